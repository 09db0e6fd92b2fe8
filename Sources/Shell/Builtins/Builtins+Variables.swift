extension Builtins {
  static func unset(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var mode: UInt8 = 0
    var status = 0
    for argument in call.operands {
      if argument == "-v" || argument == "-f" || argument == "-n" {
        mode = argument.bytes[1]
        continue
      }
      if mode == 102 {
        shell.state.functions[argument] = nil
        continue
      }
      if let open = argument.bytes.firstIndex(of: 91), argument.hasSuffix("]") {
        let name = shell.resolve(argument.prefix(open))
        let index = ByteString(argument.bytes[(open + 1)..<(argument.count - 1)])
        switch shell.state.variables[name]?.value {
        case .indexed(var array):
          guard let place = try shell.place(index, next: array.nextIndex) else { continue }
          array[place] = nil
          shell.state.variables[name]?.value = .indexed(array)
        case .associative(var array):
          array[index] = nil
          shell.state.variables[name]?.value = .associative(array)
        default: break
        }
        continue
      }
      let name = mode == 110 ? argument : shell.resolve(argument)
      guard name.isName else {
        shell.complain("unset: `\(argument)': not a valid identifier")
        status = 1
        continue
      }
      if shell.state.variables[name]?.isReadOnly == true {
        shell.complain("unset: \(name): cannot unset: readonly variable")
        status = 1
      } else if shell.state.variables[name] != nil {
        shell.state.variables[name] = nil
      } else if mode == 0 {
        shell.state.functions[name] = nil
      }
    }
    return status
  }

  static func shift(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var count = 1
    if let text = call.operands.first {
      guard let number = text.integer else {
        return shell.fail(call, "\(text): numeric argument required")
      }
      if number < 0 { return shell.fail(call, "\(text): shift count out of range") }
      count = number
    }
    guard count <= shell.state.positional.count else { return 1 }
    shell.state.positional.removeFirst(count)
    return 0
  }

  static func evaluateLet(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    guard !call.operands.isEmpty else { return shell.fail(call, "expression expected") }
    var value: Int64 = 0
    for text in call.operands {
      do {
        value = try Arithmetic.evaluate(text, in: shell)
      } catch {
        if error.isUnbound { throw .exit(shell.fatalStatus) }
        if !error.message.isEmpty { shell.complain("let: \(error.message)") }
        return 1
      }
    }
    return value != 0 ? 0 : 1
  }
}
