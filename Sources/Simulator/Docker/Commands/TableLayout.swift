import Shell

/// Cells under each other, as Go's tabwriter puts them.
enum TableLayout {
  /// Lines whose columns are at least `least` wide, with `gap` between them; cells end at tabs.
  static func aligned(_ lines: [ByteString], least: Int = 10, gap: Int = 3) -> [ByteString] {
    let rows = lines.map { $0.split(9) }
    let widths = widths(of: rows, least: least, gap: gap)
    return rows.map { row in
      var text = ByteString()
      append(row, widths, to: &text)
      return text
    }
  }

  /// The same of cells that are known, as one text with an end to each line.
  static func aligned(cells rows: [[ByteString]], least: Int = 10, gap: Int = 3) -> ByteString {
    let widths = widths(of: rows, least: least, gap: gap)
    var text = ByteString()
    text.bytes.reserveCapacity(rows.count * (widths.reduce(0, +) + 20))
    for row in rows {
      append(row, widths, to: &text)
      text.append(UInt8(10))
    }
    return text
  }

  private static func widths(of rows: [[ByteString]], least: Int, gap: Int) -> [Int] {
    var widths: [Int] = []
    for row in rows {
      for index in 0..<max(row.count - 1, 0) {
        if index == widths.count { widths.append(least) }
        widths[index] = max(widths[index], width(row[index]) + gap)
      }
    }
    return widths
  }

  private static func append(_ row: [ByteString], _ widths: [Int], to text: inout ByteString) {
    for (index, cell) in row.enumerated() {
      text.bytes += cell.bytes
      guard index + 1 < row.count else { continue }
      text.bytes += repeatElement(32, count: max(widths[index] - width(cell), 0))
    }
  }

  /// The number of characters, which is that of the bytes for nearly all cells.
  private static func width(_ text: ByteString) -> Int {
    text.bytes.withUnsafeBufferPointer { bytes in
      var continuing = 0
      for byte in bytes where byte & 0xC0 == 0x80 { continuing += 1 }
      return bytes.count - continuing
    }
  }
}
