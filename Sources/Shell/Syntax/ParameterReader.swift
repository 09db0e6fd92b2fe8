extension Parser {
  /// Reads `{…}` behind a dollar.
  func readBraced(inDouble: Bool) throws(SyntaxError) -> Parameter {
    let start = position - 1
    let startLine = line
    skip()
    var parameter = Parameter(name: "")
    var isLength = false
    if byte() == 35 {
      // `${#x…}` is a length; `${#-x}` is `$#`, but `${#-}` the length of `$-`.
      let next = byte(1)
      let isSpecial = [33, 35, 36, 42, 45, 63, 64].contains(next) && byte(2) == 125
      isLength = Byte.isName(next) || isSpecial
      if isLength { skip() }
    }
    if byte() == 33 && !isLength && byte(1) != 125 && byte(1) != 58 && byte(1) != 45 {
      parameter.isIndirect = true
      skip()
    }
    let nameStart = position
    if Byte.isNameStart(byte()) {
      skipName()
    } else if Byte.isDigit(byte()) {
      while Byte.isDigit(byte()) && !atEnd { position += 1 }
    } else if [33, 35, 36, 42, 45, 63, 64].contains(byte()) {
      position += 1
    }
    parameter.name = text(nameStart, position)
    if byte() == 91 && !parameter.name.isEmpty {
      skip()
      if (byte() == 64 || byte() == 42) && byte(1) == 93 {
        parameter.index = byte() == 64 ? .all : .joined
        skip(2)
      } else {
        parameter.index = .element(try readBalanced { $0 == 93 })
        guard byte() == 93 else { throw unmatched("]", line: startLine) }
        skip()
      }
    }
    if isLength {
      parameter.operation = byte() == 125 ? .length : .bad
    } else {
      parameter.operation = try readOperation(&parameter, inDouble: inDouble, line: startLine)
    }
    if atEnd { throw unmatched("}", line: startLine) }
    if byte() != 125 || parameter.name.isEmpty {
      // The rest is skipped; bash complains only when it comes to expand this.
      parameter.operation = .bad
      _ = try readQuotedParts(until: 125, isDocument: false, line: startLine)
    } else {
      skip()
    }
    parameter.source = text(start, position)
    return parameter
  }

  private func readOperation(
    _ parameter: inout Parameter, inDouble: Bool, line startLine: Int
  ) throws(SyntaxError) -> Parameter.Operation {
    let first = byte()
    switch first {
    case 125:
      if parameter.isIndirect, let index = parameter.index {
        if case .all = index { return .keys(joined: false) }
        if case .joined = index { return .keys(joined: true) }
      }
      return .value
    case 45, 61, 63, 43:
      skip()
      return .alternative(first, testsEmpty: false, try readOperand(inDouble: inDouble))
    case 58:
      let next = byte(1)
      if next == 45 || next == 61 || next == 63 || next == 43 {
        skip(2)
        return .alternative(next, testsEmpty: true, try readOperand(inDouble: inDouble))
      }
      skip()
      let offset = try readSubstringPart(stopsAtColon: true)
      if byte() == 58 {
        skip()
        return .substring(offset, try readSubstringPart(stopsAtColon: false))
      }
      return .substring(offset, nil)
    case 35, 37:
      skip()
      let longest = byte() == first
      if longest { skip() }
      let pattern = try readPattern(until: .brace)
      return first == 35
        ? .removePrefix(longest: longest, pattern) : .removeSuffix(longest: longest, pattern)
    case 47:
      skip()
      var kind: UInt8 = 0
      if byte() == 47 || byte() == 35 || byte() == 37 {
        kind = byte()
        skip()
      }
      let pattern = try readPattern(until: .braceOrSlash)
      var replacement = Word(parts: [], span: pattern.span)
      if byte() == 47 {
        skip()
        replacement = try readPattern(until: .brace)
      }
      return .replace(kind: kind, pattern, replacement)
    case 94, 44, 126:
      if ["#", "?", "-"].contains(parameter.name) { return .bad }
      skip()
      let all = byte() == first
      if all { skip() }
      let pattern = byte() == 125 ? nil : try readPattern(until: .brace)
      return .changeCase(first, all: all, pattern)
    case 64 where parameter.isIndirect && byte(1) == 125:
      skip()
      return .names(joined: false)
    case 42 where parameter.isIndirect && byte(1) == 125:
      skip()
      return .names(joined: true)
    case 64:
      skip()
      let letter = byte()
      guard [85, 117, 76, 81, 69, 80, 65, 75, 97, 107].contains(letter), byte(1) == 125 else {
        return .bad
      }
      skip()
      return .transform(letter)
    default:
      return .bad
    }
  }

  private func readOperand(inDouble: Bool) throws(SyntaxError) -> Word {
    let start = position
    let startLine = line
    if inDouble {
      let parts = try readQuotedParts(until: 125, isDocument: false, line: startLine)
      position -= 1
      return Word(
        parts: [.double(parts)], span: Span(start: start, end: position, line: startLine))
    }
    return try readPattern(until: .brace)
  }

  private func readPattern(until ending: Ending) throws(SyntaxError) -> Word {
    let start = position
    let startLine = line
    let parts = try readParts(until: ending)
    return Word(parts: parts, span: Span(start: start, end: position, line: startLine))
  }

  private func readSubstringPart(stopsAtColon: Bool) throws(SyntaxError) -> [WordPart] {
    var ternaries = 0
    return try readBalanced { byte in
      if byte == 63 { ternaries += 1 }
      if byte == 58 && stopsAtColon {
        if ternaries == 0 { return true }
        ternaries -= 1
      }
      return byte == 125
    }
  }
}
