/// Writes moments as `strftime` does in the C locale, with the flags and widths of GNU `date`.
struct TimeFormat {
  private let time: CivilTime
  private var output: [UInt8] = []

  private init(_ time: CivilTime) { self.time = time }

  /// The text of `time` in a format such as `%Y-%m-%d`.
  static func text(_ format: ByteString, _ time: CivilTime) -> ByteString {
    var printer = TimeFormat(time)
    printer.run(format.bytes, depth: 0)
    return ByteString(printer.output)
  }

  static let weekdays: [ByteString] = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  static let months: [ByteString] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private mutating func run(_ format: [UInt8], depth: Int) {
    var index = 0
    while index < format.count {
      guard format[index] == UInt8(ascii: "%") else {
        output.append(format[index])
        index += 1
        continue
      }
      let start = index
      index += 1
      var flags: [UInt8] = []
      while index < format.count, ByteString("_-0^#+").contains(format[index]) {
        flags.append(format[index])
        index += 1
      }
      var width = 0
      while index < format.count, Byte.isDigit(format[index]) {
        width = min(width * 10 + Int(format[index]) - 48, 1000)
        index += 1
      }
      var colons = 0
      while index < format.count, format[index] == UInt8(ascii: ":") {
        colons += 1
        index += 1
      }
      if index < format.count, ByteString("EO").contains(format[index]) { index += 1 }
      guard index < format.count else {
        output += format[start...]
        return
      }
      let letter = format[index]
      index += 1
      if !directive(letter, flags, width, colons, depth) { output += format[start..<index] }
    }
  }

  private mutating func directive(
    _ letter: UInt8, _ flags: [UInt8], _ width: Int, _ colons: Int, _ depth: Int
  ) -> Bool {
    if let (value, digits, pad) = number(letter) {
      append(value, max(width, flags.contains(UInt8(ascii: "-")) ? 0 : digits), flags, pad)
      return true
    }
    guard let text = words(letter, flags, width, colons, depth) else { return false }
    var bytes = text.bytes
    if flags.contains(UInt8(ascii: "^")) { bytes = CaseMapping.upper(text).bytes }
    if flags.contains(UInt8(ascii: "#")) {
      bytes =
        letter == UInt8(ascii: "Z") || letter == UInt8(ascii: "p")
        ? CaseMapping.lower(text).bytes : CaseMapping.upper(text).bytes
    }
    let filler: UInt8 = flags.contains(UInt8(ascii: "0")) ? 48 : 32
    output += [UInt8](repeating: filler, count: max(0, width - bytes.count)) + bytes
    return true
  }

  private func number(_ letter: UInt8) -> (Int64, Int, UInt8)? {
    let zero: UInt8 = 48
    let hour12 = (time.hour + 11) % 12 + 1
    let value: (Int, Int, UInt8)
    switch letter {
    case UInt8(ascii: "Y"): value = (time.year, time.year < 0 ? 5 : 4, zero)
    case UInt8(ascii: "C"): value = (time.year / 100, 2, zero)
    case UInt8(ascii: "y"): value = ((time.year % 100 + 100) % 100, 2, zero)
    case UInt8(ascii: "G"): value = (time.isoWeek.year, 4, zero)
    case UInt8(ascii: "g"): value = (time.isoWeek.year % 100, 2, zero)
    case UInt8(ascii: "V"): value = (time.isoWeek.week, 2, zero)
    case UInt8(ascii: "U"): value = ((time.dayOfYear + 7 - time.weekday) / 7, 2, zero)
    case UInt8(ascii: "W"): value = ((time.dayOfYear + 7 - (time.weekday + 6) % 7) / 7, 2, zero)
    case UInt8(ascii: "m"): value = (time.month, 2, zero)
    case UInt8(ascii: "d"): value = (time.day, 2, zero)
    case UInt8(ascii: "e"): value = (time.day, 2, 32)
    case UInt8(ascii: "j"): value = (time.dayOfYear + 1, 3, zero)
    case UInt8(ascii: "H"): value = (time.hour, 2, zero)
    case UInt8(ascii: "k"): value = (time.hour, 2, 32)
    case UInt8(ascii: "I"): value = (hour12, 2, zero)
    case UInt8(ascii: "l"): value = (hour12, 2, 32)
    case UInt8(ascii: "M"): value = (time.minute, 2, zero)
    case UInt8(ascii: "S"): value = (time.second, 2, zero)
    case UInt8(ascii: "q"): value = ((time.month - 1) / 3 + 1, 1, zero)
    case UInt8(ascii: "u"): value = ((time.weekday + 6) % 7 + 1, 1, zero)
    case UInt8(ascii: "w"): value = (time.weekday, 1, zero)
    case UInt8(ascii: "s"): return (time.seconds, 1, zero)
    default: return nil
    }
    return (Int64(value.0), value.1, value.2)
  }

