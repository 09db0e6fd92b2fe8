/// Brace expansion, the first of a word's expansions.
struct BraceExpansion {
  /// What braces in braces, and braces behind each other, may nest to.
  private static let deepest = 100
  /// The bytes and pieces that one word's expansion may read and write.
  private var budget = 1 << 20
  private var depth = 0

  /// A byte of literal text, or a piece that braces do not look into.
  private enum Unit {
    case byte(UInt8)
    case part(WordPart)

    func isByte(_ byte: UInt8) -> Bool { if case .byte(byte) = self { true } else { false } }
  }

  /// Whether there are braces in a word.
  static func isNeeded(for word: Word) -> Bool {
    switch word.form {
    case .plain: false
    case .literal(let text): text.contains(123)
    case .parts(let parts):
      parts.contains { if case .literal(let text) = $0 { text.contains(123) } else { false } }
    }
  }

  /// The words that the braces in `word` make; `nil` when they are too many.
  static func expand(_ word: Word) -> [Word]? {
    var units: [Unit] = []
    for part in word.parts {
      if case .literal(let text) = part {
        units += text.bytes.map { .byte($0) }
      } else {
        units.append(.part(part))
      }
    }
    var expansion = BraceExpansion()
    let words = expansion.expand(units[...])
    guard expansion.budget > 0 else { return nil }
    return words.map { Word(parts: join($0), span: word.span) }
  }

  private static func join(_ units: [Unit]) -> [WordPart] {
    var parts: [WordPart] = []
    var literal: [UInt8] = []
    for unit in units {
      switch unit {
      case .byte(let byte):
        // Braces come before all else: `$a{1,2}` are `$a1` and `$a2`.
        if literal.isEmpty, Byte.isName(byte), case .variable(let name)? = parts.last, name.isName {
          parts[parts.count - 1] = .variable(name + ByteString([byte]))
        } else {
          literal.append(byte)
        }
      case .part(let part):
        if !literal.isEmpty { parts.append(.literal(ByteString(literal))) }
        literal = []
        parts.append(part)
      }
    }
    if !literal.isEmpty { parts.append(.literal(ByteString(literal))) }
    return parts
  }

  private mutating func expand(_ units: ArraySlice<Unit>) -> [[Unit]] {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { budget = 0 }
    var open = units.startIndex
    while budget > 0, let start = units[open...].firstIndex(where: { $0.isByte(123) }) {
      if let (end, commas) = closing(units, start), let bodies = bodies(units, start, end, commas) {
        let head = Array(units[units.startIndex..<start])
        let tails = expand(units[(end + 1)...])
        var result: [[Unit]] = []
        for body in bodies {
          for tail in tails {
            budget -= head.count + body.count + tail.count + 1
            if budget <= 0 { return [] }
            result.append(head + body + tail)
          }
        }
        return result
      }
      open = start + 1
    }
    return [Array(units)]
  }

  private mutating func closing(
    _ units: ArraySlice<Unit>, _ start: Int
  ) -> (end: Int, commas: [Int])? {
    var depth = 0
    var commas: [Int] = []
    for index in units[start...].indices {
      budget -= 1
      if budget <= 0 { return nil }
      if units[index].isByte(123) {
        depth += 1
      } else if units[index].isByte(125) {
        depth -= 1
        if depth == 0 { return (index, commas) }
      } else if units[index].isByte(44) && depth == 1 {
        commas.append(index)
      }
    }
    return nil
  }

  private mutating func bodies(
    _ units: ArraySlice<Unit>, _ start: Int, _ end: Int, _ commas: [Int]
  ) -> [[Unit]]? {
    if !commas.isEmpty {
      var result: [[Unit]] = []
      var from = start + 1
      for comma in commas + [end] {
        result += expand(units[from..<comma])
        from = comma + 1
      }
      return result
    }
    var text: [UInt8] = []
    for unit in units[(start + 1)..<end] {
      guard case .byte(let byte) = unit else { return nil }
      text.append(byte)
    }
    return sequence(ByteString(text))?.map { $0.bytes.map { .byte($0) } }
  }

  /// `1..5`, `a..e` or `01..10..2`.
  private mutating func sequence(_ text: ByteString) -> [ByteString]? {
    var pieces: [ByteString] = []
    var piece = ByteString()
    var index = 0
    while index < text.count {
      if text.bytes[index] == 46 && index + 1 < text.count && text.bytes[index + 1] == 46 {
        pieces.append(piece)
        piece = ByteString()
        index += 2
      } else {
        piece.append(text.bytes[index])
        index += 1
      }
    }
    pieces.append(piece)
    guard pieces.count == 2 || pieces.count == 3 else { return nil }
    var step = 1
    if pieces.count == 3 {
      guard let given = pieces[2].integer else { return nil }
      step = Int(clamping: given.magnitude)
      if step == 0 { step = 1 }
    }
    if let low = pieces[0].integer, let high = pieces[1].integer {
      let isPadded = pieces[0...1].contains { piece in
        let digits = piece.bytes.first == 45 ? piece.dropFirst() : piece
        return digits.count > 1 && digits.bytes[0] == 48
      }
      let width = isPadded ? max(pieces[0].count, pieces[1].count) : 0
      return values(low, high, step)?.map { Self.pad($0, width) }
    }
    guard pieces[0].count == 1, pieces[1].count == 1 else { return nil }
    let (low, high) = (pieces[0].bytes[0], pieces[1].bytes[0])
    guard Self.isLetter(low), Self.isLetter(high) else { return nil }
    return values(Int(low), Int(high), step)?.map { ByteString([UInt8($0)]) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { Byte.isNameStart(byte) && byte != 95 }

  private mutating func values(_ low: Int, _ high: Int, _ step: Int) -> [Int]? {
    let (distance, overflow) = high.subtractingReportingOverflow(low)
    guard !overflow, distance.magnitude / UInt(step) < UInt(max(0, budget)) / 4 else {
      budget = 0
      return nil
    }
    return Array(stride(from: low, through: high, by: low <= high ? step : -step))
  }

  private static func pad(_ value: Int, _ width: Int) -> ByteString {
    var digits = ByteString(Int(clamping: value.magnitude))
    let room = width - (value < 0 ? 1 : 0)
    while digits.count < room { digits = "0" + digits }
    return value < 0 ? "-" + digits : digits
  }
}
