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
    var feeds: [Record] = []
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
        "feeds": .list(head.feeds.isEmpty ? siteFeeds : head.feeds),
        "published": .text(orAbsent: head.published?.iso8601),
        "modified": .text(orAbsent: head.modified?.iso8601),
        "robots": .text(orAbsent: head.isIndexed ? nil : "noindex"), "isPost": .flag(isPost),
        "math": .flag(head.math), "mermaid": .flag(head.mermaid),
      ])
  }

  /// The values of an author's page.
  func content(_ page: Page) -> Record {
    let frontMatter = page.frontMatter
    let facts = page.facts.markdown
    let isPost = page.kind == .post
    let heroImage = image(frontMatter.heroImage, of: page)
    let thumbnail = image(frontMatter.thumbnail, of: page)
    let authors =
      frontMatter.authors.isEmpty && isPost && !configuration.author.isEmpty
      ? [configuration.author] : frontMatter.authors
    let head = Head(
      kind: isPost ? "post" : "page", title: page.title, description: description(page),
      url: page.url, trail: trail(page), image: thumbnail ?? heroImage,
      published: page.date, modified: page.updated, author: authors.joined(separator: ", "),
      math: facts?.hasMath ?? false,
      mermaid: frontMatter.mermaid ?? facts?.hasMermaid ?? false)
    let place = isPost ? model.ranks[page.index] : nil
    let neighbour = { (offset: Int) -> Record? in
      guard let place, model.posts.indices.contains(place + offset) else { return nil }
      return posts[model.posts[place + offset]]
    }
    let hero =
      heroImage == nil && frontMatter.heroVideo == nil
      ? nil
      : Record(
        Schemas.hero,
        [
          "image": .text(orAbsent: heroImage),
          "video": .text(orAbsent: image(frontMatter.heroVideo, of: page)),
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
        "date": .record(orAbsent: date(page.date)),
        "updated": .record(orAbsent: date(page.updated)),
        "readingMinutes": .number(readingMinutes(page)),
        "tags": .list(termRecords(0, frontMatter.tags)),
        "categories": .list(termRecords(1, frontMatter.categories)),
        "hero": .record(orAbsent: hero), "thumbnail": .text(orAbsent: thumbnail),
        "series": .record(
          orAbsent: page.series.map { series[$0.series].navigation(self, position: $0.position) }),
        "previous": .record(orAbsent: neighbour(1)), "next": .record(orAbsent: neighbour(-1)),
        "related": .list(isPost ? relatedRecords(page) : []),
        "children": .list(childRecords(page)), "comments": .flag(frontMatter.comments),
        "share": .flag(frontMatter.share), "draft": .flag(frontMatter.isDraft),
        "params": .dynamic(DynamicValue(frontMatter.parameters)), "source": .text(page.source),
        "editURL": .text(
          orAbsent: configuration.editURL.isEmpty
            ? nil : Path.join(configuration.editURL, page.source)),
      ])
  }

  private func relatedRecords(_ page: Page) -> [Record] {
    let inSeries = page.series.map { Set(model.series[$0.series].written) } ?? []
    let found = related.find(
      page.index, tagNames: page.frontMatter.tags, categoryNames: page.frontMatter.categories)
    return records(found.filter { !inSeries.contains($0) })
  }

  private func childRecords(_ page: Page) -> [Record] {
    model.children(of: page).map { index in
      let child = model.pages[index]
      return Record(
        Schemas.page,
        [
          "title": .text(child.title), "url": .text(path(LinkTarget.encoded(child.url))),
          "description": .text(orAbsent: description(child)),
        ])
    }
  }

  /// The pages above a page, and itself.
  private func trail(_ page: Page) -> [(title: String, url: String)] {
    if let place = page.series {
      let series = model.series[place.series]
      return [(series.title, series.url), (page.title, page.url)]
    }
    if page.kind == .post, let name = page.frontMatter.categories.first,
      let place = model.categories.place(of: name)
    {
      let term = model.categories.terms[place]
      return [(term.title, model.categories.url(term)), (page.title, page.url)]
    }
    var steps: [(title: String, url: String)] = [(page.title, page.url)]
    var folder = page.isFolderIndex ? Path.parent(page.folder) : page.folder
    while !folder.isEmpty {
      for index in ["index.md", "_index.md", "README.md"] {
        if case .page(let above) = model.urls.target(source: Path.join(folder, index)) {
          steps.append((model.pages[above].title, model.pages[above].url))
          break
        }
      }
      folder = Path.parent(folder)
    }
    return steps.reversed()
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
