/// Why an arithmetic expression has no value.
struct ArithmeticError: Error {
  var message: ByteString
  /// Whether a variable has no value though `set -u` asks for one, which ends the shell.
  var isUnbound = false
}

/// Evaluates the shell's arithmetic: C's operators on 64-bit integers that wrap around.
struct Arithmetic {
  /// How deeply an expression nests at most; every level of it counts several times.
  private static let deepest = 450
  let text: [UInt8]
  var position = 0
  var token = ByteString()
  var op: Operator = ""
  var kind = Kind.end
  var number: Int64 = 0
  var tokenStart = 0
  var lastStart = 0
  private var depth: Int
  private let shell: Interpreter
  private var skipping = 0

  enum Kind { case number, name, op, end }
  /// Something with a value, which may be assigned to.
  private struct Operand {
    var value: Int64
    var name: ByteString?
    var index: ByteString?
  }

  init(_ text: ByteString, shell: Interpreter, depth: Int = 0) {
    self.text = text.bytes
    self.shell = shell
    self.depth = depth
  }

  /// The value; 0 for an empty expression.
  static func evaluate(
    _ text: ByteString, in shell: Interpreter, depth: Int = 0
  ) throws(ArithmeticError) -> Int64 {
    if let number = text.integer64, text.bytes.first != 48, text.bytes.first != 45 { return number }
    var evaluator = Arithmetic(text, shell: shell, depth: depth)
    if depth > 400 { throw evaluator.error("expression recursion level exceeded") }
    try evaluator.next()
    if evaluator.kind == .end { return 0 }
    let value = try evaluator.comma()
    if evaluator.kind != .end {
      throw evaluator.error("syntax error in expression")
    }
    return value
  }

  func error(_ what: ByteString, at place: Int? = nil) -> ArithmeticError {
    let trimmed = ByteString(Array(text.drop { $0 == 32 || $0 == 9 || $0 == 10 }))
    let rest = ByteString(text[min(place ?? tokenStart, text.count)...])
    return ArithmeticError(message: "\(trimmed): \(what) (error token is \"\(rest)\")")
  }

  private func isOp(_ wanted: Operator) -> Bool { kind == .op && op == wanted }

  private mutating func comma() throws(ArithmeticError) -> Int64 {
    var value = try assignment().value
    while isOp(",") {
      try next()
      value = try assignment().value
    }
    return value
  }

