import Diagnostics

/// Finds the line whose indentation is wrong, in a file that cannot be read or means what it cannot mean:
/// the one that makes all right when it alone is moved.
///
/// What a reader stumbles over is often the line behind it.
struct IndentationRepair {
  private let lines: [ArraySlice<UInt8>]
  private let check: ([UInt8]) -> [FileMistake]
  /// How many lines above and below the place where something is wrong are looked at; further above only
  /// those in columns of their own are.
  private static let reach = (above: 14, far: 60, below: 2)
  private static let shifts = [-1, 1, -2, 2, -3, 3, -4, 4]
  /// Longer files are left alone.
  private static let mostLines = 400

  /// The mistakes of a file, with a single one for the line that has to be moved, where there is such a
  /// line; `check` gives the mistakes of a changed text.
  static func blamed(
    _ mistakes: [FileMistake], in text: [UInt8], _ check: @escaping ([UInt8]) -> [FileMistake]
  ) -> [FileMistake] {
    guard mistakes.contains(where: { $0.mayBeIndentation }),
      mistakes.allSatisfy({ $0.correction == nil })
    else { return mistakes }
    let repair = IndentationRepair(
      lines: text.split(separator: 0x0A, omittingEmptySubsequences: false), check: check)
    guard repair.lines.count <= mostLines else { return mistakes }
    return repair.best(mistakes).map { [$0] } ?? mistakes
  }

  /// A line that can be moved.
  fileprivate struct Candidate {
    var index: Int
    var shift: Int
    /// Whether no other line begins in the column that it begins in.
    var isOdd: Bool
    /// Whether another line begins in the column that it would be moved to.
    var isRegular: Bool
    var distance: Int
  }

  private func best(_ mistakes: [FileMistake]) -> FileMistake? {
    let place = min((mistakes.first?.range.start.line ?? 1), lines.count) - 1
    var found: Candidate?
    for index in max(0, place - Self.reach.far)...min(lines.count - 1, place + Self.reach.below) {
      guard let old = indentation(index) else { continue }
      // What says of what kind the file is stays where it is.
      if old == 0, Self.top.contains(key(index)) { continue }
      if index < place - Self.reach.above, isUsed(old, beside: index) { continue }
      for shift in Self.shifts where old + shift >= 0 {
        // What stands at the top has one of few names.
        if old + shift == 0, !Self.top.contains(key(index)) { continue }
        let candidate = Candidate(
          index: index, shift: shift,
          isOdd: !isUsed(old, beside: index), isRegular: isUsed(old + shift, beside: index),
          distance: abs(index - place))
        if let found, !candidate.precedes(found) { continue }
        if check(moved(index, by: shift)).isEmpty { found = candidate }
      }
    }
    guard let found, let old = indentation(found.index) else { return nil }
    let wanted = old + found.shift
    let length = lines[found.index].drop { $0 == 0x20 }.prefix { $0 != 0x3A && $0 != 0x0D }.count
    var result = FileMistake(
      SourceRange(line: found.index + 1, column: old + 1, length: length),
      mistakes.first { $0.range.start.line == found.index + 1 }?.message
        ?? "it is indented by \(old) column\(old == 1 ? "" : "s"), which the lines around it contradict"
    )
    result.indentation = wanted
    return result
  }

  /// How far a line is indented; `nil` for one that says nothing, and where tabs are.
  private func indentation(_ index: Int) -> Int? {
    let blanks = lines[index].prefix { $0 == 0x20 }
    guard let first = lines[index][blanks.endIndex...].first, first != 0x23, first != 0x09,
      first != 0x0D
    else { return nil }
    return blanks.count
  }

  /// The word in front of a line's colon.
  private func key(_ index: Int) -> String {
    let word = lines[index].drop { $0 == 0x20 }.prefix { $0 != 0x3A && $0 != 0x0D }
    return String(decoding: word, as: UTF8.self)
  }

  private static let top: Set<String> = [
    "apiVersion", "binaryData", "clusters", "configs", "contexts", "data", "dependencies",
    "description", "immutable", "items", "kind", "metadata", "name", "networks", "parameters",
    "patches", "provisioner", "reclaimPolicy", "resources", "roleRef", "rules", "secrets",
    "services", "spec", "status", "stringData", "subjects", "type", "users", "value", "version",
    "volumeBindingMode", "volumes",
  ]

  private func isUsed(_ column: Int, beside index: Int) -> Bool {
    lines.indices.contains { $0 != index && indentation($0) == column }
  }

  private func moved(_ index: Int, by shift: Int) -> [UInt8] {
    var result: [UInt8] = []
    for (number, line) in lines.enumerated() {
      if number > 0 { result.append(0x0A) }
      if number == index {
        if shift > 0 { result += [UInt8](repeating: 0x20, count: shift) }
        result += shift < 0 ? line.dropFirst(-shift) : line
      } else {
        result += line
      }
    }
    return result
  }
}

extension IndentationRepair.Candidate {
  /// Whether it explains more than another one.
  fileprivate func precedes(_ other: Self) -> Bool {
    let (isClear, isOtherClear) = (isOdd && isRegular, other.isOdd && other.isRegular)
    if isClear != isOtherClear { return isClear }
    if isRegular != other.isRegular { return isRegular }
    if distance != other.distance { return distance < other.distance }
    return abs(shift) < abs(other.shift)
  }
}
