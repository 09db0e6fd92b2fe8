import Shell

/// How a container is to be made and run: `Config` and `HostConfig` of the Engine API 1.50.
struct ContainerConfiguration {
  typealias Pair = (name: ByteString, value: ByteString)

  /// Whose processes it sees, whose names it has, and whose memory it shares: empty for its own.
  var processMode = ByteString()
  var nameMode = ByteString()
  var communicationMode = ByteString()
  var runtime: ByteString = "runc"

  // What is in the container.
  var hostName: ByteString?
  var domainName = ByteString()
  var user = ByteString()
  var workingFolder = ByteString()
  var environment: [Pair] = []
  var labels: [Pair] = []
  var entrypoint: [ByteString]?
  var command: [ByteString] = []
  var exposedPorts: [ContainerPort] = []
  var hasTerminal = false
  var opensInput = false
  var stopSignal: ByteString?
  var stopTimeout: Int?
  var healthCheck: HealthCheck?

  // How the host runs it.
  var mounts: [MountRequest] = []
  var volumesFrom: [ByteString] = []
  var ports: [PortBinding] = []
  var publishesAll = false
  var restartPolicy = RestartPolicy()
  var removesItself = false
  var network: ByteString = "bridge"
  var moreNetworks: [ByteString] = []
  var aliases: [ByteString] = []
  var address: ByteString?
  var hardwareAddress: ByteString?
  var links: [ByteString] = []
  var extraHosts: [ByteString] = []
  var nameServers: [ByteString] = []
  var searchDomains: [ByteString] = []
  var nameOptions: [ByteString] = []
  var addedCapabilities: [ByteString] = []
  var droppedCapabilities: [ByteString] = []
  var securityOptions: [ByteString] = []
  var isPrivileged = false
  var isReadOnly = false
  var hasInit = false
  var wantsGraphics = false
  /// Devices of the host as `--device` gives them: `/dev/sda:/dev/xvda:rwm`.
  var devices: [ByteString] = []
  var resources = ContainerResources()
  var logDriver: ByteString = "json-file"
  var logOptions: [Pair] = []
  var shared: Int64 = 67_108_864
  var limits: [(name: ByteString, soft: Int64, hard: Int64)] = []
  var settings: [Pair] = []
  var identifierFile = ByteString()
  /// Files that it is given when it is made.
  var files: [(path: ByteString, data: [UInt8])] = []
}

/// What a container may use; zero is no limit.
struct ContainerResources {
  /// Bytes.
  var memory: Int64 = 0
  /// Bytes; -1 is no limit.
  var memoryWithSwap: Int64 = 0
  var reservation: Int64 = 0
  /// Thousand millionths of a processor.
  var nanoProcessors: Int64 = 0
  var shares: Int64 = 0
  var quota: Int64 = 0
  var period: Int64 = 0
  var processors = ByteString()
  var processes: Int64?
}

/// When a container is started again.
struct RestartPolicy {
  var name: ByteString = "no"
  var most = 0
}

/// A command that tells whether a container does its work.
struct HealthCheck {
  /// `CMD-SHELL` and a script, `CMD` and a program, or `NONE`.
  var test: [ByteString]
  /// Nanoseconds; zero is the engine's own.
  var interval: Int64 = 0
  var timeout: Int64 = 0
  var startPeriod: Int64 = 0
  var retries = 0
}

/// A port of a container, such as `80/tcp`.
struct ContainerPort: Hashable {
  var number: Int
  var transport: ByteString = "tcp"

  var text: ByteString { "\(number)/\(transport)" }
}

/// A port of a container that is to be reached through one of the host.
struct PortBinding {
  var port: ContainerPort
  /// Empty for all addresses.
  var address = ByteString()
  /// `nil` for any that is free.
  var hostPort: Int?
}

/// A folder that a container is to be given.
struct MountRequest {
  enum Kind {
    case bind
    case volume
    case temporary

    var word: ByteString {
      switch self {
      case .bind: "bind"
      case .volume: "volume"
      case .temporary: "tmpfs"
      }
    }
  }
  var kind: Kind
  /// A path of the host or a volume's name; empty for a volume without one.
  var source: ByteString
  var target: ByteString
  var isReadOnly = false
  /// Whether a path of the host that isn't there is made, as `-v` has it.
  var makesSource = false
  /// Whether a new volume gets what the image has there.
  var copies = true
  /// The words behind the second colon of `-v`.
  var mode = ByteString()
  /// Bytes, of a temporary folder.
  var size: Int64?
  /// The mount as `-v` gave it; empty for `--mount`.
  var bindText = ByteString()
}

extension ContainerConfiguration {
  /// Whether the network that it asks for is one that somebody made.
  var isInOwnNetwork: Bool {
    !["default", "bridge", "host", "none"].contains(network) && !network.hasPrefix("container:")
  }
}
