import Shell

/// Making and starting the containers of a project: `up`, `create`, `run`, `scale`.
extension ComposeInvocation {
  func up(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    if line.isSet("watch") { return context.notSimulated("compose up --watch") }
    let isDetached = line.isSet("detach") || line.isSet("wait")
    if line.isSet("detach"), line.isSet("abort-on-container-exit") {
      throw ComposeFailure(
        "cannot combine --detach with --abort-on-container-exit or --abort-on-container-failure")
    }
    let services = try create(project)
    if line.isSet("no-start") { return 0 }
    let attached = try start(services, project)
    if line.isSet("wait") {
      for service in services {
        try waitFor(.init(service: service.name, condition: .healthy), project)
      }
    }
    if isDetached { return 0 }
    return follow(attached, project)
  }

  /// Makes what a project needs.
  ///
  /// - Returns: the services in the order in which they are to be started.
  func create(_ project: ComposeProject) throws(ComposeFailure) -> [ComposeService] {
    var project = project
    try applyScale(&project)
    let wanted = try chosen(project)
    if wanted.isEmpty { throw ComposeFailure("no service selected") }
    let services = line.isSet("no-deps") ? wanted : ordered(wanted, project)
    try prepareImages(services)
    try createNetworks(services, project)
    try createVolumes(services, project)
    let orphans = containers(of: project).filter { container in
      project.service(container.label("com.docker.compose.service") ?? "") == nil
    }
    if !orphans.isEmpty { handle(orphans, project) }
    for service in services { try reconcile(service, project) }
    return services
  }

  private func applyScale(_ project: inout ComposeProject) throws(ComposeFailure) {
    for word in line.all("scale") {
      let (name, count) = word.pair
      guard let number = count.integer, number >= 0 else {
        throw ComposeFailure("invalid --scale option \"\(word)\". Should be SERVICE=NUM")
      }
      guard let index = project.services.firstIndex(where: { $0.name == name }) else {
        throw ComposeFailure("no such service: \(name)")
      }
      project.services[index].replicas = number
    }
  }

  private func handle(_ orphans: [DockerContainer], _ project: ComposeProject) {
    if line.isSet("remove-orphans") {
      for container in orphans { remove(container) }
      return
    }
    let names = orphans.map { $0.name }.joined(" ")
    let time = ByteString(Timestamp.text(engine.clock.now))
    say(
      "time=\"\(time)\" level=warning msg=\"Found orphan containers ([\(names)]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up.\""
    )
  }

  /// Services with what they depend on, which comes first.
  func ordered(_ services: [ComposeService], _ project: ComposeProject) -> [ComposeService] {
    var result: [ComposeService] = []
    func add(_ service: ComposeService) {
      if result.contains(where: { $0.name == service.name }) { return }
      for name in service.dependencies.map({ $0.service }) {
        if let other = project.service(name) { add(other) }
      }
      result.append(service)
    }
    for service in services { add(service) }
    return result
  }

  /// Builds and pulls what is not there.
  private func prepareImages(_ services: [ComposeService]) throws(ComposeFailure) {
    for service in services {
      let isThere = engine.image(service.image) != nil
      if service.build != nil {
        if line.isSet("build") || !isThere && !line.isSet("no-build") {
          guard try build([service], isAsked: false) == 0 else { throw ComposeFailure("") }
        }
        continue
      }
      let policy = line.value("pull") ?? service.pullPolicy
      if policy == "never" || isThere && policy != "always" { continue }
      try fetch(service)
    }
  }

  private func fetch(_ service: ComposeService) throws(ComposeFailure) {
    say(" \(service.name) Pulling ")
    do throws(EngineRefusal) {
      _ = try engine.pull(service.image)
      say(" \(service.name) Pulled ")
    } catch {
      say(" \(service.name) Error \(error.message)")
      throw ComposeFailure(error)
    }
  }

  func pull(_ services: [ComposeService]) throws(ComposeFailure) -> Int {
    for service in services where service.build == nil { try fetch(service) }
    return 0
  }

  func push(_ services: [ComposeService]) throws(ComposeFailure) -> Int {
    for service in services where service.build != nil {
      var words = ParsedCommandLine()
      words.arguments = [service.image]
      let status = carryOut(["push"], words)
      if status != 0 { return status }
    }
    return 0
  }

