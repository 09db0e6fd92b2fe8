/// A value of JSON (RFC 8259), as `jq` works with it.
indirect enum JqValue {
  case null
  case boolean(Bool)
  case number(Double)
  case string(ByteString)
  case array([JqValue])
  case object(JqObject)

  /// What `type` gives.
  var kind: ByteString {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// Whether conditions take it for true.
  var isTrue: Bool {
    switch self {
    case .null, .boolean(false): false
    default: true
    }
  }

  /// The place of the kind in the order of values.
  private var rank: Int {
    switch self {
    case .null: 0
    case .boolean(let value): value ? 2 : 1
    case .number: 3
    case .string: 4
    case .array: 5
    case .object: 6
    }
  }

  /// How two values are ordered: below 0 when the first comes first, 0 when they are the same.
  static func compare(_ left: JqValue, _ right: JqValue) -> Int {
    if left.rank != right.rank { return left.rank - right.rank }
    switch (left, right) {
    case (.number(let one), .number(let other)): return one < other ? -1 : one == other ? 0 : 1
    case (.string(let one), .string(let other)): return one < other ? -1 : one == other ? 0 : 1
    case (.array(let one), .array(let other)): return compare(one, other)
    case (.object(let one), .object(let other)):
      let (names, otherNames) = (one.names.sorted(), other.names.sorted())
      let order = compare(names.map { .string($0) }, otherNames.map { .string($0) })
      if order != 0 { return order }
      return compare(names.map { one[$0] ?? .null }, names.map { other[$0] ?? .null })
    default: return 0
    }
  }

  private static func compare(_ left: [JqValue], _ right: [JqValue]) -> Int {
    for (one, other) in zip(left, right) {
      let order = compare(one, other)
      if order != 0 { return order }
    }
    return left.count - right.count
  }

  /// The values in order; equal ones stay as they stand.
  static func sorted(_ values: [JqValue]) -> [JqValue] {
    values.enumerated().sorted {
      let order = compare($0.element, $1.element)
      return order == 0 ? $0.offset < $1.offset : order < 0
    }.map { $0.element }
  }
}

/// An object of JSON, whose names stay in the order in which they came.
struct JqObject {
  private(set) var names: [ByteString] = []
  private var table: [ByteString: JqValue] = [:]

  subscript(name: ByteString) -> JqValue? {
    get { table[name] }
    set {
      if let newValue {
        if table.updateValue(newValue, forKey: name) == nil { names.append(name) }
      } else if table.removeValue(forKey: name) != nil {
        names.removeAll { $0 == name }
      }
    }
  }

  var values: [JqValue] { names.compactMap { table[$0] } }

  /// This object with another's members in or over its own.
  func merged(_ other: JqObject) -> JqObject {
    var result = self
    for name in other.names { result[name] = other[name] }
    return result
  }
}
