import Shell
import YAML

/// `kubectl create KIND NAME …` and `kubectl run`: objects made from flags, their members in the order
/// in which the client prints them.
extension Kubectl {
  func create(_ words: [String]) throws(Failure) -> Int {
    let kind = commands.child(of: "kubectl create", words[0])?.name ?? words[0]
    if words.count == 1, kind == "secret" || kind == "service" {
      if !arguments.isEmpty {
        throw .usage("unknown command \(arguments.joinedText(" ").quotedGo)")
      }
      err(entry.help.droppingLast(1))
      return 1
    }
    let name = try oneName()
    if kind != "token" { try checkForm(Self.objectFormats) }
    let generator = Generator(kubectl: self, name: name)
    switch kind {
    case "namespace": return try submit("namespaces", generator.namespace(), "")
    case "deployment":
      return try submit("deployments", try generator.deployment(), "failed to create deployment: ")
    case "configmap":
      return try submit("configmaps", try generator.configMap(), "failed to create configmap: ")
    case "secret":
      return try submit("secrets", try generator.secret(entry.name), "failed to create secret ")
    case "service":
      let shown = [
        "clusterip": "ClusterIP", "nodeport": "NodePort", "loadbalancer": "LoadBalancer",
        "externalname": "ExternalName",
      ]
      let type = shown[entry.name] ?? ""
      return try submit(
        "services", try generator.service(type), "failed to create \(type) service: ")
    case "job": return try submit("jobs", try generator.job(), "failed to create job: ")
    case "cronjob":
      return try submit("cronjobs", generator.cronJob(), "failed to create cronjob: ")
    case "serviceaccount":
      return try submit(
        "serviceaccounts", generator.plain("v1", "ServiceAccount"),
        "failed to create serviceaccount: ")
    case "role": return try submit("roles", try generator.role("Role"), "")
    case "clusterrole": return try submit("clusterroles", try generator.role("ClusterRole"), "")
    case "rolebinding":
      return try submit(
        "rolebindings", try generator.binding("RoleBinding"), "failed to create rolebinding: ")
    case "clusterrolebinding":
      return try submit(
        "clusterrolebindings", try generator.binding("ClusterRoleBinding"),
        "failed to create clusterrolebinding: ")
    case "quota":
      return try submit(
        "resourcequotas", try generator.quota(), "failed to create resourcequota: ")
    case "poddisruptionbudget":
      return try submit(
        "poddisruptionbudgets", try generator.budget(), "failed to create poddisruptionbudgets: ")
    case "priorityclass":
      return try submit(
        "priorityclasses", generator.priorityClass(), "failed to create priorityclass: ")
    case "ingress":
      return try submit("ingresses", try generator.ingress(), "failed to create ingress: ")
    case "token": return try token(name)
    default: return context.notSimulated(ByteString("create " + kind))
    }
  }

  private func oneName() throws(Failure) -> String {
    let path = entry.path
    var names = arguments
    if let position = flags.dashPosition {
      names = Array(arguments.prefix(position))
    }
    if names.count != 1 {
      if names.count > 1, path.hasSuffix(" create secret") { return "" }
      throw .usage("exactly one NAME is required, got \(names.count)")
    }
    return names[0]
  }

  /// The words behind `--`.
  var command: [String] {
    flags.dashPosition.map { Array(arguments.dropFirst($0)) } ?? []
  }

