/// The report of how two values differ, as `cmp.Diff` of `github.com/google/go-cmp` words it.
struct GoDifference {
  private enum Mode { case difference, same, removed, inserted }
  /// Whether a type's name stands before a value: always, never, or before what is composed.
  private enum Naming { case always, never, composed }

  private var mode = Mode.difference
  private var naming = Naming.always
  /// How much of a value is shown: that many times twice two, four, eight … of its parts.
  private var detail = 0

  /// The report, with a line break at its end.
  static func report(_ old: GoValue, _ new: GoValue) -> String {
    (GoDifference().format(GoComparison(old, new)) ?? GoLayout.null).report()
  }

  private func with(mode: Mode? = nil, naming: Naming? = nil) -> GoDifference {
    var options = self
    options.mode = mode ?? self.mode
    options.naming = naming ?? self.naming
    return options
  }

  /// How many elements are shown of a value that is not compared, or is the same.
  private var room: Int { ((1 << max(detail, 0)) >> 1) << 2 }

  // MARK: What is compared

  private func format(_ node: GoComparison) -> GoLayout? {
    var options = self
    if mode == .same { options.detail = 1 } else if detail < 3 { options.detail = 3 }
    guard node.depth > 0 else { return options.leaf(node) }
    let kind = node.old ?? node.new
    if case .pointer = kind {
      return node.target.flatMap { options.format($0) }.map { .wrap("&", $0, "") }
    }
    return options.named(kind, options.list(node, kind))
  }

  private func leaf(_ node: GoComparison) -> GoLayout? {
    switch mode {
    case .removed: return node.old.map { value($0) }
    case .inserted: return node.new.map { value($0) }
    case .same, .difference:
      if node.different == 0 { return node.old.map { value($0) } }
      let plain = with(naming: .never)
      var records: [GoLayout.Record] = []
      if let old = node.old {
        records.append(GoLayout.Record(mark: .removed, value: plain.value(old)))
      }
      if let new = node.new {
        records.append(GoLayout.Record(mark: .inserted, value: plain.value(new)))
      }
      return with(naming: .always).named(node.old ?? node.new, .list(records))
    }
  }

  private func list(_ node: GoComparison, _ kind: GoValue?) -> GoLayout {
    var options = self
    var noun = ("element", "elements")
    options.naming = .never
    var isStructure = false
    switch kind {
    case .structure:
      options.naming = .composed
      noun = ("field", "fields")
      isStructure = true
    case .map: noun = ("entry", "entries")
    default: break
    }
    options.detail -= 1
    if mode != .difference {
      let most = mode == .same ? room : (1 << max(detail, 0)) << 1
      return options.whole(node, isStructure, most)
    }
    return options.changes(node, noun, (1 << max(detail, 0)) << 1)
  }

  /// A value that is shown on one side only, without the fields that are zero.
  private func whole(_ node: GoComparison, _ isStructure: Bool, _ most: Int) -> GoLayout {
    var records: [GoLayout.Record] = []
    for (key, child) in node.records {
      if records.count == most {
        records.append(GoLayout.Record(value: GoLayout.ellipsis, hasComma: false))
        break
      }
      let shown = mode == .removed ? child.old : child.new ?? child.old
      if isStructure, shown?.isZero ?? true { continue }
      if let text = format(child) { records.append(GoLayout.Record(key: key, value: text)) }
    }
    return .wrap("{", .list(records), "}")
  }

  /// What differs, each with two neighbours that don't.
  private func changes(
    _ node: GoComparison, _ noun: (String, String), _ most: Int
  ) -> GoLayout {
    var records: [GoLayout.Record] = []
    var shown = 0
    var start = 0
    var left = Remainder()
    let all = node.records
    while start < all.count {
      let isChange = all[start].node.different > 0
      var end = start
      while end < all.count, (all[end].node.different > 0) == isChange { end += 1 }
      let group = all[start..<end]
      defer { start = end }
      if shown >= most {
        for record in group { left.count(record.node) }
      } else if isChange {
        for record in group { records += change(record.key, record.node) }
        shown += group.count
      } else {
        let first = start == 0 ? 0 : min(2, group.count)
        var last = end == all.count ? 0 : min(2, group.count - first)
        if group.count - first - last == 1 { last += 1 }
        let same = with(mode: .same)
        func add(_ part: ArraySlice<(key: String, node: GoComparison)>) {
          for record in part {
            guard let text = same.format(record.node) else { continue }
            records.append(GoLayout.Record(key: record.key, value: text))
          }
        }
        add(group.prefix(first))
        let hidden = group.count - first - last
        if hidden > 0 {
          records.append(
            GoLayout.Record(
              value: GoLayout.ellipsis, hasComma: false,
              comment: Remainder(same: hidden).text(noun)))
        }
        add(group.suffix(last))
      }
    }
    if !left.isEmpty {
      records.append(
        GoLayout.Record(value: GoLayout.ellipsis, hasComma: false, comment: left.text(noun)))
    }
    return .wrap("{", .list(records), "}")
  }

