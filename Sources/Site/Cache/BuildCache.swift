internal import Diagnostics
internal import Templates

/// What an earlier build found out, kept in `.pilgi/cache` below the site's folder.
///
/// Nothing is believed that cannot be checked: facts of a source are used only while the file is the
/// very one they were found in or has bytes of the same hash, and an output file is left alone only
/// while its size and times are those it was written with and all that it is made from has the hash
/// it had. Any doubt, a damaged file, another configuration or another version of Pilgi makes the
/// cache empty. It may be removed at any time.
struct BuildCache: Sendable {
  /// The hash of a path's bytes: texts in Hangul are slow to hash the way dictionaries do.
  typealias PathHash = ContentHash

  /// An output file of a build.
  struct Output: Sendable, Hashable {
    /// The hash of all that it was made from.
    var key: ContentHash
    /// The file as it was left.
    var identity: FileIdentity
  }

  /// A source file of the last build.
  private struct Source: Sendable {
    var identity: FileIdentity
    var hash: SourceHash
    /// Where its facts are in the cache's bytes; they are read when they are asked for.
    var facts: Range<Int>
  }

  private var bytes: [UInt8] = []
  private var sources: [PathHash: Source] = [:]
  /// The output files of the last build for the same output folder, and where their paths are.
  private var outputs: [PathHash: (output: Output, path: Range<Int>)] = [:]
  /// A file that changed after this moment may have changed once more without another time: file
  /// systems keep times in steps, of up to two seconds on the coarsest.
  private var trustedUntil: Int64 = 0

  /// An empty cache.
  init() {}

  /// What is known of a source, if the file is the very one that was read then.
  func known(_ path: String, as identity: FileIdentity) -> (hash: SourceHash, facts: SourceFacts)? {
    guard identity.changed < trustedUntil, let source = sources[ContentHash(path)],
      source.identity == identity
    else { return nil }
    return facts(source).map { (source.hash, $0) }
  }

  /// What is known of a source, if its bytes have the hash that they had.
  func facts(of path: String, hash: SourceHash) -> SourceFacts? {
    guard let source = sources[ContentHash(path)], source.hash == hash else { return nil }
    return facts(source)
  }

  /// The output file at a path as the last build left it.
  func output(_ path: String) -> Output? { outputs[ContentHash(path)]?.output }

  /// Whether the output files of the last build are known.
  var knowsOutputs: Bool { !outputs.isEmpty }

  /// The output files of the last build that are not among the given ones, sorted.
  func outputs(besides kept: Set<PathHash>) -> [String] {
    outputs.lazy.filter { !kept.contains($0.key) }.map {
      String(decoding: bytes[$0.value.path], as: UTF8.self)
    }.sorted(by: Path.precedes)
  }

  private func facts(_ source: Source) -> SourceFacts? {
    var reader = ByteReader(bytes, in: source.facts)
    do throws(ByteReader.Damaged) { return try SourceFacts(from: &reader) } catch { return nil }
  }

  // MARK: Bytes

  private static let magic = "pilgi cache 2"

  /// Reads a cache's bytes; an empty cache when they are damaged or belong to something else.
  ///
  /// - Parameters:
  ///   - bytes: what `updated` made.
  ///   - fingerprint: the hash of what all facts depend on.
  ///   - destination: the output folder, whose files the cache may know.
  ///   - trustedUntil: sources that changed later, in nanoseconds since 1970, are read again.
  init(_ bytes: [UInt8], fingerprint: ContentHash, destination: String, trustedUntil: Int64) {
    guard let end = Self.checked(bytes) else { return }
    var reader = ByteReader(bytes, in: 0..<end)
    do throws(ByteReader.Damaged) {
      guard try reader.text() == Self.magic, try reader.plain(ContentHash.self) == fingerprint
      else { return }
      let sources = try reader.table { reader, _ throws(ByteReader.Damaged) in
        Source(
          identity: try reader.plain(FileIdentity.self), hash: try reader.plain(ContentHash.self),
          facts: try reader.skipByteString())
      }
      let isSameDestination = try reader.text() == destination
      let outputs = try reader.table { reader, path throws(ByteReader.Damaged) in
        (
          output: Output(
            key: try reader.plain(ContentHash.self), identity: try reader.plain(FileIdentity.self)),
          path: path
        )
      }
      guard reader.isAtEnd else { return }
      self.bytes = bytes
      self.sources = sources
      self.trustedUntil = trustedUntil
      if isSameDestination { self.outputs = outputs }
    } catch {
      // Damaged: as good as none.
    }
  }

  /// The bytes of the cache for the next build; the facts of pages that this one knew are copied.
  func updated(
    fingerprint: ContentHash, destination: String, pages: [Page],
    outputs: [(path: String, output: Output)]
  ) async -> [UInt8] {
    let built = pages.indices.filter { pages[$0].facts.markdown != nil }
    let new = await Parallel.map(built.count) { place -> [UInt8] in
      let index = built[place]
      if known(pages[index]) != nil { return [] }
      var facts = ByteWriter()
      pages[index].facts.write(to: &facts)
      return facts.bytes
    }
    var writer = ByteWriter()
    writer.reserveCapacity(bytes.count + new.reduce(outputs.count * 128) { $0 + $1.count })
    writer.write(Self.magic)
    writer.write(plain: fingerprint)
    writer.write(built.count)
    for (index, facts) in zip(built, new) {
      writer.write(pages[index].source)
      writer.write(plain: pages[index].identity)
      writer.write(plain: pages[index].hash)
      writer.write(known(pages[index]).map { bytes[$0] } ?? facts[...])
    }
    writer.write(destination)
    writer.write(outputs) { writer, entry in
      writer.write(entry.path)
      writer.write(plain: entry.output.key)
      writer.write(plain: entry.output.identity)
    }
    writer.append(Self.checksum(writer.bytes[...]))
    return writer.bytes
  }

  /// Where the facts of a page are, if they are those of its bytes.
  private func known(_ page: Page) -> Range<Int>? {
    guard let source = sources[ContentHash(page.source)], source.hash == page.hash else {
      return nil
    }
    return source.facts
  }

  private static let checksumSize = 16

  /// Where the content of a cache's bytes ends, if its checksum, which stands behind it, is right.
  private static func checked(_ bytes: [UInt8]) -> Int? {
    let end = bytes.count - checksumSize
    guard end >= 0, bytes[end...].elementsEqual(checksum(bytes[..<end])) else { return nil }
    return end
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = ContentHash()
    bytes.withUnsafeBytes { hash.combine($0) }
    return [hash.low, hash.high].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> UInt64($0 * 8)) }
    }
  }
}

extension ByteReader {
  /// A list of paths with a value each, by the hashes of the paths; the values get to know where the
  /// paths are.
  fileprivate mutating func table<Value>(
    _ value: (inout ByteReader, Range<Int>) throws(Damaged) -> Value
  ) throws(Damaged) -> [BuildCache.PathHash: Value] {
    let count = try count()
    var table = [BuildCache.PathHash: Value](minimumCapacity: min(count, 1 << 20))
    for _ in 0..<count {
      let path = try skipByteString()
      table[hash(path)] = try value(&self, path)
    }
    return table
  }
}
