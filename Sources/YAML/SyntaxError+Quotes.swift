internal import CYaml
internal import Diagnostics

extension SyntaxError.Line {
  /// Where the brackets or quotation marks end that a value begins with.
  enum ValueEnd {
    /// At the end of the line, or it begins with neither.
    case proper
    /// Before the end of the line: `[a] b`.
    case early
    /// On no byte of the line.
    case none
  }

  /// The value of a `key: value` line or of a list's element, without the comment behind it.
  var value: Range<Int>? {
    guard !isSilent else { return nil }
    var from = start
    if let colon {
      from = colon + 1
    } else if bytes[from] == 0x2D, from + 1 < bytes.endIndex, bytes[from + 1] == 0x20 {
      from += 1
    } else {
      return nil
    }
    while from < bytes.endIndex && (bytes[from] == 0x20 || bytes[from] == 0x09) { from += 1 }
    var end = from
    var at = from
    if let closing = SyntaxError.closing(of: bytes, at: from) { at = closing + 1 }
    end = at
    while at < bytes.endIndex {
      let isBlank = bytes[at] == 0x20 || bytes[at] == 0x09
      if bytes[at] == 0x23 && at > from && (bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09) {
        break
      }
      at += 1
      if !isBlank { end = at }
    }
    return from..<end
  }

  /// Where the value's brackets or quotation marks end.
  var end: ValueEnd {
    guard let value, !value.isEmpty else { return .proper }
    guard [0x22, 0x27, 0x5B, 0x7B].contains(bytes[value.lowerBound]) else { return .proper }
    guard let closing = SyntaxError.closing(of: bytes, at: value.lowerBound) else { return .none }
    return bytes[(closing + 1)..<value.upperBound].contains { $0 != 0x20 && $0 != 0x2C }
      ? .early : .proper
  }
}

extension SyntaxError {
  /// The byte that closes the quotation mark, bracket or brace at an offset, with escapes skipped;
  /// `nil` when there is none there, or when it stays open.
  static func closing(of bytes: Slice<UnsafeBufferPointer<UInt8>>, at start: Int) -> Int? {
    guard start < bytes.endIndex else { return nil }
    switch bytes[start] {
    case 0x22, 0x27: return closingQuote(of: bytes, bytes[start], from: start + 1)
    case 0x5B, 0x7B: break
    default: return nil
    }
    var depth = 0
    var at = start
    // A quotation mark opens a text only where a value may begin.
    var mayBegin = true
    while at < bytes.endIndex {
      let byte = bytes[at]
      switch byte {
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        depth -= 1
        if depth == 0 { return at }
      case 0x22, 0x27:
        if mayBegin {
          guard let end = closingQuote(of: bytes, byte, from: at + 1) else { return nil }
          at = end
        }
      default: break
      }
      if byte != 0x20 { mayBegin = byte == 0x5B || byte == 0x7B || byte == 0x2C || byte == 0x3A }
      at += 1
    }
    return nil
  }

  private static func closingQuote(
    of bytes: Slice<UnsafeBufferPointer<UInt8>>, _ quote: UInt8, from start: Int
  ) -> Int? {
    var at = start
    while at < bytes.endIndex {
      if bytes[at] == 0x5C && quote == 0x22 {
        at += 2
      } else if bytes[at] != quote {
        at += 1
      } else if quote == 0x27 && at + 1 < bytes.endIndex && bytes[at + 1] == quote {
        at += 2
      } else {
        return at
      }
    }
    return nil
  }

  func unclosedQuote(at offset: Int, line index: Int) -> Diagnostic {
    let line = line(index)
    let start = table.position(offset: offset)
    let name = line.bytes.indices.contains(offset) && line.bytes[offset] == 0x27 ? "'" : "\""
    let end = line.bytes.endIndex
    return error(
      "yaml.unclosed-quote", line.range(offset..<max(offset, end)),
      "the quotation mark that opens at \(start.line):\(start.column) is never closed",
      [Suggestion("close it on the same line", edits: [Edit(line.range(end..<end), name)])])
  }

  /// A quotation mark that stays open on its line and takes the one that opens the next value for its
  /// end, as in `title: "a` above `date: "b"`; `nil` when there is none up to libyaml's mark.
  func quoteClosedByNext() -> Diagnostic? {
    var open: (offset: Int, line: Int, quote: UInt8)?
    let last = min(Int(mark.line), table.count - 1)
    var index = min(Int(contextMark.line), last)
    while index > 0 && !table.beginsLine(index) { index -= 1 }
    while index <= last {
      defer { index += 1 }
      guard table.beginsLine(index) else { continue }
      let line = line(index)
      guard let known = open else {
        if line.end == .none, let value = line.value {
          let quote = line.bytes[value.lowerBound]
          if quote == 0x22 || quote == 0x27 { open = (value.lowerBound, index, quote) }
        }
        continue
      }
      guard
        let end = Self.closingQuote(of: line.bytes, known.quote, from: line.bytes.startIndex)
      else { continue }
      let before = end > line.bytes.startIndex ? line.bytes[end - 1] : 0x20
      let behind = end + 1 < line.bytes.endIndex ? line.bytes[end + 1] : 0x20
      if [0x20, 0x2C, 0x5B, 0x7B].contains(before) && ![0x20, 0x2C, 0x09].contains(behind) {
        return unclosedQuote(at: known.offset, line: known.line)
      }
      open = nil
    }
    return nil
  }
}
