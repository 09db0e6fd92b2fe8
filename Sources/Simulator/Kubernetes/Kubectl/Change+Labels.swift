import Shell
import YAML

/// `kubectl label` and `kubectl annotate`.
extension Kubectl {
  func label() throws(Failure) -> Int { try changeNames("labels", "label") }

  func annotate() throws(Failure) -> Int { try changeNames("annotations", "annotation") }

  /// Labels or annotations that a command line gives or takes away.
  private struct NameChange {
    var added: [(name: String, value: String)] = []
    var removed: [String] = []
  }

  private func changeNames(_ field: String, _ what: String) throws(Failure) -> Int {
    if field == "annotations" { try checkForm(Self.objectFormats) }
    let (names, pairs) = try namesAndChanges(arguments, what)
    if names.isEmpty, !flags.isSet("filename"), !flags.isSet("kustomize") {
      throw .error(
        "one or more resources must be specified as <resource> <name> or <resource>/<name>")
    }
    let change = try nameChange(pairs, field, what)
    let lists = flags.isTrue("list")
    if lists, field == "labels", flags.isSet("output") {
      throw .error("--list and --output may not be specified together")
    }
    if pairs.isEmpty, !lists { throw .error("at least one \(what) update is required") }
    let mode = try dryRun()
    let selection = try selectSome(names)
    let isUnsent = mode == .client || isLocal || lists
    let isSingle =
      flags.isSet("filename")
      ? flags.list("filename").count == 1 : selection.objects.count == 1
    var failures = selection.failures
    for selected in selection.objects {
      var object = selected.object
      do throws(Failure) { try apply(change, field, to: &object) } catch {
        failures.append(error)
        continue
      }
      if lists {
        list(object, field, selected, isSingle: isSingle)
        continue
      }
      for name in change.removed where selected.object["metadata", field, name] == nil {
        if field == "labels", !isUnsent { line("label \(name.quotedGo) not found.") }
      }
      if object["metadata", field]?.members.isEmpty == true, !isUnsent {
        object.set("metadata", field, to: nil)
      }
      let shrank = Self.size(object) < Self.size(selected.object)
      let isSame = object == selected.object
      object = try sendNames(selected, object, mode)
      let verb: String
      if field == "annotations" {
        verb = "annotated"
      } else if isSame {
        verb = "not labeled"
      } else {
        verb = shrank && !flags.isTrue("overwrite") ? "unlabeled" : "labeled"
      }
      try report(selected.resource, object, verb, mode)
    }
    try finish(failures)
    return 0
  }

  private func nameChange(
    _ pairs: [String], _ field: String, _ what: String
  ) throws(Failure) -> NameChange {
    var change = NameChange()
    for pair in pairs {
      if let (name, value) = pair.cut("=") {
        if field == "labels" {
          if value.has("=") { throw .error("invalid label spec: \(pair)") }
          if let why = Names.labelValue(value).first {
            throw .error("invalid label value: \"\(name)=\(value)\": \(why)")
          }
        }
        change.added.append((name, value))
      } else {
        change.removed.append(pair.droppingLast(1))
      }
    }
    let both = change.removed.filter { name in change.added.contains { $0.name == name } }
    if !both.isEmpty {
      throw .error(
        what == "label"
          ? "can not both modify and remove a label in the same command"
          : "can not both modify and remove the following annotation(s) in the same command: "
            + both.joined(separator: ", "))
    }
    return change
  }

  private func apply(
    _ change: NameChange, _ field: String, to object: inout JSONValue
  ) throws(Failure) {
    var clashes: [String] = []
    for (name, value) in change.added {
      if let old = object["metadata", field, name]?.string, old != value,
        !flags.isTrue("overwrite")
      {
        clashes.append("'\(name)' already has a value (\(old))")
      }
      object.set("metadata", field, name, to: .string(value))
    }
    if !clashes.isEmpty {
      throw .error(
        field == "labels"
          ? clashes[0] + ", and --overwrite is false"
          : "--overwrite is false but found the following declared annotation(s): "
            + clashes.joinedText("; "))
    }
    for name in change.removed { object.set("metadata", field, name, to: nil) }
    object.setDefault("metadata", field, to: .object([]))
    if let version = flags.given("resource-version"), !version.isEmpty {
      object.set("metadata", "resourceVersion", to: .string(version))
    }
  }

  private func list(_ object: JSONValue, _ field: String, _ selected: Selected, isSingle: Bool) {
    if !isSingle {
      let resource = selected.resource
      line(
        "Listing \(field) for \(resource.kind).\(resource.group.isEmpty ? "" : resource.group)/\(selected.name):"
      )
    }
    for member in object["metadata", field]?.members ?? [] {
      line((isSingle ? "" : " ") + "\(member.name)=\(member.value.string ?? "")")
    }
  }

  private func sendNames(
    _ selected: Selected, _ object: JSONValue, _ mode: DryRun
  ) throws(Failure) -> JSONValue {
    if mode == .client || isLocal || object == selected.object { return object }
    guard let version = flags.given("resource-version"), !version.isEmpty else {
      return try send(selected, object, mode)
    }
    options.fieldValidation = "Ignore"
    return try ask { () throws(APIError) in
      try self.server.update(
        selected.resource, selected.namespace, selected.name, object, self.options, verb: "patch")
    }
  }

  private static func size(_ object: JSONValue) -> Int {
    JSONPrinter(indent: 0).print(object).count
  }
}
