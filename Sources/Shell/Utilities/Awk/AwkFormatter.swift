/// Formats as awk's `printf` does.
struct AwkFormatter {
  private let format: [UInt8]
  private let arguments: [AwkValue]
  private let conversion: ByteString
  private var next = 0
  private var output: [UInt8] = []

  /// The most columns of one conversion.
  private static let widest = 1 << 16

  init(_ format: ByteString, _ arguments: [AwkValue], conversion: ByteString) {
    self.format = format.bytes
    self.arguments = arguments
    self.conversion = conversion
  }

  /// A conversion such as `%-5.2f`.
  private struct Directive {
    var isLeft = false
    var hasPlus = false
    var hasSpace = false
    var hasZeros = false
    var isAlternate = false
    var width = 0
    var precision: Int?
  }

  mutating func run() throws(AwkInterrupt) -> ByteString {
    var at = 0
    while at < format.count {
      let byte = format[at]
      at += 1
      guard byte == "%" else {
        output.append(byte)
        continue
      }
      if at < format.count, format[at] == "%" {
        output.append(byte)
        at += 1
        continue
      }
      at = try directive(at)
      if output.count > 1 << 24 { throw .limit }
    }
    return ByteString(output)
  }

  private mutating func take() throws(AwkInterrupt) -> AwkValue {
    guard next < arguments.count else {
      throw .failure(
        "not enough arguments passed to sprintf(\"\(ByteString(format))\")")
    }
    next += 1
    return arguments[next - 1]
  }

  private mutating func directive(_ start: Int) throws(AwkInterrupt) -> Int {
    var at = start
    var directive = Directive()
    flags: while at < format.count {
      switch format[at] {
      case "-": directive.isLeft = true
      case "+": directive.hasPlus = true
      case " ": directive.hasSpace = true
      case "0": directive.hasZeros = true
      case "#": directive.isAlternate = true
      default: break flags
      }
      at += 1
    }
    directive.width = try number(&at) ?? 0
    if directive.width < 0 {
      directive.isLeft = true
      directive.width = -directive.width
    }
    if at < format.count, format[at] == "." {
      at += 1
      directive.precision = max(0, try number(&at) ?? 0)
    }
    while at < format.count, format[at] == "l" || format[at] == "h" || format[at] == "L" { at += 1 }
    guard at < format.count else {
      output += format[(start - 1)...]
      return at
    }
    let kind = format[at]
    switch kind {
    case "d", "i", "o", "x", "X", "u": integer(kind, try take().number, directive)
    case "e", "E", "f", "F", "g", "G": float(kind, try take().number, directive)
    case "c": character(try take(), directive)
    case "s":
      var text = try take().text(conversion).bytes
      if let most = directive.precision { text = Array(text.prefix(most)) }
      pad([], text, directive, fills: false)
    default: output += format[(start - 1)...at]
    }
    return at + 1
  }

  private mutating func number(_ at: inout Int) throws(AwkInterrupt) -> Int? {
    if at < format.count, format[at] == "*" {
      at += 1
      return Self.clamp(try take().number, Self.widest)
    }
    var value: Int?
    while at < format.count, 0x30...0x39 ~= format[at] {
      value = min((value ?? 0) * 10 + Int(format[at] - 0x30), Self.widest)
      at += 1
    }
    return value
  }

  static func clamp(_ number: Double, _ limit: Int) -> Int {
    number.isNaN ? 0 : Int(max(-Double(limit), min(Double(limit), number)))
  }

  private mutating func pad(
    _ sign: [UInt8], _ body: [UInt8], _ directive: Directive, fills: Bool
  ) {
    let missing = max(0, directive.width - sign.count - body.count)
    if directive.isLeft {
      output += sign + body + [UInt8](repeating: 0x20, count: missing)
    } else if fills && directive.hasZeros {
      output += sign + [UInt8](repeating: 0x30, count: missing) + body
    } else {
      output += [UInt8](repeating: 0x20, count: missing) + sign + body
    }
  }

  private mutating func character(_ value: AwkValue, _ directive: Directive) {
    switch value {
    case .string(let text), .numeric(let text, _):
      let first = text.isEmpty ? 0 : 1
      pad([], Array(text.bytes.prefix(first)), directive, fills: false)
    default:
      pad(
        [], [UInt8(truncatingIfNeeded: Self.clamp(value.number, 1 << 30))], directive, fills: false)
    }
  }

  private func sign(_ isNegative: Bool, _ directive: Directive) -> [UInt8] {
    isNegative ? [0x2D] : directive.hasPlus ? [0x2B] : directive.hasSpace ? [0x20] : []
  }

  private mutating func integer(_ kind: UInt8, _ number: Double, _ directive: Directive) {
    if let special = AwkValue.special(number) {
      return pad([], special.bytes, directive, fills: false)
    }
    let limit = 9_223_372_036_854_774_784.0
    let whole = Int64(max(-limit, min(limit, number.rounded(.towardZero))))
    var digits: [UInt8]
    var front: [UInt8] = []
    switch kind {
    case "o": digits = Array(String(UInt64(bitPattern: whole), radix: 8).utf8)
    case "x": digits = Array(String(UInt64(bitPattern: whole), radix: 16).utf8)
    case "X": digits = Array(String(UInt64(bitPattern: whole), radix: 16, uppercase: true).utf8)
    case "u": digits = Array(String(UInt64(bitPattern: whole)).utf8)
    default:
      digits = Array(String(whole.magnitude).utf8)
      front = sign(whole < 0, directive)
    }
    if directive.isAlternate && whole != 0 {
      if kind == "o" { digits.insert(0x30, at: 0) }
      if kind == "x" || kind == "X" { front = [0x30, kind] }
    }
    if let least = directive.precision, digits.count < least {
      digits = [UInt8](repeating: 0x30, count: least - digits.count) + digits
    }
    pad(front, digits, directive, fills: directive.precision == nil)
  }

  private mutating func float(_ kind: UInt8, _ number: Double, _ directive: Directive) {
    if let special = AwkValue.special(number) {
      let isNegative = number.sign == .minus
      return pad(
        sign(isNegative, directive), special.bytes.filter { $0 != "-" }, directive, fills: false)
    }
    let places = min(directive.precision ?? 6, 400)
    let decimal = DecimalNumber(number)
    let isUpper = kind < 0x61
    let body: [UInt8] =
      switch kind | 0x20 {
      case 0x65: decimal.scientific(places, isUpper: isUpper)
      case 0x67: decimal.general(places, isUpper: isUpper)
      default: decimal.fixed(places)
      }
    pad(sign(number.sign == .minus, directive), body, directive, fills: true)
  }
}
