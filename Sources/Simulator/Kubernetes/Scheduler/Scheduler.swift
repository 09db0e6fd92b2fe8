import Shell
import YAML

/// Whether a node takes a Pod: the filters of the default profile, with their words.
struct NodeFilter: Controller {
  let cluster: Cluster

  static func tolerates(_ toleration: JSONValue, _ taint: JSONValue) -> Bool {
    let effect = toleration["effect"]?.string ?? ""
    if !effect.isEmpty, effect != taint["effect"]?.string { return false }
    let key = toleration["key"]?.string ?? ""
    if !key.isEmpty, key != taint["key"]?.string { return false }
    if toleration["operator"]?.string == "Exists" { return true }
    if key.isEmpty { return false }
    return (toleration["value"]?.string ?? "") == (taint["value"]?.string ?? "")
  }

  /// Why a Pod may not be on a node, whatever runs there; `nil` when it may.
  func placement(_ pod: JSONValue, _ node: JSONValue) -> String? {
    let spec = pod["spec"] ?? .null
    let tolerations = spec["tolerations"]?.elements ?? []
    if node["spec", "unschedulable"]?.bool == true {
      let taint = JSONValue.strings([
        ("effect", "NoSchedule"), ("key", "node.kubernetes.io/unschedulable"),
      ])
      if !tolerations.contains(where: { Self.tolerates($0, taint) }) {
        return "node(s) were unschedulable"
      }
    }
    for taint in node["spec", "taints"]?.elements ?? []
    where taint["effect"]?.string != "PreferNoSchedule" {
      if !tolerations.contains(where: { Self.tolerates($0, taint) }) {
        return
          "node(s) had untolerated taint {\(taint["key"]?.string ?? ""): \(taint["value"]?.string ?? "")}"
      }
    }
    let affinity = "node(s) didn't match Pod's node affinity/selector"
    if !LabelSelector(labels: spec["nodeSelector"]).matches(node.labels) { return affinity }
    if let terms = spec[
      "affinity", "nodeAffinity",
      "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"]?.elements,
      !terms.contains(where: { matches($0, node) })
    {
      return affinity
    }
    return nil
  }

  func matches(_ term: JSONValue, _ node: JSONValue) -> Bool {
    let selector = LabelSelector(object: term)
    if !selector.matches(node.labels) { return false }
    for field in term["matchFields"]?.elements ?? [] {
      let values = field["values"]?.elements.compactMap { $0.string } ?? []
      let isIn = values.contains(node.name)
      if (field["operator"]?.string == "NotIn") == isIn { return false }
    }
    return true
  }

  static func requests(_ pod: JSONValue, _ name: String) -> Int64 {
    var total: Int64 = 0
    for container in pod["spec", "containers"]?.elements ?? [] {
      total +=
        container["resources", "requests", name]?.string.flatMap { Quantity($0) }?.milli ?? 0
    }
    var most: Int64 = 0
    for container in pod["spec", "initContainers"]?.elements ?? [] {
      most = max(
        most,
        container["resources", "requests", name]?.string.flatMap { Quantity($0) }?.milli ?? 0)
    }
    return max(total, most)
  }
}

/// Finds nodes for Pods.
struct Scheduler: Controller {
  let cluster: Cluster

  func run() {
    let waiting = server.list("pods").filter {
      $0["spec", "nodeName"] == nil && !$0.isTerminating
        && $0["spec", "schedulerName"]?.string == "default-scheduler"
        && $0["spec", "schedulingGates"] == nil
    }
    if waiting.isEmpty { return }
    let sorted = waiting.enumerated().sorted { first, second in
      let (a, b) = (
        first.element["spec", "priority"]?.int ?? 0, second.element["spec", "priority"]?.int ?? 0
      )
      if a != b { return a > b }
      let (x, y) = (first.element.created, second.element.created)
      return x == y ? first.offset < second.offset : x < y
    }
    for (_, pod) in sorted { schedule(pod) }
  }

  private func onNode(_ node: JSONValue) -> [JSONValue] {
    server.collection("pods").onNode(node.name).filter { !isOver($0) }
  }

