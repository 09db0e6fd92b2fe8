import Shell
import YAML

/// Finds nodes for Pods.
struct Scheduler: Controller {
  let cluster: Cluster
  private var rooms: [NodeRoom] = []
  /// The nodes by name.
  private var nodes: [String: JSONValue] = [:]
  /// The Pods that were promised a place, by the node's name.
  private var nominated: [String: [PodNeeds]] = [:]
  /// The Pods that have a place, as far as somebody asks for their neighbours.
  private var placed: [JSONValue] = []
  /// What the filters said of each node for the last Pod: those of one template ask for the same.
  private var judged: Judgement?
  /// The node at which the search for the next Pod begins in a big cluster.
  private var first = 0
  /// Whether a Pod that has a place does not want to be with others.
  private var hasLoners = false

  init(cluster: Cluster) { self.cluster = cluster }

  mutating func run() {
    let waiting = server.collection("pods").onNode("").filter {
      !$0.isTerminating && $0["spec", "schedulerName"]?.string == "default-scheduler"
        && $0["spec", "schedulingGates"] == nil
    }
    if waiting.isEmpty { return }
    let sorted = waiting.enumerated().map { index, pod in
      (index: index, pod: pod, needs: PodNeeds(pod), created: pod.created)
    }.sorted { first, second in
      if first.needs.priority != second.needs.priority {
        return first.needs.priority > second.needs.priority
      }
      return (first.created, first.index) < (second.created, second.index)
    }
    look()
    for (_, pod, needs, _) in sorted { schedule(pod, needs) }
  }

  /// Counts what is on the nodes.
  private mutating func look() {
    let pods = server.collection("pods")
    rooms = []
    nodes = [:]
    placed = []
    hasLoners = false
    nominated = [:]
    judged = nil
    for node in server.list("nodes") {
      var room = NodeRoom(node)
      for pod in pods.onNode(node.name) where !isOver(pod) {
        room.add(PodNeeds(pod))
        remember(pod)
      }
      nodes[node.name] = node
      rooms.append(room)
    }
    for pod in pods.onNode("") {
      if let name = pod["status", "nominatedNodeName"]?.string {
        nominated[name, default: []].append(PodNeeds(pod))
      }
    }
  }

  private mutating func remember(_ pod: JSONValue) {
    placed.append(pod)
    if pod["spec", "affinity", "podAntiAffinity"] != nil { hasLoners = true }
  }

  private mutating func schedule(_ pod: JSONValue, _ needs: PodNeeds) {
    var refusal = Refusal(nodes: rooms.count)
    if let why = volumeProblem(pod) {
      refusal.whole = why
      return fail(pod, refusal)
    }
    let judgement = judgement(of: pod)
    for (why, count) in judgement.refused { refusal.note(why, count) }
    let neighbours = neighbours(of: pod)
    let preferences =
      pod[
        "spec", "affinity", "nodeAffinity",
        "preferredDuringSchedulingIgnoredDuringExecution"]?.elements ?? []
    var best: (index: Int, score: Int64)?
    var mayHelp: [Int] = []
    var left = sampleSize
    for place in judgement.nodes.indices where left > 0 {
      let (index, unwelcome) = judgement.nodes[(place + first) % judgement.nodes.count]
      let lacks = lacks(needs, index, neighbours)
      if !lacks.isEmpty {
        for reason in lacks { refusal.note(reason) }
        mayHelp.append(index)
        continue
      }
      left -= 1
      var score = rooms[index].score(needs) - Int64(unwelcome) * 300
      if let neighbours { score += neighbours.score(rooms[index].node) }
      for term in preferences {
        if let preference = term["preference"],
          NodeFilter.matches(preference, rooms[index].node)
        {
          score += (term["weight"]?.int ?? 1) * 2
        }
      }
      if best.map({ score > $0.score }) ?? true { best = (index, score) }
    }
    if left < sampleSize, sampleSize < rooms.count { first = (first + sampleSize) % rooms.count }
    if let best {
      bind(pod, rooms[best.index].node)
      rooms[best.index].add(needs)
      nominated[rooms[best.index].name]?.removeAll { $0.uid == needs.uid }
      return
    }
    if preempt(pod, needs, mayHelp, neighbours) { return look() }
    refusal.helpful = mayHelp.count
    fail(pod, refusal)
  }

  /// On how many nodes with room a Pod is tried: in a big cluster not on all
  /// (`percentageOfNodesToScore` of kube-scheduler).
  private var sampleSize: Int {
    let count = rooms.count
    if count < 100 { return count }
    return max(100, count * max(5, 50 - count / 125) / 100)
  }

  private mutating func judgement(of pod: JSONValue) -> Judgement {
    let filter = NodeFilter(pod)
    if let judged, judged.inputs == filter.inputs { return judged }
    var result = Judgement(inputs: filter.inputs)
    for index in rooms.indices {
      if let why = filter.problem(with: rooms[index].node) {
        result.refuse(why)
      } else {
        result.nodes.append((index, filter.unwelcome(on: rooms[index].node)))
      }
    }
    judged = result
    return result
  }

