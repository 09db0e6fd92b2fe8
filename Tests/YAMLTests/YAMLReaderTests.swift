import Diagnostics
import Testing
import YAML

struct YAMLReaderTests {
  private func read(_ text: String, firstLine: Int = 1) -> (
    documents: [YAMLNode], diagnostics: [Diagnostic]
  ) {
    YAMLReader(file: "a.md", firstLine: firstLine).read(Array(text.utf8))
  }

  /// `line:column: severity: summary [identifier]` of each diagnostic.
  private func messages(_ text: String, firstLine: Int = 1) -> [String] {
    read(text, firstLine: firstLine).diagnostics.map { diagnostic in
      let start = diagnostic.range?.start ?? SourcePosition(line: 0, column: 0)
      return "\(start.line):\(start.column): \(diagnostic.severity.word): \(diagnostic.summary)"
        + " [\(diagnostic.identifier)]"
    }
  }

  @Test func keysAndValuesKnowTheirPlacesInBytes() throws {
    let document = try #require(read("제목: 값\nb: [1, 가, c]\n", firstLine: 2).documents.first)
    let pairs = try #require(document.pairs)
    #expect(pairs[0].key.range == SourceRange(line: 2, column: 1, length: 6))
    #expect(pairs[0].value.range == SourceRange(line: 2, column: 9, length: 3))
    let elements = try #require(pairs[1].value.elements)
    #expect(elements.map(\.text) == ["1", "가", "c"])
    #expect(elements[2].range == SourceRange(line: 3, column: 13, length: 1))
  }

  @Test(arguments: [
    ("", YAMLScalar.null), ("~", .null), ("yes", .boolean(true)), ("Off", .boolean(false)),
    ("12", .integer(12)), ("-3", .integer(-3)), ("017", .integer(15)), ("0o17", .integer(15)),
    ("0x1F", .integer(31)), ("1_000", .integer(1000)), ("1.10", .number("1.10")),
    ("1e3", .number("1e3")), (".5", .number(".5")), ("12:00:00", .text("12:00:00")),
    ("2023-01-20", .text("2023-01-20")), ("v1.2", .text("v1.2")), ("-", .text("-")),
    ("99999999999999999999", .number("99999999999999999999")), ("08", .number("08")),
    ("+", .text("+")), ("1.2.3", .text("1.2.3")),
  ])
  func plainScalarsHaveTheCoreTypes(text: String, scalar: YAMLScalar) {
    #expect(YAMLScalar(plain: text) == scalar)
  }

  @Test func quotedScalarsAreText() {
    #expect(read("a: \"yes\"").documents.first?["a"]?.scalar == .text("yes"))
    #expect(read("a: !!str 12").documents.first?["a"]?.scalar == .text("12"))
  }

  @Test func duplicateKeysAreReportedAndTheLastWins() {
    let result = read("a: 1\nb: 2\na: 3\n")
    #expect(result.documents.first?["a"]?.text == "3")
    #expect(
      messages("a: 1\nb: 2\na: 3\n")
        == [
          "3:1: warning: the key 'a' stands here a second time; this one counts"
            + " [yaml.duplicate-key]"
        ])
  }

  @Test func tabsAreNamed() {
    #expect(
      messages("a:\n\tb: 1\n") == ["2:1: error: YAML does not indent with tabs [yaml.tab]"])
  }

  @Test func unquotedColonsGetTheQuotedLine() {
    let diagnostics = read("title: 쿠버네티스: 소개\n").diagnostics
    #expect(diagnostics.map(\.identifier) == ["yaml.unquoted-colon"])
    #expect(diagnostics.first?.suggestions.first?.summary == "quote it: \"쿠버네티스: 소개\"")
    #expect(diagnostics.first?.range?.start == SourcePosition(line: 1, column: 23))
  }

  @Test func textBehindBracketsGetsTheQuotedLine() {
    let diagnostics = read("layout: post\ntitle: [따배쿠] 1. 소개\ndate: 2023-01-20\n").diagnostics
    #expect(diagnostics.map(\.identifier) == ["yaml.text-after-bracket"])
    #expect(diagnostics.first?.range?.start == SourcePosition(line: 2, column: 1))
    #expect(diagnostics.first?.suggestions.first?.summary == "quote it: \"[따배쿠] 1. 소개\"")
  }

  @Test func mergeKeysBringWhatIsMissing() throws {
    let text = "base: &b {x: 1, y: 2}\nuse:\n  <<: *b\n  y: 3\n"
    let use = try #require(read(text).documents.first?["use"])
    #expect(use["x"]?.text == "1")
    #expect(use["y"]?.text == "3")
  }

  @Test func severalDocumentsComeInOrder() {
    #expect(read("a\n---\nb\n...\n---\nc\n").documents.map(\.text) == ["a", "b", "c"])
  }

  @Test func aliasBombsEnd() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let names = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(names)]\n"
    }
    #expect(read(text).diagnostics.map(\.identifier) == ["yaml.too-many-nodes"])
  }

  @Test func deepNestingEnds() {
    let text = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    #expect(read(text).diagnostics.first?.identifier == "yaml.too-deep")
  }

  @Test func unknownAnchorsAreNamed() {
    #expect(
      messages("a: &base 1\nb: *bsae\n") == [
        "2:4: error: '*bsae' stands for nothing: there is no '&bsae' above it"
          + " [yaml.unknown-anchor]"
      ])
  }

  @Test(arguments: [
    "", "\u{FEFF}", ":", "- - -", "{", "\"", "%", "@", "\u{0}", "a: b: c", "&", "*",
  ])
  func oddTextsDoNotCrash(text: String) {
    _ = read(text)
  }
}
