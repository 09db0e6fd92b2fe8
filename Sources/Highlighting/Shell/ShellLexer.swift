/// Finds the parts of shell commands, a command line at a time, after POSIX, "Shell Command Language",
/// section 2.3 (token recognition), leniently: nothing is an error.
struct ShellLexer {
  /// How the commands stand in the text around them.
  enum Setting {
    /// Nothing but commands: what a line opens, later lines close.
    case script
    /// Commands after prompts: `prompts` tells where the next one begins, `> ` may lead further lines.
    case session(PromptReader)
    /// Commands between other lines, without prompts.
    case mixed
    /// An instruction of a Dockerfile: it ends with its line, but comments may interrupt it.
    case dockerfile
  }

  /// What is open around the current byte.
  struct Context {
    enum Kind { case parentheses, words, backquotes, quotes }
    var kind: Kind

    /// Whether a command is expected behind it.
    var isBeforeCommand: Bool

    /// Where the context ends even if nothing closes it: such quotes end with their line.
    var limit: Int
  }

  /// A here-document whose body begins with the next line.
  struct HereDocument {
    var delimiter: Range<Int>
    var isQuoted: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  let setting: Setting

  /// Whether `\` is an ordinary byte and a backquote continues the line, as in PowerShell.
  var isPowerShell = false

  var index: Int
  var contexts: [Context] = []
  var hereDocuments: [HereDocument] = []
  var expectsCommand = true
  var isAtWordStart = true
  var declaresVariables = false
  var isLoopHead = false
  var isAfterOperator = false
  var blockDepth = 0
  var usesContinuationPrompts: Bool?

  /// Quotes known to have no partner in the rest of the text: it is searched once only.
  var hasNoMoreSingleQuotes = false
  var hasNoMoreDoubleQuotes = false
  var failedHereDocuments = 0

  /// The parts of the source that belong to commands, prompts left out.
  var commandText: [Range<Int>] = []
  var commandTextStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int, setting: Setting) {
    self.bytes = bytes
    self.index = index
    self.end = end
    self.setting = setting
  }

  /// Writes the command line at `index`, and the lines that continue it, up to the next line.
  mutating func lexCommandLine(_ writer: inout SpanWriter) {
    commandTextStart = index
    usesContinuationPrompts = nil
    contexts.removeAll(keepingCapacity: true)
    hereDocuments.removeAll(keepingCapacity: true)
    blockDepth = 0
    expectsCommand = true
    isAtWordStart = true
    declaresVariables = false
    isLoopHead = false
    isAfterOperator = false
    run(&writer)
    writer.plain(to: index)
    addCommandText(commandTextStart..<index)
  }

  /// Notes a part of the source that belongs to commands.
  mutating func addCommandText(_ part: Range<Int>) {
    guard !part.isEmpty else { return }
    if let last = commandText.last, last.upperBound == part.lowerBound {
      commandText[commandText.count - 1] = last.lowerBound..<part.upperBound
    } else {
      commandText.append(part)
    }
  }

  /// Writes what is left of a line whose command, or instruction, has been written.
  mutating func lexArguments(_ writer: inout SpanWriter, declaresVariables: Bool) {
    expectsCommand = false
    isAtWordStart = true
    self.declaresVariables = declaresVariables
    run(&writer)
    writer.plain(to: index)
  }

  private mutating func run(_ writer: inout SpanWriter) {
    while index < end {
      if let context = contexts.last, context.kind == .quotes {
        lexQuoted(&writer, limit: context.limit)
        continue
      }
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\n"):
        index += 1
        if !continuesAfterLine(&writer) { return }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        index += 1
        isAtWordStart = true
      case UInt8(ascii: "#") where isAtWordStart && !isDockerfile:
        writer.plain(to: index)
        index = bytes.lineEnd(from: index, limit: end)
        writer.span(.comment, to: index)
      case UInt8(ascii: "\\") where !isPowerShell:
        lexEscape(&writer)
      case UInt8(ascii: "`") where isPowerShell:
        lexEscape(&writer)
      case UInt8(ascii: "'"): lexSingleQuotes(&writer)
      case UInt8(ascii: "\""): openQuotes(&writer)
      case UInt8(ascii: "$"): lexDollar(&writer)
      case UInt8(ascii: "`"): lexBackquote(&writer)
      case UInt8(ascii: "<"), UInt8(ascii: ">"): lexRedirection(&writer)
      case UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        lexOperator(&writer)
      default: lexWord(&writer)
      }
    }
  }

  /// Passes an escaped byte, or goes on with the line behind an escaped line break.
  mutating func lexEscape(_ writer: inout SpanWriter) {
    guard index + 1 < end else {
      index = end
      return
    }
    // A blank behind the backslash undoes the continuation, but isn't meant, nor seen by a reader.
    let next = bytes.skippingBlanks(from: index + 1, limit: end)
    guard next < end, bytes[next].isNewline else {
      // The escaped byte belongs to the word; of a longer character the rest follows as such.
      index += 2
      markWordSeen()
      return
    }
    guard !startsPrompt(at: next + 1) else {
      index = next
      return
    }
    index = next + 1
    isAtWordStart = true
    skipContinuationPrompt(&writer)
    if case .dockerfile = setting { skipCommentLines(&writer) }
  }

  private mutating func lexOperator(_ writer: inout SpanWriter) {
    writer.plain(to: index)
    let byte = bytes[index]
    let start = index
    index += 1
    switch byte {
    case UInt8(ascii: "("):
      // `name=(` begins a list of words, anything else a list of commands.
      let isList = start > 0 && bytes[start - 1] == UInt8(ascii: "=")
      push(isList ? .words : .parentheses, isBeforeCommand: isList)
      expectsCommand = !isList
    case UInt8(ascii: ")"):
      closeParenthesis(behind: start)
    default:
      while index < end, bytes[index] == byte, index < start + 2 { index += 1 }
      if byte == UInt8(ascii: "&"), index == start + 1 {
        while index < end, bytes[index] == UInt8(ascii: ">") { index += 1 }
      }
      isAtWordStart = true
      writer.span(.operator, to: index)
      // `&>` redirects.
      if bytes[index - 1] == UInt8(ascii: ">") { return }
      expectsCommand = contexts.last?.kind != .words
      declaresVariables = false
      isLoopHead = false
      isAfterOperator =
        byte == UInt8(ascii: "|") || bytes[index - 1] == UInt8(ascii: "&") && index == start + 2
    }
    isAtWordStart = true
    writer.span(.operator, to: index)
  }

  /// `)` ends a list; behind `name()`, and behind the pattern of a case, a command follows.
  private mutating func closeParenthesis(behind start: Int) {
    let isEmpty = start > 0 && bytes[start - 1] == UInt8(ascii: "(")
    if let context = contexts.last, context.kind != .quotes {
      contexts.removeLast()
      expectsCommand = context.isBeforeCommand || isEmpty
    } else {
      expectsCommand = blockDepth > 0
    }
  }

  /// Enters a context; what follows its end is a command only if `isBeforeCommand` says so.
  mutating func push(_ kind: Context.Kind, isBeforeCommand: Bool, limit: Int = .max) {
    // Deeper nesting than any text has is left unmarked rather than remembered.
    guard contexts.count < 64 else { return }
    contexts.append(Context(kind: kind, isBeforeCommand: isBeforeCommand, limit: limit))
  }

  /// Notes that part of a word has been passed.
  @inline(__always)
  mutating func markWordSeen() {
    if isAtWordStart {
      expectsCommand = false
      isAtWordStart = false
    }
    isAfterOperator = false
  }
}
