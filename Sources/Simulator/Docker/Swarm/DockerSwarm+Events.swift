import Shell

/// What a swarm's managers tell of what happens in it (moby, `daemon/events.go`).
extension DockerSwarm {
  /// Tells all managers of something.
  func record(
    _ kind: ByteString, _ action: ByteString, _ subject: ByteString,
    _ attributes: [(name: ByteString, value: ByteString)]
  ) {
    for node in nodes where node.role == .manager {
      node.engine.record(kind, action, subject, attributes, scope: "swarm")
    }
  }

  func record(_ action: ByteString, _ service: SwarmService) {
    record("service", action, service.identifier, [("name", service.name)])
  }

  /// Tells that a service was given another form, and in what it differs.
  func recordUpdate(of service: SwarmService, from old: SwarmServiceSpec) {
    var attributes = [(name: "name" as ByteString, value: service.name)]
    if old.image != service.spec.image {
      attributes += [("image.new", service.spec.image), ("image.old", old.image)]
    }
    if let new = service.spec.mode.replicas, let before = old.mode.replicas, new != before {
      attributes += [("replicas.new", ByteString(new)), ("replicas.old", ByteString(before))]
    }
    record("service", "update", service.identifier, attributes)
  }

  /// Tells that a secret or a config was made or taken away.
  func record(_ action: ByteString, _ file: SwarmFile, isSecret: Bool) {
    record(isSecret ? "secret" : "config", action, file.identifier, [("name", file.name)])
  }

  /// Tells that a node came, went or changed.
  func record(_ action: ByteString, _ node: SwarmNode) {
    record("node", action, node.identifier, [("name", node.engine.host.hostName)])
  }
}
