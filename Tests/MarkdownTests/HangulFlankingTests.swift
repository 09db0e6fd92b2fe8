import Diagnostics
import Testing

@testable import Markdown

@Suite struct HangulFlankingTests {
  @Test(arguments: [
    ("**마크다운(Markdown)**을", "<strong>마크다운(Markdown)</strong>을"),
    ("**`kubectl`**로", "<strong><code>kubectl</code></strong>로"),
    ("~~취소(선)~~은", "<del>취소(선)</del>은"),
    ("은**\"인용\"**을", "은<strong>&quot;인용&quot;</strong>을"),
    ("*기울임(it)*은", "<em>기울임(it)</em>은"),
    ("***둘 다(both)***는", "<em><strong>둘 다(both)</strong></em>는"),
    ("를**[링크](a)**로", "를<strong><a href=\"a\">링크</a></strong>로"),
    ("**“인용”**은", "<strong>“인용”</strong>은"),
    ("**「파드」**의", "<strong>「파드」</strong>의"),
    ("~~**취소(선)**~~은", "<del><strong>취소(선)</strong></del>은"),
    ("**~~취소(선)~~**은", "<strong><del>취소(선)</del></strong>은"),
    ("**100%**의", "<strong>100%</strong>의"),
    ("**중요!**입니다 **또!**입니다", "<strong>중요!</strong>입니다 <strong>또!</strong>입니다"),
    // What CommonMark gets right stays.
    ("(**한글**)", "(<strong>한글</strong>)"),
    ("**한글**(Hangul)을", "<strong>한글</strong>(Hangul)을"),
    ("(설명)**한글**이다", "(설명)<strong>한글</strong>이다"),
    ("**가**(나)**다**", "<strong>가</strong>(나)<strong>다</strong>"),
    ("**가**는 \"**나**\"다", "<strong>가</strong>는 &quot;<strong>나</strong>&quot;다"),
    ("3~5개, (1)~은 ~10개", "3~5개, (1)~은 ~10개"),
    ("\\*\\*가(나)\\*\\*을", "**가(나)**을"),
    ("`**가(나)**을`", "<code>**가(나)**을</code>"),
    ("파일은 *.md와 *.txt를", "파일은 *.md와 *.txt를"),
    ("<b title=\")**가\">나</b>", "<b title=\")**가\">나</b>"),
    ("\\**가(나)\\**을 \\\\**다(라)**를", "*<em>가(나)*</em>을 \\<strong>다(라)</strong>를"),
    ("[a](/x)**가)", "<a href=\"/x\">a</a>**가)"),
    ("[a](</x)**가> \"y)**나\")", "<a href=\"/x)**%EA%B0%80\" title=\"y)**나\">a</a>"),
    // The author's own U+FDD0 is no character to print.
    ("\u{FFFD}가", "\u{FFFD}가"),
  ])
  func emphasisWorksNextToHangul(_ markdown: String, _ expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }

  @Test func codeBlocksKeepTheirText() {
    let code = "x=\")**가\"\n"
    let rendered = html("```\n\(code)```\n\n    \(code)")
    #expect(rendered.contains("x=&quot;)**가&quot;") || rendered.contains("x=\")**가\""))
    #expect(!rendered.utf8.contains(0xEF))
  }

  @Test func theNoncharacterUsedAsSentinelIsReplaced() {
    let markdown: [UInt8] = Array("**가(나".utf8) + PreparedMarkdown.sentinel + Array(")**을".utf8)
    let rendered = MarkdownRenderer().render(MarkdownSource(bytes: markdown[...]))
    #expect(
      String(decoding: rendered.html, as: UTF8.self)
        == "<p><strong>가(나\u{FFFD})</strong>을</p>\n")
  }

  @Test func placesBehindSentinelsAreTheAuthors() {
    let rendered = render("**가(나)**을 [a](/b) **다(라)**를 [c](/d)")
    #expect(rendered.links.map(\.range.start.column) == [21, 45])
  }

  @Test func withoutHangulNothingIsInserted() {
    let text = Array("a(**b**)c **\"d\"**e **日(本)**語".utf8)
    #expect(text.withUnsafeBufferPointer { HangulFlanking.offsets(in: $0) } == [])
  }
}
