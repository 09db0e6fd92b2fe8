import Shell
import YAML

/// Makes objects from flags.
struct Generator {
  let kubectl: Kubectl
  let name: String

  private var flags: ParsedFlags { kubectl.flags }

  private func metadata(_ labels: [(String, String)] = [], name: String? = nil) -> JSONValue {
    .tree([
      ("name", .string(name ?? self.name)), ("creationTimestamp", .null),
      ("labels", labels.isEmpty ? nil : .strings(labels)),
    ])
  }

  func plain(_ version: String, _ kind: String) -> JSONValue {
    .tree([
      ("kind", .string(kind)), ("apiVersion", .string(version)), ("metadata", metadata()),
    ])
  }

  private func object(
    _ version: String, _ kind: String, _ rest: [(String, JSONValue?)],
    labels: [(String, String)] = []
  ) -> JSONValue {
    .tree(
      [
        ("kind", .string(kind)), ("apiVersion", .string(version)), ("metadata", metadata(labels)),
      ] + rest)
  }

  private let empty = JSONValue.object([])

  func namespace() -> JSONValue {
    object("v1", "Namespace", [("spec", empty), ("status", empty)])
  }

  /// Texts of flags such as `a=b,c=d`.
  private func pairs(_ text: String) throws(Failure) -> [(String, String)] {
    var result: [(String, String)] = []
    for part in text.pieces(",") where !part.isEmpty {
      guard let (key, value) = part.cut("="), !value.has("=") else {
        throw .error("unexpected label spec: \(part)")
      }
      result.append((key, value))
    }
    return result.sorted { $0.0 < $1.0 }
  }

  private func strings(_ list: [String]) -> JSONValue? {
    list.isEmpty ? nil : .array(list.map { .string($0) })
  }

  // MARK: Workloads

  func pod(image: String, restart: String) throws(Failure) -> JSONValue {
    var labels = [("run", name)]
    if let text = flags.given("labels"), !text.isEmpty { labels = try pairs(text) }
    var environment: [JSONValue] = []
    for text in flags.list("env") {
      guard let (key, value) = text.cut("="), !key.isEmpty else {
        throw .error("invalid env: \(text)")
      }
      environment.append(
        .tree([("name", .string(key)), ("value", value.isEmpty ? nil : .string(value))]))
    }
    var ports: JSONValue?
    if let text = flags.given("port"), !text.isEmpty {
      guard let number = Int64(text) else {
        throw .error("strconv.Atoi: parsing \(text.quotedGo): invalid syntax")
      }
      ports = .array([.tree([("containerPort", .int64(number))])])
    }
    let words = Array(kubectl.arguments.dropFirst())
    let isCommand = flags.isTrue("command")
    let stdin = flags.isTrue("stdin")
    let tty = flags.isTrue("tty")
    let container = JSONValue.tree([
      ("name", .string(name)), ("image", .string(image)),
      ("command", isCommand ? strings(words) : nil), ("args", isCommand ? nil : strings(words)),
      ("ports", ports), ("env", environment.isEmpty ? nil : .array(environment)),
      ("resources", empty),
      ("imagePullPolicy", flags.given("image-pull-policy").map { .string($0) }),
      (
        "securityContext",
        flags.isTrue("privileged") ? .tree([("privileged", .boolean(true))]) : nil
      ), ("stdin", stdin ? .boolean(true) : nil),
      ("stdinOnce", stdin ? .boolean(true) : nil), ("tty", tty ? .boolean(true) : nil),
    ])
    var annotations: [(String, String)] = []
    for text in flags.list("annotations") {
      if let (key, value) = text.cut("=") { annotations.append((key, value)) }
    }
    return .tree([
      ("kind", .string("Pod")), ("apiVersion", .string("v1")),
      (
        "metadata",
        .tree([
          ("name", .string(name)), ("creationTimestamp", .null),
          ("labels", labels.isEmpty ? nil : .strings(labels)),
          ("annotations", annotations.isEmpty ? nil : .strings(annotations)),
        ])
      ),
      (
        "spec",
        .tree([
          ("containers", .array([container])), ("restartPolicy", .string(restart)),
          ("dnsPolicy", .string("ClusterFirst")),
        ])
      ), ("status", empty),
    ])
  }

