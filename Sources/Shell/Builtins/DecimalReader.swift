/// Reads decimal numbers into binary ones, as `strtod` does.
package enum DecimalReader {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Reads the number that `text` begins with, blanks and a sign before it; `length` is 0 where there is
  /// none.
  package static func read(_ text: ArraySlice<UInt8>) -> (value: Double, length: Int) {
    var at = text.startIndex
    let end = text.endIndex
    while at < end, text[at] == 0x20 || 0x09...0x0D ~= text[at] { at += 1 }
    var isNegative = false
    if at < end, text[at] == 0x2D || text[at] == 0x2B {
      isNegative = text[at] == 0x2D
      at += 1
    }
    var mantissa: UInt64 = 0
    var exponent = 0
    var hasDigits = false
    var isFraction = false
    while at < end {
      let byte = text[at]
      if byte == 0x2E && !isFraction {
        isFraction = true
        at += 1
        continue
      }
      guard 0x30...0x39 ~= byte else { break }
      hasDigits = true
      if mantissa < 1_000_000_000_000_000_000 {
        mantissa = mantissa * 10 + UInt64(byte - 0x30)
        if isFraction { exponent -= 1 }
      } else if !isFraction {
        exponent += 1
      }
      at += 1
    }
    guard hasDigits else { return (0, 0) }
    if at < end, text[at] | 0x20 == 0x65 {
      var place = at + 1
      var sign = 1
      if place < end, text[place] == 0x2D || text[place] == 0x2B {
        sign = text[place] == 0x2D ? -1 : 1
        place += 1
      }
      var written = 0
      let first = place
      while place < end, 0x30...0x39 ~= text[place] {
        written = min(written * 10 + Int(text[place] - 0x30), 10_000)
        place += 1
      }
      if place > first {
        exponent += sign * written
        at = place
      }
    }
    let value = scale(mantissa, exponent)
    return (isNegative ? -value : value, at - text.startIndex)
  }

  /// The number that all of `text` is, with blanks around it.
  package static func whole(_ text: ByteString) -> Double? {
    let (value, length) = read(text.bytes[...])
    guard length > 0 else { return nil }
    let rest = text.bytes[length...]
    return rest.allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 } ? value : nil
  }

  private static func scale(_ mantissa: UInt64, _ exponent: Int) -> Double {
    if mantissa == 0 || exponent < -400 { return 0 }
    if exponent > 400 { return .infinity }
    if mantissa <= 1 << 53, abs(exponent) <= 22 {
      let number = Double(mantissa)
      return exponent < 0 ? number / powers[-exponent] : number * powers[exponent]
    }
    // Twice the precision: `high` and what it lacks.
    var high = Double(mantissa)
    var low = Double(Int64(bitPattern: mantissa &- UInt64(high)))
    var rest = exponent
    while rest != 0 {
      let step = min(abs(rest), 22)
      let power = powers[step]
      if rest > 0 {
        let product = high * power
        let lost = (-product).addingProduct(high, power)
        (high, low) = (product, low * power + lost)
        rest -= step
      } else {
        let quotient = high / power
        let lost = high.addingProduct(-quotient, power)
        (high, low) = (quotient, (lost + low) / power)
        rest += step
      }
      let sum = high + low
      low -= sum - high
      high = sum
      if !high.isFinite || high == 0 { return high }
    }
    return high
  }
}
