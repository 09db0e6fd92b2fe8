import Shell
import YAML

/// What the API server's admission plug-ins add to objects and refuse.
struct Admission {
  let server: APIServer

  func mutate(_ object: inout JSONValue, _ resource: APIResource) throws(APIError) {
    switch object.kind {
    case "Pod":
      try serviceAccount(&object, resource)
      try limitRange(&object)
      try priority(&object, resource)
      tolerations(&object)
      quality(&object)
    case "PersistentVolumeClaim":
      if object["spec", "storageClassName"] == nil, let name = defaultStorageClass() {
        object.set("spec", "storageClassName", to: .string(name))
      }
    case "PriorityClass":
      if object["globalDefault"]?.bool == true,
        let other = server.list(resource.qualifiedName).first(where: {
          $0["globalDefault"]?.bool == true && $0.name != object.name
        })
      {
        throw .forbidden(
          resource, object.name,
          "PriorityClass \(other.name) is already marked as default. Only one default can exist")
      }
    case "Ingress":
      break
    default: break
    }
  }

  private func defaultStorageClass() -> String? {
    server.list("storageclasses.storage.k8s.io").first {
      $0.annotation("storageclass.kubernetes.io/is-default-class") == "true"
    }?.name
  }

  private func serviceAccount(
    _ object: inout JSONValue, _ resource: APIResource
  ) throws(APIError) {
    if object.annotation("kubernetes.io/config.mirror") != nil { return }
    let name = object["spec", "serviceAccountName"]?.string ?? ""
    let account = name.isEmpty ? "default" : name
    object.set("spec", "serviceAccountName", to: .string(account))
    object.set("spec", "serviceAccount", to: .string(account))
    guard let found = server.get("serviceaccounts", object.namespace, account) else {
      throw .forbidden(
        resource, object.name.isEmpty ? "" : object.name,
        "error looking up service account \(object.namespace)/\(account): serviceaccount \(account.quotedGo) not found"
      )
    }
    let mounts =
      object["spec", "automountServiceAccountToken"]?.bool
      ?? found["automountServiceAccountToken"]?.bool ?? true
    guard mounts else { return }
    let path = "/var/run/secrets/kubernetes.io/serviceaccount"
    let volume = "kube-api-access-" + server.identifiers.nameSuffix().text
    var isUsed = false
    for list in ["containers", "initContainers"] {
      Defaults.each(&object, ["spec", list]) { container in
        var entries = container["volumeMounts"]?.elements ?? []
        if entries.contains(where: { $0["mountPath"]?.string == path }) { return }
        isUsed = true
        entries.append(
          .tree([
            ("mountPath", .string(path)), ("name", .string(volume)), ("readOnly", .boolean(true)),
          ]))
        container.set("volumeMounts", to: .array(entries))
      }
    }
    guard isUsed else { return }
    let volumes = object["spec", "volumes"]?.elements ?? []
    object.set("spec", "volumes", to: .array(volumes + [Self.tokenVolume(volume)]))
  }

  private static func tokenVolume(_ name: String) -> JSONValue {
    let token = JSONValue.tree([("expirationSeconds", .int(3607)), ("path", .string("token"))])
    let certificate = JSONValue.tree([
      ("items", .array([.strings([("key", "ca.crt"), ("path", "ca.crt")])])),
      ("name", .string("kube-root-ca.crt")),
    ])
    let field = JSONValue.tree([
      (
        "fieldRef",
        .strings([("apiVersion", "v1"), ("fieldPath", "metadata.namespace")])
      ), ("path", .string("namespace")),
    ])
    return .tree([
      ("name", .string(name)),
      (
        "projected",
        .tree([
          ("defaultMode", .int(420)),
          (
            "sources",
            .array([
              .tree([("serviceAccountToken", token)]), .tree([("configMap", certificate)]),
              .tree([("downwardAPI", .tree([("items", .array([field]))]))]),
            ])
          ),
        ])
      ),
    ])
  }

