internal import Diagnostics
internal import Templates

/// Builds a site: reads its folder, renders its pages and puts them in the output folder, all at once
/// and only when there are no mistakes that forbid it.
package struct SiteBuilder {
  private let options: BuildOptions
  private var report = BuildReport()
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var stageStart: ContinuousClock.Instant

  /// Prepares a build.
  package init(_ options: BuildOptions) {
    self.options = options
    start = clock.now
    stageStart = start
  }

  /// Builds the site.
  ///
  /// - Throws: `SiteFailure` when it cannot go on: an unreadable folder, a full disk, an output folder
  ///   that Pilgi did not make. The output folder is then as it was.
  package consuming func build() async throws(SiteFailure) -> BuildReport {
    var builder = self
    return try await builder.run()
  }

  private mutating func run() async throws(SiteFailure) -> BuildReport {
    let cachePath = Path.join(options.source, ".pilgi/cache")
    let fingerprint = Self.fingerprint(options)
    var loader = try SiteLoader(options: options, cache: BuildCache())
    let destination =
      options.destination ?? Path.join(options.source, loader.model.configuration.destination)
    try Self.check(destination, source: options.source)
    let cache =
      options.ignoresCache
      ? BuildCache()
      : BuildCache.read(cachePath, fingerprint: fingerprint, destination: destination)
    loader = try SiteLoader(options: options, cache: cache)
    end(stage: "configuration and cache")
    try await loader.load()
    var model = loader.model
    end(stage: "reading")

    let theme = try Theme(site: options.source, rules: IgnoreRules())
    let assets = try AssetPipeline(theme, minify: model.configuration.minify)
    for file in assets.files { model.add(asset: file) }
    let links = SiteLinks(model)
    let renderer = PageTextRenderer(model.configuration, links)
    let texts = await Self.renderNew(model, renderer)
    for (index, text) in texts.enumerated() {
      guard let text else { continue }
      model.pages[index].facts.markdown = text.facts
      model.pages[index].facts.diagnostics += text.diagnostics
      model.diagnostics += text.diagnostics
    }
    if model.pages.contains(where: { $0.facts.markdown?.hasMath == true }) { addKaTeX(&model) }
    end(stage: "Markdown")

    let plan = await plan(model, renderer, theme, assets, texts, fingerprint)
    model.diagnostics += plan.diagnostics
    model.diagnostics += await Self.check(model, SiteLinks(model))
    end(stage: "contexts and links")

    fill(model)
    report.destination = destination
    let items = plan.items
    report.files = items.count
    let mayPublish = report.count(.error) == 0 || options.keepsGoing
    if mayPublish && !(options.isStrict && report.count(.warning) > 0) {
      let outputs = try await publish(items, cache, to: destination)
      report.isPublished = true
      if !options.ignoresCache {
        try BuildCache.write(
          cachePath, fingerprint: fingerprint, destination: destination, pages: model.pages,
          hashes: model.hashes, outputs: outputs)
      }
      end(stage: "cache")
    }
    report.duration = start.duration(to: clock.now)
    return report
  }

  private mutating func end(stage name: String) {
    let now = clock.now
    report.stages.append(.init(name: name, duration: stageStart.duration(to: now)))
    stageStart = now
  }

  private mutating func fill(_ model: SiteModel) {
    report.posts = model.posts.count
    report.pages = model.pages.count - model.posts.count
    report.excluded = model.excluded.sorted { $0.source < $1.source }
    report.diagnostics = model.diagnostics.sorted()
  }

  // MARK: Rendering

  /// Renders the pages of which the cache knows nothing.
  private static func renderNew(
    _ model: SiteModel, _ renderer: PageTextRenderer
  ) async -> [PageText?] {
    await Parallel.map(model.pages.count) { index in
      let page = model.pages[index]
      return page.facts.markdown == nil ? renderer.render(page) : nil
    }
  }

  private struct Plan {
    var items: [OutputItem]
    var diagnostics: [Diagnostic]
  }

  private func plan(
    _ model: SiteModel, _ renderer: PageTextRenderer, _ theme: Theme, _ assets: AssetPipeline,
    _ texts: [PageText?], _ fingerprint: ContentHash
  ) async -> Plan {
    let configuration = model.configuration
    let library = TemplateLibrary(
      sources: theme.templates, functions: assets.functions(basePath: configuration.basePath),
      minify: configuration.minify)
    var templates = SiteTemplates(library)
    templates.addLayouts(of: model.pages)
    let contexts = ContextBuilder(model)
    let made = await Parallel.map(model.pages.count) { index -> (Record?, ContentHash) in
      let page = model.pages[index]
      let source = model.hashes[page.source] ?? ContentHash()
      guard page.kind == .post || page.kind == .page else { return (nil, source) }
      return (contexts.content(page), renderer.key(page, source: source))
    }
    var outputFingerprint = fingerprint
    outputFingerprint.combine(configuration.html.rawValue)
    outputFingerprint.combine(configuration.headingAnchors ? 1 : 0)
    outputFingerprint.combine(configuration.math ? 1 : 0)
    var plan = OutputPlan(contexts, templates, fingerprint: outputFingerprint)
    let text = { (index: Int) -> PageText in texts[index] ?? renderer.render(model.pages[index]) }
    plan.addContent(
      templates, renderer, records: made.map(\.0), keys: made.map(\.1), rendered: texts)
    plan.addGenerated(
      home: model.home.map(text), series: model.series.map { $0.introduction.map(text) })
    plan.addFeeds { index in
      (texts[index] ?? renderer.render(model.pages[index])).html
    }
    plan.addIndexes()
    plan.addRedirects()
    for file in model.files { plan.add(file) }
    return Plan(items: plan.items, diagnostics: templates.diagnostics)
  }

  /// Checks the links, front matter images and shortcodes of all pages.
  private static func check(_ model: SiteModel, _ links: SiteLinks) async -> [Diagnostic] {
    let checker = LinkChecker(model, links)
    let found = await Parallel.map(model.pages.count) { index in
      let page = model.pages[index]
      return checker.check(page) + FrontMatterImages.check(page, in: model)
    }
    return found.flatMap { $0 } + Shortcodes.check(model.pages)
  }

  private func addKaTeX(_ model: inout SiteModel) {
    let files = AssetPipeline.katex()
    for file in files { model.add(asset: file) }
    if files.isEmpty {
      model.diagnostics.append(
        Diagnostic(
          .warning, "site.katex", file: "",
          "the site has formulas, but KaTeX is not installed; they are shown as they are written",
          suggestions: [Suggestion("install the package libjs-katex")]))
    }
  }

  // MARK: Publishing

  private mutating func publish(
    _ items: [OutputItem], _ cache: BuildCache, to destination: String
  ) async throws(SiteFailure) -> [(path: String, output: BuildCache.Output)] {
    let staged = try StagedOutput(destination: destination)
    let writer = OutputWriter(staged: staged, cache: cache)
    let results = await Parallel.map(items.count) { writer.write(items[$0]) }
    end(stage: "pages")
    var written: [String] = []
    for (item, result) in zip(items, results) {
      switch result {
      case .unchanged: continue
      case .written: written.append(item.path)
      case .failed(let failure):
        staged.discard()
        throw failure
      }
    }
    let removed = staged.obsolete(keeping: Set(items.map(\.path)), known: cache.outputs.keys)
    do throws(SiteFailure) { try staged.commit(new: written, removed: removed) } catch {
      staged.discard()
      throw error
    }
    report.written = written.count
    report.removed = removed.count
    end(stage: "publishing")
    let identities = await Parallel.map(items.count) { index in
      FileIdentity(path: destination + "/" + items[index].path)
    }
    return zip(items, identities).compactMap { item, identity in
      identity.map { (item.path, BuildCache.Output(key: item.key, identity: $0)) }
    }
  }

  /// Refuses an output folder whose replacement would take the sources with it.
  private static func check(_ destination: String, source: String) throws(SiteFailure) {
    guard let target = Path.absolute(destination), let site = Path.absolute(source) else { return }
    let contains = site == target || (site + "/").hasPrefix(target == "/" ? "/" : target + "/")
    let isInContent = ["content", "templates", "assets", "_posts"].contains { folder in
      (target + "/").hasPrefix(site + "/" + folder + "/")
    }
    guard contains || isInContent else { return }
    throw SiteFailure(
      "the output folder '\(destination)' would take the place of the site's own files; "
        + "choose another with --destination")
  }

  /// The hash of what all results depend on besides their sources: the program itself and the options
  /// that change how Markdown is read.
  private static func fingerprint(_ options: BuildOptions) -> ContentHash {
    var hash = ContentHash()
    hash.combine(PilgiVersion.current)
    if let program = FileIdentity(path: "/proc/self/exe") {
      hash.combine(Int(program.size))
      hash.combine(Int(program.modified))
    }
    return hash
  }
}
