internal import Site
internal import Snippets
internal import Templates

/// Checks the notes that a command line chooses, on all cores.
struct CheckRun: Sendable {
  let root: String
  /// Files and folders; none for the notes of a site.
  let paths: [String]
  let site: BuildOptions
  let selection: CheckSelection
  let checks: NoteChecks
  /// Whether long work shows how far it is, on a terminal.
  let showsProgress: Bool

  /// The groups of notes that there are.
  ///
  /// - Throws: `SiteFailure` when a path or the site cannot be read.
  func groups() async throws(SiteFailure) -> [[String]] {
    let groups =
      paths.isEmpty
      ? try await SiteReadingOrder.groups(site) : try SiteReadingOrder.files(below: paths)
    if groups.isEmpty {
      // A check that checks nothing must not pass.
      let names = paths.map { "'\($0)'" }.joined(separator: ", ")
      throw SiteFailure(
        paths.isEmpty
          ? "the site '\(root)' has no notes" : "there is no Markdown file in \(names)")
    }
    return groups
  }

  /// Checks the chosen notes; those that are reported come in the order of the groups.
  ///
  /// - Throws: `SiteFailure` when a note cannot be read, or what `CheckSelection.choose` throws.
  func notes() async throws -> [CheckedNote] {
    let chosen = try selection.choose(among: try await groups(), root: root)
    let progress = ProgressBar(total: chosen.reduce(0) { $0 + $1.notes.count }, showsProgress)
    defer { progress.end() }
    return try await withThrowingTaskGroup(of: (Int, [CheckedNote]).self) { tasks in
      for (index, group) in chosen.enumerated() {
        tasks.addTask {
          let notes = try checks.check(try sources(group.notes))
          progress.advance(by: notes.count, group.notes.last ?? "")
          return (index, notes.filter { group.reported.contains($0.file) })
        }
      }
      var results = [[CheckedNote]](repeating: [], count: chosen.count)
      for try await (index, notes) in tasks { results[index] = notes }
      return results.flatMap { $0 }
    }
  }

  private func sources(_ notes: [String]) throws(SiteFailure) -> [NoteSource] {
    var sources: [NoteSource] = []
    for note in notes {
      let bytes = try SourceLines.bytes(of: NoteFixer.path(of: note, root))
      sources.append(NoteSource(file: note, hash: ContentHash(bytes)) { bytes })
    }
    return sources
  }
}
