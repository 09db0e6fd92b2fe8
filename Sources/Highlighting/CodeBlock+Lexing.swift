extension CodeBlock {
  /// What came of reading a block.
  struct Reading {
    var language: Language

    /// The parts to be copied; `nil` for all of the text.
    var copied: [Range<Int>]?
  }

  /// Writes the spans of the code, in the language of the fence (`tag`, lowercase), or in the one that
  /// the code plainly is in.
  func highlight(_ writer: inout SpanWriter, tag: String) -> Reading {
    if tag.isEmpty { return highlightUntagged(&writer) }
    let language = Language(name: tag)
    guard fence.isDiff, language != .diff else { return lex(&writer, code, as: language) }
    // The lexer sees blanks instead of the change marks; the writer still has the code as it is.
    var unmarked = Array(code)
    var isLineStart = true
    for index in unmarked.indices {
      let byte = unmarked[index]
      if isLineStart, byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
        unmarked[index] = UInt8(ascii: " ")
      }
      isLineStart = byte.isNewline
    }
    return unmarked.withUnsafeBufferPointer { bytes in
      Reading(language: lex(&writer, bytes, as: language).language)
    }
  }

  /// Appends what the button copies: the parts of the code, without the last line break.
  func appendCopy(of parts: [Range<Int>], to html: inout [UInt8]) {
    html.append(" data-copy=\"")
    for (index, part) in parts.enumerated() {
      var end = part.upperBound
      if index == parts.count - 1 {
        while end > part.lowerBound, code[end - 1].isNewline || code[end - 1].isBlank { end -= 1 }
      }
      HTMLText.append(code[part.lowerBound..<end], to: &html)
    }
    html.append("\"")
  }

  /// Appends a text, escaped, between two pieces of markup; nothing for an empty text.
  func append(
    _ start: StaticString, _ text: String, _ end: StaticString, to html: inout [UInt8]
  ) {
    guard !text.isEmpty else { return }
    html.append(start)
    HTMLText.append(text, to: &html)
    html.append(end)
  }

  private func highlightUntagged(_ writer: inout SpanWriter) -> Reading {
    let guessed = fence.isDiff ? Language.diff : Language(guessedFrom: code)
    guard guessed == .plain else { return lex(&writer, code, as: guessed) }
    let survey = ConsoleSurvey(code, isConsole: false, isScript: false)
    guard survey.hasPrompts || survey.hasFirmCommands else { return Reading(language: .plain) }
    return lexConsole(&writer, code, survey, isScript: false)
  }

  private func lex(
    _ writer: inout SpanWriter, _ bytes: UnsafeBufferPointer<UInt8>, as language: Language
  ) -> Reading {
    switch language {
    case .plain: break
    case .shell, .powerShell:
      let survey = ConsoleSurvey(bytes, isConsole: false, isScript: true)
      let isPowerShell = language == .powerShell
      var reading = lexConsole(&writer, bytes, survey, isScript: true, isPowerShell: isPowerShell)
      reading.language = language
      return reading
    case .console:
      let survey = ConsoleSurvey(bytes, isConsole: true, isScript: false)
      guard survey.hasPrompts || survey.hasFirmCommands else { break }
      return lexConsole(&writer, bytes, survey, isScript: false)
    case .yaml:
      var lexer = YAMLLexer(bytes, from: 0, to: bytes.count)
      lexer.lex(&writer)
    case .dockerfile:
      var lexer = DockerfileLexer(bytes)
      lexer.lex(&writer)
    case .json:
      var lexer = JSONLexer(bytes, from: 0, to: bytes.count)
      lexer.lex(&writer)
    case .diff:
      DiffLexer(bytes).lex(&writer)
    case .settings:
      var lexer = SettingsLexer(bytes)
      lexer.lex(&writer)
    case .library(let name):
      LibraryHighlighter.lex(&writer, bytes, as: name)
    }
    return Reading(language: language)
  }

  private func lexConsole(
    _ writer: inout SpanWriter, _ bytes: UnsafeBufferPointer<UInt8>, _ survey: ConsoleSurvey,
    isScript: Bool, isPowerShell: Bool = false
  ) -> Reading {
    let form: ConsoleLexer.Form =
      survey.hasPrompts ? .session : isScript ? .script : .mixed
    var lexer = ConsoleLexer(bytes, form: form, prompts: survey.prompts)
    let copied = lexer.lex(&writer, isPowerShell: isPowerShell)
    return Reading(language: .console, copied: copied)
  }
}
