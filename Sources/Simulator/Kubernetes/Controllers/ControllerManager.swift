import Shell
import YAML

/// What a controller looks at, and how much of it the controller has seen.
private final class Watch {
  private let collections: [Collection]
  private var seen = -1

  init(_ server: APIServer, _ names: [String]) {
    collections = names.map { server.collection($0) }
  }

  /// Whether something changed since the last call.
  func hasNews() -> Bool {
    let revision = collections.reduce(0) { $0 &+ $1.revision }
    defer { seen = revision }
    return revision != seen
  }
}

/// Runs the controllers over the objects, each until it has nothing to change.
final class ControllerManager {
  let server: APIServer
  /// Whether the time of a controller has come, whatever changed.
  var isDue = true
  private let namespaces: Watch
  private let workloads: Watch
  private let daemonSets: Watch
  private let statefulSets: Watch
  private let jobs: Watch
  private let volumes: Watch
  private let services: Watch
  private let addresses: Watch
  private let nodes: Watch
  private let requests: Watch
  private let scheduling: Watch
  private var scheduler: Scheduler?
  /// How often the nodes had changed when they were looked at last.
  private var seenNodes = -1
  /// The nodes whose Pods may have to go.
  var ailingNodes: [String] = []
  /// When a workload may try again to make what was refused, by its identifier.
  var retries: [String: Int64] = [:]
  /// The versions of the claims that the binder looked at last, by their identifiers.
  var passes: [String: String] = [:]
  /// What a controller saw of each set when it left it as it was, by its identifier.
  var seenSets: [String: [Int]] = [:]
  /// How often a workload was refused in a row, by its identifier.
  var refusals: [String: Int64] = [:]
  /// When timers of controllers go off, so that none is set twice.
  private var timers: Set<Int64> = []

  init(server: APIServer) {
    self.server = server
    func watch(_ names: String...) -> Watch { Watch(server, names) }
    namespaces = watch("namespaces", "serviceaccounts", "configmaps")
    workloads = watch("deployments.apps", "replicasets.apps", "replicationcontrollers", "pods")
    // What may not be made now may be made once one of the last three changes.
    daemonSets = watch(
      "daemonsets.apps", "controllerrevisions.apps", "nodes", "pods", "serviceaccounts",
      "resourcequotas", "limitranges")
    statefulSets = watch(
      "statefulsets.apps", "controllerrevisions.apps", "persistentvolumeclaims", "pods",
      "serviceaccounts", "resourcequotas", "limitranges")
    jobs = watch(
      "jobs.batch", "cronjobs.batch", "pods", "serviceaccounts", "resourcequotas", "limitranges")
    volumes = watch(
      "persistentvolumeclaims", "persistentvolumes", "storageclasses.storage.k8s.io", "pods")
    services = watch(
      "services", "endpoints", "endpointslices.discovery.k8s.io", "pods", "namespaces")
    addresses = watch(
      "services", "ingresses.networking.k8s.io", "ingressclasses.networking.k8s.io", "pods",
      "ipaddresspools.metallb.io", "configmaps")
    nodes = watch("nodes", "pods")
    requests = watch(
      "certificatesigningrequests.certificates.k8s.io",
      "customresourcedefinitions.apiextensions.k8s.io", "poddisruptionbudgets.policy", "pods")
    scheduling = watch(
      "pods", "nodes", "persistentvolumeclaims", "persistentvolumes",
      "storageclasses.storage.k8s.io")
  }

  /// Runs those controllers that have something new to see, or all when a time has come.
  func run(cluster: Cluster) {
    let isDue = isDue
    self.isDue = false
    if !cluster.stopped.contains("kube-controller-manager") {
      runControllers(cluster, isDue)
    }
    if !cluster.stopped.contains("kube-scheduler"), scheduling.hasNews() || isDue {
      let scheduler = scheduler ?? Scheduler(cluster: cluster)
      self.scheduler = scheduler
      scheduler.run()
    }
  }

