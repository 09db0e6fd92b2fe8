import Shell
import YAML

/// `kubectl debug`: an ephemeral container in a Pod, a copy of a Pod, or a Pod on a node.
extension Kubectl {
  private static let profiles = [
    "legacy", "general", "baseline", "netadmin", "restricted", "sysadmin",
  ]

  func debug() throws(Failure) -> Int {
    let words = flags.dashPosition.map { Array(arguments.dropFirst($0)) } ?? []
    let names = flags.dashPosition.map { Array(arguments.prefix($0)) } ?? arguments
    try checkDebug(names, words)
    let profile = flags.given("profile") ?? "legacy"
    if !Self.profiles.contains(profile) { throw .error("unknown profile: \(profile)") }
    try connect()
    if profile == "legacy" {
      err(
        "--profile=legacy is deprecated and will be removed in the future. It is recommended to explicitly specify a profile, for example \"--profile=general\"."
      )
    }
    for name in names {
      let object = try namedObject(name)
      switch object.kind {
      case "Pod":
        if flags.given("copy-to")?.isEmpty == false {
          try debugCopy(object, words, profile)
        } else {
          try debugContainer(object, words, profile)
        }
      case "Node": try debugNode(object, words, profile)
      default:
        throw .error("\(object.kind.quotedGo) not supported by debug")
      }
    }
    return 0
  }

  private func checkDebug(_ names: [String], _ words: [String]) throws(Failure) {
    let image = flags.given("image") ?? ""
    let container = flags.given("container") ?? ""
    let images = flags.given("set-image") ?? ""
    if flags.isTrue("attach"), image.isEmpty, container.isEmpty {
      throw .error(
        "you must specify --container or create a new container using --image in order to attach.")
    }
    if flags.given("copy-to")?.isEmpty == false {
      if image.isEmpty, images.isEmpty, words.isEmpty {
        throw .error("you must specify --image, --set-image or command arguments.")
      }
      if !words.isEmpty, container.isEmpty, image.isEmpty {
        throw .error(
          "you must specify an existing container or a new image when specifying args.")
      }
      if flags.given("target")?.isEmpty == false {
        throw .error("--target is incompatible with --copy-to. Use --share-processes instead.")
      }
    } else if names.first?.hasPrefix("node/") != true, names.first?.hasPrefix("nodes/") != true {
      if flags.isTrue("replace") { throw .error("--replace may only be used with --copy-to.") }
      if flags.isTrue("same-node") { throw .error("--same-node may only be used with --copy-to.") }
      if !images.isEmpty { throw .error("--set-image may only be used with --copy-to.") }
    }
    if flags.given("copy-to")?.isEmpty != false, image.isEmpty {
      throw .error("you must specify --image when not using --copy-to.")
    }
    if !image.isEmpty, let why = ImageReference.problem(image) {
      throw .error("invalid image name \(image.quotedGo): \(why)")
    }
    if names.isEmpty { throw .error("NAME is required for debug") }
    let policy = flags.given("image-pull-policy") ?? ""
    if !["", "Always", "IfNotPresent", "Never"].contains(policy) {
      throw .error("invalid image pull policy: \(policy)")
    }
    if let target = flags.given("target"), !target.isEmpty, !flags.isTrue("quiet") {
      line(
        "Targeting container \(target.quotedGo). If you don't see processes from this container it may be because the container runtime doesn't support this feature."
      )
    }
    if flags.isTrue("tty"), !flags.isTrue("stdin") {
      throw .error("-i/--stdin is required for containers with -t/--tty=true")
    }
  }

  /// The name of the new container: the given one, or one that is said.
  private func debuggerName() -> String {
    if let given = flags.given("container"), !given.isEmpty { return given }
    let name = "debugger-" + cluster.identifiers.nameSuffix().text
    if !flags.isTrue("quiet") { line("Defaulting debug container name to \(name).") }
    return name
  }

