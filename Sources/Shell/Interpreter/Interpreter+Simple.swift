extension Interpreter {
  func runSimple(
    _ assignments: [Assignment], _ words: [Argument], _ redirections: [Redirection]
  ) throws(Unwind) {
    substitutionStatus = nil
    let savedStreams = state.streams
    let pendingOutputs = outputSubstitutions.count
    var keepsStreams = false
    defer { if !keepsStreams { state.streams = savedStreams } }
    var arguments: [ByteString] = []
    arguments.reserveCapacity(words.count)
    var assigned: [Int: Assignment] = [:]
    for word in words {
      switch word {
      case .word(let word): try expand(word, into: &arguments)
      case .assignment(let assignment):
        assigned[arguments.count] = assignment
        arguments.append(assignment.name)
      }
    }
    if arguments.count > 7 { try spend(arguments.count >> 2) }
    if arguments.isEmpty { return try runAssignments(assignments, redirections) }
    let isTraced = state.has("x")
    if isTraced && assignments.isEmpty { try traceCall(arguments, assigned) }
    if !redirections.isEmpty {
      guard try redirect(redirections) else {
        state.status = 1
        if state.hasLong("posix"), Builtins.special.contains(arguments[0]) { throw .exit(1) }
        return
      }
    }
    if arguments.count == 1 && arguments[0].equals("exec") {
      keepsStreams = true
      state.status = 0
      for assignment in assignments { _ = try assign(assignment) }
      return
    }
    if assignments.isEmpty {
      try dispatch(arguments, assigned)
    } else {
      try dispatch(arguments, assigned, with: assignments)
    }
    if let last = arguments.last { state.variables[Self.underscore] = Variable(.scalar(last)) }
    try runOutputSubstitutions(above: pendingOutputs, savedStreams)
  }

  private static let underscore: ByteString = "_"

  /// Carries out assignments that no command follows.
  private func runAssignments(
    _ assignments: [Assignment], _ redirections: [Redirection]
  ) throws(Unwind) {
    for assignment in assignments {
      guard try assign(assignment) else {
        state.status = 1
        throw .discard(1)
      }
    }
    state.status = try redirect(redirections) ? substitutionStatus ?? 0 : 1
    if state.status == 0 {
      state.variables[Self.underscore] = Variable(.scalar(ByteString()))
    }
  }

  /// Runs a command with variables that only it sees.
  private func dispatch(
    _ arguments: [ByteString], _ assigned: [Int: Assignment], with assignments: [Assignment]
  ) throws(Unwind) {
    var hidden: [(name: ByteString, variable: Variable?)] = []
    defer {
      for (name, variable) in hidden.reversed() { state.variables[name] = variable }
    }
    for assignment in assignments {
      hidden.append((assignment.name, state.variables[assignment.name]))
      guard try assign(assignment) else {
        state.status = 1
        return
      }
      state.variables.change(assignment.name) { $0.isExported = true }
    }
    if state.has("x") { try traceCall(arguments, assigned) }
    try dispatch(arguments, assigned)
  }

  /// Prints a command as `set -x` does.
  private func traceCall(
    _ arguments: [ByteString], _ assigned: [Int: Assignment]
  ) throws(Unwind) {
    trace(
      try arguments.enumerated().map { pair throws(Unwind) in
        guard let assignment = assigned[pair.offset] else { return Quoting.traced(pair.element) }
        guard case .scalar(let word) = assignment.value else { return pair.element }
        return
          "\(pair.element)=\(Quoting.single(try expandString(word, isAssignment: true), emptyAsQuotes: false))"
      }.joined(" "))
  }

  /// Runs what reads the `>(…)` of a command that has ended.
  private func runOutputSubstitutions(
    above count: Int, _ streams: Descriptors
  ) throws(Unwind) {
    while outputSubstitutions.count > count {
      let status = state.status
      let reader = outputSubstitutions.removeLast()
      _ = try subshell { () throws(Unwind) in
        self.state.streams = streams
        self.state.streams[0] = reader.input
        try self.run(reader.list)
      }
      state.status = status
    }
  }

  /// Runs a command by name: a function, a builtin or a program.
  func dispatch(
    _ arguments: [ByteString], _ assigned: [Int: Assignment] = [:], skipsFunctions: Bool = false
  ) throws(Unwind) {
    let name = arguments[0]
    if !skipsFunctions, !state.functions.isEmpty, let function = state.functions[name] {
      return try call(function, name, Array(arguments.dropFirst()))
    }
    if let builtin = Builtins.find(name) {
      previousStatus = state.status
      state.status = 0
      let call = BuiltinCall(name: name, arguments: arguments, assigned: assigned)
      state.status = try builtin(self, call)
      return
    }
    state.status = try runProgram(arguments)
  }

  /// Calls a function.
  func call(
    _ function: Function, _ name: ByteString, _ arguments: [ByteString]
  ) throws(Unwind) {
    try enter()
    if depth > 150 {
      depth -= 1
      throw exceed("depth")
    }
    let savedPositional = state.positional
    let savedLoops = state.loops
    state.loops = 0
    state.positional = arguments
    state.frames.append(
      Frame(
        name: name, callLine: state.line, isFunction: true, origin: function.origin))
    defer {
      depth -= 1
      state.positional = savedPositional
      state.loops = savedLoops
      if let frame = state.frames.popLast() {
        for (name, variable) in frame.hidden.reversed() { state.variables[name] = variable }
      }
    }
    state.status = 0
    do {
      try run(function.body)
    } catch {
      guard case .returned(let status) = error else { throw error }
      state.status = status
    }
    if let action = state.traps["RETURN"], !runsTrap { try runTrap(action) }
  }
}
