import Shell

/// Pages, and refusals of commands that aren't there or have the wrong number of arguments.
extension DockerProgram {
  func pointer(_ command: CommandGrammar) -> ByteString {
    "Run '\(spelling(of: command)) --help' for more information"
  }

  func spelling(of command: CommandGrammar) -> ByteString {
    command.action == "build" ? "docker buildx build" : (["docker"] + command.path).joined(" ")
  }

  func warnOfOldHelp(_ context: ProcessContext) {
    context.writeError("Flag shorthand -h has been deprecated, use --help\n")
  }

  func runGroup(
    _ command: CommandGrammar, _ rest: ArraySlice<ByteString>, _ context: ProcessContext,
    isForwarded: Bool = false
  ) -> Int {
    var parser = CommandLineParser(command)
    var asksForHelp = false
    do {
      let line = try parser.parse(rest)
      asksForHelp = line.asksForHelp
      if line.usesOldHelp { warnOfOldHelp(context) }
    } catch {
      let text: ByteString =
        "\(error.message)\n\nUsage:  \(command.usage)\n\n\(pointer(command))\n"
      context.writeError(text)
      return 125
    }
    return help(command, context, to: asksForHelp ? 1 : 2, isForwarded: isForwarded)
  }

  /// Prints a command's page.
  ///
  /// A command of the client's own that it hands over to the plugin buildx is forwarded: the plugin is told
  /// the builder of the current context then, and shows that as the default.
  func help(
    _ command: CommandGrammar, _ context: ProcessContext, to descriptor: Int = 1,
    isForwarded: Bool = false
  ) -> Int {
    if command.path.first == "checkpoint" {
      let text: ByteString =
        "docker checkpoint is only supported on a Docker daemon with experimental features enabled\n"
      _ = context.write(text.bytes, to: descriptor)
      return descriptor == 1 ? 0 : 1
    }
    let isPlugin =
      command.action == "build" || command.action == "buildx"
      || command.path.first == "buildx"
    let command = command.action == "buildx" ? grammar?.children["buildx"] ?? command : command
    var page = HelpPage(command: command, program: "docker")
    switch command.path {
    case []:
      page.hidden = ["checkpoint", "config", "node", "secret", "service", "stack"]
      page.hidden += (["buildx", "bake"] as [ByteString]).filter { Self.lacksPlugin($0, context) }
      page.ending =
        "Run 'docker COMMAND --help' for more information on a command.\n\nFor more help on how to use Docker, head to https://docs.docker.com/go/guides/\n"
    case ["volume"]: page.hidden = ["update"]
    case ["swarm"]: page.hidden = ["ca", "join-token", "leave", "unlock", "unlock-key", "update"]
    default: break
    }
    if isForwarded { page.defaults["builder"] = contexts.current }
    var text = page.text
    if isPlugin {
      text =
        "\(command.description)\n\n\(text)\n"
        + "Experimental commands and flags are hidden. Set BUILDX_EXPERIMENTAL=1 to show them.\n"
    }
    _ = context.write(text.bytes, to: isPlugin ? 1 : descriptor)
    return 0
  }

  func refuseCommand(
    _ words: [ByteString], below command: CommandGrammar, _ context: ProcessContext
  ) -> Int {
    if command.path == ["buildx"] {
      _ = help(command, context, isForwarded: words.first != "buildx")
      context.writeError("ERROR: unknown command: \"\(words.last ?? "")\"\n")
      return 1
    }
    let spelling = (["docker"] + words).joined(" ")
    var text: ByteString = "docker: unknown command: \(spelling)\n\n"
    if !command.path.isEmpty { text.append("Usage:  \(command.refusalUsage)\n\n") }
    context.writeError(text + pointer(command) + "\n")
    return 1
  }

  func refuseArity(
    _ command: CommandGrammar, _ count: Int, _ context: ProcessContext,
    spelled given: ByteString? = nil
  ) -> Int {
    func arguments(_ count: Int) -> ByteString { count == 1 ? "1 argument" : "\(count) arguments" }
    if case .takes(let number) = command.arity {
      let text: ByteString = "accepts \(number) arg(s), received \(count)\n"
      context.writeError(text)
      return 1
    }
    let spelling = given ?? self.spelling(of: command)
    let plugin: ByteString = command.action == "build" ? "ERROR: " : ""
    let need: ByteString
    var lead: ByteString = "Run"
    switch command.arity {
    case .any, .none: need = "accepts no arguments"
    case .exactly(let count), .takes(let count): need = "requires \(arguments(count))"
    case .least(let count):
      need = "requires at least \(arguments(count))"
      lead = "See"
    case .most(let count):
      need = "requires at most \(arguments(count))"
      lead = "SRun"
    case .between(let least, let most):
      need = "requires at least \(least) and at most \(arguments(most))"
    }
    let text: ByteString =
      "\(plugin)docker: '\(spelling)' \(need)\n\nUsage:  \(command.usage)\n\n\(lead) '\(spelling) --help' for more information\n"
    context.writeError(text)
    return 1
  }
}
