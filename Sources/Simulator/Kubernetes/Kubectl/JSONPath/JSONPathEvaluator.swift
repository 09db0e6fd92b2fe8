import Shell
import YAML

/// Finds what a template asks for.
struct JSONPathEvaluator {
  typealias Node = JSONPath.Node

  let nodes: [Node]
  /// How many `range` began with the part that was looked at last, and how many `end` ended.
  private var begins = 0
  private var ends = 0
  /// How many ranges are being gone through.
  private var depth = 0
  private var lastEnd: Int?
  private static let limit = 50
  private let isTyped: Bool
  private let allowsMissing: Bool

  init(nodes: [Node], isTyped: Bool, allowsMissing: Bool) {
    self.allowsMissing = allowsMissing
    self.nodes = nodes
    self.isTyped = isTyped
  }

  /// What each part of the template finds.
  mutating func evaluate(_ value: JSONValue) throws(JSONPath.Complaint) -> [[JSONValue]] {
    try evaluate(from: 0, value)
  }

  private mutating func evaluate(
    from start: Int, _ value: JSONValue
  ) throws(JSONPath.Complaint) -> [[JSONValue]] {
    var all: [[JSONValue]] = []
    var index = start
    while index < nodes.count {
      let found = try walk([value], nodes[index])
      if ends > 0, ends <= depth {
        ends -= 1
        lastEnd = index
        break
      }
      if begins > 0 {
        begins -= 1
        guard depth < Self.limit else { return all }
        depth += 1
        // Where there is nothing to go through, the end is looked for all the same.
        if found.isEmpty { _ = try evaluate(from: index + 1, .null) }
        for value in found { all += try evaluate(from: index + 1, value) }
        depth -= 1
        if let lastEnd, lastEnd > index { index = lastEnd }
        index += 1
        continue
      }
      all.append(found)
      index += 1
    }
    return all
  }

  private mutating func list(
    _ input: [JSONValue], _ nodes: [Node]
  ) throws(JSONPath.Complaint) -> [JSONValue] {
    var current = input
    for node in nodes { current = try walk(current, node) }
    return current
  }

  private mutating func walk(
    _ input: [JSONValue], _ node: Node
  ) throws(JSONPath.Complaint) -> [JSONValue] {
    switch node {
    case .list(let nodes): return try list(input, nodes)
    case .text(let text): return [.string(text)]
    case .constant(let value): return [value]
    case .identifier(let name): return try identifier(name, input)
    case .field(let name):
      let found = input.compactMap { $0[name: name] }
      if found.isEmpty, !allowsMissing {
        throw JSONPath.Complaint(message: "\(name) is not found")
      }
      return found
    case .wildcard:
      return input.flatMap { value in
        if case .array(let elements) = value { return elements }
        return value.members.map { $0.value }
      }
    case .recursive:
      var result: [JSONValue] = []
      for value in input { Self.descend(value, into: &result, 0) }
      return result
    case .array(let slice):
      var result: [JSONValue] = []
      for value in input where !value.isNull { result += try elements(of: value, slice) }
      return result
    case .union(let lists):
      var result: [JSONValue] = []
      for nodes in lists { result += try list(input, nodes) }
      return result
    case .filter(let left, let comparison, let right):
      var result: [JSONValue] = []
      for value in input where !value.isNull {
        result += try filter(value, left, comparison, right)
      }
      return result
    }
  }

  private mutating func identifier(
    _ name: String, _ input: [JSONValue]
  ) throws(JSONPath.Complaint) -> [JSONValue] {
    switch name {
    case "range": begins += 1
    case "end":
      guard depth > 0 else {
        throw JSONPath.Complaint(message: "not in range, nothing to end")
      }
      ends += 1
    default: throw JSONPath.Complaint(message: "unrecognized identifier \(name)")
    }
    return input
  }

  /// A value and what is in it, as far as it holds something.
  private static func descend(_ value: JSONValue, into result: inout [JSONValue], _ depth: Int) {
    guard depth < 100 else { return }
    switch value {
    case .array(let elements):
      if elements.isEmpty { return }
      result.append(value)
      for element in elements { descend(element, into: &result, depth + 1) }
    case .object(let members):
      if members.isEmpty { return }
      result.append(value)
      for member in members { descend(member.value, into: &result, depth + 1) }
    case .string(let text):
      if !text.isEmpty { result.append(value) }
    default: break
    }
  }

