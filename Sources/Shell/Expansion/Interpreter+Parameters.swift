/// What a parameter stands for.
enum ParameterValue {
  case unset
  case scalar(ByteString)
  case list([ByteString], joined: Bool)
}

extension Interpreter {
  func lookUp(_ name: ByteString, _ index: Parameter.Index?) throws(Unwind) -> ParameterValue {
    if let first = name.bytes.first, !Byte.isNameStart(first) {
      switch name {
      case "@": return .list(state.positional, joined: false)
      case "*": return .list(state.positional, joined: true)
      case "#": return .scalar(ByteString(state.positional.count))
      case "?": return .scalar(ByteString(state.status))
      case "$": return .scalar(ByteString(state.process))
      case "!": return state.lastBackground.map { .scalar(ByteString($0)) } ?? .unset
      case "-": return .scalar(Options.letters(state))
      case "0": return .scalar(state.name)
      default:
        let number = name.integer ?? 0
        return number >= 1 && number <= state.positional.count
          ? .scalar(state.positional[number - 1]) : .unset
      }
    }
    let found = variable(name)
    switch index {
    case nil: return found?.scalar.map { .scalar($0) } ?? .unset
    case .all: return .list(elements(of: found), joined: false)
    case .joined: return .list(elements(of: found), joined: true)
    case .element(let parts):
      let text = try expandString(parts)
      switch found?.value {
      case .associative(let array): return array[text].map { .scalar($0) } ?? .unset
      case .indexed(let array):
        guard let place = try place(text, next: array.nextIndex) else {
          complain("\(name): bad array subscript")
          return .unset
        }
        return array[place].map { .scalar($0) } ?? .unset
      default:
        let place = try evaluate(text)
        return place == 0 || place == -1 ? found?.scalar.map { .scalar($0) } ?? .unset : .unset
      }
    }
  }

  private func elements(of variable: Variable?) -> [ByteString] {
    switch variable?.value {
    case .indexed(let array): array.values
    case .associative(let array): array.keys.compactMap { array[$0] }
    case .scalar(let text): [text]
    default: []
    }
  }

  /// Expands `$name`.
  func expandVariable(
    _ name: ByteString, quoted: Bool, into builder: inout FieldBuilder
  ) throws(Unwind) {
    switch try lookUp(name, nil) {
    case .scalar(let text): add(text.bytes, quoted: quoted, into: &builder)
    case .list(let values, let joined):
      builder.appendList(values, quoted: quoted, joined: joined)
    case .unset:
      if state.has("u") {
        complain("\(name.integer != nil ? "$" + name : name): unbound variable")
        throw .exit(fatalStatus)
      }
      if quoted { builder.append([], quoted: true) }
    }
  }

  func expandParameter(
    _ parameter: Parameter, quoted: Bool, into builder: inout FieldBuilder
  ) throws(Unwind) {
    switch parameter.operation {
    case .bad:
      complain("\(parameter.source): bad substitution")
      throw .discard(1)
    case .names(let joined):
      let names = state.variables.names.filter { $0.hasPrefix(parameter.name) }.sorted()
      return builder.appendList(names, quoted: quoted, joined: joined)
    case .keys(let joined):
      var keys: [ByteString] = []
      switch variable(parameter.name)?.value {
      case .indexed(let array): keys = array.elements.map { ByteString($0.index) }
      case .associative(let array): keys = array.keys
      case .scalar: keys = ["0"]
      default: break
      }
      return builder.appendList(keys, quoted: quoted, joined: joined)
    default: break
    }
    var name = parameter.name
    var index = parameter.index
    if parameter.isIndirect {
      if let reference = state.variables[name], reference.isReference {
        return add((reference.scalar ?? "").bytes, quoted: quoted, into: &builder)
      }
      guard case .scalar(let target) = try lookUp(name, index) else {
        complain("\(name): invalid indirect expansion")
        throw .discard(1)
      }
      (name, index) = try indirect(target)
    }
    let value = try lookUp(name, index)
    try expandValue(parameter, name, value, quoted: quoted, into: &builder)
  }

  private func indirect(_ target: ByteString) throws(Unwind) -> (ByteString, Parameter.Index?) {
    if let open = target.bytes.firstIndex(of: 91), target.hasSuffix("]") {
      let inner = ByteString(target.bytes[(open + 1)..<(target.count - 1)])
      let index: Parameter.Index =
        inner == "@" ? .all : inner == "*" ? .joined : .element([.quoted(inner)])
      return (target.prefix(open), index)
    }
    guard target.isName || target.integer != nil || ["@", "*", "#", "?"].contains(target) else {
      complain("\(target): invalid variable name")
      throw .discard(1)
    }
    return (target, nil)
  }

