internal import Templates

/// The checks of the commands on a site's pages.
struct PageChecks: Sendable {
  private let checker: any CommandChecker
  private let root: String
  /// The date as of which verdicts hold; `nil` for that of each page.
  private let date: Moment?
  /// The pages that share a world, in reading order; none without code.
  private let groups: [[Int]]
  /// The group of each page and its place there; by page index, `nil` for pages without code.
  private let places: [(group: Int, position: Int)?]

  /// Prepares the checks of a site.
  ///
  /// - Parameters:
  ///   - model: the site, whose pages have been rendered once.
  ///   - checker: what runs commands.
  ///   - date: the date as of which verdicts hold, in seconds since 1970; `nil` for each page's own.
  init(_ model: SiteModel, _ checker: any CommandChecker, date: Int64?) {
    self.checker = checker
    root = model.root
    self.date = date.map { Moment(seconds: $0, offset: 0) }
    var groups: [[Int]] = []
    var places = [(group: Int, position: Int)?](repeating: nil, count: model.pages.count)
    for group in SiteReadingOrder.groups(model) {
      guard group.contains(where: { model.pages[$0].facts.markdown?.hasCode == true }) else {
        continue
      }
      for (position, page) in group.enumerated() where places[page] == nil {
        places[page] = (groups.count, position)
      }
      groups.append(group)
    }
    self.groups = groups
    self.places = places
  }

  /// The most pages with code whose commands are run without having been asked to: running them takes
  /// longer than building the site.
  static let mostUnasked = 500

  /// How many pages hold code, or share a world with those that do.
  var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// The hash of all that the verdicts on a page depend on besides the page itself and the program:
  /// the pages that are read before it.
  func key(of page: Page, in pages: [Page]) -> ContentHash {
    var key = ContentHash()
    guard let place = places[page.index] else { return key }
    key.combine(Int(date?.seconds ?? -1))
    for index in groups[place.group].prefix(place.position) { key.combine(pages[index].hash) }
    return key
  }

  /// A page's text with the verdicts on its commands.
  ///
  /// - Throws: `SiteFailure` when a note cannot be read.
  func checked(_ text: PageText, of page: Page, in pages: [Page]) throws(SiteFailure) -> PageText {
    guard text.facts.hasCode, let place = places[page.index] else { return text }
    let notes = sources(groups[place.group], replacing: page, pages)
    let transcripts = try checker.transcripts(of: notes)[place.position]
    if transcripts.isEmpty { return text }
    let shown = date ?? page.updated ?? page.date
    return VerdictMarkup(transcripts, date: shown).decorate(text)
  }

  /// How many commands of each page have which verdict, by tool; pages without commands are left out.
  ///
  /// - Throws: `SiteFailure` when a note cannot be read.
  func tallies(in pages: [Page]) throws(SiteFailure) -> [(page: Int, tools: [ToolTally])] {
    var result: [(page: Int, tools: [ToolTally])] = []
    for group in groups {
      let found = try checker.tallies(of: sources(group, replacing: nil, pages))
      for (page, tools) in zip(group, found) where !tools.isEmpty { result.append((page, tools)) }
    }
    return result
  }

  /// The hash of all that the verdicts of the whole site depend on.
  func key(in pages: [Page]) -> ContentHash {
    var key = ContentHash()
    key.combine(Int(date?.seconds ?? -1))
    for group in groups {
      key.combine(group.count)
      for index in group {
        key.combine(pages[index].source)
        key.combine(pages[index].hash)
      }
    }
    return key
  }

  private func sources(_ group: [Int], replacing page: Page?, _ pages: [Page]) -> [NoteSource] {
    group.map { index in
      let note = page?.index == index ? page ?? pages[index] : pages[index]
      let (root, source, hash, bytes) = (root, note.source, note.hash, note.bytes)
      return NoteSource(file: source, hash: hash) { () throws(SiteFailure) in
        if let bytes { return bytes }
        let read = try FileContents.read(Path.join(root, source))
        guard ContentHash(read) == hash else {
          throw SiteFailure("'\(source)' changed while the site was built")
        }
        return read
      }
    }
  }
}
