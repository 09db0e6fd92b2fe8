import Shell

/// The program `docker` of one machine: reads command lines and asks the machine's engine.
final class DockerProgram {
  let fleet: DockerFleet
  let contexts = DockerContexts()

  init(fleet: DockerFleet) { self.fleet = fleet }

  var grammar: CommandGrammar? { fleet.grammar }
  var composeGrammar: CommandGrammar? { fleet.composeGrammar }
  private var classicGrammar: CommandGrammar? { fleet.classicGrammar }

  /// The clients, which make the engine when one is first called.
  var commands: [Command] {
    [
      Command("docker") { [self] in run($0, words: $0.arguments.dropFirst()) },
      Command("docker-compose") { [self] in compose($0.arguments.dropFirst(), $0) },
    ]
  }

  /// The plugins, which the client runs in its own place.
  var pluginCommands: [Command] {
    [
      Command("docker-buildx") { [self] in run($0, words: ["buildx"] + $0.arguments.dropFirst()) },
      Command("docker-compose") { [self] in compose($0.arguments.dropFirst(), $0) },
    ]
  }

  /// What the programs of the machine reach through it.
  func network(_ context: ProcessContext) -> NetworkStack { engine(of: context).network(of: nil) }

  func engine(of context: ProcessContext) -> DockerEngine { fleet.engine(of: context.machine) }

  private func run(_ context: ProcessContext, words: ArraySlice<ByteString>) -> Int {
    guard var root = grammar else { return context.notSimulated("") }
    var rest = words
    let globals: ParsedCommandLine
    do {
      globals = try takeGlobals(&rest, root)
    } catch {
      let text: ByteString =
        "\(error.message)\n\nUsage:  \(root.usage) [ARG...]\n\n\(pointer(root))\n"
      context.writeError(text)
      return 125
    }
    if globals.isSet("version") {
      context.write("Docker version 28.2.2, build e6534b4\n")
      return 0
    }
    if globals.usesOldHelp { warnOfOldHelp(context) }
    if globals.asksForHelp, rest.isEmpty { return help(root, context) }
    switch Self.builder(rest, context) {
    case .plugin: break
    case .refused(let message):
      context.writeError(message)
      return 1
    case .classic(let notice):
      context.writeError(notice)
      root = classicGrammar ?? root
    }
    if let word = rest.first, Self.lacksPlugin(word, context) {
      return refuseCommand([word], below: root, context)
    }
    if rest.first == "compose" { return compose(rest.dropFirst(), context) }
    if rest.first == "help" { return helpTopic(Array(rest.dropFirst()), root, context) }
    var command = root
    var words: [ByteString] = []
    while command.isGroup, let word = rest.first, !word.hasPrefix("-") {
      words.append(word)
      guard let child = command.children[word] else {
        return refuseCommand(words, below: command, context)
      }
      rest = rest.dropFirst()
      command = child.action == "buildx" ? root.children["buildx"] ?? child : child
    }
    let isForwarded =
      words.first != "buildx" && (command.action == "build" || command.path == ["buildx"])
    if command.isGroup { return runGroup(command, rest, context, isForwarded: isForwarded) }
    var parser = CommandLineParser(command)
    parser.check = { FlagValues.problem($0, $1, action: command.action) }
    let line: ParsedCommandLine
    do {
      line = try parser.parse(rest)
    } catch {
      let text: ByteString = "\(error.message)\n\nUsage:  \(command.usage)\n\n\(pointer(command))\n"
      context.writeError(text)
      return 125
    }
    if line.usesOldHelp { warnOfOldHelp(context) }
    if line.asksForHelp || line.isSet("help") {
      return help(command, context, isForwarded: isForwarded)
    }
    guard command.arity.allows(line.arguments.count) else {
      return refuseArity(command, line.arguments.count, context)
    }
    let remote = remoteEngine(globals, context)
    if remote == nil, let status = refuseConnection(globals, command, line, context) {
      return status
    }
    return DockerInvocation(
      engine: remote ?? engine(of: context), contexts: contexts, command: command, line: line,
      context: context
    ).run()
  }

  /// Reads the flags before the command.
  func takeGlobals(
    _ rest: inout ArraySlice<ByteString>, _ root: CommandGrammar
  ) throws(CommandLineError) -> ParsedCommandLine {
    var head: [ByteString] = []
    while let word = rest.first, word.hasPrefix("-"), word.count > 1, word != "--" {
      rest = rest.dropFirst()
      head.append(word)
      let flag =
        word.hasPrefix("--")
        ? root.flag(named: word.dropFirst(2).pair.name)
        : word.bytes.last.flatMap { root.flag(shorthand: $0) }
      let hasValue = word.contains(61) || !word.hasPrefix("--") && word.count > 2
      if let flag, flag.type != "bool", !hasValue, let value = rest.popFirst() {
        head.append(value)
      }
    }
    var parser = CommandLineParser(root)
    return try parser.parse(head[...])
  }

