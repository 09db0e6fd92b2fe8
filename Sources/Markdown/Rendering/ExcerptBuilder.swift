/// Chooses the text that stands for a page in lists and search results.
///
/// The first paragraph of the page itself is best. Notes often have none: then the first code block
/// that is prose indented by accident, then the first quoted paragraph, then the items of the first
/// list.
struct ExcerptBuilder {
  /// The longest excerpt, in characters.
  static let length = 160

  private enum Rank: Int {
    case paragraph, prose, quotation, list
  }

  private var best: (rank: Rank, text: [UInt8])?

  /// Whether nothing better can come.
  var isSettled: Bool { best?.rank == .paragraph }

  mutating func offerParagraph(_ text: Bytes) {
    // A word or two, such as a lone link's, says too little.
    if text.trimmed.count >= 12 { offer(text, .paragraph) }
  }

  mutating func offerProse(_ text: Bytes) {
    offer(text, .prose)
  }

  mutating func offerQuotation(_ text: Bytes) {
    if text.trimmed.count >= 12 { offer(text, .quotation) }
  }

  mutating func offerListItem(_ text: Bytes) {
    if var best, best.rank == .list {
      guard best.text.count < 4 * Self.length else { return }
      best.text.append(", ")
      best.text.append(text.trimmed)
      self.best = best
    } else if !text.trimmed.isEmpty {
      offer(text, .list)
    }
  }

  private mutating func offer(_ text: Bytes, _ rank: Rank) {
    if let best, best.rank.rawValue <= rank.rawValue { return }
    best = (rank, Array(text.trimmed))
  }

  /// The excerpt: on one line, cut between words where it is too long.
  var excerpt: String {
    guard let text = best?.text else { return "" }
    var characters: [Character] = []
    for character in String(decoding: text.prefix(16 * Self.length), as: UTF8.self) {
      let character = character.isWhitespace ? " " : character
      if character == " " && characters.last ?? " " == " " { continue }
      characters.append(character)
      if characters.count > Self.length { break }
    }
    if characters.count <= Self.length {
      if characters.last == " " { characters.removeLast() }
      return String(characters)
    }
    characters.removeLast(2)
    if let space = characters.lastIndex(of: " "), space > Self.length / 2 {
      characters.removeSubrange(space...)
    }
    while let last = characters.last, last == " " || last == "," { characters.removeLast() }
    return String(characters) + "…"
  }

  /// The first paragraph of a code block that is prose: Hangul for the most part, in sentences.
  static func prose(in code: Bytes) -> Bytes? {
    var hangul = 0
    var others = 0
    var index = 0
    let byte = { (position: Int) in position < code.count ? code[position] : 0 }
    while index < code.count {
      if code[index] >= 0x80, case let width = Hangul.width(at: index, byte), width > 0 {
        hangul += 1
        index += width
      } else {
        if !ASCII.isSpace(code[index]) && code[index] & 0xC0 != 0x80 { others += 1 }
        index += 1
      }
    }
    guard hangul >= 20, hangul > others else { return nil }
    return code.part(0..<(code.firstIndex(of: "\n\n") ?? code.count))
  }
}
