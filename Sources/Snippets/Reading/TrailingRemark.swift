/// What authors write behind a command on its line, and what is no part of it: the number of a
/// callout, or an explanation in the readers' language.
enum TrailingRemark {
  /// Where a line's command ends; `nil` when nothing follows it.
  ///
  /// `docker ps (1)`, `docker ps -a    모든 컨테이너`, `docker ps -a → 모두`, `docker ps -a (모두)`.
  static func start(in line: ArraySlice<UInt8>, isPrompted: Bool = false) -> Int? {
    if let callout = callout(line) { return callout }
    // The words of `echo` are a text in any language.
    guard hasHangul(line) || hasArrow(line) || line.last == UInt8(ascii: ")"),
      !line.starts(with: "echo ".utf8)
    else { return nil }
    guard let start = explanation(in: line) else { return nil }
    let words = line[..<start].split { $0 == 0x20 || $0 == 0x09 }
    return isPrompted || words.count >= 3 || words.count == 2 && !isLabel(line[start...])
      ? start : nil
  }

  /// Whether an explanation makes a glossary of the words in front of it: `docker run : 실행`.
  private static func isLabel(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first { $0 != 0x20 && $0 != 0x09 }.map { ":-".utf8.contains($0) } ?? false
  }

  private static func explanation(in line: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "#"), isBlank(line, index - 1) {
        return nil
      } else if isBlank(line, index), !isBlank(line, index - 1), begins(line, index) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether an explanation begins behind the blanks at an offset.
  private static func begins(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let rest = line[index...].drop { $0 == 0x20 || $0 == 0x09 }
    let gap = rest.startIndex - index
    let isWide = gap >= 2 || line[index] == 0x09
    guard let first = rest.first else { return false }
    if isHangul(rest) { return isWide }
    if first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      // No simple command has words in parentheses.
      let inner = rest.dropFirst().dropLast()
      return isHangul(inner)
        || inner.count > 3 && inner.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }
    for arrow in arrows where rest.starts(with: arrow) {
      let behind = rest.dropFirst(arrow.count)
      // A lone `-` in front of a comment is standard input.
      guard behind.first == 0x20,
        behind.first(where: { $0 != 0x20 && $0 != 0x09 }) != UInt8(ascii: "#")
      else { return false }
      return arrow.count > 2 || hasHangul(behind)
    }
    return false
  }

  private static let arrows: [[UInt8]] = ["→", "←", "⇒", "//", "<-", "=>", ":", "-", "–", "—"]
    .map { Array($0.utf8) }

  private static func hasArrow(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(0xE2)
  }

  /// ` (1)`, ` <1>` or ` ①` at the end.
  private static func callout(_ line: ArraySlice<UInt8>) -> Int? {
    let line = line.prefix { $0 != 0x0A && $0 != 0x0D }
    guard let blank = line.lastIndex(where: { $0 == 0x20 || $0 == 0x09 }) else { return nil }
    let word = line[(blank + 1)...]
    let isBracketed =
      word.count <= 4 && word.count >= 3
      && (word.first == UInt8(ascii: "(") && word.last == UInt8(ascii: ")")
        || word.first == UInt8(ascii: "<") && word.last == UInt8(ascii: ">"))
      && word.dropFirst().dropLast().allSatisfy { (0x30...0x39).contains($0) }
    let isCircled =
      word.count == 3 && word.starts(with: [0xE2, 0x91])
      && word.last.map { (0xA0...0xB3).contains($0) } ?? false
    guard isBracketed || isCircled else { return nil }
    let rest = line[..<blank]
    return rest.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 }
  }

  private static func isBlank(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    line.indices.contains(index) && (line[index] == 0x20 || line[index] == 0x09)
  }

  private static func hasHangul(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains { (0xE1...0xED).contains($0) && $0 != 0xE2 }
  }

  private static func isHangul(_ text: ArraySlice<UInt8>) -> Bool {
    text.first.map { (0xE1...0xED).contains($0) && $0 != 0xE2 } ?? false
  }
}
