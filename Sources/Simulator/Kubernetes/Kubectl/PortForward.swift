import Shell
import YAML

/// `kubectl port-forward` and `kubectl attach`, as far as they refuse what they are asked.
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
    return context.notSimulated("port-forward")
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
    return context.notSimulated("attach")
  }
}
