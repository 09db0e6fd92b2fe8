internal import Diagnostics
internal import Site
internal import Snippets

/// Checked notes as bytes. What is written here is read in the same order below it.
extension ByteWriter {
  mutating func write(_ note: CheckedNote) {
    write(note.file)
    write(note.commands) { writer, command in
      writer.write(command.text.file)
      writer.write(command.text.pieces) { writer, piece in
        writer.write(piece.bytes[...])
        writer.write(piece.origin.line)
        writer.write(piece.origin.column)
        writer.write(piece.isInserted)
      }
      writer.write(command.text.endPosition.line)
      writer.write(command.text.endPosition.column)
      writer.write(command.verdict.rawValue)
      writer.write(command.diagnostics) { $0.write($1) }
      writer.write(command.output[...])
      writer.write(command.tool)
      writer.write(command.isOutputShown)
    }
  }

  mutating func write(_ tally: ToolTally) {
    write(tally.tool)
    write(tally.version) { $0.write($1) }
    for verdict in Transcript.Verdict.allCases { write(tally.counts[verdict]) }
  }
}

extension ByteReader {
  mutating func note() throws(Damaged) -> CheckedNote {
    var note = CheckedNote(file: try text())
    note.commands = try list { reader throws(Damaged) in try reader.command() }
    return note
  }

  mutating func tallies() throws(Damaged) -> [ToolTally] {
    try list { reader throws(Damaged) in
      var tally = ToolTally(tool: try reader.text(), version: try reader.optionalText())
      for verdict in Transcript.Verdict.allCases { tally.counts[verdict] = try reader.integer() }
      return tally
    }
  }

  private mutating func position() throws(Damaged) -> SourcePosition {
    SourcePosition(line: try integer(), column: try integer())
  }

  private mutating func command() throws(Damaged) -> CheckedCommand {
    let file = try text()
    let pieces = try list { reader throws(Damaged) in
      SourceText.Piece(
        try reader.byteString(), at: try reader.position(), isInserted: try reader.flag())
    }
    let end = try position()
    guard let verdict = Verdict(rawValue: try text()) else { throw Damaged() }
    var command = CheckedCommand(
      text: SourceText(file: file, pieces: pieces, end: end), verdict: verdict,
      diagnostics: try list { reader throws(Damaged) in try reader.diagnostic() },
      output: try byteString(), tool: try text())
    command.isOutputShown = try flag()
    return command
  }
}
