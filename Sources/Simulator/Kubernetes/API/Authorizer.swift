import Shell
import YAML

/// Decides by roles and bindings (RBAC) who may do what.
final class Authorizer {
  private unowned(unsafe) let server: APIServer

  init(server: APIServer) { self.server = server }

  /// The rules that apply to a user in a namespace, or at the cluster's scope where it is empty.
  func rules(for user: UserInfo, in namespace: String) -> [JSONValue] {
    var result: [JSONValue] = []
    let group = "rbac.authorization.k8s.io"
    for binding in server.list("clusterrolebindings." + group) where names(binding, user) {
      let role = server.get("clusterroles." + group, "", binding["roleRef", "name"]?.string ?? "")
      result += role?["rules"]?.elements ?? []
    }
    guard !namespace.isEmpty else { return result }
    for binding in server.list("rolebindings." + group, namespace) where names(binding, user) {
      let name = binding["roleRef", "name"]?.string ?? ""
      let role =
        binding["roleRef", "kind"]?.string == "ClusterRole"
        ? server.get("clusterroles." + group, "", name)
        : server.get("roles." + group, namespace, name)
      result += role?["rules"]?.elements ?? []
    }
    return result
  }

  private func names(_ binding: JSONValue, _ user: UserInfo) -> Bool {
    (binding["subjects"]?.elements ?? []).contains { subject in
      let name = subject["name"]?.string ?? ""
      switch subject["kind"]?.string {
      case "User": return name == user.name
      case "Group": return user.groups.contains(name)
      default:
        let namespace = subject["namespace"]?.string ?? binding.namespace
        return user.name == "system:serviceaccount:\(namespace):\(name)"
      }
    }
  }

  func allows(
    _ user: UserInfo, _ verb: String, group: String, resource: String, namespace: String,
    name: String
  ) -> Bool {
    if user.groups.contains("system:masters") { return true }
    return rules(for: user, in: namespace).contains { rule in
      func has(_ field: String, _ wanted: String) -> Bool {
        let list = rule[name: field]?.elements.compactMap { $0.string } ?? []
        return list.contains(wanted) || list.contains("*")
      }
      let names = rule["resourceNames"]?.elements.compactMap { $0.string } ?? []
      let sub = resource.cut("/").map { "*/" + $0.after } ?? resource
      return has("verbs", verb) && has("apiGroups", group)
        && (has("resources", resource) || has("resources", sub))
        && (names.isEmpty || names.contains(name))
    }
  }

  /// Whether a user may ask for a path that is no resource.
  func allows(_ user: UserInfo, _ verb: String, path: String) -> Bool {
    if user.groups.contains("system:masters") { return true }
    return rules(for: user, in: "").contains { rule in
      let verbs = rule["verbs"]?.elements.compactMap { $0.string } ?? []
      let paths = rule["nonResourceURLs"]?.elements.compactMap { $0.string } ?? []
      return (verbs.contains(verb) || verbs.contains("*"))
        && paths.contains { $0 == path || $0.hasSuffix("*") && path.hasPrefix($0.droppingLast(1)) }
    }
  }
}