  func build(_ services: [ComposeService], isAsked: Bool) throws(ComposeFailure) -> Int {
    for service in services {
      guard let build = service.build else { continue }
      var words = ParsedCommandLine()
      words.arguments = [build.context]
      words.values = [("tag", service.image)]
      if let file = build.file { words.values.append(("file", file)) }
      if let target = build.target { words.values.append(("target", target)) }
      for argument in build.arguments + (isAsked ? line.all("build-arg") : []) {
        words.values.append(("build-arg", argument))
      }
      for flag in ["no-cache", "pull", "quiet"] as [ByteString]
      where isAsked && line.isSet(flag) {
        words.values.append((flag, "true"))
      }
      let status = carryOut(["build"], words)
      if status != 0 { return status }
      progress(service.name, "Built")
    }
    return 0
  }

  private func createNetworks(
    _ services: [ComposeService], _ project: ComposeProject
  ) throws(ComposeFailure) {
    for network in project.networks
    where services.contains(where: { $0.networks.contains(network.key) }) {
      if engine.network(network.name) != nil { continue }
      if network.isExternal {
        throw ComposeFailure(
          "network \(network.name) declared as external, but could not be found")
      }
      progress("Network \(network.name)", "Creating")
      let made = try ask { () throws(EngineRefusal) in
        try engine.createNetwork(
          network.name, driver: network.driver, subnets: network.subnets,
          gateways: network.gateways, ranges: [], isSix: false)
      }
      made.isInternal = network.isInternal
      made.labels =
        network.labels + [
          ("com.docker.compose.network", network.key),
          ("com.docker.compose.project", project.name),
          ("com.docker.compose.version", Self.version.dropFirst()),
        ]
      progress("Network \(network.name)", "Created")
    }
  }

  private func createVolumes(
    _ services: [ComposeService], _ project: ComposeProject
  ) throws(ComposeFailure) {
    for volume in project.volumes
    where services.contains(where: { $0.volumes.contains(volume.key) }) {
      if engine.volume(volume.name) != nil { continue }
      if volume.isExternal { throw ComposeFailure("external volume \"\(volume.name)\" not found") }
      progress("Volume \"\(volume.name)\"", "Creating")
      _ = try ask { () throws(EngineRefusal) in
        try engine.createVolume(
          volume.name,
          labels: volume.labels + [
            ("com.docker.compose.project", project.name),
            ("com.docker.compose.version", Self.version.dropFirst()),
            ("com.docker.compose.volume", volume.key),
          ])
      }
      progress("Volume \"\(volume.name)\"", "Created")
    }
  }

  /// Makes as many containers of a service as there should be, and anew those that changed.
  private func reconcile(
    _ service: ComposeService, _ project: ComposeProject
  ) throws(ComposeFailure) {
    var present = containers(of: project, service: service.name)
    while present.count > service.replicas, let last = present.popLast() { remove(last) }
    let image = engine.image(service.image)
    for container in present {
      let isSame =
        container.label("com.docker.compose.config-hash") == service.hash
        && container.image === image
      if isSame && !line.isSet("force-recreate") || line.isSet("no-recreate") {
        if container.isUp { progress("Container \(container.name)", "Running") }
        continue
      }
      progress("Container \(container.name)", "Recreate")
      let number = container.label("com.docker.compose.container-number")?.integer ?? 1
      if container.isUp { engine.stop(container, timeout: line.value("timeout")?.integer) }
      engine.remove(container)
      _ = try make(service, number, project)
      progress("Container \(container.name)", "Recreated")
    }
    var number = 0
    while present.count < service.replicas {
      number += 1
      let isTaken = present.contains {
        $0.label("com.docker.compose.container-number")?.integer == number
      }
      if isTaken { continue }
      let name = name(of: service, number, project)
      progress("Container \(name)", "Creating")
      present.append(try make(service, number, project))
      progress("Container \(name)", "Created")
    }
  }

  private func name(
    of service: ComposeService, _ number: Int, _ project: ComposeProject
  ) -> ByteString { service.containerName ?? "\(project.name)-\(service.name)-\(number)" }

  func make(
    _ service: ComposeService, _ number: Int, _ project: ComposeProject,
    oneOff: ByteString? = nil, command: [ByteString]? = nil
  ) throws(ComposeFailure) -> DockerContainer {
    guard let image = engine.image(service.image) else {
      throw ComposeFailure("Error response from daemon: No such image: \(service.image)")
    }
    var configuration = service.configuration
    configuration.labels += [
      ("com.docker.compose.config-hash", service.hash),
      ("com.docker.compose.container-number", ByteString(number)),
      ("com.docker.compose.image", "sha256:" + image.identifier),
      ("com.docker.compose.oneoff", oneOff == nil ? "False" : "True"),
      ("com.docker.compose.project", project.name),
      ("com.docker.compose.project.config_files", project.files.joined(",")),
      ("com.docker.compose.project.working_dir", project.folder),
      ("com.docker.compose.service", service.name),
      ("com.docker.compose.version", Self.version.dropFirst()),
    ]
    return try ask { () throws(EngineRefusal) in
      try engine.create(
        oneOff ?? name(of: service, number, project), image: image, imageName: service.image,
        configuration: configuration, arguments: command ?? service.command ?? [])
    }
  }

