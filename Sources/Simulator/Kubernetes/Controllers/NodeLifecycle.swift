import Shell
import YAML

/// Nodes whose kubelet is silent get taints, and their Pods go.
struct NodeLifecycle: Controller {
  let cluster: Cluster

  /// Looks at all nodes.
  func run() {
    cluster.controllers.ailingNodes = server.list("nodes").filter { look(at: $0) }.map { $0.name }
  }

  /// Looks at the Pods of nodes that are the same as before.
  func run(on nodes: [String]) {
    for name in nodes {
      if let node = server.get("nodes", "", name) { _ = look(at: node) }
    }
  }

  /// Taints a node as its condition is, and has its Pods go.
  ///
  /// - Returns: whether its Pods may have to go later on.
  private func look(at node: JSONValue) -> Bool {
    let isReady = node.condition("Ready")?["status"]?.string ?? "True"
    var taints = node["spec", "taints"]?.elements ?? []
    let before = taints
    func set(_ key: String, _ effect: String, _ wanted: Bool) {
      let name = "node.kubernetes.io/" + key
      let index = taints.firstIndex {
        $0["key"]?.string == name && $0["effect"]?.string == effect
      }
      if wanted, index == nil {
        taints.append(
          .tree([
            ("effect", .string(effect)), ("key", .string(name)),
            (
              "timeAdded",
              effect == "NoExecute" || key == "unschedulable" ? .string(server.now) : nil
            ),
          ]))
      } else if !wanted, let index {
        taints.remove(at: index)
      }
    }
    set("unreachable", "NoSchedule", isReady == "Unknown")
    set("not-ready", "NoSchedule", isReady == "False")
    set("unschedulable", "NoSchedule", node["spec", "unschedulable"]?.bool == true)
    let since =
      node.condition("Ready")?["lastTransitionTime"]?.string.flatMap { Timestamp.parse($0) }
      ?? now
    let end = since + 5_000_000_000
    if isReady == "Unknown", end > now {
      cluster.controllers.wake(cluster, at: end)
    } else {
      set("unreachable", "NoExecute", isReady == "Unknown")
      set("not-ready", "NoExecute", isReady == "False")
    }
    if taints != before {
      var object = node
      object.set("spec", "taints", to: taints.isEmpty ? nil : .array(taints))
      store(object)
    }
    let hard = taints.filter { $0["effect"]?.string == "NoExecute" }
    if hard.isEmpty, isReady != "Unknown" { return false }
    evict(node, hard, isUnknown: isReady == "Unknown")
    return true
  }

  private func evict(_ node: JSONValue, _ hard: [JSONValue], isUnknown: Bool) {
    for pod in server.collection("pods").onNode(node.name) {
      if isUnknown, isReady(pod) {
        var object = pod
        setCondition(&object, "Ready", "False", "", "")
        store(object)
      }
      if hard.isEmpty || pod.isTerminating || pod.annotation("kubernetes.io/config.mirror") != nil {
        continue
      }
      var limit: Int64?
      var isTolerated = true
      for taint in hard {
        let matching = (pod["spec", "tolerations"]?.elements ?? []).filter {
          NodeFilter.tolerates($0, taint)
        }
        if matching.isEmpty { isTolerated = false }
        for toleration in matching {
          if let seconds = toleration["tolerationSeconds"]?.int {
            let start = taint["timeAdded"]?.string.flatMap { Timestamp.parse($0) } ?? now
            let end = start + seconds * 1_000_000_000
            limit = min(limit ?? end, end)
          }
        }
      }
      if !isTolerated || (limit ?? .max) <= now {
        cluster.events.record(
          pod, "Normal", "TaintManagerEviction",
          "Marking for deletion Pod \(pod.namespace)/\(pod.name)",
          from: "taint-eviction-controller")
        deletePod(pod)
      } else if let limit {
        cluster.controllers.wake(cluster, at: limit)
      }
    }
  }
}
