/// What letters of the shell's grammar there are.
enum Byte {
  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
  static func isNameStart(_ byte: UInt8) -> Bool {
    (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte == 95
  }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isName(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }
  static func isMeta(_ byte: UInt8) -> Bool {
    switch byte {
    case 32, 9, 10, 38, 40, 41, 59, 60, 62, 124: true
    default: false
    }
  }

  /// Whether the byte means nothing in any unquoted text: letters, digits, `/`, `-`, `.` ….
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    // A bit for each of: % , - . / 0–9 : =, and A–Z ^ _ a–z.
    byte >= 128 || has(byte, low: 0x27FF_F020_0000_0000, high: 0x07FF_FFFE_C7FF_FFFE)
  }

  /// Whether the byte neither ends a word nor begins a quotation or an expansion in it.
  @inline(__always)
  static func isLiteral(_ byte: UInt8) -> Bool {
    // All but tab, newline, blank, `" $ & ' ( ) ; < >`, and `\`, the backquote and `|`.
    byte >= 128 || has(byte, low: 0xA7FF_FC2A_FFFF_F9FF, high: 0xEFFF_FFFE_EFFF_FFFF)
  }

  /// Whether the byte is text between double quotes or in a here-document, and no newline.
  @inline(__always)
  static func isPlainQuoted(_ byte: UInt8) -> Bool {
    switch byte {
    case 10, 34, 36, 92, 96: false
    default: true
    }
  }

  @inline(__always)
  private static func has(_ byte: UInt8, low: UInt64, high: UInt64) -> Bool {
    (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte & 63)) & 1 == 1
  }
}

extension ByteString {
  /// Whether this is a name in the shell's sense.
  package var isName: Bool {
    guard let first = bytes.first, Byte.isNameStart(first) else { return false }
    return bytes.allSatisfy(Byte.isName)
  }
}
