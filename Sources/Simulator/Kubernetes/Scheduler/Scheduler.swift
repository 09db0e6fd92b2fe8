import Shell
import YAML

/// Finds nodes for Pods.
///
/// It keeps what room the nodes have, and follows the changes of Pods.
final class Scheduler: Controller {
  unowned(unsafe) let cluster: Cluster
  /// The Pods whose wants, node or end changed since the last look.
  private let changes: ChangeList
  /// How often the nodes had changed at the last look.
  private var seenNodes = -1
  private(set) var rooms: [NodeRoom] = []
  /// The nodes by name.
  private var nodes: [String: JSONValue] = [:]
  /// The places of the nodes' rooms by name.
  private var places: [String: Int] = [:]
  /// What is known of the Pods that are not over.
  private var known: [ObjectIdentifier: PodEntry] = [:]
  /// What the last Pod of an owner needed.
  private var needsByOwner: [String: PodNeeds] = [:]
  /// The Pods that were promised a place, by the node's name.
  private var nominated: [String: [(uid: String, needs: PodNeeds)]] = [:]
  /// The Pods that have a place, as far as somebody asks for their neighbours.
  private var placed: [JSONValue]?
  /// What the Pods that have a place mean for the last Pod that asked, and how many of them were looked at.
  private var watched: (neighbours: Neighbours, count: Int)?
  /// What the filters said of each node for the last Pod: those of one template ask for the same.
  private var judged: Judgement?
  /// How the nodes were for the last Pod, which is how they are for the next of its kind.
  private var candidates: Candidates?
  /// The node at which the search for the next Pod begins in a big cluster.
  private var first = 0
  /// How many Pods that have a place do not want to be with others.
  private var lonerCount = 0
  /// Grows with every change of a room.
  private var revision = 0

  /// What the scheduler knows of a Pod.
  private struct PodEntry {
    /// The place of its node; `nil` where it has none.
    var place: Int?
    var needs: PodNeeds
    var isLoner: Bool
    /// What it was read from, as far as that can change.
    var containers: JSONValue?
    var owners: JSONValue?
  }

  init(cluster: Cluster) {
    self.cluster = cluster
    changes = cluster.server.collection("pods").watch(.placement)
  }

  func run() {
    let waiting = server.collection("pods").kept(onNode: "").filter {
      !$0.state.isTerminating && $0.value["spec", "schedulerName"]?.string == "default-scheduler"
        && $0.value["spec", "schedulingGates"] == nil
    }
    if waiting.isEmpty { return }
    follow()
    placed = nil
    first = 0
    nominate()
    let sorted = waiting.enumerated().map { index, pod in
      (index: index, pod: pod.value, needs: needs(of: pod), created: pod.value.created)
    }.sorted { first, second in
      if first.needs.priority != second.needs.priority {
        return first.needs.priority > second.needs.priority
      }
      return (first.created, first.index) < (second.created, second.index)
    }
    for (_, pod, needs, _) in sorted { schedule(pod, needs) }
  }

  // MARK: What is on the nodes

  /// Takes in what changed since the last look.
  private func follow() {
    let all = server.collection("nodes")
    if all.revision == seenNodes {
      for pod in changes.take() { note(pod) }
      return
    }
    seenNodes = all.revision
    _ = changes.take()
    rooms = all.list().map { NodeRoom($0) }
    nodes = [:]
    places = [:]
    known = [:]
    judged = nil
    candidates = nil
    lonerCount = 0
    for (place, room) in rooms.enumerated() {
      nodes[room.name] = room.node
      places[room.name] = place
    }
    for pod in server.collection("pods").kept() { note(pod) }
  }

  private func needs(of pod: KeptObject) -> PodNeeds {
    known[ObjectIdentifier(pod)]?.needs ?? PodNeeds(pod.value)
  }

  /// Takes in how a Pod is now.
  private func note(_ pod: KeptObject) {
    let key = ObjectIdentifier(pod)
    let old = known[key]
    var new: PodEntry?
    if !pod.isGone, !pod.state.isOver { new = entry(pod, old) }
    known[key] = new
    if old?.place == new?.place, old?.needs === new?.needs { return }
    if let old, let place = old.place {
      rooms[place].remove(key)
      if old.isLoner { lonerCount -= 1 }
      revision += 1
    }
    if let new, let place = new.place {
      rooms[place].add(new.needs, as: key)
      if new.isLoner { lonerCount += 1 }
      revision += 1
    }
  }

  private func entry(_ pod: KeptObject, _ old: PodEntry?) -> PodEntry {
    let containers = pod.value["spec", "containers"]
    let owners = pod.value["metadata", "ownerReferences"]
    if var same = old, same.owners == owners, same.containers == containers {
      same.place = places[pod.node]
      return same
    }
    var needs = PodNeeds(pod.value)
    if let owner = needs.owner {
      if let last = needsByOwner[owner], last.isSame(as: needs) { needs = last }
      needsByOwner[owner] = needs
    }
    return PodEntry(
      place: places[pod.node], needs: needs,
      isLoner: pod.value["spec", "affinity", "podAntiAffinity"] != nil, containers: containers,
      owners: owners)
  }

  /// Notes which Pods were promised a place.
  private func nominate() {
    nominated = [:]
    for pod in server.collection("pods").kept(onNode: "") {
      if let name = pod.value["status", "nominatedNodeName"]?.string {
        nominated[name, default: []].append((pod.value.uid, needs(of: pod)))
      }
    }
  }

  /// The Pods that have a place and are not over.
  private func neighbourhood() -> [JSONValue] {
    if let placed { return placed }
    watched = nil
    let pods = server.collection("pods")
    let all = rooms.flatMap { room in
      pods.kept(onNode: room.name).filter { !$0.state.isOver }.map { $0.value }
    }
    placed = all
    return all
  }

