import Shell
import YAML

/// The objects of one resource, by namespace and name.
final class Collection {
  private(set) var objects: [String: JSONValue] = [:]
  private let order = SortedKeys()
  private var spaces: [String: SortedKeys] = [:]
  private var owners: [String: SortedKeys] = [:]
  /// How often something changed among those that an object controls.
  private var ownerRevisions: [String: Int] = [:]
  private var nodes: [String: SortedKeys] = [:]
  /// Grows with every change.
  private(set) var revision = 0
  /// The nodes whose Pods changed since somebody asked.
  private var changedNodes: Set<String> = []

  static func key(_ namespace: String, _ name: String) -> String { namespace + "/" + name }

  var isEmpty: Bool { objects.isEmpty }

  func get(_ namespace: String, _ name: String) -> JSONValue? {
    objects[Self.key(namespace, name)]
  }

  func put(_ object: JSONValue) {
    let key = Self.key(object.namespace, object.name)
    let old = objects.updateValue(object, forKey: key)
    if old == nil {
      order.insert(key)
      Self.add(key, to: &spaces, under: object.namespace)
    }
    index(key, from: old, to: object)
    revision += 1
  }

  func remove(_ namespace: String, _ name: String) {
    let key = Self.key(namespace, name)
    guard let old = objects.removeValue(forKey: key) else { return }
    order.remove(key)
    spaces[namespace]?.remove(key)
    index(key, from: old, to: nil)
    revision += 1
  }

  /// All, or those of a namespace, sorted by namespace and name.
  func list(_ namespace: String? = nil) -> [JSONValue] {
    guard let namespace else { return list(order) }
    return list(spaces[namespace])
  }

  /// Those that an object controls, by its identifier; those that nothing controls for an empty one.
  func controlled(by uid: String) -> [JSONValue] { list(owners[uid]) }

  /// Grows with every change of those that an object controls, or that nothing controls.
  func revision(controlledBy uid: String) -> Int { ownerRevisions[uid] ?? 0 }

  /// The Pods that are on a node; those that are on none for an empty name.
  func onNode(_ name: String) -> [JSONValue] { list(nodes[name]) }

  /// How many Pods are on a node.
  func count(onNode name: String) -> Int { nodes[name]?.count ?? 0 }

  /// The nodes whose Pods changed since the last call.
  func takeChangedNodes() -> Set<String> {
    defer { changedNodes = [] }
    return changedNodes
  }

  private func list(_ keys: SortedKeys?) -> [JSONValue] {
    guard let keys else { return [] }
    return keys.sorted.compactMap { objects[$0] }
  }

  private func index(_ key: String, from old: JSONValue?, to new: JSONValue?) {
    let (before, after) = (old.map(Self.owner), new.map(Self.owner))
    if let before { ownerRevisions[before, default: 0] += 1 }
    if let after { ownerRevisions[after, default: 0] += 1 }
    if before != after {
      if let before { owners[before]?.remove(key) }
      if let after { Self.add(key, to: &owners, under: after) }
    }
    let (from, to) = (
      old?["spec", "nodeName"]?.string ?? "", new?["spec", "nodeName"]?.string ?? ""
    )
    if from != to || old == nil || new == nil {
      if old != nil { nodes[from]?.remove(key) }
      if new != nil { Self.add(key, to: &nodes, under: to) }
    }
    if !from.isEmpty { changedNodes.insert(from) }
    if !to.isEmpty { changedNodes.insert(to) }
  }

  private static func owner(_ object: JSONValue) -> String {
    object.controller?[name: "uid"]?.string ?? ""
  }

  private static func add(
    _ key: String, to table: inout [String: SortedKeys], under name: String
  ) {
    if let known = table[name] { return known.insert(key) }
    let keys = SortedKeys()
    keys.insert(key)
    table[name] = keys
  }
}

/// Keys of objects, which are sorted by namespace and name when somebody wants them so.
private final class SortedKeys {
  private var keys: Set<String> = []
  /// The keys that were there when they were sorted last, of which some may be gone.
  private var order: [String] = []
  /// The keys that came since.
  private var added: [String] = []
  private var hasLost = false

  var count: Int { keys.count }

  func insert(_ key: String) {
    if keys.insert(key).inserted { added.append(key) }
  }

  func remove(_ key: String) {
    if keys.remove(key) != nil { hasLost = true }
  }

  var sorted: [String] {
    if added.isEmpty, !hasLost { return order }
    if hasLost {
      order.removeAll { !keys.contains($0) }
      // What went and came again stands in both.
      let old = Set(order)
      added = Set(added.filter { keys.contains($0) && !old.contains($0) }).map { $0 }
      hasLost = false
    }
    added.sort(by: Self.precedes)
    order = merged()
    added = []
    return order
  }

  private func merged() -> [String] {
    if added.isEmpty { return order }
    var result: [String] = []
    result.reserveCapacity(order.count + added.count)
    var next = 0
    for key in order {
      while next < added.count, Self.precedes(added[next], key) {
        result.append(added[next])
        next += 1
      }
      result.append(key)
    }
    return result + added[next...]
  }

  /// A slash sorts after the hyphens and dots of names, so namespaces are compared by themselves.
  private static func precedes(_ first: String, _ second: String) -> Bool {
    var (a, b) = (first.utf8.makeIterator(), second.utf8.makeIterator())
    while let x = a.next() {
      guard let y = b.next() else { return false }
      if x != y { return (x == 47 ? 0 : x) < (y == 47 ? 0 : y) }
    }
    return b.next() != nil
  }
}

/// Who asks.
struct UserInfo {
  var name: String
  var groups: [String]

  static let administrator = UserInfo(
    name: "kubernetes-admin",
    groups: ["kubeadm:cluster-admins", "system:masters", "system:authenticated"])

  /// The one that `--as` names.
  static func impersonating(_ name: String, _ groups: [String]) -> UserInfo {
    if name.hasPrefix("system:serviceaccount:") {
      let namespace = name.pieces(":").dropFirst(2).first ?? ""
      return UserInfo(
        name: name,
        groups: [
          "system:serviceaccounts", "system:serviceaccounts:" + namespace, "system:authenticated",
        ])
    }
    return UserInfo(name: name, groups: groups + ["system:authenticated"])
  }
}
