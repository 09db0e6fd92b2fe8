extension Parser {
  func byte(_ ahead: Int = 0) -> UInt8 {
    position + ahead < source.count ? source[position + ahead] : 0
  }

  var atEnd: Bool { position >= source.count }

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

  /// The text of a stretch inside the source; equal ones share their bytes.
  func sharedText(_ start: Int, _ end: Int) -> ByteString {
    source.withUnsafeBufferPointer { table.text(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// Moves over the letters and digits of a name.
  func skipName() {
    while position < source.count, Byte.isName(source[position]) { position += 1 }
  }

  /// Moves over blanks, joined lines and a comment.
  func skipBlanks() {
    source.withUnsafeBufferPointer { skipBlanks(in: $0) }
  }

  private func skipBlanks(in source: UnsafeBufferPointer<UInt8>) {
    var index = position
    scan: while index < source.count {
      switch source[index] {
      case 32, 9: index += 1
      case 92 where index + 1 < source.count && source[index + 1] == 10:
        line += 1
        index += 2
      case 35:
        while index < source.count && source[index] != 10 { index += 1 }
      default: break scan
      }
    }
    position = index
  }

  /// Reads the next token into `token`.
  func advance() throws(SyntaxError) {
    previousEnd = position
    reserved = nil
    // Most tokens are words without quotations: one look at the source finds their begin and end.
    let literal = source.withUnsafeBufferPointer { source -> Word? in
      skipBlanks(in: source)
      tokenStart = position
      tokenLine = line
      guard position < source.count, Byte.isPlain(source[position]),
        !Byte.isDigit(source[position])
      else { return nil }
      return readLiteralWord(in: source)
    }
    if let literal {
      word = literal
      token = .word
    } else {
      token = try readToken()
    }
  }

  private func readToken() throws(SyntaxError) -> Token {
    guard position < source.count else {
      if !pendingDocuments.isEmpty { try readDocuments() }
      return .end
    }
    switch source[position] {
    case 10:
      position += 1
      line += 1
      if !pendingDocuments.isEmpty { try readDocuments() }
      return .newline
    case 60, 62:
      if byte(1) != 40 { return .op(readOperator()) }
    case 38, 40, 41, 59, 124: return .op(readOperator())
    case 48...57:
      if let number = readDescriptor() { return .descriptor(number) }
    case 123:
      if readDescriptorVariable() { return .descriptorVariable }
    default: break
    }
    word = try readWord()
    return .word
  }

  private func readDescriptor() -> Int? {
    var end = position
    while end < source.count && Byte.isDigit(source[end]) { end += 1 }
    guard end < source.count, source[end] == 60 || source[end] == 62, end - position < 6 else {
      return nil
    }
    let number = text(position, end).integer ?? 0
    position = end
    return number
  }

  /// Reads the `{name}` of `{name}>…` into `word`.
  private func readDescriptorVariable() -> Bool {
    var end = position + 1
    while end < source.count && Byte.isName(source[end]) { end += 1 }
    guard end + 1 < source.count, source[end] == 125,
      source[end + 1] == 60 || source[end + 1] == 62, Byte.isNameStart(source[position + 1])
    else { return false }
    word = Word(
      .plain(text(position + 1, end)), span: Span(start: position, end: end + 1, line: line))
    position = end + 1
    return true
  }

  private func readOperator() -> Operator {
    let (first, second, third) = (byte(), byte(1), byte(2))
    switch (first, second, third) {
    case (59, 59, 38), (60, 60, 45), (60, 60, 60), (38, 62, 62):
      position += 3
      return Operator(first, second, third)
    case (38, 38, _), (124, 124, _), (59, 59, _), (59, 38, _), (60, 60, _), (62, 62, _),
      (60, 38, _), (62, 38, _), (60, 62, _), (62, 124, _), (124, 38, _), (38, 62, _):
      position += 2
      return Operator(first, second)
    default:
      position += 1
      return Operator(first)
    }
  }
}
