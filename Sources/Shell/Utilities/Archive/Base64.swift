/// `base64` and `base32` (RFC 4648).
enum BaseEncoding {
  /// The programs.
  static var commands: [Command] {
    [
      Command("base64") { run($0, base64, bits: 6, group: 4) },
      Command("base32") { run($0, base32, bits: 5, group: 8) },
    ]
  }

  private static let base64 = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let base32 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
  private static let options = OptionTable("d.decode i.ignore-garbage w:wrap")

  /// Base64 on one line.
  static func base64(_ data: [UInt8]) -> [UInt8] { encoded(data, base64, 6, 4, 0) }

  /// The bytes that Base64 stands for, which need not be padded; `nil` after a mistake.
  static func base64Decoded(_ text: [UInt8]) -> [UInt8]? {
    let padding = [UInt8](repeating: 0x3D, count: (4 - text.count % 4) % 4)
    let (bytes, isValid) = decoded(text + padding, base64, 6, 4, false)
    return isValid ? bytes : nil
  }

  private static func run(
    _ context: ProcessContext, _ alphabet: [UInt8], bits: Int, group: Int
  ) -> Int {
    guard let options = Self.options.parse(context) else { return 1 }
    if options.operands.count > 1 {
      return context.usage("extra operand " + context.gnuQuoted(options.operands[1]))
    }
    var width = 76
    if let given = options.value("w") {
      guard let number = given.integer, number >= 0 else {
        context.complain("invalid wrap size: " + context.gnuQuoted(given))
        return 1
      }
      width = number
    }
    let (files, isWhole) = context.inputs(options.operands)
    guard isWhole else { return 1 }
    let data = files.flatMap { $0.data }
    guard options.has("d") else {
      return context.write(encoded(data, alphabet, bits, group, width)) ? 0 : 1
    }
    let (output, isValid) = decoded(data, alphabet, bits, group, options.has("i"))
    guard context.write(output) else { return 1 }
    if !isValid { context.complain("invalid input") }
    return isValid ? 0 : 1
  }

  private static func encoded(
    _ data: [UInt8], _ alphabet: [UInt8], _ bits: Int, _ group: Int, _ width: Int
  ) -> [UInt8] {
    var output: [UInt8] = []
    var held = 0
    var heldBits = 0
    var column = 0
    func put(_ byte: UInt8) {
      output.append(byte)
      column += 1
      if column == width {
        output.append(0x0A)
        column = 0
      }
    }
    var count = 0
    for byte in data {
      held = (held << 8 | Int(byte)) & 0xFFFF
      heldBits += 8
      while heldBits >= bits {
        heldBits -= bits
        put(alphabet[held >> heldBits & (1 << bits - 1)])
        count += 1
      }
    }
    if heldBits > 0 {
      put(alphabet[held << (bits - heldBits) & (1 << bits - 1)])
      count += 1
    }
    while count % group != 0 {
      put(0x3D)
      count += 1
    }
    if width > 0 && column > 0 { output.append(0x0A) }
    return output
  }

  /// The bytes up to the first mistake, and whether there was none.
  private static func decoded(
    _ data: [UInt8], _ alphabet: [UInt8], _ bits: Int, _ group: Int, _ ignoresGarbage: Bool
  ) -> ([UInt8], Bool) {
    var values = [Int](repeating: -1, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = value }
    var output: [UInt8] = []
    var held = 0
    var heldBits = 0
    var count = 0
    var isPadded = false
    for byte in data where byte != 0x0A {
      let value = values[Int(byte)]
      if byte == 0x3D {
        if count % group == 0 && !isPadded { return (output, false) }
        isPadded = true
        count += 1
        continue
      }
      if value < 0 {
        if ignoresGarbage { continue }
        return (output, false)
      }
      if isPadded {
        // Another encoded text may follow a padded one.
        guard count % group == 0 else { return (output, false) }
        isPadded = false
        heldBits = 0
      }
      held = (held << bits | value) & 0xFFFF
      heldBits += bits
      count += 1
      if heldBits >= 8 {
        heldBits -= 8
        output.append(UInt8(truncatingIfNeeded: held >> heldBits))
      }
    }
    return (output, count % group == 0)
  }
}
