/// The token with which hosts join a swarm, as notes show it.
enum SwarmToken {
  /// Whether a text ends within a token: the terminal that it was copied from broke the line there.
  static func isCut(_ text: [UInt8]) -> Bool {
    guard let word = text.split(whereSeparator: { $0 <= 0x20 }).last,
      word.starts(with: "SWMTKN-1-".utf8)
    else { return false }
    let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isPlain = parts.dropFirst(2).allSatisfy { part in part.allSatisfy(isLetter) }
    guard isPlain, parts.count < 5 else { return false }
    return parts.count < 4 || parts[2].count == 50 && parts[3].count < 25
  }

  /// Whether a line may be the rest of a token.
  static func isRest(_ line: ArraySlice<UInt8>) -> Bool {
    line.first.map(isLetter) ?? false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
