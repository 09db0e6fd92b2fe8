import Shell

/// The program `sleep` of containers, which lets their own clock run ahead.
enum Sleep {
  /// The program; once its clock is past `horizon` whatever still sleeps goes on and on.
  static func command(until horizon: Int64) -> Command {
    Command("sleep") { run($0, horizon) }
  }

  private static func run(_ context: ProcessContext, _ horizon: Int64) -> Int {
    guard context.arguments.count > 1 else {
      context.complain("missing operand")
      return 1
    }
    var total: Int64 = 0
    for word in context.arguments.dropFirst() {
      guard let duration = duration(word) else {
        context.complain("invalid time interval '\(word)'")
        return 1
      }
      total = min(total + duration, 100_000_000_000_000_000)
    }
    if context.machine.clock.now > horizon { context.machine.exceed("time") }
    context.machine.clock.advance(by: total)
    return 0
  }

  /// Nanoseconds of `1`, `0.5`, `2m`.
  private static func duration(_ word: ByteString) -> Int64? {
    if word == "infinity" || word == "inf" { return 100_000_000_000_000_000 }
    let units: [UInt8: Double] = [115: 1, 109: 60, 104: 3600, 100: 86400]
    let unit = word.bytes.last.flatMap { units[$0] }
    guard let number = Double((unit == nil ? word : word.dropLast()).text), number >= 0 else {
      return nil
    }
    return Int64(min(number * (unit ?? 1), 1e8) * 1e9)
  }
}
