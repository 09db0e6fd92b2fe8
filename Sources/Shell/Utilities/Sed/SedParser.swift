/// Reads scripts of `sed` (POSIX `sed`, with GNU's additions).
struct SedParser {
  let text: [UInt8]
  var at = 0
  var syntax: RegularExpressionSyntax
  var script = SedScript()
  private var labels: [(name: ByteString, place: Int)] = []
  private var jumps: [(place: Int, label: ByteString)] = []
  private var blocks: [Int] = []

  /// The most commands of a script.
  private static let most = 50_000

  init(_ text: [UInt8], _ syntax: RegularExpressionSyntax) {
    self.text = text
    self.syntax = syntax
  }

  func failure(_ message: ByteString) -> SedFailure { SedFailure(message: message, at: at) }

  // MARK: Characters

  func peek() -> UInt8? { at < text.count ? text[at] : nil }

  mutating func take() -> UInt8? {
    guard at < text.count else { return nil }
    at += 1
    return text[at - 1]
  }

  mutating func skipBlanks() {
    while let byte = peek(), byte == " " || byte == "\t" { at += 1 }
  }

  private mutating func skipSpaceAndSemicolons() {
    while let byte = peek(), byte == " " || 0x09...0x0D ~= byte || byte == ";" { at += 1 }
  }

  mutating func number() -> Int? {
    var value: Int?
    while let byte = peek(), 0x30...0x39 ~= byte {
      value = min((value ?? 0) * 10 + Int(byte - 0x30), 1 << 27)
      at += 1
    }
    return value
  }

  // MARK: The script

  mutating func read() throws(SedFailure) -> SedScript {
    if text.starts(with: [0x23, 0x6E, 0x0A]) || text == [0x23, 0x6E] {
      script.isQuiet = true
      at = 2
    }
    while true {
      skipSpaceAndSemicolons()
      if peek() == nil { break }
      try command()
      if script.commands.count > Self.most { throw failure("script too long") }
    }
    if !blocks.isEmpty { throw SedFailure(message: "unmatched `{'", at: 0) }
    for jump in jumps {
      guard let label = labels.first(where: { $0.name == jump.label }) else {
        throw SedFailure(message: "can't find label for jump to `\(jump.label)'", at: nil)
      }
      resolve(jump.place, label.place)
    }
    return script
  }

  private mutating func resolve(_ place: Int, _ target: Int) {
    switch script.commands[place].action {
    case .branch: script.commands[place].action = .branch(target)
    case .branchIfSubstituted: script.commands[place].action = .branchIfSubstituted(target)
    default: script.commands[place].action = .branchUnlessSubstituted(target)
    }
  }

  private mutating func command() throws(SedFailure) {
    var command = SedCommand(action: .nothing)
    command.first = try address(isFirst: true)
    if command.first != nil {
      skipBlanks()
      if peek() == "," {
        at += 1
        skipBlanks()
        command.second = try address(isFirst: false)
        if command.second == nil {
          at = min(at + 1, text.count)
          throw failure("unexpected `,'")
        }
      }
      try checkZero(command)
    }
    skipBlanks()
    if peek() == "!" {
      command.isNegated = true
      at += 1
      skipBlanks()
      if peek() == "!" {
        at += 1
        throw failure("multiple `!'s")
      }
    }
    guard let name = take() else { throw failure("missing command") }
    if name == "\n" || name == ";" {
      throw failure("missing command")
    }
    try action(name, &command)
    script.commands.append(command)
  }

  private func checkZero(_ command: SedCommand) throws(SedFailure) {
    guard case .line(0) = command.first else { return }
    if case .expression = command.second { return }
    var end = self
    end.skipBlanks()
    if end.peek() != nil { end.at += 1 }
    throw end.failure("invalid usage of line address 0")
  }

  // MARK: Addresses

  private mutating func address(isFirst: Bool) throws(SedFailure) -> SedAddress? {
    guard let byte = peek() else { return nil }
    switch byte {
    case "$":
      at += 1
      return .last
    case "/", "\\":
      at += 1
      var delimiter = byte
      if byte == "\\" {
        guard let next = take() else { throw failure("unexpected `,'") }
        delimiter = next
      }
      guard let pattern = delimited(by: delimiter, isExpression: true) else {
        throw failure("unterminated address regex")
      }
      var (ignoresCase, isMultiline) = (false, false)
      while let flag = peek(), flag == "I" || flag == "M" {
        if flag == "I" { ignoresCase = true } else { isMultiline = true }
        at += 1
      }
      return .expression(try expression(pattern, ignoresCase, isMultiline))
    case "+", "~":
      at += 1
      let count = number()
      if isFirst || count == nil {
        throw failure(
          isFirst ? "invalid usage of +N or ~N as first address" : "expected number")
      }
      return byte == "+" ? .plus(count ?? 0) : .multiple(count ?? 0)
    default: break
    }
    guard let line = number() else { return nil }
    guard isFirst || peek() == "~" else { return .line(line) }
    skipBlanks()
    guard peek() == "~" else { return .line(line) }
    at += 1
    return .step(line, number() ?? 0)
  }

