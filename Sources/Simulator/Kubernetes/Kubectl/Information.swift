import Shell
import YAML

/// Commands that tell of the client, the cluster and who one is.
extension Kubectl {
  func version() throws(Failure) -> Int {
    let form = flags.given("output") ?? ""
    if !["", "yaml", "json"].contains(form) { throw .error("--output must be 'yaml' or 'json'") }
    let isClient = flags.isTrue("client")
    var problem: Failure?
    if !isClient {
      do throws(Failure) { try connect() } catch { problem = error }
    }
    let hasServer = !isClient && problem == nil
    let all = JSONValue.tree([
      ("clientVersion", Versions.client), ("kustomizeVersion", .string(Versions.kustomize)),
      ("serverVersion", hasServer ? Versions.server : nil),
    ])
    switch form {
    case "json": line(String(decoding: JSONPrinter(indent: 2).print(all), as: UTF8.self))
    case "yaml":
      out(String(decoding: YAMLPrinter().print(all), as: UTF8.self) + (hasServer ? "\n" : "\n"))
    default:
      line("Client Version: \(Versions.client["gitVersion"]?.string ?? "")")
      line("Kustomize Version: \(Versions.kustomize)")
      if hasServer { line("Server Version: \(Versions.server["gitVersion"]?.string ?? "")") }
    }
    if let problem {
      let text = problem.report(entry.path).text
      throw .raw(text.pieces("\n").last ?? text, 1)
    }
    return 0
  }

  func clusterInfo(_ rest: [String]) throws(Failure) -> Int {
    try connect()
    if rest.first == "dump" {
      let folder = flags.given("output-directory") ?? ""
      if folder.isEmpty || folder == "-" { return context.notSimulated("cluster-info dump") }
      func write(_ name: String, _ value: JSONValue) {
        let path =
          (folder.hasPrefix("/") ? folder : context.folder.text + "/" + folder) + "/" + name
        context.fileSystem.install(
          ByteString(path), .file(JSONPrinter(indent: 4).print(value) + [0x0A]))
      }
      write("nodes.json", Self.list(server.list("nodes")))
      for space in ["default", "kube-system"] {
        write(space + "/pods.json", Self.list(server.list("pods", space)))
        write(space + "/events.json", Self.list(server.list("events", space)))
        write(space + "/services.json", Self.list(server.list("services", space)))
      }
      line("Cluster info dumped to \(folder)")
      return 0
    }
    let address = "https://192.168.56.10:6443"
    line("Kubernetes control plane is running at \(address)")
    line(
      "CoreDNS is running at \(address)/api/v1/namespaces/kube-system/services/kube-dns:dns/proxy")
    line("\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.")
    return 0
  }

  func apiVersions() throws(Failure) -> Int {
    try connect()
    var all = ["autoscaling/v1"]
    for resource in server.types.resources where !all.contains(resource.apiVersion) {
      all.append(resource.apiVersion)
    }
    for version in all.sorted() { line(version) }
    return 0
  }

  func apiResources() throws(Failure) -> Int {
    if !arguments.isEmpty {
      throw .usage("unexpected arguments: [\(arguments.joinedText(" "))]")
    }
    let form = flags.given("output") ?? ""
    if !["", "wide", "name"].contains(form) { throw .error("--output \(form) is not available") }
    let key = flags.given("sort-by") ?? ""
    if !["", "name", "kind"].contains(key) { throw .error("--sort-by accepts only name or kind") }
    try connect()
    var rows = server.types.resources
    if let group = flags.given("api-group") { rows = rows.filter { $0.group == group } }
    if let value = flags.given("namespaced") {
      rows = rows.filter { $0.namespaced == (FlagParser.boolean(value) ?? true) }
    }
    for verb in flags.list("verbs") { rows = rows.filter { $0.verbs.contains(verb) } }
    for category in flags.list("categories") {
      rows = rows.filter { $0.categories.contains(category) }
    }
    let indexed = rows.enumerated().sorted { first, second in
      let (a, b) = (first.element, second.element)
      let (x, y) =
        key == "name"
        ? (a.name, b.name)
        : key == "kind" ? (a.kind, b.kind) : (a.group + " " + a.name, b.group + " " + b.name)
      return x == y ? first.offset < second.offset : x < y
    }
    rows = indexed.map { $0.element }
    if form == "name" {
      for row in rows { line(row.qualifiedName) }
      return 0
    }
    var table = TablePrinter()
    let isWide = form == "wide"
    if !flags.isTrue("no-headers") {
      table.add(
        ["NAME", "SHORTNAMES", "APIVERSION", "NAMESPACED", "KIND"]
          + (isWide ? ["VERBS", "CATEGORIES"] : []))
    }
    for row in rows {
      table.add(
        [
          row.name, row.shortNames.joinedText(","), row.apiVersion,
          row.namespaced ? "true" : "false",
          row.kind,
        ] + (isWide ? [row.verbs.joinedText(","), row.categories.joinedText(",")] : []))
    }
    out(table.text())
    return 0
  }

