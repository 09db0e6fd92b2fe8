import Shell

/// The places of containers in networks: their addresses, and what leads to them.
extension DockerEngine {
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
    let network = endpoint.network
    guard let subnet = network.subnet else { return }
    var taken: [UInt32] = []
    if network.scope == "swarm", let swarm {
      taken = swarm.takenAddresses(in: network).compactMap { AddressRange.address($0) }
    } else if let gateway = network.gateway.flatMap({ AddressRange.address($0) }) {
      taken.append(gateway)
    }
    for container in containers where container.isUp {
      for other in container.endpoints where other.network === network && other !== endpoint {
        if let number = other.number { taken.append(number) }
      }
    }
    if let wanted = endpoint.wantedAddress {
      if let number = AddressRange.address(wanted), taken.contains(number) {
        throw EngineRefusal("Address already in use")
      }
      endpoint.address = wanted
      return
    }
    let range = network.range ?? subnet
    let first = max(range.base, subnet.base + 1)
    // One of as many addresses as are taken, or the next one, is free.
    var isTaken = [Bool](repeating: false, count: taken.count + 1)
    for number in taken where number >= first && number - first < UInt32(isTaken.count) {
      isTaken[Int(number - first)] = true
    }
    let free = first + UInt32(isTaken.firstIndex(of: false) ?? 0)
    if free < range.last {
      endpoint.address = AddressRange.text(free)
      return
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
    let runs = container.state == .running || container.state == .paused
    if runs { try allocate(endpoint) }
    endpoint.isJoined = runs
    container.endpoints.append(endpoint)
    writeHosts(of: container)
    if runs { record("connect", container, network) }
  }

  func disconnect(_ container: DockerContainer, from network: DockerNetwork) throws(EngineRefusal) {
    guard let endpoint = container.endpoint(in: network) else {
      throw EngineRefusal(
        "container \(container.identifier) is not connected to network \(network.name)")
    }
    container.endpoints.removeAll { $0.network === network }
    writeHosts(of: container)
    if endpoint.isJoined { record("disconnect", container, network) }
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

  /// Writes a container's own name and its neighbours' into its `/etc/hosts`.
  func writeHosts(of container: DockerContainer) {
    if !container.hasMachine { return }
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
        text.append("\(address)\t\(container.hostName)\n")
      }
    }
    container.machine.fileSystem.install("/etc/hosts", .file(text.bytes))
  }
}
