/// Reads regular expressions.
struct RegularExpressionParser {
  typealias Node = RegularExpressionNode
  typealias Failure = RegularExpressionError

  let pattern: [UInt8]
  var syntax: RegularExpressionSyntax
  var at = 0
  /// How many groups were begun so far.
  var groups = 0
  /// The groups that are complete, which can be referred back to.
  var completed: [Int] = []
  var names: [(name: ByteString, group: Int)] = []
  private var depth = 0
  private var repetitions = 0

  /// The most groups inside each other.
  private static let deepest = 150
  /// The most operators `*`, `+`, `?` and intervals.
  private static let mostRepetitions = 4_000
  /// The largest number of an interval, `RE_DUP_MAX` of the C library.
  static let largestCount = 0x7FFF

  init(_ pattern: [UInt8], _ syntax: RegularExpressionSyntax) {
    self.pattern = pattern
    self.syntax = syntax
  }

  /// Reads the whole pattern.
  mutating func read() throws(Failure) -> Node {
    let node = try alternatives(nested: false)
    if at < pattern.count { throw .closeGroup }
    return node
  }

  var isBasic: Bool { syntax.family == .basic }
  var isPerl: Bool { syntax.family == .perl }

  /// The byte so many places on; `nil` behind the end.
  func peek(_ ahead: Int = 0) -> UInt8? {
    at + ahead < pattern.count ? pattern[at + ahead] : nil
  }

  // MARK: Structure

  /// Whether the pattern goes on with an operator, with a backslash where basic ones have it.
  private func isOperator(_ byte: Unicode.Scalar) -> Bool {
    isBasic ? peek() == "\\" && peek(1) == byte : peek() == byte
  }

  private mutating func skipOperator() { at += isBasic ? 2 : 1 }

