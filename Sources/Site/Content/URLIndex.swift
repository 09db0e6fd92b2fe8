internal import Templates

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

  // By hash: texts in Hangul are slow to hash the way dictionaries do.
  private var targets: [ContentHash: Target] = [:]
  private var sources: [ContentHash: Target] = [:]

  /// Records a URL path; gives back what has it already, in which case nothing changes.
  mutating func add(_ url: String, _ target: Target) -> Target? {
    let key = Self.key(url)
    if let known = targets[key] { return known }
    targets[key] = target
    return nil
  }

  /// Records the source file, by its path from the content folder, of a page or file.
  mutating func add(source path: String, _ target: Target) {
    sources[Self.hash(path.utf8[...])] = target
  }

  /// What stands at a URL path, with or without `index.html` and the slash at its end.
  subscript(url: String) -> Target? { targets[Self.key(url)] }

  /// The page or file made from a source file.
  func target(source path: String) -> Target? {
    sources[Self.hash(path.utf8[...])]
  }

  /// `/a/`, `/a`, `/a/index.html` and `/a.html` lead to one page on most hosts; only the last is
  /// kept apart.
  private static func key(_ url: String) -> ContentHash {
    var key = url.utf8[...]
    let index = "/index.html".utf8
    if key.count >= index.count && key.suffix(index.count).elementsEqual(index) {
      key = key.dropLast(index.count - 1)
    }
    if key.count > 1 && key.last == UInt8(ascii: "/") { key = key.dropLast() }
    return hash(key)
  }

  private static func hash(_ text: Substring.UTF8View) -> ContentHash {
    var hash = ContentHash()
    if text.withContiguousStorageIfAvailable({ hash.combine(UnsafeRawBufferPointer($0)) }) == nil {
      hash.combine(Array(text))
    }
    return hash
  }
}
