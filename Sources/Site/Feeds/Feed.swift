/// A feed's content, before it is written as Atom, RSS or JSON.
struct Feed: Sendable {
  /// One post in a feed.
  struct Entry: Sendable {
    var title: String
    /// The absolute URL, which is also the entry's identity.
    var url: String
    /// ISO 8601 with an offset.
    var published: String
    /// ISO 8601 with an offset; the date of publishing for a post that never changed.
    var updated: String
    /// RFC 822, for RSS.
    var publishedRFC822: String
    var author: String
    var summary: String
    /// The whole post with absolute URLs; `nil` where the site feeds summaries only.
    var html: [UInt8]?
    var categories: [String]
  }

  var title: String
  var description: String
  var language: String
  var author: String
  /// The absolute URL of the page that the feed follows.
  var home: String
  /// The absolute URL of the feed itself; set for each format.
  var url: String = ""
  var entries: [Entry]

  /// The newest change among the entries; the Unix epoch for an empty feed, so that it stays the same
  /// from build to build.
  var updated: String { entries.map(\.updated).max() ?? "1970-01-01T00:00:00Z" }
}

/// The formats that every feed is written in.
enum FeedFormat: String, Sendable, CaseIterable {
  case atom, rss, json

  /// The file's name in the folder of the page that the feed follows.
  var fileName: String {
    switch self {
    case .atom: "feed.xml"
    case .rss: "rss.xml"
    case .json: "feed.json"
    }
  }

  /// The MIME type for links to it.
  var mediaType: String {
    switch self {
    case .atom: "application/atom+xml"
    case .rss: "application/rss+xml"
    case .json: "application/feed+json"
    }
  }

  /// The name for links to it.
  var label: String {
    switch self {
    case .atom: "Atom"
    case .rss: "RSS"
    case .json: "JSON"
    }
  }

  /// The file of a feed.
  func write(_ feed: Feed) -> [UInt8] {
    switch self {
    case .atom: AtomFeed.write(feed)
    case .rss: RSSFeed.write(feed)
    case .json: JSONFeed.write(feed)
    }
  }
}
