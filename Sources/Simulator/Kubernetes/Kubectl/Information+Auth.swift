import Shell
import YAML

/// `kubectl auth`.
extension Kubectl {
  func auth(_ what: String) throws(Failure) -> Int {
    switch what {
    case "can-i": return try canI()
    case "whoami":
      try checkForm(Self.objectFormats)
      try connect()
      if try printForm(review()) { return 0 }
      var table = TablePrinter()
      table.add(["ATTRIBUTE", "VALUE"])
      table.add(["Username", options.user.name])
      table.add(["Groups", "[" + options.user.groups.joinedText(" ") + "]"])
      if options.user.name == "kubernetes-admin" {
        table.add([
          "Extra: authentication.kubernetes.io/credential-id",
          "[X509SHA256=df0d46b09017bedb9cdd3aa53c42756267105fac91b5478bfb10e438e1fc7946]",
        ])
      }
      out(table.text())
      return 0
    default:
      _ = try manifests()
      return context.notSimulated("auth reconcile")
    }
  }

  /// What the server says of who asks.
  private func review() -> JSONValue {
    let user = JSONValue.tree([
      ("groups", .array(options.user.groups.map { .string($0) })),
      ("username", .string(options.user.name)),
    ])
    return .tree([
      ("apiVersion", .string("authentication.k8s.io/v1")),
      ("kind", .string("SelfSubjectReview")),
      ("metadata", .strings([("creationTimestamp", server.now)])),
      ("status", .tree([("userInfo", user)])),
    ])
  }

  private func canI() throws(Failure) -> Int {
    if flags.isTrue("list") {
      try connect()
      return listRights()
    }
    if arguments.count != 2 {
      throw .raw(
        "error: you must specify two arguments: verb resource or verb resource/resourceName.\nSee 'kubectl auth can-i -h' for help and examples.",
        1)
    }
    try connect()
    let verb = arguments[0]
    var allowed = false
    if arguments[1].hasPrefix("/") {
      allowed = server.authorizer?.allows(options.user, verb, path: arguments[1]) ?? true
    } else {
      var (word, name) = arguments[1].cut("/") ?? (arguments[1], "")
      var subresource = flags.given("subresource") ?? ""
      if name == "log" || name == "status" || name == "scale" || name == "exec" {
        (subresource, name) = (name, "")
      }
      let known = [
        "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection", "use",
        "bind", "impersonate", "escalate", "*", "approve", "sign", "proxy",
      ]
      var group = ""
      var isNamespaced = true
      if word == "*" {
        group = "*"
      } else if let resource = findResource(word) {
        (word, group, isNamespaced) = (resource.name, resource.group, resource.namespaced)
        if !isNamespaced, !flags.isTrue("all-namespaces") {
          err(
            "Warning: resource '\(word)' is not namespace scoped"
              + (group.isEmpty ? "" : " in group '\(group)'"))
        }
      } else {
        err("Warning: the server doesn't have a resource type '\(word)'")
      }
      if !known.contains(verb) { err("Warning: verb '\(verb)' is not a known verb") }
      let space = !isNamespaced || flags.isTrue("all-namespaces") ? "" : namespace
      allowed =
        server.authorizer?.allows(
          options.user, verb, group: group,
          resource: subresource.isEmpty ? word : word + "/" + subresource, namespace: space,
          name: name) ?? true
    }
    if !flags.isTrue("quiet") { line(allowed ? "yes" : "no") }
    return allowed ? 0 : 1
  }

  private func listRights() -> Int {
    var table = TablePrinter()
    table.add(["Resources", "Non-Resource URLs", "Resource Names", "Verbs"])
    let rules = server.authorizer?.rules(for: options.user, in: namespace) ?? []
    for rule in PolicyRule.compacted(rules.flatMap { PolicyRule.parts(of: $0) }) {
      table.add(
        [rule.title]
          + [rule.address, rule.objectName, rule.verbs.joinedText(" ")].map {
            "[" + $0 + "]"
          })
    }
    out(table.text())
    return 0
  }
}
