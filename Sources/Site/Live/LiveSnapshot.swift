package import Diagnostics

/// A site in memory at one moment.
package struct LiveSnapshot: Sendable {
  /// The files, by their path below the root of the site.
  package fileprivate(set) var files: [String: OutputItem] = [:]
  /// The source of each of the author's pages, by the page's file.
  package fileprivate(set) var sources: [String: String] = [:]
  /// The sources of the parts of each series, in reading order.
  package fileprivate(set) var series: [[String]] = []
  /// The author's mistakes, in the order of files and lines.
  package fileprivate(set) var diagnostics: [Diagnostic] = []
  /// The path under which the site stands on its host, such as `/notes`; empty for the root.
  package fileprivate(set) var basePath = ""
  /// The folders that the site is made from, as paths from its own; the empty path is its own.
  package fileprivate(set) var folders: [String] = [""]

  /// An empty site.
  package init() {}

  /// The site after it was read and planned anew.
  ///
  /// Where a mistake keeps a page from being made, the page that was there stays.
  init(_ model: SiteModel, _ plan: OutputPlan, folders: [String], after old: LiveSnapshot) {
    self.folders = folders
    basePath = model.configuration.basePath
    diagnostics = model.diagnostics.sorted()
    let errors = diagnostics.filter { $0.severity == .error }
    let broken = Set(errors.map(\.file))
    let hasBrokenTemplate = errors.contains { $0.identifier.hasPrefix("template.") }
    series = model.series.map { $0.written.map { model.pages[$0].source } }
    for page in model.pages { sources[page.outputPath] = page.source }
    files.reserveCapacity(plan.items.count)
    for item in plan.items {
      let isBroken = sources[item.path].map { broken.contains($0) } ?? false
      files[item.path] = (isBroken ? old.files[item.path] : nil) ?? item
    }
    guard !errors.isEmpty else { return }
    for (path, item) in old.files where files[path] == nil {
      let source = old.sources[path]
      guard hasBrokenTemplate || source.map({ broken.contains($0) }) == true else { continue }
      files[path] = item
      sources[path] = source
    }
  }

  /// Puts a new version of a file in its place; `false` when it is the same.
  mutating func replace(_ item: OutputItem) -> Bool {
    guard files[item.path]?.key != item.key else { return false }
    files[item.path] = item
    return true
  }
}

/// What became of a site when its sources changed.
package struct LiveUpdate: Sendable {
  /// The files that are new or have another content, sorted.
  package var changed: [String] = []
  /// The files that are gone, sorted.
  package var removed: [String] = []

  /// The sources that changed, sorted; none when any may have.
  package var sources: [String] = []
  /// The files that changed and were announced before this.
  package var announced: [String] = []

  /// Whether nothing is different.
  package var isEmpty: Bool { changed.isEmpty && removed.isEmpty && announced.isEmpty }

  /// How many files are new or have another content.
  package var count: Int { Set(changed).union(announced).count }

  /// Finds what is different between two snapshots.
  init(from old: LiveSnapshot, to new: LiveSnapshot) {
    for (path, item) in new.files where old.files[path]?.key != item.key { changed.append(path) }
    for path in old.files.keys where new.files[path] == nil { removed.append(path) }
    changed.sort()
    removed.sort()
  }

  init(changed: [String]) { self.changed = changed }
}
