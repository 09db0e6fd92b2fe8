/// A 128-bit hash of content, the same on every machine and in every run.
///
/// Two contents with one hash do not happen by accident; it is no defence against someone who looks
/// for them, and need not be: an author's cache guards against change, not against the author.
package struct ContentHash: Hashable, Sendable, BitwiseCopyable {
  /// The first half.
  package private(set) var low: UInt64
  /// The second half.
  package private(set) var high: UInt64

  /// The hash of nothing.
  package init() {
    low = 0x9E37_79B9_7F4A_7C15
    high = 0xC2B2_AE3D_27D4_EB4F
  }

  /// Restores a hash from its halves.
  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The hash of some bytes.
  package init(_ bytes: [UInt8]) {
    self.init()
    bytes.withUnsafeBytes { combine($0) }
  }

  /// The hash of a text.
  package init(_ text: String) {
    self.init()
    combine(text)
  }

  /// Takes in a number.
  @inline(__always)
  package mutating func combine(_ value: UInt64) {
    // Both halves of a 64 × 64 bit product mix every bit of the input with every bit of the state.
    let first = (low ^ value).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    let second = (high ^ value).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    low = (first.high ^ first.low) &+ 0x8EBC_6AF0_9C88_C6E3 &+ high
    high = (second.high ^ second.low) ^ (low << 23 | low >> 41)
  }

  /// Takes in a number.
  package mutating func combine(_ value: Int) { combine(UInt64(bitPattern: Int64(value))) }

  /// Takes in another hash.
  package mutating func combine(_ other: ContentHash) {
    combine(other.low)
    combine(other.high)
  }

  /// Takes in bytes, and how many they are.
  package mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    combine(bytes.count)
    var at = 0
    while at + 8 <= bytes.count {
      combine(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
      at += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count {
      tail |= UInt64(bytes[at]) << shift
      shift += 8
      at += 1
    }
    if shift > 0 { combine(tail) }
  }

  /// Takes in a text.
  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
  }

  /// Takes in bytes.
  package mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { combine($0) }
  }

  /// The first half as 16 hexadecimal digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = (0..<16).map { digits[Int(low >> UInt64(60 - $0 * 4) & 15)] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
