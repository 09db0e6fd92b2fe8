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

  func applyScale(_ project: inout ComposeProject) throws(ComposeFailure) {
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

  func handle(_ orphans: [DockerContainer], _ project: ComposeProject) {
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

  /// Makes as many containers of a service as there should be, and anew those that changed.
  func reconcile(
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

  func name(
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
  func waitFor(
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
  func follow(_ containers: [DockerContainer], _ project: ComposeProject) -> Int {
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
}
