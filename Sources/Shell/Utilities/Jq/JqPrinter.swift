/// Prints values as `jq` does.
struct JqPrinter {
  /// The blanks of a level; `nil` for everything on one line.
  var indent: ByteString? = "  "
  var sortsNames = false
  var isASCII = false

  /// The text of a value without blanks.
  static func compact(_ value: JqValue) -> ByteString {
    JqPrinter(indent: nil).text(value)
  }

  func text(_ value: JqValue) -> ByteString {
    var result = ByteString()
    add(value, 0, &result)
    return result
  }

  private func add(_ value: JqValue, _ level: Int, _ result: inout ByteString) {
    switch value {
    case .null: result.append("null")
    case .boolean(let value): result.append(value ? "true" : "false")
    case .number(let number): result.append(Self.text(number))
    case .string(let text): addString(text, &result)
    case .array(let items):
      if items.isEmpty { return result.append("[]") }
      result.append("[")
      for (index, item) in items.enumerated() {
        if index > 0 { result.append(",") }
        newline(level + 1, &result)
        add(item, level + 1, &result)
      }
      newline(level, &result)
      result.append("]")
    case .object(let object):
      let names = sortsNames ? object.names.sorted() : object.names
      if names.isEmpty { return result.append("{}") }
      result.append("{")
      for (index, name) in names.enumerated() {
        if index > 0 { result.append(",") }
        newline(level + 1, &result)
        addString(name, &result)
        result.append(indent == nil ? ":" : ": ")
        add(object[name] ?? .null, level + 1, &result)
      }
      newline(level, &result)
      result.append("}")
    }
  }

  private func newline(_ level: Int, _ result: inout ByteString) {
    guard let indent else { return }
    result.append("\n")
    for _ in 0..<level { result.append(indent) }
  }

  private func addString(_ text: ByteString, _ result: inout ByteString) {
    result.append("\"")
    for scalar in text.text.unicodeScalars {
      switch scalar {
      case "\"": result.append("\\\"")
      case "\\": result.append("\\\\")
      case "\n": result.append("\\n")
      case "\r": result.append("\\r")
      case "\t": result.append("\\t")
      case "\u{8}": result.append("\\b")
      case "\u{c}": result.append("\\f")
      default:
        if scalar.value < 32 || scalar.value == 127 || isASCII && scalar.value > 126 {
          for unit in String(scalar).utf16 { result.append(Self.escape(unit)) }
        } else {
          result.append(ByteString(String(scalar)))
        }
      }
    }
    result.append("\"")
  }

  private static func escape(_ unit: UInt16) -> ByteString {
    let digits = String(unit, radix: 16)
    return "\\u" + ByteString(String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }

  /// The shortest text that reads back as the same number.
  static func text(_ number: Double) -> ByteString {
    if number.isNaN { return "null" }
    let number = min(max(number, -Double.greatestFiniteMagnitude), .greatestFiniteMagnitude)
    if number == number.rounded(.towardZero), number.magnitude < 1e15 {
      return number == 0 && number.sign == .minus ? "-0" : ByteString(Int64(number))
    }
    let exact = DecimalNumber(number)
    var digits = ByteString()
    for places in 14...16 {
      digits = ByteString(exact.scientific(places, isUpper: false))
      if DecimalReader.whole(digits) == number.magnitude { break }
    }
    return (number < 0 ? "-" : "") + layOut(digits)
  }

  /// `1.50e+02` as `150`.
  private static func layOut(_ scientific: ByteString) -> ByteString {
    let parts = scientific.split(101)
    var digits = parts[0].bytes.filter { $0 != 46 }
    while digits.count > 1, digits.last == 48 { digits.removeLast() }
    let exponent = (parts.count > 1 ? parts[1].integer : nil) ?? 0
    let point = exponent + 1
    var result = ByteString()
    if point <= -4 || point > digits.count + 15 {
      result.append(digits[0])
      if digits.count > 1 { result.append(46) }
      result.append(ByteString(digits[1...]))
      let size = ByteString(
        exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)")
      return result + "e" + (exponent < 0 ? "-" : "+") + size
    }
    if point <= 0 {
      result.append("0.")
      result.append(ByteString([UInt8](repeating: 48, count: -point) + digits))
    } else if point >= digits.count {
      result.append(ByteString(digits + [UInt8](repeating: 48, count: point - digits.count)))
    } else {
      result.append(ByteString(digits[..<point]) + "." + ByteString(digits[point...]))
    }
    return result
  }
}
