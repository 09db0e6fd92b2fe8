import Shell

/// The part of Go's templates that lists use most: texts and fields.
enum ListFormat {
  /// A text, or the name of a field.
  enum Piece {
    case text(ByteString)
    case field(ByteString)
  }

  /// Reads a format; `nil` when it has more than texts and fields.
  static func read(_ format: ByteString) -> [Piece]? {
    var pieces: [Piece] = []
    var text = ByteString()
    var rest = format.bytes[...]
    while let byte = rest.popFirst() {
      if byte == 92, let next = rest.first, next == 116 || next == 110 {
        text.append(next == 116 ? 9 : 10)
        rest = rest.dropFirst()
      } else if byte == 123, rest.first == 123 {
        rest = rest.dropFirst()
        guard let end = rest.firstIndex(of: 125), rest[(end + 1)...].first == 125 else {
          return nil
        }
        let words = ByteString(rest[..<end]).split(32).filter { !$0.isEmpty }
        guard words.count == 1, words[0].hasPrefix("."), words[0].count > 1 else { return nil }
        pieces += [.text(text), .field(words[0].dropFirst())]
        text = ByteString()
        rest = rest[(end + 2)...]
      } else {
        text.append(byte)
      }
    }
    return pieces + [.text(text)]
  }

  /// Puts values in; `nil` when one has no value.
  static func fill(
    _ pieces: [Piece], _ values: [(name: ByteString, value: ByteString)]
  ) -> ByteString? {
    var result = ByteString()
    for piece in pieces {
      switch piece {
      case .text(let text): result.append(text)
      case .field(let name):
        guard let value = values.first(where: { $0.name == name }) else { return nil }
        result.append(value.value)
      }
    }
    return result
  }

  /// Cells between tabs under each other, as Go's tabwriter does with a width of at least 10 and 3
  /// between the columns.
  static func aligned(_ lines: [ByteString]) -> [ByteString] {
    let rows = lines.map { $0.split(9) }
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.dropLast().enumerated() {
        if index == widths.count { widths.append(10) }
        widths[index] = max(widths[index], width(cell) + 3)
      }
    }
    return rows.map { row in
      var text = ByteString()
      for (index, cell) in row.enumerated() {
        text.append(cell)
        if index + 1 < row.count {
          text.append(ByteString([UInt8](repeating: 32, count: widths[index] - width(cell))))
        }
      }
      return text
    }
  }

  private static func width(_ text: ByteString) -> Int {
    text.bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

/// How long ago, in the words of docker's lists.
enum Age {
  /// The words for some nanoseconds.
  static func text(_ nanoseconds: Int64) -> ByteString {
    let seconds = nanoseconds / 1_000_000_000
    let (minutes, hours) = (seconds / 60, seconds / 3600)
    if seconds < 1 { return "Less than a second" }
    if seconds == 1 { return "1 second" }
    if seconds < 60 { return "\(seconds) seconds" }
    if minutes == 1 { return "About a minute" }
    if minutes < 60 { return "\(minutes) minutes" }
    if hours == 1 { return "About an hour" }
    if hours < 48 { return "\(hours) hours" }
    if hours < 336 { return "\(hours / 24) days" }
    if hours < 1440 { return "\(hours / 168) weeks" }
    if hours < 17520 { return "\(hours / 720) months" }
    return "\(hours / 8760) years"
  }
}
