import YAML

/// The labels and annotations of a kustomization, in all the places where objects have them
/// (`api/internal/konfig/builtinpluginconsts` of kustomize).
struct KustomizeLabels {
  let plan: JSONValue

  func apply(to object: inout JSONValue) {
    set(plan["commonLabels"], in: &object, selectors: true, templates: true)
    for entry in plan["labels"]?.elements ?? [] {
      let selectors = entry["includeSelectors"]?.bool == true
      set(
        entry["pairs"], in: &object, selectors: selectors,
        templates: selectors || entry["includeTemplates"]?.bool == true)
    }
    for pair in plan["commonAnnotations"]?.members ?? [] {
      for path in Self.templates(object.kind) + [["metadata"]] {
        object.set((path + ["annotations", pair.name])[...], to: pair.value)
      }
    }
    if (plan["buildMetadata"]?.elements ?? []).contains(.string("managedByLabel")) {
      object.set(
        "metadata", "labels", "app.kubernetes.io/managed-by", to: .string("kustomize-(devel)"))
    }
  }

  private static let workloads = [
    "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "ReplicationController", "Job",
  ]

  /// Where the metadata of what an object makes are.
  private static func templates(_ kind: String) -> [[String]] {
    if workloads.contains(kind) { return [["spec", "template", "metadata"]] }
    if kind == "CronJob" {
      return [
        ["spec", "jobTemplate", "metadata"],
        ["spec", "jobTemplate", "spec", "template", "metadata"],
      ]
    }
    return []
  }

  private func set(
    _ pairs: JSONValue?, in object: inout JSONValue, selectors: Bool, templates: Bool
  ) {
    for pair in pairs?.members ?? [] {
      object.set("metadata", "labels", pair.name, to: pair.value)
      if templates {
        for path in Self.templates(object.kind) {
          object.set((path + ["labels", pair.name])[...], to: pair.value)
        }
        if object.kind == "StatefulSet" {
          Defaults.each(&object, ["spec", "volumeClaimTemplates"]) {
            $0.set("metadata", "labels", pair.name, to: pair.value)
          }
        }
      }
      if selectors { select(pair, in: &object) }
    }
  }

  /// Puts a label into what an object selects.
  private func select(_ pair: JSONValue.Member, in object: inout JSONValue) {
    func setWhereKnown(_ value: inout JSONValue, _ path: [String]) {
      if value.at(path) != nil { value.set((path + [pair.name])[...], to: pair.value) }
    }
    switch object.kind {
    case "Service", "ReplicationController":
      if object.kind != "Service" || object["spec", "selector"] != nil {
        object.set("spec", "selector", pair.name, to: pair.value)
      }
    case "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet":
      object.set("spec", "selector", "matchLabels", pair.name, to: pair.value)
    case "Job", "PodDisruptionBudget":
      setWhereKnown(&object, ["spec", "selector", "matchLabels"])
    case "CronJob":
      setWhereKnown(&object, ["spec", "jobTemplate", "spec", "selector", "matchLabels"])
    case "NetworkPolicy":
      setWhereKnown(&object, ["spec", "podSelector", "matchLabels"])
      for (direction, peers) in [("ingress", "from"), ("egress", "to")] {
        Defaults.each(&object, ["spec", direction]) { rule in
          Defaults.each(&rule, [peers]) { setWhereKnown(&$0, ["podSelector", "matchLabels"]) }
        }
      }
    default: break
    }
  }
}
