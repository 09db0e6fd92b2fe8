/// Marks the lines of a unified or context diff.
struct DiffLexer {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  func lex(_ writer: inout SpanWriter) {
    let end = bytes.count
    var line = 0
    while line < end {
      let lineEnd = bytes.lineEnd(from: line, limit: end)
      let kind = kind(of: line, lineEnd)
      if kind != .plain {
        writer.plain(to: line)
        writer.span(kind, to: lineEnd)
      }
      line = lineEnd + 1
    }
    writer.plain(to: end)
  }

  /// Whether text begins like a unified diff.
  static func isDiff(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.hasText("diff --git ", at: 0, limit: bytes.count) { return true }
    guard bytes.hasText("--- ", at: 0, limit: bytes.count) else { return false }
    let next = bytes.lineEnd(from: 0, limit: bytes.count) + 1
    return bytes.hasText("+++ ", at: next, limit: bytes.count)
  }

  private func kind(of line: Int, _ lineEnd: Int) -> TokenKind {
    guard line < lineEnd else { return .plain }
    switch bytes[line] {
    case UInt8(ascii: "+"):
      return bytes.hasText("+++ ", at: line, limit: lineEnd) ? .header : .inserted
    case UInt8(ascii: "-"):
      return bytes.hasText("--- ", at: line, limit: lineEnd) ? .header : .deleted
    case UInt8(ascii: ">"): return .inserted
    case UInt8(ascii: "<"): return .deleted
    case UInt8(ascii: "@"): return .header
    case UInt8(ascii: "d"), UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "o"),
      UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "B"), UInt8(ascii: "I"):
      return isHeader(line, lineEnd) ? .header : .plain
    default: return .plain
    }
  }

  private func isHeader(_ line: Int, _ lineEnd: Int) -> Bool {
    bytes.hasText("diff ", at: line, limit: lineEnd)
      || bytes.hasText("index ", at: line, limit: lineEnd)
      || bytes.hasText("new file mode ", at: line, limit: lineEnd)
      || bytes.hasText("deleted file mode ", at: line, limit: lineEnd)
      || bytes.hasText("old mode ", at: line, limit: lineEnd)
      || bytes.hasText("new mode ", at: line, limit: lineEnd)
      || bytes.hasText("rename ", at: line, limit: lineEnd)
      || bytes.hasText("similarity index ", at: line, limit: lineEnd)
      || bytes.hasText("Binary files ", at: line, limit: lineEnd)
      || bytes.hasText("Index: ", at: line, limit: lineEnd)
  }
}
