/// The parts of ASN.1's distinguished encoding rules (ITU-T X.690) that certificates use.
enum DistinguishedEncoding {
  static let sequenceTag: UInt8 = 0x30
  static let setTag: UInt8 = 0x31

  /// An element: its tag, its length and its content.
  static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    var length: [UInt8] = []
    if content.count < 128 {
      length = [UInt8(content.count)]
    } else {
      var rest = content.count
      while rest > 0 {
        length.insert(UInt8(truncatingIfNeeded: rest), at: 0)
        rest >>= 8
      }
      length.insert(0x80 | UInt8(length.count), at: 0)
    }
    return [tag] + length + content
  }

  static func sequence(_ parts: [[UInt8]]) -> [UInt8] {
    element(sequenceTag, parts.flatMap { $0 })
  }

  /// A number from 0, given by its bytes.
  static func integer(_ bytes: [UInt8]) -> [UInt8] {
    let isNegative = (bytes.first ?? 0) & 0x80 != 0
    return element(0x02, isNegative ? [0] + bytes : bytes)
  }

  /// Reads the element at a place: its tag, and where its content and the next element begin; `nil` where
  /// there is no whole one.
  static func read(
    _ bytes: [UInt8], at start: Int, before end: Int
  ) -> (tag: UInt8, content: Int, next: Int)? {
    guard start >= 0, start + 2 <= end, end <= bytes.count else { return nil }
    var at = start + 1
    var length = Int(bytes[at])
    at += 1
    if length >= 0x80 {
      let count = length & 0x7F
      guard count <= 3, at + count <= end else { return nil }
      length = bytes[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) }
      at += count
    }
    guard at + length <= end else { return nil }
    return (bytes[start], at, at + length)
  }

  /// The elements inside of a range.
  static func elements(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> [(tag: UInt8, content: Range<Int>, whole: Range<Int>)] {
    var result: [(tag: UInt8, content: Range<Int>, whole: Range<Int>)] = []
    var at = range.lowerBound
    while at < range.upperBound, let found = read(bytes, at: at, before: range.upperBound) {
      result.append((found.tag, found.content..<found.next, at..<found.next))
      at = found.next
    }
    return result
  }
}
