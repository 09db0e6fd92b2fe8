import Diagnostics

/// A document's lines, to say where something stands in its file.
struct SourceMap {
  let file: String
  private let text: Bytes
  private let firstLine: Int
  /// Where sentinels were put, which moved columns; see `PreparedMarkdown`.
  private let sentinels: [Int]
  /// Where each line begins; filled at the first question.
  private var starts: [Int] = []

  init(_ text: Bytes, file: String, firstLine: Int, sentinels: [Int]) {
    self.text = text
    self.file = file
    self.firstLine = firstLine
    self.sentinels = sentinels
  }

  private mutating func readLines() {
    guard starts.isEmpty else { return }
    starts = [0]
    let hasReturns = text.firstIndex(of: 0x0D) != nil
    var position = 0
    while position < text.count {
      if !hasReturns {
        guard let end = text.firstIndex(of: 0x0A, from: position) else { break }
        position = end
      } else if text[position] != 0x0A && text[position] != 0x0D {
        position += 1
        continue
      } else if text[position] == 0x0D, position + 1 < text.count, text[position + 1] == 0x0A {
        position += 1
      }
      position += 1
      starts.append(position)
    }
  }

  /// The offsets of a line, its end included, from its number in the Markdown.
  private mutating func offsets(ofLine line: Int) -> Range<Int> {
    readLines()
    guard line >= 1, line <= starts.count else { return text.count..<text.count }
    let start = starts[line - 1]
    return start..<(line < starts.count ? starts[line] : text.count)
  }

  /// The place in the file of an offset in the Markdown.
  mutating func position(at offset: Int) -> SourcePosition {
    readLines()
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: firstLine + low, column: offset - starts[low] + 1)
  }

  /// The offset of a place that cmark-gfm counted, whose columns include sentinels.
  mutating func offset(line: Int, column: Int) -> Int {
    let lineOffsets = offsets(ofLine: max(1, line))
    var offset = lineOffsets.lowerBound + max(0, column - 1)
    for sentinel in sentinels
    where sentinel >= lineOffsets.lowerBound && sentinel + 3 <= offset {
      offset -= 3
    }
    return min(max(offset, lineOffsets.lowerBound), lineOffsets.upperBound)
  }

  /// The line of the file of a line of the Markdown.
  func fileLine(_ line: Int) -> Int { firstLine + max(1, line) - 1 }

  /// The range of an offset range.
  mutating func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(position(at: offsets.lowerBound), position(at: offsets.upperBound))
  }

  /// The range of a line from a column that cmark-gfm counted to its end.
  mutating func range(ofLine line: Int, from column: Int) -> SourceRange {
    let line = max(1, line)
    let start = offset(line: line, column: column)
    let lineOffsets = offsets(ofLines: line...line)
    return SourceRange(
      line: firstLine + line - 1, column: start - lineOffsets.lowerBound + 1,
      length: lineOffsets.upperBound - start)
  }

  /// The text of lines, from the first to the last, without the end of the last.
  mutating func offsets(ofLines lines: ClosedRange<Int>) -> Range<Int> {
    let start = offsets(ofLine: lines.lowerBound).lowerBound
    var end = max(start, offsets(ofLine: lines.upperBound).upperBound)
    while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The first place of `word` within `offsets`.
  func find(_ word: Bytes, in offsets: Range<Int>) -> Range<Int>? {
    guard !word.isEmpty else { return nil }
    let part = text.part(0..<offsets.upperBound)
    guard let found = part.firstIndex(of: word, from: offsets.lowerBound) else { return nil }
    return found..<found + word.count
  }
}
