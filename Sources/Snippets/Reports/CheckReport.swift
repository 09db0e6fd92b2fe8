internal import Diagnostics

/// A way to write down what a check found.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, plain, json, sarif, junit, github, tap
}

/// What the check of several notes came to.
package struct CheckReport: Sendable {
  /// The notes, in the order in which they were checked.
  package var notes: [CheckedNote]
  /// Whether commands that stand on something never shown are wrong.
  package var isStrict = false

  /// Creates a report.
  package init(notes: [CheckedNote], isStrict: Bool = false) {
    self.notes = notes
    self.isStrict = isStrict
  }

  /// Whether a command keeps the check from passing.
  package func isFailure(_ command: CheckedCommand) -> Bool {
    !command.isKnown && (command.verdict == .wrong || isStrict && command.verdict == .assumed)
  }

  /// How many commands work, but are warned of.
  package var warnings: Int {
    notes.reduce(0) { $0 + $1.commands.lazy.filter(\.isWarnedOf).count }
  }

  /// How many mistakes a baseline lists.
  package var knownMistakes: Int {
    notes.reduce(0) { $0 + $1.commands.lazy.filter(\.isKnown).count }
  }

  /// Whether nothing is wrong.
  package var hasPassed: Bool { !notes.contains { $0.commands.contains(where: isFailure) } }

  /// How many commands there are.
  package var total: Int { notes.reduce(0) { $0 + $1.commands.count } }

  /// How many commands have a verdict.
  package func count(_ verdict: Verdict) -> Int { notes.reduce(0) { $0 + $1.count(verdict) } }

  /// The tools of the commands that were not simulated, most frequent first.
  package var notSimulated: [(tool: String, count: Int)] {
    var counts: [String: Int] = [:]
    for note in notes {
      for command in note.commands where command.verdict == .notSimulated {
        counts[command.tool, default: 0] += 1
      }
    }
    return counts.map { (tool: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.tool) < ($0.count, $1.tool) }
  }

  /// The report in a format for other programs.
  ///
  /// - Parameters:
  ///   - format: how it is written.
  ///   - sourceLine: gives the text of a line (from 1) of a file, without its break, or `nil` where it
  ///     cannot be had.
  /// - Returns: the text; `nil` for formats for people.
  package func written(
    as format: ReportFormat, sourceLine: (_ file: String, _ line: Int) -> String?
  ) -> String? {
    switch format {
    case .text, .plain: return nil
    case .json: return json
    case .sarif: return SARIFReport(self).text(sourceLine)
    case .junit: return junit
    case .github: return github(sourceLine)
    case .tap: return tap
    }
  }

  /// The message of a command: its first diagnostic, or its verdict.
  func message(_ command: CheckedCommand) -> String {
    command.diagnostics.first?.summary ?? command.verdict.rawValue
  }
}
