import YAML

/// Functions on numbers.
extension ChartFunctions {
  static let numbers = [
    "add", "add1", "sub", "mul", "div", "mod", "max", "min", "ceil", "floor", "round", "int",
    "int64", "float64", "atoi", "until", "untilStep", "seq", "addf", "subf", "mulf", "divf",
    "maxf", "minf", "toDecimal",
  ]

  static func number(_ call: Arguments) throws(GoFunctions.Failure) -> JSONValue? {
    let all = call.values.indices.map { call.integer($0) }
    switch call.name {
    case "add": return .int64(all.reduce(0, &+))
    case "add1": return .int64(call.integer(0) &+ 1)
    case "mul": return .int64(all.reduce(1, &*))
    case "sub":
      try call.need(2)
      return .int64(all[0] &- all[1])
    case "div", "mod":
      try call.need(2)
      if all[1] == 0 { throw GoFunctions.Failure(message: "runtime error: integer divide by zero") }
      let parts = all[0].divided(by: all[1])
      return .int64(call.name == "div" ? parts.quotient : parts.remainder)
    case "max": return .int64(all.max() ?? 0)
    case "min": return .int64(all.min() ?? 0)
    case "int", "int64", "atoi": return .int64(call.integer(0))
    case "until", "untilStep", "seq": return try range(call, all)
    default: return try decimal(call)
    }
  }

  private static func range(
    _ call: Arguments, _ all: [Int64]
  ) throws(GoFunctions.Failure) -> JSONValue? {
    var (start, end, step): (Int64, Int64, Int64) = (0, 0, 1)
    switch call.name {
    case "until": (end, step) = (call.integer(0), call.integer(0) < 0 ? -1 : 1)
    case "untilStep":
      try call.need(3)
      (start, end, step) = (all[0], all[1], all[2])
    default:
      start = all.count > 1 ? all[0] : 1
      let last = all.last ?? 0
      step = all.count > 2 ? all[1] : last < start ? -1 : 1
      end = last &+ (step < 0 ? -1 : 1)
    }
    var result: [Int64] = []
    if step != 0 {
      var value = start
      while step > 0 ? value < end : value > end {
        result.append(value)
        if result.count > 100_000 { throw GoFunctions.Failure(message: "the list is too long") }
        value = value &+ step
      }
    }
    if call.name == "seq" { return .string(result.map { "\($0)" }.joinedText(" ")) }
    return .array(result.map { .int64($0) })
  }

  private static func decimal(_ call: Arguments) throws(GoFunctions.Failure) -> JSONValue? {
    let all = call.values.indices.map { call.number($0) }
    switch call.name {
    case "float64": return .number(shown(call.number(0)))
    case "ceil": return .number(shown(call.number(0).rounded(.up)))
    case "floor": return .number(shown(call.number(0).rounded(.down)))
    case "round":
      var scale = 1.0
      for _ in 0..<max(0, min(call.integer(1), 15)) { scale *= 10 }
      return .number(shown((call.number(0) * scale).rounded(.toNearestOrAwayFromZero) / scale))
    case "addf": return .number(shown(all.reduce(0, +)))
    case "mulf": return .number(shown(all.reduce(1, *)))
    case "maxf": return .number(shown(all.max() ?? 0))
    case "minf": return .number(shown(all.min() ?? 0))
    case "toDecimal": return .int64(Int64(call.text(0), radix: 8) ?? 0)
    default:
      try call.need(2)
      let rest = all.dropFirst()
      return .number(
        shown(
          call.name == "subf"
            ? rest.reduce(all[0], -) : rest.reduce(all[0]) { $0 / ($1 == 0 ? 1 : $1) }))
    }
  }

  /// A number without a point where it is whole, else with up to nine digits behind it.
  private static func shown(_ value: Double) -> String {
    guard value.magnitude < 1e15 else { return "0" }
    if value == value.rounded() { return "\(Int64(value))" }
    let scaled = Int64((value.magnitude * 1e9).rounded())
    let whole = scaled / 1_000_000_000
    var tail = "\(scaled % 1_000_000_000)"
    while tail.utf8.count < 9 { tail = "0" + tail }
    while tail.hasSuffix("0") { tail = tail.droppingLast(1) }
    let text = (value < 0 ? "-" : "") + "\(whole)"
    return tail.isEmpty ? text : text + "." + tail
  }
}

extension Int64 {
  /// The quotient and the remainder by a divisor that is not 0; the smallest number by -1 is itself.
  fileprivate func divided(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    divisor == -1 ? (0 &- self, 0) : (self / divisor, self % divisor)
  }
}
