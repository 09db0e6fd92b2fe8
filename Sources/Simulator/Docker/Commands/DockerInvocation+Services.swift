import Shell
import YAML

/// The commands below `docker service`.
extension DockerInvocation {
  private func service(_ name: ByteString) throws(EngineRefusal) -> SwarmService {
    guard let service = try swarm().service(name) else {
      throw EngineRefusal("service \(name) not found")
    }
    return service
  }

  func createService() throws(EngineRefusal) -> Int {
    let image = line.arguments[0]
    if let problem = DockerImageReference.problem(image) { throw EngineRefusal(problem) }
    var spec = SwarmServiceSpec(image: DockerEngine.tagged(DockerEngine.familiar(image)))
    spec.arguments = Array(line.arguments.dropFirst())
    do throws(ContainerOptions.Refusal) {
      if let status = try read(&spec) { return status }
    } catch { return fail(error.message) }
    let swarm = try swarm()
    for (list, known, kind) in [
      (spec.secrets, swarm.secrets, "secret" as ByteString),
      (spec.configs, swarm.configs, "config"),
    ] {
      if let other = list.first(where: { item in !known.contains { $0.name == item.source } }) {
        return fail("\(kind) not found: \(other.source)")
      }
    }
    for network in spec.networks where engine.network(network) == nil {
      return fail("Error response from daemon: network \(network) not found")
    }
    let name = line.value("name") ?? engine.generatedName()
    if swarm.service(name) != nil {
      throw EngineRefusal(
        "rpc error: code = AlreadyExists desc = name conflicts with an existing object: service \(name) already exists"
      )
    }
    for port in spec.ports {
      if let other = swarm.services.first(where: {
        $0.spec.ports.contains { $0.hostPort == port.hostPort }
      }), let number = port.hostPort {
        throw EngineRefusal(
          "rpc error: code = InvalidArgument desc = port '\(number)' is already in use by service '\(other.name)' (\(other.identifier)) as an ingress port"
        )
      }
    }
    warnOfImage(spec.image)
    let service = SwarmService(
      identifier: DockerSwarm.identifier(engine), name: name, created: engine.clock.now, spec: spec)
    swarm.services.append(service)
    swarm.reconcile()
    context.write("\(service.identifier)\n")
    converge(service)
    return 0
  }

  private func warnOfImage(_ image: ByteString) {
    if engine.image(image) != nil { return }
    do throws(EngineRefusal) { _ = try engine.pull(image) } catch {
      _ = fail(
        "image \(image) could not be accessed on a registry to record\nits digest. Each node will access \(image) independently,\npossibly leading to different nodes running different\nversions of the image.\n"
      )
    }
  }

  /// Shows how the tasks come up, and lets the time pass that the client watches them.
  private func converge(_ service: SwarmService) {
    if line.isSet("detach") || line.isSet("quiet") { return }
    let count = service.spec.isGlobal ? 1 : service.spec.replicas
    context.write("overall progress: 0 out of \(count) tasks\n")
    for number in 0..<min(count, 100) { context.write("\(number + 1)/\(count):  \n") }
    context.write("overall progress: \(service.running) out of \(count) tasks\n")
    if service.running < count {
      context.machine.exceed("time")
      return
    }
    for second in (1...5).reversed() {
      context.write("verify: Waiting \(second) seconds to verify that tasks are stable...\n")
      engine.clock.advance(by: 1_000_000_000)
    }
    context.write("verify: Service \(service.identifier) converged\n")
  }

