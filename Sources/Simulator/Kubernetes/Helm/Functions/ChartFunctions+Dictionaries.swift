import YAML

/// Functions on dictionaries, whose names are kept sorted.
extension ChartFunctions {
  static let dictionaries = [
    "dict", "get", "set", "unset", "hasKey", "pluck", "merge", "mergeOverwrite", "mustMerge",
    "mustMergeOverwrite", "keys", "values", "pick", "omit", "deepCopy", "mustDeepCopy", "dig",
  ]

  static func dictionary(_ call: Arguments) throws(GoFunctions.Failure) -> JSONValue? {
    switch call.name {
    case "dict":
      var result = JSONValue.object([])
      var index = 0
      while index < call.count {
        result.set(call.text(index), to: call.value(index + 1) ?? .string(""))
        index += 2
      }
      return result
    case "get":
      try call.need(2)
      return try call.members(0).last { $0.name == call.text(1) }?.value ?? .string("")
    case "set", "unset":
      try call.need(call.name == "set" ? 3 : 2)
      var result = JSONValue.object(try call.members(0))
      result.set(call.text(1), to: call.name == "set" ? call.value(2) ?? .null : nil)
      return result
    case "hasKey":
      try call.need(2)
      return .boolean(try call.members(0).contains { $0.name == call.text(1) })
    case "pluck":
      try call.need(1)
      var found: [JSONValue] = []
      for index in 1..<max(1, call.count) {
        found += try call.members(index).filter { $0.name == call.text(0) }.map { $0.value }
      }
      return .array(found)
    case "keys":
      var names: [JSONValue] = []
      for index in call.values.indices { names += try call.members(index).map { .string($0.name) } }
      return .array(names)
    case "values": return .array(try call.members(0).map { $0.value })
    case "pick", "omit":
      try call.need(1)
      let names = (1..<max(1, call.count)).map { call.text($0) }
      let wanted = call.name == "pick"
      return .object(try call.members(0).filter { names.contains($0.name) == wanted })
    case "deepCopy", "mustDeepCopy": return call.value(0)
    case "dig": return try dig(call)
    default:
      let wins = call.name.hasSuffix("Overwrite")
      var result = JSONValue.object(try call.members(0))
      for index in 1..<max(1, call.count) {
        let other = JSONValue.object(try call.members(index))
        result = wins ? joined(other, over: result, 0) : joined(result, over: other, 0)
      }
      return result
    }
  }

  /// One dictionary with what another has besides.
  private static func joined(_ one: JSONValue, over other: JSONValue, _ depth: Int) -> JSONValue {
    guard case .object(let members) = one, case .object = other, depth < 100 else { return one }
    var result = other
    for member in members {
      let below = other[name: member.name]
      let value = below.map { joined(member.value, over: $0, depth + 1) } ?? member.value
      if below == nil || GoText.isTrue(value) || below?.isNull == true {
        result.set(member.name, to: value)
      }
    }
    return result
  }

  private static func dig(_ call: Arguments) throws(GoFunctions.Failure) -> JSONValue? {
    try call.need(3)
    var value = call.value(call.count - 1)
    for index in 0..<(call.count - 2) {
      guard let next = value?[name: call.text(index)] else { return call.value(call.count - 2) }
      value = next
    }
    return value
  }
}
