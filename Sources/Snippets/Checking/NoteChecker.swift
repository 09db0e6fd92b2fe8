internal import Diagnostics
internal import Markdown
internal import Simulator

/// Checks the commands of notes that are read one after the other: those of a course share a world.
package final class NoteChecker {
  /// The world that commands run in, unless their block names another.
  private let main: NoteWorld
  private var others: [String: NoteWorld] = [:]
  /// The world of the command that is being checked.
  private(set) var world: NoteWorld
  /// The lines of the note that hold commands, those that were checked so far.
  private(set) var commandLines: Set<Int> = []
  /// The files that the note shows below what is being checked.
  private var filesToCome: [ShownFile] = []
  private let defaults: Directives

  var runner: Runner { world.runner }
  var unknown: ShownCommand? { world.unknown }
  var names: ShownNames { world.names }
  var makings: [String: (file: String, line: Int)] { world.makings }
  var downloads: [SourceText] { world.downloads }

  /// The programs of the host's own.
  private let guests: [GuestProgram]

  /// Creates a checker with a new world, and what holds for all notes; programs of the host's own are
  /// there, too.
  package init(_ settings: CheckSettings = CheckSettings(), guests: [GuestProgram] = []) {
    main = NoteWorld(nil, guests)
    world = main
    self.guests = guests
    defaults = settings.directives
  }

  /// Checks a note, in the world that the notes before it left.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, with its front matter.
  ///   - file: the file's name in diagnostics.
  /// - Returns: its commands with their verdicts, and the lines of its files that are wrong.
  package func check(_ bytes: [UInt8], file: String) -> CheckedNote {
    var note = CheckedNote(file: file)
    commandLines = []
    let settings = RunPlan.settings(bytes, file: file)
    note.commands = settings.diagnostics.map { Self.mistaken($0, bytes) }
    if let diagnostic = Encoding.mistake(in: bytes, file: file) {
      note.commands.append(Self.mistaken(diagnostic, bytes))
    }
    var said = defaults.adding(settings.directives)
    if said.skips { return note }
    let snippets = SnippetReader.read(RunPlan.body(bytes, file: file))
    filesToCome = snippets.compactMap { if case .file(let file) = $0 { file } else { nil } }
    for snippet in snippets {
      switch snippet {
      case .file(var file):
        filesToCome.removeFirst()
        file.directives.version = file.directives.version ?? said.version
        note.commands += take(file)
      case .mistake(let diagnostic): note.commands.append(Self.mistaken(diagnostic, bytes))
      case .command(var command):
        command.directives = said.adding(command.directives)
        if command.prompt?.host == nil, let host = command.directives.host {
          command.prompt = command.prompt ?? Prompt()
          command.prompt?.host = host
        }
        // A note begins afresh once.
        said.isFresh = false
        if let mistake = choose(command) {
          note.commands.append(mistake)
          continue
        }
        var checked = check(command)
        checked.isOutputShown = command.output != nil
        checked.shownOutput = command.output
        note.commands.append(checked)
        learn(checked)
      }
    }
    world = main
    return note
  }

  /// The line of a note that a word for the check stands in, with what is wrong with it.
  private static func mistaken(_ diagnostic: Diagnostic, _ bytes: [UInt8]) -> CheckedCommand {
    let number = diagnostic.range?.start.line ?? 1
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = lines.indices.contains(number - 1) ? Array(lines[number - 1]) : []
    let text = SourceText(
      line, file: diagnostic.file, at: SourcePosition(line: number, column: 1))
    return CheckedCommand(
      text: text, verdict: .wrong, diagnostics: [diagnostic], tool: "pilgi")
  }

  /// Goes to the world that a command's block names; gives what is wrong when there is none.
  private func choose(_ command: ShownCommand) -> CheckedCommand? {
    let said = command.directives
    guard let name = said.continued ?? said.world else {
      world = main
      return nil
    }
    if said.continued != nil, others[name] == nil {
      var diagnostic = mistake(
        "snippet.unknown-world", command, "no block has made the world '\(name)'")
      if let meant = SpellingSuggestion.nearest(to: name, among: others.keys.sorted()) {
        diagnostic.suggestions = [Suggestion("did you mean '\(meant)'?")]
      }
      return CheckedCommand(
        text: command.text, verdict: .wrong, diagnostics: [diagnostic], tool: "pilgi")
    }
    world = others[name] ?? NoteWorld(name, guests)
    others[name] = world
    return nil
  }

  /// Runs what someone types, in the world that the notes so far left.
  package func type(_ line: String) -> RunResult { runner.type(line) }

  private func learn(_ checked: CheckedCommand) {
    world.names.add(checked.text)
    commandLines.formUnion(checked.range.start.line...checked.range.end.line)
    if ["curl", "wget", "git", "svn"].contains(checked.tool) {
      world.downloads.append(checked.text)
    }
    let words = checked.text.bytes.split { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
      .map { String(decoding: $0, as: UTF8.self) }
    let isMaking =
      words.contains { ["run", "create", "expose", "apply"].contains($0) }
      && !words.contains("--rm")
      && !words.contains { $0.hasPrefix("--dry-run") }
    guard isMaking, checked.verdict == .verified else {
      if isMaking, checked.verdict == .assumed { world.shown.formUnion(words) }
      return
    }
    let place = checked.range.start
    for word in words {
      world.makings[word] = (checked.text.file, place.line)
      // `8080:80` takes the port 8080.
      if let colon = word.firstIndex(of: ":"), word.first?.isNumber == true {
        world.makings[String(word[..<colon])] = (checked.text.file, place.line)
      }
    }
  }

  /// Takes a file of a note into the world, as it was meant; gives what is wrong with it.
  private func take(_ file: ShownFile) -> [CheckedCommand] {
    let found = FileChecker.check(file)
    var meant = file
    meant.text = found.mended
    // What leaves lines out is not the file.
    if !OutputLine.hasOmission(file.text.bytes) { runner.write(meant) }
    world.names.add(file.text)
    let text = String(decoding: file.text.bytes, as: UTF8.self)
    if text.has("apiVersion:") && text.has("kind:") {
      world.manifest = meant
      for line in text.split(whereSeparator: \.isNewline) {
        let words = line.split { " -\"'".contains($0) }
        if line.has("name: "), words.first == "name:" {
          world.shown.insert(line.drop { $0 != ":" }.dropFirst().filter { !" \"'".contains($0) })
        }
      }
    }
    if found.isKnown {
      world.wrongLine = found.isMended ? nil : found.mistakes.first?.range.start.line
    }
    return found.mistakes
  }

  private func check(_ command: ShownCommand) -> CheckedCommand {
    if command.directives.isFresh { world.reset() }
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
    if let mistake = groupBehindVerb(command) {
      checked.verdict = .wrong
      checked.diagnostics = [mistake]
      return checked
    }
    if let subject = FileNames.subject(of: text.bytes), !subject.isEdited,
      let content = command.output, !runner.hasFile(subject.name)
    {
      // The note shows what is in it.
      runner.write(ShownFile(name: subject.name, language: "", text: content))
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
    if checked.verdict != .wrong, !command.directives.expectsFailure,
      let mistake = wrongImage(result.outcome, command) ?? wrongName(command)
    {
      checked.verdict = .wrong
      checked.diagnostics = [mistake]
    }
    return checked
  }

  /// What is wrong with the image of a command: nobody publishes or makes it, but one with nearly its name.
  private func wrongImage(_ outcome: RunResult, _ command: ShownCommand) -> Diagnostic? {
    guard let name = ImageWords.unknown(in: command.text.bytes, outcome),
      let right = ImageNames.correction(of: name)
    else { return nil }
    let wrong = String(name.prefix { $0 != ":" && $0 != "@" })
    guard names.place(of: wrong) == nil else { return nil }
    return corrected(
      "snippet.fails", command, "there is no image '\(wrong)'", (wrong, right))
  }

  /// A file that the note shows further down; `nil` when it shows none of that name.
  private func fileToCome(_ name: String) -> ShownFile? {
    let file = filesToCome.first { file in
      file.name.map { $0 == name || $0.hasSuffix("/" + name) } ?? false
    }
    guard var file, !OutputLine.hasOmission(file.text.bytes) else { return nil }
    file.text = FileChecker.check(file).mended
    return file
  }

  private func run(_ text: SourceText, _ command: ShownCommand) -> Runner.Supposed {
    runner.fileToCome = { [unowned self] in fileToCome($0)?.text.bytes }
    runner.use(version: command.directives.version)
    let step = RunStep(command: text, isTerminal: true, prompt: command.prompt)
    let result = runner.runSupposing(step)
    // kubectl words it otherwise that a file is not there.
    guard
      let name = Remedy.missingManifest(in: String(decoding: result.outcome.errors, as: UTF8.self)),
      let file = fileToCome(name)
    else { return result }
    runner.write(file)
    return runner.runSupposing(step)
  }

  /// From here on nobody knows what there is.
  func forget(_ command: ShownCommand) { world.unknown = world.unknown ?? command }

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
      var length = 1
      if let edit {
        result.insert(Array(edit.replacement.utf8))
        // What is put in takes the place of a character of three bytes, or of nothing.
        length = edit.range.start == edit.range.end ? 0 : 3
      }
      if length < 2 { result.append(text, index..<index + 1) }
      next = index + max(1, length)
    }
    return result
  }
}