  private func limitRange(_ object: inout JSONValue) throws(APIError) {
    var notes: [String] = []
    for range in server.list("limitranges", object.namespace) {
      guard
        let limit = range["spec", "limits"]?.elements.first(where: {
          $0["type"]?.string == "Container"
        })
      else { continue }
      for list in ["containers", "initContainers"] {
        Defaults.each(&object, ["spec", list]) { container in
          var added: [String] = []
          for (kind, source) in [("requests", "defaultRequest"), ("limits", "default")] {
            var names: [String] = []
            for member in limit[name: source]?.members ?? []
            where container["resources", kind, member.name] == nil {
              container.set("resources", kind, member.name, to: member.value)
              names.append(member.name)
            }
            if !names.isEmpty {
              added.append(
                names.sorted().joinedText(", ")
                  + (kind == "requests" ? " request for container " : " limit for container ")
                  + (container["name"]?.string ?? ""))
            }
          }
          notes += added
        }
      }
    }
    if !notes.isEmpty {
      object.set(
        "metadata", "annotations", "kubernetes.io/limit-ranger",
        to: .string("LimitRanger plugin set: " + notes.joinedText("; ")))
    }
  }

  private func priority(_ object: inout JSONValue, _ resource: APIResource) throws(APIError) {
    let classes = server.list("priorityclasses.scheduling.k8s.io")
    var chosen: JSONValue?
    if let name = object["spec", "priorityClassName"]?.string, !name.isEmpty {
      guard let known = classes.first(where: { $0.name == name }) else {
        throw .forbidden(resource, object.name, "no PriorityClass with name \(name) was found")
      }
      chosen = known
    } else if let initial = classes.first(where: { $0["globalDefault"]?.bool == true }) {
      chosen = initial
      object.set("spec", "priorityClassName", to: .string(initial.name))
    }
    object.set("spec", "priority", to: chosen?["value"] ?? .int(0))
    object.set(
      "spec", "preemptionPolicy",
      to: chosen?["preemptionPolicy"] ?? .string("PreemptLowerPriority"))
  }

  private func tolerations(_ object: inout JSONValue) {
    var list = object["spec", "tolerations"]?.elements ?? []
    for key in ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"] {
      let isKnown = list.contains { item in
        let name = item["key"]?.string ?? ""
        let effect = item["effect"]?.string ?? ""
        return (name == key || name.isEmpty) && (effect == "NoExecute" || effect.isEmpty)
      }
      if isKnown { continue }
      list.append(
        .tree([
          ("effect", .string("NoExecute")), ("key", .string(key)), ("operator", .string("Exists")),
          ("tolerationSeconds", .int(300)),
        ]))
    }
    object.set("spec", "tolerations", to: .array(list))
  }

  private func quality(_ object: inout JSONValue) {
    object.set("status", "phase", to: .string("Pending"))
    object.set("status", "qosClass", to: .string(Self.qualityClass(object)))
  }

  static func qualityClass(_ pod: JSONValue) -> String {
    var hasAny = false
    var isGuaranteed = true
    let containers =
      (pod["spec", "containers"]?.elements ?? []) + (pod["spec", "initContainers"]?.elements ?? [])
    for container in containers {
      for name in ["cpu", "memory"] {
        let limit = container["resources", "limits", name]
        let request = container["resources", "requests", name]
        if limit != nil || request != nil { hasAny = true }
        if limit == nil || request != limit { isGuaranteed = false }
      }
    }
    if !hasAny { return "BestEffort" }
    return isGuaranteed ? "Guaranteed" : "Burstable"
  }

  // MARK: Refusals

  func check(_ object: JSONValue, _ resource: APIResource, old: JSONValue?) throws(APIError) {
    switch object.kind {
    case "Pod":
      if old == nil {
        try checkLimits(object, resource)
        try PodSecurity(server: server).check(object, resource)
      }
    case "PersistentVolumeClaim":
      if old == nil { try checkClaim(object, resource) }
    case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController":
      PodSecurity(server: server).warn(object)
    case "Namespace": PodSecurity(server: server).warnAboutPods(object, old)
    default: break
    }
    if old == nil { try Quotas(server: server).check(object, resource) }
  }

  private func checkLimits(_ object: JSONValue, _ resource: APIResource) throws(APIError) {
    var problems: [String] = []
    for range in server.list("limitranges", object.namespace) {
      for limit in range["spec", "limits"]?.elements ?? []
      where limit["type"]?.string == "Container" {
        for container in object["spec", "containers"]?.elements ?? [] {
          problems += bounds(limit, "min", container, "minimum", "requests", "request")
          problems += bounds(limit, "max", container, "maximum", "limits", "limit")
        }
      }
    }
    if problems.isEmpty { return }
    throw .forbidden(
      resource, object.name,
      problems.count == 1 ? problems[0] : "[" + problems.joinedText(", ") + "]")
  }

  private func bounds(
    _ limit: JSONValue, _ list: String, _ container: JSONValue, _ word: String, _ kind: String,
    _ what: String
  ) -> [String] {
    var problems: [String] = []
    for member in limit[name: list]?.members ?? [] {
      guard let bound = Quantity(member.value.string ?? "") else { continue }
      let given = container["resources", kind, member.name]?.string
      guard let given, let amount = Quantity(given) else {
        problems.append(
          "\(word) \(member.name) usage per Container is \(bound.text).  No \(what) is specified")
        continue
      }
      if list == "min" ? amount.milli < bound.milli : amount.milli > bound.milli {
        problems.append(
          "\(word) \(member.name) usage per Container is \(bound.text), but \(what) is \(amount.text)"
        )
      }
    }
    return problems
  }

  private func checkClaim(_ object: JSONValue, _ resource: APIResource) throws(APIError) {
    guard let text = object["spec", "resources", "requests", "storage"]?.string,
      let amount = Quantity(text)
    else { return }
    for range in server.list("limitranges", object.namespace) {
      for limit in range["spec", "limits"]?.elements ?? []
      where limit["type"]?.string == "PersistentVolumeClaim" {
        for (list, word) in [("min", "minimum"), ("max", "maximum")] {
          guard let bound = limit[list, "storage"]?.string.flatMap({ Quantity($0) }) else {
            continue
          }
          if list == "min" ? amount.milli < bound.milli : amount.milli > bound.milli {
            throw .forbidden(
              resource, object.name,
              "\(word) storage usage per PersistentVolumeClaim is \(bound.text), but request is \(amount.text)"
            )
          }
        }
      }
    }
  }
}

