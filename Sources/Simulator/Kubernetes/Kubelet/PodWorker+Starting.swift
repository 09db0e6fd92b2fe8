import Shell
import YAML

/// Making and starting the containers of a Pod.
extension PodWorker {
  func create(_ state: ContainerState) {
    let environment: ContainerEnvironment
    do throws(DecodingProblem) { environment = try variables(state) } catch {
      record("Warning", "Failed", "Error: " + error.message, state)
      state.phase = .waiting("CreateContainerConfigError", error.message)
      publish()
      return again(state, state.pullFailures == 0 ? 1_000_000_000 : 12_000_000_000)
    }
    let context = state.spec["securityContext"]
    let nonRoot =
      context?["runAsNonRoot"]?.bool ?? pod["spec", "securityContext", "runAsNonRoot"]?.bool
    let user = context?["runAsUser"] ?? pod["spec", "securityContext", "runAsUser"]
    if nonRoot == true, user == nil {
      let text =
        "container has runAsNonRoot and image will run as root (pod: \"\(pod.name)_\(pod.namespace)(\(uid))\", container: \(state.name))"
      record("Warning", "Failed", "Error: " + text, state)
      state.phase = .waiting("CreateContainerConfigError", text)
      publish()
      return again(state, 12_000_000_000)
    }
    let image = cluster.images.find(state.image).entry
    let host = pod["spec", "hostname"]?.string ?? pod.name
    let container = Container(
      cluster: cluster, host: host, environment: environment, image: image
    ) { [unowned(unsafe) self, unowned(unsafe) state] machine in
      furnish(machine, state)
      mount(machine.fileSystem, state)
      connect(machine, state)
    }
    if let folder = state.spec["workingDir"]?.string { container.folder = ByteString(folder) }
    container.credentials = credentials(state)
    // What volumes hold now is what the container sees.
    if hasVolumes(state) { _ = container.machine }
    state.container = container
    state.identifier = cluster.identifiers.hexadecimal(64).text
    record("Normal", "Created", "Created container: \(state.name)", state)
    let turn = state.turn
    after(100_000_000) { [unowned(unsafe) self] in
      guard state.turn == turn, !self.isStopping else { return }
      self.launch(state, container, image, environment)
    }
  }

  func launch(
    _ state: ContainerState, _ container: Container, _ image: ImageCatalogue.Entry?,
    _ environment: ContainerEnvironment
  ) {
    let now = cluster.clock.now
    if state.restarts > 0 || state.startTime > 0 {
      (state.previous, state.previousStart) = (state.run, state.startTime)
    }
    state.startTime = now
    let own = image?.image.entrypoint ?? []
    let command = (state.spec["command"]?.elements.compactMap { $0.string } ?? []).map {
      Self.expand($0, environment)
    }
    let arguments = (state.spec["args"]?.elements.compactMap { $0.string } ?? []).map {
      Self.expand($0, environment)
    }
    let words = command + arguments
    if runsOwnProgram(image, command, arguments) {
      state.run = ownProgram(image, environment)
      state.servedImage = state.run.end == nil ? image : nil
    } else {
      state.servedImage = nil
      state.run = container.run(command.isEmpty ? own + arguments : words)
    }
    if let problem = state.run.startError {
      let text =
        "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: "
        + problem
      record("Warning", "Failed", "Error: " + text, state)
      return end(state, 128, "StartError", text, start: 0)
    }
    record("Normal", "Started", "Started container \(state.name)", state)
    state.phase = .running(now)
    state.isStarted = state.spec["startupProbe"] == nil
    state.isReady = state.spec["readinessProbe"] == nil && state.isStarted
    if let hook = state.spec["lifecycle", "postStart", "exec", "command"]?.elements {
      let result = container.run(hook.compactMap { $0.string })
      if let ended = result.end, ended.status != 0 {
        record(
          "Warning", "FailedPostStartHook",
          "PostStartHook failed", state)
        return end(state, 137, "Error", "")
      }
    }
    publish()
    let turn = state.turn
    if let ended = state.run.end {
      let needed = Self.memory(words)
      after(max(50_000_000, ended.time)) { [unowned(unsafe) self] in
        guard state.turn == turn, state.isRunning else { return }
        let isOut = needed && state.spec["resources", "limits", "memory"] != nil
        if isOut {
          self.end(state, 137, "OOMKilled", "")
        } else {
          self.end(state, ended.status, ended.status == 0 ? "Completed" : "Error", "")
        }
      }
    }
    if state.isSidecar { next() }
    for probe in ["startupProbe", "readinessProbe", "livenessProbe"]
    where state.spec[name: probe] != nil {
      self.probe(state, probe, turn, isFirst: true)
    }
  }

  /// Programs that take all memory they get.
  static func memory(_ words: [String]) -> Bool {
    words.joinedText(" ").has("tail /dev/zero") || words.first == "stress"
  }

  static func expand(_ text: String, _ environment: ContainerEnvironment) -> String {
    var result = text
    if !text.has("$(") { return text }
    for (name, value) in environment.all where result.has("$(") {
      result = result.replacing("$(\(name))", with: value)
    }
    return result
  }

  /// Whether what a container is to run is its image's own program, with other options perhaps.
  private func runsOwnProgram(
    _ image: ImageCatalogue.Entry?, _ command: [String], _ arguments: [String]
  ) -> Bool {
    let first = command.first ?? arguments.first
    guard let first else { return true }
    guard let image, image.image.behaviour == .server else { return false }
    if command.isEmpty, first.hasPrefix("-") { return true }
    return first == image.image.command.first
  }

  /// What an image does by itself.
  private func ownProgram(
    _ image: ImageCatalogue.Entry?, _ environment: ContainerEnvironment
  ) -> ProgramRun {
    guard let image else { return ProgramRun() }
    return ProgramRun(of: image, environment, at: cluster.clock.now)
  }
}
