import Shell

/// Cells under each other, as Go's tabwriter puts them.
enum TableLayout {
  /// Lines whose columns are at least `least` wide, with `gap` between them; cells end at tabs.
  static func aligned(_ lines: [ByteString], least: Int = 10, gap: Int = 3) -> [ByteString] {
    let rows = lines.map { $0.split(9) }
    let widths = widths(of: rows, least: least, gap: gap)
    return rows.map { text(of: [$0], widths, end: nil) }
  }

  /// The same of cells that are known, as one text with an end to each line.
  static func aligned(cells rows: [[ByteString]], least: Int = 10, gap: Int = 3) -> ByteString {
    text(of: rows, widths(of: rows, least: least, gap: gap), end: 10)
  }

  private static func widths(of rows: [[ByteString]], least: Int, gap: Int) -> [Int] {
    var widths: [Int] = []
    for row in rows {
      for index in 0..<max(row.count - 1, 0) {
        if index == widths.count { widths.append(least) }
        // A cell has no more characters than bytes.
        if row[index].count + gap > widths[index] {
          widths[index] = max(widths[index], width(row[index]) + gap)
        }
      }
    }
    return widths
  }

  /// Rows one after the other, each with a byte at its end if one is wanted.
  private static func text(of rows: [[ByteString]], _ widths: [Int], end: UInt8?) -> ByteString {
    let most = rows.reduce(0) { size, row in
      var size = size + 1
      for index in row.indices {
        size += row[index].count + (index < widths.count ? widths[index] : 0)
      }
      return size
    }
    return ByteString(
      [UInt8](unsafeUninitializedCapacity: most) { buffer, place in
        guard let start = buffer.baseAddress else { return }
        for row in rows {
          for index in row.indices {
            let characters = row[index].bytes.withUnsafeBufferPointer { cell in
              if let first = cell.baseAddress {
                (start + place).initialize(from: first, count: cell.count)
              }
              place += cell.count
              return index + 1 < row.count ? width(cell) : 0
            }
            guard index + 1 < row.count else { continue }
            let missing = max(widths[index] - characters, 0)
            (start + place).initialize(repeating: 32, count: missing)
            place += missing
          }
          if let end {
            start[place] = end
            place += 1
          }
        }
      })
  }

  private static func width(_ text: ByteString) -> Int {
    text.bytes.withUnsafeBufferPointer { width($0) }
  }

  /// The number of characters, which is that of the bytes for nearly all cells.
  private static func width(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var continuing = 0
    for byte in bytes where byte & 0xC0 == 0x80 { continuing += 1 }
    return bytes.count - continuing
  }
}
