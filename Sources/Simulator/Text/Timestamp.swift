/// Times as the API writes them, RFC 3339 in UTC, and as `describe` does.
enum Timestamp {
  /// Nanoseconds since 1970 to `2026-11-23T06:22:35Z`.
  static func text(_ nanoseconds: Int64) -> String {
    let parts = Calendar(seconds: nanoseconds / 1_000_000_000)
    return "\(parts.year)-\(two(parts.month))-\(two(parts.day))T\(clock(parts))Z"
  }

  /// The same with millionths of a second.
  static func microText(_ nanoseconds: Int64) -> String {
    let fraction = "\(nanoseconds % 1_000_000_000 / 1000)"
    let zeros = String(repeating: "0", count: max(0, 6 - fraction.utf8.count))
    return text(nanoseconds).droppingLast(1) + "." + zeros + fraction + "Z"
  }

  /// The same with billionths of a second.
  static func nanoText(_ nanoseconds: Int64) -> String {
    let fraction = "\(nanoseconds % 1_000_000_000)"
    let zeros = String(repeating: "0", count: max(0, 9 - fraction.utf8.count))
    return text(nanoseconds).droppingLast(1) + "." + zeros + fraction + "Z"
  }

  /// Such as `Mon, 23 Nov 2026 06:22:35 +0000`.
  static func mailText(_ nanoseconds: Int64) -> String {
    let seconds = nanoseconds / 1_000_000_000
    let parts = Calendar(seconds: seconds)
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let day = Int(((seconds / 86400) % 7 + 7) % 7)
    let month = months[max(0, min(11, parts.month - 1))]
    return "\(days[day]), \(two(parts.day)) \(month) \(parts.year) \(clock(parts)) +0000"
  }

  /// Such as `2026-11-23 06:22:35 +0000 UTC`.
  static func goText(_ nanoseconds: Int64) -> String {
    let parts = Calendar(seconds: nanoseconds / 1_000_000_000)
    return "\(parts.year)-\(two(parts.month))-\(two(parts.day)) \(clock(parts)) +0000 UTC"
  }

  /// Such as `2026/11/23 06:22:35`.
  static func slashed(_ nanoseconds: Int64) -> String {
    (goText(nanoseconds).cut("+")?.before.trimmed ?? "").replacing("-", with: "/")
  }

  /// The nanoseconds since 1970; `nil` for what is no time.
  static func parse(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int64? {
      var value: Int64 = 0
      for byte in bytes[range] {
        guard 0x30...0x39 ~= byte else { return nil }
        value = value * 10 + Int64(byte - 0x30)
      }
      return value
    }
    guard bytes.count >= 20, bytes[4] == 0x2D, bytes[10] == 0x54, let year = number(0..<4),
      let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
      let minute = number(14..<16), let second = number(17..<19), 1...12 ~= month
    else { return nil }
    let days = Calendar.days(year: year, month: month, day: day)
    var result = ((days * 24 + hour) * 60 + minute) * 60 + second
    result *= 1_000_000_000
    if bytes[19] == 0x2E {
      var unit: Int64 = 100_000_000
      for byte in bytes[20...] {
        guard 0x30...0x39 ~= byte else { break }
        result += Int64(byte - 0x30) * unit
        unit /= 10
      }
    }
    return result
  }

  private static func clock(_ parts: Calendar) -> String {
    "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))"
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// How long ago something was, as `get` prints it: `5s`, `4m41s`, `29m`, `3h5m`, `2d`, `1y30d`.
  static func age(_ nanoseconds: Int64) -> String {
    let seconds = nanoseconds / 1_000_000_000
    if seconds < -1 { return "<invalid>" }
    if seconds < 0 { return "0s" }
    if seconds < 120 { return "\(seconds)s" }
    let minutes = seconds / 60
    if minutes < 10 {
      let rest = seconds % 60
      return rest == 0 ? "\(minutes)m" : "\(minutes)m\(rest)s"
    }
    if minutes < 180 { return "\(minutes)m" }
    let hours = minutes / 60
    if hours < 8 {
      let rest = minutes % 60
      return rest == 0 ? "\(hours)h" : "\(hours)h\(rest)m"
    }
    if hours < 48 { return "\(hours)h" }
    let days = hours / 24
    if hours < 192 {
      let rest = hours % 24
      return rest == 0 ? "\(days)d" : "\(days)d\(rest)h"
    }
    if days < 730 { return "\(days)d" }
    let years = days / 365
    let rest = days % 365
    return years < 8 && rest != 0 ? "\(years)y\(rest)d" : "\(years)y"
  }
}

/// A point of time in the Gregorian calendar, in UTC.
struct Calendar {
  var year: Int64
  var month: Int
  var day: Int
  var hour: Int
  var minute: Int
  var second: Int
  /// From 0, Sunday.
  var weekday: Int

  init(seconds: Int64) {
    let days = (seconds >= 0 ? seconds : seconds - 86399) / 86400
    let rest = Int(seconds - days * 86400)
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    weekday = Int(((days + 4) % 7 + 7) % 7)
    // Eras of 400 years, each of which begins on a first of March.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The days from 1970 to a date.
  static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
