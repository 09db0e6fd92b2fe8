import Shell

/// `docker compose`, and `docker-compose`, its older spelling.
extension DockerProgram {
  /// Reads the words after `compose` and does what they ask for.
  func compose(_ words: ArraySlice<ByteString>, _ context: ProcessContext) -> Int {
    guard let root = composeGrammar, let docker = grammar else { return context.notSimulated("") }
    var rest = words
    func refuse(_ message: ByteString, _ command: CommandGrammar) -> Int {
      let spelling = (["docker compose"] + command.path).joined(" ")
      let text: ByteString =
        "\(message)\n\nUsage:  \(command.usage)\n\nRun '\(spelling) --help' for more information\n"
      context.writeError(text)
      return 1
    }
    let globals: ParsedCommandLine
    do throws(CommandLineError) { globals = try takeGlobals(&rest, root) } catch {
      return refuse(error.message, root)
    }
    if globals.isSet("version") {
      context.write("Docker Compose version \(ComposeInvocation.version)\n")
      return 0
    }
    guard let name = rest.popFirst(), !globals.asksForHelp else {
      _ = context.write(HelpPage(command: root, program: "docker compose").text.bytes, to: 1)
      return 0
    }
    if name == "help" { return compose(rest + ["--help"], context) }
    guard let command = root.children[name] else {
      return refuse("unknown docker command: \"compose \(name)\"", root)
    }
    var parser = CommandLineParser(command)
    parser.check = { FlagValues.problem($0, $1, action: command.action) }
    let line: ParsedCommandLine
    do throws(CommandLineError) { line = try parser.parse(rest) } catch {
      return refuse(error.message, command)
    }
    if line.asksForHelp {
      _ = context.write(HelpPage(command: command, program: "docker compose").text.bytes, to: 1)
      return 0
    }
    guard command.arity.allows(line.arguments.count) else {
      return refuseArity(
        command, line.arguments.count, context,
        spelled: "docker compose " + command.path.joined(" "))
    }
    let engine = remoteEngine(ParsedCommandLine(), context) ?? engine(of: context)
    if engine.isStopped, !["config", "version", "convert"].contains(name) {
      let message: ByteString =
        "Cannot connect to the Docker daemon at \(DockerContexts.socket). Is the docker daemon running?\n"
      context.writeError(message)
      return 1
    }
    return ComposeInvocation(
      engine: engine, contexts: contexts,
      docker: docker, command: command,
      globals: globals, line: line, context: context
    ).run()
  }
}
