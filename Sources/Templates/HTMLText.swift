/// Text as HTML.
package enum HTMLText {
  /// Appends a text with `&`, `<`, `>`, `"` and `'` escaped, fit for elements and attributes.
  package static func escape(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { escape($0, into: &output) }
  }

  /// Appends UTF-8 with `&`, `<`, `>`, `"` and `'` escaped.
  package static func escape(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var start = 0
    for at in 0..<bytes.count {
      let entity: StaticString
      switch bytes[at] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      case UInt8(ascii: "'"): entity = "&#39;"
      default: continue
      }
      output.append(contentsOf: bytes[start..<at])
      entity.withUTF8Buffer { output.append(contentsOf: $0) }
      start = at + 1
    }
    output.append(contentsOf: bytes[start..<bytes.count])
  }

  /// A text with markup escaped.
  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    escape(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
