import Diagnostics
import Shell
import YAML

/// Why a command of Compose fails, in its words.
struct ComposeFailure: Error {
  var message: ByteString
  var status = 1

  init(_ message: ByteString, status: Int = 1) {
    self.message = message
    self.status = status
  }

  init(_ refusal: EngineRefusal) {
    message = "Error response from daemon: " + refusal.message
  }
}

/// What a Compose file describes, with all names and paths worked out.
struct ComposeProject {
  var name: ByteString
  var folder: ByteString
  /// The files it was read from.
  var files: [ByteString]
  /// Whether it is a stack of a swarm.
  var isStack = false
  /// Sorted by name.
  var services: [ComposeService] = []
  var networks: [ComposeNetwork] = []
  var volumes: [ComposeVolume] = []
  /// The whole of it, interpolated and merged.
  var document = YAMLNode(.mapping([]), range: SourceRange(.start, .start))

  func service(_ name: ByteString) -> ComposeService? { services.first { $0.name == name } }
}

/// A service: the containers that run one image.
struct ComposeService {
  /// How its image is built.
  struct Build {
    var context: ByteString
    var file: ByteString?
    var arguments: [ByteString] = []
    var target: ByteString?
  }

  /// What has to have happened to another service before this one starts.
  struct Dependency {
    let service: ByteString
    let condition: Condition
  }

  /// When a service that this one depends on is ready.
  enum Condition: String {
    case started = "service_started"
    case healthy = "service_healthy"
    case completed = "service_completed_successfully"
  }

  var name: ByteString
  /// The image's reference; where none is written, that of what is built.
  var image: ByteString
  var build: Build?
  var containerName: ByteString?
  var configuration = ContainerConfiguration()
  var command: [ByteString]?
  /// The keys of the networks it is in, in the order of the file.
  var networks: [ByteString] = []
  /// The keys of the volumes it uses.
  var volumes: [ByteString] = []
  var dependencies: [Dependency] = []
  var profiles: [ByteString] = []
  var replicas = 1
  var pullPolicy: ByteString = "missing"
  /// Equal as long as nothing of it changes.
  var hash = ByteString()
}

/// A network of a project.
struct ComposeNetwork {
  var key: ByteString
  /// Its name in the engine.
  var name: ByteString
  var driver: ByteString = "bridge"
  var subnets: [ByteString] = []
  var gateways: [ByteString] = []
  var isExternal = false
  var isInternal = false
  var isAttachable = false
  var labels: [ContainerConfiguration.Pair] = []
}

/// A volume of a project.
struct ComposeVolume {
  var key: ByteString
  /// Its name in the engine.
  var name: ByteString
  var isExternal = false
  var labels: [ContainerConfiguration.Pair] = []
}