  private func expandValue(
    _ parameter: Parameter, _ name: ByteString, _ value: ParameterValue, quoted: Bool,
    into builder: inout FieldBuilder
  ) throws(Unwind) {
    if case .alternative(let op, let testsEmpty, let word) = parameter.operation {
      return try expandAlternative(
        op, testsEmpty, word, name, value, quoted: quoted, into: &builder)
    }
    if case .unset = value, state.has("u") {
      let shown =
        parameter.index != nil
        ? parameter.subscripted : name.integer != nil ? "$" + name : name
      complain("\(shown): unbound variable")
      throw .exit(fatalStatus)
    }
    if case .length = parameter.operation {
      let length: Int
      switch value {
      case .unset: length = 0
      case .scalar(let text):
        length = CaseMapping.count(text)
        machine.steps &+= text.count >> 9
      case .list(let values, _): length = values.count
      }
      return add(ByteString(length).bytes, quoted: quoted, into: &builder)
    }
    switch value {
    case .unset:
      if quoted { builder.append([], quoted: true) }
    case .scalar(let text):
      machine.steps &+= text.count >> 9
      let result = try transform(text, parameter.operation, name)
      add(result.bytes, quoted: quoted, into: &builder)
    case .list(var values, let joined):
      if case .substring(let offset, let length) = parameter.operation {
        values = try slice(values, name, parameter.index, offset, length)
      } else if case .value = parameter.operation {
      } else if case .transform(65) = parameter.operation, let whole = variable(name) {
        values = [Declarations.line(name, whole, short: true)]
      } else {
        values = try transform(values, parameter.operation, name)
      }
      builder.appendList(values, quoted: quoted, joined: joined)
    }
  }

  private func expandAlternative(
    _ op: UInt8, _ testsEmpty: Bool, _ word: Word, _ name: ByteString, _ value: ParameterValue,
    quoted: Bool, into builder: inout FieldBuilder
  ) throws(Unwind) {
    let isThere: Bool
    switch value {
    case .unset: isThere = false
    case .scalar(let text): isThere = !testsEmpty || !text.isEmpty
    case .list(let values, _):
      isThere = !values.isEmpty && (!testsEmpty || values.count > 1 || !values[0].isEmpty)
    }
    if op == 43 {
      guard isThere else {
        if case .list(_, joined: false) = value { return }
        if quoted { builder.append([], quoted: true) }
        return
      }
      return try expandOperand(word, quoted: quoted, into: &builder)
    }
    if isThere {
      switch value {
      case .unset: return
      case .scalar(let text): return add(text.bytes, quoted: quoted, into: &builder)
      case .list(let values, let joined):
        return builder.appendList(values, quoted: quoted, joined: joined)
      }
    }
    switch op {
    case 61:
      let text = try expandString(word)
      guard name.isName else {
        complain("$\(name): cannot assign in this way")
        throw .discard(1)
      }
      guard try assign(name, text) else { throw .discard(1) }
      add(text.bytes, quoted: quoted, into: &builder)
    case 63:
      let text = try expandString(word)
      complain(
        "\(name): \(text.isEmpty ? testsEmpty ? "parameter null or not set" : "parameter not set" : text)"
      )
      throw .exit(fatalStatus)
    default: try expandOperand(word, quoted: quoted, into: &builder)
    }
  }

  private func expandOperand(
    _ word: Word, quoted: Bool, into builder: inout FieldBuilder
  ) throws(Unwind) {
    if quoted { return try expandParts(word.parts, tilde: .none, into: &builder) }
    for (index, part) in word.parts.enumerated() {
      // Unquoted literal text is split, as the value of an expansion is.
      if case .literal(let text) = part, text.bytes.first != 126 || index > 0 {
        builder.appendSplit(text.bytes)
      } else {
        try expandParts([part], tilde: .wordStart, into: &builder)
      }
    }
  }

  private func slice(
    _ values: [ByteString], _ name: ByteString, _ index: Parameter.Index?, _ offset: [WordPart],
    _ length: [WordPart]?
  ) throws(Unwind) -> [ByteString] {
    var start = try evaluate(try expandString(offset))
    var all = values
    if name == "@" || name == "*" { all = [state.name] + values }
    if case .indexed(let array) = variable(name)?.value {
      if start < 0 { start += array.nextIndex }
      all = array.elements.filter { $0.index >= start }.map { $0.value }
      start = start < 0 ? -1 : 0
    } else if start < 0 {
      start += all.count
    }
    guard start >= 0, start <= all.count else { return [] }
    var count = all.count - start
    if let length {
      let text = try expandString(length)
      count = try evaluate(text)
      if count < 0 {
        complain("\(count): substring expression < 0")
        throw .discard(1)
      }
    }
    if name == "@" || name == "*", start == 0, values.isEmpty, count == 0 { return [] }
    return Array(all[start...].prefix(count))
  }
}
