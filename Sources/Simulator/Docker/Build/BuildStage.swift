import Shell

/// A stage of a build: the container on which its instructions are carried out.
final class BuildStage {
  let plan: StagePlan
  let container: DockerContainer
  private(set) var configuration: ImageConfiguration
  private(set) var layers: [ByteString]
  private(set) var history: [ImageStep]
  private(set) var size: Int64
  /// What all instructions so far were made of.
  private(set) var key: ByteString
  let entry: ImageCatalogue.Entry?
  private let engine: DockerEngine
  private let base: DockerImage
  private var variables = BuildVariables()
  private var declared: [ByteString] = []
  private var isCached = true

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
    isCached = base?.isCached ?? true
    container = DockerContainer(
      identifier: engine.identifiers.hexadecimal(64), name: "build", image: start, imageName: "",
      configuration: ContainerConfiguration(), program: [], created: engine.clock.now,
      machine: engine.makeMachine("buildkitsandbox", start))
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
    case "SHELL": configuration.shell = instruction.words ?? []
    case "ONBUILD": configuration.triggers.append(text)
    case "HEALTHCHECK": configuration.healthCheck = healthCheck(instruction)
    default: break
    }
    if title == nil {
      key = Digest.hexadecimal(
        key.text + instruction.name.text + variables.expanded(text, keepsQuotes: true).text)
    }
  }

  private func note(_ text: ByteString, _ size: Int64) {
    history.insert(
      ImageStep(
        created: engine.clock.now, text: text, size: size, comment: "buildkit.dockerfile.v0"),
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
      let value = Dockerfile.trimmed(instruction.text.dropFirst(first.count))
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

  private var shell: [ByteString] {
    configuration.shell.isEmpty ? ["/bin/sh", "-c"] : configuration.shell
  }

  private func program(_ instruction: Dockerfile.Instruction) -> [ByteString] {
    instruction.words ?? (instruction.text.isEmpty ? [] : shell + [instruction.text])
  }

  private func healthCheck(_ instruction: Dockerfile.Instruction) -> HealthCheck {
    let words = BuildVariables.words(instruction.text)
    if words.first?.lowercased == "none" { return HealthCheck(test: ["NONE"]) }
    let command = Dockerfile.trimmed(instruction.text.dropFirst(3))
    func duration(_ name: ByteString) -> Int64 {
      instruction.flag(name).flatMap { Durations.parse($0.text) } ?? 0
    }
    return HealthCheck(
      test: Dockerfile.jsonWords(command).map { ["CMD"] + $0 } ?? ["CMD-SHELL", command],
      interval: duration("interval"), timeout: duration("timeout"),
      startPeriod: duration("start-period"), retries: instruction.flag("retries")?.integer ?? 0)
  }

  /// Goes on to the next layer; says whether it was there from an earlier build.
  private func extend(
    _ instruction: Dockerfile.Instruction, _ build: DockerBuild, layer: Bool,
    content: ByteString = ""
  ) {
    let shown = variables.expanded(instruction.text, keepsQuotes: true)
    let documents = instruction.documents.map { $0.content }.joined()
    let declaredValues = declared.map { "\($0)=\(variables[$0] ?? "")" as ByteString }.joined(",")
    key = Digest.hexadecimal(
      [key, instruction.name, shown, documents, content, declaredValues].map { $0.text }.joinedText(
        "\n"))
    isCached = isCached && build.usesCache && engine.buildCache.contains(key)
    engine.buildCache.insert(key)
    if layer { layers.append(Digest.hexadecimal("layer " + key.text)) }
    if isCached { build.output.cached() } else { build.output.done() }
  }

  private func run(
    _ instruction: Dockerfile.Instruction, _ title: ByteString, _ build: DockerBuild
  ) throws(BuildFailure) {
    build.output.open(title)
    var words = instruction.words
    var shown = instruction.text
    if words == nil {
      if let document = instruction.documents.first, instruction.text.hasPrefix("<<") {
        words = shell + [document.content]
        shown = document.content
      } else {
        var script = instruction.text
        for document in instruction.documents {
          script.append("\n" + document.content + document.name + "\n")
        }
        words = shell + [script]
      }
    }
    let program = words ?? []
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
    var output: [UInt8] = []
    let known = engine.host.notSimulated.count
    let result = engine.execute(program, in: container, input: .null()) { _, bytes in
      if output.count < 1 << 20 { output += bytes }
    }
    var lines = ByteString(output).split(10)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let isUnknown = engine.host.notSimulated.count > known || result.exceeded != nil
    if result.status != 0, !isUnknown {
      let command = program.joined(" ")
      let message: ByteString =
        "process \"\(command)\" did not complete successfully: exit code: \(result.status)"
      for line in lines { build.output.say("0.100 " + line) }
      build.output.say("ERROR: \(message)")
      throw BuildFailure(
        "failed to solve: \(message)",
        part: (title, lines.suffix(20).map { "0.100 " + $0 }),
        lines: instruction.firstLine...instruction.lastLine)
    }
    let before = isCached
    extend(instruction, build, layer: true)
    if !(before && isCached) { for line in lines { build.output.say("0.100 " + line) } }
    note("RUN \(declaredText)\(shell.joined(" ")) \(shown) # buildkit", Int64(output.count))
  }

  private var declaredText: ByteString {
    let values = declared.filter { variables[$0] != nil }
    if values.isEmpty { return "" }
    return
      "|\(values.count) \(values.map { "\($0)=\(variables[$0] ?? "")" as ByteString }.joined(" ")) "
  }

  private func copy(
    _ instruction: Dockerfile.Instruction, _ title: ByteString, _ build: DockerBuild
  ) throws(BuildFailure) {
    var words = (instruction.words ?? BuildVariables.words(instruction.text)).map {
      variables.expanded($0)
    }
    let target = words.removeLast()
    build.output.open(title)
    let lines = instruction.firstLine...instruction.lastLine
    let from = instruction.flag("from").map { variables.expanded($0) }
    let context =
      from == nil ? build.context : BuildContext(try build.source(from ?? ""), ignore: nil)
    let files = container.machine.fileSystem
    var found: [(name: ByteString, inode: Inode, isContent: Bool)] = []
    for word in words {
      if let document = instruction.documents.first(where: {
        word.hasSuffix($0.name) && word.hasPrefix("<<")
      }) {
        let content =
          document.expands
          ? variables.expanded(document.content, keepsQuotes: true) : document.content
        found.append(
          (document.name, files.makeInode(.file(content.bytes), mode: 0o644, as: .root), false))
        continue
      }
      if word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("git@") {
        guard let address = WebAddress(word) else { continue }
        engine.host.notSimulated.append("ADD " + word)
        throw BuildFailure(
          "failed to solve: failed to load cache key: Get \"\(word)\": dial tcp: lookup \(address.host) on 127.0.0.53:53: no such host",
          part: (title, []), lines: lines)
      }
      let matches = context.find(word, in: files)
      if matches.isEmpty, !word.contains(42), !word.contains(63) {
        let path = MountReader.absolute(word, "/")
        let reference: ByteString =
          "failed to calculate checksum of ref \(engine.identifiers.uuid())::\(engine.identifiers.text(25, of: "0123456789abcdefghijklmnopqrstuvwxyz")): \"\(path)\": not found"
        build.output.say("ERROR: \(reference)")
        throw BuildFailure(
          "failed to solve: failed to compute cache key: \(reference)", part: (title, []),
          lines: lines)
      }
      for match in matches {
        if instruction.name == "ADD", match.inode.isFile,
          let archive = TapeArchive.unpack(match.inode.data)
        {
          for (path, inode) in archive {
            DockerEngine.place(
              inode, at: MountReader.absolute(target + "/" + path, folder), in: files)
          }
          continue
        }
        found.append((match.name, match.inode, match.inode.isFolder))
      }
    }
    if found.count > 1, !target.hasSuffix("/"), target != ".", target != "./" {
      throw BuildFailure(
        "failed to solve: dockerfile parse error on line \(instruction.firstLine): When using \(instruction.name) with more than one source file, the destination must be a directory and end with a /",
        lines: lines)
    }
    put(found, target, instruction)
    let content = found.map { Self.digest($0.inode) }.joined()
    extend(instruction, build, layer: true, content: content)
    let size = found.reduce(Int64(0)) { $0 + Self.bytes($1.inode) }
    note("\(instruction.name) \(instruction.text) # buildkit", size)
  }

  private var folder: ByteString {
    configuration.workingFolder.isEmpty ? "/" : configuration.workingFolder
  }

  private func put(
    _ found: [(name: ByteString, inode: Inode, isContent: Bool)], _ target: ByteString,
    _ instruction: Dockerfile.Instruction
  ) {
    let files = container.machine.fileSystem
    let path = MountReader.absolute(target, folder)
    let isFolder =
      target.hasSuffix("/") || target == "." || target.hasSuffix("/.")
      || ((try? files.find(path, from: "/", as: .root))?.isFolder ?? false)
    let owner = instruction.flag("chown").map {
      DockerUser.find(variables.expanded($0), on: container.machine).credentials
    }
    let mode = instruction.flag("chmod").flatMap { Int($0.text, radix: 8) }
    for (name, source, isContent) in found {
      let inode = DockerEngine.copy(source, in: files)
      Self.adjust(inode, owner ?? .root, mode)
      if isContent, case .folder = inode.content {
        merge(inode, into: path, files)
      } else {
        DockerEngine.place(
          inode, at: isFolder ? (path == "/" ? "" : path) + "/" + name : path, in: files)
      }
    }
  }

  private static func adjust(_ inode: Inode, _ owner: Credentials, _ mode: Int?) {
    inode.owner = owner.user
    inode.group = owner.group
    if let mode { inode.mode = mode }
    if case .folder(let table) = inode.content {
      for child in table.values { adjust(child, owner, mode) }
    }
  }

  private func merge(_ folder: Inode, into path: ByteString, _ files: FileSystem) {
    guard case .folder(let table) = folder.content else { return }
    files.install(path, .folder([:]), mode: 0o755)
    for (name, inode) in table {
      let inner = (path == "/" ? "" : path) + "/" + name
      if inode.isFolder, (try? files.find(inner, from: "/", as: .root))?.isFolder == true {
        merge(inode, into: inner, files)
      } else {
        DockerEngine.place(inode, at: inner, in: files)
      }
    }
  }

  private static func digest(_ inode: Inode) -> ByteString {
    guard case .folder(let table) = inode.content else {
      return MessageDigest.sha256.hexadecimal(inode.data)
    }
    return table.sorted { $0.key < $1.key }.map { "\($0.key)=\(digest($0.value))" as ByteString }
      .joined(",")
  }

  private static func bytes(_ inode: Inode) -> Int64 {
    guard case .folder(let table) = inode.content else { return Int64(inode.data.count) }
    return table.values.reduce(Int64(0)) { $0 + bytes($1) }
  }
}
