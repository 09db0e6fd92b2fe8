internal import Diagnostics

extension BlockReader {
  mutating func readPrompted() {
    isPrompted = true
    while next < lines.count {
      let line = lines[next]
      if let prompt = line.prompt, !isCommentBetween(line) {
        closeOutput()
        guard line.start < line.range.upperBound, !isKeyPress(line) else {
          next += 1
          continue
        }
        take(prompt: prompt, from: line.start)
      } else {
        extendOutput(line)
        next += 1
      }
    }
    closeOutput()
  }

  /// Reads lines behind `> `, where no other prompt is.
  mutating func readAngles() {
    while next < lines.count {
      let line = lines[next]
      let content = text.bytes[line.range]
      if content.starts(with: "> ".utf8) {
        closeOutput()
        take(prompt: Prompt(isAmbiguous: true), from: line.range.lowerBound + 2)
      } else {
        extendOutput(line)
        next += 1
      }
    }
    closeOutput()
  }

  /// Whether a line with an ambiguous prompt is a comment after all.
  func isCommentBetween(_ line: BlockLine) -> Bool {
    guard line.prompt?.isAmbiguous == true else { return false }
    return CommandRecognizer.judge(text.bytes[line.start..<line.range.upperBound]) != .command
  }

  /// Whether nothing was typed but a key, as terminals show it: `^C`.
  func isKeyPress(_ line: BlockLine) -> Bool {
    let typed = text.bytes[line.start..<line.range.upperBound]
    return typed.count == 2 && typed.first == UInt8(ascii: "^")
  }

  mutating func readBare() {
    while next < lines.count {
      let line = lines[next]
      let content = text.bytes[line.start..<line.range.upperBound]
      if announcesCommand(text.bytes[line.range]) {
        passAnnounced()
        continue
      }
      if let prompt = line.prompt, !prompt.isAmbiguous {
        closeOutput()
        if content.isEmpty || isKeyPress(line) {
          next += 1
        } else {
          take(prompt: prompt, from: line.start)
        }
        continue
      }
      if line.isBlank || isComment(line) {
        if line.isBlank && language != .shell {
          closeOutput()
          takesOutput = false
        } else if output != nil {
          // A comment between commands is no output.
          extendOutput(line)
        }
        next += 1
        continue
      }
      if isCommand(line, content) {
        closeOutput()
        take(prompt: nil, from: line.start)
      } else {
        if takesOutput { extendOutput(line) }
        next += 1
      }
    }
    closeOutput()
  }

  /// Whether a line is one that tools print over a command that somebody is to run elsewhere.
  func announcesCommand(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "To add a ".utf8)
      && line.reversed().starts(with: "run the following command:".utf8.reversed())
  }

  /// Takes a tool's announcement and the command below it as output.
  mutating func passAnnounced() {
    var hasCommand = false
    while next < lines.count, !(hasCommand && lines[next].isBlank) {
      if hasCommand || !lines[next].isBlank { extendOutput(lines[next]) }
      hasCommand = hasCommand || text.bytes[lines[next].range].first == 0x20
      next += 1
    }
  }

  func isCommand(_ line: BlockLine, _ content: ArraySlice<UInt8>) -> Bool {
    switch CommandRecognizer.judge(content) {
    case .command: !isForeign(content) && !isQuoted(line) && !isOutput(content)
    case .possible:
      !isForeign(content)
        && (language == .shell
          || output == nil && !isQuoted(line)
            && (!commands.isEmpty || firstLine?.range == line.range))
    case .other:
      language == .shell && isScriptLine(content, isFirst: commands.isEmpty && output == nil)
        && !isForeign(content)
    }
  }
}
