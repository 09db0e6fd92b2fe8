import Shell
import YAML

/// What the kubelet tells the API server of a Pod.
extension PodWorker {
  func publish() {
    guard var object = server.get("pods", pod.namespace, pod.name), object.uid == uid,
      let resource = server.types.resource("pods")
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
    let ready = !isOver && isInitialized && all.allSatisfy { $0.isReady } && !(isStopping && false)
    object.set("status", "phase", to: .string(phase))
    object.set("status", "startTime", to: .string(Timestamp.text(startTime)))
    object.set("status", "hostIP", to: .string(hostAddress))
    object.set("status", "hostIPs", to: .array([.strings([("ip", hostAddress)])]))
    if let address {
      object.set("status", "podIP", to: .string(address))
      object.set("status", "podIPs", to: .array([.strings([("ip", address)])]))
    }
    var reason: String?
    var message: String?
    if !ready {
      reason = isOver && phase == "Succeeded" ? "PodCompleted" : "ContainersNotReady"
      let names = all.filter { !$0.isReady }.map { $0.name }.joinedText(" ")
      message = isOver ? nil : "containers with unready status: [\(names)]"
      if phase == "Failed" { reason = "PodFailed" }
    }
    let uninitialized = initContainers.filter { $0.endStatus != 0 && !$0.isStarted }.map { $0.name }
    let conditions: [(String, Bool, String?, String?, Int64)] = [
      ("PodReadyToStartContainers", address != nil && !isOver, nil, nil, sandboxTime),
      (
        "Initialized", isInitialized,
        isInitialized ? (phase == "Succeeded" ? "PodCompleted" : nil) : "ContainersNotInitialized",
        isInitialized
          ? nil : "containers with incomplete status: [\(uninitialized.joinedText(" "))]",
        initTime
      ), ("Ready", ready, reason, message, cluster.clock.now),
      ("ContainersReady", ready, reason, message, cluster.clock.now),
      ("PodScheduled", true, nil, nil, startTime),
    ]
    let old = object["status", "conditions"]?.elements ?? []
    object.set(
      "status", "conditions",
      to: .array(
        conditions.map { type, isTrue, reason, message, time in
          let status = isTrue ? "True" : "False"
          let before = old.first { $0["type"]?.string == type }
          let since =
            before?["status"]?.string == status ? before?["lastTransitionTime"] : nil
          return .tree([
            ("lastProbeTime", .null),
            (
              "lastTransitionTime",
              since ?? .string(Timestamp.text(time > 0 ? time : cluster.clock.now))
            ), ("message", message.map { .string($0) }), ("reason", reason.map { .string($0) }),
            ("status", .string(status)), ("type", .string(type)),
          ])
        }))
    object.set("status", "containerStatuses", to: .array(sortedStatuses(containers)))
    if !initContainers.isEmpty {
      object.set("status", "initContainerStatuses", to: .array(initContainers.map { status($0) }))
    }
    if !debuggers.isEmpty {
      object.set("status", "ephemeralContainerStatuses", to: .array(debuggers.map { status($0) }))
    }
    pod = object
    server.store(object, resource)
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
      return .tree([("running", .strings([("startedAt", Timestamp.text(start))]))])
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
    let reference = ImageReference(state.image)
    let hasRun = !state.identifier.isEmpty
    var mounts: [JSONValue] = []
    for mount in state.spec["volumeMounts"]?.elements ?? [] {
      let isReadOnly = mount["readOnly"]?.bool == true
      mounts.append(
        .tree([
          ("mountPath", mount["mountPath"]), ("name", mount["name"]),
          ("readOnly", isReadOnly ? .boolean(true) : nil),
          ("recursiveReadOnly", isReadOnly ? .string("Disabled") : nil),
        ]))
    }
    let digest = Self.digest(reference?.repository ?? state.image)
    return .tree([
      ("containerID", hasRun ? .string("containerd://" + state.identifier) : nil),
      ("image", .string(hasRun ? reference?.full ?? state.image : state.image)),
      (
        "imageID",
        .string(hasRun ? (reference?.repository ?? state.image) + "@sha256:" + digest : "")
      ), ("lastState", state.last.map { stateValue($0, state) } ?? .object([])),
      ("name", .string(state.name)), ("ready", .boolean(state.isReady)),
      ("restartCount", .int(state.restarts)),
      ("started", .boolean(state.isRunning && state.isStarted)),
      ("state", stateValue(state.phase, state)),
      ("volumeMounts", mounts.isEmpty ? nil : .array(mounts)),
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
