import Shell
import YAML

/// Sets up a cluster as `kubeadm init` and `kubeadm join` leave it.
struct Bootstrap {
  let cluster: Cluster
  private var server: APIServer { cluster.server }
  private var plan: ClusterPlan { cluster.plan }

  /// The conditions of a node that is well.
  static let conditions: [(type: String, reason: String, message: String)] = [
    (
      "MemoryPressure", "KubeletHasSufficientMemory", "kubelet has sufficient memory available"
    ),
    ("DiskPressure", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
    ("PIDPressure", "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
    ("Ready", "KubeletReady", "kubelet is posting ready status"),
  ]

  /// Why a node that has no network for Pods is not ready.
  static let withoutNetwork =
    "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized"

  init(cluster: Cluster) { self.cluster = cluster }

  private var version: KubernetesVersion { server.types.version }
  private var registry: String { version.release.registry }
  /// The image of the DNS, which has had a folder of its own since 1.21.
  private var coreDNSImage: String {
    (version.minor < 21 ? "coredns:" : "coredns/coredns:") + version.release.coreDNS
  }

  private var start: String { Timestamp.text(cluster.clock.now - plan.age) }

  func run() {
    for name in ["default", "kube-node-lease", "kube-public", "kube-system"] { namespace(name) }
    for index in plan.nodes.indices { begin(index) }
    for object in manifests { add(object) }
    for node in plan.nodes { lease(node.name) }
    for name in ["etcd-0", "scheduler", "controller-manager"] { component(name) }
    for (space, name) in Self.roles { role(space, name) }
    kubernetesService()
    if plan.hasStaticPods {
      for node in plan.nodes where node.isControlPlane {
        for name in ["etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler"] {
          staticPod(name, node)
        }
      }
    }
    if plan.hasNetwork { coreDNS() }
    if let storage = plan.storage { storageClass(storage) }
    for node in plan.nodes { proxy(node) }
  }

  /// Adds a machine to a cluster that runs.
  func join(_ node: ClusterPlan.Node) {
    cluster.plan.nodes.append(node)
    cluster.plan.age = 0
    begin(plan.nodes.count - 1)
    lease(node.name)
    proxy(node)
    cluster.touch()
  }

  private func begin(_ index: Int) {
    let name = plan.nodes[index].name
    let kubelet = Kubelet(name: name, subnet: index, cluster: cluster)
    kubelet.hasNetwork = plan.hasNetwork
    cluster.kubelets.append(kubelet)
    node(plan.nodes[index], index)
    kubelet.images = [
      "\(registry)/kube-proxy:\(plan.version)", "\(registry)/\(coreDNSImage)",
      "\(registry)/pause:\(version.release.pause)",
    ]
  }

  /// What `kubeadm` makes, which takes longer to read than all the rest.
  private var manifests: [JSONValue] {
    let usual = ClusterPlan.usual()
    let isUsual =
      plan.version == usual.version && plan.controlPlaneAddress == usual.controlPlaneAddress
      && plan.port == usual.port
    return isUsual ? Self.usualManifests : objects(BootstrapManifests.text)
  }

  private static let usualManifests = YAMLReader(file: "bootstrap")
    .read(Array(BootstrapManifests.text.utf8)).documents.map { JSONValue($0).sorted() }

  private func objects(_ text: String) -> [JSONValue] {
    let text =
      text.replacing("v1.32.4", with: plan.version)
      .replacing("coredns/coredns:v1.11.3", with: coreDNSImage)
      .replacing("registry.k8s.io", with: registry)
      .replacing("192.168.56.10", with: plan.controlPlaneAddress)
      .replacing("6443", with: plan.port)
    return YAMLReader(file: "bootstrap").read(Array(text.utf8)).documents.map {
      JSONValue($0).sorted()
    }
  }

  /// Keeps an object that was made when the cluster was.
  private func add(_ object: JSONValue) {
    guard let resource = server.types.resource(apiVersion: object.apiVersion, kind: object.kind)
    else { return }
    var object = object
    object.set("metadata", "creationTimestamp", to: .string(start))
    object.set("metadata", "uid", to: .string(cluster.identifiers.uuid().text))
    let status = object[name: "status"]
    Defaults.apply(to: &object)
    server.adapt(&object)
    if let status { object.set("status", to: status) }
    if APIServer.hasGeneration(resource) { object.set("metadata", "generation", to: .int(1)) }
    server.store(object, resource)
  }

  /// The Roles that the API server makes for its own components.
  private static let roles = [
    ("kube-public", "system:controller:bootstrap-signer"),
    ("kube-system", "extension-apiserver-authentication-reader"),
    ("kube-system", "system::leader-locking-kube-controller-manager"),
    ("kube-system", "system::leader-locking-kube-scheduler"),
    ("kube-system", "system:controller:bootstrap-signer"),
    ("kube-system", "system:controller:cloud-provider"),
    ("kube-system", "system:controller:token-cleaner"),
  ]

  private func role(_ space: String, _ name: String) {
    let rule = JSONValue.tree([
      ("apiGroups", .array([.string("")])),
      ("resources", .array([.string("configmaps")])),
      ("verbs", .array([.string("get"), .string("list"), .string("watch")])),
    ])
    add(
      .tree([
        ("apiVersion", .string("rbac.authorization.k8s.io/v1")), ("kind", .string("Role")),
        (
          "metadata",
          .tree([
            (
              "annotations",
              .strings([("rbac.authorization.kubernetes.io/autoupdate", "true")])
            ), ("labels", .strings([("kubernetes.io/bootstrapping", "rbac-defaults")])),
            ("name", .string(name)), ("namespace", .string(space)),
          ])
        ), ("rules", .array([rule])),
      ]))
  }

  /// The lease that a node's kubelet renews.
  private func lease(_ node: String) {
    add(
      .tree([
        ("apiVersion", .string("coordination.k8s.io/v1")), ("kind", .string("Lease")),
        ("metadata", .strings([("name", node), ("namespace", "kube-node-lease")])),
        (
          "spec",
          .tree([
            ("holderIdentity", .string(node)), ("leaseDurationSeconds", .int(40)),
            ("renewTime", .string(start.droppingLast(1) + ".000000Z")),
          ])
        ),
      ]))
  }

  private func component(_ name: String) {
    add(
      .tree([
        ("apiVersion", .string("v1")),
        (
          "conditions",
          .array([.strings([("message", "ok"), ("status", "True"), ("type", "Healthy")])])
        ), ("kind", .string("ComponentStatus")), ("metadata", .strings([("name", name)])),
      ]))
  }

  private func namespace(_ name: String) {
    add(
      .tree([
        ("apiVersion", .string("v1")), ("kind", .string("Namespace")),
        (
          "metadata",
          .tree([
            ("labels", .strings([("kubernetes.io/metadata.name", name)])), ("name", .string(name)),
          ])
        ), ("spec", .tree([("finalizers", .array([.string("kubernetes")]))])),
        ("status", .strings([("phase", "Active")])),
      ]))
  }

  // MARK: Nodes

  private func node(_ planned: ClusterPlan.Node, _ index: Int) {
    let name = planned.name
    let isMaster = planned.isControlPlane
    var labels = [
      ("beta.kubernetes.io/arch", "amd64"), ("beta.kubernetes.io/os", "linux"),
      ("kubernetes.io/arch", "amd64"), ("kubernetes.io/hostname", name),
      ("kubernetes.io/os", "linux"),
    ]
    if isMaster {
      for label in Self.roleLabels(version) { labels.append((label, "")) }
      labels.append(("node.kubernetes.io/exclude-from-external-load-balancers", ""))
    }
    labels += planned.labels
    let subnet = ClusterPlan.podNetwork(index) + ".0/24"
    var spec: [(String, JSONValue?)] = [
      ("podCIDR", .string(subnet)), ("podCIDRs", .array([.string(subnet)])),
    ]
    if isMaster, plan.isControlPlaneTainted {
      spec.append(
        (
          "taints",
          .array(Self.roleTaints(version))
        ))
    }
    let size = [
      ("cpu", "2"), ("ephemeral-storage", "264212084Ki"), ("hugepages-1Gi", "0"),
      ("hugepages-2Mi", "0"),
    ]
    let machine = cluster.identifiers.hexadecimal(32).text
    let isDocker = version.has(.dockershim) && plan.name == "kubernetes"
    let runtime = isDocker ? "docker://20.10.17" : plan.runtime
    let conditions = Self.conditions.map { condition in
      let isUnready = condition.type == "Ready" && !plan.hasNetwork
      return JSONValue.strings([
        ("lastHeartbeatTime", start), ("lastTransitionTime", start),
        ("message", isUnready ? Self.withoutNetwork : condition.message),
        ("reason", isUnready ? "KubeletNotReady" : condition.reason),
        ("status", condition.type == "Ready" && !isUnready ? "True" : "False"),
        ("type", condition.type),
      ])
    }
    let status: [(String, JSONValue?)] = [
      (
        "addresses",
        .array([
          .strings([("address", planned.address), ("type", "InternalIP")]),
          .strings([("address", name), ("type", "Hostname")]),
        ])
      ),
      ("allocatable", .strings(size + [("memory", "7906880Ki"), ("pods", "110")])),
      ("capacity", .strings(size + [("memory", "24684096Ki"), ("pods", "110")])),
      ("conditions", .array(conditions)),
      (
        "daemonEndpoints",
        .tree([("kubeletEndpoint", .tree([("Port", .int(10250))]))])
      ),
      (
        "nodeInfo",
        .strings([
          ("architecture", "amd64"), ("bootID", cluster.identifiers.uuid().text),
          ("containerRuntimeVersion", runtime),
          ("kernelVersion", "5.15.0-130-generic"), ("kubeProxyVersion", plan.version),
          ("kubeletVersion", plan.version), ("machineID", machine), ("operatingSystem", "linux"),
          ("osImage", plan.osImage), ("systemUUID", machine),
        ])
      ),
    ]
    add(
      .tree([
        ("apiVersion", .string("v1")), ("kind", .string("Node")),
        (
          "metadata",
          .tree([
            (
              "annotations",
              .strings([
                ("node.alpha.kubernetes.io/ttl", "0"),
                ("volumes.kubernetes.io/controller-managed-attach-detach", "true"),
              ])
            ), ("labels", .strings(labels)), ("name", .string(name)),
          ])
        ), ("spec", .tree(spec)), ("status", .tree(status)),
      ]))
  }

  // MARK: Services

  /// Makes the Service of the API server, as its own controller does when it is missing.
  func kubernetesService() {
    let labels = JSONValue.strings([("component", "apiserver"), ("provider", "kubernetes")])
    for object in objects(BootstrapManifests.apiService) {
      var object = object
      if object.kind == "Service" { object.set("metadata", "labels", to: labels) }
      guard let resource = server.types.resource(apiVersion: object.apiVersion, kind: object.kind)
      else { continue }
      if server.get(resource.qualifiedName, "default", "kubernetes") != nil { continue }
      object.set("metadata", "creationTimestamp", to: .string(server.now))
      object.set("metadata", "uid", to: .string(cluster.identifiers.uuid().text))
      Defaults.apply(to: &object)
      server.store(object, resource)
    }
  }

  private func storageClass(_ storage: ClusterPlan.Storage) {
    add(
      .tree([
        ("apiVersion", .string("storage.k8s.io/v1")), ("kind", .string("StorageClass")),
        (
          "metadata",
          .tree([
            (
              "annotations",
              .strings([("storageclass.kubernetes.io/is-default-class", "true")])
            ), ("name", .string(storage.name)),
          ])
        ), ("provisioner", .string(storage.provisioner)), ("reclaimPolicy", .string("Delete")),
        (
          "volumeBindingMode",
          .string(
            storage.provisioner == "k8s.io/minikube-hostpath"
              ? "Immediate" : "WaitForFirstConsumer")
        ),
      ]))
  }

  // MARK: Pods

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

  private func coreDNS() {
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

  private func proxy(_ node: ClusterPlan.Node) {
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

  private static func owner(_ object: JSONValue) -> JSONValue {
    .array([
      .tree([
        ("apiVersion", .string(object.apiVersion)), ("blockOwnerDeletion", .boolean(true)),
        ("controller", .boolean(true)), ("kind", .string(object.kind)),
        ("name", .string(object.name)), ("uid", .string(object.uid)),
      ])
    ])
  }

  /// A Pod of the system that runs since the cluster does.
  private func pod(
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
