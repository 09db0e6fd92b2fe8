internal import Diagnostics

/// What is taken for granted after a failure.
extension NoteChecker {
  /// What to take for granted after a failure; `nil` when it is simply a failure.
  func remedy(for outcome: RunResult, _ command: ShownCommand) -> Remedy? {
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
    if let right = writtenFile(like: name),
      let edit = Self.edit((wrong: name, right: right), command.text)
    {
      var diagnostic = mistake(
        "snippet.other-file", command, "there is no '\(name)'; there is '\(right)'")
      diagnostic.range = edit.range
      diagnostic.suggestions = [Suggestion("did you mean '\(right)'?", edits: [edit])]
      return Remedy(
        command: Remedy.replacing(name, with: right, in: command.text), diagnostic: diagnostic,
        isMistake: true)
    }
    guard let shown = world.manifest else {
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
      if let edit { diagnostic.range = edit.range }
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
}
