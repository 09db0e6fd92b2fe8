internal import Diagnostics

extension TextUtilities {
  private static let wcOptions = OptionTable(
    "c.bytes m.chars l.lines w.words L.max-line-length ~-:files0-from -:total")

  static func wc(_ context: ProcessContext) -> Int {
    guard let options = wcOptions.parse(context) else { return 1 }
    let (files, isWhole) = context.inputs(options.operands)
    var shown: [ByteString] = ["l", "w", "m", "c", "L"].filter { options.has($0) }
    if shown.isEmpty { shown = ["l", "w", "c"] }
    let counts = files.map { file in shown.map { count($0, file.data) } }
    var total = [Int](repeating: 0, count: shown.count)
    for row in counts {
      for (at, value) in row.enumerated() {
        total[at] = shown[at] == "L" ? max(total[at], value) : total[at] + value
      }
    }
    // As wide as the bytes of all files need; seven where the size of standard input is unknown.
    let bytes = files.reduce(0) { $0 + $1.data.count }
    let hasInput = options.operands.isEmpty || options.operands.contains("-")
    let isSingle = shown.count == 1 && files.count == 1 && options.operands.count < 2
    let width = isSingle ? 1 : max(ByteString(bytes).count, hasInput ? 7 : 1)
    func row(_ values: [Int], _ name: ByteString) {
      let numbers = values.map { padded(ByteString($0), to: width) }.joined(" ")
      context.write(numbers + (name.isEmpty ? "" : " " + name) + "\n")
    }
    for (file, values) in zip(files, counts) {
      row(values, options.operands.isEmpty ? "" : file.name)
    }
    if options.operands.count > 1 { row(total, "total") }
    return isWhole ? 0 : 1
  }

  private static func count(_ what: ByteString, _ data: [UInt8]) -> Int {
    switch what {
    case "l": return data.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    case "w": return data.split { $0 == 0x20 || 0x09...0x0D ~= $0 }.count
    case "m": return data.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    case "L": return lines(data).reduce(0) { max($0, columns(bare($1))) }
    default: return data.count
    }
  }

  /// The width of a line with tabs at every eighth column.
  private static func columns(_ line: ArraySlice<UInt8>) -> Int {
    var width = 0
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      width = scalar == "\t" ? (width / 8 + 1) * 8 : width + DisplayWidth.of(scalar)
    }
    return width
  }
}
