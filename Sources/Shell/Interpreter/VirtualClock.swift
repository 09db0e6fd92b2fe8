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

    func isBefore(_ other: Event) -> Bool {
      (ticket.time, ticket.order) < (other.ticket.time, other.ticket.order)
    }
  }

  /// The time, in nanoseconds since 1970.
  package private(set) var now: Int64
  /// What is going to happen: a binary heap, in which none comes before its parent at half its place.
  private var agenda: [Event] = []
  private var scheduled = 0

  /// Creates a clock that shows `now`.
  package init(_ now: Int64 = 1_700_000_000_000_000_000) { self.now = now }

  /// The time of what happens next by itself; `nil` when nothing does.
  package var nextEvent: Int64? { agenda.first?.ticket.time }

  /// Has `action` happen after some nanoseconds; things of one time happen in the order they were
  /// scheduled in.
  @discardableResult
  package func schedule(after delay: Int64, _ action: @escaping () -> Void) -> Ticket {
    scheduled += 1
    let ticket = Ticket(time: later(delay), order: scheduled)
    agenda.append(Event(ticket: ticket, action: action))
    rise(from: agenda.count - 1)
    return ticket
  }

  /// Calls off what was scheduled, unless it happened already.
  package func cancel(_ ticket: Ticket) {
    if let place = agenda.firstIndex(where: { $0.ticket == ticket }) { _ = take(place) }
  }

  /// Lets some nanoseconds pass; what falls into them happens, each at its time.
  package func advance(by duration: Int64) {
    let end = later(duration)
    while let time = nextEvent, time <= end {
      let next = take(0)
      now = max(now, time)
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

  /// Takes what stands at a place out of the agenda.
  private func take(_ place: Int) -> Event {
    agenda.swapAt(place, agenda.count - 1)
    let taken = agenda.removeLast()
    if place < agenda.count {
      rise(from: place)
      sink(from: place)
    }
    return taken
  }

  private func rise(from place: Int) {
    var place = place
    while place > 0, agenda[place].isBefore(agenda[(place - 1) / 2]) {
      agenda.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private func sink(from place: Int) {
    var place = place
    while true {
      var first = place
      for child in (2 * place + 1)...(2 * place + 2)
      where child < agenda.count && agenda[child].isBefore(agenda[first]) {
        first = child
      }
      if first == place { return }
      agenda.swapAt(place, first)
      place = first
    }
  }
}
