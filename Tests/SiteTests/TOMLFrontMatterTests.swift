import Diagnostics
import Testing

@testable import Site

struct TOMLFrontMatterTests {
  private func read(_ lines: String) -> FrontMatterReader.Result {
    FrontMatterReader.read(Array("+++\n\(lines)\n+++\n".utf8), file: "a.md")
  }

  private func value(_ name: String, in lines: String) -> FrontMatterValue? {
    read(lines).frontMatter.parameters.first { $0.key == name }?.value
  }

  @Test func numbersKeepTheirText() {
    #expect(value("version", in: "version = 1.10 # new")?.text == "1.10")
    #expect(value("versions", in: "versions = [1.1, 1.10, 1e3]\n[x]\nversion = 2.0") != nil)
    guard case .list(let list) = value("versions", in: "versions = [\n 1.1, # a\n 1.10,\n]") else {
      Issue.record("no list")
      return
    }
    #expect(list.map(\.text) == ["1.1", "1.10"])
    let nested =
      "x.\"a.b\" = 2.50\n[[extra.list]]\nv = 1.0\n[[extra.list]]\nv = 1.00\nw = {z = 3.0}\n"
    guard case .map(let x) = value("x", in: nested) else {
      Issue.record("no table")
      return
    }
    #expect(x.map(\.value.text) == ["2.50"])
    guard case .list(let tables) = value("list", in: nested) else {
      Issue.record("no list of tables")
      return
    }
    #expect(
      tables.map { table -> [String?] in
        guard case .map(let entries) = table else { return [] }
        return entries.map { entry in
          if case .map(let inner) = entry.value { return inner.first?.value.text }
          return entry.value.text
        }
      } == [["1.0"], ["1.00", "3.0"]])
  }

  @Test func columnsCountBytes() {
    let diagnostic = read("title = \"노트\" x").diagnostics.first
    #expect(diagnostic?.identifier == "front-matter.toml")
    #expect(diagnostic?.range?.start == SourcePosition(line: 2, column: 18))
  }

  @Test func mistakesInTablesHaveTheirOwnPlace() {
    let result = read("[taxonomies]\n\"tags\" = {a = 1}\n[extra]\ntags = 2")
    #expect(result.diagnostics.map(\.summary) == ["'tags' takes a list of texts, not a mapping"])
    #expect(result.diagnostics.first?.range == SourceRange(line: 3, column: 10, length: 7))
  }

  @Test(arguments: [("[", 2), ("a = 1\n[ 가]", 3), ("[[.]]", 3), ("[a]\n[#]", 2)])
  func tablesWithoutANameAreReported(lines: String, column: Int) {
    let diagnostic = read(lines).diagnostics.first
    #expect(
      diagnostic?.summary
        == "the name of a table begins with a letter, a digit, '-', '_' or a quotation mark")
    #expect(diagnostic?.range?.start.column == column)
  }

  @Test(arguments: [
    "a = \"\"\"x\ny\"\"\"\"\"\nb = 1.0", "'' = 1", "a = '''\n'''", "a.b.c = [[], [[1.0]]]",
    "[a]\n[a.b]",
    "a = {}", "a = [{b = 1.0}, {b = 2.0}]", "a = 1979-05-27 07:32:00", "= 1", "a = [", "\"", "[]",
    "[[]]", "[a.]", "[a", "a.", "a = {[", "a = \"\"\"", "a = 1 [", "[\"",
  ])
  func oddTextsDoNotCrash(lines: String) {
    _ = read(lines)
  }
}
