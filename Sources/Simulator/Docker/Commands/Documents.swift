import Shell
import YAML

/// Small tools for the documents of `docker inspect`, whose members are in the order of the Engine API.
enum Document {
  static func text(_ bytes: ByteString) -> JSONValue { .string(bytes.text) }

  static func list(_ items: [ByteString]) -> JSONValue { .array(items.map { text($0) }) }

  /// A list, or null where it is empty.
  static func listOrNull(_ items: [ByteString]) -> JSONValue { items.isEmpty ? .null : list(items) }

  static func map(_ pairs: [(name: ByteString, value: ByteString)]) -> JSONValue {
    .object(
      pairs.sorted { $0.name < $1.name }.map { .init($0.name.text, text($0.value)) })
  }

  static func mapOrNull(_ pairs: [(name: ByteString, value: ByteString)]) -> JSONValue {
    pairs.isEmpty ? .null : map(pairs)
  }

  static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { .init($0.0, $0.1) })
  }

  static func variables(_ pairs: [(name: ByteString, value: ByteString)]) -> JSONValue {
    list(pairs.map { "\($0.name)=\($0.value)" })
  }

  /// Go's value without fields, which JSON and templates alike print as `{}`, unlike a map.
  static let nothing = JSONValue.number("{}")

  /// A set of names, such as `{"80/tcp": {}}`.
  static func names(_ names: [ByteString]) -> JSONValue {
    .object(names.sorted { $0 < $1 }.map { .init($0.text, nothing) })
  }

  /// Ports as `{"80/tcp": {}}`.
  static func ports(_ ports: [ContainerPort]) -> JSONValue { names(ports.map { $0.text }) }

  static let never = "0001-01-01T00:00:00Z"
}

extension JSONValue {
  /// The value with the members of all objects in the order of their names, as Go's maps are printed.
  var sortedMembers: JSONValue {
    switch self {
    case .object(let members):
      .object(
        members.sorted { GoText.precedes($0.name, $1.name) }.map {
          Member($0.name, $0.value.sortedMembers)
        })
    case .array(let elements): .array(elements.map { $0.sortedMembers })
    default: self
    }
  }
}

/// The document of an image.
enum ImageDocument {
  /// The document with the fields of `Config` that are left out where they are empty.
  static func withEmptyFields(_ document: JSONValue) -> JSONValue {
    guard case .object(var members) = document,
      let index = members.firstIndex(where: { $0.name == "Config" }),
      case .object(var inner) = members[index].value
    else { return document }
    for name in ["User", "WorkingDir", "StopSignal"]
    where !inner.contains(where: { $0.name == name }) {
      inner.append(.init(name, .string("")))
    }
    for name in ["Entrypoint", "Cmd", "OnBuild", "Shell", "Env"]
    where !inner.contains(where: { $0.name == name }) {
      inner.append(.init(name, .array([])))
    }
    for name in ["ExposedPorts", "Volumes", "Labels"]
    where !inner.contains(where: { $0.name == name }) {
      inner.append(.init(name, .object([])))
    }
    members[index].value = .object(inner)
    return .object(members)
  }

  static func value(_ image: DockerImage) -> JSONValue {
    let configuration = image.configuration
    var inner: [(String, JSONValue)] = []
    if !configuration.user.isEmpty { inner.append(("User", Document.text(configuration.user))) }
    if !configuration.exposedPorts.isEmpty {
      inner.append(("ExposedPorts", Document.ports(configuration.exposedPorts)))
    }
    inner.append(("Env", Document.variables(configuration.environment)))
    if !configuration.entrypoint.isEmpty {
      inner.append(("Entrypoint", Document.list(configuration.entrypoint)))
    }
    if !configuration.command.isEmpty {
      inner.append(("Cmd", Document.list(configuration.command)))
    }
    if !configuration.volumes.isEmpty {
      inner.append(("Volumes", Document.names(configuration.volumes)))
    }
    if !configuration.workingFolder.isEmpty {
      inner.append(("WorkingDir", Document.text(configuration.workingFolder)))
    }
    if !configuration.labels.isEmpty {
      inner.append(("Labels", Document.map(configuration.labels)))
    }
    if let signal = configuration.stopSignal { inner.append(("StopSignal", Document.text(signal))) }
    if configuration.escapesArguments { inner.append(("ArgsEscaped", .boolean(true))) }
    if let check = configuration.healthCheck {
      inner.append(("Healthcheck", HealthDocument.value(check)))
    }
    if !configuration.triggers.isEmpty {
      inner.append(("OnBuild", Document.list(configuration.triggers)))
    }
    if !configuration.shell.isEmpty { inner.append(("Shell", Document.list(configuration.shell))) }
    let folder =
      "/var/lib/docker/overlay2/" + Digest.hexadecimal("overlay " + image.identifier.text).text
    let lower = Digest.hexadecimal("lower " + image.identifier.text)
    return Document.object([
      ("Id", .string("sha256:" + image.identifier.text)), ("RepoTags", Document.list(image.tags)),
      ("RepoDigests", Document.list(image.digests)),
      ("Parent", .string(image.parent.map { "sha256:" + $0.text } ?? "")),
      ("Comment", Document.text(image.comment)),
      ("Created", .string(Timestamp.text(image.created))),
      ("DockerVersion", .string("")), ("Author", Document.text(image.author)),
      ("Config", Document.object(inner)),
      ("Architecture", .string("amd64")), ("Os", .string("linux")),
      ("Size", .number("\(image.size)")),
      (
        "GraphDriver",
        Document.object([
          (
            "Data",
            Document.object(
              (image.layers.count > 1
                ? [("LowerDir", .string("/var/lib/docker/overlay2/" + lower.text + "/diff"))] : [])
                + [
                  ("MergedDir", .string(folder + "/merged")),
                  ("UpperDir", .string(folder + "/diff")),
                  ("WorkDir", .string(folder + "/work")),
                ])
          ), ("Name", .string("overlay2")),
        ])
      ),
      (
        "RootFS",
        Document.object([
          ("Type", .string("layers")),
          ("Layers", Document.list(image.layers.map { "sha256:" + $0 })),
        ])
      ),
      ("Metadata", Document.object([("LastTagTime", .string(Document.never))])),
    ])
  }
}

