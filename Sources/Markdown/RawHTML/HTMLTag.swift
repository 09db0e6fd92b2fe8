/// A tag in an author's HTML.
struct HTMLTag {
  /// An attribute with a value.
  struct Attribute {
    var name: Range<Int>
    /// The value as written, without quotes; empty for an attribute without one.
    var value: Range<Int>
  }

  /// The name, without the slash of an end tag.
  var name: Range<Int>
  var isEnd: Bool
  var attributes: [Attribute] = []
  /// The offset behind the tag.
  var end: Int

  /// The tag that begins with the `<` at `start`; `nil` when none does.
  init?(in text: Bytes, at start: Int) {
    var position = start + 1
    isEnd = position < text.count && text[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let nameStart = position
    guard position < text.count, ASCII.isLetter(text[position]) else { return nil }
    while position < text.count, Self.isNamePart(text[position]) { position += 1 }
    name = nameStart..<position
    while true {
      while position < text.count,
        ASCII.isSpace(text[position]) || text[position] == UInt8(ascii: "/")
      {
        position += 1
      }
      guard position < text.count else { return nil }
      if text[position] == UInt8(ascii: ">") { break }
      guard let attribute = Self.attribute(text, &position) else { return nil }
      attributes.append(attribute)
    }
    end = position + 1
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  private static func attribute(_ text: Bytes, _ position: inout Int) -> Attribute? {
    let start = position
    while position < text.count, !ASCII.isSpace(text[position]),
      !Bytes("=>/<\"'").contains(text[position])
    {
      position += 1
    }
    guard position > start else { return nil }
    let name = start..<position
    var behindSpaces = position
    while behindSpaces < text.count, ASCII.isSpace(text[behindSpaces]) { behindSpaces += 1 }
    guard behindSpaces < text.count, text[behindSpaces] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: position..<position)
    }
    position = behindSpaces + 1
    while position < text.count, ASCII.isSpace(text[position]) { position += 1 }
    guard position < text.count else { return nil }
    let quote = text[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = text.firstIndex(of: quote, from: position + 1) else { return nil }
      defer { position = end + 1 }
      return Attribute(name: name, value: position + 1..<end)
    }
    let valueStart = position
    while position < text.count, !ASCII.isSpace(text[position]), text[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    return Attribute(name: name, value: valueStart..<position)
  }

  /// The value of the attribute `wanted`, a name in lower case, as written in `text`.
  func value(of wanted: StaticString, in text: Bytes) -> Bytes? {
    attributes.first { text.part($0.name).isCaseInsensitively(wanted) }
      .map { text.part($0.value) }
  }

  func isNamed(_ wanted: StaticString, in text: Bytes) -> Bool {
    text.part(name).isCaseInsensitively(wanted)
  }
}
