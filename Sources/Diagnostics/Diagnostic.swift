/// What a mistake does to the run.
public enum Severity: UInt8, Sendable, Comparable {
  /// Something to know; never fails a run.
  case note
  /// Probably a mistake; fails a run under `--strict`.
  case warning
  /// Certainly a mistake; the run ends with exit status 1.
  case error

  /// The word that messages use: `note`, `warning` or `error`.
  public var word: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// Orders severities from `note` to `error`.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// A replacement of a stretch of the source text.
public struct Edit: Hashable, Sendable {
  /// The stretch to replace; an empty range inserts.
  public var range: SourceRange
  /// The new text; empty deletes.
  public var replacement: String

  /// Creates an edit that puts `replacement` in the place of `range`.
  public init(_ range: SourceRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A way to mend a mistake.
public struct Suggestion: Hashable, Sendable {
  /// What to do, as a phrase without a full stop, such as `did you mean 'title'?`.
  public var summary: String
  /// The edits that do it; empty when only the author can decide what to write.
  public var edits: [Edit]

  /// Creates a suggestion in words, with the edits that carry it out.
  public init(_ summary: String, edits: [Edit] = []) {
    self.summary = summary
    self.edits = edits
  }
}

/// Something beside the mistake that explains it, such as the place of an earlier definition.
public struct Note: Hashable, Sendable {
  /// What there is to know, as a phrase without a full stop.
  public var summary: String
  /// The file it is about; `nil` for the file of the diagnostic.
  public var file: String?
  /// Where it is; `nil` when it has no place.
  public var range: SourceRange?

  /// Creates a note, with its place where it has one.
  public init(_ summary: String, file: String? = nil, range: SourceRange? = nil) {
    self.summary = summary
    self.file = file
    self.range = range
  }
}

/// A mistake of the author's, as a value: it is collected and shown, never thrown.
///
/// A program of the portable core adds a source of its own mistakes by giving each kind a stable
/// `identifier`, such as `front-matter.duplicate-key`, which has a page of documentation.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public var severity: Severity
  /// The stable name of this kind of mistake: lower case, `area.kind`.
  public var identifier: String
  /// The file, as a path from the site's folder with `/`; empty when it is about no file.
  public var file: String
  /// The stretch of the file; `nil` when it is about the file as a whole.
  public var range: SourceRange?
  /// What is wrong, as a phrase without a full stop.
  public var summary: String
  /// What explains it, most useful first.
  public var notes: [Note]
  /// How to mend it, best first.
  public var suggestions: [Suggestion]

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, _ identifier: String, file: String, range: SourceRange? = nil,
    _ summary: String, notes: [Note] = [], suggestions: [Suggestion] = []
  ) {
    self.severity = severity
    self.identifier = identifier
    self.file = file
    self.range = range
    self.summary = summary
    self.notes = notes
    self.suggestions = suggestions
  }
}

extension Diagnostic: Comparable {
  /// Orders diagnostics by file, then place, then weight, then name: the order they are printed in.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.file != rhs.file { return lhs.file < rhs.file }
    let left = lhs.range?.start ?? SourcePosition(line: 0, column: 0)
    let right = rhs.range?.start ?? SourcePosition(line: 0, column: 0)
    if left != right { return left < right }
    if lhs.severity != rhs.severity { return lhs.severity > rhs.severity }
    if lhs.identifier != rhs.identifier { return lhs.identifier < rhs.identifier }
    return lhs.summary < rhs.summary
  }
}
