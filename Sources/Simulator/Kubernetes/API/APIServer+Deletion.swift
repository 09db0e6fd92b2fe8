import Shell
import YAML

/// Deleting objects.
extension APIServer {
  /// Deletes an object, or has it wait for its finalizers or its grace period.
  ///
  /// - Returns: the object as it was deleted, or as it waits.
  @discardableResult
  func delete(
    _ asked: APIResource, _ namespace: String, _ name: String, grace: Int64? = nil,
    propagation: String = "Background", _ options: Options = Options()
  ) throws(APIError) -> JSONValue {
    let resource = types.hub(of: asked)
    let namespace = resource.namespaced ? namespace : ""
    try authorize(options, "delete", asked, namespace, name)
    warn(of: asked)
    guard var object = collection(resource).get(namespace, name) else {
      throw .notFound(resource, name)
    }
    if resource.kind == "Namespace",
      ["default", "kube-system", "kube-public", "kube-node-lease"].contains(name)
    {
      if name != "kube-node-lease" {
        throw .forbidden(resource, name, "this namespace may not be deleted")
      }
    }
    if options.isDryRun { return object }
    if resource.kind == "Pod" {
      var period = grace ?? object["spec", "terminationGracePeriodSeconds"]?.int ?? 30
      if period < 0 { period = 1 }
      let phase = object["status", "phase"]?.string
      if object["spec", "nodeName"] == nil || phase == "Succeeded" || phase == "Failed" {
        period = 0
      }
      if period > 0 {
        if !object.isTerminating {
          object.set(
            "metadata", "deletionTimestamp",
            to: .string(Timestamp.text(clock.now + period * 1_000_000_000)))
          object.set("metadata", "deletionGracePeriodSeconds", to: .int64(period))
          store(object, resource)
        }
        return object
      }
    }
    var finalizers = object["metadata", "finalizers"]?.elements ?? []
    if propagation == "Orphan" { orphan(object) }
    if propagation == "Foreground", !finalizers.contains(.string("foregroundDeletion")) {
      finalizers.append(.string("foregroundDeletion"))
      object.set("metadata", "finalizers", to: .array(finalizers))
    }
    if resource.kind == "Namespace" { finalizers.append(.string("kubernetes")) }
    if !finalizers.isEmpty {
      if !object.isTerminating {
        object.set("metadata", "deletionTimestamp", to: .string(now))
        object.set("metadata", "deletionGracePeriodSeconds", to: .int(0))
        if resource.kind == "Namespace" {
          object.set("status", "phase", to: .string("Terminating"))
        }
        store(object, resource)
      }
      return object
    }
    remove(resource, namespace, name)
    return object
  }

  /// Takes an owner out of what it owns.
  private func orphan(_ owner: JSONValue) {
    for resource in types.hubs where resource.verbs.contains("update") {
      for object in collection(resource).list(owner.namespace.isEmpty ? nil : owner.namespace) {
        let owners = object["metadata", "ownerReferences"]?.elements ?? []
        guard owners.contains(where: { $0["uid"]?.string == owner.uid }) else { continue }
        let rest = owners.filter { $0["uid"]?.string != owner.uid }
        var changed = object
        changed.set("metadata", "ownerReferences", to: rest.isEmpty ? nil : .array(rest))
        store(changed, resource)
      }
    }
  }
}
