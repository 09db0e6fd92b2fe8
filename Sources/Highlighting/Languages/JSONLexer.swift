/// Finds the parts of JSON (RFC 8259), with the comments that some dialects have.
struct JSONLexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int) {
    self.bytes = bytes
    self.index = index
    self.end = end
  }

  mutating func lex(_ writer: inout SpanWriter) {
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""): lexString(&writer)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): lexNumber(&writer)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): lexWord(&writer)
      case UInt8(ascii: "/"): lexComment(&writer)
      case UInt8(ascii: "#"): lexLineComment(&writer)
      default: index += 1
      }
    }
    writer.plain(to: end)
  }

  /// Whether text begins like a JSON object with a key, or an array of objects.
  static func isObject(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    var hasBrace = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): index += 1
      case UInt8(ascii: "[") where !hasBrace: index += 1
      case UInt8(ascii: "{") where !hasBrace:
        hasBrace = true
        index += 1
      case UInt8(ascii: "\""): return hasBrace
      default: return false
      }
    }
    return false
  }

  private mutating func lexString(_ writer: inout SpanWriter) {
    writer.plain(to: index)
    index += 1
    scan: while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""):
        index += 1
        break scan
      case UInt8(ascii: "\n"): break scan
      default: break
      }
      index += 1
    }
    index = min(index, end)
    let next = bytes.skippingBlanks(from: index, limit: end)
    let isKey = next < end && bytes[next] == UInt8(ascii: ":")
    writer.span(isKey ? .key : .string, to: index)
    index = next
  }

  private mutating func lexNumber(_ writer: inout SpanWriter) {
    writer.plain(to: index)
    let start = index
    index += 1
    while index < end,
      bytes[index].isNameByte || bytes[index] == UInt8(ascii: ".")
        || bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
    {
      index += 1
    }
    guard bytes[start].isDigit || index > start + 1 && bytes[start + 1].isDigit else { return }
    writer.span(.number, to: index)
  }

  private mutating func lexWord(_ writer: inout SpanWriter) {
    let start = index
    while index < end, bytes[index].isNameByte { index += 1 }
    if Self.constants.traits(bytes, start, index) != 0 {
      writer.plain(to: start)
      writer.span(.keyword, to: index)
    }
  }

  private mutating func lexComment(_ writer: inout SpanWriter) {
    if bytes.hasText("//", at: index, limit: end) {
      lexLineComment(&writer)
    } else if bytes.hasText("/*", at: index, limit: end) {
      writer.plain(to: index)
      index += 2
      while index < end, !bytes.hasText("*/", at: index, limit: end) { index += 1 }
      index = min(index + 2, end)
      writer.span(.comment, to: index)
    } else {
      index += 1
    }
  }

  private mutating func lexLineComment(_ writer: inout SpanWriter) {
    writer.plain(to: index)
    index = bytes.lineEnd(from: index, limit: end)
    writer.span(.comment, to: index)
  }

  private static let constants = WordTable([("true false null", 1)])
}