  func deployment() throws(Failure) -> JSONValue {
    let images = flags.list("image")
    let command = kubectl.command
    if images.count > 1, !command.isEmpty {
      throw .error("cannot specify multiple --image options and command")
    }
    let port = flags.given("port").flatMap { Int64($0) } ?? -1
    var containers: [JSONValue] = []
    for image in images {
      let short =
        ImageReference.split(image).name.cutLast("/")?.after
        ?? ImageReference.split(image).name
      containers.append(
        .tree([
          ("name", .string(Self.sanitized(short))), ("image", .string(image)),
          ("command", strings(command)),
          (
            "ports",
            port >= 0 ? .array([.tree([("containerPort", .int64(port))])]) : nil
          ), ("resources", empty),
        ]))
    }
    let labels = [("app", name)]
    let template = JSONValue.tree([
      ("metadata", .tree([("creationTimestamp", .null), ("labels", .strings(labels))])),
      (
        "spec",
        .tree([("containers", containers.isEmpty ? .null : .array(containers))])
      ),
    ])
    let replicas = flags.given("replicas").flatMap { Int64($0) } ?? 1
    return object(
      "apps/v1", "Deployment",
      [
        (
          "spec",
          .tree([
            ("replicas", .int64(replicas)),
            ("selector", .tree([("matchLabels", .strings(labels))])), ("template", template),
            ("strategy", empty),
          ])
        ), ("status", empty),
      ], labels: labels)
  }

  /// The name of a container from an image's.
  private static func sanitized(_ text: String) -> String {
    String(
      decoding: text.lowered.utf8.map {
        0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D ? $0 : 0x2D
      }, as: UTF8.self)
  }

  private func podTemplate(_ image: String, restart: String) -> JSONValue {
    .tree([
      ("metadata", .tree([("creationTimestamp", .null)])),
      (
        "spec",
        .tree([
          (
            "containers",
            .array([
              .tree([
                ("name", .string(name)), ("image", .string(image)),
                ("command", strings(kubectl.command)), ("resources", empty),
              ])
            ])
          ), ("restartPolicy", .string(restart)),
        ])
      ),
    ])
  }

  func job() throws(Failure) -> JSONValue {
    let image = flags.given("image") ?? ""
    let from = flags.given("from") ?? ""
    if image.isEmpty == from.isEmpty {
      throw .error("either --image or --from must be specified")
    }
    if from.isEmpty {
      return object(
        "batch/v1", "Job",
        [("spec", .tree([("template", podTemplate(image, restart: "Never"))])), ("status", empty)])
    }
    if !kubectl.command.isEmpty { throw .error("cannot specify --from and command") }
    try kubectl.connect()
    let selection = try kubectl.select([from])
    try kubectl.finish(selection.failures)
    guard let source = selection.objects.first else { return .null }
    guard source.object.kind == "CronJob" else {
      throw .error("unknown object type *v1.\(source.object.kind)")
    }
    let owner = JSONValue.tree([
      ("apiVersion", .string("batch/v1")), ("kind", .string("CronJob")),
      ("name", .string(source.name)), ("uid", .string(source.object.uid)),
      ("controller", .boolean(true)),
    ])
    return .tree([
      ("kind", .string("Job")), ("apiVersion", .string("batch/v1")),
      (
        "metadata",
        .tree([
          ("name", .string(name)), ("creationTimestamp", .null),
          ("labels", source.object["spec", "jobTemplate", "metadata", "labels"]),
          ("annotations", .strings([("cronjob.kubernetes.io/instantiate", "manual")])),
          ("ownerReferences", .array([owner])),
        ])
      ), ("spec", source.object["spec", "jobTemplate", "spec"]), ("status", empty),
    ])
  }

  func cronJob() -> JSONValue {
    let template = podTemplate(
      flags.given("image") ?? "",
      restart: flags.given("restart").flatMap { $0.isEmpty ? nil : $0 } ?? "OnFailure")
    return object(
      "batch/v1", "CronJob",
      [
        (
          "spec",
          .tree([
            ("schedule", .string(flags.given("schedule") ?? "")),
            (
              "jobTemplate",
              .tree([
                ("metadata", metadata()), ("spec", .tree([("template", template)])),
              ])
            ),
          ])
        ), ("status", empty),
      ])
  }

