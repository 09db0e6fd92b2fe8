import Shell
import YAML

/// Keeping objects, and telling who watches.
extension APIServer {
  /// Keeps a changed object without asking anybody.
  func store(_ object: JSONValue, _ resource: APIResource) {
    var object = object
    let old = collection(resource).get(object.namespace, object.name)
    object.set("metadata", "resourceVersion", to: old?["metadata", "resourceVersion"])
    if object == old { return }
    if let old, Self.hasGeneration(resource), Self.desired(object) != Self.desired(old) {
      object.set("metadata", "generation", to: .int64(old.generation + 1))
    }
    object.set("metadata", "resourceVersion", to: .string(nextVersion()))
    if object.isTerminating, resource.kind != "Pod", resource.kind != "Namespace",
      (object["metadata", "finalizers"]?.elements ?? []).isEmpty
    {
      return remove(resource, object.namespace, object.name)
    }
    write(object, resource)
  }

  func write(_ object: JSONValue, _ resource: APIResource) {
    let (kept, old) = collection(resource).put(object)
    owners.put(kept, from: old, resource)
    quotas.note(object, from: old)
    if resource.kind == "CustomResourceDefinition" { serve(object) }
    onChange?(resource, old, object)
  }

  func remove(_ resource: APIResource, _ namespace: String, _ name: String) {
    guard let kept = collection(resource).remove(namespace, name) else { return }
    let old = kept.value
    owners.remove(kept, resource)
    quotas.note(nil, from: old)
    managers[old.uid] = nil
    if resource.kind == "CustomResourceDefinition" { stopServing(old) }
    onChange?(resource, old, nil)
  }

  /// Notes who set which fields.
  func record(_ object: JSONValue, _ old: JSONValue?, _ manager: String) {
    guard old == nil else {
      managers[object.uid, default: FieldManagers()].note(object, from: old, by: manager)
      return
    }
    // Objects that are made from one template share what is noted of them.
    if let madeLast, madeLast.manager == manager,
      FieldManagers.haveSameFields(madeLast.object, object)
    {
      managers[object.uid] = madeLast.fields
      return
    }
    var fields = FieldManagers()
    fields.note(object, from: nil, by: manager)
    managers[object.uid] = fields
    madeLast = (manager, object, fields)
  }
}
