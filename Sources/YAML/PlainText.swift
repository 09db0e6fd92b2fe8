/// Tells which texts would be read back as something else if they stood without quotation marks, by
/// the rules of the Go library that `kubectl` prints with (YAML 1.1's types, `go-yaml` 2).
enum PlainText {
  /// Whether a text without quotation marks is read as the same text.
  static func staysText(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return false }
    switch first {
    case 0x2B, 0x2D, 0x30...0x39:
      return !isWord(text) && !isInteger(bytes) && !isFloat(bytes) && !isSexagesimal(bytes)
        && !isTimestamp(bytes)
    case 0x2E: return !isWord(text) && !isFloat(bytes)
    default: return !isWord(text)
    }
  }

  private static func isWord(_ text: String) -> Bool {
    guard text.utf8.count <= 5 else { return false }
    switch text {
    case "~", "null", "Null", "NULL", "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on",
      "On", "ON", "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF",
      ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf",
      "-.INF":
      return true
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// Digits with a sign and a base before them (`0x`, `0o`, `0b`, `0`), underscores among them.
  private static func isInteger(_ bytes: [UInt8]) -> Bool {
    var digits = bytes.filter { $0 != 0x5F }[...]
    if let sign = digits.first, sign == 0x2B || sign == 0x2D { digits = digits.dropFirst() }
    guard let first = digits.first, isDigit(first) else { return false }
    var radix: UInt8 = 10
    if first == 0x30, digits.count > 1 {
      digits = digits.dropFirst()
      switch digits.first.map({ $0 | 0x20 }) {
      case 0x78: (radix, digits) = (16, digits.dropFirst())
      case 0x6F: (radix, digits) = (8, digits.dropFirst())
      case 0x62: (radix, digits) = (2, digits.dropFirst())
      default: radix = 8
      }
    }
    return !digits.isEmpty && fits(digits, radix: radix)
  }

  /// Whether all are digits of a base and the number has at most 64 bits.
  private static func fits(_ digits: ArraySlice<UInt8>, radix: UInt8) -> Bool {
    var value: UInt64 = 0
    for byte in digits {
      let lower = byte | 0x20
      let digit = isDigit(byte) ? byte - 0x30 : 0x61...0x66 ~= lower ? lower - 0x57 : 0xFF
      guard digit < radix else { return false }
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: UInt64(radix))
      let (sum, overflows) = product.addingReportingOverflow(UInt64(digit))
      if isTooLarge || overflows { return false }
      value = sum
    }
    return true
  }

  /// `[-+]? (. digits | digits (. digits?)?) ([eE] [-+]? digits)?`, underscores left out, of a number
  /// that a 64-bit float can hold.
  private static func isFloat(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.filter { $0 != 0x5F }[...]
    if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest = rest.dropFirst() }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      fraction = rest.prefix(while: isDigit)
      rest = rest.dropFirst(fraction.count)
    }
    if whole.isEmpty && fraction.isEmpty { return false }
    var exponent = 0
    if let letter = rest.first, letter | 0x20 == 0x65 {
      rest = rest.dropFirst()
      let isNegative = rest.first == 0x2D
      if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest = rest.dropFirst() }
      let digits = rest.prefix(while: isDigit)
      if digits.isEmpty { return false }
      rest = rest.dropFirst(digits.count)
      exponent = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 100_000) }
      if isNegative { exponent = -exponent }
    }
    return rest.isEmpty && !isInfinite(Array(whole + fraction), exponent + whole.count)
  }

  /// Whether a number, `0.` and the digits times a power of ten, is beyond the largest 64-bit float,
  /// 1.797…e308.
  private static func isInfinite(_ digits: [UInt8], _ exponent: Int) -> Bool {
    let significant = digits.drop { $0 == 0x30 }
    if significant.isEmpty { return false }
    let magnitude = exponent - (digits.count - significant.count)
    if magnitude != 309 { return magnitude > 309 }
    return Array("17976931348623158".utf8).lexicographicallyPrecedes(significant)
  }

  /// Numbers to base 60, such as `12:30`, which YAML 1.1 has and no one means.
  private static func isSexagesimal(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest = rest.dropFirst() }
    guard let first = rest.first, isDigit(first) else { return false }
    rest = rest.drop { isDigit($0) || $0 == 0x5F }
    guard rest.first == 0x3A else { return false }
    while rest.first == 0x3A {
      rest = rest.dropFirst()
      let digits = rest.prefix(while: isDigit)
      guard let lead = digits.first, digits.count == 1 || digits.count == 2 && lead <= 0x35 else {
        return false
      }
      rest = rest.dropFirst(digits.count)
    }
    if rest.first == 0x2E { rest = rest.dropFirst().drop { isDigit($0) || $0 == 0x5F } }
    return rest.isEmpty
  }

  /// `2006-1-2`, alone or with a time: `2006-01-02T15:04:05.9Z`, `2006-1-2 15:4:5`.
  private static func isTimestamp(_ bytes: [UInt8]) -> Bool {
    var scanner = TimestampScanner(bytes)
    return scanner.isTimestamp()
  }
}

/// Reads the forms of timestamps that Go's YAML library knows.
private struct TimestampScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func isTimestamp() -> Bool {
    guard let year = number(4...4), take(0x2D), let month = number(1...2), take(0x2D),
      let day = number(1...2), 1...12 ~= month, 1...Self.days(in: month, year) ~= day
    else { return false }
    if rest.isEmpty { return true }
    let isISO = take(0x54) || take(0x74)
    guard isISO || take(0x20) else { return false }
    guard let hour = number(1...2), hour < 24, take(0x3A), let minute = number(1...2), minute < 60,
      take(0x3A), let second = number(1...2), second < 60
    else { return false }
    if rest.first == 0x2E || rest.first == 0x2C {
      rest = rest.dropFirst()
      guard number(1...18) != nil else { return false }
    }
    return isISO ? takeZone() && rest.isEmpty : rest.isEmpty
  }

  private static func days(in month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private mutating func takeZone() -> Bool {
    if take(0x5A) { return true }
    guard take(0x2B) || take(0x2D) else { return false }
    guard let hour = number(2...2), hour <= 24, take(0x3A), let minute = number(2...2) else {
      return false
    }
    return minute < 60
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A number of so many digits.
  private mutating func number(_ width: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { 0x30...0x39 ~= $0 }.prefix(width.upperBound)
    guard digits.count >= width.lowerBound else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 &* 10 &+ Int($1 - 0x30) }
  }
}
