extension ShellLexer {
  /// Decides, behind a line break, whether the command goes on; writes here-documents on the way.
  mutating func continuesAfterLine(_ writer: inout SpanWriter) -> Bool {
    isAtWordStart = true
    if !hereDocuments.isEmpty { lexHereDocuments(&writer) }
    let isOpen = !contexts.isEmpty || blockDepth > 0 || isAfterOperator
    switch setting {
    case .dockerfile:
      contexts.removeAll(keepingCapacity: true)
      blockDepth = 0
      return false
    case .script:
      guard isOpen, index < end else { return false }
      if contexts.last?.kind != .words { expectsCommand = true }
      isLoopHead = false
      declaresVariables = false
      return true
    case .session, .mixed:
      let hasPrompt = startsContinuationPrompt
      guard isOpen || hasPrompt && usesContinuationPrompts == true, index < end,
        hasPrompt || contexts.isEmpty, !startsPrompt(at: index), !bytes[index].isNewline
      else {
        contexts.removeAll(keepingCapacity: true)
        blockDepth = 0
        return false
      }
      skipContinuationPrompt(&writer)
      expectsCommand = contexts.last?.kind != .words
      isLoopHead = false
      declaresVariables = false
      return true
    }
  }

  /// Goes on with a string behind a line break.
  mutating func passLineInString(_ writer: inout SpanWriter) {
    guard case .session = setting, startsContinuationPrompt, usesContinuationPrompts != false else {
      if usesContinuationPrompts == nil { usesContinuationPrompts = false }
      return
    }
    writer.span(.string, to: index)
    skipContinuationPrompt(&writer)
  }

  /// Writes the `> ` that a shell shows before further lines of a command.
  ///
  /// The first further line tells whether they have it: text after `>` is else a redirection, or the
  /// author's.
  mutating func skipContinuationPrompt(_ writer: inout SpanWriter) {
    guard case .session = setting, usesContinuationPrompts != false else { return }
    guard startsContinuationPrompt else {
      usesContinuationPrompts = false
      return
    }
    usesContinuationPrompts = true
    writer.plain(to: index)
    addCommandText(commandTextStart..<index)
    index += 1
    if index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    writer.span(.prompt, to: index)
    commandTextStart = index
  }

  /// Whether the line here begins with `>` and a blank, or is that byte alone.
  private var startsContinuationPrompt: Bool {
    guard case .session(let prompts) = setting, !prompts.doubtful.contains(.angle), index < end,
      bytes[index] == UInt8(ascii: ">")
    else { return false }
    return index + 1 >= end || bytes[index + 1].isBlank || bytes[index + 1].isNewline
  }

  /// Whether a prompt begins the line at an offset.
  func startsPrompt(at lineStart: Int) -> Bool {
    guard case .session(let prompts) = setting, lineStart < end else { return false }
    return prompts.end(ofPromptAt: lineStart) != nil
  }

  /// Writes the comment lines that may stand between the lines of a Dockerfile's instruction.
  mutating func skipCommentLines(_ writer: inout SpanWriter) {
    while index < end {
      let start = bytes.skippingBlanks(from: index, limit: end)
      guard start < end, bytes[start] == UInt8(ascii: "#") else { return }
      writer.plain(to: start)
      let lineEnd = bytes.lineEnd(from: start, limit: end)
      writer.span(.comment, to: lineEnd)
      index = min(lineEnd + 1, end)
    }
  }
}
