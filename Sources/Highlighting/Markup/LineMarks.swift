/// What is to be shown about single lines; without any of it, lines get no elements.
struct LineMarks {
  /// The highlighted lines, from 1, sorted and apart.
  var highlighted: [ClosedRange<Int>]

  /// Whether lines that begin with `+` and `-` are marked as inserted and deleted.
  var areChangesMarked: Bool

  /// The range that the last question was about: lines are asked for in rising order.
  private var next = 0

  init(highlighted: [ClosedRange<Int>], areChangesMarked: Bool) {
    self.highlighted = highlighted
    self.areChangesMarked = areChangesMarked
  }

  /// Whether a line is among the highlighted ones; to be asked with rising numbers.
  mutating func isHighlighted(_ line: Int) -> Bool {
    while next < highlighted.count, highlighted[next].upperBound < line { next += 1 }
    return next < highlighted.count && highlighted[next].contains(line)
  }
}