  private func runControllers(_ cluster: Cluster, _ isDue: Bool) {
    let sets = Workloads(cluster: cluster)
    let names = NamespaceController(cluster: cluster)
    if namespaces.hasNews() || isDue || names.isEmptying { names.run() }
    if workloads.hasNews() || isDue {
      sets.deployments(isDue: isDue)
      sets.replicaSets(isDue: isDue)
    }
    if daemonSets.hasNews() || isDue { DaemonSets(cluster: cluster).run(isDue: isDue) }
    if statefulSets.hasNews() || isDue { StatefulSets(cluster: cluster).run(isDue: isDue) }
    if jobs.hasNews() || isDue { Jobs(cluster: cluster).run(isDue: isDue) }
    if volumes.hasNews() || isDue {
      VolumeProvisioner(cluster: cluster).run()
      VolumeBinder(cluster: cluster).run()
    }
    if services.hasNews() || isDue { ServiceEndpoints(cluster: cluster).run(isDue: isDue) }
    if addresses.hasNews() || isDue { AddressProvider(cluster: cluster).run() }
    if nodes.hasNews() || isDue {
      PodNetwork(cluster: cluster).run()
      let lifecycle = NodeLifecycle(cluster: cluster)
      let revision = server.collection("nodes").revision
      if isDue || revision != seenNodes {
        seenNodes = revision
        lifecycle.run()
      } else {
        lifecycle.run(on: ailingNodes)
      }
    }
    let housekeeping = Housekeeping(cluster: cluster)
    if server.owners.hasNews { housekeeping.collectGarbage() }
    housekeeping.countQuotas()
    if requests.hasNews() || isDue { housekeeping.run() }
  }

  /// Whether something is on its way that will be over soon.
  func isBusy(cluster: Cluster) -> Bool {
    for pod in server.collection("pods").kept() {
      if let end = pod.state.end {
        if end < cluster.clock.now + 3_000_000_000 { return true }
      } else if pod.state.isPending {
        let reason = PodStatus(pod.value).reason
        if reason == "PodInitializing" || reason == "Running" { return true }
      }
    }
    for job in server.list("jobs.batch") where Tables.jobStatus(job) == "Running" {
      let (active, succeeded) = (
        job["status", "active"]?.int ?? 0, job["status", "succeeded"]?.int ?? 0
      )
      if active > 0 || 1...max(1, job["spec", "completions"]?.int ?? 1) ~= succeeded { return true }
    }
    for set in server.list("statefulsets.apps") {
      let ready = set["status", "readyReplicas"]?.int ?? 0
      if ready != set["spec", "replicas"]?.int ?? 1 { return true }
    }
    return false
  }

  /// Has the controllers run again at a time.
  func wake(_ cluster: Cluster, at time: Int64) {
    guard time > cluster.clock.now, timers.insert(time).inserted else { return }
    cluster.after(time - cluster.clock.now) { [unowned(unsafe) self] in
      self.timers.remove(time)
      cluster.touch()
    }
  }
}

/// What a controller needs.
protocol Controller {
  var cluster: Cluster { get }
}

extension Controller {
  var server: APIServer { cluster.server }
  var now: Int64 { cluster.clock.now }

  func resource(_ name: String, _ group: String = "") -> APIResource? {
    server.types.resource(name, group: group)
  }

  func store(_ object: JSONValue) {
    guard
      let resource = server.types.resource(apiVersion: object.apiVersion, kind: object.kind)
    else { return }
    server.store(object, resource)
  }

  /// The Pods that an object controls, as they are kept.
  func keptPods(of owner: JSONValue) -> [KeptObject] {
    server.collection("pods").kept(controlledBy: owner.uid)
  }

  /// The Pods that an object controls.
  func pods(of owner: JSONValue) -> [JSONValue] {
    server.collection("pods").controlled(by: owner.uid)
  }

  /// How often the objects of some resources changed.
  func revisions(_ names: [String]) -> [Int] { names.map { server.collection($0).revision } }

  /// Whether a set, its Pods, the Pods without an owner or other causes changed since the last call.
  func hasNews(_ set: JSONValue, _ causes: [Int] = []) -> Bool {
    let pods = server.collection("pods")
    let state =
      [
        Int(set["metadata", "resourceVersion"]?.string ?? "") ?? 0,
        pods.revision(controlledBy: set.uid), pods.revision(controlledBy: ""),
      ] + causes
    defer { cluster.controllers.seenSets[set.uid] = state }
    return cluster.controllers.seenSets[set.uid] != state
  }

  func isReady(_ pod: JSONValue) -> Bool { pod.condition("Ready")?["status"]?.string == "True" }

  func isAvailable(_ pod: KeptObject, _ least: Int64) -> Bool {
    pod.state.isReady && (least <= 0 || isAvailable(pod.value, least))
  }

