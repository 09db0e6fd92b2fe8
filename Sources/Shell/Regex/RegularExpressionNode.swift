/// A regular expression as it is written, as a tree.
indirect enum RegularExpressionNode {
  case empty
  /// A character, or a byte that is none.
  case character(RegularExpressionCharacter)
  case set(RegularExpressionSet)
  /// What stands between characters.
  case assertion(Assertion)
  /// A group; `nil` for one that cannot be referred to.
  case group(RegularExpressionNode, Int?)
  case sequence([RegularExpressionNode])
  case alternatives([RegularExpressionNode])
  /// `nil` as the most is no bound.
  case repeated(RegularExpressionNode, least: Int, most: Int?, Greed)
  case backReference(Int)
  case look(RegularExpressionNode, isAhead: Bool, isNegated: Bool)
  case atomic(RegularExpressionNode)

  enum Assertion {
    case lineStart, lineEnd, textStart, textEnd, textEndOrNewline, boundary, notBoundary
    case wordStart, wordEnd
  }

  enum Greed { case greedy, lazy, possessive }

  /// Whether it can match without taking a character.
  var isNullable: Bool {
    switch self {
    case .empty, .assertion, .look, .backReference: true
    case .character, .set: false
    case .group(let inner, _), .atomic(let inner): inner.isNullable
    case .sequence(let parts): parts.allSatisfy { $0.isNullable }
    case .alternatives(let parts): parts.contains { $0.isNullable }
    case .repeated(let inner, let least, _, _): least == 0 || inner.isNullable
    }
  }
}

/// A character of a pattern or a text.
enum RegularExpressionCharacter: Hashable {
  case scalar(UInt32)
  /// A byte that is no part of UTF-8.
  case byte(UInt8)

  /// Decodes the character that begins at `at`, which is below `end`.
  static func read(
    _ text: [UInt8], _ at: Int, _ end: Int
  ) -> (character: RegularExpressionCharacter, length: Int) {
    let first = text[at]
    if first < 0x80 { return (.scalar(UInt32(first)), 1) }
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return (.byte(first), 1)
    }
    guard at + length <= end else { return (.byte(first), 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for place in (at + 1)..<(at + length) {
      guard text[place] & 0xC0 == 0x80 else { return (.byte(first), 1) }
      value = value << 6 | UInt32(text[place] & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= least, Unicode.Scalar(value) != nil else { return (.byte(first), 1) }
    return (.scalar(value), length)
  }

  /// The bytes of UTF-8.
  var bytes: [UInt8] {
    switch self {
    case .byte(let byte): [byte]
    case .scalar(let value): Unicode.Scalar(value).map { Array(UTF8.encode($0) ?? .init()) } ?? []
    }
  }
}
