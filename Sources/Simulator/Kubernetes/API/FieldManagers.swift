import YAML

/// Who set which fields of an object last.
struct FieldManagers {
  /// The manager of each field, by its path: `.spec.replicas`.
  private(set) var byPath: [String: String] = [:]

  /// What of an object has managers here.
  static let parts = ["data", "spec", "binaryData"]

  /// Notes what a manager changed of an object, which is new when it was nothing before.
  mutating func note(_ object: JSONValue, from old: JSONValue?, by manager: String) {
    for name in Self.parts {
      note(object[name: name], old?[name: name], "." + name, manager, 0)
    }
  }

  private mutating func note(
    _ value: JSONValue?, _ old: JSONValue?, _ path: String, _ manager: String, _ depth: Int
  ) {
    guard let value, value != old, depth < 20 else { return }
    if case .object(let members) = value, !members.isEmpty {
      for member in members {
        note(
          member.value, old?[name: member.name], path + "." + member.name, manager, depth + 1)
      }
    } else {
      byPath[path] = manager
    }
  }

  /// Whether two new objects have the same fields, whatever their values.
  static func haveSameFields(_ first: JSONValue, _ second: JSONValue) -> Bool {
    parts.allSatisfy { haveSamePaths(first[name: $0], second[name: $0]) }
  }

  private static func haveSamePaths(_ first: JSONValue?, _ second: JSONValue?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    let (members, others) = (first.members, second.members)
    if members.count != others.count { return false }
    for index in members.indices {
      if members[index].name != others[index].name { return false }
      if !haveSamePaths(members[index].value, others[index].value) { return false }
    }
    return true
  }
}
