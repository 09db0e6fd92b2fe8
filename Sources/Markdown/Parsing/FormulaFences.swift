/// Formulas that stand between lines of `$$`: they become fences, because nothing in them is
/// Markdown, neither a line of `=` nor an empty one.
enum FormulaFences {
  /// The fence; longer than any in a formula.
  private static let fence: StaticString = "````````````````"

  /// `text` with its formulas between fences of the language `math`; `nil` when it has none.
  static func apply(to text: Bytes) -> [UInt8]? {
    guard text.firstIndex(of: "$$") != nil else { return nil }
    var lines: [(marks: Range<Int>, isOpening: Bool)] = []
    var pending: Range<Int>?
    var codeFence: CodeMarks?
    var start = 0
    while start < text.count {
      let lineEnd = text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? text.count
      let line = text.part(start..<lineEnd)
      let body = Self.body(of: line)
      if pending == nil, let found = codeMarks(line, from: body) {
        if let open = codeFence {
          let closes = found.mark == open.mark && found.length >= open.length && found.isBare
          if closes { codeFence = nil }
        } else {
          codeFence = found
        }
      } else if codeFence == nil, let body, line.from(body).trimmed.elementsEqual(Bytes("$$")) {
        let marks = start + body..<start + body + 2
        if let opening = pending {
          lines.append((opening, true))
          lines.append((marks, false))
          pending = nil
        } else {
          pending = marks
        }
      }
      start = lineEnd + 1
    }
    guard !lines.isEmpty else { return nil }
    var result: [UInt8] = []
    var written = 0
    for (marks, isOpening) in lines {
      result.append(text.part(written..<marks.lowerBound))
      result.append(fence)
      if isOpening { result.append("math") }
      written = marks.upperBound
    }
    result.append(text.from(written))
    return result
  }

  /// Where a line's text begins behind `>` and up to three spaces; `nil` for indented code.
  private static func body(of line: Bytes) -> Int? {
    var position = 0
    var spaces = 0
    while position < line.count {
      switch line[position] {
      case UInt8(ascii: " "): spaces += 1
      case UInt8(ascii: "\t"): spaces += 4
      case UInt8(ascii: ">"): spaces = -1
      default: return spaces < 4 ? position : nil
      }
      position += 1
    }
    return spaces < 4 ? position : nil
  }

  /// The marks that open or close a code block.
  private struct CodeMarks {
    var mark: UInt8
    var length: Int
    /// Whether nothing follows them, as it must be to close.
    var isBare: Bool
  }

  /// The marks on a line, which may be indented: in a list.
  private static func codeMarks(_ line: Bytes, from body: Int?) -> CodeMarks? {
    let text = line.from(body ?? 0).trimmed
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let length = text.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    return CodeMarks(mark: mark, length: length, isBare: text.count == length)
  }
}
