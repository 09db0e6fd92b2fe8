import Shell

/// Something that happened in an engine.
struct DockerEvent {
  var time: Int64
  /// `container`, `image`, `network`, `volume`, `builder` or what a swarm has.
  var kind: ByteString
  var action: ByteString
  /// The identifier, or a volume's name.
  var subject: ByteString
  /// In the order of their names.
  var attributes: [(name: ByteString, value: ByteString)]
  /// `local`, or `swarm` for what happens in a swarm as a whole.
  var scope: ByteString = "local"

  func attribute(_ name: ByteString) -> ByteString? {
    attributes.first { $0.name == name }?.value
  }
}

/// What an engine tells of what happens in it (moby, `daemon/events.go`).
extension DockerEngine {
  /// The most events that an engine keeps.
  private static let mostEvents = 256

  func record(
    _ kind: ByteString, _ action: ByteString, _ subject: ByteString,
    _ attributes: [(name: ByteString, value: ByteString)] = [], scope: ByteString = "local"
  ) {
    // Cutting half of what is over keeps this cheap.
    if events.count >= 2 * Self.mostEvents { events.removeFirst(Self.mostEvents) }
    events.append(
      DockerEvent(
        time: clock.now, kind: kind, action: action, subject: subject, attributes: attributes,
        scope: scope))
  }

  /// The events that the engine still knows, the oldest first.
  var knownEvents: ArraySlice<DockerEvent> { events.suffix(Self.mostEvents) }

  func record(
    _ action: ByteString, _ container: DockerContainer,
    _ more: [(name: ByteString, value: ByteString)] = []
  ) {
    record(
      "container", action, container.identifier,
      container.configuration.labels + more + [
        ("image", container.imageName), ("name", container.name),
      ])
  }

  /// Tells what happened to an image, of which a new name is told, or the identifier.
  func record(_ action: ByteString, _ image: DockerImage, name: ByteString? = nil) {
    let identifier: ByteString = "sha256:" + image.identifier
    record("image", action, identifier, [("name", name ?? identifier)])
  }

  /// Tells that a container joins or leaves a network.
  func record(_ action: ByteString, _ container: DockerContainer, _ network: DockerNetwork) {
    record(
      "network", action, network.identifier,
      [("container", container.identifier), ("name", network.name), ("type", network.driver)])
  }

  /// Tells that the volumes of a container are mounted or unmounted.
  func recordVolumes(_ action: ByteString, _ container: DockerContainer) {
    for mount in container.mounts {
      guard let volume = mount.volume else { continue }
      var attributes: [(name: ByteString, value: ByteString)] = [
        ("container", container.identifier), ("driver", "local"),
      ]
      if action == "mount" {
        attributes += [
          ("destination", mount.target), ("propagation", ""),
          ("read/write", mount.isReadOnly ? "false" : "true"),
        ]
      }
      record("volume", action, volume.name, attributes)
    }
  }

  /// Tells that something was pruned, of which `bytes` became free.
  func recordPruning(_ kind: ByteString, bytes: Int64 = 0) {
    record(kind, "prune", "", [("reclaimed", ByteString(bytes))])
  }
}
