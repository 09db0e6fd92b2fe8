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
  /// The word that the token is, and the reserved word that it may be; the latter is `nil` for other tokens.
  var word = Word(parts: [], span: Span(start: 0, end: 0, line: 0))
  var reserved: ReservedWord?
  var tokenStart = 0
  var tokenLine = 1
  var previousEnd = 0
  var pendingDocuments: [HereDocument] = []
  /// Whether the source is the text of a here-document, in which `$'` quotes nothing.
  var readsDocument = false
  var table: WordTable
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
    table = WordTable(for: source.count)
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

  func skipNewlines() throws(SyntaxError) {
    while case .newline = token { try advance() }
  }

  func expect(_ word: ReservedWord) throws(SyntaxError) {
    guard reserved == word else { throw unexpected() }
    try advance()
  }

  /// Puts an alias's text in place of the current word.
  func expandAlias() throws(SyntaxError) {
    guard !options.aliases.isEmpty else { return }
    while case .word = token, let name = word.literal,
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
}
