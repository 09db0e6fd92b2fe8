import Shell

/// Carries out a Dockerfile: stage by stage, every instruction on the files of a container.
final class DockerBuild {
  /// What a build is asked for.
  struct Request {
    var file: Dockerfile
    var context: BuildContext
    var arguments: [(name: ByteString, value: ByteString)] = []
    var labels: [(name: ByteString, value: ByteString)] = []
    var target: ByteString?
    var usesCache = true
    var pulls = false
  }

  private let engine: DockerEngine
  private let request: Request
  private let report: BuildReport
  private var stages: [BuildStage] = []
  private var files: FileSystem { engine.host.fileSystem }
  private(set) var warnings: [BuildWarning] = []

  init(engine: DockerEngine, request: Request, report: BuildReport) {
    self.engine = engine
    self.request = request
    self.report = report
    warnings = BuildWarning.all(in: request.file)
  }

  /// The instructions of each stage, and those before the first.
  func split() throws(BuildFailure) -> (
    arguments: [Dockerfile.Instruction], stages: [[Dockerfile.Instruction]]
  ) {
    var head: [Dockerfile.Instruction] = []
    var stages: [[Dockerfile.Instruction]] = []
    for instruction in request.file.instructions {
      if instruction.name == "FROM" {
        stages.append([instruction])
      } else if !stages.isEmpty {
        stages[stages.count - 1].append(instruction)
      } else if instruction.name == "ARG" {
        head.append(instruction)
      } else {
        throw BuildFailure(
          "failed to solve: no build stage in current context",
          lines: instruction.firstLine...instruction.lastLine)
      }
    }
    if stages.isEmpty {
      throw BuildFailure("failed to solve: file with no instructions")
    }
    return (head, stages)
  }

  /// The variables that stand before the first stage.
  func globals(_ head: [Dockerfile.Instruction]) -> BuildVariables {
    var global = BuildVariables()
    for (name, value) in [
      ("TARGETPLATFORM", "linux/amd64"), ("BUILDPLATFORM", "linux/amd64"), ("TARGETOS", "linux"),
      ("TARGETARCH", "amd64"), ("BUILDOS", "linux"), ("BUILDARCH", "amd64"),
    ] as [(ByteString, ByteString)] {
      global.set(name, value)
    }
    for instruction in head {
      for word in BuildVariables.words(instruction.text) {
        let (name, value) = word.pair
        if let given = request.arguments.last(where: { $0.name == name }) {
          global.set(name, given.value)
        } else if word.contains(61) {
          global.set(name, global.expanded(value))
        }
      }
    }
    return global
  }

  /// Builds the image.
  func run() throws(BuildFailure) -> DockerImage {
    let (head, all) = try split()
    let global = globals(head)
    for instructions in all { try check(instructions) }
    let plans = all.map { StagePlan($0, global) }
    let wanted = try reachable(plans)
    let bases = plans.enumerated().filter {
      wanted.contains($0.offset) && !isStage($0.element.base, before: $0.offset, plans)
        && $0.element.base != "scratch"
    }
    var images: [ByteString: DockerImage] = [:]
    for (_, plan) in bases where images[plan.base] == nil {
      images[plan.base] = try resolve(plan)
    }
    report.open("[internal] load .dockerignore")
    report.say("transferring context: 2B done")
    report.done()
    if all.contains(where: {
      $0.contains { ["COPY", "ADD"].contains($0.name) && $0.flag("from") == nil }
    }) {
      report.open("[internal] load build context")
      report.say("transferring context: 2B done")
      report.done()
    }
    for (index, plan) in plans.enumerated() {
      guard wanted.contains(index) else {
        _ = open(plan, image: nil, base: nil)
        continue
      }
      let below = self.stage(before: index, named: plan.base, plans).map { stages[$0] }
      let stage = open(plan, image: images[plan.base], base: below)
      try carryOut(stage, global, isOnly: plans.count == 1)
      if index == wanted.max() { break }
    }
    return finish(stages[stages.count - 1])
  }

