extension JqParser {
  mutating func term() throws(JqMistake) -> JqNode {
    let start = token
    switch start {
    case .number(let value):
      at += 1
      return .literal(.number(value))
    case .text: return try text(nil)
    case .format(let format):
      at += 1
      if case .text = token { return try text(format) }
      return .format(format)
    case .field(let name):
      at += 1
      return .index(.identity, .literal(.string(name)))
    case .variable(let name):
      at += 1
      return .variable(name)
    case .name(let name): return try named(name)
    case .sign(let sign): return try signed(sign)
    case .end: throw unexpected()
    }
  }

  mutating func signed(_ sign: ByteString) throws(JqMistake) -> JqNode {
    at += 1
    switch sign {
    case "..": return .descend
    case ".":
      if isSign("[") { return try brackets(.identity) }
      if case .text = token { return .index(.identity, try text(nil)) }
      return .identity
    case "(":
      let inner = try pipe()
      try expect(")")
      return inner
    case "[":
      if take("]") { return .array(nil) }
      let inner = try pipe()
      try expect("]")
      return .array(inner)
    case "{": return try object()
    default:
      at -= 1
      throw unexpected()
    }
  }

  mutating func literal(_ value: JqValue) -> JqNode {
    at += 1
    return .literal(value)
  }

  mutating func named(_ name: ByteString) throws(JqMistake) -> JqNode {
    switch name {
    case "if": return try conditional()
    case "reduce", "foreach":
      at += 1
      let source = try source()
      try expectName("as")
      let pattern = try pattern()
      try expect("(")
      let start = try pipe()
      try expect(";")
      let update = try pipe()
      var extract: JqNode?
      if name == "foreach", take(";") { extract = try pipe() }
      try expect(")")
      return name == "reduce"
        ? .reduce(source, pattern, start, update)
        : .forEach(source, pattern, start, update, extract)
    case "then", "elif", "else", "end", "as", "catch", "and", "or", "import", "include":
      throw unexpected()
    case "break":
      at += 1
      return .leave(try variable())
    case "null": return literal(.null)
    case "true": return literal(.boolean(true))
    case "false": return literal(.boolean(false))
    default: break
    }
    at += 1
    var arguments: [JqNode] = []
    if take("(") {
      repeat { arguments.append(try pipe()) } while take(";")
      try expect(")")
    }
    return .call(name, arguments)
  }

  /// The term of `reduce` and `foreach`, which has no `as` of its own.
  mutating func source() throws(JqMistake) -> JqNode {
    var node = try term()
    while true {
      if take("?") {
        node = .attempt(node, nil)
      } else if case .field(let name) = token {
        at += 1
        node = .index(node, .literal(.string(name)))
      } else if isSign("[") {
        node = try brackets(node)
      } else {
        return node
      }
    }
  }

  mutating func conditional() throws(JqMistake) -> JqNode {
    at += 1
    depth += 1
    defer { depth -= 1 }
    if depth > Self.mostDepth { throw JqMistake(message: "filters are too deep") }
    let condition = try pipe()
    try expectName("then")
    let then = try pipe()
    if isName("elif") { return .conditional(condition, then, try conditional()) }
    var otherwise: JqNode?
    if isName("else") {
      at += 1
      otherwise = try pipe()
    }
    try expectName("end")
    return .conditional(condition, then, otherwise)
  }

  mutating func text(_ format: ByteString?) throws(JqMistake) -> JqNode {
    guard case .text(let pieces) = token else { throw unexpected() }
    at += 1
    if pieces.count == 1, case .text(let text) = pieces[0] { return .literal(.string(text)) }
    var parts: [JqNode] = []
    for piece in pieces {
      switch piece {
      case .text(let text): parts.append(.literal(.string(text)))
      case .filter(let tokens): parts.append(.pipe(try Self.filter(tokens), .format("")))
      }
    }
    return .text(format: format, parts)
  }

  mutating func object() throws(JqMistake) -> JqNode {
    var members: [(name: JqNode, value: JqNode)] = []
    while !take("}") {
      if !members.isEmpty, !take(",") { throw unexpected(", expecting '}'") }
      members.append(try member())
    }
    return .object(members)
  }

  mutating func member() throws(JqMistake) -> (name: JqNode, value: JqNode) {
    var name: JqNode
    var value: JqNode?
    switch token {
    case .variable(let variable):
      at += 1
      return (.literal(.string(variable)), .variable(variable))
    case .name(let word):
      at += 1
      name = .literal(.string(word))
    case .number:
      name = try term()
    case .text: name = try text(nil)
    case .format(let format):
      at += 1
      name = try text(format)
    case .sign("("):
      at += 1
      name = try pipe()
      try expect(")")
      try expect(":")
      value = try memberValue()
    default: throw unexpected()
    }
    if value == nil, take(":") { value = try memberValue() }
    return (name, value ?? .index(.identity, name))
  }

  mutating func memberValue() throws(JqMistake) -> JqNode {
    var value = try postfixOnly()
    while take("|") { value = .pipe(value, try postfixOnly()) }
    return value
  }

  /// What may stand as a member's value: terms and what binds tighter than a comma.
  mutating func postfixOnly() throws(JqMistake) -> JqNode { try binary(0) }

  // MARK: Definitions and patterns

  mutating func definition() throws(JqMistake) -> JqFunction {
    try expectName("def")
    guard case .name(let name) = token else { throw unexpected() }
    at += 1
    var parameters: [ByteString] = []
    if take("(") {
      repeat {
        switch token {
        case .name(let name): parameters.append(name)
        case .variable(let name): parameters.append("$" + name)
        default: throw unexpected()
        }
        at += 1
      } while take(";")
      try expect(")")
    }
    try expect(":")
    let body = try pipe()
    try expect(";")
    return JqFunction(name: name, parameters: parameters, body: body)
  }

  mutating func pattern() throws(JqMistake) -> JqPattern {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.mostDepth { throw JqMistake(message: "filters are too deep") }
    if case .variable(let name) = token {
      at += 1
      return .variable(name)
    }
    if take("[") {
      var items: [JqPattern] = []
      repeat { items.append(try pattern()) } while take(",")
      try expect("]")
      return .array(items)
    }
    try expect("{")
    var members: [(name: JqNode, variable: ByteString?, pattern: JqPattern?)] = []
    repeat {
      if case .variable(let name) = token {
        at += 1
        let inner = take(":") ? try pattern() : nil
        members.append((.literal(.string(name)), name, inner))
        continue
      }
      let name: JqNode
      if case .name(let word) = token {
        at += 1
        name = .literal(.string(word))
      } else if take("(") {
        name = try pipe()
        try expect(")")
      } else {
        name = try text(nil)
      }
      try expect(":")
      members.append((name, nil, try pattern()))
    } while take(",")
    try expect("}")
    return .object(members)
  }
}
