import Shell

/// Values that are lists of fields, such as `source=key,target=/run/key`.
extension FlagValues {
  /// Why a value is no secret or config that a service is given (docker/cli, `opts/swarmopts`); `nil`
  /// when it is one.
  static func fileProblem(_ value: ByteString, kind: ByteString) -> ByteString? {
    let (fields, problem) = CommaSeparated.read(value)
    if let problem { return problem }
    if fields.count == 1, !fields[0].contains(61) { return nil }
    var hasSource = false
    for field in fields {
      let (key, text) = field.pair
      if key.isEmpty || !field.contains(61) {
        return "invalid field '\(field)' must be a key=value pair"
      }
      switch key.lowercased {
      case "source", "src": hasSource = !text.isEmpty
      case "target", "uid", "gid": break
      case "mode":
        if unsigned(text) == nil {
          return
            "invalid mode specified: strconv.ParseUint: parsing \(ByteString(text.text.quotedGo)): invalid syntax"
        }
      default: return "invalid field in \(kind) request: \(key)"
      }
    }
    return hasSource ? nil : "source is required"
  }

  /// A number as Go reads it with any base: `0444` and `0o444` are octal.
  private static func unsigned(_ text: ByteString) -> UInt32? {
    let lower = text.lowercased
    if lower.hasPrefix("0x") { return UInt32(lower.dropFirst(2).text, radix: 16) }
    if lower.hasPrefix("0b") { return UInt32(lower.dropFirst(2).text, radix: 2) }
    if lower.hasPrefix("0o") { return UInt32(lower.dropFirst(2).text, radix: 8) }
    if lower.hasPrefix("0"), lower.count > 1 { return UInt32(lower.dropFirst().text, radix: 8) }
    guard lower.bytes.first.map({ $0 >= 48 && $0 <= 57 }) ?? false else { return nil }
    return UInt32(lower.text)
  }

  /// Why a value asks for no graphics processors (docker/cli, `opts/gpus.go`); `nil` when it does.
  static func graphicsProblem(_ value: ByteString) -> ByteString? {
    let (fields, problem) = CommaSeparated.read(value)
    if let problem { return problem }
    func countProblem(_ text: ByteString) -> ByteString? {
      text == "all" || text.integer != nil
        ? nil
        : "invalid count (\(text)): value must be either \"all\" or an integer: invalid syntax"
    }
    var seen: [ByteString] = []
    for field in fields {
      let (key, text) = field.pair
      if seen.contains(key) { return "gpu request key '\(key)' can be specified only once" }
      seen.append(key)
      if !field.contains(61) {
        seen.append("count")
        if let problem = countProblem(key) { return problem }
        continue
      }
      switch key {
      case "driver", "device", "capabilities": break
      case "count":
        if let problem = countProblem(text) { return problem }
      case "options":
        if let problem = CommaSeparated.read(text).problem {
          return "failed to read gpu options: \(problem)"
        }
      default: return "unexpected key '\(key)' in '\(field)'"
      }
    }
    return nil
  }
}
