/// The functions of `jq` that make one value of others.
enum JqFunctions {
  static func value(
    _ name: ByteString, _ input: JqValue, _ first: JqValue?, _ second: JqValue?, _ runner: JqRunner
  ) throws(JqInterrupt) -> JqValue {
    if let number = try JqNumbers.value(name, input, first, second) { return number }
    if let text = try JqTexts.value(name, input, first, second) { return text }
    if let list = try lists(name, input, first, second) { return list }
    switch name {
    case "type": return .string(input.kind)
    case "tojson": return .string(JqPrinter.compact(input))
    case "tostring": return .string(JqFormats.plain(input))
    case "length": return try length(input)
    case "has": return try has(input, first ?? .null)
    case "contains": return .boolean(try contains(input, first ?? .null))
    case "keys", "keys_unsorted": return try keys(input, isSorted: name == "keys")
    case "fromjson": return try parsed(input)
    case "input_line_number": return .number(Double(runner.inputLines))
    case "input_filename": throw .notSimulated("input_filename")
    case "builtins":
      let own = JqPrelude.functions.map { "\($0.name)/\($0.parameters.count)" as ByteString }
      return .array((JqRunner.builtins + own).filter { !$0.hasPrefix("_") }.map { .string($0) })
    case "_now", "_fromdate", "strftime", "gmtime", "mktime":
      return try JqDates.value(name, input, first, now: runner.context.machine.clock.now)
    default: throw .message("\(name) is not defined")
    }
  }

  private static func length(_ input: JqValue) throws(JqInterrupt) -> JqValue {
    switch input {
    case .null: return .number(0)
    case .boolean: throw .message("\(JqFormats.described(input)) has no length")
    case .number(let number): return .number(number.magnitude)
    case .string(let text): return .number(Double(text.text.unicodeScalars.count))
    case .array(let items): return .number(Double(items.count))
    case .object(let object): return .number(Double(object.names.count))
    }
  }

  private static func has(_ input: JqValue, _ key: JqValue) throws(JqInterrupt) -> JqValue {
    switch (input, key) {
    case (.object(let object), .string(let name)): return .boolean(object[name] != nil)
    case (.array(let items), .number(let number)):
      return .boolean(number >= 0 && number < Double(items.count))
    default:
      throw .message("Cannot check whether \(input.kind) has a \(key.kind) key")
    }
  }

  private static func contains(_ one: JqValue, _ other: JqValue) throws(JqInterrupt) -> Bool {
    switch (one, other) {
    case (.object(let outer), .object(let inner)):
      for name in inner.names {
        guard let mine = outer[name], let wanted = inner[name], try contains(mine, wanted) else {
          return false
        }
      }
      return true
    case (.array(let items), .array(let wanted)):
      for item in wanted {
        var isFound = false
        for mine in items where mine.kind == item.kind {
          if try contains(mine, item) { isFound = true }
        }
        if !isFound { return false }
      }
      return true
    case (.string(let text), .string(let part)): return JqTexts.position(of: part, in: text) != nil
    default:
      guard one.kind == other.kind else {
        throw .message(
          "\(JqFormats.described(one)) and \(JqFormats.described(other)) cannot have their containment checked"
        )
      }
      return JqValue.compare(one, other) == 0
    }
  }

  private static func keys(_ input: JqValue, isSorted: Bool) throws(JqInterrupt) -> JqValue {
    switch input {
    case .object(let object):
      return .array((isSorted ? object.names.sorted() : object.names).map { .string($0) })
    case .array(let items): return .array(items.indices.map { .number(Double($0)) })
    default: throw .message("\(JqFormats.described(input)) has no keys")
    }
  }

  private static func parsed(_ input: JqValue) throws(JqInterrupt) -> JqValue {
    guard case .string(let text) = input else {
      throw .message("\(JqFormats.described(input)) cannot be parsed")
    }
    do {
      return try JqReader.single(text.bytes) ?? .null
    } catch {
      throw .message("\(error.message) (while parsing '\(text)')")
    }
  }

  // MARK: Lists

  private static func lists(
    _ name: ByteString, _ input: JqValue, _ first: JqValue?, _ second: JqValue?
  ) throws(JqInterrupt) -> JqValue? {
    switch name {
    case "sort", "min", "max", "reverse", "_sort_by", "_group_by", "_pick_by", "_flatten": break
    default: return nil
    }
    if name == "reverse" {
      if case .string(let text) = input {
        return .string(ByteString(Array(text.text.unicodeScalars.reversed())[...]))
      }
      if case .null = input { return .array([]) }
    }
    guard case .array(let items) = input else {
      if name == "_flatten" { throw .message("Cannot iterate over \(JqFormats.described(input))") }
      throw .message("\(JqFormats.described(input)) cannot be sorted, as it is not an array")
    }
    switch name {
    case "sort": return .array(JqValue.sorted(items))
    case "min": return JqValue.sorted(items).first ?? .null
    case "max":
      return items.reduce(nil) { largest, item in
        largest.map { JqValue.compare($0, item) > 0 ? $0 : item } ?? item
      } ?? .null
    case "reverse": return .array(items.reversed())
    case "_flatten":
      guard case .number(let depth)? = first else { return .array(items) }
      return .array(flat(items, depth))
    default: break
    }
    guard case .array(let keys)? = first, keys.count == items.count else { return .array(items) }
    return ordered(name, items, keys, second)
  }

  private static func flat(_ items: [JqValue], _ depth: Double) -> [JqValue] {
    items.flatMap { item in
      if case .array(let inner) = item, depth > 0 { return flat(inner, depth - 1) }
      return [item]
    }
  }

  private static func ordered(
    _ name: ByteString, _ items: [JqValue], _ keys: [JqValue], _ second: JqValue?
  ) -> JqValue {
    if name == "_pick_by" {
      let isLargest = if case .number(let sign)? = second { sign > 0 } else { true }
      var best: Int?
      for place in items.indices {
        guard let found = best else {
          best = place
          continue
        }
        let order = JqValue.compare(keys[place], keys[found])
        if isLargest ? order >= 0 : order < 0 { best = place }
      }
      return best.map { items[$0] } ?? .null
    }
    let places = items.indices.sorted {
      let order = JqValue.compare(keys[$0], keys[$1])
      return order == 0 ? $0 < $1 : order < 0
    }
    if name == "_sort_by" { return .array(places.map { items[$0] }) }
    var groups: [[JqValue]] = []
    var before: Int?
    for place in places {
      if let before, JqValue.compare(keys[before], keys[place]) == 0 {
        groups[groups.count - 1].append(items[place])
      } else {
        groups.append([items[place]])
      }
      before = place
    }
    return .array(groups.map { .array($0) })
  }
}
