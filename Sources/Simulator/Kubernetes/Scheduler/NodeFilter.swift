import YAML

/// Whether a Pod may be on a node, whatever runs there: the filters of the default profile that look at
/// nodes alone, with their words.
struct NodeFilter {
  /// What of a Pod the filter looks at: Pods of which it is the same may be on the same nodes.
  let inputs: [JSONValue]
  private let tolerations: [JSONValue]
  private let selector: LabelSelector
  /// The terms of the required node affinity, of which one has to match; `nil` without any.
  private let terms: [JSONValue]?

  init(_ pod: JSONValue) {
    let spec = pod["spec"] ?? .null
    inputs = [
      spec["tolerations"] ?? .null, spec["nodeSelector"] ?? .null,
      spec["affinity", "nodeAffinity"] ?? .null,
    ]
    tolerations = spec["tolerations"]?.elements ?? []
    selector = LabelSelector(labels: spec["nodeSelector"])
    terms =
      spec[
        "affinity", "nodeAffinity",
        "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"]?.elements
  }

  /// Why a Pod may not be on a node; `nil` when it may.
  func problem(with node: JSONValue) -> String? {
    if node["spec", "unschedulable"]?.bool == true {
      let taint = JSONValue.strings([
        ("effect", "NoSchedule"), ("key", "node.kubernetes.io/unschedulable"),
      ])
      if !tolerates(taint) { return "node(s) were unschedulable" }
    }
    for taint in node["spec", "taints"]?.elements ?? []
    where taint["effect"]?.string != "PreferNoSchedule" && !tolerates(taint) {
      return
        "node(s) had untolerated taint {\(taint["key"]?.string ?? ""): \(taint["value"]?.string ?? "")}"
    }
    let isWanted =
      selector.matches(node.labels) && terms?.contains { Self.matches($0, node) } ?? true
    return isWanted ? nil : "node(s) didn't match Pod's node affinity/selector"
  }

  /// How many taints that only ask to stay away a Pod doesn't tolerate.
  func unwelcome(on node: JSONValue) -> Int {
    (node["spec", "taints"]?.elements ?? []).reduce(0) {
      $0 + ($1["effect"]?.string == "PreferNoSchedule" && !tolerates($1) ? 1 : 0)
    }
  }

  private func tolerates(_ taint: JSONValue) -> Bool {
    tolerations.contains { Self.tolerates($0, taint) }
  }

  static func tolerates(_ toleration: JSONValue, _ taint: JSONValue) -> Bool {
    let effect = toleration["effect"]?.string ?? ""
    if !effect.isEmpty, effect != taint["effect"]?.string { return false }
    let key = toleration["key"]?.string ?? ""
    if !key.isEmpty, key != taint["key"]?.string { return false }
    if toleration["operator"]?.string == "Exists" { return true }
    if key.isEmpty { return false }
    return (toleration["value"]?.string ?? "") == (taint["value"]?.string ?? "")
  }

  /// Whether a term of a node affinity selects a node.
  static func matches(_ term: JSONValue, _ node: JSONValue) -> Bool {
    if !LabelSelector(object: term).matches(node.labels) { return false }
    for field in term["matchFields"]?.elements ?? [] {
      let values = field["values"]?.elements.compactMap { $0.string } ?? []
      let isIn = values.contains(node.name)
      if (field["operator"]?.string == "NotIn") == isIn { return false }
    }
    return true
  }
}
