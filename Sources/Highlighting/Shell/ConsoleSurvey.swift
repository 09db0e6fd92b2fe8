/// A first look over a block that may hold commands: are there prompts, are there commands.
struct ConsoleSurvey {
  private(set) var hasPrompts = false
  /// Lines that begin with a command, without a prompt, beyond doubt.
  private(set) var hasFirmCommands = false
  /// The prompts that the block's lines are to be read with.
  private(set) var prompts: PromptReader

  /// Looks at all lines; `isConsole` says that the block is known to be a session.
  ///
  /// In an untagged block `# ls` is a prompt only where no line shows another kind of prompt, and no
  /// command stands without one: it is a comment there. So it is with `> ls`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isConsole: Bool, isScript: Bool) {
    let end = bytes.count
    prompts = PromptReader(bytes: bytes, end: end, doubtful: isScript ? [] : .bare)
    let root = PromptReader(bytes: bytes, end: end, doubtful: .root)
    let angle = PromptReader(bytes: bytes, end: end, doubtful: .angle)
    var hasRootPrompts = false
    var hasAnglePrompts = false
    var line = 0
    // The rest tells nothing once a prompt is seen that can't be anything else.
    while line < end, !hasPrompts {
      let lineEnd = bytes.lineEnd(from: line, limit: end)
      let text = bytes.skippingBlanks(from: line, limit: lineEnd)
      if text < lineEnd {
        if bytes[text] == UInt8(ascii: "#") {
          if !hasRootPrompts, root.end(ofPromptAt: text) != nil { hasRootPrompts = true }
        } else if bytes[text] == UInt8(ascii: ">") {
          if !hasAnglePrompts, angle.end(ofPromptAt: text) != nil { hasAnglePrompts = true }
        } else if prompts.end(ofPromptAt: text) != nil {
          hasPrompts = true
        } else if !hasFirmCommands, !isScript || hasAnglePrompts {
          let sense = CommandLineSense(bytes, from: text, to: end)
          hasFirmCommands = sense.isCommand && sense.isFirm
        }
      }
      line = lineEnd + 1
    }
    if hasRootPrompts, !hasPrompts, isConsole || !hasFirmCommands && !isScript {
      prompts.doubtful.insert(.root)
      hasPrompts = true
    }
    if hasAnglePrompts, !hasPrompts, !hasFirmCommands {
      prompts.doubtful.insert(.angle)
      hasPrompts = true
    }
  }
}
