import Shell
import YAML

/// One run of helm: its command line, the cluster that it works on, and what it prints.
final class Helm {
  static let version = "v3.16.4"

  /// How a command ends when it does not succeed.
  enum Failure: Error {
    /// `Error: …`, exit status 1.
    case error(String)
    /// The simulator does not know how to do it.
    case notSimulated(String)
  }

  let context: ProcessContext
  let clusters: Clusters
  let line: ParsedCommandLine
  let command: CommandGrammar
  private(set) var config: KubeConfig
  /// The namespace that is meant.
  private(set) var namespace = "default"
  private var found: Cluster?

  private init(
    _ context: ProcessContext, _ clusters: Clusters, _ command: CommandGrammar,
    _ line: ParsedCommandLine
  ) {
    self.context = context
    self.clusters = clusters
    self.command = command
    self.line = line
    config = KubeConfig(context: context)
    namespace = line.value("namespace")?.text ?? config.namespace
    if namespace.isEmpty { namespace = "default" }
  }

  var arguments: [String] { line.arguments.map { $0.text } }
  var now: Int64 { context.machine.clock.now }

  func out(_ text: String) { context.write(Array(text.utf8)) }
  func err(_ text: String) { context.writeError(ByteString(text + "\n")) }
  /// Says that something is taken for granted.
  func assume(_ sentence: String) { context.machine.assumed.append(ByteString(sentence)) }

  /// The last value of a flag; `nil` when it isn't given or empty.
  func given(_ flag: ByteString) -> String? {
    line.value(flag).flatMap { $0.isEmpty ? nil : $0.text }
  }

  // MARK: Running

  /// Runs a command line; gives its exit status.
  static func run(_ context: ProcessContext, on clusters: Clusters) -> Int {
    guard let program = clusters.programs.helm else { return context.notSimulated("") }
    func fail(_ message: ByteString) -> Int {
      context.writeError("Error: " + message + "\n")
      return 1
    }
    func refusal(_ words: ByteString, _ reading: CobraProgram.Reading) -> ByteString {
      guard case .unknown(_, let command) = reading else { return "Error: " + words }
      if command === program.root { return "Error: " + words + "\nRun 'helm --help' for usage." }
      return
        "Error: \"\(CobraProgram.spelling("helm", command))\" accepts no arguments\n\nUsage:  \(command.usage)"
    }
    return program.run("helm", context, refusal: refusal) { command, line in
      if let problem = arity(command, line.arguments.count) { return fail(problem) }
      let helm = Helm(context, clusters, command, line)
      do throws(Failure) { return try helm.perform() } catch {
        switch error {
        case .error(let message): return fail(ByteString(message))
        case .notSimulated(let what): return context.notSimulated(ByteString(what))
        }
      }
    }
  }

  private static func arity(_ command: CommandGrammar, _ count: Int) -> ByteString? {
    guard !command.arity.allows(count) else { return nil }
    let name = CobraProgram.spelling("helm", command)
    func words(_ number: Int) -> ByteString { number == 1 ? "1 argument" : "\(number) arguments" }
    let problem: ByteString
    switch command.arity {
    case .none: problem = "accepts no arguments"
    case .exactly(let number), .takes(let number): problem = "requires \(words(number))"
    case .least(let number): problem = "requires at least \(words(number))"
    case .most(let number): problem = "accepts at most \(words(number))"
    case .between, .any: return nil
    }
    return "\"\(name)\" \(problem)\n\nUsage:  \(command.usage)"
  }

  private func perform() throws(Failure) -> Int {
    switch command.path.first?.text {
    case "repo", "search": return try repositories()
    case "install", "upgrade", "template": return try installation()
    case "list", "status", "history", "get", "uninstall", "rollback", "test":
      return try releases()
    case "create", "lint", "package", "show", "pull", "dependency": return try charts()
    case "version": return version()
    case "env": return environment()
    case "completion":
      out("# \(arguments[0]) completion for helm\n")
      return 0
    case "plugin" where command.path.last == "list":
      out("NAME\tVERSION\tDESCRIPTION\n")
      return 0
    case "registry": return try registry()
    case let name:
      throw .notSimulated(
        ([name ?? ""] + command.path.dropFirst().map { $0.text } + arguments).joinedText(" "))
    }
  }

