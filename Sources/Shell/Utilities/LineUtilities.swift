extension TextUtilities {
  // MARK: uniq

  private static let uniqOptions = OptionTable(
    "c.count d.repeated u.unique i.ignore-case f:skip-fields s:skip-chars w:check-chars ~D?all-repeated ~z.zero-terminated -:group"
  )

  static func uniq(_ context: ProcessContext) -> Int {
    guard let options = uniqOptions.parse(context) else { return 1 }
    guard options.operands.count <= 2 else {
      context.complain("extra operand \(context.gnuQuoted(options.operands[2]))")
      return 1
    }
    let (files, isWhole) = context.inputs(Array(options.operands.prefix(1)))
    if !isWhole { return 1 }
    let key = Key(
      fields: options.value("f")?.integer ?? 0, characters: options.value("s")?.integer ?? 0,
      width: options.value("w")?.integer ?? .max, foldsCase: options.has("i"))
    var output: [UInt8] = []
    var current: (line: ArraySlice<UInt8>, count: Int)?
    func put(_ group: (line: ArraySlice<UInt8>, count: Int)?) {
      guard let group else { return }
      if options.has("d") && group.count < 2 || options.has("u") && group.count > 1 { return }
      if options.has("c") { output += padded(ByteString(group.count), to: 7).bytes + [0x20] }
      output += group.line + [0x0A]
    }
    for line in files.flatMap({ lines($0.data) }).map(bare) {
      if let open = current, key.of(open.line) == key.of(line) {
        current?.count += 1
      } else {
        put(current)
        current = (line, 1)
      }
    }
    put(current)
    guard options.operands.count == 2 else { return context.write(output) ? 0 : 1 }
    return context.replace(options.operands[1], with: output) ? 0 : 1
  }

  /// What of a line is compared.
  private struct Key {
    var fields: Int
    var characters: Int
    var width: Int
    var foldsCase: Bool

    func of(_ line: ArraySlice<UInt8>) -> [UInt8] {
      var rest = line
      for _ in 0..<min(fields, line.count) {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }.drop { $0 != 0x20 && $0 != 0x09 }
      }
      rest = rest.dropFirst(characters).prefix(width)
      return foldsCase ? rest.map { 0x41...0x5A ~= $0 ? $0 + 32 : $0 } : Array(rest)
    }
  }

  // MARK: cut

  private static let cutOptions = OptionTable(
    "b:bytes c:characters d:delimiter f:fields s.only-delimited -.complement -:output-delimiter n.n ~z.zero-terminated"
  )

  static func cut(_ context: ProcessContext) -> Int {
    guard let options = cutOptions.parse(context) else { return 1 }
    let kinds = options.values.filter { ["b", "c", "f"].contains($0.name) }
    guard kinds.count == 1, let list = kinds[0].value else {
      return usage(
        kinds.isEmpty
          ? "you must specify a list of bytes, characters, or fields"
          : "only one list may be specified", context)
    }
    let isFields = kinds[0].name == "f"
    if !isFields && options.has("d") {
      return usage("an input delimiter may be specified only when operating on fields", context)
    }
    if let written = options.value("d"), written.count > 1 {
      return usage("the delimiter must be a single character", context)
    }
    guard let ranges = Selection(list) else {
      if isFields && list.split(0x2C).contains(where: { $0 == "0" || $0.hasPrefix("0-") }) {
        return usage("fields are numbered from 1", context)
      }
      return usage(
        isFields
          ? "invalid field value \(context.gnuQuoted(list))"
          : "invalid byte/character position \(context.gnuQuoted(list))", context)
    }
    let delimiter = options.value("d")?.bytes.first ?? 0x09
    let joint = options.value("output-delimiter")?.bytes ?? (isFields ? [delimiter] : [])
    let (files, isWhole) = context.inputs(options.operands)
    var output: [UInt8] = []
    for line in files.flatMap({ lines($0.data) }).map(bare) {
      if !isFields {
        // As the real one, which takes characters for bytes.
        let kept = line.enumerated().filter {
          ranges.has($0.offset + 1) != options.has("complement")
        }
        output += kept.map { $0.element } + [0x0A]
        continue
      }
      guard line.contains(delimiter) else {
        if !options.has("s") { output += line + [0x0A] }
        continue
      }
      let fields = line.split(separator: delimiter, omittingEmptySubsequences: false)
      let kept = fields.enumerated().filter {
        ranges.has($0.offset + 1) != options.has("complement")
      }
      output += kept.map { $0.element }.joined(separator: joint) + [0x0A]
    }
    return context.write(output) && isWhole ? 0 : 1
  }

  private static func usage(_ message: ByteString, _ context: ProcessContext) -> Int {
    context.complain(message)
    let name = context.arguments[0]
    _ = context.write(ByteString("Try '\(name) --help' for more information.\n").bytes, to: 2)
    return 1
  }

  /// A list such as `1,3-5,7-`.
  private struct Selection {
    private var ranges: [ClosedRange<Int>] = []

    init?(_ text: ByteString) {
      for part in text.split(0x2C) {
        let ends = part.split(0x2D)
        guard ends.count <= 2, ends.contains(where: { !$0.isEmpty }) else { return nil }
        let first = ends[0].isEmpty ? 1 : ends[0].integer
        let last = ends.count == 1 ? first : ends[1].isEmpty ? .max : ends[1].integer
        guard let first, let last, first >= 1, last >= first else { return nil }
        ranges.append(first...last)
      }
    }

    func has(_ place: Int) -> Bool { ranges.contains { $0.contains(place) } }
  }

  // MARK: tr

  private static let trOptions = OptionTable(
    "d.delete s.squeeze-repeats c.complement C.complement t.truncate-set1", permutes: false)

  static func tr(_ context: ProcessContext) -> Int {
    guard let options = trOptions.parse(context) else { return 1 }
    let sets = options.operands
    let deletes = options.has("d")
    let squeezes = options.has("s")
    guard let first = sets.first else { return usage("missing operand", context) }
    if sets.count == 1 && deletes == squeezes {
      context.complain("missing operand after \(context.gnuQuoted(first))")
      let why: ByteString =
        deletes
        ? "Two strings must be given when both deleting and squeezing repeats."
        : "Two strings must be given when translating."
      return explained(why, context)
    }
    let most = deletes && !squeezes ? 1 : 2
    if sets.count > most {
      context.complain("extra operand \(context.gnuQuoted(sets[most]))")
      return explained(
        most == 1 ? "Only one string may be given when deleting without squeezing repeats." : "",
        context)
    }
    var source = TranslationSet(first).bytes
    if options.has("c") || options.has("C") {
      source = (UInt8.min...UInt8.max).filter { !source.contains($0) }
    }
    let target = sets.count > 1 ? TranslationSet(sets[1], count: source.count).bytes : []
    var table = [UInt8](UInt8.min...UInt8.max)
    if sets.count > 1 && !deletes {
      if target.isEmpty {
        context.complain("when not truncating set1, string2 must be non-empty")
        return 1
      }
      for (at, byte) in source.enumerated() where at < target.count || !options.has("t") {
        table[Int(byte)] = target[min(at, target.count - 1)]
      }
    }
    let squeezed = !squeezes ? [] : sets.count > 1 ? target : source
    var output: [UInt8] = []
    for byte in context.readAll() {
      if deletes && source.contains(byte) { continue }
      let changed = table[Int(byte)]
      if changed == output.last && squeezed.contains(changed) { continue }
      output.append(changed)
    }
    return context.write(output) ? 0 : 1
  }

  private static func explained(_ why: ByteString, _ context: ProcessContext) -> Int {
    let tail: ByteString = "Try 'tr --help' for more information.\n"
    _ = context.write(((why.isEmpty ? "" : why + "\n") + tail).bytes, to: 2)
    return 1
  }

  /// The bytes that an operand of `tr` stands for: ranges, classes, escapes, repeats.
  private struct TranslationSet {
    private(set) var bytes: [UInt8] = []

    /// Reads an operand; `count` is how many bytes `[x*]` fills up to.
    init(_ text: ByteString, count: Int = 0) {
      let written = text.bytes
      var at = 0
      while at < written.count {
        if written[at] == 0x5B, let end = special(written, at, count) {
          at = end
          continue
        }
        let (first, next) = Self.character(written, at)
        at = next
        if at + 1 < written.count, written[at] == 0x2D {
          let (last, behind) = Self.character(written, at + 1)
          if last >= first {
            bytes += first...last
            at = behind
            continue
          }
        }
        bytes.append(first)
      }
    }

    /// `[:class:]`, `[=c=]` or `[c*n]`; gives the place behind it.
    private mutating func special(_ text: [UInt8], _ start: Int, _ count: Int) -> Int? {
      guard start + 2 < text.count, let end = text[(start + 2)...].firstIndex(of: 0x5D) else {
        return nil
      }
      let inside = text[(start + 1)..<end]
      if inside.count > 2, inside.first == 0x3A, inside.last == 0x3A,
        let members = CharacterClass.bytes(ByteString(inside.dropFirst().dropLast()))
      {
        bytes += members
        return end + 1
      }
      if inside.count == 3, inside.first == 0x3D, inside.last == 0x3D {
        bytes.append(text[start + 2])
        return end + 1
      }
      let (byte, next) = Self.character(text, start + 1)
      guard next < end, text[next] == 0x2A else { return nil }
      let digits = ByteString(text[(next + 1)..<end])
      let number = digits.isEmpty ? 0 : digits.integer
      guard let number, number <= 1 << 16 else { return nil }
      let times = number == 0 ? max(0, count - bytes.count) : number
      bytes += [UInt8](repeating: byte, count: times)
      return end + 1
    }

    private static func character(_ text: [UInt8], _ at: Int) -> (UInt8, Int) {
      guard text[at] == 0x5C, at + 1 < text.count else { return (text[at], at + 1) }
      let escaped = text[at + 1]
      switch escaped {
      case 0x6E: return (0x0A, at + 2)
      case 0x74: return (0x09, at + 2)
      case 0x72: return (0x0D, at + 2)
      case 0x61: return (0x07, at + 2)
      case 0x62: return (0x08, at + 2)
      case 0x66: return (0x0C, at + 2)
      case 0x76: return (0x0B, at + 2)
      case 0x30...0x37:
        var value = 0
        var end = at + 1
        while end < text.count, end < at + 4, 0x30...0x37 ~= text[end], value * 8 < 256 {
          value = value * 8 + Int(text[end] - 0x30)
          end += 1
        }
        return (UInt8(truncatingIfNeeded: value), end)
      default: return (escaped, at + 2)
      }
    }
  }

  // MARK: seq

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
    guard let last = words.last else { return usage("missing operand", context) }
    if words.count > 3 {
      return usage("extra operand \(context.gnuQuoted(words[3]))", context)
    }
    var numbers: [Decimal] = []
    for word in words {
      guard let number = Decimal(word) else {
        return usage("invalid floating point argument: \(context.gnuQuoted(word))", context)
      }
      numbers.append(number)
    }
    let places = numbers.map { $0.places }.max() ?? 0
    let first = numbers.count > 1 ? numbers[0].scaled(places) : Decimal.one.scaled(places)
    let step = numbers.count > 2 ? numbers[1].scaled(places) : Decimal.one.scaled(places)
    let end = (Decimal(last) ?? .one).scaled(places)
    guard step != 0 else {
      return usage("invalid Zero increment value: \(context.gnuQuoted(words[1]))", context)
    }
    let separator = options.value("s") ?? "\n"
    let width =
      options.has("w")
      ? max(Decimal.text(first, places).count, Decimal.text(end, places).count) : 0
    var value = first
    var isFirst = true
    while step > 0 ? value <= end : value >= end {
      let text = Decimal.text(value, places)
      let filled =
        text.count >= width
        ? text
        : (value < 0 ? "-" : "") + ByteString([UInt8](repeating: 0x30, count: width - text.count))
          + (value < 0 ? text.dropFirst() : text)
      if !context.write((isFirst ? "" : separator) + filled) { return 1 }
      isFirst = false
      let (next, overflow) = value.addingReportingOverflow(step)
      if overflow { break }
      value = next
    }
    if !isFirst { context.write("\n") }
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

/// The bytes of the POSIX locale's character classes.
enum CharacterClass {
  static func bytes(_ name: ByteString) -> [UInt8]? {
    let upper = [UInt8](0x41...0x5A)
    let lower = [UInt8](0x61...0x7A)
    let digits = [UInt8](0x30...0x39)
    switch name.text {
    case "upper": return upper
    case "lower": return lower
    case "alpha": return upper + lower
    case "digit": return digits
    case "alnum": return digits + upper + lower
    case "blank": return [0x09, 0x20]
    case "space": return [UInt8](0x09...0x0D) + [0x20]
    case "punct": return (0x21...0x7E).filter { !(digits + upper + lower).contains($0) }
    case "print": return [UInt8](0x20...0x7E)
    case "graph": return [UInt8](0x21...0x7E)
    case "cntrl": return [UInt8](0...0x1F) + [0x7F]
    case "xdigit": return digits + [UInt8](0x41...0x46) + [UInt8](0x61...0x66)
    default: return nil
    }
  }
}
