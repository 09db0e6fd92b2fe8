package import Diagnostics

/// Carries out the edits that diagnostics suggest.
package enum NoteMender {
  /// The edits that mend some commands: of each diagnostic the first suggestion that has any.
  package static func edits(for commands: [CheckedCommand]) -> [Edit] {
    commands.flatMap { command in
      command.diagnostics.flatMap { diagnostic in
        diagnostic.suggestions.first { !$0.edits.isEmpty }?.edits ?? []
      }
    }
  }

  /// A file with edits carried out, from its beginning; an edit that reaches into an earlier one, or
  /// past the end of the file, is left out.
  ///
  /// - Returns: the new bytes, and how many edits were carried out.
  package static func mended(_ bytes: [UInt8], _ edits: [Edit]) -> (bytes: [UInt8], count: Int) {
    var lines = [0]
    for index in bytes.indices where bytes[index] == 0x0A { lines.append(index + 1) }
    var result: [UInt8] = []
    var (next, count) = (0, 0)
    let ordered = edits.sorted { $0.range.start < $1.range.start }
    for edit in ordered {
      guard let start = offset(of: edit.range.start, lines, bytes.count),
        let end = offset(of: edit.range.end, lines, bytes.count), start >= next, end >= start
      else { continue }
      result += bytes[next..<start]
      result += edit.replacement.utf8
      next = end
      count += 1
    }
    return (result + bytes[next...], count)
  }

  private static func offset(of place: SourcePosition, _ lines: [Int], _ count: Int) -> Int? {
    guard lines.indices.contains(place.line - 1), place.column >= 1 else { return nil }
    let offset = lines[place.line - 1] + place.column - 1
    return offset <= count ? offset : nil
  }
}
