internal import Diagnostics
internal import Templates

/// The hash of a source file.
typealias SourceHash = ContentHash

/// Reads a site's folder into a model of the site.
struct SiteLoader {
  private let options: BuildOptions
  private let cache: BuildCache
  private(set) var model: SiteModel
  private var statics: [FoundFile] = []

  /// Reads the configuration; `load` does the rest.
  ///
  /// - Throws: `SiteFailure` when the site's folder or its configuration cannot be read.
  init(options: BuildOptions, cache: BuildCache) throws(SiteFailure) {
    self.options = options
    self.cache = cache
    guard Folder.exists(options.source) else {
      throw SiteFailure("there is no folder '\(options.source)'")
    }
    let read = try ConfigurationReader.read(
      site: options.source, named: options.configurationFile)
    var configuration = read.configuration
    if let value = options.drafts { configuration.drafts = value }
    if let value = options.future { configuration.future = value }
    if let value = options.minify { configuration.minify = value }
    if let value = options.baseURL {
      configuration.baseURL =
        value.utf8.last == UInt8(ascii: "/") ? String(value.dropLast()) : value
    }
    model = SiteModel(
      root: options.source, configuration: configuration, configurationFile: read.file,
      zone: TimeZoneRules(configuration.timeZone) ?? .seoul)
    model.diagnostics = read.diagnostics
  }

  /// Reads all content.
  ///
  /// - Throws: `SiteFailure` when a folder cannot be read.
  mutating func load() async throws(SiteFailure) {
    let found = try scan()
    let read = await readPages(found)
    var pages: [Page] = []
    for result in read {
      switch result {
      case .success(let page):
        model.diagnostics += page.page.facts.diagnostics
        model.hashes[page.page.source] = page.hash
        if let page = place(page.page) { pages.append(page) }
      case .failure(let failure):
        model.excluded.append(ExcludedPage(source: failure.path, reason: .unreadable))
        model.diagnostics.append(
          Diagnostic(.error, "source.unreadable", file: failure.path, failure.message))
      }
    }
    preferIndexes(&pages)
    for index in pages.indices { pages[index].index = index }
    model.pages = pages
    relate()
    addAddresses()
  }

  // MARK: Finding

  private mutating func scan() throws(SiteFailure) -> [FoundFile] {
    let root = model.root
    var rules = IgnoreRules()
    if let bytes = FileContents.readIfPresent(Path.join(root, ".gitignore")) {
      rules.add(gitignore: bytes)
    }
    for pattern in model.configuration.exclude { rules.add(pattern) }
    var folders: [String]
    var skipped: Set<String> = ["templates", "assets", "archetypes"]
    // An output folder of any build of this site, also one for another destination.
    for name in [model.configuration.destination, options.destination ?? ""] where !name.isEmpty {
      skipped.insert(name)
    }
    if Folder.exists(Path.join(root, "content")) {
      folders = ["content"]
      for jekyll in ["_posts", "_drafts"] where Folder.exists(Path.join(root, jekyll)) {
        folders.append(jekyll)
      }
    } else {
      folders = [""]
    }
    var markdown: [FoundFile] = []
    for folder in folders {
      let tree = try SourceTree(site: root, folder: folder, rules: rules, skipping: skipped)
      model.diagnostics += tree.diagnostics
      for var file in tree.files {
        if folder.hasPrefix("_") { file.relativePath = folder + "/" + file.relativePath }
        if ContentNames.isMarkdown(file.path) {
          markdown.append(file)
        } else if folder != "" || Self.isPublishable(file.path) {
          statics.append(file)
        }
      }
    }
    return markdown
  }

  /// Whether a file in a site without a `content` folder is meant for readers.
  private static func isPublishable(_ path: String) -> Bool {
    if path.utf8.first == UInt8(ascii: "_") { return false }
    switch Path.fileExtension(path) {
    case "png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "mp4", "webm", "pdf", "zip", "yaml",
      "yml", "json", "txt", "css", "js", "sh", "conf":
      return !["pilgi.yaml", "pilgi.yml", "_config.yml"].contains(path)
    default: return false
    }
  }

