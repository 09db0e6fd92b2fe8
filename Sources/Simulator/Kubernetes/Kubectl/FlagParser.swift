/// What a command line gave: flags with their values, and the other words.
struct ParsedFlags {
  private(set) var values: [String: [String]] = [:]
  fileprivate(set) var arguments: [String] = []
  /// How many words stood before `--`; `nil` when there was none.
  fileprivate(set) var dashPosition: Int?
  /// What was said about flags on the way.
  fileprivate(set) var notes: [String] = []

  fileprivate mutating func set(_ flag: Flag, _ value: String) {
    switch flag.kind {
    case .slice: values[flag.name, default: []] += value.isEmpty ? [] : value.pieces(",")
    case .array: values[flag.name, default: []].append(value)
    default: values[flag.name] = [value]
    }
    if let deprecation = flag.deprecation {
      notes.append("Flag --\(flag.name) has been deprecated, \(deprecation)")
    }
  }

  func isSet(_ name: String) -> Bool { values[name] != nil }
  func list(_ name: String) -> [String] { values[name] ?? [] }
  /// The value that was given last; `nil` when none was.
  func given(_ name: String) -> String? { values[name]?.last }
  func isTrue(_ name: String) -> Bool {
    given(name).flatMap { FlagParser.boolean($0) } ?? false
  }
}

/// Reads flags as `pflag` does, and complains in its words.
struct FlagParser {
  struct Complaint: Error {
    var message: String
  }

  let flags: [Flag]

  func parse(_ words: [String]) throws(Complaint) -> ParsedFlags {
    var result = ParsedFlags()
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      guard word.hasPrefix("-"), word != "-" else {
        result.arguments.append(word)
        continue
      }
      if word == "--" {
        result.dashPosition = result.arguments.count
        result.arguments += words[index...]
        break
      }
      if word.hasPrefix("--") {
        try long(word, words, &index, &result)
      } else {
        try short(word, words, &index, &result)
      }
    }
    return result
  }

  private func long(
    _ word: String, _ words: [String], _ index: inout Int, _ result: inout ParsedFlags
  ) throws(Complaint) {
    let body = word.dropping(2)
    if body.hasPrefix("-") || body.hasPrefix("=") {
      throw Complaint(message: "bad flag syntax: \(word)")
    }
    let parts = body.cut("=")
    let name = parts?.before ?? body
    guard let flag = flags.first(where: { $0.name == name }) else {
      throw Complaint(message: "unknown flag: --\(name)")
    }
    if let value = parts?.after {
      try set(flag, value, &result)
    } else if let value = flag.withoutValue {
      try set(flag, value, &result)
    } else if index < words.count {
      let value = words[index]
      index += 1
      try set(flag, value, &result)
    } else {
      throw Complaint(message: "flag needs an argument: \(word)")
    }
  }

  private func short(
    _ word: String, _ words: [String], _ index: inout Int, _ result: inout ParsedFlags
  ) throws(Complaint) {
    var rest = Array(word.utf8.dropFirst())[...]
    while let letter = rest.first {
      let shown = String(decoding: rest, as: UTF8.self)
      guard let flag = flags.first(where: { $0.shorthand == letter }) else {
        let first = String(String(decoding: rest, as: UTF8.self).unicodeScalars.prefix(1))
        throw Complaint(message: "unknown shorthand flag: '\(first)' in -\(shown)")
      }
      rest = rest.dropFirst()
      if rest.count > 1, rest.first == 0x3D {
        return try set(flag, String(decoding: rest.dropFirst(), as: UTF8.self), &result)
      }
      if let value = flag.withoutValue {
        try set(flag, value, &result)
        continue
      }
      if !rest.isEmpty {
        return try set(flag, String(decoding: rest, as: UTF8.self), &result)
      }
      guard index < words.count else {
        let first = String(decoding: [letter], as: UTF8.self)
        throw Complaint(message: "flag needs an argument: '\(first)' in -\(shown)")
      }
      try set(flag, words[index], &result)
      index += 1
    }
  }

  private func set(
    _ flag: Flag, _ value: String, _ result: inout ParsedFlags
  ) throws(Complaint) {
    var problem: String?
    switch flag.kind {
    case .boolean:
      if Self.boolean(value) == nil {
        problem = "strconv.ParseBool: parsing \(value.quotedGo): invalid syntax"
      }
    case .integer:
      if Int64(value) == nil {
        problem = "strconv.ParseInt: parsing \(value.quotedGo): invalid syntax"
      }
    case .duration: problem = Durations.problem(value)
    default: break
    }
    if let problem {
      throw Complaint(
        message: "invalid argument \(value.quotedGo) for \"\(flag.display)\" flag: \(problem)")
    }
    result.set(flag, value)
  }

  /// As Go's `strconv.ParseBool` reads it.
  static func boolean(_ text: String) -> Bool? {
    switch text {
    case "1", "t", "T", "true", "TRUE", "True": true
    case "0", "f", "F", "false", "FALSE", "False": false
    default: nil
    }
  }
}

/// Go's durations: `30s`, `1m30s`, `1.5h`.
enum Durations {
  /// Why a text is no duration, in Go's words; `nil` when it is one.
  static func problem(_ text: String) -> String? {
    let (value, problem) = read(text)
    return value == nil ? problem : nil
  }

  /// The nanoseconds; `nil` for what is no duration.
  static func parse(_ text: String) -> Int64? { read(text).value }

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
      guard !number.isEmpty else { return (nil, invalid) }
      bytes = bytes.dropFirst(number.count)
      let unit = bytes.prefix { !(0x30...0x39 ~= $0) && $0 != 0x2E }
      bytes = bytes.dropFirst(unit.count)
      let name = String(decoding: unit, as: UTF8.self)
      if name.isEmpty { return (nil, "time: missing unit in duration \(text.quotedGo)") }
      let scale: Double
      switch name {
      case "ns": scale = 1
      case "us", "µs": scale = 1e3
      case "ms": scale = 1e6
      case "s": scale = 1e9
      case "m": scale = 6e10
      case "h": scale = 3.6e12
      default: return (nil, "time: unknown unit \(name.quotedGo) in duration \(text.quotedGo)")
      }
      var value: Double = 0
      var place: Double = 0
      for byte in number {
        if byte == 0x2E {
          place = 1
        } else {
          value = value * 10 + Double(byte - 0x30)
          place *= 10
        }
      }
      total += value / max(1, place) * scale
    }
    guard total < 9e18 else { return (nil, invalid) }
    return (isNegative ? -Int64(total) : Int64(total), "")
  }
}
