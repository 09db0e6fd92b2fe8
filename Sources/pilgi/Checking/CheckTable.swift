internal import Diagnostics
internal import Snippets

/// The table that closes a check: how many commands of each tool have which verdict.
struct CheckTable {
  private struct Row {
    var name: String
    var counts: [Int]
    var total: Int { counts.reduce(0, +) }
  }

  private var rows: [Row] = []
  private var sum = Row(name: "all", counts: [])

  /// The most tools that have a row of their own.
  private static let mostTools = 8

  /// Counts the commands of a report.
  init(_ report: CheckReport) {
    var tools: [String: Row] = [:]
    let verdicts = Verdict.allCases
    let none = [Int](repeating: 0, count: verdicts.count)
    sum.counts = verdicts.map { report.count($0) }
    for note in report.notes {
      for command in note.commands {
        guard let column = verdicts.firstIndex(of: command.verdict) else { continue }
        tools[command.tool, default: Row(name: command.tool, counts: none)].counts[column] += 1
      }
    }
    let sorted = tools.values.sorted { ($1.total, $0.name) < ($0.total, $1.name) }
    rows = Array(sorted.prefix(Self.mostTools))
    let others = sorted.dropFirst(Self.mostTools)
    if !others.isEmpty {
      var rest = Row(name: "\(others.count) others", counts: none)
      for row in others { for column in none.indices { rest.counts[column] += row.counts[column] } }
      rows.append(rest)
    }
  }

  /// The table as text, in fewer than 80 columns; empty when there are no commands.
  func text(hasColor: Bool) -> String {
    if rows.isEmpty { return "" }
    let heads = Verdict.allCases.map(\.rawValue) + ["all"]
    let names = (rows + [sum]).map { Self.shortened($0.name) }
    let width = names.map { DisplayWidth.of($0) }.max() ?? 0
    let widths = heads.map { max($0.utf8.count, 6) }
    var text = String(repeating: " ", count: width + 2)
    for (head, column) in zip(heads, widths) { text += "  " + Self.right(head, column) }
    text = Self.dimmed(text, hasColor) + "\n"
    for (row, name) in zip(rows + [sum], names) {
      let isSum = row.name == sum.name && row.total == sum.total && row.counts == sum.counts
      var line = "  " + name + String(repeating: " ", count: width - DisplayWidth.of(name))
      for (index, count) in (row.counts + [row.total]).enumerated() {
        line += "  " + Self.cell(count, index, widths[index], hasColor)
      }
      if isSum { line += Self.dimmed("  \(coverage) %", hasColor) }
      text += line + "\n"
    }
    return text
  }

  /// How many of a hundred commands ran.
  private var coverage: Int {
    let ran = zip(Verdict.allCases, sum.counts).reduce(0) { result, pair in
      pair.0 == .verified || pair.0 == .assumed ? result + pair.1 : result
    }
    return sum.total == 0 ? 100 : ran * 100 / sum.total
  }

  private static func cell(_ count: Int, _ column: Int, _ width: Int, _ hasColor: Bool) -> String {
    let text = right(count == 0 ? "·" : "\(count)", width)
    guard hasColor else { return text }
    if count == 0 { return dimmed(text, true) }
    guard column < Verdict.allCases.count else { return "\u{1B}[1m\(text)\u{1B}[0m" }
    switch Verdict.allCases[column] {
    case .verified: return "\u{1B}[32m\(text)\u{1B}[0m"
    case .wrong: return "\u{1B}[1;31m\(text)\u{1B}[0m"
    case .assumed: return "\u{1B}[36m\(text)\u{1B}[0m"
    case .notSimulated: return dimmed(text, true)
    }
  }

  private static func dimmed(_ text: String, _ hasColor: Bool) -> String {
    hasColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
  }

  private static func shortened(_ name: String) -> String {
    DisplayWidth.of(name) <= 20 ? name : String(name.prefix(19)) + "…"
  }
}
