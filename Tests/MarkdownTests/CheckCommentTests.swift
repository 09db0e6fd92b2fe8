import Testing

@testable import Markdown

struct CheckCommentTests {
  @Test func commentsForChecksAreNothingToReaders() {
    #expect(html("a\n\n<!-- pilgi: exit=1 -->\n\nb") == "<p>a</p>\n<p>b</p>\n")
    #expect(html("a <!-- pilgi: fresh -->b<!-- c -->") == "<p>a b<!-- c --></p>\n")
    let escaped = MarkdownOptions(html: .escape)
    #expect(html("<!-- pilgi: skip -->\n\n<b>", escaped) == "<p>&lt;b&gt;</p>\n")
  }

  @Test(arguments: [
    "<!-- pilgi: hidden -->\n```sh\nx\n```", "<!-- pilgi: fresh hidden exit=1 -->\n\n    x",
    "<!--pilgi:hidden-->\n\n글 없이\n\n```sh\nx\n```", "```sh hidden\nx\n```",
    "```sh {hidden}\nx\n```",
  ])
  func hiddenBlocksAreLeftOut(_ markdown: String) {
    let rendered = render(markdown)
    #expect(!String(decoding: rendered.html, as: UTF8.self).contains("<pre"))
    #expect(rendered.hasCode)
    #expect(rendered.codeBlocks == [])
  }

  @Test(arguments: [
    "```hidden\nx\n```", "```sh title=\"a hidden b\"\nx\n```", "```sh hidden=no\nx\n```",
    "<!-- hidden -->\n```sh\nx\n```", "<!-- pilgi: hidden -->\n```sh\ny\n```\n```sh\nx\n```",
  ])
  func othersAreShown(_ markdown: String) {
    #expect(html(markdown).contains("</pre>"))
  }

  @Test func blocksKnowTheirPlaces() {
    let rendered = render("글\n\n```sh\na\n```\n\n- x\n\n      b\n")
    #expect(rendered.codeBlocks.map(\.lines) == [3...5, 9...9])
    for block in rendered.codeBlocks {
      #expect(rendered.html[block.end...].starts(with: "</div>\n".utf8))
    }
  }
}
