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

  @Test func aLongLineIsLeftPlain() {
    let line = "x = " + String(repeating: "1 + ", count: 600)
    #expect(marked("python", line) == line)
  }

  @Test func blocksMayBeRenderedFromManyThreads() async {
    let code = "import os\nx = 'a' # b\n"
    let expected = marked("python", code)
    let results = await withTaskGroup(of: String.self) { group in
      for _ in 0..<100 { group.addTask { marked("python", code) } }
      var results: [String] = []
      for await result in group { results.append(result) }
      return results
    }
    #expect(results == Array(repeating: expected, count: 100))
  }
}
