import Shell

/// The engines of a world's hosts, and what they share: swarms, and what registries hold.
final class DockerFleet {
  let identifiers: IdentifierSource
  unowned(unsafe) let world: World
  /// In the order in which they were first called.
  private(set) var engines: [DockerEngine] = []
  var swarms: [DockerSwarm] = []
  /// The hosts that `docker-machine` made, and those of them that are stopped.
  var machines: [Machine] = []
  var stopped: [Machine] = []
  /// What was pushed, by its whole reference.
  var pushed: [ByteString: DockerImage] = [:]
  /// The commands of `docker`, of its own builder and of `docker compose`.
  private(set) lazy var grammar = CommandGrammar.read(
    dockerTable.withUTF8Buffer { ByteString(Array($0)) })
  private(set) lazy var classicGrammar = CommandGrammar.read(
    classicTable.withUTF8Buffer { ByteString(Array($0)) })
  private(set) lazy var composeGrammar = CommandGrammar.read(
    composeTable.withUTF8Buffer { ByteString(Array($0)) })

  init(world: World) {
    self.world = world
    identifiers = world.identifiers
  }

  /// The engine of a machine, which is made when it is first called.
  func engine(of machine: Machine) -> DockerEngine {
    if let engine = engines.first(where: { $0.host === machine }) { return engine }
    let engine = DockerEngine(host: machine, fleet: self)
    engines.append(engine)
    return engine
  }

  /// The host with a name or an address, be it one that a swarm was told.
  func host(_ name: ByteString) -> Machine? {
    world.hosts.first { $0.hostName == name || $0.address == name }
      ?? engines.first { $0.node?.address == name }?.host
  }

  /// The manager of a swarm at a name or an address.
  func manager(at name: ByteString) -> SwarmNode? {
    let node = host(name).flatMap { machine in engines.first { $0.host === machine } }?.node
    guard let node, node.role == .manager, !node.swarm.isDissolved else { return nil }
    return node
  }

  /// Moves what other hosts noted to the one whose command it happened in.
  func gatherNotes(to machine: Machine) {
    for engine in engines where engine.host !== machine {
      let host = engine.host
      machine.notSimulated += host.notSimulated
      machine.assumed += host.assumed
      machine.unknownPrograms += host.unknownPrograms
      host.notSimulated = []
      host.assumed = []
      host.unknownPrograms = []
    }
  }
}