  private mutating func append(_ value: Int64, _ width: Int, _ flags: [UInt8], _ pad: UInt8) {
    var digits = ByteString(value < 0 ? -value : value).bytes
    var filler = pad
    for flag in flags {
      if flag == UInt8(ascii: "_") { filler = 32 }
      if flag == UInt8(ascii: "0") || flag == UInt8(ascii: "+") { filler = 48 }
      if flag == UInt8(ascii: "-") { filler = 0 }
    }
    let sign: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    if filler != 0 {
      let missing = max(0, width - digits.count - sign.count)
      if filler == 32 {
        output += [UInt8](repeating: 32, count: missing)
      } else {
        digits = [UInt8](repeating: 48, count: missing) + digits
      }
    }
    output += sign + digits
  }

  private func words(
    _ letter: UInt8, _ flags: [UInt8], _ width: Int, _ colons: Int, _ depth: Int
  ) -> ByteString? {
    switch letter {
    case UInt8(ascii: "%"): "%"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "a"): Self.weekdays[time.weekday].prefix(3)
    case UInt8(ascii: "A"): Self.weekdays[time.weekday]
    case UInt8(ascii: "b"), UInt8(ascii: "h"): Self.months[time.month - 1].prefix(3)
    case UInt8(ascii: "B"): Self.months[time.month - 1]
    case UInt8(ascii: "p"): time.hour < 12 ? "AM" : "PM"
    case UInt8(ascii: "P"): time.hour < 12 ? "am" : "pm"
    case UInt8(ascii: "Z"): time.zoneName
    case UInt8(ascii: "z"): zone(colons)
    case UInt8(ascii: "N"): fraction(flags, width)
    case UInt8(ascii: "D"), UInt8(ascii: "x"): nested("%m/%d/%y")
    case UInt8(ascii: "F"): nested("%Y-%m-%d")
    case UInt8(ascii: "T"), UInt8(ascii: "X"): nested("%H:%M:%S")
    case UInt8(ascii: "R"): nested("%H:%M")
    case UInt8(ascii: "r"): nested("%I:%M:%S %p")
    case UInt8(ascii: "c"): nested("%a %b %e %H:%M:%S %Y")
    default: nil
    }
  }

  private func nested(_ format: ByteString) -> ByteString { Self.text(format, time) }

  private func fraction(_ flags: [UInt8], _ width: Int) -> ByteString {
    let digits = ByteString(time.nanosecond).bytes
    let all = [UInt8](repeating: 48, count: max(0, 9 - digits.count)) + digits
    if flags.contains(UInt8(ascii: "-")) {
      var end = all.count
      while end > 1 && all[end - 1] == 48 { end -= 1 }
      return ByteString(all[..<end])
    }
    return width > 0 ? ByteString(all.prefix(width)) : ByteString(all)
  }

  private func zone(_ colons: Int) -> ByteString {
    let size = abs(time.offset)
    let sign: ByteString = time.offset < 0 ? "-" : "+"
    func two(_ value: Int) -> ByteString { (value < 10 ? "0" : "") + ByteString(value) }
    let (hours, minutes, seconds) = (two(size / 3600), two(size / 60 % 60), two(size % 60))
    switch colons {
    case 0: return sign + hours + minutes
    case 1: return sign + hours + ":" + minutes
    case 2: return sign + hours + ":" + minutes + ":" + seconds
    default: return sign + hours + (size % 3600 == 0 ? "" : ":" + minutes)
    }
  }
}
