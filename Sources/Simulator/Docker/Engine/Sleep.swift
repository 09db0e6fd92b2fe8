import Shell

/// The program `sleep` of containers.
enum Sleep {
  static var command: Command { Command("sleep", run: run) }

  private static func run(_ context: ProcessContext) -> Int {
    guard context.arguments.count > 1 else {
      context.complain("missing operand")
      return 1
    }
    var total: Int64 = 0
    for word in context.arguments.dropFirst() {
      guard let seconds = seconds(word) else {
        context.complain("invalid time interval '\(word)'")
        return 1
      }
      total = min(total + seconds, 100_000_000)
    }
    context.machine.clock.advance(by: total * 1_000_000_000)
    return 0
  }

  private static func seconds(_ word: ByteString) -> Int64? {
    if word == "infinity" || word == "inf" { return 100_000_000 }
    let units: [UInt8: Int64] = [115: 1, 109: 60, 104: 3600, 100: 86400]
    let unit = word.bytes.last.flatMap { units[$0] }
    guard let number = (unit == nil ? word : word.dropLast()).integer64, number >= 0 else {
      return nil
    }
    return min(number, 100_000_000) * (unit ?? 1)
  }
}
