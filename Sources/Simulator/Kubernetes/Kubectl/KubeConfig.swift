import Shell
import YAML

/// The file that says which clusters there are, who one is there, and which of both is meant.
struct KubeConfig {
  private let context: ProcessContext
  /// The file's path.
  let path: String
  var content: JSONValue = .object([])
  private(set) var exists = false
  /// Why the file cannot be used, if so.
  private var problem: Failure?
  /// What was read before, so that nothing is read twice.
  private let memory: Memory?
  private var contextOverride: String?
  private var clusterOverride: String?

  /// The content of the file that was read last.
  final class Memory {
    fileprivate var bytes: [UInt8]
    fileprivate var content: JSONValue

    init() {
      bytes = Self.usual.bytes
      content = Self.usual.content
    }

    /// The file that the world begins with.
    private static let usual: (bytes: [UInt8], content: JSONValue) = {
      let bytes = Array(BootstrapManifests.kubeConfig.utf8)
      let (documents, _) = YAMLReader(file: "config").read(bytes)
      return (bytes, documents.first.map { JSONValue($0) } ?? .object([]))
    }()
  }

  init(context: ProcessContext, memory: Memory? = nil) {
    self.context = context
    self.memory = memory
    let home = context.environmentValue("HOME")?.text ?? "/root"
    let given = context.environmentValue("KUBECONFIG")?.text ?? ""
    path = given.isEmpty ? home + "/.kube/config" : given.cut(":")?.before ?? given
    problem = read(path)
  }

  /// Reads the file; gives why it cannot be used, if so.
  private mutating func read(_ path: String) -> Failure? {
    let bytes: [UInt8]
    do {
      bytes = try context.contents(of: ByteString(path))
    } catch { return nil }
    exists = true
    if let memory, memory.bytes == bytes {
      content = memory.content
      return nil
    }
    let (documents, _) = YAMLReader(file: path).read(bytes)
    let value = documents.first.map { JSONValue($0) } ?? .object([])
    guard case .object = value else {
      content = .object([])
      return .error(
        "error loading config file \(path.quotedGo): couldn't get version/kind; json parse error: json: cannot unmarshal string into Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }"
      )
    }
    content = value
    memory?.bytes = bytes
    memory?.content = value
    return nil
  }

  /// Works out which cluster and user are meant; `user` is the one that is asked for by name.
  mutating func load(_ flags: ParsedFlags, user: String?) throws(Failure) {
    if let file = flags.given("kubeconfig") {
      content = .object([])
      exists = false
      let problem = read(file)
      if !exists { throw .error("stat \(file): no such file or directory") }
      if let problem { throw problem }
    } else if let problem {
      throw problem
    }
    contextOverride = flags.given("context")
    clusterOverride = flags.given("cluster")
    if let server = flags.given("server") {
      throw refused(server, timeout: flags.given("request-timeout"))
    }
    if let name = contextOverride, entry("contexts", name) == nil {
      throw .raw("Error in configuration: context was not found for specified context: \(name)", 1)
    }
    let name = currentContext
    if !name.isEmpty, entry("contexts", name) == nil {
      throw .raw("Error in configuration: context was not found for specified context: \(name)", 1)
    }
    if let cluster = flags.given("cluster"), entry("clusters", cluster) == nil {
      throw .error("no server found for cluster \(cluster.quotedGo)")
    }
    if let user, entry("users", user) == nil {
      throw .error("auth info \(user.quotedGo) does not exist")
    }
    if content["clusters"]?.elements.isEmpty ?? true {
      throw refused("localhost:8080", timeout: nil)
    }
  }

  /// Goes on with another file or context; gives what is wrong with them.
  mutating func choose(file: String?, context name: String?) -> String? {
    if let file {
      content = .object([])
      exists = false
      _ = read(file)
      if !exists { return "stat \(file): no such file or directory" }
    }
    contextOverride = name
    if let name, entry("contexts", name) == nil { return "context \(name.quotedGo) does not exist" }
    return nil
  }

