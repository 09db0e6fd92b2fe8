extension Parser {
  func parseRedirection() throws(SyntaxError) -> Redirection? {
    var descriptor: Int?
    var variable: ByteString?
    switch token {
    case .word, .newline, .end: return nil
    case .descriptor(let number):
      descriptor = number
      try advance()
    case .descriptorVariable:
      variable = word.literal
      try advance()
    case .op: break
    }
    guard case .op(let op) = token else { return nil }
    guard let kind = Self.redirection(op) else {
      if descriptor != nil || variable != nil { throw unexpected() }
      return nil
    }
    if kind == .hereDocument {
      let (word, document) = try readDelimiter(stripsTabs: op == "<<-")
      return Redirection(
        descriptor: descriptor, variable: variable, kind: kind, target: word, document: document)
    }
    try advance()
    guard case .word = token else { throw unexpected() }
    let target = word
    try advance()
    return Redirection(descriptor: descriptor, variable: variable, kind: kind, target: target)
  }

  private static func redirection(_ op: Operator) -> Redirection.Operator? {
    switch op {
    case "<": .input
    case ">": .output
    case ">>": .append
    case ">|": .clobber
    case "<>": .readWrite
    case "<&": .duplicateInput
    case ">&": .duplicateOutput
    case "<<", "<<-": .hereDocument
    case "<<<": .hereString
    case "&>": .both
    case "&>>": .appendBoth
    default: nil
    }
  }

  /// Reads the word that is going to end a here-document.
  private func readDelimiter(stripsTabs: Bool) throws(SyntaxError) -> (Word, HereDocument) {
    skipBlanks()
    if atEnd || Byte.isMeta(byte()) {
      try advance()
      throw unexpected()
    }
    let word = try readWord()
    let (delimiter, isQuoted) = delimiterText(word)
    let document = HereDocument(delimiter: delimiter, isQuoted: isQuoted, stripsTabs: stripsTabs)
    pendingDocuments.append(document)
    try advance()
    return (word, document)
  }

  private func delimiterText(_ word: Word) -> (ByteString, Bool) {
    var result = ByteString()
    var isQuoted = false
    for part in word.parts {
      switch part {
      case .literal(let text): result.append(text)
      case .quoted(let text):
        result.append(text)
        isQuoted = true
      case .double(let parts):
        isQuoted = true
        for case .quoted(let text) in parts { result.append(text) }
      case .variable(let name): result.append("$" + name)
      case .parameter(let parameter): result.append(parameter.source)
      default: result.append(text(word.span.start, word.span.end))
      }
    }
    return (result, isQuoted)
  }
}
