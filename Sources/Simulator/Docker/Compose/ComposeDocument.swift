import Shell
import YAML

/// A project as `config` prints it: long forms, full names, absolute paths.
struct ComposeDocument {
  let project: ComposeProject
  let services: [ComposeService]

  var value: JSONValue {
    var members: [JSONValue.Member] = [.init("name", .string(project.name.text))]
    members.append(
      .init(
        "services", .object(services.map { .init($0.name.text, value(of: $0)) })))
    let networks = project.networks.filter { network in
      services.contains { $0.networks.contains(network.key) }
    }
    if !networks.isEmpty {
      members.append(
        .init("networks", .object(networks.map { .init($0.key.text, value(of: $0)) })))
    }
    let volumes = project.volumes.filter { volume in
      services.contains { $0.volumes.contains(volume.key) }
    }
    if !volumes.isEmpty {
      members.append(
        .init(
          "volumes",
          .object(
            volumes.map { volume in
              .init(volume.key.text, named(volume.name, isExternal: volume.isExternal))
            })))
    }
    return .object(members)
  }

  private func named(_ name: ByteString, isExternal: Bool) -> JSONValue {
    .tree([
      ("name", .string(name.text)), ("external", isExternal ? .boolean(true) : nil),
    ])
  }

  private func value(of network: ComposeNetwork) -> JSONValue {
    if network.isExternal { return named(network.name, isExternal: true) }
    return .tree([
      ("name", .string(network.name.text)),
      ("driver", network.driver == "bridge" ? nil : .string(network.driver.text)),
      ("internal", network.isInternal ? .boolean(true) : nil),
    ])
  }

  private static let readElsewhere: Set<String> = [
    "build", "command", "depends_on", "entrypoint", "environment", "env_file", "image",
    "networks", "ports", "volumes", "profiles",
  ]

  private func value(of service: ComposeService) -> JSONValue {
    let configuration = service.configuration
    var members: [(String, JSONValue?)] = []
    for pair in project.document["services"]?[service.name.text]?.pairs ?? [] {
      let key = pair.key.text ?? ""
      if !Self.readElsewhere.contains(key) { members.append((key, JSONValue(pair.value))) }
    }
    func words(_ list: [ByteString]?) -> JSONValue {
      list.map { .array($0.map { .string($0.text) }) } ?? .null
    }
    if !service.profiles.isEmpty { members.append(("profiles", words(service.profiles))) }
    if let build = service.build {
      members.append(
        (
          "build",
          .tree([
            ("context", .string(build.context.text)),
            (
              "dockerfile",
              .string(
                build.file.map { $0.dropFirst(build.context.count + 1).text } ?? "Dockerfile")
            ),
            ("target", build.target.map { .string($0.text) }),
          ])
        ))
    } else {
      members.append(("image", .string(service.image.text)))
    }
    members.append(("command", words(service.command)))
    members.append(("entrypoint", words(configuration.entrypoint)))
    if !service.dependencies.isEmpty {
      members.append(
        (
          "depends_on",
          .object(
            service.dependencies.sorted { $0.service < $1.service }.map {
              .init(
                $0.service.text,
                .tree([
                  ("condition", .string($0.condition.rawValue)), ("required", .boolean(true)),
                ]))
            })
        ))
    }
    if !configuration.environment.isEmpty {
      members.append(
        (
          "environment",
          .object(
            configuration.environment.sorted { $0.name < $1.name }.map {
              .init($0.name.text, .string($0.value.text))
            })
        ))
    }
    if !service.networks.isEmpty {
      members.append(
        ("networks", .object(service.networks.map { .init($0.text, .null) })))
    }
    if !configuration.ports.isEmpty {
      members.append(("ports", .array(configuration.ports.map { value(of: $0) })))
    }
    if !configuration.mounts.isEmpty {
      members.append(("volumes", .array(configuration.mounts.map { value(of: $0) })))
    }
    return .tree(members.sorted { GoText.precedes($0.0, $1.0) })
  }

  private func value(of port: PortBinding) -> JSONValue {
    .tree([
      ("mode", .string("ingress")),
      ("host_ip", port.address.isEmpty ? nil : .string(port.address.text)),
      ("target", .int(port.port.number)),
      ("published", port.hostPort.map { .string("\($0)") }),
      ("protocol", .string(port.port.transport.text)),
    ])
  }

  private func value(of mount: MountRequest) -> JSONValue {
    let volume = project.volumes.first { $0.name == mount.source }
    return .tree([
      ("type", .string(mount.kind.word.text)),
      (
        "source",
        mount.source.isEmpty ? nil : .string((volume?.key ?? mount.source).text)
      ), ("target", .string(mount.target.text)),
      ("read_only", mount.isReadOnly ? .boolean(true) : nil),
      (
        "bind",
        mount.kind == .bind
          ? .tree([("create_host_path", mount.makesSource ? .boolean(true) : nil)]) : nil
      ), ("volume", mount.kind == .volume ? .object([]) : nil),
    ])
  }
}
