internal import Diagnostics
internal import Simulator

extension NoteChecker {
  /// Gives a command its verdict, by what it did.
  func judge(
    _ result: Runner.Supposed, _ command: ShownCommand, _ checked: inout CheckedCommand
  ) {
    let outcome = result.outcome
    let directives = command.directives
    if outcome.verdict == .notSimulated {
      if let assumption = Unsimulated.assumption(for: outcome.reason ?? "") {
        checked.verdict = .assumed
        checked.diagnostics = [note("snippet.supposed", command, assumption)]
        forget(command)
        return
      }
      checked.verdict = .notSimulated
      checked.diagnostics = [note("snippet.not-simulated", command, outcome.reason ?? "")]
      forget(command)
      return
    }
    if outcome.verdict == .assumed {
      checked.verdict = .assumed
      checked.diagnostics = [note("snippet.supposed", command, outcome.reason ?? "")]
      // What it would have made is not known.
      if outcome.status != 0 { forget(command) }
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
      compare(result, command, &checked)
      if outcome.verdict == .verified, let warning = ToolWarning.deprecation(in: outcome.errors) {
        var diagnostic = mistake("snippet.deprecated", command, warning)
        diagnostic.severity = .warning
        checked.diagnostics.append(diagnostic)
      }
    } else if outcome.reason != nil {
      judgeStopped(outcome, command, &checked)
    } else {
      judgeFailed(result, command, &checked)
    }
    checked.diagnostics += result.supposed.map {
      note("snippet.supposed", command, "the file '\($0)' is never made; it is supposed to exist")
    }
  }

  /// Compares what a command prints with what the note shows.
  private func compare(
    _ result: Runner.Supposed, _ command: ShownCommand, _ checked: inout CheckedCommand
  ) {
    guard let shown = command.output, checked.verdict == .verified, result.host == nil,
      world.unknown == nil
    else { return }
    let comparison = OutputComparison(
      shown: shown, actual: result.outcome.screen, command: command.text.bytes)
    switch comparison.outcome {
    case .same: break
    case .different:
      checked.verdict = .assumed
      checked.diagnostics.append(
        note(
          "snippet.other-output", command,
          "the output that is shown may come from more than the notes show"))
    case .impossible(let place, let message):
      checked.verdict = .wrong
      checked.diagnostics.append(
        Diagnostic(
          .error, "snippet.output", file: shown.file, range: shown.range(place), message))
    }
  }

  /// A command that calls no program, or has no end.
  private func judgeStopped(
    _ outcome: RunResult, _ command: ShownCommand, _ checked: inout CheckedCommand
  ) {
    guard let correction = outcome.correction else {
      // Readers end with Ctrl-C what goes on.
      checked.verdict = .assumed
      checked.diagnostics = [
        note("snippet.endless", command, "it goes on until somebody stops it")
      ]
      return
    }
    checked.verdict = .wrong
    checked.diagnostics = [
      corrected(
        "snippet.unknown-program", command, "there is no program '\(correction.wrong)'", correction)
    ]
  }

  private func judgeFailed(
    _ result: Runner.Supposed, _ command: ShownCommand, _ checked: inout CheckedCommand
  ) {
    let message = Self.reason(result.outcome.errors)
    let failure = Failure(message: String(decoding: result.outcome.errors, as: UTF8.self))
    if let host = result.host, !failure.isUnreadable {
      checked.verdict = .assumed
      checked.diagnostics = [
        note(
          "snippet.supposed", command, "it runs on '\(host)', of which the notes say nothing more")
      ]
    } else if let swapped = swapped(failure, message, command) {
      checked.verdict = .wrong
      checked.diagnostics = [swapped]
    } else if failure.isPlugin {
      checked.verdict = .notSimulated
      checked.diagnostics = [
        note(
          "snippet.not-simulated", command, "kubectl has no such command, unless a plugin has it")
      ]
      forget(command)
    } else if let line = world.wrongLine, !failure.isUnreadable, failure.isMistake {
      checked.verdict = .assumed
      checked.diagnostics = [
        note("snippet.supposed", command, "it reads the file whose line \(line) is wrong")
      ]
    } else if failure.isMistake || failure.isUnreadable, let version = otherVersion(command) {
      checked.verdict = .assumed
      checked.diagnostics = [
        note(
          "snippet.supposed", command,
          "the note is for version \(version), of which the simulator knows little: \(message)")
      ]
    } else if let mistake = mistake(in: failure, message, result, command) {
      checked.verdict = .wrong
      checked.diagnostics = [mistake]
    } else {
      checked.verdict = .assumed
      if result.supposed.isEmpty {
        checked.diagnostics = [note("snippet.supposed", command, want(failure, message))]
      }
    }
  }

