import Shell
import YAML

/// Deployments, ReplicaSets and ReplicationControllers.
struct Workloads: Controller {
  let cluster: Cluster

  // MARK: ReplicaSets

  /// Brings sets to their numbers of Pods; those of which nothing changed only when a time has come.
  func replicaSets(isDue: Bool) {
    for set in server.list("replicasets.apps") where isDue || hasNews(set) {
      replicas(set, LabelSelector(object: set["spec", "selector"]))
    }
    for set in server.list("replicationcontrollers") where isDue || hasNews(set) {
      replicas(set, LabelSelector(labels: set["spec", "selector"]))
    }
  }

  /// Whether a set, its Pods or the Pods without an owner changed since the last call.
  private func hasNews(_ set: JSONValue) -> Bool {
    let pods = server.collection("pods")
    let state = [
      Int(set["metadata", "resourceVersion"]?.string ?? "") ?? 0,
      pods.revision(controlledBy: set.uid), pods.revision(controlledBy: ""),
    ]
    defer { cluster.controllers.seenSets[set.uid] = state }
    return cluster.controllers.seenSets[set.uid] != state
  }

  private func replicas(_ set: JSONValue, _ selector: LabelSelector) {
    if set.isTerminating { return }
    adopt(set, selector)
    let active = pods(of: set).filter {
      !$0.isTerminating && !isOver($0) && selector.matches($0.labels)
    }
    let wanted = Int(set["spec", "replicas"]?.int ?? 1)
    var failure: String?
    if active.count < wanted {
      failure = create(set, wanted - active.count)
    } else if active.count > wanted {
      let doomed = active.sorted { rank($0) < rank($1) }.prefix(active.count - wanted)
      for pod in doomed {
        deletePod(pod)
        cluster.events.record(
          set, "Normal", "SuccessfulDelete", "Deleted pod: \(pod.name)",
          from: component(set))
      }
    }
    guard
      var object = server.get(
        set.kind == "ReplicaSet" ? "replicasets.apps" : "replicationcontrollers", set.namespace,
        set.name)
    else { return }
    let current =
      active.count == wanted
      ? active : pods(of: object).filter { !$0.isTerminating && !isOver($0) }
    let least = object["spec", "minReadySeconds"]?.int ?? 0
    let labels = object["spec", "template", "metadata", "labels"]?.members ?? []
    setCount(&object, "replicas", current.count, keepsZero: true)
    setCount(
      &object, "fullyLabeledReplicas",
      current.filter { pod in labels.allSatisfy { pod.label($0.name) == $0.value.string } }.count)
    setCount(&object, "readyReplicas", current.filter { isReady($0) }.count)
    setCount(&object, "availableReplicas", current.filter { isAvailable($0, least) }.count)
    object.set("status", "observedGeneration", to: .int64(object.generation))
    if let failure {
      setCondition(&object, "ReplicaFailure", "True", "FailedCreate", failure)
    } else if current.count >= wanted {
      removeCondition(&object, "ReplicaFailure")
    }
    store(object)
  }

  private func component(_ set: JSONValue) -> String {
    set.kind == "ReplicaSet" ? "replicaset-controller" : "replication-controller"
  }

  /// Pods without an owner that the selector names become the set's; others are let go.
  private func adopt(_ set: JSONValue, _ selector: LabelSelector) {
    for pod in pods(of: set) where !pod.isTerminating && !selector.matches(pod.labels) {
      var pod = pod
      pod.set("metadata", "ownerReferences", to: nil)
      store(pod)
    }
    if selector.isEmpty { return }
    for pod in server.collection("pods").controlled(by: "")
    where pod.namespace == set.namespace && !pod.isTerminating && !isOver(pod)
      && selector.matches(pod.labels)
    {
      var pod = pod
      pod.set("metadata", "ownerReferences", to: ownerReference(set))
      store(pod)
    }
  }

