/// A token of the shell's grammar.
enum Token {
  case word(Word)
  case op(Operator)
  case newline
  case descriptor(Int)
  case descriptorVariable(ByteString)
  case end
}

/// An operator of up to three characters, compared as a number.
struct Operator: Equatable, ExpressibleByStringLiteral {
  private var code: UInt32 = 0

  init(stringLiteral literal: StaticString) {
    for index in 0..<literal.utf8CodeUnitCount {
      code = code << 8 | UInt32(literal.utf8Start[index])
    }
  }

  init(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { code = code << 8 | UInt32(byte) }
  }

  var text: ByteString {
    ByteString(
      [16, 8, 0].map { UInt8(truncatingIfNeeded: code >> UInt32($0)) }.filter { $0 != 0 })
  }
}

/// What letters of the shell's grammar there are.
enum Byte {
  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
  static func isNameStart(_ byte: UInt8) -> Bool {
    (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte == 95
  }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isName(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }
  static func isMeta(_ byte: UInt8) -> Bool {
    switch byte {
    case 32, 9, 10, 38, 40, 41, 59, 60, 62, 124: true
    default: false
    }
  }
  /// Whether the byte begins or ends nothing in unquoted text: letters, digits, `/`, `-`, `.` ….
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    if byte >= 128 { return true }
    // A bit for each of: % , - . / 0–9 : =, and A–Z ^ _ a–z.
    let low: UInt64 = 0x27FF_F020_0000_0000
    let high: UInt64 = 0x07FF_FFFE_C7FF_FFFE
    return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte & 63)) & 1 == 1
  }
}

extension ByteString {
  /// Whether this is a name in the shell's sense.
  package var isName: Bool {
    guard let first = bytes.first, Byte.isNameStart(first) else { return false }
    return bytes.allSatisfy(Byte.isName)
  }
}

extension Parser {
  func byte(_ ahead: Int = 0) -> UInt8 {
    position + ahead < source.count ? source[position + ahead] : 0
  }

  var atEnd: Bool { position >= source.count }

  func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= source.count else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<count where source[position + index] != buffer[index] { return false }
      return true
    }
  }

  /// Moves over `count` bytes, counting lines.
  func skip(_ count: Int = 1) {
    let end = min(position + count, source.count)
    while position < end {
      if source[position] == 10 { line += 1 }
      position += 1
    }
  }

  func text(_ start: Int, _ end: Int) -> ByteString {
    ByteString(source[max(0, min(start, source.count))..<max(start, min(end, source.count))])
  }

  func skipBlanks() {
    while !atEnd {
      if Byte.isBlank(byte()) {
        position += 1
      } else if byte() == 92 && byte(1) == 10 {
        skip(2)
      } else if byte() == 35 {
        while !atEnd && byte() != 10 { position += 1 }
      } else {
        return
      }
    }
  }

  /// Reads the next token into `token`.
  func advance() throws(SyntaxError) {
    previousEnd = position
    skipBlanks()
    tokenStart = position
    tokenLine = line
    token = try readToken()
  }

  private func readToken() throws(SyntaxError) -> Token {
    guard !atEnd else {
      if !pendingDocuments.isEmpty { try readDocuments() }
      return .end
    }
    let first = byte()
    if first == 10 {
      skip()
      if !pendingDocuments.isEmpty { try readDocuments() }
      return .newline
    }
    if (first == 60 || first == 62) && byte(1) == 40 { return .word(try readWord()) }
    if let op = readOperator() { return .op(op) }
    if Byte.isDigit(first) {
      var end = position
      while end < source.count && Byte.isDigit(source[end]) { end += 1 }
      if end < source.count && (source[end] == 60 || source[end] == 62) && end - position < 6 {
        let number = text(position, end).integer ?? 0
        position = end
        return .descriptor(number)
      }
    }
    if first == 123 {
      var end = position + 1
      while end < source.count && Byte.isName(source[end]) { end += 1 }
      if end + 1 < source.count && source[end] == 125
        && (source[end + 1] == 60 || source[end + 1] == 62), text(position + 1, end).isName
      {
        let name = text(position + 1, end)
        position = end + 1
        return .descriptorVariable(name)
      }
    }
    return .word(try readWord())
  }

  private func readOperator() -> Operator? {
    let start = position
    var count = 1
    switch (byte(), byte(1), byte(2)) {
    case (59, 59, 38), (60, 60, 45), (60, 60, 60), (38, 62, 62): count = 3
    case (38, 38, _), (124, 124, _), (59, 59, _), (59, 38, _), (60, 60, _), (62, 62, _),
      (60, 38, _), (62, 38, _), (60, 62, _), (62, 124, _), (124, 38, _), (38, 62, _):
      count = 2
    case (38, _, _), (40, _, _), (41, _, _), (59, _, _), (60, _, _), (62, _, _), (124, _, _): break
    default: return nil
    }
    position += count
    return Operator(source[start..<position])
  }

  /// Reads the bodies of the here-documents announced on the line before.
  func readDocuments() throws(SyntaxError) {
    let documents = pendingDocuments
    pendingDocuments = []
    for document in documents {
      let start = position
      let startLine = line
      var body: [UInt8] = []
      var found = false
      while !atEnd {
        var end = position
        while end < source.count && source[end] != 10 { end += 1 }
        var content = source[position..<end]
        position = min(end + 1, source.count)
        if end < source.count { line += 1 }
        if document.stripsTabs { content = content.drop { $0 == 9 } }
        if content == document.delimiter.bytes[...] {
          found = true
          break
        }
        body += content
        if !document.isQuoted && content.last == 92 && end < source.count {
          // A backslash before the newline joins lines before the delimiter is looked for.
          let slashes = content.reversed().prefix { $0 == 92 }.count
          if slashes % 2 == 1 {
            body.removeLast()
            var next = position
            while next < source.count && source[next] != 10 { next += 1 }
            body += source[position..<next]
            position = min(next + 1, source.count)
            line += 1
          }
        }
        body.append(10)
      }
      if !found {
        let delimiter = document.delimiter
        warnings.append(
          Warning(
            line: max(startLine, line - 1),
            message:
              "warning: here-document at line \(startLine - 1) delimited by end-of-file (wanted `\(delimiter)')"
          ))
      }
      let span = Span(start: start, end: position, line: startLine)
      if document.isQuoted {
        document.body = Word(parts: [.quoted(ByteString(body))], span: span)
      } else {
        let inner = Parser(body, line: startLine, options: options)
        inner.depth = depth
        let parts = try inner.readQuotedParts(until: nil, isDocument: true)
        document.body = Word(parts: [.double(parts)], span: span)
      }
    }
  }
}
