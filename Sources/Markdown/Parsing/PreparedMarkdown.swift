/// A document's Markdown made ready for cmark-gfm, line for line.
///
/// What Pilgi reads differently from CommonMark is marked in the text, so that cmark-gfm's own
/// algorithm decides; `HangulFlanking` and `FormulaFences` say how. Nearly every document needs
/// nothing of it and is parsed where it lies.
struct PreparedMarkdown {
  /// The text to parse; `nil` when the document's own bytes do.
  private(set) var text: [UInt8]?
  /// The offsets in the document before which a sentinel was put, in order.
  private(set) var sentinels: [Int] = []

  /// U+FDD0, which Unicode sets aside for a program's own use: neither space nor punctuation, so
  /// that emphasis beside it opens and closes as beside a letter.
  static let sentinel: [UInt8] = [0xEF, 0xB7, 0x90]

  /// A document to be parsed as it is.
  init() {}

  init(_ document: Bytes, formulas: Bool) {
    if Self.firstSentinel(in: document) != nil {
      // The author's own would be taken out with ours: they become U+FFFD, of the same length.
      text = Self.replacingSentinels(of: document)
    }
    sentinels = HangulFlanking.offsets(in: document)
    if !sentinels.isEmpty {
      text = withText(or: document) { Self.inserting(sentinels, into: $0) }
    }
    if formulas, let fenced = withText(or: document, FormulaFences.apply) {
      text = fenced
    }
  }

  /// Gives `body` the text to parse.
  func withText<Result>(or document: Bytes, _ body: (Bytes) -> Result) -> Result {
    text?.withUnsafeBufferPointer(body) ?? body(document)
  }

  private static func firstSentinel(in text: Bytes, from start: Int = 0) -> Int? {
    var position = start
    while let found = text.firstIndex(of: sentinel[0], from: position) {
      if found + 2 < text.count, text[found + 1] == sentinel[1], text[found + 2] == sentinel[2] {
        return found
      }
      position = found + 1
    }
    return nil
  }

  private static func replacingSentinels(of document: Bytes) -> [UInt8] {
    var result = Array(document)
    var start = 0
    while let found = firstSentinel(in: document, from: start) {
      result.replaceSubrange(found..<found + 3, with: Bytes("\u{FFFD}"))
      start = found + 3
    }
    return result
  }

  private static func inserting(_ offsets: [Int], into text: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 3 * offsets.count)
    var start = 0
    for offset in offsets {
      result.append(text.part(start..<offset))
      result.append(contentsOf: sentinel)
      start = offset
    }
    result.append(text.from(start))
    return result
  }

  /// `text` without sentinels; `nil` when it has none.
  static func stripped(_ text: Bytes) -> [UInt8]? {
    guard var found = firstSentinel(in: text) else { return nil }
    var result: [UInt8] = []
    var start = 0
    while true {
      result.append(text.part(start..<found))
      start = found + 3
      guard let next = firstSentinel(in: text, from: start) else { break }
      found = next
    }
    result.append(text.from(start))
    return result
  }
}
