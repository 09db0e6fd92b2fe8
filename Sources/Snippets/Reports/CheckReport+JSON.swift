internal import Diagnostics

extension CheckReport {
  /// A list with an object for every command.
  ///
  /// It has `file`, `line`, `column`, `endLine`, `endColumn`, `text` and `verdict`, and `identifier`,
  /// `message`, `suggestion` and `related` where there are any. Lines and columns count from 1, columns
  /// in bytes. Each element of `related` has `file`, `line` and `message`.
  var json: String {
    var objects: [String] = []
    for note in notes {
      for command in note.commands { objects.append(object(command, in: note)) }
    }
    return objects.isEmpty ? "[]\n" : "[\n  " + objects.joined(separator: ",\n  ") + "\n]\n"
  }

  private func object(_ command: CheckedCommand, in note: CheckedNote) -> String {
    let range = command.range
    var members = [
      ("file", JSONText.quoted(note.file)), ("line", "\(range.start.line)"),
      ("column", "\(range.start.column)"), ("endLine", "\(range.end.line)"),
      ("endColumn", "\(range.end.column)"),
      ("text", JSONText.quoted(String(decoding: command.text.bytes, as: UTF8.self))),
      ("verdict", JSONText.quoted(command.verdict.rawValue)),
    ]
    if let diagnostic = command.diagnostics.first {
      members.append(("identifier", JSONText.quoted(diagnostic.identifier)))
      members.append(("message", JSONText.quoted(diagnostic.summary)))
      if let suggestion = diagnostic.suggestions.first {
        members.append(("suggestion", JSONText.quoted(suggestion.summary)))
      }
      let related = diagnostic.notes.compactMap { note in
        note.range.map { range in
          "{\"file\": \(JSONText.quoted(note.file ?? diagnostic.file)), "
            + "\"line\": \(range.start.line), \"message\": \(JSONText.quoted(note.summary))}"
        }
      }
      if !related.isEmpty {
        members.append(("related", "[" + related.joined(separator: ", ") + "]"))
      }
    }
    return "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }
}
