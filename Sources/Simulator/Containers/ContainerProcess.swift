import Shell

/// A program that runs with the files of a container, ahead of the world's clock.
struct ContainerProcess {
  /// The program and its arguments.
  var words: [ByteString]
  var machine: Machine
  var credentials = Credentials.root
  var folder: ByteString = "/"
  var environment: [(name: ByteString, value: ByteString)] = []
  var hasTerminal = false

  /// How a program ended.
  struct End {
    var status: Int
    /// The limit that ended it, when it would have gone on.
    var exceeded: ByteString?
    /// The shell that it was, on a terminal; `nil` for any other program.
    var opened: ContainerShell?
  }

  /// Runs it to its end, or as far as the machine's limits let it.
  ///
  /// - Parameters:
  ///   - input: what it reads.
  ///   - write: takes what it writes, and whether that goes to the error stream.
  /// - Returns: how it ended.
  func run(input: Stream, _ write: @escaping (_ isError: Bool, [UInt8]) -> Void) -> End {
    machine.renewLimits()
    var variables = environment
    if !variables.contains(where: { $0.name == "HOSTNAME" }) {
      variables.append(("HOSTNAME", machine.hostName))
    }
    let process = Interpreter(
      machine: machine, credentials: credentials, folder: folder, exactly: variables)
    let output = Stream.Sink()
    let errors = Stream.Sink()
    for sink in [output, errors] { sink.isTerminal = hasTerminal }
    output.journal = { write(false, $0) }
    errors.journal = { write(true, $0) }
    input.showsTerminal = hasTerminal
    process.connect(input: input, output: output, errors: errors)
    let status = process.become(words)
    let isShell = hasTerminal && ContainerShell.isCalled(by: words)
    return End(
      status: status & 255, exceeded: machine.exceededLimit, opened: isShell ? asShell : nil)
  }

  /// A shell with what the process has.
  var asShell: ContainerShell {
    ContainerShell(
      machine: machine, credentials: credentials, folder: folder, environment: environment)
  }

  /// A word in single quotes where the shell needs them.
  static func quoted(_ word: ByteString) -> ByteString {
    let plain = word.bytes.allSatisfy {
      ($0 >= 97 && $0 <= 122) || ($0 >= 64 && $0 <= 90) || ($0 >= 43 && $0 <= 58) || $0 == 95
    }
    if plain && !word.isEmpty { return word }
    return "'" + word.split(39).joined("'\\''") + "'"
  }
}
