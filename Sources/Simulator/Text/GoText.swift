import YAML

/// Values as Go's `fmt` prints them.
enum GoText {
  /// Whether a text comes before another by its bytes.
  static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// A value as a template prints it.
  static func print(_ value: JSONValue?) -> String {
    guard let value, value != .null else { return "<no value>" }
    return printNested(value)
  }

  private static func printNested(_ value: JSONValue) -> String {
    switch value {
    case .null: return "<nil>"
    case .boolean(let flag): return flag ? "true" : "false"
    case .number(let text), .string(let text): return text
    case .array(let elements):
      return "[" + elements.map { printNested($0) }.joinedText(" ") + "]"
    case .object(let members):
      let sorted = members.sorted { precedes($0.name, $1.name) }
      return "map[" + sorted.map { $0.name + ":" + printNested($0.value) }.joinedText(" ") + "]"
    }
  }

  /// A number of a template as it is printed: `0x10` is 16, `1e3` is 1000.
  static func number(_ text: String) -> String {
    if Int64(text) != nil { return text }
    if text.hasPrefix("0x"), let value = Int64(text.dropping(2), radix: 16) { return "\(value)" }
    if let value = Double(text), value.magnitude < 1e15, value == value.rounded() {
      return "\(Int64(value))"
    }
    return text
  }

  /// What `if` makes of a value.
  static func isTrue(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .null?: false
    case .boolean(let flag)?: flag
    case .number(let text)?: Double(text) != 0
    case .string(let text)?: !text.isEmpty
    case .array(let elements)?: !elements.isEmpty
    case .object(let members)?: !members.isEmpty
    }
  }

  /// The type that messages name.
  static func type(of value: JSONValue) -> String {
    switch value {
    case .null: "interface {}"
    case .boolean: "bool"
    case .number(let text): text.has(".") ? "float64" : "int"
    case .string: "string"
    case .array: "[]interface {}"
    case .object: "map[string]interface {}"
    }
  }

  /// `fmt.Sprintf`, for the verbs that templates use.
  static func format(_ format: String, _ arguments: [JSONValue?]) -> String {
    var result: [UInt8] = []
    var rest = arguments[...]
    var bytes = Array(format.utf8)[...]
    while let byte = bytes.popFirst() {
      guard byte == 37 else {
        result.append(byte)
        continue
      }
      var flags: [UInt8] = []
      while let next = bytes.first, [43, 45, 32, 48, 35].contains(next) {
        flags.append(next)
        bytes.removeFirst()
      }
      let width = number(&bytes)
      var precision: Int?
      if bytes.first == 46 {
        bytes.removeFirst()
        precision = number(&bytes) ?? 0
      }
      guard let verb = bytes.popFirst() else {
        result += "%!(NOVERB)".utf8
        break
      }
      if verb == 37 {
        result.append(37)
        continue
      }
      guard let argument = rest.popFirst() else {
        result += [37, 33, verb] + Array("(MISSING)".utf8)
        continue
      }
      var text = Array(self.text(verb, argument, precision).utf8)
      let missing = (width ?? 0) - text.count
      if missing > 0, missing < 10_000 {
        if flags.contains(45) {
          text += [UInt8](repeating: 32, count: missing)
        } else {
          text =
            [UInt8](repeating: flags.contains(48) && verb != 115 ? 48 : 32, count: missing) + text
        }
      }
      result += text
    }
    if !rest.isEmpty {
      let extra = rest.map { ($0.map { type(of: $0) } ?? "<nil>") + "=" + print($0) }
      result += "%!(EXTRA \(extra.joinedText(", ")))".utf8
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    var value: Int?
    while let digit = bytes.first, digit >= 48, digit <= 57 {
      value = min((value ?? 0) * 10 + Int(digit - 48), 100_000)
      bytes.removeFirst()
    }
    return value
  }

  private static func text(_ verb: UInt8, _ value: JSONValue?, _ precision: Int?) -> String {
    switch (verb, value) {
    case (115, .string(let text)?):
      return precision.map { String(decoding: Array(text.utf8.prefix($0)), as: UTF8.self) } ?? text
    case (118, _): return value.map { printNested($0) } ?? "<nil>"
    case (115, .array?), (115, .object?): return print(value)
    case (113, .string(let text)?): return text.quotedGo
    case (100, .number(let text)?) where !text.has("."): return text
    case (120, .number(let text)?): return Int64(text).map { String($0, radix: 16) } ?? text
    case (102, .number(let text)?): return fixed(text, precision ?? 6)
    case (84, _): return value.map { type(of: $0) } ?? "<nil>"
    case (116, .boolean(let flag)?): return flag ? "true" : "false"
    default:
      let kind = value.map { type(of: $0) } ?? "<nil>"
      return
        "%!\(String(decoding: [verb], as: UTF8.self))(\(kind)=\(value.map { printNested($0) } ?? "<nil>"))"
    }
  }

  /// A number with so many digits behind the point.
  private static func fixed(_ text: String, _ digits: Int) -> String {
    guard let value = Double(text), digits <= 15, value.magnitude < 1e15 else { return text }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded(.toNearestOrEven)
    guard scaled < 9e18 else { return text }
    let whole = Int64(scaled)
    var tail = "\(whole % Int64(scale))"
    while tail.utf8.count < digits { tail = "0" + tail }
    return (value < 0 ? "-" : "") + "\(whole / Int64(scale))" + (digits > 0 ? "." + tail : "")
  }
}
