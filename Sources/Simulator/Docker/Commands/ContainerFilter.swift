import Shell

/// The filters of `docker ps`: values of one key are alternatives, keys all have to hold.
struct ContainerFilter {
  private var wanted: [(key: ByteString, value: ByteString)] = []

  /// Reads `KEY=VALUE` words.
  ///
  /// - Returns: `nil`, or what the engine says about the first that is wrong.
  mutating func read(_ words: [ByteString]) -> ByteString? {
    for word in words {
      let equals = word.bytes.firstIndex(of: 61) ?? word.count
      let (key, value) = (word.prefix(equals), word.dropFirst(equals + 1))
      guard ["id", "name", "label", "status", "exited", "ancestor"].contains(key) else {
        return "invalid filter '\(key)'"
      }
      let states: [ByteString] = [
        "created", "running", "paused", "restarting", "removing", "exited", "dead",
      ]
      if key == "status", !states.contains(value) {
        return
          "invalid filter 'status=\(value)': invalid value for state (\(value)): must be one of "
          + states.joined(", ")
      }
      wanted.append((key, value))
    }
    return nil
  }

  /// Whether containers that are not up are meant too.
  var includesStopped: Bool { wanted.contains { $0.key == "status" || $0.key == "exited" } }

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
    case "name": return value.isEmpty || container.name.containsText(value)
    case "status": return container.state.word == value
    case "exited": return container.state == .exited && value.integer == container.status
    case "ancestor":
      return container.image.tags.contains(DockerEngine.tagged(value))
        || (value.count > 3 && container.image.identifier.hasPrefix(value))
    default:
      return container.labels.contains { label in
        value == label.name || value == "\(label.name)=\(label.value)"
      }
    }
  }
}

extension ByteString {
  /// Whether `part` occurs in the bytes.
  fileprivate func containsText(_ part: ByteString) -> Bool {
    guard part.count <= count else { return false }
    return (0...(count - part.count)).contains { dropFirst($0).hasPrefix(part) }
  }
}
