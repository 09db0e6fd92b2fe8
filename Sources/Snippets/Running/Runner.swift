package import Diagnostics
internal import Shell
internal import Simulator

/// Runs commands one after the other in a simulated world.
package final class Runner {
  /// The world, which is made when the first command needs it: many notes have none.
  private lazy var world = makeWorld()
  private var terminals: [String: Terminal] = [:]
  private var environment: [(name: ByteString, value: ByteString)] = []
  /// The hosts that only prompts tell of.
  private var namedHosts: Set<String> = []
  /// Whether a prompt named the first machine.
  private var isFirstNamed = false
  /// The terminal of the last command outside of containers; `nil` before the first.
  private var lastUsed: Terminal?
  private let hostName: ByteString
  /// The version of Kubernetes; `nil` for the usual one.
  private var version: KubernetesVersion?
  /// The programs of the host's own.
  private let guests: [GuestProgram]

  private let isBare: Bool
  /// Gives what a file holds that has not been made yet, by the last part of its path.
  var fileToCome: (String) -> [UInt8]? = { _ in nil }
  /// The files that had to be supposed so far, by the last part of their paths.
  private var supposedFiles: [ArraySlice<UInt8>: String] = [:]

  /// Creates a runner with a new world, whose first machine has this name and the host's own programs, too;
  /// in a bare one it belongs to no cluster.
  package init(
    hostName: String = "localhost", guests: [GuestProgram] = [], isBare: Bool = false
  ) {
    self.hostName = ByteString(hostName)
    self.guests = guests
    self.isBare = isBare
  }

  private func makeWorld() -> World {
    let world = World(hosts: [hostName], isBare: isBare)
    for guest in guests { world.hosts[0].install(guest.command) }
    return world
  }

  /// The prompt of the shell that takes what is typed.
  package var prompt: String {
    let terminal = terminal(on: nil, isTerminal: true)
    return (terminal.containerTerminal ?? terminal).prompt.text
  }

  /// Has Kubernetes be of a version from here on, such as `1.22`; what is no version of it stands for the
  /// usual one.
  package func use(version text: String?) {
    let wanted = text.flatMap { KubernetesVersion($0) }
    guard wanted != version else { return }
    version = wanted
    world.clusters.use(wanted ?? .simulated)
  }

  /// Runs a step.
  package func run(_ step: RunStep) -> RunResult {
    for preparation in step.before { prepare(preparation) }
    if step.prompt?.shell == .powerShell, !Self.isPortable(step.command.bytes) {
      return RunResult(
        command: step.command, output: [], errors: [], screen: [], status: 0,
        verdict: .notSimulated, reason: "PowerShell is outside of the simulator")
    }
    guard let terminal = terminal(for: step) else {
      return RunResult(
        command: step.command, output: [], errors: [], screen: [], status: 0, verdict: .assumed,
        reason: "it runs in a container of which the notes say nothing")
    }
    // A prompt with the machine's own name says that no other one takes the command.
    if let host = step.prompt?.host, terminal.machine.hostName == ByteString(host) {
      terminal.closeSessions()
    }
    if step.prompt?.isInContainer != true { lastUsed = terminal }
    let result =
      step.isApart
      ? terminal.runApart(step.command.bytes, environment: environment)
      : terminal.run(step.command.bytes)
    return Self.outcome(of: step.command, result)
  }

  /// Whether a command typed into PowerShell is the same in other shells.
  private static func isPortable(_ command: [UInt8]) -> Bool {
    let tool = CommandRecognizer.tool(of: command)
    return ["docker", "docker-compose", "kubectl", "helm", "minikube"]
      .contains(KnownTools.correction(of: tool) ?? tool)
      && !command.contains { "$`\\".utf8.contains($0) }
  }

  /// Runs what someone types at the prompt: that of the first machine, or of the container in which the last
  /// command opened a shell.
  package func type(_ line: String) -> RunResult {
    var text = SourceText(file: "", at: .start)
    text.insert(Array(line.utf8))
    let terminal = terminal(on: nil, isTerminal: true)
    guard let container = terminal.containerTerminal else {
      return run(RunStep(command: text, isTerminal: true))
    }
    var result = Self.outcome(of: text, container.run(text.bytes))
    result.hasEnded = false
    return result
  }

  /// Runs a command that only asks, in a shell of its own on the first machine.
  func ask(_ line: String) -> RunResult {
    var text = SourceText(file: "", at: .start)
    text.insert(Array(line.utf8))
    return run(RunStep(command: text, isApart: true))
  }

  /// Whether a command goes on in the next line.
  package static func needsMore(_ typed: String) -> Bool {
    typed.utf8.last == UInt8(ascii: "\\")
      || ScriptReader.pieces(of: Array(typed.utf8)).contains { $0.isIncomplete }
  }

  /// Runs a script to its end.
  package func runScript(_ script: SourceText) -> RunResult {
    let result = terminal(on: nil).runApart(script.bytes, file: ByteString(script.file))
    return Self.outcome(of: script, result)
  }

  /// What a step did, perhaps after files were supposed that nobody made.
  struct Supposed {
    var outcome: RunResult
    /// The machine that the prompt names, when the world does not know it.
    var host: String?
    /// The files that had to be supposed, as absolute paths.
    var supposed: [String] = []
  }

  /// Runs a step; when it fails for want of a file, the file is made, empty, and the step runs again.
  func runSupposing(_ step: RunStep) -> Supposed {
    let machine = (terminal(for: step) ?? terminal(on: nil, isTerminal: true)).shownMachine
    let fileSystem = machine.fileSystem
    world.supposes = true
    world.pause()
    fileSystem.missing = []
    var result = Supposed(outcome: run(step))
    if let host = step.prompt?.host, namedHosts.contains(host), !world.isMember(ByteString(host)) {
      result.host = host
    }
    if result.outcome.errors.starts(with: Self.isMember.utf8) { joinElsewhere(step, &result) }
    for _ in 0..<4 {
      guard result.outcome.verdict == .wrong, result.outcome.reason == nil,
        let missing = missingFile(result.outcome, fileSystem.missing)
      else { break }
      let isFolder = missing.isFolder || step.command.bytes.starts(with: "cd ".utf8)
      let name = missing.path.split(47).last ?? ""
      if !isFolder, let bytes = fileToCome(name.text) {
        // The note shows the file below the command that reads it.
        fileSystem.install(missing.path, .file(bytes))
        fileSystem.missing = []
        result.outcome = run(step)
        continue
      }
      if !isFolder, machine.commands[name] != nil {
        // A program that was fetched from somewhere is the one that is known by its name.
        fileSystem.install(missing.path, .program(name), mode: 0o755)
      } else {
        fileSystem.install(
          missing.path, isFolder ? .folder([:]) : .file(Self.supposedContent(of: missing.path)),
          mode: isFolder ? 0o755 : 0o644)
      }
      result.supposed.append(missing.path.text)
      if machine.commands[name] == nil { supposedFiles[name.bytes[...]] = missing.path.text }
      fileSystem.missing = []
      result.outcome = run(step)
    }
    return result
  }

  /// The supposed file that a command names, so that it stands on something never shown; `nil` for none.
  func supposedFile(in command: [UInt8]) -> String? {
    guard !supposedFiles.isEmpty else { return nil }
    let words = command.split { $0 <= 0x20 || "/;|&<>()'\"=".utf8.contains($0) }
    for word in words { if let path = supposedFiles[word] { return path } }
    return nil
  }

  private static let isMember =
    "Error response from daemon: This node is already part of a swarm."

  /// Runs a command again on a host of its own: a note that has readers join a swarm without a word of
  /// where means another machine than the one that began it.
  private func joinElsewhere(_ step: RunStep, _ result: inout Supposed) {
    guard step.command.bytes.has("swarm join") else { return }
    var number = 2
    while world.host(ByteString("node\(number)")) != nil { number += 1 }
    var step = step
    step.before = []
    var prompt = step.prompt ?? Prompt()
    prompt.host = "node\(number)"
    step.prompt = prompt
    let outcome = run(step)
    guard outcome.status == 0 else { return }
    result.outcome = outcome
    result.outcome.verdict = .assumed
    result.outcome.reason = "it is meant for another host, which is called node\(number) here"
  }

  /// What a file that the notes do not show is taken to hold: nothing, unless that makes it useless.
  private static func supposedContent(of path: ByteString) -> [UInt8] {
    path.split(47).last?.text.lowercased() == "dockerfile"
      ? Array("FROM ubuntu\nCMD [\"sleep\", \"infinity\"]\n".utf8) : []
  }

  /// The Pod that is meant by a name with a part that was made at random, as it is shown in a note: one
  /// of the same Deployment, ReplicaSet, DaemonSet or Job.
  func pod(like name: String) -> String? {
    GeneratedName(name).flatMap { shown in
      world.podNames.first { GeneratedName($0)?.base == shown.base }
    }
  }

  /// The file whose absence a message complains of.
  private func missingFile(
    _ result: RunResult, _ missing: [FileSystem.Missing]
  ) -> FileSystem.Missing? {
    let message = String(decoding: result.errors, as: UTF8.self)
    let complaints = ["no such file or directory", "doesn't exist in local filesystem"]
    let lower = message.lowercased()
    guard complaints.contains(where: { lower.has($0) }) else { return nil }
    let named = missing.last { $0.path.split(47).last.map { message.contains($0.text) } ?? false }
    return named
      ?? missing.last { missing in
        missing.path.split(47).last.map { lower.contains($0.text.lowercased()) } ?? false
      }
  }

  /// Goes on in a new world.
  func reset() { prepare(.fresh) }

  /// Writes a file that a note shows into the folder its commands run in.
  package func write(_ file: ShownFile) {
    guard let name = file.name else { return }
    let path = ByteString(name)
    if let last = path.split(47).last { supposedFiles[last.bytes[...]] = nil }
    world.hosts[0].fileSystem.install(
      path.hasPrefix("/") ? path : "/root/" + path, .file(file.text.bytes))
  }

  /// Whether a file is there, seen from the folder of the first machine's shell.
  func hasFile(_ name: String) -> Bool {
    let path = ByteString(name)
    return (try? world.hosts[0].fileSystem.find(path, from: "/root", as: .root)) != nil
  }

  private func prepare(_ preparation: RunStep.Preparation) {
    switch preparation {
    case .fresh:
      world = makeWorld()
      world.clusters.use(version ?? .simulated)
      terminals = [:]
      namedHosts = []
      isFirstNamed = false
      lastUsed = nil
      supposedFiles = [:]
      environment = []
    case .settle: world.settle()
    case .node(let name, let isUp): world.cluster.setNode(name, isUp: isUp)
    case .sleep(let seconds): world.clock.advance(by: Int64(seconds) * 1_000_000_000)
    case .environment(let name, let value):
      environment.append((ByteString(name), ByteString(value)))
    }
  }

  /// The terminal that takes a step's command, in a container where the prompt is one of those; `nil` when
  /// nothing opened a shell there.
  private func terminal(for step: RunStep) -> Terminal? {
    guard let prompt = step.prompt, step.isTerminal else {
      return terminal(on: step.prompt?.host, isTerminal: step.isTerminal)
    }
    if prompt.isInContainer { return lastTerminal.containerTerminal }
    // `root@web:/# ` may be a prompt of a container that has a name.
    if let host = prompt.host, world.host(ByteString(host)) == nil,
      let container = lastTerminal.containerTerminal,
      container.machine.hostName == ByteString(host)
    {
      return container
    }
    return terminal(on: prompt.host, isTerminal: true)
  }

  /// The terminal of the last command outside of containers.
  private var lastTerminal: Terminal { lastUsed ?? terminal(on: nil, isTerminal: true) }

  /// A terminal on a machine; one that the world does not know is added to it.
  private func terminal(on host: String?, isTerminal: Bool = false) -> Terminal {
    let machine = host.map { self.machine(named: $0) } ?? world.hosts[0]
    let key = "\(machine.hostName.text)\(isTerminal ? " tty" : "")"
    if let open = terminals[key], open.machine === machine { return open }
    let terminal = Terminal(on: machine, isTerminal: isTerminal)
    terminals[key] = terminal
    return terminal
  }

  private func machine(named name: String) -> Machine {
    if let known = world.host(ByteString(name)) { return known }
    if !isFirstNamed {
      // The first name is that of the machine on which the note began.
      isFirstNamed = true
      world.hosts[0].hostName = ByteString(name)
      return world.hosts[0]
    }
    namedHosts.insert(name)
    return world.addHost(ByteString(name))
  }

  private static func outcome(of command: SourceText, _ result: Terminal.Result) -> RunResult {
    var outcome = RunResult(
      command: command, output: result.output, errors: result.errors, screen: result.screen,
      status: result.status, verdict: .verified, hasEnded: result.hasEnded)
    judge(result, &outcome)
    return outcome
  }

  private static func judge(_ result: Terminal.Result, _ outcome: inout RunResult) {
    if let what = result.notSimulated.first {
      outcome.verdict = .notSimulated
      outcome.reason = "'\(what.text)' is outside of the simulator"
    } else if let name = result.unknownPrograms.first?.text {
      guard let close = KnownTools.correction(of: name) else {
        outcome.verdict = .notSimulated
        outcome.reason = "the program '\(name)' is outside of the simulator"
        return
      }
      outcome.verdict = .wrong
      outcome.reason = "there is no program '\(name)'; did you mean '\(close)'?"
      outcome.identifier = "snippet.unknown-program"
      outcome.correction = (name, close)
    } else if let limit = result.exceededLimit {
      // A loop that waits for what is not simulated has no end here, but there.
      outcome.verdict = .wrong
      outcome.reason = "it has no end: it was stopped at the limit of \(limit.text)"
      outcome.identifier = "snippet.endless"
    } else if let sentence = result.assumed.first {
      outcome.verdict = .assumed
      outcome.reason = sentence.text
    } else {
      outcome.verdict = result.status == 0 || result.hasEnded ? .verified : .wrong
    }
  }
}