  /// Which Pods go first: those that do least.
  private func rank(_ pod: JSONValue) -> String {
    let isBound = pod["spec", "nodeName"] != nil ? "1" : "0"
    let phase = pod["status", "phase"]?.string == "Running" ? "1" : "0"
    let ready = isReady(pod) ? "1" : "0"
    let age = "\(9_000_000_000_000_000_000 - pod.created)"
    return isBound + phase + ready + age + pod.name
  }

  /// Gives why Pods cannot be made, if so.
  private func create(_ set: JSONValue, _ count: Int) -> String? {
    if let time = cluster.controllers.retries[set.uid], time > now {
      return set.condition("ReplicaFailure")?["message"]?.string
    }
    for _ in 0..<min(count, 500) {
      do throws(APIError) {
        let pod = try makePod(set["spec", "template"] ?? .null, set)
        cluster.events.record(
          set, "Normal", "SuccessfulCreate", "Created pod: \(pod.name)", from: component(set))
      } catch {
        cluster.events.record(
          set, "Warning", "FailedCreate", "Error creating: " + error.message, from: component(set))
        // Again after 5 ms, 10 ms, 20 ms and so on, as the controller's queue has it.
        let refusals = cluster.controllers.refusals[set.uid, default: 0]
        cluster.controllers.refusals[set.uid] = refusals + 1
        let time = now + min(1_000_000_000_000, 5_000_000 << min(refusals, 28))
        cluster.controllers.retries[set.uid] = time
        cluster.controllers.wake(cluster, at: time)
        return error.message
      }
    }
    server.warnings = []
    cluster.controllers.refusals[set.uid] = nil
    return nil
  }

  // MARK: Deployments

  func deployments() {
    for deployment in server.list("deployments.apps") where !deployment.isTerminating {
      sync(deployment)
    }
  }

  private let revisionName = "deployment.kubernetes.io/revision"

  private func sync(_ deployment: JSONValue) {
    var sets = server.collection("replicasets.apps").controlled(by: deployment.uid).filter {
      !$0.isTerminating
    }
    let selector = LabelSelector(object: deployment["spec", "selector"])
    for orphan in server.collection("replicasets.apps").controlled(by: "")
    where orphan.namespace == deployment.namespace && !selector.isEmpty
      && selector.matches(orphan.labels)
    {
      var adopted = orphan
      adopted.set("metadata", "ownerReferences", to: ownerReference(deployment))
      store(adopted)
      sets.append(adopted)
    }
    let hash = templateHash(deployment)
    var new = sets.first { plainTemplate($0) == plainTemplate(deployment) }
    let isPaused = deployment["spec", "paused"]?.bool == true
    var deployment = deployment
    if !isPaused {
      let others = sets.filter { $0.uid != new?.uid }
      let last = others.map { revision($0) }.max() ?? 0
      let number = new.map { max(revision($0), last + (revision($0) > last ? 0 : 1)) } ?? last + 1
      if new == nil { new = makeSet(deployment, hash, number, sets) }
      if var current = new {
        annotate(&current, deployment, number)
        store(current)
        new = server.get("replicasets.apps", current.namespace, current.name)
        if deployment.annotation(revisionName) != "\(number)" {
          deployment.set(
            "metadata", "annotations", revisionName, to: .string("\(number)"))
          store(deployment)
        }
      }
    }
    if let fresh = server.get("deployments.apps", deployment.namespace, deployment.name) {
      deployment = fresh
    }
    let old = server.collection("replicasets.apps").controlled(by: deployment.uid).filter {
      $0.uid != new?.uid
    }
    if isPaused {
      scaleProportionally(deployment, new, old)
    } else if let new {
      if deployment["spec", "strategy", "type"]?.string == "Recreate" {
        recreate(deployment, new, old)
      } else {
        roll(deployment, new, old)
      }
      cleanUp(deployment, old)
    }
    updateStatus(deployment)
  }

  private func revision(_ set: JSONValue) -> Int64 {
    set.annotation(revisionName).flatMap { Int64($0) } ?? 0
  }

  private func plainTemplate(_ object: JSONValue) -> JSONValue {
    var template = object["spec", "template"] ?? .null
    template.set("metadata", "labels", "pod-template-hash", to: nil)
    return template
  }

