/// The posts that a reader of one post may want next: those that share tags and categories, rare
/// ones counting more, and of equal ones those nearest in time.
struct RelatedPosts {
  /// How many posts are named at most.
  static let limit = 5
  /// How many neighbours in time are looked at in each term, so that the work grows with the number
  /// of posts and not with its square.
  private static let window = 8

  private let taxonomies: [(taxonomy: Taxonomy, weight: Int)]
  /// The indexes of the posts, newest first.
  private let posts: [Int]
  /// The place of each post in `posts`; by page index.
  private let rank: [Int]

  /// Prepares the search.
  ///
  /// `posts` are the indexes of the posts, newest first.
  init(posts: [Int], pageCount: Int, tags: Taxonomy, categories: Taxonomy) {
    taxonomies = [(tags, 300), (categories, 100)]
    self.posts = posts
    var rank = [Int](repeating: 0, count: pageCount)
    for (place, post) in posts.enumerated() { rank[post] = place }
    self.rank = rank
  }

  /// The posts related to one, best first.
  func find(_ post: Int) -> [Int] {
    let own = rank[post]
    var shares: [Share] = []
    shares.reserveCapacity(256)
    for (taxonomy, weight) in taxonomies {
      for place in taxonomy.places(of: post) {
        add(taxonomy.terms[place].posts, weight, own, to: &shares)
      }
    }
    shares.sort()
    var best: [Candidate] = []
    best.reserveCapacity(Self.limit + 1)
    var at = 0
    while at < shares.count {
      var candidate = Candidate(rank: shares[at].rank, score: shares[at].score)
      at += 1
      while at < shares.count, shares[at].rank == candidate.rank {
        candidate.score += shares[at].score
        at += 1
      }
      let place = best.firstIndex { isBetter(candidate, $0, than: own) } ?? best.count
      guard place < Self.limit else { continue }
      best.insert(candidate, at: place)
      if best.count > Self.limit { best.removeLast() }
    }
    return best.map { posts[$0.rank] }
  }

  /// What one term adds to a post's score: the post's rank above, the score below, in one number that
  /// sorts fast.
  private struct Share: Comparable {
    private let bits: UInt64

    init(rank: Int, score: Int) { bits = UInt64(rank) << 16 | UInt64(score) }

    var rank: Int { Int(bits >> 16) }
    var score: Int { Int(bits & 0xFFFF) }

    static func < (a: Self, b: Self) -> Bool { a.bits < b.bits }
  }

  private struct Candidate {
    var rank: Int
    var score: Int
  }

  private func isBetter(_ a: Candidate, _ b: Candidate, than own: Int) -> Bool {
    if a.score != b.score { return a.score > b.score }
    let (left, right) = (abs(a.rank - own), abs(b.rank - own))
    return left != right ? left < right : a.rank < b.rank
  }

  private func add(_ posts: [Int], _ weight: Int, _ own: Int, to shares: inout [Share]) {
    let share = max(1, weight / max(1, posts.count.bitWidth - posts.count.leadingZeroBitCount))
    let place = place(of: own, in: posts)
    for other in posts[max(0, place - Self.window)..<min(posts.count, place + Self.window + 1)] {
      let rank = rank[other]
      if rank != own { shares.append(Share(rank: rank, score: share)) }
    }
  }

  /// The place of the post of a rank in a list that is sorted newest first, by bisection.
  private func place(of own: Int, in posts: [Int]) -> Int {
    var low = 0
    var high = posts.count
    while low < high {
      let middle = (low + high) / 2
      if rank[posts[middle]] < own { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
