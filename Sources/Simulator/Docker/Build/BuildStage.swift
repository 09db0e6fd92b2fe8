import Shell

/// A stage of a build: the container on which its instructions are carried out.
final class BuildStage {
  let plan: StagePlan
  let container: DockerContainer
  var configuration: ImageConfiguration
  private(set) var layers: [ByteString]
  private(set) var history: [ImageStep]
  private(set) var size: Int64
  /// What all instructions so far were made of.
  private(set) var key: ByteString
  /// The same with what tells builds apart that did not use the cache.
  private(set) var lineage: ByteString
  /// When the last layer was made.
  private(set) var created: Int64
  let entry: ImageCatalogue.Entry?
  let engine: DockerEngine
  private let base: DockerImage
  var variables = BuildVariables()
  /// Who made the image, as `MAINTAINER` says.
  var author = ByteString()
  private var declared: [ByteString] = []
  private var isCached = true
  /// Told of what commands write, and whether that goes to the error stream.
  var onOutput: ((Bool, [UInt8]) -> Void)?
  /// What was copied last: `file`, `dir` or `multi`, the digest of its content, and where to.
  var copied: (kind: ByteString, digest: ByteString, target: ByteString) = ("", "", "")

  init(engine: DockerEngine, plan: StagePlan, image: DockerImage?, base: BuildStage?) {
    self.engine = engine
    self.plan = plan
    let start =
      image ?? base?.base
      ?? DockerImage(
        identifier: Digest.hexadecimal("scratch"), tags: [], digests: [],
        configuration: ImageConfiguration(), layers: [], history: [], created: engine.clock.now,
        size: 0, entry: nil)
    self.base = start
    entry = start.entry
    configuration = base?.configuration ?? start.configuration
    layers = base?.layers ?? start.layers
    history = base?.history ?? start.history
    size = base?.size ?? start.size
    key = base?.key ?? start.identifier
    lineage = base?.lineage ?? start.identifier
    created = base?.created ?? start.created
    author = base?.author ?? start.author
    isCached = base?.isCached ?? true
    container = DockerContainer(
      identifier: engine.identifiers.hexadecimal(64), name: "build", image: start, imageName: "",
      configuration: ContainerConfiguration(), program: [], created: engine.clock.now,
      hostName: "buildkitsandbox"
    ) { engine.makeMachine($0, start) }
    if let base {
      for (path, inode) in base.files {
        if let inode {
          let files = container.machine.fileSystem
          DockerEngine.place(DockerEngine.copy(inode, in: files), at: path, in: files)
        }
      }
    }
    for variable in configuration.environment { variables.set(variable.name, variable.value) }
    for command in engine.networkCommands(for: nil) { container.machine.install(command) }
    for command in PackageManagers.commands { container.machine.install(command) }
  }

  /// What the stage puts on top of the files of its first image.
  var files: [(path: ByteString, inode: Inode?)] {
    let machine = engine.makeMachine("buildkitsandbox", base)
    for command in engine.networkCommands(for: nil) { machine.install(command) }
    for command in PackageManagers.commands { machine.install(command) }
    return base.files + FileChanges(from: machine, to: container).files
  }

