import Shell
import YAML

/// Turns what a client sent into an object of a type, as the server's strict decoding does: checks the
/// kinds of values, notes unknown fields, brings quantities into their canonical form and drops nulls.
struct Decoder {
  let table: TypeTable
  /// The unknown fields, with their paths, in the order they were met.
  var unknownFields: [String] = []
  /// The types in which they are not.
  var unknownFieldTypes: [String] = []

  init(table: TypeTable) { self.table = table }

  /// Decodes an object of a type.
  ///
  /// - Throws: the words of Go's `encoding/json` for the first value of a wrong kind.
  mutating func decode(_ value: JSONValue, as type: String) throws(DecodingProblem) -> JSONValue {
    guard let type = table.type(type) else { return value }
    return try object(value, type, Place(type: type))
  }

  /// Where decoding is: the innermost struct, and the paths with and without indices.
  struct Place {
    var type: APIType
    var path = ""
    var plainPath = ""

    func inside(_ name: String) -> Place {
      Place(
        type: type, path: path.isEmpty ? name : path + "." + name,
        plainPath: plainPath.isEmpty ? name : plainPath + "." + name)
    }
  }

  private mutating func object(
    _ value: JSONValue, _ type: APIType, _ place: Place
  ) throws(DecodingProblem) -> JSONValue {
    if let alias = type.alias { return try self.value(value, alias, place, alias: type) }
    guard case .object(let members) = value else {
      throw mismatch(value, place, type.goName)
    }
    var inner = place
    inner.type = type
    var result: [JSONValue.Member] = []
    for member in members {
      let here = inner.inside(member.name)
      guard let field = type.field(member.name) else {
        unknownFields.append(here.path)
        unknownFieldTypes.append(type.name)
        continue
      }
      if member.value.isNull { continue }
      result.append(
        JSONValue.Member(member.name, try self.value(member.value, field.type, here, alias: nil)))
    }
    return .object(result)
  }

  private mutating func value(
    _ value: JSONValue, _ type: FieldType, _ place: Place, alias: APIType?
  ) throws(DecodingProblem) -> JSONValue {
    switch type {
    case .any: return value
    case .object:
      guard case .object = value else { throw mismatch(value, place, "map[string]interface {}") }
      return value
    case .reference(let name):
      guard let inner = table.type(name) else { return value }
      if value.isNull { return .object([]) }
      return try object(value, inner, place)
    case .list(let element):
      guard case .array(let elements) = value else { throw mismatch(value, place, goName(type)) }
      var result: [JSONValue] = []
      for (index, item) in elements.enumerated() {
        var here = place
        here.path += "[\(index)]"
        result.append(try self.value(item, element, here, alias: nil))
      }
      return .array(result)
    case .map(let element):
      guard case .object(let members) = value else { throw mismatch(value, place, goName(type)) }
      var result: [JSONValue.Member] = []
      for member in members {
        var here = place
        here.path += "." + member.name
        if member.value.isNull {
          if case .string = element { result.append(JSONValue.Member(member.name, .string(""))) }
          continue
        }
        result.append(
          JSONValue.Member(member.name, try self.value(member.value, element, here, alias: nil)))
      }
      return .object(result)
    default: return try scalar(value, type, place, alias: alias)
    }
  }

  private func scalar(
    _ value: JSONValue, _ type: FieldType, _ place: Place, alias: APIType?
  ) throws(DecodingProblem) -> JSONValue {
    if alias?.name == "resource.Quantity" { return try quantity(value) }
    switch (type, value) {
    case (.string, .string), (.boolean, .boolean), (.intOrString, .string), (.double, .number):
      return value
    case (.bytes, .string(let text)):
      if let at = Base64.mistake(in: text) {
        throw DecodingProblem(message: "illegal base64 data at input byte \(at)")
      }
      return value
    case (.int32, .number(let text)), (.intOrString, .number(let text)):
      if Int32(text) != nil { return value }
      throw mismatch(.number(text), place, goName(type), showsNumber: true)
    case (.int64, .number(let text)):
      if Int64(text) != nil { return value }
      throw mismatch(.number(text), place, goName(type), showsNumber: true)
    default: throw mismatch(value, place, goName(type))
    }
  }

  private func quantity(_ value: JSONValue) throws(DecodingProblem) -> JSONValue {
    let text: String
    switch value {
    case .string(let given): text = given.trimmed
    case .number(let given): text = given
    default: throw DecodingProblem(message: Quantity.complaint)
    }
    guard let quantity = Quantity(text) else { throw DecodingProblem(message: Quantity.complaint) }
    return .string(quantity.text)
  }

  private func mismatch(
    _ value: JSONValue, _ place: Place, _ wanted: String, showsNumber: Bool = false
  ) -> DecodingProblem {
    let kind: String
    switch value {
    case .null: kind = "null"
    case .boolean: kind = "bool"
    case .number(let text): kind = showsNumber ? "number \(text)" : "number"
    case .string: kind = "string"
    case .array: kind = "array"
    case .object: kind = "object"
    }
    return DecodingProblem(
      message:
        "json: cannot unmarshal \(kind) into Go struct field \(place.type.structName).\(place.plainPath) of type \(wanted)"
    )
  }

  private func goName(_ type: FieldType) -> String {
    switch type {
    case .string: return "string"
    case .bytes: return "[]uint8"
    case .boolean: return "bool"
    case .int32: return "int32"
    case .int64: return "int64"
    case .double: return "float64"
    case .intOrString: return "int32"
    case .any, .object: return "interface {}"
    case .reference(let name):
      guard let type = table.type(name) else { return name }
      return type.goName
    case .list(let element): return "[]" + goName(element)
    case .map(let element): return "map[string]" + goName(element)
    }
  }
}

/// Why an object cannot be decoded.
struct DecodingProblem: Error {
  var message: String
}
