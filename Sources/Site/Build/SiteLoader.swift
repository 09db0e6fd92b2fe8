internal import Diagnostics
internal import Templates

/// Reads a site's folder into a model of the site.
struct SiteLoader {
  private let options: BuildOptions
  private(set) var model: SiteModel
  /// The folders that were looked through, as paths from the site's.
  private(set) var folders: [String] = []
  /// The files that the site is made from, as paths from its folder.
  var files: Set<String> {
    Set(model.pages.map(\.source) + model.excluded.map(\.source) + statics.map(\.path))
  }
  /// What is passed over.
  private(set) var rules = IgnoreRules()
  private var statics: [FoundFile] = []

  /// Reads the configuration; `load` does the rest.
  ///
  /// - Throws: `SiteFailure` when the site's folder or its configuration cannot be read.
  init(options: BuildOptions) throws(SiteFailure) {
    self.options = options
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
      configurationHash: read.hash, zone: TimeZoneRules(configuration.timeZone) ?? .seoul)
    model.diagnostics = read.diagnostics
  }

  /// Reads all content.
  ///
  /// - Throws: `SiteFailure` when a folder cannot be read.
  mutating func load() async throws(SiteFailure) { try await load { SourceCache() } }

  /// Reads all content, except for what a memory, which is made meanwhile, knows of it.
  ///
  /// - Returns: the memory.
  /// - Throws: `SiteFailure` when a folder cannot be read.
  @discardableResult
  mutating func load<Memory: SourceMemory>(
    _ makeMemory: @escaping @Sendable () -> Memory
  ) async throws(SiteFailure) -> Memory {
    async let memory = makeMemory()
    let found = try scan()
    let cache = await memory
    let read = await readPages(found, cache)
    var pages: [Page] = []
    pages.reserveCapacity(read.count)
    for result in read {
      switch result {
      case .page(let page):
        model.diagnostics += page.facts.diagnostics
        pages.append(page)
      case .excluded(let page, let reason, let diagnostic):
        model.diagnostics += page.facts.diagnostics
        if let diagnostic { model.diagnostics.append(diagnostic) }
        model.excluded.append(ExcludedPage(source: page.source, reason: reason))
      case .unreadable(let path, let failure):
        model.excluded.append(ExcludedPage(source: path, reason: .unreadable))
        model.diagnostics.append(
          Diagnostic(.error, "source.unreadable", file: path, failure.message))
      }
    }
    preferIndexes(&pages)
    for index in pages.indices { pages[index].index = index }
    model.pages = pages
    await relate()
    addAddresses()
    return cache
  }

  // MARK: Finding

  private mutating func scan() throws(SiteFailure) -> [FoundFile] {
    let root = model.root
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
      self.folders += tree.folders
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

  /// What became of a source.
  private enum Read: Sendable {
    case page(Page)
    case excluded(Page, ExcludedPage.Reason, Diagnostic?)
    case unreadable(String, SiteFailure)
  }

  private func readPages(_ found: [FoundFile], _ memory: some SourceMemory) async -> [Read] {
    let root = model.root
    let placer = PagePlacer(model.configuration, zone: model.zone, now: options.now)
    return await Parallel.map(found.count) { index in
      let file = found[index]
      do throws(SiteFailure) {
        return try Self.placed(Self.read(file, in: root, memory), placer)
      } catch {
        return .unreadable(file.path, error)
      }
    }
  }

  private static func placed(_ page: Page, _ placer: PagePlacer) -> Read {
    var page = page
    switch placer.place(&page) {
    case .built: return .page(page)
    case .excluded(let reason): return .excluded(page, reason, nil)
    case .misplaced(let diagnostic): return .excluded(page, .unreadable, diagnostic)
    }
  }

  private static func read(
    _ file: FoundFile, in root: String, _ memory: some SourceMemory
  ) throws(SiteFailure) -> Page {
    let path = Path.join(root, file.path)
    if let known = memory.known(file, at: path) { return known }
    let (bytes, identity) = try FileContents.identified(path)
    let hash = ContentHash(bytes)
    let facts = memory.facts(of: file.path, hash: hash) ?? SourceFacts(of: bytes, file: file.path)
    return Page(
      source: file.path, relativePath: file.relativePath, hash: hash, identity: identity,
      bytes: bytes, facts: facts)
  }

  /// Of `index.md` and `README.md` in one folder the first stands for the folder; the other is a
  /// page of its own.
  private mutating func preferIndexes(_ pages: inout [Page]) {
    var owners: [String: Int] = [:]
    for index in pages.indices where pages[index].isFolderIndex {
      let page = pages[index]
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

  private mutating func relate() async {
    let pages = model.pages
    model.home = pages.firstIndex { $0.kind == .home }
    // Sources are sorted by their bytes, and so by their indexes.
    let dated = pages.indices.filter { pages[$0].kind == .post }.map {
      (seconds: pages[$0].date?.seconds ?? .min, page: $0)
    }
    model.posts = dated.sorted { $0 > $1 }.map(\.page)
    model.ranks = [Int?](repeating: nil, count: pages.count)
    for (rank, post) in model.posts.enumerated() { model.ranks[post] = rank }
    let (configuration, posts) = (model.configuration, model.posts)
    async let tags = Taxonomy(
      name: "tags", title: "태그", pageCount: pages.count,
      posts: posts.map { ($0, pages[$0].frontMatter.tags) })
    async let categories = Taxonomy(
      name: "categories", title: "카테고리", pageCount: pages.count,
      posts: posts.map { ($0, pages[$0].frontMatter.categories) })
    let builder = SeriesBuilder(pages: pages, entries: configuration.series)
    model.series = builder.series
    model.diagnostics += builder.diagnostics
    for (number, series) in model.series.enumerated() {
      for (position, (page, label)) in zip(series.written, series.writtenLabels).enumerated() {
        model.pages[page].series = SeriesPlace(series: number, position: position, label: label)
      }
    }
    (model.tags, model.categories) = await (tags, categories)
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