  /// The Pods that were promised a place on a node and are no less important than one that looks for its
  /// own.
  private func nominated(_ node: JSONValue, _ pod: JSONValue) -> [JSONValue] {
    let priority = pod["spec", "priority"]?.int ?? 0
    return server.collection("pods").onNode("").filter {
      $0["status", "nominatedNodeName"]?.string == node.name && $0.uid != pod.uid
        && ($0["spec", "priority"]?.int ?? 0) >= priority
    }
  }

  private func schedule(_ pod: JSONValue) {
    let nodes = server.list("nodes")
    if let why = volumeProblem(pod) {
      return fail(pod, nodes.count, [(why, 0)], isWhole: true, canPreempt: false)
    }
    var fitting: [(JSONValue, Int64)] = []
    var reasons: [(String, Int)] = []
    var mayHelp: [JSONValue] = []
    func note(_ reason: String) {
      if let index = reasons.firstIndex(where: { $0.0 == reason }) {
        reasons[index].1 += 1
      } else {
        reasons.append((reason, 1))
      }
    }
    for node in nodes {
      if let why = NodeFilter(cluster: cluster).placement(pod, node) {
        note(why)
        continue
      }
      let there = onNode(node) + nominated(node, pod)
      let lacks = lacking(pod, node, there)
      if !lacks.isEmpty {
        for reason in lacks { note(reason) }
        mayHelp.append(node)
        continue
      }
      fitting.append((node, score(pod, node, there)))
    }
    guard let best = fitting.max(by: { ($0.1, $1.0.name) < ($1.1, $0.0.name) }) else {
      if preempt(pod, mayHelp) { return }
      return fail(
        pod, nodes.count, reasons, isWhole: false, canPreempt: !mayHelp.isEmpty,
        helps: mayHelp.count)
    }
    bind(pod, best.0)
  }

  private func lacking(_ pod: JSONValue, _ node: JSONValue, _ there: [JSONValue]) -> [String] {
    var result: [String] = []
    let limit = node["status", "allocatable", "pods"]?.string.flatMap { Int($0) } ?? 110
    if there.count >= limit { result.append("Too many pods") }
    for name in ["cpu", "memory", "ephemeral-storage"] {
      let wanted = NodeFilter.requests(pod, name)
      if wanted == 0 { continue }
      let used = there.reduce(Int64(0)) { $0 &+ NodeFilter.requests($1, name) }
      let all = node["status", "allocatable", name]?.string.flatMap { Quantity($0) }?.milli ?? 0
      if used &+ wanted > all { result.append("Insufficient " + name) }
    }
    let ports = hostPorts(pod)
    if !ports.isEmpty,
      there.contains(where: { other in hostPorts(other).contains { ports.contains($0) } })
    {
      result.append("node(s) didn't have free ports for the requested pod ports")
    }
    if let why = affinity(pod, node) { result.append(why) }
    return result
  }

  private func hostPorts(_ pod: JSONValue) -> [Int64] {
    (pod["spec", "containers"]?.elements ?? []).flatMap { container in
      (container["ports"]?.elements ?? []).compactMap { port in
        port["hostPort"]?.int.flatMap { $0 == 0 ? nil : $0 }
      }
    }
  }