/// Counts what a namespace uses, and refuses what goes beyond a ResourceQuota.
struct Quotas {
  let server: APIServer

  /// What an object would use, by the names of quotas.
  func usage(_ object: JSONValue) -> [String: Quantity] {
    var result: [String: Quantity] = [:]
    let plural = Self.plurals[object.kind]
    if let plural {
      result["count/" + plural] = Quantity(milli: 1000)
      if let short = Self.counted[object.kind] { result[short] = Quantity(milli: 1000) }
    }
    if object.kind == "Pod" {
      let phase = object["status", "phase"]?.string
      if phase == "Succeeded" || phase == "Failed" { return [:] }
      for container in object["spec", "containers"]?.elements ?? [] {
        for kind in ["requests", "limits"] {
          for member in container["resources", kind]?.members ?? [] {
            guard let amount = Quantity(member.value.string ?? "") else { continue }
            add(amount, kind + "." + member.name, &result)
            if kind == "requests" { add(amount, member.name, &result) }
          }
        }
      }
    }
    if object.kind == "Service", let type = object["spec", "type"]?.string {
      if type == "LoadBalancer" { result["services.loadbalancers"] = Quantity(milli: 1000) }
      if type != "ClusterIP" { result["services.nodeports"] = Quantity(milli: 1000) }
    }
    if object.kind == "PersistentVolumeClaim",
      let amount = object["spec", "resources", "requests", "storage"]?.string.flatMap({
        Quantity($0)
      })
    {
      result["requests.storage"] = amount
    }
    return result
  }

  private func add(_ amount: Quantity, _ name: String, _ result: inout [String: Quantity]) {
    if var known = result[name] {
      known.milli = known.milli &+ amount.milli
      result[name] = known
    } else {
      result[name] = amount
    }
  }

