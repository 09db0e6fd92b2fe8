internal import Diagnostics

extension CheckReport {
  /// A list with an object for every command: `file`, `line`, `column`, `endLine`, `endColumn`, `text`,
  /// `verdict`, and `identifier`, `message` and `suggestion` where there are any.
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
      let related = diagnostic.notes.compactMap { $0.range.map { "\($0.start.line)" } }
      if !related.isEmpty {
        members.append(("related", "[" + related.joined(separator: ", ") + "]"))
      }
    }
    return "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// SARIF 2.1.0, with a result for each mistake and each warning; lines without columns, which SARIF does
  /// not count in bytes.
  var sarif: String {
    var results: [String] = []
    var rules: Set<String> = []
    for note in notes {
      for command in note.commands {
        for diagnostic in command.diagnostics
        where diagnostic.severity > .note || isFailure(command) {
          rules.insert(diagnostic.identifier)
          results.append(
            result(diagnostic, isFailure(command) ? "error" : diagnostic.severity.word))
        }
      }
    }
    let ruleList = rules.sorted().map { identifier in
      let text = (Explanation.of(identifier) ?? identifier).split(separator: "\n")
      return "{\"id\": \(JSONText.quoted(identifier)), \"shortDescription\": {\"text\": "
        + "\(JSONText.quoted(text.joined(separator: " ")))}}"
    }
    return """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
          "tool": {"driver": {"name": "pilgi", "rules": [\(ruleList.joined(separator: ", "))]}},
          "columnKind": "utf16CodeUnits",
          "results": [\(results.map { "\n      " + $0 }.joined(separator: ","))]
        }]
      }

      """
  }

  private func result(_ diagnostic: Diagnostic, _ level: String) -> String {
    var region = ""
    if let range = diagnostic.range {
      region = ", \"region\": {\"startLine\": \(range.start.line), \"endLine\": \(range.end.line)}"
    }
    return "{\"ruleId\": \(JSONText.quoted(diagnostic.identifier)), \"level\": \"\(level)\", "
      + "\"message\": {\"text\": \(JSONText.quoted(diagnostic.summary))}, \"locations\": "
      + "[{\"physicalLocation\": {\"artifactLocation\": {\"uri\": \(JSONText.quoted(uri(diagnostic.file)))}"
      + "\(region)}}]}"
  }

  /// A path as a relative URI reference (RFC 3986).
  private func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-._~/".utf8.contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
