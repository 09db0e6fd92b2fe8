internal import Diagnostics

/// Finds the series among the posts, puts their parts in order and reports what does not fit.
///
/// A post is part of a series when its front matter says `series:`, or when its title carries a
/// place such as `[2/36]` (see `SeriesTitle`).
struct SeriesBuilder {
  private struct Member {
    var page: Int
    var number: Int?
    var total: Int?
  }

  private(set) var series: [Series] = []
  private(set) var diagnostics: [Diagnostic] = []

  private var members: [[Member]] = []
  private var indexByKey: [String: Int] = [:]
  /// The same by the names as written, so that no name is made a slug twice.
  private var indexByName: [String: Int] = [:]

  /// Builds the series of a site.
  ///
  /// - Parameters:
  ///   - pages: the built pages; posts are looked at.
  ///   - entries: what the configuration says of series.
  init(pages: [Page], entries: [SiteConfiguration.SeriesEntry]) {
    for entry in entries {
      let index = index(of: entry.name)
      series[index].title = entry.title
      series[index].description = entry.description
      series[index].total = entry.parts ?? 0
    }
    for index in pages.indices where pages[index].kind == .post { add(pages[index]) }
    for index in pages.indices where pages[index].kind == .series { introduce(pages[index]) }
    resolvePrerequisites(entries, pages)
    for index in series.indices { arrange(index, pages) }
    let order = series.indices.filter { !series[$0].parts.isEmpty }
    keep(order)
  }

  private mutating func index(of name: String) -> Int {
    if let known = indexByName[name] { return known }
    let key = Slug.make(name)
    if let known = indexByKey[key] {
      indexByName[name] = known
      return known
    }
    indexByKey[key] = series.count
    series.append(Series(identifier: key, name: name, title: name))
    members.append([])
    return series.count - 1
  }

  private mutating func add(_ page: Page) {
    let frontMatter = page.frontMatter
    let place = page.seriesTitle
    guard let name = frontMatter.series ?? Self.recognizedName(page, place) else { return }
    let number = frontMatter.part.flatMap { Int($0) } ?? place?.part
    members[index(of: name)].append(
      Member(page: page.index, number: number, total: place?.total))
  }

  /// The name of the series that a title places its post in: its own bracket, the subtitle's, the
  /// first tag, the first category.
  private static func recognizedName(_ page: Page, _ place: SeriesTitle?) -> String? {
    guard let place else { return nil }
    return place.name ?? page.frontMatter.tags.first ?? page.frontMatter.categories.first
      ?? page.frontMatter.subtitle.flatMap(SeriesTitle.bracketedName)
  }

  private mutating func introduce(_ page: Page) {
    guard let index = indexByKey[page.slug] else { return }
    series[index].introduction = page.index
    if !page.title.isEmpty { series[index].title = page.title }
    if let text = page.frontMatter.description { series[index].description = text }
  }

  private mutating func resolvePrerequisites(
    _ entries: [SiteConfiguration.SeriesEntry], _ pages: [Page]
  ) {
    for entry in entries {
      guard let index = indexByKey[Slug.make(entry.name)] else { continue }
      for name in entry.prerequisites {
        if let other = indexByKey[Slug.make(name)], other != index {
          series[index].prerequisites.append(other)
          continue
        }
        let near = SpellingSuggestion.nearest(to: name, among: series.map(\.name))
        diagnostics.append(
          Diagnostic(
            .warning, "series.unknown-prerequisite", file: "pilgi.yaml",
            "the series '\(entry.name)' asks for the series '\(name)', which no post is part of",
            suggestions: near.map { [Suggestion("did you mean '\($0)'?")] } ?? []))
      }
    }
  }

  private mutating func arrange(_ index: Int, _ pages: [Page]) {
    // Posts without a number follow the numbered ones, by date, then by path.
    let sorted = members[index].sorted { a, b in
      if let left = a.number, let right = b.number, left != right { return left < right }
      if (a.number == nil) != (b.number == nil) { return a.number != nil }
      let (left, right) = (pages[a.page], pages[b.page])
      if left.date != right.date {
        return (left.date ?? .distantPast) < (right.date ?? .distantPast)
      }
      return left.source < right.source
    }
    reportDuplicates(index, sorted, pages)
    let planned = max(series[index].total, sorted.compactMap(\.total).max() ?? 0)
    var parts: [Series.Part] = []
    var next = sorted.first?.number.map { min($0, 1) } ?? 1
    for member in sorted {
      if let number = member.number {
        // A gap is a part that is still to be written; absurd numbers make no thousand gaps.
        while next < number && number - next <= 200 {
          parts.append(Series.Part(label: "\(next)"))
          next += 1
        }
        next = number + 1
        parts.append(Series.Part(label: "\(number)", page: member.page))
      } else {
        parts.append(Series.Part(label: "\(next)", page: member.page))
        next += 1
      }
    }
    let gaps = parts.filter { $0.page == nil }
    if !gaps.isEmpty { reportGaps(index, gaps, sorted, pages) }
    while next <= planned && planned - next < 1000 {
      parts.append(Series.Part(label: "\(next)"))
      next += 1
    }
    series[index].parts = sorted.isEmpty ? [] : parts
    series[index].written = sorted.map(\.page)
    series[index].total = max(planned, parts.count)
  }

  private mutating func reportDuplicates(_ index: Int, _ sorted: [Member], _ pages: [Page]) {
    for (first, second) in zip(sorted, sorted.dropFirst()) {
      guard let number = first.number, number == second.number else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, "series.duplicate-part", file: pages[second.page].source,
          range: pages[second.page].titleRange,
          "part \(number) of the series '\(series[index].name)' exists already",
          notes: [
            Note(
              "the other part \(number)", file: pages[first.page].source,
              range: pages[first.page].titleRange)
          ],
          suggestions: [Suggestion("give one of them another number with 'part:'")]))
    }
  }

  private mutating func reportGaps(
    _ index: Int, _ gaps: [Series.Part], _ sorted: [Member], _ pages: [Page]
  ) {
    guard let last = sorted.last(where: { $0.number != nil }) else { return }
    let numbers = gaps.prefix(5).map(\.label).joined(separator: ", ")
    let more = gaps.count > 5 ? " and \(gaps.count - 5) more" : ""
    let word = gaps.count == 1 ? "part \(numbers) is" : "parts \(numbers)\(more) are"
    diagnostics.append(
      Diagnostic(
        .note, "series.gap", file: pages[last.page].source,
        "\(word) missing from the series '\(series[index].name)' and shown as not yet written"))
  }

  /// Keeps the series at the given places and renumbers what points to them.
  private mutating func keep(_ order: [Int]) {
    let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    series = order.map { old in
      var kept = series[old]
      kept.prerequisites = kept.prerequisites.compactMap { places[$0] }
      return kept
    }
  }
}
