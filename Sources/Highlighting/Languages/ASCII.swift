/// Classes of bytes; all of them stay within ASCII, so that no character is ever cut.
extension UInt8 {
  /// A space, a tab or a carriage return: what separates words within a line.
  @inline(__always)
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
  }

  @inline(__always)
  var isNewline: Bool { self == UInt8(ascii: "\n") }

  @inline(__always)
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  @inline(__always)
  var isUppercase: Bool { self &- UInt8(ascii: "A") < 26 }

  /// A letter, a digit or an underscore.
  @inline(__always)
  var isNameByte: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the line break that ends the line at `start`, or `limit`.
  @inline(__always)
  func lineEnd(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, !self[index].isNewline { index += 1 }
    return index
  }

  /// The first offset from `start` on that holds neither a space, a tab nor a carriage return.
  @inline(__always)
  func skippingBlanks(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, self[index].isBlank { index += 1 }
    return index
  }

  /// The offset of the next `byte`, or `nil` when there is none before `limit`.
  @inline(__always)
  func offset(of byte: UInt8, from start: Int, limit: Int) -> Int? {
    var index = start
    while index < limit {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether the bytes at `start` are those of `text`.
  @inline(__always)
  func hasText(_ text: StaticString, at start: Int, limit: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard limit - start >= length else { return false }
    for offset in 0..<length where self[start + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Whether the bytes at `start` are those of `text`, which is lowercase, in either case.
  @inline(__always)
  func hasTextIgnoringCase(_ text: StaticString, at start: Int, limit: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard limit - start >= length else { return false }
    for offset in 0..<length {
      let byte = self[start + offset]
      let lowercase = byte.isUppercase ? byte | 0x20 : byte
      if lowercase != text.utf8Start[offset] { return false }
    }
    return true
  }
}
