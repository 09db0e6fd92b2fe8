/// Where a file's front matter begins and ends: YAML between `---` lines, which `...` may close as well,
/// or TOML between `+++`.
package struct FrontMatterFences: Sendable {
  /// Whether it is YAML, and not TOML.
  package private(set) var isYAML = true
  /// The lines between the fences; up to the end of the file when the second is missing.
  package private(set) var content: Range<Int>
  package private(set) var isClosed = false
  /// Where the Markdown begins, as an offset in bytes.
  package private(set) var bodyStart: Int
  /// The line on which the Markdown begins, from 1.
  package private(set) var bodyLine = 2

  /// Where the text of a file begins: behind a byte order mark.
  package static func textStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Finds the fences of a file; `nil` when its first line is none.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = Self.textStart(bytes)
    let opening = Self.line(bytes, start)
    isYAML = Self.isFence(bytes, start..<opening.end, UInt8(ascii: "-"))
    guard isYAML || Self.isFence(bytes, start..<opening.end, UInt8(ascii: "+")) else { return nil }
    content = opening.next..<bytes.count
    bodyStart = bytes.count
    var current = opening.next
    while current < bytes.count {
      let line = Self.line(bytes, current)
      bodyLine += 1
      let range = current..<line.end
      let closes =
        isYAML
        ? Self.isFence(bytes, range, UInt8(ascii: "-"))
          || Self.isFence(bytes, range, UInt8(ascii: "."))
        : Self.isFence(bytes, range, UInt8(ascii: "+"))
      if closes {
        isClosed = true
        content = content.lowerBound..<current
        bodyStart = line.next
        return
      }
      current = line.next
    }
  }

  /// The end of the line at an offset, without its break, and the offset of the next line.
  private static func line(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (end: Int, next: Int) {
    var at = start
    while at < bytes.count && bytes[at] != 0x0A { at += 1 }
    let next = min(at + 1, bytes.count)
    if at > start && bytes[at - 1] == 0x0D { at -= 1 }
    return (at, next)
  }

  /// Whether a line is three of a character, with nothing but blanks behind.
  private static func isFence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ character: UInt8
  ) -> Bool {
    guard line.count >= 3 else { return false }
    return line.prefix(3).allSatisfy { bytes[$0] == character }
      && line.dropFirst(3).allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 }
  }
}
