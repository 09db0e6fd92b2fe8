import Shell
import YAML

/// An object that a collection keeps, as it is now.
final class KeptObject {
  let namespace: String
  let name: String
  fileprivate(set) var value: JSONValue
  /// The identifier of the object that controls it; empty when none does.
  fileprivate(set) var owner: String
  /// The node that a Pod is on; empty for one that has none, and for all that are no Pods.
  fileprivate(set) var node: String
  /// Whether it was deleted.
  fileprivate(set) var isGone = false
  fileprivate var knownState: PodState?

  fileprivate init(_ value: JSONValue) {
    namespace = value.namespace
    name = value.name
    self.value = value
    owner = value.controller?[name: "uid"]?.string ?? ""
    node = ""
  }

  /// How the object is as a Pod.
  var state: PodState {
    if let knownState { return knownState }
    let state = PodState(value)
    knownState = state
    return state
  }

  /// Whether it stands before another one in a list of both.
  fileprivate func precedes(_ other: KeptObject) -> Bool {
    (namespace, name) < (other.namespace, other.name)
  }
}

/// The objects of one resource, by namespace and name.
final class Collection {
  /// The objects of a namespace.
  private final class Space {
    var objects: [String: KeptObject] = [:]
    let order = SortedObjects()
  }

  /// Whether somebody asks for the objects that another one controls.
  private let hasOwners: Bool
  /// Whether the objects are Pods, which are on nodes.
  private let hasNodes: Bool
  private var spaces: [String: Space] = [:]
  /// The namespaces in which there were objects, sorted.
  private var spaceNames: [String] = []
  private var owners: [String: SortedObjects] = [:]
  private var nodes: [String: SortedObjects] = [:]
  private var changeLists: [(list: ChangeList, kind: ChangeList.Kind)] = []
  /// How many objects there are.
  private(set) var count = 0
  /// Grows with every change.
  private(set) var revision = 0

  init(hasOwners: Bool, hasNodes: Bool) {
    self.hasOwners = hasOwners
    self.hasNodes = hasNodes
  }

  var isEmpty: Bool { count == 0 }

  func get(_ namespace: String, _ name: String) -> JSONValue? {
    spaces[namespace]?.objects[name]?.value
  }

  /// The object of a name as it is kept, which shows its changes.
  func kept(_ namespace: String, _ name: String) -> KeptObject? {
    spaces[namespace]?.objects[name]
  }

  /// Keeps an object.
  ///
  /// - Returns: it, and what it was before; `nil` when it is new.
  @discardableResult
  func put(_ value: JSONValue) -> (kept: KeptObject, old: JSONValue?) {
    let namespace = value.namespace
    let space = spaces[namespace] ?? add(namespace)
    revision += 1
    guard let known = space.objects[value.name] else {
      let new = KeptObject(value)
      space.objects[new.name] = new
      space.order.insert(new)
      count += 1
      if hasOwners { add(new, to: &owners, under: new.owner) }
      if hasNodes {
        new.node = Self.node(of: value)
        add(new, to: &nodes, under: new.node)
      }
      tell(new, from: nil)
      return (new, nil)
    }
    let old = known.value
    known.value = value
    known.knownState = nil
    space.order.revision += 1
    if hasOwners { index(known, by: value) }
    tell(known, from: old)
    return (known, old)
  }

  /// Has the lists of owners and nodes follow a change.
  private func index(_ known: KeptObject, by value: JSONValue) {
    let owner = value.controller?[name: "uid"]?.string ?? ""
    owners[known.owner]?.revision += 1
    if owner != known.owner {
      owners[known.owner]?.lose()
      known.owner = owner
      add(known, to: &owners, under: owner)
    }
    guard hasNodes else { return }
    let node = Self.node(of: value)
    if node != known.node {
      nodes[known.node]?.lose()
      known.node = node
      add(known, to: &nodes, under: node)
    }
  }

  /// Takes an object out.
  ///
  /// - Returns: it; `nil` when there was none.
  @discardableResult
  func remove(_ namespace: String, _ name: String) -> KeptObject? {
    guard let space = spaces[namespace], let old = space.objects.removeValue(forKey: name) else {
      return nil
    }
    old.isGone = true
    count -= 1
    revision += 1
    space.order.revision += 1
    space.order.lose()
    owners[old.owner]?.revision += 1
    owners[old.owner]?.lose()
    if hasNodes { nodes[old.node]?.lose() }
    tell(old, from: old.value)
    return old
  }

  private func add(_ namespace: String) -> Space {
    let space = Space()
    spaces[namespace] = space
    let place = spaceNames.firstIndex { namespace < $0 } ?? spaceNames.count
    spaceNames.insert(namespace, at: place)
    return space
  }

