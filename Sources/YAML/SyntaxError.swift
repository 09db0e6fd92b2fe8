internal import CYaml
internal import Diagnostics

/// libyaml's complaint, turned into what an author can act on.
struct SyntaxError {
  private let problem: String
  private let mark: yaml_mark_t
  private let contextMark: yaml_mark_t
  private let table: LineTable

  init(_ parser: yaml_parser_t, _ table: LineTable) {
    problem = parser.problem.map { String(cString: $0) } ?? "the text cannot be read"
    // Reader errors (control characters, broken UTF-8) have an offset only.
    let isReader = parser.error == YAML_READER_ERROR
    mark = isReader ? parser.mark : parser.problem_mark
    contextMark = parser.context_mark
    self.table = table
  }

  func diagnostic(file: String) -> Diagnostic {
    let line = Int(mark.line)
    let at = table.position(mark)
    let text = table.text(line: line)
    let indent = text.bytes.prefix { $0 == 0x20 || $0 == 0x09 }
    if let tab = indent.firstIndex(of: 0x09) { return self.tab(file, at.line, tab - text.start) }
    switch problem {
    case "mapping values are not allowed in this context": return colon(file, at)
    case "found character that cannot start any token": return badStart(file, at, text)
    case "found unexpected end of stream" where contextMark.line > 0 || contextMark.column > 0,
      "found unexpected document indicator":
      return Diagnostic(
        .error, "yaml.unclosed-quote", file: file, range: SourceRange(start(contextMark), at),
        "the quotation mark is never closed",
        suggestions: [Suggestion("close it on the same line")])
    case "control characters are not allowed", "invalid leading UTF-8 octet",
      "invalid trailing UTF-8 octet":
      return Diagnostic(
        .error, "yaml.encoding", file: file, range: SourceRange(at, at),
        "the text is not UTF-8, or holds control characters",
        suggestions: [Suggestion("save the file as UTF-8")])
    default: return general(file, at)
    }
  }

  private func start(_ mark: yaml_mark_t) -> SourcePosition { table.position(mark) }

  private func tab(_ file: String, _ line: Int, _ offset: Int) -> Diagnostic {
    let range = SourceRange(line: line, column: offset + 1, length: 1)
    return Diagnostic(
      .error, "yaml.tab", file: file, range: range, "YAML does not indent with tabs",
      suggestions: [Suggestion("put spaces in the tab's place", edits: [Edit(range, "  ")])])
  }

  private func colon(_ file: String, _ at: SourcePosition) -> Diagnostic {
    Diagnostic(
      .error, "yaml.unquoted-colon", file: file,
      range: SourceRange(line: at.line, column: at.column, length: 1),
      "a value with ': ' in it has to be quoted", suggestions: quoteValue(Int(mark.line)))
  }

  private func badStart(
    _ file: String, _ at: SourcePosition,
    _ text: (start: Int, bytes: Slice<UnsafeBufferPointer<UInt8>>)
  ) -> Diagnostic {
    let offset = text.start + at.column - 1
    let byte = offset < text.bytes.endIndex && offset >= text.start ? text.bytes[offset] : 0
    if byte == 0x09 { return tab(file, at.line, at.column - 1) }
    let name = byte > 0x20 && byte < 0x7F ? String(UnicodeScalar(byte)) : "this character"
    return Diagnostic(
      .error, "yaml.bad-start", file: file,
      range: SourceRange(line: at.line, column: at.column, length: 1),
      "a value cannot begin with '\(name)' unless it is quoted",
      suggestions: quoteValue(Int(mark.line)))
  }

  /// Anything else: most often a value that begins with a bracket or quotation mark and goes on
  /// behind its end, as in `title: [따배쿠] 1. 소개`.
  private func general(_ file: String, _ at: SourcePosition) -> Diagnostic {
    for candidate in [Int(contextMark.line), Int(mark.line), Int(mark.line) - 1]
    where candidate >= 0 && endsBehindBracket(candidate) {
      let place = table.position(line: candidate, column: 0)
      return Diagnostic(
        .error, "yaml.text-after-bracket", file: file,
        range: SourceRange(
          line: place.line, column: 1, length: table.text(line: candidate).bytes.count),
        "the value goes on behind the end of its brackets or quotation marks",
        suggestions: quoteValue(candidate))
    }
    return Diagnostic(
      .error, "yaml.syntax", file: file, range: SourceRange(at, at), "\(problem) (YAML)")
  }

  private func endsBehindBracket(_ line: Int) -> Bool {
    guard let value = value(line), let first = value.bytes.first else { return false }
    let closing: UInt8
    switch first {
    case 0x5B: closing = 0x5D
    case 0x7B: closing = 0x7D
    case 0x22, 0x27: closing = first
    default: return false
    }
    guard let end = value.bytes.dropFirst().firstIndex(of: closing) else { return false }
    return value.bytes[(end + 1)...].contains { $0 != 0x20 && $0 != 0x2C }
  }

  /// The value of a `key: value` line.
  private func value(_ line: Int) -> (start: Int, bytes: Slice<UnsafeBufferPointer<UInt8>>)? {
    let text = table.text(line: line)
    guard let colon = text.bytes.firstIndex(of: 0x3A) else { return nil }
    let rest = text.bytes[(colon + 1)...].drop { $0 == 0x20 }
    return (text.start, rest)
  }

  private func quoteValue(_ line: Int) -> [Suggestion] {
    guard let value = value(line), !value.bytes.isEmpty else {
      return [Suggestion("quote the value")]
    }
    var quoted = "\""
    for scalar in String(decoding: value.bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    quoted += "\""
    let place = table.position(line: line, column: 0)
    let range = SourceRange(
      line: place.line, column: value.bytes.startIndex - value.start + 1, length: value.bytes.count)
    return [Suggestion("quote it: \(quoted)", edits: [Edit(range, quoted)])]
  }
}
