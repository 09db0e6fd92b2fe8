import Shell

/// The builder of the engine itself: every instruction makes an image of the one before.
final class ClassicBuild {
  /// What the client asks for beside what every builder is asked.
  struct Options {
    /// Whether the container of an instruction goes when the instruction is carried out.
    var removes = true
    /// Whether it goes also when the instruction fails.
    var alwaysRemoves = false
  }

  private let engine: DockerEngine
  private let build: DockerBuild
  private let options: Options
  private let write: (ByteString) -> Void
  private var image: DockerImage?
  private var number = 0
  private var count = 0
  /// The images that the stages so far end in.
  private var results: [DockerImage?] = []

  init(
    engine: DockerEngine, build: DockerBuild, options: Options,
    write: @escaping (ByteString) -> Void
  ) {
    self.engine = engine
    self.build = build
    self.options = options
    self.write = write
  }

  /// Builds the image.
  func run() throws(BuildFailure) -> DockerImage {
    var (head, all) = try build.split()
    for instructions in all { try build.check(instructions) }
    for label in build.labels.sorted(by: { $0.name < $1.name }) {
      let text: ByteString = "\(label.name)=\(label.value)"
      all[0].append(
        Dockerfile.Instruction(
          name: "LABEL", spelling: "LABEL", original: "LABEL \(text)", text: text, firstLine: 1,
          lastLine: 1))
    }
    let global = build.globals(head)
    let plans = all.map { StagePlan($0, global) }
    let last = try build.target(plans)
    count = head.count + all.prefix(last + 1).reduce(0) { $0 + $1.count }
    for instruction in head { announce(instruction) }
    for (index, plan) in plans.enumerated() where index <= last {
      try carryOut(plan, plans, global)
      results.append(image)
    }
    warnOfArguments(head + Array(all.joined()))
    guard let image else { throw BuildFailure("No image was generated. Is your Dockerfile empty?") }
    write("Successfully built \(image.short)\n")
    return image
  }

  private func announce(_ instruction: Dockerfile.Instruction) {
    number += 1
    write("Step \(number)/\(count) : \(instruction.original)\n")
  }

  private func carryOut(
    _ plan: StagePlan, _ plans: [StagePlan], _ global: BuildVariables
  ) throws(BuildFailure) {
    announce(plan.instructions[0])
    if let below = build.stage(before: results.count, named: plan.base, plans) {
      image = results[below]
    } else {
      image = try base(plan)
    }
    write(" ---> \(image?.short ?? "")\n")
    let stage = build.open(plan, image: image, base: nil)
    let triggers = stage.configuration.triggers
    if !triggers.isEmpty {
      write("# Executing \(triggers.count) build trigger\(triggers.count == 1 ? "" : "s")\n")
    }
    try stage.apply(plan.instructions[0], title: "", build, global)
    for instruction in plan.instructions.dropFirst() {
      announce(instruction)
      try carryOut(instruction, on: stage, global)
    }
  }

  /// The image that a stage begins with, which the engine keeps.
  private func base(_ plan: StagePlan) throws(BuildFailure) -> DockerImage? {
    if plan.base == "scratch" { return nil }
    if plan.base.isEmpty {
      throw BuildFailure("base name (\(plan.instructions[0].text)) should not be blank")
    }
    if let problem = DockerImageReference.problem(plan.base) {
      throw BuildFailure(problem, cause: .refusal)
    }
    if !build.pulls, let known = engine.image(plan.base) { return known }
    do throws(EngineRefusal) {
      let pull = try engine.pull(plan.base)
      for line in pull.lines { write(line + "\n") }
      write("Status: \(pull.status)\n")
      return pull.image
    } catch {
      throw BuildFailure(error.message)
    }
  }

