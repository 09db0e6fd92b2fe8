/// A decimal number of any length with a fixed number of digits behind the point, as `bc` counts.
struct BcNumber {
  /// Whether it lies below zero.
  var isNegative = false
  /// The digits of the number times ten to the power of the scale, the last first; none for zero.
  private(set) var digits: [UInt8] = []
  /// The number of digits behind the point.
  private(set) var scale = 0

  static let zero = BcNumber()
  static let one = BcNumber(1)

  init() {}

  init(_ value: Int) {
    isNegative = value < 0
    var rest = value.magnitude
    while rest > 0 {
      digits.append(UInt8(rest % 10))
      rest /= 10
    }
  }

  /// Reads digits with at most one point; `nil` for anything else.
  init?(_ text: ByteString) {
    var hasPoint = false
    for byte in text.bytes {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if Byte.isDigit(byte) {
        digits.append(byte - 48)
        if hasPoint { scale += 1 }
      } else {
        return nil
      }
    }
    digits.reverse()
    trim()
  }

  private init(_ digits: [UInt8], scale: Int, isNegative: Bool) {
    self.digits = digits
    self.scale = scale
    self.isNegative = isNegative
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { isNegative = false }
  }

  var isZero: Bool { digits.isEmpty }
  var negated: BcNumber {
    var result = self
    if !isZero { result.isNegative.toggle() }
    return result
  }
  /// The number of digits, those behind the point with them.
  var length: Int { max(digits.count, scale, 1) }

  /// The whole part, as far as it is an `Int`.
  var whole: Int? {
    let text = scaled(to: 0)
    guard text.digits.count <= 18 else { return nil }
    var value = 0
    for digit in text.digits.reversed() { value = value * 10 + Int(digit) }
    return isNegative ? -value : value
  }

  /// The same number with more or fewer digits behind the point; those that go are cut off.
  func scaled(to wanted: Int) -> BcNumber {
    if wanted >= scale {
      return BcNumber(
        digits.isEmpty ? [] : [UInt8](repeating: 0, count: wanted - scale) + digits, scale: wanted,
        isNegative: isNegative)
    }
    return BcNumber(Array(digits.dropFirst(scale - wanted)), scale: wanted, isNegative: isNegative)
  }

  // MARK: Arithmetic

  /// Below 0 when the first is the smaller, 0 when they are equal.
  static func compare(_ left: BcNumber, _ right: BcNumber) -> Int {
    if left.isNegative != right.isNegative { return left.isNegative ? -1 : 1 }
    let scale = max(left.scale, right.scale)
    let order = magnitude(left.scaled(to: scale).digits, right.scaled(to: scale).digits)
    return left.isNegative ? -order : order
  }

  private static func magnitude(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.count != right.count { return left.count - right.count }
    for index in left.indices.reversed() where left[index] != right[index] {
      return Int(left[index]) - Int(right[index])
    }
    return 0
  }

  static func + (left: BcNumber, right: BcNumber) -> BcNumber {
    let scale = max(left.scale, right.scale)
    let (one, other) = (left.scaled(to: scale).digits, right.scaled(to: scale).digits)
    if left.isNegative == right.isNegative {
      return BcNumber(sum(one, other), scale: scale, isNegative: left.isNegative)
    }
    if magnitude(one, other) >= 0 {
      return BcNumber(difference(one, other), scale: scale, isNegative: left.isNegative)
    }
    return BcNumber(difference(other, one), scale: scale, isNegative: right.isNegative)
  }

  static func - (left: BcNumber, right: BcNumber) -> BcNumber { left + right.negated }

