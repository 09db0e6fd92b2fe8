/// The order in which a site's notes are read: those of a course one after the other.
package enum SiteReadingOrder {
  /// The Markdown files of a site, as paths from its folder, in groups that share a world: the parts of
  /// each series in reading order, and every other page alone.
  ///
  /// - Throws: `SiteFailure` when a folder cannot be read.
  package static func groups(_ options: BuildOptions) async throws(SiteFailure) -> [[String]] {
    var loader = try SiteLoader(options: options)
    try await loader.load()
    let model = loader.model
    return groups(model).map { $0.map { model.pages[$0].source } }
  }

  /// The pages of a site in groups that share a world.
  static func groups(_ model: SiteModel) -> [[Int]] {
    var groups: [[Int]] = []
    var isInSeries = [Bool](repeating: false, count: model.pages.count)
    for series in model.series {
      let written = series.written.filter { !isInSeries[$0] }
      for page in written { isInSeries[page] = true }
      if !written.isEmpty { groups.append(written) }
    }
    for page in model.pages.indices where !isInSeries[page] { groups.append([page]) }
    return groups
  }

  /// The Markdown files below some paths, each a group of its own, sorted; a file stands for itself.
  ///
  /// - Throws: `SiteFailure` when one of the paths cannot be read.
  package static func files(below paths: [String]) throws(SiteFailure) -> [[String]] {
    var groups: [[String]] = []
    for path in paths {
      guard Folder.exists(path) else {
        _ = try FileContents.identified(path)
        groups.append([path])
        continue
      }
      let tree = try SourceTree(site: path, folder: "", rules: IgnoreRules())
      for file in tree.files where ContentNames.isMarkdown(file.path) {
        groups.append([path == "." ? file.path : Path.join(path, file.path)])
      }
    }
    return groups
  }
}