  // MARK: Finding a node

  private func schedule(_ pod: JSONValue, _ needs: PodNeeds) {
    if let why = volumeProblem(pod) {
      var refusal = Refusal(nodes: rooms.count)
      refusal.whole = why
      return fail(pod, refusal)
    }
    let judgement = judgement(of: pod)
    let neighbours = neighbours(of: pod)
    let isPlain = nominated.isEmpty && neighbours == nil
    let best =
      isPlain ? plainBest(pod, needs, judgement) : best(pod, needs, judgement, neighbours)
    if best != nil, sampleSize < rooms.count { first = (first + sampleSize) % rooms.count }
    if let best {
      bind(pod, rooms[best].node)
      follow()
      nominated[rooms[best].name]?.removeAll { $0.uid == pod.uid }
      return
    }
    let refused = refusal(of: pod, needs, judgement, neighbours, isPlain: isPlain)
    if preempt(pod, needs, refused.mayHelp, neighbours) {
      follow()
      placed = nil
      return nominate()
    }
    var refusal = refused.refusal
    refusal.helpful = refused.mayHelp.count
    fail(pod, refusal)
  }

  /// The node that is best for a Pod of which no other one is in the way; the first of those that are.
  private func plainBest(
    _ pod: JSONValue, _ needs: PodNeeds, _ judgement: Judgement
  ) -> Int? {
    if candidates?.needs !== needs || candidates?.judgement !== judgement {
      candidates = Candidates(needs, judgement)
    }
    return candidates?.best(in: rooms, from: first, among: sampleSize)
  }

  private func best(
    _ pod: JSONValue, _ needs: PodNeeds, _ judgement: Judgement, _ neighbours: Neighbours?
  ) -> Int? {
    var best: (index: Int, score: Int64)?
    var left = sampleSize
    for place in judgement.nodes.indices where left > 0 {
      let (index, extra) = judgement.nodes[(place + first) % judgement.nodes.count]
      if !lacks(pod.uid, needs, index, neighbours).isEmpty { continue }
      left -= 1
      var score = rooms[index].score(needs) + extra
      if let neighbours { score += neighbours.score(rooms[index].node) }
      if best.map({ score > $0.score }) ?? true { best = (index, score) }
    }
    return best?.index
  }

  /// Why no node takes a Pod, and on which ones it might be if others went.
  private func refusal(
    of pod: JSONValue, _ needs: PodNeeds, _ judgement: Judgement, _ neighbours: Neighbours?,
    isPlain: Bool
  ) -> (refusal: Refusal, mayHelp: [Int]) {
    if isPlain, let known = candidates?.refusal, known.revision == revision {
      return (known.refusal, known.mayHelp)
    }
    var refusal = Refusal(nodes: rooms.count)
    for (why, count) in judgement.refused { refusal.note(why, count) }
    var mayHelp: [Int] = []
    for place in judgement.nodes.indices {
      let index = judgement.nodes[(place + first) % judgement.nodes.count].index
      for reason in lacks(pod.uid, needs, index, neighbours) { refusal.note(reason) }
      mayHelp.append(index)
    }
    if isPlain { candidates?.refusal = (revision, refusal, mayHelp) }
    return (refusal, mayHelp)
  }

  /// On how many nodes with room a Pod is tried: in a big cluster not on all
  /// (`percentageOfNodesToScore` of kube-scheduler).
  private var sampleSize: Int {
    let count = rooms.count
    if count < 100 { return count }
    return max(100, count * max(5, 50 - count / 125) / 100)
  }

  private func judgement(of pod: JSONValue) -> Judgement {
    let filter = NodeFilter(pod)
    if let judged, judged.inputs == filter.inputs { return judged }
    let result = Judgement(of: pod, filter, on: rooms)
    judged = result
    return result
  }

  private func neighbours(of pod: JSONValue) -> Neighbours? {
    let asks =
      pod["spec", "affinity", "podAffinity"] != nil
      || pod["spec", "affinity", "podAntiAffinity"] != nil
      || pod["spec", "topologySpreadConstraints"] != nil
    if !asks && lonerCount == 0 { return nil }
    let all = neighbourhood()
    if watched?.neighbours.inputs != Neighbours.inputs(of: pod) {
      watched = (Neighbours(of: pod, on: nodes), 0)
    }
    for other in all[(watched?.count ?? 0)...] {
      guard let node = other["spec", "nodeName"]?.string.flatMap({ nodes[$0] }) else { continue }
      watched?.neighbours.add(other, on: node)
    }
    watched?.count = all.count
    return watched?.neighbours.isEmpty == true ? nil : watched?.neighbours
  }

  /// What a node lacks for a Pod, less what is promised to Pods that are no less important.
  private func lacks(
    _ uid: String, _ needs: PodNeeds, _ index: Int, _ neighbours: Neighbours?
  ) -> [String] {
    if nominated.isEmpty, neighbours == nil { return rooms[index].lacks(for: needs) }
    var room = rooms[index]
    for other in nominated[room.name] ?? []
    where other.uid != uid && other.needs.priority >= needs.priority {
      room.add(other.needs)
    }
    return lacks(needs, room, neighbours)
  }

  func lacks(
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

  private func bind(_ pod: JSONValue, _ node: JSONValue) {
    var object = pod
    object.set("spec", "nodeName", to: .string(node.name))
    object.set("status", "nominatedNodeName", to: nil)
    setScheduled(&object, "True", nil, nil)
    store(object)
    placed?.append(object)
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
}
