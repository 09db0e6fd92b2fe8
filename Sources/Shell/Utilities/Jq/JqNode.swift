/// A filter of `jq`'s language.
indirect enum JqNode {
  case identity
  case descend
  case literal(JqValue)
  case index(JqNode, JqNode)
  case slice(JqNode, JqNode?, JqNode?)
  case iterate(JqNode)
  /// Text with filters in it, whose results are written in a format such as `@base64`.
  case text(format: ByteString?, [JqNode])
  case format(ByteString)
  case array(JqNode?)
  case object([(name: JqNode, value: JqNode)])
  case negate(JqNode)
  case pipe(JqNode, JqNode)
  case comma(JqNode, JqNode)
  case binary(ByteString, JqNode, JqNode)
  /// `=`, `|=` and those that calculate.
  case assign(ByteString, JqNode, JqNode)
  case conditional(JqNode, JqNode, JqNode?)
  case attempt(JqNode, JqNode?)
  case reduce(JqNode, JqPattern, JqNode, JqNode)
  case forEach(JqNode, JqPattern, JqNode, JqNode, JqNode?)
  case define(JqFunction, JqNode)
  case call(ByteString, [JqNode])
  case variable(ByteString)
  case bind(JqNode, [JqPattern], JqNode)
  case label(ByteString, JqNode)
  case leave(ByteString)
}

/// What a value is taken apart by, as behind `as`.
indirect enum JqPattern {
  case variable(ByteString)
  case array([JqPattern])
  /// A name, the variable of `$name`, and what the value is taken apart by.
  case object([(name: JqNode, variable: ByteString?, pattern: JqPattern?)])

  /// The names of all variables in it.
  var variables: [ByteString] {
    switch self {
    case .variable(let name): [name]
    case .array(let items): items.flatMap { $0.variables }
    case .object(let members):
      members.flatMap { ($0.variable.map { [$0] } ?? []) + ($0.pattern?.variables ?? []) }
    }
  }
}

/// A function of `jq`'s language.
final class JqFunction {
  let name: ByteString
  /// Those that begin with a dollar sign are values, the others filters.
  let parameters: [ByteString]
  let body: JqNode

  init(name: ByteString, parameters: [ByteString], body: JqNode) {
    self.name = name
    self.parameters = parameters
    self.body = body
  }
}

/// What names mean in a part of a filter.
final class JqScope {
  enum Entry {
    case variable(ByteString, JqValue)
    case function(JqFunction)
    /// A filter that was given as an argument, with what names mean there.
    case argument(ByteString, JqNode, JqScope?)
    case label(ByteString, Int)
  }

  let entry: Entry
  let outer: JqScope?

  init(_ entry: Entry, outer: JqScope?) {
    self.entry = entry
    self.outer = outer
  }
}

/// How a filter ends before its time.
enum JqInterrupt: Error {
  case failure(JqValue)
  case leave(Int)
  case halt(Int)
  case notSimulated(ByteString)
  /// A limit of the machine was met, or nobody reads on.
  case stop

  static func message(_ text: ByteString) -> JqInterrupt { .failure(.string(text)) }
}

/// Why a filter cannot be read.
struct JqMistake: Error {
  var message: ByteString
  /// The offset in the filter, from 0.
  var place = 0
}
