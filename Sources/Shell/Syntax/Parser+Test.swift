extension Parser {
  static let unaryTests: [ByteString] = [
    "-a", "-b", "-c", "-d", "-e", "-f", "-g", "-h", "-k", "-p", "-r", "-s", "-t", "-u", "-w", "-x",
    "-G", "-L", "-N", "-O", "-S", "-z", "-n", "-o", "-v", "-R",
  ]
  static let binaryTests: [ByteString] = [
    "=", "==", "!=", "=~", "<", ">", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef",
  ]

  /// Reads the expression of `[[ … ]]`, up to the closing brackets.
  func parseTest() throws(SyntaxError) -> TestExpression {
    var left = try parseTestAnd()
    while isOperator("||") {
      try advance()
      left = .or(left, try parseTestAnd())
    }
    return left
  }

  private func parseTestAnd() throws(SyntaxError) -> TestExpression {
    var left = try parseTestPrimary()
    try skipNewlines()
    while isOperator("&&") {
      try advance()
      left = .and(left, try parseTestPrimary())
      try skipNewlines()
    }
    return left
  }

  private func parseTestPrimary() throws(SyntaxError) -> TestExpression {
    try enter()
    defer { depth -= 1 }
    try skipNewlines()
    if reserved == .not {
      try advance()
      return .not(try parseTestPrimary())
    }
    if isOperator("(") {
      try advance()
      let inner = try parseTest()
      guard isOperator(")") else { throw testError() }
      try advance()
      return inner
    }
    guard case .word = token, reserved != .closeTest else { throw testError() }
    let first = word
    if let op = first.literal, Self.unaryTests.contains(op) {
      try advance()
      guard case .word = token, reserved != .closeTest else {
        throw testError(unary: op)
      }
      let operand = word
      try advance()
      return .unary(op, operand)
    }
    try advance()
    var op: ByteString?
    if case .word = token, let text = word.literal, Self.binaryTests.contains(text) {
      op = text
    } else if isOperator("<") {
      op = "<"
    } else if isOperator(">") {
      op = ">"
    }
    guard let op else {
      switch token {
      case .word where reserved != .closeTest:
        throw failure(
          "conditional binary operator expected", line: tokenLine, excerpt: nil)
      default: return .unary("-n", first)
      }
    }
    let second: Word
    if op == "=~" {
      skipBlanks()
      second = try readRegularExpression()
    } else if op == "==" || op == "=" || op == "!=" {
      skipBlanks()
      let start = position
      let startLine = line
      let parts = try readParts(until: .word, extendedGlob: true)
      second = Word(parts: parts, span: Span(start: start, end: position, line: startLine))
      if parts.isEmpty || second.literal == "]]" {
        try advance()
        throw testError(binary: op)
      }
    } else {
      try advance()
      guard case .word = token else { throw testError(binary: op) }
      second = word
    }
    try advance()
    return .binary(op, first, second)
  }

  private func readRegularExpression() throws(SyntaxError) -> Word {
    let start = position
    let startLine = line
    let parts = try readParts(until: .expression, extendedGlob: false)
    return Word(parts: parts, span: Span(start: start, end: position, line: startLine))
  }

  func testError(unary: ByteString? = nil, binary: ByteString? = nil) -> SyntaxError {
    let base = unexpected()
    if case .end = token {
      return failure("unexpected EOF while looking for `]]'", line: tokenLine, excerpt: nil)
    }
    var near = ByteString()
    switch token {
    case .op(let op): near = op.text
    case .word: near = text(word.span.start, word.span.end)
    default: near = "newline"
    }
    var error = base
    error.excerpt = unary != nil || binary != nil ? nil : base.excerpt
    if unary != nil {
      error.message = "unexpected argument `\(near)' to conditional unary operator"
    } else if binary != nil {
      error.message = "unexpected argument `\(near)' to conditional binary operator"
    } else {
      error.message = "syntax error in conditional expression: unexpected token `\(near)'"
    }
    return error
  }
}
