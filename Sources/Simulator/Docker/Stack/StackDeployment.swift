import Shell
import YAML

/// Makes or changes what a stack's files describe.
struct StackDeployment {
  let project: ComposeProject
  let engine: DockerEngine
  let swarm: DockerSwarm
  let context: ProcessContext

  static let label: ByteString = "com.docker.stack.namespace"

  func deploy() throws(ComposeFailure) {
    try makeNetworks()
    try makeFiles("secrets", "secret")
    try makeFiles("configs", "config")
    for service in project.services { try deploy(service) }
  }

  private func ask<Result>(
    _ lead: ByteString, _ body: () throws(EngineRefusal) -> Result
  ) throws(ComposeFailure) -> Result {
    do throws(EngineRefusal) { return try body() } catch {
      throw ComposeFailure("\(lead): Error response from daemon: \(error.message)")
    }
  }

  private func makeNetworks() throws(ComposeFailure) {
    let used = project.networks.filter { network in
      project.services.contains { $0.networks.contains(network.key) }
    }
    for network in used where network.isExternal {
      guard let found = engine.network(network.name) else {
        throw ComposeFailure(
          "network \"\(network.name)\" is declared as external, but could not be found. You need to create a swarm-scoped network before the stack is deployed"
        )
      }
      if found.scope != "swarm", !found.isPredefined {
        throw ComposeFailure(
          "network \"\(network.name)\" is declared as external, but it is not in the right scope: \"\(found.scope)\" instead of \"swarm\""
        )
      }
    }
    for network in used where !network.isExternal && swarm.network(network.name) == nil {
      context.write("Creating network \(network.name)\n")
      let made = try ask("failed to create network \(network.name)") {
        () throws(EngineRefusal) in
        try engine.createNetwork(
          network.name, driver: network.driver, subnets: network.subnets,
          gateways: network.gateways, ranges: [], isSix: false)
      }
      made.isInternal = network.isInternal
      made.isAttachable = network.isAttachable
      made.labels = network.labels + [(Self.label, project.name)]
    }
  }

  private func makeFiles(_ key: String, _ word: ByteString) throws(ComposeFailure) {
    for pair in project.document[key]?.pairs ?? [] {
      let name = StackFiles.name(
        of: ByteString(pair.key.text ?? ""), pair.value, project)
      let isSecret = key == "secrets"
      let isThere = (isSecret ? swarm.secrets : swarm.configs).contains { $0.name == name }
      if pair.value["external"].map({ $0.isTrue || $0.pairs != nil }) ?? false { continue }
      guard let path = pair.value["file"]?.bytes else { continue }
      let full = MountReader.absolute(path, project.folder)
      let found = try? context.fileSystem.readFile(full, from: "/", as: context.credentials)
      guard let data = found else {
        throw ComposeFailure("open \(full): no such file or directory")
      }
      if isThere { continue }
      context.write("Creating \(word) \(name)\n")
      let file = SwarmFile(
        identifier: swarm.newIdentifier(), name: name, created: engine.clock.now,
        labels: ComposeBuilder.pairs(pair.value["labels"]) + [(Self.label, project.name)],
        data: data)
      if isSecret { swarm.secrets.append(file) } else { swarm.configs.append(file) }
      swarm.record("create", file, isSecret: isSecret)
    }
  }

  private func deploy(_ service: ComposeService) throws(ComposeFailure) {
    let name: ByteString = "\(project.name)_\(service.name)"
    let node = project.document["services"]?[service.name.text]
    guard let node else { return }
    let spec = try StackService(service: service, node: node, project: project).spec()
    let builder = ServiceBuilder(engine: engine, swarm: swarm)
    if let problem = builder.problem(of: spec) { throw ComposeFailure(problem) }
    if let known = swarm.services.first(where: { $0.name == name }) {
      context.write("Updating service \(name) (id: \(known.identifier))\n")
      if let problem = builder.portProblem(of: spec, except: known) {
        throw ComposeFailure(
          "failed to update service \(name): Error response from daemon: \(problem.message)")
      }
      swarm.update(known, to: builder.withPorts(spec))
      return
    }
    context.write("Creating service \(name)\n")
    try ask("failed to create service \(name)") { () throws(EngineRefusal) in
      try builder.check(name, spec)
    }
    _ = builder.make(name, spec)
  }
}