  /// Reads the flags of `create` and `update`; gives a status when one isn't simulated.
  private func read(_ spec: inout SwarmServiceSpec) throws(ContainerOptions.Refusal) -> Int? {
    for (flag, value) in line.values {
      switch flag {
      case "name", "detach", "quiet", "with-registry-auth", "force", "stop-grace-period",
        "update-delay", "update-parallelism", "update-order", "update-failure-action",
        "update-monitor", "rollback-delay", "rollback-parallelism", "rollback-order",
        "limit-cpu", "limit-memory", "reserve-cpu", "reserve-memory", "hostname", "workdir", "user",
        "no-resolve-image", "restart-max-attempts", "restart-window", "container-label", "tty":
        break
      case "replicas":
        guard let number = value.integer, number >= 0 else {
          throw ContainerOptions.Refusal(message: "invalid replicas value \(value)")
        }
        spec.replicas = number
      case "mode":
        guard ["replicated", "global"].contains(value) else {
          throw ContainerOptions.Refusal(
            message: "unknown mode: \(value), only replicated and global supported")
        }
        spec.isGlobal = value == "global"
      case "env", "env-add":
        let pair = value.pair
        spec.environment.removeAll { $0.name == pair.name }
        spec.environment.append(pair)
      case "env-rm": spec.environment.removeAll { $0.name == value }
      case "label", "label-add":
        let pair = value.pair
        spec.labels.removeAll { $0.name == pair.name }
        spec.labels.append(pair)
      case "label-rm": spec.labels.removeAll { $0.name == value }
      case "image": spec.image = DockerEngine.tagged(DockerEngine.familiar(value))
      case "args": spec.arguments = value.split(32).filter { !$0.isEmpty }
      case "publish", "publish-add":
        let (ports, problem) =
          PortReader.isLong(value) ? PortReader.readLong(value) : PortReader.read(value)
        if let problem { throw ContainerOptions.Refusal(message: problem) }
        spec.ports += ports
      case "publish-rm":
        spec.ports.removeAll {
          "\($0.port.number)" as ByteString == value.split(47)[0] || $0.hostPort == value.integer
        }
      case "mount", "mount-add": spec.mounts.append(MountReader.read(value).mount)
      case "network", "network-add": spec.networks.append(value)
      case "network-rm": spec.networks.removeAll { $0 == value }
      case "secret", "secret-add": spec.secrets.append(Self.reference(value))
      case "secret-rm": spec.secrets.removeAll { $0.source == value }
      case "config", "config-add": spec.configs.append(Self.reference(value))
      case "config-rm": spec.configs.removeAll { $0.source == value }
      case "constraint", "constraint-add": spec.constraints.append(value)
      case "constraint-rm": spec.constraints.removeAll { $0 == value }
      case "restart-condition": spec.restartCondition = value
      case "restart-delay": spec.restartDelay = Durations.parse(value.text) ?? spec.restartDelay
      default: return context.notSimulated("\(command.path.joined(" ")) --\(flag)")
      }
    }
    return nil
  }

  private static func reference(_ text: ByteString) -> (source: ByteString, target: ByteString) {
    if !text.contains(61) { return (text, text) }
    var source = ByteString()
    var target = ByteString()
    for field in text.split(44) {
      let pair = field.pair
      if pair.name == "source" || pair.name == "src" { source = pair.value }
      if pair.name == "target" { target = pair.value }
    }
    return (source, target.isEmpty ? source : target)
  }

