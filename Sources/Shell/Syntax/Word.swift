/// A stretch of a script's bytes, from `start` up to `end`, with the line it begins on.
package struct Span: Hashable, Sendable {
  private var first: UInt32
  private var last: UInt32
  private var number: UInt32

  /// Creates a span.
  package init(start: Int, end: Int, line: Int) {
    first = UInt32(truncatingIfNeeded: start)
    last = UInt32(truncatingIfNeeded: end)
    number = UInt32(truncatingIfNeeded: line)
  }

  /// The offset of the first byte.
  package var start: Int { Int(first) }

  /// The offset behind the last byte.
  package var end: Int {
    get { Int(last) }
    set { last = UInt32(truncatingIfNeeded: newValue) }
  }

  /// The line of the first byte, from 1.
  package var line: Int { Int(number) }
}

/// A word: what becomes, by expansion, any number of arguments.
package struct Word {
  /// What a word is made of: most have no expansion in them, and need no list of pieces.
  enum Form {
    /// Unquoted text in which nothing is expanded.
    case plain(ByteString)
    /// Unquoted text, subject to brace, tilde and file name expansion.
    case literal(ByteString)
    case parts([WordPart])
  }

  let form: Form
  /// Where the word stands.
  package let span: Span

  init(_ form: Form, span: Span) {
    self.form = form
    self.span = span
  }

  /// Creates a word of pieces.
  package init(parts: [WordPart], span: Span) {
    self.span = span
    if parts.count == 1, case .literal(let text) = parts[0] {
      form = .literal(text)
    } else {
      form = .parts(parts)
    }
  }

  /// The pieces, in order.
  package var parts: [WordPart] {
    switch form {
    case .plain(let text), .literal(let text): [.literal(text)]
    case .parts(let parts): parts
    }
  }

  /// The text, when the word is nothing but unquoted literal text.
  package var literal: ByteString? {
    switch form {
    case .plain(let text), .literal(let text): text
    case .parts: nil
    }
  }

  /// The word without the first bytes of the text that it begins with.
  func droppingFirst(_ count: Int) -> Word {
    let rest = Span(start: span.start + count, end: span.end, line: span.line)
    switch form {
    case .plain(let text) where text.count > count:
      return Word(.plain(text.dropFirst(count)), span: rest)
    case .literal(let text) where text.count > count:
      return Word(.literal(text.dropFirst(count)), span: rest)
    case .plain, .literal: return Word(.parts([]), span: rest)
    case .parts(var parts):
      guard case .literal(let text) = parts.first else { return self }
      if text.count > count {
        parts[0] = .literal(text.dropFirst(count))
      } else {
        parts.removeFirst()
      }
      for index in parts.indices {
        // What cannot be expanded names the word that it stands in.
        if case .parameter(var parameter) = parts[index], case .bad = parameter.operation {
          parameter.source = parameter.source.dropFirst(count)
          parts[index] = .parameter(parameter)
        }
      }
      return Word(parts: parts, span: rest)
    }
  }

  /// Whether nothing was read.
  var isEmpty: Bool { if case .parts(let parts) = form { parts.isEmpty } else { false } }
}

/// A piece of a word.
package enum WordPart {
  /// Unquoted text, subject to brace, tilde and file name expansion.
  case literal(ByteString)
  /// Text that stands for itself: `'…'`, `$'…'` or behind a backslash.
  case quoted(ByteString)
  /// `"…"`.
  case double([WordPart])
  /// `$x`, where `x` stands for one value: a name, a digit or one of `? # $ ! -`.
  case variable(ByteString)
  /// `$@`, `$*` or `${…}`.
  indirect case parameter(Parameter)
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

  /// The name with its subscript, as written.
  var subscripted: ByteString {
    var nesting = 0
    for (index, byte) in source.bytes.enumerated() {
      if byte == 91 { nesting += 1 }
      if byte == 93 { nesting -= 1 }
      if byte == 93 && nesting == 0 { return source.prefix(index + 1).dropFirst(2) }
    }
    return name
  }
}
