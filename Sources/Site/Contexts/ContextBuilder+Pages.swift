internal import Templates
internal import YAML

extension ContextBuilder {
  /// What all kinds of pages have in common.
  struct Head {
    var kind: String
    var title: String
    var description = ""
    var url: String
    var trail: [(title: String, url: String)] = []
    /// Whether what the trail's last step leads to has feeds of its own.
    var hasFeeds = false
    var image: String?
    var published: Moment?
    var modified: Moment?
    var author = ""
    var isIndexed = true
    var math = false
    var mermaid = false
  }

  /// The record of a page's common fields.
  func root(_ head: Head) -> Record {
    let isHome = head.kind == "home"
    let isPost = head.kind == "post"
    let trail = [(title: configuration.title, url: "/")] + head.trail
    let feeds =
      if head.hasFeeds, let last = trail.last { Self.feeds(model, last.url, last.title) } else {
        siteFeeds
      }
    let image = head.image.map { $0.range(of: "://") == nil ? origin + $0 : $0 }
    return Record(
      Schemas.rootRecord,
      [
        "site": .record(site), "navigation": .list(navigation(for: head.url)),
        "kind": .text(head.kind), "title": .text(head.title),
        "documentTitle": .text(
          isHome ? configuration.title : head.title + " – " + configuration.title),
        "description": .text(orAbsent: head.description),
        "url": .text(base + LinkTarget.encoded(head.url)), "canonical": .text(absolute(head.url)),
        "language": .text(configuration.language),
        "openGraph": .record(
          Record(
            Schemas.openGraph,
            [
              "type": .text(isPost ? "article" : "website"),
              "image": .text(orAbsent: origin.isEmpty ? nil : image),
            ])),
        "jsonLD": .html(StructuredData.html(head, trail: trail, self)),
        "breadcrumbs": .list(breadcrumbs(trail)),
        "feeds": .list(feeds),
        "published": .text(orAbsent: head.published?.iso8601),
        "modified": .text(orAbsent: head.modified?.iso8601),
        "robots": .text(orAbsent: head.isIndexed ? nil : "noindex"), "isPost": .flag(isPost),
        "math": .flag(head.math), "mermaid": .flag(head.mermaid),
      ])
  }

  /// The values of an author's page, from the page itself and from its surroundings; nothing else of
  /// the site may go in, as nothing else is in the hash that decides whether the page is made anew.
  func content(
    _ page: Page, in surroundings: PageSurroundings, _ commands: VerdictCounts? = nil
  ) -> Record {
    let frontMatter = page.frontMatter
    let facts = page.facts.markdown
    let isPost = page.kind == .post
    let authors =
      frontMatter.authors.isEmpty && isPost && !configuration.author.isEmpty
      ? [configuration.author] : frontMatter.authors
    let head = Head(
      kind: isPost ? "post" : "page", title: page.title, description: description(page),
      url: page.url, trail: surroundings.trail,
      image: surroundings.thumbnail ?? surroundings.heroImage,
      published: page.date, modified: page.updated, author: authors.joined(separator: ", "),
      math: facts?.hasMath ?? false,
      mermaid: frontMatter.mermaid ?? facts?.hasMermaid ?? false)
    let hero =
      surroundings.heroImage == nil && surroundings.heroVideo == nil
      ? nil
      : Record(
        Schemas.hero,
        [
          "image": .text(orAbsent: surroundings.heroImage),
          "video": .text(orAbsent: surroundings.heroVideo),
          "alt": .text(orAbsent: frontMatter.heroAlt),
        ])
    return Record(
      Schemas.content, extending: root(head),
      [
        "content": .deferred(0, isPresent: true),
        "toc": .deferred(
          1, isPresent: frontMatter.tableOfContents && facts?.hasTableOfContents ?? false),
        "subtitle": .text(orAbsent: frontMatter.subtitle), "author": .text(orAbsent: head.author),
        "authors": .list(authors.map { Record(Schemas.author, ["name": .text($0)]) }),
        "date": .record(orAbsent: Self.date(page.date)),
        "updated": .record(orAbsent: Self.date(page.updated)),
        "readingMinutes": .number(readingMinutes(page)),
        "commands": .record(orAbsent: commands.map { Record($0) }),
        "tags": .list(surroundings.tags), "categories": .list(surroundings.categories),
        "hero": .record(orAbsent: hero), "thumbnail": .text(orAbsent: surroundings.thumbnail),
        "series": .record(
          orAbsent: surroundings.series.map { $0.series.navigation(position: $0.position) }),
        "previous": .record(orAbsent: surroundings.previous?.record),
        "next": .record(orAbsent: surroundings.next?.record),
        "related": .list(surroundings.related.map(\.record)),
        "children": .list(surroundings.children), "comments": .flag(frontMatter.comments),
        "share": .flag(frontMatter.share), "draft": .flag(frontMatter.isDraft),
        "params": .dynamic(DynamicValue(frontMatter.parameters)), "source": .text(page.source),
        "editURL": .text(
          orAbsent: configuration.editURL.isEmpty
            ? nil : Path.join(configuration.editURL, page.source)),
      ])
  }
}

extension DynamicValue {
  /// The author's own keys of a front matter.
  init(_ entries: [FrontMatterValue.Entry]) {
    self = .map(entries.map { Member($0.key, DynamicValue($0.value)) })
  }

  private init(_ value: FrontMatterValue) {
    switch value {
    case .scalar(.null, _): self = .null
    case .scalar(.boolean(let flag), _): self = .flag(flag)
    case .scalar(_, let raw): self = .text(raw)
    case .list(let values): self = .list(values.map { DynamicValue($0) })
    case .map(let entries): self.init(entries)
    }
  }
}
