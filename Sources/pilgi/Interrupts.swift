internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Ends work in good order at Ctrl-C or SIGTERM; at the second one, at once.
final class Interrupts: @unchecked Sendable {
  private var sources: [any DispatchSourceSignal] = []
  private var isEnding = false
  private let queue = DispatchQueue(label: "interrupts")

  /// Calls a closure at the first signal.
  init(_ end: @escaping @Sendable () -> Void) {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [unowned self] in
        if isEnding { Console.exit(128 + number) }
        isEnding = true
        end()
      }
      source.resume()
      sources.append(source)
    }
  }

  /// Leaves the signals alone from now on.
  func end() { for source in sources { source.cancel() } }
}
