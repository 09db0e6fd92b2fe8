import Testing

@testable import Highlighting

struct DiffLexerTests {
  @Test func linesAreMarkedByTheirFirstByte() {
    let code = #"""
      diff --git a/x b/x
      index 1..2 100644
      --- a/x
      +++ b/x
      @@ -1,2 +1,2 @@ f
       a
      -b
      +c
      \ No newline at end of file

      """#
    #expect(
      marked("diff", code)
        == #"""
        ‹hd diff --git a/x b/x›
        ‹hd index 1..2 100644›
        ‹hd --- a/x›
        ‹hd +++ b/x›
        ‹hd @@ -1,2 +1,2 @@ f›
         a
        ‹de -b›
        ‹in +c›
        \ No newline at end of file

        """#)
  }

  @Test func anUntaggedDiffIsSeenByItsHead() {
    let code = """
      --- a
      +++ b
      -c

      """
    #expect(
      marked("", code)
        == """
        ‹hd --- a›
        ‹hd +++ b›
        ‹de -c›

        """)
  }
}
