/// A piece of a moment as people write it.
enum DateToken {
  case number(Int64, digits: Int, sign: Int)
  case word(ByteString)
  case mark(UInt8)

  var isMinus: Bool { if case .mark(UInt8(ascii: "-")) = self { true } else { false } }

  private var isSpace: Bool {
    if case .mark(let byte) = self { byte == 32 || byte == 9 } else { false }
  }

  /// The tokens of a text, in lower case.
  static func read(_ text: ByteString) -> [DateToken] {
    var tokens: [DateToken] = []
    var rest = CaseMapping.lower(text).bytes[...]
    while let byte = rest.first {
      if Byte.isDigit(byte) {
        let digits = rest.prefix(while: Byte.isDigit)
        rest = rest.dropFirst(digits.count)
        tokens.append(
          .number(ByteString(digits).integer64 ?? .max, digits: digits.count, sign: 0))
      } else if byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") {
        let word = rest.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
        rest = rest.dropFirst(word.count)
        if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
        tokens.append(.word(ByteString(word)))
      } else {
        rest = rest.dropFirst()
        // A sign that a number follows directly belongs to it, unless it stands within a date.
        let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        let wasSpace = tokens.isEmpty || tokens[tokens.count - 1].isSpace
        if isSign, wasSpace, let next = rest.first, Byte.isDigit(next) {
          let digits = rest.prefix(while: Byte.isDigit)
          rest = rest.dropFirst(digits.count)
          let sign = byte == UInt8(ascii: "-") ? -1 : 1
          let value = ByteString(digits).integer64 ?? .max / 2
          tokens.append(.number(value * Int64(sign), digits: digits.count, sign: sign))
        } else {
          tokens.append(.mark(byte))
        }
      }
    }
    return tokens
  }
}