  private func templateHash(_ deployment: JSONValue) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in JSONPrinter(indent: 0).print(plainTemplate(deployment)) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let letters = Array("bcdfghjklmnpqrstvwxz2456789".utf8)
    var text: [UInt8] = []
    for _ in 0..<10 {
      text.append(letters[Int(hash % 27)])
      hash = hash / 27 &+ (hash << 31)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func makeSet(
    _ deployment: JSONValue, _ hash: String, _ number: Int64, _ sets: [JSONValue]
  ) -> JSONValue? {
    var template = deployment["spec", "template"] ?? .null
    template.set("metadata", "labels", "pod-template-hash", to: .string(hash))
    var selector = deployment["spec", "selector"] ?? .null
    selector.set("matchLabels", "pod-template-hash", to: .string(hash))
    var set = JSONValue.tree([
      ("apiVersion", .string("apps/v1")), ("kind", .string("ReplicaSet")),
      (
        "metadata",
        .tree([
          ("labels", template["metadata", "labels"]),
          ("name", .string(deployment.name + "-" + hash)),
          ("ownerReferences", ownerReference(deployment)),
        ])
      ),
      (
        "spec",
        .tree([
          ("minReadySeconds", deployment["spec", "minReadySeconds"]), ("replicas", .int(0)),
          ("selector", selector), ("template", template),
        ])
      ),
    ])
    annotate(&set, deployment, number)
    guard let resource = resource("replicasets", "apps") else { return nil }
    let made = try? server.create(resource, deployment.namespace, set)
    server.warnings = []
    return made
  }

  private func annotate(_ set: inout JSONValue, _ deployment: JSONValue, _ number: Int64) {
    for member in deployment.annotations
    where member.name != Kubectl.lastApplied && member.name != revisionName {
      set.set("metadata", "annotations", member.name, to: member.value)
    }
    let old = set.annotation(revisionName)
    if let old, old != "\(number)" {
      let name = "deployment.kubernetes.io/revision-history"
      let history = set.annotation(name)
      set.set(
        "metadata", "annotations", name, to: .string(history.map { $0 + "," + old } ?? old))
    }
    set.set("metadata", "annotations", revisionName, to: .string("\(number)"))
    let wanted = deployment["spec", "replicas"]?.int ?? 1
    set.set(
      "metadata", "annotations", "deployment.kubernetes.io/desired-replicas",
      to: .string("\(wanted)"))
    set.set(
      "metadata", "annotations", "deployment.kubernetes.io/max-replicas",
      to: .string("\(wanted + surge(deployment))"))
  }

  private func surge(_ deployment: JSONValue) -> Int64 {
    let rolling = deployment["spec", "strategy", "rollingUpdate"]
    if rolling == nil { return 0 }
    return amount(
      rolling?["maxSurge"], of: deployment["spec", "replicas"]?.int ?? 1, roundsUp: true)
  }

  private func unavailable(_ deployment: JSONValue) -> Int64 {
    let total = deployment["spec", "replicas"]?.int ?? 1
    let most = amount(
      deployment["spec", "strategy", "rollingUpdate", "maxUnavailable"], of: total,
      roundsUp: false)
    return most == 0 && surge(deployment) == 0 ? 1 : min(most, total)
  }

  private func scale(_ set: JSONValue, to count: Int64, _ deployment: JSONValue) {
    let before = set["spec", "replicas"]?.int ?? 0
    if before == count { return }
    guard var object = server.get("replicasets.apps", set.namespace, set.name) else { return }
    object.set("spec", "replicas", to: .int64(count))
    store(object)
    cluster.events.record(
      deployment, "Normal", "ScalingReplicaSet",
      "Scaled \(count > before ? "up" : "down") replica set \(set.name) from \(before) to \(count)",
      from: "deployment-controller")
  }

  private func total(_ sets: [JSONValue]) -> Int64 {
    sets.reduce(0) { $0 + ($1["spec", "replicas"]?.int ?? 0) }
  }

  private func available(_ sets: [JSONValue]) -> Int64 {
    sets.reduce(0) { $0 + ($1["status", "availableReplicas"]?.int ?? 0) }
  }

  private func roll(_ deployment: JSONValue, _ new: JSONValue, _ old: [JSONValue]) {
    let wanted = deployment["spec", "replicas"]?.int ?? 1
    let current = new["spec", "replicas"]?.int ?? 0
    if current > wanted { return scale(new, to: wanted, deployment) }
    let all = total(old) + current
    if current < wanted {
      let room = wanted + surge(deployment) - all
      if room > 0 {
        return scale(new, to: current + min(room, wanted - current), deployment)
      }
    }
    guard total(old) > 0 else { return }
    let least = wanted - unavailable(deployment)
    let newUnavailable = current - (new["status", "availableReplicas"]?.int ?? 0)
    var most = all - least - newUnavailable
    if most <= 0 { return }
    let ordered = old.sorted { ($0.created, $0.name) < ($1.created, $1.name) }
    // What does not work goes first.
    for set in ordered {
      let count = set["spec", "replicas"]?.int ?? 0
      let broken = count - (set["status", "availableReplicas"]?.int ?? 0)
      let fewer = min(most, broken)
      if fewer > 0 {
        scale(set, to: count - fewer, deployment)
        most -= fewer
      }
    }
    let sets = ordered.compactMap { server.get("replicasets.apps", $0.namespace, $0.name) }
    var spare = available(sets + [new]) - least
    for set in sets where spare > 0 {
      let count = set["spec", "replicas"]?.int ?? 0
      let fewer = min(spare, count)
      if fewer > 0 {
        scale(set, to: count - fewer, deployment)
        spare -= fewer
      }
    }
  }

  private func recreate(_ deployment: JSONValue, _ new: JSONValue, _ old: [JSONValue]) {
    for set in old { scale(set, to: 0, deployment) }
    let isOccupied = old.contains { set in pods(of: set).contains { !isOver($0) } }
    if !isOccupied { scale(new, to: deployment["spec", "replicas"]?.int ?? 1, deployment) }
  }

  private func scaleProportionally(
    _ deployment: JSONValue, _ new: JSONValue?, _ old: [JSONValue]
  ) {
    let sets = (new.map { [$0] } ?? []) + old
    let active = sets.filter { ($0["spec", "replicas"]?.int ?? 0) > 0 }
    if active.count == 1 {
      scale(active[0], to: deployment["spec", "replicas"]?.int ?? 1, deployment)
    }
  }

  private func cleanUp(_ deployment: JSONValue, _ old: [JSONValue]) {
    let limit = Int(deployment["spec", "revisionHistoryLimit"]?.int ?? 10)
    let idle = old.filter {
      ($0["spec", "replicas"]?.int ?? 0) == 0 && ($0["status", "replicas"]?.int ?? 0) == 0
    }.sorted { revision($0) < revision($1) }
    guard idle.count > limit, let resource = resource("replicasets", "apps") else { return }
    for set in idle.prefix(idle.count - limit) {
      _ = try? server.delete(resource, set.namespace, set.name)
    }
  }

  private func updateStatus(_ deployment: JSONValue) {
    guard var object = server.get("deployments.apps", deployment.namespace, deployment.name) else {
      return
    }
    let sets = server.collection("replicasets.apps").controlled(by: object.uid)
    let new = sets.first { plainTemplate($0) == plainTemplate(object) }
    func count(_ sets: [JSONValue], _ field: String) -> Int {
      Int(sets.reduce(Int64(0)) { $0 + ($1["status", field]?.int ?? 0) })
    }
    let (all, updated) = (count(sets, "replicas"), count(new.map { [$0] } ?? [], "replicas"))
    let available = count(sets, "availableReplicas")
    let wanted = Int(object["spec", "replicas"]?.int ?? 1)
    object.set("status", "observedGeneration", to: .int64(object.generation))
    setCount(&object, "replicas", all)
    setCount(&object, "updatedReplicas", updated)
    setCount(&object, "readyReplicas", count(sets, "readyReplicas"))
    setCount(&object, "availableReplicas", available)
    setCount(&object, "unavailableReplicas", max(0, Int(total(sets)) - available))
    let isEnough = available >= wanted - Int(unavailable(object))
    let reachable =
      isEnough
      ? ("True", "MinimumReplicasAvailable", "Deployment has minimum availability.")
      : ("False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.")
    let isComplete =
      updated == wanted && all == wanted && available == wanted && new != nil
    progress(&object, new, isComplete: isComplete, updated: updated, available: available)
    setCondition(
      &object, "Available", reachable.0, reachable.1, reachable.2, updateTime: true)
    if let failure = sets.compactMap({ $0.condition("ReplicaFailure") }).first {
      setCondition(
        &object, "ReplicaFailure", "True", failure["reason"]?.string ?? "",
        failure["message"]?.string ?? "", updateTime: true)
    } else {
      removeCondition(&object, "ReplicaFailure")
    }
    orderConditions(&object, isEnough)
    store(object)
  }

  /// What became true last stands last.
  private func orderConditions(_ object: inout JSONValue, _ isEnough: Bool) {
    let all = object["status", "conditions"]?.elements ?? []
    let sorted = all.enumerated().sorted { first, second in
      let (a, b) = (first.element["type"]?.string ?? "", second.element["type"]?.string ?? "")
      let order = ["Available", "Progressing", "ReplicaFailure"]
      let replica = all.contains { $0["type"]?.string == "ReplicaFailure" }
      if replica {
        return ["Progressing", "Available", "ReplicaFailure"].firstIndex(of: a) ?? 9 < [
          "Progressing", "Available", "ReplicaFailure",
        ].firstIndex(of: b) ?? 9
      }
      return order.firstIndex(of: a) ?? 9 < order.firstIndex(of: b) ?? 9
    }
    object.set("status", "conditions", to: .array(sorted.map { $0.element }))
  }

  private func progress(
    _ object: inout JSONValue, _ new: JSONValue?, isComplete: Bool, updated: Int, available: Int
  ) {
    let old = object.condition("Progressing")
    let reason = old?["reason"]?.string
    let name = new?.name ?? ""
    if object["spec", "paused"]?.bool == true {
      if reason != "DeploymentPaused" {
        setCondition(
          &object, "Progressing", "Unknown", "DeploymentPaused", "Deployment is paused",
          updateTime: true)
      }
      return
    }
    if isComplete {
      let text = "ReplicaSet \(name.quotedGo) has successfully progressed."
      if reason != "NewReplicaSetAvailable" || old?["message"]?.string != text {
        setCondition(
          &object, "Progressing", "True", "NewReplicaSetAvailable", text, updateTime: true)
      }
      return
    }
    let mark = "\(name)/\(updated)/\(available)"
    let key = object.uid + "/progress"
    if marks.marks[key] != mark {
      marks.marks[key] = mark
      marks.times[key] = now
      let isNew = reason == nil || !(old?["message"]?.string ?? "").has(name) && updated == 0
      setCondition(
        &object, "Progressing", "True", isNew ? "NewReplicaSetCreated" : "ReplicaSetUpdated",
        isNew
          ? "Created new replica set \(name.quotedGo)"
          : "ReplicaSet \(name.quotedGo) is progressing.",
        updateTime: true)
    }
    let limit = (object["spec", "progressDeadlineSeconds"]?.int ?? 600) * 1_000_000_000
    let end = (marks.times[key] ?? now) + limit
    if now >= end {
      setCondition(
        &object, "Progressing", "False", "ProgressDeadlineExceeded",
        "ReplicaSet \(name.quotedGo) has timed out progressing.", updateTime: true)
    } else {
      cluster.controllers.wake(cluster, at: end)
    }
  }

  private var marks: ProgressMarks { cluster.progress }
}

/// When Deployments got on last.
final class ProgressMarks {
  var marks: [String: String] = [:]
  var times: [String: Int64] = [:]
}
