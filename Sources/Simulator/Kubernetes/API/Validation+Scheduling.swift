import YAML

/// Where a Pod may run: affinity, spread, tolerations, and the names it has there.
extension Validation {
  mutating func scheduling(_ spec: JSONValue, _ path: String) {
    let affinity = spec["affinity"]
    nodeAffinity(affinity?["nodeAffinity"], path + ".affinity.nodeAffinity")
    for kind in ["podAffinity", "podAntiAffinity"] {
      podAffinity(affinity?[name: kind], path + ".affinity." + kind)
    }
    resolver(spec, path)
    for (index, constraint) in (spec["topologySpreadConstraints"]?.elements ?? []).enumerated() {
      spread(constraint, path + ".topologySpreadConstraints[\(index)]")
    }
    for (field, rule) in [
      ("serviceAccountName", Names.subdomain), ("nodeName", Names.subdomain),
    ] {
      guard let name = spec[name: field]?.string, !name.isEmpty else { continue }
      for why in rule(name) { problems.invalidText(path + "." + field, name, why) }
    }
    if let seconds = spec["activeDeadlineSeconds"]?.int, seconds < 1 {
      problems.invalid(
        path + ".activeDeadlineSeconds", "\(seconds)",
        "must be between 1 and 2147483647, inclusive")
    }
    for field in ["hostname", "subdomain"] {
      guard let name = spec[name: field]?.string, !name.isEmpty else { continue }
      for why in Names.label(name) { problems.invalidText(path + "." + field, name, why) }
    }
    for (index, toleration) in (spec["tolerations"]?.elements ?? []).enumerated() {
      self.toleration(toleration, path + ".tolerations[\(index)]")
    }
    for alias in spec["hostAliases"]?.elements ?? [] {
      address(alias["ip"]?.string ?? "", path + ".hostAliases.ip")
      for name in (alias["hostnames"]?.elements ?? []).compactMap({ $0.string }) {
        for why in Names.subdomain(name) {
          problems.invalidText(path + ".hostAliases.hostnames", name, why)
        }
      }
    }
    if let name = spec["priorityClassName"]?.string, !name.isEmpty {
      for why in Names.subdomain(name) {
        problems.invalidText(path + ".priorityClassName", name, why)
      }
    }
  }

  /// What is no IPv4 address, nor looks like an IPv6 one.
  mutating func address(_ text: String, _ field: String) {
    if Names.address(text) == nil, !text.has(":") {
      problems.invalidText(
        field, text, "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")
    }
  }

  private mutating func resolver(_ spec: JSONValue, _ path: String) {
    let servers = spec["dnsConfig", "nameservers"]?.elements ?? []
    if spec["dnsPolicy"]?.string == "None" {
      if spec["dnsConfig"] == nil {
        problems.required(
          path + ".dnsConfig", "must provide `dnsConfig` when `dnsPolicy` is None")
      } else if servers.isEmpty {
        problems.required(
          path + ".dnsConfig.nameservers",
          "must provide at least one DNS nameserver when `dnsPolicy` is None")
      }
    }
    for (index, server) in servers.enumerated() {
      address(server.string ?? "", path + ".dnsConfig.nameservers[\(index)]")
    }
  }

  // MARK: Affinity

  mutating func nodeSelector(_ selector: JSONValue, _ path: String) {
    let terms = selector["nodeSelectorTerms"]?.elements ?? []
    let field = path + ".nodeSelectorTerms"
    if terms.isEmpty {
      return problems.required(field, "must have at least one node selector term")
    }
    for (index, term) in terms.enumerated() { nodeTerm(term, field + "[\(index)]") }
  }

  private mutating func nodeTerm(_ term: JSONValue?, _ path: String) {
    for (index, requirement) in (term?["matchExpressions"]?.elements ?? []).enumerated() {
      let field = path + ".matchExpressions[\(index)]"
      let operation = requirement["operator"]?.string ?? ""
      let values = requirement["values"]?.elements ?? []
      switch operation {
      case "In", "NotIn":
        if values.isEmpty {
          problems.required(
            field + ".values", "must be specified when `operator` is 'In' or 'NotIn'")
        }
      case "Exists", "DoesNotExist":
        if !values.isEmpty {
          problems.forbidden(
            field + ".values", "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")
        }
      case "Gt", "Lt":
        if values.count != 1 {
          problems.required(
            field + ".values", "must be specified single value when `operator` is 'Lt' or 'Gt'")
        }
      default:
        problems.invalidText(field + ".operator", operation, "not a valid selector operator")
      }
      let key = requirement["key"]?.string ?? ""
      for why in Names.qualifiedName(key) { problems.invalidText(field + ".key", key, why) }
      for (place, value) in values.enumerated() {
        let text = value.string ?? ""
        for why in Names.labelValue(text) {
          problems.invalidText(field + ".values[\(place)]", text, why)
        }
      }
    }
  }

