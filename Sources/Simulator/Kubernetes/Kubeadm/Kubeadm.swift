import Shell
import YAML

/// One run of kubeadm on a machine.
final class Kubeadm {
  /// Why a command ends: its words and the exit status.
  enum Failure: Error {
    case error(String, Int)
    case notSimulated(String)
  }

  static let version = "v1.32.4"

  let context: ProcessContext
  let world: World
  let line: ParsedCommandLine
  let command: CommandGrammar

  private init(
    _ context: ProcessContext, _ world: World, _ command: CommandGrammar, _ line: ParsedCommandLine
  ) {
    self.context = context
    self.world = world
    self.command = command
    self.line = line
  }

  var clusters: Clusters { world.clusters }
  var machine: Machine { context.machine }
  var arguments: [String] { line.arguments.map { $0.text } }
  func out(_ text: String) { context.write(Array((text + "\n").utf8)) }
  func given(_ flag: ByteString) -> String? {
    line.value(flag).flatMap { $0.isEmpty ? nil : $0.text }
  }
  func assume(_ sentence: String) { machine.assumed.append(ByteString(sentence)) }

  static func run(_ context: ProcessContext, in world: World) -> Int {
    guard let program = world.clusters.programs.kubeadm else { return context.notSimulated("") }
    func line(_ text: ByteString) -> ByteString {
      text + "\nTo see the stack trace of this error execute with --v=5 or higher"
    }
    func fail(_ text: ByteString, _ status: Int) -> Int {
      context.writeError(line(text) + "\n")
      return status
    }
    func refusal(_ words: ByteString, _ reading: CobraProgram.Reading) -> ByteString {
      if case .unknown(let word, let command) = reading, command !== program.root {
        return line("invalid subcommand \"\(word)\"")
      }
      return line(words)
    }
    return program.run("kubeadm", context, refusal: refusal) { command, line in
      if let problem = arity(command, line) { return fail(problem, 1) }
      let kubeadm = Kubeadm(context, world, command, line)
      do throws(Failure) { return try kubeadm.perform() } catch {
        switch error {
        case .error(let text, let status): return fail(ByteString(text), status)
        case .notSimulated(let what): return context.notSimulated(ByteString(what))
        }
      }
    }
  }

  private static func arity(
    _ command: CommandGrammar, _ line: ParsedCommandLine
  ) -> ByteString? {
    let count = line.arguments.count
    if command.arity.allows(count) { return nil }
    if case .most(let most) = command.arity {
      return "accepts at most \(most) arg(s), received \(count)"
    }
    let spelling = CobraProgram.spelling("kubeadm", command)
    return "unknown command \"\(line.arguments.first ?? "")\" for \"\(spelling)\""
  }

  private func perform() throws(Failure) -> Int {
    switch command.path[0].text {
    case "init": return try start()
    case "join": return try join()
    case "reset": return try reset()
    case "token": return try tokens()
    case "upgrade": return try upgrade()
    case "config": return try configuration()
    case "certs": return try certificates()
    case "kubeconfig":
      guard let name = given("client-name") else {
        throw .error("required flag(s) \"client-name\" not set", 1)
      }
      let node = ClusterPlan.Node(name: "", address: "")
      out(NodeFiles(plan: clusters.use().plan, node: node).kubeConfig(name))
      return 0
    case "version":
      if given("output") == "short" {
        out(Self.version)
      } else if let form = given("output"), form != "yaml" && form != "json" {
        throw .error("invalid output format: \(form)", 1)
      } else {
        out(
          "kubeadm version: &version.Info{Major:\"1\", Minor:\"32\", GitVersion:\"\(Self.version)\", GitCommit:\"59526cd4867447956156ae3a602fcbac10a2c335\", GitTreeState:\"clean\", BuildDate:\"2025-04-22T16:02:27Z\", GoVersion:\"go1.23.6\", Compiler:\"gc\", Platform:\"linux/amd64\"}"
        )
      }
      return 0
    default:
      out("# \(arguments.first ?? "bash") completion for kubeadm")
      return 0
    }
  }

  /// The fatal errors of the checks before the work, unless they are to be ignored.
  func refuse(_ problems: [(name: String, text: String)]) throws(Failure) {
    let ignored = line.all("ignore-preflight-errors").flatMap { $0.text.lowered.pieces(",") }
    let rest = problems.filter { !ignored.contains("all") && !ignored.contains($0.name.lowered) }
    for problem in problems where !rest.contains(where: { $0.name == problem.name }) {
      context.writeError("\t[WARNING \(problem.name)]: \(problem.text)\n")
    }
    if rest.isEmpty { return }
    throw .error(
      "error execution phase preflight: [preflight] Some fatal errors occurred:\n"
        + rest.map { "\t[ERROR \($0.name)]: \($0.text)\n" }.joinedText("")
        + "[preflight] If you know what you are doing, you can make a check non-fatal with `--ignore-preflight-errors=...`",
      1)
  }

  func checkUser() throws(Failure) {
    if context.credentials.user != 0 {
      throw .error(
        "error execution phase preflight: [preflight] Some fatal errors occurred:\n\t[ERROR IsPrivilegedUser]: user is not running as root\n[preflight] If you know what you are doing, you can make a check non-fatal with `--ignore-preflight-errors=...`",
        1)
    }
  }

  func isThere(_ path: String) -> Bool {
    (try? context.fileSystem.find(ByteString(path), from: "/", as: .root)) != nil
  }

  /// The cluster, which has to answer.
  func cluster() throws(Failure) -> Cluster {
    let cluster = clusters.use()
    cluster.lookAtManifests()
    guard cluster.isUp else {
      throw .error(
        "failed to load admin kubeconfig: open /etc/kubernetes/admin.conf: no such file or directory",
        1)
    }
    return cluster
  }
}