  // MARK: Services

  func service(exposing port: Int64) -> JSONValue {
    object(
      "v1", "Service",
      [
        (
          "spec",
          .tree([
            (
              "ports",
              .array([
                .tree([
                  ("protocol", .string("TCP")), ("port", .int64(port)),
                  ("targetPort", .int64(port)),
                ])
              ])
            ), ("selector", .strings([("run", name)])),
          ])
        ), ("status", .tree([("loadBalancer", empty)])),
      ])
  }

  func service(_ type: String) throws(Failure) -> JSONValue {
    var ports: [JSONValue] = []
    let isHeadless = flags.given("clusterip") == "None"
    let texts = flags.list("tcp")
    if texts.isEmpty, !isHeadless, type != "ExternalName" {
      throw .error("at least one tcp port specifier must be provided")
    }
    for text in texts {
      let parts = text.cut(":")
      let port = parts?.before ?? text
      let target = parts?.after.cut(":")?.before ?? parts?.after ?? port
      guard let number = UInt16(port), number > 0 || port == "0" else {
        let why = Int64(port) == nil ? "invalid syntax" : "value out of range"
        throw .error("strconv.ParseUint: parsing \(port.quotedGo): \(why)")
      }
      let targetValue: JSONValue = Int64(target).map { .int64($0) } ?? .string(target)
      ports.append(
        .tree([
          ("name", .string(text.replacing(":", with: "-"))), ("protocol", .string("TCP")),
          ("port", .int(Int(number))), ("targetPort", targetValue),
          (
            "nodePort",
            flags.given("node-port").flatMap { Int64($0) }.flatMap { $0 == 0 ? nil : .int64($0) }
          ),
        ]))
    }
    let labels = [("app", name)]
    return object(
      "v1", "Service",
      [
        (
          "spec",
          .tree([
            ("ports", ports.isEmpty ? nil : .array(ports)), ("selector", .strings(labels)),
            ("clusterIP", flags.given("clusterip").map { .string($0) }), ("type", .string(type)),
            ("externalName", flags.given("external-name").map { .string($0) }),
          ])
        ), ("status", .tree([("loadBalancer", empty)])),
      ], labels: labels)
  }

  // MARK: Data

  /// The keys and values that the flags of ConfigMaps and Secrets name.
  private func data(_ kind: String) throws(Failure) -> [(String, [UInt8])] {
    var result: [(String, [UInt8])] = []
    func add(_ key: String, _ value: [UInt8]) throws(Failure) {
      if let why = Names.configKey(key).first {
        throw .error("\(key.quotedGo) is not a valid key name for a \(kind): \(why)")
      }
      if result.contains(where: { $0.0 == key }) {
        throw .error(
          "cannot add key \(key.quotedGo), another key by that name already exists in Data for \(kind) \(name.quotedGo)"
        )
      }
      result.append((key, value))
    }
    for text in flags.list("from-file") {
      let (key, path) = text.cut("=") ?? ("", text)
      if let names = kubectl.folderNames(path) {
        let base = path.hasSuffix("/") ? path.droppingLast(1) : path
        for inner in names where kubectl.folderNames(base + "/" + inner) == nil {
          try add(inner, kubectl.readFile(base + "/" + inner) ?? [])
        }
        continue
      }
      guard let bytes = kubectl.readFile(path) else {
        throw .error("error reading \(path): no such file or directory")
      }
      try add(key.isEmpty ? path.cutLast("/")?.after ?? path : key, bytes)
    }
    for text in flags.list("from-literal") {
      guard let (key, value) = text.cut("="), !key.isEmpty else {
        throw .error("invalid literal source \(text), expected key=value")
      }
      try add(key, Array(value.utf8))
    }
    for path in flags.list("from-env-file") {
      guard let bytes = kubectl.readFile(path) else {
        throw .error("error reading \(path): no such file or directory")
      }
      for line in String(decoding: bytes, as: UTF8.self).pieces("\n") {
        let line = line.hasSuffix("\r") ? line.droppingLast(1) : line
        if line.trimmed.isEmpty || line.trimmed.hasPrefix("#") { continue }
        let (key, value) = line.cut("=") ?? (line, "")
        try add(key, Array(value.utf8))
      }
    }
    return result.sorted { $0.0 < $1.0 }
  }

