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
  let models = ContainerMachine.Models()
  /// What was pushed, by its whole reference.
  var pushed: [ByteString: DockerImage] = [:]
  /// The lists of images of several platforms that were pushed.
  var pushedLists: [DockerManifestList] = []
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

  /// How much a host had noted at some time.
  struct Mark {
    unowned(unsafe) let host: Machine
    let notSimulated: Int
    let assumed: Int
    let unknownPrograms: Int
  }

  /// How much the hosts other than one have noted so far.
  func marks(without machine: Machine) -> [Mark] {
    engines.filter { $0.host !== machine }.map { engine in
      let host = engine.host
      return Mark(
        host: host, notSimulated: host.notSimulated.count, assumed: host.assumed.count,
        unknownPrograms: host.unknownPrograms.count)
    }
  }

  /// Gives what other hosts noted since then to the one whose command it happened in, too.
  func gatherNotes(since marks: [Mark], to machine: Machine) {
    for mark in marks {
      machine.notSimulated += mark.host.notSimulated.dropFirst(mark.notSimulated)
      machine.assumed += mark.host.assumed.dropFirst(mark.assumed)
      machine.unknownPrograms += mark.host.unknownPrograms.dropFirst(mark.unknownPrograms)
    }
  }
}
