import Shell
import YAML

/// Prints objects as Go's `%#v` does, as far as messages of the API server show them.
struct GoSyntax {
  /// A template of Pods.
  func template(_ template: JSONValue) -> String {
    let labels = Validation.goMap(template["metadata", "labels"])
    let annotations = Validation.goMap(template["metadata", "annotations"])
    return
      "core.PodTemplateSpec{ObjectMeta:v1.ObjectMeta{Name:\"\", GenerateName:\"\", Namespace:\"\", SelfLink:\"\", UID:\"\", ResourceVersion:\"\", Generation:0, CreationTimestamp:time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC), DeletionTimestamp:<nil>, DeletionGracePeriodSeconds:(*int64)(nil), Labels:\(labels), Annotations:\(annotations), OwnerReferences:[]v1.OwnerReference(nil), Finalizers:[]string(nil), ManagedFields:[]v1.ManagedFieldsEntry(nil)}, Spec:core.PodSpec{…}}"
  }
}

/// The differences of two structs as `github.com/google/go-cmp` lays them out.
struct GoDifference {
  /// The type of the struct, such as `core.PodSpec`.
  let type: String

  /// The report, its lines indented by two spaces.
  func text(_ old: JSONValue, _ new: JSONValue) -> String {
    var lines = ["  \(type){"]
    var skipped = 0
    var names: [String] = []
    for member in old.members + new.members where !names.contains(member.name) {
      names.append(member.name)
    }
    for name in names.sorted() {
      let (before, after) = (old[name: name], new[name: name])
      if before == after {
        skipped += 1
        continue
      }
      if skipped > 0 { lines.append("  \t... // \(skipped) identical fields") }
      skipped = 0
      let title = name.capitalizedFirst
      if let before { lines.append("- \t\(title): \(show(before)),") }
      if let after { lines.append("+ \t\(title): \(show(after)),") }
    }
    if skipped > 0 { lines.append("  \t... // \(skipped) identical fields") }
    lines.append("  }")
    return lines.joinedText("\n")
  }

  private func show(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text.quotedGo
    case .number(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .null: "nil"
    case .array(let elements): "{" + elements.map { show($0) }.joinedText(", ") + "}"
    case .object(let members):
      "{" + members.map { $0.name.capitalizedFirst + ": " + show($0.value) }.joinedText(", ") + "}"
    }
  }
}
