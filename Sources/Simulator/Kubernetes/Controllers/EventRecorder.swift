import Shell
import YAML

/// Writes events, and counts those that come again.
final class EventRecorder {
  private let server: APIServer
  private let shared = SharedValues()
  /// The time in the name of the last event, in nanoseconds.
  private var stamp: Int64 = 0
  /// What was said of objects, by their identifiers.
  private var said: [String: [Subject]] = [:]

  /// What a component says of an object for one reason, in messages that differ in their words only.
  private struct Subject {
    let type: String
    let reason: String
    let component: String
    /// What was said, in the order in which it became late news last.
    private var messages: [Message] = []
    /// The event that tells those that are too many together.
    var combined: String?
    /// When something was said last.
    var time: Int64

    private struct Message {
      let text: String
      /// The event that tells it alone; empty as long as there is none.
      var name = ""
      /// Whether it was said of late.
      var isLate = true
    }

    init(type: String, reason: String, component: String, time: Int64) {
      self.type = type
      self.reason = reason
      self.component = component
      self.time = time
    }

    /// Whether a message is one too many and is told together with others.
    mutating func combines(_ text: String, at now: Int64) -> Bool {
      if now - time > EventRecorder.interval {
        messages.removeAll { $0.name.isEmpty }
        for index in messages.indices { messages[index].isLate = false }
      }
      time = now
      if let index = messages.firstIndex(where: { $0.text == text }) {
        if !messages[index].isLate {
          let name = messages.remove(at: index).name
          messages.append(Message(text: text, name: name))
        }
      } else {
        messages.append(Message(text: text))
      }
      let count = messages.reduce(0) { $1.isLate ? $0 + 1 : $0 }
      guard count >= EventRecorder.most, let oldest = messages.firstIndex(where: { $0.isLate })
      else { return false }
      messages[oldest].isLate = false
      if messages[oldest].name.isEmpty { messages.remove(at: oldest) }
      return true
    }

    /// The event that tells a message alone.
    subscript(text: String) -> String? {
      get {
        messages.first { $0.text == text }.flatMap { $0.name.isEmpty ? nil : $0.name }
      }
      set {
        guard let index = messages.firstIndex(where: { $0.text == text }) else { return }
        messages[index].name = newValue ?? ""
      }
    }
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
    guard let resource = server.types.events else { return }
    let space = object.namespace.isEmpty ? "default" : object.namespace
    if server.collection("namespaces").kept("", space) == nil { return }
    let uid = object.uid
    var subjects = said.removeValue(forKey: uid) ?? []
    defer { said[uid] = subjects }
    let index =
      subjects.firstIndex {
        $0.reason == reason && $0.type == type && $0.component == component
      } ?? subjects.count
    if index == subjects.count {
      subjects.append(
        Subject(type: type, reason: reason, component: component, time: server.clock.now))
    }
    let isCombined = subjects[index].combines(message, at: server.clock.now)
    let known = isCombined ? subjects[index].combined : subjects[index][message]
    let text = isCombined ? "(combined from similar events): " + message : message
    if let known, var event = server.get("events", space, known) {
      event.set("count", to: .int64((event["count"]?.int ?? 1) + 1))
      event.set("lastTimestamp", to: .string(server.now))
      event.set("message", to: .string(text))
      return server.store(event, resource)
    }
    // Names of events are times, no two alike: sorted by name they are sorted by time.
    stamp = max(server.clock.now, stamp + 1)
    let digits = String(UInt64(bitPattern: stamp), radix: 16)
    let name = object.name + "." + digits
    if isCombined { subjects[index].combined = name } else { subjects[index][message] = name }
    let now = JSONValue.string(server.now)
    let event = JSONValue.tree([
      ("apiVersion", .string("v1")), ("count", .number("1")), ("eventTime", .null),
      ("firstTimestamp", now),
      ("involvedObject", Self.reference(to: object, uid, field)), ("kind", .string("Event")),
      ("lastTimestamp", now), ("message", .string(text)),
      (
        "metadata",
        .tree([
          ("creationTimestamp", now), ("name", .string(name)), ("namespace", .string(space)),
          ("resourceVersion", .string(server.nextVersion())),
          ("uid", .string(server.identifiers.uuid().text)),
        ])
      ), ("reason", .string(reason)), ("reportingComponent", .string(component)),
      ("reportingInstance", .string("")),
      ("source", shared.share(.strings([("component", component)]), as: component)),
      ("type", .string(type)),
    ])
    server.write(event, resource)
  }

  private static func reference(to object: JSONValue, _ uid: String, _ field: String?) -> JSONValue
  {
    .tree([
      ("apiVersion", object[name: "apiVersion"] ?? .string("")),
      ("fieldPath", field.map { .string($0) }), ("kind", object[name: "kind"] ?? .string("")),
      ("name", .string(object.name)),
      ("namespace", object["metadata", "namespace"]),
      ("resourceVersion", object["metadata", "resourceVersion"]), ("uid", .string(uid)),
    ])
  }
}
