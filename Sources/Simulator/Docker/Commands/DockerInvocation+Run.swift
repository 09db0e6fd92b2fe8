import Shell

extension DockerInvocation {
  /// Flags of `run` and `create` that are modelled.
  private static let modelled: [ByteString] = [
    "detach", "env", "hostname", "interactive", "label", "name", "pull", "quiet", "rm", "tty",
    "workdir", "entrypoint", "stop-timeout", "memory", "cpus", "cpu-shares",
  ]

  func runContainer() -> Int {
    let pointer: ByteString = "\n\nRun 'docker run --help' for more information"
    let (made, problem) = makeContainer()
    guard let container = made else {
      guard let problem else { return 1 }
      return fail("docker: \(problem)\(pointer)", status: 125)
    }
    let isDetached = line.isSet("detach")
    if let problem = engine.start(container) {
      if isDetached { context.write("\(container.identifier)\n") }
      if container.removesItself { engine.remove(container) }
      let message = DockerInvocation.runtime(problem.message)
      container.status = problem.status
      return fail(
        "docker: Error response from daemon: \(message)\(pointer)", status: problem.status)
    }
    if isDetached {
      context.write("\(container.identifier)\n")
      return 0
    }
    return follow(container)
  }

  func createContainer() -> Int {
    let (made, problem) = makeContainer()
    if let made {
      context.write("\(made.identifier)\n")
      return 0
    }
    return problem.map { fail($0) } ?? 1
  }

  /// Makes a container, or says why it can't; both are `nil` when that has been said.
  private func makeContainer() -> (DockerContainer?, ByteString?) {
    if let other = line.values.first(where: { !Self.modelled.contains($0.flag) }) {
      _ = context.notSimulated("--\(other.flag)")
      return (nil, nil)
    }
    let imageName = line.arguments[0]
    if let problem = DockerImageReference.problem(imageName) { return (nil, problem) }
    if engine.image(imageName) == nil {
      _ = fail("Unable to find image '\(DockerEngine.tagged(imageName))' locally")
      if let problem = fetch(imageName, to: 2) {
        return (nil, "Error response from daemon: \(problem)")
      }
    }
    guard let image = engine.image(imageName) else { return (nil, "No such image: \(imageName)") }
    let name = line.value("name") ?? engine.generatedName()
    if let problem = nameProblem(name) { return (nil, "Error response from daemon: \(problem)") }
    let arguments = Array(line.arguments.dropFirst())
    let entrypoint = line.value("entrypoint").map { $0.isEmpty ? [] : [$0] }
    let command = arguments.isEmpty && entrypoint == nil ? image.entry.command : arguments
    let identifier = engine.identifiers.hexadecimal(64)
    let machine = World.makeMachine(
      line.value("hostname") ?? identifier.prefix(12), clock: VirtualClock(engine.clock.now))
    machine.install(Sleep.command)
    let container = DockerContainer(
      identifier: identifier, name: name, image: image, imageName: imageName,
      program: (entrypoint ?? image.entry.entrypoint) + command,
      isDefault: arguments.isEmpty && entrypoint == nil, created: engine.clock.now,
      machine: machine)
    container.environment = variables()
    container.labels = line.all("label").map { pair($0) }
    container.folder = line.value("workdir")
    container.removesItself = line.isSet("rm")
    engine.containers.append(container)
    return (container, nil)
  }

  /// The variables that `--env` gives.
  func variables() -> [(name: ByteString, value: ByteString)] {
    var result: [(name: ByteString, value: ByteString)] = []
    for word in line.all("env") {
      if word.contains(61) {
        result.append(pair(word))
      } else if let value = context.environmentValue(word) {
        result.append((word, value))
      }
    }
    return result
  }

  private func pair(_ word: ByteString) -> (name: ByteString, value: ByteString) {
    guard let equals = word.bytes.firstIndex(of: 61) else { return (word, "") }
    return (word.prefix(equals), word.dropFirst(equals + 1))
  }

  /// Why a container can't have this name; `nil` when it can.
  func nameProblem(_ name: ByteString) -> ByteString? {
    let isFine = name.bytes.enumerated().allSatisfy { index, byte in
      let isLetter =
        (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
      return isLetter || (index > 0 && (byte == 95 || byte == 45 || byte == 46))
    }
    if !isFine || name.count < 2 {
      return
        "Invalid container name (\(name)), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed"
    }
    guard let other = engine.containers.first(where: { $0.name == name }) else { return nil }
    return
      "Conflict. The container name \"/\(name)\" is already in use by container \"\(other.identifier)\". "
      + "You have to remove (or rename) that container to be able to reuse that name."
  }
}
