import Shell

/// What the services and the kernel of a machine have logged (systemd-journald.service(8)).
struct Journal {
  /// One message.
  struct Entry {
    /// In nanoseconds since 1970.
    var time: Int64
    /// The unit that it is about; the kernel's have none.
    var unit: ByteString?
    /// The program that wrote it, such as `systemd`.
    var identifier: ByteString
    /// Its process; `nil` for the kernel.
    var process: Int?
    var message: ByteString

    /// `Nov 14 21:13:20 master systemd[1]: Started Docker.`.
    func line(host: ByteString, hasHost: Bool = true) -> ByteString {
      let writer = process.map { "\(identifier)[\($0)]" as ByteString } ?? identifier
      let host: ByteString = hasHost ? "\(host) " : ""
      return "\(SystemTime.short(time)) \(host)\(writer): \(message)"
    }
  }

  /// The oldest first.
  private(set) var entries: [Entry] = []
  private static let most = 2_000

  mutating func append(_ entry: Entry) {
    if entries.count >= Self.most { entries.removeFirst(Self.most / 2) }
    entries.append(entry)
  }

  /// The messages of a unit.
  func entries(of unit: ByteString) -> [Entry] { entries.filter { $0.unit == unit } }
}

/// Times as the programs of systemd write them, in UTC.
enum SystemTime {
  private static let months: [ByteString] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let days: [ByteString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

  /// `Nov 14 21:13:20`.
  static func short(_ time: Int64) -> ByteString {
    let parts = Calendar(seconds: time / 1_000_000_000)
    return "\(months[parts.month - 1]) \(Timestamp.two(parts.day)) \(clock(parts))"
  }

  /// `Tue 2023-11-14 21:13:20 UTC`.
  static func long(_ time: Int64) -> ByteString {
    let parts = Calendar(seconds: time / 1_000_000_000)
    return
      "\(days[parts.weekday]) \(parts.year)-\(Timestamp.two(parts.month))-\(Timestamp.two(parts.day)) \(clock(parts)) UTC"
  }

  private static func clock(_ parts: Calendar) -> ByteString {
    "\(Timestamp.two(parts.hour)):\(Timestamp.two(parts.minute)):\(Timestamp.two(parts.second))"
  }

  /// How long ago something was, in its two largest units: `1h 3min`, `12s`, `2 days`.
  static func span(_ nanoseconds: Int64) -> ByteString {
    let seconds = max(0, nanoseconds / 1_000_000_000)
    if seconds < 1 { return "\(max(1, nanoseconds / 1_000_000))ms" }
    let days = seconds / 86_400
    let (hours, minutes, rest) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60)
    if days > 0 { return days == 1 ? "1 day \(hours)h" : "\(days) days" }
    if hours > 0 { return "\(hours)h \(minutes)min" }
    if minutes > 0 { return "\(minutes)min \(rest)s" }
    return "\(rest)s"
  }
}
