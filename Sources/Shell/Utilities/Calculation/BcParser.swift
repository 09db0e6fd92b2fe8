/// The language of `bc` (POSIX): what a program is made of.
indirect enum BcNode {
  case number(ByteString)
  case text(ByteString)
  case variable(ByteString)
  case call(ByteString, [BcNode])
  case unary(ByteString, BcNode)
  case binary(ByteString, BcNode, BcNode)
  /// `=`, `+=`, …, `++x` and `x++`.
  case assign(ByteString, ByteString, BcNode)
  case step(ByteString, by: Int, isBefore: Bool)
  case print([BcNode])
  case block([BcNode])
  case condition(BcNode, BcNode, BcNode?)
  case loop(start: BcNode?, while: BcNode?, step: BcNode?, body: BcNode)
  case define(ByteString, parameters: [ByteString], locals: [ByteString], body: [BcNode])
  case leave(BcNode?)
  case leaveLoop, nextTurn, quit
}

/// Reads programs of `bc`.
struct BcParser {
  struct Mistake: Error { var line: Int }

  private enum Token: Equatable {
    case number(ByteString), name(ByteString), text(ByteString), sign(ByteString), newline, end
  }

  private var tokens: [(token: Token, line: Int)] = []
  private var at = 0

  init(_ source: [UInt8]) throws(Mistake) {
    var rest = source[...]
    var line = 1
    while let first = rest.first {
      if first == 32 || first == 9 || first == 13 {
        rest = rest.dropFirst()
      } else if first == 92, rest.dropFirst().first == 10 {
        rest = rest.dropFirst(2)
        line += 1
      } else if first == 10 {
        tokens.append((.newline, line))
        rest = rest.dropFirst()
        line += 1
      } else if first == UInt8(ascii: "#") {
        rest = rest.drop { $0 != 10 }
      } else if rest.starts(with: Array("/*".utf8)) {
        rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.starts(with: Array("*/".utf8)) {
          if rest.first == 10 { line += 1 }
          rest = rest.dropFirst()
        }
        rest = rest.dropFirst(2)
      } else if first == UInt8(ascii: "\"") {
        let text = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
        tokens.append((.text(ByteString(text)), line))
        rest = rest.dropFirst(text.count + 2)
      } else if Byte.isDigit(first) || first == UInt8(ascii: ".") || 65...70 ~= first {
        let digits = rest.prefix { Byte.isDigit($0) || $0 == UInt8(ascii: ".") || 65...70 ~= $0 }
        tokens.append((.number(ByteString(digits)), line))
        rest = rest.dropFirst(digits.count)
      } else if 97...122 ~= first {
        let name = rest.prefix { 97...122 ~= $0 || Byte.isDigit($0) || $0 == UInt8(ascii: "_") }
        tokens.append((.name(ByteString(name)), line))
        rest = rest.dropFirst(name.count)
      } else {
        let signs: [ByteString] = [
          "++", "--", "+=", "-=", "*=", "/=", "%=", "^=", "==", "!=", "<=", ">=", "&&", "||", "+",
          "-", "*", "/", "%", "^", "=", "<", ">", "!", "(", ")", "{", "}", ";", ",", "[", "]",
        ]
        guard let sign = signs.first(where: { rest.starts(with: $0.bytes) }) else {
          throw Mistake(line: line)
        }
        tokens.append((.sign(sign), line))
        rest = rest.dropFirst(sign.count)
      }
    }
    tokens.append((.newline, line))
    tokens.append((.end, line))
  }

  private var token: Token { tokens[min(at, tokens.count - 1)].token }

  private func mistake() -> Mistake {
    let place = tokens[min(at, tokens.count - 1)]
    return Mistake(line: place.line + (place.token == .newline ? 1 : 0))
  }

  private mutating func takes(_ sign: ByteString) -> Bool {
    guard token == .sign(sign) else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ sign: ByteString) throws(Mistake) {
    if !takes(sign) { throw mistake() }
  }

  private mutating func skipNewlines() { while token == .newline { at += 1 } }

  // MARK: Statements

  /// The next statement; `nil` at the end.
  mutating func next() throws(Mistake) -> BcNode? {
    while token == .newline || token == .sign(";") { at += 1 }
    if token == .end { return nil }
    let node = try statement()
    if case .define = node { return node }
    guard token == .newline || token == .sign(";") || token == .end else { throw mistake() }
    return node
  }

