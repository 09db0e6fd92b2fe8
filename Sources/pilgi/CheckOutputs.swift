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
  func isForPrograms(_ report: CheckReport) -> Bool {
    file == nil && report.written(as: format) != nil
  }

  /// Writes a report.
  ///
  /// - Throws: `SiteFailure` when the file cannot be written.
  func write(_ report: CheckReport) throws {
    guard let text = report.written(as: format) else { return }
    if let file {
      try SourceLines.write(Array(text.utf8), to: file)
    } else {
      Console.print(text)
    }
  }
}
