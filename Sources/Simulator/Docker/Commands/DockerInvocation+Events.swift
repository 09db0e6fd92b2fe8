import Shell
import YAML

/// `docker events`.
extension DockerInvocation {
  /// The most that is waited for events, in nanoseconds.
  private static let longestListening: Int64 = 86_400_000_000_000

  func showEvents() throws(EngineRefusal) -> Int {
    // Without an end the engine goes on telling; nothing happens while somebody only listens.
    defer { if line.value("until") == nil { context.machine.exceed("time") } }
    let filter = try EventFilter(line.all("filter"))
    if line.value("until") == nil, line.value("since") == nil { return 0 }
    func time(_ flag: ByteString) -> Int64? {
      line.value(flag).flatMap { TimeReference.read($0, now: engine.clock.now) }
    }
    let (since, until) = (time("since"), time("until"))
    if let until, until > engine.clock.now {
      guard until - engine.clock.now < Self.longestListening else {
        context.machine.exceed("time")
        return 0
      }
      engine.clock.advance(by: until - engine.clock.now)
    }
    for event in engine.knownEvents {
      guard since.map({ event.time >= $0 }) ?? true, until.map({ event.time <= $0 }) ?? true,
        filter.admits(event)
      else { continue }
      let status = show(event)
      if status != 0 { return status }
    }
    return 0
  }

  private func show(_ event: DockerEvent) -> Int {
    let attributes = event.attributes.sorted { $0.name < $1.name }
    guard let format = line.value("format") else {
      let list = attributes.map { "\($0.name)=\($0.value)" as ByteString }.joined(", ")
      let time = ByteString(Timestamp.nanoText(event.time))
      context.write("\(time) \(event.kind) \(event.action) \(event.subject) (\(list))\n")
      return 0
    }
    let document = EventDocument(event: event, attributes: attributes)
    let bare = ByteString(format.bytes.filter { $0 != 32 })
    if format == "json" || bare == "{{json.}}" {
      return show(document.json, "json", name: "", type: "events.Message")
    }
    return show(document.fields, format, name: "", type: "events.Message")
  }
}

/// An event as templates see it, and as it is printed in JSON.
private struct EventDocument {
  let event: DockerEvent
  let attributes: [(name: ByteString, value: ByteString)]

  private var actor: JSONValue {
    Document.object([
      ("ID", Document.text(event.subject)), ("Attributes", Document.map(attributes)),
    ])
  }

  /// What only containers and images have, in the words of older versions.
  private var older: (status: ByteString, identifier: ByteString, from: ByteString) {
    switch event.kind {
    case "container": (event.action, event.subject, event.attribute("image") ?? "")
    case "image": (event.action, event.subject, "")
    default: ("", "", "")
    }
  }

  var fields: JSONValue {
    Document.object([
      ("Status", Document.text(older.status)), ("ID", Document.text(older.identifier)),
      ("From", Document.text(older.from)), ("Type", Document.text(event.kind)),
      ("Action", Document.text(event.action)), ("Actor", actor),
      ("Scope", Document.text(event.scope)),
      ("Time", .number("\(event.time / 1_000_000_000)")), ("TimeNano", .number("\(event.time)")),
    ])
  }

  var json: JSONValue {
    let lead: [(String, ByteString)] = [
      ("status", older.status), ("id", older.identifier), ("from", older.from),
    ]
    return Document.object(
      lead.filter { !$0.1.isEmpty }.map { ($0.0, Document.text($0.1)) } + [
        ("Type", Document.text(event.kind)), ("Action", Document.text(event.action)),
        ("Actor", actor), ("scope", Document.text(event.scope)),
        ("time", .number("\(event.time / 1_000_000_000)")),
        ("timeNano", .number("\(event.time)")),
      ])
  }
}

/// What `--filter` of `docker events` lets through: of each key one value (moby, `daemon/events/filter.go`).
struct EventFilter {
  private static let keys: [ByteString] = [
    "config", "container", "daemon", "event", "image", "label", "network", "node", "plugin",
    "scope", "secret", "service", "type", "volume",
  ]

  private var wanted: [ByteString: [ByteString]] = [:]

  init(_ words: [ByteString]) throws(EngineRefusal) {
    for word in words {
      let (key, value) = word.pair
      guard Self.keys.contains(key) else { throw EngineRefusal("invalid filter '\(key)'") }
      wanted[key, default: []].append(value)
    }
  }

  func admits(_ event: DockerEvent) -> Bool {
    Self.keys.allSatisfy { key in
      guard let values = wanted[key] else { return true }
      return key == "label"
        ? values.allSatisfy { LabelFilter.holds($0, event.attributes) }
        : values.contains { admits(event, key, $0) }
    }
  }

  private func admits(_ event: DockerEvent, _ key: ByteString, _ value: ByteString) -> Bool {
    switch key {
    case "type": return event.kind == value
    case "scope": return event.scope == value
    case "event":
      // These three go on with a colon and more.
      let isOpen = ["health_status", "exec_create", "exec_start"].contains(value)
      return isOpen ? event.action.hasPrefix(value) : event.action == value
    case "image":
      let name = event.attribute(event.kind == "container" ? "image" : "name") ?? ""
      return [event.subject, name, DockerEngine.split(name).repository].contains(value)
        || event.subject == "sha256:" + value
    default:
      return event.subject.hasPrefix(value) || (event.attribute("name") ?? "").hasPrefix(value)
    }
  }
}
