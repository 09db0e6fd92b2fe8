extension ShellLexer {
  /// Writes the word that ends a here-document, after its operator.
  mutating func lexHereDocumentDelimiter(_ writer: inout SpanWriter) {
    let start = bytes.skippingBlanks(from: index, limit: end)
    guard start < end, failedHereDocuments < 8 else { return }
    var range = start..<start
    var isQuoted = true
    let first = bytes[start]
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
      let lineEnd = bytes.lineEnd(from: start, limit: end)
      guard let close = bytes.offset(of: first, from: start + 1, limit: lineEnd) else { return }
      range = start + 1..<close
      index = close + 1
    } else {
      isQuoted = first == UInt8(ascii: "\\")
      let wordStart = isQuoted ? start + 1 : start
      index = wordStart
      while index < end, Self.isLiteral(bytes[index]) { index += 1 }
      range = wordStart..<index
    }
    guard !range.isEmpty else { return }
    writer.plain(to: start)
    writer.span(.string, to: index)
    isAtWordStart = false
    if hereDocuments.count < 16 {
      hereDocuments.append(HereDocument(delimiter: range, isQuoted: isQuoted))
    }
  }

  /// Writes the bodies of the here-documents that the line before has announced.
  mutating func lexHereDocuments(_ writer: inout SpanWriter) {
    writer.plain(to: index)
    let documents = hereDocuments
    hereDocuments.removeAll(keepingCapacity: true)
    for document in documents {
      guard let delimiterLine = delimiterLine(of: document) else {
        // Each search may go to the end of the text, so there can't be many of them in vain.
        failedHereDocuments += 1
        continue
      }
      lexBody(&writer, to: delimiterLine, isLiteral: document.isQuoted)
      passContinuationPrompt(&writer)
      let start = bytes.skippingBlanks(from: index, limit: end)
      writer.plain(to: start)
      let lineEnd = bytes.lineEnd(from: start, limit: end)
      writer.span(.string, to: lineEnd)
      index = min(lineEnd + 1, end)
    }
  }

  /// The line that ends a here-document.
  ///
  /// Blanks around the delimiter are allowed: notes indent whole commands.
  private mutating func delimiterLine(of document: HereDocument) -> Int? {
    var line = index
    while line < end {
      let lineEnd = bytes.lineEnd(from: line, limit: end)
      var start = bytes.skippingBlanks(from: line, limit: lineEnd)
      if case .session = setting {
        if startsPrompt(at: line) { return nil }
        if start < lineEnd, bytes[start] == UInt8(ascii: ">") {
          start = bytes.skippingBlanks(from: start + 1, limit: lineEnd)
        }
      }
      let stop = start + document.delimiter.count
      if stop <= lineEnd, bytes.skippingBlanks(from: stop, limit: lineEnd) == lineEnd,
        zip(start..<stop, document.delimiter).allSatisfy({ bytes[$0] == bytes[$1] })
      {
        return line
      }
      line = lineEnd + 1
    }
    return nil
  }

  /// Writes the lines of a here-document before its delimiter.
  private mutating func lexBody(_ writer: inout SpanWriter, to bodyEnd: Int, isLiteral: Bool) {
    let hasPrompts = bytes[index] == UInt8(ascii: ">")
    if !hasPrompts, YAMLLexer.isManifest(bytes, from: index, to: bodyEnd) {
      var lexer = YAMLLexer(bytes, from: index, to: bodyEnd)
      lexer.lex(&writer)
      writer.plain(to: bodyEnd)
      index = bodyEnd
      return
    }
    while index < bodyEnd {
      passContinuationPrompt(&writer)
      let lineEnd = bytes.lineEnd(from: index, limit: bodyEnd)
      while index < lineEnd {
        if !isLiteral, bytes[index] == UInt8(ascii: "$"), index + 1 < lineEnd,
          bytes[index + 1].isLetter || bytes[index + 1] == UInt8(ascii: "{")
        {
          writer.span(.string, to: index)
          lexVariable(&writer)
        } else {
          index += 1
        }
      }
      index = min(lineEnd + 1, bodyEnd)
    }
    writer.span(.string, to: index)
  }

  private mutating func passContinuationPrompt(_ writer: inout SpanWriter) {
    guard case .session = setting, usesContinuationPrompts != false else { return }
    if index < end, bytes[index] == UInt8(ascii: ">") { writer.span(.string, to: index) }
    skipContinuationPrompt(&writer)
  }
}
