/// A program of the simulated machine.
package struct Command {
  /// The name, as in `argv[0]` and as the file is called.
  package let name: ByteString
  /// Runs the program and gives its exit status.
  package let run: (ProcessContext) -> Int
  /// Whether what was put into the background has to be under way when the program runs, as with a client
  /// of a server there.
  package let seesJobs: Bool

  /// Creates a program.
  package init(
    _ name: ByteString, seesJobs: Bool = false, run: @escaping (ProcessContext) -> Int
  ) {
    self.name = name
    self.seesJobs = seesJobs
    self.run = run
  }
}

/// All that a running program sees of its world.
package final class ProcessContext {
  package let machine: Machine
  /// The arguments, the program's name first.
  package let arguments: [ByteString]
  /// The exported variables, sorted by name.
  package let environment: [(name: ByteString, value: ByteString)]
  /// The current folder, an absolute path.
  package let folder: ByteString
  package let credentials: Credentials
  /// The open descriptors.
  package let streams: Descriptors
  /// The mode bits that new files are not given.
  package let mask: Int
  /// Whether a write failed because nobody reads on, as when SIGPIPE ends a program.
  package private(set) var pipeIsBroken = false
  /// Starts another program, and gives its exit status.
  package let launch: (Launch) -> Int
  /// The number of the process that started this one.
  package var parent = 1

  /// Another program to be run; what is `nil` is as in the one that starts it.
  package struct Launch {
    package var arguments: [ByteString]
    package var environment: [(name: ByteString, value: ByteString)]?
    package var credentials: Credentials?
    package var folder: ByteString?
    package var streams: Descriptors?
    /// Whether what is meant is built into the shell.
    var isBuiltin = false

    /// Creates a launch.
    package init(
      _ arguments: [ByteString], environment: [(name: ByteString, value: ByteString)]? = nil,
      credentials: Credentials? = nil, folder: ByteString? = nil, streams: Descriptors? = nil
    ) {
      self.arguments = arguments
      self.environment = environment
      self.credentials = credentials
      self.folder = folder
      self.streams = streams
    }
  }

  package init(
    machine: Machine, arguments: [ByteString],
    environment: [(name: ByteString, value: ByteString)], folder: ByteString,
    credentials: Credentials, streams: Descriptors, mask: Int,
    launch: @escaping (Launch) -> Int
  ) {
    self.machine = machine
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.credentials = credentials
    self.streams = streams
    self.mask = mask
    self.launch = launch
  }

  /// Runs another program with this one's streams, and gives its exit status.
  package func runProgram(
    _ arguments: [ByteString], _ environment: [(name: ByteString, value: ByteString)]? = nil
  ) -> Int {
    launch(Launch(arguments, environment: environment))
  }

  package var fileSystem: FileSystem { machine.fileSystem }

  /// The value of an exported variable.
  @_disfavoredOverload
  package func environmentValue(_ name: ByteString) -> ByteString? {
    environment.first { $0.name == name }?.value
  }

  /// The value of an exported variable that a literal names, of which no string is made.
  package func environmentValue(_ name: StaticString) -> ByteString? {
    environment.first { $0.name.equals(name) }?.value
  }

  /// Writes to standard output.
  ///
  /// - Returns: `false` when nothing more can be written; the program should end then.
  @discardableResult
  package func write(_ text: ByteString) -> Bool { write(text.bytes) }

  /// Writes to standard output, or to another descriptor.
  @discardableResult
  package func write(_ bytes: [UInt8], to descriptor: Int = 1) -> Bool {
    guard let stream = streams[descriptor] else { return false }
    spend(bytes.count >> 7)
    if machine.steps > machine.limits.steps {
      machine.exceed("output")
      return false
    }
    do {
      try stream.write(bytes)
      return true
    } catch {
      if error == .brokenPipe {
        pipeIsBroken = true
      } else if error == .noSpace, case .sink = stream.kind {
        machine.exceed("output")
      }
      return false
    }
  }

  /// Writes to standard error, as it is.
  package func writeError(_ text: ByteString) { write(text.bytes, to: 2) }

  /// Writes `name: message` and a newline to standard error.
  package func complain(_ message: ByteString) {
    let text = machine.hasBusyBox ? BusyBox.reworded(message, of: arguments[0]) : message
    writeError(arguments[0] + ": " + text + "\n")
  }

  /// Counts work that takes as long as some commands of the shell do.
  package func spend(_ steps: Int) { machine.steps &+= steps }

  /// Ends a program that goes on for too long.
  ///
  /// The reader of what it wrote so far goes first, if there is one, and may have enough with that.
  package func stop(_ limit: ByteString) {
    if case .pipeWriter(let pipe)? = streams[1]?.kind {
      pipe.isCut = true
      pipeIsBroken = true
    } else {
      machine.exceed(limit)
    }
  }

  /// The bytes of a file, found from the program's folder and with its rights; of one of its own streams for
  /// `/dev/fd/63` and its like.
  package func contents(of path: ByteString) throws(FileError) -> [UInt8] {
    if let number = streams.number(named: path), let stream = streams[number] {
      return readAll(stream)
    }
    return try fileSystem.readFile(path, from: folder, as: credentials)
  }

  /// Reads standard input to its end.
  package func readAll() -> [UInt8] { streams[0].map { readAll($0) } ?? [] }

  /// Reads a stream to its end, or `most` bytes of it.
  package func readAll(_ stream: Stream, most: Int = .max) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < most,
      let more = try? stream.read(min(most - result.count, 1 << 16)), !more.isEmpty
    {
      result += more
      if result.count > (stream.isDevice ? 1 << 20 : Inode.mostInMemory) {
        stop("input")
        break
      }
    }
    spend(result.count >> 8)
    return result
  }

  /// Reads the next line of standard input with its newline; `nil` at the end.
  package func readLine() -> ByteString? {
    var result: [UInt8] = []
    while let more = try? streams[0]?.read(1), let byte = more.first {
      result.append(byte)
      if byte == 10 { break }
    }
    return result.isEmpty ? nil : ByteString(result)
  }

  /// Says that something is known, but outside of the simulator.
  package func notSimulated(_ what: ByteString) -> Int {
    machine.notSimulated.append(arguments[0] + " " + what)
    complain("\(what): not simulated")
    return 1
  }
}
