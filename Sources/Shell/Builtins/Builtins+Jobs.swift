extension Builtins {
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
}
