/// Attributes that an author gave a heading, block or image, as in `{#id .class}` (Pandoc, Hugo) or
/// `{: .prompt-warning }` (Kramdown).
struct AttributeList: Equatable {
  var id: String?
  var classes: [String] = []
  var values: [(name: String, value: String)] = []

  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.id == rhs.id && lhs.classes == rhs.classes
      && lhs.values.map(\.name) == rhs.values.map(\.name)
      && lhs.values.map(\.value) == rhs.values.map(\.value)
  }

  subscript(name: String) -> String? {
    values.last { $0.name == name }?.value
  }

  /// Reads the text between the braces, without the colon; `nil` when it is something else, such
  /// as `{:ok, value}` of Elixir: braces are text unless they can only be attributes.
  init?(_ text: Bytes) {
    var position = 0
    let skipSpaces = { (text: Bytes, position: inout Int) in
      while position < text.count, ASCII.isSpace(text[position]) { position += 1 }
    }
    skipSpaces(text, &position)
    guard position < text.count else { return nil }
    while position < text.count {
      guard readAttribute(text, &position) else { return nil }
      guard
        position == text.count || ASCII.isSpace(text[position])
          || text[position] == UInt8(ascii: ".")
      else { return nil }
      skipSpaces(text, &position)
    }
  }

  private mutating func readAttribute(_ text: Bytes, _ position: inout Int) -> Bool {
    let mark = text[position]
    if mark == UInt8(ascii: "#") || mark == UInt8(ascii: ".") {
      position += 1
      guard let name = Self.readName(text, &position, isIdentifier: mark == UInt8(ascii: "#"))
      else {
        return false
      }
      if mark == UInt8(ascii: "#") { id = name } else { classes.append(name) }
      return true
    }
    guard let name = Self.readName(text, &position, isIdentifier: false) else { return false }
    guard position < text.count, text[position] == UInt8(ascii: "=") else {
      // Kramdown's references to lists given elsewhere; these are Jekyll's own.
      return name == "toc" || name == "no_toc"
    }
    position += 1
    guard let value = Self.readValue(text, &position) else { return false }
    if name == "id" {
      id = value
    } else if name == "class" {
      classes += value.split(separator: " ").map(String.init)
    } else {
      values.append((name, value))
    }
    return true
  }

  /// A name: letters, digits, `-`, `_`, anything beyond ASCII; in identifiers `.` and `:` as well.
  private static func readName(
    _ text: Bytes, _ position: inout Int, isIdentifier: Bool
  ) -> String? {
    let start = position
    while position < text.count {
      let byte = text[position]
      let isPart =
        ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte >= 0x80
        || (isIdentifier && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")))
      guard isPart else { break }
      position += 1
    }
    return position > start ? text.part(start..<position).string : nil
  }

  private static func readValue(_ text: Bytes, _ position: inout Int) -> String? {
    guard position < text.count else { return nil }
    let quote = text[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = text.firstIndex(of: quote, from: position + 1) else { return nil }
      defer { position = end + 1 }
      return text.part(position + 1..<end).string
    }
    let start = position
    while position < text.count, !ASCII.isSpace(text[position]) { position += 1 }
    return position > start ? text.part(start..<position).string : nil
  }

  // MARK: In a text

  /// The attributes that `text` is nothing but, in Kramdown's `{: … }`.
  static func whole(_ text: Bytes) -> AttributeList? {
    let text = text.trimmed
    guard text.starts(with: "{:"), text.last == UInt8(ascii: "}") else { return nil }
    guard text.firstIndex(of: UInt8(ascii: "}")) == text.count - 1 else { return nil }
    return AttributeList(text.part(2..<text.count - 1))
  }

  /// The attributes at the beginning of `text` in Kramdown's `{: … }`, and their length.
  static func leading(_ text: Bytes) -> (attributes: AttributeList, length: Int)? {
    guard text.starts(with: "{:"), let end = text.firstIndex(of: UInt8(ascii: "}")),
      let attributes = AttributeList(text.part(2..<end))
    else { return nil }
    return (attributes, end + 1)
  }

  /// The attributes at the end of a heading's text in `{#id .class}` or `{: … }`, and where they
  /// begin, the spaces before them included.
  static func trailing(_ text: Bytes) -> (attributes: AttributeList, start: Int)? {
    guard text.last == UInt8(ascii: "}"), let brace = text.lastIndex(of: UInt8(ascii: "{")),
      brace + 1 < text.count
    else { return nil }
    let mark = text[brace + 1]
    let inner = text.part(brace + (mark == UInt8(ascii: ":") ? 2 : 1)..<text.count - 1)
    guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "#") || mark == UInt8(ascii: "."),
      let attributes = AttributeList(inner)
    else { return nil }
    var start = brace
    while start > 0, ASCII.isSpace(text[start - 1]) { start -= 1 }
    return (attributes, start)
  }

  mutating func merge(_ other: AttributeList) {
    id = other.id ?? id
    classes += other.classes
    values += other.values
  }

  // MARK: In HTML

  /// Writes the attributes in `names`, and data attributes, with the identifier and classes.
  func write(allowing names: [String], id writesID: Bool = true, into html: inout [UInt8]) {
    if writesID, let id { Self.write("id", id, into: &html) }
    if !classes.isEmpty { Self.write("class", classes.joined(separator: " "), into: &html) }
    for (name, value) in values where names.contains(name) || name.hasPrefix("data-") {
      Self.write(name, value, into: &html)
    }
  }

  private static func write(_ name: String, _ value: String, into html: inout [UInt8]) {
    html.append(UInt8(ascii: " "))
    html.append(escaping: name)
    html.append("=\"")
    html.append(escaping: value)
    html.append(UInt8(ascii: "\""))
  }
}
