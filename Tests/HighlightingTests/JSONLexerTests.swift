import Testing

@testable import Highlighting

struct JSONLexerTests {
  @Test func keysAndValuesAreToldApart() {
    let code = #"""
      {"a": "b", "c" : [1, -2.5e+3, true, null], "d\"": {}}

      """#
    #expect(
      marked("json", code)
        == #"""
        {‹ke "a"›: ‹st "b"›, ‹ke "c"› : [‹nu 1›, ‹nu -2.5e+3›, ‹kw true›, ‹kw null›], ‹ke "d\""›: {}}

        """#)
  }

  @Test func commentsOfDialectsAreMarked() {
    let code = """
      // a
      {"b": 1} /* c
      d */ # e

      """
    #expect(
      marked("jsonc", code)
        == """
        ‹cm // a›
        {‹ke "b"›: ‹nu 1›} ‹cm /* c
        d */› ‹cm # e›

        """)
  }

  @Test func aStringThatNothingClosesEndsWithItsLine() {
    let code = """
      {"a": "b
      "c": 1}

      """
    #expect(
      marked("json", code)
        == """
        {‹ke "a"›: ‹st "b›
        ‹ke "c"›: ‹nu 1›}

        """)
  }
}
