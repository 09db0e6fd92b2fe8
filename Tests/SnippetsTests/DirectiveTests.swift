import Diagnostics
import Snippets
import Testing

struct DirectiveTests {
  private func verdicts(_ note: String, _ settings: CheckSettings = CheckSettings()) -> [String] {
    NoteChecker(settings).check(Array(note.utf8), file: "a.md").commands.map { command in
      "\(command.range.start.line) \(command.verdict.rawValue)"
    }
  }

  private func messages(_ note: String) -> [String] {
    NoteChecker().check(Array(note.utf8), file: "a.md").commands.flatMap(\.diagnostics)
      .filter { $0.severity == .error }
      .map { diagnostic in
        let place = diagnostic.range?.start ?? .start
        let help = diagnostic.suggestions.first.map { " (\($0.summary))" } ?? ""
        return "\(place.line):\(place.column) \(diagnostic.summary)\(help)"
      }
  }

  @Test func hiddenBlocksInCommentsSetUp() {
    #expect(
      verdicts(
        "<!-- pilgi: hidden\nmkdir a\n-->\n\n```bash\ncd a\n```\n")
        == ["2 verified", "6 verified"])
  }

  @Test func worldsAreApartUntilOneGoesOn() {
    let note = """
      ```bash world=a
      echo x > f
      ```

      ```bash
      cat f | grep x && echo there
      ```

      ```bash continue=a
      cat f | grep x && echo there
      ```

      ```bash continue=b
      ls
      ```
      """
    let known = "13:1 no block has made the world 'b' (did you mean 'a'?)"
    #expect(
      messages(note).last?.hasPrefix("14:1 no block has made the world 'b'") ?? false, "\(known)")
    let checked = NoteChecker().check(Array(note.utf8), file: "a.md").commands
    #expect(
      checked.map { String(decoding: $0.output, as: UTF8.self).contains("there") }
        == [false, false, true, false])
  }

  @Test func unknownWordsAreReportedWithTheirPlace() {
    let known = "skip, hidden, fresh, exit=, expect-error=, world=, continue=, host=, version="
    #expect(
      messages("<!-- pilgi: frsh -->\n\n    ls\n")
        == ["1:1 'frsh' says nothing to the check; there are \(known) (did you mean 'fresh'?)"])
    #expect(
      messages("```bash expect-eror=\"x\" linenos=table {1,3}\nls\n```\n") == [
        "1:1 'expect-eror' says nothing to the check; there are \(known) (did you mean 'expect-error'?)"
      ])
    #expect(
      messages("---\ntitle: a\npilgi:\n  verison: 1.28\n---\n\n    ls\n")
        == ["4:3 'verison' says nothing to the check; there are \(known) (did you mean 'version'?)"]
    )
  }

  @Test func frontMatterSkipsANote() {
    #expect(verdicts("---\npilgi: {skip: true}\n---\n\n    kubctl get nodes\n") == [])
    #expect(verdicts("---\npilgi: skip\n---\n\n    kubctl get nodes\n") == [])
  }

  @Test func commandsAreJudgedByTheVersionTheyAreFor() {
    let command = "kubectl run web --image=nginx --generator=run-pod/v1"
    #expect(verdicts("```bash\n\(command)\n```\n") == ["2 wrong"])
    #expect(verdicts("```bash version=1.17\n\(command)\n```\n") == ["2 verified"])
    #expect(verdicts("```bash version=1.25\n\(command)\n```\n") == ["2 wrong"])
    // Of versions before 1.16 little is known.
    #expect(verdicts("```bash version=1.12\n\(command)\n```\n") == ["2 assumed"])
    let settings = CheckSettings(
      Array("check: {version: v1.17}\n".utf8), key: "check", file: "pilgi.yaml")
    #expect(verdicts("```bash\n\(command)\n```\n", settings) == ["2 verified"])
  }
}
