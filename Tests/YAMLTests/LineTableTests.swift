import Diagnostics
import Testing
import YAML

struct LineTableTests {
  /// A mark in a line of a million bytes is found as fast as one in a short line: a search from the
  /// line's beginning for each of the elements would take hours.
  @Test(.timeLimit(.minutes(1))) func longHangulLinesAreReadInLinearTime() throws {
    let count = 150_000
    let text = "a: [" + String(repeating: "가나,", count: count) + "다]\n"
    let read = YAMLReader(file: "a.md").read(Array(text.utf8))
    let elements = try #require(read.documents.first?["a"]?.elements)
    #expect(elements.count == count + 1)
    #expect(elements[1].range == SourceRange(line: 1, column: 12, length: 6))
    #expect(elements[count].range == SourceRange(line: 1, column: 5 + 7 * count, length: 3))
  }

  @Test func placesBehindCheckpointsAreExact() throws {
    let name = String(repeating: "한", count: 63) + "e\u{301}"
    let read = YAMLReader(file: "a.md").read(Array("\(name): 값\n\(name)b: [1, 가]\n".utf8))
    let pairs = try #require(read.documents.first?.pairs)
    #expect(pairs[0].value.range == SourceRange(line: 1, column: 195, length: 3))
    #expect(pairs[1].key.range == SourceRange(line: 2, column: 1, length: 193))
    #expect(pairs[1].value.elements?.last?.range == SourceRange(line: 2, column: 200, length: 3))
  }
}
