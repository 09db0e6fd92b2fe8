internal import Diagnostics

/// The programs that take lines in and give lines out.
package enum TextUtilities {
  /// All of them.
  package static var all: [Command] {
    [
      Command("cat", run: cat), Command("head", run: head), Command("tail", run: tail),
      Command("wc", run: wc), Command("tee", run: tee), Command("tr", run: tr),
      Command("cut", run: cut), Command("sort", run: sort), Command("uniq", run: uniq),
      Command("seq", run: seq), Command("yes", run: yes), Command("rev", run: rev),
    ]
  }

  // MARK: cat

  private static let catOptions = OptionTable(
    "A.show-all b.number-nonblank E.show-ends n.number s.squeeze-blank T.show-tabs ~v.show-nonprinting ~e.e ~t.t u.u"
  )

  static func cat(_ context: ProcessContext) -> Int {
    guard let options = catOptions.parse(context) else { return 1 }
    let (files, isWhole) = context.inputs(options.operands)
    let isPlain = !["A", "b", "E", "n", "s", "T"].contains { options.has($0) }
    if isPlain {
      for file in files where !context.write(file.data) { return 1 }
      return isWhole ? 0 : 1
    }
    var number = 0
    var wasBlank = false
    for line in lines(files.flatMap { $0.data }) {
      let text = bare(line)
      let isBlank = text.isEmpty
      if options.has("s") && isBlank && wasBlank { continue }
      wasBlank = isBlank
      var output: [UInt8] = []
      if options.has("b") ? !isBlank : options.has("n") {
        number += 1
        output += padded(ByteString(number), to: 6).bytes + [0x09]
      }
      for byte in text {
        if byte == 0x09 && (options.has("T") || options.has("A")) {
          output += [0x5E, 0x49]
        } else {
          output.append(byte)
        }
      }
      if line.count > text.count {
        if options.has("E") || options.has("A") { output.append(0x24) }
        output.append(0x0A)
      }
      if !context.write(output) { return 1 }
    }
    return isWhole ? 0 : 1
  }

  static func padded(_ text: ByteString, to width: Int) -> ByteString {
    ByteString([UInt8](repeating: 0x20, count: max(0, width - text.count)) + text.bytes)
  }

  // MARK: head and tail

  private static let headOptions = OptionTable(
    "c:bytes n:lines q.quiet -.silent v.verbose ~z.zero-terminated")
  private static let tailOptions = OptionTable(
    "c:bytes n:lines q.quiet -.silent v.verbose ~f?follow ~F.F ~s:sleep-interval ~z.zero-terminated -:pid"
  )

  static func head(_ context: ProcessContext) -> Int { ends(context, headOptions, isHead: true) }

  static func tail(_ context: ProcessContext) -> Int { ends(context, tailOptions, isHead: false) }

  /// The first or last lines or bytes of files.
  private static func ends(
    _ context: ProcessContext, _ table: OptionTable, isHead: Bool
  ) -> Int {
    // `head -5` is what `head -n 5` was before POSIX.
    var arguments = context.arguments
    if arguments.count > 1, arguments[1].count > 1, arguments[1].bytes[0] == 0x2D,
      arguments[1].dropFirst().bytes.allSatisfy({ 0x30...0x39 ~= $0 })
    {
      arguments.replaceSubrange(1...1, with: ["-n", arguments[1].dropFirst()])
    }
    let context = context.with(arguments)
    guard let options = table.parse(context) else { return 1 }
    let isBytes = options.values.last { $0.name == "c" || $0.name == "n" }?.name == "c"
    let written = options.value(isBytes ? "c" : "n") ?? "10"
    guard let count = Count(written) else {
      let what: ByteString = isBytes ? "bytes" : "lines"
      context.complain("invalid number of \(what): ‘\(written)’")
      return 1
    }
    if isHead && options.operands.isEmpty && !options.has("v"), let most = count.most {
      return copy(most, isBytes: isBytes, context)
    }
    let (files, isWhole) = context.inputs(options.operands, .cannotOpen)
    let hasTitles =
      options.has("v") || options.operands.count > 1 && !options.has("q") && !options.has("silent")
    for (index, file) in files.enumerated() {
      if hasTitles {
        let name: ByteString = file.name == "-" ? "standard input" : file.name
        context.write((index > 0 ? "\n" : "") + "==> " + name + " <==\n")
      }
      let pieces = isBytes ? file.data.indices.map { file.data[$0...$0] } : lines(file.data)
      let kept = isHead ? count.head(pieces) : count.tail(pieces)
      if !context.write(kept.flatMap { $0 }) { return 1 }
    }
    return isWhole ? 0 : 1
  }

  /// Reads no more than is asked for, as what writes may never end.
  private static func copy(_ count: Int, isBytes: Bool, _ context: ProcessContext) -> Int {
    var rest = count
    while rest > 0 {
      let piece: ByteString
      if isBytes {
        guard let more = try? context.streams[0]?.read(min(rest, 1 << 16)), !more.isEmpty else {
          return 0
        }
        piece = ByteString(more)
      } else {
        guard let line = context.readLine() else { return 0 }
        piece = line
      }
      rest -= isBytes ? piece.count : 1
      if !context.write(piece) { return 1 }
    }
    return 0
  }

  /// How much `head` and `tail` are asked for: `5`, `-5` (all but so many), `+5` (from there on), with
  /// `k`, `M` and the like behind it.
  private struct Count {
    private let number: Int
    private let sign: UInt8?

    init?(_ text: ByteString) {
      var digits = text
      let first = digits.bytes.first
      sign = first == 0x2D || first == 0x2B ? first : nil
      if sign != nil { digits = digits.dropFirst() }
      var factor = 1
      if let unit = digits.bytes.last, !(0x30...0x39 ~= unit) {
        switch unit {
        case 0x62: factor = 512
        case 0x6B, 0x4B: factor = 1 << 10
        case 0x4D: factor = 1 << 20
        case 0x47: factor = 1 << 30
        default: return nil
        }
        digits = digits.dropLast()
      }
      guard let value = digits.integer, value >= 0 else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: factor)
      number = overflow ? .max : product
    }

    /// How much there is at most from the beginning; `nil` where that depends on the end.
    var most: Int? { sign == 0x2D ? nil : number }

    func head(_ pieces: [ArraySlice<UInt8>]) -> ArraySlice<ArraySlice<UInt8>> {
      sign == 0x2D ? pieces.dropLast(number) : pieces.prefix(number)
    }

    func tail(_ pieces: [ArraySlice<UInt8>]) -> ArraySlice<ArraySlice<UInt8>> {
      sign == 0x2B ? pieces.dropFirst(max(0, number - 1)) : pieces.suffix(number)
    }
  }

  // MARK: wc

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

  // MARK: tee, rev, yes

  private static let teeOptions = OptionTable("a.append i.ignore-interrupts ~p?output-error")

  static func tee(_ context: ProcessContext) -> Int {
    guard let options = teeOptions.parse(context) else { return 1 }
    let data = context.readAll()
    var status = 0
    var mode = OpenMode()
    mode.writes = true
    mode.creates = true
    mode.appends = options.has("a")
    mode.truncates = !mode.appends
    for operand in options.operands {
      do {
        let file = try context.fileSystem.open(
          operand, from: context.folder, mode, mask: context.mask, as: context.credentials)
        try file.write(data)
      } catch {
        context.complain(context.quoted(operand) + ": " + error.message)
        status = 1
      }
    }
    return context.write(data) ? status : 1
  }

  static func rev(_ context: ProcessContext) -> Int {
    let (files, isWhole) = context.inputs(Array(context.arguments.dropFirst()))
    for line in lines(files.flatMap { $0.data }) {
      let text = String(
        String.UnicodeScalarView(
          String(decoding: bare(line), as: UTF8.self).unicodeScalars.reversed()))
      if !context.write(Array(text.utf8) + (line.last == 0x0A ? [0x0A] : [])) { return 1 }
    }
    return isWhole ? 0 : 1
  }

  static func yes(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    let line = (words.isEmpty ? "y" : words.joined(" ")) + "\n"
    while context.write(line) {}
    return 1
  }
}
