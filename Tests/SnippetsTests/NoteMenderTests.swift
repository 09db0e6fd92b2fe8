import Diagnostics
import Snippets
import Testing

struct NoteMenderTests {
  private func check(_ note: String) -> CheckedNote {
    NoteChecker().check(Array(note.utf8), file: "a.md")
  }

  @Test(arguments: [
    (
      "글\n\n    kubctl get nodes\n    echo “안녕” —\n",
      "글\n\n    kubectl get nodes\n    echo \"안녕\" —\n"
    ),
    (
      "```yaml title=\"web.yaml\"\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n"
        + "spec: {containers: [{name: a, image: nginx}]}\n```\n\n    kubectl apply -f wbe.yaml\n",
      "```yaml title=\"web.yaml\"\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n"
        + "spec: {containers: [{name: a, image: nginx}]}\n```\n\n    kubectl apply -f web.yaml\n"
    ),
  ])
  func whatIsMendedIsNotWrongAnyMore(note: String, mended: String) {
    let checked = check(note)
    #expect(checked.count(.wrong) > 0)
    let result = NoteMender.mended(Array(note.utf8), NoteMender.edits(for: checked.commands))
    #expect(String(decoding: result.bytes, as: UTF8.self) == mended)
    #expect(check(mended).count(.wrong) == 0)
  }

  @Test func editsThatOverlapOrLieOutsideAreLeftOut() {
    let edits = [
      Edit(SourceRange(line: 1, column: 1, length: 3), "x"),
      Edit(SourceRange(line: 1, column: 2, length: 1), "y"),
      Edit(SourceRange(line: 9, column: 1), "z"),
      Edit(SourceRange(line: 2, column: 1), "+"),
    ]
    let result = NoteMender.mended(Array("abcd\nef".utf8), edits)
    #expect(String(decoding: result.bytes, as: UTF8.self) == "xd\n+ef")
    #expect(result.count == 2)
  }

  @Test func aBaselineKnowsMistakesAsOftenAsItListsThem() {
    let old = CheckReport(notes: [check("    kubctl get nodes\n")])
    let baseline = Baseline(Array(Baseline.text(of: old).utf8))
    #expect(baseline.applied(to: old).hasPassed)
    let new = CheckReport(notes: [check("글\n\n    kubctl get nodes\n    kubctl get nodes\n")])
    let applied = baseline.applied(to: new)
    #expect(!applied.hasPassed)
    #expect(applied.knownMistakes == 1)
  }

  @Test func everyKindOfMistakeIsExplained() {
    #expect(Explanation.identifiers.allSatisfy { Explanation.of($0)?.isEmpty == false })
    #expect(Explanation.of("snippet.nothing") == nil)
  }

  @Test func whatToolsWarnOfIsAWarning() {
    let note = check("    kubectl create deployment web --image=nginx --dry-run -o name\n")
    #expect(note.commands.map(\.verdict) == [.verified])
    #expect(note.commands.map(\.isWarnedOf) == [true])
  }
}
