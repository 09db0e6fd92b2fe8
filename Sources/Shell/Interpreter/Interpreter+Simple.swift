extension Interpreter {
  func runSimple(
    _ assignments: [Assignment], _ words: [Argument], _ redirections: [Redirection]
  ) throws(Unwind) {
    substitutionStatus = nil
    var arguments: [ByteString] = []
    var assigned: [Int: Assignment] = [:]
    for word in words {
      switch word {
      case .word(let word): try expand(word, into: &arguments)
      case .assignment(let assignment):
        assigned[arguments.count] = assignment
        arguments.append(assignment.name)
      }
    }
    try spend(arguments.count >> 3)
    let savedStreams = state.streams
    let pendingOutputs = outputSubstitutions.count
    var keepsStreams = false
    defer { if !keepsStreams { state.streams = savedStreams } }
    guard !arguments.isEmpty else {
      for assignment in assignments {
        guard try assign(assignment) else {
          state.status = 1
          throw .discard(1)
        }
      }
      state.status = try redirect(redirections) ? substitutionStatus ?? 0 : 1
      if state.status == 0 { try set("_", "") }
      return
    }
    let name = arguments[0]
    if state.has("x") && assigned.isEmpty {
      for assignment in assignments where arguments.isEmpty { _ = assignment }
      if assignments.isEmpty { trace(arguments.map { Quoting.traced($0) }.joined(" ")) }
    } else if state.has("x") {
      trace(
        try arguments.enumerated().map { pair throws(Unwind) in
          guard let assignment = assigned[pair.offset] else { return Quoting.traced(pair.element) }
          guard case .scalar(let word) = assignment.value else { return pair.element }
          return
            "\(pair.element)=\(Quoting.single(try expandString(word, isAssignment: true), emptyAsQuotes: false))"
        }.joined(" "))
    }
    guard try redirect(redirections) else {
      state.status = 1
      if Builtins.special.contains(name) && state.longOptions.contains("posix") { throw .exit(1) }
      return
    }
    var hidden: [(name: ByteString, variable: Variable?)] = []
    for assignment in assignments {
      hidden.append((assignment.name, state.variables[assignment.name]))
      guard try assign(assignment) else {
        state.status = 1
        return
      }
      state.variables[assignment.name]?.isExported = true
    }
    if state.has("x") && assigned.isEmpty && !assignments.isEmpty {
      trace(arguments.map { Quoting.traced($0) }.joined(" "))
    }
    defer {
      for (name, variable) in hidden.reversed() { state.variables[name] = variable }
    }
    if name == "exec" {
      if arguments.count == 1 {
        keepsStreams = true
        state.status = 0
        hidden = []
        return
      }
    }
    try dispatch(arguments, assigned)
    try set("_", arguments[arguments.count - 1])
    while outputSubstitutions.count > pendingOutputs {
      let status = state.status
      let reader = outputSubstitutions.removeLast()
      _ = try subshell { () throws(Unwind) in
        self.state.streams = savedStreams
        self.state.streams[0] = reader.input
        try self.run(reader.list)
      }
      state.status = status
    }
  }

  private func set(_ name: ByteString, _ value: ByteString) throws(Unwind) {
    state.variables[name] = Variable(.scalar(value))
  }

  /// Runs a command by name: a function, a builtin or a program.
  func dispatch(
    _ arguments: [ByteString], _ assigned: [Int: Assignment] = [:], skipsFunctions: Bool = false
  ) throws(Unwind) {
    let name = arguments[0]
    if !skipsFunctions, let function = state.functions[name] {
      return try call(function, name, Array(arguments.dropFirst()))
    }
    if let builtin = Builtins.find(name), !state.hashed.keys.contains("!" + name) {
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
    state.frames.append(Frame(name: name, callLine: state.line, isFunction: true))
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

  // MARK: Programs

  /// The file that a command's name means, along `PATH`.
  func findProgram(_ name: ByteString, path: ByteString? = nil) -> ByteString? {
    for folder in (path ?? value("PATH") ?? "").split(58) {
      let candidate = (folder.isEmpty ? "." : folder) + "/" + name
      guard
        let inode = try? machine.fileSystem.find(
          candidate, from: state.folder, as: state.credentials)
      else { continue }
      if inode.isFile && state.credentials.may(1, inode) { return candidate }
    }
    return nil
  }

  var environment: [(name: ByteString, value: ByteString)] {
    var result: [(name: ByteString, value: ByteString)] = state.variables.compactMap {
      name, variable in
      guard variable.isExported, case .scalar(let text) = variable.value else { return nil }
      return (name: name, value: text)
    }
    for (name, function) in state.functions where function.isExported {
      result.append(("BASH_FUNC_" + name + "%%", "() " + function.source))
    }
    return result.sorted { one, other in
      let (first, second) = (environmentOrder[one.name], environmentOrder[other.name])
      guard first != nil || second != nil else { return one.name < other.name }
      return (first ?? .max) < (second ?? .max)
    }
  }

  /// Runs a program as a process of its own, and gives its exit status.
  func runProgram(
    _ arguments: [ByteString],
    environment given: [(name: ByteString, value: ByteString)]? = nil
  ) throws(Unwind) -> Int {
    try countProcess()
    let name = arguments[0]
    var path = name
    if !name.contains(47) {
      let search = given?.first { $0.name == "PATH" }?.value
      guard let found = name.isEmpty ? nil : findProgram(name, path: search) else {
        machine.unknownPrograms.append(name)
        complain("\(name): command not found")
        return 127
      }
      path = found
    }
    let inode: Inode
    do {
      inode = try machine.fileSystem.find(path, from: state.folder, as: state.credentials)
    } catch {
      complain("\(name): \(error.message)")
      return error == .accessDenied || error == .notDirectory ? 126 : 127
    }
    if inode.isFolder {
      complain("\(name): Is a directory")
      return 126
    }
    guard state.credentials.may(1, inode) else {
      complain("\(name): Permission denied")
      return 126
    }
    if case .program(let program) = inode.content {
      if program == "bash" || program == "sh" {
        return try Shells.run(arguments, in: self, environment: given)
      }
      guard let command = machine.commands[program] else {
        complain("\(name): command not found")
        return 127
      }
      return try run(command, arguments, given)
    }
    return try runScript(inode, path, arguments, given)
  }

  private func run(
    _ command: Command, _ arguments: [ByteString],
    _ given: [(name: ByteString, value: ByteString)]?
  ) throws(Unwind) -> Int {
    if command.seesJobs { runWaitingJobs() }
    let context = ProcessContext(
      machine: machine, arguments: arguments, environment: given ?? environment,
      folder: state.folder, credentials: state.credentials, streams: state.streams,
      mask: state.mask
    ) { launch in
      let (folder, credentials, streams) = (
        self.state.folder, self.state.credentials, self.state.streams
      )
      defer {
        self.state.folder = folder
        self.state.credentials = credentials
        self.state.streams = streams
      }
      self.state.folder = launch.folder ?? folder
      self.state.credentials = launch.credentials ?? credentials
      self.state.streams = launch.streams ?? streams
      do throws(Unwind) {
        try self.enter()
        defer { self.depth -= 1 }
        try self.step()
        return try self.runProgram(launch.arguments, environment: launch.environment)
      } catch {
        return self.status(of: error)
      }
    }
    context.parent = state.process
    let status = command.run(context)
    // A program such as `timeout` may have put up with the limit that another one reached.
    if machine.exceededLimit != nil { throw .limit }
    return context.pipeIsBroken ? 141 : status
  }

  private func runScript(
    _ inode: Inode, _ path: ByteString, _ arguments: [ByteString],
    _ given: [(name: ByteString, value: ByteString)]?
  ) throws(Unwind) -> Int {
    let source = inode.data
    if source.prefix(80).contains(0) {
      complain("\(arguments[0]): cannot execute binary file: Exec format error")
      return 126
    }
    var interpreter: [ByteString] = ["/bin/bash"]
    if source.starts(with: [35, 33]) {
      let line = ByteString(source[2...].prefix { $0 != 10 })
      let words = line.split(32).filter { !$0.isEmpty }
      if let first = words.first {
        interpreter = [first] + (words.count > 1 ? [words.dropFirst().map { $0 }.joined(" ")] : [])
      }
    }
    let base = interpreter[0].split(47).last ?? ""
    if base == "bash" || base == "sh" {
      return try Shells.run(
        interpreter + [path] + arguments.dropFirst(), in: self, environment: given)
    }
    guard (try? machine.fileSystem.find(interpreter[0], from: "/", as: .root)) != nil else {
      complain("\(arguments[0]): cannot execute: required file not found")
      return 127
    }
    return try runProgram(interpreter + [path] + arguments.dropFirst(), environment: given)
  }
}
