/// Base64 (RFC 4648) with padding.
enum Base64 {
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: return byte - 0x41
    case 0x61...0x7A: return byte - 0x61 + 26
    case 0x30...0x39: return byte - 0x30 + 52
    case 0x2B: return 62
    case 0x2F: return 63
    default: return nil
    }
  }

  /// The first byte where the text is no base64; `nil` when all of it is.
  static func mistake(in text: String) -> Int? {
    let bytes = Array(text.utf8).filter { $0 != 0x0A && $0 != 0x0D }
    var at = 0
    while at < bytes.count, digit(bytes[at]) != nil { at += 1 }
    let rest = bytes.count - at
    switch at % 4 {
    case 0: return rest == 0 ? nil : at
    case 1: return rest == 0 ? at - at % 4 : at
    case 2:
      return rest == 2 && bytes[at] == 0x3D && bytes[at + 1] == 0x3D ? nil : rest == 0 ? at - 2 : at
    default: return rest == 1 && bytes[at] == 0x3D ? nil : rest == 0 ? at - 3 : at
    }
  }

  /// The bytes that a text stands for, as far as it is base64.
  static func decode(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      guard let digit = digit(byte) else { continue }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  /// The text that stands for some bytes.
  static func encode(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let first = bytes[at]
      let second = at + 1 < bytes.count ? bytes[at + 1] : 0
      let third = at + 2 < bytes.count ? bytes[at + 2] : 0
      result.append(alphabet[Int(first >> 2)])
      result.append(alphabet[Int((first & 3) << 4 | second >> 4)])
      result.append(at + 1 < bytes.count ? alphabet[Int((second & 15) << 2 | third >> 6)] : 0x3D)
      result.append(at + 2 < bytes.count ? alphabet[Int(third & 63)] : 0x3D)
      at += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}
