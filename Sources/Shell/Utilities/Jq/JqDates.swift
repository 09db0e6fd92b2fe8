/// The functions of `jq` on dates; all times are Greenwich's.
enum JqDates {
  static func value(
    _ name: ByteString, _ input: JqValue, _ first: JqValue?, now: Int64
  ) throws(JqInterrupt) -> JqValue {
    switch name {
    case "_now": return .number(Double(now / 1_000_000) / 1000)
    case "_fromdate":
      guard case .string(let text) = input else {
        throw .message("strptime/1 requires string inputs and arguments")
      }
      guard text.count == 20, text.hasSuffix("Z"),
        let moment = DateReader.moment(text, now: now, zone: .utc)
      else {
        throw .message("date \"\(text)\" does not match format \"%Y-%m-%dT%H:%M:%SZ\"")
      }
      return .number(Double(moment / 1_000_000_000))
    case "strftime":
      guard case .string(let format)? = first else {
        throw .message("strftime/1 requires a string format")
      }
      guard let seconds = seconds(input) else {
        throw .message("strftime/1 requires parsed datetime inputs")
      }
      return .string(TimeFormat.text(format, CivilTime(seconds * 1_000_000_000, in: .utc)))
    case "gmtime":
      guard case .number = input, let seconds = seconds(input) else {
        throw .message("gmtime() requires a number")
      }
      let time = CivilTime(seconds * 1_000_000_000, in: .utc)
      let parts = ["%Y", "%m", "%d", "%H", "%M", "%S", "%w", "%j"].map { (format: ByteString) in
        Double(TimeFormat.text(format, time).integer ?? 0)
      }
      return .array(
        parts.enumerated().map { .number($0 == 1 || $0 == 7 ? $1 - 1 : $1) })
    default:
      guard case .array = input, let seconds = seconds(input) else {
        throw .message("mktime requires array of 6 numbers")
      }
      return .number(Double(seconds))
    }
  }

  /// Seconds since 1970 of a number, or of what `gmtime` gives.
  private static func seconds(_ input: JqValue) -> Int64? {
    switch input {
    case .number(let number) where number.magnitude < 9e9: return Int64(number.rounded(.down))
    case .array(let items):
      let parts = items.prefix(6).compactMap { item -> Int? in
        guard case .number(let number) = item, number.magnitude < 1e5 else { return nil }
        return Int(number)
      }
      guard parts.count == 6 else { return nil }
      let day = CivilTime.days(parts[0], parts[1] + 1, parts[2])
      return day * 86_400 + Int64(parts[3] * 3600 + parts[4] * 60 + parts[5])
    default: return nil
    }
  }
}
