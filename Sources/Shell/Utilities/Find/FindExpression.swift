/// What `find` asks of each file, and does with it.
indirect enum FindExpression {
  case and(FindExpression, FindExpression)
  case or(FindExpression, FindExpression)
  case list(FindExpression, FindExpression)
  case not(FindExpression)
  case constant(Bool)
  case name(Pattern)
  case path(Pattern)
  case linkName(Pattern)
  case type([UInt8])
  case size(FindNumber, unit: Int64)
  case empty
  case time(FindNumber, Clock, unit: Int64)
  case newer(Int64)
  case permission(Int, Match)
  case owner(Int)
  case group(Int)
  case noOwner
  case links(FindNumber)
  case inode(FindNumber)
  case access(Int)
  case print(ByteString)
  case format([UInt8])
  case ls
  case delete
  case prune
  case quit
  /// Runs a command for each file, or, with `gathers`, for many at once; `inFolder` from its folder.
  case execute(Int, [ByteString], gathers: Bool, inFolder: Bool, asks: Bool)

  enum Clock { case modified, accessed, changed }
  enum Match { case exact, all, any }

  /// Whether it does something besides asking, so that nothing needs to be printed by default.
  var acts: Bool {
    switch self {
    case .and(let a, let b), .or(let a, let b), .list(let a, let b): a.acts || b.acts
    case .not(let inner): inner.acts
    case .print, .format, .ls, .delete, .execute: true
    default: false
    }
  }
}

/// A number of `find`: `5`, `+5` for more, `-5` for less.
struct FindNumber {
  var value: Int64
  var sign: UInt8

  /// Reads a number; `nil` for what is none.
  init?(_ text: ByteString) {
    sign = text.bytes.first ?? 0
    let digits = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? text.dropFirst() : text
    guard let first = digits.bytes.first, Byte.isDigit(first), let value = digits.integer64 else {
      return nil
    }
    self.value = value
  }

  /// Whether another number is the one that is meant.
  func fits(_ other: Int64) -> Bool {
    switch sign {
    case UInt8(ascii: "+"): other > value
    case UInt8(ascii: "-"): other < value
    default: other == value
    }
  }
}
