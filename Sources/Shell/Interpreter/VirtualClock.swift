/// The time of a simulated world, and what is going to happen in it by itself.
///
/// Time stands still while programs run; it passes when one of them waits.
package final class VirtualClock {
  /// Names what was scheduled, so that it can be called off.
  package struct Ticket: Hashable, Sendable {
    fileprivate var time: Int64
    fileprivate var order: Int
  }

  private struct Event {
    var ticket: Ticket
    var action: () -> Void
  }

  /// The time, in nanoseconds since 1970.
  package private(set) var now: Int64
  /// What is going to happen, the last first.
  private var agenda: [Event] = []
  private var scheduled = 0

  /// Creates a clock that shows `now`.
  package init(_ now: Int64 = 1_700_000_000_000_000_000) { self.now = now }

  /// The time of what happens next by itself; `nil` when nothing does.
  package var nextEvent: Int64? { agenda.last?.ticket.time }

  /// Has `action` happen after some nanoseconds; things of one time happen in the order they were
  /// scheduled in.
  @discardableResult
  package func schedule(after delay: Int64, _ action: @escaping () -> Void) -> Ticket {
    scheduled += 1
    let ticket = Ticket(time: later(delay), order: scheduled)
    agenda.insert(Event(ticket: ticket, action: action), at: place(of: ticket))
    return ticket
  }

  /// Calls off what was scheduled, unless it happened already.
  package func cancel(_ ticket: Ticket) {
    let index = place(of: ticket)
    if index < agenda.count, agenda[index].ticket == ticket { agenda.remove(at: index) }
  }

  /// Lets some nanoseconds pass; what falls into them happens, each at its time.
  package func advance(by duration: Int64) {
    let end = later(duration)
    while let next = agenda.last, next.ticket.time <= end {
      agenda.removeLast()
      now = max(now, next.ticket.time)
      next.action()
    }
    now = max(now, end)
  }

  /// Shows another time, an earlier one too: what is to happen keeps its time.
  ///
  /// For clocks that run ahead of a world's, as those of containers do.
  package func set(to time: Int64) { now = time }

  private func later(_ duration: Int64) -> Int64 {
    let (end, overflows) = now.addingReportingOverflow(max(0, duration))
    return overflows ? .max : end
  }

  /// Where a ticket stands, or would stand, in the agenda.
  private func place(of ticket: Ticket) -> Int {
    var low = 0
    var high = agenda.count
    while low < high {
      let middle = (low + high) / 2
      let other = agenda[middle].ticket
      if (other.time, other.order) > (ticket.time, ticket.order) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