  private func change(_ key: String, _ node: GoComparison) -> [GoLayout.Record] {
    // A value whose parts all stand in one line below each other is shown as a whole on both sides.
    guard node.descendants == node.depth else {
      return format(node).map { [GoLayout.Record(key: key, value: $0)] } ?? []
    }
    var options = self
    var old = options.with(mode: .removed).format(node)
    var new = options.with(mode: .inserted).format(node)
    for level in 0...6 where old != nil && old == new {
      options.detail = max(detail, 0) + 2 * level
      old = options.with(mode: .removed).format(node)
      new = options.with(mode: .inserted).format(node)
    }
    var records: [GoLayout.Record] = []
    if let old { records.append(GoLayout.Record(mark: .removed, key: key, value: old)) }
    if let new { records.append(GoLayout.Record(mark: .inserted, key: key, value: new)) }
    return records
  }

  /// What is not shown any more, counted.
  private struct Remainder {
    var same = 0
    var removed = 0
    var inserted = 0
    var modified = 0

    var isEmpty: Bool { same + removed + inserted + modified == 0 }

    mutating func count(_ node: GoComparison) {
      if node.different == 0 {
        same += 1
      } else if node.new == nil {
        removed += 1
      } else if node.old == nil {
        inserted += 1
      } else {
        modified += 1
      }
    }

    func text(_ noun: (one: String, many: String)) -> String {
      let counts = [
        (same, "identical"), (removed, "removed"), (inserted, "inserted"), (modified, "modified"),
      ]
      let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      let name = same + removed + inserted + modified > 1 ? noun.many : noun.one
      guard parts.count > 2 else { return parts.joinedText(" and ") + " " + name }
      return parts.dropLast().map { $0 }.joinedText(", ") + ", and " + (parts.last ?? "") + " "
        + name
    }
  }

  // MARK: Values

  private func value(_ value: GoValue) -> GoLayout {
    switch value {
    case .boolean(let flag): return named(value, .line(flag ? "true" : "false"))
    case .number(let digits): return named(value, .line(digits))
    case .text(let text, let isNamed):
      // `String()` gives the value without its type.
      return isNamed ? self.text(text, "s") : named(value, self.text(text, ""))
    case .quantity(let quantity): return self.value(quantity.structure)
    case .structure(_, let fields):
      var inner = self
      inner.naming = .composed
      inner.detail -= 1
      let shown = fields.filter { !$0.value.isZero }
      return named(
        value, inner.parts(shown.map { (key: $0.name, value: $0.value) }, most: room))
    case .slice(_, let elements):
      guard let elements else { return named(value, GoLayout.null) }
      var inner = self
      inner.naming = .never
      inner.detail -= 1
      return named(value, inner.parts(elements.map { (key: "", value: $0) }, most: room))
    case .map(_, let entries):
      guard let entries else { return named(value, GoLayout.null) }
      var inner = self
      inner.naming = .never
      inner.detail -= 1
      return named(
        value, inner.parts(entries.map { (key: $0.name, value: $0.value) }, most: room))
    case .pointer(_, nil): return named(value, GoLayout.null)
    case .pointer(_, .quantity(let quantity)?): return text(quantity.given, "s")
    case .pointer(_, let target?): return .wrap("&", self.value(target), "")
    }
  }

  private func parts(_ parts: [(key: String, value: GoValue)], most: Int) -> GoLayout {
    var records = parts.prefix(most).map { part in
      GoLayout.Record(key: part.key, value: value(part.value))
    }
    if parts.count > most {
      records.append(GoLayout.Record(value: GoLayout.ellipsis, hasComma: false))
    }
    return .wrap("{", .list(records), "}")
  }

  private func text(_ text: String, _ prefix: String) -> GoLayout {
    let most = 32 << max(detail, 0)
    guard text.utf8.count > most + 3 else { return .line(prefix + GoLayout.quoted(text)) }
    let head = String(decoding: text.utf8.prefix(most), as: UTF8.self)
    return .line(prefix + GoLayout.quoted(head) + "...")
  }

  /// A value's text behind its type's name, where that has to be shown.
  private func named(_ value: GoValue?, _ text: GoLayout) -> GoLayout {
    var type = ""
    switch value {
    case .structure(let name, _), .slice(let name, _), .map(let name, _): type = name
    case .quantity: type = "resource.Quantity"
    default: return text
    }
    switch naming {
    case .never: return text
    case .composed where text == GoLayout.null || mode == .same: return text
    default: break
    }
    if case .wrap(let before, _, let after) = text, before.hasPrefix("{"), after.hasSuffix("}") {
      return .wrap(type, text, "")
    }
    return .wrap(type, .wrap("(", text, ")"), "")
  }
}
