/// A number as Go's `strconv.ParseInt(text, 0, 64)` reads it: the base from its prefix, underscores between digits.
enum GoInteger {
  case value(Int64)
  case badSyntax
  case outOfRange

  init(_ text: String) {
    var digits = Array(text.utf8)[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    var base: Int64 = 10
    var hasPrefix = false
    if digits.count > 1, digits.first == UInt8(ascii: "0") {
      hasPrefix = true
      switch digits[digits.startIndex + 1] | 0x20 {
      case UInt8(ascii: "x"): (base, digits) = (16, digits.dropFirst(2))
      case UInt8(ascii: "o"): (base, digits) = (8, digits.dropFirst(2))
      case UInt8(ascii: "b"): (base, digits) = (2, digits.dropFirst(2))
      default: (base, digits) = (8, digits.dropFirst())
      }
    }
    var number: Int64 = 0
    var isTooBig = false
    var wasDigit = hasPrefix
    for byte in digits {
      if byte == UInt8(ascii: "_"), hasPrefix, wasDigit {
        wasDigit = false
        continue
      }
      guard let digit = Self.digit(byte), digit < base else {
        self = .badSyntax
        return
      }
      wasDigit = true
      let (product, first) = number.multipliedReportingOverflow(by: base)
      let (sum, second) = product.subtractingReportingOverflow(digit)
      if first || second { isTooBig = true } else { number = sum }
    }
    if digits.isEmpty || !wasDigit {
      self = .badSyntax
    } else if isTooBig || !isNegative && number == .min {
      self = .outOfRange
    } else {
      self = .value(isNegative ? number : -number)
    }
  }

  private static func digit(_ byte: UInt8) -> Int64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int64(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int64(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
