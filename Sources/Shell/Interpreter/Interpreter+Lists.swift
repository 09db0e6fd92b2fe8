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
    guard let command = pipeline.first else {
      state.status = 0
      return
    }
    if !pipeline.rest.isEmpty { return try runPipeline([command] + pipeline.rest) }
    try run(command)
    switch command.kind {
    case .simple, .subshell:
      state.pipeStatus = nil
      state.lastSimple = state.status
    default: break
    }
  }

  private func runTimed(_ pipeline: Pipeline) throws(Unwind) {
    var inner = pipeline
    inner.isTimed = false
    let start = machine.clock.now
    try run(inner)
    let format: ByteString =
      pipeline.timePOSIX
      ? "real %2R\nuser %2U\nsys %2S"
      : value("TIMEFORMAT") ?? "\nreal\t%3lR\nuser\t%3lU\nsys\t%3lS"
    if format.isEmpty { return }
    do {
      let elapsed = (machine.clock.now - start) / 1_000_000
      writeError(try TimeReport.text(format, milliseconds: elapsed) + "\n")
    } catch {
      complain("TIMEFORMAT: `\(ByteString([error.letter]))': invalid format character")
    }
  }

  /// What a failed pipeline leads to: the ERR trap, and with `set -e` the end.
  private func failed(_ pipeline: Pipeline) throws(Unwind) {
    if let command = pipeline.first, pipeline.rest.isEmpty {
      switch command.kind {
      case .simple, .subshell, .arithmetic, .test: break
      default: return
      }
    }
    let status = state.status
    if !state.traps.isEmpty, let action = state.traps["ERR"], !runsTrap,
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
}
