import YAML

/// What the filters that look at nodes alone say of all nodes for Pods of one kind.
final class Judgement {
  /// What of a Pod it depends on.
  let inputs: [JSONValue]
  /// The nodes on which such a Pod may be, by their place, and how much better they are for what they are.
  let nodes: [(index: Int, score: Int64)]
  /// Why it may not be on others, and on how many.
  private(set) var refused: [(why: String, count: Int)] = []

  init(of pod: JSONValue, _ filter: NodeFilter, on rooms: [NodeRoom]) {
    inputs = filter.inputs
    let preferences =
      pod[
        "spec", "affinity", "nodeAffinity",
        "preferredDuringSchedulingIgnoredDuringExecution"]?.elements ?? []
    var nodes: [(index: Int, score: Int64)] = []
    var refused: [(why: String, count: Int)] = []
    for (index, room) in rooms.enumerated() {
      if let why = filter.problem(with: room.node) {
        if let known = refused.firstIndex(where: { $0.why == why }) {
          refused[known].count += 1
        } else {
          refused.append((why, 1))
        }
        continue
      }
      // Taints that would rather have the Pod elsewhere count against a node.
      var score = Int64(filter.unwelcome(on: room.node)) * -300
      for term in preferences {
        if let preference = term["preference"], NodeFilter.matches(preference, room.node) {
          score += (term["weight"]?.int ?? 1) * 2
        }
      }
      nodes.append((index, score))
    }
    self.nodes = nodes
    self.refused = refused
  }
}
