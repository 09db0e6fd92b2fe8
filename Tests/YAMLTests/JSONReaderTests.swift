import Diagnostics
import Testing
import YAML

struct JSONReaderTests {
  private func read(_ text: String) -> (value: YAMLNode?, diagnostics: [Diagnostic]) {
    JSONReader(file: "a.json", firstLine: 5).read(Array(text.utf8))
  }

  @Test func valuesKnowTheirPlaces() throws {
    let node = try #require(read("{\n  \"이름\": [1, \"a\\u00e9\\ud83d\\ude00\", null]\n}").value)
    let pair = try #require(node.pairs?.first)
    #expect(pair.key.range == SourceRange(line: 6, column: 3, length: 8))
    let elements = try #require(pair.value.elements)
    #expect(elements.map(\.scalar) == [.integer(1), .text("aé😀"), .null])
    #expect(elements[1].range.start == SourcePosition(line: 6, column: 17))
  }

  @Test(arguments: [
    ("", "5:1: the JSON ends where a value should stand"),
    ("{\"a\": 1,}", "5:9: a name in quotation marks should stand here"),
    ("{a: 1}", "5:2: a name in quotation marks should stand here"),
    ("[1\n 2]", "6:2: a ',' or a ']' should stand here"),
    ("{\"a\" 1}", "5:6: a ':' should stand here"),
    ("\"abc", "5:1: the string is never closed"), ("01", "5:2: there is more text"),
    ("1.", "5:3: a digit should stand here"), ("'a'", "5:1: a JSON value should stand here"),
    ("\"\\x\"", "5:2: there is no such escape"), ("[\"a\tb\"]", "5:4: a string may not hold"),
    ("tru", "5:1: a JSON value should stand here"),
  ])
  func mistakesHavePlaces(text: String, message: String) throws {
    let diagnostic = try #require(read(text).diagnostics.first)
    let start = try #require(diagnostic.range?.start)
    #expect("\(start.line):\(start.column): \(diagnostic.summary)".hasPrefix(message))
    #expect(read(text).value == nil)
  }

  @Test func nestingHasALimit() {
    let text = String(repeating: "[", count: 100_000)
    #expect(read(text).diagnostics.map(\.identifier) == ["json.too-large"])
  }

  @Test func cutTextNeverCrashes() {
    let text = Array("{\"a\": [1.5e-3, \"x\\n\\ud83d\\ude00\", true, null, {\"b\": -0}]}".utf8)
    for length in 0..<text.count {
      #expect(JSONReader(file: "a").read(Array(text[..<length])).value == nil)
    }
    #expect(JSONReader(file: "a").read(text).value != nil)
  }
}
