internal import Site
internal import Snippets

/// Writes what is suggested into notes.
struct NoteFixer {
  let root: String

  /// Mends notes, and says what was done.
  ///
  /// - Returns: whether a note changed.
  /// - Throws: `SiteFailure` when a note cannot be read or written.
  func mend(_ notes: [CheckedNote]) throws(SiteFailure) -> Bool {
    var count = 0
    for note in notes {
      let edits = NoteMender.edits(for: note.commands)
      if edits.isEmpty { continue }
      let file = Self.path(of: note.file, root)
      let mended = NoteMender.mended(try SourceLines.bytes(of: file), edits)
      try SourceLines.write(mended.bytes, to: file)
      Console.error("\(note.file): \(mended.count) mended\n")
      count += mended.count
    }
    return count > 0
  }

  /// Writes what commands print into notes, in the place of what they show, and says what was done.
  ///
  /// - Throws: `SiteFailure` when a note cannot be read or written.
  func update(_ notes: [CheckedNote]) throws(SiteFailure) {
    for note in notes {
      let file = Self.path(of: note.file, root)
      let bytes = try SourceLines.bytes(of: file)
      let mended = NoteMender.mended(bytes, OutputUpdate.edits(for: note, in: bytes))
      if mended.count == 0 { continue }
      try SourceLines.write(mended.bytes, to: file)
      Console.error("\(note.file): \(mended.count) outputs written\n")
    }
  }

  /// Where a note lies.
  static func path(of note: String, _ root: String) -> String {
    root == "." || note.hasPrefix("/") ? note : root + "/" + note
  }
}
