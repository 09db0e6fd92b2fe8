internal import Diagnostics

/// What is wrong with a command that failed, and what the world goes on as if it had been.
extension NoteChecker {
  /// A mistake of a command whose first words stand in the wrong order: `kubectl pods get`.
  func swapped(_ failure: Failure, _ message: String, _ command: ShownCommand)
    -> Diagnostic?
  {
    guard failure.isPlugin, let words = Adviser.swapped(command.text),
      !Failure.kubectlPlugins.contains(words.first),
      names.place(of: "kubectl-" + words.first) == nil
    else { return nil }
    return reordered(words, message, command)
  }

  /// A mistake of a command of docker whose group stands behind its verb: `docker create volume data`.
  ///
  /// Whatever has such a name, the verb is about another thing.
  func groupBehindVerb(_ command: ShownCommand) -> Diagnostic? {
    guard
      let words = Adviser.groupBehindVerb(
        command.text, isCommand: { runner.ask($0 + " --help").status == 0 }),
      runner.ask("docker inspect --type container \(words.group)").status != 0
    else { return nil }
    return reordered(
      (words.place, words.verb, words.group + " " + words.verb),
      "'docker \(words.verb)' is not about a \(words.group): '\(words.group)' is its first argument",
      command)
  }

  private func reordered(
    _ words: (place: Range<Int>, first: String, right: String), _ message: String,
    _ command: ShownCommand
  ) -> Diagnostic {
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

  /// What is wrong with a command that failed; `nil` when it only wants something.
  func mistake(
    in failure: Failure, _ message: String, _ result: Runner.Supposed, _ command: ShownCommand
  ) -> Diagnostic? {
    if let line = failure.unreadableLine {
      if NewerFlags.explains(line, command.text.bytes) { return nil }
      // The value may be that of a variable.
      if line.has("flag needs an argument"), FreeWords.any(in: command.text.bytes) {
        return nil
      }
      return advised(failure, Failure.reason(Array(line.utf8)), command)
    }
    if let name = failure.unknownResource {
      guard let right = KnownTools.resource(like: name),
        Self.edit((wrong: name, right: right), command.text) != nil
      else { return nil }
      return corrected("snippet.fails", command, message, (name, right))
    }
    let isFree = FreeWords.any(in: command.text.bytes)
    if let name = failure.missingName, let right = meant(by: name, in: command, isFree) {
      return corrected("snippet.fails", command, message, (name, right))
    }
    if isFree { return nil }
    if failure.isConflict { return conflict(message, command) }
    guard failure.isMistake, result.supposed.isEmpty, !isDownloaded(in: failure) else { return nil }
    let isSaid = Failure(message: message).isMistake
    return advised(failure, isSaid ? message : failure.mistakeLine ?? message, command)
  }

  /// The name that was most likely meant by one that is not there; `nil` when it may be right.
  private func meant(by name: String, in command: ShownCommand, _ isFree: Bool) -> String? {
    if let right = names.correction(of: name) {
      if makings[right] != nil || world.shown.contains(right) {
        return Self.edit((name, right), command.text) == nil && isFree ? nil : right
      }
      return unknown == nil && !isFree ? right : nil
    }
    // Of a short name only that of what is certainly there is the right one.
    let right = isFree ? nil : names.transposition(of: name)
    return right.flatMap { makings[$0] == nil ? nil : $0 }
  }

  /// A mistake in the words of a command, with what would be right where its tool's help says so.
  ///
  /// The world goes on as if that had been written.
  private func advised(_ failure: Failure, _ summary: String, _ command: ShownCommand) -> Diagnostic
  {
    let adviser = Adviser(command: command.text, message: failure.message) { [runner] line in
      String(decoding: runner.ask(line).screen, as: UTF8.self)
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
    var words = message.split { " \"/".contains($0) }.map(String.init)
    // `Bind for 0.0.0.0:8080 failed` is about the port.
    words = words.map { $0.hasPrefix("0.0.0.0:") ? String($0.dropFirst(8)) : $0 }
    let line = command.text.position(at: 0).line
    for word in words {
      guard let place = makings[word], place.file == command.text.file, place.line < line,
        line - place.line <= 3, (place.line..<line).allSatisfy(commandLines.contains),
        Self.contains(command.text, word)
      else { continue }
      let isPort = word.allSatisfy(\.isNumber)
      // What went before that, on the way through the driver, is of no use to anybody.
      let start = isPort ? message.range(of: "Bind for ")?.lowerBound : nil
      var diagnostic = mistake(
        "snippet.fails", command, start.map { String(message[$0...]) } ?? message)
      if let edit = Self.edit((word, word), command.text) { diagnostic.range = edit.range }
      diagnostic.notes = [
        Note(
          isPort
            ? "port \(word) is taken since line \(place.line)"
            : "'\(word)' is there since line \(place.line)",
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
