import Shell
import YAML

/// What a program did: what it printed when, and how it ended.
struct ProgramRun {
  /// Lines with the time since the start at which they came, in nanoseconds.
  var lines: [(time: Int64, text: String)] = []
  /// How long it ran and its status; `nil` when it stays up.
  var end: (time: Int64, status: Int)?
  /// Why it could not be started.
  var startError: String?
}

/// A container of a Pod: the machine that its programs see, and whose rights they have.
///
/// The machine is made when somebody looks at it first: most containers are never looked into.
final class Container {
  private(set) lazy var machine = makeMachine()
  private let host: ByteString
  private let image: ImageCatalogue.Entry?
  private let created: Int64
  /// What the machine gets when it is made.
  private let prepare: (Machine) -> Void
  private let environment: [(name: ByteString, value: ByteString)]
  private unowned(unsafe) let cluster: Cluster
  var folder: ByteString = "/"
  var credentials = Credentials.root
  /// How long what was executed last has slept, in nanoseconds.
  private(set) var timeSlept: Int64 = 0
  /// How far ahead a program that goes on and on is run.
  private static let horizon: Int64 = 900_000_000_000

  init(
    cluster: Cluster, host: String, environment: [(String, String)],
    image: ImageCatalogue.Entry?, prepare: @escaping (Machine) -> Void
  ) {
    self.cluster = cluster
    self.host = ByteString(host)
    self.image = image
    self.prepare = prepare
    created = cluster.clock.now
    self.environment = environment.map { (ByteString($0.0), ByteString($0.1)) }
  }

  private func makeMachine() -> Machine {
    let machine = ContainerMachine.make(host, at: created, image: image)
    machine.limits.steps = 60_000
    prepare(machine)
    return machine
  }

  /// Why a program can't be executed, in the runtime's words; `nil` when it can.
  func problem(of program: String) -> String? {
    ContainerMachine.problem(of: ByteString(program), on: machine, in: folder)?.message.text
  }

  /// Runs a program from its start to its end, or as far as one looks ahead.
  func run(_ words: [String]) -> ProgramRun {
    var result = ProgramRun()
    result.startError = problem(of: words.first ?? "")
    if result.startError != nil { return result }
    let start = cluster.clock.now
    var open: [UInt8] = []
    let end = execute(words, input: .null()) { [machine] _, bytes in
      open += bytes
      guard let last = open.lastIndex(of: 10) else { return }
      let text = String(decoding: open[..<last], as: UTF8.self)
      for line in text.pieces("\n") { result.lines.append((machine.clock.now - start, line)) }
      open.removeFirst(last + 1)
    }
    if !open.isEmpty {
      result.lines.append((timeSlept, String(decoding: open, as: UTF8.self)))
    }
    if end.exceeded == nil { result.end = (timeSlept, end.status) }
    return result
  }

  /// A shell on a terminal of its own.
  var shell: ContainerShell {
    ContainerProcess(
      words: [], machine: machine, credentials: credentials, folder: folder,
      environment: environment
    ).asShell
  }

  /// Runs a program with its own streams.
  func execute(
    _ words: [String], input: Stream, hasTerminal: Bool = false,
    _ write: @escaping (_ isError: Bool, [UInt8]) -> Void
  ) -> ContainerProcess.End {
    let start = cluster.clock.now
    machine.clock.set(to: start)
    machine.install(Sleep.command(until: start &+ Self.horizon))
    let process = ContainerProcess(
      words: words.map { ByteString($0) }, machine: machine, credentials: credentials,
      folder: folder, environment: environment, hasTerminal: hasTerminal)
    let end = process.run(input: input, write)
    timeSlept = machine.clock.now - start
    machine.exceededLimit = nil
    return end
  }
}
