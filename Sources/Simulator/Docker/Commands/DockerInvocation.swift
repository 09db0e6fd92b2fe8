import Shell

/// One call of the program `docker` that is a command with the right number of arguments.
struct DockerInvocation {
  let engine: DockerEngine
  let line: ParsedCommandLine
  let context: ProcessContext

  /// Does what the command asks for and gives the exit status.
  func run(_ action: ByteString) -> Int {
    switch action {
    case "run": return runContainer()
    case "create": return createContainer()
    case "start": return start()
    case "stop", "restart", "kill", "pause", "unpause", "rm", "wait":
      return changeContainers(action)
    case "exec": return exec()
    case "logs": return logs()
    case "rename": return rename()
    case "ps": return listContainers()
    case "images": return listImages()
    case "pull": return pull()
    case "tag": return tag()
    case "rmi": return removeImages()
    default: return context.notSimulated(action)
    }
  }

  func fail(_ message: ByteString, status: Int = 1) -> Int {
    _ = context.write((message + "\n").bytes, to: 2)
    return status
  }

  func refuse(_ message: ByteString) -> Int { fail("Error response from daemon: \(message)") }

  /// Changes the state of each named container.
  private func changeContainers(_ action: ByteString) -> Int {
    var status = 0
    for name in line.arguments {
      if let container = engine.container(name) {
        if let problem = change(container, action, named: name) { status = refuse(problem) }
        continue
      }
      let lead: ByteString = action == "kill" ? "cannot kill container: \(name): " : ""
      let failure = refuse("\(lead)No such container: \(name)")
      if action != "rm" || !line.isSet("force") { status = failure }
    }
    return status
  }

  private func change(
    _ container: DockerContainer, _ action: ByteString, named name: ByteString
  ) -> ByteString? {
    let isUp = container.state == .running || container.state == .paused
    switch action {
    case "stop":
      if isUp { engine.finish(container, container.image.entry.behaviour == .server ? 0 : 137) }
    case "kill":
      if !isUp {
        return
          "cannot kill container: \(name): container \(container.identifier) is not running"
      }
      engine.finish(container, 137)
    case "restart":
      if isUp { engine.finish(container, 137) }
      if let problem = engine.start(container) {
        return "Cannot restart container \(name): \(DockerInvocation.runtime(problem.message))"
      }
    case "pause":
      if container.state == .paused { return "Container \(container.identifier) is already paused" }
      if !isUp { return "Container \(container.identifier) is not running" }
      container.state = .paused
    case "unpause":
      if container.state != .paused { return "Container \(container.identifier) is not paused" }
      container.state = .running
    case "wait":
      engine.awaitEnd(of: container)
      context.write("\(container.status)\n")
      return nil
    default:
      if isUp && !line.isSet("force") {
        let state: ByteString =
          container.state == .paused
          ? "paused and must be unpaused first"
          : "running: stop the container before removing or force remove"
        return "cannot remove container \"\(name)\": container is \(state)"
      }
      engine.remove(container)
    }
    context.write("\(name)\n")
    return nil
  }

  /// What the runtime says, inside of the engine's sentence.
  static func runtime(_ message: ByteString) -> ByteString {
    "failed to create task for container: failed to create shim task: OCI runtime create failed: "
      + "runc create failed: unable to start container process: error during container init: "
      + message
  }

  private func start() -> Int {
    var failed: [ByteString] = []
    for name in line.arguments {
      guard let container = engine.container(name) else {
        _ = refuse("No such container: \(name)")
        failed.append(name)
        continue
      }
      if container.state == .running {
        context.write("\(name)\n")
        continue
      }
      if let problem = engine.start(container) {
        _ = refuse(DockerInvocation.runtime(problem.message))
        failed.append(name)
      } else if line.isSet("attach") {
        return follow(container)
      } else {
        context.write("\(name)\n")
      }
    }
    if failed.isEmpty { return 0 }
    return fail("Error: failed to start containers: \(failed.joined(", "))")
  }

  /// Shows what a container writes until it ends, and gives its status.
  func follow(_ container: DockerContainer) -> Int {
    _ = context.write(container.output)
    _ = context.write(container.errors, to: 2)
    engine.awaitEnd(of: container)
    if container.state == .running { return context.notSimulated("attach to a server") }
    return container.status
  }

  private func exec() -> Int {
    let name = line.arguments[0]
    guard let container = engine.container(name) else {
      return refuse("No such container: \(name)")
    }
    if container.state == .paused {
      return refuse("Container \(name) is paused, unpause the container before exec")
    }
    guard container.state == .running else {
      return refuse("container \(container.identifier) is not running")
    }
    let program = Array(line.arguments.dropFirst())
    if let problem = engine.problem(of: program[0], container.machine) {
      context.write(
        "OCI runtime exec failed: exec failed: unable to start container process: "
          + problem.message + "\n")
      return problem.status
    }
    let result = engine.run(program, in: container, environment: variables())
    _ = context.write(result.output)
    _ = context.write(result.errors, to: 2)
    return line.isSet("detach") ? 0 : result.status
  }

  private func logs() -> Int {
    guard let container = engine.container(line.arguments[0]) else {
      return refuse("No such container: \(line.arguments[0])")
    }
    for flag: ByteString in ["since", "until", "tail", "timestamps", "details"]
    where line.value(flag) != nil {
      return context.notSimulated("logs --\(flag)")
    }
    _ = context.write(container.output)
    _ = context.write(container.errors, to: 2)
    return 0
  }

  private func rename() -> Int {
    let (old, new) = (line.arguments[0], line.arguments[1])
    let problem: ByteString
    if let container = engine.container(old) {
      if container.name == new {
        problem = "Renaming a container with the same name as its current name"
      } else if let refused = nameProblem(new) {
        problem = refused
      } else {
        container.name = new
        return 0
      }
    } else {
      problem = "No such container: \(old)"
    }
    _ = refuse(problem)
    return fail("Error: failed to rename container named \(old)")
  }
}
