import Shell
import YAML

/// Turns the document of a project into services, networks and volumes.
struct ComposeBuilder {
  var project: ComposeProject
  let context: ProcessContext

  mutating func build() throws(ComposeFailure) -> ComposeProject {
    let document = project.document
    for pair in document["networks"]?.pairs ?? [] { project.networks.append(network(pair)) }
    for pair in document["volumes"]?.pairs ?? [] {
      let key = ByteString(pair.key.text ?? "")
      let (name, isExternal) = name(of: key, pair.value)
      project.volumes.append(
        ComposeVolume(
          key: key, name: name, isExternal: isExternal, labels: Self.pairs(pair.value["labels"])))
    }
    for pair in document["services"]?.pairs ?? [] {
      let name = ByteString(pair.key.text ?? "")
      project.services.append(
        try ComposeServiceReader(
          name: name, node: pair.value, project: project, context: context
        ).read())
    }
    project.services.sort { $0.name < $1.name }
    let usesDefault = project.services.contains { $0.networks.contains("default") }
    if usesDefault, !project.networks.contains(where: { $0.key == "default" }) {
      var network = ComposeNetwork(key: "default", name: project.name + "_default")
      if project.isStack { network.driver = "overlay" }
      project.networks.append(network)
    }
    project.networks.sort { $0.key < $1.key }
    try check()
    return project
  }

  private func name(of key: ByteString, _ node: YAMLNode) -> (ByteString, isExternal: Bool) {
    let external = node["external"]
    let isExternal = external.map { $0.isTrue || $0.pairs != nil } ?? false
    let own = node["name"]?.bytes ?? external?["name"]?.bytes
    return (own ?? (isExternal ? key : "\(project.name)_\(key)"), isExternal)
  }

  private func network(_ pair: YAMLNode.Pair) -> ComposeNetwork {
    let key = ByteString(pair.key.text ?? "")
    let (name, isExternal) = name(of: key, pair.value)
    var result = ComposeNetwork(key: key, name: name)
    result.isExternal = isExternal
    result.driver = pair.value["driver"]?.bytes ?? (project.isStack ? "overlay" : "bridge")
    result.isInternal = pair.value["internal"]?.isTrue ?? false
    result.isAttachable = pair.value["attachable"]?.isTrue ?? false
    result.labels = Self.pairs(pair.value["labels"])
    for range in pair.value["ipam"]?["config"]?.elements ?? [] {
      if let subnet = range["subnet"]?.bytes { result.subnets.append(subnet) }
      if let gateway = range["gateway"]?.bytes { result.gateways.append(gateway) }
    }
    return result
  }

  /// What refers to something that isn't there.
  private func check() throws(ComposeFailure) {
    for service in project.services {
      let lead: ByteString = "service \"\(service.name)\""
      if service.image.isEmpty, service.build == nil, !project.isStack {
        throw ComposeFailure(
          "\(lead) has neither an image nor a build context specified: invalid compose project")
      }
      for key in service.networks where !project.networks.contains(where: { $0.key == key }) {
        throw ComposeFailure("\(lead) refers to undefined network \(key): invalid compose project")
      }
      for key in service.volumes where !project.volumes.contains(where: { $0.key == key }) {
        throw ComposeFailure("\(lead) refers to undefined volume \(key): invalid compose project")
      }
      for name in service.dependencies.map({ $0.service }) where project.service(name) == nil {
        throw ComposeFailure(
          "\(lead) depends on undefined service \"\(name)\": invalid compose project")
      }
    }
    for service in project.services {
      if let cycle = cycle(from: service.name, [service.name]) {
        throw ComposeFailure("dependency cycle detected: \(cycle.joined(" -> "))")
      }
    }
  }

  private func cycle(from name: ByteString, _ way: [ByteString]) -> [ByteString]? {
    for next in (project.service(name)?.dependencies ?? []).map({ $0.service }) {
      if next == way[0] { return way + [next] }
      if way.contains(next) { continue }
      if let found = cycle(from: next, way + [next]) { return found }
    }
    return nil
  }

  /// The pairs of a mapping, or of a list of `NAME=value`.
  static func pairs(_ node: YAMLNode?) -> [ContainerConfiguration.Pair] {
    if let elements = node?.elements { return elements.compactMap { $0.bytes?.pair } }
    return (node?.pairs ?? []).map {
      (ByteString($0.key.text ?? ""), $0.value.bytes ?? ByteString())
    }
  }

  /// The elements of a list, or the one text that stands in its place.
  static func texts(_ node: YAMLNode?) -> [ByteString] {
    if let elements = node?.elements { return elements.compactMap { $0.bytes } }
    return node?.bytes.map { [$0] } ?? []
  }
}
