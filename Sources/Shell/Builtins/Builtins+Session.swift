extension Builtins {
  static func changeFolder(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var operands = call.operands
    var physical = false
    while let option = operands.first, option == "-P" || option == "-L" || option == "--" {
      operands = operands.dropFirst()
      physical = option == "-P"
    }
    if let option = operands.first, option.count > 1, option.bytes[0] == 45 {
      return shell.badOption(call, option.prefix(2), usage: "cd [-L|[-P [-e]] [-@]] [dir]")
    }
    if operands.count > 1 { return shell.fail(call, "too many arguments") }
    var target = operands.first ?? ""
    var prints = false
    if operands.isEmpty {
      guard let home = shell.value("HOME") else { return shell.fail(call, "HOME not set") }
      target = home
    } else if target == "-" {
      guard let old = shell.value("OLDPWD") else { return shell.fail(call, "OLDPWD not set") }
      target = old
      prints = true
    }
    if target.isEmpty { return 0 }
    guard try enter(target, shell, call, physical: physical) else { return 1 }
    if prints { try shell.write(shell.state.folder + "\n", for: "cd") }
    return 0
  }

  private static func enter(
    _ target: ByteString, _ shell: Interpreter, _ call: BuiltinCall, physical: Bool = false
  ) throws(Unwind) -> Bool {
    do throws(FileError) {
      let place = try shell.machine.fileSystem.locate(
        target, from: shell.state.folder, as: shell.state.credentials)
      guard let inode = place.inode else { throw FileError.noEntry }
      guard inode.isFolder else { throw FileError.notDirectory }
      guard shell.state.credentials.may(1, inode) else { throw FileError.accessDenied }
      let old = shell.state.folder
      shell.state.folder = physical ? place.path : logical(target, from: old)
      shell.state.variables["OLDPWD"] = Variable(.scalar(old), exported: true)
      shell.state.variables["PWD"] = Variable(.scalar(shell.state.folder), exported: true)
      return true
    } catch {
      shell.complain("\(call.name): \(target): \(error.message)")
      return false
    }
  }

  private static func logical(_ path: ByteString, from folder: ByteString) -> ByteString {
    var names: [ByteString] = []
    for name in (path.hasPrefix("/") ? path : folder + "/" + path).split(47) {
      if name.isEmpty || name == "." { continue }
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined("/")
  }

  static func printFolder(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    if let option = call.operands.first, option.hasPrefix("-"), option != "-P", option != "-L" {
      return shell.badOption(call, option.prefix(2), usage: "pwd [-LP]")
    }
    try shell.write(shell.state.folder + "\n", for: "pwd")
    return 0
  }

  static func folderStack(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    if call.name == "pushd" {
      let old = shell.state.folder
      if let target = call.operands.first {
        guard try enter(target, shell, call) else { return 1 }
        shell.state.folderStack.insert(old, at: 0)
      } else {
        guard let top = shell.state.folderStack.first else {
          return shell.fail(call, "no other directory")
        }
        guard try enter(top, shell, call) else { return 1 }
        shell.state.folderStack[0] = old
      }
    } else if call.name == "popd" {
      guard let top = shell.state.folderStack.first else {
        return shell.fail(call, "directory stack empty")
      }
      guard try enter(top, shell, call) else { return 1 }
      shell.state.folderStack.removeFirst()
    }
    let home = shell.value("HOME") ?? ""
    try shell.spend(shell.state.folderStack.count >> 3)
    let shown = ([shell.state.folder] + shell.state.folderStack).map { path in
      !home.isEmpty && (path == home || path.hasPrefix(home + "/"))
        ? "~" + path.dropFirst(home.count) : path
    }
    try shell.write(shown.joined(" ") + "\n", for: call.name)
    return 0
  }

  static func alias(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var status = 0
    let operands = call.operands.filter { $0 != "-p" }
    for text in operands.isEmpty ? shell.state.aliases.keys.sorted() : Array(operands) {
      if let equals = text.bytes.firstIndex(of: 61), equals > 0 {
        shell.state.aliases[text.prefix(equals)] = text.dropFirst(equals + 1)
      } else if let value = shell.state.aliases[text] {
        try shell.write("alias \(text)=\(Quoting.single(value, always: true))\n", for: "alias")
      } else {
        shell.complain("alias: \(text): not found")
        status = 1
      }
    }
    return status
  }

  static func unalias(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var status = 0
    for name in call.operands {
      if name == "-a" {
        shell.state.aliases = [:]
      } else if shell.state.aliases.removeValue(forKey: name) == nil {
        shell.complain("unalias: \(name): not found")
        status = 1
      }
    }
    return status
  }

  static let reserved: [ByteString] = [
    "if", "then", "else", "elif", "fi", "case", "esac", "for", "select", "while", "until", "do",
    "done", "in", "function", "time", "{", "}", "!", "[[", "]]", "coproc",
  ]

  /// What a name is, as `command -v` or `type` say it.
  static func describe(_ name: ByteString, _ shell: Interpreter, verbose: Bool) -> ByteString? {
    if shell.state.shopt.contains("expand_aliases"), let value = shell.state.aliases[name] {
      return verbose
        ? "\(name) is aliased to `\(value)'"
        : "alias \(name)=\(Quoting.single(value, always: true))"
    }
    if reserved.contains(name) { return verbose ? "\(name) is a shell keyword" : name }
    if let function = shell.state.functions[name] {
      return verbose ? "\(name) is a function\n\(name) () \n\(function.source)" : name
    }
    if names.contains(name) { return verbose ? "\(name) is a shell builtin" : name }
    let path = name.contains(47) ? existing(name, shell) : shell.findProgram(name)
    return path.map { verbose ? "\(name) is \($0)" : $0 }
  }

  private static func existing(_ path: ByteString, _ shell: Interpreter) -> ByteString? {
    guard
      let inode = try? shell.machine.fileSystem.find(
        path, from: shell.state.folder, as: shell.state.credentials),
      inode.isFile, shell.state.credentials.may(1, inode)
    else { return nil }
    return path
  }

  static func type(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var status = 0
    var mode: UInt8 = 0
    for name in call.operands {
      if name == "-t" || name == "-p" || name == "-P" || name == "-a" {
        mode = name.bytes[1]
        continue
      }
      guard let words = describe(name, shell, verbose: true) else {
        if mode == 0 || mode == 97 { shell.complain("type: \(name): not found") }
        status = 1
        continue
      }
      if mode == 116 {
        let kind: ByteString
        if shell.state.shopt.contains("expand_aliases"), shell.state.aliases[name] != nil {
          kind = "alias"
        } else if reserved.contains(name) {
          kind = "keyword"
        } else if shell.state.functions[name] != nil {
          kind = "function"
        } else {
          kind = names.contains(name) ? "builtin" : "file"
        }
        try shell.write(kind + "\n", for: "type")
      } else if mode == 112 || mode == 80 {
        if let path = shell.findProgram(name), mode == 80 || !names.contains(name) {
          try shell.write(path + "\n", for: "type")
        }
      } else {
        try shell.write(words + "\n", for: "type")
      }
    }
    return status
  }

  static func hash(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var status = 0
    for name in call.operands where !name.hasPrefix("-") {
      if shell.findProgram(name) == nil && !names.contains(name) {
        shell.complain("hash: \(name): not found")
        status = 1
      }
    }
    return status
  }

  static func jobs(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    let jobs = shell.state.jobs.isEmpty ? shell.state.outerJobs : shell.state.jobs
    for job in jobs {
      if call.operands.first == "-p" {
        try shell.write("\(job.process)\n", for: "jobs")
        continue
      }
      let mark = job === jobs.last ? "+" : job === jobs.dropLast().last ? "-" : " "
      let words: ByteString =
        job.wasKilled != nil
        ? "Terminated"
        : job.status == nil
          ? "Running"
          : job.status == 0 ? "Done" : "Exit \(job.status ?? 0)"
      let padding = ByteString([UInt8](repeating: 32, count: max(1, 24 - words.count)))
      let tail: ByteString = job.status == nil ? " &" : ""
      try shell.write(
        "[\(job.number)]\(mark)  \(words)\(padding)\(job.source)\(tail)\n", for: "jobs")
    }
    shell.state.jobs.removeAll { $0.status != nil }
    return 0
  }

  static func disown(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    let names = call.operands.filter { !$0.hasPrefix("-") }
    var status = 0
    for name in names.isEmpty ? ["%%"] : names {
      guard let job = shell.job(name) else {
        status = shell.fail(call, "\(names.isEmpty ? "current" : name): no such job")
        continue
      }
      shell.state.disowned.append(job)
      shell.state.jobs.removeAll { $0 === job }
    }
    return status
  }

  static func wait(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    let operands = call.operands.filter { !$0.hasPrefix("-") }
    if operands.isEmpty {
      let isNext = call.operands.first == "-n"
      if isNext {
        guard let job = shell.state.jobs.first else { return 127 }
        shell.run(job)
        shell.state.jobs.removeFirst()
        return job.status ?? 0
      }
      shell.runJobs()
      shell.state.jobs = []
      if shell.machine.exceededLimit != nil { throw .limit }
      return 0
    }
    var status = 0
    for text in operands {
      guard let job = shell.job(text) else {
        if text.hasPrefix("%") {
          shell.complain("wait: \(text): no such job")
        } else if text.integer == nil {
          return shell.fail(call, "`\(text)': not a pid or valid job spec")
        } else {
          shell.complain("wait: pid \(text) is not a child of this shell")
        }
        status = 127
        continue
      }
      for earlier in shell.state.jobs where earlier.number <= job.number { shell.run(earlier) }
      status = job.status ?? 0
      if shell.machine.exceededLimit != nil { throw .limit }
    }
    return status
  }

  static func kill(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var number = 15
    var operands = call.operands
    if let option = operands.first, option.hasPrefix("-"), option != "--" {
      operands = operands.dropFirst()
      var name = option.dropFirst()
      if name == "l" { return try listSignals(shell, call, operands) }
      if name == "s" || name == "n" { name = operands.popFirst() ?? "" }
      guard let found = signal(name) else {
        return shell.fail(call, "\(name): invalid signal specification")
      }
      number = found.number
    }
    guard !operands.isEmpty else {
      shell.writeError(
        "kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n"
      )
      return 2
    }
    var status = 0
    for target in operands {
      if let job = shell.job(target), job.status == nil {
        if number != 0 {
          job.start = nil
          job.wasKilled = number
          job.status = 128 + number
        }
      } else if target.integer == shell.state.process {
        if number == 0 { continue }
        if let name = signals.first(where: { $0.number == number })?.name,
          let action = shell.state.traps[name]
        {
          if !action.isEmpty { try shell.runTrap(action) }
          continue
        }
        // The first process of a system is sent only what it listens to (pid_namespaces(7)).
        if shell.state.process == 1 { continue }
        throw .killed(number)
      } else {
        if target.hasPrefix("%") {
          shell.complain("kill: \(target): no such job")
        } else if target.integer == nil {
          shell.complain("kill: \(target): arguments must be process or job IDs")
        } else {
          shell.complain("kill: (\(target)) - No such process")
        }
        status = 1
      }
    }
    return status
  }

  static func foreground(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    guard shell.state.has("m") else { return shell.fail(call, "no job control") }
    guard let job = shell.job(call.operands.first ?? "%%") else {
      return shell.fail(call, "\(call.operands.first ?? "current"): no such job")
    }
    try shell.write(job.source + "\n", for: call.name)
    shell.run(job)
    return job.status ?? 0
  }

  static func umask(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    guard let text = call.operands.first else {
      let octal = String(shell.state.mask, radix: 8)
      let zeros = ByteString([UInt8](repeating: 48, count: 4 - octal.utf8.count))
      try shell.write("\(zeros)\(octal)\n", for: "umask")
      return 0
    }
    guard let mask = Int(text.text, radix: 8), mask <= 0o777 else {
      return shell.fail(call, "\(text): octal number out of range")
    }
    shell.state.mask = mask
    return 0
  }

  static func times(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    try shell.write("0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n", for: "times")
    return 0
  }

  static func minor(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    shell.machine.notSimulated.append(call.name)
    return 0
  }
}
