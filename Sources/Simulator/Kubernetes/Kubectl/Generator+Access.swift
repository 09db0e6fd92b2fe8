import Shell
import YAML

/// Roles and their bindings.
extension Generator {
  func role(_ kind: String) throws(Failure) -> JSONValue {
    let version = "rbac.authorization.k8s.io/v1"
    let paths = flags.list("non-resource-url")
    var verbs: [String] = []
    for verb in flags.list("verb") where !verbs.contains(verb) { verbs.append(verb) }
    if verbs.contains("*") { verbs = ["*"] }
    let rule = (flags.given("aggregation-rule") ?? "").pieces(",").compactMap { $0.cut("=") }
    if !rule.isEmpty {
      if !verbs.isEmpty || !paths.isEmpty || !flags.list("resource").isEmpty
        || !flags.list("resource-name").isEmpty
      {
        throw .error(
          "aggregation rule must be specified without nonResourceURLs, verbs, resources or resourceNames"
        )
      }
      let labels = rule.map { ($0.before, $0.after) }.sorted { $0.0 < $1.0 }
      let selector = JSONValue.tree([("matchLabels", .strings(labels))])
      return .tree([
        ("kind", .string(kind)), ("apiVersion", .string(version)), ("metadata", metadata()),
        ("rules", .null),
        ("aggregationRule", .tree([("clusterRoleSelectors", .array([selector]))])),
      ])
    }
    if verbs.isEmpty { throw .error("at least one verb must be specified") }
    let resources = flags.list("resource")
    if resources.isEmpty, paths.isEmpty {
      throw .error(
        kind == "Role"
          ? "at least one resource must be specified"
          : "one of resource or nonResourceURL must be specified")
    }
    let known = [
      "get", "delete", "list", "create", "update", "patch", "watch", "proxy", "deletecollection",
      "use", "bind", "approve", "sign", "escalate", "impersonate", "*",
    ]
    for verb in verbs where !resources.isEmpty && !known.contains(verb) {
      kubectl.err("Warning: '\(verb)' is not a standard resource verb")
    }
    var groups: [(group: String, names: [String])] = []
    for text in resources.contains("*") ? ["*"] : resources {
      let (word, sub) = text.cut("/") ?? (text, "")
      var group = ""
      var name = word
      if word.hasPrefix("*.") {
        (group, name) = (word.dropping(2), "*")
      } else if word != "*" {
        guard let found = kubectl.findResource(word) else {
          throw .raw("the server doesn't have a resource type \(word.quotedGo)", 1)
        }
        (group, name) = (found.group, found.name)
      }
      if !sub.isEmpty { name += "/" + sub }
      if let index = groups.firstIndex(where: { $0.group == group }) {
        if !groups[index].names.contains(name) { groups[index].names.append(name) }
      } else {
        groups.append((group, [name]))
      }
    }
    try check(paths, verbs)
    groups.sort { $0.group < $1.group }
    var rules: [JSONValue] = groups.map { group in
      .tree([
        ("verbs", strings(verbs)), ("apiGroups", .array([.string(group.group)])),
        ("resources", strings(group.names)),
        ("resourceNames", strings(flags.list("resource-name"))),
      ])
    }
    if !paths.isEmpty {
      rules.append(.tree([("verbs", strings(verbs)), ("nonResourceURLs", strings(paths))]))
    }
    return .tree([
      ("kind", .string(kind)), ("apiVersion", .string(version)), ("metadata", metadata()),
      ("rules", .array(rules)),
    ])
  }

  private func check(_ paths: [String], _ verbs: [String]) throws(Failure) {
    let known = ["*", "get", "post", "put", "delete", "patch", "head", "options"]
    for verb in verbs where !paths.isEmpty && !known.contains(verb) {
      throw .error("invalid verb: '\(verb)' for nonResourceURL")
    }
    for path in paths where path != "*" {
      if path.isEmpty || !path.hasPrefix("/") {
        throw .error("nonResourceURL should start with /")
      }
      if path.droppingLast(1).has("*") {
        throw .error("nonResourceURL only supports wildcard matches when '*' is at the end")
      }
    }
  }

  func binding(_ kind: String) throws(Failure) -> JSONValue {
    let group = "rbac.authorization.k8s.io"
    let role = flags.given("role") ?? ""
    let clusterRole = flags.given("clusterrole") ?? ""
    if kind == "RoleBinding", role.isEmpty == clusterRole.isEmpty {
      throw .error("exactly one of clusterrole or role must be specified")
    }
    var subjects: [JSONValue] = []
    for (flag, kind) in [("user", "User"), ("group", "Group")] {
      for name in flags.list(flag) {
        subjects.append(
          .tree([
            ("kind", .string(kind)), ("apiGroup", .string(group)), ("name", .string(name)),
          ]))
      }
    }
    for text in flags.list("serviceaccount") {
      guard let (space, name) = text.cut(":"), !space.isEmpty, !name.isEmpty, !name.has(":")
      else {
        throw .error("serviceaccount must be <namespace>:<name>")
      }
      subjects.append(
        .tree([
          ("kind", .string("ServiceAccount")), ("name", .string(name)),
          ("namespace", .string(space)),
        ]))
    }
    return .tree([
      ("kind", .string(kind)), ("apiVersion", .string(group + "/v1")), ("metadata", metadata()),
      ("subjects", subjects.isEmpty ? nil : .array(subjects)),
      (
        "roleRef",
        .tree([
          ("apiGroup", .string(group)),
          ("kind", .string(role.isEmpty ? "ClusterRole" : "Role")),
          ("name", .string(role.isEmpty ? clusterRole : role)),
        ])
      ),
    ])
  }
}