  private func carryOut(
    _ instruction: Dockerfile.Instruction, on stage: BuildStage, _ global: BuildVariables
  ) throws(BuildFailure) {
    if let problem = ClassicStep.problem(instruction) { throw BuildFailure(problem) }
    let size = stage.size
    let environment = stage.declaredText
    let container = engine.identifiers.hexadecimal(64)
    guard instruction.name == "RUN" else {
      try stage.apply(
        instruction, title: ClassicStep.hasLayer(instruction) ? "" : nil, build, global)
      let text = ClassicStep.text(of: instruction, on: stage)
      if let known = cached(text) { return reuse(known) }
      // Files are put where they belong without a container.
      let needsContainer = instruction.name != "COPY" && instruction.name != "ADD"
      if needsContainer { write(" ---> Running in \(container.prefix(12))\n") }
      if needsContainer { takeAway(container) }
      return keep(stage, text, stage.size - size)
    }
    let text = environment + stage.command(of: instruction).joined(" ")
    if let known = cached(text) {
      try stage.apply(instruction, title: "", build, global)
      return reuse(known)
    }
    write(" ---> Running in \(container.prefix(12))\n")
    stage.onOutput = { [write] isError, bytes in
      write(isError ? "\u{1B}[91m" + ByteString(bytes) + "\u{1B}[0m" : ByteString(bytes))
    }
    defer { stage.onOutput = nil }
    do throws(BuildFailure) {
      try stage.apply(instruction, title: "", build, global)
    } catch {
      if case .command(let command, let status) = error.cause {
        leave(container, of: stage, instruction, status)
        throw BuildFailure(
          "The command '\(command)' returned a non-zero code: \(status)",
          cause: .command(command, status))
      }
      throw error
    }
    takeAway(container)
    keep(stage, text, stage.size - size)
  }

  private func takeAway(_ container: ByteString) {
    if options.removes {
      write(" ---> Removed intermediate container \(container.prefix(12))\n")
    }
  }

  /// The container in which a command failed stays, to be looked at.
  private func leave(
    _ identifier: ByteString, of stage: BuildStage, _ instruction: Dockerfile.Instruction,
    _ status: Int
  ) {
    if options.alwaysRemoves {
      write(" ---> Removed intermediate container \(identifier.prefix(12))\n")
      return
    }
    guard let image else { return }
    let machine = stage.container.machine
    let container = DockerContainer(
      identifier: identifier, name: engine.generatedName(), image: image, imageName: image.short,
      configuration: stage.container.configuration, program: stage.command(of: instruction),
      created: engine.clock.now, hostName: machine.hostName
    ) { _ in machine }
    container.state = .exited
    container.status = status
    container.started = engine.clock.now
    container.finished = engine.clock.now
    engine.containers.append(container)
  }

  /// The image that the same instruction made of the same image before.
  private func cached(_ text: ByteString) -> DockerImage? {
    guard build.usesCache, let image else { return nil }
    return engine.images.last {
      $0.parent == image.identifier && $0.history.first?.text == text
    }
  }

  private func reuse(_ known: DockerImage) {
    image = known
    write(" ---> Using cache\n ---> \(known.short)\n")
  }

  /// Makes the image that an instruction leads to.
  private func keep(_ stage: BuildStage, _ text: ByteString, _ size: Int64) {
    let step = ImageStep(created: engine.clock.now, text: text, size: size)
    let made = DockerImage(
      identifier: engine.identifiers.hexadecimal(64), tags: [], digests: [],
      configuration: stage.configuration, layers: stage.layers,
      history: [step] + (image?.history ?? []), created: engine.clock.now, size: stage.size,
      entry: stage.entry)
    made.parent = image?.identifier
    made.files = stage.files
    engine.images.append(made)
    engine.layers.formUnion(made.layers)
    image = made
    // The next image is younger.
    engine.clock.advance(by: 1_000_000)
    write(" ---> \(made.short)\n")
  }

  private func warnOfArguments(_ instructions: [Dockerfile.Instruction]) {
    let declared = instructions.filter { $0.name == "ARG" }.flatMap { instruction in
      BuildVariables.words(instruction.text).map { $0.pair.name }
    }
    let predefined: [ByteString] = [
      "http_proxy", "https_proxy", "ftp_proxy", "no_proxy", "all_proxy",
    ]
    let unused = build.arguments.map { $0.name }.filter {
      !declared.contains($0) && !predefined.contains($0.lowercased)
    }.sorted { $0 < $1 }
    if !unused.isEmpty {
      write("[Warning] One or more build-args [\(unused.joined(" "))] were not consumed\n")
    }
  }
}
