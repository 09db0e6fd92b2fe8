/// A token of the shell's grammar; a word's text is in the parser's `word`.
enum Token {
  case word
  case op(Operator)
  case newline
  case descriptor(Int)
  /// `{name}` before a redirection; the name is in the parser's `word`.
  case descriptorVariable
  case end
}

/// An operator of up to three characters, compared as a number.
struct Operator: Equatable, ExpressibleByStringLiteral {
  private var code: UInt32 = 0

  @inline(__always)
  init(stringLiteral literal: StaticString) {
    for index in 0..<literal.utf8CodeUnitCount {
      code = code << 8 | UInt32(literal.utf8Start[index])
    }
  }

  /// The operator of up to three bytes, of which those behind its end are 0.
  init(_ first: UInt8, _ second: UInt8 = 0, _ third: UInt8 = 0) {
    code = UInt32(first)
    if second != 0 { code = code << 8 | UInt32(second) }
    if third != 0 { code = code << 8 | UInt32(third) }
  }

  /// What an operator of arithmetic does before it assigns: `+` for `+=`; `nil` for those that do not.
  var assigned: Operator? {
    switch self {
    case "==", "<=", ">=", "!=": return nil
    default:
      guard code & 0xFF == 0x3D, code > 0xFF else { return nil }
      var operation = self
      operation.code >>= 8
      return operation
    }
  }

  var text: ByteString {
    ByteString(
      [16, 8, 0].map { UInt8(truncatingIfNeeded: code >> UInt32($0)) }.filter { $0 != 0 })
  }
}

/// A word that means something to the grammar where a command may begin: its bytes as a number.
enum ReservedWord: UInt64 {
  case not = 0x21
  case open = 0x7B
  case close = 0x7D
  case openTest = 0x5B5B
  case closeTest = 0x5D5D
  case `if` = 0x6966
  case then = 0x7468_656E
  case `else` = 0x656C_7365
  case elif = 0x656C_6966
  case fi = 0x6669
  case `for` = 0x66_6F72
  case select = 0x7365_6C65_6374
  case `in` = 0x696E
  case `while` = 0x77_6869_6C65
  case until = 0x75_6E74_696C
  case `do` = 0x646F
  case done = 0x646F_6E65
  case `case` = 0x6361_7365
  case esac = 0x6573_6163
  case function = 0x6675_6E63_7469_6F6E
  case time = 0x7469_6D65
}