  func configMap() throws(Failure) -> JSONValue {
    let data = try data("ConfigMap")
    var texts: [JSONValue.Member] = []
    var binary: [JSONValue.Member] = []
    for (key, value) in data {
      if let text = String(validating: value, as: UTF8.self) {
        texts.append(JSONValue.Member(key, .string(text)))
      } else {
        binary.append(JSONValue.Member(key, .string(Base64.encode(value))))
      }
    }
    return .tree([
      ("kind", .string("ConfigMap")), ("apiVersion", .string("v1")), ("metadata", metadata()),
      ("data", texts.isEmpty ? nil : .object(texts)),
      ("binaryData", binary.isEmpty ? nil : .object(binary)),
    ])
  }

  func secret(_ kind: String) throws(Failure) -> JSONValue {
    var type = flags.given("type") ?? ""
    var members: [JSONValue.Member] = []
    switch kind {
    case "tls":
      let (key, certificate) = (flags.given("key") ?? "", flags.given("cert") ?? "")
      if key.isEmpty || certificate.isEmpty { throw .error("key and cert must be specified") }
      type = "kubernetes.io/tls"
      for (file, name) in [(certificate, "tls.crt"), (key, "tls.key")] {
        guard let bytes = kubectl.readFile(file) else {
          throw .error("Cannot read file \(file), open \(file): no such file or directory")
        }
        if !String(decoding: bytes, as: UTF8.self).has("-----BEGIN ") {
          let what = name == "tls.crt" ? "certificate" : "key"
          throw .error("tls: failed to find any PEM data in \(what) input")
        }
        members.append(JSONValue.Member(name, .string(Base64.encode(bytes))))
      }
    case "docker-registry":
      type = "kubernetes.io/dockerconfigjson"
      let user = flags.given("docker-username") ?? ""
      let password = flags.given("docker-password") ?? ""
      let address = flags.given("docker-server") ?? "https://index.docker.io/v1/"
      if flags.list("from-file").isEmpty {
        if user.isEmpty || password.isEmpty || address.isEmpty {
          throw .error(
            "either --from-file or the combination of --docker-username, --docker-password and --docker-server is required"
          )
        }
        let email = flags.given("docker-email") ?? ""
        let entry = JSONValue.tree([
          ("username", .string(user)), ("password", .string(password)),
          ("email", email.isEmpty ? nil : .string(email)),
          ("auth", .string(Base64.encode(Array((user + ":" + password).utf8)))),
        ])
        let value = JSONValue.tree([
          ("auths", .object([JSONValue.Member(address, entry)]))
        ])
        let text = JSONPrinter(indent: 0).print(value)
        members.append(JSONValue.Member(".dockerconfigjson", .string(Base64.encode(text))))
      } else {
        for (_, value) in try data("Secret") {
          members.append(JSONValue.Member(".dockerconfigjson", .string(Base64.encode(value))))
        }
      }
    default:
      for (key, value) in try data("Secret") {
        members.append(JSONValue.Member(key, .string(Base64.encode(value))))
      }
    }
    return .tree([
      ("kind", .string("Secret")), ("apiVersion", .string("v1")), ("metadata", metadata()),
      ("data", members.isEmpty ? nil : .object(members)),
      ("type", type.isEmpty ? nil : .string(type)),
    ])
  }

  // MARK: Access

