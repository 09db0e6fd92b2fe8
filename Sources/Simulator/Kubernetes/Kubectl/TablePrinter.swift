/// Lays out columns as `kubectl get` and `describe` do (Go's `text/tabwriter`).
struct TablePrinter {
  var rows: [[String]] = []
  var padding = 3
  var least = 6

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines, each with a line break, with some text before each.
  func text(indent: String = "") -> String {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        let width = cell.unicodeScalars.count
        if index < widths.count {
          widths[index] = max(widths[index], width)
        } else {
          widths.append(width)
        }
      }
    }
    var result = ""
    for row in rows {
      result += indent
      for (index, cell) in row.enumerated() {
        let isLast = index == row.count - 1
        result += isLast ? cell : cell.padded(max(least, widths[index] + padding))
      }
      result += "\n"
    }
    return result
  }
}
