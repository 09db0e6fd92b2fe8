/// "Did you mean …?": the known word that an unknown one was most likely meant to be.
public enum SpellingSuggestion {
  /// The candidate nearest to `word`, or `nil` when none is near enough to be worth saying.
  ///
  /// Near enough is one slip (a letter missing, added, wrong, or two swapped) up to 4 letters, two up
  /// to 8, three above: about a third of the word, so that short words get no silly answers. Case and
  /// the difference between `-` and `_` are free. Of equally near candidates the first in
  /// alphabetical order wins.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(word)
    guard wanted.count >= 2 else { return nil }
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
      let other = folded(candidate)
      let limit = allowance(max(wanted.count, other.count))
      guard abs(wanted.count - other.count) <= limit else { continue }
      let distance = editDistance(wanted, other)
      guard distance <= limit, distance < min(wanted.count, other.count) else { continue }
      if let known = best, (known.distance, known.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  private static func allowance(_ length: Int) -> Int {
    length <= 4 ? 1 : length <= 8 ? 2 : 3
  }

  private static func folded(_ word: String) -> [UInt32] {
    word.unicodeScalars.prefix(64).map { scalar in
      let value = scalar.value
      if (0x41...0x5A).contains(value) { return value + 0x20 }
      return scalar == "_" ? 0x2D : value
    }
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions, adjacent swaps.
  static func editDistance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var current = last
    for i in 1...a.count {
      current[0] = i
      for j in 1...b.count {
        let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var best = min(substitution, last[j] + 1, current[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, beforeLast[j - 2] + 1)
        }
        current[j] = best
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[b.count]
  }
}
