import Shell

/// A Dockerfile, taken apart (Dockerfile reference; frontend 1.16).
struct Dockerfile {
  /// A document in the file: `RUN <<EOF … EOF`.
  struct HereDocument {
    var name: ByteString
    var content: ByteString
    /// Whether variables in it stand for their values.
    var expands: Bool
  }

  struct Instruction {
    /// In capital letters.
    var name: ByteString
    /// As it is written.
    var spelling: ByteString
    /// The whole instruction, continued lines joined.
    var original = ByteString()
    var flags: [(name: ByteString, value: ByteString)] = []
    /// What follows the name and the flags, continued lines joined.
    var text: ByteString
    /// The words of the JSON form; `nil` for the other.
    var words: [ByteString]?
    var documents: [HereDocument] = []
    /// From 1.
    var firstLine: Int
    var lastLine: Int

    func flag(_ name: ByteString) -> ByteString? { flags.last { $0.name == name }?.value }
  }

  /// A mistake, with its line from 1.
  struct Mistake: Error {
    var line: Int
    var lastLine: Int
    var message: ByteString
  }

  static let names: [ByteString] = [
    "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL",
    "MAINTAINER", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
  ]

  let source: ByteString
  let lines: [ByteString]
  private(set) var instructions: [Instruction] = []
  private(set) var emptyContinuations: [Int] = []
  private var escape: UInt8 = 92

  init(_ source: ByteString) throws(Mistake) {
    self.source = source
    lines = source.split(10)
    readDirectives()
    var at = 0
    while at < lines.count {
      let line = lines[at].trimmed
      if line.isEmpty || line.hasPrefix("#") {
        at += 1
        continue
      }
      at = try readInstruction(at)
    }
  }

  private mutating func readDirectives() {
    for line in lines {
      let text = line.trimmed
      guard text.hasPrefix("#"), text.contains(61) else { return }
      let (name, value) = text.dropFirst().trimmed.pair
      if name.trimmed.lowercased == "escape", value.trimmed == "`" { escape = 96 }
      if !["escape", "syntax", "check"].contains(name.trimmed.lowercased) { return }
    }
  }

