package import Diagnostics

/// A command of a note with what became of it.
package struct CheckedCommand: Sendable {
  /// The command as the note shows it, without prompts.
  package var text: SourceText
  /// What it turned out to be.
  package var verdict: Verdict
  /// What is wrong with it, or why it was not simply run.
  package var diagnostics: [Diagnostic]
  /// What it printed; empty when it did not run.
  package var output: [UInt8] = []
  /// The tool that it calls first, such as `docker`.
  package var tool: String
  /// What the note shows that it prints; `nil` when it shows nothing, and where what is known comes from
  /// an earlier run.
  package var shownOutput: SourceText?
  /// Whether the note shows what it prints.
  package var isOutputShown = false
  /// Whether it is a mistake that a baseline lists.
  package var isKnown = false

  /// Creates a command with its verdict.
  package init(
    text: SourceText, verdict: Verdict, diagnostics: [Diagnostic], output: [UInt8] = [],
    tool: String
  ) {
    self.text = text
    self.verdict = verdict
    self.diagnostics = diagnostics
    self.output = output
    self.tool = tool
  }

  /// Whether it works, but is warned of.
  package var isWarnedOf: Bool {
    verdict != .wrong && diagnostics.contains { $0.severity == .warning }
  }

  /// The place in the note, from the first byte to behind the last.
  package var range: SourceRange { text.range(0..<text.bytes.count) }
}

/// What the check of one note came to.
package struct CheckedNote: Sendable {
  /// The file.
  package var file: String
  /// Its commands, in order.
  package var commands: [CheckedCommand] = []

  /// Creates the result of a note whose commands follow.
  package init(file: String) { self.file = file }

  /// How many commands have a verdict.
  package func count(_ verdict: Verdict) -> Int {
    commands.reduce(0) { $0 + ($1.verdict == verdict ? 1 : 0) }
  }

  /// All that is to be said of it, in the order of the file.
  package var diagnostics: [Diagnostic] { commands.flatMap(\.diagnostics).sorted() }
}
