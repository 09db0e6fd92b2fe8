/// `tac`, `paste`, `comm` and `join`: lines of files against each other.
extension TextUtilities {
  private static let tacOptions = OptionTable("~b.before ~r.regex ~s:separator")
  private static let pasteOptions = OptionTable("d:delimiters s.serial ~z.zero-terminated")
  private static let commOptions = OptionTable(
    "1. 2. 3. -.check-order -.nocheck-order -:output-delimiter ~-.total ~z.zero-terminated")

  static func tac(_ context: ProcessContext) -> Int {
    guard let options = tacOptions.parse(context) else { return 1 }
    let (files, isWhole) = context.inputs(options.operands, .failedToOpen)
    for file in files {
      if !context.write(lines(file.data).reversed().flatMap { $0 }) { return 1 }
    }
    return isWhole ? 0 : 1
  }

  static func paste(_ context: ProcessContext) -> Int {
    guard let options = pasteOptions.parse(context) else { return 1 }
    guard let delimiters = delimiterList(options.value("d") ?? "\\t") else {
      context.complain(
        "delimiter list ends with an unescaped backslash: " + (options.value("d") ?? ""))
      return 1
    }
    let operands = options.operands.isEmpty ? ["-"] : options.operands
    var contents: [[ArraySlice<UInt8>]] = []
    // The columns of standard input, which take its lines in turn.
    let standard = operands.filter { $0 == "-" }.count
    var input: [ArraySlice<UInt8>] = []
    if standard > 0 { input = lines(context.readAll()).map(bare) }
    var column = 0
    var isWhole = true
    for operand in operands {
      guard operand == "-" else {
        let (files, isRead) = context.inputs([operand])
        if !isRead {
          if !options.has("s") { return 1 }
          isWhole = false
          continue
        }
        contents.append(lines(files.first?.data ?? []).map(bare))
        continue
      }
      if options.has("s") {
        contents.append(input)
        input = []
      } else {
        contents.append(
          stride(from: column, to: input.count, by: standard).map { input[$0] })
        column += 1
      }
    }
    func row(_ cells: [ArraySlice<UInt8>]) -> [UInt8] {
      var output: [UInt8] = []
      for (index, cell) in cells.enumerated() {
        if index > 0, !delimiters.isEmpty { output += delimiters[(index - 1) % delimiters.count] }
        output += cell
      }
      return output + [0x0A]
    }
    if options.has("s") {
      for content in contents where !context.write(row(content)) { return 1 }
      return isWhole ? 0 : 1
    }
    for index in 0..<(contents.map { $0.count }.max() ?? 0) {
      let cells = contents.map { index < $0.count ? $0[index] : [] }
      if !context.write(row(cells)) { return 1 }
    }
    return 0
  }

  /// The delimiters of a list with escapes, each one byte or none; `nil` when it ends with a backslash.
  private static func delimiterList(_ text: ByteString) -> [[UInt8]]? {
    var list: [[UInt8]] = []
    var rest = text.bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        list.append([byte])
        continue
      }
      guard let letter = rest.popFirst() else { return nil }
      switch letter {
      case UInt8(ascii: "0"): list.append([])
      case UInt8(ascii: "n"): list.append([0x0A])
      case UInt8(ascii: "t"): list.append([0x09])
      case UInt8(ascii: "r"): list.append([0x0D])
      case UInt8(ascii: "b"): list.append([0x08])
      case UInt8(ascii: "f"): list.append([0x0C])
      case UInt8(ascii: "v"): list.append([0x0B])
      default: list.append([letter])
      }
    }
    return list
  }

  static func comm(_ context: ProcessContext) -> Int {
    guard let options = commOptions.parse(context) else { return 1 }
    guard let pair = twoFiles(context, options.operands) else { return 1 }
    let delimiter = options.value("output-delimiter") ?? "\t"
    let shown = ["1", "2", "3"].map { !options.has(ByteString($0)) }
    var isSorted = [true, true]
    var indices = [0, 0]
    let checks = !options.has("nocheck-order")
    var isUnpaired = false
    func put(_ line: ArraySlice<UInt8>, _ column: Int) -> Bool {
      guard shown[column] else { return true }
      let before = shown.prefix(column).filter { $0 }.count
      let front = [ByteString](repeating: delimiter, count: before).joined()
      return context.write(front.bytes + line + [0x0A])
    }
    /// Goes on in a file; whether the run may go on.
    func advance(_ file: Int) -> Bool {
      let at = indices[file]
      indices[file] += 1
      guard checks, isSorted[file], at + 1 < pair[file].count,
        isUnpaired || options.has("check-order"),
        pair[file][at + 1].lexicographicallyPrecedes(pair[file][at])
      else { return true }
      context.complain("file \(file + 1) is not in sorted order")
      isSorted[file] = false
      return !options.has("check-order")
    }
    while indices[0] < pair[0].count || indices[1] < pair[1].count {
      let first = indices[0] < pair[0].count ? pair[0][indices[0]] : nil
      let second = indices[1] < pair[1].count ? pair[1][indices[1]] : nil
      let column: Int
      if let first, let second {
        column =
          first.elementsEqual(second) ? 2 : first.lexicographicallyPrecedes(second) ? 0 : 1
      } else {
        column = first == nil ? 1 : 0
      }
      if column < 2 { isUnpaired = true }
      guard put((column == 1 ? second : first) ?? [], column) else { return 1 }
      if column != 1 && !advance(0) { return 1 }
      if column != 0 && !advance(1) { return 1 }
    }
    if isSorted.contains(false) {
      context.complain("input is not in sorted order")
      return 1
    }
    return 0
  }

  /// The lines of the two files of a command line; `nil` where they are not two, or not readable.
  static func twoFiles(
    _ context: ProcessContext, _ operands: [ByteString]
  ) -> [[ArraySlice<UInt8>]]? {
    guard operands.count == 2 else {
      _ = context.usage(
        operands.isEmpty
          ? "missing operand"
          : operands.count == 1
            ? "missing operand after " + context.gnuQuoted(operands[0])
            : "extra operand " + context.gnuQuoted(operands[2]))
      return nil
    }
    var pair: [[ArraySlice<UInt8>]] = []
    for operand in operands {
      let (files, isRead) = context.inputs([operand])
      guard isRead, let file = files.first else { return nil }
      pair.append(lines(file.data).map(bare))
    }
    return pair
  }
}
