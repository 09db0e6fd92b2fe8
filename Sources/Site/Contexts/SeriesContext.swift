internal import Templates

/// The records of one series, made once for all its parts.
struct SeriesContext: Sendable {
  /// The series in lists and on its own page.
  let summary: Record
  /// The parts on the series' own page.
  let parts: [Record]
  let prerequisites: [Record]
  /// The parts in the navigation of a part, none marked as current.
  private let plainParts: [Record]
  /// The written parts, each marked as current, and as links; by position.
  private let currentParts: [Record]
  private let links: [Record]
  /// The place of each written part among all parts; by position.
  private let places: [Int]
  private let series: Series
  private let path: String
  /// The hash of all that is shown of the series.
  let hash: ContentHash

  init(_ builder: ContextBuilder, _ series: Series) {
    self.series = series
    let model = builder.model
    path = builder.path(series.url)
    let start = series.written.first.map { builder.path(LinkTarget.encoded(model.pages[$0].url)) }
    let image = series.written.lazy.compactMap { page in
      builder.image(model.pages[page].frontMatter.thumbnail, of: model.pages[page])
    }.first
    summary = Record(
      Schemas.series,
      [
        "title": .text(series.title), "url": .text(path),
        "description": .text(orAbsent: series.description),
        "written": .number(series.written.count), "total": .number(series.total),
        "percent": .number(series.percent), "thumbnail": .text(orAbsent: image),
        "start": .text(orAbsent: start), "identifier": .text(series.identifier),
      ])
    prerequisites = series.prerequisites.map { index in
      let other = model.series[index]
      return Record(
        Schemas.link, ["title": .text(other.title), "url": .text(builder.path(other.url))])
    }
    parts = series.parts.map { part in
      guard let index = part.page else {
        return Record(Schemas.seriesPart, ["part": .text(part.label), "written": .flag(false)])
      }
      let page = model.pages[index]
      return Record(
        Schemas.seriesPart,
        [
          "part": .text(part.label), "title": .text(page.title),
          "url": .text(builder.path(LinkTarget.encoded(page.url))), "written": .flag(true),
          "description": .text(orAbsent: builder.description(page)),
          "date": .record(orAbsent: ContextBuilder.date(page.date)),
          "readingMinutes": .number(builder.readingMinutes(page)),
        ])
    }
    plainParts = series.parts.map { Self.part($0, builder, isCurrent: false) }
    places = series.parts.indices.filter { series.parts[$0].page != nil }
    currentParts = places.map { Self.part(series.parts[$0], builder, isCurrent: true) }
    links = places.map { place in
      let page = series.parts[place].page.map { model.pages[$0] }
      return Record(
        Schemas.partLink,
        [
          "part": .text(series.parts[place].label), "title": .text(orAbsent: page?.title),
          "url": .text(orAbsent: page.map { builder.path(LinkTarget.encoded($0.url)) }),
        ])
    }
    var hash = summary.hash
    hash.combine(series.title)
    for records in [parts, plainParts, prerequisites] {
      for record in records { hash.combine(record.hash) }
    }
    self.hash = hash
  }

  private static func part(
    _ part: Series.Part, _ builder: ContextBuilder, isCurrent: Bool
  ) -> Record {
    let page = part.page.map { builder.model.pages[$0] }
    return Record(
      Schemas.part,
      [
        "part": .text(part.label), "title": .text(orAbsent: page?.title),
        "url": .text(orAbsent: page.map { builder.path(LinkTarget.encoded($0.url)) }),
        "written": .flag(page != nil), "current": .flag(isCurrent),
      ])
  }

  /// The parts that are not written yet.
  var missing: [String] { series.parts.filter { $0.page == nil }.map(\.label) }

  /// What a part shows of its series.
  func navigation(position: Int) -> Record {
    let place = places[position]
    var parts = plainParts
    parts[place] = currentParts[position]
    let link = { (position: Int) in links.indices.contains(position) ? links[position] : nil }
    return Record(
      Schemas.seriesNavigation,
      [
        "title": .text(series.title), "url": .text(path), "identifier": .text(series.identifier),
        "part": .text(series.parts[place].label), "position": .number(position + 1),
        "written": .number(series.written.count), "total": .number(series.total),
        "percent": .number(series.total == 0 ? 0 : (position + 1) * 100 / series.total),
        "previous": .record(orAbsent: link(position - 1)),
        "next": .record(orAbsent: link(position + 1)), "parts": .list(parts),
        "prerequisites": .list(prerequisites),
      ])
  }
}
