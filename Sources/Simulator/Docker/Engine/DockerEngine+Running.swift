import Shell

/// How containers run: ahead on a clock of their own, whose end the world's clock reaches later.
extension DockerEngine {
  /// How far ahead a program that goes on and on is run.
  private static let horizon: Int64 = 900_000_000_000

  /// Starts a container.
  ///
  /// - Parameters:
  ///   - container: what is to be started.
  ///   - input: what its program reads.
  ///   - isAttached: whether somebody waits for its end.
  /// - Throws: what the engine says when it can't.
  func start(
    _ container: DockerContainer, input: [UInt8] = [], isAttached: Bool = false
  ) throws(EngineRefusal) {
    let waits =
      !isAttached
      && (container.configuration.opensInput || container.configuration.hasTerminal)
    container.error = ""
    container.wasStopped = false
    do throws(EngineRefusal) {
      try joinNetwork(container)
      try bindPorts(of: container)
      try joinNamespace(container.configuration.processMode, "PID")
      try joinNamespace(container.configuration.communicationMode, "IPC")
      if let problem = logProblem(container.configuration) { throw problem }
      if let problem = deviceProblem(container.configuration) { throw problem }
      if let problem = userProblem(container) { throw problem }
      if !isOwnProgram(container),
        let problem = ContainerMachine.problem(
          of: container.program[0], on: container.machine, in: container.folder)
      {
        throw EngineRefusal(Self.runtime(problem.message), status: problem.status)
      }
    } catch {
      release(container)
      container.error = error.message
      container.status = error.status == 125 ? 128 : error.status
      throw error
    }
    begin(container)
    writeHosts(of: container)
    if isOwnProgram(container) {
      runOwnProgram(container)
    } else if waits && Self.isShell(container.program) {
      // A shell whose input stays open waits for it.
    } else {
      runAhead(container, input)
    }
  }

  /// Joins another container's namespace of a kind, where a mode names one.
  private func joinNamespace(_ mode: ByteString, _ kind: ByteString) throws(EngineRefusal) {
    guard mode.hasPrefix("container:") else { return }
    let name = mode.dropFirst(10)
    guard let other = container(name) else {
      throw EngineRefusal("failed to join \(kind) namespace: No such container: \(name)")
    }
    if !other.isUp {
      throw EngineRefusal(
        "failed to join \(kind) namespace: container \(other.identifier) is not running")
    }
  }

  private static func isShell(_ program: [ByteString]) -> Bool {
    program.count == 1 && ["sh", "bash", "/bin/sh", "/bin/bash", "ash"].contains(program[0])
  }

  /// What the runtime says, inside of the engine's sentence.
  static func runtime(_ message: ByteString) -> ByteString {
    "failed to create task for container: failed to create shim task: OCI runtime create failed: "
      + "runc create failed: unable to start container process: error during container init: "
      + message
  }

  /// Whether what runs is the image's own program, which only the catalogue knows.
  private func isOwnProgram(_ container: DockerContainer) -> Bool {
    guard let entry = container.image.entry, entry.image.behaviour != .shell else { return false }
    if entry.image.isSupposed, !container.program.isEmpty {
      // What nothing is known of has the programs that it is to run.
      return ContainerMachine.problem(
        of: container.program[0], on: container.machine, in: container.folder) != nil
    }
    let image = container.image
    if container.runsImageProgram {
      // A build may have put a program of the note's own in its place.
      return image.hasOwnProgram
    }
    // The same program with other options, as `redis-server --appendonly yes`.
    guard entry.image.behaviour == .server, let own = entry.image.command.first else {
      return false
    }
    return container.program.dropFirst(image.configuration.entrypoint.count).first
      == ByteString(own)
  }

  private func joinNetwork(_ container: DockerContainer) throws(EngineRefusal) {
    let mode = container.configuration.network
    let lead: ByteString = "failed to set up container networking: "
    if mode.hasPrefix("container:") {
      guard let other = self.container(mode.dropFirst(10)), other.isUp else {
        throw EngineRefusal(
          "joining network namespace of container: No such container: \(mode.dropFirst(10))")
      }
      container.hostName = other.hostName
      return
    }
    for name in [mode] + container.configuration.moreNetworks {
      guard let network = network(name == "default" ? "bridge" : name) else {
        throw EngineRefusal("\(lead)network \(name) not found")
      }
      if container.endpoint(in: network) == nil {
        container.endpoints.append(
          makeEndpoint(network, aliases: container.configuration.aliases, address: nil))
      }
    }
    for endpoint in container.endpoints where !networks.contains(where: { $0 === endpoint.network })
    {
      throw EngineRefusal("\(lead)network \(endpoint.network.name) not found")
    }
    for endpoint in container.endpoints {
      do throws(EngineRefusal) { try allocate(endpoint) } catch {
        throw EngineRefusal(lead + error.message)
      }
      endpoint.isJoined = true
      record("connect", container, endpoint.network)
    }
  }

  private func begin(_ container: DockerContainer) {
    container.state = .running
    container.started = clock.now
    container.status = 0
    nextProcess += 37
    container.process = nextProcess
    if container.hasMachine {
      let lag = clock.now - container.machine.clock.now
      if lag > 0 { container.machine.clock.advance(by: lag) }
    }
    recordVolumes("mount", container)
    record("start", container)
    beginHealthChecks(container)
  }

  private func runOwnProgram(_ container: DockerContainer) {
    guard let entry = container.image.entry else { return }
    let program = OwnProgram(of: entry, at: clock.now) { name in
      container.configuration.environment.contains { $0.name.text == name && !$0.value.isEmpty }
    }
    for line in program.lines {
      write(ByteString(line.text + "\n"), to: container, isError: line.isError)
    }
    if let status = program.status { finish(container, status) }
  }

