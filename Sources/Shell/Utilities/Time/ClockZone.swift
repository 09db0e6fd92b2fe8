/// How far the clocks of a place are from Greenwich, and when that changes: the form of `TZ` that POSIX
/// gives (Base Definitions 8.3), as in `EST5EDT,M3.2.0,M11.1.0`.
struct ClockZone {
  /// When clocks are changed: the `week`th `weekday` of a month (5 for the last), in seconds of that day.
  private struct Change {
    var month: Int
    var week: Int
    var weekday: Int
    var time = 7200

    /// Seconds since 1970 in the wall time before the change.
    func moment(in year: Int) -> Int64 {
      let first = CivilTime.days(year, month, 1)
      let (_, firstWeekday) = CivilTime.divided(first + 4, by: 7)
      var day = (weekday - Int(firstWeekday) + 7) % 7 + 7 * (week - 1)
      while day >= CivilTime.length(of: month, year) { day -= 7 }
      return (first + Int64(day)) * 86_400 + Int64(time)
    }
  }

  private var name: ByteString = "UTC"
  private var base = 0
  private var summer: (name: ByteString, offset: Int, from: Change, to: Change)?

  /// Greenwich's own time.
  static let utc = ClockZone()

  private init() {}

  /// Reads a POSIX description or the name of a place; an unknown one means UTC under that name, as the C
  /// library has it.
  init(_ text: ByteString) {
    let text = text.hasPrefix(":") ? text.dropFirst() : text
    if text.isEmpty { return }
    let known = Self.places.first { ByteString($0.name) == text }
    var reader = ArraySlice(known.map { ByteString($0.rule).bytes } ?? text.bytes)
    guard let name = Self.name(&reader) else { return }
    guard let offset = Self.time(&reader) else {
      // The C library takes the letters of what it does not know.
      self.name = ByteString(text.bytes.prefix { Byte.isNameStart($0) && $0 != UInt8(ascii: "_") })
      return
    }
    self.name = name
    base = -offset
    guard !reader.isEmpty, let summerName = Self.name(&reader) else { return }
    var summerOffset = base + 3600
    if reader.first != UInt8(ascii: ","), let given = Self.time(&reader) { summerOffset = -given }
    guard let from = Self.change(&reader), let to = Self.change(&reader) else { return }
    summer = (summerName, summerOffset, from, to)
  }

  /// Whether a place's name is known.
  static func knows(_ name: ByteString) -> Bool { places.contains { ByteString($0.name) == name } }

  /// The names of the known places.
  static var names: [ByteString] { places.map { ByteString($0.name) } }

  /// Seconds east of Greenwich and the abbreviation at a moment (seconds since 1970).
  func offset(at moment: Int64) -> (Int, ByteString) {
    guard let summer else { return (base, name) }
    let (days, _) = CivilTime.divided(moment + Int64(base), by: 86_400)
    let year = 1970 + Int(days * 400 / 146_097)
    for year in (year - 1)...(year + 1) {
      let start = summer.from.moment(in: year) - Int64(base)
      var end = summer.to.moment(in: year) - Int64(summer.offset)
      if end < start { end = summer.to.moment(in: year + 1) - Int64(summer.offset) }
      if start <= moment && moment < end { return (summer.offset, summer.name) }
    }
    return (base, name)
  }

  private static func name(_ text: inout ArraySlice<UInt8>) -> ByteString? {
    if text.first == UInt8(ascii: "<") {
      let name = text.dropFirst().prefix { $0 != UInt8(ascii: ">") }
      text = text.dropFirst(name.count + 2)
      return ByteString(name)
    }
    let name = text.prefix { Byte.isNameStart($0) && $0 != UInt8(ascii: "_") }
    text = text.dropFirst(name.count)
    return name.count < 3 ? nil : ByteString(name)
  }

