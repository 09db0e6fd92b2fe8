import Shell
import YAML

/// How long ago, in the words of docker's lists.
enum Age {
  /// The words for some nanoseconds.
  static func text(_ nanoseconds: Int64) -> ByteString {
    let seconds = nanoseconds / 1_000_000_000
    let (minutes, hours) = (seconds / 60, seconds / 3600)
    if seconds < 1 { return "Less than a second" }
    if seconds == 1 { return "1 second" }
    if seconds < 60 { return "\(seconds) seconds" }
    if minutes == 1 { return "About a minute" }
    if minutes < 60 { return "\(minutes) minutes" }
    if hours == 1 { return "About an hour" }
    if hours < 48 { return "\(hours) hours" }
    if hours < 336 { return "\(hours / 24) days" }
    if hours < 1440 { return "\(hours / 168) weeks" }
    if hours < 17520 { return "\(hours / 720) months" }
    return "\(hours / 8760) years"
  }

  /// For how many more nanoseconds the words stay the same, at least.
  static func remaining(_ nanoseconds: Int64) -> Int64 {
    let seconds = max(nanoseconds / 1_000_000_000, 0)
    let unit: Int64 = seconds < 60 ? 1 : seconds < 3600 ? 60 : 3600
    return (seconds / unit + 1) * unit * 1_000_000_000 - nanoseconds
  }

  /// Bytes with some digits, in units of 1,000 (`192MB`) or 1,024 (`64MiB`).
  static func size(_ bytes: Int64, isBinary: Bool = false, precision: Int = 3) -> ByteString {
    let step = isBinary ? 1024.0 : 1000.0
    var value = Double(bytes)
    var unit = 0
    while value >= step, unit < 4 {
      value /= step
      unit += 1
    }
    if unit == 0 { return "\(bytes)B" }
    let digits = max(0, precision - (value >= 1000 ? 4 : value >= 100 ? 3 : value >= 10 ? 2 : 1))
    var scale: Int64 = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int64((value * Double(scale)).rounded(.toNearestOrEven))
    var text = ByteString(scaled / scale)
    var rest = scaled % scale
    if rest > 0 { text.append(UInt8(ascii: ".")) }
    while rest > 0 {
      scale /= 10
      text.append(48 + UInt8(rest / scale))
      rest %= scale
    }
    text.append([UInt8(ascii: isBinary ? "K" : "k"), 77, 71, 84][unit - 1])
    if isBinary { text.append(UInt8(ascii: "i")) }
    text.append(UInt8(ascii: "B"))
    return text
  }
}