  private mutating func nodeAffinity(_ affinity: JSONValue?, _ path: String) {
    if let required = affinity?["requiredDuringSchedulingIgnoredDuringExecution"] {
      nodeSelector(required, path + ".requiredDuringSchedulingIgnoredDuringExecution")
    }
    let preferred = affinity?["preferredDuringSchedulingIgnoredDuringExecution"]?.elements ?? []
    for (index, term) in preferred.enumerated() {
      let field = path + ".preferredDuringSchedulingIgnoredDuringExecution[\(index)]"
      weight(term, field)
      nodeTerm(term["preference"], field + ".preference")
    }
  }

  private mutating func weight(_ term: JSONValue, _ path: String) {
    let weight = term["weight"]?.int ?? 0
    if weight < 1 || weight > 100 {
      problems.invalid(path + ".weight", "\(weight)", "must be in the range 1-100")
    }
  }

  private mutating func podAffinity(_ affinity: JSONValue?, _ path: String) {
    let required = affinity?["requiredDuringSchedulingIgnoredDuringExecution"]?.elements ?? []
    for (index, term) in required.enumerated() {
      podTerm(term, path + ".requiredDuringSchedulingIgnoredDuringExecution[\(index)]")
    }
    let preferred = affinity?["preferredDuringSchedulingIgnoredDuringExecution"]?.elements ?? []
    for (index, term) in preferred.enumerated() {
      let field = path + ".preferredDuringSchedulingIgnoredDuringExecution[\(index)]"
      weight(term, field)
      podTerm(term["podAffinityTerm"] ?? .object([]), field + ".podAffinityTerm")
    }
  }

  private mutating func podTerm(_ term: JSONValue, _ path: String) {
    for field in ["labelSelector", "namespaceSelector"] {
      _ = selectorProblems(term[name: field], path + "." + field)
    }
    let key = term["topologyKey"]?.string ?? ""
    if key.isEmpty { problems.required(path + ".topologyKey", "can not be empty") }
    for why in Names.qualifiedName(key) { problems.invalidText(path + ".topologyKey", key, why) }
  }

  private mutating func spread(_ constraint: JSONValue, _ path: String) {
    let skew = constraint["maxSkew"]?.int ?? 0
    if skew < 1 { problems.invalid(path + ".maxSkew", "\(skew)", "must be greater than zero") }
    if (constraint["topologyKey"]?.string ?? "").isEmpty {
      problems.required(path + ".topologyKey", "can not be empty")
    }
    let action = constraint["whenUnsatisfiable"]?.string ?? ""
    if !["DoNotSchedule", "ScheduleAnyway"].contains(action) {
      problems.unsupported(
        path + ".whenUnsatisfiable", action, ["DoNotSchedule", "ScheduleAnyway"])
    }
    _ = selectorProblems(constraint["labelSelector"], path + ".labelSelector")
  }

  private mutating func toleration(_ toleration: JSONValue, _ path: String) {
    let key = toleration["key"]?.string ?? ""
    let operation = toleration["operator"]?.string ?? ""
    let effect = toleration["effect"]?.string ?? ""
    if !key.isEmpty {
      for why in Names.qualifiedName(key) { problems.invalidText(path + ".key", key, why) }
    }
    if key.isEmpty && operation != "Exists" {
      problems.invalidText(
        path + ".operator", operation,
        "operator must be Exists when `key` is empty, which means \"match all values and all keys\""
      )
    }
    if toleration["tolerationSeconds"] != nil && effect != "NoExecute" {
      problems.invalidText(
        path + ".effect", effect, "effect must be 'NoExecute' when `tolerationSeconds` is set")
    }
    switch operation {
    case "", "Equal":
      let value = toleration["value"]?.string ?? ""
      for why in Names.labelValue(value) { problems.invalidText(path + ".operator", value, why) }
    case "Exists":
      if let value = toleration["value"]?.string, !value.isEmpty {
        problems.invalidText(
          path + ".operator", value, "value must be empty when `operator` is 'Exists'")
      }
    default: problems.unsupported(path + ".operator", operation, ["Equal", "Exists"])
    }
    if !effect.isEmpty, !["NoSchedule", "PreferNoSchedule", "NoExecute"].contains(effect) {
      problems.unsupported(
        path + ".effect", effect, ["NoSchedule", "PreferNoSchedule", "NoExecute"])
    }
  }
}
