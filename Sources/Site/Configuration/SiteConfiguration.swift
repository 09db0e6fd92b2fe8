/// What `pilgi.yaml` says, with the defaults of what it leaves out.
package struct SiteConfiguration: Sendable, Hashable {
  /// A text with an address.
  package struct Link: Sendable, Hashable {
    /// What is shown.
    package var title: String
    /// A path from the site's root, or an absolute URL.
    package var url: String
  }

  /// A series that the configuration describes.
  package struct SeriesEntry: Sendable, Hashable {
    /// The name that posts give in `series:`.
    package var name: String
    /// What is shown; the name where the configuration is silent.
    package var title: String
    /// What the series is about; may be empty.
    package var description = ""
    /// How many parts are planned; `nil` when that is not known.
    package var parts: Int?
    /// The names of series to read before.
    package var prerequisites: [String] = []
  }

  /// How much of a post its feed entry holds.
  package enum FeedContent: String, Sendable, CaseIterable { case summary, full }

  /// What becomes of HTML in Markdown.
  package enum HTMLPolicy: String, Sendable, CaseIterable { case allow, escape }

  /// The site's name.
  package var title = "제목 없는 사이트"
  /// A line below the name; may be empty.
  package var subtitle = ""
  /// What the site is about; may be empty.
  package var description = ""
  /// The absolute URL of the site without a slash at its end; empty when it is not known.
  package var baseURL = ""
  /// The language, as an IETF tag.
  package var language = "ko"
  /// Who writes; may be empty.
  package var author = ""
  /// The time zone of dates without one, as in the tz database.
  package var timeZone = "Asia/Seoul"
  /// The pattern of the URLs of posts.
  package var permalink = "/posts/:slug/"
  /// How many posts a list page shows.
  package var pageSize = 10
  /// The output folder, from the site's folder.
  package var destination = "public"
  /// The links at the top of each page.
  package var navigation: [Link] = [
    Link(title: "글 목록", url: "/archive/"), Link(title: "시리즈", url: "/series/"),
    Link(title: "태그", url: "/tags/"),
  ]
  /// The image behind the site's name on the home page; may be empty.
  package var heroImage = ""
  /// The video behind the site's name on the home page; may be empty.
  package var heroVideo = ""
  /// Where else the author is found.
  package var social: [Link] = []
  /// The address of the site's repository; may be empty.
  package var repository = ""
  /// The address under which the source of a page can be edited; may be empty.
  package var editURL = ""
  /// The copyright line; may be empty.
  package var copyright = ""
  /// What becomes of HTML in Markdown.
  package var html = HTMLPolicy.allow
  /// Whether `$…$` is mathematics in every page; a page's `math: true` switches it on alone.
  package var math = false
  /// Whether headings get a link to themselves.
  package var headingAnchors = true
  /// How many entries a feed has.
  package var feedLimit = 20
  /// How much of a post its feed entry holds.
  package var feedContent = FeedContent.summary
  /// The series that the configuration describes, in its order.
  package var series: [SeriesEntry] = []
  /// Patterns of files and folders that are no part of the site.
  package var exclude: [String] = []
  /// Whether drafts are built.
  package var drafts = false
  /// Whether posts of the future are built.
  package var future = false
  /// Whether output is minified and assets are named after their content.
  package var minify = false
  /// The colour of links and buttons, such as `#2a4fb0`; empty for the theme's.
  package var accent = ""
  /// The same where the ground is dark; empty for a lighter shade of `accent`.
  package var darkAccent = ""
  /// Whether pages show the verdicts on their commands; `nil` when only a site of ordinary size does.
  package var showsChecks: Bool?

  /// Creates the configuration of a site without `pilgi.yaml`.
  package init() {}

  /// The colour of links where the ground is dark.
  var accentForDark: String {
    if accent.isEmpty || !darkAccent.isEmpty { return darkAccent }
    return "color-mix(in oklab, \(accent) 55%, white)"
  }

  /// The path that goes before every URL path: empty, or such as `/notes`.
  package var basePath: String {
    guard let scheme = baseURL.range(of: "://") else { return "" }
    let rest = baseURL[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return "" }
    return String(rest[slash...])
  }

  /// The scheme and host of the site, such as `https://example.com`; empty when not known.
  package var origin: String { String(baseURL.dropLast(basePath.count)) }
}

extension StringProtocol {
  /// The first place of a short text in this one.
  func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
