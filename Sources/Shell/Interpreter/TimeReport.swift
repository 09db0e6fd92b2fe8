/// What the keyword `time` reports of a pipeline, by a format as in `TIMEFORMAT`.
///
/// Programs take time on the clock only: what the processor spent on them is zero.
enum TimeReport {
  /// A letter that means nothing behind a percent sign.
  struct Mistake: Error {
    var letter: UInt8
  }

  /// Fills a format: `%[digits][l]R`, `U`, `S`, `%P` and `%%`.
  static func text(_ format: ByteString, milliseconds: Int64) throws(Mistake) -> ByteString {
    var result: [UInt8] = []
    var rest = format.bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), let next = rest.first else {
        result.append(byte)
        continue
      }
      if next == UInt8(ascii: "%") || next == UInt8(ascii: "P") {
        rest.removeFirst()
        result += next == UInt8(ascii: "%") ? [next] : Array("0.00".utf8)
        continue
      }
      var digits = 3
      if Byte.isDigit(next) {
        digits = min(3, Int(next) - 48)
        rest.removeFirst()
      }
      let isLong = rest.first == UInt8(ascii: "l")
      if isLong { rest.removeFirst() }
      switch rest.popFirst() {
      case UInt8(ascii: "R")?: result += shown(milliseconds, digits, isLong).bytes
      case UInt8(ascii: "U")?, UInt8(ascii: "S")?: result += shown(0, digits, isLong).bytes
      case let letter: throw Mistake(letter: letter ?? UInt8(ascii: "%"))
      }
    }
    return ByteString(result)
  }

  private static func shown(_ milliseconds: Int64, _ digits: Int, _ isLong: Bool) -> ByteString {
    let seconds = milliseconds / 1000
    let fraction = ByteString(1000 + milliseconds % 1000).dropFirst().prefix(digits)
    let tail = digits == 0 ? "" : "." + fraction
    return isLong
      ? "\(seconds / 60)m\(seconds % 60)\(tail)s" : ByteString(seconds) + tail
  }
}
