internal import Diagnostics

/// Works out, from a page alone, what it is and where it goes.
struct PagePlacer: Sendable {
  /// What becomes of a page.
  enum Outcome {
    /// It is part of the site.
    case built
    /// It is left out.
    case excluded(ExcludedPage.Reason)
    /// It cannot be where its author wants it.
    case misplaced(Diagnostic)
  }

  private let configuration: SiteConfiguration
  private let permalink: Permalink
  private let zone: TimeZoneRules
  private let now: Int64

  /// Prepares to place pages; `now`, in seconds since 1970, decides which are in the future.
  init(_ configuration: SiteConfiguration, zone: TimeZoneRules, now: Int64) {
    self.configuration = configuration
    permalink = Permalink(configuration.permalink)
    self.zone = zone
    self.now = now
  }

  /// Works out a page's kind, title, dates and address.
  func place(_ page: inout Page) -> Outcome {
    let frontMatter = page.frontMatter
    let path = page.relativePath
    let name = Path.withoutExtension(Path.name(path))
    let isIndex = ContentNames.isIndex(Path.name(path))
    page.isFolderIndex = isIndex
    let stem = isIndex ? Path.name(page.folder) : name
    let prefix = DateText.prefix(of: stem)
    let date = frontMatter.date ?? prefix?.date
    page.date = date.map { $0.moment(in: zone) }
    page.updated = frontMatter.updated.map { $0.moment(in: zone) }
    let bareStem = prefix?.rest ?? stem
    page.title = frontMatter.title ?? page.facts.heading ?? bareStem
    if page.folder.isEmpty && isIndex {
      page.kind = .home
    } else if page.folder == "series" && !isIndex {
      page.kind = .series
    } else if ContentNames.isInPosts(path) && !(isIndex && name == "_index")
      || date != nil && frontMatter.layout != "page"
    {
      page.kind = .post
    }
    if page.kind == .post { page.seriesTitle = SeriesTitle(page.title) }
    page.slug = Slug.make(frontMatter.slug ?? bareStem)
    if page.slug.isEmpty { page.slug = Slug.make(page.title) }
    if let reason = exclusion(of: page) { return .excluded(reason) }
    page.url = address(of: page)
    guard let output = Permalink.outputPath(page.url) else {
      return .misplaced(
        Diagnostic(
          .error, "site.outside-output", file: page.source, range: frontMatter.addressRange,
          "the address '\(page.url)' leads out of the output folder",
          suggestions: [Suggestion("begin it with '/' and leave out '..'")]))
    }
    page.outputPath = output
    return .built
  }

  private func exclusion(of page: Page) -> ExcludedPage.Reason? {
    let frontMatter = page.frontMatter
    let isDraft = frontMatter.isDraft || ContentNames.isInDrafts(page.relativePath)
    if isDraft && !configuration.drafts { return .draft }
    if !frontMatter.isPublished { return .unpublished }
    if let date = page.date, date.seconds > now, !configuration.future {
      return .future(date.iso8601)
    }
    if let expires = frontMatter.expires?.moment(in: zone), expires.seconds <= now {
      return .expired(expires.iso8601)
    }
    return nil
  }

  private func address(of page: Page) -> String {
    let frontMatter = page.frontMatter
    var values = Permalink.Values()
    values.slug = page.slug
    values.categories = frontMatter.categories
    values.series = frontMatter.series ?? ""
    values.part = frontMatter.part ?? ""
    let folder = ContentNames.published(page.folder)
    values.section = String(folder.prefix { $0 != "/" })
    values.path = page.isFolderIndex ? folder : Path.join(folder, page.slug)
    if let civil = page.date?.civil {
      values.date = (civil.year, civil.month, civil.day, civil.hour, civil.minute)
    }
    if let own = frontMatter.permalink {
      // A file name at the end is the author's; anything else is a folder.
      let path = Permalink(own).path(values)
      let isWhole = path.utf8.last == UInt8(ascii: "/") || !Path.fileExtension(path).isEmpty
      return isWhole ? path : path + "/"
    }
    switch page.kind {
    case .home: return "/"
    case .series: return "/series/" + page.slug + "/"
    case .post: return permalink.path(values)
    case .page: return Permalink.cleaned("/" + values.path + "/")
    }
  }
}
