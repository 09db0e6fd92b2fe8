/// Emphasis next to Hangul (commonmark-spec issue 650).
///
/// CommonMark section 6.2 lets a run of `*` close emphasis behind punctuation only where a space or
/// punctuation follows. In Korean a particle follows without a space, and so
/// `**마크다운(Markdown)**을` keeps its asterisks. Here a sentinel goes between the punctuation and
/// the run, and the run then counts as standing between letters, where it may open or close:
/// `**마크다운(Markdown)|**을`, `은**|"인용"|**을`.
enum HangulFlanking {
  /// Where sentinels belong in `text`, in order.
  static func offsets(in text: Bytes) -> [Int] {
    var result: [Int] = []
    collect(UInt8(ascii: "*"), in: text, into: &result)
    if text.firstIndex(of: "~~") != nil {
      collect(UInt8(ascii: "~"), in: text, into: &result)
      // Runs of both kinds are found from either.
      result = Set(result).sorted()
    }
    return result
  }

  private static func collect(_ mark: UInt8, in text: Bytes, into result: inout [Int]) {
    var position = 0
    while let found = text.firstIndex(of: mark, from: position) {
      var start = found
      while start > 0, isMark(text[start - 1]) { start -= 1 }
      var end = found + 1
      while end < text.count, isMark(text[end]) { end += 1 }
      position = end
      judge(start..<end, in: text, into: &result)
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~")
  }

  /// Looks at what stands on either side of a run of marks.
  private static func judge(_ found: Range<Int>, in text: Bytes, into result: inout [Int]) {
    let run = withoutEscapedMark(found, in: text)
    guard !run.isEmpty, run.lowerBound > 0, run.upperBound < text.count else { return }
    let byte = { (position: Int) in position < text.count ? text[position] : 0 }
    let isHangulAfter = Hangul.width(at: run.upperBound, byte) > 0
    let isHangulBefore = run.lowerBound >= 3 && Hangul.width(at: run.lowerBound - 3, byte) > 0
    guard isHangulAfter != isHangulBefore else { return }
    let runs = parts(of: run, in: text)
    guard runs.allSatisfy({ text[$0.lowerBound] == UInt8(ascii: "*") || $0.count == 2 }) else {
      return
    }
    if isHangulAfter {
      guard let mark = scalar(before: run.lowerBound, in: text), closesOrStandsAlone(mark) else {
        return
      }
      result += runs.map(\.lowerBound)
    } else {
      guard let mark = scalar(at: run.upperBound, in: text), opensOrStandsAlone(mark) else {
        return
      }
      result += runs.map(\.upperBound)
    }
  }

  /// A run without its first mark where a backslash makes that one text.
  private static func withoutEscapedMark(_ run: Range<Int>, in text: Bytes) -> Range<Int> {
    var start = run.lowerBound
    while start > 0, text[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    let isEscaped = (run.lowerBound - start) % 2 == 1
    return run.dropFirst(isEscaped ? 1 : 0)
  }

  /// A run of mixed marks in parts of one mark each: `**~~` in `**` and `~~`.
  private static func parts(of run: Range<Int>, in text: Bytes) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = run.lowerBound
    for position in run where position + 1 == run.upperBound || text[position + 1] != text[start] {
      result.append(start..<position + 1)
      start = position + 1
    }
    return result
  }

  // An opening bracket before the run says that it opens, a closing one after it that it closes:
  // there CommonMark is right already. `_` is left alone: a sentinel would undo its own flanking.

  private static func closesOrStandsAlone(_ mark: Unicode.Scalar) -> Bool {
    switch mark.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: false
    default: mark != "_" && isPunctuation(mark)
    }
  }

  private static func opensOrStandsAlone(_ mark: Unicode.Scalar) -> Bool {
    switch mark.properties.generalCategory {
    case .closePunctuation, .finalPunctuation: false
    default: mark != "_" && isPunctuation(mark)
    }
  }

  private static func isPunctuation(_ mark: Unicode.Scalar) -> Bool {
    if mark.isASCII { return ASCII.isPunctuation(UInt8(truncatingIfNeeded: mark.value)) }
    return switch mark.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  private static func scalar(before end: Int, in text: Bytes) -> Unicode.Scalar? {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80, end - start < 4 { start -= 1 }
    return scalar(at: start, in: text)
  }

  private static func scalar(at start: Int, in text: Bytes) -> Unicode.Scalar? {
    var decoder = UTF8()
    var bytes = text.part(start..<start + 4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
  }
}