  private func neighbours(of pod: JSONValue) -> Neighbours? {
    let asks =
      pod["spec", "affinity", "podAffinity"] != nil
      || pod["spec", "affinity", "podAntiAffinity"] != nil
      || pod["spec", "topologySpreadConstraints"] != nil
    if !asks && !hasLoners { return nil }
    let result = Neighbours(of: pod, among: placed, nodes)
    return result.isEmpty ? nil : result
  }

  /// What a node lacks for a Pod, less what is promised to Pods that are no less important.
  private func lacks(_ needs: PodNeeds, _ index: Int, _ neighbours: Neighbours?) -> [String] {
    if nominated.isEmpty, neighbours == nil { return rooms[index].lacks(for: needs) }
    var room = rooms[index]
    for other in nominated[room.name] ?? []
    where other.uid != needs.uid && other.priority >= needs.priority {
      room.add(other)
    }
    return lacks(needs, room, neighbours)
  }

  private func lacks(
    _ needs: PodNeeds, _ room: NodeRoom, _ neighbours: Neighbours?
  ) -> [String] {
    var result = room.lacks(for: needs)
    if let why = neighbours?.problem(with: room.node) { result.append(why) }
    return result
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

  // MARK: What comes of it

  private mutating func bind(_ pod: JSONValue, _ node: JSONValue) {
    var object = pod
    object.set("spec", "nodeName", to: .string(node.name))
    object.set("status", "nominatedNodeName", to: nil)
    setScheduled(&object, "True", nil, nil)
    store(object)
    remember(object)
    cluster.events.record(
      pod, "Normal", "Scheduled",
      "Successfully assigned \(pod.namespace)/\(pod.name) to \(node.name)",
      from: "default-scheduler")
  }

  private func fail(_ pod: JSONValue, _ refusal: Refusal) {
    let neverPreempts = pod["spec", "preemptionPolicy"]?.string == "Never"
    let message = refusal.message(neverPreempts: neverPreempts)
    var object = pod
    setScheduled(&object, "False", "Unschedulable", message)
    if object != pod {
      store(object)
      cluster.events.record(
        pod, "Warning", "FailedScheduling", message, from: "default-scheduler")
    }
  }

  /// Sets the condition `PodScheduled`.
  private func setScheduled(
    _ object: inout JSONValue, _ status: String, _ reason: String?, _ message: String?
  ) {
    var all = object["status", "conditions"]?.elements ?? []
    let index = all.firstIndex { $0["type"]?.string == "PodScheduled" }
    if let index, all[index]["status"]?.string == status,
      all[index]["message"]?.string == message
    {
      return
    }
    let new = JSONValue.tree([
      ("lastProbeTime", .null), ("lastTransitionTime", .string(server.now)),
      ("message", message.map { .string($0) }), ("reason", reason.map { .string($0) }),
      ("status", .string(status)), ("type", .string("PodScheduled")),
    ])
    if let index { all[index] = new } else { all.append(new) }
    object.set("status", "conditions", to: .array(all))
  }

  // MARK: Preemption

  /// Has Pods of less priority make room.
  ///
  /// - Returns: whether a node will have room.
  private func preempt(
    _ pod: JSONValue, _ needs: PodNeeds, _ candidates: [Int], _ neighbours: Neighbours?
  ) -> Bool {
    if pod["spec", "preemptionPolicy"]?.string == "Never" { return false }
    for index in candidates where rooms[index].leastPriority < needs.priority {
      let node = rooms[index].node
      let there = server.collection("pods").onNode(node.name).filter { !isOver($0) }
        .map { (pod: $0, needs: PodNeeds($0)) }
      func fits(beside others: [(pod: JSONValue, needs: PodNeeds)]) -> Bool {
        var room = NodeRoom(node)
        for other in others { room.add(other.needs) }
        return lacks(needs, room, neighbours).isEmpty
      }
      let lesser = there.filter { $0.needs.priority < needs.priority }
      if !fits(beside: there.filter { $0.needs.priority >= needs.priority }) { continue }
      if lesser.contains(where: { $0.pod.isTerminating }) { return true }
      evict(lesser.sorted { $0.needs.priority < $1.needs.priority }.map { $0.pod }, for: pod, node)
      {
        victims in fits(beside: there.filter { !victims.contains($0.needs.uid) })
      }
      var object = pod
      object.set("status", "nominatedNodeName", to: .string(node.name))
      store(object)
      return true
    }
    return false
  }

  /// Deletes Pods, the least important first, until there is room.
  private func evict(
    _ victims: [JSONValue], for pod: JSONValue, _ node: JSONValue,
    until hasRoom: (Set<String>) -> Bool
  ) {
    var gone: Set<String> = []
    for victim in victims where !hasRoom(gone) {
      gone.insert(victim.uid)
      cluster.events.record(
        victim, "Normal", "Preempted",
        "Preempted by pod \(pod.uid) on node \(node.name)", from: "default-scheduler")
      deletePod(victim)
    }
  }
}
