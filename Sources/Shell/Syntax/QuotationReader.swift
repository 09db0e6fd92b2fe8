extension Parser {
  func readSingleQuoted() throws(SyntaxError) -> ByteString {
    let startLine = line
    skip()
    let start = position
    while position < source.count && source[position] != 39 {
      if source[position] == 10 { line += 1 }
      position += 1
    }
    if atEnd { throw unmatched("'", line: startLine) }
    skip()
    return sharedText(start, position - 1)
  }

  func readEscapedQuoted() throws(SyntaxError) -> ByteString {
    let startLine = line
    skip()
    var raw: [UInt8] = []
    while byte() != 39 || atEnd {
      if atEnd { throw unmatched("'", line: startLine) }
      if byte() == 92 {
        raw.append(92)
        skip()
      }
      raw.append(byte())
      skip()
    }
    skip()
    return ByteString(Escapes.decode(raw, .quote).bytes)
  }

  /// Reads the pieces of double-quoted text, or of a here-document.
  func readQuotedParts(
    until end: UInt8?, isDocument: Bool, line startLine: Int = 0
  ) throws(SyntaxError) -> [WordPart] {
    try enter()
    defer { depth -= 1 }
    var text = PartsBuilder(isQuoted: true)
    let start = position
    while true {
      if atEnd {
        guard let end else { break }
        throw unmatched(ByteString([end]), line: startLine)
      }
      let next = byte()
      if next == end {
        skip()
        break
      }
      switch next {
      case 92: readEscape(until: end, isDocument: isDocument, into: &text)
      case 36 where end == 125 && byte(1) == 39 && !readsDocument:
        skip()
        text.append(.quoted(try readEscapedQuoted()))
      case 36:
        if let part = try readDollar(inDouble: true) { text.append(part) } else { text.append(36) }
      case 96: text.append(try readBackquoted(inDouble: !isDocument))
      case 34 where end == 125:
        let quoteLine = line
        skip()
        text.append(.double(try readQuotedParts(until: 34, isDocument: false, line: quoteLine)))
      default:
        let start = position
        skip()
        skipPlainQuoted(until: end)
        text.append(source[start..<position])
      }
    }
    let contentEnd = end == nil ? position : position - 1
    return Self.naming(text.parts()) {
      ByteString(Self.withoutEscapes(source[start..<contentEnd]))
    }
  }

  /// Double-quoted text as messages show it: without the backslashes before quotation marks.
  private static func withoutEscapes(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.indices.filter { index in
      text[index] != 92 || index + 1 == text.endIndex || text[index + 1] != 34
    }.map { text[$0] }
  }

  private func skipPlainQuoted(until end: UInt8?) {
    position = source.withUnsafeBufferPointer { source in
      var index = position
      while index < source.count, source[index] != end, Byte.isPlainQuoted(source[index]) {
        index += 1
      }
      return index
    }
  }

  /// Reads a backslash in double-quoted text and what is behind it.
  private func readEscape(until end: UInt8?, isDocument: Bool, into text: inout PartsBuilder) {
    let escaped = byte(1)
    if position + 1 >= source.count {
      text.append(92)
    } else if escaped == 36 || escaped == 96 || escaped == 92
      || (escaped == 34 && !isDocument) || (end == 125 && escaped == 125)
    {
      text.append(escaped)
    } else if escaped != 10 {
      text.append([92, escaped])
    }
    skip(2)
  }

  func readBackquoted(inDouble: Bool) throws(SyntaxError) -> WordPart {
    let startLine = line
    skip()
    var inner: [UInt8] = []
    while byte() != 96 || atEnd {
      if atEnd { throw unmatched("`", line: startLine) }
      if byte() == 92 {
        let next = byte(1)
        if next == 36 || next == 96 || next == 92 || (inDouble && next == 34) {
          inner.append(next)
          skip(2)
          continue
        }
      }
      inner.append(byte())
      skip()
    }
    skip()
    return .backquoted(ByteString(inner), line: startLine)
  }
}
