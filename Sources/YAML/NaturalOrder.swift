/// The order of keys in what Go's YAML library prints: letters after everything else, and numbers
/// inside of names by their value (`n9` before `n10`).
///
/// The rule goes in a circle for names such as `1k`, `9`, `10`; in which order the library prints
/// these is a matter of chance.
enum NaturalOrder {
  static func precedes(_ a: String, _ b: String) -> Bool {
    let (left, right) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard let at = zip(left, right).enumerated().first(where: { $1.0 != $1.1 })?.offset else {
      return left.count < right.count
    }
    switch (isLetter(left[at]), isLetter(right[at])) {
    case (true, true): return left[at].value < right[at].value
    case (true, false): return false
    case (false, true): return true
    case (false, false): break
    }
    // Behind other digits, a zero is one more digit of a number; alone it counts for nothing.
    let hasZero = left[at] == "0" || right[at] == "0"
    let isInNumber = hasZero && left[..<at].reversed().prefix(while: isDigit).contains { $0 != "0" }
    let first = number(left[at...], startingWith: isInNumber ? 1 : 0)
    let second = number(right[at...], startingWith: isInNumber ? 1 : 0)
    if first.value != second.value { return first.value < second.value }
    if first.digits != second.digits { return first.digits < second.digits }
    return left[at].value < right[at].value
  }

  private static func number(
    _ text: ArraySlice<Unicode.Scalar>, startingWith start: Int64
  ) -> (value: Int64, digits: Int) {
    var value = start
    var digits = 0
    for scalar in text {
      guard isDigit(scalar) else { break }
      value = value &* 10 &+ Int64(scalar.value) &- 0x30
      digits += 1
    }
    return (value, digits)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
}
