import Shell
import YAML

/// One run of kubectl: its command line, the cluster that it talks to, and what it prints.
final class Kubectl {
  private(set) var cluster: Cluster
  let clusters: Clusters
  /// The commands of its version.
  let commands: CommandTable
  let context: ProcessContext
  private(set) var entry: CommandEntry
  private(set) var flags = ParsedFlags()
  var config: KubeConfig
  /// How many documents it printed.
  var printed = 0
  /// Who asks, and how.
  var options = APIServer.Options()

  private init(clusters: Clusters, context: ProcessContext, root: CommandEntry) {
    self.clusters = clusters
    self.context = context
    commands = clusters.commands
    entry = root
    config = KubeConfig(context: context, memory: clusters.configuration)
    cluster = clusters.find(config.server)
  }

  /// Runs a command line against a cluster; gives its exit status.
  static func run(_ context: ProcessContext, on clusters: Clusters) -> Int {
    guard let root = clusters.commands.entry("kubectl") else { return 1 }
    context.machine.clock.advance(by: Cluster.commandTime)
    return Kubectl(clusters: clusters, context: context, root: root).serve()
  }

  var server: APIServer { cluster.server }
  var arguments: [String] { flags.arguments }

  func out(_ text: String) { context.write(Array(text.utf8)) }
  func line(_ text: String) { out(text + "\n") }
  func err(_ text: String) { context.writeError(ByteString(text + "\n")) }

  /// Says what the server warned of.
  func showWarnings() {
    for warning in server.warnings { err("Warning: " + warning) }
    server.warnings = []
  }

  private func serve() -> Int {
    do throws(Failure) {
      return try dispatch()
    } catch {
      showWarnings()
      if case .notSimulated(let what) = error { return context.notSimulated(ByteString(what)) }
      let (text, status) = error.report(entry.path)
      if !text.isEmpty { err(text) }
      return status
    }
  }

  private func dispatch() throws(Failure) -> Int {
    let words = context.arguments.dropFirst().map { $0.text }
    let (found, rest) = find(Array(words))
    entry = found
    if found.path == "kubectl", let first = rest.first(where: { !$0.hasPrefix("-") }),
      first == firstCommand(rest)
    {
      throw unknownCommand(first)
    }
    do throws(FlagParser.Complaint) {
      flags = try FlagParser(flags: found.known).parse(rest)
    } catch {
      // `diff` keeps the status 1 for differences.
      throw found.path == "kubectl diff"
        ? .raw("error: \(error.message)\nSee 'kubectl diff -h' for help and examples", 2)
        : .raw("error: \(error.message)\nSee '\(found.path) --help' for usage.", 1)
    }
    if flags.isTrue("help") {
      out(found.help)
      return 0
    }
    for note in flags.notes { err(note) }
    if let level = flags.given("v").flatMap({ Int($0) }), level >= 6 {
      err("I0000 00:00:00.000000       1 loader.go:402] Config loaded from file:  \(config.path)")
      // The requests and answers that the real one logs, too.
      context.machine.notSimulated.append("kubectl -v=\(level)")
    }
    let missing = Self.required(found.path).filter { !flags.isSet($0) }
    if !missing.isEmpty {
      let list = missing.map { $0.quotedGo }.joinedText(", ")
      throw .error("required flag(s) \(list) not set")
    }
    try checkTimeout()
    return try perform()
  }

  private func checkTimeout() throws(Failure) {
    guard let timeout = flags.given("request-timeout"), timeout != "0" else { return }
    if Int64(timeout) == nil && Durations.parse(timeout) == nil {
      throw .error(
        "Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a corresponding time unit (e.g. 1s | 2m | 3h)"
      )
    }
  }

  private static func required(_ path: String) -> [String] {
    switch path {
    case "kubectl run", "kubectl create deployment": ["image"]
    case "kubectl create cronjob": flagsOfCronJob
    case "kubectl scale": ["replicas"]
    case "kubectl autoscale": ["max"]
    case "kubectl create service externalname": ["external-name"]
    case "kubectl create clusterrolebinding": ["clusterrole"]
    default: []
    }
  }

  private static let flagsOfCronJob = ["image", "schedule"]

  /// The command that some words name, and the words without those that name it.
  private func find(_ words: [String]) -> (CommandEntry, [String]) {
    var current = entry
    var rest = words
    while let at = commandPosition(rest, current),
      let child = commands.child(of: current.path, rest[at])
    {
      current = child
      rest.remove(at: at)
    }
    return (current, rest)
  }

