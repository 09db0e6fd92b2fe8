import Shell
import YAML

extension Kubectl {
  /// `--validate` as the server is told.
  private func fieldValidation() throws(Failure) -> String {
    // Older clients look at the fields themselves.
    let strict = clusters.version.has(.fieldValidation) ? "Strict" : "Ignore"
    switch flags.given("validate") {
    case nil, "true", "strict": return strict
    case "warn": return "Warn"
    case "false", "ignore": return "Ignore"
    case .some(let other):
      throw .error(
        "invalid - validate option \(other.quotedGo); must be one of: strict (or true), warn, ignore (or false)"
      )
    }
  }

  /// Has something done with each object of the files; what fails is told, the rest goes on.
  private func forEach(
    _ action: (Manifest, APIResource, String) throws(Failure) -> Void, noObjects: String
  ) throws(Failure) -> Int {
    let (manifests, problems) = try manifests()
    try connect()
    var failures: [Failure] = problems
    var delayed: [Failure] = []
    for manifest in manifests {
      do throws(Failure) {
        let resource = try mapping(manifest)
        try validateHere(manifest, resource)
        let space = try namespace(of: manifest, resource)
        try action(manifest, resource, space)
      } catch {
        failures.append(error)
      }
    }
    if manifests.isEmpty, failures.isEmpty { throw .error("no objects passed to \(noObjects)") }
    delayed = failures
    try finish(delayed)
    return 0
  }

  func createFromFiles() throws(Failure) -> Int {
    if !arguments.isEmpty {
      throw .usage("Unexpected args: [\(arguments.joinedText(" "))]")
    }
    try checkForm(Self.objectFormats)
    if flags.isSet("raw") { return context.notSimulated("create --raw") }
    options.fieldValidation = try fieldValidation()
    let mode = try dryRun()
    let validation = options.fieldValidation
    return try forEach(
      { (manifest, resource, space) throws(Failure) in
        if mode == .client {
          try report(resource, manifest.object, "created", mode)
          return
        }
        options.fieldValidation = validation
        options.manager = "kubectl-create"
        options.isDryRun = mode == .server
        let made = try ask("error when creating \(manifest.source.quotedGo)") {
          () throws(APIError) in
          try self.server.create(resource, space, manifest.object, self.options)
        }
        try report(resource, made, "created", mode)
      }, noObjects: "create")
  }

  func replace() throws(Failure) -> Int {
    try checkForm(Self.objectFormats)
    let validation = try fieldValidation()
    let mode = try dryRun()
    if flags.isTrue("force") { return try replaceByForce(validation) }
    return try forEach(
      { (manifest, resource, space) throws(Failure) in
        options.fieldValidation = validation
        options.isDryRun = mode == .server
        let name = manifest.object.name
        let changed = try ask("error when replacing \(manifest.source.quotedGo)") {
          () throws(APIError) in
          return try self.server.update(resource, space, name, manifest.object, self.options)
        }
        try report(resource, changed, "replaced", mode)
      }, noObjects: "replace")
  }

  private func replaceByForce(_ validation: String) throws(Failure) -> Int {
    let (manifests, problems) = try manifests()
    try connect()
    try finish(problems)
    if manifests.isEmpty { throw .error("no objects passed to replace") }
    for manifest in manifests {
      let resource = try mapping(manifest)
      let space = try namespace(of: manifest, resource)
      let name = manifest.object.name
      guard server.collection(resource).get(space, name) != nil else { continue }
      let grace = flags.given("grace-period").flatMap { Int64($0) }
      _ = try ask { () throws(APIError) in
        try self.server.delete(
          resource, space, name, grace: grace.flatMap { $0 < 0 ? nil : $0 }, self.options)
      }
      line("\(Self.deletedName(resource)) \(name.quotedGo) deleted")
      _ = cluster.wait(atMost: 60_000_000_000) {
        self.server.collection(resource).get(space, name) == nil
      }
    }
    for manifest in manifests {
      let resource = try mapping(manifest)
      let space = try namespace(of: manifest, resource)
      options.fieldValidation = validation
      let made = try ask("error when replacing \(manifest.source.quotedGo)") {
        () throws(APIError) in
        try self.server.create(resource, space, manifest.object, self.options)
      }
      try report(resource, made, "replaced")
    }
    return 0
  }

  /// `deployment.apps`, as messages of deletion begin.
  static func deletedName(_ resource: APIResource) -> String {
    resource.group.isEmpty ? resource.singular : resource.singular + "." + resource.group
  }

