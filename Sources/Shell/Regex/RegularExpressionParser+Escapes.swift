extension RegularExpressionParser {
  /// What a backslash begins.
  mutating func escape(isFirst: Bool) throws(RegularExpressionError) -> Node {
    guard let byte = peek(1) else { throw .trailingBackslash }
    if isBasic {
      switch byte {
      case "(": return try group()
      case "{":
        if !isFirst { return try literal() }
        throw .operand
      case ")": throw .closeGroup
      case "}": return try literal()
      default: break
      }
    }
    if let (members, isNegated) = classEscape() {
      return .set(.of(members, isNegated: isNegated, isASCII: isPerl))
    }
    at += 2
    switch byte {
    case "b" where !syntax.hasStringEscapes, "y" where syntax.hasStringEscapes:
      return .assertion(.boundary)
    case "B": return .assertion(.notBoundary)
    case "<" where !isPerl: return .assertion(.wordStart)
    case ">" where !isPerl: return .assertion(.wordEnd)
    case "`" where !isPerl, "A" where isPerl: return .assertion(.textStart)
    case "'" where !isPerl, "z" where isPerl: return .assertion(.textEnd)
    case "Z" where isPerl: return .assertion(.textEndOrNewline)
    case "1"..."9" where !syntax.hasStringEscapes:
      let number = Int(byte - 0x30)
      guard completed.contains(number) || isPerl && number <= groups else { throw .backReference }
      return .backReference(number)
    case "Q", "E", "G", "K", "R", "X", "p", "P", "C", "g", "k":
      if isPerl { throw .notSimulated }
    case "N" where isPerl: return .set(.any(excludesNewline: true))
    default: break
    }
    at -= 1
    if isPerl || syntax.hasStringEscapes, let character = try stringEscape() {
      return Self.node(character, ignoresCase: syntax.ignoresCase)
    }
    return character()
  }

  private mutating func literal() throws(RegularExpressionError) -> Node {
    at += 1
    return character()
  }

  /// `\w`, `\s` and the like, from the backslash on; `nil`, and nothing read, for all else.
  mutating func classEscape() -> (members: RegularExpressionSet.Class, isNegated: Bool)? {
    let found: (RegularExpressionSet.Class, Bool)
    switch peek(1) {
    case "w": found = (.word, false)
    case "W": found = (.word, true)
    case "s": found = (.space, false)
    case "S": found = (.space, true)
    case "d" where isPerl: found = (.digit, false)
    case "D" where isPerl: found = (.digit, true)
    case "h" where isPerl: found = (.blank, false)
    case "H" where isPerl: found = (.blank, true)
    default: return nil
    }
    at += 2
    return found
  }

  /// The character that an escape of C stands for, behind the backslash; `nil`, and nothing read, for
  /// all else.
  mutating func stringEscape() throws(RegularExpressionError) -> RegularExpressionCharacter? {
    guard let byte = peek() else { return nil }
    var value: UInt32?
    switch byte {
    case "n": value = 0x0A
    case "t": value = 0x09
    case "r": value = 0x0D
    case "f": value = 0x0C
    case "a": value = 0x07
    case "v": value = 0x0B
    case "e" where isPerl: value = 0x1B
    case "x" where isPerl: return try hexadecimal()
    case "0"..."7" where !isPerl || byte == "0":
      var octal: UInt32 = 0
      var count = 0
      while count < 3, let digit = peek(), 0x30...0x37 ~= digit {
        octal = octal * 8 + UInt32(digit - 0x30)
        at += 1
        count += 1
      }
      return octal < 128 ? .scalar(octal) : .byte(UInt8(truncatingIfNeeded: octal))
    default: break
    }
    guard let value else { return nil }
    at += 1
    return .scalar(value)
  }

  /// `xHH` or `x{H…}`.
  private mutating func hexadecimal() throws(RegularExpressionError) -> RegularExpressionCharacter {
    at += 1
    let isBraced = peek() == "{"
    if isBraced { at += 1 }
    var value: UInt32 = 0
    var count = 0
    while count < (isBraced ? 8 : 2), let byte = peek(), let digit = Escapes.digit(byte), digit < 16
    {
      value = value << 4 | UInt32(digit)
      at += 1
      count += 1
    }
    if isBraced {
      guard peek() == "}" else { throw .notSimulated }
      at += 1
    }
    guard Unicode.Scalar(value) != nil else { throw .notSimulated }
    return .scalar(value)
  }

  /// A group that begins with `(?`, of which the parenthesis is read.
  mutating func specialGroup() throws(RegularExpressionError) -> Node {
    at += 1
    let first = peek()
    let second = peek(1)
    switch first {
    case ":":
      at += 1
      return .group(try inner(), nil)
    case ">":
      at += 1
      return .atomic(try inner())
    case "=", "!":
      at += 1
      return .look(try inner(), isAhead: true, isNegated: first == "!")
    case "<" where second == "=" || second == "!":
      at += 2
      return .look(try inner(), isAhead: false, isNegated: second == "!")
    case "<", "P":
      at += first == "P" ? 2 : 1
      guard first == "<" || pattern[at - 1] == "<" else { throw .notSimulated }
      let start = at
      while let byte = peek(), byte != ">" { at += 1 }
      guard at > start, peek() == ">" else { throw .notSimulated }
      names.append((ByteString(pattern[start..<at]), groups + 1))
      at += 1
      return try capturing()
    default: return try flags()
    }
  }

  private mutating func inner() throws(RegularExpressionError) -> Node {
    let saved = syntax
    let node = try alternatives(nested: true)
    syntax = saved
    try close()
    return node
  }

  /// `(?i)` or `(?i:…)`.
  private mutating func flags() throws(RegularExpressionError) -> Node {
    let saved = syntax
    var isOn = true
    while let byte = peek() {
      at += 1
      switch byte {
      case "-": isOn = false
      case "i": syntax.ignoresCase = isOn
      case "m": syntax.isMultiline = isOn
      case "s": syntax.matchesNewline = isOn
      case "x": syntax.ignoresSpace = isOn
      case ")": return .empty
      case ":":
        let node = try alternatives(nested: true)
        syntax = saved
        try close()
        return .group(node, nil)
      default: throw .notSimulated
      }
    }
    throw .openGroup
  }
}
