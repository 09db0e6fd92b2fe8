internal import Site
internal import Synchronization

/// The pages that were asked for last, as they were served.
///
/// They are kept so that a page that several tabs show is made once, and that the last good one is at
/// hand when a source is being changed under our eyes.
final class RenderedPages: Sendable {
  /// How many pages are kept.
  static let limit = 128

  private struct Kept {
    var version: String
    var bytes: [UInt8]
    var lastUse: Int
  }

  private let kept = Mutex<(pages: [String: Kept], uses: Int)>(([:], 0))

  /// The bytes of a file, made when they are not at hand.
  ///
  /// - Throws: `SiteFailure` when they cannot be made, and no earlier ones are at hand.
  func bytes(of item: OutputItem) throws(SiteFailure) -> (bytes: [UInt8], version: String) {
    let known = kept.withLock { kept -> Kept? in
      kept.uses += 1
      kept.pages[item.path]?.lastUse = kept.uses
      return kept.pages[item.path]
    }
    if let known, known.version == item.version { return (known.bytes, known.version) }
    do throws(SiteFailure) {
      let bytes = try item.bytes()
      keep(bytes, of: item)
      return (bytes, item.version)
    } catch {
      guard let known else { throw error }
      return (known.bytes, known.version)
    }
  }

  private func keep(_ bytes: [UInt8], of item: OutputItem) {
    kept.withLock { kept in
      kept.pages[item.path] = Kept(version: item.version, bytes: bytes, lastUse: kept.uses)
      guard kept.pages.count > Self.limit,
        let oldest = kept.pages.min(by: { $0.value.lastUse < $1.value.lastUse })?.key
      else { return }
      kept.pages[oldest] = nil
    }
  }
}
