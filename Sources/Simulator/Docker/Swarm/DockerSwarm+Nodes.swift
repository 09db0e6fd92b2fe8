import Shell

/// Nodes that come, go and change.
extension DockerSwarm {
  /// How long managers wait for a sign of life: three heartbeats.
  static let silence: Int64 = 15_000_000_000

  /// Takes a host in.
  @discardableResult
  func join(_ engine: DockerEngine, as role: SwarmNode.Role, at address: ByteString) -> SwarmNode {
    let node = SwarmNode(
      identifier: newIdentifier(), engine: engine, swarm: self, address: address, role: role,
      created: clock.now)
    nodes.append(node)
    record("create", node)
    engine.node = node
    engine.addSwarmNetworks()
    reconcile()
    return node
  }

  /// A host goes: its containers end at once, and the managers miss it after a while.
  func leave(_ node: SwarmNode) {
    let engine = node.engine
    engine.node = nil
    for task in tasks(on: node) { takeAway(task) }
    engine.networks.removeAll { $0.scope == "swarm" }
    if managers.isEmpty || managers.allSatisfy({ $0 === node }) {
      dissolve()
      return
    }
    lose(node)
  }

  /// Nothing is heard of a node any more.
  func lose(_ node: SwarmNode) {
    _ = clock.schedule(after: Self.silence) { [unowned(unsafe) self] in
      guard nodes.contains(where: { $0 === node }), !node.isDown else { return }
      node.isDown = true
      for task in tasks(on: node) where task.isWanted { task.aim = .shutdown }
      reconcile()
    }
  }

  /// A node that was lost is heard again.
  func recover(_ node: SwarmNode) {
    node.isDown = false
    for task in tasks(on: node) where !task.isWanted && task.state == .running { end(task) }
    reconcile()
  }

  /// Takes a node that is gone off the list.
  func remove(_ node: SwarmNode) {
    for service in services { service.tasks.removeAll { $0.node === node } }
    record("remove", node)
    nodes.removeAll { $0 === node }
    if node.engine.node === node {
      for container in node.engine.containers
      where container.label("com.docker.swarm.node.id") == node.identifier {
        node.engine.remove(container)
      }
    }
    reconcile()
  }

  func setAvailability(_ availability: SwarmNode.Availability, of node: SwarmNode) {
    node.availability = availability
    if availability == .drain {
      for task in tasks(on: node) where task.isWanted { end(task) }
    }
    reconcile()
  }

  /// Ends all that the swarm runs, and the swarm.
  private func dissolve() {
    for service in services { remove(service) }
    isDissolved = true
  }
}
