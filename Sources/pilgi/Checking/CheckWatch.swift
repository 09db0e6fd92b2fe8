internal import Preview
internal import Site
internal import Snippets

/// Checks notes again and again as they are saved, and says what is different.
struct CheckWatch {
  let run: CheckRun
  let check: Check

  /// Goes on until the task is cancelled or Ctrl-C comes.
  func run() async throws {
    let notes = try await run.notes()
    try run.checks.save(keepingOthers: true)
    var known = try check.report(on: notes)
    let printer = CheckPrinter(root: run.root, report: known)
    printer.printMistakes(isPlain: false, verbose: check.verbose)
    if !check.quiet { printer.printSummary(isPlain: false) }
    let watch = FolderWatch(root: run.root)
    watch.follow(try await folders())
    Console.error("Ctrl-C ends it.\n")
    let task = Task {
      for await _ in watch.changes {
        do {
          let report = try check.report(on: try await run.notes())
          say(report, after: known)
          known = report
          watch.follow(try await folders())
        } catch let failure as SiteFailure {
          Console.error("error: \(failure.message)\n")
        }
      }
    }
    let interrupts = Interrupts {
      watch.stop()
      task.cancel()
    }
    defer { interrupts.end() }
    _ = try await task.value
  }

  /// The folders in which notes lie, as paths from the root, and the root itself.
  private func folders() async throws(SiteFailure) -> [String] {
    var folders: Set<String> = [""]
    for group in try await run.groups() {
      for note in group {
        var folder = note[...]
        while let slash = folder.lastIndex(of: "/") {
          folder = folder[..<slash]
          if !folders.insert(String(folder)).inserted { break }
        }
      }
    }
    return folders.sorted()
  }

  /// Prints the notes whose mistakes are others than before.
  private func say(_ report: CheckReport, after old: CheckReport) {
    let before = Dictionary(
      old.notes.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    var changed: [CheckedNote] = []
    for note in report.notes where before[note.file].map({ !note.isSaid(like: $0) }) ?? true {
      changed.append(note)
    }
    for note in changed {
      let now = note.commands.count(where: report.isFailure)
      let then = before[note.file]?.commands.count(where: old.isFailure) ?? 0
      let single = CheckPrinter(
        root: run.root, report: CheckReport(notes: [note], isStrict: report.isStrict))
      single.printMistakes(isPlain: false, verbose: check.verbose)
      if now == 0 && then == 0 && note.commands.isEmpty { continue }
      let verdicts = Verdict.allCases.filter { note.count($0) > 0 }
        .map { "\(note.count($0)) \($0.rawValue)" }.joined(separator: ", ")
      let mended = then > now ? "; \(then - now) mended" : ""
      Console.error("\(note.file): \(verdicts)\(mended)\n")
    }
    if report.hasPassed && !old.hasPassed { Console.error("nothing is wrong any more\n") }
  }
}

extension CheckedNote {
  /// Whether the same is to be said of the commands of both.
  fileprivate func isSaid(like other: CheckedNote) -> Bool {
    commands.count == other.commands.count
      && zip(commands, other.commands).allSatisfy { new, old in
        new.verdict == old.verdict && new.diagnostics == old.diagnostics
          && new.isKnown == old.isKnown
      }
  }
}
