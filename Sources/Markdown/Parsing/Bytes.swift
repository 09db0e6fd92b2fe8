#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A stretch of UTF-8 that someone else owns.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The first position of `byte` at or after `start`.
  func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    guard let found = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// The first position of `word` at or after `start`.
  func firstIndex(of word: Bytes, from start: Int = 0) -> Int? {
    guard let base = baseAddress, let wanted = word.baseAddress, let first = word.first else {
      return nil
    }
    var candidate = start
    while let index = firstIndex(of: first, from: candidate), index + word.count <= count {
      if memcmp(base + index, wanted, word.count) == 0 { return index }
      candidate = index + 1
    }
    return nil
  }

  /// The first position of `word` at or after `start`.
  func firstIndex(of word: StaticString, from start: Int = 0) -> Int? {
    firstIndex(of: Bytes(word), from: start)
  }

  /// The bytes of a literal.
  init(_ literal: StaticString) {
    self.init(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  /// The bytes of a C string; none for a null pointer.
  init(terminated string: UnsafePointer<CChar>?) {
    guard let string else {
      self.init(start: nil, count: 0)
      return
    }
    let length = strlen(string)
    self = UnsafeRawPointer(string).withMemoryRebound(to: UInt8.self, capacity: length) {
      Bytes(start: $0, count: length)
    }
  }

  /// A stretch of these bytes; the range is cut to what there is.
  func part(_ range: Range<Int>) -> Bytes {
    let clamped = range.clamped(to: 0..<count)
    return Bytes(rebasing: self[clamped])
  }

  /// The bytes from `start` on.
  func from(_ start: Int) -> Bytes { part(start..<Swift.max(start, count)) }

  func starts(with literal: StaticString, at index: Int = 0) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard let base = baseAddress, index >= 0, index + length <= count else { return false }
    return memcmp(base + index, literal.utf8Start, length) == 0
  }

  func ends(with literal: StaticString) -> Bool {
    starts(with: literal, at: count - literal.utf8CodeUnitCount)
  }

  /// Whether these bytes are `literal`, a word in lower case, in any case.
  func isCaseInsensitively(_ literal: StaticString) -> Bool {
    guard count == literal.utf8CodeUnitCount else { return false }
    return (0..<count).allSatisfy { ASCII.lowercased(self[$0]) == literal.utf8Start[$0] }
  }

  /// These bytes without spaces at either end.
  var trimmed: Bytes {
    var start = 0
    var end = count
    while start < end && ASCII.isSpace(self[start]) { start += 1 }
    while end > start && ASCII.isSpace(self[end - 1]) { end -= 1 }
    return part(start..<end)
  }

  var string: String { String(decoding: self, as: UTF8.self) }
}
