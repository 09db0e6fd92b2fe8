/// Upper and lower case, and what counts as a character.
enum CaseMapping {
  static func upper(_ text: ByteString) -> ByteString { map(text) { $0.uppercased() } }
  static func lower(_ text: ByteString) -> ByteString { map(text) { $0.lowercased() } }

  private static func map(_ text: ByteString, _ convert: (String) -> String) -> ByteString {
    if text.bytes.allSatisfy({ $0 < 128 }) { return ByteString(convert(text.text)) }
    return characters(text).map { piece in
      let mapped = ByteString(convert(piece.text))
      return piece.count > 1 && piece.text.contains("\u{FFFD}") ? piece : mapped
    }.joined()
  }

  /// The characters of UTF-8 text; a byte that is none counts as one.
  static func characters(_ text: ByteString) -> [ByteString] {
    var result: [ByteString] = []
    var index = 0
    let bytes = text.bytes
    while index < bytes.count {
      let first = bytes[index]
      var length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
      if index + length > bytes.count { length = 1 }
      for place in (index + 1)..<(index + max(length, 1)) where bytes[place] & 0xC0 != 0x80 {
        length = 1
        break
      }
      result.append(ByteString(bytes[index..<(index + length)]))
      index += length
    }
    return result
  }

  /// The number of characters.
  static func count(_ text: ByteString) -> Int {
    text.bytes.allSatisfy { $0 < 128 } ? text.count : characters(text).count
  }
}
