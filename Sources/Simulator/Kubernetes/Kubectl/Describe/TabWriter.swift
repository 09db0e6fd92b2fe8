/// Aligns text at its tabs, as Go's `text/tabwriter` does with a padding of two.
///
/// A cell ends with a tab; cells of lines that follow one another form a column, and a line without the
/// cell ends it.
struct TabWriter {
  private var lines: [[String]] = [[]]

  /// Takes text with tabs and line breaks.
  mutating func write(_ text: String) {
    for (index, line) in text.pieces("\n").enumerated() {
      if index > 0 { lines.append([]) }
      for (place, piece) in line.pieces("\t").enumerated() {
        if place == 0, let last = lines[lines.count - 1].popLast() {
          lines[lines.count - 1].append(last + piece)
        } else {
          lines[lines.count - 1].append(piece)
        }
      }
    }
  }

  /// The text with its tabs as they are.
  var plainText: String { lines.map { $0.joinedText("\t") }.joinedText("\n") }

  /// The text, aligned.
  func text() -> String {
    var widths = lines.map { [Int](repeating: 0, count: max(0, $0.count - 1)) }
    let most = widths.map { $0.count }.max() ?? 0
    for column in 0..<most {
      var row = 0
      while row < lines.count {
        guard widths[row].count > column else {
          row += 1
          continue
        }
        var end = row
        var widest = 0
        while end < lines.count, widths[end].count > column {
          widest = max(widest, lines[end][column].unicodeScalars.count)
          end += 1
        }
        for index in row..<end { widths[index][column] = widest + 2 }
        row = end
      }
    }
    var result = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { result += "\n" }
      for (column, cell) in line.enumerated() {
        result += column < widths[index].count ? cell.padded(widths[index][column]) : cell
      }
    }
    return result
  }
}
