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

  @OptionGroup var selection: CheckSelection

  @Option(
    help: ArgumentHelp(
      "text, plain, json, sarif, junit, github or tap, to standard output; FORMAT=FILE writes a file.",
      valueName: "format"))
  var format: [CheckOutput] = []

  @Option(
    help: ArgumentHelp("Mistakes listed in this file do not fail the check.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Write the mistakes that there are to the baseline.")
  var updateBaseline = false

  @Option(
    help: ArgumentHelp("Fail when more commands than this are warned of.", valueName: "count"))
  var maxWarnings: Int?

  @Flag(help: "Write the suggestions that leave no choice into the notes.")
  var fix = false

  @Flag(help: "Write what commands print into the notes, in the place of what they show.")
  var update = false

  @Flag(help: "Go on checking what is saved, until Ctrl-C, and say what changes.")
  var watch = false

  @Option(
    help: ArgumentHelp("Say what a kind of mistake means, and end.", valueName: "identifier"))
  var explain: String?

  @Flag(help: "Check everything anew, and keep nothing for the next check.")
  var noCache = false

  @Flag(name: [.short, .long], help: "Print mistakes only.")
  var quiet = false

  @Flag(help: "Print also what is assumed or not simulated.")
  var verbose = false

  func validate() throws {
    if updateBaseline && baseline == nil {
      throw ValidationError("--update-baseline needs --baseline FILE")
    }
    if watch && (fix || update || updateBaseline) {
      throw ValidationError("--watch does not go with what writes files")
    }
    if let maxWarnings, maxWarnings < 0 {
      throw ValidationError("--max-warnings takes a number from 0")
    }
  }

  mutating func run() async throws {
    if let explain { return try Self.say(explain) }
    // Where output stands in a note is not remembered.
    let checks = NoteChecks(root: root, remembers: !noCache && !update, limit: watch ? 1_000 : .max)
    let run = CheckRun(
      root: root, paths: paths, site: site.buildOptions, selection: selection, checks: checks,
      showsProgress: !quiet && !format.contains { $0.file == nil && $0.format != .text })
    if watch { return try await CheckWatch(run: run, check: self).run() }
    var notes = try await run.notes()
    if fix, try NoteFixer(root: root).mend(notes) { notes = try await run.notes() }
    if update {
      try NoteFixer(root: root).update(notes)
      notes = try await run.notes()
    }
    try checks.save(keepingOthers: selection.isPartial)
    let report = try report(on: notes)
    for output in format { try output.write(report, root: root) }
    if !format.contains(where: \.isForPrograms) {
      let printer = CheckPrinter(root: root, report: report)
      let isPlain = format.contains { $0.file == nil && $0.format == .plain }
      printer.printMistakes(isPlain: isPlain, verbose: verbose)
      if !quiet { printer.printSummary(isPlain: isPlain) }
    }
    let hasTooManyWarnings = maxWarnings.map { report.warnings > $0 } ?? false
    if !report.hasPassed || hasTooManyWarnings { throw ExitCode(1) }
  }

  private var root: String { paths.isEmpty ? site.source : "." }

  /// The report on checked notes, with what the baseline knows of.
  func report(on notes: [CheckedNote]) throws -> CheckReport {
    let report = CheckReport(notes: notes, isStrict: strict)
    guard let baseline else { return report }
    if updateBaseline {
      try SourceLines.write(Array(Baseline.text(of: report).utf8), to: baseline)
    }
    return Baseline(try SourceLines.bytes(of: baseline)).applied(to: report)
  }

  private static func say(_ identifier: String) throws {
    if let text = Explanation.of(identifier) ?? DiagnosticsGuide.text(of: identifier) {
      return Console.print(text + "\n")
    }
    let known = DiagnosticsGuide.identifiers
    let near = SpellingSuggestion.nearest(to: identifier, among: known)
    let areas = Set(known.map { $0.prefix { $0 != "." } }).sorted().joined(separator: ", ")
    throw ValidationError(
      "there is no kind of mistake '\(identifier)'; "
        + (near.map { "did you mean '\($0)'?" } ?? "their names begin with \(areas)"))
  }
}
