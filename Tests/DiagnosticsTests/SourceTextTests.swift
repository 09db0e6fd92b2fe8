import Diagnostics
import Testing

struct SourceTextTests {
  /// A here-document with stripped tabs, in a console block, in a list, in a file: every layer leaves
  /// something out, and places still lead to the file's own bytes.
  @Test func placesLeadBackThroughAllLayers() throws {
    let file = """
      # 노트

      - 만들기:

        ```console
        $ cat <<-끝 > a.yaml
        > \tkind: Pod
        > \t끝
        출력
        ```
      """
    let whole = SourceText(Array(file.utf8), file: "a.md")
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    func offset(line: Int) -> Int { lines[..<line].reduce(0) { $0 + $1.utf8.count + 1 } }
    var block = SourceText(file: "a.md", at: whole.position(at: offset(line: 5)))
    for line in 5...8 {
      block.append(whole, offset(line: line) + 2..<offset(line: line + 1))
    }
    #expect(
      String(decoding: block.bytes, as: UTF8.self)
        == "$ cat <<-끝 > a.yaml\n> \tkind: Pod\n> \t끝\n출력\n")
    let command = try #require(firstIndex(of: "> a", in: block))
    #expect(block.position(at: command) == SourcePosition(line: 6, column: 16))
    var document = SourceText(file: "a.md", at: block.position(at: 0))
    let start = try #require(firstIndex(of: "kind", in: block))
    document.append(block, start..<start + 9)
    document.insert([0x0A])
    let pod = try #require(firstIndex(of: "Pod", in: document))
    #expect(document.range(pod..<pod + 3) == SourceRange(line: 7, column: 12, length: 3))
    #expect(document.position(at: 10) == SourcePosition(line: 7, column: 15))
    #expect(document.cut(pod..<pod + 3).range(0..<3) == SourceRange(line: 7, column: 12, length: 3))
  }

  private func firstIndex(of word: String, in text: SourceText) -> Int? {
    let word = Array(word.utf8)
    return text.bytes.indices.first { text.bytes[$0...].starts(with: word) }
  }

  @Test func everyByteOfAFileIsAtItsOwnPlace() {
    let bytes = Array("a\n\n한글\nx".utf8)
    let text = SourceText(bytes, file: "a", at: SourcePosition(line: 3, column: 5))
    var expected = SourcePosition(line: 3, column: 5)
    for offset in bytes.indices {
      #expect(text.position(at: offset) == expected)
      expected =
        bytes[offset] == 0x0A
        ? SourcePosition(line: expected.line + 1, column: 1)
        : SourcePosition(line: expected.line, column: expected.column + 1)
    }
    #expect(text.position(at: bytes.count) == expected)
    #expect(text.position(at: 1_000) == expected)
    #expect(text.position(at: -1) == SourcePosition(line: 3, column: 5))
  }

  @Test func emptyTextsHaveThePlaceTheyWereCutFrom() {
    let text = SourceText(Array("ab\ncd".utf8), file: "a")
    let nothing = text.cut(4..<4)
    #expect(nothing.bytes.isEmpty)
    #expect(nothing.position(at: 0) == SourcePosition(line: 2, column: 2))
    #expect(
      nothing.range(0..<0) == SourceRange(line: 2, column: 2))
    #expect(text.range(0..<3) == SourceRange(line: 1, column: 1, length: 2))
    #expect(SourceText([], file: "a").position(at: 0) == .start)
  }

  /// Cutting a text anywhere and putting the pieces together again changes nothing.
  @Test func piecesPutTogetherAreTheWhole() {
    let bytes = Array("하나 둘\n\t셋\n\nvier\n".utf8)
    let text = SourceText(bytes, file: "a")
    for first in bytes.indices {
      for second in first..<bytes.count {
        var joined = text.cut(0..<first)
        joined.append(text, first..<second)
        joined.append(text, second..<bytes.count)
        #expect(joined.bytes == bytes)
        for offset in 0...bytes.count {
          #expect(joined.position(at: offset) == text.position(at: offset))
        }
      }
    }
  }
}
