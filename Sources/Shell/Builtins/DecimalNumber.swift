/// A decimal number of any length, for `printf`'s `%f`, `%e` and `%g`: what is written is what is
/// rounded.
///
/// bash rounds the nearest `long double` instead; the two differ only where a number is written with a
/// five behind the last digit that is wanted.
struct DecimalNumber {
  private(set) var isNegative = false
  /// The digits, without zeros at either end; none for zero.
  private var digits: [UInt8] = []
  /// Where the decimal point is, in digits from the first: 0 for `0.5`, 1 for `5`, -1 for `0.05`.
  private var point = 0

  /// The largest exponent that is taken.
  private static let limit = 4_000

  /// Reads `[+-]digits[.digits][e[+-]digits]`; `nil` for anything else.
  init?(_ text: ByteString) {
    var rest = text.bytes[...]
    if let sign = rest.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      rest = rest.dropFirst()
    }
    let whole = rest.prefix { 0x30...0x39 ~= $0 }
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == 0x2E {
      fraction = rest.dropFirst().prefix { 0x30...0x39 ~= $0 }
      rest = rest.dropFirst(fraction.count + 1)
    }
    guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
    var exponent = 0
    if let letter = rest.first, letter | 0x20 == 0x65 {
      guard let written = ByteString(rest.dropFirst()).integer else { return nil }
      exponent = max(-Self.limit, min(Self.limit, written))
      rest = []
    }
    guard rest.isEmpty else { return nil }
    digits = Array(whole) + Array(fraction)
    point = whole.count + exponent
    normalize()
  }

  /// The exact decimal form of a finite binary number.
  init(_ value: Double) {
    isNegative = value.sign == .minus
    guard value.isFinite, value != 0 else { return }
    let hasLeadingBit = value.exponentBitPattern != 0
    var mantissa = value.significandBitPattern | (hasLeadingBit ? 1 << 52 : 0)
    var exponent = Int(hasLeadingBit ? value.exponentBitPattern : 1) - 1075
    while mantissa & 1 == 0 {
      mantissa >>= 1
      exponent += 1
    }
    // Limbs of nine decimal digits, the lowest first. Halves become tenths by multiplying with five.
    var limbs: [UInt64] = []
    while mantissa > 0 {
      limbs.append(mantissa % 1_000_000_000)
      mantissa /= 1_000_000_000
    }
    for _ in 0..<abs(exponent) {
      var carry: UInt64 = 0
      for at in limbs.indices {
        let product = limbs[at] * (exponent > 0 ? 2 : 5) + carry
        limbs[at] = product % 1_000_000_000
        carry = product / 1_000_000_000
      }
      if carry > 0 { limbs.append(carry) }
    }
    for limb in limbs.reversed() {
      let text = ByteString(Int64(limb)).bytes
      if !digits.isEmpty { digits += [UInt8](repeating: 0x30, count: 9 - text.count) }
      digits += text
    }
    point = digits.count + min(exponent, 0)
    normalize()
  }

  private mutating func normalize() {
    let zeros = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0x30 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// The number with only so many digits, counted from the first.
  private func rounded(to count: Int) -> DecimalNumber {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      result.point = 0
      return result
    }
    let last = count > 0 ? digits[count - 1] : 0x30
    let isTie = digits[count] == 0x35 && count + 1 == digits.count
    // A tie that is one in binary, too, goes to the even digit.
    let isUp = isTie && isBinary ? last % 2 == 1 : digits[count] >= 0x35
    result.digits = Array(digits.prefix(count))
    if isUp {
      var at = count - 1
      while at >= 0, result.digits[at] == 0x39 {
        result.digits[at] = 0x30
        at -= 1
      }
      if at >= 0 {
        result.digits[at] += 1
      } else {
        result.digits.insert(0x31, at: 0)
        result.point += 1
      }
    }
    result.normalize()
    return result
  }

  /// Whether the digits behind the point are a sum of powers of two.
  private var isBinary: Bool {
    let places = digits.count - point
    guard places > 0, places <= 18, point >= 0 else { return places <= 0 }
    var value: Int64 = 0
    for digit in digits.suffix(places) { value = value * 10 + Int64(digit - 0x30) }
    for _ in 0..<places {
      guard value % 5 == 0 else { return false }
      value /= 5
    }
    return true
  }

  /// Digits and a point, with so many places behind it, without a sign.
  func fixed(_ places: Int) -> [UInt8] {
    let number = rounded(to: point + places)
    var whole = number.digits.prefix(max(0, number.point))
    while whole.count < number.point { whole.append(0x30) }
    if whole.isEmpty { whole = [0x30] }
    var fraction = [UInt8](repeating: 0x30, count: min(places, max(0, -number.point)))
    fraction += number.digits.dropFirst(max(0, number.point)).prefix(places - fraction.count)
    fraction += [UInt8](repeating: 0x30, count: places - fraction.count)
    return Array(whole) + (places > 0 ? [0x2E] + fraction : [])
  }

  /// One digit before the point, so many behind it, and an exponent of at least two digits.
  func scientific(_ places: Int, isUpper: Bool) -> [UInt8] {
    let number = rounded(to: places + 1)
    var digits = number.digits
    while digits.count < places + 1 { digits.append(0x30) }
    let exponent = number.digits.isEmpty ? 0 : number.point - 1
    var text = [digits[0]] + (places > 0 ? [0x2E] + digits.dropFirst() : [])
    text += [isUpper ? 0x45 : 0x65, exponent < 0 ? 0x2D : 0x2B]
    let written = ByteString(exponent.magnitude > 999 ? 999 : abs(exponent)).bytes
    return text + (written.count < 2 ? [0x30] : []) + written
  }

  /// The shorter of both forms, as `%g` has it: so many digits, no zeros at the end.
  func general(_ precision: Int, isUpper: Bool) -> [UInt8] {
    let wanted = max(1, precision)
    let number = rounded(to: wanted)
    let exponent = number.digits.isEmpty ? 0 : number.point - 1
    if exponent < -4 || exponent >= wanted {
      return number.scientific(max(0, number.digits.count - 1), isUpper: isUpper)
    }
    return number.fixed(max(0, number.digits.count - number.point))
  }
}
