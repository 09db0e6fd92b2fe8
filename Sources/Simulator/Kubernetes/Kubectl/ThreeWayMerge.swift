import Shell
import YAML

/// What `kubectl apply` works out on the client: fields that left the file go, those in it come.
struct ThreeWayMerge {
  let table: TypeTable

  func merge(
    current: JSONValue, old: JSONValue, new: JSONValue, type: APIType?
  ) -> JSONValue {
    var result = strip(current, old, new, type, 0)
    result = Patch.strategicKeepingOrder(result, new, type, table)
    return result
  }

  /// Takes away what was applied before and is not any more.
  private func strip(
    _ current: JSONValue, _ old: JSONValue, _ new: JSONValue, _ type: APIType?, _ depth: Int
  ) -> JSONValue {
    guard case .object(let members) = old, depth < 64, case .object = current else {
      return current
    }
    var result = current
    for member in members {
      guard let value = result[name: member.name] else { continue }
      let field = type?.field(member.name)
      guard let wanted = new[name: member.name], !wanted.isNull else {
        if depth == 0 || depth == 1 && ["name", "namespace"].contains(member.name) { continue }
        result.set(member.name, to: nil)
        continue
      }
      if let field, let key = field.mergeKey, case .array(let items) = value {
        var kept: [JSONValue] = []
        for item in items {
          let id = item[name: key]
          let before = member.value.elements.first { $0[name: key] == id }
          let after = wanted.elements.first { $0[name: key] == id }
          if before != nil, after == nil { continue }
          var inner: APIType?
          if case .list(.reference(let name)) = field.type { inner = table.type(name) }
          if let before, let after {
            kept.append(strip(item, before, after, inner, depth + 1))
          } else {
            kept.append(item)
          }
        }
        result.set(member.name, to: .array(kept))
      } else if case .object = value {
        var inner: APIType?
        if case .reference(let name)? = field?.type { inner = table.type(name) }
        result.set(member.name, to: strip(value, member.value, wanted, inner, depth + 1))
      }
    }
    return result
  }
}
