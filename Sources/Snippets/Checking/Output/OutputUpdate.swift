package import Diagnostics

/// Puts what commands print in the simulated world into a note, in the place of what it shows.
package enum OutputUpdate {
  /// The edits for the commands of a note that ran, and whose output the note, whose bytes are given,
  /// shows; the lines keep the indentation of their block.
  package static func edits(for note: CheckedNote, in bytes: [UInt8]) -> [Edit] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return note.commands.compactMap { command in
      guard let shown = command.shownOutput, hasRun(command) else { return nil }
      let range = shown.range(0..<shown.bytes.count)
      guard lines.indices.contains(range.start.line - 1) else { return nil }
      let line = lines[range.start.line - 1]
      // Containers, such as lists and quotes, begin every line of a block.
      let start = line.prefix(max(0, range.start.column - 1))
      let prefix = start.map { $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20 }
      let printed = printed(command.output)
      guard !printed.isEmpty, printed != Array(shown.bytes) else { return nil }
      var text: [UInt8] = []
      for byte in printed {
        text.append(byte)
        if byte == 0x0A { text += prefix }
      }
      return Edit(range, String(decoding: text, as: UTF8.self))
    }
  }

  private static func hasRun(_ command: CheckedCommand) -> Bool {
    switch command.verdict {
    case .verified: true
    case .assumed, .wrong:
      command.diagnostics.contains { diagnostic in
        ["snippet.other-output", "snippet.output"].contains(diagnostic.identifier)
      }
    case .notSimulated: false
    }
  }

  /// What a terminal shows, without blank lines at the end and blanks at the ends of lines.
  private static func printed(_ screen: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for line in screen.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var line = line
      while let last = line.last, last == 0x20 || last == 0x0D { line.removeLast() }
      result += line
      result.append(0x0A)
    }
    while let last = result.last, last == 0x0A { result.removeLast() }
    return result
  }
}
