import Shell
import YAML

/// Where a text is no YAML, in the words of Go's library.
enum YAMLProblem {
  /// `line 7: did not find expected '-' indicator`; `nil` when the text can be read.
  static func find(_ bytes: [UInt8]) -> String? {
    // The end of the text is on its last line for Go's library, not behind it.
    let text = bytes.last == 0x0A ? Array(bytes.dropLast()) : bytes
    guard let problem = YAMLReader.firstProblem(in: text) else { return nil }
    return (problem.line == 0 ? "" : "line \(problem.line): ") + problem.words
  }
}
