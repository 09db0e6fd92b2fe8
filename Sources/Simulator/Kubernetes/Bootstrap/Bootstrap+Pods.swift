import Shell
import YAML

/// The Pods of a new cluster.
extension Bootstrap {
  /// A Pod of the control plane, which the kubelet runs from a file of its own.
  func staticPod(_ name: String, _ node: ClusterPlan.Node) {
    let image =
      name == "etcd"
      ? "\(registry)/etcd:\(version.release.etcd)" : "\(registry)/\(name):\(plan.version)"
    let requests = [
      "etcd": [("cpu", "100m"), ("memory", "100Mi")], "kube-apiserver": [("cpu", "250m")],
      "kube-controller-manager": [("cpu", "200m")], "kube-scheduler": [("cpu", "100m")],
    ]
    let container = JSONValue.tree([
      ("command", .array([.string(name)])), ("image", .string(image)), ("name", .string(name)),
      ("resources", .tree([("requests", .strings(requests[name] ?? []))])),
    ])
    pod(
      name + "-" + node.name, node: node.name, container: container,
      labels: [("component", name), ("tier", "control-plane")],
      annotations: [("kubernetes.io/config.mirror", cluster.identifiers.hexadecimal(32).text)],
      owner: server.get("nodes", "", node.name), usesHost: true, address: node.address)
  }

  func coreDNS() {
    let replicaSets = "replicasets.apps"
    guard let deployment = server.get("deployments.apps", "kube-system", "coredns"),
      let template = deployment["spec", "template"]
    else { return }
    let hash = "55c4fbbf54"
    var labels =
      template["metadata", "labels"]?.members.map { ($0.name, $0.value.string ?? "") } ?? []
    labels.append(("pod-template-hash", hash))
    var setTemplate = template
    setTemplate.set("metadata", "labels", to: .strings(labels))
    add(
      .tree([
        ("apiVersion", .string("apps/v1")), ("kind", .string("ReplicaSet")),
        (
          "metadata",
          .tree([
            (
              "annotations",
              .strings([
                ("deployment.kubernetes.io/desired-replicas", "2"),
                ("deployment.kubernetes.io/max-replicas", "3"),
                ("deployment.kubernetes.io/revision", "1"),
              ])
            ), ("labels", .strings(labels)), ("name", .string("coredns-" + hash)),
            ("namespace", .string("kube-system")), ("ownerReferences", Self.owner(deployment)),
          ])
        ),
        (
          "spec",
          .tree([
            ("replicas", .int(2)),
            ("selector", .tree([("matchLabels", .strings(labels))])), ("template", setTemplate),
          ])
        ),
        (
          "status",
          .tree([
            ("availableReplicas", .int(2)), ("fullyLabeledReplicas", .int(2)),
            ("observedGeneration", .int(1)), ("readyReplicas", .int(2)), ("replicas", .int(2)),
          ])
        ),
      ]))
    let owner = server.get(replicaSets, "kube-system", "coredns-" + hash)
    guard let container = template["spec", "containers"]?.elements.first else { return }
    let place = min(1, plan.nodes.count - 1)
    guard place >= 0 else { return }
    for address in ["10.244.\(place).2", "10.244.\(place).3"] {
      pod(
        "coredns-\(hash)-" + cluster.identifiers.nameSuffix().text, node: plan.nodes[place].name,
        container: container, labels: labels, owner: owner, address: address)
    }
  }

  func proxy(_ node: ClusterPlan.Node) {
    guard let set = server.get("daemonsets.apps", "kube-system", "kube-proxy"),
      let container = set["spec", "template", "spec", "containers"]?.elements.first
    else { return }
    let hash = Revisions(cluster: cluster).current(set)
    pod(
      "kube-proxy-" + cluster.identifiers.nameSuffix().text, node: node.name, container: container,
      labels: [
        ("controller-revision-hash", hash), ("k8s-app", "kube-proxy"),
        ("pod-template-generation", "1"),
      ], owner: set, usesHost: true, address: node.address)
  }

  static func owner(_ object: JSONValue) -> JSONValue {
    .array([
      .tree([
        ("apiVersion", .string(object.apiVersion)), ("blockOwnerDeletion", .boolean(true)),
        ("controller", .boolean(true)), ("kind", .string(object.kind)),
        ("name", .string(object.name)), ("uid", .string(object.uid)),
      ])
    ])
  }

  /// A Pod of the system that runs since the cluster does.
  func pod(
    _ name: String, node: String, container: JSONValue, labels: [(String, String)],
    annotations: [(String, String)] = [], owner: JSONValue?, usesHost: Bool = false,
    address: String
  ) {
    let host =
      (server.get("nodes", "", node)?["status", "addresses"]?.elements ?? []).first?[
        "address"]?.string ?? ""
    let image = container["image"]?.string ?? ""
    let conditions = [
      "PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled",
    ].map { type in
      JSONValue.tree([
        ("lastProbeTime", .null), ("lastTransitionTime", .string(start)),
        ("status", .string("True")), ("type", .string(type)),
      ])
    }
    let state = JSONValue.tree([
      ("containerID", .string("containerd://" + cluster.identifiers.hexadecimal(64).text)),
      ("image", .string(image)),
      ("imageID", .string(image)), ("lastState", .object([])),
      ("name", container["name"]), ("ready", .boolean(true)), ("restartCount", .int(0)),
      ("started", .boolean(true)),
      ("state", .tree([("running", .strings([("startedAt", start)]))])),
    ])
    add(
      .tree([
        ("apiVersion", .string("v1")), ("kind", .string("Pod")),
        (
          "metadata",
          .tree([
            ("annotations", annotations.isEmpty ? nil : .strings(annotations)),
            ("labels", .strings(labels)), ("name", .string(name)),
            ("namespace", .string("kube-system")),
            ("ownerReferences", owner.map { Self.owner($0) }),
          ])
        ),
        (
          "spec",
          .tree([
            ("containers", .array([container])), ("hostNetwork", usesHost ? .boolean(true) : nil),
            ("nodeName", .string(node)), ("priority", .int(2_000_001_000)),
            ("priorityClassName", .string("system-node-critical")),
            ("tolerations", .array([.strings([("operator", "Exists")])])),
          ])
        ),
        (
          "status",
          .tree([
            ("conditions", .array(conditions)), ("containerStatuses", .array([state])),
            ("hostIP", .string(host)), ("phase", .string("Running")), ("podIP", .string(address)),
            ("podIPs", .array([.strings([("ip", address)])])), ("qosClass", .string("Burstable")),
            ("startTime", .string(start)),
          ])
        ),
      ]))
  }
}
