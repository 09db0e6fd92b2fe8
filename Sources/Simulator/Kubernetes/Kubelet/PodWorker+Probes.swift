import Shell
import YAML

/// Start-up, readiness and liveness probes.
extension PodWorker {
  func probe(_ state: ContainerState, _ kind: String, _ turn: Int, isFirst: Bool) {
    guard let probe = state.spec[name: kind] else { return }
    let period = max(1, probe["periodSeconds"]?.int ?? 10) * 1_000_000_000
    let delay =
      isFirst ? (probe["initialDelaySeconds"]?.int ?? 0) * 1_000_000_000 + 200_000_000 : period
    after(delay) { [unowned(unsafe) self] in
      guard state.turn == turn, state.isRunning, !self.isStopping else { return }
      if kind != "startupProbe", !state.isStarted {
        return self.probe(state, kind, turn, isFirst: false)
      }
      if kind == "startupProbe", state.isStarted { return }
      let problem = self.check(state, probe)
      let title =
        kind == "livenessProbe" ? "Liveness" : kind == "readinessProbe" ? "Readiness" : "Startup"
      let threshold = Int(probe["failureThreshold"]?.int ?? 3)
      if let problem {
        self.record("Warning", "Unhealthy", "\(title) probe failed: \(problem)", state)
        state.probeFailures[kind, default: 0] += 1
        let failures = state.probeFailures[kind] ?? 0
        if kind == "readinessProbe" {
          if failures >= threshold || !state.isReady {
            if state.isReady {
              state.isReady = false
              self.publish()
            }
          }
        } else if failures >= threshold {
          let word = kind == "livenessProbe" ? "liveness" : "startup"
          self.record(
            "Normal", "Killing", "Container \(state.name) failed \(word) probe, will be restarted",
            state)
          let isServer = state.run.end == nil
          return self.end(state, isServer ? 0 : 137, isServer ? "Completed" : "Error", "")
        }
      } else {
        state.probeFailures[kind] = 0
        if kind == "startupProbe" {
          state.isStarted = true
          if state.spec["readinessProbe"] == nil { state.isReady = true }
          self.publish()
          return
        }
        if kind == "readinessProbe", !state.isReady {
          state.isReady = true
          self.publish()
        }
      }
      self.probe(state, kind, turn, isFirst: false)
    }
  }

  /// Why a probe fails; `nil` when it does not.
  func check(_ state: ContainerState, _ probe: JSONValue) -> String? {
    if let command = probe["exec", "command"]?.elements, let container = state.container {
      var output: [UInt8] = []
      let end = container.execute(command.compactMap { $0.string }, input: .null()) {
        output += $1
      }
      return end.status == 0 ? nil : String(decoding: output, as: UTF8.self).trimmed
    }
    let spec = probe["httpGet"] ?? probe["tcpSocket"]
    guard let spec else { return nil }
    var port = spec["port"]?.int
    if port == nil, let name = spec["port"]?.string {
      port =
        (state.spec["ports"]?.elements ?? []).first { $0["name"]?.string == name }?[
          "containerPort"]?.int
    }
    let listening = state.servedImage.flatMap { image in
      port.map { image.image.ports.contains(Int(clamping: $0)) } == true ? image : nil
    }
    let place = "\(address ?? ""):\(port ?? 0)"
    guard let listening else {
      let dial = "dial tcp \(place): connect: connection refused"
      if probe["httpGet"] == nil { return dial }
      return "Get \"http://\(place)\(spec["path"]?.string ?? "/")\": \(dial)"
    }
    guard probe["httpGet"] != nil, let machine = state.container?.machine else { return nil }
    let request = NetworkStack.Request(
      host: ByteString(place), path: ByteString(spec["path"]?.string ?? "/"))
    guard case .response(let response)? = listening.answer(request, on: machine) else { return nil }
    return 200..<400 ~= response.status
      ? nil : "HTTP probe failed with statuscode: \(response.status)"
  }
}
