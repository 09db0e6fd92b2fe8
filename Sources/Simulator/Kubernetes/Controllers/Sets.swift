import Shell
import YAML

/// Keeps the templates that DaemonSets and StatefulSets had, one ControllerRevision each.
struct Revisions: Controller {
  let cluster: Cluster

  /// The revision of an object's template now: its hash, made or numbered anew where needed.
  func current(_ object: JSONValue) -> String {
    let template = object["spec", "template"] ?? .null
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for byte in JSONPrinter(indent: 0).print(template) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let letters = Array("bcdfghjklmnpqrstvwxz2456789".utf8)
    var text: [UInt8] = []
    for _ in 0..<9 {
      text.append(letters[Int(hash % 27)])
      hash = hash / 27 &+ (hash << 29)
    }
    let name = String(decoding: text, as: UTF8.self)
    let all = server.collection("controllerrevisions.apps").controlled(by: object.uid)
    let last = all.map { $0["revision"]?.int ?? 0 }.max() ?? 0
    let full = object.name + "-" + name
    if var known = all.first(where: { $0.name == full }) {
      if (known["revision"]?.int ?? 0) < last {
        known.set("revision", to: .int64(last + 1))
        store(known)
      }
      return name
    }
    var metadata = JSONValue.tree([
      ("labels", template["metadata", "labels"]), ("name", .string(full)),
      ("ownerReferences", ownerReference(object)),
    ])
    for member in object.annotations where member.name == "kubernetes.io/change-cause" {
      metadata.set("annotations", member.name, to: member.value)
    }
    let revision = JSONValue.tree([
      ("apiVersion", .string("apps/v1")),
      ("data", .tree([("spec", .tree([("template", template)]))])),
      ("kind", .string("ControllerRevision")), ("metadata", metadata),
      ("revision", .int64(last + 1)),
    ])
    if let resource = resource("controllerrevisions", "apps") {
      _ = try? server.create(resource, object.namespace, revision)
      let limit = Int(object["spec", "revisionHistoryLimit"]?.int ?? 10)
      let sorted = all.sorted { ($0["revision"]?.int ?? 0) < ($1["revision"]?.int ?? 0) }
      if sorted.count > limit {
        for old in sorted.prefix(sorted.count - limit) {
          server.remove(resource, old.namespace, old.name)
        }
      }
    }
    return name
  }
}

/// DaemonSets: a Pod on each node that takes it.
struct DaemonSets: Controller {
  let cluster: Cluster

  /// What may let a set make Pods, or no longer make some, beside the set and its Pods.
  private static let causes = [
    "nodes", "controllerrevisions.apps", "serviceaccounts", "resourcequotas", "limitranges",
  ]

  func run(isDue: Bool) {
    let causes = revisions(Self.causes)
    for set in server.list("daemonsets.apps") where !set.isTerminating {
      if hasNews(set, causes) || isDue { sync(set) }
    }
  }

  private func sync(_ set: JSONValue) {
    let hash = Revisions(cluster: cluster).current(set)
    let all = pods(of: set)
    var wanted = 0
    var placed = 0
    var misplaced = 0
    var stale: [JSONValue] = []
    let filter = filter(set)
    var onNodes: [String: [JSONValue]] = [:]
    for pod in all {
      if let node = podNode(pod) { onNodes[node, default: []].append(pod) }
    }
    for node in server.list("nodes") {
      let here = onNodes[node.name] ?? []
      let fits = filter.problem(with: node) == nil
      if fits { wanted += 1 }
      let alive = here.filter { !$0.isTerminating && !isOver($0) }
      if !fits {
        misplaced += alive.isEmpty ? 0 : 1
        for pod in alive { remove(set, pod) }
        continue
      }
      for pod in here where isOver(pod) && !pod.isTerminating { deletePod(pod) }
      if here.isEmpty {
        create(set, node, hash)
        placed += 1
      } else if !alive.isEmpty {
        placed += 1
        if let pod = alive.first, pod.label("controller-revision-hash") != hash {
          stale.append(pod)
        }
      }
    }
    if set["spec", "updateStrategy", "type"]?.string != "OnDelete" {
      let most = amount(
        set["spec", "updateStrategy", "rollingUpdate", "maxUnavailable"], of: Int64(wanted),
        roundsUp: true)
      let least = set["spec", "minReadySeconds"]?.int ?? 0
      let working = pods(of: set).filter { !$0.isTerminating && isAvailable($0, least) }.count
      var room = Int(max(1, most)) - (wanted - working)
      for pod in stale {
        if isAvailable(pod, least) {
          if room <= 0 { continue }
          room -= 1
        }
        remove(set, pod)
      }
    }
    status(set, hash, wanted, misplaced)
  }

  private func podNode(_ pod: JSONValue) -> String? {
    if let name = pod["spec", "nodeName"]?.string { return name }
    let term = pod[
      "spec", "affinity", "nodeAffinity",
      "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"]?.elements.first
    return term?["matchFields"]?.elements.first?["values"]?.elements.first?.string
  }

