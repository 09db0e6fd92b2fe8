internal import Templates

/// What an earlier build found out about the source files.
///
/// Facts of a source are used only while the file is the very one they were found in or has bytes of
/// the same hash.
struct SourceCache: SourceMemory {
  /// A source file of the last build.
  private struct Source: Sendable {
    var identity: FileIdentity
    var hash: SourceHash
    /// Where its facts are in the cache's bytes; they are read when they are asked for.
    var facts: Range<Int>
  }

  private var bytes: [UInt8] = []
  private var sources: [ContentHash: Source] = [:]
  /// A file that changed after this moment may have changed once more without another time.
  private var trustedUntil: Int64 = 0

  /// An empty cache.
  init() {}

  /// Reads a cache; it is empty when the file is damaged or belongs to something else.
  init(_ file: CacheFile) {
    guard var content = file.read(),
      let sources = try? content.reader.table({ reader, _ throws(ByteReader.Damaged) in
        Source(
          identity: try reader.plain(FileIdentity.self), hash: try reader.plain(ContentHash.self),
          facts: try reader.skipByteString())
      }), content.reader.isAtEnd
    else { return }
    bytes = content.bytes
    trustedUntil = content.trustedUntil
    self.sources = sources
  }

  func known(_ file: FoundFile, at path: String) -> Page? {
    guard let identity = FileIdentity(path: path), identity.changed < trustedUntil,
      let source = sources[ContentHash(file.path)], source.identity == identity,
      let facts = facts(source)
    else { return nil }
    return Page(
      source: file.path, relativePath: file.relativePath, hash: source.hash, identity: identity,
      facts: facts)
  }

  func facts(of path: String, hash: SourceHash) -> SourceFacts? {
    guard let source = sources[ContentHash(path)], source.hash == hash else { return nil }
    return facts(source)
  }

  private func facts(_ source: Source) -> SourceFacts? {
    var reader = ByteReader(bytes, in: source.facts)
    do throws(ByteReader.Damaged) { return try SourceFacts(from: &reader) } catch { return nil }
  }

  /// Writes the cache for the next build; the facts of pages that this one knew are copied.
  ///
  /// - Throws: `SiteFailure` when it cannot be written.
  func write(_ pages: [Page], to file: CacheFile) async throws(SiteFailure) {
    let built = pages.indices.filter { pages[$0].facts.markdown != nil }
    let new = await Parallel.map(built.count) { place -> [UInt8] in
      let index = built[place]
      if known(pages[index]) != nil { return [] }
      var facts = ByteWriter()
      pages[index].facts.write(to: &facts)
      return facts.bytes
    }
    try file.write(capacity: bytes.count + new.reduce(1 << 12) { $0 + $1.count }) { writer in
      writer.write(built.count)
      for (index, facts) in zip(built, new) {
        writer.write(pages[index].source)
        writer.write(plain: pages[index].identity)
        writer.write(plain: pages[index].hash)
        writer.write(known(pages[index]).map { bytes[$0] } ?? facts[...])
      }
    }
  }

  /// Where the facts of a page are, if they are those of its bytes.
  private func known(_ page: Page) -> Range<Int>? {
    guard let source = sources[ContentHash(page.source)], source.hash == page.hash else {
      return nil
    }
    return source.facts
  }
}
