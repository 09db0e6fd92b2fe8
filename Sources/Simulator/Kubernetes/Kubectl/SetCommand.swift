import Shell
import YAML

/// `kubectl set`.
extension Kubectl {
  func set(_ what: String) throws(Failure) -> Int {
    switch what {
    case "image": return try setImage()
    case "env": return try setEnvironment()
    case "resources": return try setResources()
    case "serviceaccount": return try setServiceAccount()
    case "selector": return try setSelector()
    default: return try setSubject()
    }
  }

  /// Where the Pod's specification is in an object; `nil` when it has none.
  static func podSpecPath(_ object: JSONValue) -> [String]? {
    switch object.kind {
    case "Pod": ["spec"]
    case "CronJob": ["spec", "jobTemplate", "spec", "template", "spec"]
    default: object["spec", "template", "spec"] != nil ? ["spec", "template", "spec"] : nil
    }
  }

  private func needPodSpec(_ selected: Selected) throws(Failure) -> [String] {
    if let path = Self.podSpecPath(selected.object) { return path }
    throw .error(
      "\(selected.resource.name)/\(selected.name) the object is not a pod or does not have a pod template: *\(selected.resource.version).\(selected.resource.kind)"
    )
  }

  /// Words with `=` are changes, the others name objects.
  private func splitWords(_ isChange: (String) -> Bool) -> (names: [String], changes: [String]) {
    var names: [String] = []
    var changes: [String] = []
    for word in arguments {
      if isChange(word) { changes.append(word) } else { names.append(word) }
    }
    return (names, changes)
  }

  private func finishSet(
    _ selected: Selected, _ object: JSONValue, _ verb: String, _ mode: DryRun, _ context: String
  ) throws(Failure) {
    if object == selected.object { return }
    var object = object
    recordCause(&object)
    do throws(Failure) {
      let changed = try send(selected, object, mode)
      try report(selected.resource, changed, verb, mode)
    } catch {
      if case .api(let problem, _) = error {
        throw .error("failed to patch \(context) to pod template: \(problem.message)")
      }
      throw error
    }
  }

  private func setImage() throws(Failure) -> Int {
    let (names, changes) = splitWords { $0.has("=") }
    let mode = try dryRun()
    if names.isEmpty, !flags.isSet("filename") {
      throw .error(changes.isEmpty ? Self.provideResources : Self.provideResources)
    }
    if changes.isEmpty, names.count < 2 || names.count == 2 && !names[0].has("/"),
      names.count == 2 || names[0].has("/")
    {
      throw .error("at least one image update is required")
    }
    let selection = try selectSome(names)
    if changes.isEmpty {
      try finish(selection.failures)
      throw .error("at least one image update is required")
    }
    for selected in selection.objects {
      let path = try needPodSpec(selected)
      var object = selected.object
      for change in changes {
        let (name, image) = change.cut("=") ?? (change, "")
        var isFound = false
        for list in ["initContainers", "containers"] {
          Defaults.each(&object, path + [list]) { container in
            if name == "*" || container["name"]?.string == name {
              isFound = true
              container.set("image", to: .string(image))
            }
          }
        }
        if !isFound { throw .error("unable to find container named \(name.quotedGo)") }
      }
      try finishSet(selected, object, "image updated", mode, "image update")
    }
    try finish(selection.failures)
    return 0
  }

  private func setEnvironment() throws(Failure) -> Int {
    let (names, changes) = splitWords { word in
      word.has("=") || word.hasSuffix("-") && !word.has("/")
    }
    let mode = try dryRun()
    if names.isEmpty, !flags.isSet("filename"), !flags.isSet("kustomize") {
      throw .error(
        "one or more resources must be specified as <resource> <name> or <resource>/<name>")
    }
    let selection = try selectSome(names)
    let lists = flags.isTrue("list")
    var added: [(String, JSONValue)] = []
    if let from = flags.given("from"), !from.isEmpty {
      let sources = try selectSome([from])
      for source in sources.objects {
        let isSecret = source.resource.kind == "Secret"
        for member in source.object["data"]?.members ?? [] {
          var key = member.name.raised.replacing(".", with: "_").replacing("-", with: "_")
          if key != member.name { err("Warning: key \(member.name) transferred to \(key)") }
          key = (flags.given("prefix") ?? "") + key
          let reference = JSONValue.tree([
            ("key", .string(member.name)), ("name", .string(source.name)),
          ])
          added.append(
            (
              key,
              .tree([
                ("name", .string(key)),
                (
                  "valueFrom",
                  .tree([(isSecret ? "secretKeyRef" : "configMapKeyRef", reference)])
                ),
              ])
            ))
        }
      }
    }
    var removed: [String] = []
    for change in changes {
      if let (key, value) = change.cut("=") {
        added.append((key, .tree([("name", .string(key)), ("value", .string(value))])))
      } else {
        removed.append(change.droppingLast(1))
      }
    }
    for selected in selection.objects {
      let path = try needPodSpec(selected)
      if lists {
        listEnvironment(selected, path)
        continue
      }
      var object = selected.object
      Defaults.each(&object, path + ["containers"]) { container in
        if let wanted = self.flags.given("containers"), wanted != "*",
          container["name"]?.string != wanted
        {
          return
        }
        var list = container["env"]?.elements ?? []
        for (key, value) in added {
          if let index = list.firstIndex(where: { $0["name"]?.string == key }) {
            list[index] = value
          } else {
            list.append(value)
          }
        }
        list.removeAll { removed.contains($0["name"]?.string ?? "") }
        container.set("env", to: list.isEmpty ? nil : .array(list))
      }
      try finishSet(selected, object, "env updated", mode, "env update")
    }
    try finish(selection.failures)
    return 0
  }

