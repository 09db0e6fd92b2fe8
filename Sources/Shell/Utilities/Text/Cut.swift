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
    let ranges: Selection
    do {
      ranges = try Selection(list)
    } catch {
      return context.usage(error.message(isFields: isFields, context))
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
    enum Mistake: Error {
      case zero, decreasing, noEnd
      /// What stands there instead of a number.
      case value(ByteString)

      func message(isFields: Bool, _ context: ProcessContext) -> ByteString {
        switch self {
        case .zero:
          isFields ? "fields are numbered from 1" : "byte/character positions are numbered from 1"
        case .decreasing: "invalid decreasing range"
        case .noEnd: "invalid range with no endpoint: -"
        case .value(let text):
          (isFields ? "invalid field value " : "invalid byte/character position ")
            + context.gnuQuoted(text)
        }
      }
    }

    private var ranges: [ClosedRange<Int>] = []

    init(_ text: ByteString) throws(Mistake) {
      for part in text.split(0x2C) {
        let ends = part.split(0x2D)
        let wrong = part.bytes.drop { Byte.isDigit($0) || $0 == 0x2D }
        guard wrong.isEmpty && ends.count <= 2 else { throw .value(ByteString(wrong)) }
        guard ends.contains(where: { !$0.isEmpty }) else { throw ends.count == 2 ? .noEnd : .zero }
        let first = ends[0].isEmpty ? 1 : ends[0].integer
        let last = ends.count == 1 ? first : ends[1].isEmpty ? .max : ends[1].integer
        guard let first, let last else { throw .value(part) }
        guard first >= 1 else { throw .zero }
        guard last >= first else { throw .decreasing }
        ranges.append(first...last)
      }
    }

    func has(_ place: Int) -> Bool { ranges.contains { $0.contains(place) } }
  }
}
