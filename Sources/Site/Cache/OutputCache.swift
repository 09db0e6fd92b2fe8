internal import Templates

/// What the output files of an earlier build were made from.
///
/// An output file is left alone only while its size and times are those it was written with and all
/// that it is made from has the hash it had.
struct OutputCache: Sendable {
  /// An output file of a build.
  struct Output: Sendable, Hashable {
    /// The hash of all that it was made from.
    var key: ContentHash
    /// The file as it was left.
    var identity: FileIdentity
  }

  private var bytes: [UInt8] = []
  /// The output files of the last build for the same output folder, and where their paths are.
  private var outputs: [ContentHash: (output: Output, path: Range<Int>)] = [:]

  /// An empty cache.
  init() {}

  /// Reads a cache; it is empty when the file is damaged or belongs to something else, such as another
  /// output folder.
  init(_ file: CacheFile, destination: String) {
    guard var content = file.read(), (try? content.reader.text()) == destination,
      let outputs = try? content.reader.table({ reader, path throws(ByteReader.Damaged) in
        (
          output: Output(
            key: try reader.plain(ContentHash.self), identity: try reader.plain(FileIdentity.self)),
          path: path
        )
      }), content.reader.isAtEnd
    else { return }
    bytes = content.bytes
    self.outputs = outputs
  }

  /// The output file at a path as the last build left it.
  subscript(path: String) -> Output? { outputs[ContentHash(path)]?.output }

  /// Whether no output files are known.
  var isEmpty: Bool { outputs.isEmpty }

  /// The output files of the last build whose paths' hashes are not among the given ones, sorted.
  func paths(besides kept: Set<ContentHash>) -> [String] {
    outputs.lazy.filter { !kept.contains($0.key) }.map {
      String(decoding: bytes[$0.value.path], as: UTF8.self)
    }.sorted(by: Path.precedes)
  }

  /// Writes the cache for the next build.
  ///
  /// - Throws: `SiteFailure` when it cannot be written.
  static func write(
    _ outputs: [(path: String, output: Output)], destination: String, to file: CacheFile
  ) throws(SiteFailure) {
    try file.write(capacity: outputs.count * 128) { writer in
      writer.write(destination)
      writer.write(outputs) { writer, entry in
        writer.write(entry.path)
        writer.write(plain: entry.output.key)
        writer.write(plain: entry.output.identity)
      }
    }
  }
}
