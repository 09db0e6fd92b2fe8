extension Parser {
  static let declarations: [ByteString] = ["declare", "typeset", "local", "export", "readonly"]

  func parseSimple() throws(SyntaxError) -> CommandNode {
    let start = tokenStart
    let startLine = tokenLine
    var assignments: [Assignment] = []
    var arguments: [Argument] = []
    var redirections: [Redirection] = []
    var isDeclaration = false
    while true {
      guard case .word = token else {
        guard let redirection = try parseRedirection() else { break }
        redirections.append(redirection)
        continue
      }
      if !arguments.isEmpty {
        if isDeclaration, let assignment = try readAssignment() {
          arguments.append(.assignment(assignment))
        } else {
          arguments.append(.word(takeWord()))
          try advance()
          try goOnExpandingAliases()
        }
        continue
      }
      if let assignment = try readAssignment() {
        assignments.append(assignment)
        continue
      }
      if !assignments.isEmpty || !redirections.isEmpty { try expandAlias() }
      guard case .word = token else { continue }
      let name = takeWord()
      isDeclaration = name.literal.map { Self.isDeclaration($0) } ?? false
      arguments.reserveCapacity(4)
      arguments.append(.word(name))
      try advance()
      if assignments.isEmpty && redirections.isEmpty && isOperator("(") {
        return try parseFunction(name, start: start, line: startLine)
      }
      try goOnExpandingAliases()
    }
    if assignments.isEmpty && arguments.isEmpty && redirections.isEmpty { throw unexpected() }
    if isOperator("(") { throw unexpected() }
    return CommandNode(
      .simple(assignments, arguments), redirections: redirections,
      span: Span(start: start, end: previousTokenEnd, line: startLine))
  }

  /// The word that the token is, of which the parser keeps nothing.
  private func takeWord() -> Word {
    var taken = Word(.parts([]), span: word.span)
    swap(&taken, &word)
    return taken
  }

  private static func isDeclaration(_ name: ByteString) -> Bool {
    name.count >= 5 && name.count <= 8 && declarations.contains(name)
  }

  /// Reads a function's definition from the parenthesis behind its name on.
  private func parseFunction(
    _ name: Word, start: Int, line: Int
  ) throws(SyntaxError) -> CommandNode {
    try advance()
    guard isOperator(")") else { throw unexpected() }
    try advance()
    let kind = try parseFunction(text(name.span.start, name.span.end))
    return CommandNode(kind, span: Span(start: start, end: previousTokenEnd, line: line))
  }

  /// Reads the current word as an assignment, if it is one.
  private func readAssignment() throws(SyntaxError) -> Assignment? {
    var nameEnd = tokenStart
    while nameEnd < source.count, Byte.isName(source[nameEnd]) { nameEnd += 1 }
    guard nameEnd < min(source.count, word.span.end), nameEnd > tokenStart,
      Byte.isNameStart(source[tokenStart])
    else { return nil }
    switch source[nameEnd] {
    case 61: return try assignment(nameEnd: nameEnd, isAppended: false)
    case 43 where nameEnd + 1 < source.count && source[nameEnd + 1] == 61:
      return try assignment(nameEnd: nameEnd, isAppended: true)
    case 91: return try readElementAssignment(nameEnd: nameEnd)
    default: return nil
    }
  }

  /// Makes an assignment of the current word, `name=…` or `name+=…`.
  private func assignment(nameEnd: Int, isAppended: Bool) throws(SyntaxError) -> Assignment {
    let name = sharedText(tokenStart, nameEnd)
    let valueStart = nameEnd + (isAppended ? 2 : 1)
    let whole = word
    let value: Assignment.Value
    if position == valueStart && byte() == 40 {
      skip()
      value = .array(try readElements())
    } else {
      value = .scalar(whole.droppingFirst(valueStart - tokenStart))
    }
    let span = Span(start: whole.span.start, end: position, line: whole.span.line)
    try advance()
    return Assignment(name: name, index: nil, appends: isAppended, value: value, span: span)
  }

  /// Reads the current word again as `name[index]=value`, if it is that.
  private func readElementAssignment(nameEnd: Int) throws(SyntaxError) -> Assignment? {
    let saved = (position, line, token, word, reserved)
    let span = word.span
    let name = sharedText(tokenStart, nameEnd)
    position = nameEnd + 1
    line = tokenLine
    let index = try readBalanced { $0 == 93 }
    if byte() == 93 { skip() }
    let appends = byte() == 43 && byte(1) == 61
    if appends { skip() }
    guard byte() == 61 else {
      (position, line, token, word, reserved) = saved
      return nil
    }
    skip()
    let value = try readWord()
    let whole = Span(start: span.start, end: position, line: span.line)
    try advance()
    return Assignment(
      name: name, index: index, appends: appends, value: .scalar(value), span: whole)
  }

  private func readElements() throws(SyntaxError) -> [Assignment.Element] {
    var elements: [Assignment.Element] = []
    let startLine = line
    while true {
      skipBlanks()
      if atEnd { throw unmatched(")", line: startLine) }
      if byte() == 10 {
        skip()
        continue
      }
      if byte() == 41 {
        skip()
        return elements
      }
      if byte() == 91, let element = try readIndexedElement() {
        elements.append(element)
        continue
      }
      let word = try readWord()
      if word.isEmpty {
        try advance()
        throw unexpected()
      }
      elements.append(Assignment.Element(index: nil, value: word))
    }
  }

  /// Reads `[index]=value`, if that is there.
  private func readIndexedElement() throws(SyntaxError) -> Assignment.Element? {
    let saved = (position, line)
    skip()
    let index = try readBalanced { $0 == 93 }
    guard byte() == 93 && (byte(1) == 61 || (byte(1) == 43 && byte(2) == 61)) else {
      (position, line) = saved
      return nil
    }
    let appends = byte(1) == 43
    skip(appends ? 3 : 2)
    return Assignment.Element(index: index, appends: appends, value: try readWord())
  }
}
