extension Arithmetic {
  /// Reads the next token.
  mutating func next() throws(ArithmeticError) {
    lastStart = tokenStart
    let previous = kind
    while position < text.count, text[position] == 10 || Byte.isBlank(text[position]) {
      position += 1
    }
    if position >= text.count {
      kind = .end
      return
    }
    tokenStart = position
    let first = text[position]
    if Byte.isDigit(first) { return try readNumber() }
    if Byte.isNameStart(first) {
      while position < text.count, Byte.isName(text[position]) { position += 1 }
      token = ByteString(text[tokenStart..<position])
      kind = .name
      return try lookBehindNames()
    }
    kind = .op
    let second = position + 1 < text.count ? text[position + 1] : 0
    let third = position + 2 < text.count ? text[position + 2] : 0
    switch (first, second, third) {
    case (60, 60, 61), (62, 62, 61):
      op = Operator(first, second, third)
      position += 3
    case (42, 42, _), (43, 43, _), (45, 45, _), (60, 60, _), (62, 62, _), (38, 38, _),
      (124, 124, _), (60, 61, _), (62, 61, _), (61, 61, _), (33, 61, _), (43, 61, _), (45, 61, _),
      (42, 61, _), (47, 61, _), (37, 61, _), (38, 61, _), (94, 61, _), (124, 61, _):
      op = Operator(first, second)
      position += 2
    default:
      guard Self.isOperator(first) else {
        throw error(
          previous == .number || previous == .name
            ? "syntax error: invalid arithmetic operator" : "syntax error: operand expected")
      }
      op = Operator(first)
      position += 1
    }
  }

  /// Whether an operator begins with the byte.
  private static func isOperator(_ byte: UInt8) -> Bool {
    switch byte {
    case 33, 37, 38, 40...45, 47, 58, 60...63, 94, 124, 126: true
    default: false
    }
  }

  /// Refuses what stands behind a name, and behind names that follow it, and begins no token: bash looks
  /// there for an assignment before it takes the name's value.
  private func lookBehindNames() throws(ArithmeticError) {
    var index = position
    while index < text.count {
      let byte = text[index]
      if byte == 10 || Byte.isBlank(byte) || Byte.isName(byte) && !Byte.isDigit(byte) {
        index += 1
        while Byte.isNameStart(byte), index < text.count, Byte.isName(text[index]) { index += 1 }
      } else if Byte.isDigit(byte) || byte == 91 || Self.isOperator(byte) {
        return
      } else {
        throw error("syntax error: invalid arithmetic operator", at: index)
      }
    }
  }

  private mutating func readNumber() throws(ArithmeticError) {
    while position < text.count,
      Byte.isName(text[position]) || text[position] == 35 || text[position] == 64
    {
      position += 1
    }
    kind = .number
    var digits = text[tokenStart..<position]
    var base = 10
    if digits.starts(with: [48, 120]) || digits.starts(with: [48, 88]) {
      base = 16
      digits = digits.dropFirst(2)
    } else if let mark = digits.firstIndex(of: 35) {
      base = ByteString(digits[..<mark]).integer ?? 0
      if base < 2 || base > 64 { throw error("invalid arithmetic base") }
      digits = digits[(mark + 1)...]
      if digits.isEmpty { throw error("invalid integer constant") }
    } else if digits.first == 48 && digits.count > 1 {
      base = 8
    }
    number = 0
    for byte in digits {
      var digit: Int
      switch byte {
      case 48...57: digit = Int(byte) - 48
      case 97...122: digit = Int(byte) - 87
      case 65...90: digit = base <= 36 ? Int(byte) - 55 : Int(byte) - 29
      case 64: digit = 62
      default: digit = 63
      }
      if digit >= base { throw error("value too great for base") }
      number = number &* Int64(base) &+ Int64(digit)
    }
  }
}
