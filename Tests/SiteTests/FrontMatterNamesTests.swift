import Diagnostics
import Testing

@testable import Site

struct FrontMatterNamesTests {
  private func read(_ lines: String, fence: String = "---") -> FrontMatterReader.Result {
    FrontMatterReader.read(Array("\(fence)\n\(lines)\n\(fence)\n".utf8), file: "a.md")
  }

  @Test func ofTheSameKeyTheOneThatTheMessageNamesCounts() {
    let result = read("description: a\ndescription: b")
    #expect(result.frontMatter.description == "b")
    #expect(
      result.diagnostics.map(\.summary) == [
        "the key 'description' stands here a second time; this one counts"
      ])
    #expect(read("tags: [a]\ntags: [b]").frontMatter.tags == ["b"])
    #expect(read("mood: a\nmood: b").frontMatter.parameters.map(\.value.text) == ["b"])
  }

  @Test(arguments: [
    "description: a\nsummary: b", "summary: b\ndescription: a", "description:\nsummary: a",
    "excerpt: b\nsummary: a", "description: \" \"\nexcerpt: a",
  ])
  func ofSeveralNamesTheFirstWithAValueCounts(lines: String) {
    #expect(read(lines).frontMatter.description == "a")
    #expect(read(lines).diagnostics.isEmpty)
  }

  @Test func severalNamesOfAListAreJoined() {
    let result = read(
      "tag: b a\ntags: [a, c, c]\nauthor: 김\nauthors: [이, 김]\ncategories: [x]\ncategory: y\n"
        + "aliases: [/a]\nredirect_from: /b\ntaxonomies: {tags: [d, a]}")
    #expect(result.frontMatter.tags == ["b", "a", "c", "d"])
    #expect(result.frontMatter.authors == ["김", "이"])
    #expect(result.frontMatter.categories == ["x", "y"])
    #expect(result.frontMatter.aliases == ["/a", "/b"])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func keysOfOtherToolsAreNoSlips() {
    let lines = FrontMatterField.foreign.sorted().map { "\($0): x" }.joined(separator: "\n")
    #expect(read(lines).diagnostics.isEmpty)
    #expect(FrontMatterField.foreign.allSatisfy { FrontMatterField.byName[$0] == nil })
    #expect(read("imgae: x").diagnostics.map(\.identifier) == ["front-matter.unknown-key"])
  }

  @Test(arguments: [
    ("12:00:61", "there is no time 12:00:61"), ("24:00", "there is no time 24:00"),
    ("9:60:00", "there is no time 09:60:00"),
  ])
  func impossibleTimesAreNamedInFull(time: String, reason: String) {
    #expect(
      read("date: 2023-01-20 \(time)").diagnostics.map(\.summary) == [
        "'2023-01-20 \(time)' is not a date: \(reason)"
      ])
  }

  @Test func theValuesOfAFrontMatterAreLimited() {
    var lines = "a: &a [\(String(repeating: "x, ", count: 99))x]\n"
    lines += "b: &b [\(Array(repeating: "*a", count: 90).joined(separator: ", "))]"
    #expect(read(lines).diagnostics.map(\.summary) == [])
    lines += "\nc: *b"
    #expect(
      read(lines).diagnostics.map(\.summary) == [
        "the document holds more than 10000 values, aliases counted in full"
      ])
  }
}