  /// Tells the nodes that a set's Pods may be on.
  private func filter(_ set: JSONValue) -> NodeFilter {
    var spec = set["spec", "template", "spec"] ?? .null
    let extra = tolerations()
    spec.set("tolerations", to: .array((spec["tolerations"]?.elements ?? []) + extra))
    return NodeFilter(.tree([("spec", spec)]))
  }

  private func tolerations() -> [JSONValue] {
    let keys = [
      ("not-ready", "NoExecute"), ("unreachable", "NoExecute"), ("disk-pressure", "NoSchedule"),
      ("memory-pressure", "NoSchedule"), ("pid-pressure", "NoSchedule"),
      ("unschedulable", "NoSchedule"),
    ]
    return keys.map { key, effect in
      .strings([
        ("effect", effect), ("key", "node.kubernetes.io/" + key), ("operator", "Exists"),
      ])
    }
  }

  private func create(_ set: JSONValue, _ node: JSONValue, _ hash: String) {
    let terms = JSONValue.array([
      .tree([
        (
          "matchFields",
          .array([
            .tree([
              ("key", .string("metadata.name")), ("operator", .string("In")),
              ("values", .array([.string(node.name)])),
            ])
          ])
        )
      ])
    ])
    let made = try? makePod(set["spec", "template"] ?? .null, set) { pod in
      pod.set("metadata", "labels", "controller-revision-hash", to: .string(hash))
      pod.set("metadata", "labels", "pod-template-generation", to: .string("1"))
      pod.set(
        "spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution",
        "nodeSelectorTerms", to: terms)
      let list = (pod["spec", "tolerations"]?.elements ?? []) + tolerations()
      pod.set("spec", "tolerations", to: .array(list))
    }
    if let made {
      cluster.events.record(
        set, "Normal", "SuccessfulCreate", "Created pod: \(made.name)", from: "daemonset-controller"
      )
    }
  }

  private func remove(_ set: JSONValue, _ pod: JSONValue) {
    deletePod(pod)
    cluster.events.record(
      set, "Normal", "SuccessfulDelete", "Deleted pod: \(pod.name)", from: "daemonset-controller")
  }

  private func status(_ set: JSONValue, _ hash: String, _ wanted: Int, _ misplaced: Int) {
    guard var object = server.get("daemonsets.apps", set.namespace, set.name) else { return }
    let alive = pods(of: object).filter { !$0.isTerminating && !isOver($0) }
    let least = object["spec", "minReadySeconds"]?.int ?? 0
    let available = alive.filter { isAvailable($0, least) }.count
    setCount(&object, "currentNumberScheduled", alive.count, keepsZero: true)
    setCount(&object, "desiredNumberScheduled", wanted, keepsZero: true)
    setCount(&object, "numberMisscheduled", misplaced, keepsZero: true)
    setCount(&object, "numberReady", alive.filter { isReady($0) }.count, keepsZero: true)
    setCount(&object, "numberAvailable", available)
    setCount(&object, "numberUnavailable", max(0, wanted - available))
    setCount(
      &object, "updatedNumberScheduled",
      alive.filter { $0.label("controller-revision-hash") == hash }.count)
    object.set("status", "observedGeneration", to: .int64(object.generation))
    object.set(
      "metadata", "annotations", "deprecated.daemonset.template.generation",
      to: .string("\(object.generation)"))
    store(object)
  }
}

/// StatefulSets: Pods with numbers, one after the other.
struct StatefulSets: Controller {
  let cluster: Cluster

  /// What may let a set make Pods that it could not make before, beside the set and its Pods.
  private static let causes = [
    "controllerrevisions.apps", "persistentvolumeclaims", "serviceaccounts", "resourcequotas",
    "limitranges",
  ]

  /// Brings sets on; those of which nothing changed only when a time has come.
  func run(isDue: Bool) {
    let causes = revisions(Self.causes)
    for set in server.list("statefulsets.apps") where !set.isTerminating {
      if hasNews(set, causes) || isDue { sync(set) }
    }
  }

