/// Runs shell scripts on a simulated machine.
package final class Interpreter {
  package let machine: Machine
  var state = ShellState()
  /// The jobs that have not run yet, of subshells too.
  var waitingJobs: [Job] = []
  var depth = 0
  /// Status of the last command substitution of the command being expanded.
  var substitutionStatus: Int?
  /// The pipes of the pipeline stages being run, and the step at which each stage is stopped.
  private(set) var stages: [Stage] = []
  /// The step at which the innermost stage is stopped.
  private var stageLimit = Int.max
  /// What waits for the end of the current command: the readers of `>(…)`.
  var outputSubstitutions: [(list: CommandList, input: Stream)] = []
  var runsTrap = false
  /// The places of variables in the environment of programs; those without one follow in the order of
  /// their names.
  package var environmentOrder: [ByteString: Int] = [:]
  /// Whether the `[[ … ]]` being run had a regular expression that is none.
  var hasInvalidExpression = false
  /// The status of the command before the builtin being run.
  var previousStatus = 0

  /// A stage of a pipeline that is being run.
  struct Stage {
    /// The step at which it is stopped.
    var limit: Int
    /// What it writes into.
    var pipe: Pipe
  }

  /// How a piece of source came to be run; it decides how a syntax error is introduced.
  package enum SourceKind {
    case commandString, script, standardInput, eval, substitution, sourced(ByteString), trap,
      terminal
  }

  /// Creates a shell of `user` with a login's usual environment; other credentials are those of somebody who
  /// has no name here.
  package init(
    machine: Machine, user: ByteString = "root", credentials: Credentials? = nil,
    folder: ByteString? = nil, environment: [(name: ByteString, value: ByteString)] = []
  ) {
    self.machine = machine
    let account = machine.users.first { $0.name == user } ?? machine.users[0]
    state.credentials = credentials ?? account.credentials
    state.folder = folder ?? account.home
    state.secondsStart = machine.clock.now
    machine.nextProcess += 1
    state.process = machine.nextProcess
    let defaults: [(name: ByteString, value: ByteString)] = [
      ("HOME", account.home), ("USER", account.name), ("LOGNAME", account.name),
      ("SHELL", account.shell), ("LANG", "C.UTF-8"), ("TERM", "xterm"),
      ("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"), ("SHLVL", "1"),
      ("PWD", state.folder), ("_", "/bin/bash"),
    ]
    setOwnVariables(user: account.credentials.user)
    for (name, value) in defaults + environment where name != "HOSTNAME" {
      state.variables[name] = Variable(.scalar(value), exported: true)
    }
  }

  /// Gives a fresh shell the variables that every shell sets by itself.
  func setOwnVariables(user: Int) {
    state.variables = Self.ownVariables
    state.variables["HOSTNAME"] = Variable(.scalar(machine.hostName))
    for name: ByteString in ["UID", "EUID"] {
      state.variables.change(name) { $0.value = .scalar(ByteString(user)) }
    }
  }

  /// What they are, apart from the machine's name and the user's number.
  private static let ownVariables: VariableTable = {
    var table = VariableTable()
    let plain: [(ByteString, ByteString)] = [
      ("BASH", "/bin/bash"), ("BASH_VERSION", "5.2.15(1)-release"),
      ("HOSTTYPE", "x86_64"), ("OSTYPE", "linux-gnu"), ("MACHTYPE", "x86_64-pc-linux-gnu"),
      ("IFS", " \t\n"), ("OPTIND", "1"), ("OPTERR", "1"), ("PS4", "+ "),
    ]
    for (name, value) in plain { table[name] = Variable(.scalar(value)) }
    for name: ByteString in ["UID", "EUID", "PPID"] {
      var variable = Variable(.scalar("1"))
      variable.isReadOnly = true
      variable.isInteger = true
      table[name] = variable
    }
    var versions = Variable(
      .indexed(SparseArray(["5", "2", "15", "1", "release", "x86_64-pc-linux-gnu"])))
    versions.isReadOnly = true
    table["BASH_VERSINFO"] = versions
    return table
  }()

  /// Creates what runs one program with an environment, as a container's runtime does: the program is no
  /// shell's child and sees nothing besides.
  package init(
    machine: Machine, credentials: Credentials, folder: ByteString,
    exactly environment: [(name: ByteString, value: ByteString)]
  ) {
    self.machine = machine
    state.credentials = credentials
    state.folder = folder
    state.secondsStart = machine.clock.now
    machine.nextProcess += 1
    state.process = machine.nextProcess
    for (place, variable) in environment.enumerated() {
      state.variables[variable.name] = Variable(.scalar(variable.value), exported: true)
      environmentOrder[variable.name] = place
    }
  }

  /// A process of its own with an environment, which has the shell's streams, folder and user.
  func child(exactly environment: [(name: ByteString, value: ByteString)]) -> Interpreter {
    let child = Interpreter(
      machine: machine, credentials: state.credentials, folder: state.folder, exactly: environment)
    child.depth = depth + 1
    child.state.streams = state.streams
    child.state.mask = state.mask
    child.inheritStages(of: self)
    return child
  }

  /// Runs what is built into the shell as a program of its own, and gives the exit status.
  func runBuiltin(
    _ arguments: [ByteString], environment: [(name: ByteString, value: ByteString)]
  ) throws(Unwind) -> Int {
    let child = child(exactly: environment)
    if child.depth > machine.limits.depth { throw exceed("depth") }
    child.state.name = PathName.base(arguments[0])
    guard let body = Builtins.find(child.state.name) else { return 127 }
    let call = BuiltinCall(
      name: child.state.name, arguments: [child.state.name] + arguments.dropFirst())
    let status: Int
    do { status = try body(child, call) } catch { status = self.status(of: error) }
    return child.finish(status)
  }

  /// Runs a program in the shell's place, as `exec` does, and gives the exit status.
  package func become(_ words: [ByteString]) -> Int {
    machine.nextProcess = min(machine.nextProcess, state.process - 1)
    let status: Int
    do { status = try runProgram(words) } catch { status = self.status(of: error) }
    return finish(status)
  }

  /// Goes on as another user, whom no account need have.
  package func become(_ credentials: Credentials) {
    state.credentials = credentials
    for name: ByteString in ["UID", "EUID"] {
      state.variables[name]?.value = .scalar(ByteString(credentials.user))
    }
  }

  /// Connects descriptors 0, 1 and 2.
  package func connect(input: Stream, output: Stream.Sink, errors: Stream.Sink) {
    state.streams[0] = input
    state.streams[1] = Stream(.sink(output), readable: false, writable: true)
    state.streams[2] = Stream(.sink(errors), readable: false, writable: true)
  }

  /// Runs a script in this shell to its end, and gives the exit status.
  ///
  /// Descriptors 0, 1 and 2 are those of `state` already; the EXIT trap and waiting jobs run too.
  package func runToEnd(_ source: [UInt8], kind: SourceKind = .commandString) -> Int {
    var status = 0
    switch kind {
    case .script:
      state.origin = state.name
      state.isScript = true
    case .standardInput:
      state.origin = "main"
      state.isScript = true
    default: break
    }
    do {
      _ = try runSource(source, line: 1, kind: kind)
      status = state.status
    } catch {
      status = self.status(of: error)
    }
    return finish(status)
  }

  /// The status with which a shell ends where a parameter lacks a value that it has to have.
  var fatalStatus: Int { state.isScript || state.level > 0 ? 1 : 127 }

  /// Runs what a shell runs at its end.
  func finish(_ status: Int) -> Int {
    var status = status
    state.status = status
    if !state.traps.isEmpty, let action = state.traps.removeValue(forKey: "EXIT"),
      machine.exceededLimit == nil
    {
      do {
        _ = try runSource(action.bytes, line: 1, kind: .trap)
        state.status = status
      } catch {
        status = self.status(of: error)
      }
    }
    runJobs()
    return status
  }

  func status(of unwind: Unwind) -> Int {
    switch unwind {
    case .exit(let status), .discard(let status), .returned(let status): status
    case .killed(let signal): 128 + signal
    case .breakLoop, .continueLoop: 0
    case .limit: 137
    }
  }

  /// Runs the commands of `source`, one after the other.
  @discardableResult
  func runSource(_ source: [UInt8], line: Int, kind: SourceKind) throws(Unwind) -> Int {
    try enter()
    defer { depth -= 1 }
    let savedLine = state.line
    defer { if case .eval = kind { state.line = savedLine } }
    var source = source
    switch kind {
    case .commandString, .eval: if source.last != 10 { source.append(10) }
    default: break
    }
    switch kind {
    case .commandString, .script, .standardInput, .terminal: break
    default: try spend(4 + source.count >> 5)
    }
    let parser = Parser(source, line: line)
    while true {
      parser.options.extendedGlob = state.shopt.has(.extendedGlob)
      parser.options.aliases = state.shopt.has(.expandAliases) ? state.aliases : [:]
      let list: CommandList?
      do {
        list = try parser.nextCommand()
      } catch {
        for warning in parser.warnings { say(warning.message, line: warning.line, kind) }
        say(error.message, line: error.line, kind)
        if let excerpt = error.excerpt, !state.isInteractive {
          say("`\(excerpt)'", line: error.line, kind)
        }
        state.status = 2
        switch kind {
        case .commandString, .script, .standardInput: throw .exit(2)
        default: return 2
        }
      }
      for warning in parser.warnings { say(warning.message, line: warning.line, .script) }
      parser.warnings = []
      guard let list else { break }
      if state.has("n") { continue }
      do {
        try run(list)
      } catch {
        guard case .discard(let status) = error else { throw error }
        state.status = status
        switch kind {
        case .script, .standardInput, .sourced, .commandString, .terminal: continue
        default: throw error
        }
      }
    }
    return state.status
  }

  private func say(_ message: ByteString, line: Int, _ kind: SourceKind) {
    let prefix: ByteString
    switch kind {
    case .commandString: prefix = "\(state.name): -c: line \(line): "
    case .script, .standardInput: prefix = "\(state.name): line \(line): "
    case .eval: prefix = "\(state.name): eval: line \(line): "
    case .trap: prefix = "\(state.name): trap handler: line \(line): "
    case .substitution: prefix = "\(state.name): command substitution: line \(line): "
    case .sourced(let name): prefix = "\(name): line \(line): "
    case .terminal: prefix = "\(state.name): "
    }
    writeError(prefix + message + "\n")
  }

  // MARK: Messages and output

  func writeError(_ text: ByteString) {
    try? state.streams[2]?.write(text.bytes)
  }

  /// Prints `bash: line N: message`.
  func complain(_ message: ByteString) {
    let source = state.isInteractive ? state.name : state.frames.last?.origin ?? state.name
    if machine.hasBusyBox, message.hasSuffix(": command not found") {
      return writeError("\(source): \(message.dropLast(19)): not found\n")
    }
    writeError(
      state.isInteractive
        ? "\(source): \(message)\n" : "\(source): line \(state.line): \(message)\n")
  }

  /// Writes a builtin's output.
  func write(_ text: ByteString, for builtin: @autoclosure () -> ByteString) throws(Unwind) {
    if text.isEmpty { return }
    machine.steps &+= text.count >> 10
    guard let stream = state.streams[1] else {
      complain("\(builtin()): write error: Bad file descriptor")
      state.status = 1
      return
    }
    do {
      try stream.write(text.bytes)
    } catch {
      if error == .brokenPipe { throw Unwind.killed(13) }
      if error == .noSpace, case .sink = stream.kind { throw exceed("output") }
      complain("\(builtin()): write error: \(error.message)")
      state.status = 1
    }
  }

  // MARK: Limits

  func exceed(_ limit: ByteString) -> Unwind {
    machine.exceed(limit)
    return .limit
  }

  func enter() throws(Unwind) {
    depth += 1
    if depth > machine.limits.depth {
      depth -= 1
      throw exceed("depth")
    }
  }

  func step() throws(Unwind) {
    machine.steps += 1
    if machine.steps > stageLimit {
      stages.last?.pipe.isCut = true
      throw .killed(13)
    }
    if machine.steps > machine.limits.steps { throw exceed("steps") }
    if machine.patternMeter.left < 0 { throw exceed("pattern") }
    if machine.exceededLimit != nil { throw .limit }
  }

  /// Counts work that one command does by far more of than others do.
  func spend(_ steps: Int) throws(Unwind) {
    machine.steps &+= steps
    if machine.steps > machine.limits.steps { throw exceed("steps") }
  }

  func begin(_ stage: Stage) {
    stages.append(stage)
    stageLimit = stage.limit
  }

  func endStage() {
    stages.removeLast()
    stageLimit = stages.last?.limit ?? .max
  }

  /// Goes on inside the stages of another shell.
  func inheritStages(of shell: Interpreter) {
    stages = shell.stages
    stageLimit = stages.last?.limit ?? .max
  }

  func countProcess() throws(Unwind) {
    try spend(10)
    machine.processes += 1
    if machine.processes > machine.limits.processes { throw exceed("processes") }
  }
}
