extension Interpreter {
  /// Runs one command with its redirections.
  func run(_ node: CommandNode) throws(Unwind) {
    try step()
    try enter()
    defer { depth -= 1 }
    if case .simple(let assignments, let arguments) = node.kind {
      state.line = node.span.line
      return try runSimple(assignments, arguments, node.redirections)
    }
    if node.redirections.isEmpty {
      return try runCompound(node)
    }
    let saved = state.streams
    defer { state.streams = saved }
    state.line = node.span.line
    guard try redirect(node.redirections) else {
      state.status = 1
      return
    }
    try runCompound(node)
  }

  private func runCompound(_ node: CommandNode) throws(Unwind) {
    switch node.kind {
    case .simple: break
    case .subshell(let list):
      state.status = try subshell { () throws(Unwind) in try self.run(list) }
    case .group(let list): try run(list)
    case .conditional(let branches, let otherwise):
      for branch in branches {
        try ignoringErrors { () throws(Unwind) in try self.run(branch.condition) }
        if state.status == 0 { return try run(branch.body) }
      }
      state.status = 0
      if let otherwise { try run(otherwise) }
    case .forEach(let name, let words, let body):
      state.line = node.span.line
      try runFor(name, words, body)
    case .select(let name, let words, let body):
      state.line = node.span.line
      try runSelect(name, words, body)
    case .arithmeticFor(let first, let condition, let step, let body):
      state.line = node.span.line
      _ = try evaluate(try expandString(first), context: "((")
      try loop(body) { () throws(Unwind) in
        self.state.line = node.span.line
        let text = try self.expandString(condition)
        return text.bytes.allSatisfy { $0 == 32 }
          ? true : try self.evaluate(text, context: "((") != 0
      } after: { () throws(Unwind) in
        self.state.line = node.span.line
        _ = try self.evaluate(try self.expandString(step), context: "((")
      }
    case .loop(let until, let condition, let body):
      try loop(body) { () throws(Unwind) in
        try self.ignoringErrors { () throws(Unwind) in try self.run(condition) }
        return (self.state.status == 0) != until
      } after: { () throws(Unwind) in
      }
    case .selection(let subject, let items):
      state.line = node.span.line
      try runCase(subject, items)
    case .test(let expression):
      state.line = node.span.line
      hasInvalidExpression = false
      state.status = try evaluate(expression) ? 0 : hasInvalidExpression ? 2 : 1
    case .arithmetic(let parts):
      state.line = node.span.line
      let text = try expandString(parts)
      if state.has("x") { trace("(( \(text) ))") }
      do {
        state.status = try Arithmetic.evaluate(text, in: self) != 0 ? 0 : 1
      } catch {
        if error.isUnbound { throw .exit(fatalStatus) }
        if !error.message.isEmpty { complain("((: \(error.message)") }
        state.status = 1
      }
    case .function(let name, let body, let source):
      state.functions[name] = Function(body: body, source: source, origin: currentOrigin)
      state.status = 0
    }
  }

  /// The script that functions are being defined in.
  private var currentOrigin: ByteString { state.frames.last?.origin ?? state.origin }

  /// Runs a loop's body while `condition` holds, minding `break` and `continue`.
  private func loop(
    _ body: CommandList, while condition: () throws(Unwind) -> Bool,
    after: () throws(Unwind) -> Void
  ) throws(Unwind) {
    state.loops += 1
    defer { state.loops -= 1 }
    var status = 0
    while true {
      try step()
      do {
        guard try condition() else { break }
        try run(body)
        status = state.status
      } catch {
        switch error {
        case .breakLoop(let levels):
          state.status = 0
          if levels > 1 && state.loops > 1 { throw .breakLoop(levels - 1) }
          return
        case .continueLoop(let levels):
          state.status = 0
          status = 0
          if levels > 1 && state.loops > 1 { throw .continueLoop(levels - 1) }
        default: throw error
        }
      }
      try after()
    }
    state.status = status
  }

  private func runFor(
    _ name: ByteString, _ words: [Word]?, _ body: CommandList
  ) throws(Unwind) {
    guard name.isName else {
      complain("`\(name)': not a valid identifier")
      state.status = 1
      return
    }
    let values = try words.map { words throws(Unwind) in try expand(words) } ?? state.positional
    var index = 0
    state.status = 0
    let line = state.line
    try loop(body) { () throws(Unwind) in
      guard index < values.count else { return false }
      if self.state.has("x") {
        self.state.line = line
        let list = (words == nil ? ["\"$@\""] : values.map { Quoting.single($0) }).joined(" ")
        self.trace("for \(name) in \(list)")
      }
      guard try self.assign(name, values[index]) else { return false }
      index += 1
      return true
    } after: { () throws(Unwind) in
    }
  }

  private func runSelect(
    _ name: ByteString, _ words: [Word]?, _ body: CommandList
  ) throws(Unwind) {
    let values = try words.map { words throws(Unwind) in try expand(words) } ?? state.positional
    if values.isEmpty { return }
    var showsMenu = true
    try loop(body) { () throws(Unwind) in
      while true {
        if showsMenu {
          for (index, value) in values.enumerated() {
            self.writeError("\(index + 1)) \(value)\n")
          }
        }
        self.writeError(self.value("PS3") ?? "#? ")
        guard let line = self.readInputLine() else {
          self.writeError("\n")
          self.state.status = 1
          return false
        }
        _ = try self.assign("REPLY", line)
        if line.isEmpty { continue }
        let index = line.integer ?? 0
        _ = try self.assign(name, index >= 1 && index <= values.count ? values[index - 1] : "")
        showsMenu = false
        return true
      }
    } after: { () throws(Unwind) in
    }
  }

  func readInputLine() -> ByteString? {
    var result: [UInt8] = []
    while result.count < machine.limits.expansion, let byte = try? state.streams[0]?.readByte() {
      if byte == 10 { return ByteString(result) }
      result.append(byte)
    }
    if result.count >= machine.limits.expansion {
      machine.exceed("endless input")
      return nil
    }
    return result.isEmpty ? nil : ByteString(result)
  }

  private func runCase(_ subject: Word, _ items: [CaseItem]) throws(Unwind) {
    let text = try expandString(subject)
    if state.has("x") { trace("case \(Quoting.single(text)) in") }
    state.status = 0
    var fallsThrough = false
    for item in items {
      if !fallsThrough {
        var found = false
        for word in item.patterns {
          let pattern = try expandPattern(word, ignoresCase: state.shopt.has(.ignoresCase))
          if pattern.matches(text.bytes[...]) {
            found = true
            break
          }
        }
        guard found else { continue }
      }
      try run(item.body)
      switch item.ending {
      case .stop: return
      case .fallThrough: fallsThrough = true
      case .testNext: fallsThrough = false
      }
    }
  }

  /// Prints what `set -x` prints.
  func trace(_ text: ByteString) {
    let prefix = value("PS4") ?? "+ "
    let first = ByteString(Array(repeatElement(prefix.bytes.first ?? 43, count: state.traceLevel)))
    writeError(first + prefix + text + "\n")
  }
}
