import Shell
import YAML

/// The functions that templates may call: Go's own, docker's and kubectl's.
enum GoFunctions {
  struct Failure: Error {
    var message: String
    /// Whether the number of arguments is wrong.
    var isArity = false
    /// Whether it is the simulator that does not know how.
    var isNotSimulated = false
    /// What the template's author has it say.
    var said: String?
  }

  static let names = [
    "and", "or", "not", "index", "slice", "len", "html", "js", "urlquery", "print", "printf",
    "println", "eq", "ne", "lt", "le", "gt", "ge", "json", "split", "join", "title", "lower",
    "upper",
    "pad", "truncate", "exists", "base64decode",
  ]

  static func call(_ name: String, _ values: [JSONValue?]) throws(Failure) -> JSONValue? {
    switch name {
    case "and", "or":
      guard let last = values.last else { throw arity(name, "at least 1", 0) }
      return last
    case "not":
      try expect(1, name, values)
      return .boolean(!GoText.isTrue(values[0]))
    case "len": return try length(values)
    case "index": return try index(values)
    case "slice": return try slice(values)
    case "print": return .string(printed(values))
    case "println": return .string(values.map { GoText.print($0) }.joinedText(" ") + "\n")
    case "printf":
      guard case .string(let format)?? = values.first else {
        throw arity(name, "at least 1", values.count)
      }
      return .string(GoText.format(format, Array(values.dropFirst())))
    case "eq", "ne", "lt", "le", "gt", "ge": return .boolean(try compare(name, values))
    case "json":
      try expect(1, name, values)
      return .string(String(decoding: compact(values[0] ?? .null), as: UTF8.self))
    case "split":
      try expect(2, name, values)
      let pieces = try string(values[0], name).pieces(around: try string(values[1], name))
      return .array(pieces.map { .string($0) })
    case "exists":
      var value = values.first ?? nil
      for key in values.dropFirst() {
        guard let next = try? index([value, key]) else { return .boolean(false) }
        value = next
      }
      return .boolean(value != nil)
    default: return .string(try text(name, values))
    }
  }

  /// JSON without spaces, its keys sorted as those of Go's maps, `<` and `>` as they are.
  private static func compact(_ value: JSONValue) -> [UInt8] {
    var printer = JSONPrinter(indent: 0)
    printer.escapesHTML = false
    return printer.print(value)
  }

  private static func arity(_ name: String, _ want: String, _ got: Int) -> Failure {
    Failure(message: "wrong number of args for \(name): want \(want) got \(got)", isArity: true)
  }

  private static func expect(_ count: Int, _ name: String, _ values: [JSONValue?]) throws(Failure) {
    if values.count != count { throw arity(name, "\(count)", values.count) }
  }

  /// Go's `Sprint`: spaces only between operands of which none is a text.
  private static func printed(_ values: [JSONValue?]) -> String {
    var result = ""
    for (index, value) in values.enumerated() {
      if index > 0, !isText(value), !isText(values[index - 1]) { result += " " }
      result += value.map { GoText.print($0) } ?? "<nil>"
    }
    return result
  }

  private static func isText(_ value: JSONValue?) -> Bool {
    if case .string? = value { true } else { false }
  }

  private static func length(_ values: [JSONValue?]) throws(Failure) -> JSONValue {
    try expect(1, "len", values)
    switch values[0] {
    case .string(let text)?: return .number("\(text.utf8.count)")
    case .array(let elements)?: return .number("\(elements.count)")
    case .object(let members)?: return .number("\(members.count)")
    case let other?: throw Failure(message: "len of type \(GoText.type(of: other))")
    case nil: throw Failure(message: "len of nil pointer")
    }
  }

  private static func position(_ value: JSONValue?, _ count: Int, _ what: String) throws(Failure)
    -> Int
  {
    guard case .number(let text)? = value, let number = Int(text) else {
      throw Failure(
        message:
          "cannot \(what) slice/array with type \(value.map { GoText.type(of: $0) } ?? "nil")")
    }
    guard number >= 0, number < count else {
      throw Failure(message: "index out of range: \(number)")
    }
    return number
  }

  private static func index(_ values: [JSONValue?]) throws(Failure) -> JSONValue? {
    guard var value = values.first else { throw arity("index", "at least 1", 0) }
    for key in values.dropFirst() {
      switch value {
      case .array(let elements)?: value = elements[try position(key, elements.count, "index")]
      case .object(let members)?:
        guard case .string(let name)? = key else {
          throw Failure(
            message: "value has type \(key.map { GoText.type(of: $0) } ?? "nil"); should be string")
        }
        value = members.last { $0.name == name }?.value
      case .string(let text)?:
        let bytes = Array(text.utf8)
        value = .number("\(bytes[try position(key, bytes.count, "index")])")
      case nil, .null?: throw Failure(message: "index of untyped nil")
      case let other?: throw Failure(message: "can't index item of type \(GoText.type(of: other))")
      }
    }
    return value
  }