  /// Sends a new object to the server, or prints it.
  func submit(
    _ plural: String, _ object: JSONValue, _ context: String, verb: String = "created"
  ) throws(Failure) -> Int {
    try checkForm(Self.objectFormats)
    let mode = try dryRun()
    try connect()
    guard
      let resource = server.types.served.first(where: {
        $0.name == plural && $0.apiVersion == object.apiVersion
      }) ?? server.types.resources.first(where: { $0.name == plural })
    else { return 1 }
    var object = object
    if resource.apiVersion != object.apiVersion {
      // The client of an older cluster makes what that one has.
      object.set("apiVersion", to: .string(resource.apiVersion))
      if resource.hub != nil { object = Conversion.fromHub(object, resource) }
    }
    if resource.namespaced, flags.isSet("namespace") || mode != .client {
      object.appendNamespace(namespace, unlessDefault: !flags.isSet("namespace"))
    }
    if flags.isTrue("append-hash") {
      let digest = KustomizeReferences.digest(object, name: object.name, nothing: .object([]))
      object.rename(object.name + "-" + digest)
    }
    // A Service only gets it on its way to the server.
    if flags.isTrue("save-config"), mode != .client || plural != "services" {
      let text = String(decoding: JSONPrinter(indent: 0).print(object), as: UTF8.self)
      object.appendAnnotation(Self.lastApplied, text + "\n")
    }
    if mode == .client {
      try report(resource, object, verb, .client, sorted: false)
      return 0
    }
    options.isDryRun = mode == .server
    options.manager = "kubectl-create"
    options.fieldValidation = "Ignore"
    do throws(APIError) {
      let made = try server.create(resource, namespace, object, options)
      showWarnings()
      try? report(resource, made, verb, mode)
      return 0
    } catch {
      showWarnings()
      if context.isEmpty { throw .api(error) }
      throw .error(context + error.message)
    }
  }

  static let lastApplied = "kubectl.kubernetes.io/last-applied-configuration"

  private func token(_ name: String) throws(Failure) -> Int {
    let isBadName = name == "." || name == ".." || name.has("/") || name.has("%")
    if isBadName {
      let why =
        name.has("/")
        ? "may not contain '/'" : name.has("%") ? "may not contain '%'" : "may not be '\(name)'"
      throw .error("failed to create token: invalid resource name \(name.quotedGo): [\(why)]")
    }
    try connect()
    if let duration = flags.given("duration").flatMap({ Durations.parse($0) }), duration > 0,
      duration < 600_000_000_000
    {
      throw .error(
        "failed to create token: TokenRequest.authentication.k8s.io \"\" is invalid: spec.expirationSeconds: Invalid value: \(duration / 1_000_000_000): may not specify a duration less than 10 minutes"
      )
    }
    guard server.get("serviceaccounts", namespace, name) != nil else {
      throw .error("failed to create token: serviceaccounts \(name.quotedGo) not found")
    }
    let header = "{\"alg\":\"RS256\",\"kid\":\"\(cluster.identifiers.hexadecimal(43).text)\"}"
    let claims =
      "{\"aud\":[\"https://kubernetes.default.svc.cluster.local\"],\"iss\":\"https://kubernetes.default.svc.cluster.local\",\"kubernetes.io\":{\"namespace\":\"\(namespace)\",\"serviceaccount\":{\"name\":\"\(name)\"}},\"sub\":\"system:serviceaccount:\(namespace):\(name)\"}"
    func part(_ text: String) -> String {
      Base64.encode(Array(text.utf8)).replacing("=", with: "").replacing("+", with: "-")
        .replacing("/", with: "_")
    }
    let signature = cluster.identifiers.hexadecimal(342).text
    line(part(header) + "." + part(claims) + "." + signature)
    return 0
  }

  // MARK: run

