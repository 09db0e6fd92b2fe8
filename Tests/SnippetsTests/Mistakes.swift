import Diagnostics
import Snippets

/// What is wrong in a note, as `line:column message (suggestion)`.
func mistakes(_ note: String) -> [String] {
  NoteChecker().check(Array(note.utf8), file: "a.md").commands.filter { $0.verdict == .wrong }
    .compactMap(\.diagnostics.first)
    .map { diagnostic in
      let place = diagnostic.range?.start ?? .start
      let help = diagnostic.suggestions.first.map { " (\($0.summary))" } ?? ""
      return "\(place.line):\(place.column) \(diagnostic.summary)\(help)"
    }
}
