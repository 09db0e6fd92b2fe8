/// A step of a compiled regular expression.
enum RegularExpressionInstruction {
  case byte(UInt8)
  case set(Int)
  case assertion(RegularExpressionNode.Assertion)
  /// Keeps the place in a slot.
  case save(Int)
  /// Goes on at the first place, or else at the second; the number counts such instructions.
  case split(Int, Int, number: Int)
  case jump(Int)
  /// Goes back to `start` unless nothing was taken since the place was kept in the slot.
  case repeatIfMoved(slot: Int, start: Int)
  case backReference(Int)
  /// Looks whether what follows matches here, up to `end`, where the program goes on.
  case look(isAhead: Bool, isNegated: Bool, end: Int, width: Int)
  case atomic(end: Int)
  case match
}

/// Compiles the tree of a regular expression.
struct RegularExpressionCompiler {
  typealias Node = RegularExpressionNode

  private(set) var program: [RegularExpressionInstruction] = []
  private(set) var sets: [RegularExpressionSet] = []
  private(set) var splits = 0
  private(set) var slots: Int
  /// Whether the outcome from a place depends on what came before it.
  private(set) var needsHistory = false
  private var work = 0
  private let ignoresCase: Bool

  private static let largest = 1 << 16

  init(groups: Int, ignoresCase: Bool) {
    slots = 2 * (groups + 1)
    self.ignoresCase = ignoresCase
  }

  mutating func compile(whole node: Node) throws(RegularExpressionError) {
    try compile(node)
    try emit(.match)
  }

  private mutating func emit(
    _ instruction: RegularExpressionInstruction
  ) throws(RegularExpressionError) {
    if program.count >= Self.largest { throw .tooBig }
    program.append(instruction)
  }

  private mutating func compile(_ node: Node) throws(RegularExpressionError) {
    work += 1
    if work > 4 * Self.largest { throw .tooBig }
    switch node {
    case .empty: return
    case .character(let character):
      for byte in character.bytes { try emit(.byte(byte)) }
    case .set(let set):
      sets.append(set)
      try emit(.set(sets.count - 1))
    case .assertion(let assertion): try emit(.assertion(assertion))
    case .group(let inner, let number):
      guard let number else { return try compile(inner) }
      try emit(.save(2 * number))
      try compile(inner)
      try emit(.save(2 * number + 1))
    case .sequence(let parts): for part in parts { try compile(part) }
    case .alternatives(let parts): try compile(alternatives: parts)
    case .repeated(let inner, let least, let most, let greed):
      try compile(inner, least: least, most: most, greed)
    case .backReference(let number):
      needsHistory = true
      try emit(.backReference(number))
    case .look(let inner, let isAhead, let isNegated):
      try compile(look: inner, isAhead: isAhead, isNegated: isNegated)
    case .atomic(let inner): try compile(atomic: inner)
    }
  }

  private mutating func compile(alternatives parts: [Node]) throws(RegularExpressionError) {
    var ends: [Int] = []
    for part in parts.dropLast() {
      let split = try reserve()
      try compile(part)
      ends.append(program.count)
      try emit(.match)
      set(split, first: split + 1, second: program.count)
    }
    if let last = parts.last { try compile(last) }
    for end in ends { program[end] = .jump(program.count) }
  }

  /// Makes room for a split.
  private mutating func reserve() throws(RegularExpressionError) -> Int {
    try emit(.split(0, 0, number: splits))
    splits += 1
    return program.count - 1
  }

  private mutating func set(_ place: Int, first: Int, second: Int, isLazy: Bool = false) {
    guard case .split(_, _, let number) = program[place] else { return }
    program[place] =
      isLazy ? .split(second, first, number: number) : .split(first, second, number: number)
  }

  private mutating func compile(
    _ inner: Node, least: Int, most: Int?, _ greed: Node.Greed
  ) throws(RegularExpressionError) {
    if greed == .possessive {
      return try compile(atomic: .repeated(inner, least: least, most: most, .greedy))
    }
    let isLazy = greed == .lazy
    let isNullable = inner.isNullable
    for _ in 0..<least { try compile(inner) }
    guard let most else { return try compile(star: inner, isLazy: isLazy, isNullable: isNullable) }
    var exits: [Int] = []
    for _ in 0..<max(0, most - least) {
      exits.append(try reserve())
      try compile(inner)
    }
    for exit in exits { set(exit, first: exit + 1, second: program.count, isLazy: isLazy) }
  }

  private mutating func compile(
    star inner: Node, isLazy: Bool, isNullable: Bool
  ) throws(RegularExpressionError) {
    let split = try reserve()
    if isNullable {
      let slot = slots
      slots += 1
      try emit(.save(slot))
      try compile(inner)
      try emit(.repeatIfMoved(slot: slot, start: split))
    } else {
      try compile(inner)
      try emit(.jump(split))
    }
    set(split, first: split + 1, second: program.count, isLazy: isLazy)
  }

  private mutating func compile(atomic inner: Node) throws(RegularExpressionError) {
    needsHistory = true
    let start = program.count
    try emit(.atomic(end: 0))
    try compile(inner)
    try emit(.match)
    program[start] = .atomic(end: program.count)
  }

  private mutating func compile(
    look inner: Node, isAhead: Bool, isNegated: Bool
  ) throws(RegularExpressionError) {
    needsHistory = true
    var width = 0
    if !isAhead {
      guard let fixed = Self.width(inner) else { throw .notSimulated }
      width = fixed
    }
    let start = program.count
    try emit(.match)
    try compile(inner)
    try emit(.match)
    program[start] = .look(
      isAhead: isAhead, isNegated: isNegated, end: program.count, width: width)
  }

  /// How many characters it always takes; `nil` where that is not fixed.
  private static func width(_ node: Node) -> Int? {
    switch node {
    case .empty, .assertion, .look: return 0
    case .character, .set: return 1
    case .group(let inner, _), .atomic(let inner): return width(inner)
    case .sequence(let parts):
      var sum = 0
      for part in parts {
        guard let one = width(part) else { return nil }
        sum += one
      }
      return sum
    case .alternatives(let parts):
      let widths = parts.map { width($0) }
      return widths.allSatisfy { $0 == widths[0] } ? widths[0] : nil
    case .repeated(let inner, let least, let most, _):
      guard most == least, let one = width(inner) else { return nil }
      return one &* least
    case .backReference: return nil
    }
  }
}
