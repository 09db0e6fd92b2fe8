extension Parser {
  /// Reads the bodies of the here-documents announced on the line before.
  func readDocuments() throws(SyntaxError) {
    let documents = pendingDocuments
    pendingDocuments = []
    for document in documents {
      let start = position
      let startLine = line
      let body = readBody(of: document)
      let span = Span(start: start, end: position, line: startLine)
      let hasExpansions = !document.isQuoted && body.contains { $0 == 36 || $0 == 92 || $0 == 96 }
      if hasExpansions {
        let inner = Parser(body, line: startLine, options: options)
        inner.depth = depth
        inner.readsDocument = true
        swap(&inner.table, &table)
        defer { swap(&inner.table, &table) }
        let parts = try inner.readQuotedParts(until: nil, isDocument: true)
        document.body = Word(parts: [.double(parts)], span: span)
      } else {
        document.body = Word(parts: [.quoted(ByteString(body))], span: span)
      }
    }
  }

  /// Reads lines up to the one that is the delimiter.
  private func readBody(of document: HereDocument) -> [UInt8] {
    let startLine = line
    var body: [UInt8] = []
    while !atEnd {
      var content = readLine()
      let hasNewline = source[position - 1] == 10
      if document.stripsTabs { content = content.drop { $0 == 9 } }
      if content.elementsEqual(document.delimiter.bytes) { return body }
      body += content
      if !document.isQuoted && content.last == 92 && hasNewline {
        // A backslash before the newline joins lines before the delimiter is looked for.
        let slashes = content.reversed().prefix { $0 == 92 }.count
        if slashes % 2 == 1 {
          body.removeLast()
          if !atEnd { body += readLine() }
        }
      }
      body.append(10)
    }
    warnings.append(
      Warning(
        line: max(startLine, line - 1),
        message:
          "warning: here-document at line \(startLine - 1) delimited by end-of-file (wanted `\(document.delimiter)')"
      ))
    return body
  }

  /// Reads a line, and gives it without its newline.
  private func readLine() -> ArraySlice<UInt8> {
    let start = position
    while position < source.count && source[position] != 10 { position += 1 }
    let content = source[start..<position]
    if position < source.count {
      position += 1
      line += 1
    }
    return content
  }
}
