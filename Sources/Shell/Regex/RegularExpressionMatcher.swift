/// The memory of a search, kept from one to the next.
struct RegularExpressionScratch {
  var visited: [UInt64] = []
  var touched: [Int] = []
  var stack: [RegularExpressionMatcher.Job] = []
}

/// Goes through a compiled regular expression, ways to match in the order of their priority.
///
/// Which splits were taken at which place is kept: what failed once fails again, so that each is tried
/// once. Where history counts (back-references, assertions that look around) steps are counted instead.
struct RegularExpressionMatcher {
  /// What is left to try: a step at a place, or (below zero) a slot to be set back.
  struct Job {
    var step: Int
    var value: Int
  }

  private let expression: RegularExpression
  private let text: [UInt8]
  private var slots: [Int]
  private var scratch: RegularExpressionScratch
  private var steps = 0
  private let remembers: Bool

  private static let mostSteps = 2_000_000
  /// The most bits that are kept of what was tried.
  private static let mostBits = 1 << 27

  init(_ expression: RegularExpression, _ text: [UInt8], _ scratch: RegularExpressionScratch) {
    self.expression = expression
    self.text = text
    self.scratch = scratch
    slots = [Int](repeating: -1, count: expression.slots)
    remembers = !expression.needsHistory && expression.splits > 0
  }

  /// Gives the memory back, clean.
  mutating func release() -> RegularExpressionScratch {
    for word in scratch.touched { scratch.visited[word] = 0 }
    scratch.touched.removeAll(keepingCapacity: true)
    scratch.stack.removeAll(keepingCapacity: true)
    return scratch
  }

  /// The slots of the match that begins at `start`: of the longest, or of the first in Perl's way.
  mutating func run(at start: Int) throws(RegularExpressionError) -> [Int]? {
    for slot in slots.indices { slots[slot] = -1 }
    if remembers {
      let (bits, overflow) = (text.count + 1).multipliedReportingOverflow(by: expression.splits)
      if overflow || bits > Self.mostBits { throw .memory }
      let words = bits / 64 + 1
      if scratch.visited.count < words {
        scratch.visited += [UInt64](repeating: 0, count: words - scratch.visited.count)
      }
    }
    let isLongest = expression.isLongest
    let last = text.count
    var best: [Int]?
    try search(from: 0, at: start) { slots, end in
      if isLongest {
        if let found = best, found[1] >= end { return false }
        best = slots
        best?[1] = end
        return end == last
      }
      best = slots
      best?[1] = end
      return true
    }
    return best
  }

  /// Tries all ways from a step on until `found` says that it is enough.
  private mutating func search(
    from first: Int, at start: Int, found: ([Int], Int) -> Bool
  ) throws(RegularExpressionError) {
    let base = scratch.stack.count
    scratch.stack.append(Job(step: first, value: start))
    while scratch.stack.count > base, let job = scratch.stack.popLast() {
      if job.step < 0 {
        slots[-1 - job.step] = job.value
        continue
      }
      guard let end = try follow(job.step, job.value) else { continue }
      if found(slots, end) {
        scratch.stack.removeLast(scratch.stack.count - base)
        return
      }
    }
  }

