import Shell
import YAML

/// A project as `config` prints it: long forms, full names, absolute paths.
struct ComposeDocument {
  let project: ComposeProject
  let services: [ComposeService]

  var value: JSONValue {
    var members: [JSONValue.Member] = []
    if project.isStack {
      let version = project.document["version"]?.text ?? StackReader.newestVersion
      members.append(.init("version", .string(version)))
    } else {
      members.append(.init("name", .string(project.name.text)))
    }
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
    for kind in ["secrets", "configs"] {
      let used = services.flatMap { files($0, kind).map { $0.source } }
      let pairs = (project.document[kind]?.pairs ?? []).filter {
        used.contains($0.key.text ?? "")
      }
      if pairs.isEmpty { continue }
      members.append(
        .init(kind, .object(pairs.map { .init($0.key.text ?? "", file($0.value, $0.key.text)) })))
    }
    return .object(members)
  }

  /// The secrets or configs that a service is given, and where it finds them.
  private func files(
    _ service: ComposeService, _ kind: String
  ) -> [(source: String, target: String)] {
    let nodes = project.document["services"]?[service.name.text]?[kind]?.elements ?? []
    return nodes.map { node in
      let source = node.text ?? node["source"]?.text ?? ""
      let usual = kind == "secrets" ? "/run/secrets/" + source : "/" + source
      return (source, node["target"]?.text ?? usual)
    }
  }

  private func file(_ node: YAMLNode, _ key: String?) -> JSONValue {
    let own = ByteString(key ?? "")
    let name = node["name"]?.bytes ?? (project.isStack ? nil : "\(project.name)_\(own)")
    return .tree([
      ("name", name.map { .string($0.text) }),
      (
        "file",
        node["file"]?.bytes.map { .string(MountReader.absolute($0, project.folder).text) }
      ), ("environment", node["environment"]?.text.map { .string($0) }),
      ("content", node["content"]?.text.map { .string($0) }),
      ("external", node["external"]?.isTrue == true ? .boolean(true) : nil),
    ])
  }

  private func named(_ name: ByteString, isExternal: Bool) -> JSONValue {
    if project.isStack { return isExternal ? .tree([("external", .boolean(true))]) : .object([]) }
    return .tree([
      ("name", .string(name.text)), ("external", isExternal ? .boolean(true) : nil),
    ])
  }

  private func value(of network: ComposeNetwork) -> JSONValue {
    if network.isExternal { return named(network.name, isExternal: true) }
    let driver = project.document["networks"]?[network.key.text]?["driver"]?.text
    return .tree([
      ("name", project.isStack ? nil : .string(network.name.text)),
      ("driver", driver.map { .string($0) }),
      ("internal", network.isInternal ? .boolean(true) : nil),
    ])
  }

  private static let readElsewhere: Set<String> = [
    "build", "command", "configs", "depends_on", "entrypoint", "environment", "env_file", "image",
    "networks", "ports", "secrets", "volumes", "profiles",
  ]

  private func value(of service: ComposeService) -> JSONValue {
    let configuration = service.configuration
    var members: [(String, JSONValue?)] = []
    for pair in project.document["services"]?[service.name.text]?.pairs ?? [] {
      let key = pair.key.text ?? ""
      if !Self.readElsewhere.contains(key) {
        members.append((key, ComposeValue.json(pair.value, key: key)))
      }
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
    if service.command != nil || !project.isStack {
      members.append(("command", words(service.command)))
    }
    if configuration.entrypoint != nil || !project.isStack {
      members.append(("entrypoint", words(configuration.entrypoint)))
    }
    for kind in ["secrets", "configs"] {
      let files = files(service, kind)
      if files.isEmpty { continue }
      members.append(
        (
          kind,
          .array(
            files.map { file in
              .tree([
                ("source", .string(file.source)),
                ("target", project.isStack ? nil : .string(file.target)),
              ])
            })
        ))
    }
    if project.isStack {
      let names = service.dependencies.map { $0.service.text }
      if !names.isEmpty { members.append(("depends_on", .array(names.map { .string($0) }))) }
    } else if !service.dependencies.isEmpty {
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
    let files = (files(service, "secrets") + files(service, "configs")).map { $0.target }
    let mounts = configuration.mounts.filter { !files.contains($0.target.text) }
    if !mounts.isEmpty { members.append(("volumes", .array(mounts.map { value(of: $0) }))) }
    return .tree(members.sorted { GoText.precedes($0.0, $1.0) })
  }

  private func value(of port: PortBinding) -> JSONValue {
    .tree([
      ("mode", .string("ingress")),
      ("host_ip", port.address.isEmpty ? nil : .string(port.address.text)),
      ("target", .int(port.port.number)),
      ("published", port.hostPort.map { project.isStack ? .int($0) : .string("\($0)") }),
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
