internal import Diagnostics
internal import Synchronization
internal import Templates

/// A site that is kept in memory and follows its sources. Nothing is written to the disk.
package actor LiveSite {
  private let options: BuildOptions
  private var pages: [Page] = []
  private var plan: OutputPlan?
  /// The files that the site is made from, besides the theme's.
  private var known: Set<String> = []
  private var rules = IgnoreRules()
  private var destination = ""
  private let current = Mutex(LiveSnapshot())

  /// Prepares a site; `load` reads it.
  package init(_ options: BuildOptions) { self.options = options }

  /// The site as it is now; what is being read at the moment is not in it.
  package nonisolated var snapshot: LiveSnapshot { current.withLock { $0 } }

  /// Reads the site; what the last build found out of its sources is used.
  ///
  /// - Throws: `SiteFailure` when the site's folder or configuration cannot be read.
  package func load() async throws(SiteFailure) {
    let source = options.source
    _ = try await rebuild { fingerprint in
      SourceCache(CacheFile(path: Path.join(source, ".pilgi/sources"), fingerprint: fingerprint))
    }
  }

  /// Follows changes of the sources.
  ///
  /// What others show of a changed page is worked out after the page itself, which is announced first.
  ///
  /// - Parameters:
  ///   - changed: the files that changed, as paths from the site's folder; `nil` when any may have.
  ///   - announce: is given the pages that are ready before all the others are.
  /// - Returns: what is different, besides what was announced.
  /// - Throws: `SiteFailure` when the site's folder or configuration cannot be read.
  package func follow(
    _ changed: Set<String>?, announce: @Sendable (LiveUpdate) -> Void
  ) async throws(SiteFailure) -> LiveUpdate {
    var changed = changed
    var early: [String] = []
    if let all = changed {
      let relevant = all.filter { isRelevant($0) }
      if relevant.isEmpty { return LiveUpdate(changed: []) }
      changed = relevant
      early = hasten(relevant)
      if !early.isEmpty { announce(LiveUpdate(changed: early)) }
    }
    let memory = LivePages(pages, changed: changed)
    var update = try await rebuild { _ in memory }
    update.announced = early
    update.sources = changed?.sorted() ?? []
    return update
  }

  private func rebuild<Memory: SourceMemory>(
    _ makeMemory: @escaping @Sendable (ContentHash) -> Memory
  ) async throws(SiteFailure) -> LiveUpdate {
    var loader = try SiteLoader(options: options)
    let fingerprint = SiteAssembly.fingerprint(loader.model)
    try await loader.load { makeMemory(fingerprint) }
    var assembly = try SiteAssembly(loader.model, options, fingerprint: fingerprint)
    try await assembly.renderNew()
    assembly.forgetTexts()
    let plan = await assembly.plan()
    let model = assembly.model
    let old = snapshot
    let new = LiveSnapshot(
      model, plan, folders: [""] + loader.folders + assembly.themeFolders, after: old)
    current.withLock { $0 = new }
    pages = model.pages
    known = loader.files
    self.plan = plan
    rules = loader.rules
    destination = model.configuration.destination
    return LiveUpdate(from: old, to: new)
  }

  // MARK: One page at once

  /// The most files that are looked at before the whole site is.
  private static let mostHastened = 4

  /// Makes the pages of changed files anew when nothing else has to be known for it; gives their
  /// files.
  private func hasten(_ changed: Set<String>) -> [String] {
    guard var plan, changed.count <= Self.mostHastened else { return [] }
    var ready: [String] = []
    for path in changed.sorted() {
      guard let old = pages.first(where: { $0.source == path }), let page = reread(old, plan)
      else { continue }
      plan.replace(page)
      let model = plan.contexts.model
      var key = page.hash
      key.combine(LinkChecker(model, SiteLinks(model)).follow(page).hash)
      if let checks = plan.checks { key.combine(checks.key(of: page, in: model.pages)) }
      let renderer = PageTextRenderer(model, SiteLinks(model))
      let item = plan.item(page, key: key) { [checks = plan.checks] () throws(SiteFailure) in
        let text = try renderer.render(page)
        return try checks?.checked(text, of: page, in: model.pages) ?? text
      }
      guard let item, current.withLock({ $0.replace(item) }) else { continue }
      ready.append(item.path)
    }
    return ready
  }

  /// The page of a file that has changed; `nil` when it has mistakes, or is not where it was.
  private func reread(_ old: Page, _ plan: OutputPlan) -> Page? {
    let model = plan.contexts.model
    do throws(SiteFailure) {
      let (bytes, identity) = try FileContents.identified(Path.join(model.root, old.source))
      var page = Page(
        source: old.source, relativePath: old.relativePath, hash: ContentHash(bytes),
        identity: identity, bytes: bytes, facts: SourceFacts(of: bytes, file: old.source))
      let placer = PagePlacer(model.configuration, zone: model.zone, now: options.now)
      guard case .built = placer.place(&page), page.url == old.url, page.kind == old.kind else {
        return nil
      }
      page.index = old.index
      page.series = old.series
      let text = try PageTextRenderer(model, SiteLinks(model)).render(page)
      page.learn(text)
      return page.facts.diagnostics.contains { $0.severity == .error } ? nil : page
    } catch {
      return nil
    }
  }

  // MARK: What belongs to the site

  /// Whether a change of a file can mean anything for the site; one that came and went is one that an
  /// editor saved through.
  private func isRelevant(_ path: String) -> Bool {
    if path == ".gitignore" { return true }
    if rules.excludes(path, isFolder: false) { return false }
    let isOutput = path == destination || path.hasPrefix(destination + "/")
    return !isOutput && !path.hasPrefix(".pilgi/")
      && (known.contains(path) || FileIdentity(path: Path.join(options.source, path)) != nil
        || path.hasPrefix("templates/") || path.hasPrefix("assets/") || !path.contains("/"))
  }
}
