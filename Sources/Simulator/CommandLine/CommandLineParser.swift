import Shell

/// What a command line says: flags with their values, in order, and arguments.
struct ParsedCommandLine {
  var values: [(flag: ByteString, value: ByteString)] = []
  var arguments: [ByteString] = []
  var asksForHelp = false
  /// Whether help was asked for with `-h`, which docker warns of.
  var usesOldHelp = false

  /// The last value of a flag; `nil` when it isn't given.
  @_disfavoredOverload
  func value(_ flag: ByteString) -> ByteString? { values.last { $0.flag == flag }?.value }

  /// All values of a flag.
  @_disfavoredOverload
  func all(_ flag: ByteString) -> [ByteString] {
    values.filter { $0.flag == flag }.map { $0.value }
  }

  /// Whether a flag of type `bool` is set.
  @_disfavoredOverload
  func isSet(_ flag: ByteString) -> Bool { value(flag).map { $0 == "true" } ?? false }

  // MARK: Flags that literals name, of which no strings are made

  /// The last value of a flag; `nil` when it isn't given.
  func value(_ flag: StaticString) -> ByteString? { values.last { $0.flag == flag }?.value }

  /// All values of a flag.
  func all(_ flag: StaticString) -> [ByteString] {
    if values.isEmpty { return [] }
    return values.filter { $0.flag == flag }.map { $0.value }
  }

  /// Whether a flag of type `bool` is set.
  func isSet(_ flag: StaticString) -> Bool { value(flag).map { $0 == "true" } ?? false }
}

/// A command line that pflag refuses, with pflag's words.
struct CommandLineError: Error {
  var message: ByteString
}

/// Reads flags by the rules of pflag: `--flag=value`, `--flag value`, grouped shorthands, `--`.
struct CommandLineParser {
  let command: CommandGrammar
  /// Says why a program refuses a flag's value.
  var check: ((CommandGrammar.Flag, ByteString) -> ByteString?)?
  private var result = ParsedCommandLine()

  init(_ command: CommandGrammar) { self.command = command }

  /// Reads the words after the command's own.
  mutating func parse(_ words: ArraySlice<ByteString>) throws(CommandLineError) -> ParsedCommandLine
  {
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        result.arguments += rest
        break
      }
      if word.hasPrefix("--") {
        try parseLong(word.dropFirst(2), &rest)
      } else if word.hasPrefix("-"), word.count > 1 {
        try parseShort(word, &rest)
      } else {
        result.arguments.append(word)
        if !command.isInterspersed {
          result.arguments += rest
          break
        }
      }
    }
    return result
  }

  private mutating func parseLong(_ word: ByteString, _ rest: inout ArraySlice<ByteString>)
    throws(CommandLineError)
  {
    let equals = word.bytes.firstIndex(of: 61)
    let name = equals.map { word.prefix($0) } ?? word
    if name.isEmpty || name.hasPrefix("-") {
      throw CommandLineError(message: "bad flag syntax: --\(word)")
    }
    guard let flag = command.flag(named: name) else {
      if name == "help" {
        result.asksForHelp = true
        return
      }
      throw CommandLineError(message: "unknown flag: --\(name)")
    }
    if let equals {
      try set(flag, word.dropFirst(equals + 1))
    } else if flag.type == "bool" || flag.type == "optional" {
      try set(flag, "true")
    } else if let value = rest.popFirst() {
      try set(flag, value)
    } else {
      throw CommandLineError(message: "flag needs an argument: --\(name)")
    }
  }

  private mutating func parseShort(_ word: ByteString, _ rest: inout ArraySlice<ByteString>)
    throws(CommandLineError)
  {
    var letters = word.bytes[1...]
    while let letter = letters.popFirst() {
      let shown = ByteString([letter])
      guard let flag = command.flag(shorthand: letter) else {
        if letter == UInt8(ascii: "h") {
          result.asksForHelp = true
          result.usesOldHelp = true
          continue
        }
        let tail = shown + ByteString(letters)
        throw CommandLineError(message: "unknown shorthand flag: '\(shown)' in -\(tail)")
      }
      if letters.first == 61, letters.count > 1 {
        return try set(flag, ByteString(letters.dropFirst()))
      }
      if flag.type == "bool" || flag.type == "optional" {
        try set(flag, "true")
        continue
      }
      if !letters.isEmpty { return try set(flag, ByteString(letters)) }
      guard let value = rest.popFirst() else {
        throw CommandLineError(message: "flag needs an argument: '\(shown)' in -\(shown)")
      }
      return try set(flag, value)
    }
  }

  private mutating func set(_ flag: CommandGrammar.Flag, _ value: ByteString)
    throws(CommandLineError)
  {
    var value = value
    var problem: ByteString?
    switch flag.type {
    case "bool":
      if ["1", "t", "T", "true", "TRUE", "True"].contains(value) {
        value = "true"
      } else if ["0", "f", "F", "false", "FALSE", "False"].contains(value) {
        value = "false"
      } else {
        problem = "strconv.ParseBool: parsing \(ByteString(value.text.quotedGo)): invalid syntax"
      }
    case "int", "int64":
      if value.integer64 == nil { problem = Self.problem(with: value, "ParseInt") }
    case "uint", "uint16", "uint32", "uint64":
      if (value.integer64 ?? -1) < 0 { problem = Self.problem(with: value, "ParseUint") }
    default: problem = check?(flag, value)
    }
    if let problem {
      let shorthand = flag.shorthand.map { "-\(ByteString([$0])), " as ByteString } ?? ""
      throw CommandLineError(
        message:
          "invalid argument \(ByteString(value.text.quotedGo)) for \"\(shorthand)--\(flag.name)\" flag: \(problem)"
      )
    }
    result.values.append((flag.name, value))
  }

  /// Why a text is no number, in Go's words.
  private static func problem(with value: ByteString, _ function: ByteString) -> ByteString {
    let digits = function == "ParseInt" && value.hasPrefix("-") ? value.dropFirst() : value
    let isNumber = !digits.isEmpty && digits.bytes.allSatisfy { $0 >= 48 && $0 <= 57 }
    let reason: ByteString = isNumber ? "value out of range" : "invalid syntax"
    return "strconv.\(function): parsing \(ByteString(value.text.quotedGo)): \(reason)"
  }
}
