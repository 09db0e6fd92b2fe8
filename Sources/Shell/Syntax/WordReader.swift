extension Parser {
  /// What ends unquoted text.
  enum Ending {
    /// A metacharacter ends a word.
    case word
    /// `}` ends the operand of `${…}`.
    case brace
    /// `}` or `/` ends the pattern of `${x/…}`.
    case braceOrSlash
    /// `)` ends a pattern such as `@(…)`.
    case parenthesis
    /// A blank or operator outside of parentheses ends the regular expression of `[[ =~ ]]`.
    case expression

    /// Whether the byte, one that means something, ends the text.
    func isReached(_ byte: UInt8, nesting: Int) -> Bool {
      switch self {
      case .word: Byte.isMeta(byte)
      case .brace: byte == 125
      case .braceOrSlash: byte == 125 || byte == 47
      case .parenthesis: byte == 41
      case .expression where nesting > 0: byte == 10
      case .expression: [32, 9, 10, 41, 38, 59].contains(byte)
      }
    }
  }

  /// Reads a word that ends before an unquoted metacharacter.
  ///
  /// `reserved` says afterwards which reserved word it is, if it is one.
  func readWord() throws(SyntaxError) -> Word {
    let literal = source.withUnsafeBufferPointer { readLiteralWord(in: $0) }
    if let literal { return literal }
    let start = position
    let startLine = line
    let parts = try readParts(until: .word)
    let word = Word(
      parts: Self.naming(parts) { text(start, position) },
      span: Span(start: start, end: position, line: startLine))
    if let text = word.literal { reserved = Self.reservedWord(text.bytes) }
    return word
  }

  /// Reads a word in which there are no quotations and expansions; nothing if there are some.
  func readLiteralWord(in source: UnsafeBufferPointer<UInt8>) -> Word? {
    let start = position
    var packed: UInt64 = 0
    var hash: UInt64 = 0
    var isExpanded = false
    var opensSet = false
    var index = start
    while index < source.count {
      let byte = source[index]
      guard Byte.isLiteral(byte) else { break }
      if !Byte.isPlain(byte) {
        switch byte {
        case 42, 63, 123, 126: isExpanded = true
        case 91: opensSet = true
        case 93: isExpanded = isExpanded || opensSet
        default: break
        }
      }
      hash = WordTable.mixed(hash, byte)
      packed = packed << 8 | UInt64(byte)
      index += 1
    }
    if index == start { return nil }
    if index < source.count {
      let end = source[index]
      guard Byte.isMeta(end) else { return nil }
      let isParenthesis = index + 1 < source.count && source[index + 1] == 40
      if (end == 60 || end == 62) && isParenthesis { return nil }
      if end == 40 && options.extendedGlob, Self.opensGroup(source[index - 1]) { return nil }
    }
    position = index
    if index - start <= 8 { reserved = ReservedWord(rawValue: packed) }
    let text = table.text(UnsafeBufferPointer(rebasing: source[start..<index]), hash: hash)
    return Word(
      isExpanded ? .literal(text) : .plain(text), span: Span(start: start, end: index, line: line))
  }

  /// The pieces of a word, where those that cannot be expanded name all of it.
  static func naming(_ parts: [WordPart], _ text: () -> ByteString) -> [WordPart] {
    func isBad(_ part: WordPart) -> Bool {
      if case .parameter(let parameter) = part, case .bad = parameter.operation {
        true
      } else {
        false
      }
    }
    guard parts.contains(where: isBad) else { return parts }
    let whole = text()
    return parts.map { part in
      guard isBad(part), case .parameter(var parameter) = part else { return part }
      parameter.source = whole
      return .parameter(parameter)
    }
  }

  private static func reservedWord(_ bytes: [UInt8]) -> ReservedWord? {
    guard bytes.count <= 8 else { return nil }
    return ReservedWord(rawValue: bytes.reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// Whether a parenthesis behind the byte makes a pattern such as `@(…)`.
  private static func opensGroup(_ byte: UInt8) -> Bool {
    switch byte {
    case 63, 42, 43, 64, 33: true
    default: false
    }
  }

  /// Reads the pieces of unquoted text up to a byte that ends it.
  func readParts(
    until ending: Ending, extendedGlob: Bool? = nil
  ) throws(SyntaxError) -> [WordPart] {
    try enter()
    defer { depth -= 1 }
    let extended = extendedGlob ?? options.extendedGlob
    var text = PartsBuilder()
    var nesting = 0
    while !atEnd {
      let next = byte()
      if try readQuotation(next, into: &text) { continue }
      if (next == 60 || next == 62) && byte(1) == 40 && ending == .word {
        skip(2)
        text.append(.process(try readNestedList(), takesOutput: next == 62))
      } else if extended && byte(1) == 40 && Self.opensGroup(next) {
        text.append([next, 40])
        skip(2)
        text.flush()
        for part in try readParts(until: .parenthesis, extendedGlob: true) { text.append(part) }
        guard byte() == 41 else { throw unmatched(")", line: line) }
        text.append(41)
        skip()
      } else {
        if ending.isReached(next, nesting: nesting) { break }
        if ending == .expression { nesting += next == 40 ? 1 : next == 41 && nesting > 0 ? -1 : 0 }
        let start = position
        skip()
        skipPlain(stopsAtSlash: ending == .braceOrSlash)
        text.append(source[start..<position])
      }
    }
    return text.parts()
  }

  /// Reads a backslash, a quotation or an expansion, if the next byte begins one.
  private func readQuotation(
    _ next: UInt8, into text: inout PartsBuilder
  ) throws(SyntaxError) -> Bool {
    switch next {
    case 92:
      if position + 1 >= source.count {
        text.append(92)
      } else if byte(1) != 10 {
        text.append(.quoted(ByteString([byte(1)])))
      }
      skip(2)
    case 39: text.append(.quoted(try readSingleQuoted()))
    case 34:
      let startLine = line
      skip()
      text.append(.double(try readQuotedParts(until: 34, isDocument: false, line: startLine)))
    case 36:
      if byte(1) == 39 {
        skip()
        text.append(.quoted(try readEscapedQuoted()))
      } else if byte(1) == 34 {
        skip()
      } else if let part = try readDollar(inDouble: false) {
        text.append(part)
      } else {
        text.append(36)
      }
    case 96: text.append(try readBackquoted(inDouble: false))
    default: return false
    }
    return true
  }

  /// Moves over bytes that mean nothing.
  private func skipPlain(stopsAtSlash: Bool) {
    position = source.withUnsafeBufferPointer { source in
      var index = position
      while index < source.count, Byte.isPlain(source[index]),
        !(stopsAtSlash && source[index] == 47)
      {
        index += 1
      }
      return index
    }
  }
}

/// Gathers the pieces of a word.
struct PartsBuilder {
  private var finished: [WordPart] = []
  private var literal: [UInt8] = []
  private let isQuoted: Bool

  /// Begins with nothing; text is quoted or not.
  init(isQuoted: Bool = false) { self.isQuoted = isQuoted }

  mutating func append(_ byte: UInt8) { literal.append(byte) }

  mutating func append(_ text: ArraySlice<UInt8>) { literal += text }

  mutating func append(_ part: WordPart) {
    flush()
    finished.append(part)
  }

  /// Ends a piece of text, so that what follows is one of its own.
  mutating func flush() {
    if literal.isEmpty { return }
    let text = ByteString(literal)
    finished.append(isQuoted ? .quoted(text) : .literal(text))
    literal = []
  }

  /// The pieces.
  mutating func parts() -> [WordPart] {
    flush()
    return finished
  }
}
