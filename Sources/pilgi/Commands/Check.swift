internal import ArgumentParser
internal import Diagnostics
internal import Site
internal import Snippets

/// `pilgi check`.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs the commands of notes in a simulated world and says which are wrong.",
    discussion: """
      Without a path, the notes of the site are checked; those of a series share a world, in reading \
      order. With paths, any Markdown file or folder is checked, each file in a world of its own. \
      Nothing outside of the program's memory is changed or started.
      """)

  @Argument(help: "Markdown files, or folders of them.")
  var paths: [String] = []

  @OptionGroup var site: SiteArguments

  @Flag(help: "Commands that stand on something the notes never show are wrong, too.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "text, plain, json, sarif, junit, github or tap, to standard output; FORMAT=FILE writes a file.",
      valueName: "format"))
  var format: [String] = []

  @Flag(name: [.short, .long], help: "Print mistakes only.")
  var quiet = false

  @Flag(help: "Print also what is assumed or not simulated.")
  var verbose = false

  mutating func run() async throws {
    let outputs = try format.map(Output.init)
    let isSite = paths.isEmpty
    let groups =
      isSite
      ? try await SiteReadingOrder.groups(site.buildOptions)
      : try SiteReadingOrder.files(below: paths)
    let root = isSite ? site.source : "."
    let notes = try await Self.check(groups, root: root)
    let report = CheckReport(notes: notes, isStrict: strict)
    let printer = CheckPrinter(root: root, report: report)
    for output in outputs {
      guard let text = report.written(as: output.format) else { continue }
      if let file = output.file {
        try SourceLines.write(Array(text.utf8), to: file)
      } else {
        Console.print(text)
      }
    }
    let isForPeople = !outputs.contains { $0.file == nil && report.written(as: $0.format) != nil }
    if isForPeople {
      let isPlain = outputs.contains { $0.format == .plain }
      printer.printMistakes(isPlain: isPlain, verbose: verbose)
      if !quiet { printer.printSummary() }
    }
    if !report.hasPassed { throw ExitCode(1) }
  }

  /// Where a report goes.
  private struct Output {
    var format: ReportFormat
    var file: String?

    init(_ text: String) throws {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let name = parts.first, let format = ReportFormat(rawValue: name) else {
        let known = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("there is no format '\(text)'; there are \(known)")
      }
      self.format = format
      file = parts.count > 1 ? parts[1] : nil
    }
  }

  /// Checks groups of notes on all cores; the notes come in the order of the groups.
  private static func check(_ groups: [[String]], root: String) async throws -> [CheckedNote] {
    try await withThrowingTaskGroup(of: (Int, [CheckedNote]).self) { tasks in
      for (index, group) in groups.enumerated() {
        tasks.addTask {
          let checker = NoteChecker()
          return (
            index,
            try group.map { path in
              let file = root == "." ? path : root + "/" + path
              return checker.check(try SourceLines.bytes(of: file), file: path)
            }
          )
        }
      }
      var results: [[CheckedNote]] = Array(repeating: [], count: groups.count)
      for try await (index, notes) in tasks { results[index] = notes }
      return results.flatMap { $0 }
    }
  }
}