  /// Starts services one after the other, each when those before it are as it wants them.
  func start(
    _ services: [ComposeService], _ project: ComposeProject
  ) throws(ComposeFailure) -> [DockerContainer] {
    var started: [DockerContainer] = []
    for service in services {
      for dependency in service.dependencies where dependency.condition != .started {
        try waitFor(dependency, project)
      }
      for container in containers(of: project, service: service.name) {
        started.append(container)
        if container.isUp { continue }
        progress("Container \(container.name)", "Starting")
        try ask { () throws(EngineRefusal) in try engine.start(container) }
        progress("Container \(container.name)", "Started")
      }
    }
    return started
  }

  /// Waits until the containers of a service are as they should be.
  private func waitFor(
    _ dependency: ComposeService.Dependency, _ project: ComposeProject
  ) throws(ComposeFailure) {
    let (name, condition) = (dependency.service, dependency.condition)
    for container in containers(of: project, service: name) {
      let subject: ByteString = "Container \(container.name)"
      progress(subject, "Waiting")
      var turns = 0
      while turns < 1_000 {
        let isDone =
          condition == .completed
          ? !container.isUp
          : !container.isUp || ["healthy", "unhealthy", nil].contains(container.health)
        if isDone { break }
        guard let next = engine.clock.nextEvent else { break }
        engine.clock.advance(by: max(next - engine.clock.now, 0))
        turns += 1
      }
      if condition == .completed {
        guard !container.isUp, container.status == 0 else {
          let lead: ByteString = "service \"\(name)\" didn't complete successfully: "
          throw ComposeFailure(
            container.isUp ? lead + "it goes on" : "\(lead)exit \(container.status)")
        }
        progress(subject, "Exited")
        continue
      }
      guard container.isUp else {
        throw ComposeFailure(
          "dependency failed to start: container \(container.name) exited (\(container.status))")
      }
      if container.health == nil, command.action == "up", !line.isSet("wait") {
        throw ComposeFailure(
          "dependency failed to start: container \(container.name) has no healthcheck configured")
      }
      if container.health == "unhealthy" {
        progress(subject, "Error")
        throw ComposeFailure(
          "dependency failed to start: container \(container.name) is unhealthy")
      }
      progress(subject, "Healthy")
    }
  }

  /// Shows what containers write until they end.
  private func follow(_ containers: [DockerContainer], _ project: ComposeProject) -> Int {
    let width = containers.map { shortName($0, project).count }.max() ?? 0
    context.write(
      "Attaching to \(containers.map { shortName($0, project) }.sorted { $0 < $1 }.joined(", "))\n")
    for container in containers { engine.awaitEnd(of: container) }
    for container in containers { showLog(container, project, width: width) }
    for container in containers where !container.isUp {
      context.write(
        "\(shortName(container, project)) exited with code \(container.status)\n")
    }
    if containers.contains(where: { $0.isUp }) {
      context.machine.exceed("time")
      return 137
    }
    guard let name = line.value("exit-code-from") else { return 0 }
    return containers.first { $0.label("com.docker.compose.service") == name }?.status ?? 0
  }

  /// A container's name without the project's.
  func shortName(_ container: DockerContainer, _ project: ComposeProject) -> ByteString {
    container.name.hasPrefix(project.name + "-")
      ? container.name.dropFirst(project.name.count + 1) : container.name
  }

  func scale(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    var project = project
    var names: [ByteString] = []
    for word in line.arguments {
      let (name, count) = word.pair
      guard let number = count.integer, word.contains(61) else {
        throw ComposeFailure("invalid scale specifier: \(word)")
      }
      guard let index = project.services.firstIndex(where: { $0.name == name }) else {
        throw ComposeFailure("no such service: \(name)")
      }
      project.services[index].replicas = number
      names.append(name)
    }
    let services = try chosen(project, names)
    for service in services { try reconcile(service, project) }
    _ = try start(services, project)
    return 0
  }

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
