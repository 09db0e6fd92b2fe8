import Shell
import YAML

/// Where a text is no YAML, in the words of Go's library.
enum YAMLProblem {
  /// `line 7: did not find expected '-' indicator`; `nil` when the text can be read.
  static func find(_ bytes: [UInt8]) -> String? {
    guard let problem = YAMLReader.firstProblem(in: bytes) else { return nil }
    return (problem.line == 0 ? "" : "line \(problem.line): ") + problem.words
  }
}
