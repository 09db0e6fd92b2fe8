import Shell

/// Starting and stopping units.
extension ServiceManager {
  /// What came of a job.
  enum Outcome {
    case done
    /// There is no unit of this name.
    case missing
    case masked
    /// The control process ended with a status other than 0.
    case failed
  }

  /// Starts a unit and what it wants.
  func start(_ name: ByteString, depth: Int = 0) -> Outcome {
    guard let unit = unit(name) else { return .missing }
    if unit.isMasked { return .masked }
    checkKubelet()
    let old = state(unit.name)
    if old.activity == .active || old.activity == .activating { return .done }
    if depth < 8 {
      for other in unit.words("Unit", "Requires") + unit.words("Unit", "Wants") {
        _ = start(other, depth: depth + 1)
      }
    }
    guard unit.kind == "service" else {
      set(unit.name, State(activity: .active, detail: "active", since: now))
      log("Started \(unit.description).", unit: unit.name)
      return .done
    }
    return unit.type == "oneshot" ? runOnce(unit) : run(unit)
  }

  private func run(_ unit: UnitFile) -> Outcome {
    let name = unit.name
    let process = takeProcess()
    guard let program = unit.program else {
      log("\(name): Service has no ExecStart=, ExecStop=, or SuccessAction=. Refusing.", unit: name)
      return .failed
    }
    let file = try? machine.fileSystem.find(program, from: "/", as: .root)
    let isThere = file.map { $0.isFile && $0.mode & 0o111 != 0 } ?? false
    if let problem = isThere ? begin(unit, process) : "no program" {
      let status = isThere ? 1 : 203
      if !isThere {
        log(
          "\(name): Failed to locate executable \(program): No such file or directory",
          unit: name)
        log(
          "\(name): Failed at step EXEC spawning \(program): No such file or directory",
          unit: name)
      } else {
        log(problem, unit: name, by: program.split(47).last ?? program, process)
      }
      set(
        name,
        State(
          activity: .failed, detail: "failed", since: now, process: process, status: status,
          result: "exit-code"))
      log(
        "\(name): Main process exited, code=exited, status=\(status)/\(Self.exitName(status))",
        unit: name)
      log("\(name): Failed with result 'exit-code'.", unit: name)
      // What is started without waiting for it is not known to fail.
      return ["simple", "idle"].contains(unit.type) ? .done : .failed
    }
    let state = State(activity: .active, detail: "running", since: now, process: process)
    set(name, state)
    log("Started \(unit.description).", unit: name)
    showProcess(of: unit, state)
    checkKubelet()
    updateNode()
    return .done
  }

  /// Runs the commands of a unit that ends with them.
  private func runOnce(_ unit: UnitFile) -> Outcome {
    let terminal = Terminal(on: machine, user: unit.value("Service", "User") ?? "root")
    let process = takeProcess()
    for command in unit.commands {
      let result = terminal.runApart(command.bytes)
      for line in ByteString(result.screen).split(10) where !line.isEmpty {
        log(line, unit: unit.name, by: command.split(32)[0].split(47).last ?? "sh", process)
      }
      if result.status != 0 {
        set(
          unit.name,
          State(
            activity: .failed, detail: "failed", since: now, process: process,
            status: result.status, result: "exit-code"))
        log(
          "\(unit.name): Main process exited, code=exited, status=\(result.status)/\(Self.exitName(result.status))",
          unit: unit.name)
        log("\(unit.name): Failed with result 'exit-code'.", unit: unit.name)
        log("Failed to start \(unit.description).", unit: unit.name)
        return .failed
      }
    }
    let stays = ["yes", "true", "1", "on"].contains(
      unit.value("Service", "RemainAfterExit")?.lowercased ?? "no")
    var state = State(activity: .inactive, detail: "dead", since: now, process: process, status: 0)
    if stays { (state.activity, state.detail) = (.active, "exited") }
    set(unit.name, state)
    log("Finished \(unit.description).", unit: unit.name)
    return .done
  }

  /// Stops a unit.
  func stop(_ name: ByteString) -> Outcome {
    guard let unit = unit(name) else { return .missing }
    let old = state(unit.name)
    guard old.activity == .active || old.activity == .activating else {
      return .done
    }
    end(unit, old)
    hideProcess(old.process)
    var state = State(activity: .inactive, detail: "dead", since: now)
    if unit.kind == "service" { (state.process, state.status) = (old.process, 0) }
    set(unit.name, state)
    log("Stopping \(unit.description)...", unit: unit.name)
    log("\(unit.name): Deactivated successfully.", unit: unit.name)
    log("Stopped \(unit.description).", unit: unit.name)
    updateNode()
    return .done
  }

  /// Stops a unit, if it runs, and starts it.
  func restart(_ name: ByteString) -> Outcome {
    guard let unit = unit(name) else { return .missing }
    if unit.isMasked { return .masked }
    _ = stop(name)
    return start(name)
  }

  // MARK: What services do for the rest of the world

  /// Lets a service begin its work; why it can't, if it can't.
  private func begin(_ unit: UnitFile, _ process: Int) -> ByteString? {
    switch unit.program?.split(47).last ?? "" {
    case "dockerd":
      if let problem = DaemonSettings.problem(on: machine) { return problem }
      world.docker.resume(machine)
      log("Daemon has completed initialization", unit: unit.name, by: "dockerd", process)
      log("API listen on /var/run/docker.sock", unit: unit.name, by: "dockerd", process)
      return nil
    case "kubelet", "containerd", "sshd", "cron", "crond", "nginx", "apache2", "httpd": return nil
    default:
      if !HostUnits.isOwn(unit.name) {
        machine.assumed.append("the service '\(unit.name)' goes on running")
      }
      return nil
    }
  }

  private func end(_ unit: UnitFile, _ state: State) {
    guard unit.program?.split(47).last == "dockerd" else { return }
    log(
      "Processing signal 'terminated'", unit: unit.name, by: "dockerd", state.process ?? 1)
    world.docker.halt(machine)
  }

  /// Tells the cluster whether the node that this machine is has a kubelet and a container runtime.
  private func updateNode() {
    guard let node = world.clusterNode(of: machine) else { return }
    let isUp = isActive("kubelet.service") && isActive("containerd.service")
    node.cluster.setNode(node.name, isUp: isUp)
  }

  /// How the manager names an exit status.
  static func exitName(_ status: Int) -> ByteString {
    switch status {
    case 0: "SUCCESS"
    case 1: "FAILURE"
    case 2: "INVALIDARGUMENT"
    case 203: "EXEC"
    default: "n/a"
    }
  }
}

extension HostUnits {
  /// Whether a unit is one of those that every host has, or that its packages bring.
  static func isOwn(_ name: ByteString) -> Bool { names.contains(name) }
}

extension World {
  /// The cluster, and the name in it, of the node that a machine is.
  func clusterNode(of machine: Machine) -> (cluster: Cluster, name: String)? {
    var all = clusters.all
    if all.isEmpty, clusters.isSupposed { all = [clusters.use()] }
    for cluster in all {
      for node in cluster.plan.nodes {
        if node.name == machine.hostName.text { return (cluster, node.name) }
        if node.isControlPlane, machine === hosts.first, cluster === clusters.primary {
          return (cluster, node.name)
        }
      }
    }
    return nil
  }
}
