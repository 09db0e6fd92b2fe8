import Shell
import YAML

/// Differences of two texts as `diff -u` prints them, three lines around each.
enum UnifiedDifference {
  static func text(_ old: String, _ new: String) -> String {
    var a = old.pieces("\n")
    var b = new.pieces("\n")
    if a.last == "" { a.removeLast() }
    if b.last == "" { b.removeLast() }
    guard a.count * b.count <= 4_000_000 else { return "" }
    var lengths = [[Int32]](
      repeating: [Int32](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        lengths[i][j] =
          a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var edits: [(sign: String, text: String, i: Int, j: Int)] = []
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        edits.append((" ", a[i], i, j))
        (i, j) = (i + 1, j + 1)
      } else if i < a.count, j >= b.count || lengths[i + 1][j] >= lengths[i][j + 1] {
        edits.append(("-", a[i], i, j))
        i += 1
      } else {
        edits.append(("+", b[j], i, j))
        j += 1
      }
    }
    var result = ""
    var at = 0
    while let first = edits[at...].firstIndex(where: { $0.sign != " " }) {
      let start = max(at, first - 3)
      var end = first
      var quiet = 0
      while end < edits.count, quiet <= 6 {
        quiet = edits[end].sign == " " ? quiet + 1 : 0
        end += 1
      }
      end = min(edits.count, end - max(0, quiet - 3))
      let part = edits[start..<end]
      let removed = part.filter { $0.sign != "+" }.count
      let added = part.filter { $0.sign != "-" }.count
      func range(_ from: Int, _ count: Int) -> String {
        count == 1 ? "\(from + 1)" : "\(count == 0 ? from : from + 1),\(count)"
      }
      result +=
        "@@ -\(range(edits[start].i, removed)) +\(range(edits[start].j, added)) @@\n"
      for edit in part { result += edit.sign + edit.text + "\n" }
      at = end
    }
    return result
  }
}
