/// A set of characters: `.`, `\w` or what stands in brackets.
struct RegularExpressionSet {
  /// A class of the locale.
  enum Class {
    case alpha, digit, alnum, upper, lower, space, blank, punct, print, graph, cntrl, xdigit, word

    init?(_ name: ByteString) {
      switch name.text {
      case "alpha": self = .alpha
      case "digit": self = .digit
      case "alnum": self = .alnum
      case "upper": self = .upper
      case "lower": self = .lower
      case "space": self = .space
      case "blank": self = .blank
      case "punct": self = .punct
      case "print": self = .print
      case "graph": self = .graph
      case "cntrl": self = .cntrl
      case "xdigit": self = .xdigit
      case "word": self = .word
      default: return nil
      }
    }
  }

  private var ranges: [ClosedRange<UInt32>] = []
  private var classes: [(members: Class, isNegated: Bool)] = []
  var isNegated = false
  var ignoresCase = false
  /// Whether the set is taken to hold no newline even when it is negated.
  var excludesNewline = false
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Any character.
  static func any(excludesNewline: Bool) -> RegularExpressionSet {
    var set = RegularExpressionSet()
    set.isNegated = true
    set.excludesNewline = excludesNewline
    set.seal()
    return set
  }

  /// The members of a class, or all others.
  static func of(
    _ members: Class, isNegated: Bool = false, isASCII: Bool = false
  ) -> RegularExpressionSet {
    var set = RegularExpressionSet()
    if isASCII {
      for value in UInt32(0)..<128 where isMember(value, members) { set.insert(value...value) }
      set.isNegated = isNegated
    } else {
      set.insert(members, isNegated: isNegated)
    }
    set.seal()
    return set
  }

  mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

  mutating func insert(_ members: Class, isNegated: Bool = false) {
    classes.append((members, isNegated))
  }

  /// To be called when the set is complete: works out which ASCII characters are in it.
  mutating func seal() {
    low = 0
    high = 0
    for value in UInt32(0)..<64 where decide(value) { low |= 1 << UInt64(value) }
    for value in UInt32(64)..<128 where decide(value) { high |= 1 << UInt64(value - 64) }
  }

  /// Whether a character is in the set.
  func contains(_ value: UInt32) -> Bool {
    if value < 64 { return low >> UInt64(value) & 1 == 1 }
    if value < 128 { return high >> UInt64(value - 64) & 1 == 1 }
    return decide(value)
  }

  private func decide(_ value: UInt32) -> Bool {
    if excludesNewline && value == 0x0A { return false }
    var isIn = isListed(value)
    if !isIn && ignoresCase {
      for other in LetterCase.variants(value) where isListed(other) { isIn = true }
    }
    return isIn != isNegated
  }

  private func isListed(_ value: UInt32) -> Bool {
    for range in ranges where range.contains(value) { return true }
    for entry in classes where Self.isMember(value, entry.members) != entry.isNegated {
      return true
    }
    return false
  }

  /// Whether a character belongs to a class, in the locale C.UTF-8.
  static func isMember(_ value: UInt32, _ members: Class) -> Bool {
    guard value < 128 else { return isWideMember(value, members) }
    let isUpper = 0x41...0x5A ~= value
    let isLower = 0x61...0x7A ~= value
    let isDigit = 0x30...0x39 ~= value
    switch members {
    case .alpha: return isUpper || isLower
    case .digit: return isDigit
    case .alnum: return isUpper || isLower || isDigit
    case .upper: return isUpper
    case .lower: return isLower
    case .space: return value == 0x20 || 0x09...0x0D ~= value
    case .blank: return value == 0x20 || value == 0x09
    case .print: return 0x20...0x7E ~= value
    case .graph: return 0x21...0x7E ~= value
    case .punct: return 0x21...0x7E ~= value && !isUpper && !isLower && !isDigit
    case .cntrl: return value < 0x20 || value == 0x7F
    case .xdigit: return isDigit || 0x61...0x66 ~= value | 0x20
    case .word: return isUpper || isLower || isDigit || value == 0x5F
    }
  }

  private static func isWideMember(_ value: UInt32, _ members: Class) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    let properties = scalar.properties
    switch members {
    case .alpha, .alnum, .word: return properties.isAlphabetic || properties.numericType != nil
    case .upper: return properties.isUppercase
    case .lower: return properties.isLowercase
    case .space, .blank: return properties.isWhitespace && value != 0xA0
    case .print: return value >= 0xA0
    case .graph: return value >= 0xA0 && !properties.isWhitespace
    case .punct:
      return value >= 0xA0 && !properties.isAlphabetic && !properties.isWhitespace
        && properties.numericType == nil
    case .cntrl: return value < 0xA0
    case .digit, .xdigit: return false
    }
  }
}

/// Upper and lower case of single characters.
enum LetterCase {
  /// The characters that are the same letter in another case.
  static func variants(_ value: UInt32) -> [UInt32] {
    if value < 128 {
      return 0x41...0x5A ~= value || 0x61...0x7A ~= value ? [value ^ 0x20] : []
    }
    guard let scalar = Unicode.Scalar(value) else { return [] }
    var found: [UInt32] = []
    for mapped in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
      let scalars = Array(mapped.unicodeScalars)
      if scalars.count == 1, scalars[0].value != value { found.append(scalars[0].value) }
    }
    return found
  }
}
