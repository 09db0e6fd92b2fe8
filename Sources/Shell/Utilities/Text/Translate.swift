extension TextUtilities {
  private static let trOptions = OptionTable(
    "d.delete s.squeeze-repeats c.complement C.complement t.truncate-set1", permutes: false)

  static func tr(_ context: ProcessContext) -> Int {
    guard let options = trOptions.parse(context) else { return 1 }
    let sets = options.operands
    let deletes = options.has("d")
    let squeezes = options.has("s")
    guard let first = sets.first else { return context.usage("missing operand") }
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
    context.writeError((why.isEmpty ? "" : why + "\n") + tail)
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
}
