import Shell

/// Looking into the containers of services with docker's own commands.
extension ComposeInvocation {
  func exec(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    let container = try running(line.arguments[0], project)
    var words = ParsedCommandLine()
    words.arguments = [container.name] + line.arguments.dropFirst()
    words.values = line.values.filter {
      ["detach", "env", "privileged", "user", "workdir"].contains($0.flag)
    }
    let isTerminal = context.streams[0]?.isTerminal == true && !line.isSet("no-tty")
    words.values.append(("interactive", "true"))
    if isTerminal { words.values.append(("tty", "true")) }
    return carryOut(["exec"], words)
  }

  /// `port` and `top`.
  func delegate(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    if command.action == "port" {
      let container = try running(line.arguments[0], project)
      let wanted = line.arguments[1] + "/" + (line.value("protocol") ?? "tcp")
      guard let binding = container.bindings.first(where: { $0.port.text == wanted }) else {
        throw ComposeFailure("no port \(wanted) for container \(container.name)")
      }
      let address = binding.address.isEmpty ? "0.0.0.0" : binding.address
      context.write("\(address):\(binding.hostPort)\n")
      return 0
    }
    for service in try chosen(project) {
      for container in containers(of: project, service: service.name) where container.isUp {
        context.write(container.name + "\n")
        var words = ParsedCommandLine()
        words.arguments = [container.name]
        let status = carryOut(["top"], words)
        if status != 0 { return status }
        context.write("\n")
      }
    }
    return 0
  }

  /// `cp`: a service's name in place of a container's.
  func copy(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    var words = ParsedCommandLine()
    for argument in line.arguments {
      let halves = argument.split(58)
      guard halves.count > 1, project.service(halves[0]) != nil else {
        words.arguments.append(argument)
        continue
      }
      let all = containers(of: project, service: halves[0])
      guard let container = all.first else {
        throw ComposeFailure("no container found for service \"\(halves[0])\"")
      }
      words.arguments.append(container.name + argument.dropFirst(halves[0].count))
    }
    return carryOut(["cp"], words)
  }
}
