import Testing

@testable import Highlighting

struct SettingsLexerTests {
  @Test func sectionsKeysAndValuesAreToldApart() {
    let code = """
      ; 주석
      [Service]
      ExecStart=/usr/bin/a -b ${X} %h
      Restart = on
      Port=80
      IP=10.0.0.1

      """
    #expect(
      marked("ini", code)
        == """
        ‹cm ; 주석›
        ‹ty [Service]›
        ‹ke ExecStart›=/usr/bin/a -b ‹va ${X}› ‹va %h›
        ‹ke Restart› = ‹kw on›
        ‹ke Port›=‹nu 80›
        ‹ke IP›=10.0.0.1

        """)
  }

  @Test func tomlHasStringsListsAndTables() {
    let code = #"""
      [[a.b]] # c
      "k" = "v\"" # d
      l = [ 'x', -1.5, true ]
      m = """
      n = 1
      """
      o = { p = 1 }

      """#
    #expect(
      marked("toml", code)
        == #"""
        ‹ty [[a.b]]› ‹cm # c›
        ‹ke "k"› = ‹st "v\""› ‹cm # d›
        ‹ke l› = [ ‹st 'x'›, ‹nu -1.5›, ‹kw true› ]
        ‹ke m› = ‹st """
        n = 1
        """›
        ‹ke o› = { p = ‹nu 1› }

        """#)
  }

  @Test func propertiesMayHaveColons() {
    let code = """
      ! c
      server.port: 8080
      a.b=c d

      """
    #expect(
      marked("properties", code)
        == """
        ‹cm ! c›
        ‹ke server.port›: ‹nu 8080›
        ‹ke a.b›=c d

        """)
  }
}
