import Shell

/// The ports of the host that containers publish.
extension DockerEngine {
  /// Binds the ports of a container on the host.
  func bindPorts(of container: DockerContainer) throws(EngineRefusal) {
    var wanted = container.configuration.ports
    if container.configuration.publishesAll {
      let exposed =
        container.image.configuration.exposedPorts + container.configuration.exposedPorts
      for port in exposed where !wanted.contains(where: { $0.port == port }) {
        wanted.append(PortBinding(port: port))
      }
    }
    if ["host", "none"].contains(container.configuration.network) { return }
    for binding in wanted {
      let address: ByteString = binding.address.isEmpty ? "0.0.0.0" : binding.address
      var number = binding.hostPort ?? 0
      if number == 0 {
        while isBound(nextPort, binding.port.transport, "") { nextPort += 1 }
        number = nextPort
        nextPort += 1
      }
      if isBound(number, binding.port.transport, binding.address) {
        container.bindings = []
        throw EngineRefusal(
          "failed to set up container networking: driver failed programming external connectivity on endpoint \(container.name) (\(identifiers.hexadecimal(64))): Bind for \(address):\(number) failed: port is already allocated"
        )
      }
      container.bindings.append((binding.port, binding.address, number))
    }
  }

  /// Whether a port of the host is bound on an address.
  private func isBound(_ number: Int, _ transport: ByteString, _ address: ByteString) -> Bool {
    let isAny = address.isEmpty || address == "0.0.0.0"
    return containers.contains { container in
      container.bindings.contains { binding in
        binding.hostPort == number && binding.port.transport == transport
          && (isAny || binding.address.isEmpty || binding.address == "0.0.0.0"
            || binding.address == address)
      }
    }
  }

  /// Who listens at a port of the host, and at which port of its own.
  func listener(at number: Int) -> (container: DockerContainer, port: Int)? {
    for container in containers where container.state == .running {
      for binding in container.bindings
      where binding.hostPort == number && binding.port.transport == "tcp" {
        return (container, binding.port.number)
      }
      if container.configuration.network == "host",
        container.image.configuration.exposedPorts.contains(ContainerPort(number: number))
      {
        return (container, number)
      }
    }
    return swarm?.listener(at: number).map { ($0.container, $0.port) }
  }
}
