/// A word or sign of a filter.
enum JqToken {
  /// `.name`
  case field(ByteString)
  case name(ByteString)
  case variable(ByteString)
  case format(ByteString)
  case number(Double)
  /// Texts, and between them the tokens of what is to be put in.
  case text([Piece])
  case sign(ByteString)
  case end

  enum Piece {
    case text(ByteString)
    case filter([JqToken])
  }

  /// What messages call it.
  var word: ByteString {
    switch self {
    case .field: "FIELD"
    case .name: "IDENT"
    case .variable: "'$'"
    case .format: "FORMAT"
    case .number: "LITERAL"
    case .text: "QQSTRING_START"
    case .sign(let sign): "'" + sign + "'"
    case .end: "$end"
    }
  }
}

/// Takes a filter apart into tokens.
struct JqLexer {
  private let bytes: [UInt8]
  private var at: Int
  private let depth: Int
  private var places: [Int] = []

  private static let signs: [ByteString] = [
    "?//=", "?//", "//=", "..", "|=", "+=", "-=", "*=", "/=", "%=", "==", "!=", "<=", ">=", "//",
    ".", "[", "]", "(", ")", "{", "}", "|", ",", ":", ";", "=", "<", ">", "+", "-", "*", "/", "%",
    "?", "$",
  ]

  private init(_ bytes: [UInt8], at: Int, depth: Int) {
    self.bytes = bytes
    self.at = at
    self.depth = depth
  }

  /// The tokens, and the offset of each.
  static func tokens(
    _ text: ByteString
  ) throws(JqMistake) -> (tokens: [JqToken], places: [Int]) {
    var lexer = JqLexer(text.bytes, at: 0, depth: 0)
    let tokens = try lexer.read(untilParenthesis: false)
    return (tokens, lexer.places)
  }

  private mutating func read(untilParenthesis: Bool) throws(JqMistake) -> [JqToken] {
    var tokens: [JqToken] = []
    var open = 0
    while true {
      skipBlanks()
      places.append(at < bytes.count ? at : max(0, bytes.count - 1))
      guard at < bytes.count else {
        if untilParenthesis { throw JqMistake(message: "syntax error, unexpected $end") }
        tokens.append(.end)
        return tokens
      }
      let token = try next()
      if untilParenthesis, case .sign(let sign) = token {
        if sign == "(" { open += 1 }
        if sign == ")" {
          if open == 0 {
            tokens.append(.end)
            return tokens
          }
          open -= 1
        }
      }
      tokens.append(token)
    }
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      if [32, 9, 10, 13].contains(bytes[at]) {
        at += 1
      } else if bytes[at] == UInt8(ascii: "#") {
        while at < bytes.count, bytes[at] != 10 { at += 1 }
      } else {
        return
      }
    }
  }

  private func name(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if Byte.isName(bytes[end]) {
        end += 1
      } else if bytes[end] == 58, end + 2 < bytes.count, bytes[end + 1] == 58, end > start,
        Byte.isNameStart(bytes[end + 2])
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private mutating func next() throws(JqMistake) -> JqToken {
    let byte = bytes[at]
    let follows = at + 1 < bytes.count ? bytes[at + 1] : 0
    if byte == UInt8(ascii: "\"") { return try text() }
    if Byte.isDigit(byte) || byte == 46 && Byte.isDigit(follows) { return try number() }
    let isMark = byte == UInt8(ascii: "$") || byte == 46 || byte == UInt8(ascii: "@")
    let start = isMark ? at + 1 : at
    if start < bytes.count, Byte.isNameStart(bytes[start]) {
      let end = name(from: start)
      let word = ByteString(bytes[start..<end])
      at = end
      switch byte {
      case UInt8(ascii: "$"): return .variable(word)
      case UInt8(ascii: "."): return .field(word)
      case UInt8(ascii: "@"): return .format("@" + word)
      default: return .name(word)
      }
    }
    for sign in Self.signs where bytes[at...].starts(with: sign.bytes) {
      at += sign.count
      return .sign(sign)
    }
    throw JqMistake(message: "syntax error, unexpected INVALID_CHARACTER", place: at)
  }

  private mutating func number() throws(JqMistake) -> JqToken {
    let (value, length) = DecimalReader.read(bytes[at...])
    guard length > 0 else {
      throw JqMistake(message: "syntax error, unexpected INVALID_CHARACTER", place: at)
    }
    at += length
    return .number(value)
  }

  private mutating func text() throws(JqMistake) -> JqToken {
    at += 1
    var pieces: [JqToken.Piece] = []
    var literal: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") {
        pieces.append(.text(ByteString(literal)))
        return .text(pieces)
      }
      guard byte == UInt8(ascii: "\\"), at < bytes.count else {
        literal.append(byte)
        continue
      }
      if bytes[at] == UInt8(ascii: "(") {
        guard depth < 20 else { throw JqMistake(message: "filters are too deep") }
        var inner = JqLexer(bytes, at: at + 1, depth: depth + 1)
        let tokens = try inner.read(untilParenthesis: true)
        at = inner.at
        pieces.append(.text(ByteString(literal)))
        literal = []
        pieces.append(.filter(tokens))
      } else if bytes[at] == UInt8(ascii: "u") {
        let quoted = Array("\"\\".utf8) + bytes[at..<min(at + 5, bytes.count)] + Array("\"".utf8)
        guard case .string(let text)? = try? JqReader.single(quoted) else {
          throw JqMistake(message: "syntax error, unexpected INVALID_CHARACTER", place: at)
        }
        literal += text.bytes
        at += 5
      } else if let escape = JqReader.escape(bytes[at]) {
        literal.append(escape)
        at += 1
      } else {
        throw JqMistake(message: "syntax error, unexpected INVALID_CHARACTER", place: at)
      }
    }
    throw JqMistake(
      message:
        "syntax error, unexpected $end, expecting QQSTRING_TEXT or QQSTRING_INTERP_START or QQSTRING_END"
    )
  }
}
