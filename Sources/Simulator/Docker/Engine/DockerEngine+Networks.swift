import Shell

/// Networks: their subnets, who is in them, and what is bound on the host.
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

  func makeEndpoint(
    _ network: DockerNetwork, aliases: [ByteString], address: ByteString?
  ) -> DockerContainer.Endpoint {
    var hardware: ByteString = "02"
    for _ in 0..<5 { hardware.append(":" + identifiers.hexadecimal(2)) }
    return DockerContainer.Endpoint(
      network: network, identifier: identifiers.hexadecimal(64), aliases: aliases,
      wantedAddress: address, hardwareAddress: hardware)
  }

  /// Why a container can't have an address of its choice; `nil` when it can.
  func problem(with address: ByteString, in network: DockerNetwork) -> ByteString? {
    var problems: [ByteString] = []
    if network.isPredefined {
      problems.append("* user specified IP address is supported on user defined networks only")
    }
    if !network.hasOwnSubnet {
      problems.append(
        "* user specified IP address is supported only when connecting to networks with user configured subnets"
      )
    } else if let number = AddressRange.address(address), let subnet = network.subnet,
      !subnet.contains(number)
    {
      problems.append("* no configured subnet or ip-range contain the IP address \(address)")
    }
    if problems.isEmpty { return nil }
    if problems.count == 1 { problems[0] = problems[0].dropFirst(2) }
    return "invalid endpoint settings:\n" + problems.joined("\n")
  }

  /// Gives an endpoint its address.
  func allocate(_ endpoint: DockerContainer.Endpoint) throws(EngineRefusal) {
    guard let subnet = endpoint.network.subnet else { return }
    var taken: Set<ByteString> = []
    if let gateway = endpoint.network.gateway { taken.insert(gateway) }
    if endpoint.network.scope == "swarm", let swarm {
      taken = swarm.takenAddresses(in: endpoint.network)
    }
    for member in members(of: endpoint.network) where member.endpoint !== endpoint {
      if let address = member.endpoint.address { taken.insert(address) }
    }
    if let wanted = endpoint.wantedAddress {
      if taken.contains(wanted) { throw EngineRefusal("Address already in use") }
      endpoint.address = wanted
      return
    }
    let range = endpoint.network.range ?? subnet
    var number = max(range.base, subnet.base + 1)
    while number < range.last {
      let text = AddressRange.text(number)
      if !taken.contains(text) {
        endpoint.address = text
        return
      }
      number += 1
    }
    throw EngineRefusal(
      "no available IPv4 addresses on this network's address pools: \(endpoint.network.name) (\(endpoint.network.identifier))"
    )
  }

  /// Joins a container to a network.
  func connect(
    _ container: DockerContainer, to network: DockerNetwork, aliases: [ByteString],
    address: ByteString?
  ) throws(EngineRefusal) {
    if container.endpoint(in: network) != nil {
      throw EngineRefusal(
        "endpoint with name \(container.name) already exists in network \(network.name)")
    }
    let mode = container.configuration.network
    if mode == "none", network.name != "none" {
      throw EngineRefusal(
        "container cannot be connected to multiple networks with one of the networks in private (none) mode"
      )
    }
    if mode == "host" || network.name == "host" {
      throw EngineRefusal(
        mode == "host"
          ? "cannot connect container to multiple networks with one of the networks in host network mode"
          : "container cannot be connected to host network or disconnected from host network")
    }
    if mode.hasPrefix("container:") {
      throw EngineRefusal(
        "container sharing network namespace with another container or host cannot be connected to any other network"
      )
    }
    if let address, let problem = problem(with: address, in: network) {
      throw EngineRefusal(problem)
    }
    let endpoint = makeEndpoint(network, aliases: aliases, address: address)
    if container.isUp { try allocate(endpoint) }
    container.endpoints.append(endpoint)
    writeHosts(of: container)
    record(
      "network", "connect", network.identifier,
      [("container", container.identifier), ("name", network.name), ("type", network.driver)])
  }

  func disconnect(_ container: DockerContainer, from network: DockerNetwork) throws(EngineRefusal) {
    guard container.endpoint(in: network) != nil else {
      throw EngineRefusal(
        "container \(container.identifier) is not connected to network \(network.name)")
    }
    container.endpoints.removeAll { $0.network === network }
    writeHosts(of: container)
    record(
      "network", "disconnect", network.identifier,
      [("container", container.identifier), ("name", network.name), ("type", network.driver)])
  }

  /// The container that a name or an address leads to, seen from a container or, without one, the host.
  func resolve(_ name: ByteString, from container: DockerContainer?) -> (
    address: ByteString, container: DockerContainer
  )? {
    if let found = swarmResolve(name, from: container) { return found }
    for other in containers where other.state == .running {
      for endpoint in other.endpoints {
        guard let address = endpoint.address else { continue }
        let sees = container?.endpoint(in: endpoint.network) != nil || container == nil
        if name == address, sees { return (address, other) }
        guard let container, sees else { continue }
        let hasNames = !endpoint.network.isPredefined
        if hasNames, other.name == name || other.short == name || endpoint.aliases.contains(name) {
          return (address, other)
        }
        let links = container.configuration.links.map { $0.split(58) }
        if links.contains(where: {
          $0[0] == other.name && ($0.last ?? "") == name
            || $0[0] == other.name && name == other.name
        }) {
          return (address, other)
        }
      }
    }
    return nil
  }

  /// Binds the ports of a container on the host.
  func bindPorts(of container: DockerContainer) throws(EngineRefusal) {
    var wanted = container.configuration.ports
    if container.configuration.publishesAll {
      let exposed =
        container.image.configuration.exposedPorts + container.configuration.exposedPorts
      for port in exposed where !wanted.contains(where: { $0.port == port }) {
        wanted.append(PortBinding(port: port))
      }
    }
    if container.configuration.network == "host" { return }
    var taken = boundPorts
    for binding in wanted {
      let address: ByteString = binding.address.isEmpty ? "0.0.0.0" : binding.address
      var number = binding.hostPort ?? 0
      if number == 0 {
        while taken.has(nextPort, binding.port.transport, "0.0.0.0") { nextPort += 1 }
        number = nextPort
        nextPort += 1
      }
      if taken.has(number, binding.port.transport, address) {
        container.bindings = []
        throw EngineRefusal(
          "failed to set up container networking: driver failed programming external connectivity on endpoint \(container.name) (\(identifiers.hexadecimal(64))): Bind for \(address):\(number) failed: port is already allocated"
        )
      }
      container.bindings.append((binding.port, binding.address, number))
      taken.add(number, binding.port.transport, address)
    }
  }

  /// The ports of the host that are bound.
  private struct BoundPorts {
    private var addresses: [ContainerPort: [ByteString]] = [:]

    /// Whether a port is bound on an address.
    func has(_ number: Int, _ transport: ByteString, _ address: ByteString) -> Bool {
      addresses[ContainerPort(number: number, transport: transport), default: []].contains {
        $0 == address || $0 == "0.0.0.0" || address == "0.0.0.0"
      }
    }

    mutating func add(_ number: Int, _ transport: ByteString, _ address: ByteString) {
      addresses[ContainerPort(number: number, transport: transport), default: []].append(address)
    }
  }

  private var boundPorts: BoundPorts {
    var result = BoundPorts()
    for container in containers {
      for binding in container.bindings {
        result.add(
          binding.hostPort, binding.port.transport,
          binding.address.isEmpty ? "0.0.0.0" : binding.address)
      }
    }
    return result
  }

  /// Who listens at a port of the host, and at which port of its own.
  func listener(at number: Int) -> (container: DockerContainer, port: Int)? {
    for container in containers where container.state == .running {
      for binding in container.bindings
      where binding.hostPort == number && binding.port.transport == "tcp" {
        return (container, binding.port.number)
      }
      if container.configuration.network == "host",
        container.image.configuration.exposedPorts.contains(ContainerPort(number: number))
      {
        return (container, number)
      }
    }
    return swarm?.listener(at: number).map { ($0.container, $0.port) }
  }

  /// Writes a container's own name and its neighbours' into its `/etc/hosts`.
  func writeHosts(of container: DockerContainer) {
    var text: ByteString =
      "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nfe00::\tip6-localnet\nff00::\tip6-mcastprefix\nff02::1\tip6-allnodes\nff02::2\tip6-allrouters\n"
    for host in container.configuration.extraHosts {
      let separator: UInt8 = host.contains(61) ? 61 : 58
      let name = host.split(separator)[0]
      let address = host.dropFirst(name.count + 1)
      text.append("\(address == "host-gateway" ? "172.17.0.1" : address)\t\(name)\n")
    }
    for link in container.configuration.links {
      let parts = link.split(58)
      if let other = self.container(parts[0]), let address = other.endpoints.first?.address {
        let alias = parts.count > 1 ? parts[1] : other.name
        text.append(
          "\(address)\t\(alias) \(other.short)\(alias == other.name ? "" : " " + other.name)\n")
      }
    }
    for endpoint in container.endpoints {
      if let address = endpoint.address {
        text.append("\(address)\t\(container.machine.hostName)\n")
      }
    }
    container.machine.fileSystem.install("/etc/hosts", .file(text.bytes))
  }
}
