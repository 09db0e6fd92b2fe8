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
  private let series: Series

  init(_ builder: ContextBuilder, _ series: Series) {
    self.series = series
    let model = builder.model
    let path = builder.path(series.url)
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
          "date": .record(orAbsent: builder.date(page.date)),
          "readingMinutes": .number(builder.readingMinutes(page)),
        ])
    }
    plainParts = series.parts.map { Self.part($0, builder, isCurrent: false) }
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
  func navigation(_ builder: ContextBuilder, position: Int) -> Record {
    let page = series.written[position]
    let place = series.parts.firstIndex { $0.page == page } ?? 0
    var parts = plainParts
    parts[place] = Self.part(series.parts[place], builder, isCurrent: true)
    let link = { (position: Int) -> Record? in
      guard series.written.indices.contains(position) else { return nil }
      let other = builder.model.pages[series.written[position]]
      let label = series.parts.first { $0.page == other.index }?.label ?? ""
      return Record(
        Schemas.partLink,
        [
          "part": .text(label), "title": .text(other.title),
          "url": .text(builder.path(LinkTarget.encoded(other.url))),
        ])
    }
    return Record(
      Schemas.seriesNavigation,
      [
        "title": .text(series.title), "url": .text(builder.path(series.url)),
        "identifier": .text(series.identifier), "part": .text(series.parts[place].label),
        "position": .number(position + 1), "written": .number(series.written.count),
        "total": .number(series.total),
        "percent": .number(series.total == 0 ? 0 : (position + 1) * 100 / series.total),
        "previous": .record(orAbsent: link(position - 1)),
        "next": .record(orAbsent: link(position + 1)), "parts": .list(parts),
        "prerequisites": .list(prerequisites),
      ])
  }
}
