internal import Diagnostics

/// A piece of a template: text, or a tag between braces.
struct Token {
  enum Kind: Equatable {
    case text
    /// `{{name}}`; `isEscaped` is false for `{{{name}}}` and `{{&name}}`.
    case variable(isEscaped: Bool)
    case section, inverted, close, partial, parent, block, comment, delimiters
  }

  var kind: Kind
  /// The name in a tag; empty for text, comments and delimiters.
  var name: String
  /// The bytes of the template: of the text, or of the whole tag.
  var bytes: Range<Int>
}

/// Cuts a template into tokens, after mustache(5).
///
/// A tag other than a variable that stands alone on its line takes the whole line with it.
struct Lexer {
  private let source: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var mistakes: [(identifier: String, bytes: Range<Int>, summary: String)] = []
  private var open: [UInt8] = [0x7B, 0x7B]
  private var close: [UInt8] = [0x7D, 0x7D]

  init(_ source: [UInt8]) {
    self.source = source
    var at = 0
    var textStart = 0
    while let tag = find(open, from: at) {
      guard let token = self.token(at: tag) else { break }
      var text = textStart..<tag
      var next = token.bytes.upperBound
      if let line = loneLine(token, textStart: textStart) {
        text = textStart..<line.lowerBound
        next = line.upperBound
      }
      appendText(text)
      tokens.append(token)
      textStart = next
      at = next
    }
    appendText(textStart..<source.count)
  }

  private mutating func appendText(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(Token(kind: .text, name: "", bytes: range)) }
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first, source.count >= needle.count else { return nil }
    var at = start
    while at + needle.count <= source.count {
      if source[at] == first, source[at..<(at + needle.count)].elementsEqual(needle) { return at }
      at += 1
    }
    return nil
  }

  /// Reads the tag at an offset; `nil` when it is never closed.
  private mutating func token(at start: Int) -> Token? {
    var at = start + open.count
    let sigil = at < source.count ? source[at] : 0
    var end = close
    var kind = Token.Kind.variable(isEscaped: true)
    switch sigil {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: "&"): kind = .variable(isEscaped: false)
    case UInt8(ascii: "="): (kind, end) = (.delimiters, [UInt8(ascii: "=")] + close)
    case UInt8(ascii: "{"):
      (kind, end) = (.variable(isEscaped: false), [UInt8(ascii: "}")] + close)
    default: at -= 1
    }
    at += 1
    guard let stop = find(end, from: at) else {
      mistakes.append(
        ("template.unclosed-tag", start..<min(start + 2, source.count), "the tag is never closed"))
      return nil
    }
    let inside = source[at..<stop]
    let bytes = start..<(stop + end.count)
    if kind == .delimiters { setDelimiters(inside, bytes) }
    let hasName = kind != .comment && kind != .delimiters
    let name = hasName ? trimmed(inside) : ""
    if hasName && name.isEmpty {
      mistakes.append(("template.empty-tag", bytes, "the tag names nothing"))
    }
    return Token(kind: kind, name: name, bytes: bytes)
  }

  private mutating func setDelimiters(_ inside: ArraySlice<UInt8>, _ bytes: Range<Int>) {
    let parts = inside.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard parts.count == 2 else {
      mistakes.append(("template.delimiters", bytes, "write {{=OPEN CLOSE=}}"))
      return
    }
    open = Array(parts[0])
    close = Array(parts[1])
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var rest = bytes
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  /// The whole line of a tag that stands alone on it, its break included.
  private func loneLine(_ token: Token, textStart: Int) -> Range<Int>? {
    if case .variable = token.kind { return nil }
    var start = token.bytes.lowerBound
    while start > textStart, source[start - 1] == 0x20 || source[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || source[start - 1] == 0x0A else { return nil }
    var end = token.bytes.upperBound
    while end < source.count, source[end] == 0x20 || source[end] == 0x09 { end += 1 }
    if end < source.count, source[end] == 0x0D { end += 1 }
    guard end == source.count || source[end] == 0x0A else { return nil }
    return start..<min(end + 1, source.count)
  }
}
