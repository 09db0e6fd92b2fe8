import Shell
import YAML

/// `kubectl config`.
extension Kubectl {
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
      if config.entry("contexts", arguments[1]) != nil {
        throw .error(
          "cannot rename the context \(arguments[0].quotedGo), the context \(arguments[1].quotedGo) already exists in \(path)"
        )
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
      let kind = what.dropping(7)
      if kind == "user", arguments.count != 1 { throw .usage("user to delete is required") }
      if arguments.count != 1 {
        out(entry.help)
        return 0
      }
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
      let value = try ConfigProperty(arguments[0]).value(
        arguments[1], isRaw: flags.isTrue("set-raw-bytes"), names: names)
      setProperty(arguments[0], value)
      line("Property \(arguments[0].quotedGo) set.")
    default:
      try needArguments(1)
      try ConfigProperty(arguments[0]).checkParts(in: names)
      setProperty(arguments[0], nil)
      line("Property \(arguments[0].quotedGo) unset.")
    }
    return 0
  }

  func names(_ list: String) -> [String] {
    (config.content[name: list]?.elements ?? []).compactMap { $0["name"]?.string }.sorted()
  }

  private func getContexts() throws(Failure) -> Int {
    if flags.given("output") == "name" {
      let known = names("contexts")
      let wanted = arguments.isEmpty ? known : arguments
      for name in wanted where known.contains(name) { line(name) }
      return try complain(of: wanted.filter { !known.contains($0) })
    }
    if let form = flags.given("output"), !form.isEmpty, form != "wide" {
      throw .error(
        "--output \(form) is not available in kubectl config get-contexts; resetting to default output format"
      )
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
    return try complain(of: missing)
  }

  private func complain(of missing: [String]) throws(Failure) -> Int {
    let problems = missing.map { "context \($0) not found" }
    if problems.count == 1 { throw .error(problems[0]) }
    if !problems.isEmpty { throw .raw(problems.joinedText("\n"), 1) }
    return 0
  }

  private func viewConfig() throws(Failure) -> Int {
    if !arguments.isEmpty {
      throw .usage("unexpected arguments: [\(arguments.joinedText(" "))]")
    }
    if flags.given("merge").flatMap({ FlagParser.boolean($0) }) == false,
      flags.given("kubeconfig") == nil
    {
      throw .error("if merge==false a precise file must be specified")
    }
    var content = KubeConfig.canonical(config.content)
    if flags.isTrue("minify") {
      let given = flags.given("context")
      let name = given ?? content["current-context"]?.string ?? ""
      guard let found = config.entry("contexts", name) else {
        throw .error(
          given == nil
            ? "current-context must exist in order to minify" : "cannot locate context \(name)")
      }
      content.set("current-context", to: .string(name))
      func keep(_ list: String, _ wanted: String?) {
        let rest = (content[name: list]?.elements ?? []).filter { $0["name"]?.string == wanted }
        content.set(list, to: .array(rest))
      }
      keep("contexts", name)
      keep("clusters", found["context", "cluster"]?.string)
      keep("users", found["context", "user"]?.string)
    }
    if flags.isTrue("flatten") {
      content = try flattened(content)
    } else if !flags.isTrue("raw") {
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
    if outputForm.name == "name" {
      line("config/<unknown>")
      return 0
    }
    if outputForm.name == "json" {
      var printer = JSONPrinter(indent: 4)
      printer.escapesHTML = true
      line(String(decoding: printer.print(KubeConfig.typed(content)), as: UTF8.self))
      return 0
    }
    if !outputForm.name.isEmpty, try printForm(content) { return 0 }
    out(String(decoding: YAMLPrinter().print(content), as: UTF8.self))
    return 0
  }

  /// With the content of files in place of their names.
  private func flattened(_ content: JSONValue) throws(Failure) -> JSONValue {
    var content = content
    for (list, inner, fields) in [
      ("clusters", "cluster", ["certificate-authority"]),
      ("users", "user", ["client-certificate", "client-key"]),
    ] {
      var all = content[name: list]?.elements ?? []
      for index in all.indices {
        for field in fields {
          guard let path = all[index][inner, field]?.string else { continue }
          guard let bytes = readFile(path) else {
            throw .error("open \(path): no such file or directory")
          }
          all[index].set(inner, field, to: nil)
          all[index].set(inner, field + "-data", to: .string(Base64.encode(bytes)))
        }
      }
      content.set(list, to: all.isEmpty ? .null : .array(all))
    }
    return content.sorted()
  }

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
      if count == 1, parts.count > 2,
        parts.last.map({ ConfigProperty.fields[list]?.contains($0) ?? false }) ?? false
      {
        count = parts.count - 1
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
}
