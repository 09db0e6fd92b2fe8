/// A line of a code block.
struct BlockLine {
  /// The line without its break, and without the indentation that all lines of the block have.
  var range: Range<Int>
  /// The prompt that it begins with.
  var prompt: Prompt?
  /// Where the command would begin: behind the prompt, or behind the number of a numbered line.
  var start: Int
  /// Whether nothing but blanks is on it.
  var isBlank: Bool

  /// Whether a number stands in front of a command.
  var isNumbered: Bool { prompt == nil && start > range.lowerBound }

  /// The lines of a block.
  static func lines(of bytes: [UInt8]) -> [BlockLine] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var last = end
      while last > start, bytes[last - 1] == 0x0D { last -= 1 }
      ranges.append(start..<last)
      start = end + 1
    }
    let common = indentation(ranges, bytes)
    return ranges.map { range in
      let range = min(range.lowerBound + common, range.upperBound)..<range.upperBound
      let content = bytes[range]
      let prompt = Prompt.leading(content)
      return BlockLine(
        range: range, prompt: prompt?.prompt,
        start: range.lowerBound + (prompt?.length ?? number(content) ?? 0),
        isBlank: content.allSatisfy { $0 == 0x20 || $0 == 0x09 })
    }
  }

  /// The blanks that all lines begin with.
  private static func indentation(_ lines: [Range<Int>], _ bytes: [UInt8]) -> Int {
    var common: ArraySlice<UInt8>?
    for line in lines {
      let blanks = bytes[line].prefix { $0 == 0x20 || $0 == 0x09 }
      if blanks.count == line.count { continue }
      guard let known = common else {
        common = blanks
        continue
      }
      var (a, b) = (known.startIndex, blanks.startIndex)
      while a < known.endIndex, b < blanks.endIndex, known[a] == blanks[b] {
        a += 1
        b += 1
      }
      common = known[..<a]
    }
    return common?.count ?? 0
  }

  /// The length of `1. ` or `2) ` in front of a command.
  private static func number(_ line: ArraySlice<UInt8>) -> Int? {
    let blanks = line.prefix { $0 == 0x20 || $0 == 0x09 }
    let digits = line[blanks.endIndex...].prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count), digits.endIndex + 1 < line.endIndex,
      ".)".utf8.contains(line[digits.endIndex]), line[digits.endIndex + 1] == 0x20
    else { return nil }
    let rest = line[(digits.endIndex + 2)...].drop { $0 == 0x20 }
    guard CommandRecognizer.judge(rest) == .command else { return nil }
    return rest.startIndex - line.startIndex
  }
}