  /// The engine of another host, where one is named and the world has it.
  func remoteEngine(_ globals: ParsedCommandLine, _ context: ProcessContext) -> DockerEngine? {
    let name =
      globals.value("context") ?? context.environmentValue("DOCKER_CONTEXT") ?? contexts.current
    var host = globals.value("host") ?? context.environmentValue("DOCKER_HOST") ?? ""
    if host.isEmpty { host = contexts.find(name)?.host ?? "" }
    guard let (scheme, rest) = host.text.cut(":"), ["tcp", "ssh"].contains(scheme) else {
      return nil
    }
    let place = ByteString(rest.dropping(2)).split(64).last ?? ""
    guard let machine = fleet.host(place.split(58)[0].split(47)[0]), machine !== context.machine,
      !fleet.engine(of: machine).isStopped
    else { return nil }
    return fleet.engine(of: machine)
  }

  /// Says why no engine is reached; `nil` when the machine's own is meant.
  private func refuseConnection(
    _ globals: ParsedCommandLine, _ command: CommandGrammar, _ line: ParsedCommandLine,
    _ context: ProcessContext
  ) -> Int? {
    func fail(_ message: ByteString) -> Int {
      context.writeError(message + "\n")
      return 1
    }
    if let level = globals.value("log-level"),
      !["debug", "info", "warn", "warning", "error", "fatal", "panic", "trace"].contains(level)
    {
      return fail("Unable to parse logging level: \(level)")
    }
    if command.path.first == "context" { return nil }
    let lead: ByteString = "Failed to initialize: unable to resolve docker endpoint: "
    if globals.isSet("tls") || globals.isSet("tlsverify") {
      return fail("\(lead)open /root/.docker/ca.pem: no such file or directory")
    }
    var host = globals.value("host") ?? context.environmentValue("DOCKER_HOST") ?? ""
    if host.isEmpty {
      let name =
        globals.value("context") ?? context.environmentValue("DOCKER_CONTEXT") ?? contexts.current
      guard let entry = contexts.find(name) else {
        return fail(lead + DockerContexts.missing(name))
      }
      host = entry.host
    }
    let isOwn = host == DockerContexts.socket || host == "unix:///run/docker.sock"
    if isOwn, !engine(of: context).isStopped { return nil }
    let scheme = host.split(58)[0]
    if host.hasPrefix("tcp://") || host.hasPrefix("unix://") || host.hasPrefix("http://") {
      let isHere =
        host.hasPrefix("unix://") || host.hasPrefix("tcp://127.")
        || host.hasPrefix("tcp://localhost")
      if !isHere { context.machine.notSimulated.append("docker -H " + host) }
      let why: ByteString =
        "Cannot connect to the Docker daemon at \(host). Is the docker daemon running?"
      switch command.action {
      case "version": context.write(DockerInvocation.clientVersion)
      case "info": context.write(DockerInvocation.clientInfo(context) + "\nServer:\n")
      case "pull", "push":
        let name = line.arguments[0]
        if DockerEngine.tagged(name) != name, !line.isSet("all-tags"), !line.isSet("quiet") {
          context.write("Using default tag: latest\n")
        }
      default: break
      }
      if command.action == "login" {
        // Without an engine the client asks the registry itself.
        let invocation = DockerInvocation(
          engine: engine(of: context), contexts: contexts, command: command, line: line,
          context: context)
        do throws(EngineRefusal) { return try invocation.login() } catch {
          return fail(error.message)
        }
      }
      if command.action == "run" {
        _ = fail("docker: \(why)\n\nRun 'docker run --help' for more information")
        return 125
      }
      return fail(command.action == "build" ? "ERROR: " + why : why)
    }
    if host.hasPrefix("ssh://") { return context.notSimulated("-H \(host)") }
    if host.text.has("://") { return fail("\(lead)invalid bind address format: \(host)") }
    if command.action != "ps" { context.machine.notSimulated.append("docker -H " + host) }
    return fail(
      "error during connect: Get \"http://\(scheme):2375/v1.50/containers/json\": dial tcp: lookup \(scheme) on 127.0.0.53:53: no such host"
    )
  }

  /// `docker help COMMAND`.
  private func helpTopic(
    _ words: [ByteString], _ root: CommandGrammar, _ context: ProcessContext
  ) -> Int {
    var command = root
    for word in words {
      guard let child = command.children[word] else {
        let text: ByteString = "unknown help topic: \(words.joined(" "))\n"
        context.writeError(text)
        return 1
      }
      command = child
    }
    return help(command, context)
  }
}
