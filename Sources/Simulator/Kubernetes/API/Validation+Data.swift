import YAML

extension Validation {
  mutating func configMap(_ object: JSONValue) {
    for member in object["data"]?.members ?? [] {
      for why in Names.configKey(member.name) {
        problems.invalidText("data[\(member.name)]", member.name, why)
      }
    }
  }

  mutating func secret(_ object: JSONValue) {
    for member in object["data"]?.members ?? [] {
      for why in Names.configKey(member.name) {
        problems.invalidText("data[\(member.name)]", member.name, why)
      }
    }
    switch object["type"]?.string ?? "" {
    case "kubernetes.io/tls":
      for key in ["tls.crt", "tls.key"] where object["data", key] == nil {
        problems.required("data[\(key)]")
      }
    case "kubernetes.io/dockerconfigjson":
      if object["data", ".dockerconfigjson"] == nil {
        problems.required("data[.dockerconfigjson]")
      }
    case "kubernetes.io/basic-auth":
      if object["data", "username"] == nil && object["data", "password"] == nil {
        problems.required("data[username]")
        problems.required("data[password]")
      }
    case "kubernetes.io/ssh-auth":
      if object["data", "ssh-privatekey"] == nil { problems.required("data[ssh-privatekey]") }
    default: break
    }
  }

  mutating func limitRange(_ object: JSONValue) {
    for (index, limit) in (object["spec", "limits"]?.elements ?? []).enumerated() {
      let field = "spec.limits[\(index)]"
      let type = limit["type"]?.string ?? ""
      if !["Pod", "Container", "PersistentVolumeClaim"].contains(type), !type.has("/") {
        problems.invalidText(
          field + ".type", type, "must be a standard limit type or fully qualified")
      }
      if type == "Pod" {
        if limit["default"] != nil {
          problems.forbidden(field + ".default", "may not be specified when `type` is 'Pod'")
        }
        if limit["defaultRequest"] != nil {
          problems.forbidden(
            field + ".defaultRequest", "may not be specified when `type` is 'Pod'")
        }
        continue
      }
      var names: [String] = []
      for list in ["max", "min", "default", "defaultRequest"] {
        for member in limit[name: list]?.members ?? [] where !names.contains(member.name) {
          names.append(member.name)
        }
      }
      for name in names { bounds(limit, name, field) }
    }
  }

  private mutating func bounds(_ limit: JSONValue, _ name: String, _ field: String) {
    func amount(_ list: String) -> Quantity? {
      limit[list, name]?.string.flatMap { Quantity($0) }
    }
    let (least, most) = (amount("min"), amount("max"))
    let (initial, request) = (amount("default"), amount("defaultRequest"))
    func check(
      _ low: Quantity?, _ high: Quantity?, _ list: String, _ value: Quantity?, _ text: String
    )
      -> Cause?
    {
      guard let low, let high, let value, low.milli > high.milli else { return nil }
      return Cause(
        field: field + "." + list + "[" + name + "]",
        message: "Invalid value: \(value.goSyntax): \(text)")
    }
    let found = [
      check(
        least, most, "min", least,
        "min value \(least?.text ?? "") is greater than max value \(most?.text ?? "")"),
      check(
        least, request, "defaultRequest", request,
        "min value \(least?.text ?? "") is greater than default request value \(request?.text ?? "")"
      ),
      check(
        request, most, "defaultRequest", request,
        "default request value \(request?.text ?? "") is greater than max value \(most?.text ?? "")"
      ),
      check(
        request, initial, "defaultRequest", request,
        "default request value \(request?.text ?? "") is greater than default limit value \(initial?.text ?? "")"
      ),
      check(
        least, initial, "default", least,
        "min value \(least?.text ?? "") is greater than default value \(initial?.text ?? "")"),
      check(
        initial, most, "default", most,
        "default value \(initial?.text ?? "") is greater than max value \(most?.text ?? "")"),
    ]
    problems.causes += found.compactMap { $0 }
  }

  mutating func priorityClass(_ object: JSONValue) {
    let isKnown = ["system-cluster-critical", "system-node-critical"].contains(object.name)
    if isKnown { return }
    if object.name.hasPrefix("system-") {
      problems.forbidden(
        "metadata.name",
        "priority class names with 'system-' prefix are reserved for system use only. error: \(object.name) is not a known system priority class"
      )
    } else if (object["value"]?.int ?? 0) > 1_000_000_000 {
      problems.forbidden(
        "value", "maximum allowed value of a user defined priority is 1000000000")
    }
  }

  mutating func definition(_ object: JSONValue) {
    let wanted =
      (object["spec", "names", "plural"]?.string ?? "") + "."
      + (object["spec", "group"]?.string ?? "")
    if object.name != wanted {
      problems.invalidText(
        "metadata.name", object.name, "must be spec.names.plural+\".\"+spec.group")
    }
    for (index, version) in (object["spec", "versions"]?.elements ?? []).enumerated()
    where version["schema", "openAPIV3Schema"] == nil {
      problems.required(
        "spec.versions[\(index)].schema.openAPIV3Schema", "schemas are required")
    }
  }

  mutating func signingRequest(_ object: JSONValue) {
    let request = Base64.decode(object["spec", "request"]?.string ?? "")
    if !String(decoding: request, as: UTF8.self).has("-----BEGIN CERTIFICATE REQUEST-----") {
      let bytes = request.map { byte in
        let digits = String(byte, radix: 16)
        return "0x" + digits
      }
      problems.invalid(
        "spec.request", "[]byte{" + bytes.joinedText(", ") + "}",
        "PEM block type must be CERTIFICATE REQUEST")
    }
    if (object["spec", "usages"]?.elements ?? []).isEmpty { problems.required("spec.usages") }
    if (object["spec", "signerName"]?.string ?? "").isEmpty {
      problems.required("spec.signerName")
    }
  }

