extension Builtins {
  static func declare(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var index = 1
    var on: [UInt8] = []
    var off: [UInt8] = []
    while index < call.arguments.count {
      let option = call.arguments[index]
      guard call.assigned[index] == nil, option.count > 1,
        option.bytes[0] == 45 || option.bytes[0] == 43
      else { break }
      index += 1
      if option == "--" { break }
      for letter in option.bytes.dropFirst() {
        guard Array("aAfFgiIlnprtux".utf8).contains(letter) else {
          let usage: ByteString =
            call.name == "export"
            ? "export [-fn] [name[=value] ...] or export -p"
            : call.name == "readonly"
              ? "readonly [-aAf] [name[=value] ...] or readonly -p"
              : "\(call.name) [-aAfFgiIlnrtux] [name[=value] ...] or \(call.name) -p [-aAfFilnrtux] [name ...]"
          return shell.badOption(
            call, ByteString([45, letter]),
            usage: call.name == "local" ? "local [option] name[=value] ..." : usage)
        }
        if option.bytes[0] == 45 { on.append(letter) } else { off.append(letter) }
      }
    }
    if call.name == "local" && !shell.state.frames.contains(where: { $0.isFunction }) {
      return shell.fail(call, "can only be used in a function")
    }
    if call.name == "export" {
      if on.contains(110) { off.append(120) } else { on.append(120) }
    }
    if call.name == "readonly" { on.append(114) }
    if on.contains(102) || on.contains(70) { return try functions(shell, call, index, on) }
    if index >= call.arguments.count { return try listVariables(shell, call, on) }
    var status = 0
    let isLocal =
      call.name == "local"
      || (call.name != "export" && call.name != "readonly" && !on.contains(103)
        && shell.state.frames.contains(where: { $0.isFunction }))
    for place in index..<call.arguments.count {
      if try !declare(shell, call, place, on, off, isLocal: isLocal) { status = 1 }
    }
    return status
  }

  private static func declare(
    _ shell: Interpreter, _ call: BuiltinCall, _ place: Int, _ on: [UInt8], _ off: [UInt8],
    isLocal: Bool
  ) throws(Unwind) -> Bool {
    let argument = call.arguments[place]
    let assignment = call.assigned[place]
    var name = argument
    var text: ByteString?
    var appends = false
    if assignment == nil, let equals = argument.bytes.firstIndex(of: 61) {
      name = argument.prefix(equals)
      text = argument.dropFirst(equals + 1)
      if name.hasSuffix("+") {
        appends = true
        name = name.dropLast()
      }
    }
    guard name.isName else {
      if let bracket = name.bytes.firstIndex(of: 91), name.hasSuffix("]"), let text {
        return try shell.assign(
          name.prefix(bracket), index: ByteString(name.bytes[(bracket + 1)..<(name.count - 1)]),
          text)
      }
      shell.complain("\(call.name): `\(argument)': not a valid identifier")
      return false
    }
    if on.contains(112) && call.name != "export" && call.name != "readonly" {
      guard let variable = shell.variable(name) else {
        shell.complain("\(call.name): \(name): not found")
        return false
      }
      try shell.write(Declarations.line(name, variable) + "\n", for: call.name)
      return true
    }
    var value: ByteString?
    if case .scalar(let word) = assignment?.value {
      value = try shell.expandString(word, isAssignment: true)
    }
    if isLocal { shell.makeLocal(name) }
    let isReference = on.contains(110) && call.name != "export"
    if !isReference && !isLocal { name = shell.resolve(name) }
    var variable = shell.state.variables[name] ?? Variable()
    if variable.isReadOnly && (text != nil || assignment != nil || off.contains(114)) {
      shell.complain(
        "\(call.name == "export" || call.name == "readonly" ? "" : call.name + ": ")\(name): readonly variable"
      )
      return false
    }
    for letter in on { set(letter, true, &variable) }
    for letter in off { set(letter, false, &variable) }
    let readOnly = variable.isReadOnly
    variable.isReadOnly = false
    let reference = variable.isReference
    variable.isReference = false
    shell.state.variables[name] = variable
    var worked = true
    if let assignment {
      if case .array(let elements) = assignment.value {
        worked = try shell.assign(name, elements, appends: assignment.appends)
      } else if let index = assignment.index {
        worked = try shell.assign(
          name, index: try shell.expandString(index), value ?? "", appends: assignment.appends)
      } else {
        worked = try shell.assign(name, value ?? "", appends: assignment.appends)
      }
    } else if let text {
      worked = try shell.assign(name, text, appends: appends)
    }
    if shell.state.has("x"), call.name == "export" || call.name == "readonly",
      let value = value ?? text
    {
      shell.trace("\(name)=\(Quoting.single(value, emptyAsQuotes: false))")
    }
    shell.state.variables[name]?.isReadOnly = readOnly
    shell.state.variables[name]?.isReference = reference
    return worked
  }

  private static func set(_ letter: UInt8, _ value: Bool, _ variable: inout Variable) {
    switch letter {
    case 97 where value:
      if case .scalar(let text) = variable.value {
        variable.value = .indexed(SparseArray([text]))
      } else if case .unset = variable.value {
        variable.value = .indexed(SparseArray())
      }
    case 65 where value:
      if case .associative = variable.value { return }
      variable.value = .associative(AssociativeArray())
    case 105: variable.isInteger = value
    case 108:
      variable.isLowercase = value
      if value { variable.isUppercase = false }
    case 117:
      variable.isUppercase = value
      if value { variable.isLowercase = false }
    case 110: variable.isReference = value
    case 114: variable.isReadOnly = value
    case 120: variable.isExported = value
    default: break
    }
  }

  private static func functions(
    _ shell: Interpreter, _ call: BuiltinCall, _ index: Int, _ on: [UInt8]
  ) throws(Unwind) -> Int {
    let names = call.arguments.dropFirst(index)
    var status = 0
    if call.name == "export", !names.isEmpty {
      for name in names {
        if shell.state.functions[name] == nil {
          shell.complain("export: \(name): not a function")
          status = 1
        }
        shell.state.functions[name]?.isExported = !on.contains(110)
      }
      return status
    }
    for name in names.isEmpty ? shell.state.functions.keys.sorted()[...] : names {
      guard let function = shell.state.functions[name] else {
        status = 1
        continue
      }
      let text =
        on.contains(70)
        ? (names.isEmpty ? "declare -f " : "") + name : function.definition(of: name)
      try shell.write(text + "\n", for: call.name)
    }
    return status
  }

  private static func listVariables(
    _ shell: Interpreter, _ call: BuiltinCall, _ on: [UInt8]
  ) throws(Unwind) -> Int {
    for name in shell.state.variables.names.sorted() {
      guard let variable = shell.state.variables[name] else { continue }
      if call.name == "export" && !variable.isExported { continue }
      if call.name == "readonly" && !variable.isReadOnly { continue }
      let letters = on.filter { $0 != 112 }
      if !letters.isEmpty && !letters.contains(where: { Declarations.flags(variable).contains($0) })
      {
        continue
      }
      if call.name == "local" { continue }
      try shell.write(Declarations.line(name, variable) + "\n", for: call.name)
    }
    return 0
  }
}
