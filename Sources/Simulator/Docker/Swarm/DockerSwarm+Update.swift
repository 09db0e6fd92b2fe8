import Shell

/// Services that are given another form: some tasks at a time, watched, and taken back where that is wanted.
extension DockerSwarm {
  /// Changes a service; `isBack` says that it goes back to what it was.
  func update(_ service: SwarmService, to spec: SwarmServiceSpec, isBack: Bool = false) {
    let old = service.spec
    service.previous = isBack ? nil : old
    service.spec = spec
    service.version += 10
    service.updated = clock.now
    service.change += 1
    service.ended = []
    recordUpdate(of: service, from: old)
    connect(service)
    if spec.mode.isJob {
      for task in service.tasks where task.isWanted { end(task) }
      service.completions = 0
      reconcile(service)
      return
    }
    reconcile(service)
    let outdated = service.tasks.filter { $0.isWanted && $0.key != spec.taskKey }
    if outdated.isEmpty, !isBack {
      service.progress = nil
      return
    }
    service.progress = .init(
      state: isBack ? "rollback_started" : "updating",
      message: isBack ? "rollback in progress" : "update in progress", started: clock.now)
    step(service, service.change, isBack: isBack)
  }

  /// Replaces as many tasks as go together, and plans the next step.
  private func step(_ service: SwarmService, _ change: Int, isBack: Bool) {
    guard service.change == change, services.contains(where: { $0 === service }) else { return }
    let rule = isBack ? service.spec.rollback : service.spec.update
    let key = service.spec.taskKey
    // Those that do not run go first.
    let outdated = service.tasks.filter { $0.isWanted && $0.key != key }.sorted { a, b in
      let (x, y) = (a.state == .running, b.state == .running)
      return x != y ? !x : a.slot < b.slot
    }
    if outdated.isEmpty {
      _ = clock.schedule(after: rule.monitor) { [unowned(unsafe) self] in
        finish(service, change, isBack: isBack)
      }
      return
    }
    let count = rule.parallelism == 0 ? outdated.count : rule.parallelism
    for task in outdated.prefix(count) {
      if !rule.startsFirst || task.slot == 0 { end(task) }
      if task.slot > 0 { add(task.slot, to: service) }
      reconcile(service)
      guard service.change == change, service.progress?.isGoing ?? false else { return }
      if rule.startsFirst { end(task) }
    }
    _ = clock.schedule(after: max(rule.delay, 0)) { [unowned(unsafe) self] in
      step(service, change, isBack: isBack)
    }
  }

  private func finish(_ service: SwarmService, _ change: Int, isBack: Bool) {
    guard service.change == change, service.progress?.isGoing ?? false else { return }
    service.progress?.state = isBack ? "rollback_completed" : "completed"
    service.progress?.message = isBack ? "rollback completed" : "update completed"
    service.progress?.completed = clock.now
  }

  /// A task failed: the change that made it stops, goes back or goes on.
  func changeFailed(_ service: SwarmService, _ task: SwarmTask) {
    guard let progress = service.progress, progress.isGoing, task.key == service.spec.taskKey,
      task.created >= progress.started
    else { return }
    let isBack = progress.state == "rollback_started"
    let rule = isBack ? service.spec.rollback : service.spec.update
    let fresh = service.tasks.filter { $0.created >= progress.started && $0.key == task.key }
    let failed = fresh.lazy.filter { $0.state == .failed || $0.state == .rejected }.count
    let total = max(service.spec.mode.replicas ?? nodes.count, 1)
    let ratio = FlagValues.decimal(rule.failureRatio) ?? 0
    if Int64(failed) * 1_000_000_000 <= ratio * Int64(total) { return }
    let reason: ByteString =
      "due to failure or early termination of task \(task.identifier)"
    switch rule.failureAction {
    case "continue": return
    case "rollback" where !isBack:
      guard let previous = service.previous else { break }
      update(service, to: previous, isBack: true)
      service.progress?.message = "update rolled back \(reason)"
      return
    default: break
    }
    service.change += 1
    service.progress?.state = isBack ? "rollback_paused" : "paused"
    service.progress?.message = "\(isBack ? "rollback" : "update" as ByteString) paused \(reason)"
  }
}

extension SwarmService.Progress {
  /// Whether tasks are being replaced.
  var isGoing: Bool { state == "updating" || state == "rollback_started" }
}
