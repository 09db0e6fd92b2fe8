#if canImport(Glibc)
  internal import Glibc
  internal import Synchronization

  /// Watches folders by inotify(7).
  final class InotifyWatcher: FileWatcher {
    /// How long there has to be silence before changes are told, in milliseconds: an editor saves with
    /// several operations in a row.
    private static let silence: Int32 = 2
    /// How long changes are gathered at most, in milliseconds.
    private static let longestGathering = 100

    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_ONLYDIR)

    private struct State {
      var folders: [Int32: String] = [:]
      var descriptors: [String: Int32] = [:]
    }

    private let root: String
    private let descriptor: Int32
    private let state = Mutex(State())
    private let continuation: AsyncStream<FileChanges>.Continuation
    private let isStopped = Atomic(false)
    let changes: AsyncStream<FileChanges>

    /// Begins to watch below a folder; `nil` when the system gives no more watchers.
    init?(root: String) {
      self.root = root
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      (changes, continuation) = AsyncStream.makeStream()
      if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    @discardableResult
    func watch(_ folders: [String]) -> Bool {
      state.withLock { state in
        let wanted = Set(folders)
        for (folder, watch) in state.descriptors where !wanted.contains(folder) {
          inotify_rm_watch(descriptor, watch)
          state.descriptors[folder] = nil
          state.folders[watch] = nil
        }
        var isNew = false
        for folder in folders {
          let path = folder.isEmpty ? root : root + "/" + folder
          let watch = inotify_add_watch(descriptor, path, Self.mask)
          guard watch >= 0, state.descriptors[folder] != watch else { continue }
          state.descriptors[folder] = watch
          state.folders[watch] = folder
          isNew = true
        }
        return isNew
      }
    }

    /// Reads events until `stop`; blocks its thread.
    func run() {
      while !isStopped.load(ordering: .relaxed) {
        guard wait(500) else { continue }
        var found = FileChanges()
        let start = ContinuousClock.now
        repeat {
          read(&found)
        } while wait(Self.silence)
          && ContinuousClock.now - start < .milliseconds(Self.longestGathering)
        if !found.isEmpty { continuation.yield(found) }
      }
      continuation.finish()
    }

    func stop() { isStopped.store(true, ordering: .relaxed) }

    private func wait(_ milliseconds: Int32) -> Bool {
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return Glibc.poll(&poll, 1, milliseconds) > 0
    }

    private func read(_ found: inout FileChanges) {
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        var at = 0
        let header = MemoryLayout<inotify_event>.size
        while at + header <= count {
          let event = buffer.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
          let name = buffer[(at + header)..<(at + header + Int(event.len))].prefix { $0 != 0 }
          take(event, String(decoding: name, as: UTF8.self), &found)
          at += header + Int(event.len)
        }
      }
    }

    private func take(_ event: inotify_event, _ name: String, _ found: inout FileChanges) {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { found.isUncertain = true }
      let folder = state.withLock { state -> String? in
        guard let folder = state.folders[event.wd] else { return nil }
        if event.mask & UInt32(IN_IGNORED) != 0 {
          // The folder is gone; one of the same name is another.
          state.folders[event.wd] = nil
          state.descriptors[folder] = nil
        }
        return folder
      }
      guard let folder else { return }
      if event.mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0 { found.isUncertain = true }
      if name.isEmpty { return }
      let path = folder.isEmpty ? name : folder + "/" + name
      if event.mask & UInt32(IN_ISDIR) != 0 {
        // What an editor or a build does in its own folders is of no interest.
        if !name.hasPrefix(".") && !folder.isEmpty
          || ["content", "templates", "assets"].contains(name)
          || name.hasPrefix("_")
        {
          found.isUncertain = true
        }
        return
      }
      // A new file is of interest when it is written; a link is whole from the start.
      if event.mask & UInt32(IN_CREATE) != 0 && !isLink(path) { return }
      found.files.insert(path)
    }

    private func isLink(_ path: String) -> Bool {
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else { return false }
      return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
    }
  }
#endif
