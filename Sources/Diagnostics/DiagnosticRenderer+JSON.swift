extension DiagnosticRenderer {
  /// A diagnostic as one JSON object: `severity`, `identifier`, `file`, `line`, `column`, `endLine`,
  /// `endColumn`, `summary`, and `notes` and `suggestions` where there are any.
  static func json(_ diagnostic: Diagnostic) -> String {
    var text = "{\"severity\":" + quoted(diagnostic.severity.word)
    text += ",\"identifier\":" + quoted(diagnostic.identifier)
    text += ",\"file\":" + quoted(diagnostic.file) + place(diagnostic.range)
    text += ",\"summary\":" + quoted(diagnostic.summary)
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        let file = note.file.map { ",\"file\":" + quoted($0) } ?? ""
        return "{\"summary\":" + quoted(note.summary) + file + place(note.range) + "}"
      }
      text += ",\"notes\":[" + joined(notes) + "]"
    }
    if !diagnostic.suggestions.isEmpty {
      let suggestions = diagnostic.suggestions.map { suggestion in
        let edits = suggestion.edits.map { edit in
          "{\"replacement\":" + quoted(edit.replacement) + place(edit.range) + "}"
        }
        return "{\"summary\":" + quoted(suggestion.summary) + ",\"edits\":[" + joined(edits) + "]}"
      }
      text += ",\"suggestions\":[" + joined(suggestions) + "]"
    }
    return text + "}"
  }

  private static func place(_ range: SourceRange?) -> String {
    guard let range else { return "" }
    return ",\"line\":\(range.start.line),\"column\":\(range.start.column)"
      + ",\"endLine\":\(range.end.line),\"endColumn\":\(range.end.column)"
  }

  private static func joined(_ parts: [String]) -> String {
    var text = ""
    for (index, part) in parts.enumerated() { text += index == 0 ? part : "," + part }
    return text
  }

  private static func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