  // MARK: Commands

  private mutating func action(
    _ name: UInt8, _ command: inout SedCommand
  ) throws(SedFailure) {
    switch name {
    case "#":
      if command.first != nil { throw failure("comments don't accept any addresses") }
      while let byte = take(), byte != "\n" {}
    case ":":
      if command.first != nil { throw failure(": doesn't want any addresses") }
      skipBlanks()
      let label = self.label()
      if label.isEmpty { throw failure("\":\" lacks a label") }
      labels.append((label, script.commands.count))
    case "{":
      blocks.append(script.commands.count)
      command.action = .block(end: 0)
    case "}":
      guard let start = blocks.popLast(), command.first == nil else {
        throw failure(
          command.first == nil || blocks.isEmpty
            ? "unexpected `}'" : "} doesn't want any addresses")
      }
      script.commands[start].action = .block(end: script.commands.count)
      command.action = .blockEnd
      try endOfCommand()
    case "a", "i", "c":
      let text = try addedText()
      command.action =
        name == "a" ? .append(text) : name == "i" ? .insert(text) : .change(text)
    case "b", "t", "T":
      skipBlanks()
      let label = self.label()
      if !label.isEmpty { jumps.append((script.commands.count, label)) }
      command.action =
        name == "b"
        ? .branch(nil) : name == "t" ? .branchIfSubstituted(nil) : .branchUnlessSubstituted(nil)
    case "q", "Q":
      if command.second != nil { throw failure("command only uses one address") }
      skipBlanks()
      let status = number() ?? 0
      command.action = name == "q" ? .quit(status) : .quitSilently(status)
      try endOfCommand()
    case "l", "L":
      skipBlanks()
      command.action = .list(number())
      try endOfCommand()
    case "r": command.action = .readFile(try fileName())
    case "R": command.action = .readLine(try fileName())
    case "w": command.action = .write(try outputName())
    case "W": command.action = .writeFirstLine(try outputName())
    case "s": command.action = .substitute(try substitution())
    case "y": command.action = .transliterate(try transliteration())
    case "e": throw SedFailure(message: "the command e is not simulated", at: nil)
    case "v": while let byte = peek(), byte != "\n", byte != ";" { at += 1 }
    default:
      guard let simple = Self.simple(name) else {
        throw failure("unknown command: `\(ByteString([name]))'")
      }
      command.action = simple
      try endOfCommand()
    }
  }

  private static func simple(_ name: UInt8) -> SedAction? {
    switch name {
    case "=": .equals
    case "d": .delete
    case "D": .deleteFirstLine
    case "g": .getHold
    case "G": .appendHold
    case "h": .hold
    case "H": .holdAppend
    case "x": .exchange
    case "n": .next
    case "N": .nextAppend
    case "p": .print
    case "P": .printFirstLine
    case "F": .fileName
    case "z": .empty
    default: nil
    }
  }

  mutating func endOfCommand() throws(SedFailure) {
    skipBlanks()
    guard let byte = peek(), byte != "}", byte != "#" else { return }
    at += 1
    if byte != "\n" && byte != ";" && byte != "\r" {
      throw failure("extra characters after command")
    }
  }

  private mutating func label() -> ByteString {
    let start = at
    while let byte = peek(), byte != ";", byte != " ", !(0x09...0x0D ~= byte) { at += 1 }
    return ByteString(text[start..<at])
  }

  mutating func fileName() throws(SedFailure) -> ByteString {
    skipBlanks()
    let start = at
    while let byte = peek(), byte != "\n" { at += 1 }
    if at == start { throw failure("missing filename in r/R/w/W commands") }
    return ByteString(text[start..<at])
  }

  mutating func outputName() throws(SedFailure) -> ByteString {
    let name = try fileName()
    if !script.outputs.contains(name) { script.outputs.append(name) }
    return name
  }

  /// The text of `a`, `i` and `c`.
  private mutating func addedText() throws(SedFailure) -> ByteString {
    skipBlanks()
    guard peek() != nil else { throw failure("expected \\ after `a', `c' or `i'") }
    if peek() == "\\" {
      at += 1
      let start = at
      skipBlanks()
      if peek() == nil { return "" }
      if peek() == "\n" { at += 1 } else { at = start }
    }
    var result: [UInt8] = []
    while let byte = take(), byte != "\n" {
      guard byte == "\\", let next = take() else {
        if byte != "\\" { result.append(byte) }
        continue
      }
      result += Self.escape(next).map { [$0] } ?? [next]
    }
    return ByteString(result + [0x0A])
  }

  /// The control character that a letter behind a backslash stands for.
  static func escape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case "a": 0x07
    case "f": 0x0C
    case "t": 0x09
    case "v": 0x0B
    case "r": 0x0D
    default: nil
    }
  }
}
