import YAML

/// Something that notes install into clusters from a well-known manifest: its objects, as far as they act.
struct AddOn {
  var name: String
  /// Pieces of the manifest's address, of which one has to occur.
  var addresses: [String]
  fileprivate var lines: [[String]] = []

  /// All add-ons.
  static let all: [AddOn] = {
    let text = addOnTable.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    var result: [AddOn] = []
    for line in text.pieces("\n") where !line.isEmpty {
      if line.hasPrefix("@") {
        let words = line.dropping(1).pieces(" ")
        result.append(AddOn(name: words[0], addresses: Array(words.dropFirst())))
      } else if !result.isEmpty {
        result[result.count - 1].lines.append(line.pieces("|"))
      }
    }
    return result
  }()

  static func named(_ name: String) -> AddOn? { all.first { $0.name == name } }

  /// The add-on whose manifest stands at an address.
  static func at(_ address: String) -> AddOn? {
    all.first { addOn in addOn.addresses.contains { address.has($0) } }
  }

  /// Whether some add-on runs an image of this repository.
  static func hasImage(_ repository: String) -> Bool { images.contains(repository) }

  private static let images: Set<String> = {
    var result: Set<String> = []
    for line in all.flatMap({ $0.lines }) {
      for field in line where field.hasPrefix("image=") {
        if let reference = ImageReference(field.dropping(6)) { result.insert(reference.repository) }
      }
    }
    return result
  }()

  /// The objects, in a namespace of the reader's choice where one is given.
  func objects(in namespace: String? = nil) -> [JSONValue] {
    lines.compactMap { fields in
      if namespace != nil, fields[0] == "Namespace" { return nil }
      return AddOnObject(fields: fields, namespace: namespace).object
    }
  }

  /// The objects as a chart makes them.
  func manifest(in namespace: String, release: String) -> String {
    objects(in: namespace).map { object in
      var object = object
      object.set("metadata", "labels", "app.kubernetes.io/instance", to: .string(release))
      return String(decoding: YAMLPrinter().print(object), as: UTF8.self)
    }.joinedText("---\n")
  }
}

/// An object of an add-on, made of a line of the table: its kind, its namespace, its name and settings.
private struct AddOnObject {
  let fields: [String]
  let namespace: String?

  private func setting(_ name: String) -> String? {
    fields.dropFirst(3).first { $0.hasPrefix(name + "=") }?.dropping(name.utf8.count + 1)
  }

  private func has(_ word: String) -> Bool { fields.dropFirst(3).contains(word) }

  private var space: String { namespace ?? fields[1] }

  var object: JSONValue? {
    guard fields.count >= 3 else { return nil }
    var metadata = JSONValue.strings([("name", fields[2])])
    if !fields[1].isEmpty { metadata.set("namespace", to: .string(space)) }
    var labels = JSONValue.object([])
    for pair in (setting("labels") ?? "").pieces(",") {
      if let (key, value) = pair.cut(":") { labels.set(key, to: .string(value)) }
    }
    if labels != .object([]) { metadata.set("labels", to: labels) }
    var result = JSONValue.tree([
      ("apiVersion", .string(version)), ("kind", .string(fields[0])), ("metadata", metadata),
    ])
    fill(&result, labels)
    return result
  }

  private var version: String {
    switch fields[0] {
    case "Deployment", "DaemonSet", "StatefulSet": "apps/v1"
    case "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding": "rbac.authorization.k8s.io/v1"
    case "IngressClass": "networking.k8s.io/v1"
    case "StorageClass": "storage.k8s.io/v1"
    case "CustomResourceDefinition": "apiextensions.k8s.io/v1"
    case "APIService": "apiregistration.k8s.io/v1"
    case "Job": "batch/v1"
    default: "v1"
    }
  }

  private func fill(_ object: inout JSONValue, _ labels: JSONValue) {
    switch fields[0] {
    case "Deployment", "DaemonSet", "StatefulSet":
      object.set("spec", to: workload(labels))
    case "Service":
      object.set("spec", to: service(labels))
    case "ClusterRole", "Role":
      object.set(
        "rules",
        to: .array([
          .tree([
            ("apiGroups", .array([.string("")])),
            ("resources", .array([.string("pods"), .string("nodes")])),
            ("verbs", .array([.string("get"), .string("list"), .string("watch")])),
          ])
        ]))
    case "ClusterRoleBinding", "RoleBinding":
      let role = fields[0] == "RoleBinding" ? "Role" : "ClusterRole"
      object.set(
        "roleRef",
        to: .strings([
          ("apiGroup", "rbac.authorization.k8s.io"), ("kind", setting("kind") ?? role),
          ("name", setting("role") ?? fields[2]),
        ]))
      object.set(
        "subjects",
        to: .array([
          .strings([
            ("kind", "ServiceAccount"), ("name", setting("account") ?? fields[2]),
            ("namespace", namespace ?? setting("space") ?? "kube-system"),
          ])
        ]))
    case "IngressClass":
      object.set("spec", to: .strings([("controller", setting("controller") ?? "")]))
    case "StorageClass":
      object.set("provisioner", to: .string(setting("provisioner") ?? ""))
      object.set("volumeBindingMode", to: .string(setting("mode") ?? "Immediate"))
    case "APIService": object.set("spec", to: apiService)
    case "CustomResourceDefinition": object.set("spec", to: definition)
    default: break
    }
  }

