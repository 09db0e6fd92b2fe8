extension Interpreter {
  /// Runs the commands of a list.
  func run(_ list: CommandList) throws(Unwind) {
    for item in list.items {
      if item.isBackground { try startJob(item) } else { try run(item) }
    }
    if machine.patternMeter.left < 0 { throw exceed("pattern") }
  }

  func run(_ item: AndOr) throws(Unwind) {
    if item.rest.isEmpty {
      try run(item.first)
      return
    }
    try ignoringErrors { () throws(Unwind) in try self.run(item.first) }
    for (index, next) in item.rest.enumerated() {
      guard (state.status == 0) == (next.connective == .and) else { continue }
      if index == item.rest.count - 1 {
        try run(next.pipeline)
      } else {
        try ignoringErrors { () throws(Unwind) in try self.run(next.pipeline) }
      }
    }
  }

  func ignoringErrors(_ body: () throws(Unwind) -> Void) throws(Unwind) {
    state.ignoresErrors += 1
    do {
      try body()
    } catch {
      state.ignoresErrors -= 1
      throw error
    }
    state.ignoresErrors -= 1
  }

  func run(_ pipeline: Pipeline) throws(Unwind) {
    if pipeline.isTimed { return try runTimed(pipeline) }
    if pipeline.isNegated {
      try ignoringErrors { () throws(Unwind) in try self.runCommands(pipeline) }
      state.status = state.status == 0 ? 1 : 0
      return
    }
    try runCommands(pipeline)
    if state.status != 0 && state.ignoresErrors == 0 { try failed(pipeline) }
  }

  private func runCommands(_ pipeline: Pipeline) throws(Unwind) {
    switch pipeline.commands.count {
    case 0: state.status = 0
    case 1:
      try run(pipeline.commands[0])
      if case .simple = pipeline.commands[0].kind { state.pipeStatus = [state.status] }
      if case .subshell = pipeline.commands[0].kind { state.pipeStatus = [state.status] }
    default: try runPipeline(pipeline.commands)
    }
  }

  private func runTimed(_ pipeline: Pipeline) throws(Unwind) {
    var inner = pipeline
    inner.isTimed = false
    let start = machine.clock.now
    try run(inner)
    let elapsed = (machine.clock.now - start) / 1_000_000
    let seconds = elapsed / 1000
    let millis = ByteString(1000 + elapsed % 1000).dropFirst()
    if pipeline.timePOSIX {
      let hundredths = millis.prefix(2)
      writeError("real \(seconds).\(hundredths)\nuser 0.00\nsys 0.00\n")
    } else {
      writeError(
        "\nreal\t\(seconds / 60)m\(seconds % 60).\(millis)s\nuser\t0m0.000s\nsys\t0m0.000s\n")
    }
  }

  /// What a failed pipeline leads to: the ERR trap, and with `set -e` the end.
  private func failed(_ pipeline: Pipeline) throws(Unwind) {
    if pipeline.commands.count == 1 {
      switch pipeline.commands[0].kind {
      case .simple, .subshell, .arithmetic, .test: break
      default: return
      }
    }
    let status = state.status
    if let action = state.traps["ERR"], !runsTrap,
      !state.frames.contains(where: { $0.isFunction }) || state.has("E")
    {
      try runTrap(action)
      state.status = status
    }
    if state.has("e") { throw .exit(status) }
  }

  func runTrap(_ action: ByteString) throws(Unwind) {
    let saved = (runsTrap, state.line)
    runsTrap = true
    defer { (runsTrap, state.line) = saved }
    let status = state.status
    try runSource(action.bytes, line: state.line, kind: .trap)
    state.status = status
  }

  // MARK: Pipelines

  private func runPipeline(_ commands: [CommandNode]) throws(Unwind) {
    var statuses: [Int] = []
    var pipes: [Pipe] = []
    for (index, command) in commands.enumerated() {
      let isLast = index == commands.count - 1
      let input = pipes.last
      let output = isLast ? nil : Pipe()
      if let output { pipes.append(output) }
      let body: () throws(Unwind) -> Void = { () throws(Unwind) in
        if let input {
          self.state.streams[0] = Stream(.pipeReader(input), readable: true, writable: false)
        }
        if let output {
          self.state.streams[1] = Stream(.pipeWriter(output), readable: false, writable: true)
        }
        try self.run(command)
      }
      if let output {
        stages.append((machine.steps + machine.limits.stageSteps, output))
      }
      let status: Int
      do {
        if isLast && state.shopt.contains("lastpipe") {
          let saved = state.streams
          defer { state.streams = saved }
          try body()
          status = state.status
        } else {
          status = try subshell(body)
        }
      } catch {
        if output != nil { stages.removeLast() }
        throw error
      }
      if output != nil { stages.removeLast() }
      statuses.append(status)
      if let input {
        if input.wasExhausted {
          // What a stage made of cut input is cut too; only the last one may not miss the rest.
          guard let output else { throw exceed("endless output") }
          output.isCut = true
        }
        input.readerClosed = true
      }
    }
    state.pipeStatus = statuses
    state.status = statuses[statuses.count - 1]
    if state.longOptions.contains("pipefail") {
      state.status = statuses.last { $0 != 0 } ?? 0
    }
  }

  /// Runs `body` on a copy of the shell's state, and gives its exit status.
  func subshell(_ body: () throws(Unwind) -> Void) throws(Unwind) -> Int {
    try countProcess()
    try enter()
    let saved = state
    defer {
      state = saved
      depth -= 1
    }
    state.level += 1
    if !state.jobs.isEmpty { state.outerJobs = state.jobs }
    state.jobs = []
    state.traps = state.traps.filter { $0.value.isEmpty || ($0.key == "ERR" && state.has("E")) }
    state.loops = 0
    machine.nextProcess += 1
    var status: Int
    do {
      try body()
      status = state.status
    } catch {
      if case .limit = error { throw error }
      status = self.status(of: error)
      if case .returned = error {}
    }
    return finish(status)
  }

  // MARK: Substitutions

  /// The output of commands, without the newlines at its end.
  func substitute(_ body: () throws(Unwind) -> Void) throws(Unwind) -> [UInt8] {
    let pipe = Pipe(limit: machine.limits.expansion)
    stages.append((Int.max, pipe))
    defer { stages.removeLast() }
    let errors = state.has("e") && !state.longOptions.contains("posix")
    let status = try subshell { () throws(Unwind) in
      self.state.traceLevel += 1
      if errors && !self.state.shopt.contains("inherit_errexit") { self.state.options.remove(101) }
      self.state.streams[1] = Stream(.pipeWriter(pipe), readable: false, writable: true)
      try body()
    }
    if pipe.isCut { throw exceed("expansion") }
    state.status = status
    substitutionStatus = status
    var output = pipe.buffer
    if output.contains(0) {
      complain("warning: command substitution: ignored null byte in input")
      output.removeAll { $0 == 0 }
    }
    while output.last == 10 { output.removeLast() }
    return output
  }

  /// Runs what a command substitution holds; `$(< file)` gives the file's content.
  func runSubstituted(_ list: CommandList) throws(Unwind) {
    guard list.items.count == 1, list.items[0].rest.isEmpty,
      list.items[0].first.commands.count == 1, let node = list.items[0].first.commands.first,
      case .simple(let assignments, let words) = node.kind, assignments.isEmpty, words.isEmpty,
      node.redirections.count == 1, case .input = node.redirections[0].kind
    else { return try run(list) }
    guard try redirect(node.redirections) else {
      state.status = 1
      return
    }
    let input = state.streams[node.redirections[0].descriptor ?? 0]
    while let more = try? input?.read(1 << 16), !more.isEmpty {
      guard (try? state.streams[1]?.write(Array(more))) != nil else { break }
    }
    state.status = 0
  }

  func processSubstitution(
    _ list: CommandList, takesOutput: Bool
  ) throws(Unwind) -> ByteString {
    var number = 63
    while state.streams[number] != nil && number > 10 { number -= 1 }
    let pipe = Pipe()
    let reader = Stream(.pipeReader(pipe), readable: true, writable: false)
    let writer = Stream(.pipeWriter(pipe), readable: false, writable: true)
    if takesOutput {
      state.streams[number] = writer
      outputSubstitutions.append((list, reader))
    } else {
      stages.append((machine.steps + machine.limits.stageSteps, pipe))
      defer { stages.removeLast() }
      _ = try subshell { () throws(Unwind) in
        self.state.streams[1] = writer
        try self.run(list)
      }
      state.streams[number] = reader
    }
    return "/dev/fd/\(number)"
  }
}
