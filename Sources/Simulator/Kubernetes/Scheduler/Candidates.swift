/// How well the nodes suit the Pods of one kind as long as none of them has to be kept away from others:
/// only what changed of a node is looked at again.
struct Candidates {
  let needs: PodNeeds
  let judgement: Judgement
  /// Why no node took such a Pod, on which ones it might be if others went, and when that was so.
  var refusal: (revision: Int, refusal: Refusal, mayHelp: [Int])?
  /// The scores of the nodes that the judgement lets pass; `nil` for those that have no room.
  private var scores: [Int64?]
  /// How often the rooms had changed when they were looked at.
  private var revisions: [Int]

  init(_ needs: PodNeeds, _ judgement: Judgement) {
    self.needs = needs
    self.judgement = judgement
    scores = judgement.nodes.map { _ in nil }
    revisions = judgement.nodes.map { _ in -1 }
  }

  /// The node with the best score among the next ones with room; the first of several.
  ///
  /// - Parameters:
  ///   - rooms: what room all nodes have.
  ///   - first: how many nodes are left for the end.
  ///   - most: how many nodes with room are compared.
  /// - Returns: its place; `nil` when none has room.
  mutating func best(in rooms: [NodeRoom], from first: Int, among most: Int) -> Int? {
    let count = judgement.nodes.count
    if count == 0 { return nil }
    var best: (index: Int, score: Int64)?
    var left = most
    var place = first % count
    for _ in 0..<count {
      let index = judgement.nodes[place].index
      if revisions[place] != rooms[index].revision {
        revisions[place] = rooms[index].revision
        scores[place] =
          rooms[index].lacks(for: needs).isEmpty
          ? rooms[index].score(needs) + judgement.nodes[place].score : nil
      }
      if let score = scores[place] {
        if best.map({ score > $0.score }) ?? true { best = (index, score) }
        left -= 1
        if left == 0 { break }
      }
      place = place + 1 == count ? 0 : place + 1
    }
    return best?.index
  }
}
