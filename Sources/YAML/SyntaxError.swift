internal import CYaml
internal import Diagnostics

/// libyaml's complaint, turned into what an author can act on.
struct SyntaxError {
  let file: String
  let table: LineTable
  /// Where libyaml gave up.
  let mark: yaml_mark_t
  /// Where it began to read what it could not finish: a key, a quotation mark, a mapping.
  let contextMark: yaml_mark_t
  private let problem: String
  /// The byte and the character that cannot be read; `nil` for mistakes in the grammar.
  private let unreadable: (offset: Int, character: Int)?

  init(_ parser: yaml_parser_t, _ table: LineTable, file: String) {
    self.file = file
    self.table = table
    problem = parser.problem.map { String(cString: $0) } ?? "the text cannot be read"
    mark = parser.problem_mark
    contextMark = parser.context_mark
    // Mistakes in the encoding have no mark: libyaml decodes ahead of what it parses.
    unreadable =
      parser.error == YAML_READER_ERROR
      ? (Int(parser.problem_offset), Int(parser.problem_value)) : nil
  }

  var diagnostic: Diagnostic {
    if let unreadable { return encoding(unreadable.offset, unreadable.character) }
    let line = line(Int(mark.line))
    if let tab = line.indentation.firstIndex(of: 0x09) { return self.tab(at: tab, in: line) }
    switch problem {
    case "mapping values are not allowed in this context": return colon(line)
    case "found character that cannot start any token": return badStart(mark)
    case "did not find expected alphabetic or numeric character": return badStart(contextMark)
    case "found unexpected end of stream", "found unexpected document indicator":
      return unclosedQuote(at: offset(contextMark), line: Int(contextMark.line))
    default: return misplaced(line) ?? general
    }
  }

  func offset(_ mark: yaml_mark_t) -> Int {
    table.offset(line: Int(mark.line), column: Int(mark.column))
  }

  func error(
    _ identifier: String, _ range: SourceRange, _ summary: String, notes: [Note] = [],
    _ suggestions: [Suggestion]
  ) -> Diagnostic {
    Diagnostic(
      .error, identifier, file: file, range: range, summary, notes: notes, suggestions: suggestions)
  }

  private func encoding(_ offset: Int, _ character: Int) -> Diagnostic {
    let start = table.position(offset: offset)
    guard problem == "control characters are not allowed" else {
      return error(
        "yaml.encoding", SourceRange(line: start.line, column: start.column, length: 1),
        "the text is not UTF-8", [Suggestion("save the file as UTF-8")])
    }
    let length = Unicode.Scalar(UInt32(max(0, character))).map { UTF8.width($0) } ?? 1
    let range = SourceRange(line: start.line, column: start.column, length: length)
    var digits = String(character, radix: 16, uppercase: true)
    while digits.utf8.count < 4 { digits = "0" + digits }
    return error(
      "yaml.encoding", range, "the control character U+\(digits) cannot stand in YAML",
      [Suggestion("remove it", edits: [Edit(range, "")])])
  }

  private func tab(at offset: Int, in line: Line) -> Diagnostic {
    let range = line.range(offset..<(offset + 1))
    return error(
      "yaml.tab", range, "YAML does not indent with tabs",
      [Suggestion("put spaces in the tab's place", edits: [Edit(range, "  ")])])
  }

  private func badStart(_ mark: yaml_mark_t) -> Diagnostic {
    let line = line(Int(mark.line))
    let offset = offset(mark)
    let byte = line.bytes.indices.contains(offset) ? line.bytes[offset] : 0
    if byte == 0x09 { return tab(at: offset, in: line) }
    let name = byte > 0x20 && byte < 0x7F ? String(UnicodeScalar(byte)) : "this character"
    return error(
      "yaml.bad-start", line.range(offset..<(offset + 1)),
      "a value cannot begin with '\(name)' unless it is quoted", [quoting(line)])
  }

  /// A colon where none may be: the second one of its line, or one that ends a key where the value
  /// above goes on.
  private func colon(_ line: Line) -> Diagnostic {
    let offset = offset(mark)
    if (line.colon ?? offset) >= offset {
      if let above = nearest(above: line, where: { _ in true }), let slip = missingSpace(above) {
        return slip
      }
      if let slip = indented(line) { return slip }
    }
    return error(
      "yaml.unquoted-colon", line.range(offset..<(offset + 1)),
      "a value with ': ' in it has to be quoted", [quoting(line)])
  }

  /// Anything else whose cause is known; `nil` when it is not.
  private func misplaced(_ line: Line) -> Diagnostic? {
    if let slip = quoteClosedByNext() { return slip }
    // libyaml stops on the line itself, or on the next one when it waited for a colon.
    let context = self.line(Int(contextMark.line))
    for candidate in [line, self.line(max(0, line.index - 1)), context]
    where candidate.end == .early {
      return error(
        "yaml.text-after-bracket", candidate.range(candidate.bytes.indices),
        "the value goes on behind the end of its brackets or quotation marks", [quoting(candidate)])
    }
    if problem == "could not find expected ':'" {
      return missingSpace(context) ?? missingColon(context)
    }
    guard offset(mark) == line.start, line.colon != nil else { return nil }
    return indented(line)
  }

  private var general: Diagnostic {
    let at = table.position(mark)
    return error("yaml.syntax", SourceRange(at, at), "\(problem) (YAML)", [])
  }
}
