/// `@base64` and the other formats, and how values are shown in messages.
enum JqFormats {
  static let names: [ByteString] = [
    "@text", "@json", "@csv", "@tsv", "@html", "@uri", "@sh", "@base64", "@base64d",
  ]

  static func text(_ value: JqValue, _ format: ByteString) throws(JqInterrupt) -> ByteString {
    switch format {
    case "@json": return JqPrinter.compact(value)
    case "@csv", "@tsv": return try row(value, format)
    case "@sh":
      guard case .array(let items) = value else { return try shellWord(value) }
      var words: [ByteString] = []
      for item in items { words.append(try shellWord(item)) }
      return words.joined(" ")
    case "@html": return escaped(plain(value)) { htmlEntities[$0] }
    case "@uri":
      return escaped(plain(value)) { byte in
        let isPlain = Byte.isName(byte) || byte == 45 || byte == 46 || byte == 126
        return isPlain ? nil : "%" + hexadecimal(byte)
      }
    case "@base64": return ByteString(BaseEncoding.base64(plain(value).bytes))
    case "@base64d":
      guard let bytes = BaseEncoding.base64Decoded(plain(value).bytes) else {
        throw .message("\(described(value)) is not valid base64 data")
      }
      return ByteString(ByteString(bytes).text)
    default: return plain(value)
    }
  }

  /// A text as it is, all else as JSON.
  static func plain(_ value: JqValue) -> ByteString {
    if case .string(let text) = value { text } else { JqPrinter.compact(value) }
  }

  private static let htmlEntities: [UInt8: ByteString] = [
    60: "&lt;", 62: "&gt;", 38: "&amp;", 39: "&apos;", 34: "&quot;",
  ]

  private static func escaped(
    _ text: ByteString, _ replacement: (UInt8) -> ByteString?
  ) -> ByteString {
    var result = ByteString()
    for byte in text.bytes {
      if let other = replacement(byte) { result.append(other) } else { result.append(byte) }
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> ByteString {
    ByteString((byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true))
  }

  private static func row(_ value: JqValue, _ format: ByteString) throws(JqInterrupt) -> ByteString
  {
    guard case .array(let items) = value else {
      throw .message(
        "\(described(value)) cannot be \(format.dropFirst())-formatted, only an array can be")
    }
    let isTabs = format == "@tsv"
    var cells: [ByteString] = []
    for item in items {
      switch item {
      case .null: cells.append("")
      case .boolean, .number: cells.append(JqPrinter.compact(item))
      case .string(let text):
        let tabs: [UInt8: ByteString] = [9: "\\t", 10: "\\n", 13: "\\r", 92: "\\\\"]
        cells.append(
          isTabs
            ? escaped(text) { tabs[$0] }
            : "\"" + escaped(text) { $0 == 34 ? "\"\"" : nil } + "\"")
      default:
        throw .message(
          "\(described(item)) is not valid in a \(isTabs ? "tsv" : "csv") row")
      }
    }
    return cells.joined(isTabs ? "\t" : ",")
  }

  private static func shellWord(_ value: JqValue) throws(JqInterrupt) -> ByteString {
    switch value {
    case .string(let text): return "'" + escaped(text) { $0 == 39 ? "'\\''" : nil } + "'"
    case .array, .object: throw .message("\(described(value)) can not be escaped for shell")
    default: return JqPrinter.compact(value)
    }
  }

  /// `kind (value)`, as messages have it.
  static func described(_ value: JqValue) -> ByteString {
    "\(value.kind) (\(shortened(value)))"
  }

  /// The beginning of a value's text.
  static func shortened(_ value: JqValue) -> ByteString {
    let text = JqPrinter.compact(value)
    return text.count > 14 ? text.prefix(11) + "..." : text
  }
}