  /// Follows one way; gives the place where it comes to its end, `nil` where it fails.
  private mutating func follow(_ first: Int, _ start: Int) throws(RegularExpressionError) -> Int? {
    var step = first
    var at = start
    while true {
      steps &+= 1
      if !remembers && steps > Self.mostSteps { throw .memory }
      switch expression.program[step] {
      case .byte(let byte):
        guard at < text.count, text[at] == byte else { return nil }
        at += 1
        step += 1
      case .set(let number):
        guard at < text.count else { return nil }
        let byte = text[at]
        if byte < 0x80 {
          guard expression.sets[number].contains(UInt32(byte)) else { return nil }
          at += 1
        } else {
          let (character, length) = RegularExpressionCharacter.read(text, at, text.count)
          guard case .scalar(let value) = character, expression.sets[number].contains(value) else {
            return nil
          }
          at += length
        }
        step += 1
      case .assertion(let assertion):
        guard holds(assertion, at) else { return nil }
        step += 1
      case .save(let slot):
        keep(slot, at)
        step += 1
      case .split(let one, let other, let number):
        if remembers && !visit(number, at) { return nil }
        scratch.stack.append(Job(step: other, value: at))
        step = one
      case .jump(let target): step = target
      case .repeatIfMoved(let slot, let start):
        if slots[slot] != at {
          step = start
        } else if expression.isLongest {
          // A turn that takes nothing leaves no trace, as in the GNU C library.
          return nil
        } else {
          step += 1
        }
      case .backReference(let group):
        guard let next = repeats(group, at) else { return nil }
        at = next
        step += 1
      case .look(let isAhead, let isNegated, let end, let width):
        guard try look(step + 1, at, isAhead, width) != isNegated else { return nil }
        step = end
      case .atomic(let end):
        var behind: Int?
        try search(from: step + 1, at: at) { _, end in
          behind = end
          return true
        }
        guard let behind else { return nil }
        at = behind
        step = end
      case .match: return at
      }
    }
  }

  private mutating func keep(_ slot: Int, _ value: Int) {
    scratch.stack.append(Job(step: -1 - slot, value: slots[slot]))
    slots[slot] = value
  }

  /// Notes that a split is taken at a place; `false` when it was before.
  private mutating func visit(_ split: Int, _ at: Int) -> Bool {
    let bit = at * expression.splits + split
    let word = bit >> 6
    let mask: UInt64 = 1 << UInt64(bit & 63)
    let old = scratch.visited[word]
    if old & mask != 0 { return false }
    if old == 0 { scratch.touched.append(word) }
    scratch.visited[word] = old | mask
    return true
  }

  private mutating func look(
    _ step: Int, _ at: Int, _ isAhead: Bool, _ width: Int
  ) throws(RegularExpressionError) -> Bool {
    var place = at
    for _ in 0..<width {
      guard place > 0 else { return false }
      place -= 1
      while place > 0, text[place] & 0xC0 == 0x80 { place -= 1 }
    }
    var isFound = false
    try search(from: step, at: place) { _, end in
      isFound = isAhead || end == at
      return isFound
    }
    return isFound
  }

  /// The place behind what a group holds, when it stands at `at` again.
  private func repeats(_ group: Int, _ at: Int) -> Int? {
    let (from, to) = (slots[2 * group], slots[2 * group + 1])
    guard from >= 0, to >= from, at + to - from <= text.count else { return nil }
    for offset in 0..<(to - from) {
      let (one, other) = (text[from + offset], text[at + offset])
      if one == other { continue }
      guard expression.ignoresCase, one | 0x20 == other | 0x20, 0x61...0x7A ~= one | 0x20 else {
        return nil
      }
    }
    return at + to - from
  }

  private func holds(_ assertion: RegularExpressionNode.Assertion, _ at: Int) -> Bool {
    switch assertion {
    case .textStart: return at == 0
    case .textEnd: return at == text.count
    case .textEndOrNewline:
      return at == text.count || at == text.count - 1 && text[at] == 0x0A
    case .lineStart: return at == 0 || text[at - 1] == 0x0A
    case .lineEnd: return at == text.count || text[at] == 0x0A
    case .boundary: return isWord(before: at) != isWord(at)
    case .notBoundary: return isWord(before: at) == isWord(at)
    case .wordStart: return !isWord(before: at) && isWord(at)
    case .wordEnd: return isWord(before: at) && !isWord(at)
    }
  }

  private func isWord(_ at: Int) -> Bool {
    guard at < text.count else { return false }
    guard case .scalar(let value) = RegularExpressionCharacter.read(text, at, text.count).character
    else { return false }
    return RegularExpressionSet.isMember(value, .word)
  }

  private func isWord(before at: Int) -> Bool {
    guard at > 0 else { return false }
    var place = at - 1
    while place > 0, at - place < 4, text[place] & 0xC0 == 0x80 { place -= 1 }
    return isWord(place)
  }
}
