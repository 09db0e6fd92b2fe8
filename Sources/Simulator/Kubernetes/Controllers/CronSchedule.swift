/// A schedule of cron: five fields, or a name such as `@daily` (`robfig/cron`).
struct CronSchedule {
  private var minutes: UInt64 = 0
  private var hours: UInt64 = 0
  private var days: UInt64 = 0
  private var months: UInt64 = 0
  private var weekdays: UInt64 = 0
  private var daysAreFree = false
  private var weekdaysAreFree = false
  private var interval: Int64?

  struct Complaint: Error { var message: String }

  /// Why a text is no schedule; `nil` when it is one.
  static func problem(_ text: String) -> String? {
    do throws(Complaint) {
      _ = try CronSchedule(text)
      return nil
    } catch { return error.message }
  }

  init(_ text: String) throws(Complaint) {
    var text = text
    if text.hasPrefix("TZ=") || text.hasPrefix("CRON_TZ=") { text = text.cut(" ")?.after ?? "" }
    switch text {
    case "@yearly", "@annually": text = "0 0 1 1 *"
    case "@monthly": text = "0 0 1 * *"
    case "@weekly": text = "0 0 * * 0"
    case "@daily", "@midnight": text = "0 0 * * *"
    case "@hourly": text = "0 * * * *"
    default: break
    }
    if text.hasPrefix("@every ") {
      guard let duration = Durations.parse(text.dropping(7)) else {
        throw Complaint(
          message: "failed to parse duration \(text): \(Durations.problem(text.dropping(7)) ?? "")")
      }
      interval = max(1_000_000_000, duration)
      return
    }
    if text.hasPrefix("@") {
      throw Complaint(message: "unrecognized descriptor: \(text)")
    }
    let fields = text.pieces(" ").filter { !$0.isEmpty }
    guard fields.count == 5 else {
      throw Complaint(
        message:
          "expected exactly 5 fields, found \(fields.count): [\(fields.joinedText(" "))]")
    }
    let monthNames = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let dayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    minutes = try Self.field(fields[0], 0, 59, [], 0)
    hours = try Self.field(fields[1], 0, 23, [], 0)
    days = try Self.field(fields[2], 1, 31, [], 0)
    months = try Self.field(fields[3], 1, 12, monthNames, 1)
    weekdays = try Self.field(fields[4], 0, 6, dayNames, 0)
    daysAreFree = fields[2].hasPrefix("*") || fields[2].hasPrefix("?")
    weekdaysAreFree = fields[4].hasPrefix("*") || fields[4].hasPrefix("?")
  }

  private static func field(
    _ text: String, _ least: Int, _ most: Int, _ names: [String], _ base: Int
  ) throws(Complaint) -> UInt64 {
    var bits: UInt64 = 0
    for part in text.pieces(",") where !part.isEmpty {
      let pieces = part.pieces("/")
      if pieces.count > 2 { throw Complaint(message: "too many slashes: \(part)") }
      let ends = pieces[0].pieces("-")
      if ends.count > 2 { throw Complaint(message: "too many hyphens: \(part)") }
      var first = least
      var last = most
      if ends[0] != "*" && ends[0] != "?" {
        first = try number(ends[0], names, base)
        last = ends.count == 2 ? try number(ends[1], names, base) : first
      }
      var step = 1
      if pieces.count == 2 {
        step = try number(pieces[1], [], 0)
        if ends.count == 1 { last = most }
      }
      if first < least {
        throw Complaint(
          message: "beginning of range (\(first)) below minimum (\(least)): \(part)")
      }
      if last > most {
        throw Complaint(message: "end of range (\(last)) above maximum (\(most)): \(part)")
      }
      if first > last {
        throw Complaint(
          message: "beginning of range (\(first)) beyond end of range (\(last)): \(part)")
      }
      if step == 0 {
        throw Complaint(message: "step of range should be a positive number: \(part)")
      }
      var value = first
      while value <= last {
        bits |= 1 << UInt64(value)
        value += step
      }
    }
    return bits
  }

  private static func number(
    _ text: String, _ names: [String], _ base: Int
  ) throws(Complaint) -> Int {
    if let index = names.firstIndex(of: text.lowered) { return index + base }
    guard let value = Int(text) else {
      throw Complaint(
        message:
          "failed to parse int from \(text): strconv.Atoi: parsing \(text.quotedGo): invalid syntax"
      )
    }
    if value < 0 { throw Complaint(message: "negative number (\(value)) not allowed: \(text)") }
    return min(value, 100_000)
  }

  /// The next time after `time`, in nanoseconds since 1970; `nil` when there is none in four years.
  func next(after time: Int64) -> Int64? {
    if let interval { return time / 1_000_000_000 * 1_000_000_000 + interval }
    var seconds = (time / 1_000_000_000 / 60 + 1) * 60
    let end = seconds + 4 * 366 * 86400
    while seconds < end {
      let parts = Calendar(seconds: seconds)
      if months & (1 << UInt64(parts.month)) == 0 || !matchesDay(parts) {
        seconds = (seconds / 86400 + 1) * 86400
        continue
      }
      if hours & (1 << UInt64(parts.hour)) == 0 {
        seconds = (seconds / 3600 + 1) * 3600
        continue
      }
      if minutes & (1 << UInt64(parts.minute)) != 0 { return seconds * 1_000_000_000 }
      seconds += 60
    }
    return nil
  }

  private func matchesDay(_ parts: Calendar) -> Bool {
    let day = days & (1 << UInt64(parts.day)) != 0
    let weekday = weekdays & (1 << UInt64(parts.weekday)) != 0
    return daysAreFree || weekdaysAreFree ? day && weekday : day || weekday
  }
}
