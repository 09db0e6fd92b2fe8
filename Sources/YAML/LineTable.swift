internal import Diagnostics

/// Turns libyaml's marks, which count characters and take several Unicode characters for line breaks,
/// into positions as editors count them.
struct LineTable {
  private struct Line {
    var start: Int
    /// The line as editors count them, from 0, and where that begins.
    var number: Int
    var numberedStart: Int
    /// How many characters stand before it.
    var characters: Int
  }

  /// How many characters lie between two checkpoints.
  private static let stride = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var lines: [Line] = [Line(start: 0, number: 0, numberedStart: 0, characters: 0)]
  /// The byte of every 64th character, so that no mark, however long its line, is far from one.
  private var checkpoints: [Int] = []
  private let firstLine: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    var at = 0
    var number = 0
    var numberedStart = 0
    var characters = 0
    while at < bytes.count {
      let length = breakLength(at)
      for byte in at..<(at + max(1, length)) where bytes[byte] & 0xC0 != 0x80 {
        if characters % Self.stride == 0 { checkpoints.append(byte) }
        characters += 1
      }
      at += max(1, length)
      if length == 0 { continue }
      if bytes[at - 1] == 0x0A {
        number += 1
        numberedStart = at
      }
      lines.append(
        Line(start: at, number: number, numberedStart: numberedStart, characters: characters))
    }
  }

  /// The length of the line break (YAML 1.1, section 4.1.4) at a byte; 0 where there is none.
  private func breakLength(_ at: Int) -> Int {
    switch bytes[at] {
    case 0x0A: 1
    case 0x0D: at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
    case 0xC2: at + 1 < bytes.count && bytes[at + 1] == 0x85 ? 2 : 0
    case 0xE2:
      at + 2 < bytes.count && bytes[at + 1] == 0x80 && (bytes[at + 2] & 0xFE) == 0xA8 ? 3 : 0
    default: 0
    }
  }

  /// The byte at which a mark stands, from a line and a column in characters, both from 0.
  func offset(line: Int, column: Int) -> Int {
    guard line < lines.count else { return bytes.count }
    let wanted = lines[line].characters + column
    guard let last = checkpoints.indices.last else { return bytes.count }
    let checkpoint = min(wanted / Self.stride, last)
    var at = checkpoints[checkpoint]
    var left = wanted - checkpoint * Self.stride
    while left > 0 && at < bytes.count {
      at += 1
      while at < bytes.count && bytes[at] & 0xC0 == 0x80 { at += 1 }
      left -= 1
    }
    return at
  }

  /// The position of a byte, from 0, of the text.
  func position(offset: Int) -> SourcePosition {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(
      line: firstLine + lines[low].number, column: offset - lines[low].numberedStart + 1)
  }

  /// How many lines there are, as libyaml counts them.
  var count: Int { lines.count }

  /// Whether a line, as libyaml counts them, is the first of one that editors show.
  func beginsLine(_ line: Int) -> Bool { lines[line].start == lines[line].numberedStart }

  /// The position of a mark.
  func position(line: Int, column: Int) -> SourcePosition {
    let entry = lines[min(line, lines.count - 1)]
    let at = offset(line: line, column: column)
    return SourcePosition(
      line: firstLine + entry.number, column: at - entry.numberedStart + 1)
  }

  /// The bytes of the editor's line at a mark, without its break, and the offset at which it begins.
  func text(line: Int) -> (start: Int, bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = lines[min(line, lines.count - 1)].numberedStart
    var end = start
    while end < bytes.count && bytes[end] != 0x0A && bytes[end] != 0x0D { end += 1 }
    return (start, bytes[start..<end])
  }
}
