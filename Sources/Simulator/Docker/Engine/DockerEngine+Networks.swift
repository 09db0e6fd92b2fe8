import Shell

/// Networks: their subnets, and who is in them.
extension DockerEngine {
  /// Finds a subnet that no network has yet, from the engine's own pools.
  func freeSubnet() -> AddressRange? {
    let pools =
      (17...31).map { AddressRange(UInt32(172) << 24 | UInt32($0) << 16, 16) }
      + (0..<16).map { AddressRange(UInt32(192) << 24 | UInt32(168) << 16 | UInt32($0) << 12, 20) }
    return pools.first { pool in
      !networks.contains { $0.subnet.map { pool.overlaps($0) } ?? false }
    }
  }

  func createNetwork(
    _ name: ByteString, driver: ByteString, subnets: [ByteString], gateways: [ByteString],
    ranges: [ByteString], isSix: Bool
  ) throws(EngineRefusal) -> DockerNetwork {
    if name.isEmpty { throw EngineRefusal("network name cannot be empty") }
    if networks.contains(where: { $0.name == name }) {
      throw EngineRefusal("network with name \(name) already exists")
    }
    switch driver {
    case "bridge", "macvlan", "ipvlan": break
    case "host", "null":
      throw EngineRefusal("only one instance of \"\(driver)\" network is allowed")
    case "overlay": _ = try managedSwarm()
    default: throw EngineRefusal("plugin \"\(driver)\" not found")
    }
    let network = DockerNetwork(
      identifier: (driver == "overlay" ? swarm?.newIdentifier() : nil)
        ?? identifiers.hexadecimal(64), name: name, driver: driver, created: clock.now)
    for subnet in subnets where subnet.contains(58) { network.longSubnet = subnet }
    let short = subnets.filter { !$0.contains(58) }
    for text in short {
      guard let subnet = AddressRange(text) else {
        throw EngineRefusal(
          "invalid network config:\ninvalid subnet \(text): invalid CIDR block notation")
      }
      if let address = AddressRange.address(text.split(47)[0]), address != subnet.base {
        throw EngineRefusal(
          "invalid network config:\ninvalid subnet \(text): it should be \(subnet.text)")
      }
      if networks.contains(where: { $0.subnet?.overlaps(subnet) ?? false }) {
        throw EngineRefusal(
          "invalid pool request: Pool overlaps with other one on this address space")
      }
      network.subnet = subnet
      network.hasOwnSubnet = true
    }
    for text in gateways where !text.contains(58) {
      guard let address = AddressRange.address(text) else {
        throw EngineRefusal("invalid network config:\ninvalid gateway \(text): invalid address")
      }
      guard let subnet = network.subnet, subnet.contains(address) else {
        throw EngineRefusal("no matching subnet for gateway \(text)")
      }
      network.gateway = text
    }
    for text in ranges {
      guard let range = AddressRange(text) else {
        throw EngineRefusal(
          "invalid network config:\ninvalid ip-range \(text): invalid CIDR block notation")
      }
      guard network.subnet.map({ $0.contains(range.base) }) ?? false else {
        throw EngineRefusal("no matching subnet for range \(text)")
      }
      network.range = range
    }
    if network.subnet == nil {
      let free = driver == "overlay" ? swarm?.freeSubnet() : freeSubnet()
      guard let subnet = free else {
        throw EngineRefusal(
          "all predefined address pools have been fully subnetted")
      }
      network.subnet = subnet
    }
    if network.gateway == nil, let subnet = network.subnet {
      network.gateway = AddressRange.text(subnet.base + 1)
    }
    if isSix, network.longSubnet == nil {
      network.longSubnet = "fd00:\(identifiers.hexadecimal(4))::/64"
    }
    if let long = network.longSubnet { network.longGateway = long.split(47)[0] + "1" }
    networks.append(network)
    if driver == "overlay" { share(network) }
    record("network", "create", network.identifier, [("name", name), ("type", driver)])
    return network
  }

  /// Who is in a network and up, in the order of their names.
  func members(of network: DockerNetwork) -> [(
    container: DockerContainer, endpoint: DockerContainer.Endpoint
  )] {
    var result: [(container: DockerContainer, endpoint: DockerContainer.Endpoint)] = []
    for container in containers where container.isUp {
      if let endpoint = container.endpoint(in: network) { result.append((container, endpoint)) }
    }
    return result
  }

  func removeNetwork(_ network: DockerNetwork) throws(EngineRefusal) {
    if network.isPredefined {
      throw EngineRefusal("\(network.name) is a pre-defined network and cannot be removed")
    }
    if network.scope == "swarm" { try withdraw(network) }
    let inside = members(of: network)
    if !inside.isEmpty {
      let list = inside.map { member -> ByteString in
        "name:\"\(member.container.name)\" id:\"\(member.endpoint.identifier.prefix(12))\""
      }
      throw EngineRefusal(
        "error while removing network: network \(network.name) has active endpoints (\(list.joined(", ")))"
      )
    }
    networks.removeAll { $0 === network }
    record(
      "network", "destroy", network.identifier, [("name", network.name), ("type", network.driver)])
  }
}
