extension TextUtilities {
  private static let cutOptions = OptionTable(
    "b:bytes c:characters d:delimiter f:fields s.only-delimited -.complement -:output-delimiter n.n ~z.zero-terminated"
  )

  static func cut(_ context: ProcessContext) -> Int {
    guard let options = cutOptions.parse(context) else { return 1 }
    let kinds = options.values.filter { ["b", "c", "f"].contains($0.name) }
    guard kinds.count == 1, let list = kinds[0].value else {
      return context.usage(
        kinds.isEmpty
          ? "you must specify a list of bytes, characters, or fields"
          : "only one list may be specified")
    }
    let isFields = kinds[0].name == "f"
    if !isFields && options.has("d") {
      return context.usage("an input delimiter may be specified only when operating on fields")
    }
    if let written = options.value("d"), written.count > 1 {
      return context.usage("the delimiter must be a single character")
    }
    guard let ranges = Selection(list) else {
      if isFields && list.split(0x2C).contains(where: { $0 == "0" || $0.hasPrefix("0-") }) {
        return context.usage("fields are numbered from 1")
      }
      return context.usage(
        isFields
          ? "invalid field value \(context.gnuQuoted(list))"
          : "invalid byte/character position \(context.gnuQuoted(list))")
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
}
