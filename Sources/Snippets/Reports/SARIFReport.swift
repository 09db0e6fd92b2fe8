internal import Diagnostics

/// A report in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), with a result for
/// each mistake and each warning.
struct SARIFReport {
  private let report: CheckReport

  init(_ report: CheckReport) { self.report = report }

  /// The text; columns count UTF-16 code units, and are left out where a line cannot be had.
  func text(_ sourceLine: (String, Int) -> String?) -> String {
    var results: [String] = []
    var rules: Set<String> = []
    for note in report.notes {
      for command in note.commands {
        let fails = report.isFailure(command)
        for diagnostic in command.diagnostics where diagnostic.severity > .note || fails {
          rules.insert(diagnostic.identifier)
          results.append(
            result(diagnostic, fails ? "error" : diagnostic.severity.word, sourceLine))
        }
      }
    }
    let driver = object([
      ("name", quoted("pilgi")), ("rules", list(rules.sorted().map(rule))),
    ])
    let run = object([
      ("tool", object([("driver", driver)])), ("columnKind", quoted("utf16CodeUnits")),
      ("results", "[" + results.map { "\n    " + $0 }.joined(separator: ",") + "]"),
    ])
    return """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [\(run)]
      }

      """
  }

  private func rule(_ identifier: String) -> String {
    let text = (Explanation.of(identifier) ?? identifier).split(separator: "\n")
    return object([
      ("id", quoted(identifier)), ("shortDescription", message(text.joined(separator: " "))),
    ])
  }

  private func result(
    _ diagnostic: Diagnostic, _ level: String, _ sourceLine: (String, Int) -> String?
  ) -> String {
    let file = diagnostic.file
    var members = [
      ("ruleId", quoted(diagnostic.identifier)), ("level", quoted(level)),
      ("message", message(diagnostic.summary)),
      ("locations", list([object([physical(file, diagnostic.range, sourceLine)])])),
    ]
    let related = diagnostic.notes.compactMap { note in
      note.range.map { range in
        object([
          physical(note.file ?? file, range, sourceLine), ("message", message(note.summary)),
        ])
      }
    }
    if !related.isEmpty { members.append(("relatedLocations", list(related))) }
    let fixes = diagnostic.suggestions.filter { !$0.edits.isEmpty }.map { suggestion in
      let replacements = suggestion.edits.map { edit in
        object([
          ("deletedRegion", region(edit.range, file, sourceLine)),
          ("insertedContent", message(edit.replacement)),
        ])
      }
      let change = object([artifact(file), ("replacements", list(replacements))])
      return object([
        ("description", message(suggestion.summary)), ("artifactChanges", list([change])),
      ])
    }
    if !fixes.isEmpty { members.append(("fixes", list(fixes))) }
    return object(members)
  }

  // MARK: Places

  private func physical(
    _ file: String, _ range: SourceRange?, _ sourceLine: (String, Int) -> String?
  ) -> (String, String) {
    var members = [artifact(file)]
    if let range { members.append(("region", region(range, file, sourceLine))) }
    return ("physicalLocation", object(members))
  }

  private func artifact(_ file: String) -> (String, String) {
    ("artifactLocation", object([("uri", quoted(Self.uri(file)))]))
  }

  private func region(
    _ range: SourceRange, _ file: String, _ sourceLine: (String, Int) -> String?
  ) -> String {
    var members = [("startLine", "\(range.start.line)")]
    let start = UTF16Column.of(range.start, in: file, sourceLine)
    let end = UTF16Column.of(range.end, in: file, sourceLine)
    if let start { members.append(("startColumn", "\(start)")) }
    members.append(("endLine", "\(range.end.line)"))
    if start != nil, let end { members.append(("endColumn", "\(end)")) }
    return object(members)
  }

  /// A path as a relative URI reference (RFC 3986).
  private static func uri(_ path: String) -> String {
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

  // MARK: JSON

  private func quoted(_ text: String) -> String { JSONText.quoted(text) }

  private func message(_ text: String) -> String { object([("text", quoted(text))]) }

  private func list(_ elements: [String]) -> String {
    "[" + elements.joined(separator: ", ") + "]"
  }

  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }
}

/// Columns as editors and browsers count them.
enum UTF16Column {
  /// The column, from 1, in UTF-16 code units; `nil` where the line cannot be had.
  static func of(
    _ position: SourcePosition, in file: String, _ sourceLine: (String, Int) -> String?
  ) -> Int? {
    guard let line = sourceLine(file, position.line) else { return nil }
    let before = line.utf8.prefix(max(0, position.column - 1))
    return String(decoding: before, as: UTF8.self).utf16.count + 1
  }
}
