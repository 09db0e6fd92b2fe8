import Diagnostics

/// The block being walked, in the source.
struct PlaceInSource {
  private(set) var block: Node?
  /// The offsets of the block's lines, and where the last find ended; found at the first question.
  var offsets: Range<Int>?
  var cursor = 0

  mutating func begin(_ block: Node) {
    self.block = block
    offsets = nil
  }
}

extension TreeWalker {
  /// Where `word` stands in the source: behind what was located before it in the same block.
  mutating func locate(_ word: Bytes, near node: Node) -> SourceRange {
    let block = place.block ?? node
    let offsets: Range<Int>
    if let known = place.offsets {
      offsets = known
    } else {
      let first = max(1, block.startLine)
      offsets = sourceMap.offsets(ofLines: first...max(first, block.endLine))
      place.offsets = offsets
      place.cursor = offsets.lowerBound
    }
    for candidate in [word, Self.withoutImpliedScheme(word)] {
      let rest = place.cursor..<max(place.cursor, offsets.upperBound)
      let found =
        sourceMap.find(candidate, in: rest) ?? sourceMap.find(candidate, in: offsets)
      guard let found else { continue }
      place.cursor = found.upperBound
      return sourceMap.range(found)
    }
    guard node.startLine > 0, node.endLine >= node.startLine else {
      return sourceMap.range(offsets)
    }
    let start = sourceMap.offset(line: node.startLine, column: node.startColumn)
    let end = sourceMap.offset(line: node.endLine, column: node.endColumn + 1)
    return sourceMap.range(start..<max(start, end))
  }

  /// `http://www.example.com` without what cmark-gfm adds to a bare address.
  private static func withoutImpliedScheme(_ word: Bytes) -> Bytes {
    if word.starts(with: "http://") { return word.from(7) }
    if word.starts(with: "mailto:") { return word.from(7) }
    return Bytes(start: nil, count: 0)
  }

  // MARK: Shortcodes

  /// Notes the shortcodes of Hugo in a text: `{{< name … >}}`, `{{% name … %}}`.
  mutating func noteShortcodes(_ text: Bytes) {
    var position = 0
    while let start = text.firstIndex(of: "{{", from: position) {
      position = start + 2
      guard position < text.count else { return }
      guard text[position] == UInt8(ascii: "<") || text[position] == UInt8(ascii: "%") else {
        continue
      }
      noteShortcode(text.from(start))
    }
  }

  /// Notes the shortcode that `text` begins with, unless it closes one.
  mutating func noteShortcode(_ text: Bytes) {
    var position = 3
    while position < text.count, ASCII.isSpace(text[position]) { position += 1 }
    let start = position
    while position < text.count,
      ASCII.isAlphanumeric(text[position]) || Bytes("-_./").contains(text[position])
    {
      position += 1
    }
    let name = text.part(start..<position)
    guard let first = name.first, first != UInt8(ascii: "/"), let block = place.block else {
      return
    }
    let range = locate(text.part(0..<position), near: block)
    result.shortcodes.append(Shortcode(name: name.string, range: range))
  }
}
