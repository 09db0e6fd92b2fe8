import Shell

/// Variables of a build, and texts in which they stand.
struct BuildVariables {
  private(set) var values: [(name: ByteString, value: ByteString)] = []

  subscript(name: ByteString) -> ByteString? { values.last { $0.name == name }?.value }

  mutating func set(_ name: ByteString, _ value: ByteString) {
    values.removeAll { $0.name == name }
    values.append((name, value))
  }

  /// The text with values for `$name`, `${name}`, `${name:-default}`, `${name:+other}`, without quotes.
  ///
  /// The names without a value are told to `unknown`.
  func expanded(
    _ text: ByteString, keepsQuotes: Bool = false, keepsUnknown: Bool = false,
    unknown: (ByteString) -> Void = { _ in }
  ) -> ByteString {
    var result: [UInt8] = []
    var bytes = text.bytes[...]
    var quote: UInt8 = 0
    while let byte = bytes.popFirst() {
      switch byte {
      case 92 where quote != 39:
        guard let next = bytes.popFirst() else {
          result.append(92)
          break
        }
        if keepsQuotes || (quote == 34 && next != 34 && next != 36 && next != 92) {
          result.append(92)
        }
        result.append(next)
      case 39, 34:
        if quote == 0 {
          quote = byte
          if keepsQuotes { result.append(byte) }
        } else if quote == byte {
          quote = 0
          if keepsQuotes { result.append(byte) }
        } else {
          result.append(byte)
        }
      case 36 where quote != 39:
        let rest = bytes
        var isKnown = true
        let text = value(&bytes) { name in
          isKnown = false
          unknown(name)
        }
        if isKnown || !keepsUnknown {
          result += text.bytes
        } else {
          result.append(36)
          result += rest[..<bytes.startIndex]
        }
      default: result.append(byte)
      }
    }
    return ByteString(result)
  }

  private func value(
    _ bytes: inout ArraySlice<UInt8>, _ unknown: (ByteString) -> Void
  ) -> ByteString {
    func isName(_ byte: UInt8) -> Bool {
      byte == 95 || (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
    }
    if bytes.first == 123 {
      guard let end = bytes.firstIndex(of: 125) else { return "$" }
      let inner = ByteString(Array(bytes[(bytes.startIndex + 1)..<end]))
      bytes = bytes[(end + 1)...]
      let name = ByteString(Array(inner.bytes.prefix { isName($0) }))
      let rest = inner.dropFirst(name.count)
      let known = self[name]
      if rest.isEmpty {
        if known == nil { unknown(name) }
        return known ?? ""
      }
      let isStrict = rest.hasPrefix(":")
      let operation = isStrict ? rest.dropFirst() : rest
      let word = operation.dropFirst()
      let isSet = known != nil && !(isStrict && known?.isEmpty == true)
      if operation.hasPrefix("-") { return isSet ? known ?? "" : expanded(word) }
      if operation.hasPrefix("+") { return isSet ? expanded(word) : "" }
      return known ?? ""
    }
    let name = ByteString(Array(bytes.prefix { isName($0) }))
    if name.isEmpty { return "$" }
    bytes = bytes.dropFirst(name.count)
    if self[name] == nil { unknown(name) }
    return self[name] ?? ""
  }

  /// The words of a text, separated by spaces that no quote protects; quotes stay.
  static func words(_ text: ByteString) -> [ByteString] {
    var words: [ByteString] = []
    var word: [UInt8] = []
    var quote: UInt8 = 0
    var isOpen = false
    var bytes = text.bytes[...]
    while let byte = bytes.popFirst() {
      if byte == 92, quote != 39, let next = bytes.popFirst() {
        word += [92, next]
        isOpen = true
      } else if quote == 0, byte == 32 || byte == 9 || byte == 10 {
        if isOpen { words.append(ByteString(word)) }
        word = []
        isOpen = false
      } else {
        if byte == 34 || byte == 39 { quote = quote == 0 ? byte : quote == byte ? 0 : quote }
        word.append(byte)
        isOpen = true
      }
    }
    if isOpen { words.append(ByteString(word)) }
    return words
  }
}
