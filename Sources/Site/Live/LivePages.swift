/// The pages of a site that is watched: those of files that did not change are not read again.
struct LivePages: SourceMemory {
  private let pages: [String: Page]
  /// The files that changed; `nil` when any file may have.
  private let changed: Set<String>?

  /// Remembers the pages of a site but for the files that changed.
  init(_ pages: [Page], changed: Set<String>?) {
    self.pages = Dictionary(pages.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    self.changed = changed
  }

  func known(_ file: FoundFile, at path: String) -> Page? {
    guard let changed, !changed.contains(file.path), let page = pages[file.path] else { return nil }
    return Page(
      source: file.path, relativePath: file.relativePath, hash: page.hash, identity: page.identity,
      facts: page.facts)
  }

  func facts(of path: String, hash: SourceHash) -> SourceFacts? {
    guard let page = pages[path], page.hash == hash else { return nil }
    return page.facts
  }
}
