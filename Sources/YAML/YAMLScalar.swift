/// What a scalar means, by the YAML 1.1 core types as Jekyll and kubectl read them.
public enum YAMLScalar: Hashable, Sendable {
  /// Nothing: empty, `~` or `null`.
  case null
  /// `true`, `yes`, `on`, `false`, `no`, `off`, and `y` and `n`.
  case boolean(Bool)
  /// A whole number: `12`, `-3`, `0o17`, `017`, `0x1F`, `0b11`, `1_000`.
  case integer(Int)
  /// A number with a fraction or an exponent, or one too large for `Int`, as written.
  case number(String)
  /// Anything else, and all that is quoted; `12:00:00` and dates are text.
  case text(String)
}

extension YAMLNode {
  /// What the scalar means; `nil` for sequences and mappings.
  ///
  /// `1.10` → `.number("1.10")`, `yes` → `.boolean(true)`, `"yes"` → `.text("yes")`.
  public var scalar: YAMLScalar? {
    guard case .scalar(let text, let style) = content else { return nil }
    if tag == "tag:yaml.org,2002:str" || tag == "!" || style != .plain && tag == nil {
      return .text(text)
    }
    return YAMLScalar(plain: text)
  }
}

extension YAMLScalar {
  /// Reads a plain scalar.
  public init(plain text: String) {
    if let word = Self.word(text) {
      self = word
    } else if let integer = Self.integer(text) {
      self = .integer(integer)
    } else if Self.isNumber(text) {
      self = .number(text)
    } else {
      self = .text(text)
    }
  }

  private static func word(_ text: String) -> YAMLScalar? {
    guard text.utf8.count <= 5 else { return nil }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y":
      return .boolean(true)
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N":
      return .boolean(false)
    default: return nil
    }
  }

  private static func integer(_ text: String) -> Int? {
    var digits = Array(text.utf8)[...]
    guard let first = digits.first, first < 0x3A, digits.count <= 70 else { return nil }
    let isNegative = first == 0x2D
    if isNegative || first == 0x2B { digits = digits.dropFirst() }
    guard let lead = digits.first, 0x30...0x39 ~= lead else { return nil }
    var radix = 10
    if lead == 0x30 && digits.count > 1 {
      switch digits[digits.startIndex + 1] {
      case 0x78: (radix, digits) = (16, digits.dropFirst(2))
      case 0x6F: (radix, digits) = (8, digits.dropFirst(2))
      case 0x62: (radix, digits) = (2, digits.dropFirst(2))
      default: (radix, digits) = (8, digits.dropFirst())
      }
    }
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits where byte != 0x5F {
      guard let digit = value16(byte), digit < radix else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, overflow2) = product.addingReportingOverflow(digit)
      if overflow || overflow2 { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }

  private static func value16(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46: Int(byte) - 0x41 + 10
    case 0x61...0x66: Int(byte) - 0x61 + 10
    default: nil
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    switch text {
    case ".inf", ".Inf", ".INF", "-.inf", "+.inf", ".nan", ".NaN", ".NAN": return true
    default: break
    }
    var digits = 0
    var dots = 0
    var hasExponent = false
    var previous: UInt8 = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E where !hasExponent: dots += 1
      case 0x2D where index == 0 || previous | 0x20 == 0x65: break
      case 0x2B where index == 0 || previous | 0x20 == 0x65: break
      case 0x65 where digits > 0 && !hasExponent: hasExponent = true
      case 0x45 where digits > 0 && !hasExponent: hasExponent = true
      default: return false
      }
      previous = byte
    }
    let endsWell = 0x30...0x39 ~= previous || previous == 0x2E && !hasExponent
    return digits > 0 && dots <= 1 && endsWell
  }
}
