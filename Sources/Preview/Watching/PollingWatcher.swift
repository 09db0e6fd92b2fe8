internal import Site
internal import Synchronization

/// Watches folders by looking again and again, for file systems that tell nothing.
final class PollingWatcher: FileWatcher {
  private let root: String
  private let interval: Duration
  private let state = Mutex<(folders: [String], files: [String: FileStamp])>(([], [:]))
  private let continuation: AsyncStream<FileChanges>.Continuation
  let changes: AsyncStream<FileChanges>
  private let isStopped = Atomic(false)

  /// Begins to watch below a folder.
  init(root: String, every interval: Duration) {
    self.root = root
    self.interval = interval
    (changes, continuation) = AsyncStream.makeStream()
  }

  @discardableResult
  func watch(_ folders: [String]) -> Bool {
    state.withLock { state in
      let isNew = !Set(folders).subtracting(state.folders).isEmpty
      state.folders = folders
      let files = FileStamp.all(in: folders, of: root)
      for (path, stamp) in files where state.files[path] == nil { state.files[path] = stamp }
      return isNew
    }
  }

  /// Looks until `stop`.
  func run() async {
    while !isStopped.load(ordering: .relaxed) {
      try? await Task.sleep(for: interval)
      let found = look()
      if !found.isEmpty { continuation.yield(found) }
    }
    continuation.finish()
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  private func look() -> FileChanges {
    state.withLock { state in
      let files = FileStamp.all(in: state.folders, of: root)
      var found = FileChanges()
      for (path, stamp) in files where state.files[path] != stamp {
        // A new folder, or one that is no longer one.
        if stamp.isFolder || state.files[path]?.isFolder == true {
          if state.files[path]?.isFolder != stamp.isFolder { found.isUncertain = true }
        } else {
          found.files.insert(path)
        }
      }
      for (path, stamp) in state.files where files[path] == nil {
        if stamp.isFolder { found.isUncertain = true } else { found.files.insert(path) }
      }
      state.files = files
      return found
    }
  }
}
