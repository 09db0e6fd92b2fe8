extension Builtins {
  static func loopExit(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    guard shell.state.loops > 0 else {
      shell.complain("\(call.name): only meaningful in a `for', `while', or `until' loop")
      return 0
    }
    var levels = 1
    if let text = call.operands.first {
      guard let number = text.integer else {
        shell.complain("\(call.name): \(text): numeric argument required")
        throw .exit(128)
      }
      if number < 1 {
        shell.complain("\(call.name): \(text): loop count out of range")
        throw .breakLoop(shell.state.loops)
      }
      levels = min(number, shell.state.loops)
    }
    if call.name == "break" { throw .breakLoop(levels) }
    throw .continueLoop(levels)
  }

  static func returnFrom(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    guard !shell.state.frames.isEmpty else {
      return shell.fail(call, "can only `return' from a function or sourced script", 2)
    }
    guard let text = call.operands.first else { throw .returned(lastStatus(shell)) }
    guard let number = text.integer else {
      shell.complain("return: \(text): numeric argument required")
      throw .returned(2)
    }
    if call.operands.count > 1 {
      shell.complain("return: too many arguments")
      throw .discard(1)
    }
    throw .returned(number & 255)
  }

  private static func lastStatus(_ shell: Interpreter) -> Int { shell.previousStatus }

  static func exit(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    guard let text = call.operands.first else { throw .exit(lastStatus(shell)) }
    guard let number = text.integer else {
      shell.complain("exit: \(text): numeric argument required")
      throw .exit(2)
    }
    if call.operands.count > 1 { return shell.fail(call, "too many arguments") }
    throw .exit(number & 255)
  }

  static func eval(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var operands = call.operands
    if operands.first == "--" { operands = operands.dropFirst() }
    let text = Array(operands).joined(" ")
    if text.isEmpty { return 0 }
    shell.state.status = shell.previousStatus
    return try shell.runSource(text.bytes, line: shell.state.line, kind: .eval)
  }

  static func source(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    guard let name = call.operands.first else {
      shell.complain("\(call.name): filename argument required")
      shell.writeError("\(call.name): usage: \(call.name) filename [arguments]\n")
      return 2
    }
    var path = name
    if !name.contains(47), let found = sourcePath(name, shell) { path = found }
    let text: [UInt8]
    do {
      text = try shell.readScript(path)
    } catch {
      if error == .isDirectory { return shell.fail(call, "\(name): is a directory") }
      shell.complain(name.contains(47) ? "\(name): \(error.message)" : "\(name): \(error.message)")
      return 1
    }
    let saved = shell.state.positional
    let arguments = Array(call.operands.dropFirst())
    if !arguments.isEmpty { shell.state.positional = arguments }
    let savedLine = shell.state.line
    shell.state.frames.append(
      Frame(
        name: name, callLine: shell.state.line, isFunction: false, origin: name))
    defer {
      _ = shell.state.frames.popLast()
      if !arguments.isEmpty { shell.state.positional = saved }
      shell.state.line = savedLine
    }
    do {
      shell.state.status = 0
      return try shell.runSource(text, line: 1, kind: .sourced(name))
    } catch {
      guard case .returned(let status) = error else { throw error }
      return status
    }
  }

  private static func sourcePath(_ name: ByteString, _ shell: Interpreter) -> ByteString? {
    for folder in (shell.value("PATH") ?? "").split(58) {
      let path = folder + "/" + name
      if let inode = try? shell.machine.fileSystem.find(
        path, from: shell.state.folder, as: shell.state.credentials), inode.isFile
      {
        return path
      }
    }
    return nil
  }

  static func exec(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    let arguments = Array(call.operands)
    guard !arguments.isEmpty else { return 0 }
    // The program takes the shell's place, its number too.
    shell.machine.nextProcess = min(shell.machine.nextProcess, shell.state.process - 1)
    throw .exit(try shell.runProgram(arguments))
  }

  static func command(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var operands = call.operands
    var verbose: UInt8?
    while let option = operands.first, option.hasPrefix("-"), option.count > 1 {
      operands = operands.dropFirst()
      if option == "--" { break }
      switch option {
      case "-v", "-V": verbose = option.bytes[1]
      case "-p": break
      default:
        return shell.badOption(call, option, usage: "command [-pVv] command [arg ...]")
      }
    }
    if let verbose {
      var status = 1
      for name in operands {
        if let words = describe(name, shell, verbose: verbose == 86) {
          try shell.write(words + "\n", for: "command")
          status = 0
        } else if verbose == 86 {
          shell.complain("command: \(name): not found")
        }
      }
      return status
    }
    guard !operands.isEmpty else { return 0 }
    try shell.dispatch(Array(operands), skipsFunctions: true)
    return shell.state.status
  }

  static func builtin(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    guard let name = call.operands.first else { return 0 }
    guard let body = find(name) else {
      return shell.fail(call, "\(name): not a shell builtin")
    }
    return try body(shell, BuiltinCall(name: name, arguments: Array(call.operands)))
  }

  static let signals: [(name: ByteString, number: Int)] = [
    ("EXIT", 0), ("HUP", 1), ("INT", 2), ("QUIT", 3), ("ILL", 4), ("TRAP", 5), ("ABRT", 6),
    ("BUS", 7), ("FPE", 8), ("KILL", 9), ("USR1", 10), ("SEGV", 11), ("USR2", 12), ("PIPE", 13),
    ("ALRM", 14), ("TERM", 15), ("STKFLT", 16), ("CHLD", 17), ("CONT", 18), ("STOP", 19),
    ("TSTP", 20), ("TTIN", 21), ("TTOU", 22), ("WINCH", 28),
  ]

  static func signal(_ text: ByteString) -> (name: ByteString, number: Int)? {
    if let number = text.integer { return signals.first { $0.number == number } }
    var name = CaseMapping.upper(text)
    if name.hasPrefix("SIG") { name = name.dropFirst(3) }
    return signals.first { $0.name == name }
  }

  /// What `kill -l` prints: the names of numbers, the numbers of names, or all.
  static func listSignals(
    _ shell: Interpreter, _ call: BuiltinCall, _ operands: ArraySlice<ByteString>
  ) throws(Unwind) -> Int {
    if operands.isEmpty {
      var text = ByteString()
      for (number, name) in SignalNames.all {
        let shown: ByteString = "\(number < 10 ? " " : "")\(number)) SIG\(name)"
        text.append(shown + (number % 5 == 0 || number == 64 ? "\n" : "\t"))
      }
      try shell.write(text, for: call.name)
      return 0
    }
    var status = 0
    for operand in operands {
      if let number = operand.integer {
        let bare = number > 128 ? number - 128 : number
        guard let name = SignalNames.all.first(where: { $0.number == bare })?.name else {
          shell.complain("kill: \(operand): invalid signal specification")
          status = 1
          continue
        }
        try shell.write(name + "\n", for: call.name)
      } else if let found = signal(operand) {
        try shell.write("\(found.number)\n", for: call.name)
      } else {
        shell.complain("kill: \(operand): invalid signal specification")
        status = 1
      }
    }
    return status
  }

  static func trap(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var operands = call.operands
    if operands.first == "--" { operands = operands.dropFirst() }
    if operands.first == "-l" { return try listSignals(shell, call, []) }
    let lists = operands.isEmpty || operands.first == "-p"
    if lists {
      let wanted = operands.dropFirst().compactMap { trapName($0) }
      for name in trapOrder where shell.state.traps[name] != nil {
        if !wanted.isEmpty && !wanted.contains(name) { continue }
        let label = ["EXIT", "ERR", "DEBUG", "RETURN"].contains(name) ? name : "SIG" + name
        let action = Quoting.single(shell.state.traps[name] ?? "", always: true)
        try shell.write("trap -- \(action) \(label)\n", for: "trap")
      }
      return 0
    }
    guard let action = operands.first else { return 0 }
    var names = operands.dropFirst()
    var resets = action == "-"
    if names.isEmpty {
      guard trapName(action) != nil else {
        shell.writeError("trap: usage: trap [-lp] [[arg] signal_spec ...]\n")
        return 2
      }
      resets = true
      names = operands
    } else if action.integer != nil && trapName(action) != nil {
      resets = true
      names = operands
    }
    var status = 0
    for text in names {
      guard let name = trapName(text) else {
        shell.complain("trap: \(text): invalid signal specification")
        status = 1
        continue
      }
      if name == "DEBUG" && !resets { shell.machine.notSimulated.append("trap DEBUG") }
      shell.state.traps[name] = resets ? nil : action
    }
    return status
  }

  private static var trapOrder: [ByteString] {
    signals.map { $0.name } + ["DEBUG", "ERR", "RETURN"]
  }

  private static func trapName(_ text: ByteString) -> ByteString? {
    let upper = CaseMapping.upper(text)
    if upper == "ERR" || upper == "DEBUG" || upper == "RETURN" { return upper }
    return signal(text)?.name
  }
}
