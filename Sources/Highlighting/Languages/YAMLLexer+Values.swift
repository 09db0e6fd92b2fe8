extension YAMLLexer {
  /// Writes what follows a key or an indicator, to the end of the line, or of the block scalar or
  /// string that begins on it.
  mutating func lexValue(_ writer: inout SpanWriter, to firstLineEnd: Int, indentation: Int) {
    var lineEnd = firstLineEnd
    index = bytes.skippingBlanks(from: index, limit: lineEnd)
    lexProperties(&writer, lineEnd)
    while index < lineEnd {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
      case UInt8(ascii: "#")
      where index == 0 || bytes[index - 1].isBlank
        || bytes[index - 1].isNewline:
        writer.plain(to: index)
        writer.span(.comment, to: lineEnd)
        index = lineEnd
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        lexString(&writer, byte, lineEnd, indentation: indentation)
        if index > lineEnd { lineEnd = bytes.lineEnd(from: index, limit: end) }
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        if flowDepth == 0, lexBlockScalar(&writer, lineEnd, indentation: indentation) { return }
        lexScalar(&writer, lineEnd)
      case UInt8(ascii: "{") where bytes.hasText("{{", at: index, limit: lineEnd):
        lexTemplate(&writer, lineEnd)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if flowDepth == 0 { flowIndentation = indentation }
        flowDepth += 1
        index += 1
        lexProperties(&writer, lineEnd)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flowDepth = max(0, flowDepth - 1)
        index += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        index += 1
        if flowDepth > 0 {
          index = bytes.skippingBlanks(from: index, limit: lineEnd)
          lexProperties(&writer, lineEnd)
        }
      default: lexScalar(&writer, lineEnd)
      }
    }
    index = min(lineEnd + 1, end)
  }

  /// Anchors, aliases and tags before a node: `&a`, `*a`, `!!str`.
  private mutating func lexProperties(_ writer: inout SpanWriter, _ lineEnd: Int) {
    while index < lineEnd {
      let kind: TokenKind
      switch bytes[index] {
      case UInt8(ascii: "&"), UInt8(ascii: "*"): kind = .variable
      case UInt8(ascii: "!"): kind = .type
      default: return
      }
      var stop = index + 1
      while stop < lineEnd, !bytes[stop].isBlank,
        flowDepth == 0
          || bytes[stop] != UInt8(ascii: ",") && bytes[stop] != UInt8(ascii: "]")
            && bytes[stop] != UInt8(ascii: "}")
      {
        stop += 1
      }
      // A `*` or `&` alone is text.
      guard stop > index + 1 || kind == .type else { return }
      writer.plain(to: index)
      writer.span(kind, to: stop)
      index = bytes.skippingBlanks(from: stop, limit: lineEnd)
    }
  }

  /// A plain scalar: a number and a constant get spans; other words are text.
  private mutating func lexScalar(_ writer: inout SpanWriter, _ lineEnd: Int) {
    let start = index
    scan: while index < lineEnd {
      switch bytes[index] {
      case UInt8(ascii: "#") where index > start && bytes[index - 1].isBlank: break scan
      case UInt8(ascii: ":") where flowDepth > 0 && isColon(at: index, lineEnd): break scan
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["):
        if flowDepth > 0 { break scan }
      case UInt8(ascii: "{") where bytes.hasText("{{", at: index, limit: lineEnd): break scan
      default: break
      }
      index += 1
    }
    if index == start { index += 1 }
    var stop = index
    while stop > start, bytes[stop - 1].isBlank { stop -= 1 }
    if flowDepth > 0, isColon(at: index, lineEnd) {
      writer.plain(to: start)
      writer.span(.key, to: stop)
      return
    }
    let kind = kind(ofScalar: start, stop)
    if kind != .plain {
      writer.plain(to: start)
      writer.span(kind, to: stop)
    }
  }

  /// `{{ .Values.name }}` of a template.
  private mutating func lexTemplate(_ writer: inout SpanWriter, _ lineEnd: Int) {
    writer.plain(to: index)
    var stop = index + 2
    while stop < lineEnd, !bytes.hasText("}}", at: stop, limit: lineEnd) { stop += 1 }
    index = min(stop + 2, lineEnd)
    writer.span(.variable, to: index)
  }

  /// A quoted string, which may go past its line.
  private mutating func lexString(
    _ writer: inout SpanWriter, _ quote: UInt8, _ lineEnd: Int, indentation: Int
  ) {
    writer.plain(to: index)
    let stop = endOfString(quote, from: index + 1, indentation: indentation) ?? lineEnd
    if flowDepth > 0, stop <= lineEnd {
      let next = bytes.skippingBlanks(from: stop, limit: lineEnd)
      // In flow style a colon right after a quoted key needs no blank behind it.
      let isKey = next < lineEnd && bytes[next] == UInt8(ascii: ":")
      writer.span(isKey ? .key : .string, to: stop)
    } else {
      writer.span(.string, to: stop)
    }
    index = stop
  }

  /// The offset after the closing quote; a string goes on over lines only while they are indented
  /// more than the line it began on.
  private func endOfString(_ quote: UInt8, from start: Int, indentation: Int) -> Int? {
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      if byte == quote {
        // Two single quotes stand for one.
        guard quote == UInt8(ascii: "'"), offset + 1 < end, bytes[offset + 1] == quote else {
          return offset + 1
        }
        offset += 1
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 1
      } else if byte.isNewline {
        let text = bytes.skippingBlanks(from: offset + 1, limit: end)
        if text < end, !bytes[text].isNewline, text - offset - 1 <= indentation { return nil }
      }
      offset += 1
    }
    return nil
  }

  /// `|`, `>-`, `|2+` and the lines that belong to it.
  private mutating func lexBlockScalar(
    _ writer: inout SpanWriter, _ lineEnd: Int, indentation: Int
  ) -> Bool {
    var stop = index + 1
    while stop < lineEnd,
      bytes[stop].isDigit || bytes[stop] == UInt8(ascii: "-")
        || bytes[stop] == UInt8(ascii: "+")
    {
      stop += 1
    }
    let next = bytes.skippingBlanks(from: stop, limit: lineEnd)
    guard next == lineEnd || bytes[next] == UInt8(ascii: "#") else { return false }
    writer.plain(to: index)
    writer.span(.operator, to: stop)
    if next < lineEnd {
      writer.plain(to: next)
      writer.span(.comment, to: lineEnd)
    }
    index = min(lineEnd + 1, end)
    let body = index
    var bodyEnd = index
    var bodyIndentation: Int?
    while index < end {
      let stop = bytes.lineEnd(from: index, limit: end)
      let text = bytes.skippingBlanks(from: index, limit: stop)
      if text < stop {
        let needed = bodyIndentation ?? indentation + 1
        guard text - index >= needed else { break }
        bodyIndentation = bodyIndentation ?? text - index
        bodyEnd = stop
      }
      index = min(stop + 1, end)
    }
    writer.plain(to: bytes.skippingBlanks(from: body, limit: bodyEnd))
    writer.span(.string, to: bodyEnd)
    return true
  }

  private func kind(ofScalar start: Int, _ stop: Int) -> TokenKind {
    guard start < stop else { return .plain }
    let first = bytes[start]
    if first.isDigit || first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
      || first == UInt8(ascii: ".")
    {
      return isNumber(start, stop) ? .number : .plain
    }
    return Self.constants.traits(bytes, start, stop) != 0 ? .keyword : .plain
  }

  /// Whether a scalar is a number after YAML's core schema (section 10.3.2).
  private func isNumber(_ start: Int, _ stop: Int) -> Bool {
    var offset = start
    if !bytes[offset].isDigit, bytes[offset] != UInt8(ascii: ".") { offset += 1 }
    if bytes.hasText("0x", at: offset, limit: stop) || bytes.hasText("0o", at: offset, limit: stop)
    {
      return stop > offset + 2 && (offset + 2..<stop).allSatisfy { bytes[$0].isNameByte }
    }
    var digits = 0
    var hasPoint = false
    while offset < stop {
      let byte = bytes[offset]
      if byte.isDigit {
        digits += 1
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if byte | 0x20 == UInt8(ascii: "e"), digits > 0 {
        let sign = offset + 1
        let first = sign < stop && !bytes[sign].isDigit ? sign + 1 : sign
        let isSign =
          first == sign || bytes[sign] == UInt8(ascii: "-") || bytes[sign] == UInt8(ascii: "+")
        return isSign && first < stop && (first..<stop).allSatisfy { bytes[$0].isDigit }
      } else {
        return false
      }
      offset += 1
    }
    return digits > 0
  }

  private static let constants = WordTable([
    ("true false null True False Null TRUE FALSE NULL yes no on off Yes No On Off ~", 1)
  ])
}
