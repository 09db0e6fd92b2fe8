extension Interpreter {
  /// Applies what stands behind a parameter's name to all of its values: a pattern is expanded once.
  func transform(
    _ values: [ByteString], _ operation: Parameter.Operation, _ name: ByteString
  ) throws(Unwind) -> [ByteString] {
    switch operation {
    case .removePrefix(let longest, let word):
      let pattern = try expandPattern(word)
      return values.map { removePrefix($0, pattern, longest: longest) }
    case .removeSuffix(let longest, let word):
      let pattern = try expandPattern(word)
      return values.map { removeSuffix($0, pattern, longest: longest) }
    case .replace(let kind, let word, let replacement):
      let pattern = try expandPattern(word, ignoresCase: state.shopt.has(.ignoresCase))
      let field = try expandField(replacement.parts, tilde: .wordStart)
      return values.map { replace($0, kind, pattern, field) }
    default:
      var result: [ByteString] = []
      for value in values { result.append(try transform(value, operation, name)) }
      return result
    }
  }

  /// Applies what stands behind a parameter's name to its value.
  func transform(
    _ text: ByteString, _ operation: Parameter.Operation, _ name: ByteString
  ) throws(Unwind) -> ByteString {
    switch operation {
    case .removePrefix(let longest, let word):
      let pattern = try expandPattern(word)
      return removePrefix(text, pattern, longest: longest)
    case .removeSuffix(let longest, let word):
      let pattern = try expandPattern(word)
      return removeSuffix(text, pattern, longest: longest)
    case .replace(let kind, let word, let replacement):
      return replace(
        text, kind, try expandPattern(word, ignoresCase: state.shopt.has(.ignoresCase)),
        try expandField(replacement.parts, tilde: .wordStart))
    case .substring(let offset, let length):
      return try substring(text, offset, length)
    case .changeCase(let kind, let all, let word):
      let pattern = try word.map { word throws(Unwind) in try expandPattern(word) }
      var first = true
      return CaseMapping.characters(text).map { piece in
        defer { first = false }
        guard all || first, pattern?.matches(piece.bytes[...]) ?? true else { return piece }
        switch kind {
        case 94: return CaseMapping.upper(piece)
        case 44: return CaseMapping.lower(piece)
        default:
          let upper = CaseMapping.upper(piece)
          return upper == piece ? CaseMapping.lower(piece) : upper
        }
      }.joined()
    case .transform(let letter):
      switch letter {
      case 85: return CaseMapping.upper(text)
      case 76: return CaseMapping.lower(text)
      case 117:
        let pieces = CaseMapping.characters(text)
        guard let first = pieces.first else { return text }
        return CaseMapping.upper(first) + text.dropFirst(first.count)
      case 81: return Quoting.single(text, always: !text.bytes.contains { $0 < 32 })
      case 69: return ByteString(Escapes.decode(text.bytes, .quote).bytes)
      case 65:
        return Declarations.line(name, variable(name) ?? Variable(.scalar(text)), short: true)
      case 97: return Declarations.flags(variable(name) ?? Variable())
      case 80: return text
      default: return text
      }
    default: return text
    }
  }

  private func removePrefix(_ text: ByteString, _ pattern: Pattern, longest: Bool) -> ByteString {
    let bytes = text.bytes
    let ends = longest ? Array((0...bytes.count).reversed()) : Array(0...bytes.count)
    for end in ends where pattern.matches(bytes[0..<end]) { return ByteString(bytes[end...]) }
    return text
  }

  private func removeSuffix(_ text: ByteString, _ pattern: Pattern, longest: Bool) -> ByteString {
    let bytes = text.bytes
    let starts = longest ? Array(0...bytes.count) : Array((0...bytes.count).reversed())
    for start in starts where pattern.matches(bytes[start...]) {
      return ByteString(bytes[..<start])
    }
    return text
  }

  private func replace(
    _ text: ByteString, _ kind: UInt8, _ pattern: Pattern, _ replacement: Field
  ) -> ByteString {
    let bytes = text.bytes
    if pattern.elements.isEmpty && kind != 35 && kind != 37 { return text }
    func filled(_ matched: ArraySlice<UInt8>) -> [UInt8] {
      // An unquoted & stands for what was matched (shopt patsub_replacement).
      var result: [UInt8] = []
      var index = 0
      while index < replacement.bytes.count {
        let byte = replacement.bytes[index]
        if byte == 38 && !replacement.quoted[index] {
          result += matched
        } else {
          result.append(byte)
        }
        index += 1
      }
      return result
    }
    if bytes.isEmpty { return pattern.matches(bytes[...]) ? ByteString(filled(bytes[...])) : text }
    var result: [UInt8] = []
    var start = 0
    while start <= bytes.count {
      if let meter = pattern.meter, meter.left < 0 { return text }
      if kind == 35 && start > 0 { break }
      var end = bytes.count
      var found = false
      let literalCount = pattern.isLiteral ? pattern.elements.count : nil
      while end >= start {
        if let literalCount, kind != 37 {
          end = min(end, start + literalCount)
          if end - start < literalCount { break }
        }
        if pattern.matches(bytes[start..<end]) {
          found = true
          break
        }
        if kind == 37 || literalCount != nil { break }
        end -= 1
      }
      if found && (end > start || kind == 35 || kind == 37) {
        result += filled(bytes[start..<end])
        start = end
        if kind != 47 { break }
        if start >= bytes.count { break }
        continue
      }
      if start < bytes.count { result.append(bytes[start]) }
      start += 1
    }
    if start < bytes.count { result += bytes[start...] }
    return ByteString(result)
  }

  private func substring(
    _ text: ByteString, _ offset: [WordPart], _ length: [WordPart]?
  ) throws(Unwind) -> ByteString {
    let isASCII = text.bytes.allSatisfy { $0 < 128 }
    let pieces = isASCII ? [] : CaseMapping.characters(text)
    let size = isASCII ? text.count : pieces.count
    try spend(isASCII ? size >> 10 : size >> 3)
    var start = try evaluate(try expandString(offset))
    if start < 0 { start += size }
    guard start >= 0, start <= size else { return "" }
    var end = size
    if let length {
      let count = try evaluate(try expandString(length))
      end = count < 0 ? size + count : count > size - start ? size : start + count
      if end < start {
        complain("\(count): substring expression < 0")
        throw .discard(1)
      }
    }
    return isASCII
      ? ByteString(text.bytes[start..<end]) : Array(pieces[start..<end]).joined()
  }
}
