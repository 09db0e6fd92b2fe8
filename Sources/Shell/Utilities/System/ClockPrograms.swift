extension SystemUtilities {
  /// The programs of time.
  static var clock: [Command] {
    [Command("date", run: date), Command("sleep", run: sleep), Command("uptime", run: uptime)]
  }

  private static let dateOptions = OptionTable(
    "d:date u.utc I?iso-8601 R.rfc-email r:reference s:set f:file -:rfc-3339 -.universal -.debug")

  private static func date(_ context: ProcessContext) -> Int {
    // `-I` takes its value only directly behind it.
    let arguments = context.arguments.map { word in
      word.hasPrefix("-I") && word.count > 2 ? "--iso-8601=" + word.dropFirst(2) : word
    }
    guard let options = dateOptions.parse(context.with(arguments)) else { return 1 }
    for name: ByteString in ["s", "f", "debug"] where options.has(name) {
      return context.notSimulated(name.count == 1 ? "-" + name : "--" + name)
    }
    let zone = options.has("u") || options.has("universal") ? .utc : context.zone
    var moment = context.machine.clock.now
    if let text = options.value("d") {
      guard let given = DateReader.moment(text, now: moment, zone: zone) else {
        context.complain("invalid date \(context.gnuQuoted(text))")
        return 1
      }
      moment = given
    } else if let path = options.value("r") {
      do { moment = try context.inode(path).modified } catch {
        context.complain(context.quoted(path) + ": " + error.message)
        return 1
      }
    }
    var format: ByteString = "%a %b %e %H:%M:%S %Z %Y"
    if options.has("R") { format = "%a, %d %b %Y %H:%M:%S %z" }
    if options.has("I") {
      switch (options.value("I") ?? "date").text {
      case "date": format = "%Y-%m-%d"
      case "hours": format = "%Y-%m-%dT%H%:z"
      case "minutes": format = "%Y-%m-%dT%H:%M%:z"
      case "seconds": format = "%Y-%m-%dT%H:%M:%S%:z"
      case "ns": format = "%Y-%m-%dT%H:%M:%S,%N%:z"
      default:
        return context.usage(
          "invalid argument \(context.gnuQuoted(options.value("I") ?? "")) for ‘--iso-8601’")
      }
    }
    if let precision = options.value("rfc-3339") {
      switch precision.text {
      case "date": format = "%Y-%m-%d"
      case "seconds": format = "%Y-%m-%d %H:%M:%S%:z"
      case "ns": format = "%Y-%m-%d %H:%M:%S.%N%:z"
      default:
        return context.usage("invalid argument \(context.gnuQuoted(precision)) for ‘--rfc-3339’")
      }
    }
    if options.operands.count > 1 {
      return context.usage("extra operand \(context.gnuQuoted(options.operands[1]))")
    }
    if let operand = options.operands.first {
      guard operand.hasPrefix("+") else {
        if operand.bytes.allSatisfy(Byte.isDigit) {
          return context.notSimulated("setting the clock")
        }
        context.complain("invalid date \(context.gnuQuoted(operand))")
        return 1
      }
      format = operand.dropFirst()
    }
    context.write(TimeFormat.text(format, CivilTime(moment, in: zone)) + "\n")
    return 0
  }

  private static func sleep(_ context: ProcessContext) -> Int {
    let operands = context.arguments.dropFirst()
    if operands.isEmpty { return context.usage("missing operand") }
    var total: Int64 = 0
    for operand in operands {
      guard let nanoseconds = duration(operand) else {
        return context.usage("invalid time interval \(context.gnuQuoted(operand))")
      }
      total = min(total + nanoseconds, 10 * 365 * 86_400 * 1_000_000_000)
    }
    context.machine.clock.advance(by: total)
    return 0
  }

  /// The nanoseconds of `1.5`, `10s`, `2m`, `1h`, `1d`, `infinity`; at most ten years.
  static func duration(_ text: ByteString) -> Int64? {
    let most: Int64 = 10 * 365 * 86_400 * 1_000_000_000
    if text == "infinity" || text == "inf" { return most }
    var digits = text
    var unit: Int64 = 1
    switch text.bytes.last {
    case UInt8(ascii: "s"): digits = text.dropLast()
    case UInt8(ascii: "m"): (digits, unit) = (text.dropLast(), 60)
    case UInt8(ascii: "h"): (digits, unit) = (text.dropLast(), 3600)
    case UInt8(ascii: "d"): (digits, unit) = (text.dropLast(), 86_400)
    default: break
    }
    let parts = digits.split(UInt8(ascii: "."))
    guard !digits.isEmpty, parts.count <= 2,
      parts.allSatisfy({ $0.bytes.allSatisfy(Byte.isDigit) }),
      digits != "."
    else { return nil }
    let whole = parts[0].isEmpty ? 0 : parts[0].integer64 ?? .max
    var fraction: Int64 = 0
    if parts.count == 2 {
      let nine = parts[1].prefix(9)
      let zeros = ByteString([UInt8](repeating: 48, count: 9 - nine.count))
      fraction = (nine + zeros).integer64 ?? 0
    }
    guard whole <= most / 1_000_000_000 / unit else { return most }
    return (whole * 1_000_000_000 + fraction) * unit
  }

  private static func uptime(_ context: ProcessContext) -> Int {
    let machine = context.machine
    let seconds = max(0, (machine.clock.now - machine.started) / 1_000_000_000)
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60)
    if context.arguments.dropFirst().first == "-p" {
      var parts: [ByteString] = []
      for (count, name) in [(days, "day"), (hours, "hour"), (minutes, "minute")] where count > 0 {
        parts.append("\(count) \(name)" + (count == 1 ? "" : "s"))
      }
      context.write("up " + (parts.isEmpty ? "0 minutes" : parts.joined(", ")) + "\n")
      return 0
    }
    let time = TimeFormat.text("%H:%M:%S", CivilTime(machine.clock.now, in: context.zone))
    let start: ByteString = days == 0 ? "" : days == 1 ? "1 day, " : "\(days) days, "
    let two: ByteString = minutes < 10 ? "0\(minutes)" : "\(minutes)"
    let hoursAndMinutes: ByteString = "\(hours):\(two)"
    let clock: ByteString = hours == 0 ? "\(minutes) min" : hoursAndMinutes.aligned(to: 5)
    context.write(" \(time) up \(start)\(clock),  1 user,  load average: 0.08, 0.03, 0.01\n")
    return 0
  }
}
