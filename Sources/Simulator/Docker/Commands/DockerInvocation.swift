import Shell

/// One call of the program `docker` that is a command with the right number of arguments.
struct DockerInvocation {
  let engine: DockerEngine
  let contexts: DockerContexts
  let command: CommandGrammar
  let line: ParsedCommandLine
  let context: ProcessContext

  /// Does what the command asks for and gives the exit status.
  func run() -> Int {
    let checks = ClientChecks(
      contexts: contexts, command: command, line: line, context: context, now: engine.clock.now)
    if let problem = checks.problem { return fail(problem) }
    let marks = engine.fleet.marks(without: context.machine)
    defer { engine.fleet.gatherNotes(since: marks, to: context.machine) }
    do throws(EngineRefusal) {
      switch command.action {
      case "run": return runContainer()
      case "create": return createContainer()
      case "start": return start()
      case "stop", "restart", "kill", "pause", "unpause", "rm", "wait": return changeContainers()
      case "exec": return try exec()
      case "attach": return try attach()
      case "logs": return try logs()
      case "rename": return rename()
      case "port": return try port()
      case "top": return try top()
      case "stats": return try stats()
      case "update": return try update()
      case "cp": return copy()
      case "diff": return try diff()
      case "ps": return try listContainers()
      case "container prune": return try pruneContainers()
      case "inspect": return try inspect()
      case "container inspect": return try inspect(only: "container")
      case "image inspect": return try inspect(only: "image")
      case "network inspect": return try inspect(only: "network")
      case "volume inspect": return try inspect(only: "volume")
      case "images": return try listImages()
      case "pull": return try pull()
      case "push": return try push()
      case "login": return try login()
      case "search": return search()
      case "logout": return logout()
      case "tag": return try tag()
      case "rmi": return removeImages()
      case "history": return try history()
      case "image prune": return try pruneImages()
      case "commit": return try commit()
      case "build": return build()
      case "classic build": return classicBuild()
      case "buildx prune": return pruneBuilds()
      case "buildx du": return buildUsage()
      case "buildx ls": return listBuilders()
      case "buildx use": return useBuilder()
      case "buildx rm": return removeBuilders()
      case "buildx inspect": return inspectBuilder()
      case "buildx version":
        context.write("github.com/docker/buildx v0.24.0 d0e5e86c8b88ae4865040bc96917c338f4dd673c\n")
        return 0
      case "save": return try save()
      case "load": return try load()
      case "export": return try export()
      case "import": return try importImage()
      case "context ls": return listContexts()
      case "context create": return createContext()
      case "context use": return useContext()
      case "context update": return updateContext()
      case "context rm": return removeContexts()
      case "context inspect": return inspectContexts()
      case "context show":
        context.write("\(contexts.current)\n")
        return 0
      case "network create": return try createNetwork()
      case "network rm": return removeNetworks()
      case "network ls": return try listNetworks()
      case "network connect": return try connect()
      case "network disconnect": return try disconnect()
      case "network prune": return try pruneNetworks()
      case "volume create": return try createVolume()
      case "volume rm": return removeVolumes()
      case "volume ls": return try listVolumes()
      case "volume prune": return try pruneVolumes()
      case "volume update": return fail("can only update cluster volumes")
      case "version": return try version()
      case "info": return try info()
      case "events": return try showEvents()
      case "system df": return try diskUsage()
      case "system prune": return try pruneAll()
      default: break
      }
      switch command.path[0] {
      case "manifest": return runManifestCommand()
      case "plugin": return try runPluginCommand()
      case "trust": return runTrustCommand()
      case "checkpoint":
        return fail(
          "\(spelling) is only supported on a Docker daemon with experimental features enabled")
      default: return try runSwarmCommand()
      }
    } catch { return error.message.isEmpty ? 1 : refuse(error.message) }
  }

  private var spelling: ByteString { (["docker"] + command.path).joined(" ") }

  func fail(_ message: ByteString, status: Int = 1) -> Int {
    context.writeError(message + "\n")
    return status
  }

  func refuse(_ message: ByteString) -> Int { fail("Error response from daemon: \(message)") }

  /// Does something for each argument, and goes on after a refusal.
  func forEach(
    _ names: [ByteString], _ body: (ByteString) throws(EngineRefusal) -> Void
  ) -> Int {
    var status = 0
    for name in names {
      do throws(EngineRefusal) { try body(name) } catch { status = refuse(error.message) }
    }
    return status
  }

  func container(_ name: ByteString) throws(EngineRefusal) -> DockerContainer {
    guard let container = engine.container(name) else {
      throw EngineRefusal("No such container: \(name)")
    }
    return container
  }

  /// Asks before something is taken away; without a terminal nobody answers.
  func confirms(_ warning: ByteString) -> Bool {
    if line.isSet("force") { return true }
    context.write("WARNING! \(warning)\nAre you sure you want to continue? [y/N] ")
    let answer = context.readAll()
    if let first = answer.first, first == 121 || first == 89 { return true }
    return false
  }
}