  private func isStage(_ name: ByteString, before index: Int, _ plans: [StagePlan]) -> Bool {
    stage(before: index, named: name, plans) != nil
  }

  /// The number of the stage above one that is meant by a name or a number.
  func stage(before index: Int, named name: ByteString, _ plans: [StagePlan]) -> Int? {
    if name.isEmpty { return nil }
    if let found = plans[..<index].lastIndex(where: { $0.name == name.lowercased }) { return found }
    return name.integer.flatMap { $0 >= 0 && $0 < index ? $0 : nil }
  }

  /// Begins a stage.
  func open(_ plan: StagePlan, image: DockerImage?, base: BuildStage?) -> BuildStage {
    let stage = BuildStage(engine: engine, plan: plan, image: image, base: base)
    stages.append(stage)
    return stage
  }

  /// The number of the stage that is wanted.
  func target(_ plans: [StagePlan]) throws(BuildFailure) -> Int {
    guard let target = request.target else { return plans.count - 1 }
    guard
      let found = plans.lastIndex(where: { $0.name == target.lowercased })
        ?? target.integer.flatMap({ plans.indices.contains($0) ? $0 : nil })
    else {
      throw BuildFailure("failed to solve: target stage \"\(target)\" could not be found")
    }
    return found
  }

  /// The stages that the wanted one needs.
  private func reachable(_ plans: [StagePlan]) throws(BuildFailure) -> Set<Int> {
    var wanted: Set<Int> = []
    var pending = [try target(plans)]
    while let index = pending.popLast() {
      guard wanted.insert(index).inserted else { continue }
      var names = [plans[index].base]
      for instruction in plans[index].instructions {
        if let from = instruction.flag("from") { names.append(from) }
        if let mount = instruction.flag("mount"),
          let from = mount.split(44).first(where: { $0.hasPrefix("from=") })
        {
          names.append(from.dropFirst(5))
        }
      }
      for name in names {
        if let found = plans[..<index].lastIndex(where: {
          $0.name == name.lowercased && !name.isEmpty
        }) {
          pending.append(found)
        } else if let number = name.integer, number >= 0, number < index {
          pending.append(number)
        }
      }
    }
    return wanted
  }

  /// The mistakes that show before anything is done.
  func check(_ instructions: [Dockerfile.Instruction]) throws(BuildFailure) {
    for instruction in instructions {
      if let problem = InstructionCheck.problem(instruction) {
        throw BuildFailure(
          "failed to solve: dockerfile parse error on line \(instruction.firstLine): \(problem)",
          lines: instruction.firstLine...instruction.lastLine)
      }
    }
  }

  /// Gets the image that a stage begins with.
  private func resolve(_ plan: StagePlan) throws(BuildFailure) -> DockerImage {
    let lines = plan.instructions[0].firstLine...plan.instructions[0].lastLine
    if plan.base.isEmpty {
      throw BuildFailure(
        "failed to solve: base name (\(BuildVariables.words(plan.instructions[0].text)[0])) should not be blank",
        lines: lines)
    }
    guard let reference = ImageReference(plan.base.text) else {
      let why = DockerImageReference.problem(plan.base) ?? "invalid reference format"
      throw BuildFailure(
        "failed to solve: failed to parse stage name \"\(plan.base)\": \(why)", lines: lines)
    }
    let full = ByteString(reference.full)
    report.open("[internal] load metadata for \(full)")
    if !request.pulls, let known = engine.image(plan.base) {
      report.done()
      return known
    }
    do throws(EngineRefusal) {
      let before = engine.images.map { ($0, $0.tags, $0.digests) }
      let pull = try engine.pull(plan.base)
      // BuildKit has a store of its own: what it gets is no image of the engine's.
      if let (image, tags, digests) = before.first(where: { $0.0 === pull.image }) {
        (image.tags, image.digests) = (tags, digests)
      } else {
        engine.images.removeAll { $0 === pull.image }
      }
      report.done("0.2s")
      return pull.image
    } catch {
      let why: ByteString =
        error.message.hasPrefix("manifest for")
        ? "\(full): not found"
        : error.message.hasPrefix("pull access denied")
          ? "failed to resolve source metadata for \(full): pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
          : "failed to resolve source metadata for \(full): failed to do request: \(error.message)"
      report.say("ERROR: \(why)")
      let lead: ByteString =
        error.message.hasPrefix("manifest for")
        ? "\(plan.base): failed to resolve source metadata for " : "\(plan.base): "
      throw BuildFailure(
        "failed to solve: \(lead)\(why)",
        part: ("[internal] load metadata for \(full)", []), lines: lines)
    }
  }

