import Shell

/// One command in a container of its own.
extension ComposeInvocation {
  /// `run`: a container of its own for one command.
  func runOnce(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    let name = line.arguments[0]
    guard var service = project.service(name) else {
      throw ComposeFailure("no such service: \(name)")
    }
    let others = line.isSet("no-deps") ? [] : ordered([service], project).dropLast()
    try prepareImages(others + [service])
    try createNetworks(others + [service], project)
    try createVolumes(others + [service], project)
    for other in others { try reconcile(other, project) }
    _ = try start(Array(others), project)
    if !line.isSet("service-ports") { service.configuration.ports = [] }
    let words = ParsedCommandLine(
      values: line.values.filter {
        ["env", "user", "workdir", "volume", "publish", "label", "entrypoint", "cap-add"].contains(
          $0.flag)
      })
    do throws(ContainerOptions.Refusal) {
      let more = try ContainerOptions(line: words, context: context).read()
      service.configuration.environment += more.environment
      service.configuration.mounts += more.mounts
      service.configuration.ports += more.ports
      service.configuration.labels += more.labels
      if !more.user.isEmpty { service.configuration.user = more.user }
      if !more.workingFolder.isEmpty { service.configuration.workingFolder = more.workingFolder }
      if let entrypoint = more.entrypoint { service.configuration.entrypoint = entrypoint }
    } catch { throw ComposeFailure(error.message) }
    service.configuration.removesItself = line.isSet("rm")
    // What is to end isn't started again.
    service.configuration.restartPolicy = RestartPolicy()
    let arguments = Array(line.arguments.dropFirst())
    let own =
      line.value("name") ?? "\(project.name)-\(name)-run-\(engine.identifiers.hexadecimal(12))"
    let container = try make(
      service, 1, project, oneOff: own, command: arguments.isEmpty ? nil : arguments)
    let isDetached = line.isSet("detach")
    try ask { () throws(EngineRefusal) in
      try engine.start(
        container, input: isDetached ? [] : context.readAll(), isAttached: !isDetached)
    }
    if isDetached {
      context.write(container.name + "\n")
      return 0
    }
    return DockerInvocation(
      engine: engine, contexts: contexts, command: docker, line: line, context: context
    ).follow(container)
  }
}