  private static let counted = [
    "Pod": "pods", "Service": "services", "ConfigMap": "configmaps", "Secret": "secrets",
    "PersistentVolumeClaim": "persistentvolumeclaims", "ResourceQuota": "resourcequotas",
    "ReplicationController": "replicationcontrollers",
  ]
  private static let plurals = [
    "Pod": "pods", "Service": "services", "ConfigMap": "configmaps", "Secret": "secrets",
    "PersistentVolumeClaim": "persistentvolumeclaims", "ResourceQuota": "resourcequotas",
    "ReplicationController": "replicationcontrollers", "Deployment": "deployments.apps",
    "ReplicaSet": "replicasets.apps", "StatefulSet": "statefulsets.apps", "Job": "jobs.batch",
    "CronJob": "cronjobs.batch",
  ]

  /// What a namespace uses of a quota's name.
  func used(_ name: String, in namespace: String) -> Quantity {
    var total = Quantity(milli: 0)
    for (kind, plural) in Self.plurals.sorted(by: { $0.key < $1.key }) {
      _ = kind
      for object in server.list(plural, namespace) {
        if let amount = usage(object)[name] {
          total.milli = total.milli &+ amount.milli
          total.format = amount.format
        }
      }
    }
    return total
  }

  func check(_ object: JSONValue, _ resource: APIResource) throws(APIError) {
    guard resource.namespaced else { return }
    let quotas = server.list("resourcequotas", object.namespace)
    if quotas.isEmpty { return }
    let usage = usage(object)
    for quota in quotas where quota["spec", "scopes"] == nil {
      let hard = quota["spec", "hard"]?.members ?? []
      if object.kind == "Pod" {
        var missing: [String] = []
        for member in hard
        where member.name.hasPrefix("requests.") || member.name.hasPrefix("limits.")
          || member.name == "cpu" || member.name == "memory"
        {
          if usage[member.name] == nil, member.name != "requests.storage" {
            missing.append(member.name)
          }
        }
        if !missing.isEmpty {
          let names = (object["spec", "containers"]?.elements ?? []).compactMap {
            $0["name"]?.string
          }
          throw .forbidden(
            resource, object.name,
            "failed quota: \(quota.name): must specify "
              + missing.sorted().map { $0 + " for: " + names.joinedText(",") }.joinedText("; "))
        }
      }
      var exceeded: [(String, Quantity, Quantity, Quantity)] = []
      for member in hard {
        guard let amount = usage[member.name], let limit = Quantity(member.value.string ?? "")
        else { continue }
        let used = used(member.name, in: object.namespace)
        if used.milli &+ amount.milli > limit.milli {
          exceeded.append((member.name, amount, used, limit))
        }
      }
      if !exceeded.isEmpty {
        func list(_ pick: ((String, Quantity, Quantity, Quantity)) -> Quantity) -> String {
          exceeded.map { $0.0 + "=" + pick($0).text }.joinedText(",")
        }
        throw .forbidden(
          resource, object.name,
          "exceeded quota: \(quota.name), requested: \(list { $0.1 }), used: \(list { $0.2 }), limited: \(list { $0.3 })"
        )
      }
    }
  }
}

/// The Pod security standards that a namespace's labels enforce.
struct PodSecurity {
  let server: APIServer

  private func level(_ namespace: String) -> String? {
    guard let object = server.get("namespaces", "", namespace) else { return nil }
    let level = object.label("pod-security.kubernetes.io/enforce")
    return level == "privileged" ? nil : level
  }

  func check(_ pod: JSONValue, _ resource: APIResource) throws(APIError) {
    guard let level = level(pod.namespace) else { return }
    let violations = violations(pod["spec"] ?? .null, level)
    if violations.isEmpty { return }
    throw .forbidden(
      resource, pod.name,
      "violates PodSecurity \"\(level):latest\": "
        + violations.map { $0.short + ($0.detail.isEmpty ? "" : " (" + $0.detail + ")") }
        .joinedText(", "))
  }

  func warn(_ object: JSONValue) {
    if object.controller != nil { return }
    guard let level = level(object.namespace) else { return }
    let violations = violations(object["spec", "template", "spec"] ?? .null, level)
    if violations.isEmpty { return }
    server.warnings.append(
      "would violate PodSecurity \"\(level):latest\": "
        + violations.map { $0.short + ($0.detail.isEmpty ? "" : " (" + $0.detail + ")") }
        .joinedText(", "))
  }

