public import Diagnostics

/// Reads JSON (RFC 8259) into trees of nodes with their places: strings as quoted scalars, all else as
/// plain ones.
public struct JSONReader: Sendable {
  /// The file that diagnostics name.
  public var file: String
  /// The line of the file on which the text begins, from 1.
  public var firstLine: Int
  /// The limits of what is read.
  public var limits = YAMLReader.Limits()

  /// Creates a reader for text that begins on a line of a file.
  public init(file: String, firstLine: Int = 1) {
    self.file = file
    self.firstLine = firstLine
  }

  /// Reads one value; `nil`, and a diagnostic that says where and why, when the text is no JSON.
  public func read(_ text: [UInt8]) -> (value: YAMLNode?, diagnostics: [Diagnostic]) {
    var scanner = JSONScanner(text, firstLine: firstLine, limits: limits)
    do throws(JSONScanner.Mistake) { return (try scanner.document(), []) } catch {
      let diagnostic = Diagnostic(
        .error, error.isLimit ? "json.too-large" : "json.syntax", file: file, range: error.range,
        error.summary)
      return (nil, [diagnostic])
    }
  }
}

/// Goes through JSON from its first byte to its last.
private struct JSONScanner {
  struct Mistake: Error {
    var range: SourceRange
    var summary: String
    var isLimit = false
  }

  private let bytes: [UInt8]
  private let limits: YAMLReader.Limits
  private var at = 0
  private var line: Int
  private var lineStart = 0
  private var count = 0

  init(_ bytes: [UInt8], firstLine: Int, limits: YAMLReader.Limits) {
    self.bytes = bytes
    self.limits = limits
    line = firstLine
  }

  mutating func document() throws(Mistake) -> YAMLNode {
    if bytes.count > limits.bytes {
      throw limit("the JSON text has more than \(limits.bytes >> 20) MiB")
    }
    let value = try value(depth: 0)
    skipSpace()
    if at < bytes.count { throw mistake("there is more text behind the end of the JSON value") }
    return value
  }

  private var position: SourcePosition { SourcePosition(line: line, column: at - lineStart + 1) }

  private func mistake(_ summary: String) -> Mistake {
    let end = SourcePosition(line: line, column: at - lineStart + (at < bytes.count ? 2 : 1))
    return Mistake(range: SourceRange(position, end), summary: summary)
  }

  private func limit(_ summary: String) -> Mistake {
    Mistake(range: SourceRange(position, position), summary: summary, isLimit: true)
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x0A:
        at += 1
        line += 1
        lineStart = at
      case 0x20, 0x09, 0x0D: at += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(Mistake) -> YAMLNode {
    skipSpace()
    count += 1
    if depth > limits.depth { throw limit("the JSON is nested more than \(limits.depth) deep") }
    if count > limits.nodes { throw limit("the JSON has more than \(limits.nodes) values") }
    guard at < bytes.count else { throw mistake("the JSON ends where a value should stand") }
    switch bytes[at] {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22: return try string()
    case 0x2D, 0x30...0x39: return try number()
    default: return try word()
    }
  }

  private mutating func object(depth: Int) throws(Mistake) -> YAMLNode {
    let start = position
    var pairs: [YAMLNode.Pair] = []
    try list(closing: 0x7D) { scanner throws(Mistake) in
      guard scanner.at < scanner.bytes.count, scanner.bytes[scanner.at] == 0x22 else {
        throw scanner.mistake("a name in quotation marks should stand here")
      }
      let key = try scanner.string()
      scanner.skipSpace()
      guard scanner.take(0x3A) else { throw scanner.mistake("a ':' should stand here") }
      pairs.append(YAMLNode.Pair(key: key, value: try scanner.value(depth: depth + 1)))
    }
    return YAMLNode(.mapping(pairs), range: SourceRange(start, position))
  }

  private mutating func array(depth: Int) throws(Mistake) -> YAMLNode {
    let start = position
    var elements: [YAMLNode] = []
    try list(closing: 0x5D) { scanner throws(Mistake) in
      elements.append(try scanner.value(depth: depth + 1))
    }
    return YAMLNode(.sequence(elements), range: SourceRange(start, position))
  }

  /// What stands between brackets, with commas between.
  private mutating func list(
    closing: UInt8, _ element: (inout JSONScanner) throws(Mistake) -> Void
  ) throws(Mistake) {
    at += 1
    skipSpace()
    if take(closing) { return }
    while true {
      skipSpace()
      try element(&self)
      skipSpace()
      if take(closing) { return }
      guard take(0x2C) else {
        let bracket = closing == 0x7D ? "}" : "]"
        throw mistake("a ',' or a '\(bracket)' should stand here")
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func string() throws(Mistake) -> YAMLNode {
    let start = position
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x22:
        at += 1
        return YAMLNode(
          .scalar(String(decoding: text, as: UTF8.self), .quoted),
          range: SourceRange(start, position))
      case 0x5C: try escape(into: &text)
      case 0..<0x20:
        throw mistake("a string may not hold a line break, a tab or a control character")
      default:
        text.append(byte)
        at += 1
      }
    }
    throw Mistake(range: SourceRange(start, start), summary: "the string is never closed")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Mistake) {
    guard at + 1 < bytes.count else { throw mistake("the string is never closed") }
    switch bytes[at + 1] {
    case 0x22, 0x5C, 0x2F: text.append(bytes[at + 1])
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      text += "\(try unicodeEscape())".utf8
      return
    default: throw mistake("there is no such escape in JSON")
    }
    at += 2
  }

  /// `\uXXXX`, or two of them that are a surrogate pair; a lone surrogate is U+FFFD.
  private mutating func unicodeEscape() throws(Mistake) -> Unicode.Scalar {
    guard let first = codeUnit(at) else { throw mistake("'\\u' takes four hexadecimal digits") }
    at += 6
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, let second = codeUnit(at), 0xDC00...0xDFFF ~= second else {
      return "\u{FFFD}"
    }
    at += 6
    return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private func codeUnit(_ place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == 0x5C, bytes[place + 1] == 0x75 else {
      return nil
    }
    var value: UInt32 = 0
    for byte in bytes[place + 2..<place + 6] {
      let lower = byte | 0x20
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case _ where 0x61...0x66 ~= lower: value = value << 4 | UInt32(lower - 0x57)
      default: return nil
      }
    }
    return value
  }

  private mutating func number() throws(Mistake) -> YAMLNode {
    let start = position
    let first = at
    _ = take(0x2D)
    if !take(0x30) { try digits() }
    if take(0x2E) { try digits() }
    if take(0x65) || take(0x45) {
      if !take(0x2B) { _ = take(0x2D) }
      try digits()
    }
    let text = String(decoding: bytes[first..<at], as: UTF8.self)
    return YAMLNode(.scalar(text, .plain), range: SourceRange(start, position))
  }

  private mutating func digits() throws(Mistake) {
    let first = at
    while at < bytes.count, 0x30...0x39 ~= bytes[at] { at += 1 }
    if at == first { throw mistake("a digit should stand here") }
  }

  private mutating func word() throws(Mistake) -> YAMLNode {
    let start = position
    for word in ["true", "false", "null"] where bytes[at...].starts(with: word.utf8) {
      at += word.utf8.count
      return YAMLNode(.scalar(word, .plain), range: SourceRange(start, position))
    }
    throw mistake("a JSON value should stand here")
  }
}
