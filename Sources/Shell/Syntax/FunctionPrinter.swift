/// Writes a function's body as `declare -f`, `type` and `set` show it: a command to a line, indented.
///
/// Words stand as they were written, what is around them as bash's `print_cmd.c` lays it out.
struct FunctionPrinter {
  /// The body's bytes, as written.
  private let source: ByteString
  /// Where the body begins in the script that the spans count from.
  private let origin: Int
  private var text = ByteString()
  private var indentation = 0
  /// Here-documents whose operators were written, but not yet their lines.
  private var documents: [HereDocument] = []
  /// Whether lines of here-documents were written since the last end of a command.
  private var endsInDocument = false
  /// Whether the next command goes on in the line.
  private var isInLine = false

  private static let step = 4

  /// The text of a function's body, from its brace on.
  static func print(_ body: CommandNode, source: ByteString) -> ByteString {
    var printer = FunctionPrinter(source: source, origin: body.span.start)
    printer.writeBody(body)
    return printer.text
  }

  private init(source: ByteString, origin: Int) {
    self.source = source
    self.origin = origin
  }

  // MARK: Lines

  private mutating func write(_ piece: ByteString) { text.append(piece) }

  private mutating func indent() {
    text.append(ByteString([UInt8](repeating: 32, count: indentation)))
  }

  private mutating func newLine(_ piece: ByteString) {
    write("\n")
    indent()
    write(piece)
  }

  private mutating func separate() {
    if let last = text.bytes.last, last != UInt8(ascii: "&"), last != UInt8(ascii: "\n") {
      write(";")
    }
  }

  private func slice(_ start: Int, _ end: Int) -> ByteString {
    let (first, last) = (start - origin, end - origin)
    return first >= 0 && last <= source.count && first <= last
      ? source.prefix(last).dropFirst(first) : ""
  }

  private func slice(_ span: Span) -> ByteString { slice(span.start, span.end) }

  // MARK: Lists

  private mutating func writeBody(_ body: CommandNode) {
    write("{ \n")
    indentation += Self.step
    if case .group(let list) = body.kind {
      write(list)
    } else {
      write(CommandNode(body.kind, span: body.span))
    }
    indentation -= Self.step
    writeDocuments()
    newLine("}")
    write(body.redirections)
  }

  private mutating func indented(_ list: CommandList) {
    indentation += Self.step
    write(list)
    indentation -= Self.step
    writeDocuments()
  }

  private mutating func write(_ list: CommandList) {
    for (index, item) in list.items.enumerated() {
      write(item.first)
      for (connective, pipeline) in item.rest {
        writeConnective(connective == .and ? " && " : " || ", behindDocuments: " ")
        write(pipeline)
      }
      let isLast = index + 1 == list.items.count
      if item.isBackground && isLast {
        write(" &")
      } else if item.isBackground {
        writeConnective(documents.isEmpty ? " & " : " &", behindDocuments: "  ")
      } else if !isLast {
        if documents.isEmpty {
          if !endsInDocument { write(";") }
          endsInDocument = false
        }
        writeDocuments()
        write("\n")
      }
    }
  }

  private mutating func write(_ pipeline: Pipeline) {
    if pipeline.isTimed || pipeline.isNegated {
      startCommand()
      if pipeline.isTimed { write(pipeline.timePOSIX ? "time -p " : "time ") }
      if pipeline.isNegated { write("! ") }
      isInLine = true
    }
    guard let first = pipeline.first else { return }
    write(first)
    for command in pipeline.rest {
      writeConnective(documents.isEmpty ? " | " : " |", behindDocuments: "  ")
      write(command)
    }
  }

  /// Writes what stands between commands on a line, with the lines of the here-documents before it.
  private mutating func writeConnective(_ sign: ByteString, behindDocuments blanks: ByteString) {
    write(sign)
    if !documents.isEmpty {
      writeDocuments()
      write(blanks)
    }
    isInLine = true
  }

  private mutating func startCommand() {
    if isInLine { isInLine = false } else { indent() }
  }

  // MARK: Commands

  private mutating func write(_ command: CommandNode) {
    startCommand()
    switch command.kind {
    case .simple(let assignments, let arguments):
      let words = assignments.map { slice($0.span) } + arguments.map { slice($0.span) }
      write(words.joined(" "))
      write(command.redirections, isFirst: words.isEmpty)
      return
    case .subshell(let list):
      write("( ")
      isInLine = true
      write(list)
      writeDocuments()
      write(" )")
    case .group(let list):
      write("{ \n")
      indented(list)
      newLine("}")
    case .conditional(let branches, let otherwise):
      writeConditional(branches[...], otherwise)
    case .forEach(let name, let words, let body): writeLoop("for", name, words, body)
    case .select(let name, let words, let body): writeLoop("select", name, words, body)
    case .arithmeticFor(_, _, _, let body):
      write("for (" + arithmeticHead(command.span) + ")")
      writeDo(body)
    case .loop(let until, let condition, let body):
      write(until ? "until " : "while ")
      isInLine = true
      write(condition)
      separate()
      write(" do\n")
      indented(body)
      separate()
      newLine("done")
    case .selection(let word, let items): writeSelection(word, items)
    case .test(let expression): write("[[ " + shown(expression) + " ]]")
    case .arithmetic: write(arithmeticText(command.span))
    case .function(let name, let body, _):
      write("function " + name + " () \n")
      indent()
      writeBody(body)
    }
    write(command.redirections)
  }

