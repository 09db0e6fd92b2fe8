import Diagnostics

/// A stretch of a script's bytes, from `start` up to `end`, with the line it begins on.
package struct Span: Hashable, Sendable {
  /// The offset of the first byte.
  package var start: Int
  /// The offset behind the last byte.
  package var end: Int
  /// The line of the first byte, from 1.
  package var line: Int
}

/// A word: what becomes, by expansion, any number of arguments.
package struct Word {
  /// The pieces, in order.
  package var parts: [WordPart]
  /// Where the word stands.
  package var span: Span

  /// The text, when the word is nothing but unquoted literal text.
  package var literal: ByteString? {
    guard parts.count == 1, case .literal(let text) = parts[0] else { return nil }
    return text
  }
}

/// A piece of a word.
package enum WordPart {
  /// Unquoted text, subject to brace, tilde and file name expansion.
  case literal(ByteString)
  /// Text that stands for itself: `'…'`, `$'…'` or behind a backslash.
  case quoted(ByteString)
  /// `"…"`.
  case double([WordPart])
  /// `$x` or `${…}`.
  case parameter(Parameter)
  /// `$(…)`.
  case command(CommandList)
  /// `` `…` ``, parsed when it is run, as bash does.
  case backquoted(ByteString, line: Int)
  /// `$((…))`.
  case arithmetic([WordPart])
  /// `<(…)`, or `>(…)` if it takes output.
  case process(CommandList, takesOutput: Bool)
}

/// A parameter expansion.
package struct Parameter {
  /// The subscript behind an array's name.
  package indirect enum Index {
    case all, joined
    case element([WordPart])
  }

  /// What is done with the value.
  package indirect enum Operation {
    case value
    case length
    /// `-`, `=`, `?` or `+`, with a colon or not.
    case alternative(UInt8, testsEmpty: Bool, Word)
    case removePrefix(longest: Bool, Word)
    case removeSuffix(longest: Bool, Word)
    /// `${x/a/b}`; `kind` is 0 for the first match, or `/`, `#`, `%`.
    case replace(kind: UInt8, Word, Word)
    case substring([WordPart], [WordPart]?)
    /// `^`, `,` or `~`.
    case changeCase(UInt8, all: Bool, Word?)
    case transform(UInt8)
    /// `${!prefix*}`, or `@`.
    case names(joined: Bool)
    /// `${!array[@]}`.
    case keys(joined: Bool)
    case bad
  }

  package var name: ByteString
  package var index: Index?
  package var isIndirect = false
  package var operation: Operation = .value
  /// The text as written, for error messages.
  package var source = ByteString()
}

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
package final class CommandList {
  package var items: [AndOr]
  package init(_ items: [AndOr]) { self.items = items }
}

/// Pipelines with `&&` and `||` between them.
package struct AndOr {
  package enum Connective { case and, or }
  package var first: Pipeline
  package var rest: [(connective: Connective, pipeline: Pipeline)]
  package var isBackground = false
  package var span: Span
  /// The text as written.
  package var source: ByteString
}

/// Commands with `|` between them.
package struct Pipeline {
  package var isNegated = false
  package var isTimed = false
  package var timePOSIX = false
  package var commands: [CommandNode]
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
  case assignment(Assignment)

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

/// Why a script could not be parsed.
package struct SyntaxError: Error {
  /// What bash says behind `line N: `.
  package var message: ByteString
  /// The line that bash names, from 1.
  package var line: Int
  /// The text of the line, which bash prints after the message, if it does.
  package var excerpt: ByteString?
  /// Where the parser stopped.
  package var offset: Int
  /// Whether more input could complete the command.
  package var isIncomplete = false
}
