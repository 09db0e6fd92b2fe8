import Shell

/// Networks over all nodes: addresses of services, names of tasks, and published ports.
extension DockerSwarm {
  /// Makes the network that published ports lead through.
  func makeIngress() {
    let network = DockerNetwork(
      identifier: newIdentifier(), name: "ingress", driver: "overlay", created: clock.now)
    network.scope = "swarm"
    network.subnet = AddressRange("10.0.0.0/24")
    network.gateway = "10.0.0.1"
    networks.append(network)
  }

  /// A subnet for another network (the swarm's pool is 10.0.0.0/8, in pieces of 256 addresses).
  func freeSubnet() -> AddressRange? {
    (0..<65_536).lazy.map { AddressRange(UInt32(10) << 24 | UInt32($0) << 8, 24) }.first { pool in
      !networks.contains { $0.subnet.map { pool.overlaps($0) } ?? false }
    }
  }

  func network(_ name: ByteString) -> DockerNetwork? {
    networks.first { $0.name == name || $0.identifier == name }
  }

  /// Gives a service its addresses.
  func connect(_ service: SwarmService) {
    var names = service.spec.networks.map { $0.name }
    if service.spec.ports.contains(where: { !$0.isOfHost }) { names.append("ingress") }
    service.addresses.removeAll { entry in !names.contains(entry.network.name) }
    for name in names where !service.addresses.contains(where: { $0.network.name == name }) {
      guard let network = network(name), !service.spec.isRoundRobin || name == "ingress" else {
        continue
      }
      if let address = freeAddress(in: network) { service.addresses.append((network, address)) }
    }
  }

  /// The addresses of a network that somebody has.
  func takenAddresses(in network: DockerNetwork) -> Set<ByteString> {
    var taken: Set<ByteString> = []
    if let gateway = network.gateway { taken.insert(gateway) }
    for service in services {
      for entry in service.addresses where entry.network === network { taken.insert(entry.address) }
    }
    for node in nodes {
      for container in node.engine.containers where container.isUp {
        if let address = container.endpoint(in: network)?.address { taken.insert(address) }
      }
    }
    return taken
  }

  private func freeAddress(in network: DockerNetwork) -> ByteString? {
    guard let subnet = network.subnet else { return nil }
    let taken = takenAddresses(in: network)
    var number = subnet.base + 2
    while number < subnet.last {
      let text = AddressRange.text(number)
      if !taken.contains(text) { return text }
      number += 1
    }
    return nil
  }

  /// What a name in a network leads to: a service's address, or those of its tasks.
  func addresses(of name: ByteString, in network: DockerNetwork) -> [ByteString] {
    let isTasks = name.hasPrefix("tasks.")
    let bare = isTasks ? name.dropFirst(6) : name
    for service in services {
      let names =
        [service.name]
        + service.spec.networks.filter { $0.name == network.name }
        .flatMap { $0.aliases }
      guard names.contains(bare) else { continue }
      if !isTasks, let own = service.addresses.first(where: { $0.network === network }) {
        return [own.address]
      }
      return service.running.compactMap { $0.container?.endpoint(in: network)?.address }
    }
    return []
  }

  /// The container that answers at a service's address, each in its turn.
  func container(behind address: ByteString, _ network: DockerNetwork) -> DockerContainer? {
    for service in services {
      if service.addresses.contains(where: { $0.network === network && $0.address == address }) {
        return next(of: service)?.container
      }
    }
    return nil
  }

  private func next(of service: SwarmService) -> SwarmTask? {
    let tasks = service.running.filter { $0.container?.state == .running }
    if tasks.isEmpty { return nil }
    service.turn = (service.turn + 1) % tasks.count
    return tasks[service.turn]
  }

  /// Who answers at a published port, on whatever node.
  func listener(at number: Int) -> (engine: DockerEngine, container: DockerContainer, port: Int)? {
    for service in services {
      for port in service.spec.ports where !port.isOfHost && port.published == number {
        if let task = next(of: service), let container = task.container, let node = task.node {
          return (node.engine, container, port.number)
        }
      }
    }
    return nil
  }

  /// The containers of all nodes in a network.
  func members(of network: DockerNetwork) -> [(engine: DockerEngine, container: DockerContainer)] {
    nodes.filter { !$0.isDown }.flatMap { node in
      node.engine.containers.filter { $0.endpoint(in: network) != nil }.map { (node.engine, $0) }
    }
  }

  /// Takes networks away from nodes on which nothing needs them any more.
  func forgetUnused(_ names: [ByteString]) {
    for node in nodes where node.role == .worker {
      node.engine.networks.removeAll { network in
        names.contains(network.name)
          && !node.engine.containers.contains { $0.endpoint(in: network) != nil }
      }
    }
  }
}
