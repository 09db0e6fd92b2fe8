import Diagnostics
import Snippets
import Testing

struct RunnerTests {
  private func results(_ source: String, file: String) -> [RunResult] {
    let plan = RunPlan(Array(source.utf8), file: file)
    let runner = Runner()
    var results: [RunResult] = []
    for item in plan.items {
      switch item {
      case .step(let step): results.append(runner.run(step))
      case .file(let file): runner.write(file)
      }
    }
    return results
  }

  private func output(_ result: RunResult) -> String {
    String(decoding: result.output, as: UTF8.self)
  }

  @Test func aSessionsCommandsShareAShell() {
    let found = results("$ x=1\n$ echo $x\nold output\n$ nosuch.sh\n", file: "s.txt")
    #expect(found.map(output) == ["", "1\n", ""])
    #expect(found.map(\.status) == [0, 0, 127])
  }

  @Test func aNotesFilesAreThere() {
    let found = results(
      "---\ntitle: x\n---\na.yaml\n\n```yaml\na: 1\n```\n\n    $ cat a.yaml\n", file: "n.md")
    #expect(found.map(output) == ["a: 1\n"])
    #expect(found.first?.command.position(at: 0) == SourcePosition(line: 10, column: 7))
  }

  @Test func stepsRunApartInOneFolder() {
    let steps = """
      [{"cmd": "x=1; cd /; echo a > ~/f"}, {"cmd": "echo ${x-unset}; cat f", "exit": 0},
       {"before": ["@env A=b", "@sleep 5"], "cmd": "echo $A"}, {"before": ["@fresh"], "cmd": "cat f; echo $A"}]
      """
    #expect(results(steps, file: "s.json").map(output) == ["", "unset\na\n", "b\n", "\n"])
  }

  @Test func mistakesInStepFilesHaveTheirPlace() {
    let plan = RunPlan(
      Array("[{\"cmd\": \"a\"},\n {\"cmd\": 1, \"before\": [\"@later\"]}]".utf8), file: "s.json")
    #expect(plan.items.count == 2)
    #expect(
      plan.diagnostics.map(\.summary) == [
        "'@later' is unknown; there are @fresh, @settle, @sleep N, @env K=V, @node-down NODE and @node-up NODE"
      ])
    #expect(
      RunPlan(Array("{}".utf8), file: "s.json").diagnostics.map(\.summary) == [
        "a list of steps is expected here"
      ])
    #expect(
      RunPlan(Array("[".utf8), file: "s.json").diagnostics.map(\.identifier) == ["json.syntax"])
  }

  @Test(arguments: [
    (
      "    kubctl get pods", Verdict.wrong,
      String?.some("there is no program 'kubctl'; did you mean 'kubectl'?")
    ),
    ("    strace ls", .notSimulated, "'strace ls' is outside of the simulator"),
    ("    terraform plan", .notSimulated, "the program 'terraform' is outside of the simulator"),
    ("    PS C:\\> ls", .notSimulated, "PowerShell is outside of the simulator"),
    ("    yes", .wrong, "it has no end: it was stopped at the limit of output"),
    ("    echo hi", .verified, String?.none),
  ])
  func verdictsHaveReasons(note: String, verdict: Verdict, reason: String?) {
    let found = results(note, file: "n.md")
    #expect(found.map(\.verdict) == [verdict])
    #expect(found.map(\.reason) == [reason])
  }

  @Test func whatIsTypedGoesToTheShellInAContainer() {
    let runner = Runner()
    _ = runner.type("docker run -d --name web nginx")
    #expect(runner.type("docker exec -it web bash").status == 0)
    #expect(runner.prompt.hasSuffix(":/# "))
    _ = runner.type("echo inside > /note")
    #expect(output(runner.type("cat /note")) == "inside\n")
    #expect(!runner.type("exit").hasEnded)
    #expect(runner.type("cat /note").status == 1)
    #expect(output(runner.type("docker exec web cat /note")) == "inside\n")
  }
}
