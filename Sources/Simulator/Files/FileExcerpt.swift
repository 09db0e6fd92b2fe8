import Diagnostics
import YAML

/// What notes do to the files that they show: they leave lines out, and write remarks between them.
enum FileExcerpt {
  /// Whether dots stand for what is left out.
  static func hasOmissions(_ text: [UInt8]) -> Bool {
    has(text, "...") || has(text, "…") || has(text, "[..]")
  }

  /// Whether a text occurs in a file.
  static func has(_ text: [UInt8], _ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    return text.indices.contains { text[$0] == first && text[$0...].starts(with: word.utf8) }
  }

  /// Whether a line of a file begins with a text.
  static func hasLine(_ text: [UInt8], _ start: String) -> Bool {
    text.split(separator: 0x0A).contains { $0.starts(with: start.utf8) }
  }

  /// The documents of a YAML file, and the mistake that keeps it from being read as a whole.
  ///
  /// What stands for left out lines, and remarks, are no mistakes.
  static func documents(of text: [UInt8]) -> (documents: [YAMLNode], mistake: FileMistake?) {
    let (documents, problems) = YAMLReader(file: "").read(text)
    guard let problem = problems.first else { return (documents, nil) }
    if hasOmissions(text) || isRemark(problem, text) { return ([], nil) }
    let place = problem.range ?? SourceRange(line: 1, column: 1)
    var mistake = FileMistake(place, problem.summary)
    mistake.mayBeIndentation = true
    mistake.advice = problem.suggestions.first?.summary
    return ([], mistake)
  }

  /// Whether what cannot be read is a remark of the author's behind a value, as in `"x" (바꿈)`, his
  /// emphasis, or the end of the here-document that the file stands in.
  private static func isRemark(_ problem: Diagnostic, _ text: [UInt8]) -> Bool {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let number = problem.range?.start.line, lines.indices.contains(number - 1) else {
      return false
    }
    let line = Array(lines[number - 1])
    let opens = line.indices.dropLast().contains {
      line[$0] == UInt8(ascii: "(") && line[$0 + 1] >= 0xE1
    }
    // `// what it is for`, behind a blank.
    let isCode = line.indices.dropLast(2).contains {
      line[$0] == 0x20 && line[$0 + 1] == UInt8(ascii: "/") && line[$0 + 2] == UInt8(ascii: "/")
    }
    return opens || isCode || line.contains(UInt8(ascii: "`"))
      || line.allSatisfy { " .\r".utf8.contains($0) || (0x41...0x5A).contains($0) }
  }

  /// Whether a value stands for one of the reader's, or for that of a variable.
  static func isFree(_ node: YAMLNode) -> Bool {
    guard let text = node.text else { return false }
    return text.has("$") || text.has("<") || text.has("{{")
  }

  /// The mistake of a key that there is not, where one of nearly its name is; `nil` for a key that may
  /// belong to another version.
  static func misspelt(
    _ key: YAMLNode, among known: [String], _ message: (String) -> String
  ) -> FileMistake? {
    guard let name = key.text, !known.contains(name),
      let right = SpellingSuggestion.nearest(to: name, among: known)
    else { return nil }
    return FileMistake(key.range, message(name), (name, right))
  }
}
