extension TextUtilities {
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
}
