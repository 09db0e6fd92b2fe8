package import Shell

/// A terminal on a machine: a shell that takes commands one after the other, and what it shows.
package final class Terminal {
  /// What one command did.
  package struct Result {
    /// What it wrote to standard output.
    package var output: [UInt8]
    /// What it wrote to standard error.
    package var errors: [UInt8]
    /// Both, in the order in which a terminal shows them.
    package var screen: [UInt8]
    /// The exit status.
    package var status: Int
    /// What it asked for that is known to be outside of the simulator.
    package var notSimulated: [ByteString]
    /// What it took for granted, as sentences.
    package var assumed: [ByteString]
    /// The programs it called that no file has.
    package var unknownPrograms: [ByteString]
    /// The limit that ended it.
    package var exceededLimit: ByteString?
    /// Whether the shell ended with it.
    package var hasEnded: Bool
  }

  /// The machine.
  package let machine: Machine
  private let shell: Interpreter
  private let isTerminal: Bool
  /// The terminal on another machine that this one is logged in to.
  private var inner: Terminal?

  /// The terminal in a container whose shell a program of the machine opened.
  private var contained: Terminal?
  private var hasEnded = false

  /// Opens a terminal, on which programs see a pipe unless it is said to be one.
  package init(
    on machine: Machine, user: ByteString = "root", folder: ByteString? = nil,
    isTerminal: Bool = false
  ) {
    self.machine = machine
    self.isTerminal = isTerminal
    shell = Interpreter(machine: machine, user: user, folder: folder)
    shell.beginTerminal()
  }

  private init(in container: ContainerShell) {
    machine = container.machine
    isTerminal = true
    shell = Interpreter(
      machine: container.machine, folder: container.folder, environment: container.environment)
    shell.become(container.credentials)
    shell.beginTerminal()
  }

  /// The terminal in a container, which takes what is typed behind the container's prompt; `nil` when no
  /// program opened a shell in one, or that shell has ended.
  package var containerTerminal: Terminal? {
    if let inner { return inner.containerTerminal }
    if let opened = machine.containerShell {
      machine.containerShell = nil
      contained = Terminal(in: opened)
    }
    if contained?.hasEnded == true { contained = nil }
    if let contained {
      let lag = machine.clock.now - contained.machine.clock.now
      if lag > 0 { contained.machine.clock.advance(by: lag) }
    }
    return contained
  }

  /// The shell's prompt.
  package var prompt: ByteString { inner?.prompt ?? shell.prompt }

  /// The machine whose shell takes what is typed: another one while the terminal is logged in there.
  package var shownMachine: Machine { inner?.shownMachine ?? machine }

  /// Goes back to the terminal's own machine.
  package func closeSessions() { inner = nil }

  /// Runs what was typed at the prompt, which may be several lines; standard input is empty.
  package func run(_ source: [UInt8]) -> Result {
    if let inner {
      var result = inner.run(source)
      if result.hasEnded {
        self.inner = nil
        result.hasEnded = false
      }
      return result
    }
    let result = collect { shell.take(source) }
    hasEnded = result.hasEnded
    if let session = machine.session {
      machine.session = nil
      inner = Terminal(on: session.machine, user: session.user, isTerminal: isTerminal)
    }
    return result
  }

  /// Runs a script to its end in a shell of its own: the text of a file, or as `bash -c` does.
  package func runApart(
    _ source: [UInt8], environment: [(name: ByteString, value: ByteString)] = [],
    file: ByteString? = nil
  ) -> Result {
    machine.renewLimits()
    let other = shell.fresh(named: file, environment: environment)
    return collect(other) {
      Interpreter.Turn(
        status: other.runToEnd(source, kind: file == nil ? .commandString : .script))
    }
  }

  private func collect(
    _ shell: Interpreter? = nil, _ work: () -> Interpreter.Turn
  ) -> Result {
    let screen = Stream.Sink()
    let output = Stream.Sink()
    let errors = Stream.Sink()
    for sink in [output, errors] {
      sink.screen = screen
      sink.isTerminal = isTerminal
    }
    let known = machine.notSimulated.count
    let taken = machine.assumed.count
    var input = Stream.null()
    if isTerminal, let device = try? machine.fileSystem.find("/dev/tty", from: "/", as: .root) {
      input = Stream(.file(device), readable: true, writable: false)
    }
    let unknown = machine.unknownPrograms.count
    (shell ?? self.shell).connect(input: input, output: output, errors: errors)
    let turn = work()
    return Result(
      output: output.bytes, errors: errors.bytes, screen: screen.bytes, status: turn.status & 255,
      notSimulated: Array(machine.notSimulated[known...]),
      assumed: Array(machine.assumed[taken...]),
      unknownPrograms: Array(machine.unknownPrograms[unknown...]),
      exceededLimit: machine.exceededLimit,
      hasEnded: turn.hasEnded)
  }
}
