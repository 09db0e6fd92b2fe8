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

/// A container: the machine that its programs see.
final class Container {
  let machine: Machine
  let environment: [(name: ByteString, value: ByteString)]
  var folder: ByteString = "/"
  /// Whose rights its programs have.
  var credentials = Credentials.root
  /// The time that programs of this run have slept.
  private var slept: Int64 = 0
  private var marks: [(bytes: Int, time: Int64)] = []
  private var sink = Stream.Sink()
  private static let horizon: Int64 = 900_000_000_000

  init(
    cluster: Cluster, host: String, environment: [(String, String)], image: ImageCatalogue.Image?,
    version: String
  ) {
    machine = cluster.makeMachine(ByteString(host))
    machine.limits.steps = 60_000
    self.environment = environment.map { (ByteString($0.0), ByteString($0.1)) }
    for folder: ByteString in ["/boot", "/media", "/srv", "/snap"] { remove(folder) }
    for file in image?.files ?? [] {
      machine.fileSystem.install(ByteString(file.path), .file(Array(file.text.utf8)))
    }
    for program in image?.programs ?? [] { machine.install(program.command(version: version)) }
    machine.install(Command("sleep") { [unowned(unsafe) self] context in self.sleep(context) })
    machine.install(
      Command("hostname") { context in
        context.write(context.machine.hostName + "\n")
        return 0
      })
  }

  private func remove(_ path: ByteString) {
    guard let place = try? machine.fileSystem.locate(path, from: "/", as: .root) else { return }
    try? machine.fileSystem.unlink(place, as: .root)
  }

  private func sleep(_ context: ProcessContext) -> Int {
    var total: Int64 = 0
    for word in context.arguments.dropFirst() {
      var text = word.text
      if text == "infinity" || text == "inf" { text = "100000000" }
      let last = text.utf8.last ?? 0
      if 0x30...0x39 ~= last { text += "s" }
      if text.hasSuffix("d"), let days = Int64(text.droppingLast(1)) {
        total &+= days &* 86_400_000_000_000
        continue
      }
      guard let duration = Durations.parse(text) else {
        context.complain("invalid time interval '" + word + "'")
        return 1
      }
      total &+= duration
    }
    marks.append((sink.bytes.count, slept))
    slept = slept &+ max(0, total)
    if slept > Self.horizon { machine.exceededLimit = "time" }
    return 0
  }

  static func quoted(_ words: [String]) -> ByteString {
    words.map { ByteString("'" + $0.replacing("'", with: "'\\''") + "'") }.joined(" ")
  }

  /// Whether a program is there.
  func has(_ name: String) -> Bool {
    if ["sh", "bash", "/bin/sh", "/bin/bash"].contains(name) { return true }
    if name.has("/") {
      return (try? machine.fileSystem.find(ByteString(name), from: "/", as: .root)) != nil
    }
    return machine.commands[ByteString(name)] != nil
      || ["echo", "true", "false", "pwd", "test", "[", "printf", "kill"].contains(name)
  }

  static func missing(_ name: String) -> String {
    name.has("/")
      ? "exec: \(name.quotedGo): stat \(name): no such file or directory: unknown"
      : "exec: \(name.quotedGo): executable file not found in $PATH: unknown"
  }

  /// Runs a program from its start to its end, or as far as one looks ahead.
  func run(_ words: [String]) -> ProgramRun {
    var result = ProgramRun()
    guard let name = words.first, has(name) else {
      result.startError = Self.missing(words.first ?? "")
      return result
    }
    let errors = Stream.Sink()
    sink = Stream.Sink()
    let status = execute(words, input: Stream.null(), output: sink, errors: sink)
    _ = errors
    var start = 0
    marks.append((sink.bytes.count, slept))
    for mark in marks {
      let text = String(decoding: sink.bytes[start..<max(start, mark.bytes)], as: UTF8.self)
      var pieces = text.pieces("\n")
      if pieces.last == "" { pieces.removeLast() }
      for piece in pieces { result.lines.append((mark.time, piece)) }
      start = max(start, mark.bytes)
    }
    if machine.exceededLimit == nil { result.end = (slept, status) }
    machine.exceededLimit = nil
    return result
  }

  /// Runs a program with its own streams; gives its status and how long it slept.
  func execute(
    _ words: [String], input: Stream, output: Stream.Sink, errors: Stream.Sink
  ) -> Int {
    slept = 0
    marks = []
    machine.steps = 0
    machine.processes = 0
    machine.exceededLimit = nil
    let shell = Interpreter(
      machine: machine, credentials: credentials, folder: folder, environment: environment)
    shell.connect(input: input, output: output, errors: errors)
    let clean = ByteString("unset USER LOGNAME SHELL LANG TERM SHLVL PWD OLDPWD; ")
    return shell.runToEnd((clean + Self.quoted(words)).bytes)
  }

  var timeSlept: Int64 { slept }
}