  private func version() -> Int {
    if let template = line.value("template") {
      let value = JSONValue.strings([
        ("GitCommit", Self.commit), ("GitTreeState", "clean"), ("GoVersion", "go1.22.7"),
        ("Version", Self.version),
      ])
      guard let read = try? GoTemplate(template.bytes) else { return 1 }
      var output: [UInt8] = []
      try? read.fill(value, missing: .isNoValue, into: &output)
      context.write(output)
      return 0
    }
    if line.isSet("short") {
      out("\(Self.version)+g\(String(Self.commit.prefix(7)))\n")
      return 0
    }
    out(
      "version.BuildInfo{Version:\"\(Self.version)\", GitCommit:\"\(Self.commit)\", GitTreeState:\"clean\", GoVersion:\"go1.22.7\"}\n"
    )
    return 0
  }

  private static let commit = "7877b45b63f95635153b29a42c0c2f4273ec45ca"

  private func environment() -> Int {
    let home = context.environmentValue("HOME")?.text ?? "/root"
    let all = [
      ("HELM_BIN", "helm"), ("HELM_BURST_LIMIT", "100"), ("HELM_CACHE_HOME", home + "/.cache/helm"),
      ("HELM_CONFIG_HOME", home + "/.config/helm"), ("HELM_DATA_HOME", home + "/.local/share/helm"),
      ("HELM_DEBUG", line.isSet("debug") ? "true" : "false"), ("HELM_KUBEAPISERVER", ""),
      ("HELM_KUBEASGROUPS", ""), ("HELM_KUBEASUSER", ""), ("HELM_KUBECAFILE", ""),
      ("HELM_KUBECONTEXT", given("kube-context") ?? ""),
      ("HELM_KUBEINSECURE_SKIP_TLS_VERIFY", "false"), ("HELM_KUBETLS_SERVER_NAME", ""),
      ("HELM_KUBETOKEN", ""), ("HELM_MAX_HISTORY", "10"), ("HELM_NAMESPACE", namespace),
      ("HELM_PLUGINS", home + "/.local/share/helm/plugins"), ("HELM_QPS", "0.00"),
      ("HELM_REGISTRY_CONFIG", home + "/.config/helm/registry/config.json"),
      ("HELM_REPOSITORY_CACHE", home + "/.cache/helm/repository"),
      ("HELM_REPOSITORY_CONFIG", home + "/.config/helm/repositories.yaml"),
    ]
    for (name, value) in all where arguments.isEmpty || arguments[0] == name {
      out(arguments.isEmpty ? "\(name)=\"\(value)\"\n" : value + "\n")
    }
    return 0
  }

  private func registry() throws(Failure) -> Int {
    assume("the registry '\(arguments[0])' is supposed to know the user")
    if command.path.last == "logout" {
      err("Removing login credentials for \(arguments[0])")
    } else {
      err("Login Succeeded")
    }
    return 0
  }

  // MARK: The cluster

  /// The cluster that the kubeconfig file names.
  func connect() throws(Failure) -> Cluster {
    if let found { return found }
    if let problem = config.choose(file: given("kubeconfig"), context: given("kube-context")) {
      throw .error("Kubernetes cluster unreachable: \(problem)")
    }
    if line.value("namespace") == nil { namespace = config.namespace }
    let server = config.hasCluster ? config.server : "http://localhost:8080"
    let cluster = clusters.find(server)
    if cluster.isUp { cluster.lookAtManifests() }
    guard config.hasCluster, cluster.isUp else {
      let host = server.replacing("https://", with: "").replacing("http://", with: "")
      let dialed = host.replacing("localhost", with: "127.0.0.1")
      throw .error(
        "Kubernetes cluster unreachable: Get \"\(server)/version\": dial tcp \(dialed): connect: connection refused"
      )
    }
    found = cluster
    return cluster
  }

  /// A table as helm prints one: columns with tabs between.
  func table(_ rows: [[String]], hasHeader: Bool = true) {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.unicodeScalars.count)
      }
    }
    for row in rows {
      out(row.enumerated().map { $0.element.padded(widths[$0.offset]) }.joinedText("\t") + "\n")
    }
  }

  /// Prints a value with `-o json` or `-o yaml`; `false` for a table.
  func printed(_ value: JSONValue) throws(Failure) -> Bool {
    switch given("output") ?? "table" {
    case "table": return false
    case "json": out(String(decoding: JSONPrinter(indent: 0).print(value), as: UTF8.self) + "\n")
    case "yaml": out(String(decoding: YAMLPrinter().print(value), as: UTF8.self))
    default:
      throw .error(
        "invalid argument \((given("output") ?? "").quotedGo) for \"-o, --output\" flag: invalid format type"
      )
    }
    return true
  }
}