  private func add(
    _ object: KeptObject, to table: inout [String: SortedObjects], under key: String
  ) {
    if let known = table[key] { return known.insert(object) }
    let list = SortedObjects()
    list.insert(object)
    table[key] = list
  }

  private static func node(of pod: JSONValue) -> String { pod["spec", "nodeName"]?.string ?? "" }

  // MARK: Lists, sorted by namespace and name

  /// All, or those of a namespace.
  func list(_ namespace: String? = nil) -> [JSONValue] { kept(in: namespace).map { $0.value } }

  /// All, or those of a namespace, as they are kept.
  func kept(in namespace: String? = nil) -> [KeptObject] {
    if let namespace {
      return spaces[namespace].map { $0.order.sorted { !$0.isGone } } ?? []
    }
    if spaceNames.count == 1 { return kept(in: spaceNames[0]) }
    var result: [KeptObject] = []
    result.reserveCapacity(count)
    for name in spaceNames { result += kept(in: name) }
    return result
  }

  /// How often something changed in a namespace.
  func revision(in namespace: String) -> Int { spaces[namespace]?.order.revision ?? 0 }

  /// Those that an object controls, by its identifier; those that nothing controls for an empty one.
  func controlled(by uid: String) -> [JSONValue] { kept(controlledBy: uid).map { $0.value } }

  func kept(controlledBy uid: String) -> [KeptObject] {
    owners[uid].map { $0.sorted { !$0.isGone && $0.owner == uid } } ?? []
  }

  /// Grows with every change of those that an object controls, or that nothing controls.
  func revision(controlledBy uid: String) -> Int { owners[uid]?.revision ?? 0 }

  /// The Pods that are on a node; those that are on none for an empty name.
  func onNode(_ name: String) -> [JSONValue] { kept(onNode: name).map { $0.value } }

  func kept(onNode name: String) -> [KeptObject] {
    nodes[name].map { $0.sorted { !$0.isGone && $0.node == name } } ?? []
  }

  // MARK: Changes

  /// A list that notes what changes from now on.
  func watch(_ kind: ChangeList.Kind) -> ChangeList {
    let list = ChangeList()
    changeLists.append((list, kind))
    return list
  }

  private func tell(_ object: KeptObject, from old: JSONValue?) {
    for (list, kind) in changeLists
    where kind == .all || object.isGone || Self.isMoved(object.value, from: old) {
      list.changed.append(object)
    }
  }

  /// Whether what a Pod asks for, where it is or whether it is over has changed.
  private static func isMoved(_ pod: JSONValue, from old: JSONValue?) -> Bool {
    guard let old else { return true }
    return pod["spec"] != old["spec"] || pod["status", "phase"] != old["status", "phase"]
      || pod["status", "nominatedNodeName"] != old["status", "nominatedNodeName"]
      || pod["metadata", "ownerReferences"] != old["metadata", "ownerReferences"]
  }
}

/// The objects that changed since somebody looked.
final class ChangeList {
  enum Kind {
    case all
    /// Pods whose wants, node or end changed, and objects that came or went.
    case placement
  }

  fileprivate(set) var changed: [KeptObject] = []

  /// What changed since the last call, in the order of the changes; twice what changed twice.
  func take() -> [KeptObject] {
    defer { changed = [] }
    return changed
  }
}

/// Objects that are sorted by namespace and name when somebody wants them so.
private final class SortedObjects {
  /// The objects that were there when they were sorted last, of which some may be gone.
  private var order: [KeptObject] = []
  /// The objects that came since.
  private var added: [KeptObject] = []
  /// How many went since.
  private var lost = 0
  /// Grows with every change of an object.
  var revision = 0

  func insert(_ object: KeptObject) {
    added.append(object)
    revision += 1
  }

  func lose() { lost += 1 }

  /// The objects for which `isHere` holds, which it does for all that are not lost.
  func sorted(_ isHere: (KeptObject) -> Bool) -> [KeptObject] {
    if lost > 0 {
      order.removeAll { !isHere($0) }
      added.removeAll { !isHere($0) }
      lost = 0
    }
    if added.isEmpty { return order }
    added.sort { $0.precedes($1) }
    if let last = order.last, let first = added.first, last.precedes(first) || last === first {
      for object in added where object !== order.last { order.append(object) }
    } else {
      order = merged()
    }
    added = []
    return order
  }

  private func merged() -> [KeptObject] {
    var result: [KeptObject] = []
    result.reserveCapacity(order.count + added.count)
    var next = 0
    // What went and came again stands in both.
    func append(_ object: KeptObject) {
      if result.last !== object { result.append(object) }
    }
    for object in order {
      while next < added.count, added[next].precedes(object) {
        append(added[next])
        next += 1
      }
      append(object)
    }
    while next < added.count {
      append(added[next])
      next += 1
    }
    return result
  }
}
