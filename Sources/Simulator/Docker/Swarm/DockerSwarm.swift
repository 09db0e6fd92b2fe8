import Shell

/// A swarm: its nodes, and what its managers keep.
final class DockerSwarm {
  /// How many tasks of one number are remembered.
  static let history = 5
  private static let letters: StaticString = "0123456789abcdefghijklmnopqrstuvwxyz"

  unowned(unsafe) let fleet: DockerFleet
  let clock: VirtualClock
  let identifier: ByteString
  let created: Int64
  private let digest: ByteString
  var tokens: [SwarmNode.Role: ByteString] = [:]
  /// The role whose token was shown last.
  var shownRole = SwarmNode.Role.worker
  /// What unlocks managers that were started again; `nil` when none has to be unlocked.
  var unlockKey: ByteString?
  /// In the order of their coming; the first manager leads.
  var nodes: [SwarmNode] = []
  var services: [SwarmService] = []
  var secrets: [SwarmFile] = []
  var configs: [SwarmFile] = []
  /// The networks that reach all nodes.
  var networks: [DockerNetwork] = []
  var historyLimit = DockerSwarm.history
  /// The text of the certificate that all nodes trust, once somebody asked for it.
  var authority: String?
  /// Whether nobody began it: notes leave it out.
  var isSupposed = false
  /// Whether its last manager left.
  var isDissolved = false

  init(fleet: DockerFleet, clock: VirtualClock) {
    self.fleet = fleet
    self.clock = clock
    created = clock.now
    identifier = fleet.identifiers.text(25, of: Self.letters)
    digest = fleet.identifiers.text(50, of: Self.letters)
    for role in [SwarmNode.Role.worker, .manager] { rotateToken(of: role) }
    makeIngress()
  }

  func newIdentifier() -> ByteString { fleet.identifiers.text(25, of: Self.letters) }

  func rotateToken(of role: SwarmNode.Role) {
    tokens[role] = "SWMTKN-1-\(digest)-\(fleet.identifiers.text(25, of: Self.letters))"
  }

  /// The role that a token gives; `nil` when it is none of this swarm's.
  func role(of token: ByteString) -> SwarmNode.Role? {
    tokens[.worker] == token ? .worker : tokens[.manager] == token ? .manager : nil
  }

  func newUnlockKey() -> ByteString {
    "SWMKEY-1-"
      + fleet.identifiers.text(
        43, of: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
  }

  /// The managers that can be reached.
  var managers: [SwarmNode] { nodes.filter { $0.role == .manager && !$0.isDown } }

  var leader: SwarmNode? { managers.first }

  /// The node with a name, or with a unique beginning of its identifier.
  func node(_ name: ByteString, from own: SwarmNode?) -> SwarmNode? {
    if name == "self" { return own }
    if let node = nodes.first(where: { $0.identifier == name }) { return node }
    let named = nodes.filter { $0.hostName == name }
    if named.count == 1 { return named[0] }
    let begun = nodes.filter { !name.isEmpty && $0.identifier.hasPrefix(name) }
    return begun.count == 1 ? begun[0] : nil
  }

  func service(_ name: ByteString) -> SwarmService? {
    services.first { $0.name == name || $0.identifier == name }
      ?? services.first { !name.isEmpty && $0.identifier.hasPrefix(name) }
  }

  /// All tasks on a node.
  func tasks(on node: SwarmNode) -> [SwarmTask] {
    services.flatMap { $0.tasks.filter { $0.node === node } }
  }
}

/// The certificate that the nodes of a swarm trust.
extension DockerSwarm {
  var authorityText: String {
    if let authority { return authority }
    let name = DistinguishedName([("CN", "swarm-ca")])
    let year: Int64 = 365 * 86_400_000_000_000
    var certificate = Certificate(subject: name, issuer: name)
    certificate.validity = (clock.now, clock.now + 20 * year)
    let text = certificate.text(fleet.identifiers)
    authority = text
    return text
  }
}
