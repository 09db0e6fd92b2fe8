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
    var loader = try SiteLoader(options: options)
    let destination =
      options.destination ?? Path.join(options.source, loader.model.configuration.destination)
    try Self.check(destination, source: options.source)
    let fingerprint = SiteAssembly.fingerprint(loader.model)
    let sourceFile = cacheFile("sources", fingerprint)
    let outputFile = cacheFile("outputs", fingerprint)
    async let knownOutputs =
      outputFile.map { OutputCache($0, destination: destination) } ?? OutputCache()
    end(stage: "configuration")
    let cache = try await loader.load { sourceFile.map { SourceCache($0) } ?? SourceCache() }
    let model = loader.model
    end(stage: "reading")

    var assembly = try SiteAssembly(model, options, fingerprint: fingerprint)
    try await assembly.renderNew()
    end(stage: "Markdown")

    let pages = assembly.model.pages
    async let kept = Self.keep(pages, cache, in: sourceFile)
    let plan = await assembly.plan()
    end(stage: "planning and links")

    fill(assembly.model)
    report.destination = destination
    report.files = plan.items.count
    let mayPublish = report.count(.error) == 0 || options.keepsGoing
    if mayPublish && !(options.isStrict && report.count(.warning) > 0) {
      let outputs = try await publish(plan.items, await knownOutputs, to: destination)
      report.isPublished = true
      if let outputFile {
        try OutputCache.write(outputs, destination: destination, to: outputFile)
      }
    }
    try await kept.get()
    end(stage: "cache")
    if options.endsProcess { _ = Unmanaged.passRetained(Shared((assembly, plan, cache))) }
    report.duration = start.duration(to: clock.now)
    return report
  }

  /// A file of the cache; `nil` when the build does without.
  private func cacheFile(_ name: String, _ fingerprint: ContentHash) -> CacheFile? {
    if options.ignoresCache { return nil }
    return CacheFile(path: Path.join(options.source, ".pilgi/" + name), fingerprint: fingerprint)
  }

  /// Keeps what was found out about the sources for the next build, also when this one ends in mistakes.
  private static func keep(
    _ pages: [Page], _ cache: SourceCache, in file: CacheFile?
  ) async -> Result<Void, SiteFailure> {
    guard let file else { return .success(()) }
    do throws(SiteFailure) { return .success(try await cache.write(pages, to: file)) } catch {
      return .failure(error)
    }
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

  // MARK: Publishing

  private mutating func publish(
    _ items: [OutputItem], _ cache: OutputCache, to destination: String
  ) async throws(SiteFailure) -> [(path: String, output: OutputCache.Output)] {
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
    let removed = staged.obsolete(
      keeping: Set(items.map { ContentHash($0.path) }), known: cache)
    do throws(SiteFailure) { try staged.commit(new: written, removed: removed) } catch {
      staged.discard()
      throw error
    }
    report.written = written.count
    report.removed = removed.count
    end(stage: "publishing")
    let identities = await Parallel.map(items.count) { index in
      if case .unchanged(let identity?) = results[index] { return identity as FileIdentity? }
      return FileIdentity(path: destination + "/" + items[index].path)
    }
    return zip(items, identities).compactMap { item, identity in
      identity.map { (item.path, OutputCache.Output(key: item.key, identity: $0)) }
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
}
