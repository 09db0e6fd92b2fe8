internal import ArgumentParser
internal import Diagnostics
internal import Site
internal import Snippets

/// Where the reports of a check go.
struct CheckOutput: ExpressibleByArgument {
  var format: ReportFormat
  /// The file; `nil` for standard output.
  var file: String?

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard let name = parts.first, let format = ReportFormat(rawValue: name) else { return nil }
    self.format = format
    file = parts.count > 1 ? parts[1] : nil
  }

  /// Whether it is for other programs and takes standard output.
  var isForPrograms: Bool { file == nil && format != .text && format != .plain }

  /// Writes a report.
  ///
  /// - Throws: `SiteFailure` when the file cannot be written.
  func write(_ report: CheckReport, root: String) throws(SiteFailure) {
    let lines = SourceLines(root: root)
    let written = report.written(as: format) { file, line in lines.line(line, of: file) }
    guard let file else {
      if let written { Console.print(written) }
      return
    }
    // A file has neither colours nor a width.
    let text = written ?? CheckPrinter(root: root, report: report).text(as: format)
    try SourceLines.write(Array(text.utf8), to: file)
  }
}
