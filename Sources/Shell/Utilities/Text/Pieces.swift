/// `cmp` and `split`.
extension TextUtilities {
  private static let cmpOptions = OptionTable(
    "s.quiet -.silent l.verbose b.print-bytes ~i:ignore-initial n:bytes", failure: 2)
  private static let splitOptions = OptionTable(
    "l:lines b:bytes d.numeric-suffixes a:suffix-length -:additional-suffix -.verbose ~n:number ~C:line-bytes ~e.elide-empty-files ~x.hex-suffixes ~-:filter"
  )

  static func cmp(_ context: ProcessContext) -> Int {
    guard let options = cmpOptions.parse(context) else { return 2 }
    if options.has("b") { return context.notSimulated("-b") }
    guard let name = options.operands.first else {
      context.complain("missing operand after 'cmp'")
      context.complain("Try 'cmp --help' for more information.")
      return 2
    }
    let other = options.operands.count > 1 ? options.operands[1] : "-"
    var contents: [[UInt8]] = []
    for operand in [name, other] {
      let (files, isRead) = context.inputs([operand])
      guard isRead, let file = files.first else { return 2 }
      contents.append(file.data)
    }
    if let most = options.value("n")?.integer, most >= 0 {
      contents = contents.map { Array($0.prefix(most)) }
    }
    let shorter = min(contents[0].count, contents[1].count)
    let isQuiet = options.has("s") || options.has("silent")
    let differing = (0..<shorter).filter { contents[0][$0] != contents[1][$0] }
    if let place = differing.first, isQuiet || !options.has("l") {
      if !isQuiet {
        let line = contents[0][..<place].filter { $0 == 0x0A }.count + 1
        context.write("\(name) \(other) differ: byte \(place + 1), line \(line)\n")
      }
      return 1
    }
    let width = ByteString(max(contents[0].count, contents[1].count)).count
    for place in differing {
      let first = ByteString.octal(Int(contents[0][place])).aligned(to: 3)
      let second = ByteString.octal(Int(contents[1][place])).aligned(to: 3)
      context.write(ByteString(place + 1).aligned(to: width) + " " + first + " " + second + "\n")
    }
    guard contents[0].count != contents[1].count else { return differing.isEmpty ? 0 : 1 }
    if !isQuiet {
      let ended = contents[0].count < contents[1].count ? 0 : 1
      let endedName = ended == 0 ? name : other
      let data = contents[ended]
      var message = "EOF on " + endedName
      if data.isEmpty {
        message.append(" which is empty")
      } else if options.has("l") {
        message.append(" after byte \(data.count)")
      } else {
        let newlines = data.filter { $0 == 0x0A }.count
        message.append(
          data.last == 0x0A
            ? " after byte \(data.count), line \(newlines)"
            : " after byte \(data.count), in line \(newlines + 1)")
      }
      context.complain(message)
    }
    return 1
  }

  static func split(_ context: ProcessContext) -> Int {
    guard let options = splitOptions.parse(context) else { return 1 }
    guard options.operands.count <= 2 else {
      return context.usage("extra operand " + context.gnuQuoted(options.operands[2]))
    }
    if options.has("l") && options.has("b") {
      return context.usage("cannot split in more than one way")
    }
    let isBytes = options.has("b")
    let written = options.value(isBytes ? "b" : "l") ?? "1000"
    guard let size = pieceSize(written, hasUnit: isBytes) else {
      context.complain(
        "invalid number of \(isBytes ? "bytes" : "lines"): " + context.gnuQuoted(written)
          + (written == "0" ? ": Numerical result out of range" : ""))
      return 1
    }
    let (files, isWhole) = context.inputs(
      Array(options.operands.prefix(1)), .cannotOpen)
    guard isWhole else { return 1 }
    let data = files.first?.data ?? []
    var pieces: [[UInt8]] = []
    if isBytes {
      for start in stride(from: 0, to: data.count, by: size) {
        pieces.append(Array(data[start..<(start + min(size, data.count - start))]))
      }
    } else {
      let all = lines(data)
      for start in stride(from: 0, to: all.count, by: size) {
        pieces.append(all[start..<(start + min(size, all.count - start))].flatMap { $0 })
      }
    }
    let prefix = options.operands.count > 1 ? options.operands[1] : "x"
    let length = max(1, min(options.value("a")?.integer ?? 2, 20))
    for (index, piece) in pieces.enumerated() {
      let radix = options.has("d") ? 10 : 26
      guard let suffix = suffix(index, length, radix) else {
        context.complain("output file suffixes exhausted")
        return 1
      }
      let name = prefix + suffix + (options.value("additional-suffix") ?? "")
      if options.has("verbose") {
        context.write("creating file " + context.shellQuoted(name) + "\n")
      }
      if !context.replace(name, with: piece) { return 1 }
    }
    return 0
  }

  private static func pieceSize(_ text: ByteString, hasUnit: Bool) -> Int? {
    let units: [(ByteString, Int)] = [
      ("KB", 1000), ("MB", 1_000_000), ("K", 1024), ("k", 1024), ("M", 1 << 20), ("G", 1 << 30),
      ("b", 512),
    ]
    var number = text
    var factor = 1
    if hasUnit, let unit = units.first(where: { text.hasSuffix($0.0) }) {
      number = text.dropLast(unit.0.count)
      factor = unit.1
    }
    guard let value = number.integer, value > 0 else { return nil }
    let (size, overflows) = value.multipliedReportingOverflow(by: factor)
    return overflows ? .max : size
  }

  private static func suffix(_ index: Int, _ length: Int, _ radix: Int) -> ByteString? {
    var letters: [UInt8] = []
    var rest = index
    for _ in 0..<length {
      letters.append((radix == 10 ? 0x30 : 0x61) + UInt8(rest % radix))
      rest /= radix
    }
    return rest == 0 ? ByteString(letters.reversed()) : nil
  }
}
