import Shell

/// The commands below `docker service` that change something.
extension DockerInvocation {
  func service(_ name: ByteString) throws(EngineRefusal) -> SwarmService {
    guard let service = try swarm().service(name) else {
      throw EngineRefusal("service \(name) not found")
    }
    return service
  }

  func createService() throws(EngineRefusal) -> Int {
    let image = line.arguments[0]
    if let problem = DockerImageReference.problem(image) { throw EngineRefusal(problem) }
    var spec = SwarmServiceSpec(image: DockerEngine.tagged(DockerEngine.familiar(image)))
    spec.arguments = Array(line.arguments.dropFirst())
    do throws(ContainerOptions.Refusal) {
      try ServiceOptions(line: line, context: context).read(into: &spec)
    } catch { return fail(error.message) }
    let swarm = try swarm()
    let builder = ServiceBuilder(engine: engine, swarm: swarm)
    if let problem = builder.problem(of: spec) { return fail(problem) }
    let name = line.value("name") ?? engine.generatedName()
    try builder.check(name, spec)
    warnOfImage(spec.image)
    let service = builder.make(name, spec)
    context.write("\(service.identifier)\n")
    return ServiceProgress(service: service, swarm: swarm, line: line, context: context).follow()
  }

  func warnOfImage(_ image: ByteString) {
    if line.isSet("no-resolve-image") { return }
    if engine.image(image) != nil { return }
    do throws(EngineRefusal) { _ = try engine.pull(image) } catch {
      _ = fail(
        "image \(image) could not be accessed on a registry to record\nits digest. Each node will access \(image) independently,\npossibly leading to different nodes running different\nversions of the image.\n"
      )
    }
  }

  func updateService() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    let service = try service(name)
    let swarm = try swarm()
    if line.isSet("rollback") { return try rollBackService() }
    var spec = service.spec
    do throws(ContainerOptions.Refusal) {
      try ServiceOptions(line: line, context: context).read(into: &spec)
    } catch { return fail(error.message) }
    let builder = ServiceBuilder(engine: engine, swarm: swarm)
    if let problem = builder.problem(of: spec) { return fail(problem) }
    if let problem = builder.portProblem(of: spec, except: service) { throw problem }
    if spec.image != service.spec.image { warnOfImage(spec.image) }
    if line.isSet("force") { spec.forced += 1 }
    swarm.update(service, to: spec)
    context.write("\(name)\n")
    return ServiceProgress(service: service, swarm: swarm, line: line, context: context).follow()
  }

  func rollBackService() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    let service = try service(name)
    let swarm = try swarm()
    guard let previous = service.previous else {
      throw EngineRefusal(
        "rpc error: code = FailedPrecondition desc = service \(name) does not have a previous spec")
    }
    swarm.update(service, to: previous, isBack: true)
    context.write("\(name)\n")
    return ServiceProgress(service: service, swarm: swarm, line: line, context: context).follow()
  }

  func scaleServices() throws(EngineRefusal) -> Int {
    var status = 0
    var changed: [SwarmService] = []
    for word in line.arguments where !word.contains(61) || word.hasSuffix("=") {
      return fail(
        "invalid scale specifier '\(word)'.\nSee 'docker service scale --help'.\n\nUsage:  docker service scale SERVICE=REPLICAS [SERVICE=REPLICAS...]\n\nScale one or multiple replicated services"
      )
    }
    for word in line.arguments {
      let (name, value) = word.pair
      guard let replicas = value.integer, replicas >= 0 else {
        status = fail(
          "\(name): invalid replicas value \(value): strconv.ParseUint: parsing \"\(value)\": invalid syntax"
        )
        continue
      }
      do throws(EngineRefusal) {
        let service = try service(name)
        var spec = service.spec
        switch spec.mode {
        case .replicated: spec.mode = .replicated(replicas)
        case .replicatedJob(_, let atOnce):
          spec.mode = .replicatedJob(total: replicas, atOnce: atOnce)
        case .global, .globalJob:
          status = fail("\(name): scale can only be used with replicated or replicated-job mode")
          continue
        }
        try swarm().update(service, to: spec)
        context.write("\(name) scaled to \(replicas)\n")
        changed.append(service)
      } catch { status = fail("\(name): Error response from daemon: \(error.message)") }
    }
    for service in changed {
      let progress = ServiceProgress(
        service: service, swarm: try swarm(), line: line, context: context)
      let own = progress.follow()
      if own != 0 { status = own }
    }
    return status
  }

  func removeServices() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    return forEach(line.arguments) { name throws(EngineRefusal) in
      swarm.remove(try service(name))
      context.write("\(name)\n")
    }
  }
}

