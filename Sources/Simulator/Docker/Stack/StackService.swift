import Shell
import YAML

/// Turns a service of a stack's file into what a service of the swarm is to be.
struct StackService {
  let service: ComposeService
  let node: YAMLNode
  let project: ComposeProject

  private var deploy: YAMLNode? { node["deploy"] }

  func spec() throws(ComposeFailure) -> SwarmServiceSpec {
    guard let image = node["image"]?.bytes else {
      throw ComposeFailure(
        "invalid image reference for service \(service.name): no image specified")
    }
    if let problem = DockerImageReference.problem(image) {
      throw ComposeFailure("invalid image reference for service \(service.name): \(problem)")
    }
    var spec = SwarmServiceSpec(image: DockerEngine.tagged(DockerEngine.familiar(image)))
    spec.arguments = service.command ?? []
    spec.container = service.configuration
    spec.container.restartPolicy = RestartPolicy()
    spec.container.ports = []
    spec.container.isPrivileged = false
    spec.container.securityOptions = []
    spec.container.resources = ContainerResources()
    let label: ContainerConfiguration.Pair = ("com.docker.stack.namespace", project.name)
    spec.container.labels.append(label)
    spec.labels =
      ComposeBuilder.pairs(deploy?["labels"]) + [("com.docker.stack.image", image), label]
    let aliases = service.configuration.aliases
    for key in service.networks {
      let name = project.networks.first { $0.key == key }?.name ?? key
      spec.networks.append(.init(name: name, aliases: aliases))
    }
    spec.ports = try ports()
    spec.secrets = files("secrets", "")
    spec.configs = files("configs", "/")
    try readMode(&spec)
    try readPlacement(&spec)
    spec.update = try change(deploy?["update_config"], spec.update)
    spec.rollback = try change(deploy?["rollback_config"], spec.rollback)
    try readRestart(&spec)
    return spec
  }

  private func ports() throws(ComposeFailure) -> [SwarmServiceSpec.Port] {
    var result = service.configuration.ports.map {
      SwarmServiceSpec.Port(
        number: $0.port.number, transport: $0.port.transport, published: $0.hostPort)
    }
    for entry in node["ports"]?.elements ?? [] where entry["mode"]?.bytes == "host" {
      let target = entry["target"]?.bytes?.integer
      for index in result.indices where result[index].number == target {
        result[index].isOfHost = true
      }
    }
    return result
  }

  private func files(_ key: String, _ folder: ByteString) -> [SwarmServiceSpec.File] {
    (node[key]?.elements ?? []).map { entry in
      let source = entry.bytes ?? entry["source"]?.bytes ?? ""
      let target = entry["target"]?.bytes ?? source
      var file = SwarmServiceSpec.File(
        source: StackFiles.name(of: source, project.document[key]?[source.text], project),
        target: target.hasPrefix("/") ? target : folder + target)
      if let mode = entry["mode"]?.text {
        file.mode = Int(mode, radix: mode.hasPrefix("0") ? 8 : 10) ?? file.mode
      }
      return file
    }
  }

  private func readMode(_ spec: inout SwarmServiceSpec) throws(ComposeFailure) {
    let replicas = deploy?["replicas"]?.bytes?.integer
    switch deploy?["mode"]?.bytes ?? "replicated" {
    case "replicated", "": spec.mode = .replicated(max(0, replicas ?? 1))
    case "global":
      if replicas != nil { throw ComposeFailure("replicas can only be used with replicated mode") }
      spec.mode = .global
    case "replicated-job":
      spec.mode = .replicatedJob(total: replicas ?? 1, atOnce: replicas ?? 1)
      spec.restart.condition = "on-failure"
    case "global-job":
      spec.mode = .globalJob
      spec.restart.condition = "on-failure"
    case let mode: throw ComposeFailure("Unknown mode: \(mode)")
    }
    spec.isRoundRobin = deploy?["endpoint_mode"]?.bytes == "dnsrr"
  }