  private func elements(
    of value: JSONValue, _ slice: JSONPath.Slice
  ) throws(JSONPath.Complaint) -> [JSONValue] {
    guard case .array(let elements) = value else {
      throw JSONPath.Complaint(message: "\(goKind(value)) is not array or slice")
    }
    let count = elements.count
    var first = slice.first ?? 0
    var last = slice.isIndex ? first + 1 : slice.last ?? count
    if first < 0 { first += count }
    if last < 0 || last == 0 && slice.isIndex { last += count }
    if first == last { return [] }
    if !elements.indices.contains(first) {
      throw Self.outOfBounds(first, count)
    }
    if last > count || last < 0 { throw Self.outOfBounds(last - 1, count) }
    if first > last {
      throw JSONPath.Complaint(
        message: "starting index \(first) is greater than ending index \(last)")
    }
    let step = slice.step ?? 1
    if step <= 0 { throw JSONPath.Complaint(message: "step must be > 0") }
    return stride(from: first, to: last, by: step).map { elements[$0] }
  }

  private static func outOfBounds(_ index: Int, _ count: Int) -> JSONPath.Complaint {
    JSONPath.Complaint(message: "array index out of bounds: index \(index), length \(count)")
  }

  private func goKind(_ value: JSONValue) -> String {
    switch value {
    case .object: "map[string]interface {}"
    case .string: "string"
    case .number(let text): isFloating(text) ? "float64" : "int64"
    case .boolean: "bool"
    default: "nil"
    }
  }

  // MARK: Filters

  private mutating func filter(
    _ value: JSONValue, _ left: [Node], _ comparison: String, _ right: [Node]
  ) throws(JSONPath.Complaint) -> [JSONValue] {
    guard case .array(let elements) = value else {
      throw JSONPath.Complaint(
        message: "\(CustomColumns.text(value)) is not array or slice and cannot be filtered")
    }
    var result: [JSONValue] = []
    for element in elements {
      if comparison.isEmpty {
        if !((try? list([element], left)) ?? []).isEmpty { result.append(element) }
        continue
      }
      guard let first = try one(list([element], left)),
        let second = try one(list([element], right))
      else { continue }
      if try compare(first, comparison, second, isConstant: Self.isConstant(right)) {
        result.append(element)
      }
    }
    return result
  }

  private func isFloating(_ number: String) -> Bool { isTyped || Int64(number) == nil }

  private func one(_ values: [JSONValue]) throws(JSONPath.Complaint) -> JSONValue? {
    if values.count > 1 {
      throw JSONPath.Complaint(message: "can only compare one element at a time")
    }
    return values.first
  }

  /// Compares as the functions of `text/template` do: what has different types is an error.
  private func compare(
    _ first: JSONValue, _ comparison: String, _ second: JSONValue, isConstant: Bool
  ) throws(JSONPath.Complaint) -> Bool {
    guard ["==", "!=", "<", ">", "<=", ">="].contains(comparison) else {
      throw JSONPath.Complaint(message: "unrecognized filter operator \(comparison)")
    }
    let isEquality = comparison == "==" || comparison == "!="
    switch (first, second) {
    case (.string(let a), .string(let b)): return Self.holds(comparison, a == b, a < b)
    case (.number(let a), .number(let b)):
      // A number of the template is whole unless it has a fraction.
      let isSecondFloating = isConstant ? Int64(b) == nil : isFloating(b)
      if isFloating(a) == isSecondFloating, let a = Double(a), let b = Double(b) {
        return Self.holds(comparison, a == b, a < b)
      }
    case (.boolean(let a), .boolean(let b)):
      if isEquality { return Self.holds(comparison, a == b, false) }
      throw JSONPath.Complaint(message: "invalid type for comparison")
    case (.object, _), (.array, _), (.null, _), (_, .object), (_, .array), (_, .null):
      throw JSONPath.Complaint(message: "invalid type for comparison")
    default: break
    }
    throw JSONPath.Complaint(message: "incompatible types for comparison")
  }

  private static func isConstant(_ nodes: [Node]) -> Bool {
    if case .constant? = nodes.last { return true }
    return false
  }

  private static func holds(_ comparison: String, _ isEqual: Bool, _ isLess: Bool) -> Bool {
    switch comparison {
    case "==": isEqual
    case "!=": !isEqual
    case "<": isLess
    case "<=": isLess || isEqual
    case ">": !isLess && !isEqual
    default: !isLess
    }
  }
}
