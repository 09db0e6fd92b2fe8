import Shell

/// Chooses the node for a task: first those that can have it, then the one with the fewest of its kind
/// (swarmkit's strategy, spread).
struct SwarmScheduler {
  let swarm: DockerSwarm
  let task: SwarmTask

  private var spec: SwarmServiceSpec { task.spec }

  /// Why a node can't have a task, as swarmkit's filters say it.
  private enum Obstacle: Int, CaseIterable {
    case notReady
    case resources
    case constraints
    case ports
    case tooMany

    func text(_ count: Int) -> ByteString {
      let nodes: ByteString = count == 1 ? "1 node" : "\(count) nodes"
      switch self {
      case .notReady: return "\(nodes) not available for new tasks"
      case .resources: return "insufficient resources on \(nodes)"
      case .constraints: return "scheduling constraints not satisfied on \(nodes)"
      case .ports: return "host-mode port already in use on \(nodes)"
      case .tooMany: return "max replicas per node limit exceed"
      }
    }
  }

  /// The node; without one, why there is none.
  func choose() -> (node: SwarmNode?, problem: ByteString) {
    var counts: [Obstacle: Int] = [:]
    var fit: [SwarmNode] = []
    for node in swarm.nodes {
      if let obstacle = obstacle(node) {
        counts[obstacle, default: 0] += 1
      } else {
        fit.append(node)
      }
    }
    guard let node = best(among: fit) else {
      let reasons = Obstacle.allCases.filter { counts[$0] != nil }.sorted {
        let (a, b) = (counts[$0] ?? 0, counts[$1] ?? 0)
        return a != b ? a > b : $0.rawValue < $1.rawValue
      }
      let words = reasons.map { $0.text(counts[$0] ?? 0) }
      return (nil, words.isEmpty ? "no suitable node" : "no suitable node (\(words.joined("; ")))")
    }
    return (node, "")
  }

  /// Whether a node can have the task.
  func admits(_ node: SwarmNode) -> Bool { obstacle(node) == nil }

  private func obstacle(_ node: SwarmNode) -> Obstacle? {
    if node.isDown || node.availability != .active { return .notReady }
    let others = tasks(on: node)
    let memory = others.reduce(Int64(0)) { $0 &+ $1.spec.reservedMemory }
    let processors = others.reduce(Int64(0)) { $0 &+ $1.spec.reservedProcessors }
    if spec.reservedMemory > SwarmNode.memory - memory
      || spec.reservedProcessors > SwarmNode.processors - processors
    {
      return .resources
    }
    if !spec.placement.constraints.allSatisfy({ SwarmConstraint.holds($0, on: node) }) {
      return .constraints
    }
    for port in spec.ports where port.isOfHost && port.published != nil {
      let isTaken = others.contains { other in
        other.spec.ports.contains {
          $0.isOfHost && $0.published == port.published && $0.transport == port.transport
        }
      }
      if isTaken { return .ports }
    }
    let most = spec.placement.mostPerNode
    if most > 0, others.lazy.filter({ $0.service === task.service }).count >= most {
      return .tooMany
    }
    return nil
  }

  private func tasks(on node: SwarmNode) -> [SwarmTask] {
    swarm.services.flatMap { service in
      service.tasks.filter {
        $0 !== task && $0.node === node && $0.isWanted && !$0.state.isOver
      }
    }
  }

  private func own(_ nodes: [SwarmNode]) -> Int {
    nodes.reduce(0) { count, node in
      count + tasks(on: node).lazy.filter { $0.service === task.service }.count
    }
  }

  /// Among the nodes that fit, one of the branch with the fewest tasks at each preference.
  private func best(among nodes: [SwarmNode]) -> SwarmNode? {
    var nodes = nodes
    for preference in spec.placement.preferences {
      var branches: [(value: ByteString, nodes: [SwarmNode])] = []
      for node in nodes {
        let value = SwarmConstraint.value(of: preference, on: node) ?? ""
        if let index = branches.firstIndex(where: { $0.value == value }) {
          branches[index].nodes.append(node)
        } else {
          branches.append((value, [node]))
        }
      }
      if let least = branches.min(by: { own($0.nodes) < own($1.nodes) }) { nodes = least.nodes }
    }
    return nodes.min { a, b in
      let (x, y) = (own([a]), own([b]))
      return x != y ? x < y : tasks(on: a).count < tasks(on: b).count
    }
  }
}

/// A condition that a node has to meet: `node.labels.disk==ssd`, `node.role!=manager`.
enum SwarmConstraint {
  /// Why a text is no constraint, in swarmkit's words; `nil` when it is one.
  static func problem(_ text: ByteString) -> ByteString? {
    guard let (key, value, _) = parts(text) else {
      return "constraint expected one operator from ==, !="
    }
    if key.isEmpty || !key.bytes.allSatisfy({ isKeyByte($0) }) {
      return "key '\(key)' is invalid"
    }
    if value.isEmpty { return "value '\(value)' is invalid" }
    return nil
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32) || [45, 46, 95, 47].contains(byte)
  }

  private static func parts(_ text: ByteString) -> (ByteString, ByteString, isEqual: Bool)? {
    let bytes = text.bytes
    for index in bytes.indices.dropLast() where bytes[index + 1] == 61 {
      guard bytes[index] == 61 || bytes[index] == 33 else { continue }
      return (
        ByteString(ByteString(bytes[..<index]).text.trimmed),
        ByteString(ByteString(bytes[(index + 2)...]).text.trimmed), bytes[index] == 61
      )
    }
    return nil
  }

  static func holds(_ text: ByteString, on node: SwarmNode) -> Bool {
    guard let (key, value, isEqual) = parts(text) else { return false }
    let own = self.value(of: key, on: node) ?? ""
    return (own.lowercased == value.lowercased) == isEqual
  }

  /// What a node has under a key; `nil` when it has nothing.
  static func value(of key: ByteString, on node: SwarmNode) -> ByteString? {
    switch key {
    case "node.role": return node.role.word
    case "node.hostname": return node.hostName
    case "node.id": return node.identifier
    case "node.ip": return node.address
    case "node.platform.os": return "linux"
    case "node.platform.arch": return "x86_64"
    default:
      guard key.hasPrefix("node.labels.") else { return nil }
      return node.labels.last { "node.labels." + $0.name == key }?.value
    }
  }
}
