internal import Diagnostics

/// Quotation marks and dashes that a word processor put in the place of those that shells know.
enum Typography {
  /// What is wrong with a command's characters, each mistake with its edit.
  static func mistakes(in command: SourceText) -> [Diagnostic] {
    var mistakes = HereDocumentSlip.mistake(in: command).map { [$0] } ?? []
    let bytes = command.bytes
    for index in bytes.indices.dropLast(2) where bytes[index] == 0xE2 && bytes[index + 1] == 0x80 {
      guard let (name, replacement) = replacement(of: bytes[index + 2], in: bytes, at: index) else {
        continue
      }
      let range = command.range(index..<index + 3)
      mistakes.append(
        Diagnostic(
          .error, "snippet.typography", file: command.file, range: range,
          "a \(name) stands where the shell needs '\(replacement)'",
          suggestions: [
            Suggestion("write '\(replacement)'", edits: [Edit(range, replacement)])
          ]))
    }
    return mistakes
  }

  private static func replacement(
    of last: UInt8, in bytes: [UInt8], at index: Int
  ) -> (name: String, replacement: String)? {
    switch last {
    case 0x98, 0x99: return ("curly quotation mark", "'")
    case 0x9C, 0x9D: return ("curly quotation mark", "\"")
    case 0x93, 0x94:
      // A dash inside of a word or a text is one.
      guard index > 0, bytes[index - 1] == 0x20, index + 3 < bytes.count, bytes[index + 3] != 0x20
      else { return nil }
      // A word processor made it of two hyphens, or of one in front of letters that are options each.
      let letters = bytes[(index + 3)...].prefix { (0x61...0x7A).contains($0) || $0 == 0x2D }
      return ("dash", last == 0x93 && letters.count < 3 ? "-" : "--")
    default: return nil
    }
  }
}
