import Shell
import YAML

/// `kubectl set selector` and `set subject`.
extension Kubectl {
  func setSelector() throws(Failure) -> Int {
    let mode = try dryRun()
    guard let text = arguments.last else { throw .error("one selector is required") }
    let selector = try Generator.labelSelector(text)
    let selection = try select(Array(arguments.dropLast()))
    try finish(selection.failures)
    try changeEach(selection) { selected throws(Failure) in
      guard selected.resource.kind == "Service" else {
        throw .error("setting a selector is only supported for Services")
      }
      let expressions = selector["matchExpressions"]?.elements ?? []
      if !expressions.isEmpty {
        let shown = expressions.map { expression in
          let values = expression["values"]?.elements.compactMap { $0.string } ?? []
          return
            "{\(expression["key"]?.string ?? "") \(expression["operator"]?.string ?? "") [\(values.joinedText(" "))]}"
        }
        throw .error("match expression [\(shown.joinedText(" "))] not supported on this object")
      }
      var object = selected.object
      object.set("spec", "selector", to: selector["matchLabels"] ?? .object([]))
      let changed = try self.send(selected, object, mode)
      try self.reportTyped(selected, changed, "selector updated", mode)
    }
    return 0
  }

  func setSubject() throws(Failure) -> Int {
    let mode = try dryRun()
    let selection = try select()
    try finish(selection.failures)
    let subjects = try wantedSubjects(selection)
    try changeEach(selection) { selected throws(Failure) in
      guard ["RoleBinding", "ClusterRoleBinding"].contains(selected.resource.kind) else {
        throw self.setProblem(
          selected, "setting subjects is only supported for RoleBinding/ClusterRoleBinding")
      }
      var object = selected.object
      var list = object["subjects"]?.elements ?? []
      let known = list.count
      for subject in subjects
      where !list.contains(where: { known in
        ["kind", "name", "namespace"].allSatisfy { known[name: $0] == subject[name: $0] }
      }) {
        list.append(subject)
      }
      if list.count == known {
        // What is not changed is said only where the server could be.
        if self.isLocal { return }
        throw .error("info: \(self.shownName(selected)) was not changed\n")
      }
      object.set("subjects", to: .array(list))
      let changed = try self.send(selected, object, mode)
      try self.reportTyped(selected, changed, "subjects updated", mode)
    }
    return 0
  }

  private func wantedSubjects(_ selection: Selection) throws(Failure) -> [JSONValue] {
    let accounts = flags.list("serviceaccount")
    if flags.list("user").isEmpty, flags.list("group").isEmpty, accounts.isEmpty {
      throw .error("you must specify at least one value of user, group or serviceaccount")
    }
    var subjects: [JSONValue] = []
    for (flag, kind) in [("user", "User"), ("group", "Group")] {
      for name in Self.distinct(flags.list(flag)) {
        subjects.append(
          .tree([
            ("apiGroup", .string("rbac.authorization.k8s.io")), ("kind", .string(kind)),
            ("name", .string(name)),
          ]))
      }
    }
    for text in Self.distinct(accounts) {
      guard let (space, name) = text.cut(":"), !name.isEmpty, !name.has(":") else {
        throw .error("serviceaccount must be <namespace>:<name>")
      }
      if space.isEmpty,
        selection.objects.contains(where: { $0.resource.kind == "ClusterRoleBinding" })
      {
        throw .error("serviceaccount must be <namespace>:<name>, namespace must be specified")
      }
      subjects.append(
        .tree([
          ("kind", .string("ServiceAccount")), ("name", .string(name)),
          ("namespace", .string(space.isEmpty ? namespace : space)),
        ]))
    }
    return subjects
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var result: [String] = []
    for text in texts.sorted() where result.last != text { result.append(text) }
    return result
  }
}
