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

  /// Reads a word that ends before an unquoted metacharacter.
  func readWord() throws(SyntaxError) -> Word {
    let start = position
    let startLine = line
    let parts = try readParts { Byte.isMeta($0) }
    return Word(parts: parts, span: Span(start: start, end: position, line: startLine))
  }

  /// Reads the pieces of unquoted text up to a byte that ends it.
  func readParts(
    extendedGlob: Bool? = nil, allowsProcess: Bool = true, _ ends: (UInt8) -> Bool
  ) throws(SyntaxError) -> [WordPart] {
    try enter()
    defer { depth -= 1 }
    let extended = extendedGlob ?? options.extendedGlob
    var parts: [WordPart] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { parts.append(.literal(ByteString(literal))) }
      literal = []
    }
    loop: while !atEnd {
      let next = byte()
      switch next {
      case 92:
        if byte(1) == 10 && position + 1 < source.count {
          skip(2)
        } else if position + 1 >= source.count {
          literal.append(92)
          skip()
        } else {
          flush()
          parts.append(.quoted(ByteString([byte(1)])))
          skip(2)
        }
      case 39:
        flush()
        parts.append(.quoted(try readSingleQuoted()))
      case 34:
        flush()
        let startLine = line
        skip()
        parts.append(.double(try readQuotedParts(until: 34, isDocument: false, line: startLine)))
      case 36:
        if byte(1) == 39 {
          flush()
          skip()
          parts.append(.quoted(try readEscapedQuoted()))
        } else if byte(1) == 34 {
          skip()
        } else if let part = try readDollar(inDouble: false) {
          flush()
          parts.append(part)
        } else {
          literal.append(36)
        }
      case 96:
        flush()
        parts.append(try readBackquoted(inDouble: false))
      case 60, 62:
        guard allowsProcess && byte(1) == 40 else {
          if ends(next) { break loop }
          literal.append(next)
          skip()
          continue
        }
        flush()
        skip(2)
        parts.append(.process(try readNestedList(), takesOutput: next == 62))
      case 63, 42, 43, 64, 33:
        if extended && byte(1) == 40 {
          literal += [next, 40]
          skip(2)
          flush()
          parts += try readParts(extendedGlob: true, allowsProcess: false) { $0 == 41 }
          guard byte() == 41 else { throw unmatched(")", line: line) }
          literal.append(41)
          skip()
        } else {
          if ends(next) { break loop }
          literal.append(next)
          skip()
        }
      default:
        if ends(next) { break loop }
        let start = position
        skip()
        if start + 1 < source.count, Byte.isPlain(next) { skipPlain(ends) }
        literal += source[start..<position]
      }
    }
    flush()
    return parts
  }

  /// Moves over bytes that mean nothing, which end a piece only as its `ends` says.
  private func skipPlain(_ ends: (UInt8) -> Bool) {
    source.withUnsafeBufferPointer { source in
      var index = position
      while index < source.count, Byte.isPlain(source[index]), !ends(source[index]) { index += 1 }
      position = index
    }
  }

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
    return text(start, position - 1)
  }

  private func readEscapedQuoted() throws(SyntaxError) -> ByteString {
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
    var parts: [WordPart] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { parts.append(.quoted(ByteString(literal))) }
      literal = []
    }
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
      case 92:
        let escaped = byte(1)
        if position + 1 >= source.count {
          literal.append(92)
          skip()
        } else if escaped == 10 {
          skip(2)
        } else if escaped == 36 || escaped == 96 || escaped == 92
          || (escaped == 34 && !isDocument) || (end == 125 && escaped == 125)
        {
          literal.append(escaped)
          skip(2)
        } else {
          literal += [92, escaped]
          skip(2)
        }
      case 36:
        if let part = try readDollar(inDouble: true) {
          flush()
          parts.append(part)
        } else {
          literal.append(36)
        }
      case 96:
        flush()
        parts.append(try readBackquoted(inDouble: !isDocument))
      case 34 where end == 125:
        flush()
        let quoteLine = line
        skip()
        parts.append(.double(try readQuotedParts(until: 34, isDocument: false, line: quoteLine)))
      default:
        let start = position
        skip()
        while position < source.count, source[position] != end, Self.isPlainQuoted(source[position])
        {
          position += 1
        }
        literal += source[start..<position]
      }
    }
    flush()
    return parts
  }

  /// Whether a byte between double quotes or in a here-document is text and no newline.
  @inline(__always)
  private static func isPlainQuoted(_ byte: UInt8) -> Bool {
    switch byte {
    case 10, 34, 36, 92, 96: false
    default: true
    }
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

  /// Reads commands up to the `)` that closes a substitution.
  func readNestedList() throws(SyntaxError) -> CommandList {
    try enter()
    defer { depth -= 1 }
    let saved = (token, tokenStart, tokenLine, pendingDocuments, previousEnd)
    defer {
      (token, tokenStart, tokenLine, pendingDocuments, previousEnd) = saved
    }
    pendingDocuments = []
    let startLine = line
    try advance()
    try skipNewlines()
    let list = try parseList { self.isOperator(")") }
    guard isOperator(")") else {
      if case .end = token { throw unmatched(")", line: startLine) }
      throw unexpected()
    }
    if !pendingDocuments.isEmpty { try readDocuments() }
    return list
  }

  /// Reads what follows `$`, or gives `nil`, having moved over the dollar, when it stands for itself.
  func readDollar(inDouble: Bool) throws(SyntaxError) -> WordPart? {
    let start = position
    let startLine = line
    skip()
    let next = byte()
    if atEnd { return nil }
    if Byte.isNameStart(next) {
      let nameStart = position
      while Byte.isName(byte()) && !atEnd { position += 1 }
      var parameter = Parameter(name: text(nameStart, position))
      parameter.source = text(start, position)
      return .parameter(parameter)
    }
    switch next {
    case 48...57, 33, 35, 36, 42, 45, 63, 64:
      skip()
      return .parameter(Parameter(name: ByteString([next]), source: text(start, position)))
    case 123:
      return .parameter(try readBraced(inDouble: inDouble))
    case 40:
      if byte(1) == 40 {
        let here = (position, line)
        position += 2
        if let parts = try readArithmetic(closing: 2) { return .arithmetic(parts) }
        (position, line) = here
      }
      skip()
      return .command(try readNestedList())
    case 91:
      skip()
      let parts = try readBalanced { $0 == 93 }
      guard byte() == 93 else { throw unmatched("]", line: startLine) }
      skip()
      return .arithmetic(parts)
    default:
      return nil
    }
  }

  /// Reads an arithmetic expression behind `((` up to `))`; `nil` if it ends otherwise.
  func readArithmetic(closing: Int) throws(SyntaxError) -> [WordPart]? {
    let startLine = line
    let parts = try readBalanced { $0 == 41 }
    if atEnd { throw unmatched(")", line: startLine) }
    guard closing == 1 || byte(1) == 41 else { return nil }
    skip(closing)
    return parts
  }

  /// Reads text that is expanded as if in double quotes, up to an end outside of brackets.
  func readBalanced(_ ends: (UInt8) -> Bool) throws(SyntaxError) -> [WordPart] {
    try enter()
    defer { depth -= 1 }
    var parts: [WordPart] = []
    var literal: [UInt8] = []
    var nesting = 0
    func flush() {
      if !literal.isEmpty { parts.append(.quoted(ByteString(literal))) }
      literal = []
    }
    while !atEnd {
      let next = byte()
      if nesting == 0 && ends(next) { break }
      switch next {
      case 40, 91:
        nesting += 1
        literal.append(next)
        skip()
      case 41, 93:
        nesting -= 1
        literal.append(next)
        skip()
      case 34:
        flush()
        let startLine = line
        skip()
        parts.append(.double(try readQuotedParts(until: 34, isDocument: false, line: startLine)))
      case 39:
        flush()
        parts.append(.quoted(try readSingleQuoted()))
      case 92:
        if byte(1) == 10 {
          skip(2)
        } else {
          literal.append(byte(1))
          skip(2)
        }
      case 36:
        if let part = try readDollar(inDouble: true) {
          flush()
          parts.append(part)
        } else {
          literal.append(36)
        }
      case 96:
        flush()
        parts.append(try readBackquoted(inDouble: true))
      default:
        literal.append(next)
        skip()
      }
    }
    flush()
    return parts
  }
}
