package import Diagnostics
internal import Shell

/// Reads the commands of one code block, and what it shows of their output.
package struct BlockReader {
  /// What a block comes to.
  enum Content {
    case commands([ShownCommand])
    case file(language: String)
    case none
  }

  let text: SourceText
  let language: BlockLanguage
  let lines: [BlockLine]
  private var next = 0
  private var commands: [ShownCommand] = []
  private var output: Range<Int>?
  /// Whether prompts tell commands from output.
  private var isPrompted = false
  /// Whether a line that is no command may be output: between prose and commands there are blank lines.
  private var takesOutput = false

  private init(_ text: SourceText, _ language: BlockLanguage) {
    self.text = text
    self.language = language
    lines = BlockLine.lines(of: text.bytes)
  }

  /// The commands in a text that is not part of a document, such as a recorded session.
  package static func session(_ text: SourceText) -> [ShownCommand] {
    var reader = BlockReader(text, .console)
    reader.readPrompted()
    return reader.commands
  }

  /// Whether a text is a recorded session: its first line begins with a prompt.
  package static func isSession(_ bytes: [UInt8]) -> Bool {
    guard let first = BlockLine.lines(of: bytes).first(where: { !$0.isBlank }),
      let prompt = first.prompt
    else { return false }
    return !prompt.isAmbiguous
  }

  /// Reads a block; `isAnnounced` says that the text above it calls it output.
  static func read(
    _ text: SourceText, language: BlockLanguage, isAnnounced: Bool = false
  ) -> Content {
    var reader = BlockReader(text, language)
    switch language {
    case .output: return .none
    case .file(let name):
      guard reader.isMislabelled else { return .file(language: name) }
    case .unknown, .shell:
      if let name = reader.guessedFile { return .file(language: name) }
      if reader.isSettings { return .file(language: "sh") }
    case .console, .windows: break
    }
    if isAnnounced, !reader.beginsWithCommand { return .none }
    if reader.hasPrompts {
      reader.readPrompted()
    } else if reader.hasAngles {
      reader.readAngles()
    } else {
      reader.readBare()
    }
    return reader.commands.isEmpty ? .none : .commands(reader.commands)
  }

  /// Whether the first line, comments aside, is a command.
  private var beginsWithCommand: Bool {
    for line in lines where !line.isBlank {
      if let prompt = line.prompt, !prompt.isAmbiguous { return true }
      let content = text.bytes[line.start..<line.range.upperBound]
      if CommandRecognizer.judge(content) == .command { return true }
      if !isComment(line) { return false }
    }
    return false
  }

  // MARK: Commands

  private mutating func readPrompted() {
    isPrompted = true
    while next < lines.count {
      let line = lines[next]
      if let prompt = line.prompt, !isCommentBetween(line) {
        closeOutput()
        guard line.start < line.range.upperBound, !isKeyPress(line) else {
          next += 1
          continue
        }
        take(prompt: prompt, from: line.start)
      } else {
        extendOutput(line)
        next += 1
      }
    }
    closeOutput()
  }

  /// Reads lines behind `> `, where no other prompt is.
  private mutating func readAngles() {
    while next < lines.count {
      let line = lines[next]
      let content = text.bytes[line.range]
      if content.starts(with: "> ".utf8) {
        closeOutput()
        take(prompt: Prompt(isAmbiguous: true), from: line.range.lowerBound + 2)
      } else {
        extendOutput(line)
        next += 1
      }
    }
    closeOutput()
  }

  /// Whether a line with an ambiguous prompt is a comment after all.
  private func isCommentBetween(_ line: BlockLine) -> Bool {
    guard line.prompt?.isAmbiguous == true else { return false }
    return CommandRecognizer.judge(text.bytes[line.start..<line.range.upperBound]) != .command
  }

  /// Whether nothing was typed but a key, as terminals show it: `^C`.
  private func isKeyPress(_ line: BlockLine) -> Bool {
    let typed = text.bytes[line.start..<line.range.upperBound]
    return typed.count == 2 && typed.first == UInt8(ascii: "^")
  }

  private mutating func readBare() {
    while next < lines.count {
      let line = lines[next]
      let content = text.bytes[line.start..<line.range.upperBound]
      if announcesCommand(text.bytes[line.range]) {
        passAnnounced()
        continue
      }
      if let prompt = line.prompt, !prompt.isAmbiguous {
        closeOutput()
        if content.isEmpty || isKeyPress(line) {
          next += 1
        } else {
          take(prompt: prompt, from: line.start)
        }
        continue
      }
      if line.isBlank || isComment(line) {
        if line.isBlank && language != .shell {
          closeOutput()
          takesOutput = false
        } else if output != nil {
          // A comment between commands is no output.
          extendOutput(line)
        }
        next += 1
        continue
      }
      if isCommand(line, content) {
        closeOutput()
        take(prompt: nil, from: line.start)
      } else {
        if takesOutput { extendOutput(line) }
        next += 1
      }
    }
    closeOutput()
  }

  /// Whether a line is one that tools print over a command that somebody is to run elsewhere.
  private func announcesCommand(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "To add a ".utf8)
      && line.reversed().starts(with: "run the following command:".utf8.reversed())
  }

  /// Takes a tool's announcement and the command below it as output.
  private mutating func passAnnounced() {
    var hasCommand = false
    while next < lines.count, !(hasCommand && lines[next].isBlank) {
      if hasCommand || !lines[next].isBlank { extendOutput(lines[next]) }
      hasCommand = hasCommand || text.bytes[lines[next].range].first == 0x20
      next += 1
    }
  }

  private func isCommand(_ line: BlockLine, _ content: ArraySlice<UInt8>) -> Bool {
    switch CommandRecognizer.judge(content) {
    case .command: !isForeign(content) && !isQuoted(line) && !isOutput(content)
    case .possible:
      !isForeign(content)
        && (language == .shell
          || output == nil && !isQuoted(line)
            && (!commands.isEmpty || firstLine?.range == line.range))
    case .other:
      language == .shell && isScriptLine(content, isFirst: commands.isEmpty && output == nil)
        && !isForeign(content)
    }
  }

  private mutating func take(prompt: Prompt?, from start: Int) {
    commands.append(ShownCommand(text: takeCommand(from: start), prompt: prompt))
  }

  /// Takes the command that begins on the next line, with the lines that it goes over.
  private mutating func takeCommand(from start: Int) -> SourceText {
    takesOutput = true
    let line = text.bytes[start..<lines[next].range.upperBound]
    let end = TrailingRemark.start(in: line, isPrompted: lines[next].prompt != nil)
    var command = text.cut(start..<(end ?? line.endIndex))
    next += 1
    if end != nil { return command }
    takeRestOfToken(&command)
    if let end = brokenHereDocument(command.bytes) {
      while next <= end {
        command.insert([0x0A])
        command.append(text, lines[next].range)
        next += 1
      }
      return command
    }
    let taken = next
    let alone = command
    while isIncomplete(command) {
      guard next < lines.count, next - taken < Self.longestCommand,
        !isPrompted || lines[next].prompt == nil
      else {
        // Nothing completes it: the mistake is on its first line.
        next = taken
        return alone
      }
      if let accent = accent(command.bytes) {
        command = command.cut(0..<accent)
        command.insert([UInt8(ascii: "\\")])
      }
      command.insert([0x0A])
      command.append(text, continuation(lines[next]))
      next += 1
      takeRestOfToken(&command)
    }
    return command
  }

  private mutating func takeRestOfToken(_ command: inout SourceText) {
    guard SwarmToken.isCut(command.bytes), next < lines.count, lines[next].prompt == nil,
      SwarmToken.isRest(text.bytes[lines[next].range])
    else { return }
    command.append(text, lines[next].range)
    next += 1
  }

  /// The most lines that one command goes over.
  private static let longestCommand = 400

  private func isIncomplete(_ command: SourceText) -> Bool {
    var bytes = command.bytes
    while bytes.last == 0x20 || bytes.last == 0x0D { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\\") { return true }
    if accent(command.bytes) != nil { return true }
    return ScriptReader.pieces(of: command.bytes).contains { $0.isIncomplete }
  }

  /// The line that closes a here-document whose opening lacks a `<`: `cat <EOF | kubectl apply -f -`.
  private func brokenHereDocument(_ command: [UInt8]) -> Int? {
    guard let word = HereDocumentSlip.word(in: command) else { return nil }
    return lines.indices[next...].first { text.bytes[lines[$0].range].elementsEqual(word) }
  }

  /// Where the grave accent stands behind which PowerShell's lines go on.
  private func accent(_ command: [UInt8]) -> Int? {
    let end = command.lastIndex { $0 != 0x20 && $0 != 0x0D }
    guard let end, end > 0, command[end] == UInt8(ascii: "`"), command[end - 1] == 0x20,
      command.lastIndex(of: UInt8(ascii: "`")) == command.firstIndex(of: UInt8(ascii: "`"))
    else { return nil }
    return end
  }

  /// The part of a continuation line that was typed: behind the prompt `> `.
  private func continuation(_ line: BlockLine) -> Range<Int> {
    let bytes = text.bytes[line.range]
    let isPrompt = bytes.starts(with: "> ".utf8) || bytes.elementsEqual(">".utf8)
    return isPrompt && isPrompted
      ? min(line.range.lowerBound + 2, line.range.upperBound)..<line.range.upperBound : line.range
  }

  // MARK: Output

  private mutating func extendOutput(_ line: BlockLine) {
    guard !commands.isEmpty else { return }
    if output == nil && line.isBlank { return }
    output = (output?.lowerBound ?? line.range.lowerBound)..<line.range.upperBound
  }

  private mutating func closeOutput() {
    guard let shown = output, !commands.isEmpty else { return }
    output = nil
    var end = shown.upperBound
    while end > shown.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(text.bytes[end - 1]) {
      end -= 1
    }
    if end > shown.lowerBound {
      commands[commands.count - 1].output = text.cut(shown.lowerBound..<end)
    }
  }
}
