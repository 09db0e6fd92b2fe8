/// `nl`, `fold`, `expand` and `column`: where lines begin, break and line up.
extension TextUtilities {
  private static let nlOptions = OptionTable(
    "b:body-numbering n:number-format w:number-width s:number-separator v:starting-line-number i:line-increment ~d:section-delimiter ~f:footer-numbering ~h:header-numbering ~l:join-blank-lines ~p.no-renumber"
  )
  private static let foldOptions = OptionTable("b.bytes s.spaces w:width")
  private static let expandOptions = OptionTable("i.initial t:tabs")
  private static let columnOptions = OptionTable(
    "t.table s:separator o:output-separator c:output-width ~x.fillrows ~N:table-columns ~J.json ~n:table-name ~R:table-right ~H:table-hide ~L.keep-empty-lines"
  )

  static func nl(_ context: ProcessContext) -> Int {
    guard let options = nlOptions.parse(context) else { return 1 }
    let style = options.value("b") ?? "t"
    guard ["a", "t", "n"].contains(style) else {
      if style.hasPrefix("p") { return context.notSimulated("-b " + style) }
      return context.usage("invalid body numbering style: " + context.gnuQuoted(style))
    }
    let format = options.value("n") ?? "rn"
    guard ["ln", "rn", "rz"].contains(format) else {
      return context.usage("invalid line numbering format: " + context.gnuQuoted(format))
    }
    let width = options.value("w").map { $0.integer ?? 0 } ?? 6
    guard width > 0, width < 1 << 16 else {
      context.complain(
        "invalid line number field width: " + context.gnuQuoted(options.value("w") ?? ""))
      return 1
    }
    let separator = options.value("s") ?? "\t"
    var number = options.value("v")?.integer64 ?? 1
    let step = options.value("i")?.integer64 ?? 1
    let (files, isWhole) = context.inputs(options.operands)
    for line in files.flatMap({ lines($0.data) }).map(bare) {
      var output: ByteString
      if style == "a" || style == "t" && !line.isEmpty {
        let digits = ByteString(number)
        output =
          switch format {
          case "ln": digits.filled(to: width)
          case "rz":
            ByteString([UInt8](repeating: 0x30, count: max(0, width - digits.count))) + digits
          default: digits.aligned(to: width)
          }
        output.append(separator)
        number = number &+ step
      } else {
        output = ByteString([UInt8](repeating: 0x20, count: width + separator.count))
      }
      if !context.write(output.bytes + line + [0x0A]) { return 1 }
    }
    return isWhole ? 0 : 1
  }

  static func fold(_ context: ProcessContext) -> Int {
    guard let options = foldOptions.parse(context) else { return 1 }
    let width = options.value("w").map { $0.integer ?? 0 } ?? 80
    guard width > 0 else {
      context.complain(
        "invalid number of columns: " + context.gnuQuoted(options.value("w") ?? "")
          + (width == 0 && options.value("w") == "0" ? ": Numerical result out of range" : ""))
      return 1
    }
    let (files, isWhole) = context.inputs(options.operands)
    for file in files {
      var output: [UInt8] = []
      for line in lines(file.data) {
        var rest = bare(line)
        while rest.count > width || rest.contains(0x09) {
          let (end, isOver) = breakPoint(rest, width, options.has("b"))
          guard isOver else { break }
          var cut = max(end, rest.startIndex + 1)
          if options.has("s"), let space = rest[..<cut].lastIndex(where: { [9, 32].contains($0) }) {
            cut = space + 1
          }
          output += rest[..<cut] + [0x0A]
          rest = rest[cut...]
        }
        output += rest
        if line.last == 0x0A { output.append(0x0A) }
      }
      if !context.write(output) { return 1 }
    }
    return isWhole ? 0 : 1
  }

  /// Where a line reaches a width, and whether it does.
  private static func breakPoint(
    _ line: ArraySlice<UInt8>, _ width: Int, _ countsBytes: Bool
  ) -> (Int, Bool) {
    var column = 0
    for (index, byte) in zip(line.indices, line) {
      column += byte == 0x09 && !countsBytes ? 8 - column % 8 : 1
      if column > width { return (index, true) }
    }
    return (line.endIndex, false)
  }

  static func expand(_ context: ProcessContext) -> Int {
    guard let options = expandOptions.parse(context) else { return 1 }
    let written = options.value("t") ?? "8"
    if written.contains(UInt8(ascii: ",")) { return context.notSimulated("-t " + written) }
    guard let size = written.integer, size > 0, size < 1 << 16 else {
      context.complain(
        written == "0"
          ? "tab size cannot be 0"
          : "tab size contains invalid character(s): " + context.gnuQuoted(written))
      return 1
    }
    let (files, isWhole) = context.inputs(options.operands)
    for line in files.flatMap({ lines($0.data) }) {
      var output: [UInt8] = []
      var column = 0
      var isInitial = true
      for byte in line {
        if byte == 0x09 && (isInitial || !options.has("i")) {
          let blanks = size - column % size
          output += [UInt8](repeating: 0x20, count: blanks)
          column += blanks
          continue
        }
        if byte != 0x20 && byte != 0x09 { isInitial = false }
        output.append(byte)
        column += 1
      }
      if !context.write(output) { return 1 }
    }
    return isWhole ? 0 : 1
  }

  static func column(_ context: ProcessContext) -> Int {
    guard let options = columnOptions.parse(context) else { return 1 }
    guard options.has("t") else { return context.notSimulated("without -t") }
    let (files, isWhole) = context.inputs(options.operands)
    let separators = options.value("s")
    var rows: [[ByteString]] = []
    for line in files.flatMap({ lines($0.data) }).map(bare) {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      let cells: [ArraySlice<UInt8>] =
        if let separators {
          line.split(omittingEmptySubsequences: false) { separators.contains($0) }
        } else {
          line.split { $0 == 0x20 || $0 == 0x09 }
        }
      rows.append(cells.map { ByteString($0) })
    }
    let count = rows.map { $0.count }.max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0
    }
    let joint = options.value("o") ?? "  "
    for row in rows {
      var output = ByteString()
      for index in 0..<count {
        let cell = index < row.count ? row[index] : ""
        output.append(cell)
        if index == count - 1 { break }
        let blanks = max(0, widths[index] - cell.columns)
        output.append(ByteString([UInt8](repeating: 0x20, count: blanks)) + joint)
      }
      if !context.write(output + "\n") { return 1 }
    }
    return isWhole ? 0 : 1
  }
}
