import Shell
import YAML

/// What networks gave the container: `NetworkSettings`.
extension ContainerDocument {
  var networkSettings: JSONValue {
    let sandbox = container.isUp ? Digest.hexadecimal("sandbox " + container.identifier.text) : ""
    let bridge = container.endpoints.first { $0.network.name == "bridge" }
    var ports: [JSONValue.Member] = []
    if container.isUp {
      let exposed = container.image.configuration.exposedPorts + configuration.exposedPorts
      for port in exposed where !container.bindings.contains(where: { $0.port == port }) {
        ports.append(.init(port.text.text, .null))
      }
    }
    for binding in container.bindings {
      let addresses = binding.address.isEmpty ? ["0.0.0.0", "::"] : [binding.address.text]
      let entries = addresses.map {
        Document.object([("HostIp", .string($0)), ("HostPort", .string("\(binding.hostPort)"))])
      }
      if let known = ports.firstIndex(where: { $0.name == binding.port.text.text }) {
        ports[known].value = .array(ports[known].value.elements + entries)
      } else {
        ports.append(.init(binding.port.text.text, .array(entries)))
      }
    }
    ports.sort { GoText.precedes($0.name, $1.name) }
    return Document.object([
      ("Bridge", .string("")), ("SandboxID", Document.text(sandbox)),
      (
        "SandboxKey",
        .string(sandbox.isEmpty ? "" : "/var/run/docker/netns/" + sandbox.prefix(12).text)
      ),
      ("Ports", .object(ports)), ("HairpinMode", .boolean(false)),
      ("LinkLocalIPv6Address", .string("")), ("LinkLocalIPv6PrefixLen", .number("0")),
      ("SecondaryIPAddresses", .null), ("SecondaryIPv6Addresses", .null),
      ("EndpointID", Document.text(bridge?.address == nil ? "" : bridge?.identifier ?? "")),
      ("Gateway", Document.text(bridge?.address == nil ? "" : bridge?.network.gateway ?? "")),
      ("GlobalIPv6Address", .string("")), ("GlobalIPv6PrefixLen", .number("0")),
      ("IPAddress", Document.text(bridge?.address ?? "")),
      ("IPPrefixLen", .int(bridge?.address == nil ? 0 : 16)), ("IPv6Gateway", .string("")),
      ("MacAddress", Document.text(bridge?.address == nil ? "" : bridge?.hardwareAddress ?? "")),
      (
        "Networks",
        .object(
          container.endpoints.sorted { $0.network.name < $1.network.name }.map {
            .init($0.network.name.text, network($0))
          })
      ),
    ])
  }

  private func network(_ endpoint: DockerContainer.Endpoint) -> JSONValue {
    let isUp = endpoint.address != nil
    let isOwn = !endpoint.network.isPredefined
    var names: [ByteString] = isOwn ? [container.name] : []
    if isOwn { names += endpoint.aliases + [container.short] }
    return Document.object([
      (
        "IPAMConfig",
        endpoint.wantedAddress.map { Document.object([("IPv4Address", Document.text($0))]) }
          ?? (isOwn ? .object([]) : .null)
      ), ("Links", .null),
      (
        "Aliases",
        isOwn && !endpoint.aliases.isEmpty
          ? Document.list(endpoint.aliases) : isOwn ? .array([]) : .null
      ),
      ("MacAddress", Document.text(isUp ? endpoint.hardwareAddress : "")),
      ("DriverOpts", isOwn ? .object([]) : .null),
      ("GwPriority", .number("0")), ("NetworkID", Document.text(endpoint.network.identifier)),
      ("EndpointID", Document.text(isUp ? endpoint.identifier : "")),
      ("Gateway", Document.text(isUp ? endpoint.network.gateway ?? "" : "")),
      ("IPAddress", Document.text(endpoint.address ?? "")),
      ("IPPrefixLen", .int(isUp ? endpoint.network.subnet?.bits ?? 0 : 0)),
      ("IPv6Gateway", .string("")),
      ("GlobalIPv6Address", .string("")), ("GlobalIPv6PrefixLen", .number("0")),
      ("DNSNames", isOwn ? Document.list(names) : .null),
    ])
  }
}