  // MARK: auth

  func auth(_ what: String) throws(Failure) -> Int {
    switch what {
    case "can-i": return try canI()
    case "whoami":
      try connect()
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

  private func canI() throws(Failure) -> Int {
    try connect()
    if flags.isTrue("list") { return listRights() }
    if arguments.count < 2 || arguments.count > 3 {
      throw .raw(
        "error: you must specify two arguments: verb resource or verb resource/resourceName.\nSee 'kubectl auth can-i -h' for help and examples.",
        1)
    }
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
      if arguments.count == 3 { name = arguments[2] }
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
      if isNamespaced || !known.contains(verb) {}
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
    func list(_ rule: JSONValue, _ field: String) -> [String] {
      rule[name: field]?.elements.compactMap { $0.string } ?? []
    }
    var rows: [(key: [String], cells: [String])] = []
    for rule in rules {
      let verbs = "[" + list(rule, "verbs").joinedText(" ") + "]"
      for resource in list(rule, "resources") {
        for group in list(rule, "apiGroups") {
          let name =
            resource == "*" && group == "*"
            ? "*.*" : group.isEmpty ? resource : resource + "." + group
          let names = "[" + list(rule, "resourceNames").joinedText(" ") + "]"
          rows.append((["0", name], [name, "[]", names, verbs]))
        }
      }
      for path in list(rule, "nonResourceURLs") {
        rows.append((["1", path], ["", "[" + path + "]", "[]", verbs]))
      }
    }
    let order = [
      "selfsubjectreviews.authentication.k8s.io", "selfsubjectaccessreviews.authorization.k8s.io",
      "selfsubjectrulesreviews.authorization.k8s.io",
    ]
    let sorted = rows.enumerated().sorted { first, second in
      func rank(_ row: (key: [String], cells: [String])) -> (Int, String) {
        if row.key[0] == "1" { return (2, row.key[1]) }
        if let index = order.firstIndex(of: row.key[1]) { return (1, "\(index)") }
        return (0, "")
      }
      let (a, b) = (rank(first.element), rank(second.element))
      return a == b ? first.offset < second.offset : a < b
    }
    for row in sorted { table.add(row.element.cells) }
    out(table.text())
    return 0
  }

  // MARK: config

  func config(_ what: String) throws(Failure) -> Int {
    let path = flags.given("kubeconfig") ?? config.path
    func needArguments(_ count: Int) throws(Failure) {
      if arguments.count != count {
        out(entry.help)
        throw .error("Unexpected args: [\(arguments.joinedText(" "))]")
      }
    }
    switch what {
    case "current-context":
      let name = config.content["current-context"]?.string ?? ""
      if name.isEmpty { throw .error("current-context is not set") }
      line(name)
    case "use-context":
      try needArguments(1)
      guard config.entry("contexts", arguments[0]) != nil else {
        throw .error("no context exists with the name: \(arguments[0].quotedGo)")
      }
      config.content.set("current-context", to: .string(arguments[0]))
      config.save()
      line("Switched to context \(arguments[0].quotedGo).")
    case "get-contexts": return try getContexts()
    case "get-clusters", "get-users":
      line("NAME")
      let list = what == "get-clusters" ? "clusters" : "users"
      for name in names(list) { line(name) }
    case "view": return try viewConfig()
    case "set-context", "set-cluster", "set-credentials": return try setEntry(what)
    case "rename-context":
      try needArguments(2)
      guard config.entry("contexts", arguments[0]) != nil else {
        throw .error("cannot rename the context \(arguments[0].quotedGo), it's not in \(path)")
      }
      Defaults.each(&config.content, ["contexts"]) { entry in
        if entry["name"]?.string == self.arguments[0] {
          entry.set("name", to: .string(self.arguments[1]))
        }
      }
      if config.content["current-context"]?.string == arguments[0] {
        config.content.set("current-context", to: .string(arguments[1]))
      }
      config.save()
      line("Context \(arguments[0].quotedGo) renamed to \(arguments[1].quotedGo).")
    case "delete-context", "delete-cluster", "delete-user":
      try needArguments(1)
      let kind = what.dropping(7)
      let list = kind + "s"
      guard config.entry(list, arguments[0]) != nil else {
        throw .error("cannot delete \(kind) \(arguments[0]), not in \(path)")
      }
      let rest = (config.content[name: list]?.elements ?? []).filter {
        $0["name"]?.string != arguments[0]
      }
      config.content.set(list, to: .array(rest))
      if kind == "context", config.content["current-context"]?.string == arguments[0] {
        err(
          "warning: this removed your active context, use \"kubectl config use-context\" to select a different one"
        )
      }
      config.save()
      line("deleted \(kind) \(arguments[0]) from \(path)")
    case "set":
      try needArguments(2)
      setProperty(arguments[0], .string(arguments[1]))
      line("Property \(arguments[0].quotedGo) set.")
    default:
      try needArguments(1)
      setProperty(arguments[0], nil)
      line("Property \(arguments[0].quotedGo) unset.")
    }
    return 0
  }

  private func names(_ list: String) -> [String] {
    (config.content[name: list]?.elements ?? []).compactMap { $0["name"]?.string }.sorted()
  }

  private func getContexts() throws(Failure) -> Int {
    if flags.given("output") == "name" {
      for name in names("contexts") { line(name) }
      return 0
    }
    var table = TablePrinter()
    if !flags.isTrue("no-headers") {
      table.add(["CURRENT", "NAME", "CLUSTER", "AUTHINFO", "NAMESPACE"])
    }
    var missing: [String] = []
    for name in arguments.isEmpty ? names("contexts") : arguments {
      guard let found = config.entry("contexts", name)?["context"] else {
        missing.append(name)
        continue
      }
      let isCurrent = config.content["current-context"]?.string == name
      table.add([
        isCurrent ? "*" : "", name, found["cluster"]?.string ?? "", found["user"]?.string ?? "",
        found["namespace"]?.string ?? "",
      ])
    }
    out(table.text())
    if let first = missing.first { throw .error("context \(first) not found") }
    return 0
  }

  private func viewConfig() throws(Failure) -> Int {
    if !arguments.isEmpty {
      throw .usage("unexpected arguments: [\(arguments.joinedText(" "))]")
    }
    var content = config.content
    for list in ["clusters", "contexts", "users"] {
      let sorted = (content[name: list]?.elements ?? []).sorted { $0.name < $1.name }
      var all = sorted.sorted { ($0["name"]?.string ?? "") < ($1["name"]?.string ?? "") }
      if list == "users" {
        for index in all.indices { all[index].set("user", "x-groups", to: nil) }
      }
      content.set(list, to: .array(all))
    }
    if flags.isTrue("minify") {
      let name = flags.given("context") ?? content["current-context"]?.string ?? ""
      guard let found = config.entry("contexts", name) else {
        throw .error("current-context must exist in order to minify")
      }
      func keep(_ list: String, _ wanted: String?) {
        let rest = (content[name: list]?.elements ?? []).filter { $0["name"]?.string == wanted }
        content.set(list, to: .array(rest))
      }
      keep("contexts", name)
      keep("clusters", found["context", "cluster"]?.string)
      keep("users", found["context", "user"]?.string)
    }
    if !flags.isTrue("raw") {
      Defaults.each(&content, ["clusters"]) { entry in
        if entry["cluster", "certificate-authority-data"] != nil {
          entry.set("cluster", "certificate-authority-data", to: .string("DATA+OMITTED"))
        }
      }
      Defaults.each(&content, ["users"]) { entry in
        for field in ["client-certificate-data", "client-key-data"]
        where entry["user", field] != nil {
          entry.set("user", field, to: .string("DATA+OMITTED"))
        }
        for field in ["token", "password"] where entry["user", field] != nil {
          entry.set("user", field, to: .string("REDACTED"))
        }
      }
    }
    if !outputForm.name.isEmpty, try printForm(content) { return 0 }
    out(String(decoding: YAMLPrinter().print(content), as: UTF8.self))
    return 0
  }

  private func setEntry(_ what: String) throws(Failure) -> Int {
    let (list, inner, title): (String, String, String)
    switch what {
    case "set-context": (list, inner, title) = ("contexts", "context", "Context")
    case "set-cluster": (list, inner, title) = ("clusters", "cluster", "Cluster")
    default: (list, inner, title) = ("users", "user", "User")
    }
    let name: String
    if flags.isTrue("current") {
      name = config.content["current-context"]?.string ?? ""
      if name.isEmpty { throw .error("no current context is set") }
    } else {
      guard arguments.count == 1 else {
        out(entry.help)
        throw .error("Unexpected args: [\(arguments.joinedText(" "))]")
      }
      name = arguments[0]
    }
    let existed = config.entry(list, name) != nil
    var all = config.content[name: list]?.elements ?? []
    if !existed {
      all.append(.tree([(inner, .object([])), ("name", .string(name))]))
    }
    let index = all.firstIndex { $0["name"]?.string == name } ?? 0
    let fields = [
      "cluster", "user", "namespace", "server", "token", "username", "password",
      "tls-server-name", "proxy-url", "certificate-authority", "client-certificate", "client-key",
    ]
    for field in fields {
      guard let value = flags.given(field) else { continue }
      let isFile = ["certificate-authority", "client-certificate", "client-key"].contains(field)
      if isFile, flags.isTrue("embed-certs") {
        guard let bytes = readFile(value) else {
          throw .error(
            "could not stat \(field) file \(value): stat \(value): no such file or directory")
        }
        all[index].set(inner, field + "-data", to: .string(Base64.encode(bytes)))
      } else {
        all[index].set(inner, field, to: .string(value))
      }
    }
    if what == "set-credentials", let groups = certificateGroups() {
      all[index].set("user", "x-groups", to: .array(groups.map { .string($0) }))
    }
    if flags.isSet("insecure-skip-tls-verify") {
      all[index].set(
        inner, "insecure-skip-tls-verify", to: .boolean(flags.isTrue("insecure-skip-tls-verify")))
    }
    config.content.set(list, to: .array(all))
    config.save()
    if what == "set-context" {
      line("Context \(name.quotedGo) \(existed ? "modified" : "created").")
    } else {
      line("\(title) \(name.quotedGo) set.")
    }
    return 0
  }

  /// The groups of the certificate that `--client-certificate` names.
  private func certificateGroups() -> [String]? { nil }

  private func setProperty(_ property: String, _ value: JSONValue?) {
    var parts = property.pieces(".")
    if parts.count > 1, ["clusters", "contexts", "users"].contains(parts[0]) {
      let list = parts.removeFirst()
      let inner = list.droppingLast(1)
      var all = config.content[name: list]?.elements ?? []
      // A name may have dots in it, so the longest that is known counts.
      var count = parts.count
      while count > 1,
        !all.contains(where: { $0["name"]?.string == Array(parts.prefix(count)).joinedText(".") })
      {
        count -= 1
      }
      let name = Array(parts.prefix(count)).joinedText(".")
      let rest = Array(parts.dropFirst(count))
      if let index = all.firstIndex(where: { $0["name"]?.string == name }) {
        if rest.isEmpty {
          if value == nil { all.remove(at: index) }
        } else {
          all[index].set(([inner] + rest)[...], to: value)
        }
      } else if value != nil {
        var entry = JSONValue.tree([(inner, .object([])), ("name", .string(name))])
        entry.set(([inner] + rest)[...], to: value)
        all.append(entry)
      }
      config.content.set(list, to: .array(all))
    } else {
      config.content.set(
        parts[...], to: value ?? (property == "current-context" ? .string("") : nil))
    }
    config.save()
  }

  // MARK: explain

  func explain() throws(Failure) -> Int {
    if arguments.isEmpty {
      throw .error(
        "You must specify the type of resource to explain. Use \"kubectl api-resources\" for a complete list of supported resources."
      )
    }
    if arguments.count > 1 { throw .error("We accept only this format: explain RESOURCE") }
    try connect()
    let parts = arguments[0].pieces(".")
    guard let found = findResource(parts[0]) else {
      throw .raw("the server doesn't have a resource type \(parts[0].quotedGo)", 1)
    }
    if let version = flags.given("api-version"), !version.isEmpty, version != found.apiVersion {
      throw .error(
        "couldn't find resource for \"\(version), Resource=\(found.name)\"")
    }
    out(try Explainer(kubectl: self).text(found, Array(parts.dropFirst())))
    return 0
  }
}

/// `kubectl explain`: fields with their types; the descriptions are not part of the simulator's table.
struct Explainer {
  let kubectl: Kubectl

  func text(_ resource: APIResource, _ path: [String]) throws(Failure) -> String {
    var head = ""
    if !resource.group.isEmpty { head += "GROUP:      \(resource.group)\n" }
    head += "KIND:       \(resource.kind)\nVERSION:    \(resource.version)\n\n"
    if resource.type == nil { return head + (try custom(resource, path)) }
    let table = kubectl.server.types
    var type = resource.type.flatMap { table.type($0) }
    var current: Field?
    for name in path {
      guard let field = type?.field(name) else {
        kubectl.out(head.droppingLast(1))
        throw .error("field \(name.quotedGo) does not exist")
      }
      current = field
      type = inner(field.type, table)
    }
    if let current {
      head += "FIELD: \(current.name) <\(shown(current.type, table))>\n"
      if !current.values.isEmpty {
        head += "ENUM:\n" + current.values.map { "    \($0)\n" }.joinedText("")
        head += "\n"
      } else {
        head += "\n\n"
      }
    }
    head += "DESCRIPTION:\n    <no description>\n    \n"
    guard let type, type.alias == nil else { return head }
    head += "FIELDS:\n"
    return head + fields(type, table, "  ", 0, []) + "\n"
  }

  private func fields(
    _ type: APIType, _ table: TypeTable, _ indent: String, _ depth: Int, _ seen: [String]
  ) -> String {
    var result = ""
    let isRecursive = kubectl.flags.isTrue("recursive")
    for (index, field) in type.fields.enumerated() {
      result += "\(indent)\(field.name)\t<\(shown(field.type, table))>"
      result += field.isRequired ? " -required-\n" : "\n"
      if !field.values.isEmpty {
        result += "\(indent)enum: \(field.values.joinedText(", "))\n"
      }
      if isRecursive {
        if let next = inner(field.type, table), next.alias == nil, !seen.contains(next.name),
          depth < 12
        {
          result += fields(next, table, indent + "  ", depth + 1, seen + [next.name])
        }
      } else {
        result += "\(indent)  <no description>\n"
        if index < type.fields.count - 1 { result += "\n" }
      }
    }
    return result
  }

  private func inner(_ type: FieldType, _ table: TypeTable) -> APIType? {
    switch type {
    case .reference(let name): table.type(name)
    case .list(let element), .map(let element): inner(element, table)
    default: nil
    }
  }

  private func shown(_ type: FieldType, _ table: TypeTable) -> String {
    switch type {
    case .string, .bytes: return "string"
    case .boolean: return "boolean"
    case .int32, .int64: return "integer"
    case .double: return "number"
    case .intOrString: return "IntOrString"
    case .any, .object: return "Object"
    case .reference(let name):
      guard let type = table.type(name) else { return "Object" }
      if ["meta.v1.Time", "meta.v1.MicroTime"].contains(name) { return "string" }
      return type.structName
    case .list(let element): return "[]" + shown(element, table)
    case .map(let element): return "map[string]" + shown(element, table)
    }
  }

  private func custom(_ resource: APIResource, _ path: [String]) throws(Failure) -> String {
    let schema = kubectl.server.definition(of: resource)?.version["schema", "openAPIV3Schema"]
    var current = schema
    for name in path {
      current = current?["properties", name]
      if current == nil { throw .error("field \(name.quotedGo) does not exist") }
    }
    func shown(_ value: JSONValue?) -> String {
      let type = value?["type"]?.string ?? "Object"
      return type == "object" ? "Object" : type == "array" ? "[]" + shown(value?["items"]) : type
    }
    var result = ""
    if let last = path.last { result += "FIELD: \(last) <\(shown(current))>\n\n\n" }
    result += "DESCRIPTION:\n    \(current?["description"]?.string ?? "<empty>")\nFIELDS:\n"
    let required = current?["required"]?.elements.compactMap { $0.string } ?? []
    let parts = (current?["properties"]?.members ?? []).map { member in
      "  \(member.name)\t<\(shown(member.value))>\(required.contains(member.name) ? " -required-" : "")\n    \(member.value["description"]?.string ?? "<no description>")\n"
    }
    return result + parts.joinedText("\n") + "\n"
  }
}
