import Testing

@testable import Highlighting

struct FenceInfoTests {
  /// What an info string is read as, field by field.
  private func info(
    _ text: String, language: String, title: String? = nil, lineNumbers: Bool = false,
    first: Int = 1, lines: [ClosedRange<Int>] = [], diff: Bool = false,
    attributes: [(String, String)] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var expected = FenceInfo("")
    expected.language = language
    expected.title = title
    expected.hasLineNumbers = lineNumbers
    expected.firstLineNumber = first
    expected.highlightedLines = lines
    expected.isDiff = diff
    expected.attributes = attributes.map { .init(name: $0.0, value: $0.1) }
    #expect(FenceInfo(text) == expected, sourceLocation: sourceLocation)
  }

  @Test func aBareLanguageIsKeptAsWritten() {
    info("YAML", language: "YAML")
    info("c++", language: "c++")
    info("shell-session", language: "shell-session")
    info("", language: "")
    info("  bash  ", language: "bash")
  }

  @Test func theFirstClassInBracesIsTheLanguage() {
    info("{.bash}", language: "bash", attributes: [(".bash", "")])
    info(
      "{.python .numberLines startFrom=\"10\" #id}", language: "python", lineNumbers: true,
      first: 10,
      attributes: [(".python", ""), (".numberLines", ""), ("startFrom", "10"), ("#id", "")])
  }

  @Test func titlesComeInManySpellings() {
    info(
      "yaml title=\"a b.yaml\"", language: "yaml", title: "a b.yaml",
      attributes: [("title", "a b.yaml")])
    info("yaml file='a.yaml'", language: "yaml", title: "a.yaml", attributes: [("file", "a.yaml")])
    info("bash:setup.sh", language: "bash", title: "setup.sh")
    info("js [vite.config.js]", language: "js", title: "vite.config.js")
    info("title=x.yaml", language: "", title: "x.yaml", attributes: [("title", "x.yaml")])
  }

  @Test func linesOfHugoAreRead() {
    info(
      "go {linenos=table,hl_lines=[2,\"4-6\"],linenostart=199}", language: "go", lineNumbers: true,
      first: 199, lines: [2...2, 4...6],
      attributes: [("linenos", "table"), ("hl_lines", "2,\"4-6\""), ("linenostart", "199")])
    info("go{linenos=false}", language: "go", attributes: [("linenos", "false")])
  }

  @Test func linesOfDocusaurusAndVitePressAreRead() {
    info("js {1,3-5}", language: "js", lines: [1...1, 3...5])
    info(
      "js{1} showLineNumbers", language: "js", lineNumbers: true, lines: [1...1],
      attributes: [("showLineNumbers", "")])
    info(
      "ts:line-numbers=2 {4}", language: "ts", lineNumbers: true, first: 2, lines: [4...4],
      attributes: [(":line-numbers", "2")])
  }

  @Test func linesOfMkDocsAreRead() {
    info(
      "py hl_lines=\"1 3-5\" linenums=\"7\"", language: "py", lineNumbers: true, first: 7,
      lines: [1...1, 3...5], attributes: [("hl_lines", "1 3-5"), ("linenums", "7")])
  }

  @Test func rangesAreSortedAndMerged() {
    info("js {5-7,1,6-9,0,4-2,1}", language: "js", lines: [1...1, 5...9])
  }

  @Test func changesMayBeMarkedInALanguage() {
    info("yaml diff", language: "yaml", diff: true, attributes: [("diff", "")])
  }

  @Test func unknownAttributesAreKept() {
    info(
      "bash hidden exit=1 /word/", language: "bash",
      attributes: [("hidden", ""), ("exit", "1"), ("/word/", "")])
    #expect(FenceInfo("bash hidden exit=1").value(of: "exit") == "1")
    #expect(FenceInfo("bash").value(of: "exit") == nil)
  }

  @Test func anAttributeListBehindTheBlockAdds() {
    var fence = FenceInfo("yaml")
    fence.add(attributeList: "{: file=\"_data/a.yml\" .nolineno }")
    #expect(fence.title == "_data/a.yml")
    #expect(fence.hasLineNumbers == false)
    #expect(
      fence.attributes == [
        .init(name: "file", value: "_data/a.yml"), .init(name: ".nolineno", value: ""),
      ])
  }

  @Test(arguments: [
    "{", "}", "[", "=", "a=", "a=\"b", "{.", "{1,", "{a={b", ":", "bash:", "\u{FFFD}=\u{0}", "[[]]",
    "{}{}", "한글 제목=값", "a b=[1,2", "\t\t",
  ])
  func anyInfoStringCanBeRead(_ text: String) {
    let fence = FenceInfo(text)
    #expect(fence == FenceInfo(text))
    #expect(fence.attributes.allSatisfy { !$0.name.isEmpty || !$0.value.isEmpty })
  }
}
