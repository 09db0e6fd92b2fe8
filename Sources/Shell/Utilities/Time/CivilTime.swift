/// A moment as a calendar and a wall clock show it (proleptic Gregorian calendar).
struct CivilTime {
  var year: Int
  /// From 1.
  var month: Int
  /// From 1.
  var day: Int
  var hour = 0
  var minute = 0
  var second = 0
  var nanosecond = 0
  /// Seconds east of Greenwich.
  var offset = 0
  /// The zone's abbreviation.
  var zoneName: ByteString = "UTC"

  /// Shows a moment, in nanoseconds since 1970, as clocks of a zone do.
  init(_ moment: Int64, in zone: ClockZone) {
    let (seconds, fraction) = Self.divided(moment, by: 1_000_000_000)
    self.init(seconds: seconds, in: zone)
    nanosecond = Int(fraction)
  }

  /// Shows a moment in seconds since 1970; what lies far beyond the calendar is shown at its edge.
  init(seconds: Int64, in zone: ClockZone) {
    let bounded = max(-60_000_000_000_000, min(60_000_000_000_000, seconds))
    let (offset, name) = zone.offset(at: bounded)
    let (days, rest) = Self.divided(bounded + Int64(offset), by: 86_400)
    (year, month, day) = Self.date(days)
    hour = Int(rest) / 3600
    minute = Int(rest) / 60 % 60
    second = Int(rest) % 60
    self.offset = offset
    zoneName = name
  }

  /// Days from 1970-01-01 to a date; the month may lie outside of the year, the day outside of the month.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    let months = Int64(year) * 12 + Int64(month) - 1
    let (fullYear, monthIndex) = divided(months, by: 12)
    // Years that begin in March have their leap day at the end.
    let shifted = monthIndex < 2 ? fullYear - 1 : fullYear
    let (era, yearOfEra) = divided(shifted, by: 400)
    let fromMarch = (monthIndex + 10) % 12
    let dayOfYear = (153 * fromMarch + 2) / 5 + Int64(day) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(_ days: Int64) -> (Int, Int, Int) {
    let (era, dayOfEra) = divided(days + 719_468, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (Int(year), Int(month), Int(dayOfYear - (153 * fromMarch + 2) / 5 + 1))
  }

  /// Seconds since 1970 that the fields mean where clocks are `offset` seconds ahead.
  var seconds: Int64 {
    Self.days(year, month, day) * 86_400 + Int64(hour) * 3600 + Int64(minute) * 60 + Int64(second)
      - Int64(offset)
  }

  /// The day of the week, 0 for Sunday.
  var weekday: Int { Int(Self.divided(Self.days(year, month, day) + 4, by: 7).1) }

  /// The day of the year, from 0.
  var dayOfYear: Int { Int(Self.days(year, month, day) - Self.days(year, 1, 1)) }

  /// The year and week of ISO 8601.
  var isoWeek: (year: Int, week: Int) {
    let thursday = Self.days(year, month, day) + Int64(3 - (weekday + 6) % 7)
    let (year, _, _) = Self.date(thursday)
    return (year, Int(thursday - Self.days(year, 1, 1)) / 7 + 1)
  }

  /// How many days a month has.
  static func length(of month: Int, _ year: Int) -> Int {
    Int(days(year, month + 1, 1) - days(year, month, 1))
  }

  /// Division that rounds down, with what is left.
  static func divided(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
    let rest = value % divisor
    return rest < 0 ? (value / divisor - 1, rest + divisor) : (value / divisor, rest)
  }
}
