import Shell

/// An image that an engine holds.
final class DockerImage {
  let identifier: ByteString
  let digest: ByteString
  let entry: DockerImageCatalogue.Entry
  let created: Int64
  var tags: [ByteString]

  init(
    identifier: ByteString, digest: ByteString, entry: DockerImageCatalogue.Entry, created: Int64,
    tag: ByteString
  ) {
    self.identifier = identifier
    self.digest = digest
    self.entry = entry
    self.created = created
    tags = [tag]
  }
}

/// A container and the state it is in.
final class DockerContainer {
  enum State {
    case created
    case running
    case paused
    case exited

    /// The word in lists.
    var word: ByteString {
      switch self {
      case .created: "created"
      case .running: "running"
      case .paused: "paused"
      case .exited: "exited"
      }
    }
  }

  let identifier: ByteString
  var name: ByteString
  let image: DockerImage
  /// The image as the command that made the container spells it.
  let imageName: ByteString
  /// The program with its arguments, entry point first.
  let program: [ByteString]
  /// Whether the image's own command runs, not one that the container's maker gave.
  let isDefault: Bool
  let created: Int64
  let machine: Machine
  var environment: [(name: ByteString, value: ByteString)] = []
  var labels: [(name: ByteString, value: ByteString)] = []
  var folder: ByteString?
  var removesItself = false
  var state = State.created
  var status = 0
  var started: Int64 = 0
  var finished: Int64 = 0
  var output: [UInt8] = []
  var errors: [UInt8] = []
  /// The end that is to come by itself.
  var end: VirtualClock.Ticket?
  var endTime: Int64 = 0

  init(
    identifier: ByteString, name: ByteString, image: DockerImage, imageName: ByteString,
    program: [ByteString], isDefault: Bool, created: Int64, machine: Machine
  ) {
    self.identifier = identifier
    self.name = name
    self.image = image
    self.imageName = imageName
    self.program = program
    self.isDefault = isDefault
    self.created = created
    self.machine = machine
  }
}

/// The engine of one host: what it holds, and how it is found.
final class DockerEngine {
  let clock: VirtualClock
  let identifiers: IdentifierSource
  /// In the order of their making.
  var images: [DockerImage] = []
  /// In the order of their making.
  var containers: [DockerContainer] = []

  init(clock: VirtualClock, identifiers: IdentifierSource) {
    self.clock = clock
    self.identifiers = identifiers
  }

  /// The container with this name or a unique beginning of its identifier.
  func container(_ name: ByteString) -> DockerContainer? {
    let bare = name.hasPrefix("/") ? name.dropFirst() : name
    if let found = containers.first(where: { $0.name == bare || $0.identifier == bare }) {
      return found
    }
    guard !bare.isEmpty else { return nil }
    let matches = containers.filter { $0.identifier.hasPrefix(bare) }
    return matches.count == 1 ? matches[0] : nil
  }

  /// The image with this reference or a unique beginning of its identifier.
  func image(_ name: ByteString) -> DockerImage? {
    let full = DockerEngine.tagged(name)
    if let found = images.first(where: { $0.tags.contains(full) }) { return found }
    let digits = name.hasPrefix("sha256:") ? name.dropFirst(7) : name
    guard digits.count >= 2 else { return nil }
    let matches = images.filter { $0.identifier.hasPrefix(digits) }
    return matches.count == 1 ? matches[0] : nil
  }

  /// The reference with `:latest` where it names no tag.
  static func tagged(_ name: ByteString) -> ByteString {
    (name.split(47).last ?? name).contains(58) ? name : name + ":latest"
  }

  /// Takes a container away.
  func remove(_ container: DockerContainer) {
    if let end = container.end { clock.cancel(end) }
    containers.removeAll { $0 === container }
  }

  /// A name that no container has.
  func generatedName() -> ByteString {
    let moods: [ByteString] = [
      "brave", "calm", "eager", "gentle", "happy", "keen", "lucid", "quiet",
    ]
    let people: [ByteString] = ["curie", "euler", "gauss", "hopper", "kepler", "noether", "turing"]
    let mood = moods[identifiers.number(below: moods.count)]
    let name: ByteString = "\(mood)_\(people[identifiers.number(below: people.count)])"
    return container(name) == nil ? name : "\(name)\(identifiers.number(below: 1_000_000))"
  }
}
