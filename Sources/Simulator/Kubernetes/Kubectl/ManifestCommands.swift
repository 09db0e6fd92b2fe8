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
    let cascade = flags.given("cascade") ?? "background"
    if !["true", "false", "background", "foreground", "orphan"].contains(cascade) {
      throw .error(
        "invalid cascade value (\(cascade)). Must be \"background\", \"foreground\", or \"orphan\"")
    }
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
}
