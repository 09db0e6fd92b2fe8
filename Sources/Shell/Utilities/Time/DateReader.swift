/// Reads moments as people write them: the input of GNU `date -d`, as far as notes use it.
struct DateReader {
  private var tokens: ArraySlice<DateToken> = []
  private var time: CivilTime
  private let zone: ClockZone
  /// Units to be added: months first, since they are of different lengths.
  private var months: Int64 = 0
  private var days: Int64 = 0
  private var seconds: Int64 = 0
  private var offset: Int?
  private var hasClock = false
  private var hasDate = false
  private var weekday: (day: Int, count: Int64)?
  private var fraction = 0

  private init(_ text: ByteString, _ now: Int64, _ zone: ClockZone) {
    time = CivilTime(now, in: zone)
    self.zone = zone
    tokens = DateToken.read(text)[...]
  }

  /// The moment, in nanoseconds since 1970, that a text means; `nil` for what is not understood.
  ///
  /// - Parameters:
  ///   - text: such as `2024-05-01 10:00`, `yesterday`, `2 days ago`, `@0`, `next monday`.
  ///   - now: the present, in nanoseconds since 1970.
  ///   - zone: the zone that clocks show.
  /// - Returns: the moment.
  static func moment(_ text: ByteString, now: Int64, zone: ClockZone) -> Int64? {
    if text.hasPrefix("@") {
      let parts = text.dropFirst().split(UInt8(ascii: "."))
      guard let seconds = parts[0].integer64, abs(seconds) < 60_000_000_000, parts.count <= 2 else {
        return nil
      }
      return seconds * 1_000_000_000 + (parts.count == 2 ? nanoseconds(parts[1]) : 0)
    }
    var reader = DateReader(text, now, zone)
    return reader.read()
  }

  /// The moment at which the clocks of a zone show some fields.
  static func moment(of time: CivilTime, in zone: ClockZone) -> Int64 {
    var local = time
    local.offset = 0
    let wall = local.seconds
    // The zone's offset then, found from a first guess.
    let guess = zone.offset(at: wall).0
    let offset = zone.offset(at: wall - Int64(guess)).0
    return (wall - Int64(offset)) * 1_000_000_000 + Int64(time.nanosecond)
  }

  private static func nanoseconds(_ digits: ByteString) -> Int64 {
    let padded =
      digits.prefix(9) + ByteString([UInt8](repeating: 48, count: max(0, 9 - digits.count)))
    return padded.integer64 ?? 0
  }

  // MARK: Grammar

  private mutating func read() -> Int64? {
    while let token = tokens.first {
      switch token {
      case .mark(32), .mark(9), .mark(UInt8(ascii: ",")): tokens.removeFirst()
      case .mark(UInt8(ascii: "+")), .mark(UInt8(ascii: "-")):
        // `+ 1 month`
        tokens.removeFirst()
        skipSpaces()
        guard case .number(let value, let digits, 0)? = tokens.popFirst() else { return nil }
        let sign: Int64 = token.isMinus ? -1 : 1
        guard take(value * sign, digits, Int(sign)) else { return nil }
      case .mark: return nil
      case .word(let word):
        tokens.removeFirst()
        guard take(word) else { return nil }
      case .number(let value, let digits, let sign):
        tokens.removeFirst()
        guard take(value, digits, sign) else { return nil }
      }
    }
    return result()
  }

  private mutating func take(_ word: ByteString) -> Bool {
    switch word.text {
    case "now": return true
    case "today", "t": return true
    case "yesterday": days -= 1
    case "tomorrow": days += 1
    case "noon": setClock(12, 0, 0)
    case "midnight": setClock(0, 0, 0)
    case "utc", "gmt", "z": offset = 0
    case "kst", "jst": offset = 9 * 3600
    case "est": offset = -5 * 3600
    case "pst": offset = -8 * 3600
    case "cet": offset = 3600
    case "next", "last", "this":
      let count: Int64 = word == "next" ? 1 : word == "last" ? -1 : 0
      guard let unit = nextWord() else { return false }
      if let day = Self.index(unit, TimeFormat.weekdays) {
        weekday = (day, count == -1 ? -1 : count)
        return true
      }
      return add(count, unit)
    case "am", "pm": return false
    default:
      if let month = Self.index(word, TimeFormat.months) { return takeMonthFirst(month + 1) }
      if let day = Self.index(word, TimeFormat.weekdays) {
        weekday = (day, 0)
        return true
      }
      return add(1, word)
    }
    return true
  }

