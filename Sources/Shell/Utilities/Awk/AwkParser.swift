/// Reads awk programs (POSIX `awk`, the grammar).
struct AwkParser {
  private var lexer: AwkLexer
  var token: AwkToken = .newline
  private var tokenLine = 1
  var program = AwkProgram()
  private var locals: [ByteString] = []
  var depth = 0
  /// Whether `in` ends an expression, as in `for (k in a)`.
  var stopsAtIn = false
  /// Whether `>` ends an expression, as behind `print`.
  var stopsAtGreater = false

  /// The most statements and expressions inside each other.
  private static let deepest = 100

  init(_ text: [UInt8]) { lexer = AwkLexer(text) }

  // MARK: Tokens

  mutating func advance() throws(AwkInterrupt) {
    tokenLine = lexer.line
    token = try lexer.next()
  }

  mutating func readExpression() throws(AwkInterrupt) { token = try lexer.expression() }

  func isOperator(_ op: ByteString) -> Bool { token == .op(op) }
  func isKeyword(_ word: ByteString) -> Bool { token == .keyword(word) }

  mutating func take(_ op: ByteString) throws(AwkInterrupt) -> Bool {
    guard token == .op(op) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ op: ByteString) throws(AwkInterrupt) {
    if try !take(op) { throw failure() }
  }

  mutating func skipNewlines() throws(AwkInterrupt) {
    while token == .newline { try advance() }
  }

  func failure() -> AwkInterrupt {
    let near: ByteString
    switch token {
    case .end: near = "end of file"
    case .newline: return .failure("line \(tokenLine): syntax error at or near end of line")
    case .number(let number): near = AwkValue.text(number, "%.6g")
    case .string(let text): near = "\"" + text + "\""
    case .expression(let text): near = "/" + text + "/"
    case .name(let name), .callee(let name), .builtin(let name), .keyword(let name): near = name
    case .op(let op): near = op
    }
    return .failure("line \(tokenLine): syntax error at or near \(near)")
  }

  mutating func enter() throws(AwkInterrupt) {
    depth += 1
    if depth > Self.deepest {
      throw .failure("line \(tokenLine): the program is nested too deeply")
    }
  }

  // MARK: Items

  mutating func read() throws(AwkInterrupt) -> AwkProgram {
    try advance()
    while true {
      while token == .newline || isOperator(";") { try advance() }
      if token == .end { break }
      try item()
    }
    for function in program.functions where function.body == nil {
      throw .failure("function \(function.name) never defined")
    }
    return program
  }

  private mutating func item() throws(AwkInterrupt) {
    if isKeyword("function") { return try function() }
    if isKeyword("BEGIN") || isKeyword("END") {
      let isBegin = isKeyword("BEGIN")
      try advance()
      guard isOperator("{") else { throw failure() }
      let body = try block()
      if isBegin { program.begin.append(body) } else { program.end.append(body) }
      return
    }
    var pattern = AwkRule.Pattern.always
    if !isOperator("{") {
      let first = try expression()
      pattern = .expression(first)
      if try take(",") {
        try skipNewlines()
        pattern = .range(first, try expression())
      }
    }
    var action: AwkStatement?
    if isOperator("{") {
      action = try block()
    } else if token != .newline && token != .end && !isOperator(";") {
      throw failure()
    }
    program.rules.append(AwkRule(pattern: pattern, action: action))
  }

  private mutating func function() throws(AwkInterrupt) {
    try advance()
    let name: ByteString
    switch token {
    case .name(let word), .callee(let word): name = word
    default: throw failure()
    }
    try advance()
    try expect("(")
    locals = []
    while case .name(let parameter) = token {
      locals.append(parameter)
      try advance()
      if try !take(",") { break }
      try skipNewlines()
    }
    try expect(")")
    try skipNewlines()
    let place = functionPlace(name)
    if program.functions[place].body != nil {
      throw .failure("line \(tokenLine): function \(name) is defined twice")
    }
    program.functions[place].parameters = locals.count
    guard isOperator("{") else { throw failure() }
    program.functions[place].body = try block()
    locals = []
  }

  mutating func functionPlace(_ name: ByteString) -> Int {
    if let place = program.functions.firstIndex(where: { $0.name == name }) { return place }
    program.functions.append(AwkFunction(name: name))
    return program.functions.count - 1
  }

  mutating func reference(_ name: ByteString) -> AwkReference {
    if let place = locals.firstIndex(of: name) { return .local(place) }
    if let place = program.globals.firstIndex(of: name) { return .global(place) }
    program.globals.append(name)
    return .global(program.globals.count - 1)
  }

  // MARK: Statements

  private mutating func block() throws(AwkInterrupt) -> AwkStatement {
    try enter()
    defer { depth -= 1 }
    try expect("{")
    var statements: [AwkStatement] = []
    while true {
      while token == .newline || isOperator(";") { try advance() }
      if isOperator("}") { break }
      if token == .end { throw failure() }
      statements.append(try statement())
    }
    try advance()
    return .block(statements)
  }

  /// A statement that may stand on a line of its own behind `if (…)` and the like.
  private mutating func body() throws(AwkInterrupt) -> AwkStatement {
    try skipNewlines()
    if try take(";") { return .block([]) }
    return try statement()
  }

