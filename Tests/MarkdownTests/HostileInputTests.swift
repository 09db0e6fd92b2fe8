import Testing

@testable import Markdown

@Suite struct HostileInputTests {
  private static let options = [
    MarkdownOptions(math: true), MarkdownOptions(html: .escape), MarkdownOptions(extensions: false),
  ]

  private static let repeated = [
    "> ", "[", "![a](", "*a **a ", "$a", "$$a ", "<a ", "<iframe src='https://youtu.be/a'>",
    "{: .a }",
    "{{< a", "**가(나)**을", "~~가(나)~~을\n", "https://a.kr/)", "> [!NOTE]\n", "# a\n", "# {#a}\n",
    "| a ",
    "|a\n|-\n", "- ", "\\", "\\*가", ")*가", "`", "`(*가", "&", "![", "a@b.c", "[^a]", "[^a]: b\n",
    "www.",
  ]

  private static let unfinished = [
    "{:", "## {#", "{{<", "$", "<", "<a", "<a href", "<a href=", "<a href='", "<iframe src=", "[!",
    "> [!", "> [!NOTE", "{: a=\"", "## a {#b", "![](", "https://", "www.", "http://가", "**\"",
    "\"**가", "~~(", "https://a.kr/))))를", ")**", "**가", "<!--", "</iframe>", "<script>", "$$",
    "\\$",
  ]

  /// Takes seconds where something needs quadratic time.
  @Test(arguments: repeated)
  func nothingCrashesOrHangsOnManyOf(_ part: String) {
    check(String(repeating: part, count: 10_000 / part.utf8.count))
  }

  @Test(arguments: unfinished)
  func nothingCrashesOnUnfinished(_ text: String) {
    check(text)
  }

  @Test func listsCanBeDeep() {
    check((0..<300).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined())
  }

  private func check(_ markdown: String) {
    for options in Self.options {
      _ = render(markdown, options)
      _ = render("<p>\n" + markdown + "\n</p>", options)
      _ = render("> - " + markdown + "\n\n> x", options)
    }
  }

  @Test func everyPrefixOfANoteRenders() {
    let note = Array(
      """
      # 가 {#나}
      ![img](a.png "b"){: .c }
      > 출처: [d](e)

      > [!TIP] f
      > **g(h)**을 $i$ https://j.kr/k를 {{<l>}}
      {: .prompt-info }

      | m |
      |---|
      | n[^o] |

      [^o]: p
      <iframe src="https://youtu.be/q?list=r"></iframe>
      """.utf8)
    for end in note.indices {
      _ = MarkdownRenderer(MarkdownOptions(math: true)).render(MarkdownSource(bytes: note[..<end]))
      _ = MarkdownRenderer(MarkdownOptions(math: true)).render(MarkdownSource(bytes: note[end...]))
    }
  }

  @Test func whatIsNotUTF8IsReplaced() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0x00, 0xED, 0xA0, 0x80, 0x63, 0xEA, 0xB0]
    #expect(
      String(
        decoding: MarkdownRenderer().render(MarkdownSource(bytes: bytes[...])).html, as: UTF8.self)
        == "<p>a\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD}</p>\n")
  }

  @Test(
    arguments: [
      ([0x61], true), ([0xEA, 0xB0, 0x80], true), ([0xEA, 0xB0, 0x80, 0x61], true),
      ([0xEA, 0xB0], false),
      ([0xE0, 0x9F, 0xBF, 0x61], false), ([0xE0, 0xA0, 0x80, 0x61], true),
      ([0xED, 0xA0, 0x80, 0x61], false), ([0xED, 0x9F, 0xBF, 0x61], true),
      ([0xEF, 0xBF, 0xBF, 0x61], true), ([0xC0, 0x80], false), ([0xC2, 0x80], true),
      ([0xF0, 0x9F, 0x9A, 0x80], true), ([0xF4, 0x90, 0x80, 0x80], false),
      ([0xF0, 0x8F, 0x80, 0x80], false), ([0x80], false), ([0xEA, 0x30, 0x80, 0x61], false),
      ([0xEA, 0x80, 0x30, 0x61], false),
    ] as [([UInt8], Bool)])
  func utf8IsChecked(_ bytes: [UInt8], _ expected: Bool) {
    #expect(bytes.withUnsafeBufferPointer { UTF8Check.isValid($0) } == expected)
  }
}

@Suite struct ThreadingTests {
  /// cmark-gfm's table of special characters is shared by all threads: see `CMarkLibrary`.
  @Test func documentsRenderedAtOnceComeOutAsAlone() async {
    let documents = (0..<60).map { number in
      (0...number % 20).map { line in
        "~~취소 \(line)~~ www.example.com/\(number) $a_\(line)$ **가(나)**을 https://a.kr/\(line)를 `x` ~y~\n\n"
          + "| a | b |\n|---|---|\n| ~~c~~ | http://d.e/\(number):w |\n\n- [x] ~~f~~[^1]\n\n"
      }.joined() + "[^1]: ~~z~~ www.b.c\n"
    }
    let renderer = MarkdownRenderer(MarkdownOptions(math: true))
    let alone = documents.map { renderer.render(MarkdownSource($0)).html }
    let differing = await withTaskGroup(of: Int.self) { group in
      for task in 0..<4 {
        group.addTask {
          var differing = 0
          for round in 0..<150 {
            let index = (round * 7 + task * 13) % documents.count
            if renderer.render(MarkdownSource(documents[index])).html != alone[index] {
              differing += 1
            }
          }
          return differing
        }
      }
      return await group.reduce(0, +)
    }
    #expect(differing == 0)
  }

  @Test func aDocumentCanBeRenderedWhileAnotherIs() {
    let rendered = render("[a](b) ~~c~~") { _ in
      ResolvedLink(
        html("~~x~~ " + String(repeating: "[y](z)\n\n", count: 5_000)).prefix(9).description)
    }
    #expect(
      String(decoding: rendered.html, as: UTF8.self)
        == "<p><a href=\"%3Cp%3E%3Cdel%3Ex\">a</a> <del>c</del></p>\n")
  }
}