  /// `[+-]h[:m[:s]]` in seconds.
  private static func time(_ text: inout ArraySlice<UInt8>) -> Int? {
    var sign = 1
    if let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      text = text.dropFirst()
    }
    var total = 0
    for unit in [3600, 60, 1] {
      let digits = text.prefix { Byte.isDigit($0) }
      guard digits.count <= 3, let value = ByteString(digits).integer else { return nil }
      total += value * unit
      text = text.dropFirst(digits.count)
      guard text.first == UInt8(ascii: ":") else { break }
      text = text.dropFirst()
    }
    return sign * total
  }

  private static func change(_ text: inout ArraySlice<UInt8>) -> Change? {
    guard text.starts(with: [UInt8(ascii: ","), UInt8(ascii: "M")]) else { return nil }
    text = text.dropFirst(2)
    let rule = text.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "/") }
    text = text.dropFirst(rule.count)
    let numbers = ByteString(rule).split(UInt8(ascii: ".")).compactMap { $0.integer }
    guard numbers.count == 3, 1...12 ~= numbers[0], 1...5 ~= numbers[1], 0...6 ~= numbers[2] else {
      return nil
    }
    var change = Change(month: numbers[0], week: numbers[1], weekday: numbers[2])
    if text.first == UInt8(ascii: "/") {
      text = text.dropFirst()
      change.time = time(&text) ?? 7200
    }
    return change
  }

  /// The places of the time zone database that notes name, with today's rules.
  private static let places: [(name: String, rule: String)] = [
    ("UTC", "UTC0"), ("Etc/UTC", "UTC0"), ("GMT", "GMT0"), ("Etc/GMT", "GMT0"), ("UCT", "UTC0"),
    ("Zulu", "UTC0"), ("Asia/Seoul", "KST-9"), ("ROK", "KST-9"), ("Asia/Tokyo", "JST-9"),
    ("Japan", "JST-9"), ("Asia/Pyongyang", "KST-9"), ("Asia/Shanghai", "CST-8"),
    ("Asia/Hong_Kong", "HKT-8"), ("Asia/Taipei", "CST-8"), ("Asia/Singapore", "<+08>-8"),
    ("Asia/Manila", "PST-8"), ("Asia/Bangkok", "<+07>-7"), ("Asia/Ho_Chi_Minh", "<+07>-7"),
    ("Asia/Jakarta", "WIB-7"), ("Asia/Kolkata", "IST-5:30"), ("Asia/Calcutta", "IST-5:30"),
    ("Asia/Dubai", "<+04>-4"), ("Asia/Kathmandu", "<+0545>-5:45"), ("Europe/Moscow", "MSK-3"),
    ("Europe/Istanbul", "<+03>-3"), ("Europe/London", "GMT0BST,M3.5.0/1,M10.5.0"),
    ("Europe/Lisbon", "WET0WEST,M3.5.0/1,M10.5.0"),
    ("Europe/Dublin", "GMT0IST,M3.5.0/1,M10.5.0"),
    ("Europe/Paris", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Madrid", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Rome", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Amsterdam", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Zurich", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Stockholm", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Vienna", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Prague", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Warsaw", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Europe/Athens", "EET-2EEST,M3.5.0/3,M10.5.0/4"),
    ("Europe/Helsinki", "EET-2EEST,M3.5.0/3,M10.5.0/4"),
    ("Europe/Kiev", "EET-2EEST,M3.5.0/3,M10.5.0/4"),
    ("America/New_York", "EST5EDT,M3.2.0,M11.1.0"), ("US/Eastern", "EST5EDT,M3.2.0,M11.1.0"),
    ("EST5EDT", "EST5EDT,M3.2.0,M11.1.0"), ("America/Toronto", "EST5EDT,M3.2.0,M11.1.0"),
    ("America/Chicago", "CST6CDT,M3.2.0,M11.1.0"), ("US/Central", "CST6CDT,M3.2.0,M11.1.0"),
    ("America/Denver", "MST7MDT,M3.2.0,M11.1.0"), ("US/Mountain", "MST7MDT,M3.2.0,M11.1.0"),
    ("America/Los_Angeles", "PST8PDT,M3.2.0,M11.1.0"),
    ("US/Pacific", "PST8PDT,M3.2.0,M11.1.0"), ("PST8PDT", "PST8PDT,M3.2.0,M11.1.0"),
    ("America/Sao_Paulo", "<-03>3"), ("America/Argentina/Buenos_Aires", "<-03>3"),
    ("America/Bogota", "<-05>5"), ("Pacific/Honolulu", "HST10"),
    ("Australia/Sydney", "AEST-10AEDT,M10.1.0,M4.1.0/3"),
    ("Australia/Melbourne", "AEST-10AEDT,M10.1.0,M4.1.0/3"),
    ("Australia/Brisbane", "AEST-10"), ("Australia/Perth", "AWST-8"),
    ("Pacific/Auckland", "NZST-12NZDT,M9.5.0,M4.1.0/3"),
    ("Africa/Cairo", "EET-2EEST,M4.5.5/0,M10.5.4/24"),
    ("Africa/Johannesburg", "SAST-2"), ("Africa/Lagos", "WAT-1"), ("Africa/Nairobi", "EAT-3"),
  ]
}