  /// Affinity and anti-affinity between Pods, and spread.
  private func affinity(_ pod: JSONValue, _ node: JSONValue) -> String? {
    let required = "requiredDuringSchedulingIgnoredDuringExecution"
    func others(_ term: JSONValue) -> [JSONValue] {
      let key = term["topologyKey"]?.string ?? ""
      let selector = LabelSelector(object: term["labelSelector"])
      let place = node.label(key)
      let spaces = term["namespaces"]?.elements.compactMap { $0.string } ?? [pod.namespace]
      return server.list("pods").filter { other in
        guard spaces.contains(other.namespace), other.uid != pod.uid, !isOver(other),
          let name = other["spec", "nodeName"]?.string, selector.matches(other.labels),
          let home = server.get("nodes", "", name)
        else { return false }
        return place != nil && home.label(key) == place
      }
    }
    for term in pod["spec", "affinity", "podAffinity", required]?.elements ?? [] {
      let selector = LabelSelector(object: term["labelSelector"])
      let anywhere = server.list("pods", pod.namespace).contains {
        $0.uid != pod.uid && $0["spec", "nodeName"] != nil && selector.matches($0.labels)
      }
      if others(term).isEmpty, anywhere || !selector.matches(pod.labels) {
        return "node(s) didn't match pod affinity rules"
      }
    }
    for term in pod["spec", "affinity", "podAntiAffinity", required]?.elements ?? []
    where !others(term).isEmpty {
      return "node(s) didn't match pod anti-affinity rules"
    }
    for constraint in pod["spec", "topologySpreadConstraints"]?.elements ?? []
    where constraint["whenUnsatisfiable"]?.string == "DoNotSchedule" {
      let counts = spread(pod, constraint)
      let key = constraint["topologyKey"]?.string ?? ""
      guard let place = node.label(key) else {
        return "node(s) didn't match pod topology spread constraints (missing required label)"
      }
      let least = counts.values.min() ?? 0
      if (counts[place] ?? 0) + 1 - least > Int(constraint["maxSkew"]?.int ?? 1) {
        return "node(s) didn't match pod topology spread constraints"
      }
    }
    return nil
  }

  private func spread(_ pod: JSONValue, _ constraint: JSONValue) -> [String: Int] {
    let key = constraint["topologyKey"]?.string ?? ""
    let selector = LabelSelector(object: constraint["labelSelector"])
    var counts: [String: Int] = [:]
    for node in server.list("nodes") {
      if let place = node.label(key), NodeFilter(cluster: cluster).placement(pod, node) == nil {
        counts[place, default: 0] += 0
      }
    }
    for other in server.list("pods", pod.namespace)
    where selector.matches(other.labels) && !isOver(other) && !other.isTerminating {
      guard let name = other["spec", "nodeName"]?.string,
        let place = server.get("nodes", "", name)?.label(key)
      else { continue }
      if counts[place] != nil { counts[place, default: 0] += 1 }
    }
    return counts
  }

  private func score(_ pod: JSONValue, _ node: JSONValue, _ there: [JSONValue]) -> Int64 {
    var score: Int64 = 0
    for name in ["cpu", "memory"] {
      let all = node["status", "allocatable", name]?.string.flatMap { Quantity($0) }?.milli ?? 1
      // A Pod that asks for nothing counts for a little, as the scheduler has it.
      let least: Int64 = name == "cpu" ? 100 : 200 * (1 << 20) * 1000
      let used = (there + [pod]).reduce(Int64(0)) {
        $0 &+ max(least, NodeFilter.requests($1, name))
      }
      score += max(0, (all - used) / max(1, all / 100)) / 2
    }
    for term in pod[
      "spec", "affinity", "nodeAffinity",
      "preferredDuringSchedulingIgnoredDuringExecution"]?.elements ?? []
    {
      if let preference = term["preference"],
        NodeFilter(cluster: cluster).matches(preference, node)
      {
        score += (term["weight"]?.int ?? 1) * 2
      }
    }
    for taint in node["spec", "taints"]?.elements ?? []
    where taint["effect"]?.string == "PreferNoSchedule" {
      if !(pod["spec", "tolerations"]?.elements ?? []).contains(where: {
        NodeFilter.tolerates($0, taint)
      }) {
        score -= 300
      }
    }
    // Pods of one owner spread over the nodes.
    if let owner = pod.controller?["uid"]?.string {
      score -= Int64(there.filter { $0.isControlled(by: owner) }.count) * 100
    }
    return score
  }

