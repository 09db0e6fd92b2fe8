package import Templates

/// A command of a note with what became of it when it was run, as pages show it.
///
/// This module runs nothing: whoever does knows the tools, and hands these values over.
package struct Transcript: Sendable, Hashable {
  /// What a command turned out to be, from best to worst.
  package enum Verdict: Int, Sendable, CaseIterable {
    /// It ran and ended as expected.
    case verified
    /// It stands on something that the notes never show, which is supposed to exist.
    case assumed
    /// Nobody can say: its tool is none of those that are known.
    case notSimulated
    /// It cannot be right.
    case wrong
  }

  /// The line of the file, from 1, on which the command begins.
  package var line: Int
  /// The command as readers type it, without prompts, in UTF-8.
  package var command: [UInt8]
  /// What it turned out to be.
  package var verdict: Verdict
  /// The tool that it calls first, such as `docker`.
  package var tool: String
  /// The tool with the version that it was run against, such as `docker 28.2.2`; `nil` for the shell's
  /// own programs.
  package var version: String?
  /// Why it is not verified, as a phrase; empty for a verified one.
  package var message = ""
  /// How to mend it, as a phrase; empty where nobody knows.
  package var suggestion = ""
  /// What it printed, as a terminal got it; empty when it did not run or printed nothing.
  package var output: [UInt8] = []
  /// Whether the note itself shows what it prints.
  package var isOutputShown = false

  /// Creates the transcript of a command.
  package init(line: Int, command: [UInt8], verdict: Verdict, tool: String) {
    self.line = line
    self.command = command
    self.verdict = verdict
    self.tool = tool
  }
}

/// How many commands of a note that call the same tool first have which verdict.
package struct ToolTally: Sendable, Hashable {
  /// The tool, such as `docker`.
  package var tool: String
  /// Its version, as of `Transcript`.
  package var version: String?
  /// The numbers.
  package var counts: VerdictCounts

  /// Creates a tally.
  package init(tool: String, version: String?, counts: VerdictCounts = VerdictCounts()) {
    self.tool = tool
    self.version = version
    self.counts = counts
  }
}

/// How many commands have which verdict.
package struct VerdictCounts: Sendable, Hashable {
  private var counts = [Int](repeating: 0, count: Transcript.Verdict.allCases.count)

  /// Nothing counted yet.
  package init() {}

  /// The number of commands with a verdict.
  package subscript(verdict: Transcript.Verdict) -> Int {
    get { counts[verdict.rawValue] }
    set { counts[verdict.rawValue] = newValue }
  }

  /// The number of all.
  package var total: Int { counts.reduce(0, +) }

  /// How many of a hundred ran, verified or assumed; 100 where there are none.
  package var percent: Int {
    total == 0 ? 100 : (self[.verified] + self[.assumed]) * 100 / total
  }

  /// Adds other numbers.
  package mutating func add(_ other: VerdictCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}

/// A note whose commands are to be run.
package struct NoteSource: Sendable {
  /// The file, as a path from the site's folder.
  package var file: String
  /// The hash of its bytes.
  package var hash: ContentHash
  /// Gives its bytes.
  package var read: @Sendable () throws(SiteFailure) -> [UInt8]

  /// Names a note.
  package init(
    file: String, hash: ContentHash, read: @escaping @Sendable () throws(SiteFailure) -> [UInt8]
  ) {
    self.file = file
    self.hash = hash
    self.read = read
  }
}

/// What runs the commands of notes for a site: the seam to the simulator.
///
/// It is asked from several threads at once, and often for the same notes: it remembers.
package protocol CommandChecker: AnyObject, Sendable {
  /// The commands of notes that are read one after the other and so share a world; for each note, in
  /// the order of its lines.
  ///
  /// - Throws: `SiteFailure` when a note cannot be read.
  func transcripts(of notes: [NoteSource]) throws(SiteFailure) -> [[Transcript]]

  /// How many commands of each of these notes have which verdict, by tool, sorted by name.
  ///
  /// - Throws: `SiteFailure` when a note cannot be read.
  func tallies(of notes: [NoteSource]) throws(SiteFailure) -> [[ToolTally]]
}
