/// The words of a command whose value a note does not show: variables, what other commands print, and
/// words in capitals that readers put their own for.
enum FreeWords {
  /// Whether a command has any.
  static func any(in command: [UInt8]) -> Bool {
    var isQuoted = false
    for index in command.indices {
      let byte = command[index]
      if byte == UInt8(ascii: "'") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "`") { return true }
      if byte == UInt8(ascii: "$"), index + 1 < command.count {
        let next = command[index + 1]
        if next == UInt8(ascii: "(") || next == UInt8(ascii: "{") || isLetter(next) { return true }
      }
    }
    return command.split { $0 <= 0x20 || "/:@,=".utf8.contains($0) }.contains(where: isCapitals)
      || Placeholder.first(in: command) != nil
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
