/// Values inside of values, by the keys that lead to them.
enum JqPaths {
  /// The value below another one.
  static func value(_ value: JqValue, at key: JqValue) throws(JqInterrupt) -> JqValue {
    switch (value, key) {
    case (.object(let object), .string(let name)): return object[name] ?? .null
    case (.array(let items), .number(let number)):
      return place(number, items.count).map { items[$0] } ?? .null
    case (.null, .string), (.null, .number), (.null, .null): return .null
    case (.array(let items), .object(let slice)):
      return .array(Array(items[try range(slice, items.count)]))
    case (.string(let text), .object(let slice)):
      let scalars = Array(text.text.unicodeScalars)
      return .string(ByteString(scalars[try range(slice, scalars.count)]))
    case (.null, .object): return .null
    case (.array(let items), .array(let wanted)): return .array(indices(of: wanted, in: items))
    case (_, .string(let name)):
      throw .message("Cannot index \(value.kind) with string \"\(name)\"")
    default: throw .message("Cannot index \(value.kind) with \(key.kind)")
    }
  }

  /// Where a list stands in another.
  static func indices(of wanted: [JqValue], in items: [JqValue]) -> [JqValue] {
    guard !wanted.isEmpty, wanted.count <= items.count else { return [] }
    return (0...(items.count - wanted.count)).filter { start in
      zip(items[start...], wanted).allSatisfy { JqValue.compare($0, $1) == 0 }
    }.map { .number(Double($0)) }
  }

  private static func place(_ number: Double, _ count: Int) -> Int? {
    guard number.isFinite, number.magnitude < 1e9 else { return nil }
    let floor = Int(number.rounded(.down))
    let index = floor < 0 ? floor + count : floor
    return 0..<count ~= index ? index : nil
  }

  /// What `start` and `end` of a slice mean.
  static func range(_ slice: JqObject, _ count: Int) throws(JqInterrupt) -> Range<Int> {
    func bound(_ value: JqValue?, _ otherwise: Int, roundsUp: Bool) throws(JqInterrupt) -> Int {
      switch value {
      case nil, .null: return otherwise
      case .number(let number):
        guard number.magnitude < 1e9 else { return number < 0 ? 0 : count }
        let whole = Int(number.rounded(roundsUp ? .up : .down))
        return min(max(whole < 0 ? whole + count : whole, 0), count)
      default: throw .message("Start and end indices of an array slice must be numbers")
      }
    }
    let start = try bound(slice["start"], 0, roundsUp: false)
    let end = try bound(slice["end"], count, roundsUp: true)
    return start..<max(start, end)
  }

  static func get(_ value: JqValue, _ path: ArraySlice<JqValue>) throws(JqInterrupt) -> JqValue {
    var value = value
    for key in path {
      if case .null = value { return .null }
      value = try self.value(value, at: key)
    }
    return value
  }

  /// The value with another one at a path.
  static func set(
    _ value: JqValue, _ path: ArraySlice<JqValue>, _ new: JqValue
  ) throws(JqInterrupt) -> JqValue {
    guard let key = path.first else { return new }
    let rest = path.dropFirst()
    switch (value, key) {
    case (.null, .string(let name)), (.object, .string(let name)):
      var object = JqObject()
      if case .object(let old) = value { object = old }
      object[name] = try set(object[name] ?? .null, rest, new)
      return .object(object)
    case (.null, .number(let number)), (.array, .number(let number)):
      var items: [JqValue] = []
      if case .array(let old) = value { items = old }
      guard number.magnitude < 1e6 else { throw .message("Array index too large") }
      var index = Int(number.rounded(.down))
      if index < 0 { index += items.count }
      guard index >= 0 else { throw .message("Out of bounds negative array index") }
      while items.count <= index { items.append(.null) }
      items[index] = try set(items[index], rest, new)
      return .array(items)
    case (.null, .object(let slice)), (.array, .object(let slice)):
      var items: [JqValue] = []
      if case .array(let old) = value { items = old }
      let range = try range(slice, items.count)
      guard case .array(let replacement) = try set(.array(Array(items[range])), rest, new) else {
        throw .message("A slice of an array can only be assigned another array")
      }
      items.replaceSubrange(range, with: replacement)
      return .array(items)
    case (_, .string(let name)):
      throw .message("Cannot index \(value.kind) with string \"\(name)\"")
    default: throw .message("Cannot index \(value.kind) with \(key.kind)")
    }
  }

  /// The value without what is at some paths.
  static func delete(_ value: JqValue, _ paths: [[JqValue]]) throws(JqInterrupt) -> JqValue {
    var value = value
    // The last first, so that the places of the others stay true.
    let ordered = JqValue.sorted(paths.map { .array($0) }).reversed()
    for case .array(let path) in ordered { value = try delete(value, path[...]) }
    return value
  }

  private static func delete(
    _ value: JqValue, _ path: ArraySlice<JqValue>
  ) throws(JqInterrupt) -> JqValue {
    guard let key = path.first else { return .null }
    if case .null = value { return .null }
    if path.count > 1 {
      let inner = try self.value(value, at: key)
      if case .null = inner { return value }
      return try set(value, [key], try delete(inner, path.dropFirst()))
    }
    switch (value, key) {
    case (.object(var object), .string(let name)):
      object[name] = nil
      return .object(object)
    case (.array(var items), .number(let number)):
      if let index = place(number, items.count) { items.remove(at: index) }
      return .array(items)
    case (.array(var items), .object(let slice)):
      items.removeSubrange(try range(slice, items.count))
      return .array(items)
    case (.object, _): throw .message("Cannot delete field at object index of \(key.kind)")
    case (.array, .string): throw .message("Cannot delete field at array index of string")
    default: throw .message("Cannot delete fields from \(value.kind)")
    }
  }
}

extension ByteString {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    self.init(String(text))
  }
}
