import Diagnostics
import Testing

@testable import Markdown

@Suite struct CalloutTests {
  @Test func githubsCalloutsHaveTheirKindAndTitle() {
    #expect(
      html("> [!NOTE]\n> 본문 *하나*\n>\n> 둘")
        == "<aside class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-title\">참고</p>\n"
        + "<p>본문 <em>하나</em></p>\n<p>둘</p>\n</aside>\n")
  }

  @Test(arguments: [
    ("NOTE", "note", "참고"), ("tip", "tip", "팁"), ("Important", "important", "중요"),
    ("WARNING", "warning", "주의"), ("CAUTION", "caution", "위험"), ("danger", "caution", "위험"),
    ("주의", "warning", "주의"),
  ])
  func kindsAreKnownByTheirWords(_ word: String, _ kind: String, _ title: String) {
    #expect(
      html("> [!\(word)]\n>\n> 가")
        == "<aside class=\"callout callout-\(kind)\" role=\"note\">\n<p class=\"callout-title\">\(title)"
        + "</p>\n<p>가</p>\n</aside>\n")
  }

  @Test func aTitleOfItsOwnMayHaveMarkup() {
    #expect(
      html("> [!TIP] `kubectl` *쓰기*\n> 본문\n> - 하나")
        == "<aside class=\"callout callout-tip\" role=\"note\">\n<p class=\"callout-title\">"
        + "<code>kubectl</code> <em>쓰기</em></p>\n<p>본문</p>\n<ul>\n<li>하나</li>\n</ul>\n</aside>\n")
    #expect(
      html("> [!TIP] 제목만")
        == "<aside class=\"callout callout-tip\" role=\"note\">\n<p class=\"callout-title\">제목만</p>\n"
        + "</aside>\n")
  }

  @Test func chirpysPromptsAreCallouts() {
    let expected =
      "<aside class=\"callout callout-warning\" role=\"note\">\n<p class=\"callout-title\">주의</p>\n"
      + "<p>본문</p>\n</aside>\n"
    #expect(html("> 본문\n{: .prompt-warning }\n") == expected)
    #expect(html("> 본문\n{:.prompt-warning}\n\n글") == expected + "<p>글</p>\n")
    #expect(
      html("> - 하나\n{: .prompt-danger }")
        == "<aside class=\"callout callout-caution\" role=\"note\">\n<p class=\"callout-title\">위험</p>\n"
        + "<ul>\n<li>하나</li>\n</ul>\n</aside>\n")
    #expect(
      html("> ```\n> x\n> ```\n{: .prompt-info }", MarkdownOptions()).hasPrefix(
        "<aside class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-title\">참고</p>\n")
    )
  }

  @Test func otherQuotesStayQuotes() {
    #expect(html("> [!WHAT]\n> 가") == "<blockquote>\n<p>[!WHAT]\n가</p>\n</blockquote>\n")
    #expect(html("> [가](b)") == "<blockquote>\n<p><a href=\"b\">가</a></p>\n</blockquote>\n")
    #expect(
      html("> [!NOTE]\n> 가", MarkdownOptions(callouts: false))
        == "<blockquote>\n<p>[!NOTE]\n가</p>\n</blockquote>\n")
  }
}

@Suite struct AttributeListTests {
  @Test func attributesOfBlocksAreNotPrinted() {
    #expect(html("글\n{: .lead #top }") == "<p id=\"top\" class=\"lead\">글</p>\n")
    #expect(html("- 가\n- 나\n{:.quiz}") == "<ul>\n<li>가</li>\n<li>나</li>\n</ul>\n")
    #expect(html("{:toc}\n\n글") == "<p>글</p>\n")
    #expect(
      html("|a|\n|-|\n|b|\n{: .table }")
        == "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"표 1\">\n<table>\n"
        + "<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>\n</div>\n")
  }

  @Test func attributesOfLinksAndImagesApply() {
    #expect(
      html("[가](b){: target=\"_blank\" .x}{:data-term=\".t\" onclick=\"y\"} 뒤")
        == "<p><a href=\"b\" class=\"x\" target=\"_blank\" data-term=\".t\">가</a> 뒤</p>\n")
    #expect(
      html("![가](b.png){: width=\"700\" h=\"40px\" .w-50 }")
        == "<p><img src=\"b.png\" alt=\"가\" width=\"700\" height=\"40\" class=\"w-50\" "
        + "loading=\"lazy\" decoding=\"async\"></p>\n")
    #expect(
      html("![가](b.png)\n{: .left }")
        == "<p><img src=\"b.png\" alt=\"가\" class=\"left\" loading=\"lazy\" "
        + "decoding=\"async\"></p>\n")
    #expect(html("`가`{: .filepath}와 **나**{:.x}") == "<p><code>가</code>와 <strong>나</strong></p>\n")
  }

  @Test(arguments: ["{:ok, value}", "{: }", "{{: .x }}", "{: .a", "{:a 1}", "{ .x }", "{.x}"])
  func otherBracesAreText(_ text: String) {
    #expect(html("가\n\(text)") == "<p>가\n\(text)</p>\n")
  }
}

@Suite struct FigureTests {
  private let image = "<img src=\"./img/01.jpg\" alt=\"img\" loading=\"lazy\" decoding=\"async\">"

