import Shell

/// Registries that are not Docker Hub.
extension DockerEngine {
  /// Whether a registry answers at a place such as `localhost:5000`; `nil` for a place outside of this
  /// world.
  func hasRegistry(at domain: ByteString) -> Bool? {
    let parts = domain.split(58)
    let isOwn = parts[0] == "localhost" || parts[0].hasPrefix("127.") || parts[0] == host.hostName
    guard let machine = isOwn ? host : fleet.host(parts[0]) else { return nil }
    let port = parts.count > 1 ? parts[1].integer ?? 80 : 80
    return fleet.engine(of: machine).listener(at: port)?.container.image.entry?.name == "registry"
  }
}
