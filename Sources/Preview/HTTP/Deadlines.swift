internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Moments by which connections have to have got on; those that have not are cut.
final class Deadlines: Sendable {
  private let moments = Mutex<[Int32: ContinuousClock.Instant]>([:])

  /// Sets the deadline of a connection; `nil` gives it all the time it wants.
  func set(_ descriptor: Int32, in seconds: Int?) {
    let moment = seconds.map { ContinuousClock.now + .seconds($0) }
    moments.withLock { $0[descriptor] = moment }
  }

  /// Forgets a connection, which must be done before it is closed.
  func remove(_ descriptor: Int32) { set(descriptor, in: nil) }

  /// Cuts the connections that are late, again and again.
  func enforce() async throws {
    while true {
      try await Task.sleep(for: .milliseconds(500))
      let now = ContinuousClock.now
      moments.withLock { moments in
        for (descriptor, moment) in moments where moment < now {
          shutdown(descriptor, Int32(SHUT_RDWR))
          moments[descriptor] = nil
        }
      }
    }
  }
}