  /// A mistake of a command whose first words stand in the wrong order: `kubectl pods get`.
  private func swapped(_ failure: Failure, _ message: String, _ command: ShownCommand)
    -> Diagnostic?
  {
    guard failure.isPlugin, let words = Adviser.swapped(command.text),
      KnownTools.isResource(words.first) || names.place(of: words.first) != nil
        || words.right.hasPrefix("run ")
    else { return nil }
    var diagnostic = mistake("snippet.fails", command, message)
    diagnostic.range = command.text.range(words.place)
    diagnostic.suggestions = [
      Suggestion(
        "did you mean '\(words.right)'?",
        edits: [Edit(command.text.range(words.place), words.right)])
    ]
    var meant = command.text.cut(0..<words.place.lowerBound)
    meant.insert(Array(words.right.utf8))
    meant.append(command.text, words.place.upperBound..<command.text.bytes.count)
    _ = runner.runSupposing(RunStep(command: meant, isTerminal: true, prompt: command.prompt))
    return diagnostic
  }

  /// The version that a command's block is for, where it is not the simulated one.
  private func otherVersion(_ command: ShownCommand) -> String? {
    guard let version = command.directives.version else { return nil }
    let isDocker = CommandRecognizer.tool(of: command.text.bytes).hasPrefix("docker")
    if !isDocker, KubernetesVersion(version) != nil { return nil }
    let simulated = isDocker ? "28" : "1.32"
    let plain = version.hasPrefix("v") ? String(version.dropFirst()) : version
    return plain == simulated || plain.hasPrefix(simulated + ".") ? nil : version
  }

  /// What is supposed to exist though the notes do not show it.
  private func want(_ failure: Failure, _ message: String) -> String {
    if let name = Remedy.missingManifest(in: failure.message) {
      return "the notes do not show the file '\(name)'; it is supposed to exist"
    }
    if let name = failure.missingName {
      return "the notes do not show how '\(name)' was made; it is supposed to exist"
    }
    if failure.wantsLogin {
      return "it needs a login to the registry, as 'docker login' makes one: \(message)"
    }
    if let unknown {
      let line = unknown.text.position(at: 0).line
      return "what it needs may come from line \(line), which is outside of the simulator"
    }
    return "the notes do not show all that it needs: \(message)"
  }

  /// What is wrong with a command that failed; `nil` when it only wants something.
  private func mistake(
    in failure: Failure, _ message: String, _ result: Runner.Supposed, _ command: ShownCommand
  ) -> Diagnostic? {
    if let line = failure.unreadableLine {
      if NewerFlags.explains(line, command.text.bytes) { return nil }
      // The value may be that of a variable.
      if line.contains("flag needs an argument"), FreeWords.any(in: command.text.bytes) {
        return nil
      }
      return advised(failure, Self.reason(Array(line.utf8)), command)
    }
    if FreeWords.any(in: command.text.bytes) { return nil }
    if failure.isConflict { return conflict(message, command) }
    if let name = failure.missingName, let right = names.correction(of: name),
      unknown == nil || makings[right] != nil
    {
      return corrected("snippet.fails", command, message, (name, right))
    }
    if let name = failure.unknownResource {
      guard let right = KnownTools.resource(like: name),
        Self.edit((wrong: name, right: right), command.text) != nil
      else { return nil }
      return corrected("snippet.fails", command, message, (name, right))
    }
    guard failure.isMistake, result.supposed.isEmpty, !isDownloaded(in: failure) else { return nil }
    return advised(failure, message, command)
  }

