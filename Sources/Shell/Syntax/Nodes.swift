/// `name=value`, `name+=value`, `name[i]=value` or `name=(…)`.
package struct Assignment {
  /// What is assigned.
  package enum Value {
    case scalar(Word)
    case array([Element])
  }

  /// An element of an array's list.
  package struct Element {
    package var index: [WordPart]?
    package var appends = false
    package var value: Word
  }

  package var name: ByteString
  package var index: [WordPart]?
  package var appends: Bool
  package var value: Value
  package var span: Span
}

/// A redirection.
package struct Redirection {
  package enum Operator {
    case input, output, append, clobber, readWrite, duplicateInput, duplicateOutput
    case hereDocument, hereString, both, appendBoth
  }

  package var descriptor: Int?
  /// The variable of `{name}>…`.
  package var variable: ByteString?
  package var kind: Operator
  package var target: Word
  package var document: HereDocument?
}

/// A here-document, whose text follows on the next lines.
package final class HereDocument {
  package let delimiter: ByteString
  package let isQuoted: Bool
  package let stripsTabs: Bool
  package internal(set) var body = Word(parts: [], span: Span(start: 0, end: 0, line: 0))

  init(delimiter: ByteString, isQuoted: Bool, stripsTabs: Bool) {
    self.delimiter = delimiter
    self.isQuoted = isQuoted
    self.stripsTabs = stripsTabs
  }
}

/// Commands with `;`, `&` or newlines between them.
package struct CommandList {
  package var items: [AndOr]
}

/// Pipelines with `&&` and `||` between them.
package struct AndOr {
  package enum Connective { case and, or }
  package var first: Pipeline
  package var rest: [(connective: Connective, pipeline: Pipeline)]
  package var isBackground = false
  package var span: Span
  /// The text as written, of what is put into the background.
  package var source: ByteString
}

/// Commands with `|` between them.
package struct Pipeline {
  package var isNegated = false
  package var isTimed = false
  package var timePOSIX = false
  /// The only command, or the first; `nil` behind a `!` or `time` that stands alone.
  package var first: CommandNode?
  /// The commands behind the first `|`.
  package var rest: [CommandNode] = []
  package var span: Span
}

/// A command with its redirections.
package final class CommandNode {
  package let kind: CommandKind
  package internal(set) var redirections: [Redirection]
  package let span: Span

  init(_ kind: CommandKind, redirections: [Redirection] = [], span: Span) {
    self.kind = kind
    self.redirections = redirections
    self.span = span
  }
}

/// What a command is.
package enum CommandKind {
  case simple([Assignment], [Argument])
  case subshell(CommandList)
  case group(CommandList)
  case conditional([(condition: CommandList, body: CommandList)], otherwise: CommandList?)
  case forEach(ByteString, [Word]?, CommandList)
  case select(ByteString, [Word]?, CommandList)
  case arithmeticFor([WordPart], [WordPart], [WordPart], CommandList)
  case loop(until: Bool, CommandList, CommandList)
  case selection(Word, [CaseItem])
  case test(TestExpression)
  case arithmetic([WordPart])
  case function(ByteString, CommandNode, source: ByteString)
}

/// An argument: a word, or an assignment to `declare` and its like.
package enum Argument {
  case word(Word)
  indirect case assignment(Assignment)

  var span: Span {
    switch self {
    case .word(let word): word.span
    case .assignment(let assignment): assignment.span
    }
  }
}

/// A branch of a `case` command.
package struct CaseItem {
  package enum Ending { case stop, fallThrough, testNext }
  package var patterns: [Word]
  package var body: CommandList
  package var ending: Ending
}

/// The expression of a `[[ … ]]` command.
package indirect enum TestExpression {
  case unary(ByteString, Word)
  case binary(ByteString, Word, Word)
  case not(TestExpression)
  case and(TestExpression, TestExpression)
  case or(TestExpression, TestExpression)
}