  private func volumeProblem(_ pod: JSONValue) -> String? {
    for volume in pod["spec", "volumes"]?.elements ?? [] {
      guard let name = volume["persistentVolumeClaim", "claimName"]?.string else { continue }
      guard let claim = server.get("persistentvolumeclaims", pod.namespace, name) else {
        return "persistentvolumeclaim \(name.quotedGo) not found"
      }
      if claim.isTerminating { return "persistentvolumeclaim \(name.quotedGo) is being deleted" }
      if claim["status", "phase"]?.string != "Bound" {
        return "pod has unbound immediate PersistentVolumeClaims"
      }
    }
    return nil
  }

  private func bind(_ pod: JSONValue, _ node: JSONValue) {
    var object = pod
    object.set("spec", "nodeName", to: .string(node.name))
    object.set("status", "nominatedNodeName", to: nil)
    setPodCondition(&object, "PodScheduled", "True", nil, nil)
    store(object)
    cluster.events.record(
      pod, "Normal", "Scheduled",
      "Successfully assigned \(pod.namespace)/\(pod.name) to \(node.name)",
      from: "default-scheduler")
  }

  private func setPodCondition(
    _ object: inout JSONValue, _ type: String, _ status: String, _ reason: String?,
    _ message: String?
  ) {
    var all = object["status", "conditions"]?.elements ?? []
    let index = all.firstIndex { $0["type"]?.string == type }
    let new = JSONValue.tree([
      ("lastProbeTime", .null), ("lastTransitionTime", .string(server.now)),
      ("message", message.map { .string($0) }), ("reason", reason.map { .string($0) }),
      ("status", .string(status)), ("type", .string(type)),
    ])
    if let index {
      if all[index]["status"] == new["status"], all[index]["message"] == new["message"] { return }
      all[index] = new
    } else {
      all.append(new)
    }
    object.set("status", "conditions", to: .array(all))
  }

  private func fail(
    _ pod: JSONValue, _ total: Int, _ reasons: [(String, Int)], isWhole: Bool, canPreempt: Bool,
    helps: Int = 0
  ) {
    var parts = reasons.map { isWhole ? $0.0 : "\($0.1) \($0.0)" }
    parts.sort()
    let head = "0/\(total) nodes are available: "
    var second: [String] = []
    if total - helps > 0 {
      second.append("\(total - helps) Preemption is not helpful for scheduling")
    }
    if helps > 0 { second.append("\(helps) No preemption victims found for incoming pod") }
    let preemption =
      pod["spec", "preemptionPolicy"]?.string == "Never"
      ? "not eligible due to preemptionPolicy=Never." : head + second.joinedText(", ") + "."
    let message = head + parts.joinedText(", ") + ". preemption: " + preemption
    var object = pod
    setPodCondition(&object, "PodScheduled", "False", "Unschedulable", message)
    if object != pod {
      store(object)
      cluster.events.record(
        pod, "Warning", "FailedScheduling", message, from: "default-scheduler")
    }
  }

  /// Pods of less priority make room.
  private func preempt(_ pod: JSONValue, _ nodes: [JSONValue]) -> Bool {
    if pod["spec", "preemptionPolicy"]?.string == "Never" { return false }
    let priority = pod["spec", "priority"]?.int ?? 0
    for node in nodes {
      let there = onNode(node)
      let rest = there.filter { ($0["spec", "priority"]?.int ?? 0) >= priority }
      if !lacking(pod, node, rest).isEmpty { continue }
      if there.contains(where: { $0.isTerminating && ($0["spec", "priority"]?.int ?? 0) < priority }
      ) {
        return true
      }
      var kept = there
      let victims = there.filter { ($0["spec", "priority"]?.int ?? 0) < priority }.sorted {
        ($0["spec", "priority"]?.int ?? 0) < ($1["spec", "priority"]?.int ?? 0)
      }
      for victim in victims where !lacking(pod, node, kept).isEmpty {
        kept.removeAll { $0.uid == victim.uid }
        cluster.events.record(
          victim, "Normal", "Preempted",
          "Preempted by pod \(pod.uid) on node \(node.name)", from: "default-scheduler")
        deletePod(victim)
      }
      var object = pod
      object.set("status", "nominatedNodeName", to: .string(node.name))
      store(object)
      return true
    }
    return false
  }
}
