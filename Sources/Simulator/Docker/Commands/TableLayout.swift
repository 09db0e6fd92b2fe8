import Shell

/// Cells under each other, as Go's tabwriter puts them.
enum TableLayout {
  /// Lines whose columns are at least `least` wide, with `gap` between them; cells end at tabs.
  static func aligned(_ lines: [ByteString], least: Int = 10, gap: Int = 3) -> [ByteString] {
    let rows = lines.map { TableRow($0.split(9)) }
    let widths = widths(of: rows, least: least, gap: gap)
    return rows.map { text(of: [$0], widths, end: nil) }
  }

  /// The same of rows that are known, as one text with an end to each line.
  static func aligned(rows: [TableRow], least: Int = 10, gap: Int = 3) -> ByteString {
    text(of: rows, widths(of: rows, least: least, gap: gap), end: 10)
  }

  private static func widths(of rows: [TableRow], least: Int, gap: Int) -> [Int] {
    var widths: [Int] = []
    for row in rows {
      row.cells.withUnsafeBufferPointer { cells in
        for index in 0..<max(cells.count - 1, 0) {
          if index == widths.count { widths.append(least) }
          widths[index] = max(widths[index], cells[index].width + gap)
        }
      }
    }
    return widths
  }

  /// Rows one after the other, each with a byte at its end if one is wanted.
  private static func text(of rows: [TableRow], _ widths: [Int], end: UInt8?) -> ByteString {
    let blanks = widths.reduce(1, +)
    let most = rows.reduce(0) { $0 + $1.text.count + blanks }
    return ByteString(
      [UInt8](unsafeUninitializedCapacity: most) { buffer, place in
        guard let start = buffer.baseAddress else { return }
        for row in rows {
          row.text.withUnsafeBufferPointer { text in
            row.cells.withUnsafeBufferPointer { cells in
              var from = 0
              for (index, cell) in cells.enumerated() {
                if let first = text.baseAddress {
                  (start + place).initialize(from: first + from, count: cell.end - from)
                }
                place += cell.end - from
                from = cell.end
                guard index + 1 < cells.count else { continue }
                let missing = max(widths[index] - cell.width, 0)
                (start + place).initialize(repeating: 32, count: missing)
                place += missing
              }
            }
          }
          if let end {
            start[place] = end
            place += 1
          }
        }
      })
  }
}
