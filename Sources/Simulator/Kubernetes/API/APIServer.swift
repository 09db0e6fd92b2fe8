package import Shell
import YAML

/// The API server of a cluster: it checks what is asked, keeps the objects and tells whoever watches.
package final class APIServer {
  let types: TypeTable
  package let clock: VirtualClock
  let identifiers: IdentifierSource
  private var collections: [String: Collection] = [:]
  private var resourceVersion: Int64 = 300
  /// The time as it was shown last: all that happens in a second shares its text.
  private var shownTime: (second: Int64, text: String) = (0, Timestamp.text(0))
  /// The Pod that was found to be valid last, as it was before admission added to it.
  var validPod: JSONValue?
  /// What the last request was warned of.
  var warnings: [String] = []
  /// Who changed which field last, by the objects' identifiers; for server-side apply.
  var managers: [String: FieldManagers] = [:]
  /// Which objects own which.
  var owners = OwnerGraph()
  /// The object that was made last, by whom, and what is known of its fields.
  var madeLast: (manager: String, object: JSONValue, fields: FieldManagers)?
  /// What namespaces with quotas use.
  let quotas = QuotaLedger()
  /// Called after each change of an object, with it as it was before.
  var onChange: ((APIResource, JSONValue?, JSONValue?) -> Void)?
  var authorizer: Authorizer?

  init(
    clock: VirtualClock, identifiers: IdentifierSource, version: KubernetesVersion = .simulated
  ) {
    types = TypeTable(version: version)
    self.clock = clock
    self.identifiers = identifiers
  }

  func collection(_ resource: APIResource) -> Collection { collection(resource.keptAs) }

  /// The objects of a resource, such as `deployments.apps`.
  func collection(_ name: String) -> Collection {
    let name = name == "events.events.k8s.io" ? "events" : name
    if let known = collections[name] { return known }
    let new = Collection(hasOwners: name != "events", hasNodes: name == "pods")
    collections[name] = new
    return new
  }

  func list(_ name: String, _ namespace: String? = nil) -> [JSONValue] {
    collection(name).list(namespace)
  }

  func get(_ name: String, _ namespace: String, _ object: String) -> JSONValue? {
    collection(name).get(namespace, object)
  }

  var now: String { text(of: clock.now) }

  /// A time as the API writes it.
  func text(of time: Int64) -> String {
    let second = time / 1_000_000_000
    if second != shownTime.second { shownTime = (second, Timestamp.text(time)) }
    return shownTime.text
  }

  func nextVersion() -> String {
    resourceVersion += 1
    return "\(resourceVersion)"
  }

  // MARK: Requests of clients

  struct Options {
    var user = UserInfo.administrator
    var isDryRun = false
    /// `Strict`, `Warn` or `Ignore`.
    var fieldValidation = "Strict"
    var manager = "kubectl"
  }

  func authorize(
    _ options: Options, _ verb: String, _ resource: APIResource, _ namespace: String,
    _ name: String = "", subresource: String = ""
  ) throws(APIError) {
    guard let authorizer else { return }
    let path = subresource.isEmpty ? resource.name : resource.name + "/" + subresource
    if authorizer.allows(
      options.user, verb, group: resource.group, resource: path, namespace: namespace, name: name)
    {
      return
    }
    let place =
      namespace.isEmpty ? "at the cluster scope" : "in the namespace \(namespace.quotedGo)"
    throw .forbidden(
      resource, verb == "create" || verb == "list" ? "" : name,
      "User \(options.user.name.quotedGo) cannot \(verb) resource \(path.quotedGo) in API group \(resource.group.quotedGo) \(place)"
    )
  }

  func read(
    _ resource: APIResource, _ namespace: String, _ name: String, _ options: Options = Options()
  ) throws(APIError) -> JSONValue {
    let namespace = resource.namespaced ? namespace : ""
    try authorize(options, "get", resource, namespace, name)
    if !resource.verbs.contains("get") { throw .noResource }
    guard let object = collection(resource).get(namespace, name) else {
      throw .notFound(resource, name)
    }
    return presented(object, as: resource)
  }

  /// An object in the version of its resource, whoever asks; `nil` when there is none.
  func current(_ resource: APIResource, _ namespace: String, _ name: String) -> JSONValue? {
    collection(resource).get(resource.namespaced ? namespace : "", name).map {
      presented($0, as: resource)
    }
  }

  /// The objects that selectors name, in a namespace or everywhere.
  func find(
    _ resource: APIResource, _ namespace: String?, labels: LabelSelector? = nil,
    fields: FieldSelector? = nil, _ options: Options = Options()
  ) throws(APIError) -> [JSONValue] {
    try authorize(options, "list", resource, resource.namespaced ? namespace ?? "" : "")
    if types.resource(resource.name, group: types.hub(of: resource).group) == nil {
      throw .noResource
    }
    var result = collection(resource).list(resource.namespaced ? namespace : nil)
    if let labels, !labels.isEmpty { result = result.filter { labels.matches($0.labels) } }
    if let fields { result = result.filter { fields.matches($0) } }
    return result.map { presented($0, as: resource) }
  }

  /// The object in the version that was asked for.
  func presented(_ object: JSONValue, as resource: APIResource) -> JSONValue {
    if resource.hub == nil || object.apiVersion == resource.apiVersion { return object }
    return Conversion.fromHub(object, resource)
  }

  /// Notes that a resource will not be served for ever.
  func warn(of resource: APIResource) {
    guard let warning = VersionAdvice.warning(resource, in: types.version),
      !warnings.contains(warning)
    else { return }
    warnings.append(warning)
  }

  /// Decodes what a client sent; unknown fields are refused or warned of.
  func decode(
    _ sent: JSONValue, _ resource: APIResource, _ options: Options
  ) throws(APIError) -> JSONValue {
    if sent.kind != resource.kind {
      let version = resource.apiVersion
      throw .badRequest(
        "\(sent.kind) in version \(resource.version.quotedGo) cannot be handled as a \(resource.kind): no kind \(sent.kind.quotedGo) is registered for version \(version.quotedGo) in scheme \"k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go:30\""
      )
    }
    let prefix =
      "\(resource.kind) in version \(resource.version.quotedGo) cannot be handled as a \(resource.kind): "
    if resource.type == nil {
      return try decodeCustom(sent, resource, options, prefix)
    }
    var decoder = Decoder(table: types)
    let object: JSONValue
    do throws(DecodingProblem) {
      object = try decoder.decode(sent.sorted(), as: resource.type ?? "")
    } catch { throw .badRequest(prefix + error.message) }
    try report(decoder.unknownFields, prefix, options)
    return resource.hub == nil ? object : Conversion.toHub(object, types.hub(of: resource))
  }

  func report(
    _ unknown: [String], _ prefix: String, _ options: Options
  ) throws(APIError) {
    guard !unknown.isEmpty else { return }
    if options.fieldValidation == "Strict" {
      let list = unknown.map { "unknown field " + $0.quotedGo }.joinedText(", ")
      throw .badRequest(prefix + "strict decoding error: " + list)
    }
    if options.fieldValidation == "Warn" {
      warnings += unknown.map { "unknown field " + $0.quotedGo }
    }
  }

  func create(
    _ asked: APIResource, _ namespace: String, _ sent: JSONValue, _ options: Options = Options()
  ) throws(APIError) -> JSONValue {
    try authorize(options, "create", asked, asked.namespaced ? namespace : "")
    return try create(asked, namespace, decoded: try decode(sent, asked, options), options)
  }

  /// Creates an object that is known to be as the API's types have it.
  func create(
    _ asked: APIResource, _ namespace: String, decoded: JSONValue, _ options: Options = Options()
  ) throws(APIError) -> JSONValue {
    var object = decoded
    warn(of: asked)
    let resource = types.hub(of: asked)
    if resource.namespaced { object.set("metadata", "namespace", to: .string(namespace)) }
    object.set("status", to: nil)
    prepare(&object, resource)
    if object.name.isEmpty, let prefix = object["metadata", "generateName"]?.string {
      object.set("metadata", "name", to: .string(prefix + identifiers.nameSuffix().text))
    }
    Defaults.apply(to: &object)
    if resource.namespaced { try checkNamespace(resource, object) }
    let plain = object
    try Admission(server: self).mutate(&object, resource)
    if resource.kind == "Job" { completeJob(&object) }
    let causes = problems(of: object, plain, resource)
    if !causes.isEmpty {
      throw .invalid(
        resource.qualifiedKind, object.name.isEmpty ? "" : object.name, causes)
    }
    adapt(&object)
    warnName(object)
    try Admission(server: self).check(object, resource, old: nil)
    if resource.kind == "Service" { try ServiceAddresses(server: self).allocate(&object, old: nil) }
    if resource.kind == "CertificateSigningRequest" { sign(&object, options) }
    if collection(resource).get(object.namespace, object.name) != nil {
      throw .alreadyExists(resource, object.name)
    }
    if options.isDryRun { return presented(object, as: asked) }
    object.set("metadata", "resourceVersion", to: .string(nextVersion()))
    record(object, nil, options.manager)
    write(object, resource)
    return presented(object, as: asked)
  }

  /// What is wrong with a new object; what is the same as in the valid Pod before is not checked again.
  private func problems(
    of object: JSONValue, _ plain: JSONValue, _ resource: APIResource
  ) -> [Cause] {
    if resource.type == nil { return [] }
    // What limit ranges add may be wrong, too.
    guard resource.kind == "Pod", collection("limitranges").isEmpty else {
      return Validation.create(object, resource)
    }
    let isKnown = validPod?[name: "spec"] == plain[name: "spec"]
    let causes = Validation.create(object, resource, hasValidContents: isKnown)
    if causes.isEmpty, !isKnown { validPod = plain }
    return causes
  }

  private func sign(_ object: inout JSONValue, _ options: Options) {
    object.set("spec", "username", to: .string(options.user.name))
    object.set("spec", "groups", to: .array(options.user.groups.map { .string($0) }))
  }

  /// Deployments and the like give their names to Pods.
  private func warnName(_ object: JSONValue) {
    let kinds = ["Pod", "ReplicaSet", "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"]
    guard kinds.contains(object.kind), object.kind != "ReplicaSet" || object.controller == nil
    else { return }
    if object.name.has("."), object.kind != "Pod" || object.controller == nil {
      warnings.append(
        "metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; a DNS label is recommended: [must not contain dots]"
      )
    }
  }

  private func prepare(_ object: inout JSONValue, _ resource: APIResource) {
    object.set("apiVersion", to: .string(resource.apiVersion))
    object.set("metadata", "uid", to: .string(identifiers.uuid().text))
    object.set("metadata", "creationTimestamp", to: .string(now))
    object.set("metadata", "resourceVersion", to: nil)
    object.set("metadata", "managedFields", to: nil)
    object.set("metadata", "selfLink", to: nil)
    if Self.hasGeneration(resource) { object.set("metadata", "generation", to: .int(1)) }
    if resource.kind == "PersistentVolume" {
      object.set("metadata", "finalizers", to: .array([.string("kubernetes.io/pv-protection")]))
      object.set("status", to: .tree([("phase", .string("Pending"))]))
    }
    if resource.kind == "PersistentVolumeClaim" {
      object.set("metadata", "finalizers", to: .array([.string("kubernetes.io/pvc-protection")]))
    }
  }

  static func hasGeneration(_ resource: APIResource) -> Bool {
    switch resource.group {
    case "": resource.kind == "ReplicationController"
    case "rbac.authorization.k8s.io", "autoscaling", "events.k8s.io", "coordination.k8s.io",
      "certificates.k8s.io", "storage.k8s.io":
      false
    case "discovery.k8s.io": true
    default: true
    }
  }

  private func checkNamespace(_ resource: APIResource, _ object: JSONValue) throws(APIError) {
    guard let namespace = collection("namespaces").get("", object.namespace) else {
      throw APIError(
        reason: .notFound, message: "namespaces \(object.namespace.quotedGo) not found")
    }
    if namespace.isTerminating, resource.kind != "Event" {
      throw .forbidden(
        resource, object.name,
        "unable to create new content in namespace \(object.namespace) because it is being terminated"
      )
    }
  }

  private func completeJob(_ object: inout JSONValue) {
    guard object["spec", "manualSelector"]?.bool != true else { return }
    let uid = object.uid
    let labels = [
      ("batch.kubernetes.io/controller-uid", uid), ("batch.kubernetes.io/job-name", object.name),
      ("controller-uid", uid), ("job-name", object.name),
    ]
    for (name, value) in labels {
      object.set("spec", "template", "metadata", "labels", name, to: .string(value))
    }
    object.set(
      "spec", "selector", "matchLabels", "batch.kubernetes.io/controller-uid", to: .string(uid))
    if object["metadata", "labels"] == nil || object["metadata", "labels"]?.members.isEmpty == true
    {
      object.set("metadata", "labels", to: object["spec", "template", "metadata", "labels"])
    }
  }
}
