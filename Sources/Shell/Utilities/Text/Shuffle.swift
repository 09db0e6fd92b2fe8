extension TextUtilities {
  private static let shufOptions = OptionTable(
    "e.echo i:input-range n:head-count o:output r.repeat z.zero-terminated ~-:random-source")

  /// `shuf`: an order that looks like chance, the same for the same run.
  static func shuf(_ context: ProcessContext) -> Int {
    guard let options = shufOptions.parse(context) else { return 1 }
    var most = Int.max
    if let text = options.value("n") {
      guard let number = text.integer, number >= 0 else {
        context.complain("invalid line count: \(context.gnuQuoted(text))")
        return 1
      }
      most = number
    }
    let end: ByteString = options.has("z") ? "\0" : "\n"
    var pieces: [ByteString] = []
    if let range = options.value("i") {
      let parts = range.split(45)
      guard parts.count == 2, let low = parts[0].integer, let high = parts[1].integer,
        low <= high + 1
      else {
        context.complain("invalid input range: \(context.gnuQuoted(range))")
        return 1
      }
      if let extra = options.operands.first {
        return context.usage("extra operand \(context.gnuQuoted(extra))")
      }
      guard high - low < 100_000 else { return context.notSimulated("-i \(range)") }
      if low <= high { pieces = (low...high).map { ByteString($0) } }
    } else if options.has("e") {
      pieces = options.operands
    } else {
      if options.operands.count > 1 {
        return context.usage("extra operand \(context.gnuQuoted(options.operands[1]))")
      }
      let (files, isWhole) = context.inputs(options.operands)
      if !isWhole { return 1 }
      pieces = ByteString(files.flatMap { $0.data }).split(options.has("z") ? 0 : 10)
      if pieces.last?.isEmpty == true { pieces.removeLast() }
    }
    var chance = Chance(context)
    var shown: [ByteString] = []
    if options.has("r") {
      if pieces.isEmpty {
        context.complain("no lines to repeat")
        return 1
      }
      guard options.has("n") else {
        context.stop("output")
        return 0
      }
      for _ in 0..<min(most, 100_000) { shown.append(pieces[chance.below(pieces.count)]) }
    } else {
      for index in pieces.indices.reversed() where index > 0 {
        pieces.swapAt(index, chance.below(index + 1))
      }
      shown = Array(pieces.prefix(most))
    }
    let text = shown.map { $0 + end }.joined()
    if let path = options.value("o") { return context.replace(path, with: text.bytes) ? 0 : 1 }
    context.write(text)
    return 0
  }

  /// Numbers that look like chance: those of one run are the same every time.
  private struct Chance {
    private var state: UInt64

    init(_ context: ProcessContext) {
      state =
        UInt64(truncatingIfNeeded: context.machine.clock.now) &+ UInt64(context.machine.processes)
    }

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
  }
}
