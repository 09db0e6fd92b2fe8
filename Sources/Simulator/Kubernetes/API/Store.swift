import Shell
import YAML

/// The objects of one resource, by namespace and name.
final class Collection {
  private(set) var objects: [String: JSONValue] = [:]
  private var order: [String]?
  /// Grows with every change.
  private(set) var revision = 0

  static func key(_ namespace: String, _ name: String) -> String { namespace + "/" + name }

  func get(_ namespace: String, _ name: String) -> JSONValue? {
    objects[Self.key(namespace, name)]
  }

  func put(_ object: JSONValue) {
    let key = Self.key(object.namespace, object.name)
    if objects.updateValue(object, forKey: key) == nil { order = nil }
    revision += 1
  }

  func remove(_ namespace: String, _ name: String) {
    if objects.removeValue(forKey: Self.key(namespace, name)) != nil {
      order = nil
      revision += 1
    }
  }

  /// All, or those of a namespace, sorted by namespace and name.
  func list(_ namespace: String? = nil) -> [JSONValue] {
    let keys: [String]
    if let order {
      keys = order
    } else {
      keys = objects.keys.sorted { first, second in
        let (a, b) = (first.cut("/"), second.cut("/"))
        return (a?.before ?? "", a?.after ?? "") < (b?.before ?? "", b?.after ?? "")
      }
      order = keys
    }
    guard let namespace else { return keys.compactMap { objects[$0] } }
    return keys.compactMap { $0.hasPrefix(namespace + "/") ? objects[$0] : nil }
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