  // MARK: Reading

  private struct Unreadable: Error {
    var path: String
    var message: String
  }

  private struct Read: Sendable {
    var page: Page
    var hash: SourceHash
  }

  private func readPages(_ found: [FoundFile]) async -> [Result<Read, Unreadable>] {
    let root = model.root
    let cache = cache
    return await Parallel.map(found.count) { index in
      let file = found[index]
      let bytes: [UInt8]
      do throws(SiteFailure) { bytes = try FileContents.read(Path.join(root, file.path)) } catch {
        return .failure(Unreadable(path: file.path, message: error.message))
      }
      let hash = ContentHash(bytes)
      let facts = cache.facts(of: file.path, hash: hash) ?? Self.facts(bytes, file.path)
      var page = Page(source: file.path, relativePath: file.relativePath, facts: facts)
      page.bytes = bytes
      return .success(Read(page: page, hash: hash))
    }
  }

  private static func facts(_ bytes: [UInt8], _ path: String) -> SourceFacts {
    let read = FrontMatterReader.read(bytes, file: path)
    return SourceFacts(
      frontMatter: read.frontMatter, bodyStart: read.bodyStart, bodyLine: read.bodyLine,
      diagnostics: read.diagnostics)
  }

  // MARK: Placing

  /// Works out a page's kind, title, dates and address; `nil` when the page is left out.
  private mutating func place(_ page: Page) -> Page? {
    var page = page
    let frontMatter = page.frontMatter
    let path = page.relativePath
    let name = Path.withoutExtension(Path.name(path))
    let isIndex = page.isFolderIndex
    let stem = isIndex ? Path.name(page.folder) : name
    let prefix = DateText.prefix(of: stem)
    let date = frontMatter.date ?? prefix?.date
    page.date = date.map { $0.moment(in: model.zone) }
    page.updated = frontMatter.updated.map { $0.moment(in: model.zone) }
    let bareStem = prefix?.rest ?? stem
    page.title =
      frontMatter.title ?? PageTitle.find(page.bytes, from: page.facts.bodyStart) ?? bareStem
    if page.folder.isEmpty && isIndex {
      page.kind = .home
    } else if page.folder == "series" && !isIndex {
      page.kind = .series
    } else if ContentNames.isInPosts(path) && !(isIndex && name == "_index")
      || date != nil && frontMatter.layout != "page"
    {
      page.kind = .post
    }
    page.slug = Slug.make(frontMatter.slug ?? bareStem)
    if page.slug.isEmpty { page.slug = Slug.make(page.title) }
    if let reason = exclusion(of: page) {
      model.excluded.append(ExcludedPage(source: page.source, reason: reason))
      return nil
    }
    page.url = address(of: page)
    guard let output = Permalink.outputPath(page.url) else {
      model.diagnostics.append(
        Diagnostic(
          .error, "site.outside-output", file: page.source, range: frontMatter.addressRange,
          "the address '\(page.url)' leads out of the output folder",
          suggestions: [Suggestion("begin it with '/' and leave out '..'")]))
      model.excluded.append(ExcludedPage(source: page.source, reason: .unreadable))
      return nil
    }
    page.outputPath = output
    return page
  }

  private func exclusion(of page: Page) -> ExcludedPage.Reason? {
    let frontMatter = page.frontMatter
    let configuration = model.configuration
    let isDraft = frontMatter.isDraft || ContentNames.isInDrafts(page.relativePath)
    if isDraft && !configuration.drafts { return .draft }
    if !frontMatter.isPublished { return .unpublished }
    if let date = page.date, date.seconds > options.now, !configuration.future {
      return .future(date.iso8601)
    }
    if let expires = frontMatter.expires?.moment(in: model.zone), expires.seconds <= options.now {
      return .expired(expires.iso8601)
    }
    return nil
  }

