/// The text form of JSON strings (RFC 8259, section 7).
public enum JSONText {
  /// `text` between quotation marks, with what JSON requires escaped, and U+2028, U+2029, `<` and `>`
  /// as well, so that the result may stand inside an HTML `script` element.
  public static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What is escaped besides what JSON requires.
  public enum Escaping: Sendable {
    /// U+2028 and U+2029.
    case lineSeparators
    /// These and `<`, `>`.
    case script
    /// These and `&`, as Go's `encoding/json` does.
    case html
  }

  /// Appends what `quoted` gives for a text.
  public static func append(
    _ text: String, to bytes: inout [UInt8], escaping: Escaping = .script
  ) {
    bytes.append(0x22)
    let isDone = text.utf8.withContiguousStorageIfAvailable { text in
      guard text.allSatisfy(isPlain) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if isDone == true {
      bytes.append(0x22)
      return
    }
    var beforeLast: UInt8 = 0
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: escape("n", &bytes)
      case 0x0D: escape("r", &bytes)
      case 0x09: escape("t", &bytes)
      case 0x08 where escaping == .html: escape("b", &bytes)
      case 0x0C where escaping == .html: escape("f", &bytes)
      case 0x3C where escaping == .lineSeparators, 0x3E where escaping == .lineSeparators,
        0x26 where escaping != .html:
        bytes.append(byte)
      case 0..<0x20, 0x26, 0x3C, 0x3E:
        escape("u00", &bytes)
        bytes.append(digit(byte >> 4))
        bytes.append(digit(byte & 15))
      case 0xA8 where last == 0x80 && beforeLast == 0xE2,
        0xA9 where last == 0x80 && beforeLast == 0xE2:
        // U+2028 and U+2029 are line breaks to JavaScript.
        bytes.removeLast(2)
        escape(byte == 0xA8 ? "u2028" : "u2029", &bytes)
      default: bytes.append(byte)
      }
      beforeLast = last
      last = byte
    }
    bytes.append(0x22)
  }

  /// Whether a byte stands for itself, however much is escaped.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x21, 0x23...0x25, 0x27...0x3B, 0x3D, 0x3F...0x5B, 0x5D...0x7E: true
    default: false
    }
  }

  private static func escape(_ letters: StaticString, _ bytes: inout [UInt8]) {
    bytes.append(0x5C)
    letters.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
