import Shell
import YAML

/// Turns what a client sent into an object of a type, as the server's strict decoding does: checks the
/// kinds of values, notes unknown fields, brings quantities into their canonical form and drops nulls.
struct Decoder {
  let table: TypeTable
  /// The unknown fields, with their paths, in the order they were met.
  var unknownFields: [String] = []

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

/// Base64 (RFC 4648) with padding.
enum Base64 {
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: return byte - 0x41
    case 0x61...0x7A: return byte - 0x61 + 26
    case 0x30...0x39: return byte - 0x30 + 52
    case 0x2B: return 62
    case 0x2F: return 63
    default: return nil
    }
  }

  /// The first byte where the text is no base64; `nil` when all of it is.
  static func mistake(in text: String) -> Int? {
    let bytes = Array(text.utf8).filter { $0 != 0x0A && $0 != 0x0D }
    var at = 0
    while at < bytes.count, digit(bytes[at]) != nil { at += 1 }
    let rest = bytes.count - at
    switch at % 4 {
    case 0: return rest == 0 ? nil : at
    case 1: return rest == 0 ? at - at % 4 : at
    case 2:
      return rest == 2 && bytes[at] == 0x3D && bytes[at + 1] == 0x3D ? nil : rest == 0 ? at - 2 : at
    default: return rest == 1 && bytes[at] == 0x3D ? nil : rest == 0 ? at - 3 : at
    }
  }

  /// The bytes that a text stands for, as far as it is base64.
  static func decode(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      guard let digit = digit(byte) else { continue }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  /// The text that stands for some bytes.
  static func encode(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let first = bytes[at]
      let second = at + 1 < bytes.count ? bytes[at + 1] : 0
      let third = at + 2 < bytes.count ? bytes[at + 2] : 0
      result.append(alphabet[Int(first >> 2)])
      result.append(alphabet[Int((first & 3) << 4 | second >> 4)])
      result.append(at + 1 < bytes.count ? alphabet[Int((second & 15) << 2 | third >> 6)] : 0x3D)
      result.append(at + 2 < bytes.count ? alphabet[Int(third & 63)] : 0x3D)
      at += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}
