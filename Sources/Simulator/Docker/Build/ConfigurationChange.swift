import Shell

/// `--change` of `docker commit` and `docker import`: instructions that change only how an image runs.
extension DockerEngine {
  private static let allowed: [ByteString] = [
    "CMD", "ENTRYPOINT", "ENV", "EXPOSE", "HEALTHCHECK", "LABEL", "ONBUILD", "STOPSIGNAL", "USER",
    "VOLUME", "WORKDIR",
  ]

  /// The configuration after some instructions.
  func changed(
    _ configuration: ImageConfiguration, by changes: [ByteString], onTopOf image: DockerImage?
  ) throws(BuildFailure) -> ImageConfiguration {
    if changes.isEmpty { return configuration }
    let file: Dockerfile
    do throws(Dockerfile.Mistake) {
      file = try Dockerfile("FROM scratch\n" + changes.joined("\n") + "\n")
    } catch { throw BuildFailure(error.message) }
    let empty = host.fileSystem.makeInode(.folder([:]), mode: 0o755, as: .root)
    let build = DockerBuild(
      engine: self,
      request: DockerBuild.Request(file: file, context: BuildContext(empty, ignore: nil)),
      report: BuildReport { _ in })
    let stage = BuildStage(
      engine: self, plan: StagePlan(file.instructions, BuildVariables()), image: image, base: nil)
    stage.configuration = configuration
    for instruction in file.instructions.dropFirst() {
      guard Self.allowed.contains(instruction.name) else {
        throw BuildFailure("\(instruction.name) is not a valid change command")
      }
      if let problem = InstructionCheck.problem(instruction) { throw BuildFailure(problem) }
      try stage.apply(
        instruction, title: instruction.name == "WORKDIR" ? "" : nil, build, BuildVariables())
    }
    return stage.configuration
  }
}
