extension TextUtilities {
  private static let seqOptions = OptionTable(
    "s:separator w.equal-width ~f:format", permutes: false)

  static func seq(_ context: ProcessContext) -> Int {
    // A negative number is no option.
    var arguments = context.arguments
    if let at = arguments.dropFirst().firstIndex(where: { $0.integer.map { $0 < 0 } ?? false }) {
      arguments.insert("--", at: at)
    }
    let context = context.with(arguments)
    guard let options = seqOptions.parse(context) else { return 1 }
    let words = options.operands.filter { $0 != "--" }
    guard let last = words.last else { return context.usage("missing operand") }
    if words.count > 3 {
      return context.usage("extra operand \(context.gnuQuoted(words[3]))")
    }
    var numbers: [Decimal] = []
    for word in words {
      guard let number = Decimal(word) else {
        return context.usage("invalid floating point argument: \(context.gnuQuoted(word))")
      }
      numbers.append(number)
    }
    let places = numbers.map { $0.places }.max() ?? 0
    let first = numbers.count > 1 ? numbers[0].scaled(places) : Decimal.one.scaled(places)
    let step = numbers.count > 2 ? numbers[1].scaled(places) : Decimal.one.scaled(places)
    let end = (Decimal(last) ?? .one).scaled(places)
    guard step != 0 else {
      return context.usage("invalid Zero increment value: \(context.gnuQuoted(words[1]))")
    }
    let separator = options.value("s") ?? "\n"
    let width =
      options.has("w")
      ? max(Decimal.text(first, places).count, Decimal.text(end, places).count) : 0
    var value = first
    var isFirst = true
    var page = ByteString()
    while step > 0 ? value <= end : value >= end {
      let text = Decimal.text(value, places)
      let filled =
        text.count >= width
        ? text
        : (value < 0 ? "-" : "") + ByteString([UInt8](repeating: 0x30, count: width - text.count))
          + (value < 0 ? text.dropFirst() : text)
      if !isFirst { page.append(separator) }
      page.append(filled)
      isFirst = false
      if page.count >= 4096 {
        if !context.write(page) { return 1 }
        page = ByteString()
      }
      let (next, overflow) = value.addingReportingOverflow(step)
      if overflow { break }
      value = next
    }
    if !isFirst { context.write(page + "\n") }
    return 0
  }

  /// A decimal number with its digits behind the point.
  private struct Decimal {
    private var value: Int
    private(set) var places: Int

    static let one = Decimal(value: 1, places: 0)

    private init(value: Int, places: Int) {
      self.value = value
      self.places = places
    }

    init?(_ text: ByteString) {
      let halves = text.split(0x2E)
      guard halves.count <= 2, text.count < 19 else { return nil }
      places = halves.count == 2 ? halves[1].count : 0
      guard halves.count == 1 || halves[1].bytes.allSatisfy({ 0x30...0x39 ~= $0 }),
        let number = (halves[0] + (halves.count == 2 ? halves[1] : "")).integer
      else { return nil }
      value = number
    }

    func scaled(_ places: Int) -> Int {
      var result = value
      for _ in self.places..<max(places, self.places) {
        result = result.multipliedReportingOverflow(by: 10).partialValue
      }
      return result
    }

    static func text(_ value: Int, _ places: Int) -> ByteString {
      if places == 0 { return ByteString(value) }
      var digits = ByteString(abs(value)).bytes
      while digits.count <= places { digits.insert(0x30, at: 0) }
      digits.insert(0x2E, at: digits.count - places)
      return (value < 0 ? "-" : "") + ByteString(digits)
    }
  }
}
