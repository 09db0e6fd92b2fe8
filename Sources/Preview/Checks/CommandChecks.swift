internal import Diagnostics
internal import Site
internal import Snippets

/// Checks the commands of posts in the background and lets readers of the preview run their own.
actor CommandChecks {
  /// How many worlds for terminals are kept at once.
  private static let sessionLimit = 8

  private let root: String
  private let guests: [GuestProgram]
  private var checked: [String: CheckedNote] = [:]
  private var sessions: [(source: String, checker: NoteChecker)] = []

  /// Prepares checks of the posts below a site's folder.
  init(root: String, guests: [GuestProgram] = []) {
    self.root = root
    self.guests = guests
  }

  /// What the last check of a post found; checks it first when it was not checked yet.
  func verdicts(of source: String, in snapshot: LiveSnapshot) -> CheckedNote? {
    if let known = checked[source] { return known }
    return check(source, in: snapshot).last
  }

  /// Checks a post that was saved, and those of its series behind it; `tell` is given each note as it
  /// is checked, the saved one first.
  func check(saved source: String, in snapshot: LiveSnapshot, _ tell: (CheckedNote) -> Void) {
    sessions.removeAll { $0.source == source }
    let parts = snapshot.series.first { $0.contains(source) } ?? [source]
    guard let checker = checker(before: source, parts) else { return }
    for part in parts.drop(while: { $0 != source }) {
      guard let note = check(part, checker) else { continue }
      // Those behind are of interest only when somebody has looked at them.
      if part == source || checked[part] != nil { tell(note) }
      checked[part] = note
    }
  }

  /// Runs a command in the world that a post leaves behind.
  func run(_ line: String, after source: String, in snapshot: LiveSnapshot) -> RunResult? {
    if let index = sessions.firstIndex(where: { $0.source == source }) {
      return sessions[index].checker.type(line)
    }
    let parts = snapshot.series.first { $0.contains(source) } ?? [source]
    guard let checker = checker(before: source, parts), check(source, checker) != nil else {
      return nil
    }
    if sessions.count >= Self.sessionLimit { sessions.removeFirst() }
    sessions.append((source, checker))
    return checker.type(line)
  }

  /// Makes the terminal of a post begin anew.
  func forgetSession(of source: String) { sessions.removeAll { $0.source == source } }

  private func check(_ source: String, in snapshot: LiveSnapshot) -> [CheckedNote] {
    let parts = snapshot.series.first { $0.contains(source) } ?? [source]
    guard let checker = checker(before: source, parts), let note = check(source, checker) else {
      return []
    }
    checked[source] = note
    return [note]
  }

  /// A checker whose world is the one that a post finds.
  private func checker(before source: String, _ parts: [String]) -> NoteChecker? {
    let checker = NoteChecker(guests: guests)
    for part in parts.prefix(while: { $0 != source }) { _ = check(part, checker) }
    return checker
  }

  private func check(_ source: String, _ checker: NoteChecker) -> CheckedNote? {
    guard let bytes = try? SourceLines.bytes(of: root == "." ? source : root + "/" + source) else {
      return nil
    }
    return checker.check(bytes, file: source)
  }
}

extension CheckedNote {
  /// The verdicts for the page in the browser: a list of objects with `line`, `text`, `verdict`,
  /// `message`, `suggestion` and `output`, empty where there is none.
  var previewJSON: [UInt8] {
    let objects = commands.map { command in
      let diagnostic = command.diagnostics.first
      let members: [(String, String)] = [
        ("line", "\(command.range.start.line)"),
        ("text", JSONText.quoted(String(decoding: command.text.bytes, as: UTF8.self))),
        ("verdict", JSONText.quoted(command.verdict.rawValue)),
        ("message", JSONText.quoted(diagnostic?.summary ?? "")),
        ("suggestion", JSONText.quoted(diagnostic?.suggestions.first?.summary ?? "")),
        ("output", JSONText.quoted(String(decoding: command.output, as: UTF8.self))),
      ]
      return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }
    return Array(("[" + objects.joined(separator: ",") + "]").utf8)
  }
}
