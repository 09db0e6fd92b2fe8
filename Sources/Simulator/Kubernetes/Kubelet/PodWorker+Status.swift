import Shell
import YAML

/// What the kubelet tells the API server of a Pod.
extension PodWorker {
  func publish() {
    guard var object = server.get("pods", pod.namespace, pod.name), object.uid == uid,
      let resource = server.types.pods
    else { return }
    let all = containers
    let isDone = all.allSatisfy { $0.endStatus != nil }
    let policy = pod["spec", "restartPolicy"]?.string ?? "Always"
    var phase = "Pending"
    let initFailed =
      initContainers.contains { !$0.isSidecar && ($0.endStatus ?? 0) != 0 } && policy == "Never"
    if initFailed {
      phase = "Failed"
    } else if isInitialized, isDone, policy != "Always",
      !all.contains(where: { policy == "OnFailure" && $0.endStatus != 0 })
    {
      phase = all.allSatisfy { $0.endStatus == 0 } ? "Succeeded" : "Failed"
    } else if isInitialized,
      all.contains(where: { $0.isRunning || $0.endStatus != nil || $0.restarts > 0 }),
      !all.contains(where: {
        if case .waiting = $0.phase { return $0.restarts == 0 && $0.last == nil }; return false
      })
    {
      phase = "Running"
    }
    let isOver = phase == "Succeeded" || phase == "Failed"
    let ready = !isOver && isInitialized && all.allSatisfy { $0.isReady }
    // Only what changed is written: all else is still shared with the object before.
    var status = object[name: "status"] ?? .object([])
    status.set("phase", to: .string(phase))
    status.set("startTime", to: startText)
    setAddress(hostAddress, "hostIP", "hostIPs", in: &status)
    if let address { setAddress(address, "podIP", "podIPs", in: &status) }
    let old = status[name: "conditions"]?.elements ?? []
    let conditions = conditions(phase, isReady: ready).map { condition in
      value(of: condition, before: old.first { $0[name: "type"]?.string == condition.type })
    }
    if conditions != old { status.set("conditions", to: .array(conditions)) }
    status.set("containerStatuses", to: .array(sortedStatuses(containers)))
    if !initContainers.isEmpty {
      status.set("initContainerStatuses", to: .array(initContainers.map { self.status($0) }))
    }
    if !debuggers.isEmpty {
      status.set("ephemeralContainerStatuses", to: .array(debuggers.map { self.status($0) }))
    }
    object.set("status", to: status)
    pod = object
    server.store(object, resource)
  }

  private func setAddress(
    _ address: String, _ field: String, _ list: String, in status: inout JSONValue
  ) {
    if status[name: field]?.string == address { return }
    status.set(field, to: .string(address))
    let value = JSONValue.array([.strings([("ip", address)])])
    status.set(list, to: field == "hostIP" ? cluster.shared.share(value, as: kubelet.name) : value)
  }

  /// A condition of a Pod.
  private struct Condition {
    let type: String
    let isTrue: Bool
    var reason: String?
    var message: String?
    /// When it became so.
    let time: Int64
  }

  private func conditions(_ phase: String, isReady: Bool) -> [Condition] {
    let isOver = phase == "Succeeded" || phase == "Failed"
    let now = cluster.clock.now
    var reason: String?
    var message: String?
    if !isReady {
      reason = isOver && phase == "Succeeded" ? "PodCompleted" : "ContainersNotReady"
      let names = containers.filter { !$0.isReady }.map { $0.name }.joinedText(" ")
      message = isOver ? nil : "containers with unready status: [\(names)]"
      if phase == "Failed" { reason = "PodFailed" }
    }
    var initialized = Condition(type: "Initialized", isTrue: isInitialized, time: initTime)
    if isInitialized {
      initialized.reason = phase == "Succeeded" ? "PodCompleted" : nil
    } else {
      let names = initContainers.filter { $0.endStatus != 0 && !$0.isStarted }.map { $0.name }
      initialized.reason = "ContainersNotInitialized"
      initialized.message = "containers with incomplete status: [\(names.joinedText(" "))]"
    }
    return [
      Condition(
        type: "PodReadyToStartContainers", isTrue: address != nil && !isOver, time: sandboxTime),
      initialized,
      Condition(type: "Ready", isTrue: isReady, reason: reason, message: message, time: now),
      Condition(
        type: "ContainersReady", isTrue: isReady, reason: reason, message: message, time: now),
      Condition(type: "PodScheduled", isTrue: true, time: startTime),
    ]
  }

