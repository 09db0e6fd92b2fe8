import Shell
import YAML

/// `kubectl create -f` and `kubectl replace`, and what they share with `kubectl apply`.
extension Kubectl {
  /// `--validate` as the server is told.
  func fieldValidation() throws(Failure) -> String {
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
  func forEach(
    _ action: (Manifest, APIResource, String) throws(Failure) -> Void, noObjects: String
  ) throws(Failure) -> Int {
    let (manifests, problems) = try manifests()
    options.fieldValidation = try fieldValidation()
    try connect()
    var failures: [Failure] = problems
    let selector = try fileSelector()
    let wanted = manifests.filter { manifest in
      if manifest.object.kind.isEmpty || manifest.object.apiVersion.isEmpty { return true }
      return selector.isEmpty || selector.matches(manifest.object.labels)
    }
    for manifest in wanted {
      do throws(Failure) {
        let resource = try mapping(manifest)
        try validateHere(manifest, resource)
        let space = try namespace(of: manifest, resource)
        try action(manifest, resource, space)
      } catch {
        failures.append(error)
      }
    }
    if wanted.isEmpty, failures.isEmpty, !noObjects.isEmpty {
      throw .error("no objects passed to \(noObjects)")
    }
    try finish(failures)
    return 0
  }

  /// What `--selector` chooses of the objects of files.
  func fileSelector() throws(Failure) -> LabelSelector {
    let text = flags.given("selector") ?? ""
    do throws(DecodingProblem) { return try LabelSelector(parsing: text) } catch {
      throw .error("the provided selector \(text.quotedGo) is not valid: \(error.message)")
    }
  }

  /// An object of a file as it would be sent: with its namespace, and with what `--save-config` adds.
  private func prepared(
    _ manifest: Manifest, _ resource: APIResource, _ space: String
  ) -> JSONValue {
    var object = manifest.object
    if resource.namespaced { object.set("metadata", "namespace", to: .string(space)) }
    if flags.isTrue("save-config") {
      let text = configuration(object, resource, space)
      object.set("metadata", "annotations", Self.lastApplied, to: .string(text))
    }
    return object.sorted()
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
          try report(resource, prepared(manifest, resource, space), "created", mode)
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
    let cascade = flags.given("cascade") ?? "background"
    if !["true", "false", "background", "foreground", "orphan"].contains(cascade) {
      throw .error(
        "invalid cascade value (\(cascade)). Must be \"background\", \"foreground\", or \"orphan\"")
    }
    let validation = try fieldValidation()
    let mode = try dryRun()
    if flags.isTrue("force"), mode != .none {
      throw .error("--dry-run can not be used when --force is set")
    }
    if !flags.isTrue("force") {
      if let grace = flags.given("grace-period").flatMap({ Int64($0) }), grace >= 0 {
        throw .error("--grace-period must have --force specified")
      }
      if let limit = flags.given("timeout").flatMap({ Durations.parse($0) }), limit != 0 {
        throw .error("--timeout must have --force specified")
      }
    }
    if flags.isTrue("force") { return try replaceByForce(validation) }
    return try forEach(
      { (manifest, resource, space) throws(Failure) in
        options.fieldValidation = validation
        options.isDryRun = mode == .server
        let name = manifest.object.name
        if mode == .client {
          return try report(resource, prepared(manifest, resource, space), "replaced", mode)
        }
        let changed = try ask("error when replacing \(manifest.source.quotedGo)") {
          () throws(APIError) in
          return try self.server.update(resource, space, name, manifest.object, self.options)
        }
        try report(resource, changed, "replaced", mode)
      }, noObjects: "")
  }

  private func replaceByForce(_ validation: String) throws(Failure) -> Int {
    let (manifests, problems) = try manifests()
    try connect()
    try finish(problems)
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
}
