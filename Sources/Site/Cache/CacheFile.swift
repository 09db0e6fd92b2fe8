package import Templates

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file below `.pilgi` that keeps what one build found out for the next.
///
/// Nothing in it is believed that cannot be checked: any doubt, a damaged file, another configuration
/// or another version of Pilgi makes it as good as none. It may be removed at any time.
package struct CacheFile: Sendable {
  package let path: String
  /// The hash of what all that is kept depends on.
  package let fingerprint: ContentHash

  /// Names a file of the cache and what its content depends on.
  package init(path: String, fingerprint: ContentHash) {
    self.path = path
    self.fingerprint = fingerprint
  }

  /// File systems keep times in steps, of up to two seconds on the coarsest: a file that changed this
  /// shortly before the cache was written may have changed again, unnoticed, after it was read.
  private static let coarsestTime: Int64 = 2_000_000_000

  private static let magic = "pilgi cache 4"
  private static let checksumSize = 16

  /// What is kept: a reader behind the head, and the moment up to which a file's times tell whether it
  /// changed.
  package struct Content {
    package var bytes: [UInt8]
    package var reader: ByteReader
    package var trustedUntil: Int64
  }

  /// Reads the file; `nil` when there is none that can be believed.
  package func read() -> Content? {
    do throws(SiteFailure) {
      let (bytes, identity) = try FileContents.identified(path)
      guard let end = Self.checked(bytes) else { return nil }
      var reader = ByteReader(bytes, in: 0..<end)
      guard (try? reader.text()) == Self.magic,
        let fingerprint = try? reader.plain(ContentHash.self), fingerprint == self.fingerprint
      else { return nil }
      return Content(
        bytes: bytes, reader: reader, trustedUntil: identity.modified - Self.coarsestTime)
    } catch {
      return nil
    }
  }

  /// Writes the file.
  ///
  /// - Parameters:
  ///   - capacity: about how many bytes there will be.
  ///   - content: writes what is kept.
  /// - Throws: `SiteFailure` when it cannot be written.
  package func write(capacity: Int, _ content: (inout ByteWriter) -> Void) throws(SiteFailure) {
    var writer = ByteWriter()
    writer.reserveCapacity(capacity)
    writer.write(Self.magic)
    writer.write(plain: fingerprint)
    content(&writer)
    writer.append(Self.checksum(writer.bytes[...]))
    try Folder.make(Path.parent(path))
    let temporary = path + ".new"
    try FileContents.write(writer.bytes, to: temporary)
    // A rename over another file waits for the disk on some file systems. A cache that is lost or
    // torn when the machine stops here is only built again.
    unlink(path)
    guard rename(temporary, path) == 0 else { throw .system("write", path) }
  }

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
  /// A list of paths with a value each, which gets to know where its path is.
  ///
  /// The keys are hashes of the paths' bytes: texts in Hangul are slow to hash the way dictionaries do.
  package mutating func table<Value>(
    _ value: (inout ByteReader, Range<Int>) throws(Damaged) -> Value
  ) throws(Damaged) -> [ContentHash: Value] {
    let count = try count()
    var table = [ContentHash: Value](minimumCapacity: min(count, 1 << 20))
    for _ in 0..<count {
      let path = try skipByteString()
      table[hash(path)] = try value(&self, path)
    }
    return table
  }
}
