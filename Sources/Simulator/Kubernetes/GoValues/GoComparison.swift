/// The tree of two values that are compared: each node has the value on either side, and counts what is the
/// same and what differs below it (`github.com/google/go-cmp`).
final class GoComparison {
  /// The values, `nil` on the side where there is none.
  let old: GoValue?
  let new: GoValue?
  /// Fields, elements or entries, with their keys.
  private(set) var records: [(key: String, node: GoComparison)] = []
  /// What two pointers point to.
  private(set) var target: GoComparison?
  private(set) var same = 0
  private(set) var different = 0
  /// How many nodes are below, and how deep.
  private(set) var descendants = 0
  private(set) var depth = 0

  init(_ old: GoValue?, _ new: GoValue?) {
    self.old = old
    self.new = new
    guard let old, let new else {
      different = 1
      return
    }
    switch (old, new) {
    case (.structure(_, let before), .structure(_, let after)):
      for (index, field) in before.enumerated() {
        add(field.name, GoComparison(field.value, after[index].value))
      }
    case (.pointer(_, let before?), .pointer(_, let after?)):
      let node = GoComparison(before, after)
      target = node
      count(node)
    case (.map(_, let before?), .map(_, let after?)): entries(before, after)
    case (.slice(_, let before?), .slice(_, let after?)): elements(before, after)
    default:
      if old == new { same = 1 } else { different = 1 }
    }
  }

  private func add(_ key: String, _ node: GoComparison) {
    records.append((key, node))
    count(node)
  }

  private func count(_ node: GoComparison) {
    same += node.same
    different += node.different
    descendants += node.descendants + 1
    depth = max(depth, node.depth + 1)
  }

  private func entries(_ before: [GoValue.Member], _ after: [GoValue.Member]) {
    var names: [String] = []
    for member in before + after where !names.contains(member.name) { names.append(member.name) }
    for name in names.sorted() {
      add(
        name,
        GoComparison(
          before.first { $0.name == name }?.value, after.first { $0.name == name }?.value))
    }
  }

  private func elements(_ before: [GoValue], _ after: [GoValue]) {
    let edits = GoEdits.between(before.count, after.count) { x, y in
      let node = GoComparison(before[x], after[y])
      return (node.same, node.different)
    }
    var (x, y) = (0, 0)
    for edit in edits {
      let (hasOld, hasNew) = (edit != .added, edit != .dropped)
      add("", GoComparison(hasOld ? before[x] : nil, hasNew ? after[y] : nil))
      x += hasOld ? 1 : 0
      y += hasNew ? 1 : 0
    }
  }
}

/// The steps that turn one list into another, found greedily from both ends as go-cmp finds them.
struct GoEdits {
  enum Edit { case equal, changed, dropped, added }

  private var edits: [Edit] = []
  private var x: Int
  private var y: Int
  private let direction: Int

  private init(_ direction: Int, _ x: Int, _ y: Int) {
    self.direction = direction
    self.x = x
    self.y = y
  }

  /// The steps between lists of some lengths; `compare` counts what two elements have in common and
  /// what they have not.
  static func between(
    _ before: Int, _ after: Int, _ compare: (Int, Int) -> (same: Int, different: Int)
  ) -> [Edit] {
    var head = GoEdits(1, 0, 0)
    var tail = GoEdits(-1, before, after)
    var front = (x: 0, y: 0)
    var back = (x: before, y: after)
    var budget = 4 * (before + after)
    var isForward = true
    while front.x < back.x, front.y < back.y, budget > 0 {
      if isForward {
        search(&budget) { offset in
          let (x, y) = (front.x + offset, front.y - offset)
          if x >= tail.x || y < head.y { return .first }
          if y >= tail.y || x < head.x { return .second }
          guard compare(x, y).different == 0 else { return .none }
          head.connect(x, y, compare)
          head.add(.equal)
          while head.x < tail.x, head.y < tail.y, compare(head.x, head.y).different == 0 {
            head.add(.equal)
          }
          front = (head.x, head.y)
          return .found
        }
        if tail.x - front.x >= tail.y - front.y { front.x += 1 } else { front.y += 1 }
      } else {
        search(&budget) { offset in
          let (x, y) = (back.x - offset, back.y + offset)
          if head.x >= x || tail.y < y { return .first }
          if head.y >= y || tail.x < x { return .second }
          guard compare(x - 1, y - 1).different == 0 else { return .none }
          tail.connect(x, y, compare)
          tail.add(.equal)
          while head.x < tail.x, head.y < tail.y,
            compare(tail.x - 1, tail.y - 1).different == 0
          {
            tail.add(.equal)
          }
          back = (tail.x, tail.y)
          return .found
        }
        if back.x - head.x >= back.y - head.y { back.x -= 1 } else { back.y -= 1 }
      }
      isForward.toggle()
    }
    head.connect(tail.x, tail.y, compare)
    return head.edits + tail.edits.reversed()
  }

  private enum Look { case first, second, none, found }

  /// Looks along a diagonal, now on this side of the middle and now on that: 0, -1, 1, -2, 2 and so on.
  private static func search(_ budget: inout Int, _ look: (Int) -> Look) {
    var (isFirstDone, isSecondDone) = (false, false)
    var index = 0
    while !(isFirstDone && isSecondDone), budget > 0 {
      let half = index >> 1
      switch look(index & 1 == 0 ? half : -half - 1) {
      case .first: isFirstDone = true
      case .second: isSecondDone = true
      case .none: budget -= 1
      case .found: return
      }
      index += 1
    }
  }

  private mutating func add(_ edit: Edit) {
    edits.append(edit)
    if edit != .added { x += direction }
    if edit != .dropped { y += direction }
  }

  /// Goes on to a point, by changes where two elements have something in common.
  private mutating func connect(
    _ toX: Int, _ toY: Int, _ compare: (Int, Int) -> (same: Int, different: Int)
  ) {
    let shift = direction > 0 ? 0 : -1
    while (toX - x) * direction > 0, (toY - y) * direction > 0 {
      let found = compare(x + shift, y + shift)
      let (left, right) = (abs(toX - x), abs(toY - y))
      if found.different == 0 {
        add(.equal)
      } else if found.same + 1 >= found.different {
        add(.changed)
      } else if direction > 0 {
        add(left >= right ? .dropped : .added)
      } else {
        add(right >= left ? .added : .dropped)
      }
    }
    while x != toX { add(.dropped) }
    while y != toY { add(.added) }
  }
}
