import Shell
import YAML

/// Commands that go on until somebody ends them.
extension ComposeInvocation {
  /// `events`: nothing happens while somebody only listens, so only what happened is told.
  func showEvents(_ project: ComposeProject) -> Int {
    defer { if line.value("until") == nil { context.machine.exceed("time") } }
    guard let since = line.value("since"),
      let start = TimeReference.read(since, now: engine.clock.now)
    else { return 0 }
    for event in engine.knownEvents where event.kind == "container" && event.time >= start {
      guard event.attribute("com.docker.compose.project") == project.name,
        let service = event.attribute("com.docker.compose.service"),
        line.arguments.isEmpty || line.arguments.contains(service)
      else { continue }
      show(event, of: service)
    }
    return 0
  }

  private func show(_ event: DockerEvent, of service: ByteString) {
    let attributes = event.attributes.filter { !$0.name.hasPrefix("com.docker.compose.") }
      .sorted { $0.name < $1.name }
    if line.isSet("json") {
      let document = Document.object([
        ("action", Document.text(event.action)), ("attributes", Document.map(attributes)),
        ("id", Document.text(event.subject)), ("service", Document.text(service)),
        ("time", .string(Timestamp.nanoText(event.time))), ("type", .string("container")),
      ])
      _ = context.write(JSONPrinter(indent: 0).print(document) + [10])
      return
    }
    let list = attributes.map { "\($0.name)=\($0.value)" as ByteString }.joined(", ")
    let text = Timestamp.nanoText(event.time)
    let time = text.replacing("T", with: " ").droppingLast(4)
    context.write("\(time) container \(event.action) \(event.subject) (\(list))\n")
  }

  /// `watch`: starts the project and waits for files to change, which none does meanwhile.
  func watch(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    let services = try chosen(project)
    let watched = services.filter { service in
      project.document["services"]?[service.name.text]?["develop"]?["watch"] != nil
    }
    if watched.isEmpty {
      throw ComposeFailure(
        "none of the selected services is configured for watch, consider setting an 'develop' section"
      )
    }
    if !line.isSet("no-up") {
      let line = ParsedCommandLine(values: [("detach", "true")], arguments: line.arguments)
      let up = ComposeInvocation(
        engine: engine, contexts: contexts, docker: docker, command: command, globals: globals,
        line: line, context: context)
      let status = try up.up(project)
      if status != 0 { return status }
    }
    context.write("Watch enabled\n")
    context.machine.exceed("time")
    return 130
  }
}
