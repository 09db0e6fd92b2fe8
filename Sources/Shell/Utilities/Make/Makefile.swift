/// What a file for `make` says (GNU make): variables and rules.
struct Makefile {
  /// How targets are made.
  struct Rule {
    var targets: [ByteString]
    var needs: [ByteString]
    /// The lines of the recipe with their numbers.
    var recipe: [(line: Int, text: ByteString)] = []
  }

  /// Why a file cannot be read.
  enum Mistake: Error {
    case failure(line: Int, ByteString)
    case notSimulated(ByteString)
  }

  var variables: [ByteString: ByteString] = [:]
  /// The variables that the command line sets, which the file does not change.
  let fixed: Set<ByteString>
  private(set) var rules: [Rule] = []
  private(set) var phony: Set<ByteString> = []
  /// Runs a command of `$(shell …)`.
  let shell: (ByteString) -> ByteString

  init(
    _ text: [UInt8], variables: [ByteString: ByteString], fixed: Set<ByteString>,
    shell: @escaping (ByteString) -> ByteString
  ) throws(Mistake) {
    self.variables = variables
    self.fixed = fixed
    self.shell = shell
    var lines = ByteString(text).split(10)[...]
    var number = 0
    while var line = lines.popFirst() {
      number += 1
      let start = number
      if line.hasPrefix("\t"), !rules.isEmpty {
        while line.hasSuffix("\\"), let next = lines.popFirst() {
          number += 1
          line.append("\n" + (next.hasPrefix("\t") ? next.dropFirst() : next))
        }
        rules[rules.count - 1].recipe.append((start, line.dropFirst()))
        continue
      }
      while line.hasSuffix("\\"), let next = lines.popFirst() {
        number += 1
        line = line.dropLast() + " " + next.trimmed
      }
      if let mark = Self.comment(line) { line = line.prefix(mark) }
      line = line.trimmed
      if !line.isEmpty { try read(line, start) }
    }
  }

  private static func comment(_ line: ByteString) -> Int? {
    line.bytes.indices.first { index in
      line.bytes[index] == UInt8(ascii: "#") && (index == 0 || line.bytes[index - 1] != 92)
    }
  }

  static func words(_ text: ByteString) -> [ByteString] {
    text.bytes.split { $0 == 32 || $0 == 9 || $0 == 10 }.map { ByteString($0) }
  }

  private mutating func read(_ line: ByteString, _ number: Int) throws(Mistake) {
    let first = Self.words(line)[0]
    let directives: [ByteString] = [
      "include", "-include", "sinclude", "ifeq", "ifneq", "ifdef", "ifndef", "else", "endif",
      "define", "endef", "override", "vpath", "unexport",
    ]
    if directives.contains(first) { throw .notSimulated("Makefile: \(first)") }
    var line = line
    if first == "export" {
      line = line.dropFirst(6).trimmed
      if !line.contains(UInt8(ascii: "=")) { return }
    }
    // A variable has its sign before any colon that is not part of it.
    if let sign = line.bytes.firstIndex(of: UInt8(ascii: "=")) {
      let before = line.prefix(sign)
      let mark = before.bytes.last ?? 0
      let isSpecial = ByteString(":?+!").contains(mark)
      let name = (isSpecial ? before.dropLast() : before).trimmed
      let bare = name.hasSuffix(":") ? name.dropLast() : name
      if Self.words(bare).count == 1, !bare.contains(UInt8(ascii: ":")) {
        try set(expand(bare), isSpecial ? mark : 0, line.dropFirst(sign + 1).trimmed)
        return
      }
    }
    guard let colon = line.bytes.firstIndex(of: UInt8(ascii: ":")) else {
      throw .failure(line: number, "missing separator")
    }
    let targets = Self.words(try expand(line.prefix(colon)))
    var rest = line.dropFirst(colon + 1)
    if rest.hasPrefix(":") { rest = rest.dropFirst() }
    var inline: ByteString?
    if let semicolon = rest.bytes.firstIndex(of: UInt8(ascii: ";")) {
      inline = rest.dropFirst(semicolon + 1).trimmed
      rest = rest.prefix(semicolon)
    }
    let needs = Self.words(try expand(rest)).filter { $0 != "|" }
    if targets == [".PHONY"] {
      phony.formUnion(needs)
      return
    }
    var rule = Rule(targets: targets, needs: needs)
    if let inline { rule.recipe = [(number, inline)] }
    rules.append(rule)
  }

  private mutating func set(
    _ name: ByteString, _ sign: UInt8, _ value: ByteString
  ) throws(Mistake) {
    if fixed.contains(name) { return }
    switch sign {
    case UInt8(ascii: ":"): variables[name] = try expand(value)
    case UInt8(ascii: "?"): if variables[name] == nil { variables[name] = value }
    case UInt8(ascii: "+"):
      variables[name] = variables[name].map { $0 + " " + value } ?? value
    case UInt8(ascii: "!"): variables[name] = shell(try expand(value))
    default: variables[name] = value
    }
  }

  // MARK: References to variables

  /// The text with the values of variables; `own` are those of the rule that is being made.
  func expand(
    _ text: ByteString, own: [ByteString: ByteString] = [:], depth: Int = 0
  ) throws(Mistake) -> ByteString {
    guard depth < 50 else { throw .failure(line: 0, "Recursive variable references itself") }
    var result: [UInt8] = []
    var rest = text.bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "$"), let next = rest.popFirst() else {
        result.append(byte)
        continue
      }
      if next == UInt8(ascii: "$") {
        result.append(next)
        continue
      }
      var name = ByteString([next])
      if next == UInt8(ascii: "(") || next == UInt8(ascii: "{") {
        let close = next == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
        var level = 1
        var inner: [UInt8] = []
        while let letter = rest.popFirst() {
          if letter == next { level += 1 }
          if letter == close {
            level -= 1
            if level == 0 { break }
          }
          inner.append(letter)
        }
        name = ByteString(inner)
        if name.hasPrefix("shell ") {
          result += shell(try expand(name.dropFirst(6), own: own, depth: depth + 1)).bytes
          continue
        }
        let isFunction = name.contains(32) || name.contains(UInt8(ascii: ":"))
        if isFunction { throw .notSimulated("Makefile: $(\(Self.words(name)[0]) …)") }
        name = try expand(name, own: own, depth: depth + 1)
      }
      if let value = own[name] {
        result += value.bytes
      } else if let value = variables[name] {
        result += try expand(value, own: own, depth: depth + 1).bytes
      }
    }
    return ByteString(result)
  }
}
