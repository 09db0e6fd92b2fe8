import Shell
import YAML

/// Which Pod and container a word such as `web`, `pod/web` or `deploy/web` stands for.
extension Kubectl {
  /// The Pods that an object selects, oldest first; `nil` when it selects none by its nature.
  private func pods(selectedBy object: JSONValue) -> [JSONValue]? {
    let selector: LabelSelector
    switch object.kind {
    case "Service":
      guard let labels = object["spec", "selector"], !labels.members.isEmpty else { return nil }
      selector = LabelSelector(labels: labels)
    case "ReplicationController": selector = LabelSelector(labels: object["spec", "selector"])
    case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job":
      selector = LabelSelector(labels: object["spec", "selector", "matchLabels"])
    default: return nil
    }
    return server.list("pods", object.namespace).filter { selector.matches($0.labels) }
  }

  /// The Pod that a word means, as `exec` finds it.
  func execPod(_ word: String) throws(Failure) -> JSONValue {
    let object = try namedObject(word)
    if object.kind == "Pod" { return object }
    guard let found = pods(selectedBy: object) else {
      throw .error(
        "cannot attach to *v1.\(object.kind): selector for *v1.\(object.kind) not implemented")
    }
    guard let pod = found.first else { throw .error("timed out waiting for the condition") }
    return pod
  }

  /// The Pods that a word means, as `logs` finds them.
  func logPods(_ word: String) throws(Failure) -> [JSONValue] {
    let object: JSONValue
    do throws(Failure) { object = try namedObject(word) } catch {
      guard case .api(let answer, _) = error else { throw error }
      throw .error(
        "error from server (\(answer.reason.rawValue)): \(answer.message) in namespace \(namespace.quotedGo)"
      )
    }
    if object.kind == "Pod" { return [object] }
    let type = "*v1." + object.kind
    guard let found = pods(selectedBy: object) else {
      throw .error(
        object.kind == "Service"
          ? "cannot get the logs from *v1.Service: invalid service '\(object.name)': Service is defined without a selector"
          : "cannot get the logs from \(type): selector for \(type) not implemented")
    }
    if found.isEmpty { throw .error("timed out waiting for the condition") }
    if found.count > 1, !flags.isTrue("all-pods") {
      err("Found \(found.count) pods, using pod/\(found[0].name)")
      return [found[0]]
    }
    return found
  }

  func namedObject(_ word: String) throws(Failure) -> JSONValue {
    let (kind, name) = word.cut("/") ?? ("pods", word)
    let resource = try needResource(kind)
    return try ask { () throws(APIError) in
      try self.server.read(resource, self.namespace, name, self.options)
    }
  }

  /// The worker that runs a Pod.
  func worker(of pod: JSONValue) -> PodWorker? {
    pod["spec", "nodeName"]?.string.flatMap { cluster.kubelet($0) }?.worker(pod.uid)
  }

  /// The container that is meant: the one that is named, the annotated one, or the first, which is
  /// said when there are more.
  func containerName(of pod: JSONValue, say: ((String) -> Void)? = nil) -> String {
    if let given = flags.given("container"), !given.isEmpty { return given }
    if let annotated = pod.annotation("kubectl.kubernetes.io/default-container") {
      return annotated
    }
    let names = containerNames(of: pod)
    let first = pod["spec", "containers"]?.elements.first?["name"]?.string ?? ""
    if names.count > 1 {
      let note = "Defaulted container \(first.quotedGo) out of: \(names.joinedText(", "))"
      if let say { say(note) } else { err(note) }
    }
    return first
  }

  /// The names of all containers, as messages list them.
  private func containerNames(of pod: JSONValue) -> [String] {
    func names(_ list: String) -> [String] {
      (pod["spec", list]?.elements ?? []).map { $0["name"]?.string ?? "" }
    }
    return names("containers") + names("ephemeralContainers").map { $0 + " (ephem)" }
      + names("initContainers").map { $0 + " (init)" }
  }

  func hasContainer(_ pod: JSONValue, _ name: String) -> Bool {
    ["containers", "initContainers", "ephemeralContainers"].contains { list in
      (pod["spec", list]?.elements ?? []).contains { $0["name"]?.string == name }
    }
  }
}
