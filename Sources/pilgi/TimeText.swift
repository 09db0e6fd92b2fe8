/// Durations as people read them.
enum TimeText {
  /// Such as `12.3 ms`, `1.05 s`, `42 s`.
  static func of(_ duration: Duration) -> String {
    let microseconds =
      duration.components.seconds * 1_000_000
      + duration.components.attoseconds / 1_000_000_000_000
    if microseconds >= 10_000_000 { return "\(microseconds / 1_000_000) s" }
    if microseconds >= 1_000_000 {
      let hundredths = microseconds / 10_000
      return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
    }
    return "\(microseconds / 1_000).\(microseconds % 1_000 / 100) ms"
  }
}
