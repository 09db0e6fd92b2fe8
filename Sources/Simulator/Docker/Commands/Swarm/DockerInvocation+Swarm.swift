import Shell

/// The commands below `docker swarm`.
extension DockerInvocation {
  func swarm() throws(EngineRefusal) -> DockerSwarm { try engine.managedSwarm() }

  /// The address that a flag gives as such or by an interface's name, without its port.
  private func address(_ flag: ByteString) throws(EngineRefusal) -> ByteString {
    guard let value = line.value(flag) else { return engine.host.address }
    let name = value.split(58)[0]
    if AddressRange.address(name) != nil { return name == "0.0.0.0" ? engine.host.address : name }
    let isInterface = ["eth", "en", "wl", "bond", "lo"].contains { name.hasPrefix($0) }
    if isInterface { return name == "lo" ? "127.0.0.1" : engine.host.address }
    throw EngineRefusal(
      "advertise address must be a non-zero IP address or network interface (with optional port number)"
    )
  }

  private var alreadyMember: EngineRefusal {
    EngineRefusal(
      "This node is already part of a swarm. Use \"docker swarm leave\" to leave this swarm and join another one."
    )
  }

  func initSwarm() throws(EngineRefusal) -> Int {
    // Who begins a swarm had none before.
    if let node = engine.node, node.swarm.isSupposed { node.swarm.leave(node) }
    if let node = engine.node {
      guard line.isSet("force-new-cluster") else { throw alreadyMember }
      for other in node.swarm.nodes where other !== node { node.swarm.remove(other) }
      node.role = .manager
      node.swarm.reconcile()
    }
    let address = try address("advertise-addr")
    let swarm = engine.node?.swarm ?? DockerSwarm(fleet: engine.fleet, clock: engine.clock)
    if engine.node == nil {
      engine.fleet.swarms.append(swarm)
      let node = swarm.join(engine, as: .manager, at: address)
      try setAvailability(of: node)
    }
    if let limit = line.value("task-history-limit")?.integer { swarm.historyLimit = limit }
    context.write(
      "Swarm initialized: current node (\(engine.node?.identifier ?? "")) is now a manager.\n\n")
    showToken(of: .worker, swarm)
    context.write(
      "To add a manager to this swarm, run 'docker swarm join-token manager' and follow the instructions.\n\n"
    )
    if line.isSet("autolock") {
      swarm.unlockKey = swarm.newUnlockKey()
      showUnlockKey(swarm)
    }
    return 0
  }

  private func setAvailability(of node: SwarmNode) throws(EngineRefusal) {
    switch line.value("availability") ?? "active" {
    case "active": break
    case "pause": node.swarm.setAvailability(.pause, of: node)
    case "drain": node.swarm.setAvailability(.drain, of: node)
    case let other: throw EngineRefusal("invalid availability \"\(other)\"")
    }
  }

  func joinSwarm() throws(EngineRefusal) -> Int {
    if engine.node != nil { throw alreadyMember }
    let remote = line.arguments[0]
    let token = line.value("token") ?? ""
    guard Self.isToken(token) else { throw EngineRefusal("invalid join token") }
    let manager = engine.fleet.manager(at: remote.split(58)[0])
    let known = engine.fleet.swarms.first { !$0.isDissolved && $0.role(of: token) != nil }
    let swarm: DockerSwarm
    let role: SwarmNode.Role
    if let manager {
      swarm = manager.swarm
      if let granted = swarm.role(of: token) {
        role = granted
      } else if engine.fleet.world.supposes {
        role = suppose(swarm)
      } else {
        throw EngineRefusal(
          "rpc error: code = InvalidArgument desc = A valid join token is necessary to join this cluster"
        )
      }
    } else if engine.fleet.world.supposes,
      let only = known ?? engine.fleet.swarms.last(where: { !$0.isDissolved })
    {
      swarm = only
      role = only.role(of: token) ?? suppose(only)
    } else {
      throw EngineRefusal(
        "rpc error: code = Unavailable desc = connection error: desc = \"transport: Error while dialing: dial tcp \(remote.contains(58) ? remote : remote + ":2377"): connect: connection refused\""
      )
    }
    let node = swarm.join(engine, as: role, at: try address("advertise-addr"))
    try setAvailability(of: node)
    context.write("This node joined a swarm as a \(role.word).\n")
    return 0
  }

  /// Takes a token that the author's swarm drew for one that this swarm showed last.
  private func suppose(_ swarm: DockerSwarm) -> SwarmNode.Role {
    context.machine.assumed.append(
      "the token is taken for the one that this swarm gives to a \(swarm.shownRole.word)")
    return swarm.shownRole
  }

