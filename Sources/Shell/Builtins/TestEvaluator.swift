extension Interpreter {
  /// Evaluates `[[ … ]]`.
  func evaluate(_ expression: TestExpression) throws(Unwind) -> Bool {
    switch expression {
    case .not(let inner): return try !evaluate(inner)
    case .and(let left, let right):
      guard try evaluate(left) else { return false }
      return try evaluate(right)
    case .or(let left, let right):
      if try evaluate(left) { return true }
      return try evaluate(right)
    case .unary(let op, let word):
      let text = try expandString(word)
      if state.has("x") { trace("[[ \(op) \(Quoting.traced(text)) ]]") }
      return testUnary(op, text)
    case .binary(let op, let left, let right):
      let first = try expandString(left)
      if state.has("x") {
        trace("[[ \(Quoting.traced(first)) \(op) \(try tracedOperand(op, right)) ]]")
      }
      switch op {
      case "=", "==", "!=":
        let pattern = try expandPattern(right, ignoresCase: state.shopt.has(.ignoresCase))
        return pattern.matches(first.bytes[...]) == (op != "!=")
      case "-eq", "-ne", "-lt", "-le", "-gt", "-ge":
        let second = try expandString(right)
        do {
          return compare(
            op, try Arithmetic.evaluate(first, in: self), try Arithmetic.evaluate(second, in: self))
        } catch {
          if !error.message.isEmpty { complain("[[: \(error.message)") }
          return false
        }
      case "=~": return try matchExpression(right, first)
      default: return testBinary(op, first, try expandString(right)) ?? false
      }
    }
  }

  /// How `set -x` shows what stands on the right: what was quoted in a pattern gets backslashes.
  private func tracedOperand(_ op: ByteString, _ word: Word) throws(Unwind) -> ByteString {
    guard ["=", "==", "!=", "=~"].contains(op) else {
      return Quoting.traced(try expandString(word))
    }
    let field = try expandField(word.parts, tilde: .wordStart)
    var result = ByteString()
    for (at, byte) in field.bytes.enumerated() {
      if field.quoted[at] { result.append(92) }
      result.append(byte)
    }
    return result.isEmpty ? "''" : result
  }

  func compare(_ op: ByteString, _ left: Int64, _ right: Int64) -> Bool {
    switch op {
    case "-eq": left == right
    case "-ne": left != right
    case "-lt": left < right
    case "-le": left <= right
    case "-gt": left > right
    default: left >= right
    }
  }

  func testUnary(_ op: ByteString, _ text: ByteString) -> Bool {
    switch op {
    case "-z": return text.isEmpty
    case "-n": return !text.isEmpty
    case "-v":
      if let open = text.bytes.firstIndex(of: 91), text.hasSuffix("]") {
        let index = ByteString(text.bytes[(open + 1)..<(text.count - 1)])
        switch variable(text.prefix(open))?.value {
        case .associative(let array): return array[index] != nil
        case .indexed(let array): return index.integer.map { array[$0] != nil } ?? false
        default: return false
        }
      }
      return value(text) != nil
    case "-o": return Options.isOn(text, in: state)
    case "-R": return state.variables[text]?.isReference ?? false
    case "-t": return state.streams[text.integer ?? -1]?.isTerminal ?? false
    default: break
    }
    if state.streams.number(named: text) != nil {
      return !["-f", "-d", "-s", "-L", "-h"].contains(op)
    }
    guard
      let inode = try? machine.fileSystem.find(
        text, from: state.folder, as: state.credentials,
        followLast: op != "-L" && op != "-h")
    else { return false }
    switch op {
    case "-f": return inode.isFile
    case "-d": return inode.isFolder
    case "-s": return inode.size > 0
    case "-r": return state.credentials.may(4, inode)
    case "-w": return state.credentials.may(2, inode)
    case "-x": return state.credentials.may(1, inode)
    case "-L", "-h": return inode.linkTarget != nil
    case "-c": if case .device = inode.content { return true } else { return false }
    case "-b", "-p", "-S": return false
    case "-O": return inode.owner == state.credentials.user
    case "-G": return inode.group == state.credentials.group
    case "-u": return inode.mode & 0o4000 != 0
    case "-g": return inode.mode & 0o2000 != 0
    case "-k": return inode.mode & 0o1000 != 0
    default: return true
    }
  }

  /// Compares strings or files; `nil` for an operator that there is not.
  func testBinary(_ op: ByteString, _ left: ByteString, _ right: ByteString) -> Bool? {
    func inode(_ path: ByteString) -> Inode? {
      try? machine.fileSystem.find(path, from: state.folder, as: state.credentials)
    }
    switch op {
    case "=", "==": return left == right
    case "!=": return left != right
    case "<": return left < right
    case ">": return right < left
    case "-ef": return inode(left).map { $0 === inode(right) } ?? false
    case "-nt":
      guard let first = inode(left) else { return false }
      return inode(right).map { first.modified > $0.modified } ?? true
    case "-ot":
      guard let second = inode(right) else { return false }
      return inode(left).map { $0.modified < second.modified } ?? true
    default: return nil
    }
  }
}

