internal import Diagnostics
internal import Site
internal import Synchronization

/// The browser tabs that show pages of the site, each behind a stream of server-sent events (HTML
/// Living Standard, section 9.2).
final class Tabs: Sendable {
  /// The most tabs at once.
  static let limit = 1024

  private struct Tab {
    /// The file that it shows.
    var path: String
    /// The version of the file that it shows; empty when it shows that there is none.
    var version: String
    var stream: AsyncStream<[UInt8]>.Continuation
  }

  private struct State {
    var tabs: [Int: Tab] = [:]
    var next = 0
    /// The last event about mistakes; empty when there are none.
    var problems: [UInt8] = []
  }

  private let state = Mutex(State())

  /// How many there are.
  var count: Int { state.withLock { $0.tabs.count } }

  /// Opens the stream of a tab that shows a version of a file; what has changed since comes at once.
  ///
  /// - Returns: the stream; `nil` when there are too many.
  func open(path: String, version: String, in snapshot: LiveSnapshot) -> AsyncStream<[UInt8]>? {
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(64))
    let isOpen = state.withLock { state in
      guard state.tabs.count < Self.limit else { return false }
      let number = state.next
      state.next += 1
      state.tabs[number] = Tab(path: path, version: version, stream: continuation)
      continuation.onTermination = { _ in self.remove(number) }
      continuation.yield(Self.event("hello", "{}"))
      if !state.problems.isEmpty { continuation.yield(state.problems) }
      tell(&state.tabs[number], snapshot)
      return true
    }
    return isOpen ? stream : nil
  }

  private func remove(_ number: Int) { state.withLock { $0.tabs[number] = nil } }

  /// Tells the tabs what has become of the site.
  func announce(_ update: LiveUpdate, in snapshot: LiveSnapshot) {
    // Files that pages load, besides pages themselves.
    let assets = (update.changed + update.removed).filter {
      !$0.hasSuffix(".html") && !$0.hasSuffix(".xml") && !$0.hasSuffix(".json")
        && !$0.hasSuffix(".txt")
    }
    let list = assets.map { JSONText.quoted(snapshot.basePath + "/" + $0) }.joined(separator: ",")
    state.withLock { state in
      for number in state.tabs.keys {
        tell(&state.tabs[number], snapshot)
        if !assets.isEmpty {
          state.tabs[number]?.stream.yield(Self.event("assets", "[" + list + "]"))
        }
      }
    }
  }

  private func tell(_ tab: inout Tab?, _ snapshot: LiveSnapshot) {
    guard let path = tab?.path, let known = tab?.version else { return }
    let version = snapshot.files[path]?.version ?? ""
    guard version != known else { return }
    tab?.version = version
    tab?.stream.yield(Self.event("page", JSONText.quoted(version)))
  }

  /// Tells all tabs of mistakes, as they are printed; none when they are mended.
  func announce(problems: [String]) {
    let list = "[" + problems.map(JSONText.quoted).joined(separator: ",") + "]"
    let event = Self.event("problems", list)
    state.withLock { state in
      let last = state.problems
      state.problems = problems.isEmpty ? [] : event
      if last == state.problems { return }
      for tab in state.tabs.values { tab.stream.yield(event) }
    }
  }

  /// Tells the tabs with a file that its commands have been checked.
  func announceVerdicts(of path: String) {
    state.withLock { state in
      for tab in state.tabs.values where tab.path == path {
        tab.stream.yield(Self.event("verdicts", "{}"))
      }
    }
  }

  /// Says nothing to all tabs, so that those that are gone are noticed.
  func beat() {
    state.withLock { state in
      for tab in state.tabs.values { tab.stream.yield(Array(":\n\n".utf8)) }
    }
  }

  /// Ends all streams.
  func close() {
    let streams = state.withLock { state in state.tabs.values.map(\.stream) }
    for stream in streams { stream.finish() }
  }

  private static func event(_ name: String, _ data: String) -> [UInt8] {
    Array("event: \(name)\ndata: \(data)\n\n".utf8)
  }
}