  /// A condition as it is written, which is the same as before where nothing of it changed.
  private func value(of condition: Condition, before: JSONValue?) -> JSONValue {
    let status = condition.isTrue ? "True" : "False"
    let isSame = before?[name: "status"]?.string == status
    if let before, isSame, before[name: "reason"]?.string == condition.reason,
      before[name: "message"]?.string == condition.message, before[name: "lastProbeTime"] != nil
    {
      return before
    }
    let since =
      (isSame ? before?[name: "lastTransitionTime"] : nil)
      ?? .string(server.text(of: condition.time > 0 ? condition.time : cluster.clock.now))
    let value = JSONValue.tree([
      ("lastProbeTime", .null), ("lastTransitionTime", since),
      ("message", condition.message.map { .string($0) }),
      ("reason", condition.reason.map { .string($0) }), ("status", .string(status)),
      ("type", .string(condition.type)),
    ])
    return cluster.shared.share(value, as: condition.type)
  }

  func sortedStatuses(_ states: [ContainerState]) -> [JSONValue] {
    states.sorted { $0.name < $1.name }.map { status($0) }
  }

  func stateValue(_ phase: ContainerState.Phase, _ state: ContainerState) -> JSONValue {
    switch phase {
    case .waiting(let reason, let message):
      return .tree([
        (
          "waiting",
          .tree([
            ("message", message.isEmpty ? nil : .string(message)), ("reason", .string(reason)),
          ])
        )
      ])
    case .running(let start):
      let value = JSONValue.tree([("running", .strings([("startedAt", server.text(of: start))]))])
      return cluster.shared.share(value, as: "running")
    case .ended(let status, let reason, let start, let end, let message):
      return .tree([
        (
          "terminated",
          .tree([
            ("containerID", .string("containerd://" + state.identifier)),
            ("exitCode", .int(status)), ("finishedAt", .string(Timestamp.text(end))),
            ("message", message.isEmpty ? nil : .string(message)), ("reason", .string(reason)),
            ("startedAt", .string(Timestamp.text(start))),
          ])
        )
      ])
    }
  }

  func status(_ state: ContainerState) -> JSONValue {
    let image = cluster.images.find(state.image)
    let hasRun = !state.identifier.isEmpty
    return .tree([
      ("containerID", hasRun ? .string("containerd://" + state.identifier) : nil),
      ("image", .string(hasRun ? image.fullName : state.image)),
      ("imageID", .string(hasRun ? image.identifier : "")),
      ("lastState", state.last.map { stateValue($0, state) } ?? .object([])),
      ("name", .string(state.name)), ("ready", .boolean(state.isReady)),
      ("restartCount", .int(state.restarts)),
      ("started", .boolean(state.isRunning && state.isStarted)),
      ("state", stateValue(state.phase, state)), ("volumeMounts", state.mounts),
    ])
  }

  /// A digest that is always the same for an image.
  static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var result = ""
    for round in 0..<4 {
      for byte in text.utf8 {
        hash = (hash ^ UInt64(byte) ^ UInt64(round)) &* 0x0000_0100_0000_01B3
      }
      let part = String(hash, radix: 16)
      result += String(repeating: "0", count: 16 - part.utf8.count) + part
    }
    return result
  }
}
