import Diagnostics
import Testing

@testable import Markdown

@Suite struct RawHTMLTests {
  private func video(_ source: String, _ title: String = "YouTube 동영상") -> String {
    "<iframe src=\"https://www.youtube-nocookie.com/embed/\(source)\" loading=\"lazy\" title=\"\(title)\" "
      + "allowfullscreen referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>"
  }

  @Test func theSeedsVideoKeepsItsListAndTitle() {
    let markdown = """
      <iframe width="560" height="315"
      src="https://www.youtube.com/embed/Sj9Z6-w1VUE?list=PLApu"
      title="[따배쿠] 1. 소개 & 'b'"
      frameborder="0" allow="autoplay; web-share" allowfullscreen></iframe>

      ---
      """
    #expect(
      html(markdown)
        == "<div class=\"video\">\(video("Sj9Z6-w1VUE?list=PLApu", "[따배쿠] 1. 소개 & 'b'"))</div>\n<hr />\n"
    )
  }

  @Test(arguments: [
    ("https://www.youtube.com/embed/a-_B?si=x&amp;start=30&list=L", "a-_B?start=30&amp;list=L"),
    ("//youtube.com/embed/a", "a"), ("http://youtu.be/a?t=30s&feature=share", "a?start=30"),
    ("https://www.youtube.com/watch?v=a&amp;list=L", "a?list=L"),
    ("https://www.youtube.com/shorts/a", "a"),
    ("https://www.youtube-nocookie.com/embed/videoseries?list=L", "videoseries?list=L"),
    ("https://www.youtube.com/playlist?list=L", "videoseries?list=L"),
  ])
  func addressesOfVideosAreReadInEveryForm(_ source: String, _ expected: String) {
    #expect(
      html("<iframe src='\(source)'></iframe>") == "<div class=\"video\">\(video(expected))</div>\n"
    )
  }

  @Test(arguments: [
    "https://player.vimeo.com/video/1", "https://www.youtube.com.evil.kr/embed/a",
    "https://www.youtube.com/embed/a\"b", "/embed/a", "https://www.youtube.com/", "",
  ])
  func otherFramesComeThroughAsTheyAre(_ source: String) {
    let markdown = "<iframe src='\(source)' title=a></iframe>"
    #expect(html(markdown) == markdown + "\n")
  }

  @Test func framesCloseWhereverTheirEndTagIs() {
    let frame = "https://youtu.be/a"
    #expect(
      html("<iframe src=\"\(frame)\">\n\n</iframe>\n글").hasPrefix("<div class=\"video\"><iframe"))
    #expect(
      html("앞 <iframe src=\"\(frame)\"></iframe> 뒤")
        == "<p>앞 <span class=\"video\">\(video("a"))</span> 뒤</p>\n")
    #expect(
      html("<iframe src=\"\(frame)\">") == "<div class=\"video\">"
        + video("a").replacing("</iframe>", with: "") + "\n</iframe></div>")
    #expect(
      html("<div><iframe src=\"\(frame)\"></iframe></div>")
        == "<div><div class=\"video\">\(video("a"))</div></div>\n")
  }

  @Test func otherHTMLComesThroughUntouched() {
    let markdown =
      "<details open>\n<summary a='b\"c'>가 < 나</summary>\n\n글 <kbd>Ctrl</kbd><br>\n\n</details>"
    #expect(
      html(markdown)
        == "<details open>\n<summary a='b\"c'>가 < 나</summary>\n<p>글 <kbd>Ctrl</kbd><br></p>\n</details>\n"
    )
    #expect(html("<!-- <img src=a> --> <b") == "<!-- <img src=a> --> <b\n")
    #expect(
      html("<script>\nlet a = \"<a href='b'>\"\n</script>")
        == "<script>\nlet a = \"<a href='b'>\"\n</script>\n")
  }

  @Test func htmlCanBeShownAsText() {
    let options = MarkdownOptions(html: .escape)
    #expect(
      html("<div onclick=\"a\">\n<b>가</b>\n</div>\n\n나 <i>다</i>", options)
        == "<p>&lt;div onclick=&quot;a&quot;&gt;\n&lt;b&gt;가&lt;/b&gt;\n&lt;/div&gt;</p>\n"
        + "<p>나 &lt;i&gt;다&lt;/i&gt;</p>\n")
    #expect(
      html(
        "[a](javascript:b) [c](JavaScript:d) ![e](data:image/png;f) [g](data:text/html,h)", options)
        == "<p><a href=\"\">a</a> <a href=\"\">c</a> <img src=\"data:image/png;f\" alt=\"e\" "
        + "loading=\"lazy\" decoding=\"async\"> <a href=\"\">g</a></p>\n")
  }

  @Test func addressesInTagsAreReportedAndResolved() {
    let rendered = render(
      "<p id=\"a\"><a name='b' href=\"./c.md?d&amp;e\">f</a>\n<img alt=x src=./g.png></p>\n\n<A HREF='h'>i</A>"
    ) { link in
      link.kind == .image ? ResolvedLink("/img/g.png") : ResolvedLink("/c/?d&e")
    }
    #expect(
      String(decoding: rendered.html, as: UTF8.self)
        == "<p id=\"a\"><a name='b' href=\"/c/?d&amp;e\">f</a>\n<img alt=x src=/img/g.png></p>\n"
        + "<p><A HREF='/c/?d&amp;e'>i</A></p>\n")
    #expect(rendered.anchors == ["a", "b"])
    #expect(rendered.imageCount == 1)
    #expect(rendered.firstImage == "/img/g.png")
    #expect(
      rendered.links == [
        MarkdownLink(
          "./c.md?d&e", kind: .link, isRawHTML: true,
          range: SourceRange(line: 1, column: 29, length: 14)),
        MarkdownLink(
          "./g.png", kind: .image, isRawHTML: true,
          range: SourceRange(line: 2, column: 16, length: 7)),
        MarkdownLink(
          "h", kind: .link, isRawHTML: true, range: SourceRange(line: 4, column: 10, length: 1)),
      ])
  }
}

@Suite struct ShortcodeTests {
  @Test func shortcodesOfHugoAreTextAndReported() {
    let rendered = MarkdownRenderer().render(
      MarkdownSource(
        "{{< note >}}\n글 {{<glossary_tooltip text=\"a\">}}과 {{% tab name=\"b\" %}}\n{{</note>}}\n{{< /note >}}\n",
        file: "a.md", firstLine: 3))
    #expect(
      String(decoding: rendered.html, as: UTF8.self)
        == "<p>{{&lt; note &gt;}}\n글 {{&lt;glossary_tooltip text=&quot;a&quot;&gt;}}과 "
        + "{{% tab name=&quot;b&quot; %}}\n{{&lt;/note&gt;}}\n{{&lt; /note &gt;}}</p>\n")
    #expect(
      rendered.shortcodes == [
        Shortcode(name: "note", range: SourceRange(line: 3, column: 1, length: 8)),
        Shortcode(name: "glossary_tooltip", range: SourceRange(line: 4, column: 5, length: 19)),
        Shortcode(name: "tab", range: SourceRange(line: 4, column: 40, length: 7)),
      ])
  }

  @Test func shortcodesInCodeAreNone() {
    #expect(render("`{{< a >}}`\n\n```\n{{< b >}}\n```\n{{ c }}").shortcodes == [])
  }
}
