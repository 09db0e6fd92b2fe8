/// `+`, `-`, `*`, `/`, `%` and comparisons of values.
enum JqArithmetic {
  static func apply(
    _ sign: ByteString, _ left: JqValue, _ right: JqValue
  ) throws(JqInterrupt) -> JqValue {
    switch sign {
    case "==": return .boolean(JqValue.compare(left, right) == 0)
    case "!=": return .boolean(JqValue.compare(left, right) != 0)
    case "<": return .boolean(JqValue.compare(left, right) < 0)
    case "<=": return .boolean(JqValue.compare(left, right) <= 0)
    case ">": return .boolean(JqValue.compare(left, right) > 0)
    case ">=": return .boolean(JqValue.compare(left, right) >= 0)
    case "+": return try add(left, right)
    case "-": return try subtract(left, right)
    case "*": return try multiply(left, right)
    case "/": return try divide(left, right)
    default: return try remainder(left, right)
    }
  }

  private static func refusal(
    _ left: JqValue, _ right: JqValue, _ what: ByteString
  ) -> JqInterrupt {
    .message("\(JqFormats.described(left)) and \(JqFormats.described(right)) cannot be \(what)")
  }

  static func add(_ left: JqValue, _ right: JqValue) throws(JqInterrupt) -> JqValue {
    switch (left, right) {
    case (.null, _): return right
    case (_, .null): return left
    case (.number(let one), .number(let other)): return .number(one + other)
    case (.string(let one), .string(let other)):
      guard one.count + other.count < 8 << 20 else { throw .message("the text is too long") }
      return .string(one + other)
    case (.array(let one), .array(let other)): return .array(one + other)
    case (.object(let one), .object(let other)): return .object(one.merged(other))
    default: throw refusal(left, right, "added")
    }
  }

  private static func subtract(
    _ left: JqValue, _ right: JqValue
  ) throws(JqInterrupt) -> JqValue {
    switch (left, right) {
    case (.number(let one), .number(let other)): return .number(one - other)
    case (.array(let one), .array(let other)):
      return .array(one.filter { item in !other.contains { JqValue.compare($0, item) == 0 } })
    default: throw refusal(left, right, "subtracted")
    }
  }

  private static func multiply(
    _ left: JqValue, _ right: JqValue
  ) throws(JqInterrupt) -> JqValue {
    switch (left, right) {
    case (.number(let one), .number(let other)): return .number(one * other)
    case (.string(let text), .number(let count)), (.number(let count), .string(let text)):
      if count <= 0 || count.isNaN { return .null }
      guard count * Double(text.count) < 1e6 else { throw .message("the text is too long") }
      let times = max(1, Int(count.rounded(.up)))
      return .string([ByteString](repeating: text, count: times).joined())
    case (.object(let one), .object(let other)): return .object(merge(one, other))
    default: throw refusal(left, right, "multiplied")
    }
  }

  private static func merge(_ one: JqObject, _ other: JqObject) -> JqObject {
    var result = one
    for name in other.names {
      guard let new = other[name] else { continue }
      if case .object(let inner) = result[name], case .object(let outer) = new {
        result[name] = .object(merge(inner, outer))
      } else {
        result[name] = new
      }
    }
    return result
  }

  private static func divide(_ left: JqValue, _ right: JqValue) throws(JqInterrupt) -> JqValue {
    switch (left, right) {
    case (.number(let one), .number(let other)):
      if other == 0 { throw refusal(left, right, "divided because the divisor is zero") }
      return .number(one / other)
    case (.string(let text), .string(let separator)): return .array(split(text, separator))
    default: throw refusal(left, right, "divided")
    }
  }

  private static func remainder(
    _ left: JqValue, _ right: JqValue
  ) throws(JqInterrupt) -> JqValue {
    guard case .number(let one) = left, case .number(let other) = right else {
      throw refusal(left, right, "divided")
    }
    let (dividend, divisor) = (whole(one), whole(other))
    if divisor == 0 { throw refusal(left, right, "divided because the divisor is zero") }
    return .number(Double(dividend % Int64(divisor.magnitude)))
  }

  private static func whole(_ number: Double) -> Int64 {
    guard number.magnitude < 9e18 else { return number > 0 ? .max : -.max }
    return Int64(number)
  }

  /// The pieces of a text between separators; an empty separator separates characters.
  static func split(_ text: ByteString, _ separator: ByteString) -> [JqValue] {
    if text.isEmpty { return [] }
    if separator.isEmpty {
      return text.text.unicodeScalars.map { .string(ByteString(String($0))) }
    }
    var result: [JqValue] = []
    var piece: [UInt8] = []
    var at = 0
    while at < text.count {
      if text.bytes[at...].starts(with: separator.bytes) {
        result.append(.string(ByteString(piece)))
        piece = []
        at += separator.count
      } else {
        piece.append(text.bytes[at])
        at += 1
      }
    }
    return result + [.string(ByteString(piece))]
  }
}
