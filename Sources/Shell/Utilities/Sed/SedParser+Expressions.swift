extension SedParser {
  /// The text up to a delimiter, which is read, too; `nil` where it does not come.
  ///
  /// A backslash before the delimiter goes; in an expression, `\n` is a newline.
  mutating func delimited(by delimiter: UInt8, isExpression: Bool) -> [UInt8]? {
    var result: [UInt8] = []
    var bracket: Int?
    while let byte = take() {
      if byte == "\n" {
        at -= 1
        return nil
      }
      if let start = bracket {
        let isFirst =
          result.count == start || result.count == start + 1 && result.last == "^"
        if byte == "]" && !isFirst { bracket = nil }
        if byte == "[", let mark = peek(), mark == ":" || mark == "." || mark == "=" {
          result.append(byte)
          copyClass(mark, &result)
          continue
        }
        if byte == "\\" && peek() == "n" {
          at += 1
          result.append(0x0A)
        } else if byte == "\\" && peek() == delimiter {
          at += 1
          result.append(delimiter)
        } else {
          result.append(byte)
        }
        continue
      }
      if byte == delimiter { return result }
      guard byte == "\\" else {
        result.append(byte)
        if byte == "[" && isExpression { bracket = result.count }
        continue
      }
      guard let next = take() else { return nil }
      if next == "n" && isExpression {
        result.append(0x0A)
      } else if next == "\n" {
        result += isExpression ? [0x0A] : [0x5C, 0x0A]
      } else if next == delimiter && (isExpression || next != "&") {
        result.append(next)
      } else {
        result += [0x5C, next]
      }
    }
    return nil
  }

  /// Copies `[:name:]` and the like behind its first bracket.
  private mutating func copyClass(_ mark: UInt8, _ result: inout [UInt8]) {
    guard let first = take() else { return }
    result.append(first)
    while let byte = peek(), byte != "\n" {
      at += 1
      result.append(byte)
      if byte == mark, peek() == "]" {
        at += 1
        result.append(0x5D)
        return
      }
    }
  }

  /// Compiles an expression; `nil` for an empty one.
  mutating func expression(
    _ pattern: [UInt8], _ ignoresCase: Bool, _ isMultiline: Bool
  ) throws(SedFailure) -> RegularExpression? {
    if pattern.isEmpty { return nil }
    var syntax = self.syntax
    syntax.ignoresCase = ignoresCase
    syntax.isMultiline = isMultiline
    do {
      return try RegularExpression(
        ByteString(Self.withEscapes(pattern, isExpression: true)), syntax)
    } catch {
      if error == .classSyntax { throw SedFailure(message: error.message, at: nil) }
      throw failure(error.message)
    }
  }

  /// A text with GNU's escapes (`\t`, `\d065`, `\o101`, `\x41` and the like) as what they stand for.
  static func withEscapes(_ text: [UInt8], isExpression: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < text.count {
      guard text[at] == "\\", at + 1 < text.count else {
        result.append(text[at])
        at += 1
        continue
      }
      let letter = text[at + 1]
      if let control = escape(letter) {
        result.append(control)
        at += 2
      } else if let (value, end) = number(text, at + 1) {
        // In a replacement, what is special stands for itself when it is written by its number.
        let isSpecial = !isExpression && (value == "&" || value == "\\")
        result += isSpecial ? [0x5C, value] : [value]
        at = end
      } else {
        result += [0x5C, letter]
        at += 2
      }
    }
    return result
  }

  /// `dNNN`, `oNNN` or `xHH`: the byte, and where the text goes on.
  private static func number(_ text: [UInt8], _ at: Int) -> (value: UInt8, end: Int)? {
    let (base, most): (Int, Int)
    switch text[at] {
    case "d": (base, most) = (10, 3)
    case "o": (base, most) = (8, 3)
    case "x": (base, most) = (16, 2)
    default: return nil
    }
    var (value, end) = (0, at + 1)
    while end < text.count, end - at <= most, let digit = Escapes.digit(text[end]), digit < base {
      value = value * base + Int(digit)
      end += 1
    }
    return end > at + 1 ? (UInt8(truncatingIfNeeded: value), end) : nil
  }

  // MARK: s

  mutating func substitution() throws(SedFailure) -> SedSubstitution {
    guard let delimiter = take(), delimiter != "\n", delimiter != "\\",
      let pattern = delimited(by: delimiter, isExpression: true),
      let replacement = delimited(by: delimiter, isExpression: false)
    else { throw failure("unterminated `s' command") }
    var result = SedSubstitution(expression: nil, replacement: [])
    var (ignoresCase, isMultiline, hasNumber) = (false, false, false)
    flags: while let flag = peek() {
      switch flag {
      case "0"..."9":
        let number = number() ?? 0
        if number == 0 { throw failure("number option to `s' command may not be zero") }
        if hasNumber { throw failure("multiple number options to `s' command") }
        hasNumber = true
        result.first = number
        continue flags
      case "}", "#": break flags
      default: at += 1
      }
      switch flag {
      case "g":
        if result.isGlobal { throw failure("multiple `g' options to `s' command") }
        result.isGlobal = true
      case "p":
        if result.prints > 0 { throw failure("multiple `p' options to `s' command") }
        result.prints = 1
      case "i", "I": ignoresCase = true
      case "m", "M": isMultiline = true
      case "e": throw SedFailure(message: "the flag e of s is not simulated", at: nil)
      case "w":
        result.output = try outputName()
        break flags
      case "\n", ";": break flags
      case " ", "\r": continue flags
      default: throw failure("unknown option to `s'")
      }
    }
    result.expression = try expression(pattern, ignoresCase, isMultiline)
    result.replacement = Self.pieces(Self.withEscapes(replacement, isExpression: false))
    for case .group(let group) in result.replacement {
      if let expression = result.expression, group > expression.groupCount {
        throw failure("invalid reference \\\(group) on `s' command's RHS")
      }
    }
    return result
  }

  private static func pieces(_ text: [UInt8]) -> [SedSubstitution.Piece] {
    var pieces: [SedSubstitution.Piece] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { pieces.append(.text(literal)) }
      literal = []
    }
    var at = 0
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte == "&" {
        flush()
        pieces.append(.group(0))
        continue
      }
      guard byte == "\\", at < text.count else {
        literal.append(byte)
        continue
      }
      let next = text[at]
      at += 1
      var piece: SedSubstitution.Piece?
      switch next {
      case "0"..."9": piece = .group(Int(next - 0x30))
      case "U": piece = .letterCase(.upper)
      case "L": piece = .letterCase(.lower)
      case "E": piece = .letterCase(.end)
      case "u": piece = .letterCase(.upperNext)
      case "l": piece = .letterCase(.lowerNext)
      case "n": literal.append(0x0A)
      default: literal.append(next)
      }
      if let piece {
        flush()
        pieces.append(piece)
      }
    }
    flush()
    return pieces
  }

  // MARK: y

  mutating func transliteration() throws(SedFailure) -> [[UInt8]: [UInt8]] {
    guard let delimiter = take(), let source = delimited(by: delimiter, isExpression: false),
      let target = delimited(by: delimiter, isExpression: false)
    else { throw failure("unterminated `y' command") }
    let from = Self.characters(source)
    let to = Self.characters(target)
    if from.count != to.count { throw failure("strings for `y' command are different lengths") }
    var table: [[UInt8]: [UInt8]] = [:]
    for (key, value) in zip(from, to) where table[key] == nil { table[key] = value }
    try endOfCommand()
    return table
  }

  private static func characters(_ text: [UInt8]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var at = 0
    while at < text.count {
      if text[at] == "\\", at + 1 < text.count {
        let next = text[at + 1]
        switch next {
        case "\\": result.append([0x5C])
        case "n", "\n": result.append([0x0A])
        default:
          if let control = escape(next) {
            result.append([control])
          } else {
            result += [[0x5C], [next]]
          }
        }
        at += 2
        continue
      }
      let length = RegularExpressionCharacter.read(text, at, text.count).length
      result.append(Array(text[at..<(at + length)]))
      at += length
    }
    return result
  }
}
