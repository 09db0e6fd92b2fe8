internal import Templates

extension OutputPlan {
  /// Adds the author's pages.
  ///
  /// `rendered` holds the text of pages that were rendered in this build; the others are rendered
  /// when they are needed.
  mutating func addContent(
    _ templates: SiteTemplates, _ renderer: PageTextRenderer, records: [Record?],
    keys: [ContentHash], rendered: [PageText?]
  ) {
    let pages = contexts.model.pages
    for page in pages {
      guard let record = records[page.index], let template = templates.template(for: page).template
      else { continue }
      add(page: page.outputPath, template, record, key: keys[page.index]) {
        rendered[page.index] ?? renderer.render(page)
      }
    }
  }

  /// Adds the home page and the other pages that Pilgi makes.
  mutating func addGenerated(home: PageText?, series introductions: [PageText?]) {
    addHome(home)
    addSeries(introductions)
    for (index, taxonomy) in contexts.model.taxonomies.enumerated() { addTaxonomy(index, taxonomy) }
    addArchive()
    addList(
      kind: "search", title: "검색", url: "/search/", template: "search", schema: Schemas.search,
      ["index": .text(contexts.path("/search.json"))], isIndexed: false)
    let missing = ContextBuilder.Head(
      kind: "not-found", title: "찾을 수 없는 페이지", url: "/404.html", isIndexed: false)
    add(
      page: "/404.html", "404", Record(Schemas.notFound, extending: contexts.root(missing), [:]))
  }

  private mutating func addList(
    kind: String, title: String, url: String, template: String, schema: Schema,
    _ values: KeyValuePairs<String, Value>, trail: [(title: String, url: String)] = [],
    feeds: [Record] = [], description: String = "", isIndexed: Bool = true
  ) {
    guard isGenerated(url) else { return }
    let head = ContextBuilder.Head(
      kind: kind, title: title, description: description, url: url,
      trail: trail.isEmpty ? [(title, url)] : trail, feeds: feeds, isIndexed: isIndexed)
    add(page: url, template, Record(schema, extending: contexts.root(head), values))
  }

  /// Whether a URL is Pilgi's to make: an author's page of the same address goes first.
  private func isGenerated(_ url: String) -> Bool { contexts.model.urls[url] == .generated }

  private func pagination(_ pages: Pagination, _ number: Int) -> Record {
    let url = { (number: Int) -> String in contexts.path(LinkTarget.encoded(pages.url(number))) }
    let links = pages.shown(number).map { shown in
      guard let shown else {
        return Record(Schemas.pageLink, ["gap": .flag(true), "current": .flag(false)])
      }
      return Record(
        Schemas.pageLink,
        [
          "number": .number(shown), "url": .text(url(shown)), "current": .flag(shown == number),
          "gap": .flag(false),
        ])
    }
    return Record(
      Schemas.pagination,
      [
        "number": .number(number), "total": .number(pages.total), "count": .number(pages.count),
        "previous": .text(orAbsent: number > 1 ? url(number - 1) : nil),
        "next": .text(orAbsent: number < pages.total ? url(number + 1) : nil),
        "first": .text(url(1)), "last": .text(url(pages.total)), "pages": .list(links),
      ])
  }

  private mutating func addHome(_ text: PageText?) {
    let model = contexts.model
    let configuration = contexts.configuration
    let pages = Pagination(
      count: model.posts.count, pageSize: configuration.pageSize, base: "/")
    let hasHero = !configuration.heroImage.isEmpty || !configuration.heroVideo.isEmpty
    let hero =
      hasHero
      ? Record(
        Schemas.hero,
        [
          "image": .text(orAbsent: siteImage(configuration.heroImage)),
          "video": .text(orAbsent: siteImage(configuration.heroVideo)),
        ]) : nil
    for number in 1...pages.total {
      let url = pages.url(number)
      let isFirst = number == 1
      let head = ContextBuilder.Head(
        kind: "home", title: configuration.title, description: configuration.description,
        url: url, trail: isFirst ? [] : [("\(number)쪽", url)])
      add(
        page: url, "home",
        Record(
          Schemas.home, extending: contexts.root(head),
          [
            "content": isFirst ? text.map { .html($0.html) } ?? .absent : .absent,
            "hero": .record(orAbsent: isFirst ? hero : nil),
            "posts": .list(contexts.records(pages.range(number).map { model.posts[$0] })),
            "pagination": .record(pagination(pages, number)),
            "seriesList": .list(isFirst ? contexts.series.map(\.summary) : []),
          ]))
    }
  }