  private mutating func writeDo(_ body: CommandList) {
    newLine("do\n")
    indented(body)
    separate()
    newLine("done")
  }

  private mutating func writeLoop(
    _ keyword: ByteString, _ name: ByteString, _ words: [Word]?, _ body: CommandList
  ) {
    let list = words.map { $0.map { slice($0.span) }.joined(" ") } ?? "\"$@\""
    write(keyword + " " + name + " in " + list + ";")
    writeDo(body)
  }

  private mutating func writeConditional(
    _ branches: ArraySlice<(condition: CommandList, body: CommandList)>,
    _ otherwise: CommandList?
  ) {
    guard let branch = branches.first else { return }
    write("if ")
    isInLine = true
    write(branch.condition)
    separate()
    write(" then\n")
    indented(branch.body)
    // Branches behind the first are shown as conditions within its `else`.
    if branches.count > 1 || otherwise != nil {
      separate()
      newLine("else\n")
      if branches.count > 1 {
        indentation += Self.step
        indent()
        writeConditional(branches.dropFirst(), otherwise)
        indentation -= Self.step
      } else if let otherwise {
        indented(otherwise)
      }
    }
    separate()
    newLine("fi")
  }

  private mutating func writeSelection(_ word: Word, _ items: [CaseItem]) {
    write("case " + slice(word.span) + " in ")
    indentation += Self.step
    for item in items {
      newLine(item.patterns.map { slice($0.span) }.joined(" | "))
      write(")\n")
      indented(item.body)
      switch item.ending {
      case .stop: newLine(";;")
      case .fallThrough: newLine(";&")
      case .testNext: newLine(";;&")
      }
    }
    indentation -= Self.step
    newLine("esac")
  }

  // MARK: Expressions

  /// `((…))`, without the blanks around what is inside.
  private func arithmeticText(_ span: Span) -> ByteString {
    let written = slice(span)
    return "((" + written.dropFirst(2).dropLast(2) + "))"
  }

  /// What stands between the inner parentheses of `for ((…; …; …))`, with them.
  private func arithmeticHead(_ span: Span) -> ByteString {
    let written = slice(span).bytes
    guard let start = written.firstIndex(of: UInt8(ascii: "(")) else { return "" }
    var nesting = 0
    for index in start..<written.count {
      if written[index] == UInt8(ascii: "(") { nesting += 1 }
      if written[index] == UInt8(ascii: ")") { nesting -= 1 }
      if nesting == 0 {
        let parts = ByteString(written[(start + 2)..<(index - 1)]).split(UInt8(ascii: ";"))
        return "(" + parts.map { $0.trimmed }.joined("; ") + ")"
      }
    }
    return ""
  }

  private func shown(_ expression: TestExpression) -> ByteString {
    switch expression {
    case .unary(let name, let word): name + " " + slice(word.span)
    case .binary(let name, let left, let right):
      slice(left.span) + " " + name + " " + slice(right.span)
    case .not(let inner): "! " + grouped(inner, within: expression)
    case .and(let left, let right):
      grouped(left, within: expression) + " && " + grouped(right, within: expression)
    case .or(let left, let right): shown(left) + " || " + shown(right)
    }
  }

  private func grouped(_ inner: TestExpression, within outer: TestExpression) -> ByteString {
    switch (outer, inner) {
    case (.and, .or), (.not, .or), (.not, .and): "( " + shown(inner) + " )"
    default: shown(inner)
    }
  }

  // MARK: Redirections

  private mutating func write(_ redirections: [Redirection], isFirst: Bool = false) {
    for (index, redirection) in redirections.enumerated() {
      if index > 0 || !isFirst { write(" ") }
      write(shown(redirection))
      if let document = redirection.document { documents.append(document) }
    }
  }

  private func shown(_ redirection: Redirection) -> ByteString {
    let target = slice(redirection.target.span)
    let number = redirection.descriptor
    let variable = redirection.variable.map { "{" + $0 + "}" as ByteString }
    func front(_ usual: Int) -> ByteString {
      variable ?? (number == nil || number == usual ? "" : ByteString(number ?? usual))
    }
    func always(_ usual: Int) -> ByteString { variable ?? ByteString(number ?? usual) }
    switch redirection.kind {
    case .input: return front(0) + "< " + target
    case .output: return front(1) + "> " + target
    case .append: return front(1) + ">> " + target
    case .clobber: return front(1) + ">| " + target
    case .readWrite: return front(-1) + "<> " + target
    case .duplicateInput: return always(0) + "<&" + target
    case .duplicateOutput: return always(1) + ">&" + target
    case .hereDocument:
      return front(0) + (redirection.document?.stripsTabs == true ? "<<-" : "<<") + target
    case .hereString: return front(0) + "<<< " + target
    case .both: return "&> " + target
    case .appendBoth: return "&>> " + target
    }
  }

  /// Writes the lines of the here-documents that are due.
  private mutating func writeDocuments() {
    if documents.isEmpty { return }
    write("\n")
    for document in documents {
      let lines = slice(document.body.span)
      write(document.stripsTabs ? Self.withoutTabs(lines) : lines)
    }
    documents = []
    endsInDocument = true
  }

  private static func withoutTabs(_ lines: ByteString) -> ByteString {
    lines.split(10).map { ByteString($0.bytes.drop { $0 == 9 }) }.joined("\n")
  }
}
