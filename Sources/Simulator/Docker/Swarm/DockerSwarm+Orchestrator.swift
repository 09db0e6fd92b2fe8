import Shell

/// Makes and ends tasks until every service is what it is to be.
extension DockerSwarm {
  func reconcile() {
    for service in services { reconcile(service) }
  }

  func reconcile(_ service: SwarmService) {
    let mode = service.spec.mode
    switch mode {
    case .replicated(let count): fill(service, limited(count))
    case .global, .globalJob: fillNodes(service, isJob: mode.isJob)
    case .replicatedJob(let total, let atOnce):
      let active = service.tasks.filter { $0.isWanted && !$0.state.isOver }
      let rest = limited(total) - service.completions - active.count
      let more = min(rest, (atOnce == 0 ? total : atOnce) - active.count)
      var slot = 0
      for _ in 0..<max(0, more) {
        repeat { slot += 1 } while service.tasks.contains { $0.slot == slot }
        add(slot, to: service)
      }
    }
    for task in service.tasks where task.aim == .running && task.state == .pending { place(task) }
    trim(service)
  }

  private func limited(_ count: Int) -> Int {
    if count <= DockerEngine.mostContainers { return max(0, count) }
    fleet.engines.first?.host.notSimulated.append(
      "more than \(DockerEngine.mostContainers) tasks")
    return DockerEngine.mostContainers
  }

  /// As many tasks as there are to be: the surplus goes where there are most.
  private func fill(_ service: SwarmService, _ count: Int) {
    var wanted = service.tasks.filter { $0.isWanted }
    while wanted.count > count {
      let crowded = wanted.indices.max { a, b in
        let (x, y) = (crowd(wanted[a], wanted), crowd(wanted[b], wanted))
        return x != y ? x < y : wanted[a].slot < wanted[b].slot
      }
      guard let crowded else { break }
      end(wanted.remove(at: crowded))
    }
    var slot = 0
    var taken = Set(wanted.map { $0.slot })
    while taken.union(service.ended).count < count {
      slot += 1
      if taken.contains(slot) || service.ended.contains(slot) { continue }
      taken.insert(slot)
      add(slot, to: service)
    }
  }

  /// How many of some tasks are where one of them is.
  private func crowd(_ task: SwarmTask, _ tasks: [SwarmTask]) -> Int {
    guard let node = task.node, task.state == .running else { return Int.max }
    return tasks.lazy.filter { $0.node === node }.count
  }

  private func fillNodes(_ service: SwarmService, isJob: Bool) {
    for node in nodes {
      let present = service.tasks.filter { $0.node === node && $0.isWanted }
      let isMeant =
        !node.isDown && node.availability != .drain
        && service.spec.placement.constraints.allSatisfy { SwarmConstraint.holds($0, on: node) }
      if !isMeant {
        for task in present { end(task) }
      } else if present.isEmpty, node.availability == .active,
        !(isJob && service.tasks.contains { $0.node === node && $0.state == .complete })
      {
        let task = SwarmTask(
          identifier: newIdentifier(), of: service, slot: 0, now: clock.now)
        task.node = node
        service.tasks.append(task)
      }
    }
  }

  @discardableResult
  func add(_ slot: Int, to service: SwarmService) -> SwarmTask {
    let task = SwarmTask(identifier: newIdentifier(), of: service, slot: slot, now: clock.now)
    if service.spec.mode.isJob { task.aim = .running }
    service.tasks.append(task)
    return task
  }

  /// Forgets tasks of which too many are remembered.
  private func trim(_ service: SwarmService) {
    var counts: [ByteString: Int] = [:]
    var kept: [SwarmTask] = []
    for task in service.tasks.reversed() {
      let place = task.slot > 0 ? ByteString(task.slot) : task.node?.identifier ?? ""
      counts[place, default: 0] += 1
      if task.isWanted || counts[place, default: 0] <= max(1, historyLimit) {
        kept.append(task)
      } else {
        takeAway(task)
      }
    }
    service.tasks = kept.reversed()
  }

  /// Ends a task.
  func end(_ task: SwarmTask) {
    task.aim = .shutdown
    if task.isLost { return }
    if !task.state.isOver {
      task.state = .shutdown
      task.changed = clock.now
    }
    guard let container = task.container, container.isUp, let node = task.node else { return }
    container.wasStopped = true
    node.engine.finish(container, 0)
  }

  /// Ends a task and takes its container away.
  func takeAway(_ task: SwarmTask) {
    end(task)
    guard let container = task.container, let node = task.node else { return }
    task.container = nil
    container.onEnd = nil
    if container.isUp { node.engine.finish(container, 137) }
    node.engine.remove(container)
  }

  func remove(_ service: SwarmService) {
    services.removeAll { $0 === service }
    record("remove", service)
    service.change += 1
    for task in service.tasks { takeAway(task) }
    forgetUnused(service.spec.networks.map { $0.name })
  }
}
