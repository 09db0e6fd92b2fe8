import YAML

/// How Pods make room for more important ones.
extension Scheduler {
  /// Has Pods of less priority make room.
  ///
  /// - Returns: whether a node will have room.
  func preempt(
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
        victims in fits(beside: there.filter { !victims.contains($0.pod.uid) })
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
