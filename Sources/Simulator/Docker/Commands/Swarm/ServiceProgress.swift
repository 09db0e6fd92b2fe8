import Shell

/// What the client shows while a service becomes what it is to be, and the time that passes meanwhile.
struct ServiceProgress {
  let service: SwarmService
  let swarm: DockerSwarm
  let line: ParsedCommandLine
  let context: ProcessContext

  /// How long the client is let wait: nanoseconds.
  private static let patience: Int64 = 600_000_000_000
  /// The most tasks that have a line of their own.
  private static let mostLines = 20

  private var total: Int {
    service.spec.mode.replicas
      ?? service.tasks.filter { $0.isWanted || !$0.spec.mode.isGlobal }.count
  }

  private var current: [SwarmTask] {
    let key = service.spec.taskKey
    return service.tasks.filter { $0.key == key && $0.isWanted }
  }

  private var count: Int { current.lazy.filter { $0.state == .running && !$0.isLost }.count }

  private func write(_ text: ByteString) {
    if !line.isSet("quiet") { context.write(text) }
  }

  /// Waits until the service is what it is to be; gives the exit status.
  func follow() -> Int {
    if line.isSet("detach") { return 0 }
    if service.spec.mode.isJob { return followJob() }
    let isBack = service.progress?.state == "rollback_started"
    let lead: ByteString = isBack ? "overall progress: rolling back update: " : "overall progress: "
    write("\(lead)0 out of \(total) tasks\n")
    if total <= Self.mostLines, service.spec.mode.replicas != nil {
      for number in 0..<max(0, total) { write("\(number + 1)/\(total):  \n") }
    }
    let end = swarm.clock.now + Self.patience
    var shown = 0
    while true {
      if let status = ended() { return status }
      let now = count
      if now != shown || now == total {
        write("\(lead)\(now) out of \(total) tasks\n")
        shown = now
      }
      if now == total { break }
      guard let next = swarm.clock.nextEvent, next <= end else {
        for (index, task) in current.enumerated() where !task.error.isEmpty {
          write("\(index + 1)/\(total): \(task.error)\n")
        }
        context.machine.exceed("time")
        return 1
      }
      swarm.clock.advance(by: max(0, next - swarm.clock.now))
    }
    return verify()
  }

  /// Watches for as long as tasks have to stay up.
  private func verify() -> Int {
    var rest = service.spec.update.monitor / 1_000_000_000
    while rest > 0 {
      write("verify: Waiting \(rest) seconds to verify that tasks are stable...\n")
      swarm.clock.advance(by: 1_000_000_000)
      rest -= 1
      if let status = ended() { return status }
    }
    write("verify: Service \(service.identifier) converged\n")
    if let progress = service.progress, progress.state == "rollback_completed" {
      write("rollback: \(progress.message)\n")
    }
    return 0
  }

  /// The status when a change has stopped.
  private func ended() -> Int? {
    guard let progress = service.progress else { return nil }
    let kind: ByteString
    switch progress.state {
    case "paused": kind = "update"
    case "rollback_paused": kind = "rollback"
    default: return nil
    }
    context.writeError("service \(kind) paused: \(progress.message)\n")
    return 1
  }

  private func followJob() -> Int {
    let total = service.spec.mode.replicas ?? current.count
    write("job progress: 0 out of \(total) complete\n")
    let end = swarm.clock.now + Self.patience
    while service.completions < total {
      guard let next = swarm.clock.nextEvent, next <= end else {
        context.machine.exceed("time")
        return 1
      }
      swarm.clock.advance(by: max(0, next - swarm.clock.now))
    }
    write("job progress: \(service.completions) out of \(total) complete\n")
    write("job complete\n")
    return 0
  }
}
