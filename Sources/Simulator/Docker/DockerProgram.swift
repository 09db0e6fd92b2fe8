import Shell

/// The program `docker` of one machine: reads command lines and asks the machine's engine.
final class DockerProgram {
  private let identifiers: IdentifierSource
  private lazy var grammar = CommandGrammar.read(DockerProgram.table())
  private var engine: DockerEngine?

  init(identifiers: IdentifierSource) { self.identifiers = identifiers }

  private static func table() -> ByteString {
    dockerTable.withUTF8Buffer { ByteString(Array($0)) }
  }

  /// The client, which makes the engine when it is first called.
  var commands: [Command] { [Command("docker") { [self] in run($0) }] }

  /// What the programs of the machine reach through it.
  func network(_ context: ProcessContext) -> NetworkStack { engine(of: context).network(of: nil) }

  private func engine(of context: ProcessContext) -> DockerEngine {
    if let engine { return engine }
    let made = DockerEngine(host: context.machine, identifiers: identifiers)
    engine = made
    return made
  }

  private func run(_ context: ProcessContext) -> Int {
    guard let root = grammar else { return context.notSimulated("") }
    var command = root
    var rest = context.arguments.dropFirst()
    var words: [ByteString] = []
    while command.isGroup, let word = rest.first, !word.hasPrefix("-") {
      words.append(word)
      guard let child = command.children[word] else {
        return refuseCommand(words, below: command, context)
      }
      rest = rest.dropFirst()
      command = child.action == "buildx" ? root.children["buildx"] ?? child : child
    }
    if command.isGroup { return runGroup(command, rest, context) }
    var parser = CommandLineParser(command)
    parser.check = { FlagValues.problem($0, $1, action: command.action) }
    let line: ParsedCommandLine
    do {
      line = try parser.parse(rest)
    } catch {
      let text: ByteString = "\(error.message)\n\nUsage:  \(command.usage)\n\n\(pointer(command))\n"
      _ = context.write(text.bytes, to: 2)
      return 125
    }
    if line.asksForHelp || line.isSet("help") { return help(command, context) }
    guard command.arity.allows(line.arguments.count) else { return refuseArity(command, context) }
    return DockerInvocation(
      engine: engine(of: context), command: command, line: line, context: context
    ).run()
  }

  private func pointer(_ command: CommandGrammar) -> ByteString {
    "Run '\(spelling(of: command)) --help' for more information"
  }

  private func spelling(of command: CommandGrammar) -> ByteString {
    command.action == "build" ? "docker buildx build" : (["docker"] + command.path).joined(" ")
  }

  private func runGroup(
    _ command: CommandGrammar, _ rest: ArraySlice<ByteString>, _ context: ProcessContext
  ) -> Int {
    var parser = CommandLineParser(command)
    var asksForHelp = false
    do {
      let line = try parser.parse(rest)
      asksForHelp = line.asksForHelp
      if command.path.isEmpty, line.isSet("version") {
        context.write("Docker version 28.2.2, build e6534b4\n")
        return 0
      }
    } catch {
      let usage = command.path.isEmpty ? "\(command.usage) [ARG...]" : spelling(of: command)
      let text: ByteString = "\(error.message)\n\nUsage:  \(usage)\n\n\(pointer(command))\n"
      _ = context.write(text.bytes, to: 2)
      return 125
    }
    return help(command, context, to: asksForHelp ? 1 : 2)
  }

  /// Prints a command's page.
  private func help(
    _ command: CommandGrammar, _ context: ProcessContext, to descriptor: Int = 1
  ) -> Int {
    if command.path.first == "checkpoint" {
      context.write(
        "docker checkpoint is only supported on a Docker daemon with experimental features enabled\n"
      )
      return 0
    }
    let isPlugin =
      command.action == "build" || command.action == "buildx"
      || command.path.first == "buildx"
    let command = command.action == "buildx" ? grammar?.children["buildx"] ?? command : command
    var page = HelpPage(command: command, program: "docker")
    switch command.path {
    case []:
      page.hidden = ["checkpoint", "config", "node", "secret", "service", "stack"]
      page.ending =
        "Run 'docker COMMAND --help' for more information on a command.\n\nFor more help on how to use Docker, head to https://docs.docker.com/go/guides/\n"
    case ["volume"]: page.hidden = ["update"]
    case ["swarm"]: page.hidden = ["ca", "join-token", "leave", "unlock", "unlock-key", "update"]
    default: break
    }
    var text = page.text
    if isPlugin {
      text =
        "\(command.description)\n\n\(text)\n"
        + "Experimental commands and flags are hidden. Set BUILDX_EXPERIMENTAL=1 to show them.\n"
    }
    _ = context.write(text.bytes, to: isPlugin ? 1 : descriptor)
    return 0
  }

  private func refuseCommand(
    _ words: [ByteString], below command: CommandGrammar, _ context: ProcessContext
  ) -> Int {
    if command.path == ["buildx"] {
      _ = help(command, context)
      _ = context.write(
        ("ERROR: unknown command: \"\(words.last ?? "")\"\n" as ByteString).bytes, to: 2)
      return 1
    }
    let spelling = (["docker"] + words).joined(" ")
    var text: ByteString = "docker: unknown command: \(spelling)\n\n"
    if !command.path.isEmpty { text.append("Usage:  \(self.spelling(of: command))\n\n") }
    _ = context.write((text + pointer(command) + "\n").bytes, to: 2)
    return 1
  }

  private func refuseArity(_ command: CommandGrammar, _ context: ProcessContext) -> Int {
    func arguments(_ count: Int) -> ByteString { count == 1 ? "1 argument" : "\(count) arguments" }
    let spelling = self.spelling(of: command)
    let plugin: ByteString = command.action == "build" ? "ERROR: " : ""
    let need: ByteString
    var lead: ByteString = "Run"
    switch command.arity {
    case .any, .none: need = "accepts no arguments"
    case .exactly(let count): need = "requires \(arguments(count))"
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
    _ = context.write(text.bytes, to: 2)
    return 1
  }
}