  private mutating func assignment() throws(ArithmeticError) -> Operand {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw error("expression recursion level exceeded") }
    let left = try ternary()
    guard kind == .op, op == "=" || op.assigned != nil else { return left }
    guard let name = left.name else { throw error("attempted assignment to non-variable") }
    let base = op.assigned
    try next()
    let right = try assignment().value
    let value =
      try base.map { op throws(ArithmeticError) in try apply(op, left.value, right) } ?? right
    try store(name, left.index, value)
    return Operand(value: value)
  }

  private func store(
    _ name: ByteString, _ index: ByteString?, _ value: Int64
  ) throws(ArithmeticError) {
    guard skipping == 0 else { return }
    if !shell.assignNumber(name, index: index, value) { throw ArithmeticError(message: "") }
  }

  private mutating func ternary() throws(ArithmeticError) -> Operand {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw error("expression recursion level exceeded") }
    let condition = try binary(0)
    guard isOp("?") else { return condition }
    try next()
    let isTrue = condition.value != 0
    if !isTrue { skipping += 1 }
    if isOp(":") || kind == .end { throw error("expression expected") }
    let first = try comma()
    if !isTrue { skipping -= 1 }
    guard isOp(":") else { throw error("`:' expected for conditional expression") }
    try next()
    if kind == .end { throw error("expression expected", at: lastStart) }
    if isTrue { skipping += 1 }
    let second = try ternary().value
    if isTrue { skipping -= 1 }
    return Operand(value: isTrue ? first : second)
  }

  /// How tightly a binary operator binds, from 0 for `||`; `nil` for what is none.
  private var level: Int? {
    guard kind == .op else { return nil }
    switch op {
    case "||": return 0
    case "&&": return 1
    case "|": return 2
    case "^": return 3
    case "&": return 4
    case "==", "!=": return 5
    case "<", ">", "<=", ">=": return 6
    case "<<", ">>": return 7
    case "+", "-": return 8
    case "*", "/", "%": return 9
    default: return nil
    }
  }

  /// Reads operands and the operators between them that bind as tightly as `lowest`, or tighter.
  private mutating func binary(_ lowest: Int) throws(ArithmeticError) -> Operand {
    var left = try power()
    while let level, level >= lowest {
      let op = op
      try next()
      let operand = tokenStart
      let decided = (level == 0 && left.value != 0) || (level == 1 && left.value == 0)
      if decided { skipping += 1 }
      let right = try binary(level + 1).value
      if decided { skipping -= 1 }
      left = Operand(value: try apply(op, left.value, right, at: operand))
    }
    return left
  }

  private mutating func power() throws(ArithmeticError) -> Operand {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw error("expression recursion level exceeded") }
    let base = try unary()
    guard isOp("**") else { return base }
    try next()
    var exponent = try power().value
    if exponent < 0 { throw error("exponent less than 0") }
    var factor = base.value
    var result: Int64 = 1
    while exponent > 0 {
      if exponent & 1 == 1 { result = result &* factor }
      factor = factor &* factor
      exponent >>= 1
    }
    return Operand(value: result)
  }

  private mutating func unary() throws(ArithmeticError) -> Operand {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw error("expression recursion level exceeded") }
    if kind == .op {
      let op = op
      switch op {
      case "-", "+", "!", "~":
        try next()
        let value = try unary().value
        switch op {
        case "-": return Operand(value: 0 &- value)
        case "!": return Operand(value: value == 0 ? 1 : 0)
        case "~": return Operand(value: ~value)
        default: return Operand(value: value)
        }
      case "++", "--":
        try next()
        guard kind == .name else {
          let value = try unary().value
          return Operand(value: value)
        }
        let operand = try primary()
        let value = op == "++" ? operand.value &+ 1 : operand.value &- 1
        if let name = operand.name { try store(name, operand.index, value) }
        return Operand(value: value)
      default: break
      }
    }
    let operand = try primary()
    if let name = operand.name, isOp("++") || isOp("--") {
      let value = op == "++" ? operand.value &+ 1 : operand.value &- 1
      try next()
      try store(name, operand.index, value)
      return Operand(value: operand.value)
    }
    return operand
  }

  private mutating func primary() throws(ArithmeticError) -> Operand {
    switch kind {
    case .number:
      let value = number
      try next()
      return Operand(value: value)
    case .name:
      let name = token
      var index: ByteString?
      if position < text.count && text[position] == 91 {
        var nesting = 0
        let start = position + 1
        while position < text.count {
          if text[position] == 91 { nesting += 1 }
          if text[position] == 93 { nesting -= 1 }
          position += 1
          if nesting == 0 { break }
        }
        if nesting != 0 { throw error("bad array subscript") }
        index = ByteString(text[start..<(position - 1)])
      }
      try next()
      // What is only assigned to need not be a number.
      if skipping > 0 || isOp("=") { return Operand(value: 0, name: name, index: index) }
      let text = try shell.arithmeticValue(name, index: index)
      let value =
        text.isEmpty ? 0 : try Arithmetic.evaluate(text, in: shell, depth: depth + 1)
      return Operand(value: value, name: name, index: index)
    case .op where op == "(":
      try next()
      let value = try comma()
      guard isOp(")") else { throw error("missing `)'", at: lastStart) }
      try next()
      return Operand(value: value)
    default:
      throw error("syntax error: operand expected")
    }
  }

  /// Applies an operator to its operands, of which the right one begins at `place`.
  private func apply(
    _ op: Operator, _ left: Int64, _ right: Int64, at place: Int? = nil
  ) throws(ArithmeticError) -> Int64 {
    switch op {
    case "+": return left &+ right
    case "-": return left &- right
    case "*": return left &* right
    case "/", "%":
      if right == 0 {
        if skipping > 0 { return 0 }
        throw error("division by 0", at: place ?? lastStart)
      }
      if right == -1 { return op == "/" ? 0 &- left : 0 }
      return op == "/" ? left / right : left % right
    case "<<": return left << (right & 63)
    case ">>": return left >> (right & 63)
    case "<": return left < right ? 1 : 0
    case ">": return left > right ? 1 : 0
    case "<=": return left <= right ? 1 : 0
    case ">=": return left >= right ? 1 : 0
    case "==": return left == right ? 1 : 0
    case "!=": return left != right ? 1 : 0
    case "&": return left & right
    case "^": return left ^ right
    case "|": return left | right
    case "&&": return left != 0 && right != 0 ? 1 : 0
    default: return left != 0 || right != 0 ? 1 : 0
    }
  }
}