  func warnAboutPods(_ namespace: JSONValue, _ old: JSONValue?) {
    let label = "pod-security.kubernetes.io/enforce"
    guard let level = namespace.label(label), level != old?.label(label), level != "privileged"
    else { return }
    var lines: [(names: String, text: String)] = []
    for pod in server.list("pods", namespace.name) {
      let found = violations(pod["spec"] ?? .null, level).map { $0.short }.joinedText(", ")
      if !found.isEmpty { lines.append((pod.name, found)) }
    }
    if lines.isEmpty { return }
    server.warnings.append(
      "existing pods in namespace \(namespace.name.quotedGo) violate the new PodSecurity enforce level \"\(level):latest\""
    )
    var groups: [(names: [String], text: String)] = []
    for line in lines {
      if let index = groups.firstIndex(where: { $0.text == line.text }) {
        groups[index].names.append(line.names)
      } else {
        groups.append(([line.names], line.text))
      }
    }
    for group in groups {
      let others = group.names.count - 1
      let more =
        others == 0 ? "" : others == 1 ? " (and 1 other pod)" : " (and \(others) other pods)"
      server.warnings.append(group.names[0] + more + ": " + group.text)
    }
  }

  private func violations(
    _ spec: JSONValue, _ level: String
  ) -> [(short: String, detail: String)] {
    var result: [(short: String, detail: String)] = []
    let containers =
      (spec["initContainers"]?.elements ?? []) + (spec["containers"]?.elements ?? [])
    func named(_ list: [JSONValue], _ prefix: String = "") -> String {
      let names = list.map { ($0["name"]?.string ?? "").quotedGo }
      return prefix + (names.count == 1 ? "container " : "containers ") + names.joinedText(", ")
    }
    let host = ["hostNetwork", "hostPID", "hostIPC"].filter { spec[name: $0]?.bool == true }
    if !host.isEmpty {
      result.append(("host namespaces", host.map { $0 + "=true" }.joinedText(", ")))
    }
    let privileged = containers.filter { $0["securityContext", "privileged"]?.bool == true }
    if !privileged.isEmpty {
      result.append(
        ("privileged", named(privileged) + " must not set securityContext.privileged=true"))
    }
    let paths = (spec["volumes"]?.elements ?? []).filter { $0["hostPath"] != nil }
    if !paths.isEmpty {
      let names = paths.map { ($0["name"]?.string ?? "").quotedGo }.joinedText(", ")
      result.append(("hostPath volumes", (paths.count == 1 ? "volume " : "volumes ") + names))
    }
    guard level == "restricted" else { return result }
    let escalating = containers.filter {
      $0["securityContext", "allowPrivilegeEscalation"]?.bool != false
    }
    if !escalating.isEmpty {
      result.append(
        (
          "allowPrivilegeEscalation != false",
          named(escalating) + " must set securityContext.allowPrivilegeEscalation=false"
        ))
    }
    let capable = containers.filter { container in
      let drop = container["securityContext", "capabilities", "drop"]?.elements ?? []
      return !drop.contains(.string("ALL"))
    }
    if !capable.isEmpty {
      result.append(
        (
          "unrestricted capabilities",
          named(capable) + " must set securityContext.capabilities.drop=[\"ALL\"]"
        ))
    }
    let podRoot = spec["securityContext", "runAsNonRoot"]?.bool
    let rooted = containers.filter {
      ($0["securityContext", "runAsNonRoot"]?.bool ?? podRoot ?? false) == false
    }
    if !rooted.isEmpty {
      result.append(
        (
          "runAsNonRoot != true",
          named(rooted, "pod or ") + " must set securityContext.runAsNonRoot=true"
        ))
    }
    let podProfile = spec["securityContext", "seccompProfile", "type"]
    let unprofiled = containers.filter {
      ($0["securityContext", "seccompProfile", "type"] ?? podProfile) == nil
    }
    if !unprofiled.isEmpty {
      result.append(
        (
          "seccompProfile",
          named(unprofiled, "pod or ")
            + " must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\""
        ))
    }
    return result
  }
}
