extension ShellLexer {
  /// Writes a redirection operator, the head of a here-document, or a `<placeholder>`.
  mutating func lexRedirection(_ writer: inout SpanWriter) {
    let start = index
    if let close = placeholderEnd {
      writer.plain(to: start)
      index = close
      writer.span(.variable, to: index)
      markWordSeen()
      return
    }
    // The number of a file before the operator (`2>`) belongs to it.
    var operatorStart = start
    while operatorStart > writer.position, bytes[operatorStart - 1].isDigit { operatorStart -= 1 }
    let hasDescriptor =
      operatorStart == writer.position || operatorStart > 0 && bytes[operatorStart - 1].isBlank
    writer.plain(to: hasDescriptor ? operatorStart : start)
    index += 1
    let byte = bytes[start]
    if index < end, bytes[index] == UInt8(ascii: "(") {
      index += 1
      writer.span(.operator, to: index)
      push(.parentheses, isBeforeCommand: false)
      expectsCommand = true
      isAtWordStart = true
      return
    }
    if byte == UInt8(ascii: "<"), bytes.hasText("<<", at: index, limit: end) {
      index += 2
    } else if byte == UInt8(ascii: "<"), index < end, bytes[index] == byte {
      index += 1
      if index < end, bytes[index] == UInt8(ascii: "-") { index += 1 }
      writer.span(.operator, to: index)
      lexHereDocumentDelimiter(&writer)
      return
    } else {
      while index < end,
        bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "&")
          || bytes[index] == UInt8(ascii: "|")
      {
        index += 1
      }
      if bytes[index - 1] == UInt8(ascii: "&") {
        while index < end, bytes[index].isDigit || bytes[index] == UInt8(ascii: "-") { index += 1 }
      }
    }
    writer.span(.operator, to: index)
    skipTarget(&writer)
  }

  /// Passes the plain word that a redirection goes to, so that it isn't taken for a command.
  private mutating func skipTarget(_ writer: inout SpanWriter) {
    guard expectsCommand else {
      isAtWordStart = true
      return
    }
    index = bytes.skippingBlanks(from: index, limit: end)
    while index < end, Self.isLiteral(bytes[index]) { index += 1 }
    isAtWordStart = false
  }

  /// The end of something like `<node-name>` or `<자원 이름>`: a stand-in in notes, no redirection.
  private var placeholderEnd: Int? {
    guard bytes[index] == UInt8(ascii: "<"), index + 1 < end else { return nil }
    let first = bytes[index + 1]
    guard first.isLetter || first >= 0x80 else { return nil }
    let limit = min(end, index + 96)
    var stop = index + 2
    while stop < limit {
      switch bytes[stop] {
      case UInt8(ascii: ">"): return bytes[stop - 1].isBlank ? nil : stop + 1
      case UInt8(ascii: "\n"), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "$"),
        UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "`"):
        return nil
      default: stop += 1
      }
    }
    return nil
  }
}