  private func address(of page: Page) -> String {
    let frontMatter = page.frontMatter
    var values = Permalink.Values()
    values.slug = page.slug
    values.categories = frontMatter.categories.map(Slug.make)
    values.series = frontMatter.series.map(Slug.make) ?? ""
    values.part = frontMatter.part ?? ""
    let folder = ContentNames.published(page.folder)
    values.section = folder.split(separator: "/").first.map(String.init) ?? ""
    values.path = page.isFolderIndex ? folder : Path.join(folder, page.slug)
    if let civil = page.date?.civil {
      values.date = (civil.year, civil.month, civil.day, civil.hour, civil.minute)
    }
    if let own = frontMatter.permalink {
      // A file name at the end is the author's; anything else is a folder.
      return Self.withoutEscape(Permalink(own).pattern, values)
    }
    switch page.kind {
    case .home: return "/"
    case .series: return "/series/" + page.slug + "/"
    case .post: return Permalink(model.configuration.permalink).path(values)
    case .page: return Permalink("/:path/").path(values)
    }
  }

  /// A permalink of the author's own with its placeholders filled; `..` stays, to be reported.
  private static func withoutEscape(_ pattern: String, _ values: Permalink.Values) -> String {
    let path = Permalink(pattern).path(values)
    return path.utf8.last == UInt8(ascii: "/") || !Path.fileExtension(path).isEmpty
      ? path : path + "/"
  }

  /// Of `index.md` and `README.md` in one folder the first stands for the folder; the other is a
  /// page of its own.
  private mutating func preferIndexes(_ pages: inout [Page]) {
    var owners: [String: Int] = [:]
    for (index, page) in pages.enumerated() where page.isFolderIndex {
      guard let known = owners[page.folder] else {
        owners[page.folder] = index
        continue
      }
      let isReadme = Path.name(pages[index].relativePath).lowercased().hasPrefix("readme")
      let other = isReadme ? index : known
      guard Path.name(pages[other].relativePath).lowercased().hasPrefix("readme") else { continue }
      let url = Permalink.cleaned("/" + ContentNames.published(pages[other].folder) + "/readme/")
      pages[other].kind = .page
      pages[other].url = url
      pages[other].outputPath = Permalink.outputPath(url) ?? ""
      owners[page.folder] = other == known ? index : known
    }
  }

  // MARK: Relating

  private mutating func relate() {
    let pages = model.pages
    model.home = pages.first { $0.kind == .home }?.index
    model.posts = pages.filter { $0.kind == .post }.sorted { a, b in
      if a.date != b.date { return (a.date ?? .distantPast) > (b.date ?? .distantPast) }
      return a.source > b.source
    }.map(\.index)
    model.ranks = [Int?](repeating: nil, count: pages.count)
    for (rank, post) in model.posts.enumerated() { model.ranks[post] = rank }
    let builder = SeriesBuilder(pages: pages, entries: model.configuration.series)
    model.series = builder.series
    model.diagnostics += builder.diagnostics
    for (number, series) in model.series.enumerated() {
      for (position, page) in series.written.enumerated() {
        model.pages[page].series = SeriesPlace(series: number, position: position)
      }
    }
    model.tags = Taxonomy(
      name: "tags", title: "태그", posts: model.posts.map { ($0, pages[$0].frontMatter.tags) })
    model.categories = Taxonomy(
      name: "categories", title: "카테고리",
      posts: model.posts.map { ($0, pages[$0].frontMatter.categories) })
    for post in model.posts {
      guard let year = pages[post].date?.civil.year else { continue }
      let name = padded(year, 4)
      if model.years.last?.name == name {
        model.years[model.years.count - 1].posts.append(post)
      } else {
        model.years.append(SiteModel.Year(name: name, posts: [post]))
      }
    }
  }

  private mutating func addAddresses() {
    var addresses = AddressBook(model)
    addresses.addPages()
    addresses.addFiles(statics)
    addresses.addGenerated()
    addresses.addRedirects()
    model = addresses.model
  }
}
