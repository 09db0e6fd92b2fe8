/// Where a variable is kept.
enum AwkReference {
  case global(Int)
  case local(Int)
}

/// An expression.
indirect enum AwkExpression {
  case number(Double)
  case string(ByteString)
  /// A regular expression: whether the record matches, except where an operator takes it.
  case expression(ByteString)
  case variable(AwkReference)
  case element(AwkReference, [AwkExpression])
  case field(AwkExpression)
  case assign(AwkExpression, AwkExpression)
  case update(AwkExpression, UInt8, AwkExpression)
  /// `++` and `--`, before or behind.
  case increment(AwkExpression, by: Double, isPrefix: Bool)
  case conditional(AwkExpression, AwkExpression, AwkExpression)
  case and(AwkExpression, AwkExpression)
  case or(AwkExpression, AwkExpression)
  case not(AwkExpression)
  case negative(AwkExpression)
  case positive(AwkExpression)
  case arithmetic(UInt8, AwkExpression, AwkExpression)
  case concatenation(AwkExpression, AwkExpression)
  case comparison(ByteString, AwkExpression, AwkExpression)
  case match(AwkExpression, AwkExpression, isNegated: Bool)
  case member([AwkExpression], AwkReference)
  case call(Int, [AwkExpression])
  case builtin(ByteString, [AwkExpression])
  case getline(AwkSource, into: AwkExpression?)
  /// `(a, b)`, as `print` takes it.
  case list([AwkExpression])

  /// Whether it can be assigned to.
  var isTarget: Bool {
    switch self {
    case .variable, .element, .field: true
    default: false
    }
  }
}

/// What `getline` reads.
indirect enum AwkSource {
  case input
  case file(AwkExpression)
  case command(AwkExpression)
}

/// Where `print` writes to.
enum AwkTarget {
  case standard
  case file(AwkExpression, appends: Bool)
  case command(AwkExpression)
}

/// A statement.
indirect enum AwkStatement {
  case expression(AwkExpression)
  case print([AwkExpression], AwkTarget)
  case printf([AwkExpression], AwkTarget)
  case block([AwkStatement])
  case conditional(AwkExpression, AwkStatement, AwkStatement?)
  case loop(condition: AwkExpression?, step: AwkStatement?, body: AwkStatement, testsLast: Bool)
  case each(AwkReference, AwkReference, AwkStatement)
  case delete(AwkReference, [AwkExpression]?)
  case breakLoop, continueLoop, next, nextFile
  case exit(AwkExpression?)
  case giveBack(AwkExpression?)
}

/// A pattern with its action.
struct AwkRule {
  enum Pattern {
    case always
    case expression(AwkExpression)
    case range(AwkExpression, AwkExpression)
  }

  var pattern: Pattern
  /// `nil` prints the record.
  var action: AwkStatement?
}

/// A function.
struct AwkFunction {
  var name: ByteString
  var parameters = 0
  var body: AwkStatement?
}

/// A whole program.
struct AwkProgram {
  var begin: [AwkStatement] = []
  var end: [AwkStatement] = []
  var rules: [AwkRule] = []
  var functions: [AwkFunction] = []
  var globals: [ByteString] = AwkProgram.special

  /// The variables that mean something to awk, in the order of their places.
  static let special: [ByteString] = [
    "NF", "NR", "FNR", "FS", "OFS", "ORS", "RS", "FILENAME", "SUBSEP", "RSTART", "RLENGTH",
    "CONVFMT", "OFMT", "ENVIRON", "ARGC", "ARGV",
  ]
}
