import Diagnostics
import Testing

@testable import Site

struct BrokenFrontMatterTests {
  private func read(_ text: String) -> FrontMatterReader.Result {
    FrontMatterReader.read(Array(text.utf8), file: "a.md")
  }

  @Test(arguments: [
    "---\n본문\n---\n", "---\n\n글로 시작하면\n참고: 여기는 YAML이 아니다\n\n---\n끝",
    "---\n- 하나\n- 둘\n---\n", "---\n[링크](a.md)와 글\n---\n", "---\nhttp://x.kr/\n---\n",
    "---\n* 가: 나\n\n글\n", "---\n* 가: 나\n---\n",
  ])
  func textBetweenRulesIsMarkdown(text: String) {
    let result = read(text)
    #expect(result.bodyStart == 0)
    #expect(result.bodyLine == 1)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: ["---\n---\n", "---\n\n# 설명\n---\n", "---\n{title: a}\n---\n", "---\na:\n---\n"])
  func anythingElseBetweenFencesIsFrontMatter(text: String) {
    #expect(read(text).bodyStart == text.utf8.count)
  }

  @Test func aKeyWithoutASpaceIsOneMistake() {
    for lines in ["title:foo", "title:foo\ndate: 2023-01-20", "date: 2023-01-20\ntitle:foo"] {
      let diagnostics = read("---\n\(lines)\n---\n").diagnostics
      #expect(diagnostics.map(\.summary) == ["there is no space behind 'title:'"])
      #expect(diagnostics.first?.range?.start.column == 1)
      let edit = diagnostics.first?.suggestions.first?.edits.first
      #expect(edit?.range.start.column == 7)
      #expect(edit?.replacement == " ")
    }
  }

  @Test(arguments: [
    "title: [a] b\ndraft: true", "title: a: b\n  draft: true", "title:a\ndraft: yes # 아직",
    "title: \"a\ndraft: \"true", "draft:true", "layout: @\ndraft: maybe",
    "title: a: b\nDraft: true",
    "title: a: b\npublished: false", "title: a: b\n\"published\": no",
  ])
  func linesBehindAMistakeStillSayDraft(lines: String) {
    for text in ["---\n\(lines)\n---\n본문\n", "---\n# 설명\n\n\(lines)\n"] {
      let result = read(text)
      #expect(result.diagnostics.contains { $0.severity == .error })
      #expect(result.frontMatter.isDraft || !result.frontMatter.isPublished, "\(text)")
    }
  }

  @Test func draftsInBrokenTOMLStayDrafts() {
    let result = read("+++\ntitle = \"제목\" x\ndate = 2023-01-20\ndraft = true\n+++\n")
    #expect(result.frontMatter.isDraft)
    #expect(result.frontMatter.title == "제목\" x")
    #expect(result.frontMatter.date?.civil.year == 2023)
  }

  @Test func linesThatSayOtherwiseDoNotHideThePage() {
    let result = read("---\ntitle: a: b\ndraft: false\npublished: true\n# draft: true\n---\n")
    #expect(!result.frontMatter.isDraft && result.frontMatter.isPublished)
  }

  @Test(arguments: [
    ("[따배쿠] 1. 소개", "[따배쿠] 1. 소개"), ("\"G \\\"q\\\" x\"\n  a: b", "G \"q\" x"),
    ("a: b # c", "a: b"),
    ("\"a", "a"), ("a\u{1}b\u{7F}", "ab"),
  ])
  func titleAndDateAreSalvaged(title: String, expected: String) {
    let result = read("---\nlayout: post\ntitle: \(title)\ndate: 2023-01-20\n---\n")
    #expect(result.diagnostics.count == 1)
    #expect(result.frontMatter.title == expected)
    #expect(result.frontMatter.date?.civil.day == 20)
  }

  @Test func unclosedFrontMatterIsFoundBehindComments() {
    let result = read("---\n# 설명\ntitle: 제목\ndraft: true\n\n본문\n\ntitle: 다른 것\n")
    #expect(result.diagnostics.map(\.identifier) == ["front-matter.unclosed"])
    #expect(result.frontMatter.isDraft)
    #expect(result.frontMatter.title == "제목")
    #expect(result.bodyStart == 0)
  }

  @Test func keepingGoingPublishesNoDraftWithAMistake() async throws {
    let site = try TemporarySite([
      "content/posts/2023-01-01-a.md": "---\ntitle: a: b\ndraft: true\n---\n본문\n",
      "content/posts/2023-01-02-b.md": "---\n# 설명\ntitle: b\ndraft: true\n\n본문\n",
      "content/posts/2023-01-03-c.md": "---\ntitle: [c] d\n---\n본문\n",
    ])
    let report = try await site.build { $0.keepsGoing = true }
    #expect(
      report.messages == [
        "content/posts/2023-01-01-a.md:2:9: error: a value with ': ' in it has to be quoted"
          + " [yaml.unquoted-colon]",
        "content/posts/2023-01-02-b.md:1:1: error: the front matter is never closed"
          + " [front-matter.unclosed]",
        "content/posts/2023-01-03-c.md:2:1: error: the value goes on behind the end of its brackets"
          + " or quotation marks [yaml.text-after-bracket]",
      ])
    #expect(site.output("posts/a/index.html") == nil)
    #expect(site.output("posts/b/index.html") == nil)
    #expect(site.output("posts/c/index.html")?.contains("[c] d") == true)
  }
}
