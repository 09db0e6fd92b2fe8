/// A date as authors write it: Jekyll's, Hugo's and Zola's forms.
///
/// `2023-01-20`, `2023/1/5`, `2023.01.20`, `2023-01-20 7:10:00`, `2023-01-20T12:00`, each with a
/// fraction of a second and with `Z`, `+0900`, `+09:00` or ` +0900` behind.
struct DateText: Hashable, Sendable {
  /// What keeps a text from being a date.
  enum Problem: Error, Equatable {
    /// It has not the form of one.
    case form
    /// It has, but there is no such day or time; the text says which.
    case range(String)
  }

  var civil: CivilDateTime
  /// The offset from UTC in seconds; `nil` when the text leaves it to the site's time zone.
  var offset: Int?

  /// Restores a date from its parts.
  init(civil: CivilDateTime, offset: Int?) {
    self.civil = civil
    self.offset = offset
  }

  /// Reads a text.
  ///
  /// - Throws: `Problem` when it is not a date.
  init(_ text: String) throws(Problem) {
    var scanner = Scanner(Array(text.utf8))
    guard let year = scanner.number(4...4), let separator = scanner.dateSeparator(),
      let month = scanner.number(1...2), scanner.take(separator), let day = scanner.number(1...2)
    else { throw .form }
    civil = CivilDateTime(year: year, month: month, day: day)
    offset = nil
    try checkDate()
    if scanner.isAtEnd { return }
    guard scanner.take(UInt8(ascii: "T")) || scanner.take(UInt8(ascii: "t")) || scanner.blanks()
    else { throw .form }
    guard let hour = scanner.number(1...2), scanner.take(UInt8(ascii: ":")),
      let minute = scanner.number(2...2)
    else { throw .form }
    (civil.hour, civil.minute) = (hour, minute)
    var written = padded(hour, 2) + ":" + padded(minute, 2)
    if scanner.take(UInt8(ascii: ":")) {
      guard let second = scanner.number(2...2) else { throw .form }
      written += ":" + padded(second, 2)
      civil.second = second
      if scanner.take(UInt8(ascii: ".")) {
        guard scanner.digits() > 0 else { throw .form }
      }
    }
    guard hour < 24, minute < 60, civil.second <= 60 else {
      throw .range("there is no time \(written)")
    }
    _ = scanner.blanks()
    offset = try scanner.offset()
    guard scanner.isAtEnd else { throw .form }
  }

  private func checkDate() throws(Problem) {
    guard 1...12 ~= civil.month else { throw .range("there is no month \(civil.month)") }
    let length = CivilDateTime.length(ofMonth: civil.month, in: civil.year)
    guard 1...length ~= civil.day else {
      throw .range("month \(civil.month) of \(civil.year) has \(length) days")
    }
  }

  /// The moment that the text names, in a time zone where it leaves that open.
  func moment(in zone: TimeZoneRules) -> Moment {
    if let offset {
      return Moment(seconds: civil.secondsSince1970 - Int64(offset), offset: offset)
    }
    return zone.moment(civil)
  }

  /// Reads the date at the start of a file's name: `2023-01-20-name` → the date and `name`.
  static func prefix(of name: String) -> (date: DateText, rest: String)? {
    var scanner = Scanner(Array(name.utf8))
    guard scanner.number(4...4) != nil, scanner.take(UInt8(ascii: "-")),
      scanner.number(1...2) != nil, scanner.take(UInt8(ascii: "-")), scanner.number(1...2) != nil
    else { return nil }
    let end = name.utf8.index(name.startIndex, offsetBy: scanner.position)
    let rest = name[end...]
    guard rest.isEmpty || rest.first == "-" || rest.first == "_" else { return nil }
    do throws(Problem) {
      return (try DateText(String(name[..<end])), String(rest.dropFirst()))
    } catch {
      return nil
    }
  }

  private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }
    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func take(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      position += 1
      return true
    }

    mutating func blanks() -> Bool {
      let start = position
      while take(0x20) || take(0x09) {}
      return position > start
    }

    mutating func digits() -> Int {
      let start = position
      while let byte = next, 0x30...0x39 ~= byte { position += 1 }
      return position - start
    }

    mutating func number(_ width: ClosedRange<Int>) -> Int? {
      var value = 0
      let start = position
      while position - start < width.upperBound, let byte = next, 0x30...0x39 ~= byte {
        value = value * 10 + Int(byte) - 0x30
        position += 1
      }
      return width.contains(position - start) ? value : nil
    }

    mutating func dateSeparator() -> UInt8? {
      for byte in [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")] where take(byte) {
        return byte
      }
      return nil
    }

    mutating func offset() throws(Problem) -> Int? {
      if isAtEnd { return nil }
      if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) { return 0 }
      if bytes[position...].elementsEqual("UTC".utf8) {
        position += 3
        return 0
      }
      let isWest = take(UInt8(ascii: "-"))
      guard isWest || take(UInt8(ascii: "+")), let hours = number(2...2) else { throw .form }
      _ = take(UInt8(ascii: ":"))
      let minutes = isAtEnd ? 0 : number(2...2)
      guard let minutes, hours <= 14, minutes < 60 else { throw .range("there is no such offset") }
      return (hours * 3_600 + minutes * 60) * (isWest ? -1 : 1)
    }
  }
}
