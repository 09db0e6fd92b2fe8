/// `od`: bytes as octal, hexadecimal or decimal numbers or as characters (POSIX od).
struct OctalDump {
  static var command: Command {
    Command("od") { context in
      guard let dump = OctalDump(context) else { return 1 }
      return dump.run()
    }
  }

  /// How the bytes of a line are shown.
  private struct Format {
    enum Kind { case octal, hexadecimal, signed, unsigned, character, named }
    var kind: Kind
    var size: Int
    var showsText = false

    /// The columns of one number.
    var width: Int {
      switch kind {
      case .character, .named: 3
      case .octal: [1: 3, 2: 6, 4: 11][size] ?? 22
      case .hexadecimal: 2 * size
      case .signed: [1: 4, 2: 6, 4: 11][size] ?? 20
      case .unsigned: [1: 3, 2: 5, 4: 10][size] ?? 20
      }
    }
  }

  private static let options = OptionTable(
    "A:address-radix j:skip-bytes N:read-bytes t:format v.output-duplicates w:width a. b. c. d. o. x. i. ~S:strings ~f. ~l. ~s. --traditional"
  )

  private let context: ProcessContext
  private var formats: [Format] = []
  private var radix: UInt8 = UInt8(ascii: "o")
  private var skipped = 0
  private var most = Int.max
  private var width = 16
  private var keepsRepeated = false
  private let operands: [ByteString]

  private init?(_ context: ProcessContext) {
    guard let options = Self.options.parse(context) else { return nil }
    self.context = context
    operands = options.operands
    keepsRepeated = options.has("v")
    for (name, value) in options.values {
      switch name {
      case "A": radix = value?.bytes.first ?? radix
      case "j": skipped = max(0, value?.integer ?? 0)
      case "N": most = max(0, value?.integer ?? 0)
      case "w": width = min(max(1, value?.integer ?? 16), 1024)
      case "t": guard add(value ?? "") else { return nil }
      case "a": formats.append(Format(kind: .named, size: 1))
      case "b": formats.append(Format(kind: .octal, size: 1))
      case "c": formats.append(Format(kind: .character, size: 1))
      case "d": formats.append(Format(kind: .unsigned, size: 2))
      case "i": formats.append(Format(kind: .signed, size: 4))
      case "o": formats.append(Format(kind: .octal, size: 2))
      case "x": formats.append(Format(kind: .hexadecimal, size: 2))
      default: break
      }
    }
    if formats.isEmpty { formats = [Format(kind: .octal, size: 2)] }
    guard Array("doxn".utf8).contains(radix) else {
      context.complain(
        "invalid output address radix '\(ByteString([radix]))'; it must be one character from [doxn]"
      )
      return nil
    }
  }

  /// Reads what stands behind `-t`, as in `x1z` or `o2c`.
  private mutating func add(_ text: ByteString) -> Bool {
    var rest = text.bytes[...]
    while let letter = rest.popFirst() {
      var format: Format
      switch letter {
      case UInt8(ascii: "a"): format = Format(kind: .named, size: 1)
      case UInt8(ascii: "c"): format = Format(kind: .character, size: 1)
      case UInt8(ascii: "d"): format = Format(kind: .signed, size: 4)
      case UInt8(ascii: "o"): format = Format(kind: .octal, size: 4)
      case UInt8(ascii: "u"): format = Format(kind: .unsigned, size: 4)
      case UInt8(ascii: "x"): format = Format(kind: .hexadecimal, size: 4)
      case UInt8(ascii: "f"):
        _ = context.notSimulated("-t " + text)
        return false
      default:
        context.complain("invalid character '\(ByteString([letter]))' in type string '\(text)'")
        return false
      }
      if format.kind != .named && format.kind != .character {
        let sizes: [UInt8: Int] = [67: 1, 83: 2, 73: 4, 76: 8, 49: 1, 50: 2, 52: 4, 56: 8]
        if let size = rest.first.flatMap({ sizes[$0] }) {
          format.size = size
          rest = rest.dropFirst()
        }
      }
      if rest.first == UInt8(ascii: "z") {
        format.showsText = true
        rest = rest.dropFirst()
      }
      formats.append(format)
    }
    return true
  }

