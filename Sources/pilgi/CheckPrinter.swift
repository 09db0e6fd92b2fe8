internal import Diagnostics
internal import Site
internal import Snippets

/// Prints what a check found, for people.
struct CheckPrinter {
  let root: String
  let report: CheckReport

  /// Prints the mistakes, to standard error, grouped by note.
  func printMistakes(isPlain: Bool, verbose: Bool) {
    let renderer = DiagnosticRenderer(isPlain ? .plain : .terminal(color: Console.hasColor))
    let sources = SourceLines(root: root)
    for note in report.notes {
      var text = ""
      for diagnostic in shown(note, verbose: verbose) {
        text += renderer.render(diagnostic) { file, line in sources.line(line, of: file) }
      }
      Console.error(text)
    }
  }

  private func shown(_ note: CheckedNote, verbose: Bool) -> [Diagnostic] {
    if verbose { return note.diagnostics }
    return note.commands.flatMap { command in
      guard report.isFailure(command) else {
        return command.isWarnedOf ? command.diagnostics.filter { $0.severity == .warning } : []
      }
      return command.diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.severity = .error
        return diagnostic
      }
    }
  }

  /// Prints what is wrong in a note, and a line with what the check came to.
  static func printLine(of note: CheckedNote, root: String) {
    if note.commands.isEmpty { return }
    let report = CheckReport(notes: [note])
    CheckPrinter(root: root, report: report).printMistakes(isPlain: false, verbose: false)
    let verdicts = Verdict.allCases.filter { report.count($0) > 0 }
      .map { "\(report.count($0)) \($0.rawValue)" }
    Console.error("  commands: " + verdicts.joined(separator: ", ") + "\n")
  }

  /// Prints how many commands got which verdict, and what was not simulated most often.
  func printSummary() {
    let verdicts = Verdict.allCases.map { "\(report.count($0)) \($0.rawValue)" }
    var text = "\(report.total) commands in \(report.notes.count) notes: "
    text += verdicts.joined(separator: ", ") + "\n"
    if report.warnings > 0 { text += "warnings: \(report.warnings)\n" }
    if report.knownMistakes > 0 { text += "in the baseline: \(report.knownMistakes)\n" }
    let skipped = report.notSimulated.prefix(8).map { "\($0.tool) \($0.count)" }
    if !skipped.isEmpty { text += "not simulated: " + skipped.joined(separator: ", ") + "\n" }
    Console.error(text)
  }
}
