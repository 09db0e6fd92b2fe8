/// A script of `sed`, parsed.
struct SedScript {
  var commands: [SedCommand] = []
  /// Whether the first line asks for `-n`.
  var isQuiet = false
  /// The files that are written to, in the order in which they are named.
  var outputs: [ByteString] = []
}

/// Which lines a command is for.
enum SedAddress {
  case line(Int)
  /// `first~step`.
  case step(Int, Int)
  case last
  /// `nil` for an empty expression, which is the last one that was used.
  case expression(RegularExpression?)
  /// `addr,+N`.
  case plus(Int)
  /// `addr,~N`.
  case multiple(Int)
}

/// A command with its addresses.
struct SedCommand {
  var first: SedAddress?
  var second: SedAddress?
  var isNegated = false
  var action: SedAction

  /// Where a range stands: its last line, where that is known.
  enum Range { case closed, active, until(Int) }
  /// The state of the range, which lasts from line to line.
  var range = Range.closed
}

/// What a command does.
enum SedAction {
  /// `{`, with the place of its `}`.
  case block(end: Int)
  case blockEnd
  case equals
  case append(ByteString), insert(ByteString), change(ByteString)
  /// A place to go on at; `nil` is the end of the script.
  case branch(Int?), branchIfSubstituted(Int?), branchUnlessSubstituted(Int?)
  case delete, deleteFirstLine
  case getHold, appendHold, hold, holdAppend, exchange
  case list(Int?)
  case next, nextAppend
  case print, printFirstLine
  case quit(Int), quitSilently(Int)
  case readFile(ByteString), readLine(ByteString)
  case substitute(SedSubstitution)
  case transliterate([[UInt8]: [UInt8]])
  case write(ByteString), writeFirstLine(ByteString)
  case fileName, empty
  case nothing
}

/// `s/…/…/`.
struct SedSubstitution {
  /// A piece of what a match is replaced by.
  enum Piece {
    case text([UInt8])
    /// `&` (0) or `\1` to `\9`.
    case group(Int)
    case letterCase(Case)
  }

  /// `\U`, `\L`, `\E`, `\u` and `\l`.
  enum Case { case upper, lower, end, upperNext, lowerNext }

  var expression: RegularExpression?
  var replacement: [Piece]
  /// Which match is the first to be replaced.
  var first = 1
  var isGlobal = false
  /// How many times the result is printed.
  var prints = 0
  var output: ByteString?
}

/// What is wrong with a script.
struct SedFailure: Error {
  var message: ByteString
  /// How many bytes of the script were read; `nil` leaves the place out.
  var at: Int?
}
