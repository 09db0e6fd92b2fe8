import YAML

/// What controllers ask of a Pod again and again, read once after each of its changes.
struct PodState {
  /// When a Pod that is to go is gone at the latest, in nanoseconds since 1970; `nil` for all others.
  let end: Int64?
  /// Whether it ended, well or not.
  let isOver: Bool
  let isReady: Bool
  let isPending: Bool

  var isTerminating: Bool { end != nil }

  init(_ pod: JSONValue) {
    end = pod["metadata", "deletionTimestamp"].map {
      $0.string.flatMap { Timestamp.parse($0) } ?? 0
    }
    let phase = pod["status", "phase"]?.string
    isPending = phase == "Pending"
    isOver = phase == "Succeeded" || phase == "Failed"
    isReady = pod.condition("Ready")?["status"]?.string == "True"
  }
}
