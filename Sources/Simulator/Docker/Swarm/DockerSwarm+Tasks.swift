import Shell

/// Tasks on their nodes: containers made, watched and replaced.
extension DockerSwarm {
  /// Gives a task a node and a container there.
  func place(_ task: SwarmTask) {
    let scheduler = SwarmScheduler(swarm: self, task: task)
    if task.slot == 0 {
      guard let node = task.node, scheduler.admits(node) else {
        task.error = scheduler.choose().problem
        return
      }
    } else {
      let (node, problem) = scheduler.choose()
      task.node = node
      task.error = problem
      if node == nil { return }
    }
    task.error = ""
    task.changed = clock.now
    run(task)
  }

  private func run(_ task: SwarmTask) {
    guard let node = task.node else { return }
    let engine = node.engine
    do throws(EngineRefusal) {
      let image: DockerImage
      if let known = engine.image(task.spec.image) {
        image = known
      } else {
        image = try engine.pull(task.spec.image).image
      }
      let container = try engine.create(
        "\(task.name).\(task.identifier)", image: image,
        imageName: DockerEngine.tagged(task.spec.image),
        configuration: try configuration(of: task, on: node), arguments: task.spec.arguments)
      task.container = container
      installFiles(of: task, in: container)
      container.onEnd = { [unowned(unsafe) self] status in taskEnded(task, status) }
      try engine.start(container)
      if container.isUp { task.state = .running }
    } catch {
      task.state = .rejected
      let isImage =
        error.message.hasPrefix("No such image") || error.message.hasPrefix("pull access")
        || error.message.hasPrefix("manifest")
      task.error =
        isImage ? "No such image: \(DockerEngine.tagged(task.spec.image))" : error.message
      task.changed = clock.now
      replace(task, isFailure: true)
    }
  }

  private func configuration(
    of task: SwarmTask, on node: SwarmNode
  ) throws(EngineRefusal) -> ContainerConfiguration {
    let (spec, service) = (task.spec, task.service)
    var result = spec.container
    let placeholders = TaskPlaceholders(task: task, node: node)
    result.environment = result.environment.map { ($0.name, placeholders.fill($0.value)) }
    result.hostName = result.hostName.map { placeholders.fill($0) }
    for index in result.mounts.indices {
      result.mounts[index].source = placeholders.fill(result.mounts[index].source)
    }
    result.labels += [
      ("com.docker.swarm.node.id", node.identifier),
      ("com.docker.swarm.service.id", service.identifier),
      ("com.docker.swarm.service.name", service.name), ("com.docker.swarm.task", ""),
      ("com.docker.swarm.task.id", task.identifier),
      ("com.docker.swarm.task.name", "\(task.name).\(task.identifier)"),
    ]
    result.ports = spec.ports.filter { $0.isOfHost }.map {
      PortBinding(
        port: ContainerPort(number: $0.number, transport: $0.transport), hostPort: $0.published)
    }
    var names = spec.networks.map { $0.name }
    result.aliases = spec.networks.flatMap { $0.aliases }
    if names.isEmpty {
      names = [spec.ports.contains { !$0.isOfHost } ? "ingress" : "bridge"]
      if names == ["ingress"] { result.aliases = [] }
    }
    for name in names { try node.engine.attachSwarmNetwork(name) }
    result.network = names[0]
    result.moreNetworks = Array(names.dropFirst())
    return result
  }

  private func installFiles(of task: SwarmTask, in container: DockerContainer) {
    for (files, list, lead) in [
      (secrets, task.spec.secrets, "/run/secrets/" as ByteString),
      (configs, task.spec.configs, "/"),
    ] {
      for reference in list {
        guard let file = files.first(where: { $0.name == reference.source }) else { continue }
        let target = reference.target
        container.machine.fileSystem.install(
          target.hasPrefix("/") ? target : lead + target, .file(file.data), mode: reference.mode)
      }
    }
  }

  /// A task's container ended by itself.
  private func taskEnded(_ task: SwarmTask, _ status: Int) {
    guard task.isWanted, task.state == .running || task.state == .pending else { return }
    let service = task.service
    task.state = status == 0 ? .complete : .failed
    task.error = status == 0 ? "" : "task: non-zero exit (\(status))"
    task.changed = clock.now
    if service.spec.mode.isJob, status == 0 {
      task.aim = .complete
      service.completions += 1
      _ = clock.schedule(after: 0) { [unowned(unsafe) self] in
        if services.contains(where: { $0 === service }) { reconcile(service) }
      }
      return
    }
    replace(task, isFailure: status != 0)
  }

  /// Puts another task into the place of one that is over, after a while, if that is wanted.
  private func replace(_ task: SwarmTask, isFailure: Bool) {
    let service = task.service
    let restart = task.spec.restart
    task.aim = .shutdown
    changeFailed(service, task)
    // The service went back to what it was, and has another in this one's place.
    if service.spec.taskKey != task.key { return }
    let wants = restart.condition == "any" || restart.condition == "on-failure" && isFailure
    let earlier = service.tasks.lazy.filter {
      $0.slot == task.slot && $0.key == task.key && $0.state.isOver && $0 !== task
        && (task.slot > 0 || $0.node === task.node)
    }.count
    if !wants || restart.attempts.map({ $0 > 0 && earlier >= $0 }) ?? false {
      if task.slot > 0 { service.ended.insert(task.slot) }
      return
    }
    let next = SwarmTask(identifier: newIdentifier(), of: service, slot: task.slot, now: clock.now)
    next.node = task.node
    next.aim = .ready
    next.state = .ready
    service.tasks.append(next)
    _ = clock.schedule(after: max(restart.delay, 100_000_000)) { [unowned(unsafe) self] in
      guard next.aim == .ready, services.contains(where: { $0 === service }) else { return }
      next.aim = .running
      next.state = .pending
      next.changed = clock.now
      reconcile(service)
    }
  }
}
