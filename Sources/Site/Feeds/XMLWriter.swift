/// Writes XML (1.0, fifth edition) into bytes.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

  /// Appends markup as it is.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// `<name attributes>text</name>` and a line break; the attributes are given as written.
  mutating func element(_ name: String, attributes: String = "", _ text: String) {
    raw("<" + name + (attributes.isEmpty ? "" : " " + attributes) + ">")
    self.text(text)
    raw("</" + name + ">\n")
  }

  /// `<name attributes>` with escaped HTML inside, and a line break.
  mutating func element(_ name: String, attributes: String = "", html: [UInt8]) {
    raw("<" + name + (attributes.isEmpty ? "" : " " + attributes) + ">")
    escape(html)
    raw("</" + name + ">\n")
  }

  /// Appends text with markup escaped.
  mutating func text(_ text: String) {
    var copy = text
    copy.withUTF8 { escape($0) }
  }

  /// A text as an attribute's value, with its quotation marks.
  static func attribute(_ text: String) -> String {
    var writer = XMLWriter()
    writer.bytes = [UInt8(ascii: "\"")]
    writer.text(text)
    writer.raw("\"")
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func escape(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      // XML has no way to write other control characters.
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: break
      default: bytes.append(byte)
      }
    }
  }
}
