import Shell

/// How containers run: ahead on a clock of their own, whose end the world's clock reaches later.
extension DockerEngine {
  /// Starts a container; `nil` when it runs, or why it can't.
  func start(_ container: DockerContainer) -> (message: ByteString, status: Int)? {
    let program = container.program.first ?? ""
    container.output = []
    container.errors = []
    if container.isDefault && container.image.entry.behaviour != .shell {
      begin(container)
      if container.image.entry.behaviour == .greeting {
        container.output =
          ByteString(
            "\nHello from Docker!\nThis message shows that your installation appears to be working"
              + " correctly.\n\n"
          ).bytes
        finish(container, 0)
      }
      return nil
    }
    if let problem = problem(of: program, container.machine) { return problem }
    begin(container)
    let before = container.machine.clock.now
    let lag = clock.now - before
    if lag > 0 { container.machine.clock.advance(by: lag) }
    let result = run(container.program, in: container)
    container.output = result.output
    container.errors = result.errors
    if result.exceededLimit != nil { return nil }
    let duration = container.machine.clock.now - clock.now
    if duration <= 0 {
      finish(container, result.status)
    } else {
      container.endTime = clock.now + duration
      container.end = clock.schedule(after: duration) { [self] in
        if container.state == .running { finish(container, result.status) }
      }
    }
    return nil
  }

  /// Lets time pass until a container's program ends, if it ends by itself.
  func awaitEnd(of container: DockerContainer) {
    if container.state == .running, container.end != nil {
      clock.advance(by: max(container.endTime - clock.now, 0))
    }
  }

  /// Runs a program with a container's files.
  func run(
    _ program: [ByteString], in container: DockerContainer,
    environment: [(name: ByteString, value: ByteString)] = []
  ) -> Terminal.Result {
    let line = program.map { DockerEngine.quoted($0) }.joined(" ")
    return Terminal(on: container.machine, folder: container.folder).runApart(
      line.bytes, environment: container.environment + environment)
  }

  /// Lets a container end.
  func finish(_ container: DockerContainer, _ status: Int) {
    if let end = container.end { clock.cancel(end) }
    container.end = nil
    container.state = .exited
    container.status = status
    container.finished = clock.now
    if container.removesItself { remove(container) }
  }

  /// Why a program can't be executed, in the runtime's words.
  func problem(of program: ByteString, _ machine: Machine) -> (message: ByteString, status: Int)? {
    if program.contains(47) {
      guard let inode = try? machine.fileSystem.find(program, from: "/", as: .root) else {
        return ("exec: \"\(program)\": stat \(program): no such file or directory: unknown", 127)
      }
      if case .folder = inode.content {
        return ("exec: \"\(program)\": is a directory: unknown: permission denied", 126)
      }
      return nil
    }
    if machine.commands[program] != nil || shellPrograms.contains(program) { return nil }
    return ("exec: \"\(program)\": executable file not found in $PATH: unknown", 127)
  }

  /// Programs of images that are part of the shell here.
  private var shellPrograms: [ByteString] {
    ["sh", "bash", "echo", "true", "false", "pwd", "printf", "test", "[", "kill"]
  }

  /// A word in single quotes where the shell needs them.
  static func quoted(_ word: ByteString) -> ByteString {
    let plain = word.bytes.allSatisfy {
      ($0 >= 97 && $0 <= 122) || ($0 >= 64 && $0 <= 90) || ($0 >= 43 && $0 <= 58) || $0 == 95
    }
    if plain && !word.isEmpty { return word }
    return "'" + word.split(39).joined("'\\''") + "'"
  }

  private func begin(_ container: DockerContainer) {
    container.state = .running
    container.started = clock.now
    container.status = 0
  }
}