  private func run() -> Int {
    let (files, isWhole) = context.inputs(
      operands, most: most == .max ? .max : min(most, 1 << 24) + min(skipped, 1 << 24))
    if files.isEmpty && !isWhole { return 1 }
    var data = files.flatMap { $0.data }
    guard skipped <= data.count else {
      context.complain("cannot skip past end of combined input")
      return 1
    }
    data = Array(data.dropFirst(skipped).prefix(most))
    var before: ArraySlice<UInt8>?
    var isSqueezed = false
    for at in stride(from: 0, to: data.count, by: width) {
      let row = data[at..<min(at + width, data.count)]
      if row.count == width, row == before, !keepsRepeated {
        if !isSqueezed { context.write("*\n") }
        isSqueezed = true
        continue
      }
      isSqueezed = false
      before = row
      for (index, format) in formats.enumerated() {
        let head =
          index == 0 ? address(at) : ByteString([UInt8](repeating: 32, count: address(0).count))
        if !context.write(head + line(row, format) + "\n") { return 1 }
      }
    }
    let end = address(data.count)
    if !end.isEmpty { context.write(end + "\n") }
    return isWhole ? 0 : 1
  }

  private func address(_ place: Int) -> ByteString {
    let number = skipped + place
    switch radix {
    case UInt8(ascii: "n"): return ""
    case UInt8(ascii: "d"): return Self.padded(String(number), to: 7, with: 48)
    case UInt8(ascii: "x"): return Self.padded(String(number, radix: 16), to: 6, with: 48)
    default: return Self.padded(String(number, radix: 8), to: 7, with: 48)
    }
  }

  private static func padded(_ text: String, to width: Int, with filler: UInt8) -> ByteString {
    let bytes = Array(text.utf8)
    return ByteString([UInt8](repeating: filler, count: max(0, width - bytes.count)) + bytes)
  }

  /// The numbers of a line; those of several formats stand below the same bytes.
  private func line(_ row: ArraySlice<UInt8>, _ format: Format) -> ByteString {
    let largest = formats.map { $0.size }.max() ?? 1
    let block = formats.map { ($0.width + 1) * (largest / $0.size) }.max() ?? 4
    let fields = largest / format.size
    var result = ByteString()
    var shown = 0
    for start in stride(from: row.startIndex, to: row.endIndex, by: format.size) {
      // What a block has more than its numbers need is spread before them.
      let left = fields - shown % fields
      let spare = block - fields * format.width
      let padding = spare * left / fields - spare * (left - 1) / fields
      let bytes = row[start..<min(start + format.size, row.endIndex)]
      result.append(Self.padded(text(bytes, format), to: padding + format.width, with: 32))
      shown += 1
    }
    guard format.showsText else { return result }
    let full = width / largest * block
    result = result.filled(to: full) + "  >"
    for byte in row { result.append(byte >= 32 && byte < 127 ? byte : 46) }
    return result + "<"
  }

  private func text(_ bytes: ArraySlice<UInt8>, _ format: Format) -> String {
    var value: UInt64 = 0
    for byte in bytes.reversed() { value = value << 8 | UInt64(byte) }
    switch format.kind {
    case .octal: return Self.filled(String(value, radix: 8), to: format.width)
    case .hexadecimal: return Self.filled(String(value, radix: 16), to: format.width)
    case .unsigned: return String(value)
    case .signed:
      let unused = UInt64(64 - 8 * format.size)
      return String(Int64(bitPattern: value << unused) >> Int64(unused))
    case .character: return Self.character(UInt8(truncatingIfNeeded: value))
    case .named: return Self.name(UInt8(truncatingIfNeeded: value) & 0x7F)
    }
  }

  private static func filled(_ digits: String, to width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func character(_ byte: UInt8) -> String {
    switch byte {
    case 0: "\\0"
    case 7: "\\a"
    case 8: "\\b"
    case 9: "\\t"
    case 10: "\\n"
    case 11: "\\v"
    case 12: "\\f"
    case 13: "\\r"
    case 32..<127: String(Unicode.Scalar(byte))
    default: filled(String(byte, radix: 8), to: 3)
    }
  }

  private static func name(_ byte: UInt8) -> String {
    let names = [
      "nul", "soh", "stx", "etx", "eot", "enq", "ack", "bel", "bs", "ht", "nl", "vt", "ff", "cr",
      "so", "si", "dle", "dc1", "dc2", "dc3", "dc4", "nak", "syn", "etb", "can", "em", "sub", "esc",
      "fs", "gs", "rs", "us", "sp",
    ]
    if Int(byte) < names.count { return names[Int(byte)] }
    return byte == 127 ? "del" : String(Unicode.Scalar(byte))
  }
}
