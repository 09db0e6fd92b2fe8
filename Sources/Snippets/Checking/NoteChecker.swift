internal import Diagnostics
internal import Markdown

/// Checks the commands of notes that are read one after the other: those of a course share a world.
package final class NoteChecker {
  let runner: Runner
  /// The manifest that the notes showed last.
  private var manifest: ShownFile?
  /// The first command whose effects are not known, so that nobody can say any more what there is.
  private(set) var unknown: ShownCommand?
  /// The words that may be names of what the notes make.
  private(set) var names = ShownNames()
  /// Where a command made something of a name.
  private(set) var makings: [String: (file: String, line: Int)] = [:]
  /// The commands that fetched something from the network.
  private(set) var downloads: [SourceText] = []

  /// Creates a checker with a new world; programs of the host's own are there, too.
  package init(guests: [GuestProgram] = []) { runner = Runner(guests: guests) }

  /// Checks a note, in the world that the notes before it left.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, with its front matter.
  ///   - file: the file's name in diagnostics.
  /// - Returns: its commands with their verdicts.
  package func check(_ bytes: [UInt8], file: String) -> CheckedNote {
    var note = CheckedNote(file: file)
    for snippet in SnippetReader.read(RunPlan.body(bytes, file: file)) {
      switch snippet {
      case .file(let file): take(file)
      case .command(let command):
        var checked = check(command)
        checked.isOutputShown = command.output != nil
        note.commands.append(checked)
        learn(checked)
      }
    }
    return note
  }

  /// Runs what someone types, in the world that the notes so far left.
  package func type(_ line: String) -> RunResult { runner.type(line) }

  private func learn(_ checked: CheckedCommand) {
    names.add(checked.text)
    if ["curl", "wget", "git", "svn"].contains(checked.tool) { downloads.append(checked.text) }
    let words = checked.text.bytes.split { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
      .map { String(decoding: $0, as: UTF8.self) }
    let isMaking =
      words.contains { ["run", "create", "expose", "apply"].contains($0) }
      && !words.contains("--rm")
      && !words.contains { $0.hasPrefix("--dry-run") }
    guard checked.verdict == .verified, isMaking else { return }
    let place = checked.range.start
    for word in words { makings[word] = (checked.text.file, place.line) }
  }

  private func take(_ file: ShownFile) {
    runner.write(file)
    names.add(file.text)
    let text = String(decoding: file.text.bytes, as: UTF8.self)
    if text.contains("apiVersion:") && text.contains("kind:") { manifest = file }
  }

  private func check(_ command: ShownCommand) -> CheckedCommand {
    if command.directives.isFresh {
      runner.reset()
      unknown = nil
      names = ShownNames()
      makings = [:]
    }
    let text = command.text
    var checked = CheckedCommand(
      text: text, verdict: .verified, diagnostics: Typography.mistakes(in: text),
      tool: CommandRecognizer.tool(of: text.bytes))
    if !checked.diagnostics.isEmpty {
      // The world goes on as its author meant it.
      _ = runner.run(RunStep(command: Self.mended(text, checked.diagnostics), isTerminal: true))
      checked.verdict = .wrong
      return checked
    }
    if let place = Placeholder.first(in: text.bytes) {
      checked.verdict = .assumed
      let word = String(decoding: text.bytes[place], as: UTF8.self)
      checked.diagnostics = [
        Diagnostic(
          .note, "snippet.placeholder", file: text.file, range: text.range(place),
          "'\(word)' stands for something of the reader's")
      ]
      return checked
    }
    let result = run(text, command)
    checked.output = result.outcome.screen
    if result.outcome.verdict == .wrong, !command.directives.expectsFailure,
      let remedy = remedy(for: result.outcome, command)
    {
      let second = run(remedy.command, command)
      checked.output = second.outcome.screen
      checked.verdict = remedy.isMistake ? .wrong : .assumed
      checked.diagnostics = [remedy.diagnostic]
      if second.outcome.verdict == .notSimulated { forget(command) }
      if second.outcome.verdict == .wrong, !remedy.isMistake {
        judge(second, command, &checked)
      }
      return checked
    }
    judge(result, command, &checked)
    return checked
  }

  private func run(_ text: SourceText, _ command: ShownCommand) -> Runner.Supposed {
    runner.runSupposing(RunStep(command: text, isTerminal: true, prompt: command.prompt))
  }

  /// From here on nobody knows what there is.
  func forget(_ command: ShownCommand) { unknown = unknown ?? command }

  // MARK: Remedies

  /// What to take for granted after a failure; `nil` when it is simply a failure.
  private func remedy(for outcome: RunResult, _ command: ShownCommand) -> Remedy? {
    guard outcome.reason == nil else { return nil }
    let message = String(decoding: outcome.errors, as: UTF8.self)
    if let name = Remedy.missingManifest(in: message) { return manifest(named: name, command) }
    if let shown = Remedy.missingPod(in: message), let actual = runner.pod(like: shown) {
      return Remedy(
        command: Remedy.replacing(shown, with: actual, in: command.text),
        diagnostic: note(
          "snippet.supposed", command,
          "'\(shown)' is a name made at random; '\(actual)' stands for it here"))
    }
    return nil
  }

  /// The manifest that the note shows is taken for a file that it does not name.
  private func manifest(named name: String, _ command: ShownCommand) -> Remedy? {
    guard let shown = manifest else {
      forget(command)
      return nil
    }
    let line = shown.text.position(at: 0).line
    let remedy: Remedy
    if let written = shown.name, shown.text.file == command.text.file, written != name {
      var diagnostic = mistake(
        "snippet.other-file", command,
        "there is no '\(name)'; the file that line \(line) shows is '\(written)'")
      let edit = Self.edit((wrong: name, right: written), command.text)
      diagnostic.suggestions = [
        Suggestion("did you mean '\(written)'?", edits: edit.map { [$0] } ?? [])
      ]
      remedy = Remedy(command: command.text, diagnostic: diagnostic, isMistake: true)
    } else {
      remedy = Remedy(
        command: command.text,
        diagnostic: note(
          "snippet.supposed", command, "the YAML of line \(line) is taken for '\(name)'"))
    }
    runner.write(ShownFile(name: name, language: shown.language, text: shown.text))
    return remedy
  }

  // MARK: Saying it

  func mistake(_ identifier: String, _ command: ShownCommand, _ summary: String)
    -> Diagnostic
  {
    Diagnostic(
      .error, identifier, file: command.text.file,
      range: command.text.range(Self.firstLine(command.text.bytes)), summary)
  }

  func note(_ identifier: String, _ command: ShownCommand, _ summary: String) -> Diagnostic {
    var diagnostic = mistake(identifier, command, summary)
    diagnostic.severity = .note
    return diagnostic
  }

  private static func firstLine(_ bytes: [UInt8]) -> Range<Int> {
    0..<(bytes.firstIndex(of: 0x0A) ?? bytes.count)
  }

  private static func mended(_ text: SourceText, _ diagnostics: [Diagnostic]) -> SourceText {
    var result = SourceText(file: text.file, at: text.position(at: 0))
    var next = 0
    for index in text.bytes.indices {
      guard index >= next else { continue }
      let position = text.position(at: index)
      let edit = diagnostics.lazy.compactMap { $0.suggestions.first?.edits.first }
        .first { $0.range.start == position }
      if let edit {
        result.insert(Array(edit.replacement.utf8))
        next = index + 3
      } else {
        result.append(text, index..<index + 1)
        next = index + 1
      }
    }
    return result
  }
}
