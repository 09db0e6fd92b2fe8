package import Diagnostics
internal import YAML

extension ByteWriter {
  package mutating func write(_ range: SourceRange) {
    write(range.start.line)
    write(range.start.column)
    write(range.end.line)
    write(range.end.column)
  }

  mutating func write(_ date: DateText) {
    for part in [
      date.civil.year, date.civil.month, date.civil.day, date.civil.hour, date.civil.minute,
      date.civil.second,
    ] {
      write(part)
    }
    write(date.offset) { $0.write($1) }
  }

  mutating func write(_ entry: FrontMatterValue.Entry) {
    write(entry.key)
    write(entry.value)
    write(entry.keyRange)
    write(entry.valueRange)
  }

  mutating func write(_ value: FrontMatterValue) {
    switch value {
    case .scalar(let scalar, let raw):
      // A scalar's meaning follows from its text, unless it was quoted.
      if case .text = scalar { write(0) } else { write(1) }
      write(raw)
    case .list(let values):
      write(2)
      write(values) { $0.write($1) }
    case .map(let entries):
      write(3)
      write(entries) { $0.write($1) }
    }
  }

  package mutating func write(_ diagnostic: Diagnostic) {
    write(Int(diagnostic.severity.rawValue))
    write(diagnostic.identifier)
    write(diagnostic.file)
    write(diagnostic.range) { $0.write($1) }
    write(diagnostic.summary)
    write(diagnostic.notes) { writer, note in
      writer.write(note.summary)
      writer.write(note.file) { $0.write($1) }
      writer.write(note.range) { $0.write($1) }
    }
    write(diagnostic.suggestions) { writer, suggestion in
      writer.write(suggestion.summary)
      writer.write(suggestion.edits) { writer, edit in
        writer.write(edit.range)
        writer.write(edit.replacement)
      }
    }
  }
}

extension ByteReader {
  package mutating func optionalText() throws(Damaged) -> String? {
    try flag() ? try text() : nil
  }

  package mutating func texts() throws(Damaged) -> [String] {
    try list { reader throws(Damaged) in try reader.text() }
  }

  package mutating func range() throws(Damaged) -> SourceRange {
    let start = SourcePosition(line: try integer(), column: try integer())
    return SourceRange(start, SourcePosition(line: try integer(), column: try integer()))
  }

  package mutating func optionalRange() throws(Damaged) -> SourceRange? {
    try flag() ? try range() : nil
  }

  mutating func optionalDate() throws(Damaged) -> DateText? {
    guard try flag() else { return nil }
    let civil = CivilDateTime(
      year: try integer(), month: try integer(), day: try integer(), hour: try integer(),
      minute: try integer(), second: try integer())
    return DateText(
      civil: civil, offset: try optional { reader throws(Damaged) in try reader.integer() })
  }

  mutating func entry(depth: Int) throws(Damaged) -> FrontMatterValue.Entry {
    FrontMatterValue.Entry(
      key: try text(), value: try value(depth: depth), keyRange: try range(),
      valueRange: try range())
  }

  private mutating func value(depth: Int) throws(Damaged) -> FrontMatterValue {
    guard depth < 128 else { throw Damaged() }
    switch try integer() {
    case 0:
      let raw = try text()
      return .scalar(.text(raw), raw: raw)
    case 1:
      let raw = try text()
      return .scalar(YAMLScalar(plain: raw), raw: raw)
    case 2:
      return .list(
        try list { reader throws(Damaged) in try reader.value(depth: depth + 1) })
    case 3: return .map(try list { reader throws(Damaged) in try reader.entry(depth: depth + 1) })
    default: throw Damaged()
    }
  }

  package mutating func diagnostic() throws(Damaged) -> Diagnostic {
    guard let severity = Severity(rawValue: UInt8(truncatingIfNeeded: try integer())) else {
      throw Damaged()
    }
    return Diagnostic(
      severity, try text(), file: try text(), range: try optionalRange(), try text(),
      notes: try list { reader throws(Damaged) in
        Note(try reader.text(), file: try reader.optionalText(), range: try reader.optionalRange())
      },
      suggestions: try list { reader throws(Damaged) in
        Suggestion(
          try reader.text(),
          edits: try reader.list { reader throws(Damaged) in
            Edit(try reader.range(), try reader.text())
          })
      })
  }
}
