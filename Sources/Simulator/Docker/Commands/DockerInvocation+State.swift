import Shell

/// Commands that change the state of containers.
extension DockerInvocation {
  func changeContainers() -> Int {
    var status = 0
    let action = command.action
    if action == "rm", line.isSet("link") { return context.notSimulated("rm --link") }
    let signal = line.value("signal") ?? "KILL"
    for name in line.arguments {
      if action == "kill", Self.signal(signal) == nil {
        status = refuse("cannot kill container: \(name): invalid signal: \(signal)")
        continue
      }
      if let container = engine.container(name) {
        do throws(EngineRefusal) { try change(container, named: name) } catch {
          status = refuse(error.message)
        }
        continue
      }
      let lead: ByteString = action == "kill" ? "cannot kill container: \(name): " : ""
      let failure = refuse("\(lead)No such container: \(name)")
      if action != "rm" || !line.isSet("force") { status = failure }
    }
    return status
  }

  private func change(_ container: DockerContainer, named name: ByteString) throws(EngineRefusal) {
    let timeout = line.value("timeout")?.integer ?? line.value("time")?.integer
    switch command.action {
    case "stop": engine.stop(container, timeout: timeout)
    case "kill":
      let number = Self.signal(line.value("signal") ?? "KILL") ?? 9
      if !container.isUp {
        throw EngineRefusal(
          "cannot kill container: \(name): container \(container.identifier) is not running")
      }
      engine.record("kill", container, [("signal", ByteString(number))])
      let listens = container.runsImageProgram && container.image.entry?.image.behaviour == .server
      if number == 9 || (listens && [2, 3, 15].contains(number)) {
        container.wasStopped = true
        engine.finish(container, number == 9 ? 137 : 0)
      }
    case "restart":
      engine.stop(container, timeout: timeout)
      do throws(EngineRefusal) { try engine.start(container) } catch {
        throw EngineRefusal("Cannot restart container \(name): \(error.message)")
      }
      engine.record("restart", container)
    case "pause":
      if container.state == .paused {
        throw EngineRefusal("Container \(container.identifier) is already paused")
      }
      if !container.isUp { throw EngineRefusal("container \(container.identifier) is not running") }
      container.state = .paused
      engine.record("pause", container)
    case "unpause":
      if container.state != .paused {
        throw EngineRefusal("Container \(container.identifier) is not paused")
      }
      container.state = .running
      engine.record("unpause", container)
    case "wait":
      engine.awaitEnd(of: container)
      if container.isUp { context.machine.exceed("time") }
      context.write("\(container.status)\n")
      return
    default:
      if container.isUp && !line.isSet("force") {
        let state: ByteString =
          container.state == .paused
          ? "paused and must be unpaused first"
          : container.state == .restarting
            ? "restarting: stop the container before removing or force remove"
            : "running: stop the container before removing or force remove"
        throw EngineRefusal("cannot remove container \"\(name)\": container is \(state)")
      }
      if container.isUp {
        container.wasStopped = true
        container.configuration.restartPolicy = RestartPolicy()
        let removes = container.configuration.removesItself
        engine.record("kill", container, [("signal", "9")])
        engine.finish(container, 137)
        if !removes { engine.remove(container, volumes: line.isSet("volumes")) }
      } else {
        engine.remove(container, volumes: line.isSet("volumes"))
      }
    }
    context.write("\(name)\n")
  }

