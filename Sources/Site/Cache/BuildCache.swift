internal import Diagnostics
internal import Templates

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What an earlier build found out, kept in `.pilgi/cache` below the site's folder.
///
/// Nothing is believed that cannot be checked: facts of a source are used only for bytes of the same
/// hash, and an output file is left alone only while its size and times are those it was written with
/// and all that it is made from has the hash it had. Any doubt, a damaged file or another version of
/// Pilgi makes the cache empty. It may be removed at any time.
struct BuildCache: Sendable {
  /// An output file of the last build.
  struct Output: Sendable, Hashable {
    /// The hash of all that it was made from.
    var key: ContentHash
    /// The file as it was left.
    var identity: FileIdentity
  }

  private var sources: [String: (hash: ContentHash, facts: SourceFacts)] = [:]
  /// The output files of the last build for the same output folder, by path below it.
  private(set) var outputs: [String: Output] = [:]

  /// An empty cache.
  init() {}

  /// What is known of a source, if its bytes have the hash that they had.
  func facts(of path: String, hash: ContentHash) -> SourceFacts? {
    guard let entry = sources[path], entry.hash == hash else { return nil }
    return entry.facts
  }

  // MARK: File

  private static let magic = "pilgi cache 1"

  /// Reads a cache file; an empty cache when it is not there, is damaged or belongs to something else.
  ///
  /// `fingerprint` is the hash of what all facts depend on, the program itself; `destination` the
  /// output folder, whose files the cache may know.
  static func read(_ path: String, fingerprint: ContentHash, destination: String) -> BuildCache {
    guard let bytes = FileContents.readIfPresent(path) else { return BuildCache() }
    var reader = ByteReader(bytes)
    do throws(ByteReader.Damaged) {
      guard try reader.text() == magic, try reader.hash() == fingerprint else {
        return BuildCache()
      }
      var cache = BuildCache()
      let sources = try reader.list { reader throws(ByteReader.Damaged) in
        (try reader.text(), try reader.hash(), try SourceFacts(from: &reader))
      }
      cache.sources.reserveCapacity(sources.count)
      for (path, hash, facts) in sources { cache.sources[path] = (hash, facts) }
      guard try reader.text() == destination else { return cache }
      let outputs = try reader.list { reader throws(ByteReader.Damaged) in
        (try reader.text(), Output(key: try reader.hash(), identity: try reader.identity()))
      }
      cache.outputs = Dictionary(outputs) { _, last in last }
      return cache
    } catch {
      return BuildCache()
    }
  }

  /// Writes a cache file.
  ///
  /// - Throws: `SiteFailure` when it cannot be written.
  static func write(
    _ path: String, fingerprint: ContentHash, destination: String, pages: [Page],
    hashes: [String: SourceHash], outputs: [(path: String, output: Output)]
  ) throws(SiteFailure) {
    var writer = ByteWriter()
    writer.write(magic)
    writer.write(fingerprint)
    let known = pages.filter { $0.facts.markdown != nil }
    writer.write(known) { writer, page in
      writer.write(page.source)
      writer.write(hashes[page.source] ?? ContentHash())
      page.facts.write(to: &writer)
    }
    writer.write(destination)
    writer.write(outputs) { writer, entry in
      writer.write(entry.path)
      writer.write(entry.output.key)
      writer.write(entry.output.identity)
    }
    try Folder.make(Path.parent(path))
    let temporary = path + ".new"
    try FileContents.write(writer.bytes, to: temporary)
    guard rename(temporary, path) == 0 else { throw .system("write", path) }
  }
}

extension ByteWriter {
  mutating func write(_ hash: ContentHash) {
    write(hash.low)
    write(hash.high)
  }

  mutating func write(_ identity: FileIdentity) {
    write(identity.size)
    write(identity.modified)
    write(identity.changed)
    write(identity.inode)
    write(identity.device)
  }
}

extension ByteReader {
  mutating func hash() throws(Damaged) -> ContentHash {
    ContentHash(low: try unsigned(), high: try unsigned())
  }

  mutating func identity() throws(Damaged) -> FileIdentity {
    FileIdentity(
      size: try integer64(), modified: try integer64(), changed: try integer64(),
      inode: try unsigned(), device: try unsigned())
  }
}
