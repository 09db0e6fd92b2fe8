extension Parser {
  /// Reads commands up to the `)` that closes a substitution.
  func readNestedList() throws(SyntaxError) -> CommandList {
    try enter()
    defer { depth -= 1 }
    let saved = (token, word, reserved, tokenStart, tokenLine, pendingDocuments, previousEnd)
    defer {
      (token, word, reserved, tokenStart, tokenLine, pendingDocuments, previousEnd) = saved
    }
    pendingDocuments = []
    let startLine = line
    try advance()
    try skipNewlines()
    let list = try parseList { self.isOperator(")") }
    guard isOperator(")") else {
      if case .end = token { throw unmatched(")", line: startLine) }
      throw unexpected()
    }
    if !pendingDocuments.isEmpty { try readDocuments() }
    return list
  }

  /// Reads what follows `$`, or gives `nil`, having moved over the dollar, when it stands for itself.
  func readDollar(inDouble: Bool) throws(SyntaxError) -> WordPart? {
    let startLine = line
    skip()
    if atEnd { return nil }
    let next = byte()
    if Byte.isNameStart(next) {
      let start = position
      skipName()
      return .variable(sharedText(start, position))
    }
    switch next {
    case 48...57, 33, 35, 36, 45, 63:
      skip()
      return .variable(ByteString([next]))
    case 42, 64:
      skip()
      return .parameter(
        Parameter(name: ByteString([next]), source: ByteString([36, next])))
    case 123: return .parameter(try readBraced(inDouble: inDouble))
    case 40:
      if byte(1) == 40 {
        let here = (position, line)
        position += 2
        if let parts = try readArithmetic(closing: 2) { return .arithmetic(parts) }
        (position, line) = here
      }
      skip()
      return .command(try readNestedList())
    case 91:
      skip()
      let parts = try readBalanced { $0 == 93 }
      guard byte() == 93 else { throw unmatched("]", line: startLine) }
      skip()
      return .arithmetic(parts)
    default:
      return nil
    }
  }

  /// Reads an arithmetic expression behind `((` up to `))`; `nil` if it ends otherwise.
  func readArithmetic(closing: Int) throws(SyntaxError) -> [WordPart]? {
    let startLine = line
    let parts = try readBalanced(keepsQuotes: true) { $0 == 41 }
    if atEnd { throw unmatched(")", line: startLine) }
    guard closing == 1 || byte(1) == 41 else { return nil }
    skip(closing)
    return parts
  }

  /// Reads text that is expanded as if in double quotes, up to an end outside of brackets.
  ///
  /// Single quotes quote in a subscript; in arithmetic they are text like any other.
  func readBalanced(
    keepsQuotes: Bool = false, _ ends: (UInt8) -> Bool
  ) throws(SyntaxError) -> [WordPart] {
    try enter()
    defer { depth -= 1 }
    var text = PartsBuilder(isQuoted: true)
    var nesting = 0
    while !atEnd {
      let next = byte()
      if nesting == 0 && ends(next) { break }
      switch next {
      case 34:
        let startLine = line
        skip()
        text.append(.double(try readQuotedParts(until: 34, isDocument: false, line: startLine)))
      case 39 where !keepsQuotes: text.append(.quoted(try readSingleQuoted()))
      case 92:
        if byte(1) != 10 { text.append(byte(1)) }
        skip(2)
      case 36:
        if let part = try readDollar(inDouble: true) { text.append(part) } else { text.append(36) }
      case 96: text.append(try readBackquoted(inDouble: true))
      default:
        if next == 40 || next == 91 { nesting += 1 }
        if next == 41 || next == 93 { nesting -= 1 }
        text.append(next)
        skip()
      }
    }
    return text.parts()
  }
}
