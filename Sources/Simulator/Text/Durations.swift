/// Go's durations: `30s`, `1m30s`, `1.5h`.
enum Durations {
  /// Why a text is no duration, in Go's words; `nil` when it is one.
  static func problem(_ text: String) -> String? {
    let (value, problem) = read(text)
    return value == nil ? problem : nil
  }

  /// The nanoseconds; `nil` for what is no duration.
  static func parse(_ text: String) -> Int64? { read(text).value }

  /// A duration as Go prints it: `1m30s`, `500ms`.
  static func text(_ nanoseconds: Int64) -> String {
    func whole(_ amount: Int64, _ unit: Int64, _ digits: Int) -> String {
      var fraction = "\(amount % unit)"
      while fraction.utf8.count < digits { fraction = "0" + fraction }
      while fraction.hasSuffix("0") { fraction = fraction.droppingLast(1) }
      return "\(amount / unit)" + (fraction.isEmpty ? "" : "." + fraction)
    }
    if nanoseconds == 0 { return "0s" }
    if nanoseconds < 0 { return "-" + text(nanoseconds == .min ? .max : -nanoseconds) }
    if nanoseconds < 1_000 { return "\(nanoseconds)ns" }
    if nanoseconds < 1_000_000 { return whole(nanoseconds, 1_000, 3) + "µs" }
    if nanoseconds < 1_000_000_000 { return whole(nanoseconds, 1_000_000, 6) + "ms" }
    let minutes = nanoseconds / 60_000_000_000
    let seconds = whole(nanoseconds % 60_000_000_000, 1_000_000_000, 9) + "s"
    if minutes == 0 { return seconds }
    let hours = minutes / 60
    return (hours > 0 ? "\(hours)h" : "") + "\(minutes % 60)m" + seconds
  }

  /// The number that digits mean.
  private static func digits(_ bytes: ArraySlice<UInt8>) -> Double {
    bytes.reduce(Double(0)) { $0 * 10 + Double($1 - 0x30) }
  }

  private static func read(_ text: String) -> (value: Int64?, problem: String) {
    let invalid = "time: invalid duration \(text.quotedGo)"
    var bytes = Array(text.utf8)[...]
    var isNegative = false
    if let sign = bytes.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      bytes = bytes.dropFirst()
    }
    if bytes.elementsEqual([0x30]) { return (0, "") }
    if bytes.isEmpty { return (nil, invalid) }
    var total: Double = 0
    while !bytes.isEmpty {
      let number = bytes.prefix { 0x30...0x39 ~= $0 || $0 == 0x2E }
      let whole = number.prefix { $0 != 0x2E }
      let fraction = number.dropFirst(whole.count + 1).prefix { $0 != 0x2E }
      // A number that doesn't fit is refused ahead of its unit.
      if whole.count + fraction.count == 0 || digits(whole) > 9_223_372_036_854_775_808 {
        return (nil, invalid)
      }
      let used = whole.count + (number.count > whole.count ? 1 + fraction.count : 0)
      bytes = bytes.dropFirst(used)
      let unit = bytes.prefix { !(0x30...0x39 ~= $0) && $0 != 0x2E }
      bytes = bytes.dropFirst(unit.count)
      let name = String(decoding: unit, as: UTF8.self)
      if name.isEmpty { return (nil, "time: missing unit in duration \(text.quotedGo)") }
      let scale: Double
      switch name {
      case "ns": scale = 1
      case "us", "µs", "μs": scale = 1e3
      case "ms": scale = 1e6
      case "s": scale = 1e9
      case "m": scale = 6e10
      case "h": scale = 3.6e12
      default: return (nil, "time: unknown unit \(name.quotedGo) in duration \(text.quotedGo)")
      }
      let place = fraction.reduce(Double(1)) { place, _ in place * 10 }
      total += digits(whole) * scale + digits(fraction) * scale / place
    }
    guard total < 9_223_372_036_854_775_808 else { return (nil, invalid) }
    return (isNegative ? -Int64(total) : Int64(total), "")
  }
}
