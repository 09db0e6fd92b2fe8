import Shell
import YAML

/// The three ways of patching that the API has.
enum Patch {
  /// RFC 7386.
  static func merge(_ object: JSONValue, _ patch: JSONValue, depth: Int = 0) -> JSONValue {
    guard case .object(let members) = patch, depth < 100 else { return patch }
    var result: JSONValue = .object([])
    if case .object = object { result = object }
    for member in members {
      if member.value.isNull {
        result.set(member.name, to: nil)
      } else {
        result.set(
          member.name,
          to: merge(result[name: member.name] ?? .null, member.value, depth: depth + 1))
      }
    }
    return result
  }

  /// The strategic merge of Kubernetes: lists are joined by the keys of their type.
  static func strategic(
    _ object: JSONValue, _ patch: JSONValue, _ type: APIType?, _ table: TypeTable, depth: Int = 0
  ) -> JSONValue {
    guard case .object(let members) = patch, depth < 100 else { return patch }
    var result: JSONValue = .object([])
    if case .object = object { result = object }
    if patch["$patch"]?.string == "replace" {
      var whole = patch
      whole.set("$patch", to: nil)
      return whole
    }
    for member in members where !member.name.hasPrefix("$") {
      if member.value.isNull {
        result.set(member.name, to: nil)
        continue
      }
      let field = type?.field(member.name)
      let old = result[name: member.name]
      if let field, let key = field.mergeKey, case .array(let items) = member.value {
        let inner = elementType(field.type, table)
        result.set(
          member.name, to: .array(join(old?.elements ?? [], items, key, inner, table, depth)))
      } else if case .object = member.value {
        let inner = field.flatMap { fieldType($0.type, table) }
        result.set(
          member.name,
          to: strategic(old ?? .object([]), member.value, inner, table, depth: depth + 1))
      } else if let field, field.isSet, case .array(let items) = member.value {
        var all = old?.elements ?? []
        for item in items where !all.contains(item) { all.append(item) }
        result.set(member.name, to: .array(all))
      } else {
        result.set(member.name, to: member.value)
      }
    }
    return result
  }

  private static func fieldType(_ type: FieldType, _ table: TypeTable) -> APIType? {
    if case .reference(let name) = type { return table.type(name) }
    return nil
  }

  private static func elementType(_ type: FieldType, _ table: TypeTable) -> APIType? {
    if case .list(let element) = type { return fieldType(element, table) }
    return nil
  }

  private static func join(
    _ old: [JSONValue], _ new: [JSONValue], _ key: String, _ type: APIType?, _ table: TypeTable,
    _ depth: Int
  ) -> [JSONValue] {
    if new.contains(where: { $0["$patch"]?.string == "replace" && $0[name: key] == nil }) {
      return new.filter { $0["$patch"] == nil }
    }
    var merged: [JSONValue] = []
    var rest = old
    for item in new {
      let value = item[name: key]
      if item["$patch"]?.string == "delete" {
        rest.removeAll { $0[name: key] == value }
        continue
      }
      if let index = rest.firstIndex(where: { value != nil && $0[name: key] == value }) {
        rest[index] = strategic(rest[index], item, type, table, depth: depth + 1)
      } else {
        merged.append(strategic(.object([]), item, type, table, depth: depth + 1))
      }
    }
    // What is new stands before what was there.
    return merged + rest
  }

  /// RFC 6902; `nil` when an operation does not fit the object.
  static func operations(_ object: JSONValue, _ patch: JSONValue) -> JSONValue? {
    var result = object
    for operation in patch.elements {
      let path = pointer(operation["path"]?.string ?? "")
      let value = operation["value"]
      switch operation["op"]?.string {
      case "add":
        guard let value, let next = edit(result, path[...], { _ in value }, .add) else {
          return nil
        }
        result = next
      case "replace":
        guard let value, let next = edit(result, path[...], { _ in value }, .replace) else {
          return nil
        }
        result = next
      case "remove":
        guard let next = edit(result, path[...], { _ in nil }, .remove) else { return nil }
        result = next
      case "test":
        guard let found = find(result, path), found == value else { return nil }
      case "copy", "move":
        let from = pointer(operation["from"]?.string ?? "")
        guard let moved = find(result, from) else { return nil }
        if operation["op"]?.string == "move" {
          guard let next = edit(result, from[...], { _ in nil }, .remove) else { return nil }
          result = next
        }
        guard let next = edit(result, path[...], { _ in moved }, .add) else { return nil }
        result = next
      default: return nil
      }
    }
    return result.sorted()
  }

