/// A comment with which an author says how the commands of the next block are checked, such as
/// `<!-- pilgi: hidden -->`: it is nothing to readers.
enum CheckComment {
  /// The offset behind a comment that begins at an offset; `nil` when it is an ordinary one.
  static func end(in text: Bytes, at start: Int) -> Int? {
    var position = start + 4
    while position < text.count, ASCII.isSpace(text[position]) { position += 1 }
    guard text.starts(with: "pilgi:", at: position) else { return nil }
    return (text.firstIndex(of: "-->", from: position)).map { $0 + 3 }
  }

  /// Whether the word `hidden` stands alone, and not within quotation marks, in what is said of a
  /// block.
  static func hasHidden(_ text: Bytes) -> Bool {
    var quote: UInt8?
    var wordStart = 0
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : 0x20
      if let open = quote {
        if byte == open { quote = nil }
        wordStart = text.count
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if ASCII.isSpace(byte) || ",{}:".utf8.contains(byte) {
        if wordStart > 0, wordStart < index,
          text.part(wordStart..<index).elementsEqual("hidden".utf8)
        {
          return true
        }
        wordStart = index + 1
      }
    }
    return false
  }
}
