internal import ArgumentParser
internal import Diagnostics
internal import Site
internal import Snippets
internal import Templates

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
  }

  mutating func run() async throws {
    if let explain { return try Self.say(explain) }
    let isSite = paths.isEmpty
    let groups =
      isSite
      ? try await SiteReadingOrder.groups(site.buildOptions)
      : try SiteReadingOrder.files(below: paths)
    let root = isSite ? site.source : "."
    let chosen = try selection.choose(among: groups, root: root)
    var cache = noCache ? nil : CheckCache(root: root)
    var notes = try await Self.check(chosen, root: root, &cache)
    if fix, try Self.mend(notes, root: root) {
      notes = try await Self.check(chosen, root: root, &cache)
    }
    try cache?.save(keepingOthers: selection.isPartial)
    var report = CheckReport(notes: notes, isStrict: strict)
    if let baseline {
      if updateBaseline {
        try SourceLines.write(Array(Baseline.text(of: report).utf8), to: baseline)
      }
      report = Baseline(try SourceLines.bytes(of: baseline)).applied(to: report)
    }
    for output in format { try output.write(report) }
    if !format.contains(where: { $0.isForPrograms(report) }) {
      let printer = CheckPrinter(root: root, report: report)
      let isPlain = format.contains { $0.format == .plain }
      printer.printMistakes(isPlain: isPlain, verbose: verbose)
      if !quiet { printer.printSummary() }
    }
    let hasTooManyWarnings = maxWarnings.map { report.warnings > $0 } ?? false
    if !report.hasPassed || hasTooManyWarnings { throw ExitCode(1) }
  }

  private static func say(_ identifier: String) throws {
    guard let text = Explanation.of(identifier) else {
      let known = Explanation.identifiers.joined(separator: ", ")
      throw ValidationError("there is no kind of mistake '\(identifier)'; there are \(known)")
    }
    Console.print(text + "\n")
  }

  /// Writes what is suggested into the notes; says what was done.
  ///
  /// - Returns: whether a note changed.
  private static func mend(_ notes: [CheckedNote], root: String) throws -> Bool {
    var count = 0
    for note in notes {
      let edits = NoteMender.edits(for: note.commands)
      if edits.isEmpty { continue }
      let file = path(of: note.file, root)
      let mended = NoteMender.mended(try SourceLines.bytes(of: file), edits)
      try SourceLines.write(mended.bytes, to: file)
      Console.error("\(note.file): \(mended.count) mended\n")
      count += mended.count
    }
    return count > 0
  }

  private static func path(of note: String, _ root: String) -> String {
    root == "." || note.hasPrefix("/") ? note : root + "/" + note
  }

  /// What one group came to.
  private struct Outcome: Sendable {
    var key: ContentHash
    var notes: [CheckedNote]
    var reported: Set<String>
  }

  /// Checks groups of notes on all cores; the reported notes come in the order of the groups.
  private static func check(
    _ groups: [CheckSelection.Group], root: String, _ cache: inout CheckCache?
  ) async throws -> [CheckedNote] {
    let known = cache
    let outcomes = try await withThrowingTaskGroup(of: (Int, Outcome).self) { tasks in
      for (index, group) in groups.enumerated() {
        tasks.addTask {
          let files = try group.notes.map { note in
            (name: note, bytes: try SourceLines.bytes(of: path(of: note, root)))
          }
          let key = CheckCache.key(of: files)
          var notes = known?.notes(for: key)
          if notes == nil {
            let checker = NoteChecker()
            notes = files.map { checker.check($0.bytes, file: $0.name) }
          }
          return (index, Outcome(key: key, notes: notes ?? [], reported: group.reported))
        }
      }
      var results: [Outcome?] = Array(repeating: nil, count: groups.count)
      for try await (index, outcome) in tasks { results[index] = outcome }
      return results.compactMap { $0 }
    }
    for outcome in outcomes { cache?.keep(outcome.notes, for: outcome.key) }
    return outcomes.flatMap { outcome in
      outcome.notes.filter { outcome.reported.contains($0.file) }
    }
  }
}