  private func sync(_ set: JSONValue) {
    let hash = Revisions(cluster: cluster).current(set)
    let revision = set.name + "-" + hash
    let wanted = Int(set["spec", "replicas"]?.int ?? 1)
    let start = Int(set["spec", "ordinals", "start"]?.int ?? 0)
    let isParallel = set["spec", "podManagementPolicy"]?.string == "Parallel"
    let partition = Int(
      set["spec", "updateStrategy", "rollingUpdate", "partition"]?.int ?? 0)
    var known: [Int: JSONValue] = [:]
    for pod in pods(of: set) {
      if let number = pod.name.cutLast("-").flatMap({ Int($0.after) }) { known[number] = pod }
    }
    var isBlocked = false
    for number in start..<(start + min(wanted, 10000)) {
      guard let pod = known[number] else {
        if !isBlocked || isParallel { create(set, number, hash) }
        isBlocked = true
        if isParallel { continue }
        break
      }
      if isOver(pod), !pod.isTerminating { deletePod(pod) }
      if pod.isTerminating || !isReady(pod) {
        isBlocked = true
        if !isParallel { break }
      }
    }
    let surplus = known.keys.filter { $0 >= start + wanted || $0 < start }.sorted(by: >)
    if !surplus.isEmpty, !isBlocked || isParallel {
      for number in surplus {
        guard let pod = known[number] else { continue }
        if !pod.isTerminating {
          deletePod(pod)
          cluster.events.record(
            set, "Normal", "SuccessfulDelete",
            "delete Pod \(pod.name) in StatefulSet \(set.name) successful",
            from: "statefulset-controller")
        }
        isBlocked = true
        if !isParallel { break }
      }
    }
    if !isBlocked, set["spec", "updateStrategy", "type"]?.string != "OnDelete" {
      for number in known.keys.sorted(by: >) where number >= partition {
        guard let pod = known[number], !pod.isTerminating else { break }
        if pod.label("controller-revision-hash") != revision {
          deletePod(pod)
          cluster.events.record(
            set, "Normal", "SuccessfulDelete",
            "delete Pod \(pod.name) in StatefulSet \(set.name) successful",
            from: "statefulset-controller")
          break
        }
        if !isReady(pod) { break }
      }
    }
    status(set, revision)
  }

  private func create(_ set: JSONValue, _ number: Int, _ hash: String) {
    let name = "\(set.name)-\(number)"
    for claim in set["spec", "volumeClaimTemplates"]?.elements ?? [] {
      let title = (claim["metadata", "name"]?.string ?? "") + "-" + name
      guard let claims = resource("persistentvolumeclaims"),
        server.get("persistentvolumeclaims", set.namespace, title) == nil
      else { continue }
      var object = claim
      object.set("apiVersion", to: .string("v1"))
      object.set("kind", to: .string("PersistentVolumeClaim"))
      object.set("metadata", "name", to: .string(title))
      object.set("metadata", "creationTimestamp", to: nil)
      object.set("metadata", "labels", to: set["spec", "selector", "matchLabels"])
      _ = try? server.create(claims, set.namespace, object)
      cluster.events.record(
        set, "Normal", "SuccessfulCreate",
        "create Claim \(title) Pod \(name) in StatefulSet \(set.name) success",
        from: "statefulset-controller")
    }
    let made = try? makePod(set["spec", "template"] ?? .null, set, name: name) { pod in
      pod.set(
        "metadata", "labels", "controller-revision-hash", to: .string(set.name + "-" + hash))
      pod.set("metadata", "labels", "statefulset.kubernetes.io/pod-name", to: .string(name))
      pod.set("metadata", "labels", "apps.kubernetes.io/pod-index", to: .string("\(number)"))
      pod.set("metadata", "generateName", to: .string(set.name + "-"))
      pod.set("spec", "hostname", to: .string(name))
      pod.set("spec", "subdomain", to: set["spec", "serviceName"])
      var volumes = pod["spec", "volumes"]?.elements ?? []
      for claim in set["spec", "volumeClaimTemplates"]?.elements ?? [] {
        let title = claim["metadata", "name"]?.string ?? ""
        volumes.append(
          .tree([
            ("name", .string(title)),
            ("persistentVolumeClaim", .strings([("claimName", title + "-" + name)])),
          ]))
      }
      if !volumes.isEmpty { pod.set("spec", "volumes", to: .array(volumes)) }
    }
    if made != nil {
      cluster.events.record(
        set, "Normal", "SuccessfulCreate",
        "create Pod \(name) in StatefulSet \(set.name) successful", from: "statefulset-controller")
    }
  }

  private func status(_ set: JSONValue, _ revision: String) {
    guard var object = server.get("statefulsets.apps", set.namespace, set.name) else { return }
    let all = pods(of: object).filter { !$0.isTerminating }
    let updated = all.filter { $0.label("controller-revision-hash") == revision }
    let ready = all.filter { isReady($0) }
    setCount(&object, "replicas", all.count, keepsZero: true)
    setCount(&object, "readyReplicas", ready.count)
    setCount(
      &object, "availableReplicas",
      all.filter { isAvailable($0, object["spec", "minReadySeconds"]?.int ?? 0) }.count,
      keepsZero: true)
    setCount(&object, "updatedReplicas", updated.count)
    object.set("status", "updateRevision", to: .string(revision))
    let wanted = Int(object["spec", "replicas"]?.int ?? 1)
    let isDone = updated.count == wanted && updated.filter { isReady($0) }.count == wanted
    if isDone || object["status", "currentRevision"] == nil {
      object.set("status", "currentRevision", to: .string(revision))
    }
    let current = object["status", "currentRevision"]?.string ?? ""
    setCount(
      &object, "currentReplicas",
      all.filter { $0.label("controller-revision-hash") == current }.count)
    object.set("status", "collisionCount", to: .int(0))
    object.set("status", "observedGeneration", to: .int64(object.generation))
    store(object)
  }
}
