internal import Diagnostics
internal import Site

/// Prints what a build found and did.
struct ReportPrinter {
  private let root: String
  private let format: Build.Format
  private let hasColor: Bool

  init(root: String, format: Build.Format) {
    self.root = root
    self.format = format
    hasColor = Console.hasColor
  }

  /// Prints mistakes, to standard error; as JSON, to standard output.
  func print(_ diagnostics: [Diagnostic]) {
    let style: DiagnosticRenderer.Style =
      switch format {
      case .text: .terminal(color: hasColor)
      case .plain: .plain
      case .json: .json
      }
    let renderer = DiagnosticRenderer(style)
    let sources = SourceLines(root: root)
    var text = ""
    for diagnostic in diagnostics where diagnostic.severity > .note || format != .plain {
      text += renderer.render(diagnostic) { file, line in sources.line(line, of: file) }
    }
    if format == .json { Console.print(text) } else { Console.error(text) }
  }

  /// Prints the summary of a build, to standard error.
  func print(_ report: BuildReport, profile: Bool, verbose: Bool) {
    var text = ""
    if !report.excluded.isEmpty {
      let shown = verbose ? report.excluded.count : 10
      text += "left out:\n"
      for page in report.excluded.prefix(shown) {
        text += "  \(page.source): \(page.reason.text)\n"
      }
      if report.excluded.count > shown {
        text += "  and \(report.excluded.count - shown) more (list them with --verbose)\n"
      }
    }
    if profile {
      for stage in report.stages { text += "  \(TimeText.of(stage.duration))  \(stage.name)\n" }
    }
    text += summary(report) + "\n"
    Console.error(text)
  }

  private func summary(_ report: BuildReport) -> String {
    let errors = Self.count(report.count(.error), "error")
    let warnings = Self.count(report.count(.warning), "warning")
    let mistakes = [errors, warnings].compactMap { $0 }.joined(separator: ", ")
    guard report.isPublished else {
      return "not published: \(mistakes); '\(report.destination)' is as it was"
    }
    let posts = Self.count(report.posts, "post") ?? "0 posts"
    let pages = Self.count(report.pages, "page") ?? "0 pages"
    var text = "\(posts), \(pages) → \(report.destination): \(report.files) files"
    text += ", \(report.written) written"
    if report.removed > 0 { text += ", \(report.removed) removed" }
    if !report.excluded.isEmpty { text += "; \(report.excluded.count) left out" }
    if !mistakes.isEmpty { text += "; " + mistakes }
    return text + "; " + TimeText.of(report.duration)
  }

  private static func count(_ number: Int, _ word: String) -> String? {
    number == 0 ? nil : number == 1 ? "1 \(word)" : "\(number) \(word)s"
  }
}