  private mutating func statement() throws(Mistake) -> BcNode {
    if takes("{") {
      var nodes: [BcNode] = []
      while true {
        while token == .newline || token == .sign(";") { at += 1 }
        if takes("}") { return .block(nodes) }
        if token == .end { throw mistake() }
        nodes.append(try statement())
        if token == .sign("}") { continue }
        guard token == .newline || token == .sign(";") else { throw mistake() }
      }
    }
    if case .text(let text) = token {
      at += 1
      return .text(text)
    }
    guard case .name(let word) = token else { return try expression() }
    switch word {
    case "if":
      at += 1
      try expect("(")
      let condition = try expression()
      try expect(")")
      skipNewlines()
      let body = try statement()
      let mark = at
      while token == .newline { at += 1 }
      if token == .name("else") {
        at += 1
        skipNewlines()
        return .condition(condition, body, try statement())
      }
      at = mark
      return .condition(condition, body, nil)
    case "while":
      at += 1
      try expect("(")
      let condition = try expression()
      try expect(")")
      skipNewlines()
      return .loop(start: nil, while: condition, step: nil, body: try statement())
    case "for":
      at += 1
      try expect("(")
      let start = token == .sign(";") ? nil : try expression()
      try expect(";")
      let condition = token == .sign(";") ? nil : try expression()
      try expect(";")
      let step = token == .sign(")") ? nil : try expression()
      try expect(")")
      skipNewlines()
      return .loop(start: start, while: condition, step: step, body: try statement())
    case "print":
      at += 1
      var parts: [BcNode] = []
      repeat {
        if case .text(let text) = token {
          at += 1
          parts.append(.text(text))
        } else {
          parts.append(try expression())
        }
      } while takes(",")
      return .print(parts)
    case "define": return try definition()
    case "return":
      at += 1
      if token == .newline || token == .sign(";") || token == .sign("}") { return .leave(nil) }
      return .leave(try expression())
    case "break", "continue", "quit", "halt":
      at += 1
      return word == "break" ? .leaveLoop : word == "continue" ? .nextTurn : .quit
    default: return try expression()
    }
  }

  private mutating func definition() throws(Mistake) -> BcNode {
    at += 1
    guard case .name(let name) = token else { throw mistake() }
    at += 1
    try expect("(")
    var parameters: [ByteString] = []
    while case .name(let parameter) = token {
      at += 1
      parameters.append(parameter)
      if !takes(",") { break }
    }
    try expect(")")
    skipNewlines()
    try expect("{")
    var locals: [ByteString] = []
    var body: [BcNode] = []
    while true {
      while token == .newline || token == .sign(";") { at += 1 }
      if takes("}") { break }
      if token == .end { throw mistake() }
      if token == .name("auto") {
        at += 1
        while case .name(let local) = token {
          at += 1
          locals.append(local)
          if !takes(",") { break }
        }
        continue
      }
      body.append(try statement())
    }
    return .define(name, parameters: parameters, locals: locals, body: body)
  }

  // MARK: Expressions, the weakest operators first

  private mutating func expression() throws(Mistake) -> BcNode {
    var left = try conjunction()
    while takes("||") { left = .binary("||", left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(Mistake) -> BcNode {
    var left = try negation()
    while takes("&&") { left = .binary("&&", left, try negation()) }
    return left
  }

  private mutating func negation() throws(Mistake) -> BcNode {
    takes("!") ? .unary("!", try negation()) : try comparison()
  }

  private mutating func comparison() throws(Mistake) -> BcNode {
    var left = try assignment()
    for _ in 0..<100 {
      guard case .sign(let sign) = token, ["==", "!=", "<", "<=", ">", ">="].contains(sign) else {
        break
      }
      at += 1
      left = .binary(sign, left, try assignment())
    }
    return left
  }

  private mutating func assignment() throws(Mistake) -> BcNode {
    if case .name(let name) = token,
      case .sign(let sign) = tokens[min(at + 1, tokens.count - 1)].token,
      ["=", "+=", "-=", "*=", "/=", "%=", "^="].contains(sign)
    {
      at += 2
      return .assign(name, sign, try assignment())
    }
    return try sum()
  }

  private mutating func sum() throws(Mistake) -> BcNode {
    var left = try product()
    while case .sign(let sign) = token, sign == "+" || sign == "-" {
      at += 1
      left = .binary(sign, left, try product())
    }
    return left
  }

  private mutating func product() throws(Mistake) -> BcNode {
    var left = try power()
    while case .sign(let sign) = token, sign == "*" || sign == "/" || sign == "%" {
      at += 1
      left = .binary(sign, left, try power())
    }
    return left
  }

  private mutating func power() throws(Mistake) -> BcNode {
    let left = try unary()
    return takes("^") ? .binary("^", left, try power()) : left
  }

  private mutating func unary() throws(Mistake) -> BcNode {
    if takes("-") { return .unary("-", try unary()) }
    for (sign, change): (ByteString, Int) in [("++", 1), ("--", -1)] where takes(sign) {
      guard case .name(let name) = token else { throw mistake() }
      at += 1
      return .step(name, by: change, isBefore: true)
    }
    return try primary()
  }

  private mutating func primary() throws(Mistake) -> BcNode {
    switch token {
    case .number(let text):
      at += 1
      return .number(text)
    case .sign("("):
      at += 1
      let inner = try expression()
      try expect(")")
      // In brackets, an assignment is a value that is printed.
      return .unary("(", inner)
    case .name(let name):
      at += 1
      if takes("(") {
        var arguments: [BcNode] = []
        if !takes(")") {
          repeat { arguments.append(try expression()) } while takes(",")
          try expect(")")
        }
        return .call(name, arguments)
      }
      if takes("++") { return .step(name, by: 1, isBefore: false) }
      if takes("--") { return .step(name, by: -1, isBefore: false) }
      return .variable(name)
    default: throw mistake()
    }
  }
}
