import YAML

/// Why no node takes a Pod, in the scheduler's words.
struct Refusal {
  /// How many nodes there are.
  let nodes: Int
  /// On how many of them the Pod might fit if others went.
  var helpful = 0
  /// Why the Pod can't be anywhere, whatever the nodes are like.
  var whole: String?
  private var reasons: [(text: String, count: Int)] = []

  init(nodes: Int) { self.nodes = nodes }

  /// Counts nodes that refuse.
  mutating func note(_ reason: String, _ count: Int = 1) {
    if let index = reasons.firstIndex(where: { $0.text == reason }) {
      reasons[index].count += count
    } else {
      reasons.append((reason, count))
    }
  }

  /// The message of the condition and the event.
  func message(neverPreempts: Bool) -> String {
    let head = "0/\(nodes) nodes are available: "
    let parts = whole.map { [$0] } ?? reasons.map { "\($0.count) \($0.text)" }.sorted()
    var preemption = "not eligible due to preemptionPolicy=Never."
    if !neverPreempts {
      var second: [String] = []
      if nodes > helpful {
        second.append("\(nodes - helpful) Preemption is not helpful for scheduling")
      }
      if helpful > 0 { second.append("\(helpful) No preemption victims found for incoming pod") }
      preemption = head + second.joinedText(", ") + "."
    }
    return head + parts.joinedText(", ") + ". preemption: " + preemption
  }
}
