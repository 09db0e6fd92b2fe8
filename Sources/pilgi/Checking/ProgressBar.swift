internal import Diagnostics
internal import Synchronization

/// Shows on a terminal how far long work is; work that is short, and output that goes elsewhere, have none.
final class ProgressBar: Sendable {
  private struct State {
    var done = 0
    var isShown = false
    var nextUpdate: ContinuousClock.Instant
  }

  /// How long work takes before it is called long.
  private static let patience = Duration.milliseconds(300)
  private static let interval = Duration.milliseconds(60)

  private let total: Int
  private let isWanted: Bool
  private let state: Mutex<State>

  /// Prepares a bar for a number of things to do.
  init(total: Int, _ isWanted: Bool) {
    self.total = total
    self.isWanted = isWanted && Console.isTerminal && total > 0
    state = Mutex(State(nextUpdate: ContinuousClock.now + Self.patience))
  }

  /// Counts things as done; `last` is the name of one of them.
  func advance(by count: Int, _ last: String) {
    guard isWanted else { return }
    state.withLock { state in
      state.done += count
      let now = ContinuousClock.now
      guard now >= state.nextUpdate else { return }
      state.nextUpdate = now + Self.interval
      state.isShown = true
      let line = Self.line(done: state.done, of: total, last, width: Console.width)
      Console.error("\r\u{1B}[K" + line)
    }
  }

  /// Removes the bar.
  func end() {
    state.withLock { state in
      if state.isShown { Console.error("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  /// Such as `  ━━━━━━━────────  12/40  content/posts/a.md`, in less than `width` columns.
  static func line(done: Int, of total: Int, _ last: String, width: Int) -> String {
    let length = min(30, max(0, width / 3))
    let full = total == 0 ? length : min(length, done * length / total)
    let bar =
      String(repeating: "━", count: full) + String(repeating: "─", count: length - full)
    let head = "  \(bar)  \(done)/\(total)  "
    let room = width - 1 - DisplayWidth.of(head)
    var name = last
    if DisplayWidth.of(name) > room {
      while !name.isEmpty, DisplayWidth.of(name) + 1 > room { name.removeFirst() }
      if !name.isEmpty { name = "…" + name }
    }
    return head + name
  }
}
