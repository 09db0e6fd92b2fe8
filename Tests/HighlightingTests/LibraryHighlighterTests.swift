import Testing

@testable import Highlighting

struct LibraryHighlighterTests {
  @Test func pythonComesFromTheLibrary() {
    let code = """
      import os

      # 주석
      def f(x):
          return "안녕 %d" % 10

      """
    #expect(
      marked("python", code)
        == """
        ‹pp import› os

        ‹cm # 주석›
        ‹kw def› ‹fn f›(x):
            ‹kw return› ‹st "안녕 %d"› % ‹nu 10›

        """)
  }

  @Test func goComesFromTheLibrary() {
    let code = """
      package main

      func main() {
      	x := "a" // b
      }

      """
    #expect(
      marked("golang", code)
        == """
        ‹kw package› main

        ‹kw func› ‹fn main›() {
        	x := ‹st "a"› ‹cm // b›
        }

        """)
  }

  @Test func javaComesFromTheLibrary() {
    let code = """
      class A { int x = 1; /* a
      b */ }

      """
    #expect(
      marked("java", code)
        == """
        ‹kw class› ‹ty A› { ‹ty int› x = ‹nu 1›; ‹cm /* a›
        ‹cm b */› }

        """)
  }

  @Test func sqlComesFromTheLibrary() {
    let code = """
      SELECT * FROM pods WHERE name = 'a';

      """
    #expect(
      marked("sql", code)
        == """
        ‹kw SELECT› * ‹kw FROM› pods ‹kw WHERE› name = ‹st 'a'›;

        """)
  }

  @Test func makefilesComeFromTheLibrary() {
    let code = """
      all: a
      	echo $(X)

      """
    #expect(
      marked("makefile", code)
        == """
        all: a
        	echo ‹va $(X)›

        """)
  }

  @Test func htmlComesFromTheLibrary() {
    let code = """
      <p class="a">b</p>

      """
    #expect(
      marked("html", code)
        == """
        ‹kw <p› ‹ty class›=‹st "a"›‹kw >›b‹kw </p>›

        """)
  }

  @Test func anUnknownLanguageIsPlainText() {
    let code = """
      a < b && "c"

      """
    #expect(
      marked("nosuchlanguage", code)
        == """
        a < b && "c"

        """)
  }
}
