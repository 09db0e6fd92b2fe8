import Shell
import YAML

/// The commands below `docker stack`.
extension DockerInvocation {
  func runStackCommand() throws(EngineRefusal) -> Int {
    switch command.action {
    case "stack deploy": return try deployStack()
    case "stack ls": return try listStacks()
    case "stack ps": return try listStackTasks()
    case "stack services": return try listStackServices()
    case "stack rm": return try removeStacks()
    case "stack config": return checkStack()
    default: return context.notSimulated(command.path.joined(" "))
    }
  }

  private func services(of stack: ByteString, _ swarm: DockerSwarm) -> [SwarmService] {
    swarm.services.filter { service in
      service.spec.labels.contains { $0.name == StackDeployment.label && $0.value == stack }
    }
  }

  private func deployStack() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    let isName = name.bytes.allSatisfy {
      (48...57).contains($0) || (97...122).contains($0 | 32) || [45, 46, 95].contains($0)
    }
    if name.isEmpty || !isName { return fail("invalid stack name: \"\(name)\"") }
    let files = line.all("compose-file")
    if files.isEmpty {
      return fail(
        "required flag(s) \"compose-file\" not set\n\nUsage:  docker stack deploy [OPTIONS] STACK\n\nRun 'docker stack deploy --help' for more information"
      )
    }
    let project: ComposeProject
    do throws(ComposeFailure) {
      project = try StackReader(context: context, stack: name, files: files).read()
    } catch { return fail(error.message) }
    let notices = StackReader.notices(of: project.document)
    context.writeError(notices)
    let swarm = try swarm()
    if line.isSet("prune") {
      let kept = project.services.map { "\(name)_\($0.name)" as ByteString }
      for service in services(of: name, swarm) where !kept.contains(service.name) {
        context.write("Removing service \(service.name)\n")
        swarm.remove(service)
      }
    }
    if line.value("detach") == nil {
      _ = fail(
        "Since --detach=false was not specified, tasks will be created in the background.\nIn a future release, --detach=false will become the default."
      )
    }
    let deployment = StackDeployment(
      project: project, engine: engine, swarm: swarm, context: context)
    do throws(ComposeFailure) { try deployment.deploy() } catch { return fail(error.message) }
    guard line.value("detach") == "false" else { return 0 }
    var status = 0
    for service in services(of: name, swarm) {
      let progress = ServiceProgress(service: service, swarm: swarm, line: line, context: context)
      if progress.follow() != 0 { status = 1 }
    }
    return status
  }

  /// `docker stack config`: what the files come to, with the short forms written out.
  private func checkStack() -> Int {
    let files = line.all("compose-file")
    if files.isEmpty { return fail("specify a Compose file (with --compose-file)") }
    if line.isSet("skip-interpolation") {
      return context.notSimulated("stack config --skip-interpolation")
    }
    let project: ComposeProject
    do throws(ComposeFailure) {
      project = try StackReader(context: context, stack: "stack", files: files).read()
    } catch { return fail(error.message) }
    let document = ComposeDocument(project: project, services: project.services)
    context.write(BlockYAML(indentsLists: false).print(document.value))
    return 0
  }

  private func listStacks() throws(EngineRefusal) -> Int {
    var stacks: [(name: ByteString, count: Int)] = []
    for service in try swarm().services {
      guard let name = service.spec.labels.first(where: { $0.name == StackDeployment.label })?.value
      else { continue }
      if let index = stacks.firstIndex(where: { $0.name == name }) {
        stacks[index].count += 1
      } else {
        stacks.append((name, 1))
      }
    }
    let rows = stacks.sorted { $0.name < $1.name }.map { stack -> [(String, ByteString)] in
      [("Name", stack.name), ("Services", ByteString(stack.count))]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "Name", title: "NAME"), .init(field: "Services", title: "SERVICES"),
      ], type: "*formatter.stackContext")
    return printer.print(rows, format: line.value("format"), isQuiet: false, context)
  }

  private func listStackTasks() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    let tasks = services(of: name, try swarm()).flatMap { $0.tasks }
    if tasks.isEmpty { return fail("nothing found in stack: \(name)") }
    return try list(tasks: tasks)
  }

  private func listStackServices() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    let found = services(of: name, try swarm())
    if found.isEmpty {
      _ = fail("Nothing found in stack: \(name)")
      return 0
    }
    return try list(services: found)
  }

  private func removeStacks() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    var status = 0
    for name in line.arguments {
      func isOwn(_ labels: [ContainerConfiguration.Pair]) -> Bool {
        labels.contains { $0.name == StackDeployment.label && $0.value == name }
      }
      let services = services(of: name, swarm).sorted { $0.name < $1.name }
      let secrets = swarm.secrets.filter { isOwn($0.labels) }
      let configs = swarm.configs.filter { isOwn($0.labels) }
      let networks = swarm.networks.filter { isOwn($0.labels) }
      if services.isEmpty, secrets.isEmpty, configs.isEmpty, networks.isEmpty {
        _ = fail("Nothing found in stack: \(name)")
        continue
      }
      for service in services {
        context.write("Removing service \(service.name)\n")
        swarm.remove(service)
      }
      for secret in secrets {
        context.write("Removing secret \(secret.name)\n")
        swarm.record("remove", secret, isSecret: true)
      }
      for config in configs {
        context.write("Removing config \(config.name)\n")
        swarm.record("remove", config, isSecret: false)
      }
      swarm.secrets.removeAll { isOwn($0.labels) }
      swarm.configs.removeAll { isOwn($0.labels) }
      for network in networks {
        context.write("Removing network \(network.name)\n")
        do throws(EngineRefusal) { try engine.removeNetwork(network) } catch {
          status = fail("Failed to remove network \(network.name): \(error.message)")
        }
      }
    }
    return status
  }
}
