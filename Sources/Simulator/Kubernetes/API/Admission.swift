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
    let secret = server.types.version.has(.tokenVolumes) ? server.tokenSecret(of: found) : nil
    let volume = secret ?? "kube-api-access-" + server.identifiers.nameSuffix().text
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
    let token =
      secret.map { name in
        JSONValue.tree([
          ("name", .string(name)),
          ("secret", .tree([("defaultMode", .int(420)), ("secretName", .string(name))])),
        ])
      } ?? Self.tokenVolume(volume)
    object.set("spec", "volumes", to: .array(volumes + [token]))
  }

  private static func tokenVolume(_ name: String) -> JSONValue {
    .tree([("name", .string(name)), ("projected", tokenSources)])
  }

  /// What the volume of a service account's token is made of, which all Pods share.
  private static let tokenSources: JSONValue = {
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
      ("defaultMode", .int(420)),
      (
        "sources",
        .array([
          .tree([("serviceAccountToken", token)]), .tree([("configMap", certificate)]),
          .tree([("downwardAPI", .tree([("items", .array([field]))]))]),
        ])
      ),
    ])
  }()

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

  /// What every Pod tolerates for five minutes.
  private static let usualTolerations = [
    "node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable",
  ].map { key in
    JSONValue.tree([
      ("effect", .string("NoExecute")), ("key", .string(key)), ("operator", .string("Exists")),
      ("tolerationSeconds", .int(300)),
    ])
  }

  private func tolerations(_ object: inout JSONValue) {
    guard let given = object["spec", "tolerations"]?.elements, !given.isEmpty else {
      return object.set("spec", "tolerations", to: .array(Self.usualTolerations))
    }
    var list = given
    for usual in Self.usualTolerations {
      let key = usual["key"]?.string
      let isKnown = list.contains { item in
        let name = item["key"]?.string ?? ""
        let effect = item["effect"]?.string ?? ""
        return (name == key || name.isEmpty) && (effect == "NoExecute" || effect.isEmpty)
      }
      if !isKnown { list.append(usual) }
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
      if let old {
        try checkGrowth(object, resource, old)
      } else {
        try checkClaim(object, resource)
      }
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
      for limit in range["spec", "limits"]?.elements ?? []
      where limit["type"]?.string == "Pod" {
        problems += podBounds(limit, "min", object, "minimum", "requests", "request")
        problems += podBounds(limit, "max", object, "maximum", "limits", "limit")
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

  /// The same for what all containers have together.
  private func podBounds(
    _ limit: JSONValue, _ list: String, _ pod: JSONValue, _ word: String, _ kind: String,
    _ what: String
  ) -> [String] {
    var problems: [String] = []
    for member in limit[name: list]?.members ?? [] {
      guard let bound = Quantity(JSONPath.text(member.value)) else { continue }
      let amounts = (pod["spec", "containers"]?.elements ?? []).compactMap { container in
        container["resources", kind, member.name].flatMap { Quantity(JSONPath.text($0)) }
      }
      guard let first = amounts.first else {
        problems.append(
          "\(word) \(member.name) usage per Pod is \(bound.text).  No \(what) is specified")
        continue
      }
      let sum = Quantity(milli: amounts.reduce(0) { $0 + $1.milli }, format: first.format)
      if list == "min" ? sum.milli < bound.milli : sum.milli > bound.milli {
        problems.append(
          "\(word) \(member.name) usage per Pod is \(bound.text), but \(what) is \(sum.text)")
      }
    }
    return problems
  }

  /// Only a bound claim whose class allows it may grow.
  private func checkGrowth(
    _ object: JSONValue, _ resource: APIResource, _ old: JSONValue
  ) throws(APIError) {
    func amount(_ claim: JSONValue) -> Int64 {
      claim["spec", "resources", "requests", "storage"].flatMap { Quantity(JSONPath.text($0)) }?
        .milli ?? 0
    }
    guard amount(object) > amount(old) else { return }
    if old["status", "phase"]?.string != "Bound" {
      throw .forbidden(
        resource, object.name, "Only bound persistent volume claims can be expanded")
    }
    let name = object["spec", "storageClassName"]?.string ?? ""
    let kind = server.get("storageclasses.storage.k8s.io", "", name)
    if kind?["allowVolumeExpansion"]?.bool != true {
      throw .forbidden(
        resource, object.name,
        "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize"
      )
    }
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
