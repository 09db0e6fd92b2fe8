internal import Diagnostics
internal import Shell

extension BlockReader {
  /// Whether the block holds commands though its language is another: its first line is one.
  var isMislabelled: Bool {
    guard language.isOftenMistaken,
      let first = lines.first(where: { !$0.isBlank && !isComment($0) }) ?? firstLine
    else { return false }
    if let prompt = first.prompt, !prompt.isAmbiguous { return true }
    let line = text.bytes[first.range]
    guard CommandRecognizer.judge(line) == .command else { return false }
    // `FROM ubuntu` of a Dockerfile and `name: x` of YAML are no commands either way.
    let word = line.prefix { $0 != 0x20 }
    return language != .file("yaml") || word.last != UInt8(ascii: ":")
  }

  /// The language of a file that a block without one, or one that is said to be a script, holds, where
  /// its first lines leave no doubt.
  var guessedFile: String? {
    guard let first = lines.first(where: { !$0.isBlank && !isComment($0) }) else { return nil }
    let line = text.bytes[first.range]
    if line.starts(with: "apiVersion:".utf8) { return "yaml" }
    if line.starts(with: "kind:".utf8), has("apiVersion:") { return "yaml" }
    if line.starts(with: "---".utf8), has("apiVersion:") { return "yaml" }
    if line.starts(with: "services:".utf8) || line.starts(with: "version: ".utf8) {
      return has("services:") ? "yaml" : nil
    }
    if line.starts(with: "FROM ".utf8), lines.count > 1 { return "dockerfile" }
    // The source of a document, and a file of commands for Windows.
    if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { return "markdown" }
    if lines.contains(where: { text.bytes[$0.range].contains("%~".utf8) }) { return "bat" }
    return nil
  }

  private func has(_ start: String) -> Bool {
    lines.contains { text.bytes[$0.range].starts(with: start.utf8) }
  }

  /// Whether nothing in the block is to be typed for its own sake: it assigns variables and no more, as
  /// the files do that scripts read.
  var isSettings: Bool {
    let all = lines.filter { !$0.isBlank && !isComment($0) }
    guard !all.isEmpty, language == .shell else { return false }
    return all.allSatisfy { line in
      let content = text.bytes[line.range]
      guard let sign = content.firstIndex(of: UInt8(ascii: "=")), line.prompt == nil else {
        return false
      }
      return sign > content.startIndex
        && content[..<sign].allSatisfy {
          (0x41...0x5A).contains($0) || "_0123456789".utf8.contains($0)
        }
        && !content[sign...].contains(UInt8(ascii: "$"))
        && !content[sign...].contains(UInt8(ascii: "`"))
    }
  }

