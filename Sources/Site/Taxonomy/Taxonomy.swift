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
  /// The places of the names as posts write them, so that no name is made a slug twice.
  private var placeByName: [String: Int] = [:]

  /// Sorts posts into terms; spellings that make the same URL are one term.
  ///
  /// `posts` are the posts, newest first, with the names of their terms.
  init(name: String, title: String, posts: [(index: Int, names: [String])]) {
    self.name = name
    self.title = title
    var slugs: [String: String] = [:]
    for post in posts {
      for name in post.names {
        let slug = slugs[name] ?? Slug.make(name)
        slugs[name] = slug
        guard !slug.isEmpty else { continue }
        let place = placeBySlug[slug] ?? append(Term(title: name, slug: slug))
        if terms[place].posts.last != post.index { terms[place].posts.append(post.index) }
      }
    }
    terms.sort { ($0.title, $0.slug) < ($1.title, $1.slug) }
    placeBySlug = Dictionary(uniqueKeysWithValues: terms.indices.map { (terms[$0].slug, $0) })
    for (name, slug) in slugs { placeByName[name] = placeBySlug[slug] }
    weigh()
  }

  private mutating func append(_ term: Term) -> Int {
    placeBySlug[term.slug] = terms.count
    terms.append(term)
    return terms.count - 1
  }

  private mutating func weigh() {
    let most = terms.map(\.posts.count).max() ?? 1
    guard most > 1 else { return }
    for place in terms.indices {
      let share = (terms[place].posts.count - 1) * 5 / most
      terms[place].weight = min(5, share + 1)
    }
  }

  /// The place of a name's term in `terms`.
  func place(of name: String) -> Int? { placeByName[name] ?? placeBySlug[Slug.make(name)] }

  /// The URL path of the list of all terms.
  var url: String { "/" + name + "/" }

  /// The URL path of one term.
  func url(_ term: Term) -> String { "/" + name + "/" + term.slug + "/" }
}
