internal import Markdown
internal import Templates

/// Writes below code blocks what became of their commands.
///
/// Each block gets a `div.code-check` inside of its frame: a line with the verdicts, the versions and
/// the date; what is wrong, always in view; and, folded, why the rest was not verified and what the
/// commands print where the note does not show it.
struct VerdictMarkup {
  private let transcripts: [Transcript]
  private let date: Moment?

  /// Prepares the markup of a page's commands; the date is the one as of which the verdicts hold.
  init(_ transcripts: [Transcript], date: Moment?) {
    self.transcripts = transcripts
    self.date = date
  }

  /// The text with its blocks decorated, and its commands counted.
  func decorate(_ text: PageText) -> PageText {
    var result = text
    result.html = []
    result.html.reserveCapacity(text.html.count + 1024 * transcripts.count)
    var counts = VerdictCounts()
    var written = 0
    for block in text.codeBlocks {
      let commands = transcripts.filter { block.lines.contains($0.line) }
      guard !commands.isEmpty, block.end >= written, block.end <= text.html.count else { continue }
      for command in commands { counts[command.verdict] += 1 }
      result.html += text.html[written..<block.end]
      write(commands, into: &result.html)
      written = block.end
    }
    result.html += text.html[written...]
    result.commands = counts.total > 0 ? counts : nil
    return result
  }

  private func write(_ commands: [Transcript], into html: inout [UInt8]) {
    let folded = FoldedSession(commands)
    html.add("<div class=\"code-check\">")
    html.add(folded.isEmpty ? "<p>" : "<details><summary>")
    writeVerdicts(commands, into: &html)
    if folded.isEmpty {
      html.add("</p>")
    } else {
      html.add(" <span class=\"more\">\(folded.title)</span></summary>")
      folded.write(into: &html)
      html.add("</details>")
    }
    let wrong = commands.filter { $0.verdict == .wrong }
    if !wrong.isEmpty {
      html.add("<ul class=\"findings\">")
      for command in wrong { writeFinding(command, into: &html) }
      html.add("</ul>")
    }
    html.add("</div>")
  }

  // MARK: The line of verdicts

  private func writeVerdicts(_ commands: [Transcript], into html: inout [UInt8]) {
    var counts = VerdictCounts()
    for command in commands { counts[command.verdict] += 1 }
    let found = Transcript.Verdict.allCases.filter { counts[$0] > 0 }
    for verdict in found {
      html.add("<span class=\"verdict verdict-\(verdict.name)\">\(verdict.title)")
      if found.count > 1 { html.add(" \(counts[verdict])") }
      html.add("</span> ")
    }
    let ran = commands.filter { $0.verdict != .notSimulated }
    var facts: [String] = []
    for case let version? in ran.map(\.version) where !facts.contains(version) {
      facts.append(version)
    }
    html.add("<span class=\"facts\">")
    html.add(HTMLText.escaped(facts.joined(separator: " · ")))
    if let date, !ran.isEmpty {
      if !facts.isEmpty { html.add(" · ") }
      html.add("<time datetime=\"\(date.iso8601)\">\(date.civil.shortDate)</time> 기준")
    }
    html.add("</span>")
  }

  // MARK: What is wrong

  private func writeFinding(_ command: Transcript, into html: inout [UInt8]) {
    html.add("<li><code>")
    html.add(escaped: Array(command.command.prefix { $0 != 0x0A }))
    html.add("</code> <span lang=\"en\">\(HTMLText.escaped(command.message))</span>")
    if !command.suggestion.isEmpty {
      html.add(" <span class=\"fix\" lang=\"en\">\(HTMLText.escaped(command.suggestion))</span>")
    }
    html.add("</li>")
  }
}

extension Transcript.Verdict {
  /// The name in classes and templates.
  var name: String {
    switch self {
    case .verified: "verified"
    case .assumed: "assumed"
    case .notSimulated: "not-simulated"
    case .wrong: "wrong"
    }
  }

  /// The word that readers see.
  var title: String {
    switch self {
    case .verified: "확인됨"
    case .assumed: "가정함"
    case .notSimulated: "확인하지 못함"
    case .wrong: "틀림"
    }
  }
}

extension [UInt8] {
  mutating func add(_ text: String) { append(contentsOf: text.utf8) }

  /// Adds bytes as text, escaped; what is not UTF-8 becomes U+FFFD.
  mutating func add(escaped bytes: [UInt8]) {
    HTMLText.escape(String(decoding: bytes, as: UTF8.self), into: &self)
  }
}
