import Shell
import YAML

/// The commands below `docker node`.
extension DockerInvocation {
  private func node(_ name: ByteString, _ swarm: DockerSwarm) throws(EngineRefusal) -> SwarmNode {
    guard let node = swarm.node(name, from: engine.node) else {
      throw EngineRefusal("node \(name) not found")
    }
    return node
  }

  func listNodes() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    var chosen = swarm.nodes
    for word in line.all("filter") {
      let (key, value) = word.pair
      switch key {
      case "name": chosen = chosen.filter { LabelFilter.matches($0.hostName, value) }
      case "id": chosen = chosen.filter { $0.identifier.hasPrefix(value) }
      case "role": chosen = chosen.filter { $0.role.word == value }
      case "membership": chosen = value == "accepted" ? chosen : []
      case "node.label", "label": chosen = chosen.filter { LabelFilter.holds(value, $0.labels) }
      default: throw EngineRefusal("invalid filter '\(key)'")
      }
    }
    let isTable = line.value("format") == nil
    let rows = chosen.sorted { $0.hostName < $1.hostName }.map { node -> [(String, ByteString)] in
      let isOwn = node === engine.node
      let mark: ByteString = isOwn ? " *" : ""
      return [
        ("ID", isTable && !line.isSet("quiet") ? node.identifier + mark : node.identifier),
        ("Hostname", node.hostName), ("Status", node.isDown ? "Down" : "Ready"),
        ("Availability", node.availability.word.capitalized),
        ("ManagerStatus", standing(of: node, swarm)), ("EngineVersion", "28.2.2"),
        ("Self", isOwn ? "true" : "false"), ("TLSStatus", node.isDown ? "Unknown" : "Ready"),
      ]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "ID", title: "ID"), .init(field: "Hostname", title: "HOSTNAME"),
        .init(field: "Status", title: "STATUS"),
        .init(field: "Availability", title: "AVAILABILITY"),
        .init(field: "ManagerStatus", title: "MANAGER STATUS"),
        .init(field: "EngineVersion", title: "ENGINE VERSION"),
        .init(field: "TLSStatus", title: "TLS STATUS", isUsual: false),
        .init(field: "Self", title: "SELF", isUsual: false),
      ], type: "*node.nodeContext", quietField: "ID")
    return printer.print(rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  private func standing(of node: SwarmNode, _ swarm: DockerSwarm) -> ByteString {
    guard node.role == .manager else { return "" }
    if node.isDown { return "Unreachable" }
    return node === swarm.leader ? "Leader" : "Reachable"
  }

  func updateNode() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    let node = try node(line.arguments[0], swarm)
    for (flag, value) in line.values {
      switch flag {
      case "availability":
        switch value {
        case "active": swarm.setAvailability(.active, of: node)
        case "pause": swarm.setAvailability(.pause, of: node)
        case "drain": swarm.setAvailability(.drain, of: node)
        default: throw EngineRefusal("invalid Availability: \"\(value)\"")
        }
      case "label-add":
        let pair = value.pair
        node.labels.removeAll { $0.name == pair.name }
        node.labels.append(pair)
      case "label-rm":
        guard node.labels.contains(where: { $0.name == value }) else {
          return fail("key \(value) doesn't exist in node's labels")
        }
        node.labels.removeAll { $0.name == value }
      case "role":
        switch value {
        case "manager": promote(node)
        case "worker": try demote(node, swarm)
        default: throw EngineRefusal("invalid Role: \"\(value)\"")
        }
      default: break
      }
    }
    swarm.reconcile()
    context.write("\(line.arguments[0])\n")
    return 0
  }

  private func promote(_ node: SwarmNode) {
    node.role = .manager
    if node.engine.node === node { node.engine.addSwarmNetworks() }
  }

  private func demote(_ node: SwarmNode, _ swarm: DockerSwarm) throws(EngineRefusal) {
    if node.role == .worker { return }
    let managers = swarm.nodes.filter { $0.role == .manager }
    if managers.count == 1 {
      throw EngineRefusal(
        "rpc error: code = FailedPrecondition desc = attempting to demote the last manager of the swarm"
      )
    }
    let rest = swarm.managers.filter { $0 !== node }.count
    if rest * 2 <= managers.count - 1 {
      throw EngineRefusal(
        "rpc error: code = FailedPrecondition desc = can't remove member from the raft: this would result in a loss of quorum"
      )
    }
    node.role = .worker
  }

  func changeRoles() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    let isDemotion = command.action == "node demote"
    for name in line.arguments {
      let node = try node(name, swarm)
      let isSame = node.role == (isDemotion ? .worker : .manager)
      if isSame {
        context.write("Node \(name) is already a \(node.role.word).\n")
      } else if isDemotion {
        try demote(node, swarm)
        context.write("Manager \(name) demoted in the swarm.\n")
      } else {
        promote(node)
        context.write("Node \(name) promoted to a manager in the swarm.\n")
      }
    }
    swarm.reconcile()
    return 0
  }

  func removeNodes() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    return forEach(line.arguments) { name throws(EngineRefusal) in
      let node = try node(name, swarm)
      if node.role == .manager {
        throw EngineRefusal(
          "rpc error: code = FailedPrecondition desc = node \(node.identifier) is a cluster manager and is a member of the raft cluster. It must be demoted to worker before removal"
        )
      }
      if !node.isDown, !line.isSet("force") {
        throw EngineRefusal(
          "rpc error: code = FailedPrecondition desc = node \(node.identifier) is not down and can't be removed"
        )
      }
      swarm.remove(node)
      context.write("\(name)\n")
    }
  }

  func inspectNodes() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    var found: [SwarmNode] = []
    var missing: [ByteString] = []
    for name in line.arguments {
      if let node = swarm.node(name, from: engine.node) {
        found.append(node)
      } else {
        missing.append("Error response from daemon: node \(name) not found")
      }
    }
    if line.isSet("pretty") {
      for node in found { pretty(node, swarm) }
      for message in missing { _ = fail(message) }
      return missing.isEmpty ? 0 : 1
    }
    return showDocuments(found.map { document(of: $0, swarm) }, missing: missing)
  }

  private func document(of node: SwarmNode, _ swarm: DockerSwarm) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("ID", Document.text(node.identifier)),
      ("Version", Document.object([("Index", .number("9"))])),
      ("CreatedAt", .string(Timestamp.nanoText(node.created))),
      ("UpdatedAt", .string(Timestamp.nanoText(node.created))),
      (
        "Spec",
        Document.object([
          ("Labels", Document.map(node.labels)), ("Role", Document.text(node.role.word)),
          ("Availability", Document.text(node.availability.word)),
        ])
      ),
      (
        "Description",
        Document.object([
          ("Hostname", Document.text(node.hostName)),
          (
            "Platform",
            Document.object([("Architecture", .string("x86_64")), ("OS", .string("linux"))])
          ),
          (
            "Resources",
            Document.object([
              ("NanoCPUs", .number("\(SwarmNode.processors)")),
              ("MemoryBytes", .number("\(SwarmNode.memory)")),
            ])
          ), ("Engine", Document.object([("EngineVersion", .string("28.2.2"))])),
        ])
      ),
      (
        "Status",
        Document.object([
          ("State", .string(node.isDown ? "down" : "ready")), ("Addr", Document.text(node.address)),
        ])
      ),
    ]
    if node.role == .manager {
      var status: [(String, JSONValue)] = []
      if node === swarm.leader { status.append(("Leader", .boolean(true))) }
      status.append(("Reachability", .string(node.isDown ? "unreachable" : "reachable")))
      status.append(("Addr", Document.text("\(node.address):2377")))
      members.append(("ManagerStatus", Document.object(status)))
    }
    return Document.object(members)
  }

  private func pretty(_ node: SwarmNode, _ swarm: DockerSwarm) {
    var text: ByteString = "ID:\t\t\t\(node.identifier)\n"
    if !node.labels.isEmpty {
      text.append("Labels:\n")
      for label in node.labels.sorted(by: { $0.name < $1.name }) {
        text.append(" - \(label.name)\(label.value.isEmpty ? "" : "=")\(label.value)\n")
      }
    }
    let joined = Timestamp.text(node.created).replacing("T", with: " ").replacing(
      "Z", with: " +0000 utc")
    text.append(
      "Hostname:              \t\(node.hostName)\nJoined at:             \t\(joined)\nStatus:\n State:\t\t\t\(node.isDown ? "Down" : "Ready")\n Availability:         \t\(node.availability.word.capitalized)\n Address:\t\t\(node.address)\n"
    )
    if node.role == .manager {
      text.append(
        "Manager Status:\n Address:\t\t\(node.address):2377\n Raft Status:\t\t\(node.isDown ? "Unreachable" : "Reachable")\n Leader:\t\t\(node === swarm.leader ? "Yes" : "No")\n"
      )
    }
    text.append(
      "Platform:\n Operating System:\tlinux\n Architecture:\t\tx86_64\nResources:\n CPUs:\t\t\t2\n Memory:\t\t3.836GiB\nPlugins:\n Log:\t\tawslogs, fluentd, gcplogs, gelf, journald, json-file, local, splunk, syslog\n Network:\t\tbridge, host, ipvlan, macvlan, null, overlay\n Volume:\t\tlocal\nEngine Version:\t\t28.2.2\n"
    )
    context.write(text)
  }
}

extension ByteString {
  /// The text with a capital at its start.
  var capitalized: ByteString {
    guard let first = bytes.first, (97...122).contains(first) else { return self }
    return ByteString([first - 32]) + dropFirst()
  }
}
