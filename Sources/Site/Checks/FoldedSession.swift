/// What readers see when they unfold the verdicts on a block: its commands with what they print, where the
/// note shows none of it, and why they are not verified.
struct FoldedSession {
  private struct Entry {
    var command: Transcript
    var lines: [[UInt8]]
    var hasReason: Bool { command.verdict == .assumed || command.verdict == .notSimulated }
  }

  private var entries: [Entry] = []

  /// The most lines of output that are shown of a command.
  static let mostLines = 120
  /// The most characters of a line that are shown.
  static let longestLine = 400

  /// Picks out what there is to show of a block's commands.
  init(_ commands: [Transcript]) {
    let isOutputShown = commands.contains(where: \.isOutputShown)
    entries = commands.map { command in
      Entry(command: command, lines: isOutputShown ? [] : ScreenText.lines(of: command.output))
    }
    let isSession = entries.contains { !$0.lines.isEmpty }
    entries.removeAll { !isSession && !($0.hasReason && !$0.command.message.isEmpty) }
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool { entries.isEmpty }

  /// The words under which it is folded.
  var title: String { entries.contains { !$0.lines.isEmpty } ? "결과" : "까닭" }

  /// Writes it as one terminal session.
  func write(into html: inout [UInt8]) {
    html.add("<pre tabindex=\"0\"><samp>")
    for entry in entries {
      html.add("<span class=\"t-pr\">$ </span>")
      html.add(escaped: entry.command.command)
      html.add("\n")
      if !entry.lines.isEmpty {
        html.add("<span class=\"t-ou\">")
        for line in entry.lines.prefix(Self.mostLines) { Self.write(line, into: &html) }
        let left = entry.lines.count - Self.mostLines
        if left > 0 { html.add("… (\(left)줄 더)\n") }
        html.add("</span>")
      }
      if entry.hasReason, !entry.command.message.isEmpty {
        html.add("<span class=\"reason\"># \(entry.command.verdict.title): <span lang=\"en\">")
        html.add(escaped: Array(entry.command.message.utf8))
        html.add("</span></span>\n")
      }
    }
    html.add("</samp></pre>")
  }

  private static func write(_ line: [UInt8], into html: inout [UInt8]) {
    let text = String(decoding: line, as: UTF8.self).unicodeScalars
    let shown = text.prefix(longestLine)
    html.add(escaped: Array(String(String.UnicodeScalarView(shown)).utf8))
    html.add(shown.endIndex < text.endIndex ? "…\n" : "\n")
  }
}
