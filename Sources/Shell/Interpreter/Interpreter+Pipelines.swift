extension Interpreter {
  func runPipeline(_ commands: [CommandNode]) throws(Unwind) {
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
      if let output { begin(Stage(limit: machine.steps + machine.limits.stageSteps, pipe: output)) }
      let status: Int
      do {
        if isLast && state.shopt.has(.lastPipe) {
          let saved = state.streams
          defer { state.streams = saved }
          try body()
          status = state.status
        } else {
          status = try subshell(body)
        }
      } catch {
        if output != nil { endStage() }
        throw error
      }
      if output != nil { endStage() }
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
    if state.hasLong("pipefail") {
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
    if !state.traps.isEmpty {
      state.traps = state.traps.filter { $0.value.isEmpty || ($0.key == "ERR" && state.has("E")) }
    }
    state.loops = 0
    machine.nextProcess += 1
    var status: Int
    do {
      try body()
      status = state.status
    } catch {
      if case .limit = error { throw error }
      status = self.status(of: error)
    }
    return finish(status)
  }

  /// The output of commands, without the newlines at its end.
  func substitute(_ body: () throws(Unwind) -> Void) throws(Unwind) -> [UInt8] {
    let pipe = Pipe(limit: machine.limits.expansion)
    begin(Stage(limit: .max, pipe: pipe))
    defer { endStage() }
    let errors = state.has("e") && !state.hasLong("posix")
    let status = try subshell { () throws(Unwind) in
      self.state.traceLevel += 1
      if errors && !self.state.shopt.has(.inheritsErrexit) { self.state.options.remove(101) }
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
    guard list.items.count == 1, list.items[0].rest.isEmpty, list.items[0].first.rest.isEmpty,
      let node = list.items[0].first.first,
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
      begin(Stage(limit: machine.steps + machine.limits.stageSteps, pipe: pipe))
      defer { endStage() }
      _ = try subshell { () throws(Unwind) in
        self.state.streams[1] = writer
        try self.run(list)
      }
      state.streams[number] = reader
    }
    return "/dev/fd/\(number)"
  }
}
