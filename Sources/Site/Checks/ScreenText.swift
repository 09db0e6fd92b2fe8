/// What a terminal shows of the bytes that it gets.
enum ScreenText {
  /// The lines as they stand in the end: what a carriage return leads to writing over is gone, and so are
  /// escape sequences (ECMA-48, section 5.4) and other control characters.
  ///
  /// `a\r\u{1B}[1mb\u{1B}[0m` → `b`
  static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var isOverwritten = false
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x0A:
        lines.append(line)
        line = []
        isOverwritten = false
      case 0x0D: isOverwritten = true
      case 0x1B: at = end(ofEscape: bytes, at)
      case 0x08: if line.last.map({ $0 < 0x80 }) == true { line.removeLast() }
      case 0..<0x20 where byte != 0x09, 0x7F: break
      default:
        if isOverwritten { line = [] }
        isOverwritten = false
        line.append(byte)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The offset behind an escape sequence whose escape character ends before an offset.
  private static func end(ofEscape bytes: [UInt8], _ start: Int) -> Int {
    guard start < bytes.count else { return start }
    guard bytes[start] == UInt8(ascii: "[") else { return start + 1 }
    var at = start + 1
    while at < bytes.count, !(0x40...0x7E).contains(bytes[at]) { at += 1 }
    return min(at + 1, bytes.count)
  }
}