  private func debugger(_ name: String, _ words: [String], _ profile: String) -> JSONValue {
    let command = words.isEmpty ? nil : JSONValue.array(words.map { .string($0) })
    var variables: [JSONValue] = []
    for pair in flags.list("env") {
      let (name, value) = pair.cut("=") ?? (pair, "")
      variables.append(.strings([("name", name), ("value", value)]))
    }
    let takesArguments = flags.isTrue("arguments-only")
    let policy = flags.given("image-pull-policy") ?? ""
    return .tree([
      ("args", takesArguments ? command : nil), ("command", takesArguments ? nil : command),
      ("env", variables.isEmpty ? nil : .array(variables)),
      ("image", .string(flags.given("image") ?? "")),
      ("imagePullPolicy", policy.isEmpty ? nil : .string(policy)), ("name", .string(name)),
      ("securityContext", Self.security(profile)),
      ("stdin", flags.isTrue("stdin") ? .boolean(true) : nil),
      ("terminationMessagePolicy", .string("File")),
      ("tty", flags.isTrue("tty") ? .boolean(true) : nil),
    ])
  }

  /// What a profile allows the new container.
  private static func security(_ profile: String) -> JSONValue? {
    func capabilities(_ names: String...) -> JSONValue {
      .tree([
        ("capabilities", .tree([("add", .array(names.map { .string($0) }))]))
      ])
    }
    switch profile {
    case "general": return capabilities("SYS_PTRACE")
    case "netadmin": return capabilities("NET_ADMIN", "NET_RAW")
    case "sysadmin": return .tree([("privileged", .boolean(true))])
    case "restricted":
      return .tree([
        ("allowPrivilegeEscalation", .boolean(false)),
        ("capabilities", .tree([("drop", .array([.string("ALL")]))])),
        ("runAsNonRoot", .boolean(true)),
        ("seccompProfile", .strings([("type", "RuntimeDefault")])),
      ])
    default: return nil
    }
  }

  private func debugContainer(
    _ pod: JSONValue, _ words: [String], _ profile: String
  ) throws(Failure) {
    let name = debuggerName()
    var all = pod["spec", "ephemeralContainers"]?.elements ?? []
    if all.contains(where: { $0["name"]?.string == name }) { return }
    var container = debugger(name, words, profile)
    if let target = flags.given("target"), !target.isEmpty {
      container.set("targetContainerName", to: .string(target))
    }
    all.append(container)
    var object = pod
    object.set("spec", "ephemeralContainers", to: .array(all))
    Defaults.apply(to: &object)
    let pods = resource("pods")
    let causes = Validation.create(object, pods).filter {
      $0.field.hasPrefix("spec.ephemeralContainers")
    }
    if !causes.isEmpty { throw .api(.invalid("Pod", pod.name, causes)) }
    server.store(object, pods)
    try attachToDebugger(pod.name, name)
  }

  private func debugCopy(
    _ pod: JSONValue, _ words: [String], _ profile: String
  ) throws(Failure) {
    let image = flags.given("image") ?? ""
    var copy = JSONValue.tree([
      ("apiVersion", .string("v1")), ("kind", .string("Pod")),
      ("metadata", .strings([("name", flags.given("copy-to") ?? "")])), ("spec", pod["spec"]),
    ])
    for (flag, field) in [("keep-labels", "labels"), ("keep-annotations", "annotations")]
    where flags.isTrue(flag) {
      copy.set("metadata", field, to: pod["metadata", field])
    }
    copy.set("spec", "ephemeralContainers", to: nil)
    if !flags.isTrue("same-node") { copy.set("spec", "nodeName", to: nil) }
    if flags.given("keep-init-containers") == "false" {
      copy.set("spec", "initContainers", to: nil)
    }
    if flags.isSet("share-processes") {
      copy.set("spec", "shareProcessNamespace", to: .boolean(flags.isTrue("share-processes")))
    } else if !image.isEmpty {
      copy.set("spec", "shareProcessNamespace", to: .boolean(true))
    }
    var containers = copy["spec", "containers"]?.elements ?? []
    for index in containers.indices {
      for (flag, probe) in [
        ("keep-liveness", "livenessProbe"), ("keep-readiness", "readinessProbe"),
        ("keep-startup", "startupProbe"),
      ] where !flags.isTrue(flag) {
        containers[index].set(probe, to: nil)
      }
    }
    try setImages(&containers)
    var name = flags.given("container") ?? ""
    if let index = containers.firstIndex(where: { $0["name"]?.string == name }) {
      if !words.isEmpty {
        containers[index].set("command", to: .array(words.map { .string($0) }))
        containers[index].set("args", to: nil)
      }
      if !image.isEmpty { containers[index].set("image", to: .string(image)) }
    } else if !image.isEmpty {
      name = debuggerName()
      containers.append(debugger(name, words, profile))
    }
    copy.set("spec", "containers", to: .array(containers))
    let pods = resource("pods")
    if flags.isTrue("replace") {
      _ = try ask { () throws(APIError) in
        try self.server.delete(pods, self.namespace, pod.name, self.options)
      }
    }
    let made = try ask { () throws(APIError) in
      try self.server.create(pods, self.namespace, copy, self.options)
    }
    if !name.isEmpty { try attachToDebugger(made.name, name) }
  }

