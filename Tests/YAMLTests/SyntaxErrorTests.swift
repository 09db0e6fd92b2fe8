import Diagnostics
import Testing
import YAML

struct SyntaxErrorTests {
  private func diagnostics(_ text: String) -> [Diagnostic] {
    YAMLReader(file: "a.md").read(Array(text.utf8)).diagnostics
  }

  /// `line:column: summary (first suggestion) [identifier]` of each diagnostic.
  private func messages(_ text: String) -> [String] {
    diagnostics(text).map { diagnostic in
      let start = diagnostic.range?.start ?? SourcePosition(line: 0, column: 0)
      let help = diagnostic.suggestions.first.map { " (\($0.summary))" } ?? ""
      return "\(start.line):\(start.column): \(diagnostic.summary)\(help)"
        + " [\(diagnostic.identifier)]"
    }
  }

  @Test(arguments: [
    #"title: "G \"q\" x""#, "title: 'it''s' # not \"closed\"", "title: [a, \"]\"] # [b] c",
    "tags: [it's, b]", "# title: [a] b", "title: \"one\n  two\"",
  ])
  func properLinesAboveAreNotBlamed(above: String) {
    let line = above.utf8.reduce(2) { $0 + ($1 == 0x0A ? 1 : 0) }
    #expect(
      messages("\(above)\ndate: [a] b\nc: d\n") == [
        "\(line):1: the value goes on behind the end of its brackets or quotation marks"
          + " (quote it: \"[a] b\") [yaml.text-after-bracket]"
      ])
  }

  @Test func commentsStayOutsideTheQuotationMarks() {
    #expect(
      diagnostics("title: [a] b # c\n").first?.suggestions.first?.edits == [
        Edit(SourceRange(line: 1, column: 8, length: 5), "\"[a] b\"")
      ])
  }

  @Test(arguments: [
    (
      "title: a\n  subtitle: b\n",
      "2:3: 'subtitle' is indented, as if it belonged to the value of 'title'"
        + " (begin it in column 1) [yaml.indentation]"
    ),
    (
      "title: \"a\"\n\n  # c\n  subtitle: b\n",
      "4:3: 'subtitle' is indented, as if it belonged to the value of 'title'"
        + " (begin it in column 1) [yaml.indentation]"
    ),
    (
      "  title: a\ndate: b\n",
      "2:1: 'date' does not begin in the same column as 'title'"
        + " (begin it in column 3) [yaml.indentation]"
    ),
  ])
  func indentedKeysAreNamed(text: String, expected: String) {
    #expect(messages(text) == [expected])
  }

  @Test(arguments: [
    ("title: \"abc\n", "1:8"), ("a: 1\ntitle: 'abc\ndate: b\n", "2:8"),
    ("title: \"abc\ndate: \"2023\"\n", "1:8"),
    ("제목: \"abc\nlayout: post\ndate: \"2023\"\n", "1:9"), ("\"abc", "1:1"),
  ])
  func unclosedQuotationMarksSayWhereTheyOpen(text: String, place: String) {
    #expect(
      messages(text) == [
        "\(place): the quotation mark that opens at \(place) is never closed"
          + " (close it on the same line) [yaml.unclosed-quote]"
      ])
  }

  @Test(arguments: [
    ("title:foo\ndate: x\n", "1:1"), ("date: x\ntitle:foo\n", "2:1"),
    ("date: x\ntitle:foo\nlayout: y\n", "2:1"),
  ])
  func colonsWithoutASpaceAreNamedOnce(text: String, place: String) {
    #expect(
      messages(text) == [
        "\(place): there is no space behind 'title:' (put a space behind the colon)"
          + " [yaml.missing-space]"
      ])
  }

  @Test func linesWithoutAColonAreNamed() {
    #expect(
      messages("title: a\nhttp://x.kr/\ndate: b\n") == [
        "2:1: this line is no 'key: value', and does not belong to the value above it"
          + " (put a colon behind its key, or indent it to go on with the value)"
          + " [yaml.missing-colon]"
      ])
  }

  @Test func controlCharactersHaveTheirPlace() {
    #expect(
      messages("제목: a\nb: 가\u{7}나\n") == [
        "2:7: the control character U+0007 cannot stand in YAML (remove it) [yaml.encoding]"
      ])
    let bytes = Array("a: 1\nb: ".utf8) + [0xFF, 0x0A]
    let diagnostic = YAMLReader(file: "a.md", firstLine: 2).read(bytes).diagnostics.first
    #expect(diagnostic?.range?.start == SourcePosition(line: 3, column: 4))
    #expect(diagnostic?.summary == "the text is not UTF-8")
  }

  @Test func starsAndAmpersandsAreNamed() {
    #expect(
      messages("title: ** a\n") == [
        "1:8: a value cannot begin with '*' unless it is quoted (quote it: \"** a\")"
          + " [yaml.bad-start]"
      ])
  }

  /// libyaml takes U+2028 for a line break, editors do not.
  @Test(.timeLimit(.minutes(1)), arguments: ["  c: d\n", "c: [x] y\n", "c: \"x\n"])
  func separatorsOfLinesCostNoMoreThanOtherCharacters(end: String) {
    let text = "a: b" + String(repeating: "\u{2028}", count: 100_000) + "\n" + end
    #expect(diagnostics(text).first?.range?.start.line == 2)
  }

  /// Mistakes of every combination of a few lines have places in the text.
  @Test func placesLieInTheText() {
    let lines = [
      "a: \"x", "b: [y", "'c", "  d: e", "\tf: g", "h:i", "- j", "k: {l: 'm'} n", "\u{1}", "가: @",
      "?", ": :", "\u{85}o: p: q",
    ]
    for first in lines {
      for second in lines {
        let text = "\(first)\n\(second)\nz: \"\n"
        let count = text.utf8.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        for diagnostic in diagnostics(text) {
          guard let start = diagnostic.range?.start else { continue }
          #expect(1...count ~= start.line && start.column >= 1, "\(text)")
        }
      }
    }
  }
}
