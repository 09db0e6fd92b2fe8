/// Tells commands from what stands between them: prompts, output, comments, sentences.
struct ConsoleLexer {
  /// How a block shows its commands.
  enum Form {
    /// The block is a script: all of it is commands, save what is plainly output.
    case script
    /// Commands follow prompts.
    case session
    /// Commands stand between other lines, without prompts.
    case mixed
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let form: Form
  private let prompts: PromptReader
  private var shell: ShellLexer
  private var hasCommands = false
  private var isInOutput = false

  /// How far the first line of the output is indented: commands inside it are indented more.
  private var outputIndentation = 0

  /// Where the output that is to be written next ends: lines of output share a span.
  private var outputEnd: Int?

  /// Whether what stands between the commands is no command that merely wasn't recognised.
  private var isRestCertain = true
  private var hasOtherText = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, form: Form, prompts: PromptReader) {
    self.bytes = bytes
    self.form = form
    self.prompts = prompts
    end = bytes.count
    let setting: ShellLexer.Setting =
      switch form {
      case .script: .script
      case .session: .session(prompts)
      case .mixed: .mixed
      }
    shell = ShellLexer(bytes, from: 0, to: bytes.count, setting: setting)
  }

  /// Writes the whole block, and gives the parts to be copied: `nil` stands for all of it.
  mutating func lex(_ writer: inout SpanWriter, isPowerShell: Bool) -> [Range<Int>]? {
    shell.isPowerShell = isPowerShell
    while shell.index < end {
      let line = shell.index
      let text = bytes.skippingBlanks(from: line, limit: end)
      if text >= end || bytes[text].isNewline {
        shell.index = min(text + 1, end)
        if form != .session { isInOutput = false }
        continue
      }
      switch form {
      case .script: lexScriptLine(&writer, from: line)
      case .session: lexSessionLine(&writer, from: line)
      case .mixed: lexMixedLine(&writer, from: line, text: text)
      }
    }
    writeOutput(&writer)
    switch form {
    case .script: return hasCommands && hasOtherText ? shell.commandText : nil
    case .session: return hasCommands ? shell.commandText : nil
    case .mixed: return hasCommands && isRestCertain && hasOtherText ? shell.commandText : nil
    }
  }

  private mutating func lexScriptLine(_ writer: inout SpanWriter, from line: Int) {
    let lineEnd = bytes.lineEnd(from: line, limit: end)
    if isInOutput || OutputSense.isOutput(bytes, from: line, to: lineEnd) {
      if !isInOutput || !CommandLineSense(bytes, from: line, to: end).isFirm {
        isInOutput = true
        pass(&writer, .output, to: lineEnd)
        return
      }
      isInOutput = false
    }
    if bytes[bytes.skippingBlanks(from: line, limit: end)] != UInt8(ascii: "#") {
      hasCommands = true
    }
    writeOutput(&writer)
    shell.lexCommandLine(&writer)
  }

  private mutating func lexSessionLine(_ writer: inout SpanWriter, from line: Int) {
    if let promptEnd = prompts.end(ofPromptAt: line) {
      lexPrompt(&writer, from: line, to: promptEnd)
      isInOutput = true
      return
    }
    let lineEnd = bytes.lineEnd(from: line, limit: end)
    if isComment(line, lineEnd) {
      pass(&writer, .comment, to: lineEnd)
    } else {
      pass(&writer, isInOutput ? .output : .plain, to: lineEnd)
    }
  }

  private mutating func lexPrompt(
    _ writer: inout SpanWriter, from line: Int, to promptEnd: Int
  ) {
    writeOutput(&writer)
    writer.plain(to: bytes.skippingBlanks(from: line, limit: promptEnd))
    writer.span(.prompt, to: promptEnd)
    shell.index = min(promptEnd, end)
    let command = bytes.skippingBlanks(from: shell.index, limit: end)
    guard command < end, !bytes[command].isNewline else {
      shell.index = min(command + 1, end)
      return
    }
    hasCommands = true
    shell.lexCommandLine(&writer)
  }

  /// Whether a line without a prompt is an author's comment rather than output: it begins with `#`
  /// and stands apart, or right before a prompt.
  private func isComment(_ line: Int, _ lineEnd: Int) -> Bool {
    let text = bytes.skippingBlanks(from: line, limit: lineEnd)
    guard text < lineEnd, bytes[text] == UInt8(ascii: "#") else { return false }
    if !isInOutput || line == 0 { return true }
    var before = line - 1
    while before > 0, bytes[before - 1].isBlank { before -= 1 }
    if before == 0 || bytes[before - 1].isNewline { return true }
    return lineEnd + 1 < end && prompts.end(ofPromptAt: lineEnd + 1) != nil
  }

  private mutating func lexMixedLine(
    _ writer: inout SpanWriter, from line: Int, text: Int
  ) {
    let lineEnd = bytes.lineEnd(from: line, limit: end)
    let sense = CommandLineSense(bytes, from: text, to: end)
    let isOutput = OutputSense.isOutput(bytes, from: text, to: lineEnd)
    if sense.isCommand, sense.isFirm || !isOutput, !isInOutput || text - line <= outputIndentation {
      writeOutput(&writer)
      writer.plain(to: text)
      shell.index = text
      shell.lexCommandLine(&writer)
      hasCommands = true
      isInOutput = false
      return
    }
    if bytes[text] == UInt8(ascii: "#"), !isInOutput {
      pass(&writer, .comment, to: lineEnd)
      shell.addCommandText(text..<min(lineEnd + 1, end))
    } else if isInOutput || isOutput {
      if !isInOutput { outputIndentation = text - line }
      isInOutput = true
      pass(&writer, .output, to: lineEnd)
    } else {
      if !isSentence(text, lineEnd) { isRestCertain = false }
      pass(&writer, .plain, to: lineEnd)
    }
  }

  /// Whether a line is text for readers: an item of a list, or one with letters beyond ASCII.
  private func isSentence(_ text: Int, _ lineEnd: Int) -> Bool {
    if text + 1 < lineEnd, bytes[text + 1].isBlank,
      bytes[text] == UInt8(ascii: "*") || bytes[text] == UInt8(ascii: "-")
    {
      return true
    }
    return (text..<lineEnd).contains { bytes[$0] >= 0xE3 }
  }

  private mutating func writeOutput(_ writer: inout SpanWriter) {
    guard let end = outputEnd else { return }
    writer.span(.output, to: end)
    outputEnd = nil
  }

  /// Writes a line that holds no command, and goes on to the next.
  private mutating func pass(_ writer: inout SpanWriter, _ kind: TokenKind, to lineEnd: Int) {
    let start = shell.index
    if kind != .output || outputEnd == nil {
      writeOutput(&writer)
      writer.plain(to: bytes.skippingBlanks(from: start, limit: lineEnd))
    }
    if kind == .output { outputEnd = lineEnd } else { writer.span(kind, to: lineEnd) }
    if kind != .comment { hasOtherText = true }
    shell.index = min(lineEnd + 1, end)
  }
}