  private static func slice(_ values: [JSONValue?]) throws(Failure) -> JSONValue {
    func bounds(_ count: Int) throws(Failure) -> Range<Int> {
      let start = values.count > 1 ? try position(values[1], count + 1, "slice") : 0
      let end = values.count > 2 ? try position(values[2], count + 1, "slice") : count
      guard start <= end else { throw Failure(message: "invalid slice index: \(start) > \(end)") }
      return start..<end
    }
    switch values.first {
    case .string(let text)??:
      let bytes = Array(text.utf8)
      return .string(String(decoding: bytes[try bounds(bytes.count)], as: UTF8.self))
    case .array(let elements)??: return .array(Array(elements[try bounds(elements.count)]))
    default:
      throw Failure(
        message:
          "can't slice item of type \((values.first ?? nil).map { GoText.type(of: $0) } ?? "nil")")
    }
  }

  private static func compare(_ name: String, _ values: [JSONValue?]) throws(Failure) -> Bool {
    guard let first = values.first else { throw arity(name, "at least 1", 0) }
    guard values.count >= 2 else { throw Failure(message: "missing argument for comparison") }
    if name == "eq" || name == "ne" {
      for other in values.dropFirst() {
        if let one = first, let other, GoText.type(of: one) != GoText.type(of: other) {
          throw Failure(message: "incompatible types for comparison")
        }
      }
      if name == "ne" { return values[0] != values[1] }
      return values.dropFirst().contains { $0 == values[0] }
    }
    let isLess: Bool
    switch (values[0], values[1]) {
    case (.number(let one)?, .number(let other)?):
      isLess = (Double(one) ?? 0) < (Double(other) ?? 0)
    case (.string(let one)?, .string(let other)?): isLess = GoText.precedes(one, other)
    default: throw Failure(message: "incompatible types for comparison")
    }
    let isEqual = values[0] == values[1]
    switch name {
    case "lt": return isLess
    case "le": return isLess || isEqual
    case "gt": return !isLess && !isEqual
    default: return !isLess
    }
  }

  private static func string(_ value: JSONValue?, _ name: String) throws(Failure) -> String {
    if case .string(let text)? = value { return text }
    throw Failure(
      message:
        "wrong type for value; expected string; got \(value.map { GoText.type(of: $0) } ?? "nil")")
  }

  private static func text(_ name: String, _ values: [JSONValue?]) throws(Failure) -> String {
    switch name {
    case "join", "truncate": try expect(2, name, values)
    case "pad": try expect(3, name, values)
    default: try expect(1, name, values)
    }
    switch name {
    case "join":
      guard case .array(let elements)? = values[0] else {
        throw Failure(
          message:
            "wrong type for value; expected []string; got \(values[0].map { GoText.type(of: $0) } ?? "nil")"
        )
      }
      return elements.map { GoText.print($0) }.joinedText(try string(values[1], name))
    case "lower", "upper", "title":
      var previous: UInt8 = 32
      let bytes = try string(values[0], name).utf8.map { byte in
        defer { previous = byte }
        let isLower = byte >= 97 && byte <= 122
        let isUpper = byte >= 65 && byte <= 90
        if name == "lower" { return isUpper ? byte | 32 : byte }
        return isLower && (name == "upper" || previous == 32) ? byte - 32 : byte
      }
      return String(decoding: bytes, as: UTF8.self)
    case "pad":
      let text = try string(values[0], name)
      let before = min(Int(GoText.print(values[1])) ?? 0, 1000)
      let after = min(Int(GoText.print(values[2])) ?? 0, 1000)
      return String(repeating: " ", count: max(before, 0)) + text
        + String(repeating: " ", count: max(after, 0))
    case "truncate":
      let scalars = Array(try string(values[0], name).unicodeScalars)
      var text = ""
      for scalar in scalars.prefix(max(Int(GoText.print(values[1])) ?? 0, 0)) {
        text += String(scalar)
      }
      return text
    case "base64decode":
      let text = try string(values[0], name)
      if let at = Base64.mistake(in: text) {
        throw Failure(message: "illegal base64 data at input byte \(at)")
      }
      return String(decoding: Base64.decode(text), as: UTF8.self)
    case "html": return escapedForHTML(try string(values[0], name))
    case "js": return escapedForScripts(try string(values[0], name))
    default: return escapedForQueries(try string(values[0], name))
    }
  }

  private static func escapedForHTML(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&#34;"
      case "'": result += "&#39;"
      default: result += String(scalar)
      }
    }
    return result
  }

  private static func escapedForScripts(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "'", "\"": result += "\\" + String(scalar)
      case "<", ">", "&", "=":
        result += "\\u00" + String(scalar.value, radix: 16, uppercase: true)
      default: result += String(scalar)
      }
    }
    return result
  }

  private static func escapedForQueries(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      let isLetter = (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
      if isLetter || [45, 46, 95, 126].contains(byte) {
        result.append(byte)
      } else if byte == 32 {
        result.append(43)
      } else {
        result += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
