/// Why a script could not be parsed.
package struct SyntaxError: Error {
  /// What bash says behind `line N: `.
  package var message: ByteString
  /// The line that bash names, from 1.
  package var line: Int
  /// The text of the line, which bash prints after the message, if it does.
  package var excerpt: ByteString?
  /// Where the parser stopped.
  package var offset: Int
  /// Whether more input could complete the command.
  package var isIncomplete = false
}

extension Parser {
  func failure(
    _ message: ByteString, line: Int? = nil, incomplete: Bool = false, excerpt: ByteString? = nil
  ) -> SyntaxError {
    SyntaxError(
      message: message, line: line ?? self.line, excerpt: excerpt, offset: position,
      isIncomplete: incomplete)
  }

  func unmatched(_ quote: ByteString, line: Int) -> SyntaxError {
    failure("unexpected EOF while looking for matching `\(quote)'", line: line, incomplete: true)
  }

  func unexpected() -> SyntaxError {
    var name: ByteString = "newline"
    switch token {
    case .end: return failure("syntax error: unexpected end of file", incomplete: true)
    case .op(let op): name = op.text
    case .word: name = text(word.span.start, word.span.end)
    case .descriptor(let number): name = ByteString(number)
    default: break
    }
    return failure(
      "syntax error near unexpected token `\(name)'", line: tokenLine, excerpt: lineText())
  }

  private func lineText() -> ByteString {
    var start = min(tokenStart, source.count)
    while start > 0 && source[start - 1] != 10 { start -= 1 }
    var end = start
    while end < source.count && source[end] != 10 { end += 1 }
    return text(start, end)
  }
}
