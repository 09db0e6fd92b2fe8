/// A point in time with the offset from UTC that it is shown in.
package struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var seconds: Int64
  /// The offset from UTC in seconds, east positive.
  package var offset: Int

  /// Creates a moment from seconds since 1970 and the offset to show it in.
  package init(seconds: Int64, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  /// Before all dates that can be written.
  package static let distantPast = Moment(seconds: .min, offset: 0)

  /// Orders moments in time; the offset does not matter.
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.seconds < rhs.seconds }

  /// The date and time on the clock of its offset.
  package var civil: CivilDateTime { CivilDateTime(secondsSince1970: seconds + Int64(offset)) }

  /// `2023-01-20T12:00:00+09:00` (RFC 3339).
  package var iso8601: String {
    let time = civil
    return time.shortDate + "T" + time.clock + offsetText(separator: ":")
  }

  /// `Fri, 20 Jan 2023 12:00:00 +0900` (RFC 822 with a four-digit year, as RSS 2.0 wants it).
  package var rfc822: String {
    let time = civil
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let day = CivilDateTime.days(year: time.year, month: time.month, day: time.day)
    let weekday = days[Int(((day % 7) + 7) % 7)]
    return "\(weekday), \(padded(time.day, 2)) \(months[time.month - 1]) \(padded(time.year, 4)) "
      + time.clock + " " + offsetText(separator: "")
  }

  private func offsetText(separator: String) -> String {
    let minutes = abs(offset) / 60
    return (offset < 0 ? "-" : "+") + padded(minutes / 60, 2) + separator + padded(minutes % 60, 2)
  }
}

/// A date and a time of day on a wall clock (proleptic Gregorian calendar).
package struct CivilDateTime: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int
  package var hour = 0
  package var minute = 0
  package var second = 0

  /// Creates a date, by default at midnight.
  package init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The clock's reading so many seconds after it read 1970-01-01 00:00:00.
  package init(secondsSince1970 seconds: Int64) {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = Int(seconds - day * 86_400)
    // Days are counted from 1 March of year 0, so that leap days end a year.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    self.day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60
  }

  /// Seconds from 1970-01-01 00:00:00 on the same clock.
  package var secondsSince1970: Int64 {
    Self.days(year: year, month: month, day: day) * 86_400
      + Int64(hour * 3_600 + minute * 60 + second)
  }

  /// Days from 1970-01-01.
  static func days(year: Int, month: Int, day: Int) -> Int64 {
    let shiftedYear = Int64(month <= 2 ? year - 1 : year)
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The number of days of a month.
  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2023-01-20`.
  package var shortDate: String {
    padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// `2023년 1월 20일`.
  package var koreanDate: String {
    String(year) + "년 " + String(month) + "월 " + String(day) + "일"
  }

  /// `12:00:00`.
  package var clock: String {
    padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2)
  }
}

/// A number with zeros before it up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  if digits.utf8.count >= width { return digits }
  if width == 2 { return "0" + digits }
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
