/// The patterns of `grep`, and what of a line matches them.
struct GrepMatcher {
  /// How patterns are read.
  enum Kind { case basic, extended, fixed, perl }

  private var expressions: [RegularExpression] = []
  private let matchesWords: Bool
  private let matchesLines: Bool

  init(
    patterns: [ByteString], _ kind: Kind, ignoresCase: Bool, words: Bool, lines: Bool
  ) throws(RegularExpressionError) {
    matchesWords = words
    matchesLines = lines
    var syntax: RegularExpressionSyntax =
      switch kind {
      case .basic, .fixed: .basic
      case .extended: .search
      case .perl: .perl
      }
    syntax.ignoresCase = ignoresCase
    for pattern in patterns {
      var text = kind == .fixed ? Self.literal(pattern) : pattern
      if kind == .perl && lines { text = "^(?:" + text + ")$" }
      expressions.append(try RegularExpression(text, syntax))
    }
  }

  private static func literal(_ text: ByteString) -> ByteString {
    var bytes: [UInt8] = []
    for byte in text.bytes {
      switch byte {
      case "\\", "[", ".", "*", "^", "$": bytes += [0x5C, byte]
      default: bytes.append(byte)
      }
    }
    return ByteString(bytes)
  }

  /// The first match at `start` or later, the longest of those that begin there.
  func match(_ line: [UInt8], from start: Int) throws(RegularExpressionError) -> Range<Int>? {
    var best: Range<Int>?
    for expression in expressions {
      guard let found = try match(expression, line, from: start) else { continue }
      if let known = best,
        found.lowerBound > known.lowerBound
          || found.lowerBound == known.lowerBound && found.upperBound <= known.upperBound
      {
        continue
      }
      best = found
    }
    return best
  }

  private func match(
    _ expression: RegularExpression, _ line: [UInt8], from start: Int
  ) throws(RegularExpressionError) -> Range<Int>? {
    if matchesLines {
      let found = try start == 0 ? expression.match(line, at: 0)?.range : nil
      return found?.upperBound == line.count ? found : nil
    }
    var from = start
    while let found = try expression.match(line, from: from)?.range {
      if !matchesWords { return found }
      if let word = try word(expression, line, found) { return word }
      from = found.lowerBound + 1
      if from > line.count { return nil }
    }
    return nil
  }

  /// The longest match from the beginning of `found` on that is a whole word.
  private func word(
    _ expression: RegularExpression, _ line: [UInt8], _ found: Range<Int>
  ) throws(RegularExpressionError) -> Range<Int>? {
    let start = found.lowerBound
    if start > 0, Self.isWord(line[start - 1]) { return nil }
    var end = found.upperBound
    while true {
      if end == line.count || !Self.isWord(line[end]) { return start..<end }
      guard end > start,
        let shorter = try expression.match(Array(line[..<(end - 1)]), at: start)?.range
      else { return nil }
      end = shorter.upperBound
    }
  }

  /// Letters, digits and `_`; bytes beyond ASCII are taken for parts of letters.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: byte >= 0x80
    }
  }
}