  /// Nobody listens at an address.
  private func refused(_ address: String, timeout: String?) -> Failure {
    var url = address
    var host = address
    if let at = address.position(of: "://") {
      host = address.dropping(at + 3)
    } else {
      url = "http://" + address
    }
    let seconds = timeout.map { Int64($0) == nil ? $0 : $0 + "s" } ?? "32s"
    let dialed = host.hasPrefix("localhost") ? "127.0.0.1" + host.dropping(9) : host
    let line =
      "E1123 00:00:00.000000   10000 memcache.go:265] \"Unhandled Error\" err=\"couldn't get current server API group list: Get \\\"\(url)/api?timeout=\(seconds)\\\": dial tcp \(dialed): connect: connection refused\""
    let text = Array(repeating: line, count: 5).joinedText("\n")
    return .raw(
      text
        + "\nThe connection to the server \(host) was refused - did you specify the right host or port?",
      1)
  }

  /// What is said when the API server does not answer.
  var refusal: Failure { refused(server, timeout: nil) }

  /// The address of the API server that is meant.
  var server: String {
    let name = clusterOverride ?? entry("contexts", currentContext)?["context", "cluster"]?.string
    return name.flatMap { entry("clusters", $0)?["cluster", "server"]?.string } ?? ""
  }

  var hasCluster: Bool { !(content["clusters"]?.elements.isEmpty ?? true) }

  func entry(_ list: String, _ name: String) -> JSONValue? {
    content[name: list]?.elements.first { $0["name"]?.string == name }
  }

  var currentContext: String {
    contextOverride ?? content["current-context"]?.string ?? ""
  }

  var namespace: String {
    let name = entry("contexts", currentContext)?["context", "namespace"]?.string ?? ""
    return name.isEmpty ? "default" : name
  }

  func user(_ flags: ParsedFlags, named user: String?) -> UserInfo {
    if let name = flags.given("as") { return .impersonating(name, flags.list("as-group")) }
    let name = user ?? contextUser
    guard let name, name != "kubernetes-admin" else { return .administrator }
    if let subject = certificate(of: name)?.subject, let common = subject.value("CN") {
      return UserInfo(name: common, groups: subject.values("O") + ["system:authenticated"])
    }
    return UserInfo(name: name, groups: ["system:authenticated"])
  }

  /// The user that the current context names; an empty name is none.
  private var contextUser: String? {
    entry("contexts", currentContext)?["context", "user"]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The certificate that a user of the file logs in with.
  private func certificate(of user: String) -> Certificate? {
    let entry = entry("users", user)?["user"]
    if let data = entry?["client-certificate-data"]?.string {
      return Certificate(String(decoding: Base64.decode(data), as: UTF8.self))
    }
    guard let path = entry?["client-certificate"]?.string,
      let bytes = try? context.contents(of: ByteString(path))
    else { return nil }
    return Certificate(String(decoding: bytes, as: UTF8.self))
  }

  /// The user of the context, when nothing in the file says how to log in as that user.
  func stranger(_ flags: ParsedFlags) -> String? {
    guard flags.given("as") == nil, let name = contextUser,
      name != "kubernetes-admin", entry("users", name) == nil
    else { return nil }
    return name
  }

  /// Writes the file, unless it says that already.
  func save() {
    var old = self
    if old.read(path) == nil, old.exists, Self.canonical(old.content) == Self.canonical(content) {
      return
    }
    let bytes = YAMLPrinter().print(Self.canonical(content))
    var folder = ""
    for part in path.pieces("/").dropLast() where !part.isEmpty {
      folder += "/" + part
      _ = try? context.fileSystem.makeFolder(ByteString(folder), as: context.credentials)
    }
    guard
      let stream = try? context.fileSystem.open(
        ByteString(path), from: context.folder, .write, as: context.credentials)
    else { return }
    try? stream.write(bytes)
  }
}