  func run() throws(Failure) -> Int {
    if arguments.isEmpty { throw .usage("NAME is required for run") }
    let name = arguments[0]
    let image = flags.given("image") ?? ""
    if image.isEmpty { throw .error("--image is required") }
    if ImageReference(image) == nil, ImageReference.problem(image) != nil {
      throw .error("Invalid image name \(image.quotedGo): invalid reference format")
    }
    try checkForm(Self.objectFormats)
    if flags.isTrue("tty"), !flags.isTrue("stdin") {
      throw .usage("-i/--stdin is required for containers with -t/--tty=true")
    }
    if flags.isTrue("expose"), !flags.isSet("port") {
      throw .usage("--port must be set when exposing a service")
    }
    let restart = flags.given("restart") ?? "Always"
    if !["Always", "OnFailure", "Never"].contains(restart) {
      throw .usage("invalid restart policy: \(restart)")
    }
    if flags.isTrue("rm"), !isAttached {
      throw .usage("--rm should only be used for attached containers")
    }
    let mode = try dryRun()
    if mode != .none, isAttached {
      throw .usage(
        "--dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)"
      )
    }
    let policy = flags.given("image-pull-policy") ?? ""
    if !["", "Always", "IfNotPresent", "Never"].contains(policy) {
      throw .usage("invalid image pull policy: \(policy)")
    }
    let generator = Generator(kubectl: self, name: name)
    var pod = try generator.pod(image: image, restart: restart)
    try addRetiredFlags(to: &pod)
    pod = try overridden(pod, resource("pods"))
    if let status = try runGenerated(pod, restart: restart, mode) { return status }
    try checkForm(Self.objectFormats)
    try connect()
    if flags.isTrue("expose") {
      let service = generator.service(exposing: Int64(flags.given("port") ?? "") ?? 0)
      if mode == .client {
        try report(resource("services"), service, "created", .client, sorted: false)
        if outputForm.name == "yaml" { out("---\n") }
      } else {
        let made = try ask { () throws(APIError) in
          try self.server.create(self.resource("services"), self.namespace, service, self.options)
        }
        try report(resource("services"), made, "created")
      }
      if mode == .client, outputForm.name == "yaml" { out("---\n") }
    }
    let pods = resource("pods")
    if mode == .client {
      pod.appendNamespace(namespace, unlessDefault: !flags.isSet("namespace"))
      try report(pods, pod, "created", .client, sorted: false)
      return 0
    }
    options.isDryRun = mode == .server
    options.manager = "kubectl-run"
    options.fieldValidation = "Ignore"
    let made = try ask { () throws(APIError) in
      try self.server.create(pods, self.namespace, pod, self.options)
    }
    if isAttached, mode == .none { return try attachToRun(made) }
    try report(pods, made, "created", mode)
    return 0
  }

  var isAttached: Bool {
    flags.isTrue("attach") || flags.isTrue("stdin") || flags.isTrue("tty")
      || flags.isTrue("interactive") && entry.name == "run"
  }
}

extension JSONValue {
  /// Gives the object a name, where its metadata has one.
  mutating func rename(_ name: String) {
    guard case .object(var members) = self,
      let index = members.firstIndex(where: { $0.name == "metadata" }),
      case .object(var inner) = members[index].value,
      let place = inner.firstIndex(where: { $0.name == "name" })
    else { return }
    inner[place].value = .string(name)
    members[index].value = .object(inner)
    self = .object(members)
  }

  /// Adds the namespace to metadata whose members are not sorted.
  mutating func appendNamespace(_ namespace: String, unlessDefault: Bool) {
    if unlessDefault { return }
    guard case .object(var members) = self,
      let index = members.firstIndex(where: { $0.name == "metadata" }),
      case .object(var inner) = members[index].value
    else { return }
    inner.removeAll { $0.name == "namespace" }
    let place = inner.firstIndex { $0.name == "name" }.map { $0 + 1 } ?? 0
    inner.insert(Member("namespace", .string(namespace)), at: place)
    members[index].value = .object(inner)
    self = .object(members)
  }

  /// Adds an annotation to metadata whose members are not sorted.
  mutating func appendAnnotation(_ name: String, _ text: String) {
    guard case .object(var members) = self,
      let index = members.firstIndex(where: { $0.name == "metadata" }),
      case .object(var inner) = members[index].value
    else { return }
    if let known = inner.firstIndex(where: { $0.name == "annotations" }) {
      inner[known].value.set(name, to: .string(text))
    } else {
      inner.append(Member("annotations", .strings([(name, text)])))
    }
    members[index].value = .object(inner)
    self = .object(members)
  }
}
