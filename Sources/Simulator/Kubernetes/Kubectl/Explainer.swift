import Shell
import YAML

/// `kubectl explain`: fields with their types; the descriptions are not part of the simulator's table.
struct Explainer {
  let kubectl: Kubectl

  func text(_ resource: APIResource, _ path: [String]) throws(Failure) -> String {
    var head = ""
    if !resource.group.isEmpty { head += "GROUP:      \(resource.group)\n" }
    head += "KIND:       \(resource.kind)\nVERSION:    \(resource.version)\n\n"
    if resource.type == nil { return head + (try custom(resource, path)) }
    let table = kubectl.server.types
    var type = resource.type.flatMap { table.type($0) }
    var current: Field?
    for name in path {
      guard let field = type?.field(name) else {
        kubectl.out(head.droppingLast(1))
        throw .error("field \(name.quotedGo) does not exist")
      }
      current = field
      type = inner(field.type, table)
    }
    if let current {
      head += "FIELD: \(current.name) <\(shown(current.type, table))>\n"
      if !current.values.isEmpty {
        head += "ENUM:\n" + current.values.map { "    \($0)\n" }.joinedText("")
        head += "\n"
      } else {
        head += "\n\n"
      }
    }
    head += "DESCRIPTION:\n    <no description>\n    \n"
    guard let type, type.alias == nil else { return head }
    head += "FIELDS:\n"
    return head + fields(type, table, "  ", 0, []) + "\n"
  }

  private func fields(
    _ type: APIType, _ table: TypeTable, _ indent: String, _ depth: Int, _ seen: [String]
  ) -> String {
    var result = ""
    let isRecursive = kubectl.flags.isTrue("recursive")
    for (index, field) in type.fields.enumerated() {
      result += "\(indent)\(field.name)\t<\(shown(field.type, table))>"
      result += field.isRequired ? " -required-\n" : "\n"
      if !field.values.isEmpty {
        result += "\(indent)enum: \(field.values.joinedText(", "))\n"
      }
      if isRecursive {
        if let next = inner(field.type, table), next.alias == nil, !seen.contains(next.name),
          depth < 12
        {
          result += fields(next, table, indent + "  ", depth + 1, seen + [next.name])
        }
      } else {
        result += "\(indent)  <no description>\n"
        if index < type.fields.count - 1 { result += "\n" }
      }
    }
    return result
  }

  private func inner(_ type: FieldType, _ table: TypeTable) -> APIType? {
    switch type {
    case .reference(let name): table.type(name)
    case .list(let element), .map(let element): inner(element, table)
    default: nil
    }
  }

  private func shown(_ type: FieldType, _ table: TypeTable) -> String {
    switch type {
    case .string, .bytes: return "string"
    case .boolean: return "boolean"
    case .int32, .int64: return "integer"
    case .double: return "number"
    case .intOrString: return "IntOrString"
    case .any, .object: return "Object"
    case .reference(let name):
      guard let type = table.type(name) else { return "Object" }
      if ["meta.v1.Time", "meta.v1.MicroTime"].contains(name) { return "string" }
      return type.structName
    case .list(let element): return "[]" + shown(element, table)
    case .map(let element): return "map[string]" + shown(element, table)
    }
  }

  private func custom(_ resource: APIResource, _ path: [String]) throws(Failure) -> String {
    let schema = kubectl.server.definition(of: resource)?.version["schema", "openAPIV3Schema"]
    var current = schema
    for name in path {
      current = current?["properties", name]
      if current == nil { throw .error("field \(name.quotedGo) does not exist") }
    }
    func shown(_ value: JSONValue?) -> String {
      let type = value?["type"]?.string ?? "Object"
      return type == "object" ? "Object" : type == "array" ? "[]" + shown(value?["items"]) : type
    }
    var result = ""
    if let last = path.last { result += "FIELD: \(last) <\(shown(current))>\n\n\n" }
    result += "DESCRIPTION:\n    \(current?["description"]?.string ?? "<empty>")\nFIELDS:\n"
    let required = current?["required"]?.elements.compactMap { $0.string } ?? []
    let parts = (current?["properties"]?.members ?? []).map { member in
      "  \(member.name)\t<\(shown(member.value))>\(required.contains(member.name) ? " -required-" : "")\n    \(member.value["description"]?.string ?? "<no description>")\n"
    }
    return result + parts.joinedText("\n") + "\n"
  }
}