/// What is wrong with the arguments of `test`.
struct TestError: Error {
  var message: ByteString
}

/// Evaluates the arguments of `test`, after POSIX's rules for their number.
struct TestArguments {
  let shell: Interpreter
  var words: ArraySlice<ByteString>

  mutating func evaluate() throws(TestError) -> Bool {
    let all = words
    let first = all.startIndex
    switch all.count {
    case 0: return false
    case 1: return !all[first].isEmpty
    case 2:
      if all[first] == "!" { return all[first + 1].isEmpty }
      guard Parser.unaryTests.contains(all[first]) else {
        throw TestError(message: "\(all[first]): unary operator expected")
      }
      return shell.testUnary(all[first], all[first + 1])
    case 3:
      if let result = try binary(all[first], all[first + 1], all[first + 2]) { return result }
      if all[first + 1] == "-a" { return !all[first].isEmpty && !all[first + 2].isEmpty }
      if all[first + 1] == "-o" { return !all[first].isEmpty || !all[first + 2].isEmpty }
      if all[first] == "!" {
        words = all.dropFirst()
        return try !evaluate()
      }
      if all[first] == "(" && all[first + 2] == ")" { return !all[first + 1].isEmpty }
      throw TestError(message: "\(all[first + 1]): binary operator expected")
    default:
      if all.count == 4 && all[first] == "!" {
        words = all.dropFirst()
        return try !evaluate()
      }
      let result = try or()
      if !words.isEmpty { throw TestError(message: "too many arguments") }
      return result
    }
  }

  private mutating func or() throws(TestError) -> Bool {
    var result = try and()
    while words.first == "-o" {
      words = words.dropFirst()
      let right = try and()
      result = result || right
    }
    return result
  }

  private mutating func and() throws(TestError) -> Bool {
    var result = try primary()
    while words.first == "-a" {
      words = words.dropFirst()
      let right = try primary()
      result = result && right
    }
    return result
  }

  private mutating func primary() throws(TestError) -> Bool {
    guard let first = words.popFirst() else { throw TestError(message: "argument expected") }
    if first == "!" { return try !primary() }
    if first == "(" {
      let result = try or()
      guard words.popFirst() == ")" else { throw TestError(message: "`)' expected") }
      return result
    }
    let start = words.startIndex
    if words.count >= 2, let result = try binary(first, words[start], words[start + 1]) {
      words = words.dropFirst(2)
      return result
    }
    if Parser.unaryTests.contains(first), let operand = words.popFirst() {
      return shell.testUnary(first, operand)
    }
    return !first.isEmpty
  }

  private func binary(
    _ left: ByteString, _ op: ByteString, _ right: ByteString
  ) throws(TestError) -> Bool? {
    switch op {
    case "-eq", "-ne", "-lt", "-le", "-gt", "-ge":
      guard let first = left.trimmed.integer64 else {
        throw TestError(message: "\(left): integer expression expected")
      }
      guard let second = right.trimmed.integer64 else {
        throw TestError(message: "\(right): integer expression expected")
      }
      return shell.compare(op, first, second)
    default: return shell.testBinary(op, left, right)
    }
  }

}

extension Builtins {
  static func test(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var words = call.operands
    if call.name == "[" {
      guard words.popLast() == "]" else { return shell.fail(call, "missing `]'", 2) }
    }
    var arguments = TestArguments(shell: shell, words: words)
    do {
      return try arguments.evaluate() ? 0 : 1
    } catch {
      return shell.fail(call, error.message, 2)
    }
  }
}
