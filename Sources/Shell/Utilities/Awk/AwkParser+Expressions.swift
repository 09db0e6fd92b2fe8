extension AwkParser {
  mutating func expression() throws(AwkInterrupt) -> AwkExpression {
    try enter()
    defer { depth -= 1 }
    let left = try conditional()
    guard left.isTarget, case .op(let op) = token else { return left }
    switch op {
    case "=":
      try advance()
      try skipNewlines()
      return .assign(left, try expression())
    case "+=", "-=", "*=", "/=", "%=", "^=":
      try advance()
      try skipNewlines()
      return .update(left, op.bytes[0], try expression())
    default: return left
    }
  }

  private mutating func conditional() throws(AwkInterrupt) -> AwkExpression {
    let condition = try or()
    guard isOperator("?") else { return condition }
    try advance()
    try skipNewlines()
    let first = try expression()
    try skipNewlines()
    try expect(":")
    try skipNewlines()
    return .conditional(condition, first, try expression())
  }

  private mutating func or() throws(AwkInterrupt) -> AwkExpression {
    var left = try and()
    while try take("||") {
      try skipNewlines()
      left = .or(left, try and())
    }
    return left
  }

  private mutating func and() throws(AwkInterrupt) -> AwkExpression {
    var left = try membership()
    while try take("&&") {
      try skipNewlines()
      left = .and(left, try membership())
    }
    return left
  }

  private mutating func membership() throws(AwkInterrupt) -> AwkExpression {
    var left = try match()
    while isKeyword("in") && !stopsAtIn {
      try advance()
      guard case .name(let name) = token else { throw failure() }
      try advance()
      if case .list(let list) = left {
        left = .member(list, reference(name))
      } else {
        left = .member([left], reference(name))
      }
    }
    return left
  }

  private mutating func match() throws(AwkInterrupt) -> AwkExpression {
    var left = try comparison()
    while isOperator("~") || isOperator("!~") {
      let isNegated = isOperator("!~")
      try advance()
      left = .match(left, try comparison(), isNegated: isNegated)
    }
    return left
  }

  private mutating func comparison() throws(AwkInterrupt) -> AwkExpression {
    var left = try concatenation()
    while case .op(let op) = token {
      switch op {
      case "<", "<=", "==", "!=", ">=": break
      case ">": if stopsAtGreater { return left }
      case "|":
        var ahead = self
        try ahead.advance()
        guard ahead.isKeyword("getline") else { return left }
        self = ahead
        try advance()
        left = .getline(.command(left), into: try getlineTarget())
        continue
      default: return left
      }
      try advance()
      left = .comparison(op, left, try concatenation())
    }
    return left
  }

  mutating func concatenation() throws(AwkInterrupt) -> AwkExpression {
    var left = try additive()
    while beginsOperand { left = .concatenation(left, try additive()) }
    return left
  }

  /// Whether the token can begin an operand, and so goes on a concatenation.
  private var beginsOperand: Bool {
    switch token {
    case .number, .string, .expression, .name, .callee, .builtin: true
    case .op(let op): op == "(" || op == "$" || op == "!" || op == "++" || op == "--"
    default: false
    }
  }

  private mutating func additive() throws(AwkInterrupt) -> AwkExpression {
    var left = try multiplicative()
    while isOperator("+") || isOperator("-") {
      let op: UInt8 = isOperator("+") ? 0x2B : 0x2D
      try advance()
      left = .arithmetic(op, left, try multiplicative())
    }
    return left
  }

  private mutating func multiplicative() throws(AwkInterrupt) -> AwkExpression {
    var left = try unary()
    while isOperator("*") || isOperator("/") || isOperator("%") {
      let op: UInt8 = isOperator("*") ? 0x2A : isOperator("/") ? 0x2F : 0x25
      try advance()
      left = .arithmetic(op, left, try unary())
    }
    return left
  }

  private mutating func unary() throws(AwkInterrupt) -> AwkExpression {
    try enter()
    defer { depth -= 1 }
    if try take("!") { return .not(try unary()) }
    if try take("-") { return .negative(try unary()) }
    if try take("+") { return .positive(try unary()) }
    return try power()
  }

  private mutating func power() throws(AwkInterrupt) -> AwkExpression {
    let base = try postfix()
    guard try take("^") else { return base }
    // The exponent may have a sign, and binds to the right.
    return .arithmetic(0x5E, base, try unary())
  }

  private mutating func postfix() throws(AwkInterrupt) -> AwkExpression {
    let operand = try primary()
    guard operand.isTarget else { return operand }
    if try take("++") { return .increment(operand, by: 1, isPrefix: false) }
    if try take("--") { return .increment(operand, by: -1, isPrefix: false) }
    return operand
  }

  // MARK: Operands

  private mutating func primary() throws(AwkInterrupt) -> AwkExpression {
    switch token {
    case .number(let number):
      try advance()
      return .number(number)
    case .string(let text):
      try advance()
      return .string(text)
    case .expression(let text):
      try advance()
      return .expression(text)
    case .name(let name):
      try advance()
      let variable = reference(name)
      return isOperator("[") ? .element(variable, try subscripts()) : .variable(variable)
    case .callee(let name):
      try advance()
      let place = functionPlace(name)
      return .call(place, try arguments())
    case .builtin(let name):
      try advance()
      if name == "length" && !isOperator("(") { return .builtin(name, []) }
      return .builtin(name, try arguments())
    case .keyword("getline"):
      try advance()
      let target = try getlineTarget()
      guard try take("<") else { return .getline(.input, into: target) }
      return .getline(.file(try postfix()), into: target)
    case .op(let op): return try operatorPrimary(op)
    default: throw failure()
    }
  }

  private mutating func operatorPrimary(_ op: ByteString) throws(AwkInterrupt) -> AwkExpression {
    switch op {
    case "/", "/=":
      try readExpression()
      if case .expression(let text) = token {
        try advance()
        return .expression(op == "/=" ? "=" + text : text)
      }
      throw failure()
    case "$":
      try advance()
      try enter()
      defer { depth -= 1 }
      if isOperator("++") || isOperator("--") || isOperator("-") { return .field(try unary()) }
      return .field(try primary())
    case "++", "--":
      try advance()
      let operand = try primary()
      guard operand.isTarget else { throw failure() }
      return .increment(operand, by: op == "++" ? 1 : -1, isPrefix: true)
    case "(":
      try advance()
      let saved = (stopsAtIn, stopsAtGreater)
      (stopsAtIn, stopsAtGreater) = (false, false)
      defer { (stopsAtIn, stopsAtGreater) = saved }
      try skipNewlines()
      var list = [try expression()]
      try skipNewlines()
      while try take(",") {
        try skipNewlines()
        list.append(try expression())
        try skipNewlines()
      }
      try expect(")")
      return list.count > 1 ? .list(list) : list[0]
    case "-", "+", "!": return try unary()
    default: throw failure()
    }
  }

  private mutating func getlineTarget() throws(AwkInterrupt) -> AwkExpression? {
    switch token {
    case .name: return try primary()
    case .op("$"): return try primary()
    default: return nil
    }
  }

  private mutating func arguments() throws(AwkInterrupt) -> [AwkExpression] {
    try expect("(")
    let saved = (stopsAtIn, stopsAtGreater)
    (stopsAtIn, stopsAtGreater) = (false, false)
    defer { (stopsAtIn, stopsAtGreater) = saved }
    var list: [AwkExpression] = []
    try skipNewlines()
    while !isOperator(")") {
      list.append(try expression())
      try skipNewlines()
      if try !take(",") { break }
      try skipNewlines()
    }
    try expect(")")
    return list
  }
}
