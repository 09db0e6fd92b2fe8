import YAML

/// Cuts a template into texts and the tokens of its actions.
struct GoTemplateLexer {
  enum Token: Equatable {
    case text([UInt8])
    case open
    case close
    case word(String)
    case field(String)
    case variable(String)
    case string(String)
    case number(String)
    case dot
    case pipe
    case comma
    case declare
    case assign
    case left
    case right
    case space
    /// A character that no token begins with.
    case other
    case end
  }

  struct Place {
    var token: Token
    var start: Int
    /// The token as it is written.
    var source: String
  }

  private let bytes: [UInt8]
  private let name: String
  private var at = 0
  private var isInside = false
  private var trimsNext = false
  private var depth = 0

  init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    at + offset < bytes.count ? bytes[at + offset] : 0
  }

  /// A mistake on the line of the place that was read last.
  func failure(_ message: String, at place: Int? = nil) -> GoTemplate.Failure {
    let end = min(place ?? at, bytes.count)
    let line = bytes[..<end].reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
    return GoTemplate.Failure(message: "template: \(name):\(line): \(message)")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == 10 || byte == 13
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == 95 || byte >= 128 || (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
  }

  mutating func next() throws(GoTemplate.Failure) -> Place {
    if !isInside { return try nextOutside() }
    let start = at
    guard at < bytes.count else { throw failure("unclosed action") }
    let token = try nextInside()
    return Place(
      token: token, start: start, source: String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func nextOutside() throws(GoTemplate.Failure) -> Place {
    let start = at
    if at == bytes.count { return Place(token: .end, start: at, source: "") }
    while at < bytes.count, !(byte() == 123 && byte(1) == 123) { at += 1 }
    var text = bytes[start..<at]
    if trimsNext { text = text.drop { Self.isSpace($0) } }
    if at == bytes.count {
      trimsNext = false
      return Place(token: .text(Array(text)), start: start, source: "")
    }
    let trims = byte(2) == 45 && Self.isSpace(byte(3))
    if trims { while let last = text.last, Self.isSpace(last) { text.removeLast() } }
    if !text.isEmpty {
      trimsNext = false
      return Place(token: .text(Array(text)), start: start, source: "")
    }
    trimsNext = false
    let open = at
    at += trims ? 4 : 2
    if byte() == 47, byte(1) == 42 {
      try skipComment()
      return try nextOutside()
    }
    isInside = true
    depth = 0
    return Place(token: .open, start: open, source: "{{")
  }

  private mutating func skipComment() throws(GoTemplate.Failure) {
    at += 2
    while at < bytes.count, !(byte() == 42 && byte(1) == 47) { at += 1 }
    guard at < bytes.count else { throw failure("unclosed comment") }
    at += 2
    if Self.isSpace(byte()), byte(1) == 45, byte(2) == 125 {
      at += 2
      trimsNext = true
    }
    guard byte() == 125, byte(1) == 125 else {
      throw failure("comment ends before closing delimiter")
    }
    at += 2
  }

  private mutating func nextInside() throws(GoTemplate.Failure) -> Token {
    let first = byte()
    if first == 125, byte(1) == 125 { return try close(2) }
    if Self.isSpace(first) {
      if byte(1) == 45, byte(2) == 125, byte(3) == 125 {
        trimsNext = true
        return try close(4)
      }
      while at < bytes.count, Self.isSpace(byte()) {
        if byte(1) == 45, byte(2) == 125, byte(3) == 125 { break }
        at += 1
      }
      if at < bytes.count, Self.isSpace(byte()) { return try nextInside() }
      return .space
    }
    switch first {
    case 34: return try quoted()
    case 96: return try raw()
    case 39: return try character()
    case 124: return single(.pipe)
    case 44: return single(.comma)
    case 61: return single(.assign)
    case 40:
      depth += 1
      return single(.left)
    case 41:
      depth -= 1
      guard depth >= 0 else { throw failure("unexpected right paren") }
      return single(.right)
    case 58:
      guard byte(1) == 61 else { throw failure("expected :=") }
      at += 2
      return .declare
    case 46 where !(byte(1) >= 48 && byte(1) <= 57): return try field()
    case 36:
      at += 1
      let word = takeWord()
      try expectTerminator()
      return .variable("$" + word)
    case 43, 45, 46, 48...57: return try number()
    default:
      guard Self.isLetter(first) else {
        guard first > 32, first < 127 else { throw unrecognized(first) }
        return single(.other)
      }
      let word = takeWord()
      try expectTerminator()
      return .word(word)
    }
  }

  private mutating func close(_ length: Int) throws(GoTemplate.Failure) -> Token {
    guard depth == 0 else { throw failure("unclosed left paren") }
    at += length
    isInside = false
    return .close
  }

  private mutating func single(_ token: Token) -> Token {
    at += 1
    return token
  }

  private func unrecognized(_ byte: UInt8) -> GoTemplate.Failure {
    failure("unrecognized character in action: \(Self.named(byte))")
  }

  /// A character as Go's `%#U` prints it.
  private static func named(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let code = [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    return
      "U+00\(String(decoding: code, as: UTF8.self)) '\(String(decoding: [byte], as: UTF8.self))'"
  }

  private mutating func takeWord() -> String {
    let start = at
    while at < bytes.count, Self.isLetter(byte()) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// A name ends before a space, the end, or one of `.,|:)(`.
  private func expectTerminator() throws(GoTemplate.Failure) {
    guard at < bytes.count else { return }
    let next = byte()
    if Self.isSpace(next) || [46, 44, 124, 58, 41, 40, 61].contains(next) { return }
    if next == 125, byte(1) == 125 { return }
    throw failure("bad character \(Self.named(next))")
  }

  private mutating func field() throws(GoTemplate.Failure) -> Token {
    at += 1
    let word = takeWord()
    try expectTerminator()
    return word.isEmpty ? .dot : .field(word)
  }

  private mutating func number() throws(GoTemplate.Failure) -> Token {
    let start = at
    at += 1
    while at < bytes.count, Self.isLetter(byte()) || byte() == 46 { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard Double(text) != nil || Int64(text) != nil else {
      throw failure("bad number syntax: \(text.quotedGo)")
    }
    return .number(text)
  }

  private mutating func raw() throws(GoTemplate.Failure) -> Token {
    let start = at + 1
    at = start
    while at < bytes.count, byte() != 96 { at += 1 }
    guard at < bytes.count else { throw failure("unterminated raw quoted string") }
    at += 1
    return .string(String(decoding: bytes[start..<(at - 1)], as: UTF8.self))
  }

  private mutating func character() throws(GoTemplate.Failure) -> Token {
    at += 1
    let content = try escapedText(until: 39, what: "unterminated character constant")
    guard let scalar = content.unicodeScalars.first, content.unicodeScalars.count == 1 else {
      throw failure("malformed character constant: '\(content)'")
    }
    return .number("\(scalar.value)")
  }

  private mutating func quoted() throws(GoTemplate.Failure) -> Token {
    at += 1
    return .string(try escapedText(until: 34, what: "unterminated quoted string"))
  }

  private mutating func escapedText(
    until end: UInt8, what: String
  ) throws(GoTemplate.Failure) -> String {
    var text: [UInt8] = []
    while at < bytes.count, byte() != 10 {
      let next = byte()
      at += 1
      if next == end { return String(decoding: text, as: UTF8.self) }
      guard next == 92 else {
        text.append(next)
        continue
      }
      let escape = byte()
      at += 1
      switch escape {
      case 110: text.append(10)
      case 116: text.append(9)
      case 114: text.append(13)
      case 97: text.append(7)
      case 98: text.append(8)
      case 102: text.append(12)
      case 118: text.append(11)
      case 92, 34, 39: text.append(escape)
      case 120, 117:
        let count = escape == 120 ? 2 : 4
        let digits = String(
          decoding: bytes[min(at, bytes.count)..<min(at + count, bytes.count)], as: UTF8.self)
        guard digits.utf8.count == count, let code = UInt32(digits, radix: 16),
          let scalar = Unicode.Scalar(code)
        else { throw failure("invalid syntax") }
        at += count
        if escape == 120 {
          text.append(UInt8(truncatingIfNeeded: code))
        } else {
          text += Array(String(scalar).utf8)
        }
      default: throw failure("invalid syntax")
      }
    }
    throw failure(what)
  }
}
