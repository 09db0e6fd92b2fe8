import Shell

/// The commands below `docker network`.
extension DockerInvocation {
  func network(_ name: ByteString) throws(EngineRefusal) -> DockerNetwork {
    guard let network = engine.network(name) else {
      throw EngineRefusal("network \(name) not found")
    }
    return network
  }

  func createNetwork() throws(EngineRefusal) -> Int {
    if let flag = line.values.first(where: {
      ["config-only", "config-from", "ingress", "ipam-driver", "ipam-opt", "scope"].contains(
        $0.flag)
    }) {
      return context.notSimulated("network create --\(flag.flag)")
    }
    let network = try engine.createNetwork(
      line.arguments[0], driver: line.value("driver") ?? "bridge", subnets: line.all("subnet"),
      gateways: line.all("gateway"), ranges: line.all("ip-range"), isSix: line.isSet("ipv6"))
    network.isInternal = line.isSet("internal")
    network.isAttachable = line.isSet("attachable")
    network.labels = line.all("label").map { $0.pair }
    network.options = line.all("opt").map { $0.pair }
    context.write("\(network.identifier)\n")
    return 0
  }

  func removeNetworks() -> Int {
    var status = 0
    for name in line.arguments {
      do throws(EngineRefusal) {
        try engine.removeNetwork(try network(name))
        context.write("\(name)\n")
      } catch {
        if line.isSet("force"), error.message.hasSuffix("not found") { continue }
        status = refuse(error.message)
      }
    }
    if status != 0 { _ = fail("exit status 1") }
    return status
  }

  func listNetworks() throws(EngineRefusal) -> Int {
    var chosen = engine.networks
    for word in line.all("filter") {
      let (key, value) = word.pair
      switch key {
      case "driver": chosen = chosen.filter { $0.driver == value }
      case "id": chosen = chosen.filter { $0.identifier.hasPrefix(value) }
      case "name": chosen = chosen.filter { LabelFilter.matches($0.name, value) }
      case "label": chosen = chosen.filter { LabelFilter.holds(value, $0.labels) }
      case "scope": chosen = chosen.filter { $0.scope == value }
      case "type":
        guard ["custom", "builtin"].contains(value) else {
          throw EngineRefusal("invalid filter: 'type'='\(value)'")
        }
        chosen = chosen.filter { $0.isPredefined == (value == "builtin") }
      case "dangling":
        let wanted = value == "true" || value == "1"
        chosen = chosen.filter { network in
          (!network.isPredefined && engine.members(of: network).isEmpty) == wanted
        }
      default: throw EngineRefusal("invalid filter '\(key)'")
      }
    }
    let rows = chosen.sorted { $0.name < $1.name }.map { network -> [(String, ByteString)] in
      [
        ("ID", line.isSet("no-trunc") ? network.identifier : network.identifier.prefix(12)),
        ("Name", network.name), ("Driver", network.driver), ("Scope", network.scope),
        ("IPv4", "true"), ("IPv6", network.longSubnet == nil ? "false" : "true"),
        ("Internal", network.isInternal ? "true" : "false"),
        ("Labels", network.labels.map { "\($0.name)=\($0.value)" as ByteString }.joined(",")),
        ("CreatedAt", ByteString(Timestamp.goText(network.created))),
      ]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "ID", title: "NETWORK ID"), .init(field: "Name", title: "NAME"),
        .init(field: "Driver", title: "DRIVER"), .init(field: "Scope", title: "SCOPE"),
        .init(field: "IPv4", title: "IPV4", isUsual: false),
        .init(field: "IPv6", title: "IPV6", isUsual: false),
        .init(field: "Internal", title: "INTERNAL", isUsual: false),
        .init(field: "Labels", title: "LABELS", isUsual: false),
        .init(field: "CreatedAt", title: "CREATED AT", isUsual: false),
      ], type: "*network.networkContext", quietField: "ID")
    return printer.print(
      rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  func connect() throws(EngineRefusal) -> Int {
    let network = try network(line.arguments[0])
    let container = try container(line.arguments[1])
    try engine.connect(
      container, to: network, aliases: line.all("alias"), address: line.value("ip"))
    return 0
  }

  func disconnect() throws(EngineRefusal) -> Int {
    let network = try network(line.arguments[0])
    let container = try container(line.arguments[1])
    try engine.disconnect(container, from: network)
    return 0
  }

  func pruneNetworks() throws(EngineRefusal) -> Int {
    guard confirms("This will remove all custom networks not used by at least one container.")
    else {
      return 0
    }
    let removed = try unusedNetworks()
    if !removed.isEmpty { context.write("Deleted Networks:\n") }
    for network in removed {
      try engine.removeNetwork(network)
      context.write("\(network.name)\n")
    }
    if !removed.isEmpty { context.write("\n") }
    engine.recordPruning("network")
    return 0
  }

  func unusedNetworks() throws(EngineRefusal) -> [DockerNetwork] {
    let filter = try PruneFilter(
      line.all("filter"), keys: ["until", "label", "label!"], engine, untilLead: { _ in "" })
    return engine.networks.filter { network in
      !network.isPredefined && filter.admits(labels: network.labels, created: network.created)
        && !engine.containers.contains { $0.endpoint(in: network) != nil }
    }
  }
}
