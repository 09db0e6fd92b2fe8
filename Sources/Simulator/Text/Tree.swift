import Shell
package import YAML

/// Reading and changing the objects of the API, which are trees; the names in them are kept sorted.
extension JSONValue {
  /// The text; `nil` for anything else.
  package var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The whole number; `nil` for anything else.
  package var int: Int64? {
    if case .number(let text) = self { return Int64(text) }
    return nil
  }

  package var bool: Bool? {
    if case .boolean(let flag) = self { return flag }
    return nil
  }

  /// The elements of a list; none for anything else.
  package var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }

  /// The members of an object; none for anything else.
  package var members: [Member] {
    if case .object(let members) = self { return members }
    return []
  }

  var isNull: Bool { if case .null = self { true } else { false } }

  /// A whole number.
  static func int(_ number: Int) -> JSONValue { .number("\(number)") }
  static func int64(_ number: Int64) -> JSONValue { .number("\(number)") }

  /// An object of texts.
  static func strings(_ pairs: [(String, String)]) -> JSONValue {
    .object(pairs.map { Member($0.0, .string($0.1)) })
  }

  /// An object with these members, in their order.
  static func tree(_ pairs: [(String, JSONValue?)]) -> JSONValue {
    var members: [Member] = []
    members.reserveCapacity(pairs.reduce(0) { $1.1 == nil ? $0 : $0 + 1 })
    for (name, value) in pairs {
      if let value { members.append(Member(name, value)) }
    }
    return .object(members)
  }

  /// What stands behind two names, one inside the other: the shape asked for most, so it takes no list.
  package subscript(_ first: String, _ second: String) -> JSONValue? {
    self[name: first]?[name: second]
  }

  /// What stands behind three names, one inside the other.
  package subscript(_ first: String, _ second: String, _ third: String) -> JSONValue? {
    self[name: first]?[name: second]?[name: third]
  }

  /// What stands behind more names, one inside the other.
  package subscript(
    _ first: String, _ second: String, _ third: String, _ fourth: String, _ rest: String...
  ) -> JSONValue? {
    var current = self[first, second, third]?[name: fourth]
    for name in rest {
      guard let value = current else { return nil }
      current = value[name: name]
    }
    return current
  }

  package subscript(name name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    for index in members.indices where members[index].name == name { return members[index].value }
    return nil
  }

  /// What stands behind some names.
  func at(_ path: [String]) -> JSONValue? {
    var current: JSONValue? = self
    for name in path {
      guard let value = current else { return nil }
      current = value[name: name]
    }
    return current
  }

  /// Sets what stands behind a name; `nil` takes it away.
  mutating func set(_ name: String, to value: JSONValue?) {
    var members = self.members
    let index = Self.place(of: name, in: members)
    // What stays as it is is not copied.
    if case .object = self {
      if let index, let value, members[index].value == value { return }
      if index == nil, value == nil { return }
    }
    self = .null
    if let value {
      Self.put(value, name, index, in: &members)
    } else if let index {
      members.remove(at: index)
    }
    self = .object(members)
  }

  /// Sets what stands behind two names, one inside the other, making the object on the way.
  mutating func set(_ first: String, _ second: String, to value: JSONValue?) {
    if case .object? = self[name: first], self[first, second] == value { return }
    var members = self.members
    let index = Self.place(of: first, in: members)
    self = .null
    if index != nil || value != nil {
      var inner = Self.take(index, from: &members)
      inner.set(second, to: value)
      Self.put(inner, first, index, in: &members)
    }
    self = .object(members)
  }

  /// Sets what stands behind some names, making the objects on the way; `nil` takes it away.
  mutating func set(_ path: String..., to value: JSONValue?) { set(path[...], to: value) }

  mutating func set(_ path: ArraySlice<String>, to value: JSONValue?) {
    guard let name = path.first else { return }
    if path.count == 1 { return set(name, to: value) }
    var members = self.members
    let index = Self.place(of: name, in: members)
    self = .null
    if index != nil || value != nil {
      var inner = Self.take(index, from: &members)
      inner.set(path.dropFirst(), to: value)
      Self.put(inner, name, index, in: &members)
    }
    self = .object(members)
  }

  private static func place(of name: String, in members: [Member]) -> Int? {
    for index in members.indices where members[index].name == name { return index }
    return nil
  }

  /// Takes the value at a place out, so that it can be changed without being copied; an empty object
  /// where there is none.
  private static func take(_ index: Int?, from members: inout [Member]) -> JSONValue {
    guard let index else { return .object([]) }
    let value = members[index].value
    members[index].value = .null
    return value
  }

  /// Puts a value at its place, or where its name belongs.
  private static func put(
    _ value: JSONValue, _ name: String, _ index: Int?, in members: inout [Member]
  ) {
    if let index {
      members[index].value = value
    } else {
      let place = members.firstIndex { name < $0.name } ?? members.count
      members.insert(Member(name, value), at: place)
    }
  }

  /// Sets what stands behind a name unless something does.
  mutating func setDefault(_ name: String, to value: JSONValue) {
    if self[name: name] == nil { set(name, to: value) }
  }

  /// Sets what stands behind two names unless something does.
  mutating func setDefault(_ first: String, _ second: String, to value: JSONValue) {
    if self[first, second] == nil { set(first, second, to: value) }
  }

  /// Sets what stands behind some names unless something does.
  mutating func setDefault(_ path: String..., to value: JSONValue) {
    if at(path) == nil { set(path[...], to: value) }
  }

  /// The same tree with all names sorted by their bytes, and of duplicate names the last.
  func sorted() -> JSONValue {
    switch self {
    case .array(let elements): return .array(elements.map { $0.sorted() })
    case .object(let members):
      var result: [Member] = []
      for member in members.sorted(by: { $0.name < $1.name }) {
        let value = member.value.sorted()
        if result.last?.name == member.name {
          result[result.count - 1].value = value
        } else {
          result.append(Member(member.name, value))
        }
      }
      return .object(result)
    default: return self
    }
  }

  /// The same tree without members that are null.
  func withoutNulls() -> JSONValue {
    switch self {
    case .array(let elements): return .array(elements.map { $0.withoutNulls() })
    case .object(let members):
      return .object(
        members.compactMap { $0.value.isNull ? nil : Member($0.name, $0.value.withoutNulls()) })
    default: return self
    }
  }
}
