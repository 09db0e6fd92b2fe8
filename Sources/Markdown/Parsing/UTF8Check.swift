/// Whether bytes are UTF-8: asked first, because cmark-gfm's own way through every line, which mends
/// what is not, takes twice as long.
enum UTF8Check {
  /// Whether `text` is well-formed (Unicode table 3-7).
  static func isValid(_ text: Bytes) -> Bool {
    guard let base = text.baseAddress else { return true }
    let count = text.count
    let raw = UnsafeRawPointer(base)
    var index = 0
    while index < count {
      let lead = base[index]
      if lead < 0x80 {
        index += 1
        while index + 8 <= count,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        continue
      }
      if lead & 0xF0 == 0xE0, index + 4 <= count {
        // Hangul, for the most part: three bytes, checked at once; no overlong form (E0 80 to 9F),
        // no surrogate (ED A0 to BF).
        let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian
        guard bytes & 0xC0_C000 == 0x80_8000, bytes & 0x20FF != 0x00E0, bytes & 0x20FF != 0x20ED
        else { return false }
        index += 3
        continue
      }
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      guard lead >= 0xC2, lead <= 0xF4, index + length <= count,
        allowedSecond(lead).contains(base[index + 1]),
        length < 3 || base[index + 2] & 0xC0 == 0x80,
        length < 4 || base[index + 3] & 0xC0 == 0x80
      else { return false }
      index += length
    }
    return true
  }

  private static func allowedSecond(_ lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
