extension Parser {
  static let declarations: [ByteString] = ["declare", "typeset", "local", "export", "readonly"]

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
    switch token {
    case .op("("):
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
    case .word(let word):
      guard let name = word.literal, Self.mayBeReserved(name) else { return nil }
      switch name {
      case "{":
        try advance()
        let list = try parseBody("}")
        try advance()
        return .group(list)
      case "if": return try parseIf()
      case "for": return try parseFor()
      case "select": return try parseFor(isSelect: true)
      case "while", "until":
        try advance()
        let condition = try parseBody("do")
        return .loop(until: name == "until", condition, try parseDo())
      case "case": return try parseCase()
      case "[[":
        try advance()
        let expression = try parseTest()
        guard isReserved("]]") else { throw testError() }
        try advance()
        return .test(expression)
      case "function":
        try advance()
        guard case .word(let functionName) = token else { throw unexpected() }
        let start = word.span.start
        try advance()
        if isOperator("(") {
          try advance()
          guard isOperator(")") else { throw unexpected() }
          try advance()
        }
        return try parseFunction(
          text(functionName.span.start, functionName.span.end), start: start)
      case "then", "else", "elif", "fi", "do", "done", "esac", "}", "in", "]]":
        if name == "in" || name == "]]" { return nil }
        throw unexpected()
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a word begins with a letter that a reserved word begins with.
  private static func mayBeReserved(_ name: ByteString) -> Bool {
    guard name.count <= 8 else { return false }
    switch name.bytes[0] {
    case 91, 93, 99, 100, 101, 102, 105, 115, 116, 117, 119, 123, 125: return true
    default: return false
    }
  }

  func parseFunction(_ name: ByteString, start: Int) throws(SyntaxError) -> CommandKind {
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
      let condition = try parseBody("then")
      try advance()
      branches.append((condition, try parseBody("elif", "else", "fi")))
    } while isReserved("elif")
    if isReserved("else") {
      try advance()
      otherwise = try parseBody("fi")
    }
    try expectReserved("fi")
    return .conditional(branches, otherwise: otherwise)
  }

  private func parseDo() throws(SyntaxError) -> CommandList {
    if isReserved("{") {
      try advance()
      let list = try parseBody("}")
      try advance()
      return list
    }
    try expectReserved("do")
    let list = try parseBody("done")
    try advance()
    return list
  }

  private func parseFor(isSelect: Bool = false) throws(SyntaxError) -> CommandKind {
    try advance()
    if isOperator("("), byte() == 40, !isSelect {
      skip()
      var parts: [[WordPart]] = []
      for index in 0..<3 {
        parts.append(try readBalanced { $0 == (index < 2 ? 59 : 41) })
        guard byte() == (index < 2 ? 59 : 41) else { throw unexpected() }
        skip()
      }
      guard byte() == 41 else { throw unexpected() }
      skip()
      try advance()
      if isOperator(";") { try advance() }
      try skipNewlines()
      return .arithmeticFor(parts[0], parts[1], parts[2], try parseDo())
    }
    guard case .word(let word) = token else { throw unexpected() }
    let name = text(word.span.start, word.span.end)
    try advance()
    var words: [Word]?
    try skipNewlines()
    if isReserved("in") {
      try advance()
      var list: [Word] = []
      while case .word(let word) = token {
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

  private func parseCase() throws(SyntaxError) -> CommandKind {
    try advance()
    guard case .word(let subject) = token else { throw unexpected() }
    try advance()
    try skipNewlines()
    try expectReserved("in")
    try skipNewlines()
    var items: [CaseItem] = []
    while !isReserved("esac") {
      if isOperator("(") { try advance() }
      var patterns: [Word] = []
      while true {
        guard case .word(let pattern) = token else { throw unexpected() }
        patterns.append(pattern)
        try advance()
        guard isOperator("|") else { break }
        try advance()
      }
      guard isOperator(")") else { throw unexpected() }
      try advance()
      try skipNewlines()
      let body = try parseList {
        self.isReserved("esac") || self.isOperator(";;") || self.isOperator(";&")
          || self.isOperator(";;&")
      }
      var ending = CaseItem.Ending.stop
      if isOperator(";&") { ending = .fallThrough }
      if isOperator(";;&") { ending = .testNext }
      items.append(CaseItem(patterns: patterns, body: body, ending: ending))
      if isReserved("esac") { break }
      guard isOperator(";;") || isOperator(";&") || isOperator(";;&") else { throw unexpected() }
      try advance()
      try skipNewlines()
    }
    try advance()
    return .selection(subject, items)
  }

  // MARK: Simple commands

  private func parseSimple() throws(SyntaxError) -> CommandNode {
    let start = tokenStart
    let startLine = tokenLine
    var assignments: [Assignment] = []
    var arguments: [Argument] = []
    var redirections: [Redirection] = []
    var isDeclaration = false
    loop: while true {
      if let redirection = try parseRedirection() {
        redirections.append(redirection)
        continue
      }
      guard case .word(let word) = token else { break }
      if arguments.isEmpty {
        if let assignment = try readAssignment(word) {
          assignments.append(assignment)
          continue
        }
        if !assignments.isEmpty || !redirections.isEmpty { try expandAlias() }
        guard case .word(let word) = token else { continue }
        if let name = word.literal, name.count >= 5 {
          isDeclaration = Self.declarations.contains(name)
        }
        arguments.append(.word(word))
        try advance()
        if assignments.isEmpty && redirections.isEmpty && isOperator("(") && arguments.count == 1 {
          try advance()
          guard isOperator(")") else { throw unexpected() }
          try advance()
          let kind = try parseFunction(text(word.span.start, word.span.end), start: start)
          return CommandNode(
            kind, span: Span(start: start, end: previousTokenEnd, line: startLine))
        }
        try goOnExpandingAliases()
      } else if isDeclaration, let assignment = try readAssignment(word) {
        arguments.append(.assignment(assignment))
      } else {
        arguments.append(.word(word))
        try advance()
        try goOnExpandingAliases()
      }
    }
    if assignments.isEmpty && arguments.isEmpty && redirections.isEmpty { throw unexpected() }
    if isOperator("(") { throw unexpected() }
    return CommandNode(
      .simple(assignments, arguments), redirections: redirections,
      span: Span(start: start, end: previousTokenEnd, line: startLine))
  }

  /// Reads the current word again as an assignment, if it is one.
  private func readAssignment(_ word: Word) throws(SyntaxError) -> Assignment? {
    guard case .literal(let head) = word.parts.first, Byte.isNameStart(head.bytes[0]) else {
      return nil
    }
    let nameEnd = head.bytes.firstIndex { !Byte.isName($0) } ?? head.count
    let name = head.prefix(nameEnd)
    let next = nameEnd < head.count ? head.bytes[nameEnd] : 0
    guard next == 61 || next == 91 || next == 43, text(tokenStart, tokenStart + nameEnd) == name
    else { return nil }
    let saved = (position, line, token)
    position = tokenStart + nameEnd
    line = tokenLine
    var index: [WordPart]?
    if byte() == 91 {
      skip()
      index = try readBalanced { $0 == 93 }
      if byte() == 93 { skip() }
    }
    var appends = false
    if byte() == 43 && byte(1) == 61 {
      appends = true
      skip()
    }
    guard byte() == 61 else {
      (position, line, token) = saved
      return nil
    }
    skip()
    var value = Assignment.Value.scalar(Word(parts: [], span: word.span))
    if byte() == 40 && index == nil {
      skip()
      value = .array(try readElements())
    } else {
      value = .scalar(try readWord())
    }
    let span = Span(start: word.span.start, end: position, line: word.span.line)
    try advance()
    return Assignment(name: name, index: index, appends: appends, value: value, span: span)
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
      if byte() == 91 {
        let saved = (position, line)
        skip()
        let index = try readBalanced { $0 == 93 }
        if byte() == 93 && (byte(1) == 61 || (byte(1) == 43 && byte(2) == 61)) {
          let appends = byte(1) == 43
          skip(appends ? 3 : 2)
          elements.append(Assignment.Element(index: index, appends: appends, value: try readWord()))
          continue
        }
        (position, line) = saved
      }
      let word = try readWord()
      if word.parts.isEmpty {
        try advance()
        throw unexpected()
      }
      elements.append(Assignment.Element(index: nil, value: word))
    }
  }

  // MARK: Redirections

  func parseRedirection() throws(SyntaxError) -> Redirection? {
    var descriptor: Int?
    var variable: ByteString?
    switch token {
    case .descriptor(let number):
      descriptor = number
      try advance()
    case .descriptorVariable(let name):
      variable = name
      try advance()
    default: break
    }
    guard case .op(let op) = token else { return nil }
    let kind: Redirection.Operator
    switch op {
    case "<": kind = .input
    case ">": kind = .output
    case ">>": kind = .append
    case ">|": kind = .clobber
    case "<>": kind = .readWrite
    case "<&": kind = .duplicateInput
    case ">&": kind = .duplicateOutput
    case "<<", "<<-": kind = .hereDocument
    case "<<<": kind = .hereString
    case "&>": kind = .both
    case "&>>": kind = .appendBoth
    default:
      if descriptor != nil || variable != nil { throw unexpected() }
      return nil
    }
    skipBlanks()
    let targetStart = position
    if kind == .hereDocument {
      let targetLine = line
      let word =
        atEnd || Byte.isMeta(byte())
        ? Word(parts: [], span: Span(start: 0, end: 0, line: 0)) : try readWord()
      if word.parts.isEmpty {
        try advance()
        throw unexpected()
      }
      let (delimiter, isQuoted) = delimiterText(word)
      let document = HereDocument(
        delimiter: delimiter, isQuoted: isQuoted, stripsTabs: op == "<<-")
      pendingDocuments.append(document)
      try advance()
      return Redirection(
        descriptor: descriptor, variable: variable, kind: kind,
        target: Word(
          parts: word.parts, span: Span(start: targetStart, end: position, line: targetLine)),
        document: document)
    }
    try advance()
    guard case .word(let target) = token else { throw unexpected() }
    try advance()
    return Redirection(descriptor: descriptor, variable: variable, kind: kind, target: target)
  }

  private func delimiterText(_ word: Word) -> (ByteString, Bool) {
    var result = ByteString()
    var isQuoted = false
    for part in word.parts {
      switch part {
      case .literal(let text): result.append(text)
      case .quoted(let text):
        result.append(text)
        isQuoted = true
      case .double(let parts):
        isQuoted = true
        for case .quoted(let text) in parts { result.append(text) }
      case .parameter(let parameter): result.append(parameter.source)
      default: result.append(text(word.span.start, word.span.end))
      }
    }
    return (result, isQuoted)
  }
}
