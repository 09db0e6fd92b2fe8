import Shell
import YAML

/// Writes events, and counts those that come again.
final class EventRecorder {
  private let server: APIServer
  private var known: [String: String] = [:]
  /// The time in the name of the last event, in nanoseconds.
  private var stamp: Int64 = 0
  /// The messages of late of an object, a reason and a component.
  private var similar: [String: Similar] = [:]

  /// Messages that differ in their words only, the oldest first.
  private struct Similar {
    var messages: [String] = []
    var time: Int64
  }

  /// How many similar messages are kept apart, and for how long (`k8s.io/client-go/tools/record`).
  private static let most = 10
  private static let interval: Int64 = 600_000_000_000

  init(server: APIServer) { self.server = server }

  /// Records what `component`, such as `kubelet`, says of an object.
  func record(
    _ object: JSONValue, _ type: String, _ reason: String, _ message: String,
    from component: String,
    field: String? = nil
  ) {
    guard let resource = server.types.resource("events") else { return }
    let space = object.namespace.isEmpty ? "default" : object.namespace
    if server.get("namespaces", "", space) == nil { return }
    let group = [object.uid, type, reason, component].joinedText("\u{0}")
    let isCombined = combines(group, message)
    let message = isCombined ? "(combined from similar events): " + message : message
    let key = isCombined ? group : [group, message].joinedText("\u{0}")
    if let name = known[key], var event = server.get("events", space, name) {
      event.set("count", to: .int64((event["count"]?.int ?? 1) + 1))
      event.set("lastTimestamp", to: .string(server.now))
      event.set("message", to: .string(message))
      return server.store(event, resource)
    }
    // Names of events are times, no two alike: sorted by name they are sorted by time.
    stamp = max(server.clock.now, stamp + 1)
    let digits = String(UInt64(bitPattern: stamp), radix: 16)
    let name = object.name + "." + digits
    known[key] = name
    let event = JSONValue.tree([
      ("apiVersion", .string("v1")), ("count", .int(1)), ("eventTime", .null),
      ("firstTimestamp", .string(server.now)),
      (
        "involvedObject",
        .tree([
          ("apiVersion", .string(object.apiVersion)),
          ("fieldPath", field.map { .string($0) }), ("kind", .string(object.kind)),
          ("name", .string(object.name)),
          ("namespace", object.namespace.isEmpty ? nil : .string(object.namespace)),
          ("resourceVersion", object["metadata", "resourceVersion"]), ("uid", .string(object.uid)),
        ])
      ), ("kind", .string("Event")), ("lastTimestamp", .string(server.now)),
      ("message", .string(message)),
      (
        "metadata",
        .tree([
          ("creationTimestamp", .string(server.now)), ("name", .string(name)),
          ("namespace", .string(space)), ("uid", .string(server.identifiers.uuid().text)),
        ])
      ), ("reason", .string(reason)), ("reportingComponent", .string(component)),
      ("reportingInstance", .string("")),
      ("source", .tree([("component", .string(component))])), ("type", .string(type)),
    ])
    server.store(event, resource)
  }

  /// Whether a message is one too many of its kind and is told together with others.
  private func combines(_ group: String, _ message: String) -> Bool {
    let now = server.clock.now
    var late = similar[group] ?? Similar(time: now)
    if now - late.time > Self.interval { late.messages = [] }
    late.time = now
    if !late.messages.contains(message) { late.messages.append(message) }
    let isFull = late.messages.count >= Self.most
    if isFull { late.messages.removeFirst() }
    similar[group] = late
    return isFull
  }
}