  /// Where the first word that is no flag and no flag's value stands.
  private func commandPosition(_ words: [String], _ entry: CommandEntry) -> Int? {
    var index = 0
    while index < words.count {
      let word = words[index]
      if word == "--" { return nil }
      if word.hasPrefix("--") {
        let name = word.dropping(2)
        if !word.has("="), !takesNoValue(entry.known.flag(named: name)) { index += 1 }
      } else if word.hasPrefix("-"), word != "-" {
        let letter = Array(word.utf8)[1]
        if word.utf8.count == 2, !takesNoValue(entry.known.flag(letter)) { index += 1 }
      } else {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The flag for help is only there once the command is found.
  private func takesNoValue(_ flag: Flag?) -> Bool {
    flag.map { $0.withoutValue != nil && $0.name != "help" } ?? false
  }

  private func firstCommand(_ words: [String]) -> String? {
    commandPosition(words, entry).map { words[$0] }
  }

  private func unknownCommand(_ name: String) -> Failure {
    var text = "error: unknown command \(name.quotedGo) for \"kubectl\""
    let names = commands.topCommands.filter { candidate in
      EditDistance.between(name.lowered, candidate) <= 2 || candidate.hasPrefix(name.lowered)
        || (name == "list" || name == "ps") && (candidate == "get" || candidate == "wait")
        || name == "rm" && candidate == "delete"
    }
    if !names.isEmpty {
      text += "\n\nDid you mean this?\n" + names.map { "\t" + $0 }.joinedText("\n")
    }
    return .raw(text, 1)
  }

  // MARK: What many commands need

  /// The namespace that is meant, and whether the command line says so.
  var namespace: String {
    flags.given("namespace").flatMap { $0.isEmpty ? nil : $0 } ?? config.namespace
  }

  /// Sees to it that there is a cluster to talk to.
  func connect() throws(Failure) {
    // Commands such as `create rolebinding` have a flag of the same name that means something else.
    let isOwn = entry.flags.contains { $0.name == "user" }
    let user = isOwn ? nil : flags.given("user")
    try config.load(flags, user: user)
    cluster = clusters.find(config.server)
    cluster.lookAtManifests()
    guard cluster.isUp else { throw config.refusal }
    options.user = config.user(flags, named: user)
    if let stranger = config.stranger(flags) {
      options.user = .administrator
      context.machine.assumed.append(
        ByteString(
          "the notes do not show how '\(stranger)' logs in, who is supposed to be an administrator")
      )
    }
    options.isDryRun = false
  }

  enum DryRun { case none, client, server }

  /// Refuses what `--dry-run` cannot be, for commands that look at it before all else.
  func checkDryRun() throws(Failure) {
    guard let mode = flags.given("dry-run"),
      !["none", "false", "client", "server", "unchanged", "true"].contains(mode)
    else { return }
    throw .error("Invalid dry-run value (\(mode)). Must be \"none\", \"server\", or \"client\".")
  }

  func dryRun() throws(Failure) -> DryRun {
    switch flags.given("dry-run") {
    case nil, "none", "false": return .none
    case "client": return .client
    case "server": return .server
    case "unchanged", "true":
      err(
        stamp("W")
          + "helpers.go:702] --dry-run is deprecated and can be replaced with --dry-run=client.")
      return .client
    case .some(let other):
      throw .error(
        "Invalid dry-run value (\(other)). Must be \"none\", \"server\", or \"client\".")
    }
  }

  /// The beginning of a line of the log: `W1123 06:22:35.000000       1 `.
  func stamp(_ level: String) -> String { Self.logHead(level, cluster.clock.now) }

  /// The beginning of a line of the log at a time.
  static func logHead(_ level: String, _ now: Int64) -> String {
    let parts = Calendar(seconds: now / 1_000_000_000)
    let two = Timestamp.two
    let micro = "\(now % 1_000_000_000 / 1000)"
    let fraction = String(repeating: "0", count: 6 - micro.utf8.count) + micro
    return
      "\(level)\(two(parts.month))\(two(parts.day)) \(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)).\(fraction)   10000 "
  }

  static func dryRunSuffix(_ mode: DryRun) -> String {
    switch mode {
    case .none: ""
    case .client: " (dry run)"
    case .server: " (server dry run)"
    }
  }

  /// Asks the server; what it refuses ends the command.
  func ask<Value>(
    _ context: String = "", _ request: () throws(APIError) -> Value
  ) throws(Failure) -> Value {
    do throws(APIError) {
      let value = try request()
      showWarnings()
      return value
    } catch {
      showWarnings()
      throw .api(error, context)
    }
  }

  func resource(_ name: String, group: String = "") -> APIResource {
    server.types.resource(name, group: group)
      ?? APIResource(
        name: name, group: group, version: "v1", kind: name, namespaced: true, shortNames: [],
        verbs: [], categories: [])
  }
}

/// The number of changes that turn one word into another (Levenshtein), as cobra counts them.
enum EditDistance {
  static func between(_ a: String, _ b: String) -> Int {
    let (left, right) = (Array(a.utf8), Array(b.utf8))
    if left.count > 100 || right.count > 100 { return 100 }
    var row = Array(0...right.count)
    for (i, x) in left.enumerated() {
      var previous = row[0]
      row[0] = i + 1
      for (j, y) in right.enumerated() {
        let old = row[j + 1]
        row[j + 1] = x == y ? previous : 1 + min(previous, min(row[j], row[j + 1]))
        previous = old
      }
    }
    return row[right.count]
  }
}
