/// A fixed set of ASCII words of up to 16 bytes, each with traits; looked up in place, without
/// making strings.
///
/// `@unchecked Sendable` holds because the buffers are written in the initializer only.
struct WordTable: @unchecked Sendable {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var traits: UInt8 = 0
  }

  private let entries: UnsafeMutableBufferPointer<Entry>

  /// Words, separated by single spaces, with the traits they get; a word given twice gets both.
  ///
  /// The memory is never freed: tables are static.
  init(_ groups: [(words: StaticString, traits: UInt8)]) {
    var words: [(low: UInt64, high: UInt64, traits: UInt8)] = []
    for group in groups {
      let text = UnsafeBufferPointer(
        start: group.words.utf8Start, count: group.words.utf8CodeUnitCount)
      for word in text.split(separator: UInt8(ascii: " ")) {
        let packed = Self.pack(text, word.startIndex, word.endIndex)
        words.append((packed.low, packed.high, group.traits))
      }
    }
    var capacity = 16
    while capacity < words.count * 3 { capacity *= 2 }
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry())
    for word in words {
      var slot = Self.hash(word.low, word.high) & (capacity - 1)
      while entries[slot].low != 0,
        entries[slot].low != word.low || entries[slot].high != word.high
      {
        slot = (slot + 1) & (capacity - 1)
      }
      entries[slot].low = word.low
      entries[slot].high = word.high
      entries[slot].traits |= word.traits
    }
  }

  /// The traits of the word between two offsets, 0 when it isn't in the table.
  @inline(__always)
  func traits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt8 {
    guard end > start, end - start <= 16 else { return 0 }
    let word = Self.pack(bytes, start, end)
    var slot = Self.hash(word.low, word.high) & (entries.count - 1)
    while true {
      let entry = entries[slot]
      if entry.low == word.low, entry.high == word.high { return entry.traits }
      if entry.low == 0 { return 0 }
      slot = (slot + 1) & (entries.count - 1)
    }
  }

  @inline(__always)
  private static func pack(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (low: UInt64, high: UInt64) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var index = start
    while index < end, index < start + 8 {
      low = low << 8 | UInt64(bytes[index])
      index += 1
    }
    while index < end {
      high = high << 8 | UInt64(bytes[index])
      index += 1
    }
    return (low, high)
  }

  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