/// Checks what a service is to be, and makes it.
struct ServiceBuilder {
  let engine: DockerEngine
  let swarm: DockerSwarm

  /// What the client says of secrets, configs and networks that are not there; `nil` when all are.
  func problem(of spec: SwarmServiceSpec) -> ByteString? {
    for (list, known, kind) in [
      (spec.secrets, swarm.secrets, "secret" as ByteString),
      (spec.configs, swarm.configs, "config"),
    ] {
      if let other = list.first(where: { item in !known.contains { $0.name == item.source } }) {
        return "\(kind) not found: \(other.source)"
      }
    }
    for network in spec.networks {
      guard let found = engine.network(network.name) else {
        return "network \(network.name) not found"
      }
      if found.scope != "swarm", !found.isPredefined {
        return
          "Error response from daemon: rpc error: code = InvalidArgument desc = The network \(network.name) cannot be used with services. Only networks scoped to the swarm can be used, such as those created with the overlay driver."
      }
    }
    return nil
  }

  func check(_ name: ByteString, _ spec: SwarmServiceSpec) throws(EngineRefusal) {
    let isFine =
      name.count <= 63
      && name.bytes.enumerated().allSatisfy { index, byte in
        (48...57).contains(byte) || (97...122).contains(byte | 32)
          || index > 0 && index < name.count - 1 && [45, 95, 46].contains(byte)
      }
    if !isFine || name.isEmpty {
      throw EngineRefusal(
        name.count > 63
          ? "rpc error: code = InvalidArgument desc = name must be 63 characters or fewer"
          : "rpc error: code = InvalidArgument desc = name must be valid as a DNS name component")
    }
    if swarm.services.contains(where: { $0.name == name }) {
      throw EngineRefusal(
        "rpc error: code = AlreadyExists desc = name conflicts with an existing object: service \(name) already exists"
      )
    }
    if let problem = portProblem(of: spec, except: nil) { throw problem }
  }

  /// What a published port that another service has comes to.
  func portProblem(of spec: SwarmServiceSpec, except own: SwarmService?) -> EngineRefusal? {
    if spec.isRoundRobin, spec.ports.contains(where: { !$0.isOfHost }) {
      return EngineRefusal(
        "rpc error: code = InvalidArgument desc = EndpointSpec: port published with ingress mode can't be used with dnsrr mode"
      )
    }
    for port in spec.ports {
      guard let number = port.published, !port.isOfHost else { continue }
      let other = swarm.services.first { service in
        service !== own
          && service.spec.ports.contains {
            $0.published == number && $0.transport == port.transport && !$0.isOfHost
          }
      }
      if let other {
        return EngineRefusal(
          "rpc error: code = InvalidArgument desc = port '\(number)' is already in use by service '\(other.name)' (\(other.identifier)) as an ingress port"
        )
      }
    }
    return nil
  }

  func make(_ name: ByteString, _ spec: SwarmServiceSpec) -> SwarmService {
    let service = SwarmService(
      identifier: swarm.newIdentifier(), name: name, created: engine.clock.now,
      spec: withPorts(spec))
    swarm.services.append(service)
    swarm.record("create", service)
    swarm.connect(service)
    swarm.reconcile(service)
    return service
  }

  /// Gives published ports without a number one of the swarm's own.
  func withPorts(_ spec: SwarmServiceSpec) -> SwarmServiceSpec {
    var spec = spec
    var next = 30_000
    for index in spec.ports.indices where spec.ports[index].published == nil {
      while swarm.services.contains(where: { $0.spec.ports.contains { $0.published == next } })
        || spec.ports.contains(where: { $0.published == next })
      { next += 1 }
      spec.ports[index].published = next
    }
    return spec
  }
}
