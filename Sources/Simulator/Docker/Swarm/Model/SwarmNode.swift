import Shell

/// A host's part in a swarm.
final class SwarmNode {
  enum Role {
    case manager
    case worker

    var word: ByteString { self == .manager ? "manager" : "worker" }
  }

  enum Availability {
    case active
    case pause
    case drain

    var word: ByteString {
      switch self {
      case .active: "active"
      case .pause: "pause"
      case .drain: "drain"
      }
    }
  }

  let identifier: ByteString
  unowned(unsafe) let engine: DockerEngine
  unowned(unsafe) let swarm: DockerSwarm
  let created: Int64
  /// Without a port.
  let address: ByteString
  var role: Role
  var availability = Availability.active
  var labels: [ContainerConfiguration.Pair] = []
  /// Whether the managers hear nothing of it any more.
  var isDown = false

  init(
    identifier: ByteString, engine: DockerEngine, swarm: DockerSwarm, address: ByteString,
    role: Role, created: Int64
  ) {
    self.identifier = identifier
    self.engine = engine
    self.swarm = swarm
    self.address = address
    self.role = role
    self.created = created
  }

  var hostName: ByteString { engine.host.hostName }
  /// What the node has: thousand millionths of processors, and bytes.
  static let processors: Int64 = 2_000_000_000
  static let memory: Int64 = 4_118_450_176
}
