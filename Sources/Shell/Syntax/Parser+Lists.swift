extension Parser {
  func parseList(
    singleLine: Bool = false, _ ends: () -> Bool
  ) throws(SyntaxError) -> CommandList {
    try enter()
    defer { depth -= 1 }
    var items: [AndOr] = []
    while !ends() {
      items.append(try parseAndOr())
      if isOperator("&") {
        let span = items[items.count - 1].span
        items[items.count - 1].isBackground = true
        items[items.count - 1].source = text(span.start, span.end)
        try advance()
      } else {
        if isOperator(";") {
          try advance()
        } else if case .newline = token {
        } else {
          break
        }
      }
      if singleLine {
        if case .newline = token { break }
      } else {
        try skipNewlines()
      }
      if case .end = token { break }
    }
    return CommandList(items: items)
  }

  /// Reads a list that has to hold a command, up to one of the reserved words.
  func parseBody(
    until first: ReservedWord, _ second: ReservedWord? = nil, _ third: ReservedWord? = nil
  ) throws(SyntaxError) -> CommandList {
    try parseBody {
      guard let reserved = self.reserved else { return false }
      return reserved == first || reserved == second || reserved == third
    }
  }

  /// Reads a list that has to hold a command, up to an end.
  func parseBody(until ends: () -> Bool) throws(SyntaxError) -> CommandList {
    try skipNewlines()
    let list = try parseList(ends)
    guard ends(), !list.items.isEmpty else { throw unexpected() }
    return list
  }

  private func parseAndOr() throws(SyntaxError) -> AndOr {
    let start = tokenStart
    let startLine = tokenLine
    let first = try parsePipeline()
    var rest: [(connective: AndOr.Connective, pipeline: Pipeline)] = []
    while case .op(let op) = token, op == "&&" || op == "||" {
      try advance()
      try skipNewlines()
      rest.append((op == "&&" ? .and : .or, try parsePipeline()))
    }
    let end = rest.last?.pipeline.span.end ?? first.span.end
    return AndOr(
      first: first, rest: rest, span: Span(start: start, end: end, line: startLine),
      source: ByteString())
  }

  private func parsePipeline() throws(SyntaxError) -> Pipeline {
    var pipeline = Pipeline(span: Span(start: tokenStart, end: tokenStart, line: tokenLine))
    try expandAlias()
    try parsePrefixes(of: &pipeline)
    if pipeline.isTimed || pipeline.isNegated {
      switch token {
      case .newline, .end, .op(";"): return pipeline
      default: break
      }
    }
    while true {
      let command = try parseCommand()
      if pipeline.first == nil { pipeline.first = command } else { pipeline.rest.append(command) }
      pipeline.span.end = command.span.end
      if isOperator("|&") {
        command.redirections.append(
          Redirection(
            descriptor: 2, kind: .duplicateOutput, target: Word(.plain("1"), span: command.span)))
      } else if !isOperator("|") {
        return pipeline
      }
      try advance()
      try skipNewlines()
    }
  }

  /// Reads `!` and `time` before a pipeline.
  private func parsePrefixes(of pipeline: inout Pipeline) throws(SyntaxError) {
    while true {
      switch reserved {
      case .not:
        pipeline.isNegated.toggle()
        try advance()
      case .time:
        pipeline.isTimed = true
        try advance()
        if case .word = token, let text = word.literal, text.equals("-p") {
          pipeline.timePOSIX = true
          try advance()
        }
      default: return
      }
    }
  }
}