  /// Carries out an instruction; `title` is its name in the progress, where it has a part of its own.
  func apply(
    _ instruction: Dockerfile.Instruction, title: ByteString?, _ build: DockerBuild,
    _ global: BuildVariables
  ) throws(BuildFailure) {
    let text = instruction.text
    switch instruction.name {
    case "FROM":
      build.output.open(title ?? "")
      build.output.cached()
      for trigger in configuration.triggers {
        guard let file = try? Dockerfile("FROM scratch\n" + trigger + "\n"),
          file.instructions.count == 2
        else { continue }
        try apply(file.instructions[1], title: "[onbuild] \(trigger)", build, global)
      }
      configuration.triggers = []
    case "ARG": declare(text, build, global)
    case "ENV", "LABEL": set(instruction)
    case "RUN": try run(instruction, title ?? "", build)
    case "COPY", "ADD": try copy(instruction, title ?? "", build)
    case "WORKDIR":
      let path = variables.expanded(text)
      let base = configuration.workingFolder.isEmpty ? "/" : configuration.workingFolder
      configuration.workingFolder = MountReader.absolute(path, base)
      container.machine.fileSystem.install(configuration.workingFolder, .folder([:]), mode: 0o755)
      container.configuration.workingFolder = configuration.workingFolder
      build.output.open(title ?? "")
      extend(instruction, build, layer: true)
      note("WORKDIR \(configuration.workingFolder)", 0)
    case "CMD":
      configuration.command = program(instruction)
      configuration.escapesArguments = true
      note("CMD \(DockerEngine.list(configuration.command))", 0)
    case "ENTRYPOINT":
      configuration.entrypoint = program(instruction)
      if !configuration.command.isEmpty,
        !plan.instructions.contains(where: {
          $0.name == "CMD" && $0.firstLine < instruction.firstLine
        })
      {
        configuration.command = []
      }
      note("ENTRYPOINT \(DockerEngine.list(configuration.entrypoint))", 0)
    case "EXPOSE":
      for word in BuildVariables.words(variables.expanded(text)) {
        let halves = word.split(47)
        guard let range = PortReader.range(halves[0]) else { continue }
        for number in range {
          let port = ContainerPort(
            number: number, transport: halves.count > 1 ? halves[1].lowercased : "tcp")
          if !configuration.exposedPorts.contains(port) { configuration.exposedPorts.append(port) }
        }
      }
      note(
        "EXPOSE map[\(configuration.exposedPorts.map { "\($0.text):{}" as ByteString }.joined(" "))]",
        0)
    case "VOLUME":
      let paths = instruction.words ?? BuildVariables.words(variables.expanded(text))
      for path in paths where !configuration.volumes.contains(path) {
        configuration.volumes.append(path)
      }
      note("VOLUME \(DockerEngine.list(paths))", 0)
    case "USER":
      configuration.user = variables.expanded(text)
      note("USER \(configuration.user)", 0)
    case "STOPSIGNAL":
      configuration.stopSignal = variables.expanded(text)
      note("STOPSIGNAL \(variables.expanded(text))", 0)
    case "MAINTAINER":
      author = variables.expanded(text)
      note("MAINTAINER \(author)", 0)
    case "SHELL": configuration.shell = instruction.words ?? []
    case "ONBUILD": configuration.triggers.append(text)
    case "HEALTHCHECK": configuration.healthCheck = healthCheck(instruction)
    default: break
    }
    if title == nil {
      let part = instruction.name.text + variables.expanded(text, keepsQuotes: true).text
      key = Digest.hexadecimal(key.text + part)
      lineage = Digest.hexadecimal(lineage.text + part)
    }
  }

  func note(_ text: ByteString, _ size: Int64) {
    history.insert(
      ImageStep(
        created: created, text: text, size: size, comment: "buildkit.dockerfile.v0"),
      at: 0)
    self.size += size
  }

  private func declare(_ text: ByteString, _ build: DockerBuild, _ global: BuildVariables) {
    for word in BuildVariables.words(text) {
      let (name, value) = word.pair
      if let given = build.arguments.last(where: { $0.name == name }) {
        variables.set(name, given.value)
      } else if word.contains(61) {
        variables.set(name, variables.expanded(value))
      } else if let known = global[name] {
        variables.set(name, known)
      }
      declared.append(name)
    }
  }

  private func set(_ instruction: Dockerfile.Instruction) {
    var pairs: [(name: ByteString, value: ByteString)] = []
    let words = BuildVariables.words(instruction.text)
    if let first = words.first, !first.contains(61) {
      let value = instruction.text.dropFirst(first.count).trimmed
      pairs.append((variables.expanded(first), variables.expanded(value)))
    } else {
      for word in words {
        let (name, value) = word.pair
        pairs.append((variables.expanded(name), variables.expanded(value)))
      }
    }
    for (name, value) in pairs {
      if instruction.name == "ENV" {
        configuration.environment.removeAll { $0.name == name }
        configuration.environment.append((name, value))
      } else {
        configuration.labels.removeAll { $0.name == name }
        configuration.labels.append((name, value))
      }
    }
    if instruction.name == "ENV" { for (name, value) in pairs { variables.set(name, value) } }
    note(
      "\(instruction.name) \(pairs.map { "\($0.name)=\($0.value)" as ByteString }.joined(" "))", 0)
  }

  var shell: [ByteString] {
    configuration.shell.isEmpty ? ["/bin/sh", "-c"] : configuration.shell
  }

  private func program(_ instruction: Dockerfile.Instruction) -> [ByteString] {
    instruction.words ?? (instruction.text.isEmpty ? [] : shell + [instruction.text])
  }

  private func healthCheck(_ instruction: Dockerfile.Instruction) -> HealthCheck {
    let words = BuildVariables.words(instruction.text)
    if words.first?.lowercased == "none" { return HealthCheck(test: ["NONE"]) }
    let command = instruction.text.dropFirst(3).trimmed
    func duration(_ name: ByteString) -> Int64 {
      instruction.flag(name).flatMap { Durations.parse($0.text) } ?? 0
    }
    return HealthCheck(
      test: Dockerfile.jsonWords(command).map { ["CMD"] + $0 } ?? ["CMD-SHELL", command],
      interval: duration("interval"), timeout: duration("timeout"),
      startPeriod: duration("start-period"), retries: instruction.flag("retries")?.integer ?? 0)
  }

