import Shell
import YAML

/// `kubectl port-forward` and `kubectl attach`.
extension Kubectl {
  func portForward() throws(Failure) -> Int {
    guard arguments.count >= 2 else {
      throw .usage("TYPE/NAME and list of ports are required for port-forward")
    }
    try connect()
    let object = try namedObject(arguments[0])
    let pod = object.kind == "Pod" ? object : try execPod(arguments[0])
    for word in arguments.dropFirst() {
      let wanted = word.cutLast(":")?.after ?? word
      if object.kind == "Service" {
        guard hasPort(object["spec", "ports"], wanted, number: "port") else {
          throw .error(
            Int64(wanted) == nil
              ? "Service '\(object.name)' does not have a named port '\(wanted)'"
              : "Service \(object.name) does not have a service port \(wanted)")
        }
      } else if Int64(wanted) == nil {
        let containers = pod["spec", "containers"]?.elements ?? []
        guard containers.contains(where: { hasPort($0["ports"], wanted, number: "containerPort") })
        else { throw .error("Pod '\(pod.name)' does not have a named port '\(wanted)'") }
      }
    }
    let phase = pod["status", "phase"]?.string ?? ""
    if phase != "Running" {
      throw .error("unable to forward port because pod is not running. Current status=\(phase)")
    }
    let address = flags.given("address") ?? "localhost"
    for word in arguments.dropFirst() {
      let parts = word.cut(":")
      let port = try targetPort(parts?.after ?? word, object, pod)
      let local = try localPort(parts?.before ?? word, port)
      let addresses =
        address == "localhost" ? ["127.0.0.1", "[::1]"] : address.pieces(",")
      for place in addresses { line("Forwarding from \(place):\(local) -> \(port)") }
      cluster.forwards.open(
        local,
        PortForwards.Forward(
          namespace: pod.namespace, pod: pod.name, uid: pod.uid, port: port,
          output: context.streams[1], errors: context.streams[2]))
    }
    return 0
  }

  /// The port of the Pod that a word means, which names one of the object's.
  private func targetPort(
    _ word: String, _ object: JSONValue, _ pod: JSONValue
  ) throws(Failure) -> Int {
    var wanted = word
    if object.kind == "Service" {
      let entry = (object["spec", "ports"]?.elements ?? []).first {
        $0["name"]?.string == word || $0["port"]?.int == Int64(word)
      }
      let isHeadless = object["spec", "clusterIP"]?.string == "None"
      if !isHeadless, let target = entry?["targetPort"] { wanted = JSONPath.text(target) }
    }
    if let number = UInt16(wanted), number > 0 { return Int(number) }
    for container in pod["spec", "containers"]?.elements ?? [] {
      for port in container["ports"]?.elements ?? [] where port["name"]?.string == wanted {
        return Int(clamping: port["containerPort"]?.int ?? 0)
      }
    }
    throw .error(
      "error parsing remote port \(wanted.quotedGo): strconv.ParseUint: parsing \(wanted.quotedGo): value out of range"
    )
  }

  /// The port of this machine; the empty word leaves the choice open.
  private func localPort(_ word: String, _ port: Int) throws(Failure) -> Int {
    if word.isEmpty { return 30_000 + port % 10_000 }
    if let number = UInt16(word) { return Int(number) }
    if Int64(word) == nil { return port }
    throw .error(
      "error parsing local port \(word.quotedGo): strconv.ParseUint: parsing \(word.quotedGo): value out of range"
    )
  }

  private func hasPort(_ ports: JSONValue?, _ wanted: String, number: String) -> Bool {
    (ports?.elements ?? []).contains { port in
      port["name"]?.string == wanted || port[name: number]?.int == Int64(wanted)
    }
  }

  func attach() throws(Failure) -> Int {
    if arguments.isEmpty { throw .error("at least 1 argument is required for attach") }
    if arguments.count > 2 {
      throw .error(
        "expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw \(arguments.count): [\(arguments.joinedText(" "))]"
      )
    }
    try connect()
    let word = arguments.joinedText("/")
    let pod = try execPod(word)
    let phase = pod["status", "phase"]?.string ?? ""
    if phase == "Succeeded" || phase == "Failed" {
      throw .error("cannot attach a container in a completed pod; current phase is \(phase)")
    }
    let name = containerName(of: pod)
    guard hasContainer(pod, name) else {
      throw .error("container \(name) not found in pod \(pod.name)")
    }
    guard let state = worker(of: pod)?.state(name), state.isRunning else {
      throw .error(
        "unable to upgrade connection: container \(name) not found in pod \(pod.name)_\(pod.namespace)"
      )
    }
    err("If you don't see a command prompt, try pressing enter.")
    let start = cluster.clock.now
    cluster.passTime(Cluster.attachTime)
    for entry in state.run.lines {
      let time = state.startTime + entry.time
      if time > start, time <= cluster.clock.now { line(entry.text) }
    }
    return 0
  }
}
