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

  private struct Line {
    var range: Range<Int>
    var prompt: Prompt?
    /// Where the command would begin: behind the prompt.
    var start: Int
    var isBlank: Bool
  }

  private let text: SourceText
  private let language: BlockLanguage
  private var lines: [Line] = []
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
    lines = Self.lines(of: text.bytes)
  }

  /// The commands in a text that is not part of a document, such as a recorded session.
  package static func session(_ text: SourceText) -> [ShownCommand] {
    var reader = BlockReader(text, .console)
    reader.readPrompted()
    return reader.commands
  }

  /// Whether a text is a recorded session: its first line begins with a prompt.
  package static func isSession(_ bytes: [UInt8]) -> Bool {
    guard let first = lines(of: bytes).first(where: { !$0.isBlank }), let prompt = first.prompt
    else { return false }
    return !prompt.isAmbiguous
  }

  static func read(_ text: SourceText, language: BlockLanguage) -> Content {
    var reader = BlockReader(text, language)
    switch language {
    case .output: return .none
    case .file(let name):
      guard reader.isMislabelled else { return .file(language: name) }
    case .unknown:
      if let name = reader.guessedFile { return .file(language: name) }
    case .shell, .console: break
    }
    if reader.hasPrompts { reader.readPrompted() } else { reader.readBare() }
    return reader.commands.isEmpty ? .none : .commands(reader.commands)
  }

  // MARK: What is it

  /// Whether the block holds commands though its language is another: its first line is one.
  private var isMislabelled: Bool {
    guard let first = lines.first(where: { !$0.isBlank }), language.isOftenMistaken else {
      return false
    }
    if let prompt = first.prompt, !prompt.isAmbiguous { return true }
    let line = text.bytes[first.range]
    // `FROM ubuntu` of a Dockerfile and `name: x` of YAML are no commands either way.
    return CommandRecognizer.judge(line) == .command
      && !line.contains { $0 == UInt8(ascii: ":") && language == .file("yaml") }
  }

  /// The language of a file that a block without a language holds, where its first lines leave no doubt.
  private var guessedFile: String? {
    guard let first = lines.first(where: { !$0.isBlank && !isComment($0) }) else { return nil }
    let line = text.bytes[first.range]
    if line.starts(with: "apiVersion:".utf8) { return "yaml" }
    if line.starts(with: "FROM ".utf8), lines.count > 1 { return "dockerfile" }
    return nil
  }

  private func isComment(_ line: Line) -> Bool {
    text.bytes[line.range].first { $0 != 0x20 } == UInt8(ascii: "#")
  }

  /// Whether prompts tell the commands of the block from their output.
  private var hasPrompts: Bool {
    // What looks like a prompt in a script stands in a here-document.
    let beginsBare =
      language == .shell
      && lines.first { !$0.isBlank && !isComment($0) }.map { $0.prompt == nil } ?? false
    if !beginsBare, lines.contains(where: { $0.prompt.map { !$0.isAmbiguous } ?? false }) {
      return true
    }
    // `# ls` may be a comment, unless nothing else is a command.
    guard let first = lines.first(where: { !$0.isBlank }), first.prompt != nil else { return false }
    let bare = lines.contains {
      $0.prompt == nil && CommandRecognizer.judge(text.bytes[$0.range]) == .command
    }
    return !bare
      && CommandRecognizer.judge(text.bytes[first.start..<first.range.upperBound]) == .command
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
        commands.append(ShownCommand(text: takeCommand(), prompt: prompt))
      } else {
        extendOutput(line)
        next += 1
      }
    }
    closeOutput()
  }

  /// Whether a line with an ambiguous prompt is a comment after all.
  private func isCommentBetween(_ line: Line) -> Bool {
    guard line.prompt?.isAmbiguous == true else { return false }
    return CommandRecognizer.judge(text.bytes[line.start..<line.range.upperBound]) != .command
  }

  /// Whether nothing was typed but a key, as terminals show it: `^C`.
  private func isKeyPress(_ line: Line) -> Bool {
    let typed = text.bytes[line.start..<line.range.upperBound]
    return typed.count == 2 && typed.first == UInt8(ascii: "^")
  }

  private mutating func readBare() {
    while next < lines.count {
      let line = lines[next]
      let content = text.bytes[line.range]
      if announcesCommand(content) {
        passAnnounced()
        continue
      }
      if line.isBlank || isComment(line) {
        if line.isBlank && language != .shell {
          closeOutput()
          takesOutput = false
        } else {
          extendOutput(line)
        }
        next += 1
        continue
      }
      switch CommandRecognizer.judge(content) {
      case .command where !isForeign(content):
        closeOutput()
        commands.append(ShownCommand(text: takeCommand(), prompt: nil))
      case .possible where language == .shell || output == nil:
        closeOutput()
        commands.append(ShownCommand(text: takeCommand(), prompt: nil))
      case .other where language == .shell && isScriptLine(content) && !isForeign(content):
        closeOutput()
        commands.append(ShownCommand(text: takeCommand(), prompt: nil))
      default:
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

  /// Whether a line of a shell block, which begins with no known program, is a command nevertheless:
  /// nothing in front of it could have printed it.
  private func isScriptLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard commands.isEmpty, output == nil else { return false }
    let first = line.first { $0 != 0x20 && $0 != 0x09 }
    guard let first, first < 0x80, !"*-<|+=>{}[(\"".utf8.contains(first) else { return false }
    if line.contains(where: { $0 >= 0xE1 && $0 <= 0xED }) { return false }
    // `NAME   READY`, `name: OK` and `1) "x"` are output.
    let words = line.split { $0 == 0x20 || $0 == 0x09 }
    guard let name = words.first, let last = name.last, !":),.".utf8.contains(last) else {
      return false
    }
    // Columns are a table's.
    if Self.hasColumns(line) { return false }
    let isHeading = name.count > 1 && name.allSatisfy { (0x41...0x5A).contains($0) }
    return !(isHeading && words.count > 1)
  }

  /// Whether a line that begins with no known program is not in the shell's language: `uid=0(root)`,
  /// `int main() {`, `Environment="X=1 \`.
  private func isForeign(_ line: ArraySlice<UInt8>) -> Bool {
    let word = line.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
    if KnownTools.isTool(word) { return false }
    guard line.contains(UInt8(ascii: "(")) else {
      // A text over several lines is a command's only when it is closed.
      return word.contains(UInt8(ascii: "=")) && line.last == UInt8(ascii: "\\")
        && line.contains(UInt8(ascii: "\""))
    }
    return ScriptReader.pieces(of: Array(line)).contains { $0.error != nil && !$0.isIncomplete }
  }

  /// Whether there are two wide gaps between words.
  private static func hasColumns(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.drop { $0 == 0x20 }
    var (gaps, blanks) = (0, 0)
    for byte in words {
      if byte == 0x20 {
        blanks += 1
      } else {
        if blanks >= 3 { gaps += 1 }
        blanks = 0
      }
    }
    return gaps >= 2
  }

  /// Takes the command that begins on the next line, with the lines that it goes over.
  private mutating func takeCommand() -> SourceText {
    let first = lines[next]
    takesOutput = true
    var command = text.cut(first.start..<first.range.upperBound)
    next += 1
    takeRestOfToken(&command)
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
    return ScriptReader.pieces(of: command.bytes).contains { $0.isIncomplete }
  }

  /// The part of a continuation line that was typed: behind the prompt `> `.
  private func continuation(_ line: Line) -> Range<Int> {
    let bytes = text.bytes[line.range]
    let isPrompt = bytes.starts(with: "> ".utf8) || bytes.elementsEqual(">".utf8)
    return isPrompt && isPrompted
      ? min(line.range.lowerBound + 2, line.range.upperBound)..<line.range.upperBound : line.range
  }

  // MARK: Output

  private mutating func extendOutput(_ line: Line) {
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

  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var last = end
      while last > start, bytes[last - 1] == 0x0D { last -= 1 }
      let content = bytes[start..<last]
      let prompt = Prompt.leading(content)
      lines.append(
        Line(
          range: start..<last, prompt: prompt?.prompt, start: start + (prompt?.length ?? 0),
          isBlank: content.allSatisfy { $0 == 0x20 || $0 == 0x09 }))
      start = end + 1
    }
    return lines
  }
}
