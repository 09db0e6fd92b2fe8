/// What the names of files and folders say of the pages in them.
enum ContentNames {
  /// Whether a file's name makes it Markdown.
  static func isMarkdown(_ path: String) -> Bool {
    switch Path.fileExtension(path) {
    case "md", "markdown", "mdown", "mkd", "mkdn": true
    default: false
    }
  }

  /// Whether a file stands for its folder.
  static func isIndex(_ name: String) -> Bool {
    let base = Path.withoutExtension(name)
    return base == "index" || base == "_index" || base.lowercased() == "readme"
  }

  /// Whether a path lies in a folder of posts: `_posts` or `_drafts` anywhere, `posts` at the top.
  static func isInPosts(_ path: String) -> Bool {
    if path.hasPrefix("posts/") || path.hasPrefix("post/") { return true }
    return isIn("_posts", path) || isIn("_drafts", path)
  }

  /// Whether a path lies in Jekyll's folder of drafts.
  static func isInDrafts(_ path: String) -> Bool {
    isIn("_drafts", path)
  }

  private static func isIn(_ folder: String, _ path: String) -> Bool {
    guard path.utf8.contains(UInt8(ascii: "_")) else { return false }
    return path.split(separator: "/").dropLast().contains { $0 == folder }
  }

  /// A path as it appears in URLs: `_posts` and `_drafts` vanish.
  static func published(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "_")) else { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "_posts" && part != "_drafts" {
      parts.append(part)
    }
    return parts.joined(separator: "/")
  }
}
