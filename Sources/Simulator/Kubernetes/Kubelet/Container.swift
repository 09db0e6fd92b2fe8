import Shell
import YAML

/// A container of a Pod: the machine that its programs see, and whose rights they have.
///
/// The machine is made when somebody looks at it first: most containers are never looked into.
final class Container {
  private(set) lazy var machine = makeMachine()
  private let host: String
  private let image: ImageCatalogue.Entry?
  private let created: Int64
  /// What the machine gets when it is made.
  private let prepare: (Machine) -> Void
  private let environment: ContainerEnvironment
  private unowned(unsafe) let cluster: Cluster
  var folder: ByteString = "/"
  var credentials = Credentials.root
  /// How long what was executed last has slept, in nanoseconds.
  private(set) var timeSlept: Int64 = 0
  /// How far ahead a program that goes on and on is run.
  private static let horizon: Int64 = 900_000_000_000

  init(
    cluster: Cluster, host: String, environment: ContainerEnvironment,
    image: ImageCatalogue.Entry?, prepare: @escaping (Machine) -> Void
  ) {
    self.cluster = cluster
    self.host = host
    self.image = image
    self.prepare = prepare
    created = cluster.clock.now
    self.environment = environment
  }

  private var variables: [(name: ByteString, value: ByteString)] {
    environment.all.map { (ByteString($0.0), ByteString($0.1)) }
  }

  private func makeMachine() -> Machine {
    let machine = ContainerMachine.make(ByteString(host), at: created, image: image)
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
      for line in text.pieces("\n") { result.write(line, at: machine.clock.now - start) }
      open.removeFirst(last + 1)
    }
    if !open.isEmpty {
      result.write(String(decoding: open, as: UTF8.self), at: timeSlept)
    }
    if end.exceeded == nil { result.end = (timeSlept, end.status) }
    return result
  }

  /// A shell on a terminal of its own.
  var shell: ContainerShell {
    ContainerProcess(
      words: [], machine: machine, credentials: credentials, folder: folder,
      environment: variables
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
      folder: folder, environment: variables, hasTerminal: hasTerminal)
    let end = process.run(input: input, write)
    timeSlept = machine.clock.now - start
    machine.exceededLimit = nil
    return end
  }
}
