/// HTML as it is written: bytes at the end of an array.
extension [UInt8] {
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    append(contentsOf: Bytes(literal))
  }

  @inline(__always)
  mutating func append(_ bytes: Bytes) {
    append(contentsOf: bytes)
  }

  mutating func append(decimal number: Int) {
    if number >= 0 && number < 10 {
      append(0x30 + UInt8(number))
    } else {
      append(contentsOf: String(number).utf8)
    }
  }

  /// Begins a line, unless at the beginning of one.
  @inline(__always)
  mutating func beginLine() {
    if let last, last != 0x0A { append(0x0A) }
  }

  /// Appends text with `&`, `<`, `>` and `"` escaped, as cmark-gfm does.
  mutating func append(escaping text: Bytes) {
    guard let base = text.baseAddress else { return }
    var written = 0
    var index = 0
    let count = text.count
    while index < count {
      let entity: StaticString
      switch base[index] {
      case UInt8(ascii: "\""): entity = "&quot;"
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      default:
        index += 1
        continue
      }
      append(Bytes(start: base + written, count: index - written))
      append(entity)
      index += 1
      written = index
    }
    append(Bytes(start: base + written, count: count - written))
  }

  /// Appends text with `&`, `<`, `>` and `"` escaped.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// Appends an address for a quoted attribute, as cmark-gfm does: what may not stand in an address
  /// is percent-encoded, `&` and `'` are escaped, `%` is left alone.
  mutating func append(address: Bytes) {
    let digits = Bytes("0123456789ABCDEF")
    for byte in address {
      if Self.isSafeInAddress(byte) {
        append(byte)
      } else if byte == UInt8(ascii: "&") {
        append("&amp;")
      } else if byte == UInt8(ascii: "'") {
        append("&#x27;")
      } else {
        append(UInt8(ascii: "%"))
        append(digits[Int(byte >> 4)])
        append(digits[Int(byte & 15)])
      }
    }
  }

  /// Appends an address for a quoted attribute.
  mutating func append(address: String) {
    var address = address
    address.withUTF8 { append(address: $0) }
  }

  private static func isSafeInAddress(_ byte: UInt8) -> Bool {
    if ASCII.isAlphanumeric(byte) { return true }
    switch byte {
    case 0x21, 0x23, 0x24, 0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: return true
    default: return false
    }
  }
}