  private mutating func take(_ value: Int64, _ digits: Int, _ sign: Int) -> Bool {
    if case .mark(let mark)? = tokens.first {
      if mark == UInt8(ascii: ":") && sign == 0 { return takeClock(Int(clamping: value)) }
      if mark == UInt8(ascii: "-") && sign == 0 && digits <= 4 {
        return takeDate(Int(clamping: value), digits)
      }
      if mark == UInt8(ascii: "/") && sign == 0 { return takeSlashes(value, digits) }
    }
    // A number before a word: an amount, a day of a month, an hour.
    if let word = peekedWord() {
      if word == "am" || word == "pm", sign == 0, 1...12 ~= value {
        _ = nextWord()
        setClock(Int(value) % 12 + (word == "pm" ? 12 : 0), 0, 0)
        return true
      }
      if sign == 0, let month = Self.index(word, TimeFormat.months) {
        _ = nextWord()
        if case .mark(UInt8(ascii: "-"))? = tokens.first { tokens.removeFirst() }
        return setDate(year() ?? time.year, month + 1, Int(clamping: value))
      }
      if Self.unit(word) != nil {
        _ = nextWord()
        return add(value, word)
      }
    }
    if sign != 0, hasClock, digits == 2 || digits == 4 { return takeOffset(value, digits, sign) }
    if sign == 0, digits == 8 {
      return setDate(Int(value / 10_000), Int(value / 100 % 100), Int(value % 100))
    }
    if sign == 0, digits == 4, hasDate, !hasClock {
      setClock(Int(value / 100), Int(value % 100), 0)
      return time.hour < 24 && time.minute < 60
    }
    return false
  }

  private mutating func takeClock(_ hour: Int) -> Bool {
    tokens.removeFirst()
    guard let minute = number() else { return false }
    var second: Int64 = 0
    if case .mark(UInt8(ascii: ":"))? = tokens.first {
      tokens.removeFirst()
      guard let given = number() else { return false }
      second = given
      if case .mark(UInt8(ascii: "."))? = tokens.first {
        tokens.removeFirst()
        guard case .number(let value, let digits, _)? = tokens.popFirst() else { return false }
        let text = ByteString(
          [UInt8](repeating: 48, count: max(0, digits - ByteString(value).count)))
        fraction = Int(Self.nanoseconds(text + ByteString(value)))
      }
    }
    var hour = hour
    if let word = peekedWord(), word == "am" || word == "pm" {
      _ = nextWord()
      guard 1...12 ~= hour else { return false }
      hour = hour % 12 + (word == "pm" ? 12 : 0)
    }
    guard hour < 24, minute < 60, second < 61 else { return false }
    setClock(hour, Int(minute), Int(second))
    // The zone directly behind the time, as in `10:00+09:00`.
    if case .mark(let mark)? = tokens.first,
      mark == UInt8(ascii: "+") || mark == UInt8(ascii: "-"),
      case .number(let value, let digits, _)? = tokens.dropFirst().first
    {
      tokens.removeFirst(2)
      let sign = mark == UInt8(ascii: "-") ? -1 : 1
      return takeOffset(value * Int64(sign), digits, sign)
    }
    return true
  }

  private mutating func takeOffset(_ value: Int64, _ digits: Int, _ sign: Int) -> Bool {
    var size = Int(clamping: abs(value))
    if digits == 4 {
      size = size / 100 * 3600 + size % 100 * 60
    } else {
      size *= 3600
      if case .mark(UInt8(ascii: ":"))? = tokens.first {
        tokens.removeFirst()
        guard let minutes = number() else { return false }
        size += Int(minutes) * 60
      }
    }
    guard size <= 24 * 3600 else { return false }
    offset = sign * size
    return true
  }

  private mutating func takeDate(_ first: Int, _ digits: Int) -> Bool {
    tokens.removeFirst()
    // `2-Jan-2024`
    if case .word(let word)? = tokens.first, let month = Self.index(word, TimeFormat.months) {
      tokens.removeFirst()
      if case .mark(UInt8(ascii: "-"))? = tokens.first { tokens.removeFirst() }
      return setDate(year() ?? time.year, month + 1, first)
    }
    guard let month = number(), case .mark(UInt8(ascii: "-"))? = tokens.popFirst(),
      let day = number()
    else { return false }
    let year = digits <= 2 ? first + (first < 69 ? 2000 : 1900) : first
    return setDate(year, Int(clamping: month), Int(clamping: day))
  }

  private mutating func takeSlashes(_ first: Int64, _ digits: Int) -> Bool {
    tokens.removeFirst()
    guard let second = number() else { return false }
    guard case .mark(UInt8(ascii: "/"))? = tokens.first else {
      return setDate(time.year, Int(clamping: first), Int(clamping: second))
    }
    tokens.removeFirst()
    guard let third = number() else { return false }
    return digits == 4
      ? setDate(Int(first), Int(clamping: second), Int(clamping: third))
      : setDate(
        Int(clamping: third < 69 ? third + 2000 : third < 100 ? third + 1900 : third),
        Int(clamping: first), Int(clamping: second))
  }

  /// `Jan 2 2024`, `Jan 2, 2024`, `Jan 2024` is not a date of `date`'s.
  private mutating func takeMonthFirst(_ month: Int) -> Bool {
    skipSpaces()
    guard let day = number() else { return false }
    skipSpaces()
    if case .mark(UInt8(ascii: ","))? = tokens.first { tokens.removeFirst() }
    return setDate(year() ?? time.year, month, Int(clamping: day))
  }

