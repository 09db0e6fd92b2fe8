/// Makes output files and writes those that have changed.
struct OutputWriter: Sendable {
  /// What became of a file.
  enum Result: Sendable {
    /// The output folder has it already.
    case unchanged
    /// It waits to take its place.
    case written
    case failed(SiteFailure)
  }

  let staged: StagedOutput
  let cache: BuildCache

  func write(_ item: OutputItem) -> Result {
    let target = staged.destination + "/" + item.path
    if !staged.isNew, let known = cache.outputs[item.path], known.key == item.key,
      FileIdentity(path: target) == known.identity
    {
      return .unchanged
    }
    switch item.make() {
    case .failure(let failure): return .failed(failure)
    case .success(let bytes):
      if !staged.isNew, FileContents.readIfPresent(target) == bytes { return .unchanged }
      do throws(SiteFailure) {
        try staged.write(bytes, to: item.path)
        return .written
      } catch {
        return .failed(error)
      }
    }
  }
}
