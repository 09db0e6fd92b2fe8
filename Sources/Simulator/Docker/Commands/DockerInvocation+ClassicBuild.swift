import Shell

/// `docker build` with the builder of the engine itself.
extension DockerInvocation {
  func classicBuild() -> Int {
    let source: BuildSource
    do throws(BuildSource.Refusal) {
      source = try BuildSource.read(line.arguments[0], file: line.value("file"), context)
    } catch {
      return error.isUnknown
        ? context.notSimulated("build \(line.arguments[0])") : fail(error.message)
    }
    guard let text = source.text else {
      let folder = MountReader.absolute(line.arguments[0], context.folder)
      let path = line.value("file").map { MountReader.absolute($0, context.folder) }
      return fail(
        "unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat \(path ?? folder + "/Dockerfile"): no such file or directory"
      )
    }
    for flag in line.values
    where ["squash", "cache-from", "security-opt", "isolation"].contains(flag.flag) {
      return context.notSimulated("build --\(flag.flag)")
    }
    let output = ClassicOutput(context: context, isQuiet: line.isSet("quiet"))
    output.write(
      "Sending build context to Docker daemon  \(Age.size(source.context.archiveSize, precision: 4))\r\r\n"
    )
    do {
      let image = try build(text, source, output)
      writeIdentifier(of: image)
      if line.isSet("quiet") { context.write("sha256:\(image.identifier)\n") }
      for tag in line.all("tag") {
        let name = DockerEngine.tagged(DockerEngine.familiar(tag))
        engine.give(name, to: image)
        engine.record("tag", image, name: name)
        output.write("Successfully tagged \(name)\n")
      }
      return 0
    } catch {
      output.showWithheld()
      if case .refusal = error.cause { return refuse(error.message) }
      if case .command(_, let status) = error.cause { return fail(error.message, status: status) }
      return fail(Self.classicMessage(error))
    }
  }

  private func build(
    _ text: ByteString, _ source: BuildSource, _ output: ClassicOutput
  ) throws(BuildFailure) -> DockerImage {
    let lead: ByteString = "failed to solve: "
    func bare(_ failure: BuildFailure) -> BuildFailure {
      let message = failure.message
      return BuildFailure(
        message.hasPrefix(lead) ? message.dropFirst(lead.count) : message, cause: .refusal)
    }
    if text.trimmed.isEmpty {
      throw BuildFailure("the Dockerfile (\(source.shownName)) cannot be empty", cause: .refusal)
    }
    let request: DockerBuild.Request
    do throws(BuildFailure) { request = self.request(try read(text), source) } catch {
      throw bare(error)
    }
    let build = DockerBuild(engine: engine, request: request, report: BuildReport { _ in })
    do throws(BuildFailure) {
      let (_, stages) = try build.split()
      for instructions in stages { try build.check(instructions) }
      _ = try build.target(stages.map { StagePlan($0, BuildVariables()) })
    } catch { throw bare(error) }
    let options = ClassicBuild.Options(
      removes: line.value("rm").map { $0 == "true" } ?? true,
      alwaysRemoves: line.isSet("force-rm"))
    return try ClassicBuild(engine: engine, build: build, options: options, write: output.write)
      .run()
  }

  /// A failure in the words of the classic builder.
  private static func classicMessage(_ failure: BuildFailure) -> ByteString {
    guard case .missingSource(let instruction, let path, let isContext) = failure.cause else {
      let lead: ByteString = "failed to solve: "
      return failure.message.hasPrefix(lead)
        ? failure.message.dropFirst(lead.count) : failure.message
    }
    let place: ByteString =
      isContext ? "file not found in build context or excluded by .dockerignore: " : ""
    return "\(instruction) failed: \(place)stat \(path): file does not exist"
  }
}

/// What the classic builder prints, which is held back when the client is to be quiet.
private final class ClassicOutput {
  private let context: ProcessContext
  private let isQuiet: Bool
  private var withheld = ByteString()

  init(context: ProcessContext, isQuiet: Bool) {
    self.context = context
    self.isQuiet = isQuiet
  }

  func write(_ text: ByteString) {
    if isQuiet { withheld.append(text) } else { context.write(text) }
  }

  /// Shows what was held back, for a build that failed.
  func showWithheld() { context.writeError(withheld) }
}
