import Shell
import YAML

/// `kubectl set env`.
extension Kubectl {
  /// Variables that a command line gives or takes away.
  private struct EnvironmentChange {
    var added: [(name: String, value: JSONValue)] = []
    var removed: [String] = []

    func applied(to list: [JSONValue]) -> [JSONValue] {
      var covered = removed
      var result: [JSONValue] = []
      for variable in list {
        let name = variable["name"]?.string ?? ""
        if covered.contains(name) { continue }
        if let new = added.first(where: { $0.name == name }) {
          covered.append(name)
          result.append(new.value)
        } else {
          result.append(variable)
        }
      }
      for (name, value) in added where !covered.contains(name) {
        covered.append(name)
        result.append(value)
      }
      return result
    }
  }

  func setEnvironment() throws(Failure) -> Int {
    var names: [String] = []
    var changes: [String] = []
    for word in arguments {
      if word.has("=") || word.hasSuffix("-") {
        changes.append(word)
      } else if changes.isEmpty {
        names.append(word)
      } else {
        throw .error(
          "all resources must be specified before environment changes: \(arguments.joinedText(" "))"
        )
      }
    }
    let mode = try dryRun()
    if names.isEmpty, !flags.isSet("filename"), !flags.isSet("kustomize") {
      throw .error(
        "one or more resources must be specified as <resource> <name> or <resource>/<name>")
    }
    let lists = flags.isTrue("list")
    if lists, flags.isSet("output") {
      throw .error("--list and --output may not be specified together")
    }
    if !flags.list("keys").isEmpty, (flags.given("from") ?? "").isEmpty {
      throw .error("when specifying --keys, a configmap or secret must be provided with --from")
    }
    var change = try environmentChange(flags.list("env") + changes)
    try addSources(&change)
    let selection = try select(isLocal ? [] : names)
    try finish(selection.failures)
    try changeEach(selection) { selected throws(Failure) in
      let path = try self.needPodSpec(selected)
      var object = selected.object
      let isFound = try self.eachContainer(&object, path) { container throws(Failure) in
        try self.checkOverwriting(container, change, selected)
        let list = change.applied(to: container["env"]?.elements ?? [])
        container.set("env", to: list.isEmpty ? nil : .array(list))
        if lists { self.listEnvironment(selected, container) }
      }
      if !isFound {
        self.err(
          "Warning: \(selected.resource.kind)/\(selected.name) does not have any containers matching \((self.flags.given("containers") ?? "*").quotedGo)"
        )
      }
      if lists { return }
      try self.finishSet(selected, object, "env updated", mode, "env update")
    }
    return 0
  }

  private func environmentChange(_ words: [String]) throws(Failure) -> EnvironmentChange {
    var change = EnvironmentChange()
    for word in words {
      if let (name, value) = word.cut("=") {
        if let why = Names.environmentName(name).first {
          throw .error("\(name.quotedGo) is not a valid key name: \(why)")
        }
        let shown = (flags.given("prefix") ?? "") + name
        change.added.append(
          (
            shown,
            .tree([
              ("name", .string(shown)), ("value", value.isEmpty ? nil : .string(value)),
            ])
          ))
      } else if word.hasSuffix("-") {
        change.removed.append(word.droppingLast(1))
      } else {
        throw .error("unknown environment variable: \(word)")
      }
    }
    let given = words.compactMap { $0.cut("=")?.before }
    if change.removed.contains(where: { given.contains($0) }) {
      throw .error(
        "can not both modify and remove the same environment variable in the same command")
    }
    return change
  }

  private func checkOverwriting(
    _ container: JSONValue, _ change: EnvironmentChange, _ selected: Selected
  ) throws(Failure) {
    guard flags.given("overwrite") == "false" else { return }
    for variable in container["env"]?.elements ?? [] {
      guard let name = variable["name"]?.string,
        change.added.contains(where: { $0.name == name })
      else { continue }
      throw setProblem(
        selected,
        "'\(name)' already has a value (\(variable["value"]?.string ?? "")), and --overwrite is false"
      )
    }
  }

  /// Takes the keys of the ConfigMap or Secret of `--from`.
  private func addSources(_ change: inout EnvironmentChange) throws(Failure) {
    guard let from = flags.given("from"), !from.isEmpty else { return }
    let keys = flags.list("keys")
    for source in try selectSome([from]).objects {
      let kind = source.resource.kind
      guard kind == "Secret" || kind == "ConfigMap" else {
        throw .error("unsupported resource specified in --from")
      }
      for member in source.object["data"]?.members ?? []
      where keys.isEmpty || keys.contains(member.name) {
        var name = member.name.raised.replacing(".", with: "_").replacing("-", with: "_")
        if name != member.name { err("Warning: key \(member.name) transferred to \(name)") }
        name = (flags.given("prefix") ?? "") + name
        let reference = JSONValue.tree([
          ("key", .string(member.name)), ("name", .string(source.name)),
        ])
        let field = kind == "Secret" ? "secretKeyRef" : "configMapKeyRef"
        change.added.append(
          (
            name,
            .tree([("name", .string(name)), ("valueFrom", .tree([(field, reference)]))])
          ))
      }
    }
  }

  private func listEnvironment(_ selected: Selected, _ container: JSONValue) {
    line(
      "# \(selected.resource.kind) \(selected.name), container \(container["name"]?.string ?? "")")
    for variable in container["env"]?.elements ?? [] {
      let name = variable["name"]?.string ?? ""
      let source = variable["valueFrom"]
      if let path = source?["fieldRef", "fieldPath"]?.string {
        line("# \(name) from field path \(path)")
      } else if let resource = source?["resourceFieldRef", "resource"]?.string {
        line("# \(name) from resource field \(resource)")
      } else if let reference = source?["configMapKeyRef"] {
        line(
          "# \(name) from configmap \(reference["name"]?.string ?? ""), key \(reference["key"]?.string ?? "")"
        )
      } else if let reference = source?["secretKeyRef"] {
        line(
          "# \(name) from secret \(reference["name"]?.string ?? ""), key \(reference["key"]?.string ?? "")"
        )
      } else {
        line("\(name)=\(variable["value"]?.string ?? "")")
      }
    }
  }
}
