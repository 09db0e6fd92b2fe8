/// What stands at each URL path of the site, and which file each URL was made from.
struct URLIndex: Sendable {
  /// What a URL leads to.
  enum Target: Sendable, Hashable {
    /// An author's page, by its index.
    case page(Int)
    /// A file published as it is, by its index.
    case file(Int)
    /// A page that Pilgi makes: a list, a feed.
    case generated
    /// A redirect to another path.
    case redirect(String)
  }

  private var targets: [String: Target] = [:]
  private var sources: [String: Target] = [:]

  /// Records a URL path; gives back what has it already, in which case nothing changes.
  mutating func add(_ url: String, _ target: Target) -> Target? {
    let key = Self.key(url)
    if let known = targets[key] { return known }
    targets[key] = target
    return nil
  }

  /// Records the source file, by its path from the content folder, of a page or file.
  mutating func add(source path: String, _ target: Target) { sources[path] = target }

  /// What stands at a URL path, with or without `index.html` and the slash at its end.
  subscript(url: String) -> Target? { targets[Self.key(url)] }

  /// The page or file made from a source file.
  func target(source path: String) -> Target? { sources[path] }

  /// `/a/`, `/a`, `/a/index.html` and `/a.html` lead to one page on most hosts; only the last is
  /// kept apart.
  private static func key(_ url: String) -> String {
    var key = Substring(url)
    if key.hasSuffix("/index.html") { key = key.dropLast("index.html".count) }
    if key.utf8.count > 1 && key.utf8.last == UInt8(ascii: "/") { key = key.dropLast() }
    return String(key)
  }
}