  private func write(_ text: ByteString, to container: DockerContainer, isError: Bool = false) {
    container.log.append(.init(time: clock.now, isError: isError, bytes: text.bytes))
  }

  private func runAhead(_ container: DockerContainer, _ input: [UInt8]) {
    let machine = container.machine
    machine.install(Sleep.command(until: machine.clock.now + Self.horizon))
    machine.nextProcess = container.configuration.hasInit ? 6 : 0
    var size = 0
    let known = host.notSimulated.count
    let result = execute(
      container.program, in: container,
      input: Stream(.source(input), readable: true, writable: false)
    ) {
      isError, bytes in
      size += bytes.count
      if size < 4 << 20 {
        container.log.append(.init(time: machine.clock.now, isError: isError, bytes: bytes))
      }
    }
    // What isn't known to end, and what nobody knows here, goes on.
    guard result.exceeded == nil, host.notSimulated.count == known else { return }
    let duration = machine.clock.now - clock.now
    if duration <= 0 { return finish(container, result.status) }
    container.endTime = clock.now + duration
    container.tickets.append(
      clock.schedule(after: duration) { [unowned(unsafe) self] in
        if container.state == .running { finish(container, result.status) }
      })
  }

  /// Runs a program with a container's files and tells of what it writes.
  func execute(
    _ program: [ByteString], in container: DockerContainer, input: Stream,
    environment: [ContainerConfiguration.Pair] = [], user: ByteString? = nil,
    folder: ByteString? = nil, hasTerminal: Bool? = nil,
    _ write: @escaping (_ isError: Bool, [UInt8]) -> Void
  ) -> ContainerProcess.End {
    let machine = container.machine
    let account = DockerUser.find(user ?? container.configuration.user, on: machine)
    // The order in which `env` shows them.
    var variables: [ContainerConfiguration.Pair] = [
      ("PATH", ByteString(CatalogueImage.path)), ("HOSTNAME", machine.hostName),
    ]
    if hasTerminal ?? container.configuration.hasTerminal { variables.append(("TERM", "xterm")) }
    for variable in container.configuration.environment + environment {
      if let known = variables.firstIndex(where: { $0.name == variable.name }) {
        variables[known].value = variable.value
      } else {
        variables.append(variable)
      }
    }
    if !variables.contains(where: { $0.name == "HOME" }) {
      variables.append(("HOME", account.home))
    }
    let process = ContainerProcess(
      words: program, machine: machine, credentials: account.credentials,
      folder: folder ?? container.folder, environment: variables,
      hasTerminal: hasTerminal ?? container.configuration.hasTerminal)
    let known = (machine.notSimulated.count, machine.unknownPrograms.count)
    let end = process.run(input: input, write)
    if let shell = end.opened { host.containerShell = shell }
    host.notSimulated += machine.notSimulated[known.0...]
    host.unknownPrograms += machine.unknownPrograms[known.1...]
    return end
  }

  /// Lets time pass until a container's program ends, if it ends by itself.
  func awaitEnd(of container: DockerContainer) {
    var turns = 0
    while container.isUp, let next = clock.nextEvent, turns < 10_000 {
      guard container.endTime != nil || container.state == .restarting else { return }
      clock.advance(by: max(next - clock.now, 0))
      turns += 1
    }
  }

  /// Lets a container end.
  func finish(_ container: DockerContainer, _ status: Int) {
    for ticket in container.tickets { clock.cancel(ticket) }
    container.tickets = []
    container.endTime = nil
    container.state = .exited
    container.status = status
    container.finished = clock.now
    release(container)
    recordVolumes("unmount", container)
    let seconds = (clock.now - container.started) / 1_000_000_000
    record(
      "die", container,
      [("execDuration", ByteString(seconds)), ("exitCode", ByteString(status))])
    container.onEnd?(status)
    let policy = container.configuration.restartPolicy
    let again: Bool
    switch policy.name {
    case "always", "unless-stopped": again = !container.wasStopped
    case "on-failure":
      again =
        !container.wasStopped && status != 0
        && (policy.most == 0 || container.restarts < policy.most)
    default: again = false
    }
    if again {
      container.state = .restarting
      let delay = min(Int64(100_000_000) << Int64(min(container.restarts, 10)), 60_000_000_000)
      container.tickets = [
        clock.schedule(after: delay) { [unowned(unsafe) self] in
          guard container.state == .restarting else { return }
          container.restarts += 1
          try? start(container)
        }
      ]
    } else if container.configuration.removesItself {
      remove(container)
    }
  }

  /// Stops a container: its program is asked first, and ended when it doesn't listen.
  func stop(_ container: DockerContainer, timeout: Int?) {
    guard container.isUp else { return }
    container.wasStopped = true
    let listens = isOwnProgram(container) || container.configuration.hasInit
    if container.state == .restarting {
      finish(container, container.status)
      return
    }
    record("kill", container, [("signal", "15")])
    if !listens {
      let seconds = timeout ?? container.configuration.stopTimeout ?? 10
      if seconds > 0 { clock.advance(by: Int64(min(seconds, 3_600)) * 1_000_000_000) }
      if container.isUp { record("kill", container, [("signal", "9")]) }
    }
    if container.isUp {
      finish(container, listens ? (container.configuration.hasInit ? 143 : 0) : 137)
    }
    record("stop", container)
  }

  /// Gives back a container's addresses and ports.
  func release(_ container: DockerContainer) {
    container.bindings = []
    for endpoint in container.endpoints {
      if endpoint.isJoined { record("disconnect", container, endpoint.network) }
      endpoint.isJoined = false
      endpoint.address = nil
    }
    container.health = nil
  }
}
