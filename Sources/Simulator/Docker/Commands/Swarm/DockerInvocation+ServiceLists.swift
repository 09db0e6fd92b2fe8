import Shell

/// The lists below `docker service` and `docker node ps`, and what tasks write.
extension DockerInvocation {
  func listServices() throws(EngineRefusal) -> Int {
    try list(services: swarm().services)
  }

  func list(services: [SwarmService]) throws(EngineRefusal) -> Int {
    var chosen = services
    for word in line.all("filter") {
      let (key, value) = word.pair
      switch key {
      case "name": chosen = chosen.filter { LabelFilter.matches($0.name, value) }
      case "id": chosen = chosen.filter { $0.identifier.hasPrefix(value) }
      case "label": chosen = chosen.filter { LabelFilter.holds(value, $0.spec.labels) }
      case "mode": chosen = chosen.filter { $0.spec.mode.word.hyphenated == value }
      default: throw EngineRefusal("invalid filter '\(key)'")
      }
    }
    let rows = chosen.sorted { $0.name < $1.name }.map { service -> [(String, ByteString)] in
      let ports = service.spec.ports.filter { !$0.isOfHost }.map { port -> ByteString in
        "*:\(port.published.map { ByteString($0) } ?? "")->\(port.number)/\(port.transport)"
      }
      return [
        ("ID", line.isSet("quiet") ? service.identifier : service.identifier.prefix(12)),
        ("Name", service.name), ("Mode", service.spec.mode.word),
        ("Replicas", replicas(service)), ("Image", service.spec.image),
        ("Ports", ports.joined(", ")),
      ]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "ID", title: "ID"), .init(field: "Name", title: "NAME"),
        .init(field: "Mode", title: "MODE"), .init(field: "Replicas", title: "REPLICAS"),
        .init(field: "Image", title: "IMAGE"), .init(field: "Ports", title: "PORTS"),
      ], type: "*service.serviceContext", quietField: "ID")
    return printer.print(rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  private func replicas(_ service: SwarmService) -> ByteString {
    let running = service.running.count
    switch service.spec.mode {
    case .replicated(let count):
      let most = service.spec.placement.mostPerNode
      return "\(running)/\(count)\(most > 0 ? " (max \(most) per node)" : "")"
    case .global:
      return "\(running)/\(service.tasks.lazy.filter { $0.isWanted }.count)"
    case .replicatedJob(let total, let atOnce):
      let wanted = min(atOnce == 0 ? total : atOnce, total - service.completions)
      return "\(running)/\(max(0, wanted)) (\(service.completions)/\(total) completed)"
    case .globalJob:
      let total = service.tasks.count
      return "\(running)/\(total - service.completions) (\(service.completions)/\(total) completed)"
    }
  }

  func listTasks() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    var tasks: [SwarmTask] = []
    var missing: [ByteString] = []
    if command.path.first == "node" {
      let names = line.arguments.isEmpty ? ["self"] : line.arguments
      for name in names {
        if let node = swarm.node(name, from: engine.node) {
          tasks += swarm.tasks(on: node)
        } else {
          missing.append("Error response from daemon: node \(name) not found")
        }
      }
    } else {
      for name in line.arguments {
        if let service = swarm.service(name) {
          tasks += service.tasks
        } else {
          missing.append("no such service: \(name)")
        }
      }
    }
    var status = 0
    if !tasks.isEmpty || missing.isEmpty { status = try list(tasks: tasks) }
    for message in missing { status = fail(message) }
    return status
  }

  func list(tasks: [SwarmTask]) throws(EngineRefusal) -> Int {
    var chosen = tasks
    for word in line.all("filter") {
      let (key, value) = word.pair
      switch key {
      case "name": chosen = chosen.filter { LabelFilter.matches($0.name, value) }
      case "id": chosen = chosen.filter { $0.identifier.hasPrefix(value) }
      case "node":
        chosen = chosen.filter { $0.node?.hostName == value || $0.node?.identifier == value }
      case "desired-state":
        guard ["running", "shutdown", "accepted", "ready", "complete"].contains(value) else {
          throw EngineRefusal("invalid filter 'desired-state=\(value)'")
        }
        chosen = chosen.filter { $0.aim.word.lowercased == value }
      case "service", "label": break
      default: throw EngineRefusal("invalid filter '\(key)'")
      }
    }
    let sorted = chosen.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.service !== y.service { return x.service.name < y.service.name }
      if x.slot != y.slot { return x.slot < y.slot }
      if x.name != y.name { return x.name < y.name }
      return a.offset > b.offset
    }
    let isTable = line.value("format") == nil
    var last = ByteString()
    let rows = sorted.map { _, task -> [(String, ByteString)] in
      defer { last = task.name }
      return row(of: task, repeats: isTable && task.name == last)
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "ID", title: "ID"), .init(field: "Name", title: "NAME"),
        .init(field: "Image", title: "IMAGE"), .init(field: "Node", title: "NODE"),
        .init(field: "DesiredState", title: "DESIRED STATE"),
        .init(field: "CurrentState", title: "CURRENT STATE"),
        .init(field: "Error", title: "ERROR"), .init(field: "Ports", title: "PORTS"),
      ], type: "*task.taskContext", quietField: "ID")
    return printer.print(rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  private func row(of task: SwarmTask, repeats: Bool) -> [(String, ByteString)] {
    let isWhole = line.isSet("no-trunc")
    let ago = Age.text(engine.clock.now - task.changed).lowercased + " ago"
    var error = task.error
    if !isWhole, error.count > 30 { error = error.prefix(29) + "…" }
    let ports = task.spec.ports.filter { $0.isOfHost && task.state == .running }.map {
      port -> ByteString in
      "*:\(port.published ?? 0)->\(port.number)/\(port.transport)"
    }
    return [
      ("ID", isWhole || line.isSet("quiet") ? task.identifier : task.identifier.prefix(12)),
      ("Name", repeats ? " \\_ " + task.name : task.name), ("Image", task.spec.image),
      ("Node", task.node.map { line.isSet("no-resolve") ? $0.identifier : $0.hostName } ?? ""),
      ("DesiredState", task.aim.word), ("CurrentState", "\(task.state.word) \(ago)"),
      ("Error", error.isEmpty ? "" : "\"\(error)\""), ("Ports", ports.joined(",")),
    ]
  }

  func serviceLogs() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    let swarm = try swarm()
    let tasks =
      swarm.service(name)?.tasks
      ?? swarm.services.flatMap { $0.tasks }.filter { $0.identifier.hasPrefix(name) }
    if tasks.isEmpty, swarm.service(name) == nil {
      return fail("no such task or service: \(name)")
    }
    let most = line.value("tail").flatMap { $0.integer }.flatMap { $0 >= 0 ? $0 : nil } ?? Int.max
    for task in tasks {
      guard let container = task.container else { continue }
      var rows: [(isError: Bool, text: ByteString)] = []
      for entry in container.log where entry.time <= engine.clock.now {
        for row in ByteString(entry.bytes).split(10) where !row.isEmpty {
          var text = row
          if line.isSet("timestamps") { text = "\(Timestamp.nanoText(entry.time)) " + text }
          rows.append((entry.isError, text))
        }
      }
      for row in rows.suffix(most) {
        _ = context.write((logLead(task) + row.text + "\n").bytes, to: row.isError ? 2 : 1)
      }
    }
    if line.isSet("follow") { context.machine.exceed("time") }
    return 0
  }

  private func logLead(_ task: SwarmTask) -> ByteString {
    if line.isSet("raw") { return "" }
    var lead = task.name
    if !line.isSet("no-task-ids") {
      lead.append(
        ".\(line.isSet("no-trunc") ? task.identifier : task.identifier.prefix(12))")
    }
    return "\(lead)@\(task.node?.hostName ?? "")    | "
  }
}

extension ByteString {
  /// The text with `-` for blanks.
  fileprivate var hyphenated: ByteString { ByteString(bytes.map { $0 == 32 ? 45 : $0 }) }
}
