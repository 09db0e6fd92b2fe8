import YAML

/// Which objects own which, and which of them may have to go because of it.
///
/// Events own nothing and nothing owns them.
struct OwnerGraph {
  /// The identifiers of the objects that there are.
  private var living: Set<String> = []
  /// The objects that name an owner, by its identifier.
  private var owned: [String: [ObjectIdentifier: Dependent]] = [:]
  /// The objects whose owners may be gone since somebody looked.
  private var suspects: [ObjectIdentifier: Dependent] = [:]
  /// The objects that wait for those that they own to go first.
  private var waiting: [String: Dependent] = [:]

  /// An object of a resource.
  struct Dependent {
    let resource: APIResource
    let object: KeptObject
  }

  /// Whether there may be something to do.
  private(set) var hasNews = false

  /// Takes in that an object was made or changed.
  mutating func put(_ object: KeptObject, from old: JSONValue?, _ resource: APIResource) {
    if resource.kind == "Event" { return }
    let value = object.value
    let (uid, formerUID) = (value.uid, old?.uid)
    if uid != formerUID {
      if let formerUID { living.remove(formerUID) }
      living.insert(uid)
    }
    let references = value["metadata", "ownerReferences"]
    let former = old?["metadata", "ownerReferences"]
    if references != former {
      let dependent = Dependent(resource: resource, object: object)
      forget(object, former)
      for owner in references?.elements ?? [] {
        owned[owner["uid"]?.string ?? "", default: [:]][ObjectIdentifier(object)] = dependent
      }
      suspects[ObjectIdentifier(object)] = dependent
      hasNews = true
    }
    guard value.isTerminating else { return }
    hasNews = true
    if !Self.waits(value) {
      waiting[uid] = nil
    } else if waiting[uid] == nil {
      waiting[uid] = Dependent(resource: resource, object: object)
      suspect(uid)
    }
  }

  /// Takes in that an object was deleted.
  mutating func remove(_ object: KeptObject, _ resource: APIResource) {
    if resource.kind == "Event" { return }
    let uid = object.value.uid
    living.remove(uid)
    waiting[uid] = nil
    suspects[ObjectIdentifier(object)] = nil
    forget(object, object.value["metadata", "ownerReferences"])
    suspect(uid)
    hasNews = true
  }

  private mutating func forget(_ object: KeptObject, _ references: JSONValue?) {
    for owner in references?.elements ?? [] {
      let uid = owner["uid"]?.string ?? ""
      owned[uid]?[ObjectIdentifier(object)] = nil
      if owned[uid]?.isEmpty == true { owned[uid] = nil }
    }
  }

  private mutating func suspect(_ owner: String) {
    for (key, dependent) in owned[owner] ?? [:] { suspects[key] = dependent }
  }

  private static func waits(_ object: JSONValue) -> Bool {
    object.isTerminating
      && (object["metadata", "finalizers"]?.elements ?? []).contains(.string("foregroundDeletion"))
  }

  /// The objects all of whose owners are gone or wait for them to go; each is told once.
  mutating func takeGarbage() -> [Dependent] {
    hasNews = false
    defer { suspects = [:] }
    return suspects.values.filter { suspect in
      let value = suspect.object.value
      let owners = value["metadata", "ownerReferences"]?.elements ?? []
      return !value.isTerminating && !owners.isEmpty
        && owners.allSatisfy {
          let uid = $0["uid"]?.string ?? ""
          return !living.contains(uid) || waiting[uid] != nil
        }
    }
  }

  /// The objects that waited for those that they own, of which none are left.
  var bereft: [Dependent] { waiting.values.filter { owned[$0.object.value.uid] == nil } }
}
