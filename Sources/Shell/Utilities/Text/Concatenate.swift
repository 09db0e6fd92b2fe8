extension TextUtilities {
  private static let catOptions = OptionTable(
    "A.show-all b.number-nonblank E.show-ends n.number s.squeeze-blank T.show-tabs ~v.show-nonprinting ~e.e ~t.t u.u"
  )

  static func cat(_ context: ProcessContext) -> Int {
    guard let options = catOptions.parse(context) else { return 1 }
    let (files, isWhole) = context.inputs(options.operands)
    let isPlain = !["A", "b", "E", "n", "s", "T"].contains { options.has($0) }
    if isPlain {
      for file in files where !context.write(file.data) { return 1 }
      return isWhole ? 0 : 1
    }
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
        if byte == 0x09 && (options.has("T") || options.has("A")) {
          output += [0x5E, 0x49]
        } else {
          output.append(byte)
        }
      }
      if line.count > text.count {
        if options.has("E") || options.has("A") { output.append(0x24) }
        output.append(0x0A)
      }
      if !context.write(output) { return 1 }
    }
    return isWhole ? 0 : 1
  }

  static func padded(_ text: ByteString, to width: Int) -> ByteString {
    ByteString([UInt8](repeating: 0x20, count: max(0, width - text.count)) + text.bytes)
  }
}