  func updateService() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    let service = try service(name)
    var spec = service.spec
    if line.isSet("rollback") {
      spec = service.previous ?? spec
    } else {
      do throws(ContainerOptions.Refusal) {
        if let status = try read(&spec) { return status }
      } catch { return fail(error.message) }
    }
    if spec.image != service.spec.image { warnOfImage(spec.image) }
    let isForced = line.isSet("force")
    if isForced { for task in service.tasks where task.isWanted { try swarm().end(task) } }
    try swarm().update(service, to: spec)
    context.write("\(name)\n")
    converge(service)
    return 0
  }

  func rollBackService() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    let service = try service(name)
    guard let previous = service.previous else {
      throw EngineRefusal(
        "rpc error: code = FailedPrecondition desc = service \(name) does not have a previous spec")
    }
    try swarm().update(service, to: previous)
    context.write("\(name)\n")
    converge(service)
    return 0
  }

  func scaleServices() throws(EngineRefusal) -> Int {
    var status = 0
    var changed: [SwarmService] = []
    for word in line.arguments where !word.contains(61) || word.hasSuffix("=") {
      return fail(
        "invalid scale specifier '\(word)'.\nSee 'docker service scale --help'.\n\nUsage:  docker service scale SERVICE=REPLICAS [SERVICE=REPLICAS...]\n\nScale one or multiple replicated services"
      )
    }
    for word in line.arguments {
      let (name, value) = word.pair
      guard let replicas = value.integer, replicas >= 0 else {
        status = fail(
          "\(name): invalid replicas value \(value): strconv.ParseUint: parsing \"\(value)\": invalid syntax"
        )
        continue
      }
      do throws(EngineRefusal) {
        let service = try service(name)
        if service.spec.isGlobal {
          status = fail("\(name): scale can only be used with replicated or replicated-job mode")
          continue
        }
        var spec = service.spec
        spec.replicas = replicas
        try swarm().update(service, to: spec)
        context.write("\(name) scaled to \(replicas)\n")
        changed.append(service)
      } catch { status = fail("\(name): Error response from daemon: \(error.message)") }
    }
    for service in changed { converge(service) }
    return status
  }

  func removeServices() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    return forEach(line.arguments) { name throws(EngineRefusal) in
      swarm.remove(try service(name))
      context.write("\(name)\n")
    }
  }

  func listServices() throws(EngineRefusal) -> Int {
    var chosen = try swarm().services
    for word in line.all("filter") {
      let (key, value) = word.pair
      switch key {
      case "name": chosen = chosen.filter { LabelFilter.matches($0.name, value) }
      case "id": chosen = chosen.filter { $0.identifier.hasPrefix(value) }
      case "label": chosen = chosen.filter { LabelFilter.holds(value, $0.spec.labels) }
      case "mode": chosen = chosen.filter { ($0.spec.isGlobal ? "global" : "replicated") == value }
      default: throw EngineRefusal("invalid filter '\(key)'")
      }
    }
    let rows = chosen.sorted { $0.name < $1.name }.map { service -> [(String, ByteString)] in
      let wanted = service.spec.isGlobal ? 1 : service.spec.replicas
      let ports = service.spec.ports.map { port -> ByteString in
        "*:\(port.hostPort.map { ByteString($0) } ?? "")->\(port.port.text)"
      }
      return [
        ("ID", line.isSet("quiet") ? service.identifier : service.identifier.prefix(12)),
        ("Name", service.name), ("Mode", service.spec.isGlobal ? "global" : "replicated"),
        ("Replicas", "\(service.running)/\(wanted)"), ("Image", service.spec.image),
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

  func listTasks() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    var rows: [[(String, ByteString)]] = []
    var missing: [ByteString] = []
    let names = command.path.first == "node" ? swarm.services.map { $0.name } : line.arguments
    for name in names {
      guard let service = swarm.service(name) else {
        missing.append(name)
        continue
      }
      let sorted = service.tasks.enumerated().sorted {
        $0.element.slot != $1.element.slot
          ? $0.element.slot < $1.element.slot : $0.offset > $1.offset
      }
      var last = 0
      for (_, task) in sorted {
        let ago = Age.text(engine.clock.now - task.changed).lowercased + " ago"
        let shown: ByteString = "\(service.name).\(task.slot)"
        let isTable = line.value("format") == nil
        rows.append([
          (
            "ID",
            line.isSet("no-trunc") || line.isSet("quiet")
              ? task.identifier : task.identifier.prefix(12)
          ),
          ("Name", isTable && task.slot == last ? " \\_ " + shown : shown), ("Image", task.image),
          ("Node", task.state == .pending ? "" : engine.host.hostName),
          ("DesiredState", task.isWanted ? "Running" : "Shutdown"),
          ("CurrentState", "\(task.state.word) \(ago)"),
          ("Error", task.error.isEmpty ? "" : "\"\(task.error)\""), ("Ports", ""),
        ])
        last = task.slot
      }
    }
    var status = 0
    if !rows.isEmpty || missing.isEmpty {
      let printer = ListPrinter(
        columns: [
          .init(field: "ID", title: "ID"), .init(field: "Name", title: "NAME"),
          .init(field: "Image", title: "IMAGE"), .init(field: "Node", title: "NODE"),
          .init(field: "DesiredState", title: "DESIRED STATE"),
          .init(field: "CurrentState", title: "CURRENT STATE"),
          .init(field: "Error", title: "ERROR"),
          .init(field: "Ports", title: "PORTS"),
        ], type: "*task.taskContext", quietField: "ID")
      status = printer.print(
        rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
    }
    for name in missing { status = fail("no such service: \(name)") }
    return status
  }

  func serviceLogs() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    guard let service = try swarm().service(name) else {
      return fail("no such task or service: \(name)")
    }
    if line.isSet("follow") { return context.notSimulated("service logs --follow") }
    for task in service.tasks {
      guard let container = task.container else { continue }
      for entry in container.log where entry.time <= engine.clock.now {
        for row in ByteString(entry.bytes).split(10) where !row.isEmpty {
          let text: ByteString =
            "\(service.name).\(task.slot).\(task.identifier.prefix(12))@\(engine.host.hostName)    | \(row)\n"
          _ = context.write(text.bytes, to: entry.isError ? 2 : 1)
        }
      }
    }
    return 0
  }

  func inspectServices() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    var documents: [JSONValue] = []
    var missing: [ByteString] = []
    for name in line.arguments {
      guard let service = swarm.service(name) else {
        missing.append("Error: no such service: \(name)")
        continue
      }
      if line.isSet("pretty") {
        pretty(service)
      } else {
        documents.append(ServiceDocument.value(service))
      }
    }
    if line.isSet("pretty") {
      for message in missing { _ = fail(message) }
      return missing.isEmpty ? 0 : 1
    }
    return showDocuments(documents, missing: missing)
  }

  private func pretty(_ service: SwarmService) {
    let spec = service.spec
    var text: ByteString = "\nID:\t\t\(service.identifier)\nName:\t\t\(service.name)\n"
    if !spec.labels.isEmpty {
      text.append("Labels:\n")
      for label in spec.labels { text.append(" \(label.name)=\(label.value)\n") }
    }
    text.append("Service Mode:\t\(spec.isGlobal ? "Global" : "Replicated")\n")
    if !spec.isGlobal { text.append(" Replicas:\t\(spec.replicas)\n") }
    text.append("Placement:\n")
    if !spec.constraints.isEmpty {
      text.append(" Constraints:\t[\(spec.constraints.joined(" "))]\n")
    }
    text.append(
      "UpdateConfig:\n Parallelism:\t1\n On failure:\tpause\n Monitoring Period: 5s\n Max failure ratio: 0\n Update order:      stop-first\nRollbackConfig:\n Parallelism:\t1\n On failure:\tpause\n Monitoring Period: 5s\n Max failure ratio: 0\n Rollback order:    stop-first\nContainerSpec:\n Image:\t\t\(spec.image)\n"
    )
    if !spec.arguments.isEmpty { text.append(" Args:\t\t\(spec.arguments.joined(" "))\n") }
    if !spec.environment.isEmpty {
      text.append(
        " Env:\t\t\(spec.environment.map { "\($0.name)=\($0.value)" as ByteString }.joined(" "))\n")
    }
    text.append(" Init:\t\tfalse\nResources:\n")
    if !spec.networks.isEmpty { text.append("Networks: \(spec.networks.joined(" "))\n") }
    text.append("Endpoint Mode:\tvip\n")
    if !spec.ports.isEmpty {
      text.append("Ports:\n")
      for port in spec.ports {
        text.append(
          " PublishedPort = \(port.hostPort.map { ByteString($0) } ?? "")\n  Protocol = \(port.port.transport)\n  TargetPort = \(port.port.number)\n  PublishMode = ingress\n"
        )
      }
    }
    context.write(text)
  }
}