  func isAvailable(_ pod: JSONValue, _ least: Int64) -> Bool {
    guard isReady(pod) else { return false }
    if least <= 0 { return true }
    let since =
      pod.condition("Ready")?["lastTransitionTime"]?.string.flatMap {
        Timestamp.parse($0)
      } ?? now
    let time = since + least * 1_000_000_000
    if time > now { cluster.controllers.wake(cluster, at: time) }
    return time <= now
  }

  func isOver(_ pod: JSONValue) -> Bool {
    let phase = pod["status", "phase"]?.string
    return phase == "Succeeded" || phase == "Failed"
  }

  /// A reference to an owner that controls.
  func ownerReference(_ owner: JSONValue) -> JSONValue {
    .array([
      .tree([
        ("apiVersion", .string(owner.apiVersion)), ("blockOwnerDeletion", .boolean(true)),
        ("controller", .boolean(true)), ("kind", .string(owner.kind)),
        ("name", .string(owner.name)), ("uid", .string(owner.uid)),
      ])
    ])
  }

  /// Makes a Pod from a template.
  func makePod(
    _ template: JSONValue, _ owner: JSONValue, name: String? = nil,
    _ change: (inout JSONValue) -> Void = { _ in }
  ) throws(APIError) -> JSONValue {
    var pod = JSONValue.tree([
      ("apiVersion", .string("v1")), ("kind", .string("Pod")),
      ("metadata", .object([])), ("spec", template["spec"]),
    ])
    pod.set("metadata", "labels", to: template["metadata", "labels"])
    pod.set("metadata", "annotations", to: template["metadata", "annotations"])
    if let name {
      pod.set("metadata", "name", to: .string(name))
    } else {
      pod.set("metadata", "generateName", to: .string(owner.name + "-"))
    }
    pod.set(
      "metadata", "ownerReferences",
      to: cluster.shared.share(ownerReference(owner), as: "ownerReferences"))
    change(&pod)
    guard let pods = server.types.pods else { throw .noResource }
    if server.collection("pods").count >= Cluster.mostPods {
      cluster.noteNotSimulated("more than \(Cluster.mostPods) Pods")
      throw .forbidden(pods, pod.name, "more Pods are not simulated")
    }
    // Templates are as the API's types have them since they were sent.
    return try server.create(pods, owner.namespace, decoded: pod)
  }

  func deletePod(_ pod: JSONValue) {
    if pod.isTerminating { return }
    guard let pods = server.types.pods else { return }
    _ = try? server.delete(pods, pod.namespace, pod.name)
  }

  /// `25%` of a number, rounded, or the number that a value is.
  func amount(_ value: JSONValue?, of total: Int64, roundsUp: Bool) -> Int64 {
    if let number = value?.int { return number }
    guard let text = value?.string, text.hasSuffix("%"), let percent = Int64(text.droppingLast(1))
    else { return 0 }
    let product = percent &* total
    return roundsUp ? (product + 99) / 100 : product / 100
  }

  /// Sets a condition; the time of its transition changes with its status.
  func setCondition(
    _ object: inout JSONValue, _ type: String, _ status: String, _ reason: String,
    _ message: String, updateTime: Bool = false
  ) {
    var all = object["status", "conditions"]?.elements ?? []
    let index = all.firstIndex { $0["type"]?.string == type }
    let old = index.map { all[$0] }
    if old?["status"]?.string == status, old?["reason"]?.string == reason,
      old?["message"]?.string == message
    {
      return
    }
    let moved = old?["status"]?.string == status ? old?["lastTransitionTime"] : nil
    let new = JSONValue.tree([
      ("lastTransitionTime", moved ?? .string(server.now)),
      ("lastUpdateTime", updateTime ? .string(server.now) : nil), ("message", .string(message)),
      ("reason", .string(reason)), ("status", .string(status)), ("type", .string(type)),
    ])
    if let index { all[index] = new } else { all.append(new) }
    object.set("status", "conditions", to: .array(all))
  }

  func removeCondition(_ object: inout JSONValue, _ type: String) {
    let all = (object["status", "conditions"]?.elements ?? []).filter {
      $0["type"]?.string != type
    }
    object.set("status", "conditions", to: all.isEmpty ? nil : .array(all))
  }

  /// Sets a number of a status, which is left out when it is 0.
  func setCount(_ object: inout JSONValue, _ field: String, _ count: Int, keepsZero: Bool = false) {
    object.set("status", field, to: count == 0 && !keepsZero ? nil : .int(count))
  }
}
