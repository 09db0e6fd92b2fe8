/// The escapes of HTML text and attribute values.
enum HTMLText {
  /// Writes one byte at `out`, escaped, and gives the place after it; at most 6 bytes.
  ///
  /// NUL, which HTML has no way to write, becomes U+FFFD, as CommonMark asks for.
  static func put(_ byte: UInt8, at out: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>
  {
    switch byte {
    case UInt8(ascii: "&"): put("&amp;", at: out)
    case UInt8(ascii: "<"): put("&lt;", at: out)
    case UInt8(ascii: ">"): put("&gt;", at: out)
    case UInt8(ascii: "\""): put("&quot;", at: out)
    case 0: put("\u{FFFD}", at: out)
    default:
      {
        out.pointee = byte; return out + 1
      }()
    }
  }

  /// Appends a text so that it may stand in HTML, or in a double-quoted attribute.
  static func append(_ text: String, to html: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0[...], to: &html) }
  }

  /// Appends bytes so that they may stand in HTML, or in a double-quoted attribute.
  static func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to html: inout [UInt8]) {
    var start = bytes.startIndex
    for index in bytes.indices {
      let reference: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case 0: reference = "\u{FFFD}"
      default: continue
      }
      html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      html.append(reference)
      start = index + 1
    }
    html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static func put(
    _ text: StaticString, at out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    out.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    return out + text.utf8CodeUnitCount
  }
}

extension [UInt8] {
  /// Appends the UTF-8 bytes of a literal.
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
