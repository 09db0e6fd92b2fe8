extension AwkRunner {
  /// The value of an expression.
  func evaluate(_ expression: Expression) throws(AwkInterrupt) -> AwkValue {
    switch expression {
    case .number(let number): return .number(number)
    case .string(let text): return .string(text)
    case .expression(let pattern):
      let whole = text(try field(0))
      return .flag(try match(try self.expression(pattern), whole) != nil)
    case .variable(let reference): return try value(reference)
    case .element(let array, let subscripts): return try self.array(array)[try key(subscripts)]
    case .field(let number): return try field(try fieldNumber(number))
    case .assign(let target, let source):
      let value = try evaluate(source)
      try assign(target, value)
      return value
    case .update(let target, let op, let operand):
      let right = try evaluate(operand).number
      let value = AwkValue.number(try calculate(op, try evaluate(target).number, right))
      try assign(target, value)
      return value
    case .increment(let target, let amount, let isPrefix):
      let old = try evaluate(target).number
      try assign(target, .number(old + amount))
      return .number(isPrefix ? old + amount : old)
    case .conditional(let condition, let first, let second):
      return try evaluate(condition).isTrue ? try evaluate(first) : try evaluate(second)
    case .and(let left, let right):
      guard try evaluate(left).isTrue else { return .flag(false) }
      return .flag(try evaluate(right).isTrue)
    case .or(let left, let right):
      if try evaluate(left).isTrue { return .flag(true) }
      return .flag(try evaluate(right).isTrue)
    case .not(let operand): return .flag(!(try evaluate(operand).isTrue))
    case .negative(let operand): return .number(-(try evaluate(operand).number))
    case .positive(let operand): return .number(try evaluate(operand).number)
    case .arithmetic(let op, let left, let right):
      let first = try evaluate(left).number
      return .number(try calculate(op, first, try evaluate(right).number))
    case .concatenation(let left, let right):
      let first = text(try evaluate(left))
      let whole = first + text(try evaluate(right))
      if whole.count > 1 << 24 { throw .limit }
      if whole.count > 127 { try step(whole.count >> 7) }
      return .string(whole)
    case .comparison(let op, let left, let right):
      let first = try evaluate(left)
      return .flag(compare(op, first, try evaluate(right)))
    case .match(let left, let right, let isNegated):
      let subject = text(try evaluate(left))
      return .flag((try match(try pattern(right), subject) != nil) != isNegated)
    case .member(let subscripts, let array):
      let key = try key(subscripts)
      return .flag(try self.array(array).has(key))
    case .call(let function, let arguments): return try call(function, arguments)
    case .builtin(let name, let arguments): return try builtin(name, arguments)
    case .getline(let source, let target): return try getline(source, target)
    case .list: throw .failure("syntax error: a list of expressions stands where a value should")
    }
  }

  // MARK: Variables

  private func cell(_ reference: AwkReference) -> AwkCell {
    switch reference {
    case .global(let place): globals[place]
    case .local(let place): frames[frames.count - 1][place]
    }
  }

  private func setCell(_ reference: AwkReference, _ cell: AwkCell) {
    switch reference {
    case .global(let place): globals[place] = cell
    case .local(let place): frames[frames.count - 1][place] = cell
    }
  }

  private func value(_ reference: AwkReference) throws(AwkInterrupt) -> AwkValue {
    if case .global(Special.fieldCount.rawValue) = reference {
      try record.split(try fieldSeparator())
      return .number(Double(record.count))
    }
    switch cell(reference) {
    case .value(let value): return value
    case .unused: return .uninitialized
    case .array: throw .failure("an array is used where a value should stand")
    }
  }

  func array(_ reference: AwkReference) throws(AwkInterrupt) -> AwkArray {
    switch cell(reference) {
    case .array(let array): return array
    case .unused(let shared):
      let array = shared ?? AwkArray()
      setCell(reference, .array(array))
      return array
    case .value: throw .failure("a value is used where an array should stand")
    }
  }

  func key(_ subscripts: [Expression]) throws(AwkInterrupt) -> ByteString {
    if subscripts.count == 1 { return text(try evaluate(subscripts[0])) }
    var parts: [ByteString] = []
    for subscript_ in subscripts { parts.append(text(try evaluate(subscript_))) }
    return parts.joined(text(special(.subscriptSeparator)))
  }

  func assign(_ target: Expression, _ value: AwkValue) throws(AwkInterrupt) {
    switch target {
    case .variable(let reference):
      if case .array = cell(reference) {
        throw .failure("an array is used where a value should stand")
      }
      if case .global(let place) = reference, place < AwkProgram.special.count {
        try willSet(place, value)
      }
      setCell(reference, .value(value))
    case .element(let array, let subscripts):
      let key = try key(subscripts)
      try self.array(array)[key] = value
    case .field(let number): try setField(try fieldNumber(number), value)
    default: break
    }
  }

  /// What goes with the assignment of a variable that means something.
  private func willSet(_ place: Int, _ value: AwkValue) throws(AwkInterrupt) {
    switch Special(rawValue: place) {
    case .fieldCount:
      try record.split(try fieldSeparator())
      record.setCount(try checked(value.number))
    case .fieldSeparator, .recordSeparator:
      // The record that is there is cut in the old way.
      try record.split(try fieldSeparator())
    default: break
    }
  }

  // MARK: Fields

  private func checked(_ number: Double) throws(AwkInterrupt) -> Int {
    guard number >= 0, number <= Double(AwkRecord.most) else {
      throw .failure("field index \(AwkValue.text(number, "%.6g")) is out of range")
    }
    return Int(number)
  }

  private func fieldNumber(_ expression: Expression) throws(AwkInterrupt) -> Int {
    if case .number(let number) = expression { return try checked(number) }
    return try checked(try evaluate(expression).number)
  }

  private func field(_ number: Int) throws(AwkInterrupt) -> AwkValue {
    if number == 0 { return record.whole(text(special(.outputSeparator)), conversion) }
    try record.split(try fieldSeparator())
    return record.field(number)
  }

  private func setField(_ number: Int, _ value: AwkValue) throws(AwkInterrupt) {
    if number == 0 { return record.set(text(value)) }
    try record.split(try fieldSeparator())
    record.setField(number, value)
  }

  // MARK: Operators

  private func calculate(
    _ op: UInt8, _ left: Double, _ right: Double
  ) throws(AwkInterrupt) -> Double {
    switch op {
    case "+": return left + right
    case "-": return left - right
    case "*": return left * right
    case "/":
      if right == 0 { throw .failure("division by zero") }
      return left / right
    case "%":
      if right == 0 { throw .failure("division by zero in %") }
      return left.truncatingRemainder(dividingBy: right)
    default: return AwkMath.pow(left, right)
    }
  }

  private func compare(_ op: ByteString, _ left: AwkValue, _ right: AwkValue) -> Bool {
    let order: Int
    if left.isNumeric && right.isNumeric {
      let (first, second) = (left.number, right.number)
      if first.isNaN || second.isNaN { return op == "!=" }
      order = first < second ? -1 : first > second ? 1 : 0
    } else {
      let (first, second) = (text(left), text(right))
      order = first < second ? -1 : second < first ? 1 : 0
    }
    switch op {
    case "<": return order < 0
    case "<=": return order <= 0
    case ">": return order > 0
    case ">=": return order >= 0
    case "==": return order == 0
    default: return order != 0
    }
  }

  /// The regular expression that an operand stands for.
  func pattern(_ expression: Expression) throws(AwkInterrupt) -> RegularExpression {
    if case .expression(let text) = expression { return try self.expression(text) }
    return try self.expression(text(try evaluate(expression)))
  }

  // MARK: Functions

  private func call(_ place: Int, _ arguments: [Expression]) throws(AwkInterrupt) -> AwkValue {
    let function = program.functions[place]
    guard let body = function.body else { return .uninitialized }
    if arguments.count > function.parameters {
      throw .failure("function \(function.name) called with too many arguments")
    }
    if frames.count >= Self.deepest {
      context.machine.exceed("depth")
      throw .limit
    }
    var frame: [AwkCell] = []
    for argument in arguments { frame.append(try passed(argument)) }
    while frame.count < function.parameters { frame.append(.unused(nil)) }
    frames.append(frame)
    defer { frames.removeLast() }
    switch try run(body) {
    case .giveBack(let value): return value
    case .exit: throw .exit
    case .next, .nextFile: throw .failure("next is used in a function")
    default: return .uninitialized
    }
  }

  private func passed(_ argument: Expression) throws(AwkInterrupt) -> AwkCell {
    if case .variable(let reference) = argument {
      switch cell(reference) {
      case .array(let array): return .array(array)
      case .unused(let shared):
        let array = shared ?? AwkArray()
        setCell(reference, .unused(array))
        return .unused(array)
      case .value: break
      }
    }
    return .value(try evaluate(argument))
  }

  // MARK: getline

  private func getline(
    _ source: AwkSource, _ target: Expression?
  ) throws(AwkInterrupt) -> AwkValue {
    let text: ByteString
    switch source {
    case .input:
      guard let next = try nextRecord() else { return .number(0) }
      text = next
    case .file(let name):
      guard let reader = streams.file(self.text(try evaluate(name))) else { return .number(-1) }
      guard let next = try reader.next(try recordSeparator()) else { return .number(0) }
      text = next
    case .command(let line):
      guard let reader = streams.command(self.text(try evaluate(line))) else { return .number(-1) }
      guard let next = try reader.next(try recordSeparator()) else { return .number(0) }
      count(.recordCount)
      count(.fileRecordCount)
      text = next
    }
    if let target { try assign(target, .input(text)) } else { record.set(text) }
    return .number(1)
  }
}
