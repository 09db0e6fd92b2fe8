import Shell

/// The filters of `docker ps`: values of one key are alternatives, keys all have to hold.
struct ContainerFilter {
  private static let keys: [ByteString] = [
    "id", "name", "label", "status", "exited", "ancestor", "before", "since", "volume", "network",
    "publish", "expose", "health", "is-task", "isolation",
  ]
  private var wanted: [(key: ByteString, value: ByteString)] = []
  private let engine: DockerEngine

  /// Reads `KEY=VALUE` words; a wrong one is refused in the engine's words.
  init(_ words: [ByteString], _ engine: DockerEngine) throws(EngineRefusal) {
    self.engine = engine
    let states: [ByteString] = [
      "created", "running", "paused", "restarting", "removing", "exited", "dead",
    ]
    for word in words {
      let (name, text) = word.pair
      let (key, value) = (name.trimmed.lowercased, text.trimmed)
      guard Self.keys.contains(key) else { throw EngineRefusal("invalid filter '\(key)'") }
      if key == "status", !states.contains(value) {
        throw EngineRefusal(
          "invalid filter 'status=\(value)': invalid value for state (\(value)): must be one of "
            + states.joined(", "))
      }
      if key == "exited", value.integer == nil {
        throw EngineRefusal(
          "invalid filter 'exited=\(value)': strconv.Atoi: parsing \"\(value)\": invalid syntax")
      }
      if key == "health", !["starting", "healthy", "unhealthy", "none"].contains(value) {
        throw EngineRefusal(
          "invalid filter 'health=\(value)': invalid value for health (\(value)): must be one of none, starting, healthy, unhealthy"
        )
      }
      if key == "before" || key == "since", engine.container(value) == nil {
        throw EngineRefusal("No such container: \(value)")
      }
      wanted.append((key, value))
    }
  }

  /// Whether containers that are not up are meant too.
  var includesStopped: Bool {
    wanted.contains { ["status", "exited"].contains($0.key) }
  }

  /// Whether all keys hold for a container.
  func admits(_ container: DockerContainer) -> Bool {
    wanted.allSatisfy { rule in
      if rule.key == "label" { return holds(rule, container) }
      return wanted.contains { $0.key == rule.key && holds($0, container) }
    }
  }

  private func holds(
    _ rule: (key: ByteString, value: ByteString), _ container: DockerContainer
  ) -> Bool {
    let value = rule.value
    switch rule.key {
    case "id": return container.identifier.hasPrefix(value)
    case "name": return LabelFilter.matches(container.name, value)
    case "status": return container.state.word == value
    case "exited": return container.state == .exited && value.integer == container.status
    case "ancestor":
      guard let image = engine.image(value) else { return false }
      return container.image === image
        || image.layers.allSatisfy { container.image.layers.contains($0) }
    case "before": return isEarlier(container, than: value)
    case "since":
      return engine.container(value).map { isEarlier($0, than: container.name) } ?? false
    case "volume":
      return container.mounts.contains {
        $0.volume?.name == value || $0.target == value || $0.source == value
      }
    case "network":
      return container.endpoints.contains {
        $0.network.name == value || $0.network.identifier.hasPrefix(value)
      }
    case "publish", "expose":
      let halves = value.split(47)
      guard let range = PortReader.range(halves[0]) else { return false }
      let exposed =
        rule.key == "publish"
        ? container.bindings.map { $0.port }
        : container.image.configuration.exposedPorts + container.configuration.exposedPorts
      return exposed.contains {
        range.contains($0.number) && (halves.count == 1 || $0.transport == halves[1])
      }
        || rule.key == "publish" && container.bindings.contains { range.contains($0.hostPort) }
    case "health": return (container.health ?? "none") == value
    case "is-task": return value == "false"
    default: return LabelFilter.holds(value, container.configuration.labels)
    }
  }

  private func isEarlier(_ container: DockerContainer, than name: ByteString) -> Bool {
    guard let other = engine.container(name),
      let one = engine.containers.firstIndex(where: { $0 === container }),
      let two = engine.containers.firstIndex(where: { $0 === other })
    else { return false }
    return one < two
  }
}

/// Filters that several lists have.
enum LabelFilter {
  /// Whether `name` or `name=value` is among the labels.
  static func holds(_ wanted: ByteString, _ labels: [(name: ByteString, value: ByteString)]) -> Bool
  {
    labels.contains { wanted == $0.name || wanted == "\($0.name)=\($0.value)" }
  }

  /// Whether a name has a part; `^` and `$` stand for its ends.
  static func matches(_ name: ByteString, _ pattern: ByteString) -> Bool {
    var part = pattern
    let fromStart = part.hasPrefix("^")
    if fromStart { part = part.dropFirst() }
    if part.hasPrefix("/") { part = part.dropFirst() }
    let toEnd = part.hasSuffix("$")
    if toEnd { part = part.dropLast() }
    if fromStart && toEnd { return name == part }
    if fromStart { return name.hasPrefix(part) }
    if toEnd { return name.hasSuffix(part) }
    guard part.count <= name.count else { return false }
    return (0...(name.count - part.count)).contains { name.bytes[$0...].starts(with: part.bytes) }
  }
}
