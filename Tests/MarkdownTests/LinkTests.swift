import Diagnostics
import Testing

@testable import Markdown

@Suite struct LinkTests {
  @Test func destinationsBecomeWhatTheyResolveTo() {
    let rendered = render("[가](./b.md#다 \"라\") ![마](바.png) <https://a.kr> [b][c]\n\n[c]: d.md") {
      link in
      switch link.destination {
      case "./b.md#다": ResolvedLink("/b/#다")
      case "바.png": ResolvedLink("/바.png", width: 640, height: 480)
      case "d.md": ResolvedLink("/d/")
      default: nil
      }
    }
    #expect(
      String(decoding: rendered.html, as: UTF8.self)
        == "<p><a href=\"/b/#%EB%8B%A4\" title=\"라\">가</a> <img src=\"/%EB%B0%94.png\" alt=\"마\" "
        + "width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"> "
        + "<a href=\"https://a.kr\">https://a.kr</a> <a href=\"/d/\">b</a></p>\n")
    #expect(rendered.firstImage == "/바.png")
    #expect(rendered.imageCount == 1)
  }

  @Test func destinationsSayWhereTheyStand() {
    let rendered = MarkdownRenderer().render(
      MarkdownSource(
        """
        글 [a](/x) [b](/x)
        둘째 줄 [`c
        d`](/y)

        > - 목록 ![e](z.png)
        >   [f](</g h>) www.example.com 과 me@example.com

        | a | b |
        |---|---|
        | 1 | [c](/i) |

        [j][k] [\\*](/l\\_m)

        [k]: /n
        """, file: "a.md", firstLine: 8))
    let places = rendered.links.map { link in
      let (start, end) = (link.range.start, link.range.end)
      return "\(link.destination) \(start.line):\(start.column)-\(end.line):\(end.column)"
    }
    #expect(
      places == [
        "/x 8:9-8:11", "/x 8:17-8:19", "/y 10:5-10:7", "z.png 12:17-12:22", "/g h 13:10-13:14",
        "http://www.example.com 13:17-13:32", "mailto:me@example.com 13:37-13:51",
        "/i 17:11-17:13", "/n 19:1-19:7", "/l_m 19:8-19:19",
      ])
  }

  @Test func addressesInParenthesesAreReported() {
    // As in the seed post: `[Kubernetes.io]((https://kubernetes.io/))`.
    #expect(
      render("글 [a]((https://a.kr)) [b]((c))").diagnostics == [
        Diagnostic(
          .warning, "markdown.parenthesised-address", file: "a.md",
          range: SourceRange(line: 1, column: 9, length: 14),
          "the address is in parentheses twice, and so begins with one",
          suggestions: [
            Suggestion(
              "write one pair of parentheses",
              edits: [Edit(SourceRange(line: 1, column: 9, length: 14), "https://a.kr")])
          ])
      ])
  }

  @Test func imagesAreDescribedByTheirText() {
    #expect(
      html("![a *b* `c` [d](e) & \"f\"](g)")
        == "<p><img src=\"g\" alt=\"a b c d &amp; &quot;f&quot;\" loading=\"lazy\" decoding=\"async\"></p>\n"
    )
  }
}

@Suite struct FormulaTests {
  private let options = MarkdownOptions(math: true)

  @Test func formulasAreTakenAsWritten() {
    let rendered = render("값 $a_1 * b_2 < c$은 $$x_i *y*$$", options)
    #expect(rendered.usesMath)
    #expect(
      String(decoding: rendered.html, as: UTF8.self)
        == "<p>값 <span class=\"math inline\">\\(a_1 * b_2 &lt; c\\)</span>은 "
        + "<span class=\"math block\">\\[x_i *y*\\]</span></p>\n")
  }

  @Test func formulasAloneAreBlocks() {
    #expect(html("$$a^2$$", options) == "<div class=\"math block\">\\[a^2\\]</div>\n")
    #expect(
      html("글\n\n$$\na\n=\nb_1 * c_2\n\n- d\n$$\n\n> $$\n> e\n> $$", options)
        == "<p>글</p>\n<div class=\"math block\">\\[a\n=\nb_1 * c_2\n\n- d\\]</div>\n"
        + "<blockquote>\n<div class=\"math block\">\\[e\\]</div>\n</blockquote>\n")
    #expect(
      html("```math\na < b\n```", options) == "<div class=\"math block\">\\[a &lt; b\\]</div>\n")
  }

  @Test(arguments: [
    "$5 and $6", "$ docker run", "$HOME/bin:$PATH", "${A}/${B}", "\\$a$", "a$b$", "$a", "$$",
    "$$$$",
    "$a $", "$(pwd)/$(ls)", "`$a$`",
  ])
  func otherDollarsAreText(_ markdown: String) {
    #expect(!render(markdown, options).usesMath)
  }

  @Test func dollarsInCodeStay() {
    #expect(html("```\n$$\na\n$$\n```\n", options).contains("$$\na\n$$"))
    #expect(html("    $$\n    a\n    $$\n", options).contains("$$\na\n$$"))
    #expect(html("가\n\n$$\n끝이 없다", options) == "<p>가</p>\n<p>$$\n끝이 없다</p>\n")
  }

  @Test func withoutMathDollarsAreText() {
    #expect(html("$a_1 * b_2$") == "<p>$a_1 * b_2$</p>\n")
  }
}
