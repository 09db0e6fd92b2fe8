extension TextUtilities {
  private static let catOptions = OptionTable(
    "A.show-all b.number-nonblank E.show-ends n.number s.squeeze-blank T.show-tabs v.show-nonprinting e.e t.t u.u"
  )

  static func cat(_ context: ProcessContext) -> Int {
    guard let options = catOptions.parse(context) else { return 1 }
    let (files, isWhole) = context.inputs(options.operands)
    let isPlain = !["A", "b", "E", "n", "s", "T", "v", "e", "t"].contains { options.has($0) }
    if isPlain {
      for file in files where !context.write(file.data) { return 1 }
      return isWhole ? 0 : 1
    }
    let showsControls = ["A", "v", "e", "t"].contains { options.has($0) }
    let showsTabs = ["A", "T", "t"].contains { options.has($0) }
    let showsEnds = ["A", "E", "e"].contains { options.has($0) }
    var number = 0
    var wasBlank = false
    for line in lines(files.flatMap { $0.data }) {
      let text = bare(line)
      let isBlank = text.isEmpty
      if options.has("s") && isBlank && wasBlank { continue }
      wasBlank = isBlank
      var output: [UInt8] = []
      if options.has("b") ? !isBlank : options.has("n") {
        number += 1
        output += padded(ByteString(number), to: 6).bytes + [0x09]
      }
      for byte in text {
        if byte == 0x09 {
          output += showsTabs ? [0x5E, 0x49] : [byte]
        } else {
          output += showsControls ? visible(byte) : [byte]
        }
      }
      if line.count > text.count {
        if showsEnds { output.append(0x24) }
        output.append(0x0A)
      }
      if !context.write(output) { return 1 }
    }
    return isWhole ? 0 : 1
  }

  /// A byte in the notation of `cat -v`: `^A` for controls, `M-` before what is beyond ASCII.
  private static func visible(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0..<32: [0x5E, byte + 64]
    case 127: [0x5E, 0x3F]
    case 128...: [0x4D, 0x2D] + visible(byte - 128)
    default: [byte]
    }
  }

  static func padded(_ text: ByteString, to width: Int) -> ByteString {
    ByteString([UInt8](repeating: 0x20, count: max(0, width - text.count)) + text.bytes)
  }
}
