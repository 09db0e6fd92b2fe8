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
    let old = collection(resource).get(object.namespace, object.name)
    collection(resource).put(object)
    if object.isTerminating
      || old?["metadata", "ownerReferences"] != object["metadata", "ownerReferences"]
    {
      garbageRevision += 1
    }
    if resource.kind == "CustomResourceDefinition" { serve(object) }
    onChange?(resource, old, object)
  }

  func remove(_ resource: APIResource, _ namespace: String, _ name: String) {
    guard let old = collection(resource).get(namespace, name) else { return }
    collection(resource).remove(namespace, name)
    if resource.kind != "Event" { garbageRevision += 1 }
    managers[old.uid] = nil
    if resource.kind == "CustomResourceDefinition" { stopServing(old) }
    onChange?(resource, old, nil)
  }

  /// Notes who set which fields.
  func record(_ object: JSONValue, _ old: JSONValue?, _ manager: String) {
    var known = managers[object.uid] ?? [:]
    for name in ["data", "spec", "binaryData"] {
      note(object[name: name], old?[name: name], "." + name, manager, &known, 0)
    }
    managers[object.uid] = known
  }

  private func note(
    _ value: JSONValue?, _ old: JSONValue?, _ path: String, _ manager: String,
    _ known: inout [String: String], _ depth: Int
  ) {
    guard let value, value != old, depth < 20 else { return }
    if case .object(let members) = value, !members.isEmpty {
      for member in members {
        note(
          member.value, old?[name: member.name], path + "." + member.name, manager, &known,
          depth + 1)
      }
    } else {
      known[path] = manager
    }
  }
}