  private static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var carry: UInt8 = 0
    for index in 0..<max(left.count, right.count) {
      let digit =
        (index < left.count ? left[index] : 0) + (index < right.count ? right[index] : 0) + carry
      result.append(digit % 10)
      carry = digit / 10
    }
    if carry > 0 { result.append(carry) }
    return result
  }

  /// The first must not be the smaller.
  private static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var borrow = 0
    for index in left.indices {
      var digit = Int(left[index]) - (index < right.count ? Int(right[index]) : 0) - borrow
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += 10 }
      result.append(UInt8(digit))
    }
    while result.last == 0 { result.removeLast() }
    return result
  }

  /// The whole product.
  static func * (left: BcNumber, right: BcNumber) -> BcNumber {
    if left.isZero || right.isZero {
      return BcNumber([], scale: left.scale + right.scale, isNegative: false)
    }
    var cells = [Int](repeating: 0, count: left.digits.count + right.digits.count + 1)
    for (index, one) in left.digits.enumerated() where one > 0 {
      for (place, other) in right.digits.enumerated() {
        cells[index + place] += Int(one) * Int(other)
      }
    }
    var carry = 0
    for index in cells.indices {
      let value = cells[index] + carry
      cells[index] = value % 10
      carry = value / 10
    }
    return BcNumber(
      cells.map { UInt8($0) }, scale: left.scale + right.scale,
      isNegative: left.isNegative != right.isNegative)
  }

  /// The quotient with so many digits behind the point; `nil` for a division by zero.
  func divided(by other: BcNumber, scale: Int) -> BcNumber? {
    if other.isZero { return nil }
    let shift = scale + other.scale - self.scale
    let dividend =
      shift >= 0
      ? [UInt8](repeating: 0, count: digits.isEmpty ? 0 : shift) + digits
      : Array(digits.dropFirst(-shift))
    return BcNumber(
      Self.quotient(dividend, other.digits), scale: scale,
      isNegative: isNegative != other.isNegative)
  }

  private static func quotient(_ dividend: [UInt8], _ divisor: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest: [UInt8] = []
    for digit in dividend.reversed() {
      if !rest.isEmpty || digit > 0 { rest.insert(digit, at: 0) }
      var count: UInt8 = 0
      while magnitude(rest, divisor) >= 0 {
        rest = difference(rest, divisor)
        count += 1
      }
      result.append(count)
    }
    return result.reversed()
  }

  /// The square root with so many digits behind the point; `nil` below zero.
  func root(scale: Int) -> BcNumber? {
    if isNegative { return nil }
    if isZero { return BcNumber([], scale: scale, isNegative: false) }
    let radicand = scaled(to: 2 * scale).digits
    // Digit by digit: the largest whose square still fits.
    var root = BcNumber()
    let target = BcNumber(radicand, scale: 0, isNegative: false)
    for place in stride(from: (radicand.count + 1) / 2, through: 0, by: -1) {
      var step = BcNumber([UInt8](repeating: 0, count: place) + [1], scale: 0, isNegative: false)
      step.isNegative = false
      for _ in 0..<9 {
        let next = root + step
        if Self.compare(next * next, target) > 0 { break }
        root = next
      }
    }
    return BcNumber(root.digits, scale: scale, isNegative: false)
  }

  // MARK: Text

  /// The number in a base from 2 to 16; `nil` for a fraction in another base than ten.
  func text(base: Int) -> ByteString? {
    if isZero { return "0" }
    if base == 10 {
      var bytes = digits.map { $0 + 48 }
      while bytes.count < scale { bytes.append(48) }
      bytes.reverse()
      if scale > 0 { bytes.insert(UInt8(ascii: "."), at: bytes.count - scale) }
      return ByteString((isNegative ? [UInt8(ascii: "-")] : []) + bytes)
    }
    if !scaled(to: 0).scaled(to: scale).equals(self) { return nil }
    let letters = Array("0123456789ABCDEF".utf8)
    var rest = scaled(to: 0)
    rest.isNegative = false
    var result: [UInt8] = []
    let divisor = BcNumber(base)
    while !rest.isZero, let quotient = rest.divided(by: divisor, scale: 0) {
      let digit = (rest - quotient * divisor).whole ?? 0
      result.append(letters[digit])
      rest = quotient
    }
    if result.isEmpty { return "0" }
    return ByteString((isNegative ? [UInt8(ascii: "-")] : []) + result.reversed())
  }

  private func equals(_ other: BcNumber) -> Bool { Self.compare(self, other) == 0 }
}
