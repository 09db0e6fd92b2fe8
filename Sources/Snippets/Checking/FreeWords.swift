/// The words of a command whose value a note does not show: variables, what other commands print, and
/// words in capitals that readers put their own for.
enum FreeWords {
  /// Whether a command has any.
  static func any(in command: [UInt8]) -> Bool {
    var quote: UInt8?
    for index in command.indices {
      let byte = command[index]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      }
      if quote == UInt8(ascii: "'") { continue }
      if byte == UInt8(ascii: "`") { return true }
      if byte == UInt8(ascii: "$"), index + 1 < command.count {
        let next = command[index + 1]
        if next == UInt8(ascii: "(") || next == UInt8(ascii: "{") || isLetter(next) { return true }
      }
    }
    if isOpen(command) || hasChoice(command) { return true }
    return command.split { $0 <= 0x20 || "/:@,=[]".utf8.contains($0) }.contains(where: isCapitals)
      || Placeholder.first(in: command) != nil
  }

  /// Whether the rest of a command stands elsewhere: behind a backslash, in the input of `xargs`, or in
  /// brackets that are no shell's.
  private static func isOpen(_ command: [UInt8]) -> Bool {
    let bytes = command.reversed().drop { $0 <= 0x20 }
    if bytes.first == UInt8(ascii: "\\") { return true }
    // A token that a narrow terminal broke goes on in the next line.
    let word = bytes.prefix {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
    if word.count >= 48 { return true }
    let signs: [StaticString] = ["xargs", "{{ "]
    return signs.contains { sign in
      sign.withUTF8Buffer { sign in command.indices.contains { command[$0...].starts(with: sign) } }
    }
  }

  /// Whether there is something like `<worker|manager>`.
  private static func hasChoice(_ command: [UInt8]) -> Bool {
    command.split { $0 <= 0x20 }.contains { word in
      word.first == UInt8(ascii: "<") && word.last == UInt8(ascii: ">") && word.count > 3
        && word.contains(UInt8(ascii: "|"))
    }
  }

  private static func isCapitals(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 4
      && word.allSatisfy { (0x41...0x5A).contains($0) || "_-".utf8.contains($0) }
      && word.first.map(isLetter) ?? false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
