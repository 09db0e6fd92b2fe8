extension Parser {
  func parseCommand() throws(SyntaxError) -> CommandNode {
    try enter()
    defer { depth -= 1 }
    let start = tokenStart
    let startLine = tokenLine
    try expandAlias()
    guard let kind = try parseCompound() else { return try parseSimple() }
    var redirections: [Redirection] = []
    if case .function = kind {
    } else {
      while let redirection = try parseRedirection() { redirections.append(redirection) }
    }
    let end = previousTokenEnd
    return CommandNode(
      kind, redirections: redirections, span: Span(start: start, end: end, line: startLine))
  }

  /// The offset behind the last token before the current one.
  var previousTokenEnd: Int {
    var end = min(tokenStart, source.count)
    while end > 0 && (Byte.isBlank(source[end - 1]) || source[end - 1] == 10) { end -= 1 }
    return end
  }

  private func parseCompound() throws(SyntaxError) -> CommandKind? {
    if let reserved { return try parseCompound(reserved) }
    guard isOperator("(") else { return nil }
    if byte() == 40 {
      let here = (position, line)
      skip()
      if let parts = try readArithmetic(closing: 2) {
        try advance()
        return .arithmetic(parts)
      }
      (position, line) = here
    }
    try advance()
    let list = try parseBody { self.isOperator(")") }
    try advance()
    return .subshell(list)
  }

  private func parseCompound(_ word: ReservedWord) throws(SyntaxError) -> CommandKind? {
    switch word {
    case .open: return .group(try parseGroup())
    case .if: return try parseIf()
    case .for: return try parseFor()
    case .select: return try parseFor(isSelect: true)
    case .while, .until:
      try advance()
      let condition = try parseBody(until: .do)
      return .loop(until: word == .until, condition, try parseDo())
    case .case: return try parseCase()
    case .openTest:
      try advance()
      let expression = try parseTest()
      guard reserved == .closeTest else { throw testError() }
      try advance()
      return .test(expression)
    case .function: return try parseFunctionKeyword()
    case .then, .else, .elif, .fi, .do, .done, .esac, .close: throw unexpected()
    case .in, .closeTest, .not, .time: return nil
    }
  }

  private func parseGroup() throws(SyntaxError) -> CommandList {
    try advance()
    let list = try parseBody(until: .close)
    try advance()
    return list
  }

  private func parseFunctionKeyword() throws(SyntaxError) -> CommandKind {
    try advance()
    guard case .word = token else { throw unexpected() }
    let name = text(word.span.start, word.span.end)
    try advance()
    if isOperator("(") {
      try advance()
      guard isOperator(")") else { throw unexpected() }
      try advance()
    }
    return try parseFunction(name)
  }

  func parseFunction(_ name: ByteString) throws(SyntaxError) -> CommandKind {
    try skipNewlines()
    let savedAliases = options.aliases
    defer { options.aliases = savedAliases }
    let bodyStart = tokenStart
    guard let kind = try parseCompound() else { throw unexpected() }
    var redirections: [Redirection] = []
    while let redirection = try parseRedirection() { redirections.append(redirection) }
    let span = Span(start: bodyStart, end: previousTokenEnd, line: tokenLine)
    let body = CommandNode(kind, redirections: redirections, span: span)
    return .function(name, body, source: text(bodyStart, span.end))
  }

  private func parseIf() throws(SyntaxError) -> CommandKind {
    var branches: [(condition: CommandList, body: CommandList)] = []
    var otherwise: CommandList?
    repeat {
      try advance()
      let condition = try parseBody(until: .then)
      try advance()
      branches.append((condition, try parseBody(until: .elif, .else, .fi)))
    } while reserved == .elif
    if reserved == .else {
      try advance()
      otherwise = try parseBody(until: .fi)
    }
    try expect(.fi)
    return .conditional(branches, otherwise: otherwise)
  }

  private func parseDo() throws(SyntaxError) -> CommandList {
    if reserved == .open { return try parseGroup() }
    try expect(.do)
    let list = try parseBody(until: .done)
    try advance()
    return list
  }

  private func parseFor(isSelect: Bool = false) throws(SyntaxError) -> CommandKind {
    try advance()
    if isOperator("("), byte() == 40, !isSelect { return try parseArithmeticFor() }
    guard case .word = token else { throw unexpected() }
    let name = text(word.span.start, word.span.end)
    try advance()
    var words: [Word]?
    try skipNewlines()
    if reserved == .in {
      try advance()
      var list: [Word] = []
      while case .word = token {
        list.append(word)
        try advance()
      }
      words = list
      if isOperator(";") {
        try advance()
      } else if case .newline = token {
      } else {
        throw unexpected()
      }
    } else if isOperator(";") {
      try advance()
    }
    try skipNewlines()
    let body = try parseDo()
    return isSelect ? .select(name, words, body) : .forEach(name, words, body)
  }

  /// Reads `for ((…; …; …))` from the second parenthesis on.
  private func parseArithmeticFor() throws(SyntaxError) -> CommandKind {
    skip()
    var parts: [[WordPart]] = []
    for end: UInt8 in [59, 59, 41] {
      parts.append(try readBalanced { $0 == end })
      guard byte() == end else { throw unexpected() }
      skip()
    }
    guard byte() == 41 else { throw unexpected() }
    skip()
    try advance()
    if isOperator(";") { try advance() }
    try skipNewlines()
    return .arithmeticFor(parts[0], parts[1], parts[2], try parseDo())
  }

  private func parseCase() throws(SyntaxError) -> CommandKind {
    try advance()
    guard case .word = token else { throw unexpected() }
    let subject = word
    try advance()
    try skipNewlines()
    try expect(.in)
    try skipNewlines()
    var items: [CaseItem] = []
    while reserved != .esac {
      if isOperator("(") { try advance() }
      let patterns = try parsePatterns()
      try skipNewlines()
      let body = try parseList { self.reserved == .esac || self.caseEnding != nil }
      let ending = caseEnding
      items.append(CaseItem(patterns: patterns, body: body, ending: ending ?? .stop))
      if reserved == .esac { break }
      guard ending != nil else { throw unexpected() }
      try advance()
      try skipNewlines()
    }
    try advance()
    return .selection(subject, items)
  }

  /// Reads the patterns of a branch and the parenthesis behind them.
  private func parsePatterns() throws(SyntaxError) -> [Word] {
    var patterns: [Word] = []
    while true {
      guard case .word = token else { throw unexpected() }
      patterns.append(word)
      try advance()
      guard isOperator("|") else { break }
      try advance()
    }
    guard isOperator(")") else { throw unexpected() }
    try advance()
    return patterns
  }

  /// What the current token makes of the branch that it ends.
  private var caseEnding: CaseItem.Ending? {
    guard case .op(let op) = token else { return nil }
    switch op {
    case ";;": return .stop
    case ";&": return .fallThrough
    case ";;&": return .testNext
    default: return nil
    }
  }
}