/// The document of a health check.
enum HealthDocument {
  static func value(_ check: HealthCheck) -> JSONValue {
    var members: [(String, JSONValue)] = [("Test", Document.list(check.test))]
    if check.interval > 0 { members.append(("Interval", .number("\(check.interval)"))) }
    if check.timeout > 0 { members.append(("Timeout", .number("\(check.timeout)"))) }
    if check.startPeriod > 0 { members.append(("StartPeriod", .number("\(check.startPeriod)"))) }
    if check.retries > 0 { members.append(("Retries", .number("\(check.retries)"))) }
    return Document.object(members)
  }
}

/// The document of a volume.
enum VolumeDocument {
  static func value(_ volume: DockerVolume) -> JSONValue {
    Document.object([
      ("CreatedAt", .string(Timestamp.text(volume.created))), ("Driver", .string("local")),
      (
        "Labels",
        volume.isAnonymous
          ? Document.map([("com.docker.volume.anonymous", "")]) : Document.mapOrNull(volume.labels)
      ),
      ("Mountpoint", Document.text(volume.path)), ("Name", Document.text(volume.name)),
      ("Options", Document.mapOrNull(volume.options)), ("Scope", .string("local")),
    ])
  }
}

/// The document of a network.
enum NetworkDocument {
  static func value(_ network: DockerNetwork, _ engine: DockerEngine) -> JSONValue {
    var pools: [JSONValue] = []
    if let subnet = network.subnet {
      var pool: [(String, JSONValue)] = [("Subnet", Document.text(subnet.text))]
      if let range = network.range { pool.append(("IPRange", Document.text(range.text))) }
      if let gateway = network.gateway { pool.append(("Gateway", Document.text(gateway))) }
      pools.append(Document.object(pool))
    }
    if let long = network.longSubnet {
      pools.append(
        Document.object([
          ("Subnet", Document.text(long)), ("Gateway", Document.text(network.longGateway ?? "")),
        ]))
    }
    let members = engine.members(of: network).sorted {
      $0.container.identifier < $1.container.identifier
    }
    let containers = members.map { container, endpoint -> JSONValue.Member in
      let bits = network.subnet?.bits ?? 16
      return .init(
        container.identifier.text,
        Document.object([
          ("Name", Document.text(container.name)),
          ("EndpointID", Document.text(endpoint.identifier)),
          ("MacAddress", Document.text(endpoint.hardwareAddress)),
          ("IPv4Address", .string(endpoint.address.map { "\($0.text)/\(bits)" } ?? "")),
          ("IPv6Address", .string("")),
        ]))
    }
    var options = network.options
    if network.name == "bridge" {
      options = [
        ("com.docker.network.bridge.default_bridge", "true"),
        ("com.docker.network.bridge.enable_icc", "true"),
        ("com.docker.network.bridge.enable_ip_masquerade", "true"),
        ("com.docker.network.bridge.host_binding_ipv4", "0.0.0.0"),
        ("com.docker.network.bridge.name", "docker0"), ("com.docker.network.driver.mtu", "1500"),
      ]
    }
    return Document.object([
      ("Name", Document.text(network.name)), ("Id", Document.text(network.identifier)),
      ("Created", .string(Timestamp.nanoText(network.created))),
      ("Scope", Document.text(network.scope)),
      ("Driver", Document.text(network.driver)), ("EnableIPv4", .boolean(true)),
      ("EnableIPv6", .boolean(network.longSubnet != nil)),
      (
        "IPAM",
        Document.object([
          ("Driver", .string("default")), ("Options", network.isPredefined ? .null : .object([])),
          ("Config", pools.isEmpty && network.isPredefined ? .null : .array(pools)),
        ])
      ), ("Internal", .boolean(network.isInternal)), ("Attachable", .boolean(network.isAttachable)),
      ("Ingress", .boolean(false)), ("ConfigFrom", Document.object([("Network", .string(""))])),
      ("ConfigOnly", .boolean(false)), ("Containers", .object(containers)),
      ("Options", Document.map(options)), ("Labels", Document.map(network.labels)),
    ])
  }
}