  /// The number of a signal's name.
  static func signal(_ text: ByteString) -> Int? {
    if let number = text.integer { return (1...64).contains(number) ? number : nil }
    let upper = ByteString(text.bytes.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 })
    let names: [ByteString] = [
      "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
      "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG",
      "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS",
    ]
    return names.firstIndex(of: upper.hasPrefix("SIG") ? upper.dropFirst(3) : upper).map { $0 + 1 }
  }

  func start() -> Int {
    var failed: [ByteString] = []
    let follows = line.isSet("attach") || line.isSet("interactive")
    if follows, line.arguments.count > 1 {
      return fail("you cannot start and attach multiple containers at once")
    }
    for name in line.arguments {
      do throws(EngineRefusal) {
        let container = try container(name)
        if container.state == .paused {
          throw EngineRefusal("cannot start a paused container, try unpause instead")
        }
        if container.isUp {
          context.write("\(name)\n")
          continue
        }
        let known = container.log.count
        if follows { engine.record("attach", container) }
        try engine.start(
          container, input: line.isSet("interactive") ? context.readAll() : [], isAttached: follows)
        if follows {
          container.log.removeFirst(known)
          return follow(container)
        }
        context.write("\(name)\n")
      } catch {
        _ = refuse(error.message)
        if follows { return 1 }
        failed.append(name)
      }
    }
    if failed.isEmpty { return 0 }
    return fail("Error: failed to start containers: \(failed.joined(", "))")
  }

  func rename() -> Int {
    let (old, new) = (line.arguments[0], line.arguments[1])
    let problem: ByteString
    if let container = engine.container(old) {
      if container.name == new {
        problem = "Renaming a container with the same name as its current name"
      } else if let refused = engine.nameProblem(new) {
        problem =
          refused.hasPrefix("Conflict") ? "Error when allocating new name: " + refused : refused
      } else {
        let former = container.name
        container.name = new
        engine.record("rename", container, [("oldName", "/" + former)])
        return 0
      }
    } else {
      problem = "No such container: \(old)"
    }
    _ = refuse(problem)
    return fail("Error: failed to rename container named \(old)")
  }

  func update() throws(EngineRefusal) -> Int {
    if line.values.isEmpty {
      return fail("you must provide one or more flags when using this command")
    }
    var status = 0
    for name in line.arguments {
      do throws(EngineRefusal) {
        try update(try container(name))
        context.write("\(name)\n")
      } catch { status = refuse(error.message) }
    }
    return status
  }

  private func update(_ container: DockerContainer) throws(EngineRefusal) {
    var resources = container.configuration.resources
    let lead: ByteString = "Cannot update container \(container.identifier): "
    for (flag, value) in line.values {
      switch flag {
      case "memory": resources.memory = FlagValues.size(value).value
      case "memory-swap":
        resources.memoryWithSwap = value == "-1" ? -1 : FlagValues.size(value).value
      case "memory-reservation": resources.reservation = FlagValues.size(value).value
      case "cpus": resources.nanoProcessors = FlagValues.decimal(value) ?? 0
      case "cpu-shares": resources.shares = value.integer64 ?? 0
      case "cpuset-cpus": resources.processors = value
      case "pids-limit": resources.processes = value.integer64
      case "restart":
        let parts = value.split(58)
        guard ["no", "always", "on-failure", "unless-stopped"].contains(parts[0]) else {
          throw EngineRefusal(
            "invalid restart policy: unknown policy '\(parts[0])'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'"
          )
        }
        if container.configuration.removesItself, parts[0] != "no" {
          throw EngineRefusal(
            "Restart policy cannot be updated because AutoRemove is enabled for the container")
        }
        container.configuration.restartPolicy = RestartPolicy(
          name: parts[0], most: parts.count > 1 ? parts[1].integer ?? 0 : 0)
      default: context.machine.notSimulated.append("docker update --" + flag)
      }
    }
    if resources.memory > 0, resources.memory < 6 << 20 {
      throw EngineRefusal("Minimum memory limit allowed is 6MB")
    }
    let swap = resources.memoryWithSwap
    if resources.memory > 0, swap > 0, resources.memory > swap {
      throw EngineRefusal(
        "\(lead)Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time"
      )
    }
    if resources.nanoProcessors > 2_000_000_000 {
      throw EngineRefusal(
        "range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available")
    }
    container.configuration.resources = resources
    engine.record("update", container)
  }

  func pruneContainers() throws(EngineRefusal) -> Int {
    guard confirms("This will remove all stopped containers.") else { return 0 }
    let removed = try stoppedContainers()
    if !removed.isEmpty { context.write("Deleted Containers:\n") }
    for container in removed {
      engine.remove(container)
      context.write("\(container.identifier)\n")
    }
    if !removed.isEmpty { context.write("\n") }
    engine.recordPruning("container")
    context.write("Total reclaimed space: 0B\n")
    return 0
  }

  /// The containers that a pruning takes away, the newest first.
  func stoppedContainers() throws(EngineRefusal) -> [DockerContainer] {
    let filters = try PruneFilter(line.all("filter"), keys: ["until", "label", "label!"], engine)
    return engine.containers.reversed().filter {
      !$0.isUp && filters.admits(labels: $0.configuration.labels, created: $0.created)
    }
  }
}

/// What `--filter` of the pruning commands lets through.
struct PruneFilter {
  private var labels: [ByteString] = []
  private var unwanted: [ByteString] = []
  private var until: Int64?
  private(set) var all = false
  private(set) var dangling: Bool?

  /// Reads the flags' values.
  ///
  /// - Parameters:
  ///   - words: the values, as `label=a`.
  ///   - keys: the keys that the command knows.
  ///   - engine: tells the time.
  ///   - untilLead: what stands before the reason that a time can't be read: networks say it bare.
  /// - Throws: what the engine says of a key it doesn't know or a time that can't be read.
  init(
    _ words: [ByteString], keys: [ByteString], _ engine: DockerEngine,
    untilLead: (ByteString) -> ByteString = { "invalid filter 'until=\($0)': " }
  ) throws(EngineRefusal) {
    for word in words {
      let (key, value) = word.pair
      guard keys.contains(key) else { throw EngineRefusal("invalid filter '\(key)'") }
      switch key {
      case "label": labels.append(value)
      case "label!": unwanted.append(value)
      case "all": all = value == "1" || value == "true"
      case "dangling": dangling = value == "1" || value == "true"
      default:
        guard let duration = Durations.parse(value.text) else {
          throw EngineRefusal(
            untilLead(value) + "failed to parse value as time or duration: \"\(value)\"")
        }
        until = engine.clock.now - duration
      }
    }
  }

  func admits(labels own: [(name: ByteString, value: ByteString)], created: Int64) -> Bool {
    labels.allSatisfy { LabelFilter.holds($0, own) }
      && !unwanted.contains { LabelFilter.holds($0, own) } && (until.map { created < $0 } ?? true)
  }
}
