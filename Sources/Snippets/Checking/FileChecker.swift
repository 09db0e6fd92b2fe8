internal import Diagnostics
internal import Simulator

/// Checks the files that a note shows, on their own.
enum FileChecker {
  /// What came of a file.
  struct Result {
    /// The lines that are wrong, each with what is wrong with it.
    var mistakes: [CheckedCommand] = []
    /// The file as its author plainly meant it.
    var mended: SourceText
    /// Whether nothing is wrong with it then.
    var isMended = true
    /// Whether it is of a kind that can be checked.
    var isKnown = false
  }

  /// Checks a file.
  static func check(_ file: ShownFile) -> Result {
    var result = Result(mended: file.text)
    if file.directives.expectsFailure { return result }
    guard
      let kind = FileKind(name: file.name, language: file.language, text: file.text.bytes)
    else { return result }
    result.isKnown = true
    let found = kind.mistakes(
      in: file.text.bytes, version: file.directives.version.flatMap { KubernetesVersion($0) })
    if found.isEmpty { return result }
    let lines = Lines(file.text)
    var seen: Set<SourcePosition> = []
    var edits: [(place: Range<Int>, text: String)] = []
    for mistake in found {
      let text = lines.line(mistake.range.start.line)
      guard seen.insert(text.position(at: 0)).inserted else { continue }
      let edit = edit(mistake, file, lines)
      if let edit { edits.append(edit) } else { result.isMended = false }
      result.mistakes.append(
        CheckedCommand(
          text: text, verdict: .wrong,
          diagnostics: [diagnostic(mistake, edit, file, lines)], tool: kind.title))
    }
    result.mended = mended(file.text, edits)
    return result
  }

  private static func mended(
    _ text: SourceText, _ edits: [(place: Range<Int>, text: String)]
  ) -> SourceText {
    var result = SourceText(file: text.file, at: text.position(at: 0))
    var next = 0
    for edit in edits.sorted(by: { $0.place.lowerBound < $1.place.lowerBound })
    where edit.place.lowerBound >= next {
      result.append(text, next..<edit.place.lowerBound)
      result.insert(Array(edit.text.utf8))
      next = edit.place.upperBound
    }
    result.append(text, next..<text.bytes.count)
    return result
  }

  /// The edit that mends a mistake; `nil` when only the author can say how.
  private static func edit(
    _ mistake: FileMistake, _ file: ShownFile, _ lines: Lines
  ) -> (place: Range<Int>, text: String)? {
    if let columns = mistake.indentation {
      return (
        lines.indentation(mistake.range.start.line), String(repeating: " ", count: columns)
      )
    }
    guard let (wrong, right) = mistake.correction else { return nil }
    // The value of a key may be more than the word that is wrong.
    let place = lines.range(mistake.range)
    let bytes = file.text.bytes
    return place.first { bytes[$0...].starts(with: wrong.utf8) }
      .map { ($0..<$0 + wrong.utf8.count, right) }
  }

  private static func diagnostic(
    _ mistake: FileMistake, _ edit: (place: Range<Int>, text: String)?, _ file: ShownFile,
    _ lines: Lines
  ) -> Diagnostic {
    let isMoved = mistake.indentation != nil
    let range = file.text.range((isMoved ? nil : edit?.place) ?? lines.range(mistake.range))
    var diagnostic = Diagnostic(
      .error, "snippet.file", file: file.text.file, range: range, mistake.message)
    if let columns = mistake.indentation, let edit {
      diagnostic.suggestions = [
        Suggestion(
          columns == 0
            ? "do not indent it" : "indent it by \(columns) column\(columns == 1 ? "" : "s")",
          edits: [Edit(file.text.range(edit.place), edit.text)])
      ]
    }
    if let advice = mistake.advice, diagnostic.suggestions.isEmpty {
      diagnostic.suggestions = [Suggestion(advice)]
    }
    if let right = mistake.correction?.right {
      diagnostic.suggestions = [
        Suggestion(
          "did you mean '\(right)'?", edits: edit.map { [Edit(range, $0.text)] } ?? [])
      ]
    }
    return diagnostic
  }

  /// The lines of a file within a note.
  private struct Lines {
    private let text: SourceText
    private var starts = [0]

    init(_ text: SourceText) {
      self.text = text
      for (index, byte) in text.bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    }

    /// A line by its number, without its break and the blanks at its beginning.
    func line(_ number: Int) -> SourceText {
      let start = offset(SourcePosition(line: number, column: 1))
      let rest = text.bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
      let content = rest.drop { $0 == 0x20 }
      return text.cut((content.isEmpty ? rest : content).indices)
    }

    /// The blanks at the beginning of a line, as offsets.
    func indentation(_ number: Int) -> Range<Int> {
      let start = offset(SourcePosition(line: number, column: 1))
      return text.bytes[start...].prefix { $0 == 0x20 }.indices
    }

    /// A place in the file as offsets, at most to the end of its first line.
    func range(_ range: SourceRange) -> Range<Int> {
      let start = offset(range.start)
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
      return start..<max(start, min(offset(range.end), end))
    }

    private func offset(_ position: SourcePosition) -> Int {
      guard starts.indices.contains(position.line - 1) else { return text.bytes.count }
      return min(starts[position.line - 1] + max(0, position.column - 1), text.bytes.count)
    }
  }
}
