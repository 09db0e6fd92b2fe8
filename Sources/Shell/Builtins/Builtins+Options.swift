extension Builtins {
  static func set(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    if call.operands.isEmpty {
      for name in shell.state.variables.names.sorted() {
        guard let variable = shell.state.variables[name] else { continue }
        switch variable.value {
        case .unset: continue
        case .scalar(let text):
          try shell.write("\(name)=\(Quoting.single(text, emptyAsQuotes: false))\n", for: "set")
        default: try shell.write("\(name)=\(Declarations.list(variable))\n", for: "set")
        }
      }
      for (name, function) in shell.state.functions.sorted(by: { $0.key < $1.key }) {
        try shell.write(function.definition(of: name) + "\n", for: "set")
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
