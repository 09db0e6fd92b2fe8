import YAML

/// What may be changed of a Pod (`ValidatePodUpdate`).
extension Validation {
  mutating func podChange(_ object: JSONValue, from old: JSONValue) {
    for list in ["containers", "initContainers"]
    where object["spec", list]?.elements.count ?? 0 != old["spec", list]?.elements.count ?? 0 {
      return problems.forbidden("spec." + list, "pod updates may not add or remove containers")
    }
    for (index, container) in (object["spec", "containers"]?.elements ?? []).enumerated()
    where (container["image"]?.string ?? "").isEmpty {
      problems.required("spec.containers[\(index)].image")
    }
    let deadline = object["spec", "activeDeadlineSeconds"]?.int
    let earlier = old["spec", "activeDeadlineSeconds"]?.int
    if let deadline, deadline < 0 || deadline > 2_147_483_647 {
      return problems.invalid(
        "spec.activeDeadlineSeconds", "\(deadline)",
        "must be between 0 and 2147483647, inclusive")
    } else if let earlier, earlier < deadline ?? 0 {
      return problems.invalid(
        "spec.activeDeadlineSeconds", "\(deadline ?? 0)",
        "must be less than or equal to previous value")
    } else if deadline == nil, earlier != nil {
      problems.invalid(
        "spec.activeDeadlineSeconds", "null", "must not update from a positive integer to nil value"
      )
    }
    addedTolerations(object, old)
    let wanted = Self.withChangeableFields(of: old, object)
    let before = old["spec"] ?? .null
    if wanted != before, wanted.sorted() != before.sorted() {
      problems.forbidden(
        "spec",
        "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)\n"
          + GoDifference.report(
            GoValue(podSpec: before), GoValue(podSpec: wanted)))
    }
  }

  /// Tolerations may be added, and those that there are may last longer or shorter.
  private mutating func addedTolerations(_ object: JSONValue, _ old: JSONValue) {
    func withoutTime(_ toleration: JSONValue) -> JSONValue {
      var result = toleration
      result.set("tolerationSeconds", to: nil)
      return result.sorted()
    }
    let kept = (object["spec", "tolerations"]?.elements ?? []).map { withoutTime($0) }
    for toleration in old["spec", "tolerations"]?.elements ?? []
    where !kept.contains(withoutTime(toleration)) {
      return problems.forbidden(
        "spec.tolerations", "existing toleration can not be modified except its tolerationSeconds")
    }
  }

  /// A Pod's new specification with the old values of what may be changed.
  private static func withChangeableFields(
    of old: JSONValue, _ object: JSONValue
  ) -> JSONValue {
    var spec = object["spec"] ?? .null
    for list in ["containers", "initContainers"] {
      guard case .array(var items)? = spec[name: list] else { continue }
      for (index, item) in (old["spec", list]?.elements ?? []).enumerated() {
        items[index].set("image", to: item["image"])
      }
      spec.set(list, to: .array(items))
    }
    for name in ["activeDeadlineSeconds", "tolerations"] {
      spec.set(name, to: old["spec", name])
    }
    if let grace = old["spec", "terminationGracePeriodSeconds"]?.int, grace < 0,
      spec["terminationGracePeriodSeconds"]?.int == 1
    {
      spec.set("terminationGracePeriodSeconds", to: .int64(grace))
    }
    return spec
  }
}
