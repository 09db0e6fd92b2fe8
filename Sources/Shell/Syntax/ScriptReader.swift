/// Takes a script apart into the commands that a shell would read one by one.
///
/// What stands behind a syntax error is read on from the next line: a note has mistakes, and the
/// commands below them are meant all the same.
package struct ScriptReader {
  /// A complete command: a list on one line, or a compound command or here-documents over several.
  package struct Piece {
    /// The bytes of the script, without blanks and comments around them, with here-documents.
    package var range: Range<Int>
    /// The command; `nil` when it is no shell syntax.
    package var list: CommandList?
    /// What is wrong with it.
    package var error: SyntaxError?
    /// Whether it was cut off: a quotation, a here-document or a compound command has no end.
    package var isIncomplete = false
  }

  /// The commands of a script, in order.
  package static func pieces(of source: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var parser = Parser(source)
    // Where the parser's source begins in the script.
    var origin = 0
    while true {
      let start = begin(of: source, from: origin + parser.position)
      guard start < source.count else { return pieces }
      // A carriage return is a letter to the parser.
      parser.skip(start - origin - parser.position)
      do throws(SyntaxError) {
        let list = try parser.nextCommand()
        let end = trimmed(source, start..<min(origin + parser.position, source.count))
        let isCut = parser.warnings.contains { $0.isUnfinishedDocument }
        parser.warnings = []
        pieces.append(Piece(range: start..<end, list: list, isIncomplete: isCut))
      } catch {
        let end = source[start...].firstIndex(of: 10) ?? source.count
        pieces.append(
          Piece(
            range: start..<trimmed(source, start..<end), error: error,
            isIncomplete: error.isIncomplete))
        origin = end
        parser = Parser(Array(source[end...]))
      }
    }
  }

  /// Where the next command begins: behind blanks, empty lines and comments.
  private static func begin(of source: [UInt8], from start: Int) -> Int {
    var position = start
    while position < source.count {
      switch source[position] {
      case 9, 10, 13, 32: position += 1
      case 35: position = source[position...].firstIndex(of: 10) ?? source.count
      default: return position
      }
    }
    return position
  }

  private static func trimmed(_ source: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, [9, 10, 13, 32].contains(source[end - 1]) { end -= 1 }
    return end
  }
}
