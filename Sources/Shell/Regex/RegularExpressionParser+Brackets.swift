extension RegularExpressionParser {
  /// What stands in brackets, behind the opening one (POSIX, 9.3.5).
  mutating func bracket() throws(RegularExpressionError) -> Node {
    let start = at
    var set = RegularExpressionSet()
    set.ignoresCase = syntax.ignoresCase
    if peek() == "^" {
      set.isNegated = true
      set.excludesNewline = !syntax.matchesNewline && !isPerl
      at += 1
    }
    var isFirst = true
    while true {
      guard let byte = peek() else { throw .bracket }
      if byte == "]" && !isFirst { break }
      isFirst = false
      if byte == "[", peek(1) == ":" {
        let (members, isNegated) = try characterClass()
        set.insert(members, isNegated: isNegated)
        continue
      }
      if byte == "\\", isPerl || syntax.hasStringEscapes, let members = classEscape() {
        set.insert(members.members, isNegated: members.isNegated)
        continue
      }
      let first = try bracketCharacter()
      guard peek() == "-", peek(1) != "]", peek(1) != nil else {
        if case .scalar(let value) = first { set.insert(value...value) }
        continue
      }
      at += 1
      if peek() == "[", peek(1) == ":" { throw .range }
      let last = try bracketCharacter()
      guard case .scalar(let from) = first, case .scalar(let to) = last, from <= to else {
        throw .range
      }
      set.insert(from...to)
      if peek() == "-", peek(1) != "]", !isPerl { throw .range }
    }
    if !isPerl, at - start > 2, pattern[start] == ":", pattern[at - 1] == ":" { throw .classSyntax }
    at += 1
    set.seal()
    return .set(set)
  }

  /// `[:name:]`, or Perl's `[:^name:]`.
  private mutating func characterClass() throws(RegularExpressionError) -> (
    members: RegularExpressionSet.Class, isNegated: Bool
  ) {
    var name = try delimited(0x3A)
    var isNegated = false
    if isPerl, name.hasPrefix("^") {
      isNegated = true
      name = name.dropFirst()
    }
    if syntax.ignoresCase, name == "upper" || name == "lower" { name = "alpha" }
    guard let members = RegularExpressionSet.Class(name), isPerl || name != "word" else {
      throw .characterClass
    }
    return (members, isNegated)
  }

  /// The text of `[:…:]`, `[=…=]` or `[.….]`.
  private mutating func delimited(_ mark: UInt8) throws(RegularExpressionError) -> ByteString {
    at += 2
    let start = at
    while at + 1 < pattern.count {
      if pattern[at] == mark, pattern[at + 1] == "]" {
        at += 2
        return ByteString(pattern[start..<(at - 2)])
      }
      at += 1
    }
    throw .bracket
  }

  /// A character of a bracket expression, an end of a range perhaps.
  private mutating func bracketCharacter() throws(RegularExpressionError)
    -> RegularExpressionCharacter
  {
    guard let byte = peek() else { throw .bracket }
    if byte == "[", let mark = peek(1), mark == "." || mark == "=" {
      let name = try delimited(mark)
      guard !name.isEmpty else { throw .collation }
      let (character, length) = RegularExpressionCharacter.read(name.bytes, 0, name.count)
      guard length == name.count else { throw .collation }
      return character
    }
    if byte == "\\", isPerl || syntax.hasStringEscapes {
      at += 1
      if peek() == "b", isPerl {
        at += 1
        return .scalar(8)
      }
      if let character = try stringEscape() { return character }
      guard at < pattern.count else { throw .bracket }
    }
    let (character, length) = RegularExpressionCharacter.read(pattern, at, pattern.count)
    at += length
    return character
  }
}
