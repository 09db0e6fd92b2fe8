/// The text of a value of Go's in parts that are laid out on one line or on several, as go-cmp does.
indirect enum GoLayout: Equatable, Sendable {
  /// What a record of a list is to a comparison.
  enum Mark: Sendable { case none, removed, inserted, same }

  struct Record: Equatable, Sendable {
    var mark = Mark.none
    var key = ""
    var value: GoLayout
    var hasComma = true
    var comment = ""
  }

  case line(String)
  case wrap(String, GoLayout, String)
  case list([Record])

  static let ellipsis = GoLayout.line("...")
  static let null = GoLayout.line("nil")
  /// How wide what is removed or inserted may get on one line.
  private static let width = 80

  /// A text in double quotes, or in backquotes where that saves escapes.
  static func quoted(_ text: String) -> String {
    let plain = text.quotedGo
    if plain.utf8.count == text.utf8.count + 2 { return plain }
    let isRaw = text.unicodeScalars.allSatisfy { scalar in
      scalar != "`" && (scalar == "\t" || scalar.value >= 0x20 && scalar.value != 0x7F)
    }
    return isRaw ? "`" + text + "`" : plain
  }

  /// The whole report, its lines indented by two spaces or by their marks.
  func report() -> String {
    let (_, folded) = compact(.none)
    return Self.indent(.none, 0) + folded.expanded(.none, 0) + "\n"
  }

  private static func indent(_ mark: Mark, _ depth: Int) -> String {
    let lead =
      switch mark {
      case .removed: "- "
      case .inserted: "+ "
      case .none, .same: "  "
      }
    return lead + String(repeating: "\t", count: depth)
  }

  /// On one line, and with the parts that may stand on one line as lines.
  private func compact(_ mark: Mark) -> (String, GoLayout) {
    switch self {
    case .line(let text): return (text, self)
    case .wrap(let before, let value, let after):
      let (text, folded) = value.compact(mark)
      let whole = before + text + after
      if case .line = folded { return (whole, .line(whole)) }
      return (whole, .wrap(before, folded, after))
    case .list(var records):
      var isTall = false
      var text = ""
      for index in records.indices {
        let record = records[index]
        let isChange = record.mark == .removed || record.mark == .inserted
        let (part, folded) = record.value.compact(isChange ? record.mark : mark)
        records[index].value = folded
        text += (record.key.isEmpty ? "" : record.key + ": ") + part
        if index < records.count - 1 { text += ", " }
        if case .line = folded {
          isTall = isTall || isChange || !record.comment.isEmpty
        } else {
          isTall = true
        }
      }
      let isLong = (mark == .removed || mark == .inserted) && text.utf8.count > Self.width
      return (text, isTall || isLong ? .list(records) : .line(text))
    }
  }

  private func expanded(_ mark: Mark, _ depth: Int) -> String {
    switch self {
    case .line(let text): return text
    case .wrap(let before, let value, let after):
      return before + value.expanded(mark, depth) + after
    case .list(let records):
      if let batch = Self.batch(records, mark, depth + 1) {
        return batch + "\n" + Self.indent(mark, depth)
      }
      let keys = Self.fill(records) { record in
        guard case .line = record.value, !record.key.isEmpty else { return nil }
        return record.key.unicodeScalars.count
      }
      let values = Self.fill(records) { record in
        guard case .line(let text) = record.value, record.value != Self.ellipsis,
          !record.comment.isEmpty
        else { return nil }
        return text.unicodeScalars.count
      }
      var result = ""
      for (index, record) in records.enumerated() {
        let inner = record.mark == .none ? mark : record.mark
        result += "\n" + Self.indent(inner, depth + 1)
        if !record.key.isEmpty { result += record.key + ": " }
        result += String(repeating: " ", count: keys[index])
        result += record.value.expanded(inner, depth + 1) + (record.hasComma ? "," : "")
        result += String(repeating: " ", count: values[index])
        if !record.comment.isEmpty { result += " // " + record.comment }
      }
      return result + "\n" + Self.indent(mark, depth)
    }
  }

  /// Lines without keys in rows; `nil` for another list.
  private static func batch(_ records: [Record], _ mark: Mark, _ depth: Int) -> String? {
    var rows = ""
    var row = ""
    for record in records {
      guard case .line(let text) = record.value, record.mark == .none, record.key.isEmpty,
        record.comment.isEmpty
      else { return nil }
      if !row.isEmpty, row.utf8.count + text.utf8.count + 2 > width {
        rows += "\n" + indent(mark, depth) + row.trimmed
        row = ""
      }
      row += text + ", "
    }
    if records.isEmpty { return nil }
    return rows + "\n" + indent(mark, depth) + row.trimmed
  }

  /// How many spaces bring the neighbouring records that have a width to the same one.
  private static func fill(_ records: [Record], _ width: (Record) -> Int?) -> [Int] {
    var result = [Int](repeating: 0, count: records.count)
    var run: [Int] = []
    for index in 0...records.count {
      if index < records.count, width(records[index]) != nil {
        run.append(index)
        continue
      }
      let most = run.map { width(records[$0]) ?? 0 }.max() ?? 0
      for place in run { result[place] = most - (width(records[place]) ?? 0) }
      run = []
    }
    return result
  }
}