  func role(_ kind: String) throws(Failure) -> JSONValue {
    let version = "rbac.authorization.k8s.io/v1"
    let paths = flags.list("non-resource-url")
    var verbs: [String] = []
    for verb in flags.list("verb") where !verbs.contains(verb) { verbs.append(verb) }
    if verbs.contains("*") { verbs = ["*"] }
    if flags.isSet("aggregation-rule") {
      return .tree([
        ("kind", .string(kind)), ("apiVersion", .string(version)), ("metadata", metadata()),
        ("aggregationRule", empty), ("rules", .null),
      ])
    }
    if verbs.isEmpty { throw .error("at least one verb must be specified") }
    let resources = flags.list("resource")
    if resources.isEmpty, paths.isEmpty {
      throw .error(
        kind == "Role"
          ? "at least one resource must be specified"
          : "one of resource or nonResourceURL must be specified")
    }
    let known = [
      "get", "delete", "list", "create", "update", "patch", "watch", "proxy", "deletecollection",
      "use", "bind", "approve", "sign", "escalate", "impersonate", "*",
    ]
    for verb in verbs where !known.contains(verb) {
      kubectl.err("Warning: '\(verb)' is not a standard resource verb")
    }
    var groups: [(group: String, names: [String])] = []
    for text in resources {
      let (word, sub) = text.cut("/") ?? (text, "")
      var group = ""
      var name = word
      if word != "*" {
        guard let found = kubectl.findResource(word) else {
          throw .raw("the server doesn't have a resource type \(word.quotedGo)", 1)
        }
        (group, name) = (found.group, found.name)
      }
      if !sub.isEmpty { name += "/" + sub }
      if let index = groups.firstIndex(where: { $0.group == group }) {
        if !groups[index].names.contains(name) { groups[index].names.append(name) }
      } else {
        groups.append((group, [name]))
      }
    }
    var rules: [JSONValue] = groups.map { group in
      .tree([
        ("verbs", strings(verbs)), ("apiGroups", .array([.string(group.group)])),
        ("resources", strings(group.names)),
        ("resourceNames", strings(flags.list("resource-name"))),
      ])
    }
    if !paths.isEmpty {
      rules.append(.tree([("verbs", strings(verbs)), ("nonResourceURLs", strings(paths))]))
    }
    return .tree([
      ("kind", .string(kind)), ("apiVersion", .string(version)), ("metadata", metadata()),
      ("rules", .array(rules)),
    ])
  }

  func binding(_ kind: String) throws(Failure) -> JSONValue {
    let group = "rbac.authorization.k8s.io"
    let role = flags.given("role") ?? ""
    let clusterRole = flags.given("clusterrole") ?? ""
    if kind == "RoleBinding", role.isEmpty == clusterRole.isEmpty {
      throw .error("exactly one of clusterrole or role must be specified")
    }
    var subjects: [JSONValue] = []
    for (flag, kind) in [("user", "User"), ("group", "Group")] {
      for name in flags.list(flag) {
        subjects.append(
          .tree([
            ("kind", .string(kind)), ("apiGroup", .string(group)), ("name", .string(name)),
          ]))
      }
    }
    for text in flags.list("serviceaccount") {
      guard let (space, name) = text.cut(":"), !space.isEmpty, !name.isEmpty else {
        throw .error("serviceaccount must be <namespace>:<name>")
      }
      subjects.append(
        .tree([
          ("kind", .string("ServiceAccount")), ("name", .string(name)),
          ("namespace", .string(space)),
        ]))
    }
    return .tree([
      ("kind", .string(kind)), ("apiVersion", .string(group + "/v1")), ("metadata", metadata()),
      ("subjects", subjects.isEmpty ? nil : .array(subjects)),
      (
        "roleRef",
        .tree([
          ("apiGroup", .string(group)),
          ("kind", .string(role.isEmpty ? "ClusterRole" : "Role")),
          ("name", .string(role.isEmpty ? clusterRole : role)),
        ])
      ),
    ])
  }

  // MARK: Limits

  /// `cpu=1,memory=2Gi` as quantities.
  static func quantities(_ text: String) throws(Failure) -> JSONValue {
    var members: [JSONValue.Member] = []
    for part in text.pieces(",") where !part.isEmpty {
      guard let (name, amount) = part.cut("=") else {
        throw .error("Invalid argument syntax \(part), expected <resource>=<value>")
      }
      guard let quantity = Quantity(amount) else { throw .error(Quantity.complaint) }
      members.append(JSONValue.Member(name, .string(quantity.text)))
    }
    return .object(members).sorted()
  }

  func quota() throws(Failure) -> JSONValue {
    let hard = try Self.quantities(flags.given("hard") ?? "")
    let scopes = (flags.given("scopes") ?? "").pieces(",").filter { !$0.isEmpty }
    return object(
      "v1", "ResourceQuota",
      [
        (
          "spec",
          .tree([
            ("hard", hard.members.isEmpty ? nil : hard),
            ("scopes", strings(scopes)),
          ])
        ), ("status", empty),
      ])
  }

