/// What a stretch of code is; each case but `plain` has a class that the theme colours.
enum TokenKind: UInt8 {
  case plain
  case keyword
  case comment
  case string
  case number
  case variable
  case function
  case `operator`
  case flag
  case prompt
  case output
  case key
  case type
  case instruction
  case inserted
  case deleted
  case header

  /// The two letters after `t-` in the class name, the first one in the low byte.
  var letters: UInt16 {
    switch self {
    case .plain: 0
    case .keyword: Self.pair("k", "w")
    case .comment: Self.pair("c", "m")
    case .string: Self.pair("s", "t")
    case .number: Self.pair("n", "u")
    case .variable: Self.pair("v", "a")
    case .function: Self.pair("f", "n")
    case .operator: Self.pair("o", "p")
    case .flag: Self.pair("f", "l")
    case .prompt: Self.pair("p", "r")
    case .output: Self.pair("o", "u")
    case .key: Self.pair("k", "e")
    case .type: Self.pair("t", "y")
    case .instruction: Self.pair("p", "p")
    case .inserted: Self.pair("i", "n")
    case .deleted: Self.pair("d", "e")
    case .header: Self.pair("h", "d")
    }
  }

  @inline(__always)
  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt16 {
    UInt16(UInt8(ascii: first)) | UInt16(UInt8(ascii: second)) << 8
  }
}
