/// The posts that a reader of one post may want next: those that share tags and categories, rare
/// ones counting more, and of equal ones those nearest in time.
struct RelatedPosts {
  /// How many posts are named at most.
  static let limit = 5
  /// How many neighbours in time are looked at in each term, so that the work grows with the number
  /// of posts and not with its square.
  private static let window = 16

  private let tags: Taxonomy
  private let categories: Taxonomy
  /// The place of each post among all posts, newest first; by page index.
  private let rank: [Int]

  /// Prepares the search.
  ///
  /// `posts` are the indexes of the posts, newest first.
  init(posts: [Int], pageCount: Int, tags: Taxonomy, categories: Taxonomy) {
    self.tags = tags
    self.categories = categories
    var rank = [Int](repeating: 0, count: pageCount)
    for (place, post) in posts.enumerated() { rank[post] = place }
    self.rank = rank
  }

  /// The posts related to one, best first.
  func find(_ post: Int, tagNames: [String], categoryNames: [String]) -> [Int] {
    var shares: [Candidate] = []
    for name in tagNames { score(post, tags, name, weight: 300, &shares) }
    for name in categoryNames { score(post, categories, name, weight: 100, &shares) }
    shares.sort { $0.post < $1.post }
    var best: [Candidate] = []
    var start = 0
    while start < shares.count {
      var candidate = shares[start]
      start += 1
      while start < shares.count, shares[start].post == candidate.post {
        candidate.score += shares[start].score
        start += 1
      }
      let place = best.firstIndex { isBetter(candidate, $0, for: post) } ?? best.count
      if place < Self.limit {
        best.insert(candidate, at: place)
        if best.count > Self.limit { best.removeLast() }
      }
    }
    return best.map(\.post)
  }

  private struct Candidate {
    var post: Int
    var score: Int
  }

  private func isBetter(_ a: Candidate, _ b: Candidate, for post: Int) -> Bool {
    if a.score != b.score { return a.score > b.score }
    let (left, right) = (abs(rank[a.post] - rank[post]), abs(rank[b.post] - rank[post]))
    return left != right ? left < right : rank[a.post] < rank[b.post]
  }

  private func score(
    _ post: Int, _ taxonomy: Taxonomy, _ name: String, weight: Int, _ shares: inout [Candidate]
  ) {
    guard let place = taxonomy.place(of: name) else { return }
    let posts = taxonomy.terms[place].posts
    let share = max(1, weight / max(1, posts.count.bitWidth - posts.count.leadingZeroBitCount))
    let own = position(of: post, in: posts)
    for other in posts[max(0, own - Self.window)..<min(posts.count, own + Self.window + 1)]
    where other != post {
      shares.append(Candidate(post: other, score: share))
    }
  }

  /// The place of a post in a list that is sorted newest first, by bisection.
  private func position(of post: Int, in posts: [Int]) -> Int {
    var low = 0
    var high = posts.count
    while low < high {
      let middle = (low + high) / 2
      if rank[posts[middle]] < rank[post] { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
