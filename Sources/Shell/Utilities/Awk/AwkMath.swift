/// The functions of awk's arithmetic, without a library of the host's.
enum AwkMath {
  private static let ln2High = 0.693_147_180_369_123_816_490
  private static let ln2Low = 1.908_214_929_270_587_700_02e-10
  private static let halfPi = Double.pi / 2
  /// What `halfPi` lacks.
  private static let halfPiRest = 6.123_233_995_736_766e-17

  static func exp(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.79 { return .infinity }
    if x < -745.2 { return 0 }
    let turns = (x / (ln2High + ln2Low)).rounded()
    let rest = (x - turns * ln2High) - turns * ln2Low
    var term = 1.0
    var sum = 1.0
    for n in 1...20 {
      term *= rest / Double(n)
      sum += term
    }
    return scale(sum, Int(turns))
  }

  private static func scale(_ value: Double, _ exponent: Int) -> Double {
    var result = value
    var rest = exponent
    while rest > 1000 {
      result *= 0x1p1000
      rest -= 1000
    }
    while rest < -1000 {
      result *= 0x1p-1000
      rest += 1000
    }
    return result * Double(sign: .plus, exponent: rest, significand: 1)
  }

  static func log(_ x: Double) -> Double {
    if x.isNaN || x < 0 { return .nan }
    if x == 0 { return -.infinity }
    if x.isInfinite { return x }
    var exponent = Int(x.exponent)
    var fraction = x.significand
    if fraction > 1.414_213_562_373_095_1 {
      fraction /= 2
      exponent += 1
    }
    let ratio = (fraction - 1) / (fraction + 1)
    let square = ratio * ratio
    var power = ratio
    var sum = 0.0
    for n in 0..<24 {
      sum += power / Double(2 * n + 1)
      power *= square
    }
    return 2 * sum + Double(exponent) * ln2Low + Double(exponent) * ln2High
  }

  static func pow(_ base: Double, _ exponent: Double) -> Double {
    if exponent == exponent.rounded(), abs(exponent) <= 1024 {
      var result = 1.0
      var factor = base
      var rest = Int(abs(exponent))
      while rest > 0 {
        if rest & 1 == 1 { result *= factor }
        factor *= factor
        rest >>= 1
      }
      return exponent < 0 ? 1 / result : result
    }
    if exponent == 0.5 { return base.squareRoot() }
    if base == 0 { return exponent < 0 ? .infinity : 0 }
    if base < 0 {
      guard exponent == exponent.rounded() else { return .nan }
      let isOdd = exponent.truncatingRemainder(dividingBy: 2) != 0
      return (isOdd ? -1 : 1) * exp(exponent * log(-base))
    }
    return exp(exponent * log(base))
  }

  static func sin(_ x: Double) -> Double { wave(x, quarter: 0) }

  static func cos(_ x: Double) -> Double { wave(x, quarter: 1) }

  private static func wave(_ x: Double, quarter: Int) -> Double {
    guard x.isFinite, abs(x) < 1e15 else { return .nan }
    let turns = (x / halfPi).rounded()
    let rest = (-turns * halfPiRest) + (-turns).multiplied(by: halfPi, plus: x)
    let place = (Int64(turns) &+ Int64(quarter)) & 3
    let value = place & 1 == 0 ? series(rest, first: 1) : series(rest, first: 0)
    return place & 2 == 0 ? value : -value
  }

  /// The sine's (`first` 1) or the cosine's (0) power series.
  private static func series(_ x: Double, first: Int) -> Double {
    var term = first == 1 ? x : 1
    var sum = term
    var n = first
    while n < 30 {
      term *= -x * x / Double((n + 1) * (n + 2))
      sum += term
      n += 2
    }
    return sum
  }

  static func atan2(_ y: Double, _ x: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    if y == 0 { return x.sign == .minus ? (y.sign == .minus ? -Double.pi : Double.pi) : y }
    if x == 0 { return y > 0 ? halfPi : -halfPi }
    let angle = atan(abs(y / x))
    let turned = x > 0 ? angle : Double.pi - angle
    return y > 0 ? turned : -turned
  }

  private static func atan(_ x: Double) -> Double {
    if x > 1 { return halfPi - atan(1 / x) }
    // Twice half the angle, twice over, so that the series is short.
    var small = x
    for _ in 0..<2 { small /= 1 + (1 + small * small).squareRoot() }
    let square = small * small
    var power = small
    var sum = 0.0
    for n in 0..<26 {
      sum += (n & 1 == 0 ? power : -power) / Double(2 * n + 1)
      power *= square
    }
    return 4 * sum
  }
}

extension Double {
  fileprivate func multiplied(by factor: Double, plus summand: Double) -> Double {
    summand.addingProduct(self, factor)
  }
}
