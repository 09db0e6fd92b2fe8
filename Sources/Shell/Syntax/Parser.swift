/// Reads a script, a complete command at a time, as bash does: what comes first has run before what
/// follows is read, so that aliases and options have their effect.
package final class Parser {
  /// What changes how a script is read.
  package struct Options {
    /// Whether `?(…)` and the like are patterns everywhere.
    package var extendedGlob = false
    /// The aliases, when they are expanded.
    package var aliases: [ByteString: ByteString] = [:]
    /// Creates the options of a shell just started.
    package init() {}
  }

  /// What bash says of a script that it nevertheless runs.
  package struct Warning {
    /// The line, from 1.
    package var line: Int
    /// The words.
    package var message: ByteString

    /// Whether it is about a here-document whose end is missing.
    var isUnfinishedDocument: Bool { message.hasPrefix("warning: here-document") }
  }

  package var options: Options
  /// Warnings since they were last taken.
  package var warnings: [Warning] = []
  var source: [UInt8]
  var position = 0
  var line: Int
  var depth = 0
  var token: Token = .newline
  var tokenStart = 0
  var tokenLine = 1
  var previousEnd = 0
  var pendingDocuments: [HereDocument] = []
  private var aliasEnds: [(name: ByteString, end: Int)] = []
  /// Where the text of an alias ends that has the word behind it expanded, too.
  private var aliasGoesOn: Int?
  private static let deepest = 120
  /// How many aliases have been expanded, and how many may be.
  private var expandedAliases = 0
  private static let mostAliases = 500

  /// Creates a parser of `source`, whose first line is numbered `line`.
  package init(_ source: [UInt8], line: Int = 1, options: Options = Options()) {
    self.source = source
    self.line = line
    self.options = options
  }

  func enter() throws(SyntaxError) {
    depth += 1
    if depth > Self.deepest {
      depth -= 1
      throw failure("commands are nested too deeply for the simulated shell")
    }
  }

  /// Reads the next complete command; `nil` at the end of the script.
  ///
  /// - Throws: the error that bash would print.
  package func nextCommand() throws(SyntaxError) -> CommandList? {
    depth = 0
    try advance()
    while case .newline = token { try advance() }
    if case .end = token { return nil }
    let list = try parseList(singleLine: true) { false }
    switch token {
    case .newline, .end: return list
    default: throw unexpected()
    }
  }

  // MARK: Tokens

  func isOperator(_ op: Operator) -> Bool {
    if case .op(let found) = token { found == op } else { false }
  }

  func isReserved(_ name: StaticString) -> Bool {
    guard case .word(let word) = token, word.parts.count == 1,
      case .literal(let text) = word.parts[0]
    else { return false }
    return text.equals(name)
  }

  func skipNewlines() throws(SyntaxError) {
    while case .newline = token { try advance() }
  }

  func unexpected() -> SyntaxError {
    if case .end = token {
      return failure("syntax error: unexpected end of file", incomplete: true)
    }
    var name: ByteString = "newline"
    switch token {
    case .op(let op): name = op.text
    case .word(let word): name = text(word.span.start, word.span.end)
    case .descriptor(let number): name = ByteString(number)
    default: break
    }
    return failure(
      "syntax error near unexpected token `\(name)'", line: tokenLine, excerpt: lineText())
  }

  private func lineText() -> ByteString {
    var start = min(tokenStart, source.count)
    while start > 0 && source[start - 1] != 10 { start -= 1 }
    var end = start
    while end < source.count && source[end] != 10 { end += 1 }
    return text(start, end)
  }

  func expectReserved(_ name: StaticString) throws(SyntaxError) {
    guard isReserved(name) else { throw unexpected() }
    try advance()
  }

  /// Puts an alias's text in place of the current word.
  func expandAlias() throws(SyntaxError) {
    guard !options.aliases.isEmpty else { return }
    while case .word(let word) = token, let name = word.literal,
      let value = options.aliases[name],
      !aliasEnds.contains(where: { $0.name == name && tokenStart < $0.end })
    {
      expandedAliases += 1
      if expandedAliases > Self.mostAliases {
        throw failure("aliases are too many for the simulated shell")
      }
      let rest = source.count - position
      let replacement = value.bytes
      let goesOn = replacement.last == 32 || replacement.last == 9
      source.replaceSubrange(tokenStart..<position, with: replacement)
      aliasEnds = aliasEnds.filter { tokenStart < $0.end }
      for index in aliasEnds.indices { aliasEnds[index].end = source.count - rest }
      aliasEnds.append((name, source.count - rest))
      aliasGoesOn = goesOn ? source.count - rest : nil
      position = tokenStart
      line = tokenLine
      try advance()
    }
  }

  /// Expands the word behind an alias whose text ends in a blank.
  func goOnExpandingAliases() throws(SyntaxError) {
    guard let end = aliasGoesOn, tokenStart >= end else { return }
    aliasGoesOn = nil
    try expandAlias()
  }

  // MARK: Lists

  func parseList(
    singleLine: Bool = false, _ ends: () -> Bool
  ) throws(SyntaxError) -> CommandList {
    try enter()
    defer { depth -= 1 }
    var items: [AndOr] = []
    while !ends() {
      var item = try parseAndOr()
      if isOperator("&") {
        item.isBackground = true
        item.source = text(item.span.start, item.span.end)
        items.append(item)
        try advance()
      } else {
        items.append(item)
        if isOperator(";") {
          try advance()
        } else if case .newline = token {
        } else {
          break
        }
      }
      if singleLine {
        if case .newline = token { break }
      } else {
        try skipNewlines()
      }
      if case .end = token { break }
    }
    return CommandList(items)
  }

  /// Reads a list that has to hold a command, up to one of the reserved words.
  func parseBody(_ ends: StaticString...) throws(SyntaxError) -> CommandList {
    try parseBody { ends.contains { self.isReserved($0) } }
  }

  /// Reads a list that has to hold a command, up to an end.
  func parseBody(until ends: () -> Bool) throws(SyntaxError) -> CommandList {
    try skipNewlines()
    let list = try parseList(ends)
    guard ends(), !list.items.isEmpty else { throw unexpected() }
    return list
  }

  private func parseAndOr() throws(SyntaxError) -> AndOr {
    let start = tokenStart
    let startLine = tokenLine
    let first = try parsePipeline()
    var rest: [(connective: AndOr.Connective, pipeline: Pipeline)] = []
    while isOperator("&&") || isOperator("||") {
      let connective: AndOr.Connective = isOperator("&&") ? .and : .or
      try advance()
      try skipNewlines()
      rest.append((connective, try parsePipeline()))
    }
    let end = rest.last?.pipeline.span.end ?? first.span.end
    return AndOr(
      first: first, rest: rest, span: Span(start: start, end: end, line: startLine),
      source: ByteString())
  }

  private func parsePipeline() throws(SyntaxError) -> Pipeline {
    let start = tokenStart
    let startLine = tokenLine
    var pipeline = Pipeline(commands: [], span: Span(start: start, end: start, line: startLine))
    try expandAlias()
    while true {
      if isReserved("!") {
        pipeline.isNegated.toggle()
        try advance()
      } else if isReserved("time") {
        pipeline.isTimed = true
        try advance()
        if isReserved("-p") {
          pipeline.timePOSIX = true
          try advance()
        }
      } else {
        break
      }
    }
    if pipeline.isTimed || pipeline.isNegated {
      switch token {
      case .newline, .end: return pipeline
      case .op(";"): return pipeline
      default: break
      }
    }
    while true {
      let command = try parseCommand()
      pipeline.commands.append(command)
      if isOperator("|&") {
        command.redirections.append(
          Redirection(
            descriptor: 2, kind: .duplicateOutput,
            target: Word(parts: [.literal("1")], span: command.span)))
      } else if !isOperator("|") {
        break
      }
      try advance()
      try skipNewlines()
    }
    pipeline.span.end = pipeline.commands.last?.span.end ?? start
    return pipeline
  }
}
