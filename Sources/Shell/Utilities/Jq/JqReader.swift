/// Reads the values of a JSON text, one after the other.
struct JqReader {
  private let bytes: [UInt8]
  private var at = 0
  /// How deep lists and objects may stand in one another.
  private static let mostDepth = 200

  /// What is wrong with a text.
  struct Mistake: Error {
    var message: ByteString
    /// From 1.
    var line: Int
    /// In bytes.
    var column: Int
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The lines that have been read to where the last value ends, that line's newline included.
  var lines: Int {
    let end = bytes[min(at, bytes.count)...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    let start = at > 0 && bytes[at - 1] == 10 ? at : end
    return bytes[..<start].reduce(0) { $1 == 10 ? $0 + 1 : $0 }
  }

  /// The next value; `nil` at the end.
  mutating func next() throws(Mistake) -> JqValue? {
    skipBlanks()
    if at >= bytes.count { return nil }
    return try value(0)
  }

  /// The only value of a text.
  static func single(_ bytes: [UInt8]) throws(Mistake) -> JqValue? {
    var reader = JqReader(bytes)
    let value = try reader.next()
    reader.skipBlanks()
    if reader.at < bytes.count {
      throw reader.mistake("Unexpected extra JSON values")
    }
    return value
  }

  private func mistake(_ message: ByteString) -> Mistake {
    let before = bytes[..<min(at, bytes.count)]
    let line = before.reduce(1) { $1 == 10 ? $0 + 1 : $0 }
    let start = before.lastIndex(of: 10) ?? -1
    return Mistake(message: message, line: line, column: at - start - 1)
  }

  private mutating func skipBlanks() {
    while at < bytes.count, [32, 9, 10, 13].contains(bytes[at]) { at += 1 }
  }

  private mutating func value(_ depth: Int) throws(Mistake) -> JqValue {
    if depth > Self.mostDepth { throw mistake("Exceeds depth limit for parsing") }
    skipBlanks()
    guard at < bytes.count else { throw mistake("Unfinished JSON term at EOF") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      at += 1
      throw mistake("Unmatched '\(ByteString([bytes[at - 1]]))'")
    case UInt8(ascii: ":"):
      at += 1
      throw mistake("':' not as part of an object")
    case UInt8(ascii: ","):
      at += 1
      throw mistake("Expected value before ','")
    default: return try word()
    }
  }

  private mutating func word() throws(Mistake) -> JqValue {
    let start = at
    while at < bytes.count, ![32, 9, 10, 13, 44, 58, 91, 93, 123, 125, 34].contains(bytes[at]) {
      at += 1
    }
    let text = ByteString(bytes[start..<at])
    switch text {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "nan", "NaN": return .number(.nan)
    default:
      guard let first = text.bytes.first, first == 45 || Byte.isDigit(first) || first == 46,
        let number = DecimalReader.whole(text)
      else {
        at += at < bytes.count ? 1 : 0
        throw mistake("Invalid numeric literal")
      }
      return .number(number)
    }
  }

  private mutating func array(_ depth: Int) throws(Mistake) -> JqValue {
    at += 1
    var items: [JqValue] = []
    skipBlanks()
    if at < bytes.count, bytes[at] == UInt8(ascii: "]") {
      at += 1
      return .array([])
    }
    while true {
      if let byte = peek(), byte == UInt8(ascii: "]") {
        at += 1
        throw mistake("Expected another array element")
      }
      items.append(try value(depth + 1))
      skipBlanks()
      guard at < bytes.count else { throw mistake("Unfinished JSON term at EOF") }
      at += 1
      switch bytes[at - 1] {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "]"): return .array(items)
      case UInt8(ascii: "}"): throw mistake("Unmatched '}'")
      case UInt8(ascii: ":"): throw mistake("':' not as part of an object")
      default: throw mistake("Expected separator between values")
      }
    }
  }

  private mutating func peek() -> UInt8? {
    skipBlanks()
    return at < bytes.count ? bytes[at] : nil
  }

  private mutating func object(_ depth: Int) throws(Mistake) -> JqValue {
    at += 1
    var result = JqObject()
    if peek() == UInt8(ascii: "}") {
      at += 1
      return .object(result)
    }
    while true {
      if peek() == UInt8(ascii: "}") {
        at += 1
        throw mistake("Objects must consist of key:value pairs")
      }
      guard case .string(let name) = try value(depth + 1) else {
        skipBlanks()
        at += at < bytes.count ? 1 : 0
        throw mistake("Object keys must be strings")
      }
      guard let colon = peek() else { throw mistake("Unfinished JSON term at EOF") }
      at += 1
      guard colon == UInt8(ascii: ":") else {
        throw mistake("Objects must consist of key:value pairs")
      }
      result[name] = try value(depth + 1)
      guard let byte = peek() else { throw mistake("Unfinished JSON term at EOF") }
      at += 1
      switch byte {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "}"): return .object(result)
      case UInt8(ascii: "]"): throw mistake("Unmatched ']'")
      default: throw mistake("Expected separator between values")
      }
    }
  }

  private mutating func string() throws(Mistake) -> ByteString {
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") { return ByteString(text) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard at < bytes.count else { break }
      at += 1
      guard let decoded = Self.escape(bytes[at - 1]) else {
        guard bytes[at - 1] == UInt8(ascii: "u") else { throw mistake("Invalid escape") }
        text += try scalar()
        continue
      }
      text.append(decoded)
    }
    throw mistake("Unfinished string at EOF")
  }

  /// The byte that a letter behind a backslash means.
  static func escape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "t"): 9
    default: nil
    }
  }

  private mutating func scalar() throws(Mistake) -> [UInt8] {
    guard var code = hexadecimal() else { throw mistake("Invalid escape") }
    if 0xD800..<0xDC00 ~= code, at + 1 < bytes.count, bytes[at] == 92, bytes[at + 1] == 117 {
      at += 2
      guard let low = hexadecimal() else { throw mistake("Invalid escape") }
      code = 0x10000 + (code - 0xD800) << 10 + (low &- 0xDC00) & 0x3FF
    }
    let scalar = Unicode.Scalar(UInt32(code)) ?? "\u{FFFD}"
    return Array(String(scalar).utf8)
  }

  private mutating func hexadecimal() -> Int? {
    guard at + 4 <= bytes.count else { return nil }
    var code = 0
    for byte in bytes[at..<(at + 4)] {
      guard let digit = Escapes.digit(byte), digit < 16 else { return nil }
      code = code << 4 | Int(digit)
    }
    at += 4
    return code
  }
}
