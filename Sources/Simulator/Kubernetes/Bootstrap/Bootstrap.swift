import Shell
import YAML

/// Sets up a cluster as `kubeadm init` and `kubeadm join` leave it.
struct Bootstrap {
  let cluster: Cluster
  var server: APIServer { cluster.server }
  var plan: ClusterPlan { cluster.plan }

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

  var version: KubernetesVersion { server.types.version }
  var registry: String { version.release.registry }
  /// The image of the DNS, which has had a folder of its own since 1.21.
  var coreDNSImage: String {
    (version.minor < 21 ? "coredns:" : "coredns/coredns:") + version.release.coreDNS
  }

  var start: String { Timestamp.text(cluster.clock.now - plan.age) }

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

  func begin(_ index: Int) {
    let name = plan.nodes[index].name
    let kubelet = Kubelet(name: name, subnet: index, cluster: cluster)
    kubelet.hasNetwork = plan.hasNetwork
    cluster.add(kubelet)
    node(plan.nodes[index], index)
    kubelet.images = [
      "\(registry)/kube-proxy:\(plan.version)", "\(registry)/\(coreDNSImage)",
      "\(registry)/pause:\(version.release.pause)",
    ]
  }

  /// What `kubeadm` makes, which takes longer to read than all the rest.
  var manifests: [JSONValue] {
    let usual = ClusterPlan.usual()
    let isUsual =
      plan.version == usual.version && plan.controlPlaneAddress == usual.controlPlaneAddress
      && plan.port == usual.port
    return isUsual ? Self.usualManifests : objects(ClusterRoles.text + BootstrapManifests.text)
  }

  private static let usualManifests = YAMLReader(file: "bootstrap")
    .read(Array((ClusterRoles.text + BootstrapManifests.text).utf8)).documents.map {
      JSONValue($0).sorted()
    }

  func objects(_ text: String) -> [JSONValue] {
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
  func add(_ object: JSONValue) {
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

  func role(_ space: String, _ name: String) {
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
  func lease(_ node: String) {
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

  func component(_ name: String) {
    add(
      .tree([
        ("apiVersion", .string("v1")),
        (
          "conditions",
          .array([.strings([("message", "ok"), ("status", "True"), ("type", "Healthy")])])
        ), ("kind", .string("ComponentStatus")), ("metadata", .strings([("name", name)])),
      ]))
  }

  func namespace(_ name: String) {
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

  func storageClass(_ storage: ClusterPlan.Storage) {
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
}
