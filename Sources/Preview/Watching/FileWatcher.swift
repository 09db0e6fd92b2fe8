/// What changed in the folders that are watched.
struct FileChanges: Sendable, Equatable {
  /// The files that changed, came or went, as paths from the site's folder.
  var files: Set<String> = []
  /// Whether more may have changed than is known: a folder came or went, or events were lost.
  var isUncertain = false

  var isEmpty: Bool { files.isEmpty && !isUncertain }
}

/// Tells what changes in folders.
protocol FileWatcher: Sendable {
  /// Watches these folders, as paths from the site's, and no others.
  ///
  /// - Returns: whether some of them were not watched before, so that changes in them were missed.
  @discardableResult
  func watch(_ folders: [String]) -> Bool

  /// The changes as they come, those that come together as one.
  var changes: AsyncStream<FileChanges> { get }

  /// Stops watching; `changes` ends.
  func stop()
}
