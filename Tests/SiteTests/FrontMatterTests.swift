import Diagnostics
import Testing

@testable import Site

struct FrontMatterTests {
  private func read(_ text: String) -> FrontMatterReader.Result {
    FrontMatterReader.read(Array(text.utf8), file: "a.md")
  }

  private func messages(_ text: String) -> [String] {
    read(text).diagnostics.map { diagnostic in
      let start = diagnostic.range?.start ?? SourcePosition(line: 0, column: 0)
      let help = diagnostic.suggestions.first.map { " (\($0.summary))" } ?? ""
      return
        "\(start.line):\(start.column): \(diagnostic.summary)\(help) [\(diagnostic.identifier)]"
    }
  }

  @Test func keysOfTheSeedPost() {
    let result = read(
      """
      ---
      layout:     BLACKCODE
      title:      "[따배쿠] 1. 소개 [2/36]"
      date:       2023-01-20 12:00:00
      author:     "MADness"
      header-img: "assets/home-bg.jpg"
      thumbnail: /assets/thumb01.png
      tags: [따배쿠]
      category: [Kubernetes]
      # comments: false
      mood: fine
      ---
      본문
      """)
    let frontMatter = result.frontMatter
    #expect(result.diagnostics.isEmpty)
    #expect(frontMatter.layout == "BLACKCODE")
    #expect(frontMatter.title == "[따배쿠] 1. 소개 [2/36]")
    #expect(frontMatter.authors == ["MADness"])
    #expect(frontMatter.tags == ["따배쿠"])
    #expect(frontMatter.categories == ["Kubernetes"])
    #expect(frontMatter.heroImage == "assets/home-bg.jpg")
    #expect(frontMatter.parameters.map(\.key) == ["mood"])
    #expect(result.bodyLine == 13)
  }

  @Test func tomlReadsTheSame() {
    let result = read(
      "+++\ntitle = \"노트\"\ndate = 2023-01-20T12:00:00+09:00\ndraft = true\n"
        + "[taxonomies]\ntags = [\"a\", \"b\"]\n[extra]\ncolor = \"red\"\n+++\n본문\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.frontMatter.title == "노트")
    #expect(result.frontMatter.isDraft)
    #expect(result.frontMatter.tags == ["a", "b"])
    #expect(result.frontMatter.date?.moment(in: .seoul).iso8601 == "2023-01-20T12:00:00+09:00")
    #expect(result.frontMatter.parameters.map(\.key) == ["color"])
  }

  @Test(arguments: [
    ("tags: a b c", ["a", "b", "c"]), ("tags: a, b c", ["a", "b c"]),
    ("tags: [1, yes]", ["1", "yes"]),
    ("tags:", []), ("tag: 도커", ["도커"]),
  ])
  func tagsAreListsOrWords(line: String, tags: [String]) {
    #expect(read("---\n\(line)\n---\n").frontMatter.tags == tags)
  }

  @Test(arguments: [
    (
      "date: 어제",
      "2:7: '어제' is not a date (write it as 2023-01-20 or 2023-01-20 12:00:00 +0900) [front-matter.unknown-date]"
    ),
    ("title: [a]", "2:8: 'title' takes a text, not a list [front-matter.wrong-type]"),
    (
      "draft: maybe",
      "2:8: 'draft' takes true or false, not the text 'maybe' [front-matter.wrong-type]"
    ),
    (
      "weight: 1.5",
      "2:9: 'weight' takes a whole number, not the number 1.5 [front-matter.wrong-type]"
    ),
    (
      "titel: x",
      "2:1: 'titel' means nothing to Pilgi (did you mean 'title'?) [front-matter.unknown-key]"
    ),
    (
      "title: a\ntitle: b",
      "3:1: the key 'title' stands here a second time; this one counts (remove one of the two) [yaml.duplicate-key]"
    ),
    (
      "\ttitle: a", "2:1: YAML does not indent with tabs (put spaces in the tab's place) [yaml.tab]"
    ),
  ])
  func mistakesHavePlacesAndHelp(lines: String, expected: String) {
    #expect(messages("---\n\(lines)\n---\n") == [expected])
  }

  @Test func aRuleAtTheTopIsNoFrontMatter() {
    let result = read("---\n\n그냥 글\n")
    #expect(result.bodyStart == 0)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func anUnclosedFrontMatterIsReported() {
    #expect(
      messages("---\ntitle: a\n\n본문\n") == [
        "1:1: the front matter is never closed (put a line '---' behind its last key) [front-matter.unclosed]"
      ])
  }

  @Test func byteOrderMarksAndWindowsLineBreaksAreTolerated() {
    let result = read("\u{FEFF}---\r\ntitle: a\r\n...\r\n본문")
    #expect(result.frontMatter.title == "a")
    #expect(result.bodyLine == 4)
  }

  @Test func factsSurviveTheCache() throws {
    let read = read(
      "---\ntitle: 제목\ntags: [a]\nextra: {x: [1, {y: null}]}\nimage: {path: a.png, alt: b}\n---\n")
    let facts = SourceFacts(
      frontMatter: read.frontMatter, bodyStart: 7, bodyLine: 3, heading: nil,
      diagnostics: read.diagnostics)
    var writer = ByteWriter()
    facts.write(to: &writer)
    var reader = ByteReader(writer.bytes)
    let restored = try SourceFacts(from: &reader)
    #expect(reader.isAtEnd)
    #expect(restored.frontMatter == facts.frontMatter)
    for length in 0..<writer.bytes.count {
      var cut = ByteReader(Array(writer.bytes[..<length]))
      #expect(throws: ByteReader.Damaged.self) { try SourceFacts(from: &cut) }
    }
  }
}

extension FrontMatterTests {
  @Test(arguments: ["permalink: \"\"", "series: \" \"", "date: \"\"", "layout: \"\""])
  func emptyTextsAreAsGoodAsNothing(line: String) {
    let result = FrontMatterReader.read(Array("---\n\(line)\n---\n".utf8), file: "a.md")
    #expect(result.frontMatter == FrontMatter())
    #expect(result.diagnostics.isEmpty)
  }

  @Test func anUnreadableDraftIsADraft() {
    let result = FrontMatterReader.read(Array("---\ndraft: treu\n---\n".utf8), file: "a.md")
    #expect(result.frontMatter.isDraft)
    #expect(result.diagnostics.map(\.identifier) == ["front-matter.wrong-type"])
  }
}
