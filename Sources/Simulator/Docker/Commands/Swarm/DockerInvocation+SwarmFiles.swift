import Shell
import YAML

/// The commands below `docker secret` and `docker config`.
extension DockerInvocation {
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

  private var isSecret: Bool { command.path.first == "secret" }

  func createSwarmFile() throws(EngineRefusal) -> Int {
    let kind: ByteString = isSecret ? "secret" : "config"
    guard line.arguments.count > 1 else { return fail("\(kind) file is required") }
    let (name, source) = (line.arguments[0], line.arguments[1])
    let data: [UInt8]
    if source == "-" {
      data = context.readAll()
    } else if let content = try? context.contents(of: source) {
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
      identifier: swarm.newIdentifier(), name: name, created: engine.clock.now,
      labels: line.all("label").map { $0.pair }, data: data)
    if isSecret { swarm.secrets.append(file) } else { swarm.configs.append(file) }
    swarm.record("create", file, isSecret: isSecret)
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
      swarm.record("remove", file, isSecret: isSecret)
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
