import Shell
import Testing

struct ScriptReaderTests {
  private func pieces(_ source: String) -> [String] {
    let bytes = Array(source.utf8)
    return ScriptReader.pieces(of: bytes).map {
      let text = String(decoding: bytes[$0.range], as: UTF8.self)
      return $0.error == nil ? text : "wrong: " + text
    }
  }

  @Test func eachLineIsACommand() {
    #expect(
      pieces("# one\necho a\n\n  echo b; echo c # end\n") == ["echo a", "echo b; echo c # end"])
  }

  @Test func commandsMayTakeSeveralLines() {
    #expect(
      pieces("for i in 1 2; do\n  echo $i\ndone\ncat <<EOF >f\ntext\nEOF\nls \\\n  -l")
        == ["for i in 1 2; do\n  echo $i\ndone", "cat <<EOF >f\ntext\nEOF", "ls \\\n  -l"])
  }

  @Test func whatIsBehindASyntaxErrorIsReadOn() {
    #expect(pieces("echo a\necho )\necho b\n") == ["echo a", "wrong: echo )", "echo b"])
  }

  @Test func unfinishedCommandsAreKnown() {
    for source in ["echo 'a", "cat <<EOF\nx", "if true; then", "echo a &&"] {
      #expect(ScriptReader.pieces(of: Array(source.utf8)).last?.isIncomplete == true, "\(source)")
    }
  }

  @Test func carriageReturnsAreBlanksBetweenCommands() {
    #expect(pieces("echo a\n\r# c\n b\n\r\n# d\r\necho e") == ["echo a", "b", "echo e"])
  }
}
