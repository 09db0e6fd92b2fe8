import Shell
import YAML

/// Writes events, and counts those that come again.
final class EventRecorder {
  private let server: APIServer
  private var known: [String: String] = [:]

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
    let key = [object.uid, type, reason, message, component].joinedText("\u{0}")
    if let name = known[key], var event = server.get("events", space, name) {
      event.set("count", to: .int64((event["count"]?.int ?? 1) + 1))
      event.set("lastTimestamp", to: .string(server.now))
      return server.store(event, resource)
    }
    let digits = String(UInt64(bitPattern: server.clock.now), radix: 16)
    let name = object.name + "." + digits + server.identifiers.hexadecimal(2).text
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
}
