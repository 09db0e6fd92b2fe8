import Shell

/// Stopping and removing: `down`, `stop`, `rm` and the like.
extension ComposeInvocation {
  func remove(_ container: DockerContainer, volumes: Bool = false) {
    let subject: ByteString = "Container \(container.name)"
    if container.isUp {
      progress(subject, "Stopping")
      engine.stop(container, timeout: line.value("timeout")?.integer)
      progress(subject, "Stopped")
    }
    progress(subject, "Removing")
    if engine.container(container.identifier) != nil {
      engine.remove(container, volumes: volumes)
    }
    progress(subject, "Removed")
  }

  func down(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    let services = try chosen(project)
    if let kind = line.value("rmi"), kind != "all", kind != "local" {
      throw ComposeFailure("invalid value for --rmi: \"\(kind)\"")
    }
    let isWhole = line.arguments.isEmpty
    var doomed: [DockerContainer] = []
    // What depends on others goes first.
    for service in ordered(services, project).reversed() {
      doomed += containers(of: project, service: service.name)
    }
    if isWhole, line.isSet("remove-orphans") {
      doomed += containers(of: project, oneOff: true).filter { one in
        !doomed.contains { $0 === one }
      }
    }
    let networks = project.networks.filter { !$0.isExternal && engine.network($0.name) != nil }
    if doomed.isEmpty, networks.isEmpty, isWhole {
      say("Warning: No resource found to remove for project \"\(project.name)\".")
      return 0
    }
    for container in doomed { remove(container, volumes: line.isSet("volumes")) }
    guard isWhole else { return 0 }
    try removeImages(services)
    if line.isSet("volumes") {
      for volume in project.volumes where !volume.isExternal {
        guard let found = engine.volume(volume.name) else { continue }
        progress("Volume \(volume.name)", "Removing")
        try ask { () throws(EngineRefusal) in try engine.removeVolume(found) }
        progress("Volume \(volume.name)", "Removed")
      }
    }
    for network in networks {
      guard let found = engine.network(network.name) else { continue }
      progress("Network \(network.name)", "Removing")
      do throws(EngineRefusal) { try engine.removeNetwork(found) } catch {
        progress("Network \(network.name)", "Resource is still in use")
        continue
      }
      progress("Network \(network.name)", "Removed")
    }
    return 0
  }

  private func removeImages(_ services: [ComposeService]) throws(ComposeFailure) {
    guard let kind = line.value("rmi") else { return }
    for service in services where kind == "all" || service.build != nil {
      guard engine.image(service.image) != nil else { continue }
      progress("Image \(service.image)", "Removing")
      _ = try ask { () throws(EngineRefusal) in
        try engine.removeImage(service.image, isForced: false)
      }
      progress("Image \(service.image)", "Removed")
    }
  }

  /// `start`, `stop`, `restart`, `kill`, `pause`, `unpause`, `rm`.
  func change(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    let services = ordered(try chosen(project), project).filter {
      line.arguments.isEmpty || line.arguments.contains($0.name)
    }
    let timeout = line.value("timeout")?.integer
    if command.action == "start" {
      for service in services where containers(of: project, service: service.name).isEmpty {
        throw ComposeFailure(
          "service \"\(service.name)\" has no container to start")
      }
      _ = try start(services, project)
      return 0
    }
    var gone: [DockerContainer] = []
    let order = command.action == "restart" ? services : services.reversed()
    for service in order {
      for container in containers(of: project, service: service.name) {
        let subject: ByteString = "Container \(container.name)"
        switch command.action {
        case "stop" where container.isUp:
          progress(subject, "Stopping")
          engine.stop(container, timeout: timeout)
          progress(subject, "Stopped")
        case "restart":
          progress(subject, "Restarting")
          engine.stop(container, timeout: timeout)
          try ask { () throws(EngineRefusal) in try engine.start(container) }
          progress(subject, "Started")
        case "kill" where container.isUp:
          progress(subject, "Killing")
          container.wasStopped = true
          engine.finish(container, 137)
          progress(subject, "Killed")
        case "pause" where container.state == .running:
          progress(subject, "Pausing")
          container.state = .paused
          progress(subject, "Paused")
        case "unpause" where container.state == .paused:
          progress(subject, "Unpausing")
          container.state = .running
          progress(subject, "Unpaused")
        case "rm":
          if container.isUp, line.isSet("stop") {
            engine.stop(container, timeout: nil)
          }
          if !container.isUp { gone.append(container) }
        default: break
        }
      }
    }
    if command.action == "rm" { return removeStopped(gone) }
    return 0
  }

  private func removeStopped(_ containers: [DockerContainer]) -> Int {
    if containers.isEmpty {
      say("No stopped containers")
      return 0
    }
    if !line.isSet("force") {
      say("Going to remove \(containers.map { $0.name }.joined(", "))")
      let answer = context.readAll()
      guard let first = answer.first, first == 121 || first == 89 else { return 0 }
    }
    for container in containers { remove(container, volumes: line.isSet("volumes")) }
    return 0
  }

  func wait(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    var status = 0
    for name in line.arguments {
      let container = try running(name, project)
      engine.awaitEnd(of: container)
      if container.isUp {
        context.machine.exceed("time")
        return 137
      }
      context.write(
        "container \"\(container.identifier)\" exited with status code \(container.status)\n")
      status = container.status
    }
    return status
  }
}