  private func workload(_ labels: JSONValue) -> JSONValue {
    let selector = JSONValue.tree([("matchLabels", labels)])
    var container = JSONValue.strings([
      ("image", setting("image") ?? ""), ("name", setting("container") ?? fields[2]),
    ])
    if let ports = setting("ports") {
      container.set(
        "ports",
        to: .array(ports.pieces(",").map { .tree([("containerPort", .number($0))]) }))
    }
    var pod = JSONValue.tree([("containers", .array([container]))])
    if let account = setting("account") { pod.set("serviceAccountName", to: .string(account)) }
    if has("host") { pod.set("hostNetwork", to: .boolean(true)) }
    if has("everywhere") {
      pod.set("tolerations", to: .array([.strings([("operator", "Exists")])]))
    }
    var spec = JSONValue.tree([
      ("selector", selector),
      ("template", .tree([("metadata", .tree([("labels", labels)])), ("spec", pod)])),
    ])
    if fields[0] == "StatefulSet" { spec.set("serviceName", to: .string(fields[2])) }
    return spec
  }

  private func service(_ labels: JSONValue) -> JSONValue {
    let ports = (setting("ports") ?? "80").pieces(",").map { text -> JSONValue in
      let (port, target) = text.cut(":") ?? (text, text)
      return .tree([
        ("name", .string("port-" + port)), ("port", .number(port)),
        ("targetPort", .number(target)),
      ])
    }
    return .tree([
      ("ports", .array(ports)), ("selector", labels),
      ("type", .string(setting("type") ?? "ClusterIP")),
    ])
  }

  private var apiService: JSONValue {
    let (version, group) = fields[2].cut(".") ?? ("v1", "")
    return .tree([
      ("group", .string(group)), ("groupPriorityMinimum", .int(100)),
      ("insecureSkipTLSVerify", .boolean(true)),
      (
        "service",
        .strings([
          ("name", setting("service") ?? ""), ("namespace", namespace ?? "kube-system"),
        ])
      ), ("version", .string(version)), ("versionPriority", .int(100)),
    ])
  }

  private var definition: JSONValue {
    let (plural, group) = fields[2].cut(".") ?? (fields[2], "")
    let kind = setting("kind") ?? plural
    return .tree([
      ("group", .string(group)),
      (
        "names",
        .strings([
          ("kind", kind), ("listKind", kind + "List"), ("plural", plural),
          ("singular", kind.lowered),
        ])
      ), ("scope", .string(setting("scope") ?? "Namespaced")),
      (
        "versions",
        .array([
          .tree([
            ("name", .string(setting("version") ?? "v1")),
            (
              "schema",
              .tree([
                (
                  "openAPIV3Schema",
                  .tree([
                    ("type", .string("object")),
                    ("x-kubernetes-preserve-unknown-fields", .boolean(true)),
                  ])
                )
              ])
            ), ("served", .boolean(true)), ("storage", .boolean(true)),
          ])
        ])
      ),
    ])
  }
}

extension Cluster {
  /// Makes the objects of an add-on, as far as they are not there.
  ///
  /// With `opensPorts` the ports of its containers are the node's, too.
  func install(_ addOn: AddOn, opensPorts: Bool = false) {
    for object in addOn.objects() {
      var object = object
      if opensPorts {
        Defaults.each(&object, ["spec", "template", "spec", "containers"]) { container in
          let ports = (container["ports"]?.elements ?? []).map { port -> JSONValue in
            var port = port
            port.set("hostPort", to: port["containerPort"])
            return port
          }
          if !ports.isEmpty { container.set("ports", to: .array(ports)) }
        }
      }
      guard let resource = server.types.resource(apiVersion: object.apiVersion, kind: object.kind)
      else { continue }
      _ = try? server.create(resource, object.namespace, object)
    }
  }
}
