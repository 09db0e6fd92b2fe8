import Diagnostics
import Testing

struct DiagnosticRendererTests {
  let diagnostic = Diagnostic(
    .error, "front-matter.unknown-date", file: "posts/가.md",
    range: SourceRange(line: 3, column: 9, length: 6), "'어제' is not a date",
    notes: [Note("dates are written as 2023-01-20 12:00:00")],
    suggestions: [Suggestion("remove the line")])

  @Test func plainNamesPlaceAndIdentifier() {
    let text = DiagnosticRenderer(.plain).render(diagnostic) { _, _ in nil }
    #expect(
      text == "posts/가.md:3:9: error: '어제' is not a date [front-matter.unknown-date]\n")
  }

  @Test func caretsCountHangulTwoColumnsWide() {
    let text = DiagnosticRenderer(.terminal(color: false)).render(diagnostic) { _, _ in
      "날짜: 어제"
    }
    #expect(
      text == """
        posts/가.md:3:9: error: '어제' is not a date [front-matter.unknown-date]
         3 | 날짜: 어제
           |       ^^^^
          note: dates are written as 2023-01-20 12:00:00
          help: remove the line

        """)
  }

  @Test func jsonEscapes() {
    let odd = Diagnostic(.warning, "a.b", file: "a\"b.md", "tab\there")
    #expect(
      DiagnosticRenderer(.json).render(odd) { _, _ in nil }
        == #"{"severity":"warning","identifier":"a.b","file":"a\"b.md","summary":"tab\there"}"#
        + "\n")
  }
}
