import Shell
import YAML

/// Brings one Pod up, keeps it up and takes it down.
final class PodWorker {
  let uid: String
  var pod: JSONValue
  unowned(unsafe) let kubelet: Kubelet
  var cluster: Cluster { kubelet.cluster }
  var server: APIServer { cluster.server }
  var initContainers: [ContainerState] = []
  var containers: [ContainerState] = []
  var debuggers: [ContainerState] = []
  var address: String?
  var startTime: Int64 = 0
  var startText = JSONValue.null
  var isStopping = false
  var mountTries = 0
  var volumes: [String: Inode] = [:]
  var isInitialized = false
  var initTime: Int64 = 0
  var sandboxTime: Int64 = 0

  init(pod: JSONValue, kubelet: Kubelet) {
    uid = pod.uid
    self.pod = pod
    self.kubelet = kubelet
    initContainers = (pod["spec", "initContainers"]?.elements ?? []).map {
      ContainerState(spec: $0, kind: "init")
    }
    containers = (pod["spec", "containers"]?.elements ?? []).map {
      ContainerState(spec: $0, kind: "app")
    }
  }

  func state(_ name: String) -> ContainerState? {
    (containers + initContainers + debuggers).first { $0.name == name }
  }

  func after(_ delay: Int64, _ action: @escaping () -> Void) {
    cluster.after(delay) { [weakUID = uid, unowned(unsafe) kubelet] in
      guard kubelet.worker(weakUID) != nil, kubelet.isUp else { return }
      action()
    }
  }

  func record(
    _ type: String, _ reason: String, _ message: String, _ container: ContainerState? = nil
  ) {
    let field = container.map {
      "spec."
        + ($0.kind == "init"
          ? "initContainers" : $0.kind == "debug" ? "ephemeralContainers" : "containers")
        + "{\($0.name)}"
    }
    cluster.events.record(pod, type, reason, message, from: "kubelet", field: field)
  }

  func begin() {
    startTime = cluster.clock.now
    startText = .string(server.text(of: startTime))
    for state in containers where !initContainers.isEmpty {
      state.phase = .waiting("PodInitializing", "")
    }
    isInitialized = initContainers.isEmpty
    initTime = startTime
    // The kubelet hears of a Pod a moment after it was bound.
    after(150_000_000) { [unowned(unsafe) self] in
      self.publish()
      self.mount()
    }
  }

  func resume() { publish() }

  func mount() {
    if isStopping { return }
    if let problem = mountProblem() {
      record("Warning", "FailedMount", problem)
      mountTries += 1
      let delay = min(122, Int64(1) << min(mountTries - 1, 7)) * 500_000_000
      return after(delay) { [unowned(unsafe) self] in self.mount() }
    }
    after(350_000_000) { [unowned(unsafe) self] in
      if self.isStopping { return }
      self.address =
        self.pod["spec", "hostNetwork"]?.bool == true
        ? self.hostAddress : self.kubelet.address()
      self.sandboxTime = self.cluster.clock.now
      self.publish()
      self.next()
    }
  }

  var hostAddress: String {
    (server.get("nodes", "", kubelet.name)?["status", "addresses"]?.elements ?? []).first {
      $0["type"]?.string == "InternalIP"
    }?["address"]?.string ?? ""
  }

  /// Starts what comes next: init containers one by one, then the others.
  func next() {
    if isStopping { return }
    for state in initContainers {
      if state.isSidecar, state.isStarted { continue }
      if state.endStatus == 0, !state.isSidecar { continue }
      return start(state)
    }
    if !isInitialized {
      isInitialized = true
      initTime = cluster.clock.now
      publish()
    }
    for (index, state) in containers.enumerated() {
      after(Int64(index) * 20_000_000) { [unowned(unsafe) self] in self.start(state) }
    }
  }

  /// Takes in what changed of the Pod.
  func update(_ new: JSONValue) {
    let old = pod
    pod = new
    if new.isTerminating, !isStopping { return stop() }
    for (index, spec) in (new["spec", "ephemeralContainers"]?.elements ?? []).enumerated()
    where index >= debuggers.count {
      let state = ContainerState(spec: spec, kind: "debug")
      debuggers.append(state)
      start(state)
    }
    for (list, states) in [("containers", containers), ("initContainers", initContainers)] {
      for (index, spec) in (new["spec", list]?.elements ?? []).enumerated()
      where index < states.count && spec["image"] != old["spec", list]?.elements[index]["image"] {
        replaceImage(list, index, spec)
      }
    }
  }

  func replaceImage(_ list: String, _ index: Int, _ spec: JSONValue) {
    let old = list == "containers" ? containers[index] : initContainers[index]
    let state = ContainerState(spec: spec, kind: old.kind)
    state.restarts = old.restarts
    old.turn += 1
    if old.isRunning {
      record(
        "Normal", "Killing", "Container \(old.name) definition changed, will be restarted", old)
      state.restarts += 1
      state.last = .ended(
        status: 0, reason: "Completed", start: old.startTime, end: cluster.clock.now, message: "")
      state.phase = .waiting("ContainerCreating", "")
    } else {
      state.phase = old.phase
    }
    if list == "containers" { containers[index] = state } else { initContainers[index] = state }
    if list == "containers", !isInitialized { return }
    start(state)
  }

  func stop() {
    isStopping = true
    let grace = pod["metadata", "deletionGracePeriodSeconds"]?.int ?? 30
    var delay: Int64 = 600_000_000
    for state in containers + initContainers where state.isRunning {
      record("Normal", "Killing", "Stopping container \(state.name)", state)
      // A shell that is process 1 does not hear of SIGTERM; a server does.
      let words =
        (state.spec["command"] ?? state.spec["args"])?.elements.compactMap { $0.string } ?? []
      let isDeaf = ["sh", "bash", "/bin/sh", "/bin/bash", "sleep", "tail"].contains(
        words.first ?? "")
      if isDeaf { delay = max(delay, grace * 1_000_000_000 + 600_000_000) }
      if state.spec["lifecycle", "preStop"] != nil {
        delay = max(delay, min(grace, 2) * 1_000_000_000 + 600_000_000)
      }
      let turn = state.turn
      if !isDeaf {
        after(min(delay, 500_000_000)) { [unowned(unsafe) self] in
          if state.turn == turn, self.pod.controller != nil { self.end(state, 0, "Completed", "") }
        }
      }
    }
    let server = server
    let (space, name, uid) = (pod.namespace, pod.name, uid)
    after(delay) {
      if let resource = server.types.pods, server.get("pods", space, name)?.uid == uid {
        server.remove(resource, space, name)
      }
    }
  }
}
