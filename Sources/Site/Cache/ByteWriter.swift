package import Templates

/// Values as bytes for the cache: integers as LEB128, texts and lists behind their counts.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  /// An empty writer.
  package init() {}

  package mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds bytes as they are.
  package mutating func append(_ written: [UInt8]) { bytes += written }

  package mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a value of plain memory as it lies there: a cache stays on its machine.
  package mutating func write<Plain: BitwiseCopyable>(plain value: Plain) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ value: Int) { write(UInt64(bitPattern: Int64(value))) }

  package mutating func write(_ value: Int64) { write(UInt64(bitPattern: value)) }

  package mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  package mutating func write(_ value: String) {
    write(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  /// Writes a byte string.
  package mutating func write(_ value: ArraySlice<UInt8>) {
    write(value.count)
    bytes += value
  }

  package mutating func write<Element>(
    _ values: [Element], _ body: (inout ByteWriter, Element) -> Void
  ) {
    write(values.count)
    for value in values { body(&self, value) }
  }

  package mutating func write<Wrapped>(
    _ value: Wrapped?, _ body: (inout ByteWriter, Wrapped) -> Void
  ) {
    write(value != nil)
    if let value { body(&self, value) }
  }
}

/// Reads what `ByteWriter` wrote.
///
/// Damaged bytes end in `Damaged`, never in a crash.
package struct ByteReader {
  /// The bytes are not what was written.
  package struct Damaged: Error {
    package init() {}
  }

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// Reads a part of some bytes, or all of them.
  package init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// Passes over a byte string; gives its place.
  package mutating func skipByteString() throws(Damaged) -> Range<Int> {
    let count = try count()
    defer { position += count }
    return position..<position + count
  }

  /// Whether all bytes were read.
  package var isAtEnd: Bool { position == end }

  package mutating func unsigned() throws(Damaged) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 64 {
      let byte = bytes[position]
      position += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
    throw Damaged()
  }

  /// What `write(plain:)` wrote.
  package mutating func plain<Plain: BitwiseCopyable>(_: Plain.Type) throws(Damaged) -> Plain {
    guard end - position >= MemoryLayout<Plain>.size else { throw Damaged() }
    defer { position += MemoryLayout<Plain>.size }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Plain.self) }
  }

  package mutating func integer() throws(Damaged) -> Int { Int(try integer64()) }

  package mutating func integer64() throws(Damaged) -> Int64 { Int64(bitPattern: try unsigned()) }

  package mutating func flag() throws(Damaged) -> Bool {
    guard position < end else { throw Damaged() }
    position += 1
    return bytes[position - 1] != 0
  }

  /// A count that cannot be larger than the bytes that are left.
  package mutating func count() throws(Damaged) -> Int {
    let value = try unsigned()
    guard value <= UInt64(end - position) else { throw Damaged() }
    return Int(value)
  }

  package mutating func text() throws(Damaged) -> String {
    let count = try count()
    defer { position += count }
    return bytes.withUnsafeBufferPointer { buffer in
      String(decoding: buffer[position..<position + count], as: UTF8.self)
    }
  }

  /// The hash of some of the bytes, as of a text.
  package func hash(_ range: Range<Int>) -> ContentHash {
    var hash = ContentHash()
    bytes.withUnsafeBytes { hash.combine(UnsafeRawBufferPointer(rebasing: $0[range])) }
    return hash
  }

  package mutating func byteString() throws(Damaged) -> [UInt8] {
    Array(bytes[try skipByteString()])
  }

  package mutating func list<Element>(
    _ element: (inout ByteReader) throws(Damaged) -> Element
  ) throws(Damaged) -> [Element] {
    let count = try count()
    var result: [Element] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try element(&self)) }
    return result
  }

  package mutating func optional<Wrapped>(
    _ wrapped: (inout ByteReader) throws(Damaged) -> Wrapped
  ) throws(Damaged) -> Wrapped? {
    try flag() ? try wrapped(&self) : nil
  }
}
