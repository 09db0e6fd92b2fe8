/// Makes output files and writes those that have changed.
struct OutputWriter: Sendable {
  /// What became of a file.
  enum Result: Sendable {
    /// The output folder has it already; its identity, if it is known.
    case unchanged(FileIdentity?)
    /// It waits to take its place.
    case written
    case failed(SiteFailure)
  }

  let staged: StagedOutput
  let cache: OutputCache

  func write(_ item: OutputItem) -> Result {
    let target = staged.destination + "/" + item.path
    if !staged.isNew, let known = cache[item.path], known.key == item.key,
      FileIdentity(path: target) == known.identity
    {
      return .unchanged(known.identity)
    }
    do throws(SiteFailure) {
      let bytes = try item.make()
      if !staged.isNew, FileContents.readIfPresent(target) == bytes { return .unchanged(nil) }
      try staged.write(bytes, to: item.path)
      return .written
    } catch {
      return .failed(error)
    }
  }
}
