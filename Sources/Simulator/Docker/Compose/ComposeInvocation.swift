import Shell
import YAML

/// One call of `docker compose`.
struct ComposeInvocation {
  let engine: DockerEngine
  let contexts: DockerContexts
  /// The grammar of `docker`, whose commands do part of the work.
  let docker: CommandGrammar
  let command: CommandGrammar
  let globals: ParsedCommandLine
  let line: ParsedCommandLine
  let context: ProcessContext

  /// The version that engine 28.2.2 came with.
  static let version: ByteString = "v2.36.2"

  /// Does what the command asks for and gives the exit status.
  func run() -> Int {
    do throws(ComposeFailure) { return try perform() } catch {
      if error.message.isEmpty { return error.status }
      return say(error.message, status: error.status)
    }
  }

  private func perform() throws(ComposeFailure) -> Int {
    if globals.isSet("dry-run") { return context.notSimulated("compose --dry-run") }
    switch command.action {
    case "version":
      context.write(
        line.isSet("short")
          ? Self.version.dropFirst() + "\n" : "Docker Compose version \(Self.version)\n")
      return 0
    case "ls": return listProjects()
    default: break
    }
    let project = try readProject()
    switch command.action {
    case "config": return try show(project)
    case "up": return try up(project)
    case "create":
      _ = try create(project)
      return 0
    case "build": return try build(chosen(project), isAsked: true)
    case "pull": return try pull(chosen(project))
    case "push": return try push(chosen(project))
    case "down": return try down(project)
    case "start", "stop", "restart", "kill", "pause", "unpause", "rm":
      return try change(project)
    case "ps": return try list(project)
    case "images": return try listImages(project)
    case "logs": return try logs(project)
    case "exec": return try exec(project)
    case "run": return try runOnce(project)
    case "scale": return try scale(project)
    case "port", "top": return try delegate(project)
    case "cp": return try copy(project)
    case "volumes": return listVolumes(project)
    case "wait": return try wait(project)
    case "events": return showEvents(project)
    case "watch": return try watch(project)
    default: return context.notSimulated("compose " + command.path.joined(" "))
    }
  }

  @discardableResult
  func say(_ text: ByteString, status: Int = 1) -> Int {
    context.writeError(text + "\n")
    return status
  }

  /// A line of the progress that is shown where there is no terminal.
  func progress(_ subject: ByteString, _ state: ByteString) { say(" \(subject)  \(state)") }

  private func readProject() throws(ComposeFailure) -> ComposeProject {
    let reader = ComposeReader(
      context: context, fileNames: globals.all("file"),
      projectName: globals.value("project-name"),
      projectFolder: globals.value("project-directory"),
      environmentFiles: globals.all("env-file")
    ) { text in
      let time = ByteString(Timestamp.text(engine.clock.now))
      let quoted = ByteString(text.text.quotedGo)
      say("time=\"\(time)\" level=warning msg=\(quoted)")
    }
    do throws(ComposeFailure) { return try reader.read() } catch {
      // Some commands need no more than the name of a project that is there.
      let isMissing = error.message.hasPrefix("no configuration file")
      guard isMissing, let name = globals.value("project-name"),
        ["ps", "down", "logs", "stop", "start", "restart", "rm", "kill"].contains(command.action)
      else { throw error }
      return project(ofContainers: name)
    }
  }

  /// A project as its containers tell of it.
  private func project(ofContainers name: ByteString) -> ComposeProject {
    var project = ComposeProject(name: name, folder: context.folder, files: [])
    for container in containers(of: project) {
      guard let service = container.label("com.docker.compose.service"),
        project.service(service) == nil
      else { continue }
      project.services.append(ComposeService(name: service, image: container.imageName))
    }
    for network in engine.networks where network.name.hasPrefix(name + "_") {
      project.networks.append(
        ComposeNetwork(key: network.name.dropFirst(name.count + 1), name: network.name))
    }
    return project
  }

  /// The services that the arguments name, or all that no profile leaves out.
  func chosen(
    _ project: ComposeProject, _ names: [ByteString]? = nil
  ) throws(ComposeFailure) -> [ComposeService] {
    let names = names ?? line.arguments
    for name in names where project.service(name) == nil {
      throw ComposeFailure("no such service: \(name)")
    }
    if !names.isEmpty { return project.services.filter { names.contains($0.name) } }
    let active = activeProfiles
    return project.services.filter { service in
      service.profiles.isEmpty || active.contains("*")
        || service.profiles.contains { active.contains($0) }
    }
  }

  private var activeProfiles: [ByteString] {
    let given = globals.all("profile")
    if !given.isEmpty { return given }
    return (context.environmentValue("COMPOSE_PROFILES") ?? "").split(44).filter { !$0.isEmpty }
  }

  /// The containers of a project, of one service if wanted, in the order of their names.
  func containers(
    of project: ComposeProject, service: ByteString? = nil, oneOff: Bool = false
  ) -> [DockerContainer] {
    engine.containers.filter { container in
      container.label("com.docker.compose.project") == project.name
        && (service == nil || container.label("com.docker.compose.service") == service)
        && (oneOff || container.label("com.docker.compose.oneoff") != "True")
    }
    .sorted { $0.name < $1.name }
  }

  /// A service that is there, with its first container, or the one that `--index` means.
  func running(
    _ name: ByteString, _ project: ComposeProject
  ) throws(ComposeFailure) -> DockerContainer {
    guard project.service(name) != nil else { throw ComposeFailure("no such service: \(name)") }
    let index = line.value("index")?.integer ?? 1
    let all = containers(of: project, service: name)
    guard all.indices.contains(max(index, 1) - 1), all[max(index, 1) - 1].isUp else {
      throw ComposeFailure("service \"\(name)\" is not running")
    }
    return all[max(index, 1) - 1]
  }

  /// Has docker itself carry a command out.
  func carryOut(_ words: [ByteString], _ line: ParsedCommandLine) -> Int {
    var command = docker
    for word in words { command = command.children[word] ?? command }
    return DockerInvocation(
      engine: engine, contexts: contexts, command: command, line: line, context: context
    ).run()
  }

  /// Does something to the engine.
  func ask<Result>(
    _ body: () throws(EngineRefusal) -> Result
  ) throws(ComposeFailure) -> Result {
    do throws(EngineRefusal) { return try body() } catch { throw ComposeFailure(error) }
  }
}

extension DockerContainer {
  func label(_ name: ByteString) -> ByteString? {
    configuration.labels.last { $0.name == name }?.value
  }
}