  func budget() throws(Failure) -> JSONValue {
    let text = flags.given("selector") ?? ""
    if text.isEmpty { throw .error("a selector must be specified") }
    let least = flags.given("min-available") ?? ""
    let most = flags.given("max-unavailable") ?? ""
    if least.isEmpty == most.isEmpty {
      throw .error(
        least.isEmpty
          ? "one of min-available or max-unavailable must be specified"
          : "min-available and max-unavailable cannot be both specified")
    }
    func amount(_ text: String) -> JSONValue? {
      text.isEmpty ? nil : Int64(text).map { .int64($0) } ?? .string(text)
    }
    let selector = JSONValue.tree([("matchLabels", .strings(try pairs(text)))])
    return object(
      "policy/v1", "PodDisruptionBudget",
      [
        (
          "spec",
          .tree([
            ("minAvailable", amount(least)), ("selector", selector),
            ("maxUnavailable", amount(most)),
          ])
        ),
        (
          "status",
          .tree([
            ("disruptionsAllowed", .int(0)), ("currentHealthy", .int(0)),
            ("desiredHealthy", .int(0)), ("expectedPods", .int(0)),
          ])
        ),
      ])
  }

  func priorityClass() -> JSONValue {
    let text = flags.given("description") ?? ""
    return .tree([
      ("kind", .string("PriorityClass")), ("apiVersion", .string("scheduling.k8s.io/v1")),
      ("metadata", metadata()),
      ("value", .int64(flags.given("value").flatMap { Int64($0) } ?? 0)),
      ("globalDefault", flags.isTrue("global-default") ? .boolean(true) : nil),
      ("description", text.isEmpty ? nil : .string(text)),
      (
        "preemptionPolicy", .string(flags.given("preemption-policy") ?? "PreemptLowerPriority")
      ),
    ])
  }

  // MARK: Ingress

  func ingress() throws(Failure) -> JSONValue {
    let rules = flags.list("rule")
    let initial = flags.given("default-backend") ?? ""
    if rules.isEmpty, initial.isEmpty {
      throw .error(
        "not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)"
      )
    }
    var hosts: [(host: String, paths: [JSONValue])] = []
    var tls: [JSONValue] = []
    for text in rules {
      let parts = text.pieces(",")
      guard let (place, target) = parts[0].cut("="), let (host, path) = place.cut("/"),
        let (service, port) = target.cut(":")
      else {
        throw .error(
          "rule \(text) is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]"
        )
      }
      let isPrefix = path.hasSuffix("*")
      let entry = JSONValue.tree([
        ("path", .string("/" + (isPrefix ? path.droppingLast(1) : path))),
        ("pathType", .string(isPrefix ? "Prefix" : "Exact")),
        ("backend", backend(service, port.cut(":")?.before ?? port)),
      ])
      if let index = hosts.firstIndex(where: { $0.host == host }) {
        hosts[index].paths.append(entry)
      } else {
        hosts.append((host, [entry]))
      }
      for option in parts.dropFirst() where option == "tls" || option.hasPrefix("tls=") {
        let secret = option.cut("=")?.after ?? ""
        tls.append(
          .tree([
            ("hosts", host.isEmpty ? nil : .array([.string(host)])),
            ("secretName", secret.isEmpty ? nil : .string(secret)),
          ]))
      }
    }
    let list: [JSONValue] = hosts.map { host in
      .tree([
        ("host", host.host.isEmpty ? nil : .string(host.host)),
        ("http", .tree([("paths", .array(host.paths))])),
      ])
    }
    var defaultBackend: JSONValue?
    if let (service, port) = initial.cut(":") { defaultBackend = backend(service, port) }
    return object(
      "networking.k8s.io/v1", "Ingress",
      [
        (
          "spec",
          .tree([
            ("ingressClassName", flags.given("class").map { .string($0) }),
            ("defaultBackend", defaultBackend), ("tls", tls.isEmpty ? nil : .array(tls)),
            ("rules", list.isEmpty ? nil : .array(list)),
          ])
        ), ("status", .tree([("loadBalancer", empty)])),
      ])
  }

  private func backend(_ service: String, _ port: String) -> JSONValue {
    let value: JSONValue =
      Int64(port).map { .tree([("number", .int64($0))]) } ?? .tree([("name", .string(port))])
    return .tree([("service", .tree([("name", .string(service)), ("port", value)]))])
  }
}
