extension AwkRunner {
  /// Runs a statement.
  func run(_ statement: Statement) throws(AwkInterrupt) -> Flow {
    try step()
    switch statement {
    case .expression(let expression):
      _ = try evaluate(expression)
    case .print(let arguments, let target): try print(arguments, target)
    case .printf(let arguments, let target):
      let text = try format(arguments)
      try write(text.bytes, target)
    case .block(let statements):
      for statement in statements {
        let flow = try run(statement)
        if case .on = flow { continue }
        return flow
      }
    case .conditional(let condition, let first, let second):
      if try evaluate(condition).isTrue { return try run(first) }
      if let second { return try run(second) }
    case .loop(let condition, let step, let body, let testsLast):
      return try loop(condition, step, body, testsLast: testsLast)
    case .each(let variable, let array, let body): return try each(variable, array, body)
    case .delete(let array, let subscripts):
      let array = try self.array(array)
      guard let subscripts else {
        array.removeAll()
        return .on
      }
      array.remove(try key(subscripts))
    case .breakLoop: return .breakLoop
    case .continueLoop: return .continueLoop
    case .next: return .next
    case .nextFile: return .nextFile
    case .exit(let value):
      if let value { status = AwkFormatter.clamp(try evaluate(value).number, 1 << 24) & 255 }
      return .exit
    case .giveBack(let value):
      return .giveBack(
        try value.map { value throws(AwkInterrupt) in try evaluate(value) } ?? .uninitialized)
    }
    return .on
  }

  private func loop(
    _ condition: Expression?, _ step: Statement?, _ body: Statement, testsLast: Bool
  ) throws(AwkInterrupt) -> Flow {
    var isFirst = testsLast
    while true {
      try self.step()
      if !isFirst, let condition, !(try evaluate(condition).isTrue) { return .on }
      isFirst = false
      let flow = try run(body)
      switch flow {
      case .on, .continueLoop: break
      case .breakLoop: return .on
      default: return flow
      }
      if let step { _ = try run(step) }
    }
  }

  private func each(
    _ variable: AwkReference, _ array: AwkReference, _ body: Statement
  ) throws(AwkInterrupt) -> Flow {
    let array = try self.array(array)
    for key in array.keys where array.has(key) {
      try assign(.variable(variable), .input(key))
      let flow = try run(body)
      switch flow {
      case .on, .continueLoop: continue
      case .breakLoop: return .on
      default: return flow
      }
    }
    return .on
  }

  // MARK: Output

  func print(_ arguments: [Expression], _ target: AwkTarget) throws(AwkInterrupt) {
    let format = special(.outputFormat).text("%.6g")
    var output: [UInt8] = []
    if arguments.isEmpty {
      output = text(try evaluate(.field(.number(0)))).bytes
    }
    let joint = arguments.count > 1 ? text(special(.outputSeparator)).bytes : []
    for (place, argument) in arguments.enumerated() {
      if place > 0 { output += joint }
      output += try evaluate(argument).text(format).bytes
    }
    output += text(special(.outputEnd)).bytes
    try write(output, target)
  }

  func format(_ arguments: [Expression]) throws(AwkInterrupt) -> ByteString {
    var values: [AwkValue] = []
    for argument in arguments { values.append(try evaluate(argument)) }
    guard let first = values.first else { return "" }
    var formatter = AwkFormatter(
      text(first), Array(values.dropFirst()), conversion: conversion)
    return try formatter.run()
  }

  private func write(_ bytes: [UInt8], _ target: AwkTarget) throws(AwkInterrupt) {
    switch target {
    case .standard:
      if !context.write(bytes) { throw context.pipeIsBroken ? .exit : .limit }
    case .file(let name, let appends):
      let name = text(try evaluate(name))
      if name.isEmpty { throw .failure("null file name in output redirection") }
      try streams.write(bytes, to: name, isCommand: false, appends: appends)
    case .command(let line):
      try streams.write(bytes, to: text(try evaluate(line)), isCommand: true, appends: false)
    }
  }
}
