import Shell

/// A container and the state it is in.
final class DockerContainer {
  enum State {
    case created
    case running
    case paused
    case restarting
    case exited

    /// The word in lists.
    var word: ByteString {
      switch self {
      case .created: "created"
      case .running: "running"
      case .paused: "paused"
      case .restarting: "restarting"
      case .exited: "exited"
      }
    }
  }

  /// A folder that a container was given.
  struct Mount {
    var kind: MountRequest.Kind
    var volume: DockerVolume?
    /// A path of the host.
    var source: ByteString
    var target: ByteString
    var isReadOnly: Bool
    var mode: ByteString
    var size: Int64?
    var folder: Inode
  }

  /// A container's place in a network.
  final class Endpoint {
    let network: DockerNetwork
    let identifier: ByteString
    var aliases: [ByteString]
    var wantedAddress: ByteString?
    /// While the container is up.
    var address: ByteString? { didSet { number = address.flatMap { AddressRange.address($0) } } }
    /// The address as a number.
    private(set) var number: UInt32?
    /// Whether the container is up and in the network, be it one without addresses.
    var isJoined = false
    var hardwareAddress: ByteString

    init(
      network: DockerNetwork, identifier: ByteString, aliases: [ByteString],
      wantedAddress: ByteString?, hardwareAddress: ByteString
    ) {
      self.network = network
      self.identifier = identifier
      self.aliases = aliases
      self.wantedAddress = wantedAddress
      self.hardwareAddress = hardwareAddress
    }
  }

  /// A piece of output: when it came and where it was written to.
  struct LogEntry {
    var time: Int64
    var isError: Bool
    var bytes: [UInt8]
  }

  let identifier: ByteString
  var name: ByteString { didSet { listed = nil } }
  let image: DockerImage
  /// The image as the command that made the container spells it.
  let imageName: ByteString
  var configuration: ContainerConfiguration
  /// The program with its arguments, entry point first.
  let program: [ByteString]
  let created: Int64
  private let makeMachine: (_ hostName: ByteString) -> Machine
  private var madeMachine: Machine?
  /// Sets the machine up when it was made.
  var prepare: ((DockerContainer) -> Void)?
  /// The files that the image had, to tell what was changed.
  var mounts: [Mount] = []
  var endpoints: [Endpoint] = []
  /// What was bound when the container was started.
  var bindings: [(port: ContainerPort, address: ByteString, hostPort: Int)] = [] {
    didSet { listed = nil }
  }
  var state = State.created { didSet { listed = nil } }
  var status = 0 { didSet { listed = nil } }
  var error = ByteString()
  var started: Int64 = 0 { didSet { listed = nil } }
  var finished: Int64 = 0 { didSet { listed = nil } }
  var restarts = 0
  /// Whether somebody stopped it, so that no policy starts it again.
  var wasStopped = false
  var process = 0
  var log: [LogEntry] = []
  var health: ByteString? { didSet { listed = nil } }
  /// Its line in the usual list in a stretch of time, as long as nothing changes.
  var listed: (times: Range<Int64>, images: Int, tags: [ByteString], cells: TableRow)?
  /// What is to happen to it by itself: its end, its next start.
  var tickets: [VirtualClock.Ticket] = []
  var endTime: Int64?
  /// Told of its status when it ends.
  var onEnd: ((Int) -> Void)?

  init(
    identifier: ByteString, name: ByteString, image: DockerImage, imageName: ByteString,
    configuration: ContainerConfiguration, program: [ByteString], created: Int64,
    hostName: ByteString, machine: @escaping (_ hostName: ByteString) -> Machine
  ) {
    self.identifier = identifier
    self.name = name
    self.image = image
    self.imageName = imageName
    self.configuration = configuration
    self.program = program
    self.created = created
    self.hostName = hostName
    makeMachine = machine
  }

  var hostName: ByteString { didSet { madeMachine?.hostName = hostName } }

  /// Whether anything has asked for its machine.
  var hasMachine: Bool { madeMachine != nil }

  /// What its programs see, made when something first asks for it.
  var machine: Machine {
    if let madeMachine { return madeMachine }
    let machine = makeMachine(hostName)
    madeMachine = machine
    prepare?(self)
    return machine
  }

  var short: ByteString { identifier.prefix(12) }
  var isUp: Bool { state == .running || state == .paused || state == .restarting }

  /// The folder in which its programs start.
  var folder: ByteString {
    configuration.workingFolder.isEmpty ? "/" : configuration.workingFolder
  }

  /// Whether what the image runs by itself runs.
  var runsImageProgram: Bool {
    let (entrypoint, command) = (image.configuration.entrypoint, image.configuration.command)
    return program.count == entrypoint.count + command.count
      && program.starts(with: entrypoint) && program.dropFirst(entrypoint.count) == command[...]
  }

  /// Where the engine keeps its files, and the layers below them, the highest first.
  private(set) lazy var overlay: (folder: String, layers: [String]) = {
    let lead = "/var/lib/docker/overlay2/"
    return (
      lead + Digest.hexadecimal("overlay " + identifier.text).text,
      image.layers.reversed().map {
        lead + Digest.hexadecimal("overlay " + $0.text).text + "/diff"
      }
    )
  }()

  func endpoint(in network: DockerNetwork) -> Endpoint? {
    endpoints.first { $0.network === network }
  }
}