  /// Why a list of operations cannot be carried out, in the words of `evanphx/json-patch`; `nil` when it
  /// can.
  static func problem(_ object: JSONValue, _ patch: JSONValue) -> String? {
    var object = object
    for operation in patch.elements {
      if let problem = problem(object, operation: operation) { return problem }
      guard let next = operations(object, .array([operation])) else { return nil }
      object = next
    }
    return nil
  }

  private static func problem(_ object: JSONValue, operation: JSONValue) -> String? {
    let kind = operation["op"]?.string ?? "unknown"
    let path = operation["path"]?.string ?? ""
    let from = operation["from"]?.string ?? ""
    /// The list or object that a path leads into.
    func parent(_ path: String) -> JSONValue? { find(object, pointer(path).dropLast().map { $0 }) }
    /// Why the last part of a path leads nowhere.
    func lack(_ path: String) -> String? {
      let key = pointer(path).last ?? ""
      if find(object, pointer(path)) != nil { return nil }
      if case .array? = parent(path) {
        return "Unable to access invalid index: \(key): invalid index referenced"
      }
      return "Unable to remove nonexistent key: \(key): missing value"
    }
    let missing = "operation does not apply: doc is missing"
    switch kind {
    case "add":
      guard let parent = parent(path) else {
        return "add \(missing) path: \"\(path)\": missing value"
      }
      if case .array(let items) = parent, let last = pointer(path).last, last != "-",
        Int(last).map({ $0 > items.count }) ?? true
      {
        return
          "error in add for path: '\(path)': Unable to access invalid index: \(last): invalid index referenced"
      }
    case "replace":
      guard let parent = parent(path) else {
        return "replace \(missing) path: \(path): missing value"
      }
      if case .array = parent, find(object, pointer(path)) == nil {
        return "replace \(missing) key: \(path): missing value"
      }
    case "remove":
      if parent(path) == nil { return "remove \(missing) path: \"\(path)\": missing value" }
      if let lack = lack(path) { return "error in remove for path: '\(path)': \(lack)" }
    case "move":
      if parent(from) == nil { return "move \(missing) from path: \(from): missing value" }
      if let lack = lack(from) {
        return "error in move for path: '\(pointer(from).last ?? "")': \(lack)"
      }
    case "copy":
      if parent(from) == nil { return "copy \(missing) from path: \(from): missing value" }
    case "test":
      if find(object, pointer(path)) != operation["value"] {
        return "testing value \(path) failed: test failed"
      }
    default: return "Unexpected kind: \(kind)"
    }
    return nil
  }

  private enum Action { case add, replace, remove }

  private static func pointer(_ text: String) -> [String] {
    text.pieces("/").dropFirst().map {
      $0.replacing("~1", with: "/").replacing("~0", with: "~")
    }
  }

  private static func find(_ object: JSONValue, _ path: [String]) -> JSONValue? {
    var current = object
    for name in path {
      if case .array(let items) = current {
        guard let index = Int(name), items.indices.contains(index) else { return nil }
        current = items[index]
      } else {
        guard let value = current[name: name] else { return nil }
        current = value
      }
    }
    return current
  }

  private static func edit(
    _ object: JSONValue, _ path: ArraySlice<String>, _ change: (JSONValue?) -> JSONValue?,
    _ action: Action
  ) -> JSONValue? {
    guard let name = path.first, path.count < 100 else { return change(object) }
    let rest = path.dropFirst()
    if case .array(var items) = object {
      if rest.isEmpty {
        let index = name == "-" ? items.count : Int(name) ?? -1
        switch action {
        case .add:
          guard index >= 0, index <= items.count, let value = change(nil) else { return nil }
          items.insert(value, at: index)
        case .replace:
          guard items.indices.contains(index), let value = change(items[index]) else { return nil }
          items[index] = value
        case .remove:
          guard items.indices.contains(index) else { return nil }
          items.remove(at: index)
        }
        return .array(items)
      }
      guard let index = Int(name), items.indices.contains(index),
        let inner = edit(items[index], rest, change, action)
      else { return nil }
      items[index] = inner
      return .array(items)
    }
    guard case .object = object else { return nil }
    var result = object
    let old = object[name: name]
    if rest.isEmpty {
      if action == .remove, old == nil { return nil }
      result.set(name, to: change(old))
      return result
    }
    guard let old, let inner = edit(old, rest, change, action) else { return nil }
    result.set(name, to: inner)
    return result
  }
}
