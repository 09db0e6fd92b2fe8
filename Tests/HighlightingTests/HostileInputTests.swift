import Testing

@testable import Highlighting

struct HostileInputTests {
  static let languages = [
    "", "bash", "console", "powershell", "yaml", "json", "dockerfile", "diff", "python",
    "yaml diff {1}",
  ]

  /// Small inputs that leave everything open.
  static let fragments = [
    "'", "\"", "\"$(", "${", "$((", "`", "$ '", "$ \"a\n$ b", "<<EOF\n", "$ cat <<EOF\n> a", "\\",
    "$ a \\", "a: \"", "a: |\n", "- - - {[", "{\"a\": \"\\", "/*", "FROM", "RUN <<A <<B", "CMD [\"",
    "RUN \\\n# a", "ONBUILD ONBUILD", "+", "@@", "\u{0}", "\r\n\r", "$", "# ", "[a]#", "(a) ", "PS",
    "C:\\", "---", "--- |", "a: &", "!", "{{", "<a", "< ", ">", "for x in", "if [", "case x in a)",
    "sudo", "sudo -u", "xargs -I '", "A=", "a[", "x=(", "export A", "한글$", "“$(한", "&>", "2>",
  ]

  @Test(arguments: languages)
  func whatIsLeftOpenKeepsTheText(_ language: String) {
    for first in Self.fragments {
      #expect(faults(language, Array(first.utf8)) == nil, "\(first)")
      for second in Self.fragments {
        let text = first + second + " \n" + second + first
        #expect(faults(language, Array(text.utf8)) == nil, "\(text)")
      }
    }
  }

  @Test(arguments: languages)
  func bytesThatAreNoTextAreKept(_ language: String) {
    #expect(faults(language, Array(0...255)) == nil)
    #expect(faults(language, [0xFF, 0x22, 0xC3, 0x27, 0x0A, 0x80, 0x24, 0xEA]) == nil)
    #expect(faults(language, Array(repeating: 0, count: 100)) == nil)
  }

  @Test(arguments: ["bash", "console", "yaml", "json"])
  func aLineMayBeAMegabyteLong(_ language: String) {
    #expect(faults(language, repeated("a: \"b\" -c $d ", count: 1_000_000)) == nil)
  }

  /// What makes a lexer look ahead, over and over: work that grew with the square would show.
  static let pieces = [
    "'", "\"", "\"'", "$(", "${", "`", "{", "[", "<a", "\\", "a ", "- ", ": ", "\" ", "!a &b *c ",
    "$ a '\n", "$ a \"\n", "cat <<X\n", "a: \"x\n", "a: |\n", " - 'x\n", "$ a $(\n", "> \n",
    "# ls\n",
    "{\n", "ls '\n\n", "FROM a\n", "RUN <<A\n", "ONBUILD ", "for x in a; do\n", "a:\n  b: 'c\n",
    "$ a \\\n",
    "a@",
  ]

  @Test(arguments: languages)
  func whatIsRepeatedWithoutEndKeepsTheText(_ language: String) {
    for piece in Self.pieces {
      #expect(faults(language, repeated(piece, count: 20_000)) == nil, "\(piece)")
      let line = Array("$ a: ".utf8) + repeated(piece, count: 20_000)
      #expect(faults(language, line) == nil, "$ a: \(piece)")
    }
  }

  private func repeated(_ piece: String, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + piece.utf8.count)
    while bytes.count < count { bytes.append(contentsOf: piece.utf8) }
    return bytes
  }
}
