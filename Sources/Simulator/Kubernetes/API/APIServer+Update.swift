import Shell
import YAML

/// Changing objects.
extension APIServer {
  /// Replaces an object by what a client sent.
  func update(
    _ asked: APIResource, _ namespace: String, _ name: String, _ sent: JSONValue,
    _ options: Options = Options(), verb: String = "update", subresource: String = ""
  ) throws(APIError) -> JSONValue {
    let namespace = asked.namespaced ? namespace : ""
    try authorize(options, verb, asked, namespace, name, subresource: subresource)
    var object = try decode(sent, asked, options)
    warn(of: asked)
    let resource = types.hub(of: asked)
    guard let old = collection(resource).get(namespace, name) else {
      if verb == "update", Self.createsOnUpdate.contains(resource.qualifiedName) {
        return try create(asked, namespace, sent, options)
      }
      throw .notFound(resource, name)
    }
    if object.name != name, !object.name.isEmpty {
      throw .badRequest(
        "the name of the object (\(object.name)) does not match the name on the URL (\(name))")
    }
    if let version = object["metadata", "resourceVersion"]?.string,
      !version.isEmpty
    {
      if UInt64(version) == nil {
        throw APIError(
          reason: .unknown,
          message: "strconv.ParseUint: parsing \(version.quotedGo): invalid syntax")
      }
      if version != old["metadata", "resourceVersion"]?.string {
        throw Self.conflict(resource, name)
      }
    }
    for field in [
      "uid", "creationTimestamp", "generation", "deletionTimestamp",
      "deletionGracePeriodSeconds", "generateName",
    ] {
      object.set("metadata", field, to: old["metadata", field])
    }
    object.set("metadata", "namespace", to: resource.namespaced ? .string(namespace) : nil)
    object.set("metadata", "managedFields", to: nil)
    object.set("apiVersion", to: .string(old.apiVersion))
    if subresource == "status" {
      let status = object["status"]
      object = old
      object.set("status", to: status)
    } else {
      object.set("status", to: old["status"])
    }
    if resource.kind == "Service" { ServiceAddresses.keep(&object, from: old) }
    if resource.kind == "Job" { keepJob(&object, from: old) }
    if resource.kind == "Pod" { keepPod(&object, from: old) }
    if resource.kind == "PersistentVolumeClaim", object["spec", "volumeName"] == nil {
      object.set("spec", "volumeName", to: old["spec", "volumeName"])
    }
    Defaults.apply(to: &object)
    let causes = resource.type == nil ? [] : Validation.update(object, from: old, resource)
    if !causes.isEmpty { throw .invalid(resource.qualifiedKind, name, causes) }
    try Admission(server: self).check(object, resource, old: old)
    if resource.kind == "Service" { try ServiceAddresses(server: self).allocate(&object, old: old) }
    return presented(try commit(object, old, resource, options), as: asked)
  }

  /// What a replacement makes where there is nothing to be replaced.
  private static let createsOnUpdate = [
    "services", "endpoints", "limitranges", "events", "leases.coordination.k8s.io",
    "roles.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io",
    "rolebindings.rbac.authorization.k8s.io", "clusterrolebindings.rbac.authorization.k8s.io",
  ]

  private func keepJob(_ object: inout JSONValue, from old: JSONValue) {
    if object["spec", "selector"] == nil {
      object.set("spec", "selector", to: old["spec", "selector"])
    }
    for member in old["spec", "template", "metadata", "labels"]?.members ?? []
    where object["spec", "template", "metadata", "labels", member.name] == nil {
      object.set("spec", "template", "metadata", "labels", member.name, to: member.value)
    }
  }

  private func keepPod(_ object: inout JSONValue, from old: JSONValue) {
    for field in [
      "nodeName", "serviceAccountName", "serviceAccount", "priority",
      "preemptionPolicy",
    ] where object["spec", field] == nil {
      object.set("spec", field, to: old["spec", field])
    }
  }

  static func conflict(_ resource: APIResource, _ name: String) -> APIError {
    APIError(
      reason: .conflict,
      message:
        "Operation cannot be fulfilled on \(resource.qualifiedName) \(name.quotedGo): the object has been modified; please apply your changes to the latest version and try again"
    )
  }

  func commit(
    _ changed: JSONValue, _ old: JSONValue, _ resource: APIResource, _ options: Options
  ) throws(APIError) -> JSONValue {
    var object = changed
    object.set("metadata", "resourceVersion", to: old["metadata", "resourceVersion"])
    if object == old { return old }
    if Self.hasGeneration(resource), Self.desired(object) != Self.desired(old) {
      object.set("metadata", "generation", to: .int64(old.generation + 1))
    }
    if options.isDryRun { return object }
    object.set("metadata", "resourceVersion", to: .string(nextVersion()))
    record(object, old, options.manager)
    write(object, resource)
    return object
  }

  /// All but metadata and status.
  static func desired(_ object: JSONValue) -> JSONValue {
    var result = object
    result.set("metadata", to: nil)
    result.set("status", to: nil)
    return result
  }
}