  private func listEnvironment(_ selected: Selected, _ path: [String]) {
    for container in selected.object.at(path + ["containers"])?.elements ?? [] {
      line(
        "# \(selected.resource.kind) \(selected.name), container \(container["name"]?.string ?? "")"
      )
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

  private func setResources() throws(Failure) -> Int {
    let mode = try dryRun()
    let selection = try selectSome()
    let limits = flags.given("limits") ?? ""
    let requests = flags.given("requests") ?? ""
    if limits.isEmpty, requests.isEmpty {
      throw .error(
        "you must specify an update to requests or limits (in the form of --requests/--limits)")
    }
    let limitValues = try Generator.quantities(limits)
    let requestValues = try Generator.quantities(requests)
    let wanted = flags.given("containers") ?? "*"
    for selected in selection.objects {
      let path = try needPodSpec(selected)
      var object = selected.object
      var isFound = false
      Defaults.each(&object, path + ["containers"]) { container in
        guard wanted == "*" || container["name"]?.string == wanted else { return }
        isFound = true
        for member in limitValues.members {
          container.set("resources", "limits", member.name, to: member.value)
        }
        for member in requestValues.members {
          container.set("resources", "requests", member.name, to: member.value)
        }
      }
      if !isFound { throw .error("unable to find container named \(wanted)") }
      try finishSet(
        selected, object, "resource requirements updated", mode, "resources update")
    }
    try finish(selection.failures)
    return 0
  }

  private func setServiceAccount() throws(Failure) -> Int {
    let mode = try dryRun()
    guard let account = arguments.last, !arguments.isEmpty else {
      throw .error("serviceaccount is required")
    }
    let selection = try selectSome(Array(arguments.dropLast()))
    for selected in selection.objects {
      let path = try needPodSpec(selected)
      var object = selected.object
      object.set((path + ["serviceAccountName"])[...], to: .string(account))
      object.set((path + ["serviceAccount"])[...], to: .string(account))
      try finishSet(selected, object, "serviceaccount updated", mode, "ServiceAccountName update")
    }
    try finish(selection.failures)
    return 0
  }

  private func setSelector() throws(Failure) -> Int {
    let mode = try dryRun()
    guard let change = arguments.last else { throw .error("one selector is required") }
    let selection = try selectSome(Array(arguments.dropLast()))
    for selected in selection.objects {
      guard selected.resource.kind == "Service" else {
        throw .error("setting a selector is only supported for Services")
      }
      var object = selected.object
      let pairs = change.pieces(",").compactMap { $0.cut("=") }
      object.set(
        "spec", "selector", to: JSONValue.strings(pairs.map { ($0.before, $0.after) }).sorted())
      let changed = try send(selected, object, mode)
      try report(selected.resource, changed, "selector updated", mode)
    }
    try finish(selection.failures)
    return 0
  }

  private func setSubject() throws(Failure) -> Int {
    let mode = try dryRun()
    let selection = try selectSome()
    for selected in selection.objects {
      var object = selected.object
      var subjects = object["subjects"]?.elements ?? []
      for (flag, kind) in [("user", "User"), ("group", "Group")] {
        for name in flags.list(flag) {
          subjects.append(
            .tree([
              ("apiGroup", .string("rbac.authorization.k8s.io")), ("kind", .string(kind)),
              ("name", .string(name)),
            ]))
        }
      }
      for text in flags.list("serviceaccount") {
        guard let (space, name) = text.cut(":") else { continue }
        subjects.append(
          .tree([
            ("kind", .string("ServiceAccount")), ("name", .string(name)),
            ("namespace", .string(space)),
          ]))
      }
      object.set("subjects", to: .array(subjects))
      let changed = try send(selected, object, mode)
      try report(selected.resource, changed, "subjects updated", mode)
    }
    try finish(selection.failures)
    return 0
  }
}
