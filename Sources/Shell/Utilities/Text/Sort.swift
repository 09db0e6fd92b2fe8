extension TextUtilities {
  private static let sortOptions = OptionTable(
    "b.ignore-leading-blanks f.ignore-case n.numeric-sort r.reverse u.unique k:key t:field-separator c.check o:output s.stable h.human-numeric-sort V.version-sort ~g.general-numeric-sort ~M.month-sort ~R.random-sort ~d.dictionary-order ~i.ignore-nonprinting ~m.merge ~S:buffer-size ~T:temporary-directory ~z.zero-terminated -:parallel",
    failure: 2)

  static func sort(_ context: ProcessContext) -> Int {
    guard let options = sortOptions.parse(context) else { return 2 }
    var rules = Rules(letters: options.values.compactMap { $0.name.bytes.first })
    rules.separator = options.value("t")?.bytes.first
    if let written = options.value("t"), written.count != 1 {
      context.complain(written.isEmpty ? "empty tab" : "multi-character tab ‘\(written)’")
      return 2
    }
    for option in options.values where option.name == "k" {
      guard let value = option.value, let key = Rules.Key(value) else {
        let value = option.value ?? ""
        context.complain("-: invalid field specification ‘\(value)’")
        return 2
      }
      rules.keys.append(key)
    }
    let (files, isWhole) = context.inputs(options.operands, .cannotRead)
    if !isWhole { return 2 }
    var all: [[UInt8]] = []
    for file in files { all += lines(file.data).map { Array(bare($0)) } }
    if options.has("c") { return check(all, rules, options, context) }
    let isLast = !options.has("s") && !options.has("u")
    let order = all.indices.sorted { a, b in
      let order = rules.order(all[a], all[b], last: isLast)
      return order == 0 ? a < b : order < 0
    }
    var sorted: [[UInt8]] = order.map { all[$0] }
    if options.has("u") {
      var kept: [[UInt8]] = []
      for line in sorted {
        if let last = kept.last, rules.order(last, line, last: false) == 0 { continue }
        kept.append(line)
      }
      sorted = kept
    }
    var output: [UInt8] = []
    for line in sorted { output += line + [0x0A] }
    guard let path = options.value("o") else { return context.write(output) ? 0 : 2 }
    return context.replace(path, with: output, because: "open failed: ") ? 0 : 2
  }

  private static func check(
    _ lines: [[UInt8]], _ rules: Rules, _ options: OptionTable.Parsed, _ context: ProcessContext
  ) -> Int {
    for at in lines.indices.dropFirst() {
      let order = rules.order(lines[at - 1], lines[at], last: !options.has("u"))
      guard order > 0 || order == 0 && options.has("u") else { continue }
      let name = options.operands.first ?? "-"
      context.complain("\(name):\(at + 1): disorder: " + ByteString(lines[at]))
      return 1
    }
    return 0
  }

  /// In which order lines are.
  private struct Rules {
    var isNumeric = false
    var isHuman = false
    var isVersion = false
    var isReversed = false
    var foldsCase = false
    var skipsBlanks = false
    var separator: UInt8?
    var keys: [Key] = []

    init(letters: [UInt8]) {
      isNumeric = letters.contains(0x6E)
      isHuman = letters.contains(0x68)
      isVersion = letters.contains(0x56)
      isReversed = letters.contains(0x72)
      foldsCase = letters.contains(0x66)
      skipsBlanks = letters.contains(0x62)
    }

    /// One `-k`: from a character of a field to a character of another, with rules of its own.
    struct Key {
      var start = (field: 1, character: 1)
      var end: (field: Int, character: Int)?
      var letters: [UInt8] = []

      init?(_ text: ByteString) {
        let halves = text.split(0x2C)
        guard halves.count <= 2, let first = Self.place(halves[0], &letters), first.field > 0 else {
          return nil
        }
        start = (first.field, max(1, first.character))
        if halves.count == 2 {
          guard let last = Self.place(halves[1], &letters), last.field > 0 else { return nil }
          end = last
        }
      }

      private static func place(
        _ text: ByteString, _ letters: inout [UInt8]
      ) -> (field: Int, character: Int)? {
        let digits = text.bytes.prefix { 0x30...0x39 ~= $0 || $0 == 0x2E }
        let tail = text.bytes.dropFirst(digits.count)
        guard tail.allSatisfy({ [0x62, 0x66, 0x68, 0x6E, 0x72, 0x56].contains($0) }) else {
          return nil
        }
        letters += tail
        let numbers = ByteString(digits).split(0x2E).map { $0.integer }
        guard let field = numbers.first ?? nil, numbers.count <= 2 else { return nil }
        return (field, numbers.count == 2 ? (numbers[1] ?? 0) : 0)
      }
    }

    func order(_ a: [UInt8], _ b: [UInt8], last isLast: Bool) -> Int {
      for key in keys {
        var rules = self
        if !key.letters.isEmpty {
          let separator = rules.separator
          rules = Rules(letters: key.letters)
          rules.separator = separator
        }
        let order = rules.compare(part(a, key), part(b, key))
        if order != 0 { return rules.isReversed ? -order : order }
      }
      if keys.isEmpty {
        let order = compare(a[...], b[...])
        if order != 0 { return isReversed ? -order : order }
      }
      if !isLast { return 0 }
      let order = Self.bytes(a[...], b[...])
      return isReversed ? -order : order
    }

    /// Where the fields of a line are; without a separator the blanks before a field belong to it.
    private func fields(_ line: [UInt8]) -> [Range<Int>] {
      var fields: [Range<Int>] = []
      var start = 0
      if let separator {
        while let end = line[start...].firstIndex(of: separator) {
          fields.append(start..<end)
          start = end + 1
        }
        return fields + [start..<line.count]
      }
      while start < line.count {
        let word = line[start...].firstIndex { !Self.isBlank($0) } ?? line.count
        let end = line[word...].firstIndex(where: Self.isBlank) ?? line.count
        fields.append(start..<end)
        start = end
      }
      return fields
    }

    private func part(_ line: [UInt8], _ key: Key) -> ArraySlice<UInt8> {
      let fields = fields(line)
      guard key.start.field <= fields.count else { return [] }
      let first = fields[key.start.field - 1]
      var start = first.lowerBound
      if skipsBlanks || key.letters.contains(0x62) || key.letters.contains(0x6E) {
        start = line[start...].firstIndex { !Self.isBlank($0) } ?? line.count
      }
      start = min(start + key.start.character - 1, line.count)
      var end = line.count
      if let last = key.end, last.field <= fields.count {
        let field = fields[last.field - 1]
        end =
          last.character == 0
          ? field.upperBound : min(field.lowerBound + last.character, line.count)
      }
      return start < end ? line[start..<end] : []
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private func compare(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
      if isNumeric { return Number(a, isHuman: false).order(Number(b, isHuman: false)) }
      if isHuman { return Number(a, isHuman: true).order(Number(b, isHuman: true)) }
      var (left, right) = (a, b)
      if skipsBlanks {
        (left, right) = (left.drop(while: Self.isBlank), right.drop(while: Self.isBlank))
      }
      if isVersion { return VersionOrder.compare(left, right) }
      if foldsCase { (left, right) = (Self.upper(left), Self.upper(right)) }
      return Self.bytes(left, right)
    }

    private static func upper(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      text.map { 0x61...0x7A ~= $0 ? $0 - 32 : $0 }[...]
    }

    static func bytes(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
      if a.lexicographicallyPrecedes(b) { return -1 }
      return b.lexicographicallyPrecedes(a) ? 1 : 0
    }
  }

  /// A number at the beginning of a text, of any length; none is 0.
  private struct Number {
    private var isNegative = false
    private var whole: ArraySlice<UInt8>
    private var fraction: ArraySlice<UInt8> = []
    private var unit = 0

    init(_ text: ArraySlice<UInt8>, isHuman: Bool) {
      var rest = text.drop { $0 == 0x20 || $0 == 0x09 }
      if rest.first == 0x2D {
        isNegative = true
        rest = rest.dropFirst()
      }
      let digits = rest.prefix { 0x30...0x39 ~= $0 }
      whole = digits.drop { $0 == 0x30 }
      rest = rest.dropFirst(digits.count)
      if rest.first == 0x2E {
        fraction = rest.dropFirst().prefix { 0x30...0x39 ~= $0 }
        rest = rest.dropFirst(fraction.count + 1)
        while fraction.last == 0x30 { fraction = fraction.dropLast() }
      }
      if isHuman, let letter = rest.first {
        let units = Array("KMGTPEZY".utf8)
        unit = units.firstIndex(of: letter == 0x6B ? 0x4B : letter).map { $0 + 1 } ?? 0
      }
      if whole.isEmpty && fraction.isEmpty { isNegative = false }
    }

    func order(_ other: Number) -> Int {
      if isNegative != other.isNegative { return isNegative ? -1 : 1 }
      var order = unit - other.unit
      if order == 0 { order = whole.count - other.whole.count }
      if order == 0 { order = Rules.bytes(whole, other.whole) }
      if order == 0 { order = Rules.bytes(fraction, other.fraction) }
      return isNegative ? -order : order
    }
  }

  /// The order of version numbers: digits by their value, all else by its bytes.
  private enum VersionOrder {
    static func compare(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
      var (left, right) = (a, b)
      while let first = left.first, let second = right.first {
        if 0x30...0x39 ~= first, 0x30...0x39 ~= second {
          let order = number(&left, &right)
          if order != 0 { return order }
        } else if first != second {
          return Int(rank(first)) - Int(rank(second))
        } else {
          left = left.dropFirst()
          right = right.dropFirst()
        }
      }
      return left.count - right.count
    }

    private static func number(_ a: inout ArraySlice<UInt8>, _ b: inout ArraySlice<UInt8>) -> Int {
      let left = a.prefix { 0x30...0x39 ~= $0 }
      let right = b.prefix { 0x30...0x39 ~= $0 }
      a = a.dropFirst(left.count)
      b = b.dropFirst(right.count)
      let (first, second) = (left.drop { $0 == 0x30 }, right.drop { $0 == 0x30 })
      return first.count != second.count
        ? first.count - second.count : Rules.bytes(first, second)
    }

    /// Letters come before all else that is no digit.
    private static func rank(_ byte: UInt8) -> UInt16 {
      switch byte {
      case 0x7E: 0
      case 0x30...0x39: 1
      case 0x41...0x5A, 0x61...0x7A: UInt16(byte)
      default: UInt16(byte) + 256
      }
    }
  }
}
