/// Looks for texts in bytes: the standard library's search goes by characters, which takes many times as
/// long.
extension [UInt8] {
  /// Whether a text occurs in these bytes.
  func has(_ text: String) -> Bool {
    withUnsafeBufferPointer { ByteSearch.contains(UnsafeRawBufferPointer($0), text) }
  }

  /// Whether one of some texts occurs in these bytes.
  func has(anyOf texts: [String]) -> Bool { texts.contains { has($0) } }
}

extension ArraySlice<UInt8> {
  /// Whether a text occurs in these bytes.
  func has(_ text: String) -> Bool {
    withUnsafeBufferPointer { ByteSearch.contains(UnsafeRawBufferPointer($0), text) }
  }
}

extension StringProtocol {
  /// Whether another text occurs in this one, byte by byte.
  func has(_ text: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable {
      ByteSearch.contains(UnsafeRawBufferPointer($0), text)
    }
    return found ?? Array(utf8).has(text)
  }
}

enum ByteSearch {
  /// Whether a text occurs in some bytes.
  static func contains(_ bytes: UnsafeRawBufferPointer, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { wanted in
      guard let first = wanted.first else { return true }
      let last = bytes.count - wanted.count
      guard last >= 0 else { return false }
      var start = 0
      while start <= last {
        if bytes[start] == first {
          var length = 1
          while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
          if length == wanted.count { return true }
        }
        start += 1
      }
      return false
    }
  }
}
