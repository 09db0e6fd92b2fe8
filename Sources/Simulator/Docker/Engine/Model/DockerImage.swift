import Shell

/// How containers of an image run unless they are told otherwise.
struct ImageConfiguration {
  var user = ByteString()
  var exposedPorts: [ContainerPort] = []
  var environment: [(name: ByteString, value: ByteString)] = []
  var entrypoint: [ByteString] = []
  var command: [ByteString] = []
  var volumes: [ByteString] = []
  var workingFolder = ByteString()
  var labels: [(name: ByteString, value: ByteString)] = []
  var stopSignal: ByteString?
  var healthCheck: HealthCheck?
  var shell: [ByteString] = []
  var triggers: [ByteString] = []
  /// Set by BuildKit with every command, though it means something on Windows only.
  var escapesArguments = false
}

/// A line of an image's history.
struct ImageStep {
  var created: Int64
  var text: ByteString
  /// Bytes.
  var size: Int64
  var comment = ByteString()
}

/// An image that an engine holds.
final class DockerImage {
  let identifier: ByteString
  /// References with their tags, `nginx:1.25`.
  var tags: [ByteString]
  /// References with their digests, `nginx@sha256:…`.
  var digests: [ByteString]
  let configuration: ImageConfiguration
  /// The digests of its layers, the lowest first.
  let layers: [ByteString]
  /// The newest first.
  let history: [ImageStep]
  let created: Int64
  /// Bytes.
  let size: Int64
  /// What it is in the catalogue; `nil` when nothing is known of it.
  let entry: ImageCatalogue.Entry?
  /// What was put on top of the catalogue's files, and took its place where the value is `nil`.
  var files: [(path: ByteString, inode: Inode?)] = []
  var parent: ByteString?
  var comment = ByteString()
  var author = ByteString()

  init(
    identifier: ByteString, tags: [ByteString], digests: [ByteString],
    configuration: ImageConfiguration, layers: [ByteString], history: [ImageStep], created: Int64,
    size: Int64, entry: ImageCatalogue.Entry?
  ) {
    self.identifier = identifier
    self.tags = tags
    self.digests = digests
    self.configuration = configuration
    self.layers = layers
    self.history = history
    self.created = created
    self.size = size
    self.entry = entry
  }

  var short: ByteString { identifier.prefix(12) }

  /// Whether it runs what the catalogue's image of its name runs.
  private(set) lazy var hasOwnProgram: Bool = {
    guard let entry else { return false }
    let own = ImageConfiguration(of: entry)
    return configuration.command == own.command && configuration.entrypoint == own.entrypoint
  }()

  /// The same image for another engine, without names.
  func copy() -> DockerImage {
    let copy = DockerImage(
      identifier: identifier, tags: [], digests: digests, configuration: configuration,
      layers: layers, history: history, created: created, size: size, entry: entry)
    copy.files = files
    copy.parent = parent
    copy.comment = comment
    copy.author = author
    return copy
  }
}
