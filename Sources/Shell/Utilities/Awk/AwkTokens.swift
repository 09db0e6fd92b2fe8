/// A token of an awk program.
enum AwkToken: Equatable {
  case number(Double)
  case string(ByteString)
  case expression(ByteString)
  case name(ByteString)
  /// A name with a `(` directly behind it.
  case callee(ByteString)
  case builtin(ByteString)
  case keyword(ByteString)
  case op(ByteString)
  case newline
  case end
}

/// Cuts an awk program into tokens.
struct AwkLexer {
  private let text: [UInt8]
  private(set) var at = 0
  private(set) var line = 1

  static let keywords: [ByteString] = [
    "BEGIN", "END", "function", "func", "if", "else", "while", "for", "do", "break", "continue",
    "next", "nextfile", "exit", "return", "delete", "in", "getline", "print", "printf",
  ]
  static let builtins: [ByteString] = [
    "length", "substr", "index", "split", "sub", "gsub", "match", "sprintf", "sin", "cos", "atan2",
    "exp", "log", "sqrt", "int", "rand", "srand", "tolower", "toupper", "system", "close", "fflush",
    "systime", "gensub", "strftime", "mktime", "asort", "asorti", "strtonum",
  ]
  private static let operators: [ByteString] = [
    "**=", "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "%=", "^=", "**", "==", "<=", ">=", "!=",
    "!~", ">>", "{", "}", "(", ")", "[", "]", ";", ",", "+", "-", "*", "/", "%", "^", "!", ">", "<",
    "|", "?", ":", "~", "$", "=",
  ]

  init(_ text: [UInt8]) { self.text = text }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    at + ahead < text.count ? text[at + ahead] : nil
  }

  mutating func next() throws(AwkInterrupt) -> AwkToken {
    skipBlanks()
    guard let byte = peek() else { return .end }
    switch byte {
    case "\n":
      at += 1
      line += 1
      return .newline
    case "\"":
      at += 1
      return .string(try string())
    case "0"..."9": return number()
    case ".": if let next = peek(1), 0x30...0x39 ~= next { return number() }
    case "a"..."z", "A"..."Z", "_": return word()
    default: break
    }
    for op in Self.operators where text[at...].starts(with: op.bytes) {
      at += op.count
      if op == "**" { return .op("^") }
      return .op(op == "**=" ? "^=" : op)
    }
    throw .failure("line \(line): unexpected character '\(ByteString([byte]))'")
  }

  private mutating func skipBlanks() {
    while let byte = peek() {
      if byte == " " || byte == "\t" || byte == "\r" {
        at += 1
      } else if byte == "\\", peek(1) == "\n" {
        at += 2
        line += 1
      } else if byte == "\\", peek(1) == "\r", peek(2) == "\n" {
        at += 3
        line += 1
      } else if byte == "#" {
        while let byte = peek(), byte != "\n" { at += 1 }
      } else {
        return
      }
    }
  }

  private mutating func number() -> AwkToken {
    let (value, length) = DecimalReader.read(text[at...])
    at += max(length, 1)
    return .number(value)
  }

  private mutating func word() -> AwkToken {
    let start = at
    while let byte = peek() {
      switch byte {
      case "a"..."z", "A"..."Z", "_", "0"..."9": at += 1
      default: return word(ByteString(text[start..<at]))
      }
    }
    return word(ByteString(text[start..<at]))
  }

  private func word(_ name: ByteString) -> AwkToken {
    if Self.keywords.contains(name) { return .keyword(name == "func" ? "function" : name) }
    if Self.builtins.contains(name) { return .builtin(name) }
    return peek() == "(" ? .callee(name) : .name(name)
  }

  private mutating func string() throws(AwkInterrupt) -> ByteString {
    let start = at
    while let byte = peek(), byte != "\"" {
      if byte == "\n" { break }
      if byte == "\\" {
        if peek(1) == "\n" { line += 1 }
        at += 1
      }
      at += 1
    }
    guard peek() == "\"" else { throw .failure("line \(line): runaway string constant") }
    defer { at += 1 }
    return ByteString(Self.decode(text[start..<min(at, text.count)]))
  }

  /// A regular expression, of which the first slash is read.
  mutating func expression() throws(AwkInterrupt) -> AwkToken {
    var result: [UInt8] = []
    var isInBrackets = false
    while let byte = peek(), byte != "\n" {
      at += 1
      if byte == "\\", let next = peek() {
        at += 1
        result += next == "/" ? [next] : [byte, next]
        continue
      }
      if byte == "/" && !isInBrackets { return .expression(ByteString(result)) }
      if byte == "[" && !isInBrackets {
        isInBrackets = true
        result.append(byte)
        if peek() == "^" {
          result.append(0x5E)
          at += 1
        }
        if peek() == "]" {
          result.append(0x5D)
          at += 1
        }
        continue
      }
      if byte == "[", peek() == ":" {
        result.append(byte)
        while let inner = peek(), inner != "]", inner != "\n" {
          result.append(inner)
          at += 1
        }
        if peek() == "]" {
          result.append(0x5D)
          at += 1
        }
        continue
      }
      if byte == "]" { isInBrackets = false }
      result.append(byte)
    }
    throw .failure("line \(line): regular expression compile failed (missing '/')")
  }

  /// What a string's escapes stand for.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
      let byte = text[at]
      at += 1
      guard byte == "\\", at < text.endIndex else {
        result.append(byte)
        continue
      }
      let letter = text[at]
      at += 1
      switch letter {
      case "n": result.append(0x0A)
      case "t": result.append(0x09)
      case "r": result.append(0x0D)
      case "\\", "\"", "/": result.append(letter)
      case "a": result.append(0x07)
      case "b": result.append(0x08)
      case "f": result.append(0x0C)
      case "v": result.append(0x0B)
      case "\n": break
      case "0"..."7":
        var value = Int(letter - 0x30)
        var count = 1
        while count < 3, at < text.endIndex, 0x30...0x37 ~= text[at] {
          value = value * 8 + Int(text[at] - 0x30)
          at += 1
          count += 1
        }
        result.append(UInt8(truncatingIfNeeded: value))
      default: result += [0x5C, letter]
      }
    }
    return result
  }
}