  mutating func alternatives(nested: Bool) throws(Failure) -> Node {
    depth += 1
    if depth > Self.deepest { throw .tooBig }
    defer { depth -= 1 }
    var parts: [Node] = [try sequence(nested: nested)]
    while isOperator("|") {
      skipOperator()
      parts.append(try sequence(nested: nested))
    }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private mutating func sequence(nested: Bool) throws(Failure) -> Node {
    var parts: [Node] = []
    let start = at
    while at < pattern.count {
      if isOperator("|") { break }
      if isOperator(")") {
        if nested { break }
        if isBasic || !syntax.takesParenthesisLiterally { throw .closeGroup }
      }
      if syntax.ignoresSpace, skipSpace() { continue }
      let isFirst = at == start || isBehindAnchor(start)
      let isAnchor = !isPerl && peek() == "^"
      let operand = try operand(isFirst: isFirst, nested: nested)
      if isAnchor, case .assertion = operand {
        if !isBasic, syntax.requiresOperands, try repetition() != nil { throw .operand }
        parts.append(operand)
      } else {
        parts.append(try repeated(operand))
      }
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  /// Whether only a `^` stands between the beginning of the branch and here.
  private func isBehindAnchor(_ start: Int) -> Bool {
    isBasic && at == start + 1 && pattern[start] == "^"
  }

  /// White space and comments of Perl's flag `x`.
  private mutating func skipSpace() -> Bool {
    guard let byte = peek() else { return false }
    if byte == "#" {
      while let byte = peek(), byte != "\n" { at += 1 }
      return true
    }
    guard byte == " " || 0x09...0x0D ~= byte else { return false }
    at += 1
    return true
  }

  // MARK: Operands

  private mutating func operand(isFirst: Bool, nested: Bool) throws(Failure) -> Node {
    guard let byte = peek() else { return .empty }
    switch byte {
    case "\\": return try escape(isFirst: isFirst)
    case "[":
      at += 1
      return try bracket()
    case ".":
      at += 1
      return .set(.any(excludesNewline: !syntax.matchesNewline))
    case "^" where !isBasic || isFirst:
      at += 1
      return .assertion(syntax.isMultiline ? .lineStart : .textStart)
    case "$" where !isBasic || endsBranch(1):
      at += 1
      return .assertion(
        syntax.isMultiline ? .lineEnd : isPerl ? .textEndOrNewline : .textEnd)
    case "(" where !isBasic: return try group()
    case "*" where !isBasic || !isFirst, "+" where !isBasic, "?" where !isBasic:
      if syntax.requiresOperands || isPerl { throw .operand }
      at += 1
      return .empty
    case "{" where !isBasic && !syntax.takesBraceLiterally: throw .operand
    default: return character()
    }
  }

  /// Whether a branch of a basic expression ends so many bytes on.
  private func endsBranch(_ ahead: Int) -> Bool {
    guard let byte = peek(ahead) else { return true }
    return byte == "\\" && (peek(ahead + 1) == ")" || peek(ahead + 1) == "|")
  }

  mutating func character() -> Node {
    let (character, length) = RegularExpressionCharacter.read(pattern, at, pattern.count)
    at += length
    return Self.node(character, ignoresCase: syntax.ignoresCase)
  }

  static func node(_ character: RegularExpressionCharacter, ignoresCase: Bool) -> Node {
    guard ignoresCase, case .scalar(let value) = character else { return .character(character) }
    let variants = LetterCase.variants(value)
    if variants.isEmpty { return .character(character) }
    var set = RegularExpressionSet()
    for one in variants + [value] { set.insert(one...one) }
    set.seal()
    return .set(set)
  }

  /// A group, from its opening parenthesis on.
  mutating func group() throws(Failure) -> Node {
    skipOperator()
    if isPerl, peek() == "?" { return try specialGroup() }
    return try capturing()
  }

  /// What stands in a group that has a number.
  mutating func capturing() throws(Failure) -> Node {
    groups += 1
    let number = groups
    let inner = try alternatives(nested: true)
    try close()
    completed.append(number)
    return .group(inner, number)
  }

  mutating func close() throws(Failure) {
    guard isOperator(")") else { throw .openGroup }
    skipOperator()
  }

  // MARK: Repetition

  private mutating func repeated(_ operand: Node) throws(Failure) -> Node {
    var node = operand
    while let (least, most) = try repetition() {
      repetitions += 1
      if repetitions > Self.mostRepetitions { throw .tooBig }
      var greed = Node.Greed.greedy
      if isPerl, peek() == "?" || peek() == "+" {
        greed = peek() == "?" ? .lazy : .possessive
        at += 1
      }
      // A repetition of a repetition needs no more depth where it says the same.
      if case .repeated(let inner, let innerLeast, nil, .greedy) = node, innerLeast <= 1,
        most == nil, least <= 1, greed == .greedy
      {
        node = .repeated(inner, least: min(least, innerLeast), most: nil, .greedy)
      } else {
        depth += 1
        if depth > Self.deepest { throw .tooBig }
        node = .repeated(node, least: least, most: most, greed)
        defer { depth -= 1 }
        continue
      }
    }
    return node
  }

  private mutating func repetition() throws(Failure) -> (least: Int, most: Int?)? {
    if peek() == "*" {
      at += 1
      return (0, nil)
    }
    if isOperator("+") {
      skipOperator()
      return (1, nil)
    }
    if isOperator("?") {
      skipOperator()
      return (0, 1)
    }
    return isOperator("{") ? try interval() : nil
  }

  private mutating func interval() throws(Failure) -> (least: Int, most: Int?)? {
    let start = at
    skipOperator()
    let least = number()
    var most: Int? = least
    var isValid = true
    if peek() == "," {
      at += 1
      most = number()
      if isPerl && least == nil { isValid = false }
    } else if least == nil {
      isValid = false
    }
    guard isValid, isOperator("}") else {
      if syntax.takesBraceLiterally {
        at = start
        return nil
      }
      if let byte = peek() {
        if !pattern[at...].contains(0x7D) { throw .openInterval }
        if isBasic && byte == "\\" || !isBasic || isValid { throw .intervalContent }
        throw .intervalContent
      }
      throw .openInterval
    }
    skipOperator()
    if let most, most < least ?? 0 { throw .intervalContent }
    if max(least ?? 0, most ?? 0) > Self.largestCount { throw .tooBig }
    return (least ?? 0, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let byte = peek(), 0x30...0x39 ~= byte {
      value = min((value ?? 0) * 10 + Int(byte - 0x30), Self.largestCount + 1)
      at += 1
    }
    return value
  }
}