  func apply() throws(Failure) -> Int {
    if !arguments.isEmpty {
      throw .usage("Unexpected args: [\(arguments.joinedText(" "))]")
    }
    try checkForm(Self.objectFormats)
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
    if flags.isTrue("prune") { warnOfPruning() }
    let selector: LabelSelector
    do throws(DecodingProblem) {
      selector = try LabelSelector(parsing: flags.given("selector") ?? "")
    } catch { throw .error(error.message) }
    var printed: [(APIResource, JSONValue)] = []
    var applied: Set<String> = []
    let collects = !["", "name"].contains(outputForm.name)
    let status = try forEach(
      { (manifest, resource, space) throws(Failure) in
        if !selector.isEmpty, !selector.matches(manifest.object.labels) { return }
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
      _ = try printForm(Self.list(printed.map { $0.1 }))
    }
    if flags.isTrue("prune") { try prune(applied, selector, mode) }
    return status
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
  private func configuration(_ object: JSONValue, _ resource: APIResource, _ space: String)
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

  private func applyOnServer(
    _ manifest: Manifest, _ resource: APIResource, _ space: String
  ) throws(Failure) -> (JSONValue, String) {
    let name = manifest.object.name
    let manager = flags.given("field-manager") ?? "kubectl"
    options.manager = manager
    guard let current = server.collection(resource).get(space, name) else {
      let made = try ask { () throws(APIError) in
        try self.server.create(resource, space, manifest.object, self.options)
      }
      return (made, "serverside-applied")
    }
    let conflicts = conflicts(manifest.object, current, manager)
    if !conflicts.isEmpty, !flags.isTrue("force-conflicts") {
      throw .error(Self.conflictText(conflicts, resource))
    }
    let merged = Patch.strategic(
      current, manifest.object, resource.type.flatMap { server.types.type($0) }, server.types)
    var sent = merged
    sent.set("metadata", "resourceVersion", to: nil)
    let changed = try ask { () throws(APIError) in
      try self.server.update(resource, space, name, sent, self.options, verb: "patch")
    }
    return (changed, "serverside-applied")
  }

  /// The fields that others set to another value, with who did.
  private func conflicts(
    _ wanted: JSONValue, _ current: JSONValue, _ manager: String
  ) -> [(field: String, manager: String)] {
    let owners = server.managers[current.uid] ?? [:]
    var result: [(field: String, manager: String)] = []
    for name in ["data", "spec", "binaryData"] {
      compare(wanted[name: name], current[name: name], "." + name, owners, manager, &result, 0)
    }
    return result
  }

  private func compare(
    _ wanted: JSONValue?, _ current: JSONValue?, _ path: String, _ owners: [String: String],
    _ manager: String, _ result: inout [(field: String, manager: String)], _ depth: Int
  ) {
    guard let wanted, wanted != current, depth < 20 else { return }
    if case .object(let members) = wanted {
      for member in members {
        compare(
          member.value, current?[name: member.name], path + "." + member.name, owners, manager,
          &result, depth + 1)
      }
    } else if case .array = wanted {
      return
    } else if let owner = owners[path], owner != manager,
      owner != "kubectl-client-side-apply"
    {
      result.append((path, owner))
    }
  }

  private static func conflictText(
    _ conflicts: [(field: String, manager: String)], _ resource: APIResource
  ) -> String {
    let head: String
    if conflicts.count == 1 {
      head =
        "Apply failed with 1 conflict: conflict with \(conflicts[0].manager.quotedGo) using \(resource.apiVersion): \(conflicts[0].field)"
    } else {
      head =
        "Apply failed with \(conflicts.count) conflicts: conflicts with \(conflicts[0].manager.quotedGo) using \(resource.apiVersion):\n"
        + conflicts.map { "- " + $0.field }.joinedText("\n")
    }
    return head + """

      Please review the fields above--they currently have other managers. Here
      are the ways you can resolve this warning:
      * If you intend to manage all of these fields, please re-run the apply
        command with the `--force-conflicts` flag.
      * If you do not intend to manage all of the fields, please edit your
        manifest to remove references to the fields that should keep their
        current managers.
      * You may co-own fields by updating your manifest to match the existing
        value; in this case, you'll become the manager if the other manager(s)
        stop managing the field (remove it from their configuration).
      See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts
      """
  }

  func viewLastApplied() throws(Failure) -> Int {
    let selection = try select(allowEmpty: false)
    for selected in selection.objects {
      guard let text = selected.object.annotation(Self.lastApplied) else {
        throw .error(
          "no last-applied-configuration annotation found on resource: \(selected.name)")
      }
      guard let node = JSONReader(file: "").read(Array(text.utf8)).value else { continue }
      if flags.given("output") == "json" {
        line(String(decoding: JSONPrinter(indent: 2).print(JSONValue(node)), as: UTF8.self))
      } else {
        out(String(decoding: YAMLPrinter().print(JSONValue(node)), as: UTF8.self))
      }
    }
    try finish(selection.failures)
    return 0
  }

  func setLastApplied() throws(Failure) -> Int {
    if !flags.isSet("filename"), !flags.isSet("kustomize") { throw .error(Self.provideResources) }
    return try forEach(
      { (manifest, resource, space) throws(Failure) in
        let name = manifest.object.name
        let current = try ask { () throws(APIError) in
          try self.server.read(resource, space, name, self.options)
        }
        let text = configuration(manifest.object, resource, space)
        if current.annotation(Self.lastApplied) == nil, !flags.isTrue("create-annotation") {
          throw .error(
            "no last-applied-configuration annotation found on resource: \(name), to create the annotation, run the command with --create-annotation"
          )
        }
        if current.annotation(Self.lastApplied) == text {
          line("set-last-applied \(name): no changes required.")
        }
        var changed = current
        changed.set("metadata", "annotations", Self.lastApplied, to: .string(text))
        server.store(changed, resource)
        line("\(Self.typedName(resource, name)) configured")
      }, noObjects: "set-last-applied")
  }
}
