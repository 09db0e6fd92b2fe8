internal import Diagnostics

/// The encoding of a note.
enum Encoding {
  /// What is wrong with a note that is not UTF-8, at its first byte that is wrong; `nil` when all is well.
  static func mistake(in bytes: [UInt8], file: String) -> Diagnostic? {
    // Nearly all notes are right, and quickly found to be.
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var line = 1
    for content in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: content, as: UTF8.self) == nil {
        return Diagnostic(
          .error, "snippet.encoding", file: file,
          range: SourceRange(line: line, column: firstWrong(content) + 1),
          "the note is not UTF-8: save it as UTF-8")
      }
      line += 1
    }
    return nil
  }

  /// How many bytes of a line are right.
  private static func firstWrong(_ line: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var bytes = line.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      count += UTF8.width(scalar)
    }
    return count
  }
}
