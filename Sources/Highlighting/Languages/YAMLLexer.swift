/// Finds the parts of YAML 1.2, line by line.
struct YAMLLexer {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  var index: Int

  /// How many brackets are open, and the indentation of the line that opened the first.
  var flowDepth = 0
  var flowIndentation = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int) {
    self.bytes = bytes
    self.index = index
    self.end = end
  }

  mutating func lex(_ writer: inout SpanWriter) {
    while index < end { lexLine(&writer) }
    writer.plain(to: end)
  }

  /// Whether text begins like a Kubernetes manifest, after comments and a document marker.
  static func isManifest(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    var line = start
    while line < end {
      let text = bytes.skippingBlanks(from: line, limit: end)
      let lineEnd = bytes.lineEnd(from: text, limit: end)
      if text < lineEnd, bytes[text] != UInt8(ascii: "#"),
        !bytes.hasText("---", at: text, limit: lineEnd)
      {
        return bytes.hasText("apiVersion:", at: text, limit: lineEnd)
          || bytes.hasText("kind:", at: text, limit: lineEnd)
      }
      line = lineEnd + 1
    }
    return false
  }

  private mutating func lexLine(_ writer: inout SpanWriter) {
    let line = index
    let lineEnd = bytes.lineEnd(from: line, limit: end)
    index = bytes.skippingBlanks(from: line, limit: lineEnd)
    guard index < lineEnd else {
      index = min(lineEnd + 1, end)
      return
    }
    let indentation = index - line
    if flowDepth > 0, indentation <= flowIndentation, !closesFlow(bytes[index]) { flowDepth = 0 }
    if flowDepth == 0 {
      if indentation == 0, lexMarker(&writer, lineEnd) { return }
      lexIndicators(&writer, lineEnd)
      lexKey(&writer, lineEnd)
    }
    lexValue(&writer, to: lineEnd, indentation: indentation)
  }

  private func closesFlow(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  /// `---`, `...` and `%YAML 1.2`; what follows a `---` on its line is a value.
  private mutating func lexMarker(_ writer: inout SpanWriter, _ lineEnd: Int) -> Bool {
    let isStart = bytes.hasText("---", at: index, limit: lineEnd)
    let isMarker = isStart || bytes.hasText("...", at: index, limit: lineEnd)
    if isMarker, index + 3 == lineEnd || bytes[index + 3].isBlank {
      writer.plain(to: index)
      index += 3
      writer.span(.instruction, to: index)
      lexValue(&writer, to: lineEnd, indentation: -1)
      return true
    }
    guard bytes[index] == UInt8(ascii: "%") else { return false }
    writer.plain(to: index)
    writer.span(.instruction, to: lineEnd)
    index = min(lineEnd + 1, end)
    return true
  }

  /// The `- ` and `? ` before a node, and its anchor and tag.
  private mutating func lexIndicators(_ writer: inout SpanWriter, _ lineEnd: Int) {
    while index < lineEnd {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?"),
        index + 1 == lineEnd || bytes[index + 1].isBlank
      else { return }
      writer.plain(to: index)
      index += 1
      writer.span(.operator, to: index)
      index = bytes.skippingBlanks(from: index, limit: lineEnd)
    }
  }

  /// A key and its colon, if the line has one.
  private mutating func lexKey(_ writer: inout SpanWriter, _ lineEnd: Int) {
    guard index < lineEnd, let keyEnd = endOfKey(lineEnd) else { return }
    writer.plain(to: index)
    writer.span(.key, to: keyEnd)
    index = bytes.skippingBlanks(from: keyEnd, limit: lineEnd) + 1
  }

  private func endOfKey(_ lineEnd: Int) -> Int? {
    var stop = index
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let close = bytes.offset(of: bytes[index], from: index + 1, limit: lineEnd) else {
        return nil
      }
      stop = close + 1
      let colon = bytes.skippingBlanks(from: stop, limit: lineEnd)
      return isColon(at: colon, lineEnd) ? stop : nil
    case UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"),
      UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"):
      return nil
    default:
      while stop < lineEnd {
        let byte = bytes[stop]
        if byte == UInt8(ascii: ":"), isColon(at: stop, lineEnd) { break }
        if byte == UInt8(ascii: "#"), bytes[stop - 1].isBlank { return nil }
        stop += 1
      }
      guard stop < lineEnd else { return nil }
      while stop > index, bytes[stop - 1].isBlank { stop -= 1 }
      return stop > index ? stop : nil
    }
  }

  func isColon(at offset: Int, _ lineEnd: Int) -> Bool {
    guard offset < lineEnd, bytes[offset] == UInt8(ascii: ":") else { return false }
    return offset + 1 == lineEnd || bytes[offset + 1].isBlank
  }
}
