private import CSourceHighlight

/// Highlighting by GNU libsource-highlight, for the languages that have no lexer here.
enum LibraryHighlighter {
  /// Its patterns look ahead over the whole line at each token, so long lines cost their square.
  private static let longestLine = 2_000
  private static let longestText = 200_000

  /// Whether the library has a definition for the language.
  static func knows(_ language: String) -> Bool {
    csh_knows(language) != 0
  }

  /// Writes the spans that the library finds; nothing where it fails, so that the text stays plain.
  static func lex(_ writer: inout SpanWriter, _ bytes: UnsafeBufferPointer<UInt8>, as name: String)
  {
    guard let base = bytes.baseAddress, isWithinLimits(bytes) else { return }
    let result = csh_highlight(name, base, bytes.count)
    defer { csh_free(result) }
    for span in UnsafeBufferPointer(start: result.spans, count: result.count) {
      var end = span.end
      // The library's patterns know bytes only, and may stop within a character.
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      writer.span(kind(span.kind), to: end)
    }
  }

  private static func isWithinLimits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= longestText else { return false }
    var line = 0
    while line < bytes.count {
      let lineEnd = bytes.lineEnd(from: line, limit: bytes.count)
      if lineEnd - line > longestLine { return false }
      line = lineEnd + 1
    }
    return true
  }

  private static func kind(_ kind: csh_kind) -> TokenKind {
    switch kind {
    case CSH_KEYWORD: .keyword
    case CSH_TYPE: .type
    case CSH_STRING: .string
    case CSH_COMMENT: .comment
    case CSH_NUMBER: .number
    case CSH_FUNCTION: .function
    case CSH_VARIABLE: .variable
    case CSH_KEY: .key
    case CSH_INSTRUCTION: .instruction
    default: .plain
    }
  }
}