  /// Goes on to the next layer; says whether it was there from an earlier build.
  func extend(
    _ instruction: Dockerfile.Instruction, _ build: DockerBuild, layer: Bool,
    content: ByteString = ""
  ) {
    let shown = variables.expanded(instruction.text, keepsQuotes: true)
    let documents = instruction.documents.map { $0.content }.joined()
    let declaredValues = declared.map { "\($0)=\(variables[$0] ?? "")" as ByteString }.joined(",")
    key = Digest.hexadecimal(
      [key, instruction.name, shown, documents, content, declaredValues].map { $0.text }.joinedText(
        "\n"))
    var record = engine.buildCache[key]
    isCached = isCached && build.usesCache && record != nil
    if !isCached || record == nil {
      record = BuildRecord(number: (record?.number ?? 0) + 1, created: engine.clock.now)
      engine.buildCache[key] = record
    }
    lineage = Digest.hexadecimal("\(key.text) \(record?.number ?? 0)")
    created = record?.created ?? engine.clock.now
    if layer {
      layers.append(Digest.hexadecimal("layer " + lineage.text))
      engine.cachedLayers.formUnion(layers)
    }
    if isCached { build.output.cached() } else { build.output.done() }
  }

  private func run(
    _ instruction: Dockerfile.Instruction, _ title: ByteString, _ build: DockerBuild
  ) throws(BuildFailure) {
    build.output.open(title)
    let program = command(of: instruction)
    let isDocument = instruction.text.hasPrefix("<<")
    let shown = isDocument ? instruction.documents.first?.content : nil
    container.configuration.environment = configuration.environment
    for name in declared {
      if let value = variables[name],
        !configuration.environment.contains(where: { $0.name == name })
      {
        container.configuration.environment.append((name, value))
      }
    }
    container.configuration.user = configuration.user
    container.machine.install(Sleep.command(until: .max))
    if let problem = DockerUser.problem(configuration.user, on: container.machine) {
      throw failed(program, problem, status: 1, [], instruction, title, build)
    }
    var output: [UInt8] = []
    let known = engine.host.notSimulated.count
    let result = engine.execute(program, in: container, input: .null()) {
      [onOutput] isError, bytes in
      onOutput?(isError, bytes)
      if output.count < 1 << 20 { output += bytes }
    }
    var lines = ByteString(output).split(10)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let isUnknown = engine.host.notSimulated.count > known || result.exceeded != nil
    if result.status != 0, !isUnknown {
      throw failed(
        program, "exit code: \(result.status)", status: result.status, lines, instruction, title,
        build)
    }
    let before = isCached
    extend(instruction, build, layer: true)
    if !(before && isCached) { for line in lines { build.output.say("0.100 " + line) } }
    note(
      "RUN \(declaredText)\(shell.joined(" ")) \(shown ?? instruction.text) # buildkit",
      Int64(output.count))
  }

  /// Shows what a program of the build wrote and why it failed, and gives the failure.
  private func failed(
    _ program: [ByteString], _ why: ByteString, status: Int, _ lines: [ByteString],
    _ instruction: Dockerfile.Instruction, _ title: ByteString, _ build: DockerBuild
  ) -> BuildFailure {
    let command = program.joined(" ")
    let message: ByteString = "process \"\(command)\" did not complete successfully: \(why)"
    let shown = lines.map { "0.100 " + $0 }
    for line in shown { build.output.say(line) }
    build.output.say("ERROR: \(message)")
    return BuildFailure(
      "failed to solve: \(message)", part: (title, Array(shown.suffix(20))),
      lines: instruction.firstLine...instruction.lastLine, cause: .command(command, status))
  }

  /// The words that `RUN` runs.
  func command(of instruction: Dockerfile.Instruction) -> [ByteString] {
    if let words = instruction.words { return words }
    if let document = instruction.documents.first, instruction.text.hasPrefix("<<") {
      return shell + [document.content]
    }
    var script = instruction.text
    for document in instruction.documents {
      script.append("\n" + document.content + document.name + "\n")
    }
    return shell + [script]
  }

  /// A text with the stage's variables replaced by their values.
  func expanded(_ text: ByteString) -> ByteString { variables.expanded(text, keepsQuotes: true) }

  /// An instruction as progress shows it: with values in the place of known variables.
  func shown(_ instruction: Dockerfile.Instruction) -> ByteString {
    let rest = instruction.original.dropFirst(instruction.spelling.count)
    return instruction.name
      + (instruction.name == "FROM"
        ? rest : variables.expanded(rest, keepsQuotes: true, keepsUnknown: true))
  }

  /// The build's arguments as they stand before a command in the history.
  var declaredText: ByteString {
    let values = declared.filter { variables[$0] != nil }
    if values.isEmpty { return "" }
    return
      "|\(values.count) \(values.map { "\($0)=\(variables[$0] ?? "")" as ByteString }.joined(" ")) "
  }
}
