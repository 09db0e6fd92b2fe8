import Shell
import YAML

/// `kubectl apply`.
extension Kubectl {
  func apply() throws(Failure) -> Int {
    if !arguments.isEmpty {
      throw .usage("Unexpected args: [\(arguments.joinedText(" "))]")
    }
    try checkForm(Self.objectFormats)
    let cascade = flags.given("cascade") ?? "background"
    if !["true", "false", "background", "foreground", "orphan"].contains(cascade) {
      throw .error(
        "invalid cascade value (\(cascade)). Must be \"background\", \"foreground\", or \"orphan\"")
    }
    let validation = try fieldValidation()
    let mode = try dryRun()
    let serverSide = flags.isTrue("server-side")
    if flags.isTrue("force-conflicts"), !serverSide {
      throw .error("--force-conflicts only works with --server-side")
    }
    if serverSide, mode == .client {
      throw .error(
        "--dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)")
    }
    try checkPruning()
    let selector = try fileSelector()
    var printed: [(APIResource, JSONValue)] = []
    var applied: Set<String> = []
    let collects = !["", "name"].contains(outputForm.name)
    let status = try forEach(
      { (manifest, resource, space) throws(Failure) in
        if manifest.object.name.isEmpty, manifest.object["metadata", "generateName"] != nil {
          throw .error(
            "from \(manifest.object["metadata", "generateName"]?.string ?? ""): cannot use generate name with apply"
          )
        }
        options.fieldValidation = validation
        options.isDryRun = mode == .server
        let (object, verb) =
          serverSide
          ? try applyOnServer(manifest, resource, space)
          : try applyOnClient(manifest, resource, space, mode)
        applied.insert(object.uid)
        if collects {
          printed.append((resource, object))
        } else {
          try report(resource, object, verb, mode)
        }
      }, noObjects: "apply")
    if printed.count == 1 {
      _ = try printForm(printed[0].1)
    } else if !printed.isEmpty {
      let list = JSONValue.tree([
        ("kind", .string("List")), ("apiVersion", .string("v1")), ("metadata", .object([])),
        ("items", .array(printed.map { $0.1 })),
      ])
      _ = try printForm(outputForm.name == "yaml" ? list.sorted() : list, sorted: false)
    }
    if flags.isTrue("prune") {
      warnOfPruning()
      try prune(applied, selector, mode)
    }
    return status
  }

  /// Refuses flags that don't go together.
  private func checkPruning() throws(Failure) {
    let isForced = flags.isTrue("force")
    let all = flags.isTrue("all")
    let selects = !(flags.given("selector") ?? "").isEmpty
    if isForced, flags.isTrue("server-side") {
      throw .error("--force cannot be used with --server-side")
    }
    if isForced, flags.given("dry-run") == "server" {
      throw .error("--dry-run=server cannot be used with --force")
    }
    if all, selects { throw .error("cannot set --all and --selector at the same time") }
    guard flags.isTrue("prune") else { return }
    if isForced { throw .error("--force cannot be used with --prune") }
    if !all, !selects {
      throw .error(
        "all resources selected for prune without explicitly passing --all. To prune all resources, pass the --all flag. If you did not mean to prune all resources, specify a label selector"
      )
    }
  }

  private func warnOfPruning() {
    err(
      stamp("W")
        + "prune.go:71] Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used with the --namespace flag in a future release. To preserve the current behaviour, list the resources you want to target explicitly in the --prune-allowlist flag."
    )
  }

  private func prune(
    _ applied: Set<String>, _ selector: LabelSelector, _ mode: DryRun
  ) throws(Failure) {
    let names = [
      "configmaps", "endpoints", "namespaces", "persistentvolumeclaims", "persistentvolumes",
      "pods", "replicationcontrollers", "secrets", "services", "jobs", "cronjobs", "ingresses",
      "daemonsets", "deployments", "replicasets", "statefulsets",
    ]
    for name in names {
      guard let resource = server.types.resources.first(where: { $0.name == name }) else {
        continue
      }
      for object in server.collection(resource).list(resource.namespaced ? namespace : nil)
      where object.annotation(Self.lastApplied) != nil && selector.matches(object.labels)
        && !applied.contains(object.uid)
      {
        if mode == .none { _ = try? server.delete(resource, object.namespace, object.name) }
        line("\(Self.typedName(resource, object.name)) pruned\(Self.dryRunSuffix(mode))")
      }
    }
  }

  /// The annotation that remembers what was applied.
  func configuration(_ object: JSONValue, _ resource: APIResource, _ space: String)
    -> String
  {
    var object = object
    object.set("status", to: object["status"])
    object.set("metadata", "annotations", Self.lastApplied, to: nil)
    object.setDefault("metadata", "annotations", to: .object([]))
    if resource.namespaced { object.set("metadata", "namespace", to: .string(space)) }
    return String(decoding: JSONPrinter(indent: 0).print(object.sorted()), as: UTF8.self) + "\n"
  }

  private func applyOnClient(
    _ manifest: Manifest, _ resource: APIResource, _ space: String, _ mode: DryRun
  ) throws(Failure) -> (JSONValue, String) {
    let name = manifest.object.name
    var wanted = manifest.object
    if name.isEmpty {
      let version = resource.group.isEmpty ? "/" + resource.version : resource.apiVersion
      throw .raw(
        "error: error when retrieving current configuration of:\nResource: \"\(version), Resource=\(resource.name)\", GroupVersionKind: \"\(version), Kind=\(resource.kind)\"\nName: \"\", Namespace: \(space.quotedGo)\nfrom server for: \(manifest.source.quotedGo): resource name may not be empty",
        1)
    }
    let text = configuration(wanted, resource, space)
    wanted.set("metadata", "annotations", Self.lastApplied, to: .string(text))
    options.manager = "kubectl-client-side-apply"
    if resource.namespaced { wanted.set("metadata", "namespace", to: .string(space)) }
    guard let current = server.current(resource, space, name) else {
      if mode == .client { return (wanted, "created") }
      let made = try ask("error when creating \(manifest.source.quotedGo)") {
        () throws(APIError) in
        try self.server.create(resource, space, wanted, self.options)
      }
      return (made, "created")
    }
    _ = try ask { () throws(APIError) in
      try self.server.authorize(self.options, "get", resource, space, name)
    }
    if current.isTerminating {
      err(
        "Warning: Detected changes to resource \(name) which is currently being deleted.")
    }
    let previous = current.annotation(Self.lastApplied)
    if previous == nil {
      err(
        "Warning: resource \(resource.name)/\(name) is missing the \(Self.lastApplied) annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically."
      )
    }
    let old: JSONValue
    if let previous, let node = JSONReader(file: "").read(Array(previous.utf8)).value {
      old = JSONValue(node).sorted()
    } else {
      old = .object([])
    }
    let merged = ThreeWayMerge(table: server.types).merge(
      current: current, old: old, new: wanted,
      type: resource.type.flatMap { server.types.type($0) })
    if mode == .client { return (merged, "configured") }
    options.isDryRun = mode == .server
    let version = wanted["metadata", "resourceVersion"]
    var sent = merged
    sent.set("metadata", "resourceVersion", to: version)
    sent.set("kind", to: .string(resource.kind))
    let changed = try ask { () throws(APIError) in
      try self.server.update(resource, space, name, sent, self.options, verb: "patch")
    }
    let isSame =
      changed["metadata", "resourceVersion"] == current["metadata", "resourceVersion"]
      && changed == current
    return (changed, isSame && previous != nil ? "unchanged" : "configured")
  }
}
