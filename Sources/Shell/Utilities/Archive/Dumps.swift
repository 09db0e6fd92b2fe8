/// `xxd` and `hexdump -C`: bytes in hexadecimal digits.
enum Dumps {
  /// The programs.
  static var commands: [Command] {
    [Command("xxd", run: xxd), Command("hexdump", run: hexdump), Command("hd", run: hexdump)]
  }

  private static let hexdumpOptions = OptionTable(
    "C.canonical n:length s:skip v.no-squeezing ~b.one-byte-octal ~c.one-byte-char ~d.two-bytes-decimal ~o.two-bytes-octal ~x.two-bytes-hex ~e:format ~f:format-file"
  )

  private static func hexdump(_ context: ProcessContext) -> Int {
    guard let options = hexdumpOptions.parse(context) else { return 1 }
    guard options.has("C") || context.arguments[0] == "hd" else {
      return context.notSimulated("without -C")
    }
    let (files, isWhole) = context.inputs(options.operands)
    guard !files.isEmpty else { return 1 }
    var data = files.flatMap { $0.data }
    let start = max(0, min(options.value("s")?.integer ?? 0, data.count))
    data = Array(data.dropFirst(start))
    if let most = options.value("n")?.integer, most >= 0 { data = Array(data.prefix(most)) }
    var before: ArraySlice<UInt8>?
    var isSqueezed = false
    for at in stride(from: 0, to: data.count, by: 16) {
      let row = data[at..<min(at + 16, data.count)]
      if row.count == 16, row == before, !options.has("v") {
        if !isSqueezed { context.write("*\n") }
        isSqueezed = true
        continue
      }
      isSqueezed = false
      before = row
      var cells = ByteString()
      for (index, byte) in row.enumerated() {
        cells.append((index == 8 ? "  " : " ") + hexadecimal(Int(byte), 2))
      }
      let line = hexadecimal(start + at, 8) + " " + cells.filled(to: 49)
      if !context.write(line + "  |" + printable(row) + "|\n") { return 1 }
    }
    if !data.isEmpty { context.write(hexadecimal(start + data.count, 8) + "\n") }
    return isWhole ? 0 : 1
  }

  private static let xxdOptions = OptionTable(
    "p. r. u. l: c: ~s: ~g: ~b. ~e. ~i. ~E. ~o: ~a. ~d.")

  private static func xxd(_ context: ProcessContext) -> Int {
    guard let options = xxdOptions.parse(context) else { return 1 }
    if options.operands.count > 1 { return context.notSimulated(options.operands[1]) }
    let (files, isWhole) = context.inputs(options.operands)
    guard isWhole, let file = files.first else { return 2 }
    var data = file.data
    if options.has("r") {
      guard options.has("p") else { return context.notSimulated("-r without -p") }
      return context.write(bytes(of: data)) ? 0 : 3
    }
    if let most = options.value("l")?.integer, most >= 0 { data = Array(data.prefix(most)) }
    let isPlain = options.has("p")
    let width = options.value("c")?.integer ?? (isPlain ? 30 : 16)
    guard width > 0, width <= 256 else { return context.notSimulated("-c") }
    for at in stride(from: 0, to: data.count, by: width) {
      let row = data[at..<min(at + width, data.count)]
      var cells = ByteString()
      for (index, byte) in row.enumerated() {
        if !isPlain && index > 0 && index % 2 == 0 { cells.append(0x20) }
        cells.append(hexadecimal(Int(byte), 2, isUpper: options.has("u")))
      }
      let columns = width * 2 + (width - 1) / 2
      let line =
        isPlain
        ? cells : hexadecimal(at, 8) + ": " + cells.filled(to: columns) + "  " + printable(row)
      if !context.write(line + "\n") { return 3 }
    }
    return 0
  }

  /// The bytes that pairs of hexadecimal digits write; all else is left out.
  private static func bytes(of text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var upper: UInt8?
    for byte in text {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: continue
      }
      if let high = upper {
        output.append(high << 4 | digit)
        upper = nil
      } else {
        upper = digit
      }
    }
    return output
  }

  private static func printable(_ row: ArraySlice<UInt8>) -> ByteString {
    ByteString(row.map { 0x20...0x7E ~= $0 ? $0 : 0x2E })
  }

  private static func hexadecimal(
    _ number: Int, _ width: Int, isUpper: Bool = false
  ) -> ByteString {
    let digits = Array((isUpper ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    return ByteString((0..<width).map { digits[number >> (4 * (width - 1 - $0)) & 15] })
  }
}
