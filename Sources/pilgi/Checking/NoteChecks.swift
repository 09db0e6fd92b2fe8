internal import Diagnostics
internal import Site
internal import Snippets
internal import Synchronization
internal import Templates

/// Checks groups of notes, each once: what an earlier run knows is not run again, and two threads that
/// ask for the same group get the same answer.
final class NoteChecks: CommandChecker {
  /// A group that somebody asks for; who comes second waits.
  private final class Group: Sendable {
    let notes = Mutex<Outcome?>(nil)
  }

  private typealias Outcome = Result<[CheckedNote], SiteFailure>

  private struct State {
    /// `nil` until somebody asks, and without a memory.
    var memory: CheckMemory?
    var groups: [ContentHash: Group] = [:]
    /// The keys of the groups, oldest first.
    var order: [ContentHash] = []
    var tallies: [ContentHash: [[ToolTally]]] = [:]
    var found: [ContentHash: [CheckedNote]] = [:]
    var asked: Set<ContentHash> = []
  }

  /// What the site says of all its commands, and the bytes of the file that says it.
  private let settings: (values: CheckSettings, bytes: [UInt8])
  /// The folder of the notes; `nil` when nothing is remembered.
  private let root: String?
  /// How many groups are at hand at once; older ones are run again when somebody asks.
  private let limit: Int
  private let state = Mutex(State())

  /// Prepares checks of the notes below a folder.
  ///
  /// - Parameters:
  ///   - root: the folder.
  ///   - remembers: whether what earlier runs found is used and kept.
  ///   - limit: how many groups are at hand at once.
  init(root: String, remembers: Bool, limit: Int = .max) {
    self.root = remembers ? root : nil
    self.limit = limit
    let file = (root == "." ? "" : root + "/") + "pilgi.yaml"
    let bytes = (try? SourceLines.bytes(of: file)) ?? []
    settings = (CheckSettings(bytes, key: "check", file: "pilgi.yaml"), bytes)
  }

  /// The notes of a group, checked in one world.
  ///
  /// - Throws: `SiteFailure` when one of them cannot be read.
  func check(_ notes: [NoteSource]) throws(SiteFailure) -> [CheckedNote] {
    let key = key(of: notes)
    let (group, memory) = state.withLock { state in
      state.asked.insert(key)
      return (entry(key, &state), remember(&state))
    }
    return try group.notes.withLock { (known: inout Outcome?) -> Outcome in
      let outcome = known ?? memory?.notes(for: key).map { Outcome.success($0) } ?? run(notes)
      if known == nil, memory?.knows(key) != true, case .success(let checked) = outcome {
        state.withLock { $0.found[key] = checked }
      }
      known = outcome
      return outcome
    }.get()
  }

  /// What a group's verdicts depend on.
  private func key(of notes: [NoteSource]) -> ContentHash {
    var key = CheckMemory.key(of: notes)
    if settings.values.saysAnything { settings.bytes.withUnsafeBytes { key.combine($0) } }
    return key
  }

  private func run(_ notes: [NoteSource]) -> Outcome {
    let checker = NoteChecker(settings.values, guests: [OwnProgram.guest])
    var checked: [CheckedNote] = []
    do throws(SiteFailure) {
      for note in notes { checked.append(checker.check(try note.read(), file: note.file)) }
    } catch {
      return .failure(error)
    }
    return .success(checked)
  }

  func transcripts(of notes: [NoteSource]) throws(SiteFailure) -> [[Transcript]] {
    try check(notes).map(\.transcripts)
  }

  func tallies(of notes: [NoteSource]) throws(SiteFailure) -> [[ToolTally]] {
    let key = key(of: notes)
    let known = state.withLock { state -> [[ToolTally]]? in
      state.asked.insert(key)
      return state.tallies[key] ?? remember(&state)?.tallies(for: key)
    }
    if let known { return known }
    let tallies = try check(notes).map(\.tallies)
    state.withLock { $0.tallies[key] = tallies }
    return tallies
  }

  /// Keeps what was found for the next run.
  ///
  /// - Parameter keepsOthers: whether what nobody asked for this time is kept, too.
  /// - Throws: `SiteFailure` when it cannot be written.
  func save(keepingOthers keepsOthers: Bool) throws {
    guard root != nil else { return }
    let state = state.withLock { $0 }
    if state.asked.isEmpty { return }
    try state.memory?.save(state.found, asked: state.asked, keepingOthers: keepsOthers)
  }

  private func entry(_ key: ContentHash, _ state: inout State) -> Group {
    if let known = state.groups[key] { return known }
    let group = Group()
    state.groups[key] = group
    state.order.append(key)
    if state.order.count > limit {
      let oldest = state.order.removeFirst()
      state.groups[oldest] = nil
      state.found[oldest] = nil
    }
    return group
  }

  private func remember(_ state: inout State) -> CheckMemory? {
    guard let root else { return nil }
    if state.memory == nil { state.memory = CheckMemory(root: root) }
    return state.memory
  }
}

extension CheckedNote {
  /// The commands as pages show them.
  fileprivate var transcripts: [Transcript] {
    commands.map { command in
      var transcript = Transcript(
        line: command.range.start.line, command: command.text.bytes,
        verdict: command.verdict.forPages, tool: command.tool)
      transcript.version = ToolVersion.of(command.tool)
      transcript.message = command.diagnostics.first?.summary ?? ""
      transcript.suggestion = command.diagnostics.first?.suggestions.first?.summary ?? ""
      transcript.output = command.output
      transcript.isOutputShown = command.isOutputShown
      return transcript
    }
  }

  /// How many commands of each tool have which verdict, sorted by tool.
  var tallies: [ToolTally] {
    var tallies: [String: ToolTally] = [:]
    for command in commands {
      tallies[
        command.tool,
        default: ToolTally(tool: command.tool, version: ToolVersion.of(command.tool))
      ].counts[command.verdict.forPages] += 1
    }
    return tallies.values.sorted { $0.tool < $1.tool }
  }
}

extension Verdict {
  fileprivate var forPages: Transcript.Verdict {
    switch self {
    case .verified: .verified
    case .assumed: .assumed
    case .wrong: .wrong
    case .notSimulated: .notSimulated
    }
  }
}
