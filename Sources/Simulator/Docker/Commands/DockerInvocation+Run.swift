import Shell

extension DockerInvocation {
  func runContainer() -> Int {
    let pointer: ByteString = "\n\nRun 'docker run --help' for more information"
    let isDetached = line.isSet("detach")
    if isDetached, line.value("attach") != nil {
      return fail("conflicting options: cannot specify both --attach and --detach")
    }
    if line.isSet("tty"), line.isSet("interactive"), !isDetached,
      context.streams[0]?.isTerminal != true
    {
      return fail("the input device is not a TTY")
    }
    let container: DockerContainer
    do throws(EngineRefusal) { container = try makeContainer() } catch {
      return error.message.isEmpty ? 1 : fail("docker: \(error.message)\(pointer)", status: 125)
    }
    if isDetached { context.write("\(container.identifier)\n") }
    if !isDetached { engine.record("attach", container) }
    do throws(EngineRefusal) {
      try engine.start(
        container, input: line.isSet("interactive") && !isDetached ? context.readAll() : [],
        isAttached: !isDetached)
    } catch {
      if container.configuration.removesItself { engine.remove(container) }
      return fail(
        "docker: Error response from daemon: \(error.message)\(pointer)", status: error.status)
    }
    return isDetached ? 0 : follow(container)
  }

  func createContainer() -> Int {
    do throws(EngineRefusal) {
      let container = try makeContainer()
      context.write("\(container.identifier)\n")
      return 0
    } catch {
      if error.message.isEmpty { return 1 }
      if error.status == 1 || error.message.hasPrefix("Error response") {
        return fail(error.message)
      }
      return fail(
        "docker: \(error.message)\n\nRun 'docker create --help' for more information", status: 125)
    }
  }

  /// Makes a container, or says why it can't; the message is empty when that has been said.
  private func makeContainer() throws(EngineRefusal) -> DockerContainer {
    var configuration: ContainerConfiguration
    do throws(ContainerOptions.Refusal) {
      configuration = try ContainerOptions(line: line, context: context).read()
    } catch { throw EngineRefusal(error.message) }
    if configuration.network == "host", !configuration.ports.isEmpty || configuration.publishesAll {
      _ = fail("WARNING: Published ports are discarded when using host network mode")
    }
    if let policy = line.value("pull"), !["always", "missing", "never"].contains(policy) {
      throw EngineRefusal(
        "invalid pull option: '\(policy)': must be one of \"always\", \"missing\" or \"never\"")
    }
    configuration.wantsGraphics = line.value("gpus") != nil
    configuration.devices = line.all("device")
    let imageName = line.arguments[0]
    if !configuration.identifierFile.isEmpty,
      (try? context.fileSystem.find(
        configuration.identifierFile, from: context.folder, as: context.credentials)) != nil
    {
      throw EngineRefusal(
        "container ID file found, make sure the other container isn't running or delete \(configuration.identifierFile)",
        status: 1)
    }
    if let problem = DockerImageReference.problem(imageName), engine.image(imageName) == nil {
      throw EngineRefusal(problem, status: 1)
    }
    if let platform = line.value("platform"), !platform.isEmpty,
      let problem = PlatformReader.problem(platform)
    {
      throw EngineRefusal("error parsing specified platform: \(problem)", status: 1)
    }
    do throws(EngineRefusal) { try engine.check(&configuration) } catch {
      throw EngineRefusal("Error response from daemon: \(error.message)")
    }
    let image = try fetch(imageName)
    if let platform = line.value("platform"), !platform.hasSuffix("amd64"), platform != "linux" {
      context.machine.notSimulated.append("docker run --platform " + platform)
    }
    let container: DockerContainer
    do throws(EngineRefusal) {
      container = try engine.create(
        line.value("name"), image: image, imageName: imageName, configuration: configuration,
        arguments: Array(line.arguments.dropFirst()))
    } catch { throw EngineRefusal("Error response from daemon: \(error.message)") }
    if !configuration.identifierFile.isEmpty,
      let stream = try? context.fileSystem.open(
        configuration.identifierFile, from: context.folder, .write, as: context.credentials)
    {
      try? stream.write(container.identifier.bytes)
    }
    return container
  }

  /// The image that a container is made of, from the registry where it isn't here.
  private func fetch(_ name: ByteString) throws(EngineRefusal) -> DockerImage {
    let policy = line.value("pull") ?? "missing"
    if policy != "always", let image = engine.image(name) { return image }
    let shown = DockerEngine.tagged(DockerEngine.familiar(name))
    if policy == "never" {
      throw EngineRefusal("Error response from daemon: No such image: \(shown)")
    }
    let isQuiet = line.isSet("quiet")
    if policy == "missing", !isQuiet { _ = fail("Unable to find image '\(shown)' locally") }
    do throws(EngineRefusal) {
      let pull = try engine.pull(name)
      if !isQuiet {
        for text in pull.lines { _ = fail(text) }
        _ = fail("Status: \(pull.status)")
      }
      return pull.image
    } catch { throw EngineRefusal("Error response from daemon: \(error.message)") }
  }

  /// Shows what a container writes until it ends, and gives its status.
  func follow(_ container: DockerContainer) -> Int {
    var shown = 0
    func show() {
      while shown < container.log.count {
        let entry = container.log[shown]
        _ = context.write(
          entry.bytes, to: entry.isError && !container.configuration.hasTerminal ? 2 : 1)
        shown += 1
      }
    }
    show()
    engine.awaitEnd(of: container)
    show()
    if container.isUp {
      context.machine.exceed("time")
      return 137
    }
    return container.status
  }
}
