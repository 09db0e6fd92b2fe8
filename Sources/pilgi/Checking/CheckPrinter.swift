internal import Diagnostics
internal import Site
internal import Snippets

/// Prints what a check found, for people.
struct CheckPrinter {
  let root: String
  let report: CheckReport

  /// Prints the mistakes, to standard error, grouped by note.
  func printMistakes(isPlain: Bool, verbose: Bool) {
    let lines = SourceLines(root: root)
    var renderer = DiagnosticRenderer(isPlain ? .plain : .terminal(color: Console.hasColor))
    renderer.width = Console.isTerminal ? Console.width : nil
    for note in report.notes {
      Console.error(
        text(of: note, renderer, lines, hasColor: Console.hasColor, isPlain: isPlain, verbose))
    }
  }

  /// All that is printed of a report, without colours, for a file.
  func text(as format: ReportFormat) -> String {
    let isPlain = format == .plain
    let lines = SourceLines(root: root)
    let renderer = DiagnosticRenderer(isPlain ? .plain : .terminal(color: false))
    let notes = report.notes.map {
      text(of: $0, renderer, lines, hasColor: false, isPlain: isPlain, false)
    }
    return notes.joined() + summary(isPlain: isPlain, hasColor: false)
  }

  private func text(
    of note: CheckedNote, _ renderer: DiagnosticRenderer, _ lines: SourceLines, hasColor: Bool,
    isPlain: Bool, _ verbose: Bool
  ) -> String {
    let diagnostics = shown(note, verbose: verbose)
    if diagnostics.isEmpty { return "" }
    var text = isPlain ? "" : heading(of: note, hasColor)
    for diagnostic in diagnostics {
      text += renderer.render(diagnostic) { file, line in lines.line(line, of: file) }
    }
    return isPlain ? text : text + "\n"
  }

  /// A line such as `── content/posts/a.md: 14 commands, 2 wrong`.
  private func heading(of note: CheckedNote, _ hasColor: Bool) -> String {
    let wrong = note.commands.count(where: report.isFailure)
    let warned = note.commands.count(where: \.isWarnedOf)
    var facts = Self.counted(note.commands.count, "command")
    if wrong > 0 { facts += ", \(wrong) wrong" }
    if warned > 0 { facts += ", " + Self.counted(warned, "warning") }
    return hasColor
      ? "\u{1B}[2m── \u{1B}[0m\u{1B}[1m\(note.file)\u{1B}[0m\u{1B}[2m: \(facts)\u{1B}[0m\n"
      : "── \(note.file): \(facts)\n"
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
    let printer = CheckPrinter(root: root, report: report)
    printer.printMistakes(isPlain: false, verbose: false)
    let verdicts = Verdict.allCases.filter { report.count($0) > 0 }
      .map { "\(report.count($0)) \($0.rawValue)" }
    Console.error("  commands: " + verdicts.joined(separator: ", ") + "\n")
  }

  /// Prints how many commands got which verdict, and what was not simulated most often.
  func printSummary(isPlain: Bool) {
    Console.error(summary(isPlain: isPlain, hasColor: Console.hasColor))
  }

  private func summary(isPlain: Bool, hasColor: Bool) -> String {
    var text = isPlain ? "" : CheckTable(report).text(hasColor: hasColor)
    let verdicts = Verdict.allCases.map { "\(report.count($0)) \($0.rawValue)" }
    text += Self.counted(report.total, "command") + " in "
    text += Self.counted(report.notes.count, "note") + ": "
    text += verdicts.joined(separator: ", ") + "\n"
    if report.warnings > 0 { text += "warnings: \(report.warnings)\n" }
    if report.knownMistakes > 0 { text += "in the baseline: \(report.knownMistakes)\n" }
    let skipped = report.notSimulated.prefix(8).map { "\($0.tool) \($0.count)" }
    if !skipped.isEmpty { text += "not simulated: " + skipped.joined(separator: ", ") + "\n" }
    return text
  }

  private static func counted(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
  }
}
