import Shell

/// What the engine of a node does for its swarm.
extension DockerEngine {
  /// The swarm, on a manager.
  func managedSwarm() throws(EngineRefusal) -> DockerSwarm {
    if node == nil, fleet.world.supposes, fleet.swarms.isEmpty, fleet.world.hosts.first === host {
      host.assumed.append("the host is supposed to manage a swarm")
      let swarm = DockerSwarm(fleet: fleet, clock: clock)
      swarm.isSupposed = true
      fleet.swarms.append(swarm)
      swarm.join(self, as: .manager, at: host.address)
    }
    guard let node else {
      throw EngineRefusal(
        "This node is not a swarm manager. Use \"docker swarm init\" or \"docker swarm join\" to connect this node to swarm and try again."
      )
    }
    guard node.role == .manager else {
      throw EngineRefusal(
        "This node is not a swarm manager. Worker nodes can't be used to view or modify cluster state. Please run this command on a manager node or promote the current node to a manager."
      )
    }
    let swarm = node.swarm
    let all = swarm.nodes.lazy.filter { $0.role == .manager }.count
    if swarm.managers.count * 2 <= all {
      throw EngineRefusal(
        "rpc error: code = Unknown desc = The swarm does not have a leader. It's possible that too few managers are online. Make sure more than half of the managers are online."
      )
    }
    return swarm
  }

  /// Gives a new network to all managers.
  func share(_ network: DockerNetwork) {
    network.scope = "swarm"
    guard let swarm else { return }
    swarm.networks.append(network)
    for node in swarm.nodes where node.role == .manager && node.engine !== self {
      node.engine.networks.append(network)
    }
  }

  /// Takes a network away from all nodes.
  func withdraw(_ network: DockerNetwork) throws(EngineRefusal) {
    let swarm = try managedSwarm()
    let user = swarm.services.first { service in
      service.spec.networks.contains { $0.name == network.name }
    }
    if let user {
      throw EngineRefusal(
        "rpc error: code = FailedPrecondition desc = network \(network.identifier) is in use by service \(user.identifier)"
      )
    }
    swarm.networks.removeAll { $0 === network }
    for node in swarm.nodes { node.engine.networks.removeAll { $0 === network } }
  }

  /// Gives a node of a swarm its networks.
  func addSwarmNetworks() {
    guard let node else { return }
    if network("docker_gwbridge") == nil {
      let bridge = DockerNetwork(
        identifier: identifiers.hexadecimal(64), name: "docker_gwbridge", driver: "bridge",
        created: clock.now)
      if let subnet = freeSubnet() {
        bridge.subnet = subnet
        bridge.gateway = AddressRange.text(subnet.base + 1)
      }
      networks.append(bridge)
    }
    for network in node.swarm.networks
    where (node.role == .manager || network.name == "ingress")
      && !networks.contains(where: { $0 === network })
    {
      networks.append(network)
    }
  }

  /// Brings a network of the swarm to this node.
  func attachSwarmNetwork(_ name: ByteString) throws(EngineRefusal) {
    if network(name) != nil { return }
    guard let network = swarm?.network(name) else {
      throw EngineRefusal("network \(name) not found")
    }
    networks.append(network)
  }

  /// What a name or an address leads to in the networks over all nodes, seen from a container.
  func swarmResolve(_ name: ByteString, from container: DockerContainer?) -> (
    address: ByteString, container: DockerContainer
  )? {
    guard let swarm, let container else { return nil }
    for endpoint in container.endpoints
    where endpoint.network.scope == "swarm" && endpoint.network.name != "ingress" {
      let network = endpoint.network
      let address = swarm.addresses(of: name, in: network).first ?? name
      if let behind = swarm.container(behind: address, network) { return (address, behind) }
      for (_, other) in swarm.members(of: network) where other.state == .running {
        guard let place = other.endpoint(in: network), let own = place.address else { continue }
        let isNamed =
          other.name == name || other.short == name || place.aliases.contains(name)
        if own == address || isNamed { return (own, other) }
      }
    }
    return nil
  }
}
