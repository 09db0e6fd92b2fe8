/// Puts the replacement of a substitution in the place of what matches.
struct SedReplacement {
  private let substitution: SedSubstitution
  private let expression: RegularExpression
  /// `\U` or `\L`, up to `\E`.
  private var running: SedSubstitution.Case?
  /// `\u` or `\l`, for one character.
  private var once: SedSubstitution.Case?

  init(_ substitution: SedSubstitution, _ expression: RegularExpression) {
    self.substitution = substitution
    self.expression = expression
  }

  /// The text with its replacements; `nil` when nothing was replaced.
  func apply(to text: [UInt8], limit: Int) throws(RegularExpressionError) -> [UInt8]? {
    var result: [UInt8] = []
    var (at, count, isReplaced) = (0, 0, false)
    var lastEnd: Int?
    while at <= text.count, let match = try expression.match(text, from: at) {
      let range = match.range
      result += text[at..<range.lowerBound]
      // An empty match right behind another match does not count.
      let counts = !(range.isEmpty && range.lowerBound == lastEnd)
      if counts {
        count += 1
        if count >= substitution.first {
          var writer = self
          result += writer.replacement(match, text)
          isReplaced = true
          if result.count > limit { throw .memory }
        } else {
          result += text[range]
        }
      }
      lastEnd = range.upperBound
      at = range.upperBound
      if range.isEmpty {
        guard at < text.count else {
          at = text.count + 1
          break
        }
        let length = RegularExpressionCharacter.read(text, at, text.count).length
        result += text[at..<(at + length)]
        at += length
      }
      if isReplaced && !substitution.isGlobal { break }
    }
    guard isReplaced else { return nil }
    if at < text.count { result += text[at...] }
    return result
  }

  private mutating func replacement(
    _ match: RegularExpression.Match, _ text: [UInt8]
  ) -> [UInt8] {
    var result: [UInt8] = []
    for piece in substitution.replacement {
      switch piece {
      case .text(let bytes): result += cased(bytes)
      case .group(let number):
        guard number < match.groups.count, let range = match.groups[number] else { continue }
        result += cased(Array(text[range]))
      case .letterCase(let change):
        switch change {
        case .upper, .lower:
          running = change
        case .end: running = nil
        case .upperNext, .lowerNext: once = change
        }
      }
    }
    return result
  }

  private mutating func cased(_ bytes: [UInt8]) -> [UInt8] {
    guard running != nil || once != nil, !bytes.isEmpty else { return bytes }
    var rest = bytes
    var result: [UInt8] = []
    if let change = once {
      let length = RegularExpressionCharacter.read(rest, 0, rest.count).length
      let first = ByteString(rest[..<length])
      result +=
        (change == .upperNext ? CaseMapping.upper(first) : CaseMapping.lower(first)).bytes
      rest.removeFirst(length)
      once = nil
    }
    guard let running else { return result + rest }
    let text = ByteString(rest)
    return result + (running == .upper ? CaseMapping.upper(text) : CaseMapping.lower(text)).bytes
  }
}
