import Shell

/// Commands that look into containers: exec, logs, attach, top, stats, port, diff.
extension DockerInvocation {
  func exec() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    let isDetached = line.isSet("detach")
    if line.isSet("tty"), line.isSet("interactive"), !isDetached,
      context.streams[0]?.isTerminal != true
    {
      return fail("the input device is not a TTY")
    }
    let options: ContainerConfiguration
    do throws(ContainerOptions.Refusal) {
      options = try ContainerOptions(line: line, context: context).read()
    } catch { return fail(error.message) }
    let container = try container(name)
    if container.state == .paused {
      throw EngineRefusal("Container \(name) is paused, unpause the container before exec")
    }
    guard container.state == .running else {
      throw EngineRefusal("container \(container.identifier) is not running")
    }
    let program = Array(line.arguments.dropFirst())
    let user = line.value("user")
    if let user, let problem = DockerUser.problem(user, on: container.machine) {
      throw EngineRefusal(problem)
    }
    let folder = line.value("workdir")
    if let folder, (try? container.machine.fileSystem.find(folder, from: "/", as: .root)) == nil {
      context.write(
        "OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd (\"\(folder)\") set in config.json failed: no such file or directory: unknown\n"
      )
      return 127
    }
    if let problem = ContainerMachine.problem(
      of: program[0], on: container.machine, in: container.folder)
    {
      if isDetached {
        throw EngineRefusal(
          "OCI runtime exec failed: exec failed: unable to start container process: \(problem.message)"
        )
      }
      context.write(
        "OCI runtime exec failed: exec failed: unable to start container process: "
          + problem.message + "\n")
      return problem.status
    }
    let lag = engine.clock.now - container.machine.clock.now
    if lag > 0 { container.machine.clock.advance(by: lag) }
    let before = container.machine.clock.now
    let identifier = engine.identifiers.hexadecimal(64)
    let words = program.joined(" ")
    engine.record("exec_create: " + words, container, [("execID", identifier)])
    engine.record("exec_start: " + words, container, [("execID", identifier)])
    let input: Stream =
      line.isSet("interactive") && !isDetached ? context.streams[0] ?? .null() : .null()
    let result = engine.execute(
      program, in: container, input: input, environment: options.environment, user: user,
      folder: folder, hasTerminal: line.isSet("tty")
    ) { isError, bytes in
      if !isDetached { _ = context.write(bytes, to: isError && !line.isSet("tty") ? 2 : 1) }
    }
    let passed = container.machine.clock.now - before
    if passed > 0, !isDetached { engine.clock.advance(by: passed) }
    engine.record(
      "exec_die", container, [("execID", identifier), ("exitCode", ByteString(result.status))])
    if isDetached { return 0 }
    if let limit = result.exceeded { context.machine.exceed(limit) }
    return result.status
  }

  func logs() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    let container = try container(name)
    let tail = line.value("tail") ?? "all"
    var most = Int.max
    // What is no number is taken as all.
    if let number = tail.integer, number >= 0 { most = number }
    let since = try bound("since")
    let until = try bound("until")
    if ["none", "syslog", "gelf", "fluentd", "awslogs"].contains(container.configuration.logDriver)
    {
      throw EngineRefusal("configured logging driver does not support reading")
    }
    var rows = lines(of: container).filter { row in
      row.time <= engine.clock.now && (since.map { row.time >= $0 } ?? true)
        && (until.map { row.time <= $0 } ?? true)
    }
    if rows.count > most { rows.removeFirst(rows.count - most) }
    show(rows, container)
    guard line.isSet("follow"), container.isUp else { return 0 }
    let shownUntil = engine.clock.now
    engine.awaitEnd(of: container)
    show(
      lines(of: container).filter { $0.time > shownUntil && $0.time <= engine.clock.now }, container
    )
    if container.isUp { context.machine.exceed("time") }
    return 0
  }

  private func show(_ rows: [DockerContainer.LogEntry], _ container: DockerContainer) {
    for row in rows {
      var bytes = row.bytes
      if line.isSet("timestamps") {
        bytes = Array((Timestamp.nanoText(row.time) + " ").utf8) + bytes
      }
      _ = context.write(bytes, to: row.isError && !container.configuration.hasTerminal ? 2 : 1)
    }
  }

  /// The output of a container in lines.
  private func lines(of container: DockerContainer) -> [DockerContainer.LogEntry] {
    var result: [DockerContainer.LogEntry] = []
    var open: [Bool: DockerContainer.LogEntry] = [:]
    for entry in container.log {
      var current =
        open[entry.isError] ?? .init(time: entry.time, isError: entry.isError, bytes: [])
      for byte in entry.bytes {
        if current.bytes.isEmpty { current.time = entry.time }
        current.bytes.append(byte)
        if byte == 10 {
          result.append(current)
          current.bytes = []
        }
      }
      open[entry.isError] = current
    }
    for isError in [false, true] {
      if let rest = open[isError], !rest.bytes.isEmpty { result.append(rest) }
    }
    return result
  }

  /// A time that a flag gives as such, in seconds since 1970, or as a time ago.
  private func bound(_ flag: ByteString) throws(EngineRefusal) -> Int64? {
    guard let value = line.value(flag) else { return nil }
    if let time = TimeReference.read(value, now: engine.clock.now) { return time }
    _ = fail(
      "invalid value for \"\(flag)\": failed to parse value as time or duration: \"\(value)\"")
    throw EngineRefusal("")
  }

  func attach() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    let container = try container(name)
    if container.state == .paused {
      return fail("You cannot attach to a paused container, unpause it first")
    }
    if container.state == .restarting {
      return fail("You cannot attach to a restarting container, wait until it is running")
    }
    guard container.isUp else {
      return fail("You cannot attach to a stopped container, start it first")
    }
    let known = engine.clock.now
    engine.record("attach", container)
    engine.awaitEnd(of: container)
    for row in lines(of: container) where row.time > known && row.time <= engine.clock.now {
      _ = context.write(row.bytes, to: row.isError ? 2 : 1)
    }
    if container.isUp { context.machine.exceed("time") }
    return container.status
  }

  func port() throws(EngineRefusal) -> Int {
    let container = try container(line.arguments[0])
    var rows: [(port: ContainerPort, text: ByteString)] = []
    for binding in container.bindings {
      if binding.address.isEmpty {
        rows.append((binding.port, "0.0.0.0:\(binding.hostPort)"))
        rows.append((binding.port, "[::]:\(binding.hostPort)"))
      } else {
        rows.append((binding.port, "\(binding.address):\(binding.hostPort)"))
      }
    }
    guard line.arguments.count > 1 else {
      var texts = rows.map { "\($0.port.text) -> \($0.text)" as ByteString }
      texts.sort { $0 < $1 }
      for text in texts { context.write(text + "\n") }
      return 0
    }
    let wanted = line.arguments[1]
    let halves = wanted.split(47)
    guard let number = PortReader.range(halves[0])?.lowerBound else {
      return fail("Error: invalid port '\(wanted)'")
    }
    let port = ContainerPort(number: number, transport: halves.count > 1 ? halves[1] : "tcp")
    let found = rows.filter { $0.port == port }
    if found.isEmpty {
      return fail("Error: No public port '\(wanted)' published for \(line.arguments[0])")
    }
    for row in found { context.write(row.text + "\n") }
    return 0
  }

  func top() throws(EngineRefusal) -> Int {
    let container = try container(line.arguments[0])
    guard container.isUp else {
      throw EngineRefusal("container \(container.identifier) is not running")
    }
    guard let fields = ProcessTable.fields(Array(line.arguments.dropFirst())) else {
      return context.notSimulated("top with these options of ps")
    }
    guard fields.contains(where: { $0.field == "pid" }) else {
      throw EngineRefusal("Couldn't find PID field in ps output")
    }
    let table = ProcessTable(outside: container)
    var rows = [fields.map { $0.heading }.joined("\t")]
    for process in table.processes {
      rows.append(
        fields.map { $0.field == "c" ? "0" : table.value($0.field, process) }.joined("\t"))
    }
    for text in TableLayout.aligned(rows, least: 20) { context.write(text + "\n") }
    engine.record("top", container)
    return 0
  }

  func stats() throws(EngineRefusal) -> Int {
    // Without `--no-stream` the same is shown again and again.
    defer { if !line.isSet("no-stream") { context.machine.exceed("time") } }
    var chosen: [DockerContainer] = []
    for name in line.arguments { chosen.append(try container(name)) }
    if line.arguments.isEmpty {
      chosen = engine.containers.reversed().filter { $0.isUp || line.isSet("all") }
    }
    let rows = chosen.map { container -> [(String, ByteString)] in
      let limit = container.configuration.resources.memory
      let used: ByteString = container.isUp ? "3.5MiB" : "0B"
      return [
        ("Container", container.name),
        ("ID", line.isSet("no-trunc") ? container.identifier : container.short),
        ("Name", container.name), ("CPUPerc", "0.00%"),
        (
          "MemUsage",
          "\(used) / \(container.isUp ? Age.size(limit > 0 ? limit : 4_118_450_176, isBinary: true) : "0B")"
        ),
        ("MemPerc", container.isUp ? "0.09%" : "0.00%"), ("NetIO", "876B / 126B"),
        ("BlockIO", "0B / 0B"),
        (
          "PIDs",
          container.isUp ? ByteString(ProcessTable(outside: container).processes.count) : "0"
        ),
      ]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "ID", title: "CONTAINER ID"), .init(field: "Name", title: "NAME"),
        .init(field: "CPUPerc", title: "CPU %"),
        .init(field: "MemUsage", title: "MEM USAGE / LIMIT"),
        .init(field: "MemPerc", title: "MEM %"), .init(field: "NetIO", title: "NET I/O"),
        .init(field: "BlockIO", title: "BLOCK I/O"), .init(field: "PIDs", title: "PIDS"),
        .init(field: "Container", title: "CONTAINER", isUsual: false),
      ], type: "*container.statsContext")
    return printer.print(rows, format: line.value("format"), isQuiet: false, context)
  }

  func diff() throws(EngineRefusal) -> Int {
    let container = try container(line.arguments[0])
    let base = engine.makeMachine(container.hostName, container.image)
    for change in FileChanges(from: base, to: container).changes {
      context.write("\(change.kind.letter) \(change.path)\n")
    }
    return 0
  }
}
