/// A source line with a caret under a range of it, cut to what fits a terminal.
struct Excerpt {
  var line: String
  var range: SourceRange

  /// The widest excerpt, in terminal columns, without what stands before it.
  var width = 100

  func text(_ palette: Palette, _ tint: String) -> String {
    let columns = caretColumns()
    let scalars = Array(line.unicodeScalars)
    let (first, skipped) = firstShown(scalars, caret: columns.lowerBound)
    var shown = ""
    var used = 0
    for scalar in scalars[first...] {
      let own = scalar == "\t" ? 1 : DisplayWidth.of(scalar)
      if used + own > width { break }
      used += own
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      shown.unicodeScalars.append(isControl ? " " : scalar)
      if isControl && scalar != "\t" { used += 1 }
    }
    let ellipsis = first > 0 ? "…" : ""
    let number = "\(range.start.line)"
    let gutter = String(repeating: " ", count: number.utf8.count)
    let indent = columns.lowerBound - skipped + (first > 0 ? 1 : 0)
    let length = max(1, min(columns.count, width - columns.lowerBound + skipped))
    let carets = String(repeating: "^", count: length)
    return palette.dim + " \(number) | " + palette.reset + ellipsis + shown + "\n"
      + palette.dim + " \(gutter) | " + palette.reset
      + String(repeating: " ", count: indent) + tint + carets + palette.reset + "\n"
  }

  /// The terminal columns (from 0) that the range covers on its first line.
  private func caretColumns() -> Range<Int> {
    let endColumn = range.end.line > range.start.line ? Int.max : range.end.column
    var byte = 1
    var column = 0
    var start: Int?
    for scalar in line.unicodeScalars {
      if byte >= endColumn { break }
      if byte >= range.start.column && start == nil { start = column }
      byte += UTF8.width(scalar)
      column += scalar == "\t" ? 1 : max(DisplayWidth.of(scalar), scalar.value < 0x20 ? 1 : 0)
    }
    let from = start ?? column
    return from..<max(column, from + 1)
  }

  /// The first character to show, and the columns before it, so that the caret is in view.
  private func firstShown(_ scalars: [Unicode.Scalar], caret: Int) -> (index: Int, columns: Int) {
    guard caret > width - 20 else { return (0, 0) }
    var columns = 0
    for (index, scalar) in scalars.enumerated() {
      if caret - columns <= width / 2 { return (index, columns) }
      columns += scalar == "\t" ? 1 : DisplayWidth.of(scalar)
    }
    return (0, 0)
  }
}