  /// Reads the instruction that begins on a line; gives the line behind it.
  private mutating func readInstruction(_ start: Int) throws(Mistake) -> Int {
    var at = start
    var text = ByteString()
    while at < lines.count {
      var line = lines[at]
      if line.hasSuffix("\r") { line = line.dropLast() }
      if at > start {
        let bare = line.trimmed
        if bare.hasPrefix("#") {
          at += 1
          continue
        }
        if bare.isEmpty {
          emptyContinuations.append(at + 1)
          at += 1
          continue
        }
      }
      at += 1
      var bytes = line.bytes
      while let last = bytes.last, last == 32 || last == 9 { bytes.removeLast() }
      if bytes.last == escape {
        text.append(ByteString(Array(bytes.dropLast())))
        continue
      }
      text.append(line)
      break
    }
    let whole = text.trimmed
    let end = whole.bytes.firstIndex { $0 == 32 || $0 == 9 } ?? whole.count
    let spelling = whole.prefix(end)
    let name = ByteString(spelling.bytes.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 })
    var instruction = Instruction(
      name: name, spelling: spelling, original: whole, text: whole.dropFirst(end).trimmed,
      firstLine: start + 1, lastLine: at)
    guard Self.names.contains(name) else {
      throw Mistake(
        line: start + 1, lastLine: at,
        message: "unknown instruction: \(spelling)\(Self.suggestion(name))")
    }
    readFlags(&instruction)
    if ["RUN", "COPY", "ADD"].contains(name) {
      try readDocuments(&instruction, &at)
    }
    if ["RUN", "CMD", "ENTRYPOINT", "SHELL", "VOLUME", "COPY", "ADD"].contains(name) {
      instruction.words = Self.jsonWords(instruction.text)
    }
    instruction.lastLine = at
    instructions.append(instruction)
    return at
  }

  private static func suggestion(_ name: ByteString) -> ByteString {
    var best: (distance: Int, name: ByteString) = (3, "")
    for known in names {
      let distance = distance(name.bytes, known.bytes)
      if distance < best.distance { best = (distance, known) }
    }
    return best.name.isEmpty ? "" : " (did you mean \(best.name)?)"
  }

  /// How many letters have to be changed (Levenshtein).
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    if one.count > 40 { return 40 }
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var previous = row[0]
      row[0] = index + 1
      for column in 0..<other.count {
        let kept = previous + (byte == other[column] ? 0 : 1)
        previous = row[column + 1]
        row[column + 1] = min(kept, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[other.count]
  }

  private func readFlags(_ instruction: inout Instruction) {
    guard ["RUN", "COPY", "ADD", "FROM", "HEALTHCHECK"].contains(instruction.name) else { return }
    var rest = instruction.text
    while rest.hasPrefix("--") {
      let end = rest.bytes.firstIndex { $0 == 32 || $0 == 9 } ?? rest.count
      let word = rest.prefix(end)
      if word == "--" { break }
      let (name, value) = word.dropFirst(2).pair
      instruction.flags.append((name, word.contains(61) ? value : "true"))
      rest = rest.dropFirst(end).trimmed
    }
    instruction.text = rest
  }

  private mutating func readDocuments(_ instruction: inout Instruction, _ at: inout Int)
    throws(Mistake)
  {
    var rest = instruction.text.bytes[...]
    while let sign = rest.firstIndex(of: 60), rest.index(after: sign) < rest.endIndex {
      guard rest[sign + 1] == 60, sign + 2 < rest.endIndex, rest[sign + 2] != 60 else {
        rest = rest[(sign + 1)...]
        if rest.first == 60 { rest = rest.drop { $0 == 60 } }
        continue
      }
      var word = ByteString(
        Array(
          rest[(sign + 2)...].prefix { $0 != 32 && $0 != 9 && $0 != 59 && $0 != 124 && $0 != 38 }))
      rest = rest[(sign + 2)...]
      let strips = word.hasPrefix("-")
      if strips { word = word.dropFirst() }
      let quotes: [UInt8] = [34, 39]
      let isQuoted = word.bytes.first.map { quotes.contains($0) } ?? false
      let name = ByteString(word.bytes.filter { !quotes.contains($0) })
      guard !name.isEmpty,
        name.bytes.allSatisfy({
          ($0 >= 48 && $0 <= 57) || ($0 | 32 >= 97 && $0 | 32 <= 122) || $0 == 95 || $0 == 46
            || $0 == 45 || $0 == 47
        })
      else { continue }
      var content = ByteString()
      var isClosed = false
      while at < lines.count {
        var line = lines[at]
        at += 1
        if strips { line = ByteString(Array(line.bytes.drop { $0 == 9 })) }
        if line == name {
          isClosed = true
          break
        }
        content.append(line + "\n")
      }
      if !isClosed {
        throw Mistake(line: instruction.firstLine, lastLine: at, message: "unterminated heredoc")
      }
      instruction.documents.append(
        HereDocument(name: name, content: content, expands: !isQuoted))
    }
  }

  /// The words of a JSON list of texts; `nil` for anything else.
  static func jsonWords(_ text: ByteString) -> [ByteString]? {
    var bytes = text.bytes[...]
    func skip() {
      while let first = bytes.first, first == 32 || first == 9 || first == 10 {
        bytes.removeFirst()
      }
    }
    guard bytes.popFirst() == 91 else { return nil }
    var words: [ByteString] = []
    skip()
    if bytes.first == 93 { return [] }
    while true {
      skip()
      guard bytes.popFirst() == 34 else { return nil }
      var word: [UInt8] = []
      while let byte = bytes.popFirst(), byte != 34 {
        guard byte == 92 else {
          word.append(byte)
          continue
        }
        switch bytes.popFirst() {
        case 110?: word.append(10)
        case 116?: word.append(9)
        case let other? where [34, 92, 47].contains(other): word.append(other)
        default: return nil
        }
      }
      words.append(ByteString(word))
      skip()
      switch bytes.popFirst() {
      case 44?: continue
      case 93?:
        skip()
        return bytes.isEmpty ? words : nil
      default: return nil
      }
    }
  }
}
