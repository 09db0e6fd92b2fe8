internal import Synchronization
internal import Templates

/// What lists and neighbours show of a post.
///
/// Its record is made when the first page that shows it is made: most builds make few pages, but need
/// the hashes of all posts to know which.
final class PostCard: Sendable {
  /// The hash of all that the record is made from.
  let hash: ContentHash
  private let facts: Facts
  private let made = Mutex<Record?>(nil)

  /// What the record is made from, and nothing else.
  struct Facts: Sendable {
    var title: String
    /// The URL as it stands in pages.
    var url: String
    var subtitle: String?
    var description: String
    var date: Moment?
    var readingMinutes: Int
    var tags: [Record]
    var categories: [Record]
    var thumbnail: String?
    var series: Series?
    var isDraft: Bool

    struct Series: Sendable {
      var title: String
      var url: String
      var part: String
    }
  }

  init(_ facts: Facts) {
    self.facts = facts
    hash = facts.hash
  }

  var record: Record {
    made.withLock { made in
      if let made { return made }
      let record = facts.record
      made = record
      return record
    }
  }
}

extension PostCard.Facts {
  fileprivate var hash: ContentHash {
    var hash = ContentHash()
    for text in [title, url, subtitle ?? "", description, thumbnail ?? ""] { hash.combine(text) }
    hash.combine(Int(date?.seconds ?? .min))
    hash.combine(date?.offset ?? 0)
    hash.combine(readingMinutes)
    for records in [tags, categories] {
      hash.combine(records.count)
      for record in records { hash.combine(record.hash) }
    }
    for text in [series?.title, series?.url, series?.part] { hash.combine(text ?? "") }
    hash.combine(isDraft ? 1 : 0)
    return hash
  }

  fileprivate var record: Record {
    Record(
      Schemas.post,
      [
        "title": .text(title), "url": .text(url), "subtitle": .text(orAbsent: subtitle),
        "description": .text(orAbsent: description),
        "date": .record(orAbsent: ContextBuilder.date(date)),
        "readingMinutes": .number(readingMinutes), "tags": .list(tags),
        "categories": .list(categories), "thumbnail": .text(orAbsent: thumbnail),
        "series": .record(
          orAbsent: series.map { series in
            Record(
              Schemas.postSeries,
              [
                "title": .text(series.title), "url": .text(series.url), "part": .text(series.part),
              ])
          }), "draft": .flag(isDraft),
      ])
  }
}
