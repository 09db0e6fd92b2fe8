extension TextUtilities {
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
    let (files, isWhole) = context.inputs(
      options.operands, .cannotOpen, most: isHead && isBytes ? count.most ?? .max : .max)
    let hasTitles =
      options.has("v") || options.operands.count > 1 && !options.has("q") && !options.has("silent")
    for (index, file) in files.enumerated() {
      if hasTitles {
        let name: ByteString = file.name == "-" ? "standard input" : file.name
        context.write((index > 0 ? "\n" : "") + "==> " + name + " <==\n")
      }
      let kept: [UInt8]
      if isBytes {
        kept = Array(isHead ? count.head(file.data[...]) : count.tail(file.data[...]))
      } else {
        let pieces = lines(file.data)[...]
        kept = (isHead ? count.head(pieces) : count.tail(pieces)).flatMap { $0 }
      }
      if !context.write(kept) { return 1 }
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

    func head<Piece>(_ pieces: ArraySlice<Piece>) -> ArraySlice<Piece> {
      sign == 0x2D ? pieces.dropLast(number) : pieces.prefix(number)
    }

    func tail<Piece>(_ pieces: ArraySlice<Piece>) -> ArraySlice<Piece> {
      sign == 0x2B ? pieces.dropFirst(max(0, number - 1)) : pieces.suffix(number)
    }
  }
}
