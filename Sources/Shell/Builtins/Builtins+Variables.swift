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
        ? (names.isEmpty ? "declare -f " : "") + name : "\(name) () \n\(function.source)"
      try shell.write(text + "\n", for: call.name)
    }
    return status
  }

  private static func listVariables(
    _ shell: Interpreter, _ call: BuiltinCall, _ on: [UInt8]
  ) throws(Unwind) -> Int {
    for name in shell.state.variables.keys.sorted() {
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
          guard let place = try shell.place(index, in: array) else { continue }
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
      } else if shell.state.variables.removeValue(forKey: name) == nil && mode == 0 {
        shell.state.functions[name] = nil
      }
    }
    return status
  }

  static func set(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    if call.operands.isEmpty {
      for name in shell.state.variables.keys.sorted() {
        guard let variable = shell.state.variables[name] else { continue }
        switch variable.value {
        case .unset: continue
        case .scalar(let text):
          try shell.write("\(name)=\(Quoting.single(text, emptyAsQuotes: false))\n", for: "set")
        default: try shell.write("\(name)=\(Declarations.list(variable))\n", for: "set")
        }
      }
      return 0
    }
    var operands = call.operands
    while let option = operands.first {
      guard option.count > 1, option.bytes[0] == 45 || option.bytes[0] == 43 else { break }
      operands = operands.dropFirst()
      if option == "--" {
        shell.state.positional = Array(operands)
        return 0
      }
      let value = option.bytes[0] == 45
      for letter in option.bytes.dropFirst() {
        if letter == 111 {
          guard let name = operands.popFirst() else {
            for entry in Options.names {
              let isOn = Options.isOn(entry.name, in: shell.state)
              let padding = ByteString([UInt8](repeating: 32, count: max(0, 15 - entry.name.count)))
              try shell.write(
                value
                  ? "\(entry.name)\(padding)\t\(isOn ? "on" : "off")\n"
                  : "set \(isOn ? "-" : "+")o \(entry.name)\n", for: "set")
            }
            return 0
          }
          guard Options.set(name, value, in: &shell.state) else {
            return shell.fail(call, "\(name): invalid option name", 2)
          }
        } else if Options.names.contains(where: { $0.letter == letter }) {
          if value {
            if letter == 118 { shell.machine.notSimulated.append("set -v") }
            shell.state.options.insert(letter)
          } else {
            shell.state.options.remove(letter)
          }
        } else {
          return shell.badOption(
            call, ByteString([option.bytes[0], letter]),
            usage: "set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]")
        }
      }
    }
    if !operands.isEmpty { shell.state.positional = Array(operands) }
    return 0
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
        if !error.message.isEmpty { shell.complain("let: \(error.message)") }
        return 1
      }
    }
    return value != 0 ? 0 : 1
  }

  static func getopts(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    guard call.arguments.count >= 3 else {
      shell.writeError("getopts: usage: getopts optstring name [arg ...]\n")
      return 2
    }
    var letters = call.arguments[1]
    let name = call.arguments[2]
    let arguments =
      call.arguments.count > 3 ? Array(call.arguments.dropFirst(3)) : shell.state.positional
    let silent = letters.hasPrefix(":")
    if silent { letters = letters.dropFirst() }
    var index = shell.value("OPTIND")?.integer ?? 1
    var place = shell.state.optionPlace
    func store(_ index: Int, _ place: Int) throws(Unwind) {
      _ = try shell.assign("OPTIND", ByteString(index))
      shell.state.optionPlace = place
    }
    if place == 0 {
      guard index <= arguments.count, arguments[index - 1].count > 1,
        arguments[index - 1].bytes[0] == 45, arguments[index - 1] != "--"
      else {
        if index <= arguments.count && arguments[index - 1] == "--" { index += 1 }
        try store(index, 0)
        _ = try shell.assign(name, "?")
        return 1
      }
      place = 1
    }
    let argument = arguments[index - 1]
    let letter = argument.bytes[place]
    place += 1
    if place >= argument.count {
      index += 1
      place = 0
    }
    shell.state.variables["OPTARG"] = nil
    guard letter != 58, let found = letters.bytes.firstIndex(of: letter) else {
      try store(index, place)
      if silent {
        _ = try shell.assign("OPTARG", ByteString([letter]))
      } else if shell.value("OPTERR") != "0" {
        shell.writeError("\(shell.state.name): illegal option -- \(ByteString([letter]))\n")
      }
      _ = try shell.assign(name, "?")
      return 0
    }
    if found + 1 < letters.count && letters.bytes[found + 1] == 58 {
      if place > 0 {
        _ = try shell.assign("OPTARG", argument.dropFirst(place))
        index += 1
      } else if index <= arguments.count {
        _ = try shell.assign("OPTARG", arguments[index - 1])
        index += 1
      } else {
        try store(index, 0)
        if silent {
          _ = try shell.assign("OPTARG", ByteString([letter]))
        } else {
          shell.writeError(
            "\(shell.state.name): option requires an argument -- \(ByteString([letter]))\n")
        }
        _ = try shell.assign(name, silent ? ":" : "?")
        return 0
      }
      place = 0
    }
    try store(index, place)
    _ = try shell.assign(name, ByteString([letter]))
    return 0
  }
}
