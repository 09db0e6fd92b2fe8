import Shell
import YAML

/// The commands below `docker swarm`, `docker node`, `docker secret` and `docker config`.
extension DockerInvocation {
  func swarm() throws(EngineRefusal) -> DockerSwarm {
    guard let swarm = engine.swarm else {
      throw EngineRefusal(
        "This node is not a swarm manager. Use \"docker swarm init\" or \"docker swarm join\" to connect this node to swarm and try again."
      )
    }
    return swarm
  }

  func initSwarm() throws(EngineRefusal) -> Int {
    if engine.swarm != nil, !line.isSet("force-new-cluster") {
      throw EngineRefusal(
        "This node is already part of a swarm. Use \"docker swarm leave\" to leave this swarm and join another one."
      )
    }
    var address = line.value("advertise-addr") ?? "192.168.56.10"
    if address.split(58).count == 1 { address = address + ":2377" }
    if AddressRange.address(address.split(58)[0]) == nil {
      throw EngineRefusal(
        "advertise address must be a non-zero IP address or network interface (with optional port number)"
      )
    }
    let swarm = DockerSwarm(engine: engine, address: address)
    engine.swarm = swarm
    context.write(
      "Swarm initialized: current node (\(swarm.node)) is now a manager.\n\nTo add a worker to this swarm, run the following command:\n\n    docker swarm join --token \(swarm.workerToken) \(address)\n\nTo add a manager to this swarm, run 'docker swarm join-token manager' and follow the instructions.\n\n"
    )
    return 0
  }

  func leaveSwarm() throws(EngineRefusal) -> Int {
    guard let swarm = engine.swarm else { throw EngineRefusal("This node is not part of a swarm") }
    if !line.isSet("force") {
      throw EngineRefusal(
        "You are attempting to leave the swarm on a node that is participating as a manager. Removing the last manager erases all current state of the swarm. Use `--force` to ignore this message."
      )
    }
    engine.swarm = nil
    swarm.dissolve()
    context.write("Node left the swarm.\n")
    return 0
  }

