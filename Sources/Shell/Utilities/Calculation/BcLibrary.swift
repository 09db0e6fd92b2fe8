/// The functions that `bc -l` adds: sine, cosine, arctangent, logarithm and the powers of e.
struct BcLibrary {
  let scale: Int

  /// The digits that are reckoned with, more than are shown.
  private var inner: Int { scale + 12 }

  func value(_ name: ByteString, _ x: BcNumber) throws(Bc.Interrupt) -> BcNumber {
    let result =
      switch name {
      case "e": exponential(x)
      case "l": try logarithm(x)
      case "a": arctangent(x)
      case "s": sine(x)
      default: sine(x + halfPi)
      }
    // The cosine of nothing and the like lie a hair beside whole numbers.
    return rounded(result).scaled(to: scale)
  }

  /// A number whose last digits are those of a whole one is taken for it.
  private func rounded(_ x: BcNumber) -> BcNumber {
    let unit = BcNumber(1).divided(by: power(10, inner - 4), scale: inner) ?? .zero
    let near = (x + (x.isNegative ? unit.negated : unit)).scaled(to: scale)
    let gap = x - near
    let size = gap.isNegative ? gap.negated : gap
    return BcNumber.compare(size, unit) < 0 ? near : x
  }

  private func power(_ base: Int, _ exponent: Int) -> BcNumber {
    var result = BcNumber.one
    for _ in 0..<max(0, exponent) { result = result * BcNumber(base) }
    return result
  }

  private func quotient(_ left: BcNumber, _ right: BcNumber) -> BcNumber {
    left.divided(by: right, scale: inner) ?? .zero
  }

  private func product(_ left: BcNumber, _ right: BcNumber) -> BcNumber {
    (left * right).scaled(to: inner)
  }

  /// By halving the exponent and squaring the result.
  private func exponential(_ x: BcNumber) -> BcNumber {
    if x.isNegative { return quotient(.one, exponential(x.negated)) }
    var halvings = 0
    var small = x.scaled(to: inner)
    while BcNumber.compare(small, .one) > 0, halvings < 64 {
      small = quotient(small, BcNumber(2))
      halvings += 1
    }
    var term = BcNumber.one.scaled(to: inner)
    var sum = term
    var number = 1
    while !term.isZero, number < 2_000 {
      term = quotient(product(term, small), BcNumber(number))
      sum = sum + term
      number += 1
    }
    for _ in 0..<halvings { sum = product(sum, sum) }
    return sum
  }

  /// By square roots until the number is near one, and the series of the inverse hyperbolic tangent.
  private func logarithm(_ x: BcNumber) throws(Bc.Interrupt) -> BcNumber {
    if x.isZero || x.isNegative {
      // What `bc` gives in the place of minus infinity.
      return (BcNumber.one - power(10, scale)).scaled(to: scale)
    }
    var near = x.scaled(to: inner)
    var factor = BcNumber(2)
    let (low, high) = (quotient(BcNumber(9), BcNumber(10)), quotient(BcNumber(11), BcNumber(10)))
    var turns = 0
    while BcNumber.compare(near, low) < 0 || BcNumber.compare(near, high) > 0, turns < 64 {
      near = near.root(scale: inner) ?? near
      factor = factor * BcNumber(2)
      turns += 1
    }
    let y = quotient(near - .one, near + .one)
    return product(factor, series(y, sign: 1))
  }

  /// `y ± y³/3 + y⁵/5 …`.
  private func series(_ y: BcNumber, sign: Int) -> BcNumber {
    let square = product(y, y)
    var term = y
    var sum = y
    var number = 3
    while !term.isZero, number < 4_000 {
      term = product(term, square)
      if sign < 0 { term = term.negated }
      sum = sum + quotient(term, BcNumber(number))
      number += 2
    }
    return sum
  }

  private func arctangent(_ x: BcNumber) -> BcNumber {
    if x.isNegative { return arctangent(x.negated).negated }
    // atan(x) = 2 atan(x / (1 + sqrt(1 + x²))) makes the argument small.
    var small = x.scaled(to: inner)
    var doublings = 0
    while BcNumber.compare(small, quotient(.one, BcNumber(5))) > 0, doublings < 64 {
      let root = (BcNumber.one + product(small, small)).root(scale: inner) ?? .one
      small = quotient(small, BcNumber.one + root)
      doublings += 1
    }
    return product(power(2, doublings), series(small, sign: -1))
  }

  private var halfPi: BcNumber { product(BcNumber(2), arctangent(.one)) }

  private func sine(_ x: BcNumber) -> BcNumber {
    // Whole turns make no difference.
    let turn = product(BcNumber(4), halfPi)
    let turns = (x.divided(by: turn, scale: 0) ?? .zero)
    let angle = (x - product(turns, turn)).scaled(to: inner)
    let square = product(angle, angle)
    var term = angle
    var sum = angle
    var number = 2
    while !term.isZero, number < 4_000 {
      term = quotient(product(term, square), BcNumber(number * (number + 1))).negated
      sum = sum + term
      number += 2
    }
    return sum
  }
}
