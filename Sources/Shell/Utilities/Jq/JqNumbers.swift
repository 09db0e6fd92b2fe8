/// The functions of `jq` on numbers.
enum JqNumbers {
  static func value(
    _ name: ByteString, _ input: JqValue, _ first: JqValue?, _ second: JqValue?
  ) throws(JqInterrupt) -> JqValue? {
    switch name {
    case "infinite": return .number(.infinity)
    case "nan": return .number(.nan)
    case "tonumber": return try parsed(input)
    case "pow":
      guard case .number(let base)? = first, case .number(let exponent)? = second else {
        throw .message("\(JqFormats.described(first ?? .null)) number required")
      }
      return .number(AwkMath.pow(base, exponent))
    case "floor", "ceil", "round", "trunc", "sqrt", "fabs", "abs", "log", "log10", "log2", "exp",
      "exp10", "exp2", "isinfinite", "isnan", "isnormal", "significand":
      break
    default: return nil
    }
    guard case .number(let number) = input else {
      throw .message("\(JqFormats.described(input)) number required")
    }
    switch name {
    case "isinfinite": return .boolean(number.isInfinite)
    case "isnan": return .boolean(number.isNaN)
    case "isnormal": return .boolean(number.isNormal)
    default: return .number(calculated(name, number))
    }
  }

  private static func calculated(_ name: ByteString, _ number: Double) -> Double {
    switch name {
    case "floor": number.rounded(.down)
    case "ceil": number.rounded(.up)
    case "round": number.rounded(.toNearestOrAwayFromZero)
    case "trunc": number.rounded(.towardZero)
    case "sqrt": number.squareRoot()
    case "log": AwkMath.log(number)
    case "log10": AwkMath.log(number) / AwkMath.log(10)
    case "log2": AwkMath.log(number) / AwkMath.log(2)
    case "exp": AwkMath.exp(number)
    case "exp10": AwkMath.pow(10, number)
    case "exp2": AwkMath.pow(2, number)
    case "significand": number.significand
    default: number.magnitude
    }
  }

  private static func parsed(_ input: JqValue) throws(JqInterrupt) -> JqValue {
    switch input {
    case .number: return input
    case .string(let text):
      do {
        if case .number(let number)? = try JqReader.single(text.bytes) { return .number(number) }
      } catch {
        throw .message(
          "\(error.message) at EOF at line 1, column \(text.count) (while parsing '\(text)')")
      }
      throw .message("\(JqFormats.described(input)) cannot be parsed as a number")
    default: throw .message("\(JqFormats.described(input)) cannot be parsed as a number")
    }
  }
}