  /// `--set-image`: pairs of a container, or `*` for all, and its image.
  private func setImages(_ containers: inout [JSONValue]) throws(Failure) {
    for pair in flags.list("set-image").flatMap({ $0.pieces(",") }) where !pair.isEmpty {
      guard let (name, image) = pair.cut("="), !name.isEmpty, !image.isEmpty else {
        throw .error("all values for --set-image must be in name=image form")
      }
      for index in containers.indices
      where name == "*" || containers[index]["name"]?.string == name {
        containers[index].set("image", to: .string(image))
      }
    }
  }

  private func debugNode(
    _ node: JSONValue, _ words: [String], _ profile: String
  ) throws(Failure) {
    let pod = "node-debugger-\(node.name)-" + cluster.identifiers.nameSuffix().text
    let given = flags.given("container") ?? ""
    let name = given.isEmpty ? "debugger" : given
    if !flags.isTrue("quiet") {
      line("Creating debugging pod \(pod) with container \(name) on node \(node.name).")
    }
    var container = debugger(name, words, profile)
    let isHost = profile != "baseline" && profile != "restricted"
    var spec = JSONValue.tree([
      ("nodeName", .string(node.name)), ("restartPolicy", .string("Never")),
      ("tolerations", .array([.strings([("operator", "Exists")])])),
    ])
    if isHost {
      for field in ["hostIPC", "hostNetwork", "hostPID"] { spec.set(field, to: .boolean(true)) }
      if profile != "netadmin" {
        container.set(
          "volumeMounts", to: .array([.strings([("mountPath", "/host"), ("name", "host-root")])]))
        spec.set(
          "volumes",
          to: .array([
            .tree([
              ("hostPath", .strings([("path", "/")])), ("name", .string("host-root")),
            ])
          ]))
      }
    }
    if profile == "general" { container.set("securityContext", to: nil) }
    spec.set("containers", to: .array([container]))
    let object = JSONValue.tree([
      ("apiVersion", .string("v1")), ("kind", .string("Pod")),
      (
        "metadata",
        .tree([
          ("labels", .strings([("app.kubernetes.io/managed-by", "kubectl-debug")])),
          ("name", .string(pod)),
        ])
      ), ("spec", spec),
    ])
    let made = try ask { () throws(APIError) in
      try self.server.create(self.resource("pods"), self.namespace, object, self.options)
    }
    try attachToDebugger(made.name, name)
  }

  /// With `-i`, `-t` or `--attach`, shows what the new container prints until it ends.
  private func attachToDebugger(_ pod: String, _ name: String) throws(Failure) {
    let wanted = flags.isTrue("stdin") || flags.isTrue("tty")
    guard flags.isSet("attach") ? flags.isTrue("attach") : wanted else { return }
    func state() -> ContainerState? {
      server.get("pods", namespace, pod).flatMap { worker(of: $0) }?.state(name)
    }
    let isUp = cluster.wait(atMost: 60_000_000_000) {
      guard let state = state() else { return false }
      return state.isRunning || state.endStatus != nil
    }
    guard isUp, let running = state() else { throw .error("timed out waiting for the condition") }
    if running.run.end == nil { throw .notSimulated("an interactive container") }
    if running.endStatus != nil { return }
    _ = cluster.wait(atMost: 900_000_000_000) { state()?.endStatus != nil }
    for entry in running.run.lines { line(entry.text) }
  }
}