  private static func isToken(_ text: ByteString) -> Bool {
    let parts = text.split(45)
    return parts.count == 4 && parts[0] == "SWMTKN" && (parts[1] == "1" || parts[1] == "2")
      && parts[2].count == 50 && parts[3].count == 25
  }

  func leaveSwarm() throws(EngineRefusal) -> Int {
    guard let node = engine.node else { throw EngineRefusal("This node is not part of a swarm") }
    if node.role == .manager, !line.isSet("force"), !node.swarm.isDissolved {
      let others = node.swarm.managers.filter { $0 !== node }.count
      let all = node.swarm.nodes.filter { $0.role == .manager }.count
      let lead: ByteString =
        "You are attempting to leave the swarm on a node that is participating as a manager. "
      if others == 0 {
        throw EngineRefusal(
          lead
            + "Removing the last manager erases all current state of the swarm. Use `--force` to ignore this message."
        )
      }
      let loss: ByteString =
        others * 2 > all
        ? ""
        : "Removing this node leaves \(others) managers out of \(all). Without a Raft quorum your swarm will be inaccessible. "
      throw EngineRefusal(
        lead + loss
          + "The only way to restore a swarm that has lost consensus is to reinitialize it with `--force-new-cluster`. Use `--force` to suppress this message."
      )
    }
    node.swarm.leave(node)
    context.write("Node left the swarm.\n")
    return 0
  }

  func joinToken() throws(EngineRefusal) -> Int {
    let word = line.arguments[0]
    guard word == "worker" || word == "manager" else {
      return fail("unknown role \(word)")
    }
    let swarm = try swarm()
    let role: SwarmNode.Role = word == "worker" ? .worker : .manager
    let isQuiet = line.isSet("quiet")
    if line.isSet("rotate") {
      swarm.rotateToken(of: role)
      if !isQuiet { context.write("Successfully rotated \(word) join token.\n\n") }
    }
    if isQuiet {
      context.write("\(swarm.tokens[role] ?? "")\n")
      swarm.shownRole = role
    } else {
      showToken(of: role, swarm)
    }
    return 0
  }

  private func showToken(of role: SwarmNode.Role, _ swarm: DockerSwarm) {
    swarm.shownRole = role
    let address = (engine.node ?? swarm.leader)?.address ?? engine.host.address
    context.write(
      "To add a \(role.word) to this swarm, run the following command:\n\n    docker swarm join --token \(swarm.tokens[role] ?? "") \(address):2377\n\n"
    )
  }

  func updateSwarm() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    var showsKey = false
    for (flag, value) in line.values {
      switch flag {
      case "autolock":
        if value == "true", swarm.unlockKey == nil {
          swarm.unlockKey = swarm.newUnlockKey()
          showsKey = true
        } else if value != "true" {
          swarm.unlockKey = nil
        }
      case "task-history-limit": swarm.historyLimit = value.integer ?? swarm.historyLimit
      default: break
      }
    }
    context.write("Swarm updated.\n")
    if showsKey { showUnlockKey(swarm) }
    return 0
  }

  func showSwarmKey() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    guard swarm.unlockKey != nil else { return fail("no unlock key is set") }
    if line.isSet("rotate") {
      swarm.unlockKey = swarm.newUnlockKey()
      if !line.isSet("quiet") { context.write("Successfully rotated manager unlock key.\n\n") }
    }
    if line.isSet("quiet") {
      context.write("\(swarm.unlockKey ?? "")\n")
    } else {
      showUnlockKey(swarm)
    }
    return 0
  }

  private func showUnlockKey(_ swarm: DockerSwarm) {
    context.write(
      "To unlock a swarm manager after it restarts, run the `docker swarm unlock`\ncommand and provide the following key:\n\n    \(swarm.unlockKey ?? "")\n\nRemember to store this key in a password manager, since without it you\nwill not be able to restart the manager.\n"
    )
  }

  func unlockSwarm() throws(EngineRefusal) -> Int {
    guard engine.node != nil else { return fail("this node is not part of a swarm") }
    return fail("swarm is not locked")
  }

  /// `docker swarm ca`: the certificate that all nodes trust.
  func showAuthority() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    if line.isSet("rotate") {
      if !line.isSet("detach") {
        let count = swarm.nodes.filter { !$0.isDown }.count
        context.write(
          "desired root digest: sha256:\(engine.identifiers.hexadecimal(64))\n  rotated TLS certificates:  \(count)/\(count) nodes\n  rotated CA certificates:   \(count)/\(count) nodes\n"
        )
      }
      for role in [SwarmNode.Role.worker, .manager] { swarm.rotateToken(of: role) }
      if line.isSet("detach") { return 0 }
      swarm.authority = nil
    }
    context.write(ByteString(swarm.authorityText))
    return 0
  }
}
