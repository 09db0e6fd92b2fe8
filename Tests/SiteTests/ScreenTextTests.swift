import Testing

@testable import Site

struct ScreenTextTests {
  private func lines(_ text: String) -> [String] {
    ScreenText.lines(of: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("", []), ("a\nb", ["a", "b"]), ("a\n\nb\n", ["a", "", "b"]), ("가\r나\n", ["나"]),
    ("a\r\nb\r\n", ["a", "b"]), ("\u{1B}[1;31m빨강\u{1B}[0m", ["빨강"]), ("a\u{1B}[", ["a"]),
    ("\u{1B}", []), ("a\u{8}b\u{7}", ["b"]), ("\tx", ["\tx"]), ("\u{1B}(Bx", ["Bx"]),
  ])
  func whatATerminalShows(_ bytes: String, _ expected: [String]) {
    #expect(lines(bytes) == expected)
  }

  @Test func longOutputIsCut() {
    var transcript = Transcript(
      line: 1, command: Array("seq".utf8), verdict: .verified, tool: "seq")
    transcript.output = Array((1...200).map { "\($0)\n" }.joined().utf8)
    transcript.output += [UInt8](repeating: 0x78, count: 500)
    var html: [UInt8] = []
    FoldedSession([transcript]).write(into: &html)
    let text = String(decoding: html, as: UTF8.self)
    #expect(text.hasSuffix("120\n… (81줄 더)\n</span></samp></pre>"))
  }
}
