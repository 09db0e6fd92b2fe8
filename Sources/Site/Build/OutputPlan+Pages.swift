internal import Templates

extension OutputPlan {
  /// The hashes of the texts of the author's pages, and how to make them.
  struct Texts: Sendable {
    /// The hash of all that each page's text is made from; by page index.
    var keys: [ContentHash]
    /// Makes a page's text, or gives it where it is made already.
    var make: @Sendable (Int) throws(SiteFailure) -> PageText
    /// Makes a page's text with the verdicts on its commands.
    var makeChecked: @Sendable (Int) throws(SiteFailure) -> PageText

    /// Describes the texts of a site's pages, given those that are rendered and the hashes of what
    /// their links lead to.
    init(
      _ model: SiteModel, rendered: [PageText?], links: [ContentHash], checks: PageChecks?
    ) {
      let renderer = PageTextRenderer(model, SiteLinks(model))
      keys = links.indices.map { index in
        var key = model.pages[index].hash
        key.combine(links[index])
        if let checks { key.combine(checks.key(of: model.pages[index], in: model.pages)) }
        return key
      }
      let make: @Sendable (Int) throws(SiteFailure) -> PageText = { index throws(SiteFailure) in
        if let text = rendered[index] { return text }
        return try renderer.render(model.pages[index])
      }
      self.make = make
      makeChecked = { index throws(SiteFailure) in
        let text = try make(index)
        return try checks?.checked(text, of: model.pages[index], in: model.pages) ?? text
      }
    }
  }

  /// What the links of each page come to.
  static func follow(_ model: SiteModel) async -> [LinkChecker.Outcome] {
    let checker = LinkChecker(model, SiteLinks(model))
    return await Parallel.map(model.pages.count) { checker.follow(model.pages[$0]) }
  }

  /// The files besides the author's pages, those first that take longest to make.
  func others(_ texts: Texts) async -> [OutputItem] {
    var plan = self
    plan.addIndexes()
    plan.addGenerated(texts)
    plan.addFeeds(texts)
    plan.addRedirects()
    for file in contexts.model.files { plan.add(file) }
    return plan.items
  }

  /// Adds the author's pages.
  mutating func addContent(_ texts: Texts) async {
    let plan = self
    let items = await Parallel.map(contexts.model.pages.count) { index -> OutputItem? in
      let page = plan.contexts.model.pages[index]
      return plan.item(page, key: texts.keys[index]) { () throws(SiteFailure) in
        try texts.makeChecked(index)
      }
    }
    for item in items { if let item { self.items.append(item) } }
  }