  private mutating func statement() throws(AwkInterrupt) -> AwkStatement {
    if isOperator("{") {
      let statement = try block()
      return statement
    }
    try enter()
    defer { depth -= 1 }
    guard case .keyword(let word) = token else { return try ended(try simple()) }
    switch word {
    case "if": return try conditional()
    case "while":
      try advance()
      let condition = try parenthesized()
      if try take(";") {
        return .loop(condition: condition, step: nil, body: .block([]), testsLast: false)
      }
      return .loop(condition: condition, step: nil, body: try body(), testsLast: false)
    case "do":
      try advance()
      let body = try body()
      while token == .newline || isOperator(";") { try advance() }
      guard isKeyword("while") else { throw failure() }
      try advance()
      let condition = try parenthesized()
      return try ended(.loop(condition: condition, step: nil, body: body, testsLast: true))
    case "for": return try loop()
    default: return try ended(try simple())
    }
  }

  private mutating func ended(_ statement: AwkStatement) throws(AwkInterrupt) -> AwkStatement {
    if isOperator(";") || token == .newline {
      try advance()
    } else if !isOperator("}") && token != .end {
      throw failure()
    }
    return statement
  }

  private mutating func parenthesized() throws(AwkInterrupt) -> AwkExpression {
    try expect("(")
    let inner = try expression()
    try expect(")")
    return inner
  }

  private mutating func conditional() throws(AwkInterrupt) -> AwkStatement {
    try advance()
    let condition = try parenthesized()
    let first = try body()
    while token == .newline || isOperator(";") {
      // `else` may stand behind newlines and a semicolon; all else is a new statement.
      var ahead = self
      while ahead.token == .newline || ahead.isOperator(";") { try ahead.advance() }
      guard ahead.isKeyword("else") else { break }
      self = ahead
    }
    guard isKeyword("else") else { return .conditional(condition, first, nil) }
    try advance()
    return .conditional(condition, first, try body())
  }

  private mutating func loop() throws(AwkInterrupt) -> AwkStatement {
    try advance()
    try expect("(")
    var first: AwkStatement?
    if !isOperator(";") {
      if let each = try each() { return each }
      first = try simple()
    }
    try expect(";")
    try skipNewlines()
    let condition = isOperator(";") ? nil : try expression()
    try expect(";")
    try skipNewlines()
    let step = isOperator(")") ? nil : try simple()
    try expect(")")
    let body = isOperator(";") ? AwkStatement.block([]) : try body()
    if isOperator(";"), case .block(let inner) = body, inner.isEmpty { try advance() }
    let loop = AwkStatement.loop(condition: condition, step: step, body: body, testsLast: false)
    return first.map { .block([$0, loop]) } ?? loop
  }

  /// The rest of `for (k in a)`; `nil`, and nothing read, when it is another loop.
  private mutating func each() throws(AwkInterrupt) -> AwkStatement? {
    var ahead = self
    guard case .name(let variable) = ahead.token else { return nil }
    try ahead.advance()
    guard ahead.isKeyword("in") else { return nil }
    try ahead.advance()
    guard case .name(let array) = ahead.token else { return nil }
    try ahead.advance()
    guard ahead.isOperator(")") else { return nil }
    try ahead.advance()
    self = ahead
    let target = reference(variable)
    let source = reference(array)
    return .each(target, source, try body())
  }

  private mutating func simple() throws(AwkInterrupt) -> AwkStatement {
    guard case .keyword(let word) = token else { return .expression(try expression()) }
    switch word {
    case "print", "printf": return try output(isFormatted: word == "printf")
    case "break", "continue", "next", "nextfile":
      try advance()
      return word == "break"
        ? .breakLoop : word == "continue" ? .continueLoop : word == "next" ? .next : .nextFile
    case "exit", "return":
      try advance()
      let hasValue = token != .newline && token != .end && !isOperator(";") && !isOperator("}")
      let value = hasValue ? try expression() : nil
      return word == "exit" ? .exit(value) : .giveBack(value)
    case "delete":
      try advance()
      guard case .name(let name) = token else { throw failure() }
      try advance()
      guard isOperator("[") else { return .delete(reference(name), nil) }
      return .delete(reference(name), try subscripts())
    default: return .expression(try expression())
    }
  }

  private mutating func output(isFormatted: Bool) throws(AwkInterrupt) -> AwkStatement {
    try advance()
    let saved = stopsAtGreater
    stopsAtGreater = true
    defer { stopsAtGreater = saved }
    var arguments: [AwkExpression] = []
    if token != .newline && token != .end && !isOperator(";") && !isOperator("}")
      && !isOperator(">") && !isOperator("|") && !isOperator(">>")
    {
      arguments.append(try expression())
      while try take(",") {
        try skipNewlines()
        arguments.append(try expression())
      }
    }
    if arguments.count == 1, case .list(let list) = arguments[0] { arguments = list }
    if isFormatted && arguments.isEmpty { throw failure() }
    var target = AwkTarget.standard
    if isOperator(">") || isOperator(">>") {
      let appends = isOperator(">>")
      try advance()
      target = .file(try concatenation(), appends: appends)
    } else if try take("|") {
      target = .command(try concatenation())
    }
    return isFormatted ? .printf(arguments, target) : .print(arguments, target)
  }

  mutating func subscripts() throws(AwkInterrupt) -> [AwkExpression] {
    try expect("[")
    let saved = (stopsAtIn, stopsAtGreater)
    (stopsAtIn, stopsAtGreater) = (false, false)
    var list = [try expression()]
    while try take(",") { list.append(try expression()) }
    (stopsAtIn, stopsAtGreater) = saved
    try expect("]")
    return list
  }
}
