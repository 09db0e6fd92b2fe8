internal import Diagnostics
internal import Templates

/// A site on its way from what was read of it to the plan of its files.
struct SiteAssembly: Sendable {
  private(set) var model: SiteModel
  private let theme: Theme
  private let assets: AssetPipeline
  private let fingerprint: ContentHash
  private let checker: (any CommandChecker)?
  private let checkDate: Int64?
  /// The texts that were rendered; by page index, `nil` where all that is needed was known.
  private var texts: [PageText?] = []

  /// Adds the theme of a site to what was read of it.
  ///
  /// - Throws: `SiteFailure` when a template or an asset cannot be read.
  init(
    _ model: SiteModel, _ options: BuildOptions, fingerprint: ContentHash
  ) throws(SiteFailure) {
    self.model = model
    self.fingerprint = fingerprint
    checker = model.configuration.showsChecks ?? true ? options.checker : nil
    checkDate = options.checkDate
    theme = try Theme(site: options.source, rules: IgnoreRules())
    assets = try AssetPipeline(theme, minify: model.configuration.minify)
    for file in assets.files { self.model.add(asset: file) }
  }

  /// The folders of the theme that lie in the site, as paths from the site's.
  var themeFolders: [String] { theme.folders }

  /// Renders the pages of which nothing is known yet.
  ///
  /// - Throws: `SiteFailure` when one of them cannot be read.
  mutating func renderNew() async throws(SiteFailure) {
    let model = model
    let renderer = PageTextRenderer(model, SiteLinks(model))
    let results = await Parallel.map(model.pages.count) { index -> Result<PageText?, SiteFailure> in
      let page = model.pages[index]
      guard page.facts.markdown == nil else { return .success(nil) }
      do throws(SiteFailure) { return .success(try renderer.render(page)) } catch {
        return .failure(error)
      }
    }
    texts = []
    texts.reserveCapacity(results.count)
    for (index, result) in results.enumerated() {
      let text = try result.get()
      texts.append(text)
      if let text { self.model.pages[index].learn(text) }
      self.model.diagnostics += text?.diagnostics ?? []
    }
    if self.model.pages.contains(where: { $0.facts.markdown?.hasMath == true }) { addKaTeX() }
  }

  /// Lets go of the texts: each is rendered again when its page is asked for.
  mutating func forgetTexts() { texts = [PageText?](repeating: nil, count: model.pages.count) }

  /// Plans the files of the site, and follows its links.
  mutating func plan() async -> OutputPlan {
    let configuration = model.configuration
    let checks = prepareChecks()
    if checks != nil { model.addCoverage() }
    let library = TemplateLibrary(
      sources: theme.templates, functions: assets.functions(basePath: configuration.basePath),
      minify: configuration.minify)
    var templates = SiteTemplates(library)
    templates.addLayouts(of: model.pages)
    let contexts = await ContextBuilder(model)
    let found = await OutputPlan.follow(model)
    var own = fingerprint
    own.combine(checks == nil ? 0 : 1)
    let empty = OutputPlan(contexts, templates, fingerprint: own, checks: checks)
    let pageTexts = OutputPlan.Texts(
      model, rendered: texts, links: found.map(\.hash), checks: checks)
    async let others = empty.others(pageTexts)
    var plan = empty
    await plan.addContent(pageTexts)
    plan.items = (await others) + plan.items
    model.diagnostics +=
      templates.diagnostics + found.flatMap(\.diagnostics) + Shortcodes.check(model.pages)
    return plan
  }

  /// The checks of the pages' commands; `nil` when there are none to show.
  private mutating func prepareChecks() -> PageChecks? {
    guard let checks = checker.map({ PageChecks(model, $0, date: checkDate) }), checks.count > 0
    else { return nil }
    if model.configuration.showsChecks == nil, checks.count > PageChecks.mostUnasked {
      model.diagnostics.append(
        Diagnostic(
          .note, "site.unchecked", file: model.configurationFile ?? "",
          "\(checks.count) pages hold code; the verdicts on their commands are not shown",
          suggestions: [Suggestion("write 'check: true' to show them, or 'check: false'")]))
      return nil
    }
    return checks
  }

  private mutating func addKaTeX() {
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

  /// The hash of what all results depend on besides their sources: the program itself, and the
  /// configuration with the options that change it.
  static func fingerprint(_ model: SiteModel) -> ContentHash {
    var hash = ContentHash()
    hash.combine(PilgiVersion.program)
    hash.combine(model.configurationHash)
    hash.combine(model.configuration.baseURL)
    hash.combine(model.configuration.minify ? 1 : 0)
    return hash
  }
}
