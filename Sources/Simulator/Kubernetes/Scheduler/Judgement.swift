import YAML

/// What the filters that look at nodes alone say of all nodes for Pods of one kind.
struct Judgement {
  /// What of a Pod it depends on.
  let inputs: [JSONValue]
  /// The nodes on which such a Pod may be, by their place, and how many taints would rather have it elsewhere.
  var nodes: [(index: Int, unwelcome: Int)] = []
  /// Why it may not be on others, and on how many.
  private(set) var refused: [(why: String, count: Int)] = []

  init(inputs: [JSONValue]) { self.inputs = inputs }

  mutating func refuse(_ why: String) {
    if let index = refused.firstIndex(where: { $0.why == why }) {
      refused[index].count += 1
    } else {
      refused.append((why, 1))
    }
  }
}
