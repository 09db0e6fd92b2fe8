extension Interpreter {
  /// The file that a command's name means, along `PATH`.
  func findProgram(_ name: ByteString, path: ByteString? = nil) -> ByteString? {
    locateProgram(name, path: path)?.path
  }

  private func locateProgram(
    _ name: ByteString, path: ByteString? = nil
  ) -> (path: ByteString, inode: Inode)? {
    let folders = machine.programFolders(
      path ?? value(Self.pathName) ?? ByteString(), from: state.folder, as: state.credentials)
    for folder in folders {
      guard case .folder(let table) = folder.inode.content, let entry = table[name],
        state.credentials.may(1, folder.inode)
      else { continue }
      let file = folder.prefix + name
      guard let inode = entry.linkTarget == nil ? entry : existing(file) else { continue }
      if inode.isFile && state.credentials.may(1, inode) { return (file, inode) }
    }
    return nil
  }

  private static let pathName: ByteString = "PATH"

  private func existing(_ path: ByteString) -> Inode? {
    try? machine.fileSystem.find(path, from: state.folder, as: state.credentials)
  }

  var environment: [(name: ByteString, value: ByteString)] {
    var result = state.variables.environment()
    if state.functions.isEmpty && environmentOrder.isEmpty { return result }
    for (name, function) in state.functions where function.isExported {
      result.append(("BASH_FUNC_" + name + "%%", "() " + function.source))
    }
    return result.sorted { one, other in
      let (first, second) = (environmentOrder[one.name], environmentOrder[other.name])
      guard first != nil || second != nil else { return one.name < other.name }
      return (first ?? .max) < (second ?? .max)
    }
  }

  /// Runs a program as a process of its own, and gives its exit status.
  func runProgram(
    _ arguments: [ByteString],
    environment given: [(name: ByteString, value: ByteString)]? = nil
  ) throws(Unwind) -> Int {
    try countProcess()
    let name = arguments[0]
    let path: ByteString
    let inode: Inode
    if name.contains(47) {
      path = name
      do {
        inode = try machine.fileSystem.find(path, from: state.folder, as: state.credentials)
      } catch {
        complain("\(name): \(error.message)")
        return error == .accessDenied || error == .notDirectory ? 126 : 127
      }
    } else {
      let search = given?.first { $0.name.equals("PATH") }?.value
      guard let found = name.isEmpty ? nil : locateProgram(name, path: search) else {
        machine.unknownPrograms.append(name)
        complain("\(name): command not found")
        return 127
      }
      (path, inode) = found
    }
    if inode.isFolder {
      complain("\(name): Is a directory")
      return 126
    }
    guard state.credentials.may(1, inode) else {
      complain("\(name): Permission denied")
      return 126
    }
    if let program = inode.program {
      if program.equals("bash") || program.equals("sh") {
        return try Shells.run(arguments, in: self, environment: given)
      }
      guard let command = machine.commands[program] else {
        // What a package brought, and nothing more is known of.
        machine.notSimulated.append(arguments.joined(" "))
        complain("\(name): command not found")
        return 127
      }
      return try run(command, arguments, given)
    }
    return try runScript(inode, path, arguments, given)
  }

  private func run(
    _ command: Command, _ arguments: [ByteString],
    _ given: [(name: ByteString, value: ByteString)]?
  ) throws(Unwind) -> Int {
    if command.seesJobs { runWaitingJobs() }
    let context = ProcessContext(
      machine: machine, arguments: arguments, environment: given ?? environment,
      folder: state.folder, credentials: state.credentials, streams: state.streams,
      mask: state.mask
    ) { launch in
      let (folder, credentials, streams) = (
        self.state.folder, self.state.credentials, self.state.streams
      )
      defer {
        self.state.folder = folder
        self.state.credentials = credentials
        self.state.streams = streams
      }
      self.state.folder = launch.folder ?? folder
      self.state.credentials = launch.credentials ?? credentials
      self.state.streams = launch.streams ?? streams
      do throws(Unwind) {
        try self.enter()
        defer { self.depth -= 1 }
        try self.step()
        if launch.isBuiltin {
          return try self.runBuiltin(
            launch.arguments, environment: launch.environment ?? self.environment)
        }
        return try self.runProgram(launch.arguments, environment: launch.environment)
      } catch {
        return self.status(of: error)
      }
    }
    context.parent = state.process
    let lookups = machine.fileSystem.lookups
    let status = command.run(context)
    machine.steps &+= (machine.fileSystem.lookups &- lookups) << 2
    // A program such as `timeout` may have put up with the limit that another one reached.
    if machine.exceededLimit != nil { throw .limit }
    return context.pipeIsBroken ? 141 : status
  }

  private func runScript(
    _ inode: Inode, _ path: ByteString, _ arguments: [ByteString],
    _ given: [(name: ByteString, value: ByteString)]?
  ) throws(Unwind) -> Int {
    let source = inode.data
    if source.prefix(80).contains(0) {
      complain("\(arguments[0]): cannot execute binary file: Exec format error")
      return 126
    }
    var interpreter: [ByteString] = ["/bin/bash"]
    if source.starts(with: [35, 33]) {
      let line = ByteString(source[2...].prefix { $0 != 10 })
      let words = line.split(32).filter { !$0.isEmpty }
      if let first = words.first {
        interpreter = [first] + (words.count > 1 ? [words.dropFirst().map { $0 }.joined(" ")] : [])
      }
    }
    let base = interpreter[0].split(47).last ?? ""
    if base == "bash" || base == "sh" {
      return try Shells.run(
        interpreter + [path] + arguments.dropFirst(), in: self, environment: given)
    }
    guard (try? machine.fileSystem.find(interpreter[0], from: "/", as: .root)) != nil else {
      complain("\(arguments[0]): cannot execute: required file not found")
      return 127
    }
    return try runProgram(interpreter + [path] + arguments.dropFirst(), environment: given)
  }
}
