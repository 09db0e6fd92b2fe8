import YAML

/// Roles, bindings and NetworkPolicies.
extension Validation {
  mutating func role(_ object: JSONValue) {
    for (index, rule) in (object["rules"]?.elements ?? []).enumerated() {
      let field = "rules[\(index)]"
      func isEmpty(_ name: String) -> Bool { (rule[name: name]?.elements ?? []).isEmpty }
      if isEmpty("verbs") {
        problems.required(field + ".verbs", "verbs must contain at least one value")
      }
      if !isEmpty("nonResourceURLs") {
        let shown = GoSyntax.text(GoValue(rule["nonResourceURLs"], type: "[]string"))
        if object.kind == "Role" {
          problems.invalid(
            field + ".nonResourceURLs", shown,
            "namespaced rules cannot apply to non-resource URLs")
        }
        if !isEmpty("apiGroups") || !isEmpty("resources") || !isEmpty("resourceNames") {
          problems.invalid(
            field + ".nonResourceURLs", shown,
            "rules cannot apply to both regular resources and non-resource URLs")
        }
        continue
      }
      if isEmpty("apiGroups") {
        problems.required(
          field + ".apiGroups", "resource rules must supply at least one api group")
      }
      if isEmpty("resources") {
        problems.required(field + ".resources", "resource rules must supply at least one resource")
      }
    }
  }

  private static let accessGroup = "rbac.authorization.k8s.io"

  mutating func binding(_ object: JSONValue) {
    let reference = object["roleRef"]
    let group = reference?["apiGroup"]?.string ?? ""
    if group != Self.accessGroup {
      problems.unsupported("roleRef.apiGroup", group, [Self.accessGroup])
    }
    let kind = reference?["kind"]?.string ?? ""
    let kinds = object.kind == "RoleBinding" ? ["Role", "ClusterRole"] : ["ClusterRole"]
    if !kinds.contains(kind) { problems.unsupported("roleRef.kind", kind, kinds) }
    let name = reference?["name"]?.string ?? ""
    if name.isEmpty {
      problems.required("roleRef.name")
    } else {
      for why in Names.pathSegment(name) { problems.invalidText("roleRef.name", name, why) }
    }
    for (index, subject) in (object["subjects"]?.elements ?? []).enumerated() {
      self.subject(subject, "subjects[\(index)]", isNamespaced: object.kind == "RoleBinding")
    }
  }

  private mutating func subject(_ subject: JSONValue, _ field: String, isNamespaced: Bool) {
    let name = subject["name"]?.string ?? ""
    if name.isEmpty { problems.required(field + ".name") }
    let kind = subject["kind"]?.string ?? ""
    let group = subject["apiGroup"]?.string ?? ""
    switch kind {
    case "ServiceAccount":
      if !name.isEmpty {
        for why in Names.subdomain(name) { problems.invalidText(field + ".name", name, why) }
      }
      if !group.isEmpty { problems.unsupported(field + ".apiGroup", group, [""]) }
      if !isNamespaced, (subject["namespace"]?.string ?? "").isEmpty {
        problems.required(field + ".namespace")
      }
    case "User", "Group":
      if group != Self.accessGroup {
        problems.unsupported(field + ".apiGroup", group, [Self.accessGroup])
      }
    default:
      problems.unsupported(field + ".kind", kind, ["ServiceAccount", "User", "Group"])
    }
  }

  // MARK: NetworkPolicies

  mutating func networkPolicy(_ object: JSONValue) {
    _ = selectorProblems(object["spec", "podSelector"], "spec.podSelector")
    for (direction, peers) in [("ingress", "from"), ("egress", "to")] {
      for (index, rule) in (object["spec", direction]?.elements ?? []).enumerated() {
        let field = "spec.\(direction)[\(index)]"
        for (place, port) in (rule["ports"]?.elements ?? []).enumerated() {
          policyPort(port, field + ".ports[\(place)]")
        }
        for (place, peer) in (rule[name: peers]?.elements ?? []).enumerated() {
          policyPeer(peer, field + ".\(peers)[\(place)]")
        }
      }
    }
    for (index, type) in (object["spec", "policyTypes"]?.elements ?? []).enumerated()
    where !["Ingress", "Egress"].contains(type.string ?? "") {
      problems.unsupported(
        "spec.policyTypes[\(index)]", type.string ?? "", ["Ingress", "Egress"])
    }
  }

  private mutating func policyPort(_ port: JSONValue, _ field: String) {
    let `protocol` = port["protocol"]?.string ?? "TCP"
    if !["TCP", "UDP", "SCTP"].contains(`protocol`) {
      problems.unsupported(field + ".protocol", `protocol`, ["TCP", "UDP", "SCTP"])
    }
    let end = port["endPort"]?.int
    if let number = port["port"]?.int {
      portNumber(number, field + ".port")
      if let end, end < number {
        problems.invalid(
          field + ".endPort", "\(number)", "must be greater than or equal to `port`")
      }
    } else if let name = port["port"]?.string {
      if let end {
        problems.invalid(
          field + ".endPort", "\(end)", "may not be specified when `port` is non-numeric")
      }
      for why in Names.portName(name) { problems.invalidText(field + ".port", name, why) }
    } else if let end {
      problems.invalid(
        field + ".endPort", "\(end)", "may not be specified when `port` is not specified")
    }
  }

  private mutating func policyPeer(_ peer: JSONValue, _ field: String) {
    for selector in ["podSelector", "namespaceSelector"] {
      _ = selectorProblems(peer[name: selector], field + "." + selector)
    }
    let hasSelector = peer["podSelector"] != nil || peer["namespaceSelector"] != nil
    guard let block = peer["ipBlock"] else {
      if !hasSelector { problems.required(field, "must specify a peer") }
      return
    }
    addressBlock(block["cidr"]?.string ?? "", field + ".ipBlock.cidr")
    for (index, except) in (block["except"]?.elements ?? []).enumerated() {
      addressBlock(except.string ?? "", field + ".ipBlock.except[\(index)]")
    }
    if hasSelector {
      problems.forbidden(field, "may not specify both ipBlock and another peer")
    }
  }

  private mutating func addressBlock(_ text: String, _ field: String) {
    if text.isEmpty { return problems.required(field) }
    if text.has(":") { return }
    guard let (address, bits) = text.cut("/"), Names.address(address) != nil,
      let count = UInt8(bits), count <= 32
    else {
      return problems.invalidText(
        field, text, "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")
    }
  }
}
