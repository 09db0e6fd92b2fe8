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
    var line: [UInt8] = []
    line.reserveCapacity(4 * Self.length)
    var count = 0
    /// Where to cut a text that is too long, behind the last whole word or character.
    var wordEnd = 0
    var characterEnd = 0
    for (index, byte) in text.enumerated() {
      if ASCII.isSpace(byte) {
        if line.last ?? 0x20 == 0x20 { continue }
        if count < Self.length { wordEnd = line.count }
      }
      if Self.beginsCharacter(text, index) {
        count += 1
        if count == Self.length { characterEnd = line.count }
        if count > Self.length { break }
      }
      line.append(ASCII.isSpace(byte) ? 0x20 : byte)
    }
    if count > Self.length {
      line.removeSubrange((wordEnd > characterEnd / 2 ? wordEnd : characterEnd)...)
      while line.last == 0x20 || line.last == UInt8(ascii: ",") { line.removeLast() }
      return String(decoding: line, as: UTF8.self) + "…"
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a byte begins what a reader counts as a character: not the second letter of a Hangul
  /// syllable written in letters (U+1160 to U+11FF), nor an accent (U+0300 to U+036F), nor a
  /// variation selector or joiner.
  private static func beginsCharacter(_ text: [UInt8], _ index: Int) -> Bool {
    let byte = text[index]
    if byte & 0xC0 == 0x80 { return false }
    guard byte >= 0xCC, index + 2 < text.count else { return true }
    switch (byte, text[index + 1], text[index + 2]) {
    case (0xCC, _, _), (0xCD, 0x80...0xAF, _), (0xE1, 0x85, 0xA0...0xBF), (0xE1, 0x86, _),
      (0xE1, 0x87, _), (0xEF, 0xB8, 0x80...0x8F), (0xE2, 0x80, 0x8D):
      return false
    default: return true
    }
  }

  /// The first paragraph of a code block that is prose: Hangul for the most part, in sentences.
  static func prose(in code: Bytes) -> Bytes? {
    // The beginning tells.
    let sample = code.part(0..<600)
    var hangul = 0
    var others = 0
    var index = 0
    while index < sample.count {
      let byte = sample[index]
      if byte >= 0xEA && byte <= 0xED {
        hangul += 1
        index += 3
      } else {
        if !ASCII.isSpace(byte) && byte & 0xC0 != 0x80 { others += 1 }
        index += 1
      }
    }
    guard hangul >= 20, hangul > others else { return nil }
    return code.part(0..<(code.firstIndex(of: "\n\n") ?? code.count))
  }
}
