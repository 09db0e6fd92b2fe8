internal import Templates

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The file that a build's cache is kept in.
struct CacheStore: Sendable {
  let path: String
  /// The output folder.
  let destination: String
  /// The hash of what all results depend on besides their sources.
  let fingerprint: ContentHash

  /// File systems keep times in steps, of up to two seconds on the coarsest: a file that changed this
  /// shortly before the cache was written may have changed again, unnoticed, after it was read.
  private static let coarsestTime: Int64 = 2_000_000_000

  /// The cache of the last build; an empty one when there is none that can be believed.
  func read() -> BuildCache {
    do throws(SiteFailure) {
      let (bytes, identity) = try FileContents.identified(path)
      return BuildCache(
        bytes, fingerprint: fingerprint, destination: destination,
        trustedUntil: identity.modified - Self.coarsestTime)
    } catch {
      return BuildCache()
    }
  }

  /// Keeps the cache for the next build.
  ///
  /// - Throws: `SiteFailure` when it cannot be written.
  func write(
    _ pages: [Page], _ outputs: [(path: String, output: BuildCache.Output)], after last: BuildCache
  ) async throws(SiteFailure) {
    let bytes = await last.updated(
      fingerprint: fingerprint, destination: destination, pages: pages, outputs: outputs)
    try Folder.make(Path.parent(path))
    let temporary = path + ".new"
    try FileContents.write(bytes, to: temporary)
    // A rename over another file waits for the disk on some file systems. A cache that is lost or
    // torn when the machine stops here is only built again.
    unlink(path)
    guard rename(temporary, path) == 0 else { throw .system("write", path) }
  }
}