  private func siteImage(_ path: String) -> String? {
    if path.isEmpty || path.range(of: "://") != nil { return path }
    return contexts.path(Permalink.cleaned("/" + path))
  }

  private mutating func addSeries(_ introductions: [PageText?]) {
    for (index, series) in contexts.model.series.enumerated() {
      let context = contexts.series[index]
      let head = ContextBuilder.Head(
        kind: "series", title: series.title, description: series.description, url: series.url,
        trail: [("시리즈", "/series/"), (series.title, series.url)],
        feeds: ContextBuilder.feeds(contexts.model, series.url, series.title))
      add(
        page: series.url, "series",
        Record(
          Schemas.seriesPage, extending: contexts.root(head),
          [
            "content": introductions[index].map { .html($0.html) } ?? .absent,
            "series": .record(context.summary), "parts": .list(context.parts),
            "prerequisites": .list(context.prerequisites),
            "missing": .list(
              context.missing.map { Record(Schemas.missingPart, ["part": .text($0)]) }),
          ]))
    }
    addList(
      kind: "series-index", title: "시리즈", url: "/series/", template: "series-index",
      schema: Schemas.seriesIndex, ["seriesList": .list(contexts.series.map(\.summary))])
  }

  private mutating func addTaxonomy(_ index: Int, _ taxonomy: Taxonomy) {
    let record = Record(
      Schemas.taxonomy,
      [
        "name": .text(taxonomy.name), "title": .text(taxonomy.title),
        "url": .text(contexts.path(taxonomy.url)),
      ])
    addList(
      kind: "term-index", title: taxonomy.title, url: taxonomy.url, template: "term-index",
      schema: Schemas.termIndex,
      ["taxonomy": .record(record), "terms": .list(contexts.terms[index])])
    let own = taxonomy.name == "tags" ? "tag" : "category"
    let template = hasTemplate(own) ? own : "term"
    for (place, term) in taxonomy.terms.enumerated() {
      let base = taxonomy.url(term)
      let pages = Pagination(
        count: term.posts.count, pageSize: contexts.configuration.pageSize, base: base)
      let feeds = ContextBuilder.feeds(contexts.model, base, term.title)
      for number in 1...pages.total {
        addList(
          kind: "term", title: term.title, url: pages.url(number), template: template,
          schema: Schemas.termPage,
          [
            "taxonomy": .record(record), "term": .record(contexts.terms[index][place]),
            "posts": .list(contexts.records(pages.range(number).map { term.posts[$0] })),
            "pagination": .record(pagination(pages, number)),
          ], trail: [(taxonomy.title, taxonomy.url), (term.title, base)], feeds: feeds)
      }
    }
  }

  private mutating func addArchive() {
    let model = contexts.model
    addList(
      kind: "archive", title: "글 목록", url: "/archive/", template: "archive",
      schema: Schemas.archive, ["years": .list(years(current: ""))])
    for year in model.years {
      let pages = Pagination(
        count: year.posts.count, pageSize: contexts.configuration.pageSize, base: year.url)
      let records = years(current: year.name)
      for number in 1...pages.total {
        addList(
          kind: "archive-year", title: "\(year.name)년", url: pages.url(number),
          template: "archive-year", schema: Schemas.archiveYear,
          [
            "year": .text(year.name), "years": .list(records),
            "posts": .list(contexts.records(pages.range(number).map { year.posts[$0] })),
            "pagination": .record(pagination(pages, number)),
          ], trail: [("글 목록", "/archive/"), ("\(year.name)년", year.url)])
      }
    }
  }

  private func years(current: String) -> [Record] {
    contexts.model.years.map { year in
      Record(
        Schemas.year,
        [
          "year": .text(year.name), "url": .text(contexts.path(year.url)),
          "count": .number(year.posts.count), "current": .flag(year.name == current),
          "months": .list(months(year)),
        ])
    }
  }

  private func months(_ year: SiteModel.Year) -> [Record] {
    var counts: [(month: Int, count: Int)] = []
    for post in year.posts {
      guard let month = contexts.model.pages[post].date?.civil.month else { continue }
      if counts.last?.month == month {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((month, 1))
      }
    }
    return counts.map { entry in
      Record(
        Schemas.month, ["month": .text(padded(entry.month, 2)), "count": .number(entry.count)])
    }
  }
}
