import Diagnostics
import Markdown
import Testing

struct CodeReaderTests {
  private func blocks(_ text: String) -> [MarkdownCodeBlock] {
    CodeReader.parts(of: MarkdownSource(text, file: "a.md", firstLine: 10)).compactMap {
      if case .code(let block) = $0 { block } else { nil }
    }
  }

  @Test func codeKnowsItsPlaceInLists() throws {
    let block = try #require(blocks("- 글\n\n  ```bash\n  echo a\n    b\n  ```\n").first)
    #expect(block.info == "bash")
    #expect(String(decoding: block.text.bytes, as: UTF8.self) == "echo a\n  b\n")
    #expect(block.text.position(at: 0) == SourcePosition(line: 13, column: 3))
    #expect(block.text.position(at: 9) == SourcePosition(line: 14, column: 5))
    #expect(block.range.start.line == 12)
    #expect(block.range.end.line == 15)
  }

  @Test func indentedCodeKnowsItsPlace() throws {
    let block = try #require(blocks("글\n\n    * 도커\n    docker ps\n").first)
    #expect(!block.isFenced)
    #expect(String(decoding: block.text.bytes, as: UTF8.self) == "* 도커\ndocker ps\n")
    #expect(block.text.position(at: 9) == SourcePosition(line: 13, column: 5))
  }

  @Test(arguments: ["\tdocker ps\n", " \tdocker ps", ">\t\tdocker ps\n", "-\t\tdocker ps\r\n"])
  func tabsThatContainersCutAreSpaces(text: String) throws {
    let block = try #require(blocks("\n" + text).first)
    let code = String(decoding: block.text.bytes, as: UTF8.self)
    let start = try #require(text.utf8.firstIndex(of: UInt8(ascii: "d")))
    let column = text.utf8.distance(from: text.startIndex, to: start) + 1
    let offset = try #require(block.text.bytes.firstIndex(of: UInt8(ascii: "d")))
    #expect(code.contains("docker ps"))
    #expect(block.text.position(at: offset) == SourcePosition(line: 11, column: column))
  }

  @Test func commentsAndProseAreBetween() {
    let text = "# 제목\n\n<!-- pilgi: skip -->\n\n- `a.yaml` 파일 <!-- x -->\n\n```\na\n```\n"
    let parts = CodeReader.parts(of: MarkdownSource(text)).map { part in
      switch part {
      case .code(let block): "code \(block.text.bytes.count)"
      case .comment(let text, let range): "comment \(text) \(range.start.line)"
      case .prose(let text, _): "prose \(text)"
      }
    }
    #expect(
      parts == ["prose 제목", "comment pilgi: skip 3", "comment x 5", "prose a.yaml 파일 ", "code 2"])
  }

  @Test func unclosedFencesEndWithTheDocument() {
    #expect(blocks("```sh\necho a").first?.text.bytes == Array("echo a\n".utf8))
    #expect(blocks("```sh").first?.text.bytes == [])
  }
}