  // MARK: Pieces

  private mutating func skipSpaces() {
    while case .mark(let byte)? = tokens.first, byte == 32 || byte == 9 { tokens.removeFirst() }
  }

  private mutating func number() -> Int64? {
    guard case .number(let value, _, 0)? = tokens.first else { return nil }
    tokens.removeFirst()
    return value
  }

  /// A year of four digits that is not the hour of a time.
  private mutating func year() -> Int? {
    var ahead = tokens
    while case .mark(let byte)? = ahead.first, byte == 32 || byte == 9 { ahead.removeFirst() }
    guard case .number(let value, 4, 0)? = ahead.popFirst() else { return nil }
    tokens = ahead
    return Int(value)
  }

  private func peekedWord() -> ByteString? {
    for token in tokens {
      switch token {
      case .mark(32), .mark(9): continue
      case .word(let word): return word
      default: return nil
      }
    }
    return nil
  }

  private mutating func nextWord() -> ByteString? {
    skipSpaces()
    guard case .word(let word)? = tokens.first else { return nil }
    tokens.removeFirst()
    return word
  }

  private mutating func setClock(_ hour: Int, _ minute: Int, _ second: Int) {
    (time.hour, time.minute, time.second, hasClock) = (hour, minute, second, true)
  }

  private mutating func setDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard 1...12 ~= month, 0...9999 ~= year, 1...CivilTime.length(of: month, year) ~= day else {
      return false
    }
    (time.year, time.month, time.day, hasDate) = (year, month, day, true)
    // The zone of `2024-01-02T…`.
    if case .word("t")? = tokens.first { tokens.removeFirst() }
    return true
  }

  private static func unit(_ word: ByteString) -> ByteString? {
    let bare = word.count > 1 && word.hasSuffix("s") ? word.dropLast() : word
    switch bare.text {
    case "sec", "second", "min", "minute", "hour", "day", "week", "fortnight", "month", "year":
      return bare
    default: return nil
    }
  }

  private mutating func add(_ count: Int64, _ word: ByteString) -> Bool {
    guard let unit = Self.unit(word), abs(count) < 1_000_000_000 else { return false }
    var count = count
    if peekedWord() == "ago" {
      _ = nextWord()
      count = -count
    }
    switch unit.text {
    case "sec", "second": seconds += count
    case "min", "minute": seconds += count * 60
    case "hour": seconds += count * 3600
    case "day": days += count
    case "week": days += count * 7
    case "fortnight": days += count * 14
    case "month": months += count
    default: months += count * 12
    }
    return true
  }

  private static func index(_ word: ByteString, _ names: [ByteString]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { name in
      let lower = CaseMapping.lower(name)
      return lower == word || word.count == 3 && lower.hasPrefix(word)
        || word == "sept" && lower == "september" || word == "tues" && lower == "tuesday"
        || word == "thurs" && lower == "thursday" || word == "wednes" && lower == "wednesday"
    }
  }

  private func result() -> Int64? {
    var time = time
    if !hasClock && (hasDate || weekday != nil) {
      (time.hour, time.minute, time.second) = (0, 0, 0)
      time.nanosecond = 0
    }
    if hasClock { time.nanosecond = fraction }
    if let weekday, !hasDate {
      let ahead = (weekday.day - time.weekday + 7) % 7
      var moved = Int64(ahead)
      if weekday.count > 0 && ahead == 0 { moved += 7 }
      if weekday.count > 0 && ahead != 0 { moved += 7 * (weekday.count - 1) }
      if weekday.count < 0 { moved -= 7 }
      time = Self.moved(time, days: moved)
    }
    if months != 0 {
      let total = Int64(time.year) * 12 + Int64(time.month) - 1 + months
      let (year, month) = CivilTime.divided(total, by: 12)
      guard 0...9999 ~= year else { return nil }
      (time.year, time.month) = (Int(year), Int(month) + 1)
    }
    guard abs(days) < 4_000_000 else { return nil }
    time = Self.moved(time, days: days)
    guard 0...9999 ~= time.year else { return nil }
    var moment: Int64
    if let offset {
      time.offset = offset
      moment = time.seconds * 1_000_000_000 + Int64(time.nanosecond)
    } else {
      moment = Self.moment(of: time, in: zone)
    }
    let (added, overflows) = moment.addingReportingOverflow(seconds &* 1_000_000_000)
    moment = added
    return overflows ? nil : moment
  }

  private static func moved(_ time: CivilTime, days: Int64) -> CivilTime {
    var utc = time
    utc.offset = 0
    // The 31st of a month that has 30 days is the first of the next one.
    let start = CivilTime.days(utc.year, utc.month, utc.day)
    let date = CivilTime(seconds: (start + days) * 86_400, in: .utc)
    (utc.year, utc.month, utc.day) = (date.year, date.month, date.day)
    utc.offset = time.offset
    return utc
  }
}