  private func readPlacement(_ spec: inout SwarmServiceSpec) throws(ComposeFailure) {
    let placement = deploy?["placement"]
    spec.placement.constraints = ComposeBuilder.texts(placement?["constraints"])
    for entry in placement?["preferences"]?.elements ?? [] {
      if let spread = entry["spread"]?.bytes { spec.placement.preferences.append(spread) }
    }
    spec.placement.mostPerNode = placement?["max_replicas_per_node"]?.bytes?.integer ?? 0
    for constraint in spec.placement.constraints {
      if let problem = SwarmConstraint.problem(constraint) {
        throw ComposeFailure(
          "failed to create service \(project.name)_\(service.name): Error response from daemon: rpc error: code = InvalidArgument desc = \(problem)"
        )
      }
    }
    let resources = deploy?["resources"]
    func memory(_ node: YAMLNode?) -> Int64 {
      node?["memory"]?.bytes.map { FlagValues.size($0).value } ?? 0
    }
    func processors(_ node: YAMLNode?) -> Int64 {
      node?["cpus"]?.bytes.flatMap { FlagValues.decimal($0) } ?? 0
    }
    spec.container.resources.memory = memory(resources?["limits"])
    spec.container.resources.nanoProcessors = processors(resources?["limits"])
    spec.reservedMemory = memory(resources?["reservations"])
    spec.reservedProcessors = processors(resources?["reservations"])
  }

  private func readRestart(_ spec: inout SwarmServiceSpec) throws(ComposeFailure) {
    if let policy = deploy?["restart_policy"] {
      spec.restart.condition = policy["condition"]?.bytes ?? spec.restart.condition
      spec.restart.delay =
        try duration(policy["delay"], "restart_policy.delay") ?? spec.restart.delay
      spec.restart.attempts = policy["max_attempts"]?.bytes?.integer
      spec.restart.window = try duration(policy["window"], "restart_policy.window") ?? 0
    } else if let old = node["restart"]?.bytes {
      switch old.split(58)[0] {
      case "no": spec.restart.condition = "none"
      case "on-failure":
        spec.restart.condition = "on-failure"
        spec.restart.attempts = old.split(58).last?.integer
      default: break
      }
    }
  }

  private func change(
    _ node: YAMLNode?, _ usual: SwarmServiceSpec.Change
  ) throws(ComposeFailure) -> SwarmServiceSpec.Change {
    guard let node else { return usual }
    var rule = usual
    rule.parallelism = node["parallelism"]?.bytes?.integer ?? rule.parallelism
    rule.delay = try duration(node["delay"], "update_config.delay") ?? 0
    rule.failureAction = node["failure_action"]?.bytes ?? rule.failureAction
    rule.monitor = try duration(node["monitor"], "update_config.monitor") ?? rule.monitor
    rule.failureRatio = node["max_failure_ratio"]?.bytes ?? rule.failureRatio
    rule.startsFirst = node["order"]?.bytes == "start-first"
    return rule
  }

  private func duration(
    _ node: YAMLNode?, _ place: ByteString
  ) throws(ComposeFailure) -> Int64? {
    guard let text = node?.text else { return nil }
    guard let value = Durations.parse(text) else {
      throw ComposeFailure(
        "services.\(service.name).deploy.\(place) Does not match format 'duration'")
    }
    return value
  }
}

/// Secrets and configs of a stack's file.
enum StackFiles {
  /// Its name in the swarm.
  static func name(
    of key: ByteString, _ definition: YAMLNode?, _ project: ComposeProject
  ) -> ByteString {
    let external = definition?["external"]
    if let name = definition?["name"]?.bytes ?? external?["name"]?.bytes { return name }
    let isExternal = external.map { $0.isTrue || $0.pairs != nil } ?? false
    return isExternal ? key : "\(project.name)_\(key)"
  }
}
