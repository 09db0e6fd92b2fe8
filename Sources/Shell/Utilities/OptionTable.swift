/// The options that a program takes, and how they are read from its arguments (POSIX Utility Syntax
/// Guidelines, with GNU's long options and options behind operands).
package struct OptionTable {
  /// One option.
  struct Option {
    /// The letter; `nil` for an option that has only a long name.
    var letter: UInt8?
    var name: ByteString
    var takes: Value
    /// Whether the simulator does what the option asks for.
    var isSimulated = true

    enum Value { case nothing, value, optionalValue }
  }

  private var options: [Option] = []
  /// Whether options may stand behind operands.
  var permutes = true
  /// The status of a usage error.
  var failure = 1
  /// What is said behind a usage error in place of where help is.
  var hint: ByteString?

  /// Creates a table.
  ///
  /// Options are written as in `n:lines e?color`: the letter or `-`, then `:` for a value, `?` for an
  /// optional one or `.` for none, then the long name. Behind `~` an option is known, but not simulated.
  package init(_ text: StaticString, failure: Int = 1, permutes: Bool = true) {
    self.failure = failure
    self.permutes = permutes
    let words = text.withUTF8Buffer { Array($0) }.split(separator: 0x20)
    for var word in words {
      let isSimulated = word.first != 0x7E
      if !isSimulated { word = word.dropFirst() }
      guard let letter = word.first, let mark = word.dropFirst().first else { continue }
      let takes: Option.Value =
        switch mark {
        case 0x3A: .value
        case 0x3F: .optionalValue
        default: .nothing
        }
      options.append(
        Option(
          letter: letter == 0x2D ? nil : letter, name: ByteString(word.dropFirst(2)), takes: takes,
          isSimulated: isSimulated))
    }
  }

  /// The options and operands of a command line.
  package struct Parsed {
    fileprivate(set) var values: [(name: ByteString, value: ByteString?)] = []
    package fileprivate(set) var operands: [ByteString] = []

    /// Whether an option was given, by its letter or its long name.
    package func has(_ name: ByteString) -> Bool { values.contains { $0.name == name } }

    /// The value of the last of an option.
    package func value(_ name: ByteString) -> ByteString? { values.last { $0.name == name }?.value }
  }

  /// Reads the arguments of a program.
  ///
  /// An option is known by its letter where it has one. `nil` after a usage error, which is said; the
  /// program ends with `failure` then.
  package func parse(_ context: ProcessContext) -> Parsed? {
    var parsed = Parsed()
    var rest = context.arguments.dropFirst()
    while let argument = rest.popFirst() {
      if argument == "--" {
        parsed.operands += rest
        break
      }
      guard argument.count > 1, argument.bytes[0] == 0x2D else {
        parsed.operands.append(argument)
        if !permutes {
          parsed.operands += rest
          break
        }
        continue
      }
      let isRead =
        argument.hasPrefix("--")
        ? long(argument.dropFirst(2), &rest, &parsed, context)
        : short(argument.dropFirst(), &rest, &parsed, context)
      if !isRead { return nil }
    }
    return parsed
  }

  private func short(
    _ letters: ByteString, _ rest: inout ArraySlice<ByteString>, _ parsed: inout Parsed,
    _ context: ProcessContext
  ) -> Bool {
    for (index, letter) in letters.bytes.enumerated() {
      let spelled = ByteString([letter])
      guard let option = options.first(where: { $0.letter == letter }) else {
        return complain("invalid option -- '\(spelled)'", context)
      }
      guard check(option, "-" + spelled, context) else { return false }
      if option.takes != .value {
        parsed.values.append((spelled, nil))
        continue
      }
      let tail = letters.dropFirst(index + 1)
      guard let value = tail.isEmpty ? rest.popFirst() : tail else {
        return complain("option requires an argument -- '\(spelled)'", context)
      }
      parsed.values.append((spelled, value))
      return true
    }
    return true
  }

  private func long(
    _ text: ByteString, _ rest: inout ArraySlice<ByteString>, _ parsed: inout Parsed,
    _ context: ProcessContext
  ) -> Bool {
    let sign = text.bytes.firstIndex(of: 0x3D)
    let name = sign.map { text.prefix($0) } ?? text
    var value = sign.map { text.dropFirst($0 + 1) }
    var found = options.filter { $0.name == name }
    if found.isEmpty { found = options.filter { $0.name.hasPrefix(name) } }
    guard let option = found.first else {
      return complain("unrecognized option '--\(text)'", context)
    }
    if found.count > 1 {
      let all = found.map { " '--" + $0.name + "'" }.joined()
      return complain("option '--\(text)' is ambiguous; possibilities:" + all, context)
    }
    guard check(option, "--" + option.name, context) else { return false }
    switch option.takes {
    case .nothing where value != nil:
      return complain("option '--\(option.name)' doesn't allow an argument", context)
    case .value where value == nil:
      value = rest.popFirst()
      if value == nil {
        return complain("option '--\(option.name)' requires an argument", context)
      }
    default: break
    }
    parsed.values.append((option.letter.map { ByteString([$0]) } ?? option.name, value))
    return true
  }

  private func check(_ option: Option, _ spelled: ByteString, _ context: ProcessContext) -> Bool {
    if option.isSimulated { return true }
    _ = context.notSimulated(spelled)
    return false
  }

  private func complain(_ message: ByteString, _ context: ProcessContext) -> Bool {
    if let hint {
      context.complain(message)
      context.writeError(hint)
    } else {
      _ = context.usage(message)
    }
    return false
  }
}
