import Diagnostics
import Snippets
import Testing

struct ReportFormatTests {
  private static let note = """
    # 제목

        $ echo 한글 & kubctl get pods
        $ echo b
        $ nosuchtool x

    """

  private func report() -> CheckReport {
    CheckReport(notes: [NoteChecker().check(Array(Self.note.utf8), file: "글/가.md")])
  }

  private func written(_ format: ReportFormat) -> String {
    let lines = Self.note.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return report().written(as: format) { _, line in
      lines.indices.contains(line - 1) ? lines[line - 1] : nil
    } ?? ""
  }

  @Test func everyKindOfMistakeIsExplained() {
    let identifiers = Set(Explanation.identifiers)
    #expect(identifiers.count == Explanation.identifiers.count)
    for note in report().notes {
      for diagnostic in note.diagnostics { #expect(identifiers.contains(diagnostic.identifier)) }
    }
    for identifier in identifiers { #expect(Explanation.of(identifier)?.isEmpty == false) }
    #expect(Explanation.of("snippet.nothing") == nil)
  }

  @Test func annotationsCountColumnsAsBrowsersDo() {
    #expect(
      written(.github)
        == "::error file=글/가.md,line=3,endLine=3,col=17,endColumn=23,title=snippet.unknown-program"
        + "::there is no program 'kubctl'%0Adid you mean 'kubectl'?\n")
  }

  @Test func sarifHasPlacesAndFixes() {
    let text = written(.sarif)
    #expect(text.contains("\"version\": \"2.1.0\""))
    #expect(
      text.contains(
        """
        {"ruleId": "snippet.unknown-program", "level": "error", "message": {"text": "there is no \
        program 'kubctl'"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": \
        "%EA%B8%80/%EA%B0%80.md"}, "region": {"startLine": 3, "startColumn": 17, "endLine": 3, \
        "endColumn": 23}}}], "fixes": [{"description": {"text": "did you mean 'kubectl'?"}, \
        "artifactChanges": [{"artifactLocation": {"uri": "%EA%B8%80/%EA%B0%80.md"}, "replacements": \
        [{"deletedRegion": {"startLine": 3, "startColumn": 17, "endLine": 3, "endColumn": 23}, \
        "insertedContent": {"text": "kubectl"}}]}]}]}
        """))
  }

  @Test func tapSkipsWhatIsNotSimulated() {
    #expect(
      written(.tap) == """
        TAP version 14
        1..3
        not ok 1 - 글/가.md:3 echo 한글 & kubctl get pods
          ---
          message: "there is no program 'kubctl'"
          severity: fail
          at:
            file: "글/가.md"
            line: 3
          suggestion: "did you mean 'kubectl'?"
          ...
        ok 2 - 글/가.md:4 echo b
        ok 3 - 글/가.md:5 nosuchtool x # SKIP the program 'nosuchtool' is outside of the simulator

        """)
  }

  @Test func junitHasASuiteForEachNote() {
    #expect(
      written(.junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="pilgi check" tests="3" failures="1">
          <testsuite name="글/가.md" tests="3" failures="1" errors="0" skipped="1">
            <testcase classname="글/가.md" name="글/가.md:3 echo 한글 &amp; kubctl get pods">
              <failure type="snippet.unknown-program" message="there is no program 'kubctl'">\
        글/가.md:3: there is no program 'kubctl'
        did you mean 'kubectl'?</failure>
            </testcase>
            <testcase classname="글/가.md" name="글/가.md:4 echo b"/>
            <testcase classname="글/가.md" name="글/가.md:5 nosuchtool x">
              <skipped message="the program 'nosuchtool' is outside of the simulator"/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func jsonHasAnObjectForEachCommand() {
    let lines = written(.json).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines[1] == """
          {"file": "글/가.md", "line": 3, "column": 7, "endLine": 3, "endColumn": 36, "text": \
        "echo 한글 & kubctl get pods", "verdict": "wrong", "identifier": "snippet.unknown-program", \
        "message": "there is no program 'kubctl'", "suggestion": "did you mean 'kubectl'?"},
        """)
    #expect(lines[2].hasSuffix("\"text\": \"echo b\", \"verdict\": \"verified\"},"))
  }

  @Test func versionsAreThoseOfTheTools() {
    let runner = Runner()
    for (tool, command) in [
      ("docker", "docker version --format '{{.Server.Version}}'"),
      (
        "kubectl",
        "kubectl version -o yaml | awk '/serverVersion/ {s = 1} s && /gitVersion/ {print substr($2, 2)}'"
      ),
    ] {
      let version = String(decoding: runner.type(command).output, as: UTF8.self)
        .split(separator: "\n").joined()
      #expect(!version.isEmpty)
      #expect(ToolVersion.of(tool)?.hasSuffix(" " + version) == true, "\(tool): \(version)")
    }
    #expect(ToolVersion.of("echo") == nil)
  }

  @Test func theHostsOwnProgramIsJudgedByItsArguments() {
    let guest = GuestProgram("mytool") { $0 == ["go"] ? nil : "Unknown option '\($0.joined())'" }
    let checker = NoteChecker(guests: [guest])
    let note = checker.check(Array("```sh\n$ mytool go\n$ mytool -x\n```\n".utf8), file: "a.md")
    #expect(note.commands.map(\.verdict) == [.assumed, .wrong])
    #expect(
      note.diagnostics.map(\.summary) == [
        "the arguments of 'mytool' are right; it is supposed to do its work",
        "Unknown option '-x'",
      ])
  }
}
