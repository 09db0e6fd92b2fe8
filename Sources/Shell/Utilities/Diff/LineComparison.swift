/// A shortest way from one list of lines to another (Myers, "An O(ND) Difference Algorithm", 1986).
struct LineComparison {
  /// Lines of the first list that are gone and lines of the second that stand in their place.
  struct Change: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Beyond so many differing lines, all between the first and the last counts as changed.
  private static let mostDifferences = 1500

  /// The changes in order; keys that are equal stand for lines that count as equal.
  static func changes(_ old: [ByteString], _ new: [ByteString]) -> [Change] {
    var front = 0
    while front < min(old.count, new.count) && old[front] == new[front] { front += 1 }
    var back = 0
    while back < min(old.count, new.count) - front
      && old[old.count - 1 - back] == new[new.count - 1 - back]
    { back += 1 }
    var gone = [Bool](repeating: false, count: old.count)
    var come = [Bool](repeating: false, count: new.count)
    mark(
      old[front..<(old.count - back)], new[front..<(new.count - back)], &gone, &come)
    settle(&gone, come, old)
    settle(&come, gone, new)
    return changes(gone, come)
  }

  private static func mark(
    _ old: ArraySlice<ByteString>, _ new: ArraySlice<ByteString>, _ gone: inout [Bool],
    _ come: inout [Bool]
  ) {
    let (n, m) = (old.count, new.count)
    let most = min(n + m, mostDifferences)
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    let middle = most + 1
    var trace: [[Int]] = []
    var isReached = false
    search: for steps in 0...most {
      trace.append(Array(furthest[(middle - steps - 1)...(middle + steps + 1)]))
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let comesDown =
          diagonal == -steps
          || diagonal != steps
            && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]
        var x =
          comesDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
        while x < n, x - diagonal < m, x - diagonal >= 0,
          old[old.startIndex + x] == new[new.startIndex + x - diagonal]
        { x += 1 }
        furthest[middle + diagonal] = x
        if x >= n && x - diagonal >= m {
          isReached = true
          break search
        }
      }
    }
    guard isReached else {
      for index in old.indices { gone[index] = true }
      for index in new.indices { come[index] = true }
      return
    }
    var (x, y) = (n, m)
    for steps in stride(from: trace.count - 1, to: 0, by: -1) {
      let before = trace[steps]
      let diagonal = x - y
      let at = diagonal + steps + 1
      let comesDown =
        diagonal == -steps || diagonal != steps && before[at - 1] < before[at + 1]
      let startX = comesDown ? before[at + 1] : before[at - 1]
      let startY = startX - (comesDown ? diagonal + 1 : diagonal - 1)
      if comesDown {
        if startY >= 0 && startY < m { come[new.startIndex + startY] = true }
      } else if startX >= 0 && startX < n {
        gone[old.startIndex + startX] = true
      }
      (x, y) = (startX, startY)
    }
  }

  /// Moves each run of changed lines as far down as equal lines allow, joining runs on the way, and
  /// back up to where the other side has a run, too: what GNU's program prefers.
  private static func settle(_ changed: inout [Bool], _ other: [Bool], _ lines: [ByteString]) {
    // Whether the other side has a run before its unchanged line of each number.
    var hasRun = [false]
    for isChanged in other {
      if isChanged { hasRun[hasRun.count - 1] = true } else { hasRun.append(false) }
    }
    var end = 0
    var unchanged = 0
    while true {
      while end < changed.count && !changed[end] {
        end += 1
        unchanged += 1
      }
      guard end < changed.count else { return }
      var start = end
      while end < changed.count && changed[end] { end += 1 }
      var length = -1
      var met: Int?
      while length != end - start {
        length = end - start
        while start > 0 && lines[start - 1] == lines[end - 1] {
          start -= 1
          end -= 1
          unchanged -= 1
          changed[start] = true
          changed[end] = false
          while start > 0 && changed[start - 1] { start -= 1 }
        }
        met = hasRun[unchanged] ? end : nil
        while end < changed.count && lines[start] == lines[end] {
          changed[start] = false
          changed[end] = true
          start += 1
          end += 1
          unchanged += 1
          while end < changed.count && changed[end] { end += 1 }
          if hasRun[unchanged] { met = end }
        }
      }
      while let place = met, place < end {
        start -= 1
        end -= 1
        unchanged -= 1
        changed[start] = true
        changed[end] = false
      }
    }
  }

  private static func changes(_ gone: [Bool], _ come: [Bool]) -> [Change] {
    var changes: [Change] = []
    var (old, new) = (0, 0)
    while old < gone.count || new < come.count {
      let (oldStart, newStart) = (old, new)
      while old < gone.count && gone[old] { old += 1 }
      while new < come.count && come[new] { new += 1 }
      if old > oldStart || new > newStart {
        changes.append(Change(old: oldStart..<old, new: newStart..<new))
      } else {
        old += 1
        new += 1
      }
    }
    return changes
  }
}
