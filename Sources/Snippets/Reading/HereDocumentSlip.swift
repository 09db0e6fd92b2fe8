internal import Diagnostics

/// A here-document that was opened with one `<`, so that the shell reads a file of the word's name.
enum HereDocumentSlip {
  /// The word in capitals behind a single `<` in a command's first line; `nil` when there is none.
  static func word(in command: [UInt8]) -> ArraySlice<UInt8>? {
    place(in: command).map { command[$0].dropFirst() }
  }

  /// What is wrong with a command whose last line closes such a document, with its edit.
  static func mistake(in command: SourceText) -> Diagnostic? {
    let bytes = command.bytes
    guard let place = place(in: bytes), let last = bytes.lastIndex(of: 0x0A),
      bytes[(last + 1)...].elementsEqual(bytes[place].dropFirst())
    else { return nil }
    let word = String(decoding: bytes[place].dropFirst(), as: UTF8.self)
    let range = command.range(place)
    let edit = Edit(SourceRange(range.start, range.start), "<")
    return Diagnostic(
      .error, "snippet.typography", file: command.file, range: range,
      "'<\(word)' reads a file; a here-document begins with '<<\(word)'",
      suggestions: [Suggestion("write '<<\(word)'", edits: [edit])])
  }

  private static func place(in command: [UInt8]) -> Range<Int>? {
    let line = command.prefix { $0 != 0x0A }
    for index in line.indices where line[index] == UInt8(ascii: "<") {
      let isAlone =
        (index == 0 || line[index - 1] == 0x20)
        && index + 1 < line.endIndex && (0x41...0x5A).contains(line[index + 1])
      let word = line[(index + 1)...].prefix { (0x41...0x5A).contains($0) }
      let isEnded = word.endIndex == line.endIndex || line[word.endIndex] == 0x20
      if isAlone, isEnded, word.count >= 3 { return index..<word.endIndex }
    }
    return nil
  }
}