  @Test(arguments: [
    "![img](./img/01.jpg)\n> 출처: https://a.kr/b", "![img](./img/01.jpg)\n\n> 출처: https://a.kr/b",
    "![img](./img/01.jpg)\n출처: https://a.kr/b", "![img](./img/01.jpg)  \n출처: https://a.kr/b",
  ])
  func aSourceBelowAnImageIsItsCaption(_ markdown: String) {
    #expect(
      html(markdown)
        == "<figure>\(image)<figcaption>출처: <a href=\"https://a.kr/b\">https://a.kr/b</a>"
        + "</figcaption></figure>\n")
  }

  @Test func captionsMayHaveLinksAndOtherWords() {
    #expect(
      html("![img](./img/01.jpg)\n> [출처](b)")
        == "<figure>\(image)<figcaption><a href=\"b\">출처</a></figcaption></figure>\n")
    #expect(
      html("![img](./img/01.jpg)\n> Source : *b*\n\n글")
        == "<figure>\(image)<figcaption>Source : <em>b</em></figcaption></figure>\n<p>글</p>\n")
    #expect(
      html("![img](./img/01.jpg)\n_그림 1_")
        == "<figure>\(image)<figcaption><em>그림 1</em></figcaption></figure>\n")
  }

  @Test func aTitleIsACaption() {
    #expect(
      html("- ![가](b \"나 & 다\")")
        == "<ul>\n<li>\n<figure><img src=\"b\" alt=\"가\" title=\"나 &amp; 다\" loading=\"lazy\" "
        + "decoding=\"async\"><figcaption>나 &amp; 다</figcaption></figure>\n</li>\n</ul>\n")
  }

  @Test func otherImagesStayInTheirParagraph() {
    #expect(html("![img](./img/01.jpg)") == "<p>\(image)</p>\n")
    #expect(
      html("![img](./img/01.jpg)\n> 인용")
        == "<p>\(image)</p>\n<blockquote>\n<p>인용</p>\n</blockquote>\n")
    #expect(html("글 ![img](./img/01.jpg)\n출처: a") == "<p>글 \(image)\n출처: a</p>\n")
    #expect(
      html("![img](./img/01.jpg)\n> 출처: a", MarkdownOptions(figures: false))
        == "<p>\(image)</p>\n<blockquote>\n<p>출처: a</p>\n</blockquote>\n")
  }
}

@Suite struct BlockTests {
  @Test func tablesAreWrappedInNamedRegions() {
    let table = { (number: Int, rows: String) in
      "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"표 \(number)\">\n"
        + "<table>\n\(rows)</table>\n</div>\n"
    }
    #expect(
      html("| |b|\n|:-:|-:|\n|1|`2`|\n\n글\n\n|a|\n|-|")
        == table(
          1,
          "<thead>\n<tr>\n<td style=\"text-align: center\"></td>\n<th style=\"text-align: right\">b</th>\n"
            + "</tr>\n</thead>\n<tbody>\n<tr>\n<td style=\"text-align: center\">1</td>\n"
            + "<td style=\"text-align: right\"><code>2</code></td>\n</tr>\n</tbody>\n")
        + "<p>글</p>\n"
        + table(2, "<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n"))
  }

  @Test func tasksSayWhetherTheyAreDone() {
    #expect(
      html("- [ ] 가\n- [x] 나")
        == "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled=\"\" aria-label=\"할 일\" /> 가</li>\n"
        + "<li class=\"task\"><input type=\"checkbox\" checked=\"\" disabled=\"\" aria-label=\"완료\" /> 나"
        + "</li>\n</ul>\n")
  }

  @Test func footnotesAreAnchors() {
    let rendered = render("가[^1] 나[^1]\n\n[^1]: 다")
    #expect(rendered.anchors == ["fnref-1", "fnref-1-2", "fn-1"])
    #expect(
      String(decoding: rendered.html, as: UTF8.self)
        == "<p>가<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" data-footnote-ref>1</a></sup>"
        + " 나<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1-2\" data-footnote-ref>1</a></sup>"
        + "</p>\n<section class=\"footnotes\" data-footnotes>\n<ol>\n<li id=\"fn-1\">\n<p>다 "
        + "<a href=\"#fnref-1\" class=\"footnote-backref\" data-footnote-backref "
        + "aria-label=\"Back to content\">↩</a> <a href=\"#fnref-1-2\" class=\"footnote-backref\" "
        + "data-footnote-backref aria-label=\"Back to content\">↩<sup class=\"footnote-ref\">2</sup></a>"
        + "</p>\n</li>\n</ol>\n</section>\n")
  }

  @Test func mermaidIsLeftToTheReadersBrowser() {
    let rendered = render("```mermaid\ngraph TD\n  A-->B & \"C\"\n```")
    #expect(rendered.usesMermaid)
    #expect(
      String(decoding: rendered.html, as: UTF8.self)
        == "<pre class=\"mermaid\">graph TD\n  A--&gt;B &amp; &quot;C&quot;\n</pre>\n")
    #expect(!render("```yaml\na: b\n```").usesMermaid)
  }

  @Test func codeBlocksAreHighlightedWithWhatTheirFenceSays() {
    let rendered = html(
      "```yaml title=\"pod.yaml\"\na: b\n```\n\n```bash\nls\n```\n{: file=\"x.sh\" }\n")
    #expect(rendered.contains("<span class=\"code-title\">pod.yaml</span>"))
    #expect(rendered.contains("<span class=\"code-title\">x.sh</span>"))
    #expect(rendered.contains("<code class=\"language-yaml\">"))
    #expect(!rendered.contains("{:"))
  }

  @Test func bracesAreText() {
    #expect(
      html("{{ .Values.x }} {% raw %} {{{ y }}}") == "<p>{{ .Values.x }} {% raw %} {{{ y }}}</p>\n")
  }
}
