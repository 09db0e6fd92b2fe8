extension Interpreter {
  /// Expands words to arguments: braces, tildes, values, splitting, file names.
  func expand(_ words: [Word]) throws(Unwind) -> [ByteString] {
    var result: [ByteString] = []
    for word in words { try expand(word, into: &result) }
    return result
  }

  func expand(_ word: Word, into result: inout [ByteString]) throws(Unwind) {
    if case .plain(let text) = word.form {
      result.append(text)
      return
    }
    if let text = singleValue(word) {
      result.append(text)
      return
    }
    if state.has("B"), BraceExpansion.isNeeded(for: word) {
      guard let words = BraceExpansion.expand(word) else { throw exceed("words") }
      for word in words { try expandFields(word, into: &result) }
      try spend(words.count / 2)
    } else {
      try expandFields(word, into: &result)
    }
    if result.count > machine.limits.words { throw exceed("words") }
  }

  private func expandFields(_ word: Word, into result: inout [ByteString]) throws(Unwind) {
    var builder = FieldBuilder(separators: state.variables.separators)
    builder.joiner = state.variables.joiner
    try expandParts(
      word.parts, tilde: Self.isAssignment(word) ? .assignment : .wordStart, into: &builder)
    builder.finish()
    for field in builder.fields { try expandNames(field, into: &result) }
  }

  /// The one argument that `"$x"` or `$x` makes, as long as it is no matter of splitting or file names.
  private func singleValue(_ word: Word) -> ByteString? {
    guard case .parts(let parts) = word.form, parts.count == 1 else { return nil }
    switch parts[0] {
    case .quoted(let text): return text
    case .double(let inner):
      guard inner.count == 1 else { return nil }
      switch inner[0] {
      case .quoted(let text): return text
      case .variable(let name): return simpleValue(name)
      default: return nil
      }
    case .variable(let name):
      guard let text = simpleValue(name), !text.isEmpty else { return nil }
      let separators = state.variables.separators
      for byte in text.bytes {
        if !Byte.isPlain(byte) || separators.contains(byte) { return nil }
      }
      return text
    default: return nil
    }
  }

  /// The value of a parameter of the shell or a scalar variable; `nil` when it has none.
  func simpleValue(_ name: ByteString) -> ByteString? {
    guard case .scalar(let text)? = try? lookUp(name, nil) else { return nil }
    machine.steps &+= text.count >> 9
    return text
  }

  /// Whether an argument has the form of an assignment, behind whose `=` a tilde is expanded.
  private static func isAssignment(_ word: Word) -> Bool {
    guard case .literal(let text) = word.parts.first,
      let equals = text.bytes.firstIndex(of: 61)
    else { return false }
    return text.prefix(equals).isName
  }

  /// Expands to one string, as on the right of an assignment.
  func expandString(_ word: Word, isAssignment: Bool = false) throws(Unwind) -> ByteString {
    switch word.form {
    case .plain(let text): return text
    case .literal(let text):
      if text.bytes.first != 126, !isAssignment || !text.contains(126) { return text }
    case .parts(let parts):
      if let text = singleString(parts) { return text }
    }
    return ByteString(
      try expandField(word.parts, tilde: isAssignment ? .assignment : .wordStart).bytes)
  }

  func expandString(_ parts: [WordPart]) throws(Unwind) -> ByteString {
    if let text = singleString(parts) { return text }
    return ByteString(try expandField(parts, tilde: .none).bytes)
  }

  /// What pieces stand for that are no more than a text or a variable with a value.
  private func singleString(_ parts: [WordPart]) -> ByteString? {
    guard parts.count == 1 else { return parts.isEmpty ? ByteString() : nil }
    switch parts[0] {
    case .quoted(let text): return text
    case .variable(let name): return simpleValue(name)
    case .double(let inner): return singleString(inner)
    default: return nil
    }
  }

  func expandField(_ parts: [WordPart], tilde: TildeStyle) throws(Unwind) -> Field {
    var builder = FieldBuilder(separators: nil)
    builder.joiner = state.variables.joiner
    try expandParts(parts, tilde: tilde, into: &builder)
    return builder.current ?? Field()
  }

  func expandPattern(_ word: Word, ignoresCase: Bool = false) throws(Unwind) -> Pattern {
    let field = try expandField(word.parts, tilde: .wordStart)
    return Pattern(
      field.bytes, quoted: field.quoted, ignoresCase: ignoresCase, meter: machine.patternMeter)
  }

  /// Where a tilde means a home folder.
  enum TildeStyle { case none, wordStart, assignment }

  func expandParts(
    _ parts: [WordPart], tilde: TildeStyle, into builder: inout FieldBuilder
  ) throws(Unwind) {
    for (index, part) in parts.enumerated() {
      switch part {
      case .literal(let text):
        if tilde != .none && text.contains(126) {
          appendWithTilde(
            text.bytes, atStart: index == 0, isLast: index == parts.count - 1,
            assignment: tilde == .assignment, into: &builder)
        } else {
          builder.append(text.bytes, quoted: false)
        }
      case .quoted(let text): builder.append(text.bytes, quoted: true)
      case .double(let inner):
        if inner.isEmpty { builder.append([], quoted: true) }
        try expandQuoted(inner, into: &builder)
      default: try expandPart(part, quoted: false, into: &builder)
      }
    }
  }

  private func expandQuoted(
    _ parts: [WordPart], into builder: inout FieldBuilder
  ) throws(Unwind) {
    // A word of nothing but "$@" with no parameters is no word at all.
    if parts.count == 1, case .parameter(let parameter) = parts[0], isList(parameter) {
      return try expandParameter(parameter, quoted: true, into: &builder)
    }
    builder.append([], quoted: true)
    for part in parts {
      switch part {
      case .literal(let text), .quoted(let text): builder.append(text.bytes, quoted: true)
      case .double(let inner): try expandQuoted(inner, into: &builder)
      default: try expandPart(part, quoted: true, into: &builder)
      }
    }
  }

  private func isList(_ parameter: Parameter) -> Bool {
    if parameter.name.equals("@") { return true }
    if case .all = parameter.index { return true }
    if case .names(joined: false) = parameter.operation { return true }
    return parameter.isIndirect
  }

  private func expandPart(
    _ part: WordPart, quoted: Bool, into builder: inout FieldBuilder
  ) throws(Unwind) {
    switch part {
    case .variable(let name): try expandVariable(name, quoted: quoted, into: &builder)
    case .parameter(let parameter): try expandParameter(parameter, quoted: quoted, into: &builder)
    case .command(let list):
      let output = try substitute { () throws(Unwind) in try self.runSubstituted(list) }
      add(output, quoted: quoted, into: &builder)
    case .backquoted(let text, let line):
      let output = try substitute { () throws(Unwind) in
        _ = try self.runSource(text.bytes, line: line, kind: .substitution)
      }
      add(output, quoted: quoted, into: &builder)
    case .arithmetic(let parts):
      let value = try evaluate64(try expandString(parts))
      add(ByteString(value).bytes, quoted: quoted, into: &builder)
    case .process(let list, let takesOutput):
      builder.append(try processSubstitution(list, takesOutput: takesOutput).bytes, quoted: quoted)
    default: break
    }
    if (builder.current?.bytes.count ?? 0) > machine.limits.expansion { throw exceed("expansion") }
  }

  func add(_ text: [UInt8], quoted: Bool, into builder: inout FieldBuilder) {
    machine.steps &+= text.count >> 9
    if quoted { builder.append(text, quoted: true) } else { builder.appendSplit(text) }
  }

  private func appendWithTilde(
    _ text: [UInt8], atStart: Bool, isLast: Bool, assignment: Bool,
    into builder: inout FieldBuilder
  ) {
    var index = 0
    var canStart = atStart
    // In a value the name is gone already, so that only an argument has its own first `=`.
    var sawEquals = false
    while index < text.count {
      if text[index] == 126 && canStart {
        var end = index + 1
        while end < text.count && text[end] != 47 && !(assignment && text[end] == 58) { end += 1 }
        if end < text.count || isLast,
          let home = home(of: ByteString(text[(index + 1)..<end]))
        {
          builder.append(home.bytes, quoted: true)
          index = end
          canStart = false
          continue
        }
      }
      builder.append([text[index]], quoted: false)
      canStart = assignment && (text[index] == 58 || (text[index] == 61 && !sawEquals))
      if text[index] == 61 { sawEquals = true }
      index += 1
    }
  }

  private func home(of name: ByteString) -> ByteString? {
    switch name {
    case "": value("HOME") ?? machine.user(state.credentials.user)?.home
    case "+": value("PWD")
    case "-": value("OLDPWD")
    default: machine.users.first { $0.name == name }?.home
    }
  }
}
