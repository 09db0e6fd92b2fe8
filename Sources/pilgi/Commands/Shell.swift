internal import ArgumentParser
internal import Diagnostics
internal import Site
internal import Snippets

/// `pilgi shell`.
struct Shell: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens a shell in a simulated world, or in the one that a note leaves.",
    discussion: """
      Nothing outside of the program's memory is read, changed or started. 'exit' or Ctrl-D ends it; \
      Ctrl-C gives up a line.
      """)

  @Argument(help: "A note whose commands run first.")
  var post: String?

  mutating func run() throws {
    let runner = Runner(guests: [OwnProgram.guest])
    if let post { try prepare(runner, post) }
    let editor = LineEditor()
    var typed = ""
    while true {
      switch editor.read(prompt: typed.isEmpty ? runner.prompt : "> ") {
      case .cancelled: typed = ""
      case .end:
        if editor.isTerminal { Console.print("exit\n") }
        return
      case .text(let line):
        typed += typed.isEmpty ? line : "\n" + line
        if Runner.needsMore(typed) { continue }
        editor.remember(typed)
        let result = runner.type(typed)
        typed = ""
        Console.write(result.screen, to: .output)
        if let reason = result.reason { Console.error("\(result.verdict.rawValue): \(reason)\n") }
        if result.hasEnded { throw ExitCode(Int32(result.status)) }
      }
    }
  }

  /// Runs the commands of a note, and says how that went.
  private func prepare(_ runner: Runner, _ post: String) throws {
    let plan = RunPlan(try SourceLines.bytes(of: post), file: post)
    var commands = 0
    var failed = 0
    for item in plan.items {
      switch item {
      case .file(let file): runner.write(file)
      case .step(let step):
        commands += 1
        if runner.run(step).status != 0 { failed += 1 }
      }
    }
    Console.error("\(commands) commands of \(post) have run, \(failed) of them failed\n")
  }
}
