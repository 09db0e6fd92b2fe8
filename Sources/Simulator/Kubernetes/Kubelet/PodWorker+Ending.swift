import Shell
import YAML

/// What follows when a container ends.
extension PodWorker {
  func end(
    _ state: ContainerState, _ status: Int, _ reason: String, _ message: String, start: Int64? = nil
  ) {
    let now = cluster.clock.now
    state.turn += 1
    state.isReady = false
    state.isStarted = false
    state.phase = .ended(
      status: status, reason: reason, start: start ?? state.startTime, end: now, message: message)
    if state.kind == "debug" { return publish() }
    let policy = pod["spec", "restartPolicy"]?.string ?? "Always"
    if isStopping { return publish() }
    if state.kind == "init", !state.isSidecar, status == 0 {
      state.phase = .ended(
        status: 0, reason: reason, start: state.startTime, end: now, message: message)
      state.isReady = true
      publish()
      return after(50_000_000) { [unowned(unsafe) self] in self.next() }
    }
    let restarts =
      state.isSidecar || policy == "Always" && state.kind == "app"
      || policy != "Never" && status != 0
    publish()
    guard restarts else { return }
    if now - state.startTime > 600_000_000_000 { state.crashes = 0 }
    state.crashes += 1
    let isFirst = state.crashes == 1
    let wait: Int64 =
      isFirst
      ? 900_000_000
      : min(300, 10 << Int64(min(state.crashes - 2, 5))) * 1_000_000_000 + 4_000_000_000
    let turn = state.turn
    if !isFirst {
      let text =
        "back-off \(min(300, 10 << Int64(min(state.crashes - 2, 5))))s restarting failed container=\(state.name) pod=\(pod.name)_\(pod.namespace)(\(uid))"
      after(700_000_000) { [unowned(unsafe) self] in
        guard state.turn == turn else { return }
        self.record(
          "Warning", "BackOff",
          "Back-off restarting failed container \(state.name) in pod \(self.pod.name)_\(self.pod.namespace)(\(self.uid))",
          state)
        let isQuick = reason == "OOMKilled" || reason == "StartError" || state.kind == "init"
        self.after(isQuick ? 0 : 12_000_000_000) { [unowned(unsafe) self] in
          guard state.turn == turn else { return }
          state.last = state.phase
          state.phase = .waiting("CrashLoopBackOff", text)
          self.publish()
        }
      }
    }
    after(wait) { [unowned(unsafe) self] in
      guard state.turn == turn, !self.isStopping else { return }
      if case .ended = state.phase { state.last = state.phase }
      state.restarts += 1
      state.phase = .waiting("ContainerCreating", "")
      self.start(state)
      if case .waiting("ContainerCreating", _) = state.phase, let last = state.last {
        // The old state is shown until the new one is known.
        state.phase = last
      }
    }
  }
}
