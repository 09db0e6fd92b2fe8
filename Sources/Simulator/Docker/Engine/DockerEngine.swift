import Shell

/// The engine of one host: what it holds, and how it is found.
final class DockerEngine {
  unowned(unsafe) let host: Machine
  let clock: VirtualClock
  let identifiers: IdentifierSource
  unowned(unsafe) let fleet: DockerFleet
  /// All in the order of their making.
  var images: [DockerImage] = []
  var containers: [DockerContainer] = []
  var networks: [DockerNetwork] = []
  var volumes: [DockerVolume] = []
  var events: [DockerEvent] = []
  /// The lists of images of several platforms that the host's client keeps.
  var manifestLists: [DockerManifestList] = []
  var plugins: [DockerPlugin] = []
  /// The user of Docker Hub who is logged in.
  var user: ByteString?
  /// The images that archives were made of, by their identifiers.
  var saved: [ByteString: DockerImage] = [:]
  /// The host's part in a swarm; `nil` while it has none.
  var node: SwarmNode?
  /// The steps that builds left behind, by digests of what they were made of.
  var buildCache: [ByteString: BuildRecord] = [:]
  /// The layers that those steps keep.
  var cachedLayers: Set<ByteString> = []
  /// The layers that are there, so that no pull gets one twice.
  var layers: Set<ByteString> = []
  /// Whether the daemon is stopped.
  var isStopped = false
  /// The containers that ran when it was.
  var interrupted: [DockerContainer] = []
  /// The next port for containers that publish any.
  var nextPort = 32_768
  var nextProcess = 1_400

  init(host: Machine, fleet: DockerFleet) {
    self.host = host
    clock = host.clock
    self.fleet = fleet
    identifiers = fleet.identifiers
    let drivers: [(ByteString, ByteString)] = [
      ("bridge", "bridge"), ("host", "host"), ("none", "null"),
    ]
    for (name, driver) in drivers {
      let network = DockerNetwork(
        identifier: identifiers.hexadecimal(64), name: name, driver: driver, created: clock.now)
      if name == "bridge" {
        network.subnet = AddressRange("172.17.0.0/16")
        network.gateway = "172.17.0.1"
      }
      networks.append(network)
    }
  }

  /// The swarm that the host is part of.
  var swarm: DockerSwarm? { node?.swarm }

  /// What was pushed, by its whole reference.
  var pushed: [ByteString: DockerImage] {
    get { fleet.pushed }
    set { fleet.pushed = newValue }
  }

  /// The container with this name or a unique beginning of its identifier.
  func container(_ name: ByteString) -> DockerContainer? {
    let bare = name.hasPrefix("/") ? name.dropFirst() : name
    if let found = containers.first(where: { $0.name == bare || $0.identifier == bare }) {
      return found
    }
    return unique(containers.filter { !bare.isEmpty && $0.identifier.hasPrefix(bare) })
  }

  /// The image with this reference or a unique beginning of its identifier.
  func image(_ name: ByteString) -> DockerImage? {
    let familiar = DockerEngine.familiar(name)
    let full = DockerEngine.tagged(familiar)
    if let found = images.first(where: { $0.tags.contains(full) || $0.digests.contains(familiar) })
    {
      return found
    }
    let digits = name.hasPrefix("sha256:") ? name.dropFirst(7) : name
    guard digits.count >= 2 else { return nil }
    return unique(images.filter { $0.identifier.hasPrefix(digits) })
  }

  func network(_ name: ByteString) -> DockerNetwork? {
    networks.first { $0.name == name || $0.identifier == name }
      ?? unique(networks.filter { !name.isEmpty && $0.identifier.hasPrefix(name) })
  }

  func volume(_ name: ByteString) -> DockerVolume? { volumes.first { $0.name == name } }

  private func unique<Item>(_ items: [Item]) -> Item? { items.count == 1 ? items[0] : nil }

  /// The reference with `:latest` where it names no tag and no digest.
  static func tagged(_ name: ByteString) -> ByteString {
    if name.contains(64) { return name }
    return (name.split(47).last ?? name).contains(58) ? name : name + ":latest"
  }

  /// A reference as docker shows it: without what Docker Hub's own images may go without.
  static func familiar(_ name: ByteString) -> ByteString {
    var rest = name
    if rest.hasPrefix("docker.io/") { rest = rest.dropFirst(10) }
    if rest.hasPrefix("index.docker.io/") { rest = rest.dropFirst(16) }
    if rest.hasPrefix("library/") { rest = rest.dropFirst(8) }
    return rest
  }

  /// The repository and the tag of a reference.
  static func split(_ reference: ByteString) -> (repository: ByteString, tag: ByteString) {
    let bytes = reference.bytes
    let last = bytes.lastIndex(of: 47).map { $0 + 1 } ?? 0
    guard let colon = bytes[last...].firstIndex(of: 58) else { return (reference, "latest") }
    return (reference.prefix(colon), reference.dropFirst(colon + 1))
  }

  private static let moods: [ByteString] = [
    "admiring", "brave", "calm", "clever", "eager", "elegant", "focused", "gentle", "happy",
    "jolly", "keen", "lucid", "modest", "nifty", "peaceful", "quiet", "relaxed", "serene",
    "stoic", "vibrant", "wizardly", "zen",
  ]
  private static let people: [ByteString] = [
    "bell", "curie", "darwin", "euler", "fermat", "gauss", "hopper", "hypatia", "kepler",
    "lovelace", "noether", "pascal", "ride", "turing", "volta", "wing",
  ]

  /// A name that no container has: an adjective and a surname.
  func generatedName() -> ByteString {
    let mood = Self.moods[identifiers.number(below: Self.moods.count)]
    let name: ByteString = "\(mood)_\(Self.people[identifiers.number(below: Self.people.count)])"
    return container(name) == nil ? name : "\(name)\(identifiers.number(below: 10))"
  }
}

/// A step of a build that a later one need not carry out again.
struct BuildRecord {
  /// How often the step was carried out.
  var number: Int
  var created: Int64
}
