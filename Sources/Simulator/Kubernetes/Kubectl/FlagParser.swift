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

  let flags: FlagSet

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
    guard let flag = flags.flag(named: name) else {
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
      guard let flag = flags.flag(letter) else {
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
      switch GoInteger(value) {
      case .value(let number): return result.set(flag, "\(number)")
      case .badSyntax: problem = "strconv.ParseInt: parsing \(value.quotedGo): invalid syntax"
      case .outOfRange: problem = "strconv.ParseInt: parsing \(value.quotedGo): value out of range"
      }
    case .pairs:
      if value.pieces(",").contains(where: { !$0.isEmpty && !$0.has("=") }) {
        problem = "malformed pair, expect string=string"
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
