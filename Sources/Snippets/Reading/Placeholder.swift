/// Something that readers are to put their own words for: `<이름>`, `[NAME]`, `{pod}`, `…`, `xxxxx`.
enum Placeholder {
  /// The place of the first placeholder in a command; `nil` when it has none.
  ///
  /// A redirection such as `cat <file >other` has blanks in other places, and is none.
  static func first(in command: [UInt8]) -> Range<Int>? {
    if let synopsis = synopsis(command) { return synopsis }
    var index = 0
    var quote: UInt8?
    while index < command.count {
      let byte = command[index]
      if let open = quote {
        if byte == open { quote = nil }
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "<"):
        if let end = bracketed(command, index, UInt8(ascii: ">")) { return index..<end }
      case UInt8(ascii: "["):
        if isBoundary(command, index - 1), let end = bracketed(command, index, UInt8(ascii: "]")),
          command[index + 1] != 0x20, isName(command[(index + 1)..<(end - 1)])
        {
          return index..<end
        }
      case UInt8(ascii: "{"):
        if index == 0 || command[index - 1] != UInt8(ascii: "$"),
          let end = bracketed(command, index, UInt8(ascii: "}")),
          isName(command[(index + 1)..<(end - 1)])
        {
          return index..<end
        }
      case 0xE2 where command[index...].starts(with: [0xE2, 0x80, 0xA6]): return index..<index + 3
      case UInt8(ascii: ".") where isEllipsis(command, index): return index..<index + 3
      case UInt8(ascii: "x"), UInt8(ascii: "X"):
        if isBoundary(command, index - 1) || !isLetter(command[index - 1]) {
          let run = command[index...].prefix { $0 == byte }
          if run.count >= 3, isBoundary(command, run.endIndex) || !isLetter(command[run.endIndex]) {
            return index..<run.endIndex
          }
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The word `command` of `kubectl command --help`, which stands for any command of a tool, as
  /// `docker volume COMMAND` and `docker manifest CMD` have it.
  private static func synopsis(_ command: [UInt8]) -> Range<Int>? {
    let words = command.split(separator: 0x20)
    guard words.count > 1, KnownTools.isTool(words[0]) else { return nil }
    for word in words[1...].prefix(2) {
      let text = String(decoding: word, as: UTF8.self)
      if ["command", "명령", "명령어"].contains(text), word == words[1] { return word.indices }
      if ["COMMAND", "CMD", "SUBCOMMAND", "OPTIONS", "ARGS"].contains(text) { return word.indices }
    }
    return nil
  }

  /// The end of a word in brackets that begins at an offset; `nil` when it is no single word.
  private static func bracketed(_ command: [UInt8], _ start: Int, _ closing: UInt8) -> Int? {
    let inner = command[(start + 1)...].prefix(60)
    guard let end = inner.firstIndex(of: closing), end > start + 1 else { return nil }
    let word = command[(start + 1)..<end]
    let isWord =
      word.first.map { $0 != 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "(") } ?? false
    return isWord && word.last != 0x20 && !word.contains { "\n|&;$\"'/=".utf8.contains($0) }
      ? end + 1 : nil
  }

  /// Whether a word is one that only a placeholder has: letters, `-`, `_` and blanks, in capitals or
  /// beyond ASCII, or of several letters.
  private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 2 else { return false }
    return word.allSatisfy { isLetter($0) || $0 >= 0x80 || "-_ .".utf8.contains($0) }
  }

  private static func isEllipsis(_ command: [UInt8], _ index: Int) -> Bool {
    command[index...].starts(with: "...".utf8) && isBoundary(command, index - 1)
      && isBoundary(command, index + 3)
  }

  private static func isBoundary(_ command: [UInt8], _ index: Int) -> Bool {
    guard command.indices.contains(index) else { return true }
    return [0x20, 0x09, 0x0A].contains(command[index])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