  /// A mistake in the words of a command, with what would be right where its tool's help says so.
  ///
  /// The world goes on as if that had been written.
  private func advised(_ failure: Failure, _ summary: String, _ command: ShownCommand) -> Diagnostic
  {
    let adviser = Adviser(command: command.text, message: failure.message) { [runner] line in
      String(decoding: runner.type(line).screen, as: UTF8.self)
    }
    let advice = adviser.advice(summary)
    var diagnostic = mistake("snippet.fails", command, advice.summary)
    if let why = VersionWords.explanation(of: failure.message, command.directives.version) {
      diagnostic.notes = [Note(why)]
    }
    if let place = advice.place { diagnostic.range = command.text.range(place) }
    if let suggestion = advice.suggestion {
      diagnostic.suggestions = [Suggestion(suggestion.words, edits: [suggestion.edit])]
      _ = runner.runSupposing(
        RunStep(command: suggestion.command, isTerminal: true, prompt: command.prompt))
    }
    return diagnostic
  }

  /// A command that makes what was made a few lines above; further up it is another way to do the
  /// same, or another exercise.
  private func conflict(_ message: String, _ command: ShownCommand) -> Diagnostic? {
    guard unknown == nil else { return nil }
    let words = message.split { " \"/".contains($0) }.map(String.init)
    let line = command.text.position(at: 0).line
    for word in words {
      guard let place = makings[word], place.file == command.text.file, place.line < line,
        line - place.line <= 3, (place.line..<line).allSatisfy(commandLines.contains),
        Self.contains(command.text, word)
      else { continue }
      var diagnostic = mistake("snippet.fails", command, message)
      diagnostic.notes = [
        Note(
          "'\(word)' is there since line \(place.line)",
          range: SourceRange(line: place.line, column: 1))
      ]
      return diagnostic
    }
    return nil
  }

  /// Whether a file cannot be read that came from the network, and so is not what it would be.
  private func isDownloaded(in failure: Failure) -> Bool {
    failure.message.split { " :\"'/\n".contains($0) }.contains { word in
      word.contains(".") && downloads.contains { Self.contains($0, String(word)) }
    }
  }

  private static func contains(_ text: SourceText, _ word: String) -> Bool {
    text.bytes.indices.contains { text.bytes[$0...].starts(with: word.utf8) }
  }

  /// A mistake that has one cure.
  ///
  /// The world goes on as if it had been applied.
  func corrected(
    _ identifier: String, _ command: ShownCommand, _ summary: String,
    _ correction: (wrong: String, right: String)
  ) -> Diagnostic {
    var diagnostic = mistake(identifier, command, summary)
    let edit = Self.edit(correction, command.text)
    if let edit {
      diagnostic.range = edit.range
      let mended = Remedy.replacing(correction.wrong, with: correction.right, in: command.text)
      _ = runner.run(RunStep(command: mended, isTerminal: true, prompt: command.prompt))
    }
    diagnostic.suggestions = [
      Suggestion("did you mean '\(correction.right)'?", edits: edit.map { [$0] } ?? [])
    ]
    return diagnostic
  }

  // MARK: Expectations

  /// Whether a command says no without a word, as `grep` does that finds nothing.
  private static func failsInSilence(_ outcome: RunResult) -> Bool {
    outcome.reason == nil && outcome.errors.allSatisfy { $0 <= 0x20 }
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
    var text = (said ?? reasons.last ?? lines.last ?? "it fails without a message")[...]
    for prefix in ["error: ", "ERROR: ", "docker: "] where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
    }
    return String(text)
  }

  /// The edit that puts the right word in the place of a wrong one; `nil` when that does not stand
  /// alone in the command.
  static func edit(
    _ correction: (wrong: String, right: String), _ text: SourceText
  ) -> Edit? {
    let (bytes, wanted) = (text.bytes, Array(correction.wrong.utf8))
    let isEnd: (Int) -> Bool = {
      !bytes.indices.contains($0) || " \t\n;|&()'\"=:@".utf8.contains(bytes[$0])
    }
    let start = bytes.indices.first { index in
      bytes[index...].starts(with: wanted) && isEnd(index - 1) && isEnd(index + wanted.count)
    }
    return start.map { Edit(text.range($0..<$0 + wanted.count), correction.right) }
  }
}
