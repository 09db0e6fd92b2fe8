extension ShellLexer {
  /// Writes a string in single quotes.
  mutating func lexSingleQuotes(_ writer: inout SpanWriter) {
    let stop = partner(of: UInt8(ascii: "'"), from: index + 1)
    if stop == nil, isInWord {
      // An apostrophe.
      index += 1
      return
    }
    writer.plain(to: index)
    let limit = stop.map { $0 + 1 } ?? bytes.lineEnd(from: index, limit: end)
    markWordSeen()
    while index < limit {
      let lineEnd = bytes.lineEnd(from: index, limit: limit)
      if lineEnd == limit {
        index = limit
      } else {
        index = lineEnd + 1
        passLineInString(&writer)
      }
    }
    writer.span(.string, to: index)
  }

  /// Enters a string in double quotes; `lexQuoted` goes on.
  mutating func openQuotes(_ writer: inout SpanWriter) {
    writer.plain(to: index)
    let isClosed = partner(of: UInt8(ascii: "\""), from: index + 1) != nil
    markWordSeen()
    let count = contexts.count
    let limit = isClosed ? .max : bytes.lineEnd(from: index, limit: end)
    push(.quotes, isBeforeCommand: expectsCommand, limit: limit)
    index += 1
    if contexts.count == count { writer.span(.string, to: index) }
  }

  /// Writes what stands in double quotes, up to the closing one or a substitution.
  mutating func lexQuoted(_ writer: inout SpanWriter, limit: Int) {
    let limit = min(limit, end)
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "\\") where !isPowerShell:
        index += 1
        if index < limit, !bytes[index].isNewline { index += 1 }
      case UInt8(ascii: "\""):
        index += 1
        writer.span(.string, to: index)
        leaveContext()
        return
      case UInt8(ascii: "$"):
        let start = index
        guard startsExpansion else {
          index += 1
          continue
        }
        writer.span(.string, to: start)
        lexDollar(&writer)
        if contexts.last?.kind != .quotes { return }
      case UInt8(ascii: "\n"):
        index += 1
        passLineInString(&writer)
      default:
        index += 1
      }
    }
    writer.span(.string, to: index)
    leaveContext()
  }

  private mutating func leaveContext() {
    expectsCommand = contexts.removeLast().isBeforeCommand
    isAtWordStart = false
  }

  /// Whether the `$` here begins something that a shell replaces.
  private var startsExpansion: Bool {
    guard index + 1 < end else { return false }
    let next = bytes[index + 1]
    return next.isNameByte || next == UInt8(ascii: "{") || next == UInt8(ascii: "(")
      || Self.isSpecialParameter(next)
  }

  /// Writes a variable, or the beginning of a command substitution.
  mutating func lexDollar(_ writer: inout SpanWriter) {
    guard startsExpansion else {
      writer.plain(to: index)
      index += 1
      markWordSeen()
      return
    }
    let start = index
    if contexts.last?.kind != .quotes {
      writer.plain(to: start)
      markWordSeen()
    }
    let next = bytes[start + 1]
    if next == UInt8(ascii: "(") {
      let isArithmetic = start + 2 < end && bytes[start + 2] == UInt8(ascii: "(")
      index = start + (isArithmetic ? 3 : 2)
      writer.span(.operator, to: index)
      push(isArithmetic ? .words : .parentheses, isBeforeCommand: expectsCommand)
      if isArithmetic { push(.words, isBeforeCommand: false) }
      expectsCommand = !isArithmetic
      isAtWordStart = true
      return
    }
    lexVariable(&writer)
  }

  /// Writes `$NAME`, `${…}` or a special parameter; `${` alone is passed as text.
  mutating func lexVariable(_ writer: inout SpanWriter) {
    let next = bytes[index + 1]
    if next == UInt8(ascii: "{") {
      guard let close = closingBrace(from: index + 2) else {
        index += 2
        return
      }
      index = close + 1
    } else {
      index += 2
      if !next.isDigit, next.isNameByte {
        while index < end, bytes[index].isNameByte { index += 1 }
      }
    }
    writer.span(.variable, to: index)
  }

  /// Writes a backquote, which opens or closes a command substitution.
  mutating func lexBackquote(_ writer: inout SpanWriter) {
    if contexts.last?.kind != .backquotes, endsLine(index + 1) {
      // At the end of a line it is PowerShell's sign that the command goes on.
      lexEscape(&writer)
      return
    }
    writer.plain(to: index)
    index += 1
    writer.span(.operator, to: index)
    if contexts.last?.kind == .backquotes {
      leaveContext()
    } else {
      markWordSeen()
      push(.backquotes, isBeforeCommand: expectsCommand)
      expectsCommand = true
      isAtWordStart = true
    }
  }

  private func endsLine(_ offset: Int) -> Bool {
    offset < end && (bytes[offset].isNewline || bytes[offset] == UInt8(ascii: "\r"))
  }

  /// The brace that closes `${`, at most a few hundred bytes on: longer ones aren't looked for.
  private func closingBrace(from start: Int) -> Int? {
    var depth = 1
    var index = start
    let limit = min(end, start + 256)
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index }
      case UInt8(ascii: "\n"): return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The offset of the quote that closes one, or `nil` where a reader would see the string end with
  /// its line: no partner follows, or only beyond the next prompt or, between prose, a blank line.
  private mutating func partner(of quote: UInt8, from start: Int) -> Int? {
    let isSingle = quote == UInt8(ascii: "'")
    let isInWord = self.isInWord
    if isSingle ? hasNoMoreSingleQuotes : hasNoMoreDoubleQuotes { return nil }
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == quote { return index }
      // In double quotes a backslash keeps the next quote from closing the string.
      if byte == UInt8(ascii: "\\"), !isSingle { index += 1 }
      if byte.isNewline, isInWord || endsOpenStrings(at: index + 1) { return nil }
      index += 1
    }
    if isSingle { hasNoMoreSingleQuotes = true } else { hasNoMoreDoubleQuotes = true }
    return nil
  }

  /// Whether a letter stands before the byte here: what a quote opens there doesn't take lines.
  private var isInWord: Bool {
    index > 0 && bytes[index - 1].isNameByte
  }

  private func endsOpenStrings(at lineStart: Int) -> Bool {
    switch setting {
    case .script, .dockerfile: false
    case .session: startsPrompt(at: lineStart)
    case .mixed: lineStart < end && bytes[lineStart].isNewline
    }
  }

  static func isSpecialParameter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "?"),
      UInt8(ascii: "$"), UInt8(ascii: "!"):
      true
    default:
      false
    }
  }
}
