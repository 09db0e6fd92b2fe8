import Diagnostics
import Testing

@testable import Markdown

@Suite struct HeadingTests {
  @Test(arguments: [
    ("가상머신 VS 컨테이너", "가상머신-vs-컨테이너"),
    ("1. Local 환경에서 docker파일로 컨테이너 빌드", "1-local-환경에서-docker파일로-컨테이너-빌드"),
    ("`kubectl get pods`", "kubectl-get-pods"),
    ("snake_case와 kebab-case", "snake_case와-kebab-case"),
    ("Q&A", "qa"), ("A & B", "a--b"), ("!?", "section"), ("", "section"),
    ("[CNCF](https://cncf.io/)", "cncf"), ("**굵게** 쓰기", "굵게-쓰기"),
    ("日本語 Über", "日本語-Über"), ("✅ 완료", "-완료"), ("컨테이너\u{3000}계층", "컨테이너-계층"),
    ("{{ .Values.x }}", "-valuesx-"),
    // 한글 as macOS writes it, in letters.
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"),
  ])
  func identifiersKeepHangul(_ text: String, _ id: String) {
    #expect(
      render("## \(text)").headings.map { Array($0.id.unicodeScalars) }
        == [Array(id.unicodeScalars)])
  }

  @Test func equalHeadingsAreNumberedInOrder() {
    let rendered = render("## 선언\n## 선언\n## 선언-1\n## 선언\n")
    #expect(rendered.headings.map(\.id) == ["선언", "선언-1", "선언-1-1", "선언-2"])
    #expect(rendered.anchors == ["선언", "선언-1", "선언-1-1", "선언-2"])
  }

  @Test func aHeadingHasItsIdentifierAndALinkToItself() {
    #expect(
      html("## 가 *나* & `다`")
        == "<h2 id=\"가-나--다\">가 <em>나</em> &amp; <code>다</code><a class=\"heading-anchor\" "
        + "href=\"#가-나--다\" aria-label=\"가 나 &amp; 다 링크\">#</a></h2>\n")
  }

  @Test func linksToHeadingsCanBeLeftOut() {
    #expect(html("## 가", MarkdownOptions(headingAnchors: false)) == "<h2 id=\"가\">가</h2>\n")
  }

  @Test(arguments: [
    "## 제목 {#my-id}", "## 제목 {#my-id} ##", "제목 {#my-id}\n---", "## 제목 {: #my-id }",
    "## 제목\n{: #my-id }",
  ])
  func anAuthorChoosesIdentifiers(_ markdown: String) {
    #expect(
      html(markdown, MarkdownOptions(headingAnchors: false)) == "<h2 id=\"my-id\">제목</h2>\n")
  }

  @Test func classesOfHeadingsAreKept() {
    #expect(
      html("## 제목 {.wide .b}\n\n글", MarkdownOptions(headingAnchors: false))
        == "<h2 id=\"제목\" class=\"wide b\">제목</h2>\n<p>글</p>\n")
  }

  @Test func otherBracesAreText() {
    #expect(
      render("## {{ x }}\n## a {b}\n## c {:ok, v}").headings.map(\.text)
        == ["{{ x }}", "a {b}", "c {:ok, v}"])
  }

  @Test func anIdentifierChosenTwiceIsReported() {
    let rendered = MarkdownRenderer().render(
      MarkdownSource("## 가 {#x}\n\n## 나 {#x}\n", file: "a.md", firstLine: 10))
    #expect(rendered.headings.map(\.id) == ["x", "x-1"])
    #expect(
      rendered.diagnostics == [
        Diagnostic(
          .warning, "markdown.duplicate-id", file: "a.md",
          range: SourceRange(line: 12, column: 1, length: 11),
          "the id 'x' is taken earlier in the document",
          suggestions: [Suggestion("links to this heading need an id of its own, such as 'x-1'")])
      ])
  }

  @Test func headingsMoveDownUnderThePagesTitle() {
    let options = MarkdownOptions(headingAnchors: false)
    #expect(
      html("# 가\n## 나\n###### 다\n", options)
        == "<h2 id=\"가\">가</h2>\n<h3 id=\"나\">나</h3>\n<h6 id=\"다\">다</h6>\n")
    #expect(html("## 가\n### 나", options) == "<h2 id=\"가\">가</h2>\n<h3 id=\"나\">나</h3>\n")
    #expect(render("> # 가\n\n## 나").headings.map(\.level) == [3])
    #expect(
      html("# 가", MarkdownOptions(headingAnchors: false, shiftHeadings: false))
        == "<h1 id=\"가\">가</h1>\n")
  }

  @Test func headingsSayWhereTheyStand() {
    let rendered = MarkdownRenderer().render(
      MarkdownSource("가\n\n- x\n\n  ## 나 다\r\n", file: "a.md", firstLine: 5))
    #expect(
      rendered.headings == [
        Heading(
          level: 2, id: "나-다", text: "나 다",
          range: SourceRange(line: 9, column: 3, length: 10))
      ])
  }
}

@Suite struct TableOfContentsTests {
  private func contents(_ levels: [Int]) -> String {
    let headings = levels.enumerated().map { index, level in
      Heading(
        level: level, id: "h\(index)", text: "H<\(index)", range: SourceRange(line: 1, column: 1))
    }
    return String(decoding: TableOfContents.html(headings), as: UTF8.self)
      .replacing("<a href=\"#h", with: "").replacing("&lt;", with: "")
      .replacing(#/(\d)">H\d</a>/#) { "\($0.1)" }
  }

  @Test func listsAreNestedAsLevelsAre() {
    #expect(contents([2, 3, 3, 2]) == "<ol><li>0<ol><li>1</li><li>2</li></ol></li><li>3</li></ol>")
    #expect(
      contents([2, 3, 4, 2])
        == "<ol><li>0<ol><li>1<ol><li>2</li></ol></li></ol></li><li>3</li></ol>")
  }

  @Test func skippedLevelsMakeOneList() {
    #expect(contents([2, 4, 3]) == "<ol><li>0<ol><li>1</li><li>2</li></ol></li></ol>")
    #expect(contents([4, 2, 3]) == "<ol><li>0</li><li>1<ol><li>2</li></ol></li></ol>")
  }

  @Test func onlyLevelsTwoToFourAreListed() {
    #expect(contents([1, 2, 5, 6, 2]) == "<ol><li>1</li><li>4</li></ol>")
  }

  @Test func oneHeadingIsNoTable() {
    #expect(contents([2]) == "")
    #expect(contents([]) == "")
  }

  @Test func entriesLinkToTheirHeadings() {
    #expect(
      String(decoding: render("## 가 & 나\n## `다`").tableOfContents, as: UTF8.self)
        == "<ol><li><a href=\"#가--나\">가 &amp; 나</a></li><li><a href=\"#다\">다</a></li></ol>")
  }
}
