import Shell
import YAML

/// What the API server of older versions does otherwise.
extension APIServer {
  /// Takes from a new object what this version does not give it.
  func adapt(_ object: inout JSONValue) {
    if object.kind == "Namespace", !types.version.has(.namespaceLabel) {
      object.set("metadata", "labels", "kubernetes.io/metadata.name", to: nil)
      if object["metadata", "labels"]?.members.isEmpty == true {
        object.set("metadata", "labels", to: nil)
      }
    }
  }

  /// The Secret with the token of a ServiceAccount, where this version makes one for each.
  func tokenSecret(of account: JSONValue) -> String? {
    guard types.version.has(.tokenSecrets) else { return nil }
    return account["secrets"]?.elements.first?["name"]?.string
  }

  /// Makes the Secret with the token of a ServiceAccount that has none.
  func makeToken(for account: JSONValue) {
    guard types.version.has(.tokenSecrets), account["secrets"]?.elements.isEmpty ?? true,
      let secrets = types.resource("secrets"), let accounts = types.resource("serviceaccounts")
    else { return }
    let name = account.name + "-token-" + identifiers.nameSuffix().text
    let secret = JSONValue.tree([
      ("apiVersion", .string("v1")),
      (
        "data",
        .strings([
          (
            "ca.crt",
            Base64.encode(
              Array("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n".utf8))
          ),
          ("namespace", Base64.encode(Array(account.namespace.utf8))),
          ("token", Base64.encode(Array(identifiers.hexadecimal(64).text.utf8))),
        ])
      ), ("kind", .string("Secret")),
      (
        "metadata",
        .tree([
          (
            "annotations",
            .strings([
              ("kubernetes.io/service-account.name", account.name),
              ("kubernetes.io/service-account.uid", account.uid),
            ])
          ), ("name", .string(name)),
        ])
      ), ("type", .string("kubernetes.io/service-account-token")),
    ])
    guard (try? create(secrets, account.namespace, secret)) != nil else { return }
    var account = account
    account.set("secrets", to: .array([.strings([("name", name)])]))
    store(account, accounts)
  }
}

extension Cluster {
  /// Goes on in another version, as after an upgrade of all its parts.
  func use(_ version: KubernetesVersion) {
    plan.version = version.text
    server.use(version)
    guard let nodes = server.types.resource("nodes") else { return }
    for var node in server.list("nodes") {
      node.set("status", "nodeInfo", "kubeletVersion", to: .string(plan.version))
      node.set("status", "nodeInfo", "kubeProxyVersion", to: .string(plan.version))
      let isControlPlane = plan.nodes.contains { $0.name == node.name && $0.isControlPlane }
      if isControlPlane {
        for name in ["master", "control-plane"] {
          node.set("metadata", "labels", "node-role.kubernetes.io/" + name, to: nil)
        }
        for label in Bootstrap.roleLabels(version) {
          node.set("metadata", "labels", label, to: .string(""))
        }
        let others = (node["spec", "taints"]?.elements ?? []).filter {
          !($0["key"]?.string ?? "").hasPrefix("node-role.kubernetes.io/")
        }
        let taints = plan.isControlPlaneTainted ? Bootstrap.roleTaints(version) : []
        let all = others + taints
        node.set("spec", "taints", to: all.isEmpty ? nil : .array(all))
      }
      server.store(node, nodes)
    }
  }
}

extension APIServer {
  func use(_ version: KubernetesVersion) { types.use(version) }
}

extension Bootstrap {
  /// The labels of nodes of the control plane.
  static func roleLabels(_ version: KubernetesVersion) -> [String] {
    var labels: [String] = []
    if version.has(.controlPlaneLabel) { labels.append("node-role.kubernetes.io/control-plane") }
    if version.has(.masterLabel) { labels.append("node-role.kubernetes.io/master") }
    return labels
  }

  /// The taints of nodes of the control plane.
  static func roleTaints(_ version: KubernetesVersion) -> [JSONValue] {
    var keys: [String] = []
    if version.has(.controlPlaneTaint) { keys.append("node-role.kubernetes.io/control-plane") }
    if version.has(.masterTaint) { keys.append("node-role.kubernetes.io/master") }
    return keys.map { .strings([("effect", "NoSchedule"), ("key", $0)]) }
  }
}
