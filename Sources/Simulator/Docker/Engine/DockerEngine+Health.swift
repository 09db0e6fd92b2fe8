import Shell

/// Commands that tell whether a container does its work.
extension DockerEngine {
  /// How often a check may come out the same before its haste is pointless.
  private static let usualRepeats = 100

  func beginHealthChecks(_ container: DockerContainer) {
    guard let check = container.configuration.healthCheck, check.test.count > 1 else { return }
    container.health = "starting"
    scheduleHealthCheck(container, check, failures: 0)
  }

  private func scheduleHealthCheck(
    _ container: DockerContainer, _ check: HealthCheck, failures: Int, repeats: Int = 0
  ) {
    var interval = check.interval > 0 ? check.interval : 30_000_000_000
    // A check that comes out the same again and again need not run every millisecond.
    if repeats > Self.usualRepeats { interval = max(interval, 1_000_000_000) }
    let begun = container.started
    container.tickets.append(
      clock.schedule(after: interval) { [unowned(unsafe) self] in
        guard container.state == .running, container.started == begun else { return }
        let program: [ByteString] =
          check.test[0] == "CMD-SHELL"
          ? ["/bin/sh", "-c", check.test[1]] : Array(check.test.dropFirst())
        let result = execute(program, in: container, input: .null()) { _, _ in }
        let before = container.health
        var failures = failures
        if result.status == 0 {
          failures = 0
          container.health = "healthy"
        } else {
          failures += 1
          if failures >= (check.retries > 0 ? check.retries : 3) { container.health = "unhealthy" }
        }
        if let health = container.health, health != before {
          record("health_status: \(health)", container)
        }
        scheduleHealthCheck(
          container, check, failures: failures,
          repeats: container.health == before ? repeats + 1 : 0)
      })
  }
}
