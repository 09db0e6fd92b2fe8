import Shell
import YAML

/// The clusters that tools such as minikube and kind started, each on machines of its own.
final class Starters {
  /// A cluster that one of the tools started.
  final class Started {
    let tool: String
    let name: String
    var cluster: Cluster
    var isRunning = true
    /// What was switched on, by name.
    var addOns: [String]
    let driver: String

    init(tool: String, name: String, cluster: Cluster, addOns: [String] = [], driver: String = "") {
      self.tool = tool
      self.name = name
      self.cluster = cluster
      self.addOns = addOns
      self.driver = driver
    }
  }

  private(set) var all: [Started] = []
  /// The profile of minikube that commands without `-p` mean.
  var profile = "minikube"
  /// The contexts and namespaces that were left last, for `kubectx -` and `kubens -`.
  var previousContext = ""
  var previousNamespace = ""

  func of(_ tool: String) -> [Started] { all.filter { $0.tool == tool } }

  func find(_ tool: String, _ name: String) -> Started? {
    all.first { $0.tool == tool && $0.name == name }
  }

  /// Whether a tool has started something, be it gone by now.
  func hasBegun(_ tool: String) -> Bool { tools.contains(tool) }
  private var tools: Set<String> = []

  func add(_ started: Started) {
    all.append(started)
    tools.insert(started.tool)
  }

  func remove(_ started: Started) { all.removeAll { $0 === started } }
}

extension KubeConfig {
  /// Adds a cluster with its administrator and a context, which becomes the current one.
  mutating func add(
    cluster: String, server: String, user: String, context name: String, at now: Int64
  ) {
    var certificate = Certificate(
      subject: DistinguishedName([("O", "system:masters"), ("CN", user)]),
      issuer: DistinguishedName([("CN", cluster)]))
    certificate.validity = (now, now + 31_536_000_000_000_000)
    let identifiers = IdentifierSource(seed: 9)
    let text = Base64.encode(Array(certificate.text(identifiers).utf8))
    put(
      "clusters", cluster, "cluster",
      .strings([("certificate-authority-data", text), ("server", server)]))
    put("contexts", name, "context", .strings([("cluster", cluster), ("user", user)]))
    put(
      "users", user, "user",
      .strings([
        ("client-certificate-data", text),
        ("client-key-data", Base64.encode(Array(Certificate.privateKey(identifiers).utf8))),
      ]))
    content.set("apiVersion", to: .string("v1"))
    content.set("kind", to: .string("Config"))
    content.set("current-context", to: .string(name))
    save()
  }

  private mutating func put(_ list: String, _ name: String, _ inner: String, _ value: JSONValue) {
    let rest = (content[name: list]?.elements ?? []).filter { $0["name"]?.string != name }
    content.set(
      list, to: .array(rest + [.tree([(inner, value), ("name", .string(name))])]))
  }

  /// Takes a cluster away with its context and its user.
  mutating func remove(cluster: String, user: String, context name: String) {
    for (list, entry) in [("clusters", cluster), ("contexts", name), ("users", user)] {
      let rest = (content[name: list]?.elements ?? []).filter { $0["name"]?.string != entry }
      content.set(list, to: .array(rest))
    }
    if content["current-context"]?.string == name {
      content.set("current-context", to: .string(""))
    }
    save()
  }

  /// Makes a context the current one.
  mutating func use(context name: String) {
    content.set("current-context", to: .string(name))
    save()
  }
}
