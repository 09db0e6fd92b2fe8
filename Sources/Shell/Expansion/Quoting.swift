/// The ways in which bash quotes what it prints.
enum Quoting {
  private static func isPlain(_ byte: UInt8) -> Bool {
    Byte.isName(byte) || [37, 43, 44, 45, 46, 47, 58, 61, 64].contains(byte) || byte >= 128
  }

  private static func needsEscapes(_ text: ByteString) -> Bool {
    text.bytes.contains { $0 < 32 || $0 == 127 }
  }

  /// `'…'` where needed, as `set` and `set -x` print values.
  static func single(_ text: ByteString, always: Bool = false, emptyAsQuotes: Bool = true)
    -> ByteString
  {
    if text.isEmpty { return emptyAsQuotes ? "''" : "" }
    if !always {
      if text.bytes.allSatisfy({ isPlain($0) || $0 == 123 || $0 == 125 && false }) { return text }
      if needsEscapes(text) { return dollar(text) }
    }
    var result: ByteString = "'"
    for byte in text.bytes {
      if byte == 39 { result.append("'\\''") } else { result.append(byte) }
    }
    return result + "'"
  }

  /// As `set -x` prints words: blanks and newlines are kept in `'…'`.
  static func traced(_ text: ByteString) -> ByteString {
    let isControlled = text.bytes.contains { ($0 < 32 && $0 != 9 && $0 != 10) || $0 == 127 }
    return isControlled ? dollar(text) : single(text, always: needsEscapes(text))
  }

  /// `$'…'`.
  static func dollar(_ text: ByteString) -> ByteString {
    var result: ByteString = "$'"
    for byte in text.bytes {
      switch byte {
      case 7: result.append("\\a")
      case 8: result.append("\\b")
      case 9: result.append("\\t")
      case 10: result.append("\\n")
      case 11: result.append("\\v")
      case 12: result.append("\\f")
      case 13: result.append("\\r")
      case 27: result.append("\\E")
      case 39: result.append("\\'")
      case 92: result.append("\\\\")
      case 0..<32, 127:
        result.append("\\")
        result.append(48 + (byte >> 6))
        result.append(48 + ((byte >> 3) & 7))
        result.append(48 + (byte & 7))
      default: result.append(byte)
      }
    }
    return result + "'"
  }

  /// `"…"`, as `declare -p` prints values.
  static func double(_ text: ByteString) -> ByteString {
    if needsEscapes(text) { return dollar(text) }
    var result: ByteString = "\""
    for byte in text.bytes {
      if byte == 34 || byte == 36 || byte == 92 || byte == 96 { result.append(92) }
      result.append(byte)
    }
    return result + "\""
  }

  /// Backslashes, as `printf %q` gives them.
  static func backslash(_ text: ByteString) -> ByteString {
    if text.isEmpty { return "''" }
    if needsEscapes(text) { return dollar(text) }
    var result = ByteString()
    for (index, byte) in text.bytes.enumerated() {
      let safe = isPlain(byte) && byte != 44
      let leads = index == 0 && (byte == 126 || byte == 35)
      if (!safe && byte != 126 && byte != 35) || leads { result.append(92) }
      result.append(byte)
    }
    return result
  }
}
