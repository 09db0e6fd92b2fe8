extension Interpreter {
  /// Expands words to arguments: braces, tildes, values, splitting, file names.
  func expand(_ words: [Word]) throws(Unwind) -> [ByteString] {
    var result: [ByteString] = []
    for word in words { try expand(word, into: &result) }
    return result
  }

  func expand(_ word: Word, into result: inout [ByteString]) throws(Unwind) {
    if let text = word.literal, !text.bytes.contains(where: Self.isSpecialInLiteral) {
      result.append(text)
      return
    }
    guard let words = state.has("B") ? BraceExpansion.expand(word) : [word] else {
      throw exceed("words")
    }
    for word in words {
      var builder = FieldBuilder(separators: separators)
      builder.joiner = joiner
      try expandParts(
        word.parts, tilde: Self.isAssignment(word) ? .assignment : .wordStart, into: &builder)
      builder.finish()
      for field in builder.fields { try expandNames(field, into: &result) }
    }
    try spend(words.count / 2)
    if result.count > machine.limits.words { throw exceed("words") }
  }

  /// Whether an argument has the form of an assignment, behind whose `=` a tilde is expanded.
  private static func isAssignment(_ word: Word) -> Bool {
    guard case .literal(let text) = word.parts.first,
      let equals = text.bytes.firstIndex(of: 61)
    else { return false }
    return text.prefix(equals).isName
  }

  private static func isSpecialInLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case 123, 126, 42, 63, 91, 40, 92: true
    default: false
    }
  }

  /// Expands to one string, as on the right of an assignment.
  func expandString(_ word: Word, isAssignment: Bool = false) throws(Unwind) -> ByteString {
    if let text = word.literal, text.bytes.first != 126, !isAssignment || !text.contains(126) {
      return text
    }
    return ByteString(
      try expandField(word.parts, tilde: isAssignment ? .assignment : .wordStart).bytes)
  }

  func expandString(_ parts: [WordPart]) throws(Unwind) -> ByteString {
    ByteString(try expandField(parts, tilde: .none).bytes)
  }

  func expandField(_ parts: [WordPart], tilde: TildeStyle) throws(Unwind) -> Field {
    var builder = FieldBuilder(separators: nil)
    builder.joiner = joiner
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

  var separators: [UInt8] {
    guard let ifs = state.variables["IFS"] else { return [32, 9, 10] }
    if case .unset = ifs.value { return [32, 9, 10] }
    return ifs.scalar?.bytes ?? []
  }

  var joiner: [UInt8] {
    guard let ifs = state.variables["IFS"]?.scalar else { return [32] }
    return Array(ifs.bytes.prefix(1))
  }

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
    if parameter.name == "@" { return true }
    if case .all = parameter.index { return true }
    if case .names(joined: false) = parameter.operation { return true }
    return parameter.isIndirect
  }

  private func expandPart(
    _ part: WordPart, quoted: Bool, into builder: inout FieldBuilder
  ) throws(Unwind) {
    switch part {
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

  // MARK: File names

  private func expandNames(_ field: Field, into result: inout [ByteString]) throws(Unwind) {
    var isPattern = false
    let extended = state.shopt.contains("extglob")
    if !state.has("f") {
      for (index, byte) in field.bytes.enumerated() where !field.quoted[index] {
        switch byte {
        case 42, 63, 91: isPattern = true
        case 40 where extended && index > 0: isPattern = true
        default: break
        }
      }
    }
    guard isPattern else {
      result.append(ByteString(field.bytes))
      return
    }
    let names = fileNames(field, extended: extended)
    if !names.isEmpty {
      result += names
    } else if state.shopt.contains("failglob") {
      complain("no match: \(ByteString(field.bytes))")
      throw .discard(1)
    } else if !state.shopt.contains("nullglob") {
      result.append(ByteString(field.bytes))
    }
  }

  private func fileNames(_ field: Field, extended: Bool) -> [ByteString] {
    var components: [(bytes: [UInt8], quoted: [Bool])] = [([], [])]
    for (index, byte) in field.bytes.enumerated() {
      if byte == 47 {
        components.append(([], []))
      } else {
        components[components.count - 1].bytes.append(byte)
        components[components.count - 1].quoted.append(field.quoted[index])
      }
    }
    var paths: [ByteString] = [""]
    for (index, component) in components.enumerated() {
      let isLast = index == components.count - 1
      let pattern = Pattern(
        component.bytes, quoted: component.quoted, extended: extended,
        ignoresCase: state.shopt.contains("nocaseglob"), meter: machine.patternMeter)
      var next: [ByteString] = []
      for path in paths {
        if pattern.isLiteral {
          let name = ByteString(
            pattern.elements.compactMap { if case .byte(let byte) = $0 { byte } else { nil } })
          next.append(path + name + (isLast ? "" : "/"))
          continue
        }
        let isDeep = state.shopt.contains("globstar") && component.bytes == [42, 42]
        next += matches(
          pattern, in: path, isLast: isLast, isDeep: isDeep,
          showsHidden: component.bytes.first == 46 || state.shopt.contains("dotglob"))
      }
      paths = next
    }
    return paths.filter { path in
      guard
        let found = try? machine.fileSystem.find(
          path, from: state.folder, as: state.credentials, followLast: false)
      else { return false }
      return !path.hasSuffix("/") || found.isFolder || found.linkTarget != nil
    }.sorted()
  }

  private func matches(
    _ pattern: Pattern, in path: ByteString, isLast: Bool, isDeep: Bool, showsHidden: Bool
  ) -> [ByteString] {
    guard
      let folder = try? machine.fileSystem.find(
        path.isEmpty ? "." : path, from: state.folder, as: state.credentials),
      state.credentials.may(4, folder)
    else { return [] }
    var result: [ByteString] = isDeep && !isLast ? [path] : []
    if isDeep && isLast && !path.isEmpty { result.append(path) }
    for (name, inode) in folder.entries {
      if name.hasPrefix(".") && !showsHidden { continue }
      if isDeep {
        if inode.isFolder {
          let below = matches(
            pattern, in: path + name + "/", isLast: isLast, isDeep: true, showsHidden: showsHidden)
          if isLast { result.append(path + name) }
          result += isLast ? below.filter { $0 != path + name + "/" } : below
        } else if isLast {
          result.append(path + name)
        }
        continue
      }
      if pattern.matches(name.bytes[...]) {
        if !isLast {
          let target = try? machine.fileSystem.find(
            path + name, from: state.folder, as: state.credentials)
          guard target?.isFolder == true else { continue }
        }
        result.append(path + name + (isLast ? "" : "/"))
      }
    }
    if isDeep { return result }
    return result
  }
}
