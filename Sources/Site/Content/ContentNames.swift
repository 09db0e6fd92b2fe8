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
    let folders = path.split(separator: "/").dropLast()
    if folders.first == "posts" || folders.first == "post" { return true }
    return folders.contains { $0 == "_posts" || $0 == "_drafts" }
  }

  /// Whether a path lies in Jekyll's folder of drafts.
  static func isInDrafts(_ path: String) -> Bool {
    path.split(separator: "/").dropLast().contains("_drafts")
  }

  /// A path as it appears in URLs: `_posts` and `_drafts` vanish, other underscores at the start of
  /// a folder's name are dropped.
  static func published(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "_posts" && part != "_drafts" {
      parts.append(part)
    }
    return parts.joined(separator: "/")
  }
}
