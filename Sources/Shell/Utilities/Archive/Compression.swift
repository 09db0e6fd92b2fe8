/// The gzip format (RFC 1952) around deflate (RFC 1951), written in stored blocks.
package enum Compression {
  /// The bytes in gzip's wrapping.
  package static func compressed(_ data: [UInt8]) -> [UInt8] {
    var output: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var at = 0
    repeat {
      let length = min(0xFFFF, data.count - at)
      let isLast = at + length == data.count
      output.append(isLast ? 1 : 0)
      output += [UInt8(length & 255), UInt8(length >> 8)]
      output += [UInt8(~length & 255), UInt8(~length >> 8 & 255)]
      output += data[at..<(at + length)]
      at += length
    } while at < data.count
    return output + little(checksum(data)) + little(UInt32(truncatingIfNeeded: data.count))
  }

  /// The bytes that a gzip file wraps, or what is wrong with it.
  package static func expanded(_ data: [UInt8]) throws(Failure) -> [UInt8] {
    guard data.count >= 2, data[0] == 0x1F, data[1] == 0x8B else { throw .notGzip }
    guard data.count >= 18, data[2] == 8 else { throw .cut }
    var at = 10
    let flags = data[3]
    if flags & 4 != 0 { at += 2 + Int(data[at]) + Int(data[at + 1]) << 8 }
    for flag: UInt8 in [8, 16] where flags & flag != 0 {
      while at < data.count && data[at] != 0 { at += 1 }
      at += 1
    }
    if flags & 2 != 0 { at += 2 }
    var output: [UInt8] = []
    while true {
      guard at + 5 <= data.count else { throw .cut }
      let head = data[at]
      guard head & 6 == 0 else { throw .otherBlocks }
      let length = Int(data[at + 1]) | Int(data[at + 2]) << 8
      at += 5
      guard at + length <= data.count else { throw .cut }
      output += data[at..<(at + length)]
      at += length
      if head & 1 == 1 { break }
    }
    guard at + 8 <= data.count else { throw .cut }
    guard Array(data[at..<(at + 4)]) == little(checksum(output)) else { throw .badChecksum }
    return output
  }

  package enum Failure: Error {
    case notGzip, cut, badChecksum
    /// Blocks that only a real compressor writes.
    case otherBlocks
  }

  private static func little(_ word: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) }
  }

  /// The CRC-32 of some bytes.
  private static func checksum(_ data: [UInt8]) -> UInt32 {
    let table: [UInt32] = (0..<256).map { index in
      (0..<8).reduce(UInt32(index)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
      }
    }
    var sum = ~UInt32(0)
    for byte in data { sum = table[Int((sum ^ UInt32(byte)) & 255)] ^ sum >> 8 }
    return ~sum
  }
}
