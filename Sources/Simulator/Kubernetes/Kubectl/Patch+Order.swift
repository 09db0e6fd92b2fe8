import Shell
import YAML

extension Patch {
  /// The strategic merge with lists in the order of what is there, and what is new behind it.
  static func strategicKeepingOrder(
    _ object: JSONValue, _ patch: JSONValue, _ type: APIType?, _ table: TypeTable, depth: Int = 0
  ) -> JSONValue {
    guard case .object(let members) = patch, depth < 100 else { return patch }
    var result: JSONValue = .object([])
    if case .object = object { result = object }
    for member in members {
      let field = type?.field(member.name)
      let old = result[name: member.name]
      if member.value.isNull {
        result.set(member.name, to: nil)
      } else if let field, let key = field.mergeKey, case .array(let items) = member.value {
        var inner: APIType?
        if case .list(.reference(let name)) = field.type { inner = table.type(name) }
        let known = old?.elements ?? []
        var all: [JSONValue] = items.map { item in
          let match = known.first { $0[name: key] == item[name: key] }
          return strategicKeepingOrder(match ?? .object([]), item, inner, table, depth: depth + 1)
        }
        for item in known where !items.contains(where: { $0[name: key] == item[name: key] }) {
          all.append(item)
        }
        result.set(member.name, to: .array(all))
      } else if case .object = member.value {
        var inner: APIType?
        if case .reference(let name)? = field?.type { inner = table.type(name) }
        result.set(
          member.name,
          to: strategicKeepingOrder(
            old ?? .object([]), member.value, inner, table, depth: depth + 1))
      } else {
        result.set(member.name, to: member.value)
      }
    }
    return result
  }
}
