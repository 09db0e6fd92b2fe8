/// Tells when something changes in folders, by whichever means the system has.
package final class FolderWatch: Sendable {
  private let watcher: any FileWatcher

  /// Begins to watch below a folder.
  ///
  /// - Parameters:
  ///   - root: the folder.
  ///   - interval: how often to look, in milliseconds; `nil` to be told by the system.
  package init(root: String, every interval: Int? = nil) {
    #if canImport(Glibc)
      if interval == nil, let watcher = InotifyWatcher(root: root) {
        self.watcher = watcher
        BackgroundThread.start { watcher.run() }
        return
      }
    #endif
    let watcher = PollingWatcher(root: root, every: .milliseconds(interval ?? 500))
    self.watcher = watcher
    Task { await watcher.run() }
  }

  /// Watches these folders, as paths from the root, and no others.
  package func follow(_ folders: [String]) { watcher.watch(folders) }

  /// One element for changes that come together.
  package var changes: AsyncStream<Void> {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    let watcher = watcher
    let task = Task {
      for await _ in watcher.changes { continuation.yield() }
      continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }

  /// Stops watching; `changes` ends.
  package func stop() { watcher.stop() }
}
