internal import Foundation

/// A thread for calls that block.
enum BackgroundThread {
  /// Runs a closure on a thread of its own.
  static func start(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.name = "watcher"
    thread.start()
  }
}
