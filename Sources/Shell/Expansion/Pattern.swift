/// Counts the comparisons of a machine's patterns, some of which would take longer than the world
/// lasts.
package final class PatternMeter {
  /// How many comparisons are left.
  package var left = 1 << 20
  package init() {}
}

/// A pattern as `case`, `[[ == ]]`, `${x#…}` and file names use it.
package struct Pattern {
  indirect enum Element {
    case byte(UInt8)
    case any
    case star
    case set([(UInt8, UInt8)], negated: Bool)
    /// `?(…)`, `*(…)`, `+(…)`, `@(…)` or `!(…)`.
    case group(UInt8, [[Element]])
  }

  var elements: [Element]
  var ignoresCase = false
  /// Without comparisons left, nothing matches.
  var meter: PatternMeter?

  /// Reads a pattern; bytes with a quote flag stand for themselves.
  init(
    _ bytes: [UInt8], quoted: [Bool], extended: Bool = true, ignoresCase: Bool = false,
    meter: PatternMeter? = nil
  ) {
    self.meter = meter
    var reader = PatternReader(bytes: bytes, quoted: quoted, extended: extended)
    elements = reader.read(nested: false)
    self.ignoresCase = ignoresCase
  }

  /// Whether the pattern is no more than literal text.
  var isLiteral: Bool {
    elements.allSatisfy { if case .byte = $0 { true } else { false } }
  }

  /// Whether the pattern matches all of `text`.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    match(elements[...], text, ignoresCase)
  }

  private static func unit(_ text: ArraySlice<UInt8>) -> Int {
    // One character of UTF-8, or one byte if it is none.
    guard let first = text.first, first >= 0xC2 else { return 1 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard text.count >= length else { return 1 }
    for byte in text.dropFirst().prefix(length - 1) where byte & 0xC0 != 0x80 { return 1 }
    return length
  }

  private static func fold(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte + 32 : byte
  }

  private func match(
    _ pattern: ArraySlice<Element>, _ text: ArraySlice<UInt8>, _ fold: Bool
  ) -> Bool {
    var pattern = pattern
    var text = text
    var starPattern: ArraySlice<Element>?
    var starText = text
    while true {
      if let meter {
        meter.left -= 1
        if meter.left < 0 { return false }
      }
      if let first = pattern.first {
        switch first {
        case .star:
          pattern = pattern.dropFirst()
          if pattern.isEmpty { return true }
          starPattern = pattern
          starText = text
          continue
        case .group(let kind, let branches):
          let rest = pattern.dropFirst()
          if matchGroup(kind, branches, rest, text, fold) { return true }
        case .byte(let byte):
          if let next = text.first,
            next == byte || (fold && Self.fold(next) == Self.fold(byte))
          {
            pattern = pattern.dropFirst()
            text = text.dropFirst()
            continue
          }
        case .any:
          if !text.isEmpty {
            pattern = pattern.dropFirst()
            text = text.dropFirst(Self.unit(text))
            continue
          }
        case .set(let ranges, let negated):
          if let next = text.first {
            let length = Self.unit(text)
            let found = ranges.contains {
              ($0.0 <= next && next <= $0.1)
                || (fold && $0.0 <= Self.fold(next) && Self.fold(next) <= $0.1)
            }
            if found != negated {
              pattern = pattern.dropFirst()
              text = text.dropFirst(length)
              continue
            }
          }
        }
      } else if text.isEmpty {
        return true
      }
      guard let retry = starPattern, !starText.isEmpty else { return false }
      starText = starText.dropFirst(Self.unit(starText))
      pattern = retry
      text = starText
    }
  }

  private func matchGroup(
    _ kind: UInt8, _ branches: [[Element]], _ rest: ArraySlice<Element>, _ text: ArraySlice<UInt8>,
    _ fold: Bool
  ) -> Bool {
    switch kind {
    case 64:
      for branch in branches where match(branch[...] + rest, text, fold) { return true }
      return false
    case 63:
      if match(rest, text, fold) { return true }
      for branch in branches where match(branch[...] + rest, text, fold) { return true }
      return false
    case 33:
      for end in stride(from: text.endIndex, through: text.startIndex, by: -1) {
        let head = text[text.startIndex..<end]
        if !branches.contains(where: { match($0[...], head, fold) })
          && match(rest, text[end...], fold)
        {
          return true
        }
      }
      return false
    default:
      if kind == 42 && match(rest, text, fold) { return true }
      for end in text.indices {
        let head = text[text.startIndex...end]
        guard branches.contains(where: { match($0[...], head, fold) }) else { continue }
        let tail = text[(end + 1)...]
        if match(rest, tail, fold) || matchGroup(43, branches, rest, tail, fold) { return true }
      }
      return false
    }
  }
}

extension Pattern {
  /// Reads a pattern as fnmatch(3) does: a backslash makes the next byte stand for itself.
  init(glob: ByteString, ignoresCase: Bool = false) {
    var bytes: [UInt8] = []
    var quoted: [Bool] = []
    var rest = glob.bytes[...]
    while let byte = rest.popFirst() {
      let isEscape = byte == UInt8(ascii: "\\") && !rest.isEmpty
      bytes.append(isEscape ? rest.popFirst() ?? byte : byte)
      quoted.append(isEscape)
    }
    self.init(bytes, quoted: quoted, extended: false, ignoresCase: ignoresCase)
  }

  /// Whether a text fits a pattern of fnmatch(3).
  package static func matches(_ glob: ByteString, _ text: ByteString) -> Bool {
    Pattern(glob: glob).matches(text.bytes[...])
  }
}
