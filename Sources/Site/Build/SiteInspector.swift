internal import Diagnostics
internal import Templates

/// Answers questions about a site without building it: what there is, and why a page is as it is.
package struct SiteInspector {
  private let model: SiteModel

  /// Reads a site.
  ///
  /// - Throws: `SiteFailure` when its folder cannot be read.
  package init(_ options: BuildOptions) async throws(SiteFailure) {
    var loader = try SiteLoader(options: options)
    try await loader.load()
    model = loader.model
  }

  /// What can be listed.
  package enum Subject: String, Sendable, CaseIterable {
    case posts, pages, tags, categories, series, excluded
  }

  /// One thing in a list: names and values in the order of the columns.
  package typealias Row = [(name: String, value: String)]

  /// A list of a site's posts, pages, tags, categories or series, or of what is left out.
  package func list(_ subject: Subject) -> [Row] {
    switch subject {
    case .posts: model.posts.map { row(model.pages[$0]) }
    case .pages: model.pages.filter { $0.kind != .post }.map { row($0) }
    case .tags: rows(model.tags)
    case .categories: rows(model.categories)
    case .series: model.series.map { row($0) }
    case .excluded:
      model.excluded.sorted { $0.source < $1.source }.map {
        [("source", $0.source), ("reason", $0.reason.text)]
      }
    }
  }

  private func row(_ page: Page) -> Row {
    [
      ("date", page.date?.civil.shortDate ?? ""), ("url", page.url), ("title", page.title),
      ("source", page.source),
    ]
  }

  private func rows(_ taxonomy: Taxonomy) -> [Row] {
    taxonomy.terms.map { term in
      [("posts", String(term.posts.count)), ("url", taxonomy.url(term)), ("title", term.title)]
    }
  }

  private func row(_ series: Series) -> Row {
    let missing = series.parts.filter { $0.page == nil }.map(\.label).joined(separator: " ")
    return [
      ("written", "\(series.written.count)/\(series.total)"), ("url", series.url),
      ("title", series.title), ("missing", missing),
    ]
  }

  /// Which source, address, dates and rules made a page, or kept it out.
  ///
  /// - Parameter subject: the path of a content file or a URL path.
  /// - Returns: names and values; `nil` when the site has nothing of that name.
  package func explain(_ subject: String) -> Row? {
    if let page = find(subject) { return explain(page) }
    let path = subject.hasPrefix("./") ? String(subject.dropFirst(2)) : subject
    if let excluded = model.excluded.first(where: { $0.source == path }) {
      return [("source", excluded.source), ("left out", excluded.reason.text)]
    }
    switch model.urls[LinkTarget(subject).path] {
    case .generated: return [("url", subject), ("made by", "Pilgi, from the posts")]
    case .file(let index):
      return [("url", subject), ("copied from", model.files[index].outputPath)]
    case .redirect(let target): return [("url", subject), ("redirects to", target)]
    case .page, nil: return nil
    }
  }

  private func find(_ subject: String) -> Page? {
    let path = subject.hasPrefix("./") ? String(subject.dropFirst(2)) : subject
    if let page = model.pages.first(where: { $0.source == path || $0.relativePath == path }) {
      return page
    }
    if case .page(let index) = model.urls[LinkTarget(subject).path] { return model.pages[index] }
    return nil
  }

  private func explain(_ page: Page) -> Row {
    let frontMatter = page.frontMatter
    var rows: Row = [
      ("source", page.source), ("kind", page.kind.rawValue), ("title", page.title),
      ("url", page.url), ("address from", addressRule(page)), ("output", page.outputPath),
    ]
    let layout = frontMatter.layout.map { "layout '\($0)', or " } ?? ""
    rows.append(("template", layout + (page.kind == .post ? "post" : "page")))
    if let date = page.date {
      let origin = frontMatter.date == nil ? "the file's name" : "the front matter"
      let zone = frontMatter.date?.offset == nil ? ", in the site's zone \(model.zone.name)" : ""
      rows.append(("date", "\(date.iso8601) (from \(origin)\(zone))"))
    }
    if let updated = page.updated { rows.append(("updated", updated.iso8601)) }
    if !frontMatter.tags.isEmpty {
      rows.append(("tags", frontMatter.tags.joined(separator: ", ")))
    }
    if !frontMatter.categories.isEmpty {
      rows.append(("categories", frontMatter.categories.joined(separator: ", ")))
    }
    if let place = page.series {
      let series = model.series[place.series]
      let rule =
        frontMatter.series == nil ? "recognised from the title" : "series: in the front matter"
      rows.append(
        ("series", "\(series.title), \(place.position + 1) of \(series.written.count) (\(rule))"))
    }
    for redirect in model.redirects where redirect.to == page.index {
      rows.append(("redirect from", redirect.from))
    }
    let own = model.diagnostics.filter { $0.file == page.source }
    for diagnostic in own {
      let line = diagnostic.range.map { "line \($0.start.line): " } ?? ""
      rows.append((diagnostic.severity.word, line + diagnostic.summary))
    }
    return rows
  }

  private func addressRule(_ page: Page) -> String {
    if page.frontMatter.permalink != nil { return "permalink: in the front matter" }
    let slug =
      page.frontMatter.slug == nil ? "the file's name" : "slug: in the front matter"
    switch page.kind {
    case .post: return "the pattern \(model.configuration.permalink) and \(slug)"
    case .page: return "the file's path and \(slug)"
    case .home, .series: return "the file's path"
    }
  }
}
