/// A compiled regular expression: POSIX basic or extended with GNU's additions, or Perl's.
///
/// POSIX expressions match the longest of the leftmost; what their groups hold is what the GNU C
/// library gives. Without back-references and assertions that look around, the time is bounded by the
/// size of the expression times the size of the text; with them, by a number of steps.
package final class RegularExpression {
  /// Where an expression matched.
  package struct Match: Sendable {
    /// The bytes of the whole match, then those of each group; `nil` for one that took no part.
    package let groups: [Range<Int>?]
    /// The bytes of the whole match.
    package var range: Range<Int> { groups[0] ?? 0..<0 }
  }

  let program: [RegularExpressionInstruction]
  let sets: [RegularExpressionSet]
  let splits: Int
  let slots: Int
  let needsHistory: Bool
  let isLongest: Bool
  let ignoresCase: Bool
  /// The number of groups.
  package let groupCount: Int
  /// The names of groups (Perl), with their numbers.
  package let groupNames: [(name: ByteString, group: Int)]
  /// The bytes that a match can begin with; `nil` where it can be empty.
  private let firstBytes: [Bool]?
  private let isAnchored: Bool
  private var scratch = RegularExpressionScratch()

  /// Compiles a pattern.
  ///
  /// - Throws: what is wrong with it, or `tooBig`.
  package init(
    _ pattern: ByteString, _ syntax: RegularExpressionSyntax
  ) throws(RegularExpressionError) {
    var parser = RegularExpressionParser(pattern.bytes, syntax)
    let tree = try parser.read()
    var compiler = RegularExpressionCompiler(
      groups: parser.groups, ignoresCase: syntax.ignoresCase)
    try compiler.compile(whole: tree)
    program = compiler.program
    sets = compiler.sets
    splits = compiler.splits
    slots = compiler.slots
    needsHistory = compiler.needsHistory
    isLongest = syntax.family != .perl
    ignoresCase = syntax.ignoresCase
    groupCount = parser.groups
    groupNames = parser.names
    firstBytes = Self.firstBytes(compiler.program, compiler.sets)
    isAnchored = Self.isAnchored(tree)
  }

  /// Finds the leftmost match that begins at `start` or later.
  ///
  /// - Throws: `memory` when the search takes too long.
  package func match(
    _ text: [UInt8], from start: Int = 0
  ) throws(RegularExpressionError) -> Match? {
    var matcher = RegularExpressionMatcher(self, text, lend())
    defer { scratch = matcher.release() }
    var at = start
    while at <= text.count {
      if let firstBytes {
        while at < text.count, !firstBytes[Int(text[at])] { at += 1 }
        if at == text.count { return nil }
      }
      if let slots = try matcher.run(at: at) { return match(slots, from: at) }
      if isAnchored || at >= text.count { return nil }
      at += RegularExpressionCharacter.read(text, at, text.count).length
    }
    return nil
  }

  /// Finds the match that begins exactly at `place`, if there is one.
  package func match(_ text: [UInt8], at place: Int) throws(RegularExpressionError) -> Match? {
    var matcher = RegularExpressionMatcher(self, text, lend())
    defer { scratch = matcher.release() }
    return try matcher.run(at: place).map { match($0, from: place) }
  }

  /// Whether the expression matches somewhere in `text`.
  package func matches(_ text: [UInt8]) throws(RegularExpressionError) -> Bool {
    try match(text) != nil
  }

  /// Hands the memory out, so that it has one owner and is not copied.
  private func lend() -> RegularExpressionScratch {
    let lent = scratch
    scratch = RegularExpressionScratch()
    return lent
  }

  private func match(_ slots: [Int], from start: Int) -> Match {
    var groups: [Range<Int>?] = [start..<slots[1]]
    for group in 0..<groupCount {
      let (from, to) = (slots[2 * group + 2], slots[2 * group + 3])
      groups.append(from >= 0 && to >= from ? from..<to : nil)
    }
    return Match(groups: groups)
  }

  private static func isAnchored(_ node: RegularExpressionNode) -> Bool {
    switch node {
    case .assertion(.textStart): true
    case .sequence(let parts): parts.first.map { isAnchored($0) } ?? false
    case .group(let inner, _): isAnchored(inner)
    default: false
    }
  }

  private static func firstBytes(
    _ program: [RegularExpressionInstruction], _ sets: [RegularExpressionSet]
  ) -> [Bool]? {
    var bytes = [Bool](repeating: false, count: 256)
    var seen = [Bool](repeating: false, count: program.count)
    var pending = [0]
    while let place = pending.popLast() {
      if seen[place] { continue }
      seen[place] = true
      switch program[place] {
      case .byte(let byte): bytes[Int(byte)] = true
      case .set(let number):
        for value in 0..<128 where sets[number].contains(UInt32(value)) { bytes[value] = true }
        for value in 128..<256 { bytes[value] = true }
      case .assertion, .save: pending.append(place + 1)
      case .split(let first, let second, _): pending += [first, second]
      case .jump(let target): pending.append(target)
      case .repeatIfMoved(_, let start): pending += [start, place + 1]
      case .backReference, .look, .atomic, .match: return nil
      }
    }
    return bytes
  }
}
