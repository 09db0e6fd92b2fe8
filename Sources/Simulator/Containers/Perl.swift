import Shell

/// The one thing that notes on Jobs use Perl for: `perl -Mbignum=bpi -wle 'print bpi(2000)'`.
enum Perl {
  /// The most digits that are worked out.
  private static let mostDigits = 10_000

  static var command: Command {
    Command("perl") { context in
      let words = context.arguments.dropFirst().map { $0.text }
      guard words.count == 3, words[0] == "-Mbignum=bpi", ["-wle", "-le"].contains(words[1]),
        words[2].hasPrefix("print bpi("), words[2].hasSuffix(")"),
        let digits = Int(words[2].dropping(10).droppingLast(1)), digits > 1, digits <= mostDigits
      else { return context.notSimulated(ByteString(words.joinedText(" "))) }
      context.write(ByteString(pi(digits) + "\n"))
      return 0
    }
  }

  /// π, rounded to so many digits, of which there are two at least.
  static func pi(_ digits: Int) -> String {
    // Machin's formula: π = 16 atan(1/5) - 4 atan(1/239), with some digits more than are shown.
    var sum = FixedPoint.arcTangent(ofInverse: 5, times: 16, limbs: digits / 9 + 4)
    sum.subtract(FixedPoint.arcTangent(ofInverse: 239, times: 4, limbs: digits / 9 + 4))
    var shown = sum.digits(digits + 1)
    var carry = shown.removeLast() >= 5
    var index = shown.count - 1
    while carry, index >= 0 {
      carry = shown[index] == 9
      shown[index] = carry ? 0 : shown[index] + 1
      index -= 1
    }
    let text = shown.map { $0 + UInt8(ascii: "0") }
    return String(decoding: text.prefix(1) + [UInt8(ascii: ".")] + text.dropFirst(), as: UTF8.self)
  }
}

/// A number of 0 or more with many decimal places.
private struct FixedPoint {
  private static let base: Int64 = 1_000_000_000
  /// The whole part, then nine decimal places each.
  private var limbs: [Int64]

  private init(_ whole: Int64, limbs count: Int) {
    limbs = [whole] + Array(repeating: 0, count: count)
  }

  /// `factor` times the arc tangent of `1 / inverse`, by its series.
  static func arcTangent(
    ofInverse inverse: Int64, times factor: Int64, limbs count: Int
  ) -> FixedPoint {
    var power = FixedPoint(factor, limbs: count)
    power.divide(by: inverse)
    var sum = power
    var divisor: Int64 = 3
    var isAdded = false
    while !power.isZero {
      power.divide(by: inverse * inverse)
      var term = power
      term.divide(by: divisor)
      if isAdded { sum.add(term) } else { sum.subtract(term) }
      isAdded.toggle()
      divisor += 2
    }
    return sum
  }

  private var isZero: Bool { limbs.allSatisfy { $0 == 0 } }

  private mutating func divide(by divisor: Int64) {
    var rest: Int64 = 0
    for index in limbs.indices {
      let value = rest * Self.base + limbs[index]
      limbs[index] = value / divisor
      rest = value % divisor
    }
  }

  private mutating func add(_ other: FixedPoint) {
    var carry: Int64 = 0
    for index in limbs.indices.reversed() {
      let value = limbs[index] + other.limbs[index] + carry
      carry = index > 0 && value >= Self.base ? 1 : 0
      limbs[index] = value - carry * Self.base
    }
  }

  mutating func subtract(_ other: FixedPoint) {
    var borrow: Int64 = 0
    for index in limbs.indices.reversed() {
      let value = limbs[index] - other.limbs[index] - borrow
      borrow = index > 0 && value < 0 ? 1 : 0
      limbs[index] = value + borrow * Self.base
    }
  }

  /// The first digits, the whole part being one of them.
  func digits(_ count: Int) -> [UInt8] {
    var result: [UInt8] = [UInt8(truncatingIfNeeded: limbs[0])]
    for limb in limbs.dropFirst() {
      var unit = Self.base / 10
      while unit > 0 {
        result.append(UInt8(truncatingIfNeeded: limb / unit % 10))
        unit /= 10
      }
    }
    return Array(result.prefix(count))
  }
}
