import Shell

/// A row of a table: its cells one behind the other in one text, so that many rows are put under each other
/// without being taken apart.
struct TableRow {
  /// Where a cell ends in the text, and how many characters it has.
  struct Cell {
    var end: Int
    var width: Int
  }

  let text: [UInt8]
  let cells: [Cell]

  /// Creates a row of these cells.
  init(_ cells: [ByteString]) {
    var text: [UInt8] = []
    text.reserveCapacity(cells.reduce(0) { $0 + $1.count })
    self.cells = cells.map { cell in
      text += cell.bytes
      return Cell(end: text.count, width: Self.width(cell))
    }
    self.text = text
  }

  /// The number of characters, which is that of the bytes for nearly all cells.
  private static func width(_ cell: ByteString) -> Int {
    var continuing = 0
    for byte in cell.bytes where byte & 0xC0 == 0x80 { continuing += 1 }
    return cell.count - continuing
  }
}