  /// Plans the file of one of the author's pages.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - textKey: the hash of all that its text is made from.
  ///   - makeText: makes its text.
  /// - Returns: the file; `nil` when the page has none of its own, or no template.
  func item(
    _ page: Page, key textKey: ContentHash,
    _ makeText: @escaping @Sendable () throws(SiteFailure) -> PageText
  ) -> OutputItem? {
    guard page.kind == .post || page.kind == .page, let template = templates.template(for: page)
    else { return nil }
    let surroundings = contexts.surroundings(of: page)
    var key = fingerprint
    key.combine(textKey)
    key.combine(template.hash)
    key.combine(page.kind == .post ? 1 : 0)
    key.combine(page.source)
    key.combine(page.url)
    key.combine(surroundings.hash)
    let (contexts, index) = (contexts, page.index)
    return OutputItem(path: page.outputPath, key: key) { () throws(SiteFailure) in
      let text = try makeText()
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.html.count + Self.typicalSize)
      template.render(
        contexts.content(contexts.model.pages[index], in: surroundings, text.commands),
        deferred: [text.html, text.tableOfContents], into: &bytes)
      return bytes
    }
  }

  /// Adds the home page and the other pages that Pilgi makes.
  mutating func addGenerated(_ texts: Texts) {
    addHome(texts)
    addSeries(texts)
    for (index, taxonomy) in contexts.model.taxonomies.enumerated() { addTaxonomy(index, taxonomy) }
    addArchive()
    addCoverage()
    let index = contexts.path("/search.json")
    addList(
      ContextBuilder.Head(kind: "search", title: "검색", url: "/search/", isIndexed: false),
      "search", Schemas.search
    ) { ["index": .text(index)] }
    let missing = ContextBuilder.Head(
      kind: "not-found", title: "찾을 수 없는 페이지", url: "/404.html", isIndexed: false)
    guard isGenerated(missing.url) else { return }
    let contexts = contexts
    add(page: missing.url, "404", key: ContentHash()) {
      Record(Schemas.notFound, extending: contexts.root(missing), [:])
    }
  }

  /// Adds a page whose values are those of `head`, with its title as the last breadcrumb unless it
  /// says otherwise, and `values`.
  ///
  /// Of the records, `shown` and those of `posts` are what the values are made from.
  mutating func addList(
    _ head: ContextBuilder.Head, _ template: String, _ schema: Schema, showing shown: [Record] = [],
    posts: ArraySlice<Int> = [], values: @escaping @Sendable () -> KeyValuePairs<String, Value>
  ) {
    guard isGenerated(head.url) else { return }
    var head = head
    if head.trail.isEmpty { head.trail = [(head.title, head.url)] }
    var key = ContentHash()
    key.combine(head.title)
    for step in head.trail { key.combine(step.title) }
    key.combine(shown.count)
    for record in shown { key.combine(record.hash) }
    for post in posts { key.combine(contexts.posts[post]?.hash ?? ContentHash()) }
    let (contexts, root) = (contexts, head)
    add(page: head.url, template, key: key) {
      Record(schema, extending: contexts.root(root), values())
    }
  }

  /// Whether a URL is Pilgi's to make: an author's page of the same address goes first.
  private func isGenerated(_ url: String) -> Bool { contexts.model.urls[url] == .generated }

  private mutating func addHome(_ texts: Texts) {
    let contexts = contexts
    let model = contexts.model
    let pages = Pagination(
      count: model.posts.count, pageSize: contexts.configuration.pageSize, base: "/")
    for number in 1...pages.total {
      let url = pages.url(number)
      let isFirst = number == 1
      let posts = model.posts[pages.range(number)]
      let series = isFirst ? contexts.series.map(\.summary) : []
      let text = isFirst ? model.home : nil
      var key = text.map { texts.keys[$0] } ?? ContentHash()
      key.combine(model.posts.count)
      for record in series { key.combine(record.hash) }
      for post in posts { key.combine(contexts.posts[post]?.hash ?? ContentHash()) }
      add(page: url, "home", key: key) { () throws(SiteFailure) in
        let head = ContextBuilder.Head(
          kind: "home", title: contexts.configuration.title,
          description: contexts.configuration.description, url: url,
          trail: isFirst ? [] : [("\(number)쪽", url)])
        let content: Value =
          if let text { .html(try texts.makeChecked(text).html) } else { .absent }
        return Record(
          Schemas.home, extending: contexts.root(head),
          [
            "content": content, "hero": .record(orAbsent: isFirst ? contexts.siteHero : nil),
            "posts": .list(contexts.records(posts)),
            "pagination": .record(contexts.pagination(pages, number)),
            "seriesList": .list(series),
          ])
      }
    }
  }

  private mutating func addSeries(_ texts: Texts) {
    let contexts = contexts
    for (index, series) in contexts.model.series.enumerated() {
      let context = contexts.series[index]
      var key = series.introduction.map { texts.keys[$0] } ?? ContentHash()
      key.combine(context.hash)
      add(page: series.url, "series", key: key) { () throws(SiteFailure) in
        let head = ContextBuilder.Head(
          kind: "series", title: series.title, description: series.description, url: series.url,
          trail: [("시리즈", "/series/"), (series.title, series.url)], hasFeeds: true)
        let content: Value =
          if let text = series.introduction { .html(try texts.makeChecked(text).html) } else {
            .absent
          }
        return Record(
          Schemas.seriesPage, extending: contexts.root(head),
          [
            "content": content, "series": .record(context.summary), "parts": .list(context.parts),
            "prerequisites": .list(context.prerequisites),
            "missing": .list(
              context.missing.map { Record(Schemas.missingPart, ["part": .text($0)]) }),
          ])
      }
    }
    let summaries = contexts.series.map(\.summary)
    addList(
      ContextBuilder.Head(kind: "series-index", title: "시리즈", url: "/series/"), "series-index",
      Schemas.seriesIndex, showing: summaries
    ) { ["seriesList": .list(summaries)] }
  }

  private mutating func addTaxonomy(_ index: Int, _ taxonomy: Taxonomy) {
    let contexts = contexts
    let record = Record(
      Schemas.taxonomy,
      [
        "name": .text(taxonomy.name), "title": .text(taxonomy.title),
        "url": .text(contexts.path(taxonomy.url)),
      ])
    let terms = contexts.terms[index]
    addList(
      ContextBuilder.Head(kind: "term-index", title: taxonomy.title, url: taxonomy.url),
      "term-index", Schemas.termIndex, showing: terms
    ) { ["taxonomy": .record(record), "terms": .list(terms)] }
    let own = taxonomy.name == "tags" ? "tag" : "category"
    let template = hasTemplate(own) ? own : "term"
    for (place, term) in taxonomy.terms.enumerated() {
      let base = taxonomy.url(term)
      let pages = Pagination(
        count: term.posts.count, pageSize: contexts.configuration.pageSize, base: base)
      for number in 1...pages.total {
        let head = ContextBuilder.Head(
          kind: "term", title: term.title, url: pages.url(number),
          trail: [(taxonomy.title, taxonomy.url), (term.title, base)], hasFeeds: true)
        let posts = term.posts[pages.range(number)]
        addList(
          head, template, Schemas.termPage, showing: [terms[place]], posts: posts
        ) {
          [
            "taxonomy": .record(record), "term": .record(terms[place]),
            "posts": .list(contexts.records(posts)),
            "pagination": .record(contexts.pagination(pages, number)),
          ]
        }
      }
    }
  }

  private mutating func addArchive() {
    let contexts = contexts
    let model = contexts.model
    let years = contexts.years(current: "")
    addList(
      ContextBuilder.Head(kind: "archive", title: "글 목록", url: "/archive/"), "archive",
      Schemas.archive, showing: years
    ) { ["years": .list(years)] }
    for year in model.years {
      let pages = Pagination(
        count: year.posts.count, pageSize: contexts.configuration.pageSize, base: year.url)
      let years = contexts.years(current: year.name)
      for number in 1...pages.total {
        let head = ContextBuilder.Head(
          kind: "archive-year", title: "\(year.name)년", url: pages.url(number),
          trail: [("글 목록", "/archive/"), ("\(year.name)년", year.url)])
        let posts = year.posts[pages.range(number)]
        addList(head, "archive-year", Schemas.archiveYear, showing: years, posts: posts) {
          [
            "year": .text(year.name), "years": .list(years),
            "posts": .list(contexts.records(posts)),
            "pagination": .record(contexts.pagination(pages, number)),
          ]
        }
      }
    }
  }
}
