import Shell

/// The times that docker's client is given, as such or as a time ago.
enum TimeReference {
  /// Reads a duration before now, a date of RFC 3339 or some of its parts, or seconds since 1970.
  ///
  /// - Parameters:
  ///   - text: what was given.
  ///   - now: the present, in nanoseconds since 1970.
  /// - Returns: nanoseconds since 1970; `nil` for what is none of them.
  static func read(_ text: ByteString, now: Int64) -> Int64? {
    if let duration = Durations.parse(text.text) { return now &- duration }
    if let time = Timestamp.parse(text.text) { return time }
    let forms = ["T00:00:00Z", "Z", ":00Z", ":00:00Z"]
    for form in forms {
      if let time = Timestamp.parse(text.text + form) { return time }
    }
    guard let seconds = Double(text.text), seconds.magnitude < 9e9 else { return nil }
    return Int64(seconds * 1e9)
  }
}