  func joinToken() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    let role = line.arguments[0]
    if line.isSet("rotate") { return context.notSimulated("swarm join-token --rotate") }
    let token = role == "worker" ? swarm.workerToken : swarm.managerToken
    if line.isSet("quiet") {
      context.write("\(token)\n")
    } else {
      context.write(
        "To add a \(role) to this swarm, run the following command:\n\n    docker swarm join --token \(token) \(swarm.address)\n\n"
      )
    }
    return 0
  }

  // MARK: Nodes

  private func checkNode(_ name: ByteString, _ swarm: DockerSwarm) throws(EngineRefusal) {
    let isOwn =
      name == "self" || name == engine.host.hostName || !name.isEmpty && swarm.node.hasPrefix(name)
    if !isOwn { throw EngineRefusal("node \(name) not found") }
  }

  func listNodes() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    let isTable = line.value("format") == nil
    let word = swarm.availability.word
    let shown = ByteString([word.bytes[0] - 32]) + word.dropFirst()
    let row: [(String, ByteString)] = [
      ("ID", isTable && !line.isSet("quiet") ? swarm.node + " *" : swarm.node),
      ("Hostname", engine.host.hostName), ("Status", "Ready"), ("Availability", shown),
      ("ManagerStatus", "Leader"), ("EngineVersion", "28.2.2"), ("Self", "true"),
      ("TLSStatus", "Ready"),
    ]
    let printer = ListPrinter(
      columns: [
        .init(field: "ID", title: "ID"), .init(field: "Hostname", title: "HOSTNAME"),
        .init(field: "Status", title: "STATUS"),
        .init(field: "Availability", title: "AVAILABILITY"),
        .init(field: "ManagerStatus", title: "MANAGER STATUS"),
        .init(field: "EngineVersion", title: "ENGINE VERSION"),
      ], type: "*node.nodeContext", quietField: "ID")
    return printer.print([row], format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  func updateNode() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    try checkNode(line.arguments[0], swarm)
    for (flag, value) in line.values {
      switch flag {
      case "availability":
        switch value {
        case "active": swarm.availability = .active
        case "pause": swarm.availability = .pause
        case "drain": swarm.availability = .drain
        default: throw EngineRefusal("invalid Availability: \"\(value)\"")
        }
      case "label-add": swarm.nodeLabels.append(value.pair)
      case "label-rm": swarm.nodeLabels.removeAll { $0.name == value }
      default: context.machine.notSimulated.append("docker node update --" + flag)
      }
    }
    swarm.reconcile()
    context.write("\(line.arguments[0])\n")
    return 0
  }

  func changeRoles() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    for name in line.arguments {
      try checkNode(name, swarm)
      if command.action == "node demote" {
        throw EngineRefusal(
          "rpc error: code = FailedPrecondition desc = attempting to demote the last manager of the swarm"
        )
      }
      context.write("Node \(name) is already a manager.\n")
    }
    return 0
  }

  func inspectNodes() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    var documents: [JSONValue] = []
    for name in line.arguments {
      try checkNode(name, swarm)
      documents.append(
        Document.object([
          ("ID", Document.text(swarm.node)),
          ("CreatedAt", .string(Timestamp.nanoText(swarm.created))),
          (
            "Spec",
            Document.object([
              ("Labels", Document.map(swarm.nodeLabels)), ("Role", .string("manager")),
              ("Availability", Document.text(swarm.availability.word)),
            ])
          ),
          (
            "Description",
            Document.object([
              ("Hostname", Document.text(engine.host.hostName)),
              (
                "Platform",
                Document.object([("Architecture", .string("x86_64")), ("OS", .string("linux"))])
              ), ("Engine", Document.object([("EngineVersion", .string("28.2.2"))])),
            ])
          ),
          (
            "Status",
            Document.object([
              ("State", .string("ready")), ("Addr", Document.text(swarm.address.split(58)[0])),
            ])
          ),
          (
            "ManagerStatus",
            Document.object([
              ("Leader", .boolean(true)), ("Reachability", .string("reachable")),
              ("Addr", Document.text(swarm.address)),
            ])
          ),
        ]))
    }
    if line.isSet("pretty") { return context.notSimulated("node inspect --pretty") }
    return showDocuments(documents, missing: [])
  }

  /// Prints documents whole or by a template; then says what wasn't there.
  func showDocuments(_ documents: [JSONValue], missing: [ByteString]) -> Int {
    if let format = line.value("format"), format != "json" {
      for document in documents {
        let status = show(document, format, name: "", type: "inspect.Document")
        if status != 0 { return status }
      }
    } else {
      var printer = JSONPrinter(indent: 4)
      printer.escapesHTML = false
      _ = context.write(printer.print(.array(documents)) + [10])
    }
    for message in missing { _ = fail(message) }
    return missing.isEmpty ? 0 : 1
  }

  // MARK: Secrets and configs

  private var isSecret: Bool { command.path.first == "secret" }

  func createSwarmFile() throws(EngineRefusal) -> Int {
    let kind: ByteString = isSecret ? "secret" : "config"
    guard line.arguments.count > 1 else { return fail("\(kind) file is required") }
    let (name, source) = (line.arguments[0], line.arguments[1])
    let data: [UInt8]
    if source == "-" {
      data = context.readAll()
    } else if let content = try? context.fileSystem.readFile(
      source, from: context.folder, as: context.credentials)
    {
      data = content
    } else {
      let lead: ByteString = isSecret ? "" : "Error reading content from \"\(source)\": "
      return fail(
        "\(lead)error reading from \(source): open \(source): no such file or directory")
    }
    let swarm = try swarm()
    let files = isSecret ? swarm.secrets : swarm.configs
    if files.contains(where: { $0.name == name }) {
      throw EngineRefusal("rpc error: code = AlreadyExists desc = \(kind) \(name) already exists")
    }
    let file = SwarmFile(
      identifier: DockerSwarm.identifier(engine), name: name, created: engine.clock.now,
      labels: line.all("label").map { $0.pair }, data: data)
    if isSecret { swarm.secrets.append(file) } else { swarm.configs.append(file) }
    context.write("\(file.identifier)\n")
    return 0
  }

  func listSwarmFiles() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    let files = (isSecret ? swarm.secrets : swarm.configs).sorted { $0.name < $1.name }
    let rows = files.map { file -> [(String, ByteString)] in
      [
        ("ID", file.identifier), ("Name", file.name), ("Driver", ""),
        ("CreatedAt", Age.text(engine.clock.now - file.created) + " ago"),
        ("UpdatedAt", Age.text(engine.clock.now - file.created) + " ago"),
        ("Labels", file.labels.map { "\($0.name)=\($0.value)" as ByteString }.joined(",")),
      ]
    }
    var columns: [ListPrinter.Column] = [
      .init(field: "ID", title: "ID"), .init(field: "Name", title: "NAME"),
    ]
    if isSecret { columns.append(.init(field: "Driver", title: "DRIVER")) }
    columns += [
      .init(field: "CreatedAt", title: "CREATED"), .init(field: "UpdatedAt", title: "UPDATED"),
      .init(field: "Labels", title: "LABELS", isUsual: false),
    ]
    let printer = ListPrinter(
      columns: columns, type: isSecret ? "*secret.secretContext" : "*config.configContext",
      quietField: "ID")
    return printer.print(rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  func removeSwarmFiles() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    let kind: ByteString = isSecret ? "secret" : "config"
    return forEach(line.arguments) { name throws(EngineRefusal) in
      let files = isSecret ? swarm.secrets : swarm.configs
      guard let file = files.first(where: { $0.name == name || $0.identifier == name }) else {
        throw EngineRefusal("\(kind) \(name) not found")
      }
      let users = swarm.services.filter { service in
        (isSecret ? service.spec.secrets : service.spec.configs).contains { $0.source == file.name }
      }
      if !users.isEmpty {
        throw EngineRefusal(
          "rpc error: code = InvalidArgument desc = \(kind) '\(file.name)' is in use by the following service\(users.count > 1 ? "s" : ""): \(users.map { $0.name }.joined(", "))"
        )
      }
      swarm.secrets.removeAll { isSecret && $0.name == file.name }
      swarm.configs.removeAll { !isSecret && $0.name == file.name }
      context.write("\(name)\n")
    }
  }

  func inspectSwarmFiles() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    let kind: ByteString = isSecret ? "secret" : "config"
    var documents: [JSONValue] = []
    var missing: [ByteString] = []
    for name in line.arguments {
      let files = isSecret ? swarm.secrets : swarm.configs
      guard let file = files.first(where: { $0.name == name || $0.identifier == name }) else {
        missing.append("Error response from daemon: \(kind) \(name) not found")
        continue
      }
      let format = line.value("format") ?? ""
      // The data are bytes: texts where they are printed as such.
      let data: JSONValue =
        isSecret
        ? .array([])
        : .string(format.isEmpty ? Base64.encode(file.data) : ByteString(file.data).text)
      var spec: [(String, JSONValue)] = [
        ("Name", Document.text(file.name)), ("Labels", Document.map(file.labels)),
      ]
      if !isSecret || !format.isEmpty { spec.append(("Data", data)) }
      documents.append(
        Document.object([
          ("ID", Document.text(file.identifier)),
          ("Version", Document.object([("Index", .number("11"))])),
          ("CreatedAt", .string(Timestamp.nanoText(file.created))),
          ("UpdatedAt", .string(Timestamp.nanoText(file.created))), ("Spec", Document.object(spec)),
        ]))
    }
    return showDocuments(documents, missing: missing)
  }
}
