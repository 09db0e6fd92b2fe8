/// Finds the parts of a Dockerfile: instructions with their flags, and the shell in them.
struct DockerfileLexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var shell: ShellLexer

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
    shell = ShellLexer(bytes, from: 0, to: bytes.count, setting: .dockerfile)
  }

  mutating func lex(_ writer: inout SpanWriter) {
    while shell.index < end {
      let start = bytes.skippingBlanks(from: shell.index, limit: end)
      shell.index = start
      guard start < end else { break }
      if bytes[start] == UInt8(ascii: "#") {
        writer.plain(to: start)
        shell.index = bytes.lineEnd(from: start, limit: end)
        writer.span(.comment, to: shell.index)
        shell.index = min(shell.index + 1, end)
      } else if bytes[start].isLetter {
        lexInstruction(&writer, from: start)
      } else {
        shell.index = min(bytes.lineEnd(from: start, limit: end) + 1, end)
      }
    }
    writer.plain(to: end)
  }

  /// Whether text begins like a Dockerfile: a FROM, and another instruction right after it.
  static func isDockerfile(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var line = 0
    var count = 0
    while line < bytes.count, count < 2 {
      let start = bytes.skippingBlanks(from: line, limit: bytes.count)
      line = bytes.lineEnd(from: start, limit: bytes.count) + 1
      guard start < bytes.count, !bytes[start].isNewline, bytes[start] != UInt8(ascii: "#") else {
        continue
      }
      if count == 0 {
        guard bytes.hasText("FROM ", at: start, limit: bytes.count) else { return false }
      } else {
        var word = start
        while word < bytes.count, bytes[word].isUppercase { word += 1 }
        return instructions.traits(bytes, start, word) != 0
      }
      count += 1
    }
    return false
  }

  private mutating func lexInstruction(
    _ writer: inout SpanWriter, from start: Int, isWrapped: Bool = false
  ) {
    var wordEnd = start
    while wordEnd < end, bytes[wordEnd].isLetter { wordEnd += 1 }
    shell.index = wordEnd
    guard let instruction = instruction(start, wordEnd) else {
      shell.lexArguments(&writer, declaresVariables: false)
      return
    }
    writer.plain(to: start)
    writer.span(.instruction, to: wordEnd)
    lexFlags(&writer)
    switch instruction {
    case .shell:
      let next = bytes.skippingBlanks(from: shell.index, limit: end)
      if next < end, bytes[next] == UInt8(ascii: "["), bytes.skippingBlanksAndOneQuote(next, end) {
        lexList(&writer)
      } else {
        shell.lexCommandLine(&writer)
      }
    case .list:
      lexList(&writer)
    case .variables: shell.lexArguments(&writer, declaresVariables: true)
    case .wrapper:
      // `ONBUILD RUN …`, `HEALTHCHECK CMD …`: another instruction follows on the line.
      let next = bytes.skippingBlanks(from: shell.index, limit: end)
      shell.index = next
      if next < end, bytes[next].isLetter, !isWrapped {
        lexInstruction(&writer, from: next, isWrapped: true)
      } else {
        shell.lexArguments(&writer, declaresVariables: false)
      }
    case .image: lexImage(&writer)
    case .other: shell.lexArguments(&writer, declaresVariables: false)
    }
  }

  /// `--from=builder` before the arguments of an instruction.
  private mutating func lexFlags(_ writer: inout SpanWriter) {
    while true {
      var next = bytes.skippingBlanks(from: shell.index, limit: end)
      if bytes.hasText("\\\n", at: next, limit: end) {
        next = bytes.skippingBlanks(from: next + 2, limit: end)
      }
      guard bytes.hasText("--", at: next, limit: end) else { return }
      writer.plain(to: next)
      var index = next
      while index < end, ShellLexer.isLiteral(bytes[index]), bytes[index] != UInt8(ascii: "=") {
        index += 1
      }
      writer.span(.flag, to: index)
      while index < end, ShellLexer.isLiteral(bytes[index]) { index += 1 }
      // A flag's quoted value or variable is rare enough to go without marks.
      while index < end, !bytes[index].isBlank, !bytes[index].isNewline { index += 1 }
      writer.plain(to: index)
      shell.index = index
    }
  }

  /// `["nginx", "-g"]`, up to the end of the line that closes it.
  private mutating func lexList(_ writer: inout SpanWriter) {
    var lineEnd = bytes.lineEnd(from: shell.index, limit: end)
    while lineEnd < end, lineEnd > shell.index, bytes[lineEnd - 1] == UInt8(ascii: "\\") {
      lineEnd = bytes.lineEnd(from: lineEnd + 1, limit: end)
    }
    var list = JSONLexer(bytes, from: shell.index, to: lineEnd)
    list.lex(&writer)
    shell.index = min(lineEnd + 1, end)
  }

  /// What is behind FROM: `golang:1.22 AS builder`.
  private mutating func lexImage(_ writer: inout SpanWriter) {
    let lineEnd = bytes.lineEnd(from: shell.index, limit: end)
    var word = bytes.skippingBlanks(from: shell.index, limit: lineEnd)
    while word < lineEnd {
      var wordEnd = word
      while wordEnd < lineEnd, !bytes[wordEnd].isBlank { wordEnd += 1 }
      if wordEnd == word + 2, bytes.hasTextIgnoringCase("as", at: word, limit: wordEnd) {
        writer.plain(to: word)
        writer.span(.keyword, to: wordEnd)
      } else {
        lexVariables(&writer, from: word, to: wordEnd)
      }
      word = bytes.skippingBlanks(from: wordEnd, limit: lineEnd)
    }
    shell.index = min(lineEnd + 1, end)
    writer.plain(to: shell.index)
  }

  private mutating func lexVariables(_ writer: inout SpanWriter, from word: Int, to wordEnd: Int) {
    shell.index = word
    while shell.index < wordEnd {
      if bytes[shell.index] == UInt8(ascii: "$"), shell.index + 1 < wordEnd,
        bytes[shell.index + 1].isLetter || bytes[shell.index + 1] == UInt8(ascii: "{")
      {
        writer.plain(to: shell.index)
        shell.lexVariable(&writer)
      } else {
        shell.index += 1
      }
    }
  }

  private enum Instruction: UInt8 {
    case image = 1
    case shell
    case list
    case variables
    case wrapper
    case other
  }

  private func instruction(_ start: Int, _ wordEnd: Int) -> Instruction? {
    guard wordEnd >= end || bytes[wordEnd].isBlank || bytes[wordEnd].isNewline else { return nil }
    return Instruction(rawValue: Self.instructions.traits(bytes, start, wordEnd))
  }

  private static let instructions = WordTable([
    ("FROM from From", Instruction.image.rawValue),
    ("RUN CMD ENTRYPOINT run cmd entrypoint Run Cmd", Instruction.shell.rawValue),
    ("SHELL shell VOLUME volume", Instruction.list.rawValue),
    ("ENV ARG LABEL env arg label Env Arg Label", Instruction.variables.rawValue),
    ("ONBUILD HEALTHCHECK onbuild healthcheck", Instruction.wrapper.rawValue),
    (
      "ADD COPY EXPOSE MAINTAINER STOPSIGNAL USER WORKDIR NONE add copy expose user workdir",
      Instruction.other.rawValue
    ),
  ])
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `[` is followed by a quotation mark, so that it is a list and no test of the shell.
  fileprivate func skippingBlanksAndOneQuote(_ bracket: Int, _ limit: Int) -> Bool {
    var next = skippingBlanks(from: bracket + 1, limit: limit)
    if hasText("\\\n", at: next, limit: limit) {
      next = skippingBlanks(from: next + 2, limit: limit)
    }
    return next < limit && (self[next] == UInt8(ascii: "\"") || self[next] == UInt8(ascii: "]"))
  }
}