  private func carryOut(
    _ stage: BuildStage, _ global: BuildVariables, isOnly: Bool
  ) throws(BuildFailure) {
    let steps = stage.plan.instructions.filter {
      ["FROM", "RUN", "COPY", "ADD", "WORKDIR"].contains($0.name)
    }
    var number = 0
    let lead =
      isOnly || stage.plan.name.isEmpty
      ? (isOnly ? "" : "stage-\(stages.count - 1) ") : stage.plan.name + " "
    for instruction in stage.plan.instructions {
      var title: ByteString?
      if ["FROM", "RUN", "COPY", "ADD", "WORKDIR"].contains(instruction.name) {
        number += 1
        title = "[\(lead)\(number)/\(steps.count)] \(stage.shown(instruction))"
      }
      try stage.apply(instruction, title: title, self, global)
    }
  }

  /// The stage, or else the image, that `--from` names.
  func source(_ name: ByteString) throws(BuildFailure) -> Inode {
    if let stage = stages.dropLast().last(where: { $0.plan.name == name.lowercased }) {
      return stage.container.machine.fileSystem.root
    }
    if let number = name.integer, number >= 0, number < stages.count - 1 {
      return stages[number].container.machine.fileSystem.root
    }
    let instruction = Dockerfile.Instruction(
      name: "FROM", spelling: "FROM", text: name, firstLine: 1, lastLine: 1)
    let image = try resolve(StagePlan([instruction], BuildVariables()))
    return engine.makeMachine("build", image).fileSystem.root
  }

  var arguments: [(name: ByteString, value: ByteString)] { request.arguments }
  var labels: [(name: ByteString, value: ByteString)] { request.labels }
  var pulls: Bool { request.pulls }
  var context: BuildContext { request.context }
  var output: BuildReport { report }
  var usesCache: Bool { request.usesCache }

  private func finish(_ stage: BuildStage) -> DockerImage {
    var configuration = stage.configuration
    for label in request.labels {
      configuration.labels.removeAll { $0.name == label.name }
      configuration.labels.append(label)
    }
    let labels = request.labels.map { "\($0.name)=\($0.value)" as ByteString }.joined(",")
    let identifier = Digest.hexadecimal("image " + stage.lineage.text + labels.text)
    report.open("exporting to image")
    report.say("exporting layers done")
    report.say("writing image sha256:\(identifier) done")
    if let known = engine.images.first(where: { $0.identifier == identifier }) { return known }
    // The next image is younger.
    engine.clock.advance(by: 500_000_000)
    let image = DockerImage(
      identifier: identifier, tags: [], digests: [], configuration: configuration,
      layers: stage.layers, history: stage.history, created: stage.created, size: stage.size,
      entry: stage.entry)
    image.comment = "buildkit.dockerfile.v0"
    image.author = stage.author
    image.files = stage.files
    engine.layers.formUnion(image.layers)
    engine.images.append(image)
    return image
  }
}

/// A stage as the file has it.
struct StagePlan {
  let instructions: [Dockerfile.Instruction]
  /// What it begins with, variables replaced.
  let base: ByteString
  /// In small letters; empty where it has none.
  let name: ByteString

  init(_ instructions: [Dockerfile.Instruction], _ variables: BuildVariables) {
    self.instructions = instructions
    let words = BuildVariables.words(instructions[0].text)
    base = words.first.map { variables.expanded($0) } ?? ""
    name = words.count == 3 ? words[2].lowercased : ""
  }
}
