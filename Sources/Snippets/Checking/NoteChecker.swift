internal import Diagnostics
internal import Markdown

/// Checks the commands of notes that are read one after the other: those of a course share a world.
package final class NoteChecker {
  private let runner = Runner()
  /// The manifest that the notes showed last.
  private var manifest: ShownFile?
  /// The first command whose effects are not known, so that nobody can say any more what there is.
  private var unknown: ShownCommand?

  /// Creates a checker with a new world.
  package init() {}

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
      case .command(let command): note.commands.append(check(command))
      }
    }
    return note
  }

  /// Runs what someone types, in the world that the notes so far left.
  package func type(_ line: String) -> RunResult { runner.type(line) }

  private func take(_ file: ShownFile) {
    runner.write(file)
    let text = String(decoding: file.text.bytes, as: UTF8.self)
    if text.contains("apiVersion:") && text.contains("kind:") { manifest = file }
  }

  private func check(_ command: ShownCommand) -> CheckedCommand {
    if command.directives.isFresh {
      runner.reset()
      unknown = nil
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
  private func forget(_ command: ShownCommand) { unknown = unknown ?? command }

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

  private func judge(
    _ result: Runner.Supposed, _ command: ShownCommand, _ checked: inout CheckedCommand
  ) {
    let outcome = result.outcome
    let directives = command.directives
    if outcome.verdict == .notSimulated {
      checked.verdict = .notSimulated
      checked.diagnostics = [note("snippet.not-simulated", command, outcome.reason ?? "")]
      forget(command)
      return
    }
    if directives.expectsFailure {
      checked.verdict = Self.isExpected(outcome, directives) ? .verified : .wrong
      if checked.verdict == .wrong {
        checked.diagnostics = [mistake("snippet.no-failure", command, Self.expectation(directives))]
      }
      return
    }
    if outcome.verdict == .verified || Self.failsInSilence(outcome)
      || Self.isShownToFail(outcome, command)
    {
      checked.verdict = result.supposed.isEmpty ? .verified : .assumed
      if outcome.verdict == .verified, let warning = ToolWarning.deprecation(in: outcome.errors) {
        var diagnostic = mistake("snippet.deprecated", command, warning)
        diagnostic.severity = .warning
        checked.diagnostics.append(diagnostic)
      }
    } else if !result.supposed.isEmpty {
      checked.verdict = .assumed
    } else if let host = result.host, outcome.reason == nil {
      checked.verdict = .assumed
      checked.diagnostics = [
        note(
          "snippet.supposed", command, "it runs on '\(host)', of which the notes say nothing more")
      ]
    } else if let unknown, Self.missesSomething(outcome) {
      checked.verdict = .assumed
      let line = unknown.text.position(at: 0).line
      checked.diagnostics = [
        note(
          "snippet.supposed", command,
          "what it needs may come from line \(line), which is outside of the simulator")
      ]
    } else if command.output != nil, Self.missesSomething(outcome) {
      checked.verdict = .assumed
      checked.diagnostics = [
        note(
          "snippet.supposed", command,
          "the note shows what it prints, but not how what it needs was made")
      ]
    } else if String(decoding: outcome.errors, as: UTF8.self).contains("(NotFound): nodes \"") {
      checked.verdict = .assumed
      checked.diagnostics = [
        note("snippet.supposed", command, "the notes are about a cluster with other nodes")
      ]
    } else if Remedy.missingManifest(in: String(decoding: outcome.errors, as: UTF8.self)) != nil {
      checked.verdict = .assumed
      checked.diagnostics = [
        note("snippet.supposed", command, "the notes do not show the file; it is supposed to exist")
      ]
    } else {
      checked.verdict = .wrong
      let message = Self.reason(outcome.errors)
      let identifier =
        outcome.reason != nil ? outcome.identifier ?? "snippet.fails" : "snippet.fails"
      var diagnostic = mistake(identifier, command, outcome.reason ?? message)
      if let correction = outcome.correction, let edit = Self.edit(correction, command.text) {
        diagnostic.range = edit.range
        diagnostic.summary = "there is no program '\(correction.wrong)'"
        diagnostic.suggestions = [
          Suggestion("did you mean '\(correction.right)'?", edits: [edit])
        ]
      }
      checked.diagnostics = [diagnostic]
    }
    checked.diagnostics += result.supposed.map {
      note("snippet.supposed", command, "the file '\($0)' is never made; it is supposed to exist")
    }
  }

  // MARK: Expectations

  /// Whether a command fails because something is not there.
  private static func missesSomething(_ outcome: RunResult) -> Bool {
    let message = String(decoding: outcome.errors, as: UTF8.self)
    return outcome.reason == nil
      && [
        "NotFound", "not found", "doesn't have a resource type", "No such ",
        "no matches for kind",
      ]
      .contains { message.contains($0) }
  }

  /// Whether a command says no without a word, as `grep` does that finds nothing.
  private static func failsInSilence(_ outcome: RunResult) -> Bool {
    outcome.reason == nil && outcome.errors.isEmpty && outcome.status == 1
  }

  /// Whether the note shows the very message, and so means the command to fail.
  private static func isShownToFail(_ outcome: RunResult, _ command: ShownCommand) -> Bool {
    guard outcome.reason == nil, let shown = command.output else { return false }
    let message = reason(outcome.errors)
    return !message.isEmpty && String(decoding: shown.bytes, as: UTF8.self).contains(message)
  }

  private static func isExpected(_ outcome: RunResult, _ directives: Directives) -> Bool {
    if let status = directives.status, status != outcome.status { return false }
    guard let error = directives.error else { return true }
    return outcome.status != 0 && String(decoding: outcome.screen, as: UTF8.self).contains(error)
  }

  private static func expectation(_ directives: Directives) -> String {
    if let error = directives.error {
      return "it does not fail with '\(error)', as the note expects"
    }
    return "it does not end with status \(directives.status ?? 1), as the note expects"
  }

  // MARK: Saying it

  private func mistake(_ identifier: String, _ command: ShownCommand, _ summary: String)
    -> Diagnostic
  {
    Diagnostic(
      .error, identifier, file: command.text.file,
      range: command.text.range(Self.firstLine(command.text.bytes)), summary)
  }

  private func note(_ identifier: String, _ command: ShownCommand, _ summary: String) -> Diagnostic
  {
    var diagnostic = mistake(identifier, command, summary)
    diagnostic.severity = .note
    return diagnostic
  }

  /// The edit that puts the right word in the place of a wrong one; `nil` when that does not stand
  /// alone in the command.
  private static func edit(
    _ correction: (wrong: String, right: String), _ text: SourceText
  ) -> Edit? {
    let (bytes, wanted) = (text.bytes, Array(correction.wrong.utf8))
    let isEnd: (Int) -> Bool = { !bytes.indices.contains($0) || " \t\n;|&()'\"=".utf8.contains(bytes[$0]) }
    let start = bytes.indices.first { index in
      bytes[index...].starts(with: wanted) && isEnd(index - 1) && isEnd(index + wanted.count)
    }
    return start.map { Edit(text.range($0..<$0 + wanted.count), correction.right) }
  }

  private static func firstLine(_ bytes: [UInt8]) -> Range<Int> {
    0..<(bytes.firstIndex(of: 0x0A) ?? bytes.count)
  }

  private static func reason(_ errors: [UInt8]) -> String {
    let lines = errors.split { $0 == 0x0A || $0 == 0x0D }.map {
      String(decoding: $0, as: UTF8.self)
    }
    // Where help is, and what is no reason to fail.
    let asides = [
      "See '", "Run '", "Usage:", "Warning:", "WARNING:", "Unable to ", "Defaulted container",
    ]
    let reasons = lines.filter { line in !asides.contains { line.hasPrefix($0) } }
    let said = reasons.first { $0.lowercased().hasPrefix("error") || $0.hasPrefix("docker: ") }
    let text = said ?? reasons.last ?? lines.last ?? "it fails without a message"
    for prefix in ["error: ", "ERROR: ", "docker: "] where text.hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count))
    }
    return text
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
