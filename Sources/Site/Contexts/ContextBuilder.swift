internal import Templates

/// Makes the values that templates print from the site's model.
///
/// Records that many pages share (links to posts, terms, series) are made once.
struct ContextBuilder: Sendable {
  private(set) var model: SiteModel
  let configuration: SiteConfiguration
  let base: String
  let origin: String
  let site: Record
  let siteFeeds: [Record]
  /// The navigation's links, first as they are, then marked as current.
  private let navigation: [(plain: Record, current: Record, url: String)]
  /// The records of tags and categories, in the order of their terms.
  let terms: [[Record]]
  /// What lists show of each post; by page index.
  private(set) var posts: [PostCard?]
  let related: RelatedPosts
  private(set) var series: [SeriesContext]

  /// Makes the shared records.
  init(_ model: SiteModel) async {
    self.model = model
    configuration = model.configuration
    base = configuration.basePath
    origin = configuration.origin
    siteFeeds = Self.feeds(model, "/", configuration.title)
    site = Self.site(model, siteFeeds)
    let base = base
    navigation = model.configuration.navigation.map { link in
      let url = link.url.utf8.first == UInt8(ascii: "/") ? base + link.url : link.url
      let make = { (isCurrent: Bool) in
        Record(
          Schemas.navigationLink,
          ["title": .text(link.title), "url": .text(url), "current": .flag(isCurrent)])
      }
      return (make(false), make(true), link.url)
    }
    terms = model.taxonomies.map { taxonomy in
      taxonomy.terms.map { term in
        Record(
          Schemas.term,
          [
            "title": .text(term.title), "url": .text(base + taxonomy.url(term)),
            "count": .number(term.posts.count), "weight": .number(term.weight),
          ])
      }
    }
    posts = [PostCard?](repeating: nil, count: model.pages.count)
    series = []
    related = RelatedPosts(
      posts: model.posts, pageCount: model.pages.count, tags: model.tags,
      categories: model.categories)
    let terms = self
    posts = await Parallel.map(model.pages.count) { index in
      let page = model.pages[index]
      return page.kind == .post ? terms.card(page) : nil
    }
    let posts = self
    series = await Parallel.map(model.series.count) { SeriesContext(posts, model.series[$0]) }
  }

  /// Puts another version of a page in its place; the records of other pages stay as they are.
  mutating func replace(_ page: Page) { model.pages[page.index] = page }

  /// A path from the site's root as it stands in pages.
  func path(_ url: String) -> String { base + url }

  /// A path from the site's root as an absolute URL.
  func absolute(_ url: String) -> String { origin + base + LinkTarget.asciiEncoded(url) }

  func records(_ pages: some Sequence<Int>) -> [Record] { pages.compactMap { posts[$0]?.record } }

  // MARK: Shared records

  private static func site(_ model: SiteModel, _ feeds: [Record]) -> Record {
    let configuration = model.configuration
    let base = configuration.basePath
    return Record(
      Schemas.site,
      [
        "title": .text(configuration.title), "subtitle": .text(orAbsent: configuration.subtitle),
        "description": .text(orAbsent: configuration.description),
        "url": .text(orAbsent: configuration.baseURL), "home": .text(base + "/"),
        "language": .text(configuration.language), "author": .text(orAbsent: configuration.author),
        "copyright": .text(orAbsent: configuration.copyright),
        "repository": .text(orAbsent: configuration.repository), "search": .text(base + "/search/"),
        "series": .text(base + "/series/"), "tags": .text(base + "/tags/"),
        "categories": .text(base + "/categories/"), "archive": .text(base + "/archive/"),
        "feeds": .list(feeds),
        "coverage": .text(orAbsent: model.hasCoverage ? base + SiteModel.coverageURL : nil),
        "social": .list(
          configuration.social.map { link in
            Record(Schemas.link, ["title": .text(link.title), "url": .text(link.url)])
          }), "accent": .text(orAbsent: configuration.accent),
        "accentDark": .text(orAbsent: configuration.accentForDark),
        "generator": .text("Pilgi \(PilgiVersion.current)"),
      ])
  }

  /// The links to the feeds of a page.
  static func feeds(_ model: SiteModel, _ url: String, _ title: String) -> [Record] {
    FeedFormat.allCases.map { format in
      Record(
        Schemas.feed,
        [
          "title": .text("\(title) (\(format.label))"),
          "url": .text(model.configuration.basePath + url + format.fileName),
          "type": .text(format.mediaType),
        ])
    }
  }

  static func date(_ moment: Moment?) -> Record? {
    guard let moment else { return nil }
    let civil = moment.civil
    return Record(
      Schemas.date,
      [
        "iso": .text(moment.iso8601), "display": .text(civil.koreanDate),
        "short": .text(civil.shortDate), "year": .text(padded(civil.year, 4)),
        "month": .text(padded(civil.month, 2)), "day": .text(padded(civil.day, 2)),
      ])
  }

  /// The records of a page's terms.
  func termRecords(_ taxonomy: Int, of page: Page) -> [Record] {
    model.taxonomies[taxonomy].places(of: page.index).map { terms[taxonomy][$0] }
  }

  /// The URL of an image that a front matter names.
  func image(_ path: String?, of page: Page) -> String? {
    guard let path, !path.isEmpty else { return nil }
    let target = LinkTarget(path)
    if target.form == .external { return path }
    return base + LinkTarget.encoded(FrontMatterImages.url(path, of: page, in: model))
  }

  private func card(_ page: Page) -> PostCard {
    let series = page.series.map { place in
      let series = model.series[place.series]
      return PostCard.Facts.Series(
        title: series.title, url: base + series.url, part: place.label)
    }
    return PostCard(
      PostCard.Facts(
        title: page.title, url: base + LinkTarget.encoded(page.url),
        subtitle: page.frontMatter.subtitle, description: description(page), date: page.date,
        readingMinutes: readingMinutes(page), tags: termRecords(0, of: page),
        categories: termRecords(1, of: page),
        thumbnail: image(page.frontMatter.thumbnail, of: page),
        series: series, isDraft: page.frontMatter.isDraft))
  }

  /// What a page is about: its front matter's words, unless they are a bare URL, else its beginning.
  func description(_ page: Page) -> String {
    if let own = page.frontMatter.description, !own.isEmpty, !own.hasPrefix("http") { return own }
    return page.facts.markdown?.excerpt ?? ""
  }

  func readingMinutes(_ page: Page) -> Int {
    max(1, ((page.facts.markdown?.readingSeconds ?? 0) + 30) / 60)
  }

  func navigation(for url: String) -> [Record] {
    navigation.map { item in
      let isCurrent = item.url == url || item.url.utf8.count > 1 && url.hasPrefix(item.url)
      return isCurrent ? item.current : item.plain
    }
  }

  func breadcrumbs(_ trail: [(title: String, url: String)]) -> [Record] {
    trail.enumerated().map { index, step in
      Record(
        Schemas.breadcrumb,
        [
          "title": .text(step.title), "url": .text(base + LinkTarget.encoded(step.url)),
          "last": .flag(index == trail.count - 1),
        ])
    }
  }
}