/// The document of a service.
enum ServiceDocument {
  static func value(_ service: SwarmService) -> JSONValue {
    let spec = service.spec
    var container: [(String, JSONValue)] = [("Image", Document.text(spec.image))]
    if !spec.arguments.isEmpty { container.append(("Args", Document.list(spec.arguments))) }
    if !spec.environment.isEmpty { container.append(("Env", Document.variables(spec.environment))) }
    let mode: JSONValue =
      spec.isGlobal
      ? Document.object([("Global", .object([]))])
      : Document.object([("Replicated", Document.object([("Replicas", .int(spec.replicas))]))])
    return Document.object([
      ("ID", Document.text(service.identifier)),
      ("Version", Document.object([("Index", .int(service.version))])),
      ("CreatedAt", .string(Timestamp.nanoText(service.created))),
      ("UpdatedAt", .string(Timestamp.nanoText(service.updated))),
      (
        "Spec",
        Document.object([
          ("Name", Document.text(service.name)), ("Labels", Document.map(spec.labels)),
          (
            "TaskTemplate",
            Document.object([
              ("ContainerSpec", Document.object(container)),
              (
                "RestartPolicy",
                Document.object([
                  ("Condition", Document.text(spec.restartCondition)),
                  ("Delay", .number("\(spec.restartDelay)")),
                ])
              ), ("Placement", Document.object([("Constraints", Document.list(spec.constraints))])),
            ])
          ), ("Mode", mode),
          (
            "EndpointSpec",
            Document.object([
              ("Mode", .string("vip")),
              (
                "Ports",
                .array(
                  spec.ports.map { port in
                    Document.object([
                      ("Protocol", Document.text(port.port.transport)),
                      ("TargetPort", .int(port.port.number)),
                      ("PublishedPort", .int(port.hostPort ?? 0)),
                      ("PublishMode", .string("ingress")),
                    ])
                  })
              ),
            ])
          ),
        ])
      ),
    ])
  }
}
