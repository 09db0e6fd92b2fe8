import Shell
import YAML

/// `kubeadm token`.
extension Kubeadm {
  /// Whether a text has the form `abcdef.0123456789abcdef`.
  static func isToken(_ text: String) -> Bool {
    let parts = text.pieces(".")
    return parts.count == 2 && parts[0].utf8.count == 6 && parts[1].utf8.count == 16
      && text.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 46 }
  }

  /// The Secret of a token.
  static func secret(_ token: String, _ cluster: Cluster) -> JSONValue? {
    let found = cluster.server.get(
      "secrets", "kube-system", "bootstrap-token-" + (token.cut(".")?.before ?? token))
    guard token.has("."), let found else { return found }
    return value("token-secret", of: found) == token.cut(".")?.after ? found : nil
  }

  private static func value(_ key: String, of secret: JSONValue) -> String {
    String(decoding: Base64.decode(secret["data", key]?.string ?? ""), as: UTF8.self)
  }

  private func newToken() -> String {
    let letters: StaticString = "abcdefghijklmnopqrstuvwxyz0123456789"
    return world.identifiers.text(6, of: letters).text + "."
      + world.identifiers.text(16, of: letters).text
  }

  /// Keeps a token in the cluster.
  func makeToken(_ wanted: String?, _ cluster: Cluster, ttl: String) -> String {
    let token = wanted ?? newToken()
    guard let (name, secret) = token.cut("."),
      let resource = cluster.server.types.resource("secrets")
    else { return token }
    let end =
      Durations.parse(ttl).map { $0 == 0 ? "" : Timestamp.text(machine.clock.now + $0) } ?? ""
    let fields = [
      ("auth-extra-groups", "system:bootstrappers:kubeadm:default-node-token"),
      ("description", given("description") ?? ""), ("expiration", end), ("token-id", name),
      ("token-secret", secret), ("usage-bootstrap-authentication", "true"),
      ("usage-bootstrap-signing", "true"),
    ].filter { !$0.1.isEmpty }
    _ = try? cluster.server.create(
      resource, "kube-system",
      .tree([
        ("apiVersion", .string("v1")),
        ("data", .strings(fields.map { ($0.0, Base64.encode(Array($0.1.utf8))) })),
        ("kind", .string("Secret")),
        ("metadata", .strings([("name", "bootstrap-token-" + name)])),
        ("type", .string("bootstrap.kubernetes.io/token")),
      ]))
    return token
  }

  func tokens() throws(Failure) -> Int {
    if command.path.last == "generate" {
      out(newToken())
      return 0
    }
    let cluster = try cluster()
    switch command.path.last?.text {
    case "create":
      if let wanted = arguments.first, !Self.isToken(wanted) {
        throw .error(
          "the bootstrap token \(wanted.quotedGo) was not of the form \"\\\\A([a-z0-9]{6})\\\\.([a-z0-9]{16})\\\\z\"",
          1)
      }
      let token = makeToken(arguments.first, cluster, ttl: given("ttl") ?? "24h")
      let end = cluster.plan.server.replacing("https://", with: "")
      out(
        line.isSet("print-join-command")
          ? "kubeadm join \(end) --token \(token) --discovery-token-ca-cert-hash sha256:\(Self.hash(end)) "
          : token)
    case "list":
      var rows: [[String]] = []
      for secret in cluster.server.list("secrets", "kube-system")
      where secret["type"]?.string == "bootstrap.kubernetes.io/token" {
        let end = Self.value("expiration", of: secret)
        let rest = Timestamp.parse(end).map { Timestamp.age(max(0, $0 - machine.clock.now)) }
        rows.append([
          Self.value("token-id", of: secret) + "." + Self.value("token-secret", of: secret),
          rest ?? "<forever>", end.isEmpty ? "<never>" : end, "authentication,signing",
          Self.value("description", of: secret).isEmpty
            ? "<none>" : Self.value("description", of: secret),
          Self.value("auth-extra-groups", of: secret),
        ])
      }
      if rows.isEmpty { return 0 }
      var table = TablePrinter(padding: 3, least: 10)
      table.add(["TOKEN", "TTL", "EXPIRES", "USAGES", "DESCRIPTION", "EXTRA GROUPS"])
      for row in rows { table.add(row) }
      context.write(ByteString(table.text()))
    default:
      if arguments.isEmpty {
        throw .error(
          "missing argument; 'token delete' is missing token of form [\"\\\\A([a-z0-9]{6})\\\\z\" or \"\\\\A([a-z0-9]{6})\\\\.([a-z0-9]{16})\\\\z\"]",
          1)
      }
      for token in arguments {
        guard let secret = Self.secret(token, cluster),
          let resource = cluster.server.types.resource("secrets")
        else {
          assume("the token '\(token)' is one of the note's own cluster")
          continue
        }
        cluster.server.remove(resource, "kube-system", secret.name)
        out("bootstrap token \((token.cut(".")?.before ?? token).quotedGo) deleted")
      }
    }
    return 0
  }
}
