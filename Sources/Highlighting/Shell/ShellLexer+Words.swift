extension ShellLexer {
  /// Writes a stretch of literal bytes, from its first one to the next byte with a meaning.
  mutating func lexWord(_ writer: inout SpanWriter) {
    let start = index
    while index < end, Self.isLiteral(bytes[index]) { index += 1 }
    if index == start { index += 1 }
    guard isAtWordStart else { return }
    isAfterOperator = false
    isAtWordStart = false
    if expectsCommand || declaresVariables, lexAssignment(&writer, from: start) { return }
    if expectsCommand {
      lexCommandWord(&writer, from: start)
    } else {
      lexArgument(&writer, from: start)
    }
  }

  /// `NAME=` or `NAME+=` → a variable and an operator; the value follows as the rest of the word.
  private mutating func lexAssignment(_ writer: inout SpanWriter, from start: Int) -> Bool {
    var name = start
    guard !bytes[start].isDigit else { return false }
    while name < index, bytes[name].isNameByte || isDockerfile && Self.isKeyByte(bytes[name]) {
      name += 1
    }
    var equals = name
    if equals < index, bytes[equals] == UInt8(ascii: "["), name > start {
      // An element of an array: `hosts[0]=…`.
      equals = (bytes.offset(of: UInt8(ascii: "]"), from: equals, limit: index) ?? equals - 1) + 1
    }
    if equals < index, bytes[equals] == UInt8(ascii: "+") { equals += 1 }
    guard name > start, equals < index, bytes[equals] == UInt8(ascii: "=") else { return false }
    writer.plain(to: start)
    writer.span(.variable, to: name)
    writer.span(.operator, to: equals + 1)
    return true
  }

  private mutating func lexCommandWord(_ writer: inout SpanWriter, from start: Int) {
    let traits = ShellWords.traits(bytes, start, index)
    let kind: TokenKind = traits.contains(.keyword) ? .keyword : .function
    if bytes[start] == UInt8(ascii: "-"), index > start + 1 {
      // A flag of the command that runs another one: `sudo -u postgres psql`.
      lexPrefixFlag(&writer, from: start)
      return
    }
    writer.plain(to: start)
    if index == start + 1, bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: ":") {
      writer.span(.operator, to: index)
    } else if kind == .keyword || Self.beginsCommandName(bytes[start]) {
      writer.span(kind, to: index)
    }
    expectsCommand = traits.contains(.beforeCommand)
    declaresVariables = traits.contains(.declares)
    if traits.contains(.keyword) {
      isLoopHead = traits.contains(.opensBlock) && !traits.contains(.beforeCommand)
      if traits.contains(.opensBlock) { blockDepth += 1 }
      if traits.contains(.closesBlock) { blockDepth = max(0, blockDepth - 1) }
    }
  }

  /// What else a line begins with is drawn, or an output that nothing marks as such.
  private static func beginsCommandName(_ byte: UInt8) -> Bool {
    byte.isNameByte || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "~")
  }

  private mutating func lexPrefixFlag(_ writer: inout SpanWriter, from start: Int) {
    writer.plain(to: start)
    writer.span(.flag, to: index)
    guard index == start + 2 else { return }
    switch bytes[start + 1] {
    case UInt8(ascii: "u"), UInt8(ascii: "g"), UInt8(ascii: "n"), UInt8(ascii: "I"),
      UInt8(ascii: "L"), UInt8(ascii: "d"):
      // The flag's own argument is no command.
      index = bytes.skippingBlanks(from: index, limit: end)
      if index < end, bytes[index] == UInt8(ascii: "'") { lexSingleQuotes(&writer) }
      while index < end, Self.isLiteral(bytes[index]) { index += 1 }
      writer.plain(to: index)
      expectsCommand = true
    default: break
    }
  }

  private mutating func lexArgument(_ writer: inout SpanWriter, from start: Int) {
    let first = bytes[start]
    if first == UInt8(ascii: "-"), index > start + 1 {
      var name = start + 1
      while name < index, bytes[name] != UInt8(ascii: "=") { name += 1 }
      writer.plain(to: start)
      writer.span(.flag, to: name)
      return
    }
    if first.isDigit, endsWord(at: index) {
      // An address has more than one point, and is no number.
      var points = 0
      for offset in start..<index where !bytes[offset].isDigit {
        points += bytes[offset] == UInt8(ascii: ".") ? 1 : 2
      }
      guard points < 2 else { return }
      writer.plain(to: start)
      writer.span(.number, to: index)
      return
    }
    if isLoopHead, index == start + 2, first == UInt8(ascii: "i"),
      bytes[start + 1] == UInt8(ascii: "n")
    {
      writer.plain(to: start)
      writer.span(.keyword, to: index)
      isLoopHead = false
    }
    if first == UInt8(ascii: "]"), endsWord(at: index), index <= start + 2 {
      writer.plain(to: start)
      writer.span(.operator, to: index)
    }
  }

  /// Whether the word ends here, so that it has no other parts.
  private func endsWord(at index: Int) -> Bool {
    guard index < end else { return true }
    switch bytes[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "$"), UInt8(ascii: "`"),
      UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      return false
    default:
      return true
    }
  }

  /// Whether a byte stands for itself in a word.
  @inline(__always)
  static func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"),
      UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "$"),
      UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
      UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"):
      false
    default:
      true
    }
  }

  /// What the keys of a Dockerfile's LABEL have beside the bytes of names.
  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
  }

  var isDockerfile: Bool {
    if case .dockerfile = setting { true } else { false }
  }
}