  // MARK: Changes

  mutating func change(_ object: JSONValue, from old: JSONValue) {
    switch object.kind {
    case "Pod": podChange(object, from: old)
    case "Deployment", "ReplicaSet", "DaemonSet":
      contentsOfUpdate(object)
      if object["spec", "selector"] != old["spec", "selector"] {
        problems.invalid(
          "spec.selector", Self.goSelector(object["spec", "selector"]), "field is immutable")
      }
    case "StatefulSet":
      let free = [
        "replicas", "ordinals", "template", "updateStrategy",
        "persistentVolumeClaimRetentionPolicy", "minReadySeconds",
      ]
      contentsOfUpdate(object)
      if !sameOutside(free, object["spec"], old["spec"]) {
        problems.forbidden(
          "spec",
          "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden"
        )
      }
    case "Job": jobChange(object, from: old)
    case "ConfigMap", "Secret": dataChange(object, from: old)
    case "Service":
      contentsOfUpdate(object)
      let before = old["spec", "clusterIP"]?.string ?? ""
      let after = object["spec", "clusterIP"]?.string ?? ""
      if !before.isEmpty, before != after, object["spec", "type"]?.string != "ExternalName",
        old["spec", "type"]?.string != "ExternalName"
      {
        problems.invalid(
          "spec.clusterIPs[0]", "[]string{\(after.quotedGo)}", "may not change once set")
      }
    case "PersistentVolumeClaim":
      let isBound = old["status", "phase"]?.string == "Bound"
      if !sameOutside(
        isBound ? ["resources", "volumeAttributesClassName"] : ["volumeName"],
        object["spec"], old["spec"])
      {
        problems.forbidden(
          "spec",
          "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n"
            + GoDifference.report(
              GoValue(old["spec"], type: "PersistentVolumeClaimSpec"),
              GoValue(object["spec"], type: "PersistentVolumeClaimSpec")))
      }
      claimShrinks(object, from: old)
    case "PersistentVolume": persistentVolumeChange(object, from: old)
    case "StorageClass": storageClassChange(object, from: old)
    case "PriorityClass":
      if object["value"]?.int != old["value"]?.int {
        problems.forbidden("value", "may not be changed in an update.")
      }
    case "RoleBinding", "ClusterRoleBinding":
      contentsOfUpdate(object)
      if object["roleRef"] != old["roleRef"] {
        let role = object["roleRef"]
        problems.invalid(
          "roleRef",
          "rbac.RoleRef{APIGroup:\((role?["apiGroup"]?.string ?? "").quotedGo), Kind:\((role?["kind"]?.string ?? "").quotedGo), Name:\((role?["name"]?.string ?? "").quotedGo)}",
          "cannot change roleRef")
      }
    default: contentsOfUpdate(object)
    }
  }

  /// A claim may only become smaller while it is larger than its volume.
  private mutating func claimShrinks(_ object: JSONValue, from old: JSONValue) {
    func amount(_ value: JSONValue?) -> Int64? {
      value.flatMap { Quantity(JSONPath.text($0)) }?.milli
    }
    guard let new = amount(object["spec", "resources", "requests", "storage"]),
      let before = amount(old["spec", "resources", "requests", "storage"]), new < before,
      new <= amount(old["status", "capacity", "storage"]) ?? 0
    else { return }
    problems.forbidden(
      "spec.resources.requests.storage", "field can not be less than status.capacity")
  }

  private mutating func contentsOfUpdate(_ object: JSONValue) {
    problems.causes += Validation.contents(object)
  }

  private func sameOutside(_ free: [String], _ a: JSONValue?, _ b: JSONValue?) -> Bool {
    var (a, b) = (a ?? .null, b ?? .null)
    for name in free {
      a.set(name, to: nil)
      b.set(name, to: nil)
    }
    return a == b
  }

  private mutating func dataChange(_ object: JSONValue, from old: JSONValue) {
    if object.kind == "Secret", object["type"] != old["type"] {
      problems.invalidText("type", object["type"]?.string ?? "", "field is immutable")
    }
    if old["immutable"]?.bool == true {
      if object["immutable"]?.bool != true {
        problems.forbidden("immutable", "field is immutable when `immutable` is set")
      }
      if object["data"] != old["data"] {
        problems.forbidden("data", "field is immutable when `immutable` is set")
      }
    }
    contentsOfUpdate(object)
  }

  private static func goTemplate(_ template: JSONValue?) -> String {
    let metadata = GoValue.Member(
      name: "ObjectMeta", value: GoValue(template?["metadata"], type: "v1.ObjectMeta"))
    let spec = GoValue.Member(
      name: "Spec", value: GoValue(podSpec: template?["spec"] ?? .object([])))
    return GoSyntax.text(.structure(type: "core.PodTemplateSpec", [metadata, spec]))
  }

  private mutating func jobChange(_ object: JSONValue, from old: JSONValue) {
    contentsOfUpdate(object)
    if object["spec", "completions"] != old["spec", "completions"] {
      problems.invalid(
        "spec.completions", object["spec", "completions"].map { goValue($0) } ?? "null",
        "field is immutable")
    }
    if object["spec", "selector"] != old["spec", "selector"] {
      problems.invalid(
        "spec.selector", Self.goSelector(object["spec", "selector"]), "field is immutable")
    }
    if object["spec", "template"] != old["spec", "template"] {
      problems.invalid(
        "spec.template", Self.goTemplate(object["spec", "template"]),
        "field is immutable")
    }
  }
}
