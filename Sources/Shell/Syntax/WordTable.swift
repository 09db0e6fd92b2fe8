/// The texts of a script's words: those that come again share their bytes.
struct WordTable {
  /// The last text found of each hash; empty where there was none.
  private var slots: [ByteString] = []
  private let sizeBits: UInt64

  /// Creates a table that suits a script of a size in bytes.
  init(for size: Int) { sizeBits = size < 1024 ? 4 : 8 }

  /// Gives the text of some bytes.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> ByteString {
    var hash: UInt64 = 0
    for byte in bytes { hash = Self.mixed(hash, byte) }
    return text(bytes, hash: hash)
  }

  /// Gives the text of some bytes, whose hash the caller has made already.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> ByteString {
    if slots.isEmpty { slots = Array(repeating: ByteString(), count: 1 << sizeBits) }
    let slot = Int(truncatingIfNeeded: hash >> (64 - sizeBits))
    let found = slots[slot]
    if Self.areEqual(found.bytes, bytes) { return found }
    let text = ByteString(Array(bytes))
    slots[slot] = text
    return text
  }

  /// Takes a byte into a hash, which begins with 0.
  @inline(__always)
  static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func areEqual(
    _ first: [UInt8], _ second: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard first.count == second.count else { return false }
    for index in 0..<first.count where first[index] != second[index] { return false }
    return true
  }
}