  func isComment(_ line: BlockLine) -> Bool {
    text.bytes[line.range].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "#")
  }

  var firstLine: BlockLine? { lines.first { !$0.isBlank } }

  /// Whether prompts tell the commands of the block from their output.
  var hasPrompts: Bool {
    // What looks like a prompt in a script stands in a here-document.
    let beginsBare =
      language == .shell
      && lines.first { !$0.isBlank && !isComment($0) }.map { $0.prompt == nil } ?? false
    if !beginsBare, lines.contains(where: { $0.prompt.map { !$0.isAmbiguous } ?? false }) {
      return true
    }
    // `# ls` may be a comment, unless nothing else is a command.
    guard let first = firstLine, first.prompt != nil else { return false }
    let bare = lines.contains {
      $0.prompt == nil && CommandRecognizer.judge(text.bytes[$0.range]) == .command
    }
    return !bare
      && lines.contains { line in
        line.prompt != nil
          && CommandRecognizer.judge(text.bytes[line.start..<line.range.upperBound]) == .command
      }
  }

  /// Whether a `>` at the beginning of the first line is a prompt, as that of Windows is.
  var hasAngles: Bool {
    guard let first = firstLine, first.prompt == nil else { return false }
    let line = text.bytes[first.range]
    guard line.starts(with: "> ".utf8) else { return false }
    return CommandRecognizer.judge(line.dropFirst(2)) == .command
  }

  /// Whether a line of a shell block, which begins with no known program, is a command nevertheless:
  /// nothing in front of it could have printed it.
  func isScriptLine(_ line: ArraySlice<UInt8>, isFirst: Bool) -> Bool {
    guard isFirst else { return false }
    let first = line.first { $0 != 0x20 && $0 != 0x09 }
    guard let first, first < 0x80, !"*-<|+=>{}[(\"'".utf8.contains(first) else { return false }
    if line.contains(where: { $0 >= 0xE1 && $0 <= 0xED }) { return false }
    // `NAME   READY`, `name: OK` and `1) "x"` are output.
    let words = line.split { $0 == 0x20 || $0 == 0x09 }
    guard let name = words.first, let last = name.last, !":),.".utf8.contains(last) else {
      return false
    }
    // Columns are a table's; programs have names in small letters, and something to do.
    if Self.hasColumns(line) || words.count < 2 && !name.contains(UInt8(ascii: "/")) {
      return false
    }
    return !(0x41...0x5A).contains(first) && !(0x30...0x39).contains(first)
  }

  /// Whether a line that begins with no known program is not in the shell's language: `uid=0(root)`,
  /// `int main() {`, `Environment="X=1 \`.
  func isForeign(_ line: ArraySlice<UInt8>) -> Bool {
    let word = line.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
    if KnownTools.isTool(word) { return false }
    let isAssignment = word.contains(UInt8(ascii: "="))
    guard line.contains(UInt8(ascii: "(")) else {
      // A text over several lines is a command's only when it is closed.
      return isAssignment && line.contains(UInt8(ascii: "\""))
        && (line.last == UInt8(ascii: "\\") || line.suffix(2).elementsEqual("/>".utf8))
    }
    return ScriptReader.pieces(of: Array(line)).contains { piece in
      piece.error != nil && !piece.isIncomplete
        || piece.isIncomplete && isAssignment && line.suffix(2).elementsEqual("/>".utf8)
    }
  }

  /// Whether there are two wide gaps between words.
  static func hasColumns(_ line: ArraySlice<UInt8>) -> Bool {
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

  /// Whether a line that begins with the name of a program is what something printed: a row of a table,
  /// or one more line behind others that are no commands, such as `service "web" deleted`.
  func isOutput(_ line: ArraySlice<UInt8>) -> Bool {
    guard language != .shell else { return false }
    let content = CommandRecognizer.withoutComment(line)
    if Self.hasColumns(content) { return true }
    let word = content.drop { $0 == 0x20 }.prefix { $0 != 0x20 }
    guard KnownTools.isEverydayWord(word), let first = firstLine else { return false }
    let start = text.bytes[first.range]
    return first.prompt == nil && !isComment(first) && CommandRecognizer.judge(start) == .other
      && !start.contains { (0xE1...0xED).contains($0) && $0 != 0xE2 }
  }

  /// Whether the command on a line is quoted in the output around it: it stands further in than the
  /// text that the block begins with.
  func isQuoted(_ line: BlockLine) -> Bool {
    guard language != .shell, let first = firstLine, first.range != line.range,
      first.prompt == nil, !isComment(first)
    else { return false }
    let content = text.bytes[first.range]
    guard CommandRecognizer.judge(content) == .other, indentation(line) >= indentation(first) + 3
    else { return false }
    // Bullets and the readers' language are prose about the command.
    return !content.contains { (0xE1...0xED).contains($0) && $0 != 0xE2 }
      && !content.drop { $0 == 0x20 }.starts(with: "* ".utf8)
      && !content.drop { $0 == 0x20 }.starts(with: "- ".utf8)
  }

  private func indentation(_ line: BlockLine) -> Int {
    text.bytes[line.range].prefix { $0 == 0x20 }.count
  }
}
