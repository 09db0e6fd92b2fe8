internal import Diagnostics

/// The mistakes that old notes have and that are known: only new ones fail a check.
///
/// As text, a line for each: the file, the kind of mistake and the first line of the command, with tabs
/// between them. Line numbers are not in it, so that notes may grow above a mistake.
package struct Baseline: Sendable {
  private var counts: [String: Int] = [:]

  /// Reads a baseline; lines that begin with `#` are comments.
  package init(_ bytes: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    where line.first != UInt8(ascii: "#") {
      counts[String(decoding: line, as: UTF8.self), default: 0] += 1
    }
  }

  /// The baseline of all that fails in a report.
  package static func text(of report: CheckReport) -> String {
    var lines: [String] = []
    for note in report.notes {
      for command in note.commands where report.isFailure(command) || command.isKnown {
        lines.append(entry(command, in: note))
      }
    }
    return "# Mistakes that pilgi check knows of: file, kind, command.\n"
      + lines.sorted().map { $0 + "\n" }.joined()
  }

  /// A report in which the mistakes of the baseline are known, each as often as it is listed.
  package func applied(to report: CheckReport) -> CheckReport {
    var (result, left) = (report, counts)
    for note in result.notes.indices {
      for index in result.notes[note].commands.indices {
        let command = result.notes[note].commands[index]
        guard report.isFailure(command) else { continue }
        let entry = Self.entry(command, in: result.notes[note])
        if let count = left[entry], count > 0 {
          left[entry] = count - 1
          result.notes[note].commands[index].isKnown = true
        }
      }
    }
    return result
  }

  private static func entry(_ command: CheckedCommand, in note: CheckedNote) -> String {
    let line = command.text.bytes.prefix { $0 != 0x0A }.map { $0 < 0x20 ? 0x20 : $0 }
    let kind = command.diagnostics.first?.identifier ?? command.verdict.rawValue
    return note.file + "\t" + kind + "\t" + String(decoding: line, as: UTF8.self)
  }
}
