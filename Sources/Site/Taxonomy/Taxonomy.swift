/// A way of sorting posts: by tags or by categories.
struct Taxonomy: Sendable {
  /// One tag or category.
  struct Term: Sendable {
    /// The name as its first post writes it.
    var title: String
    /// The last part of its URL.
    var slug: String
    /// The indexes of its posts, newest first.
    var posts: [Int] = []
    /// Its size among the terms, from 1 to 5, for lists that show it.
    var weight = 1
  }

  /// `tags` or `categories`: the first part of its URLs.
  let name: String
  /// What is shown.
  let title: String
  /// The terms, by title.
  private(set) var terms: [Term] = []
  private var placeBySlug: [String: Int] = [:]
  /// The places of each post's terms, in the order it names them; by page index.
  private var placesByPage: [[Int]] = []

  /// Sorts posts into terms; spellings that make the same URL are one term.
  ///
  /// `posts` are the posts, newest first, with the names of their terms; `pageCount` is the number of
  /// all pages, which the posts' indexes are below.
  init(name: String, title: String, pageCount: Int, posts: [(index: Int, names: [String])]) {
    self.name = name
    self.title = title
    placesByPage = [[Int]](repeating: [], count: pageCount)
    // By name, so that no name is made a slug twice.
    var known: [String: Int] = [:]
    for post in posts {
      for name in post.names {
        guard let place = known[name] ?? place(adding: name) else { continue }
        known[name] = place
        guard terms[place].posts.last != post.index else { continue }
        terms[place].posts.append(post.index)
        placesByPage[post.index].append(place)
      }
    }
    sort()
    weigh()
  }

  private mutating func place(adding name: String) -> Int? {
    let slug = Slug.make(name)
    guard !slug.isEmpty else { return nil }
    if let place = placeBySlug[slug] { return place }
    placeBySlug[slug] = terms.count
    terms.append(Term(title: name, slug: slug))
    return terms.count - 1
  }

  private mutating func sort() {
    let order = terms.indices.sorted {
      (terms[$0].title, terms[$0].slug) < (terms[$1].title, terms[$1].slug)
    }
    var places = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { places[old] = new }
    terms = order.map { terms[$0] }
    placeBySlug = placeBySlug.mapValues { places[$0] }
    for page in placesByPage.indices {
      for at in placesByPage[page].indices {
        placesByPage[page][at] = places[placesByPage[page][at]]
      }
    }
  }

  private mutating func weigh() {
    let most = terms.map(\.posts.count).max() ?? 1
    guard most > 1 else { return }
    for place in terms.indices {
      let share = (terms[place].posts.count - 1) * 5 / most
      terms[place].weight = min(5, share + 1)
    }
  }

  /// The places in `terms` of a page's terms, in the order it names them.
  func places(of page: Int) -> [Int] { placesByPage[page] }

  /// The URL path of the list of all terms.
  var url: String { "/" + name + "/" }

  /// The URL path of one term.
  func url(_ term: Term) -> String { "/" + name + "/" + term.slug + "/" }
}
