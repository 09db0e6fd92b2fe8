import YAML

/// Values as a client prints them that has read them into the Go types of their kinds: only known fields, in
/// the order of the type, with the empty values that `encoding/json` does not leave out.
struct TypedForm {
  let types: TypeTable

  /// An object in the form of its resource's type; as it is when the kind has none.
  func object(_ value: JSONValue, _ resource: APIResource) -> JSONValue {
    guard let name = resource.type else { return value }
    return shaped(value, .reference(name), depth: 0)
  }

  private func shaped(_ value: JSONValue, _ type: FieldType, depth: Int) -> JSONValue {
    switch type {
    case .reference(let name): return shaped(value, named: name, depth: depth)
    case .list(let inner):
      guard case .array(let elements) = value else { return value }
      return .array(elements.map { shaped($0, inner, depth: depth) })
    case .map(let inner):
      guard case .object(let members) = value else { return value }
      return JSONValue.object(
        members.map { JSONValue.Member($0.name, shaped($0.value, inner, depth: depth)) }
      ).sorted()
    default: return value
    }
  }

  private func shaped(_ value: JSONValue, named name: String, depth: Int) -> JSONValue {
    if name == "resource.Quantity" {
      let text: String? =
        if case .number(let number) = value { number } else { value.string }
      return text.flatMap { Quantity($0) }.map { .string($0.text) } ?? value
    }
    guard depth < 64, let type = types.type(name) else { return value }
    if let alias = type.alias { return shaped(value, alias, depth: depth) }
    guard case .object = value else { return value }
    var members: [JSONValue.Member] = []
    for field in type.fields.sorted(by: { $0.place < $1.place }) {
      let given = value[name: field.name].flatMap { $0.isNull ? nil : $0 }
      if let given {
        let inner = shaped(given, field.type, depth: depth + 1)
        if field.isPointer || field.isAlwaysPrinted || !Self.isEmpty(inner) {
          members.append(JSONValue.Member(field.name, inner))
        }
      } else if field.isAlwaysPrinted {
        members.append(JSONValue.Member(field.name, empty(field, depth: depth + 1)))
      }
    }
    return .object(members)
  }

  /// What Go prints of a field that nobody set.
  private func empty(_ field: Field, depth: Int) -> JSONValue {
    if field.isPointer { return .null }
    switch field.type {
    case .string, .intOrString: return .string("")
    case .boolean: return .boolean(false)
    case .int32, .int64, .double: return .int(0)
    case .reference("meta.v1.Time"), .reference("meta.v1.MicroTime"): return .null
    case .reference(let name):
      if let alias = types.type(name)?.alias {
        if case .string = alias { return .string("") }
        return .null
      }
      return shaped(.object([]), named: name, depth: depth)
    default: return .null
    }
  }

  private static func isEmpty(_ value: JSONValue) -> Bool {
    switch value {
    case .null: true
    case .string(let text): text.isEmpty
    case .boolean(let flag): !flag
    case .number(let text): text == "0"
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    }
  }
}
