import Shell
import YAML

/// Templates of `kubectl -o jsonpath` (`k8s.io/client-go/util/jsonpath`).
struct JSONPath {
  struct Complaint: Error { var message: String }

  private indirect enum Node {
    case text(String)
    case path([Step])
    case range([Step], [Node])
  }

  private indirect enum Step {
    case field(String)
    case recursive
    case wildcard
    case index(Int?, Int?, Int?, isSlice: Bool)
    case union([[Step]])
    case filter([Step], String, Operand)
    case current
  }

  private indirect enum Operand {
    case value(JSONValue)
    case path([Step])
    case none
  }

  private var nodes: [Node] = []

  /// Reads a template.
  init(_ template: String) throws(Complaint) {
    var parser = Parser(template)
    nodes = try parser.parse()
  }

  /// The text that a template makes of a value.
  func text(_ value: JSONValue) throws(Complaint) -> String {
    var result = ""
    try write(nodes, value, value, &result, 0)
    return result
  }

  /// The values that a template of one path finds.
  func values(_ value: JSONValue) throws(Complaint) -> [JSONValue] {
    var result: [JSONValue] = []
    for node in nodes {
      if case .path(let steps) = node { result += try find(steps, value, value) }
    }
    return result
  }

  private func write(
    _ nodes: [Node], _ value: JSONValue, _ root: JSONValue, _ result: inout String, _ depth: Int
  ) throws(Complaint) {
    guard depth < 50 else { return }
    for node in nodes {
      switch node {
      case .text(let text): result += text
      case .path(let steps):
        let found = try find(steps, value, root)
        result += found.map { Self.text($0) }.joinedText(" ")
      case .range(let steps, let inner):
        for item in try find(steps, value, root) {
          try write(inner, item, root, &result, depth + 1)
        }
      }
    }
  }

  /// A value as the templates print it.
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): return text
    case .number(let text): return text
    case .boolean(let flag): return flag ? "true" : "false"
    case .null: return ""
    default:
      var printer = JSONPrinter(indent: 0)
      printer.escapesHTML = true
      return String(decoding: printer.print(value), as: UTF8.self)
    }
  }

  private func find(
    _ steps: [Step], _ start: JSONValue, _ root: JSONValue
  ) throws(Complaint) -> [JSONValue] {
    var current = [start]
    var isRecursive = false
    for step in steps {
      var next: [JSONValue] = []
      if case .recursive = step {
        isRecursive = true
        continue
      }
      if isRecursive {
        isRecursive = false
        for value in current { try descend(step, value, root, &next, 0) }
        current = next
        continue
      }
      for value in current { next += try apply(step, value, root, isStrict: true) }
      current = next
    }
    return current
  }

  private func descend(
    _ step: Step, _ value: JSONValue, _ root: JSONValue, _ result: inout [JSONValue], _ depth: Int
  ) throws(Complaint) {
    guard depth < 100 else { return }
    result += try apply(step, value, root, isStrict: false)
    for member in value.members { try descend(step, member.value, root, &result, depth + 1) }
    for element in value.elements { try descend(step, element, root, &result, depth + 1) }
  }

  private func apply(
    _ step: Step, _ value: JSONValue, _ root: JSONValue, isStrict: Bool
  ) throws(Complaint) -> [JSONValue] {
    switch step {
    case .current, .recursive: return [value]
    case .field(let name):
      if let found = value[name: name], !found.isNull { return [found] }
      return []
    case .wildcard:
      if case .array(let elements) = value { return elements }
      return value.members.map { $0.value }
    case .index(let first, let last, let stride, let isSlice):
      guard case .array(let elements) = value else {
        if !isStrict { return [] }
        throw Complaint(message: "\(Self.goKind(value)) is not array or slice")
      }
      return try slice(elements, first, last, stride, isSlice, isStrict)
    case .union(let paths):
      var result: [JSONValue] = []
      for path in paths { result += try find(path, value, root) }
      return result
    case .filter(let left, let comparison, let right):
      let elements = {
        if case .array(let items) = value { return items }; return [value]
      }()
      var result: [JSONValue] = []
      for element in elements {
        let found = try find(left, element, root)
        if comparison.isEmpty {
          if !found.isEmpty { result.append(element) }
          continue
        }
        guard let a = found.first else { continue }
        let b: JSONValue?
        switch right {
        case .value(let constant): b = constant
        case .path(let path): b = try find(path, element, root).first
        case .none: b = nil
        }
        if let b, Self.compare(a, comparison, b) { result.append(element) }
      }
      return result
    }
  }

  private func slice(
    _ elements: [JSONValue], _ first: Int?, _ last: Int?, _ stride: Int?, _ isSlice: Bool,
    _ isStrict: Bool
  ) throws(Complaint) -> [JSONValue] {
    let count = elements.count
    var start = first ?? 0
    if start < 0 { start += count }
    if !isSlice {
      guard elements.indices.contains(start) else {
        if !isStrict { return [] }
        throw Complaint(
          message: "array index out of bounds: index \(first ?? 0), length \(count)")
      }
      return [elements[start]]
    }
    var end = last ?? count
    if end < 0 { end += count }
    start = max(0, start)
    end = min(count, end)
    var result: [JSONValue] = []
    var index = start
    while index < end {
      result.append(elements[index])
      index += max(1, stride ?? 1)
    }
    return result
  }

  private static func goKind(_ value: JSONValue) -> String {
    switch value {
    case .object: "map[string]interface {}"
    case .string: "string"
    case .number: "int64"
    case .boolean: "bool"
    default: "nil"
    }
  }

  private static func compare(_ a: JSONValue, _ comparison: String, _ b: JSONValue) -> Bool {
    if case .number(let x) = a, case .number(let y) = b, let x = Double(x), let y = Double(y) {
      switch comparison {
      case "==": return x == y
      case "!=": return x != y
      case "<": return x < y
      case ">": return x > y
      case "<=": return x <= y
      default: return x >= y
      }
    }
    let (x, y) = (text(a), text(b))
    switch comparison {
    case "==": return x == y
    case "!=": return x != y
    case "<": return x < y
    case ">": return x > y
    case "<=": return x <= y
    default: return x >= y
    }
  }

  // MARK: Reading

  private struct Parser {
    private let bytes: [UInt8]
    private var at = 0
    private let template: String

    init(_ template: String) {
      self.template = template
      bytes = Array(template.utf8)
    }

    private func complain(_ what: String) -> Complaint { Complaint(message: what) }

    mutating func parse() throws(Complaint) -> [Node] {
      var stack: [(steps: [Step], nodes: [Node])] = [([], [])]
      var text: [UInt8] = []
      func flush() {
        if !text.isEmpty {
          stack[stack.count - 1].nodes.append(.text(String(decoding: text, as: UTF8.self)))
          text = []
        }
      }
      while at < bytes.count {
        if bytes[at] != 0x7B {
          text.append(bytes[at])
          at += 1
          continue
        }
        flush()
        at += 1
        skipSpaces()
        if takeWord("range") {
          skipSpaces()
          stack.append((try steps(), []))
          try close()
        } else if takeWord("end") {
          try close()
          guard stack.count > 1, let last = stack.popLast() else {
            throw complain("not in range, nothing to end")
          }
          stack[stack.count - 1].nodes.append(.range(last.steps, last.nodes))
        } else {
          while at < bytes.count, bytes[at] != 0x7D {
            if bytes[at] == 0x22 || bytes[at] == 0x27 {
              stack[stack.count - 1].nodes.append(.text(try quoted()))
            } else {
              stack[stack.count - 1].nodes.append(.path(try steps()))
            }
            skipSpaces()
          }
          try close()
        }
      }
      flush()
      if stack.count > 1 { throw complain("unclosed action") }
      return stack[0].nodes
    }

    private mutating func close() throws(Complaint) {
      skipSpaces()
      guard at < bytes.count, bytes[at] == 0x7D else { throw complain("unclosed action") }
      at += 1
    }

    private mutating func skipSpaces() {
      while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A { at += 1 }
    }

    private mutating func takeWord(_ word: String) -> Bool {
      let wanted = Array(word.utf8)
      guard bytes[at...].starts(with: wanted) else { return false }
      let end = at + wanted.count
      if end < bytes.count, Names.isLetterOrDigit(bytes[end]) { return false }
      at = end
      return true
    }

    private mutating func quoted() throws(Complaint) -> String {
      let mark = bytes[at]
      at += 1
      var result: [UInt8] = []
      while at < bytes.count, bytes[at] != mark {
        if bytes[at] == 0x5C, at + 1 < bytes.count {
          at += 1
          switch bytes[at] {
          case 0x6E: result.append(0x0A)
          case 0x74: result.append(0x09)
          case 0x72: result.append(0x0D)
          default: result.append(bytes[at])
          }
        } else {
          result.append(bytes[at])
        }
        at += 1
      }
      guard at < bytes.count else { throw complain("unterminated quoted string") }
      at += 1
      return String(decoding: result, as: UTF8.self)
    }

    private mutating func steps() throws(Complaint) -> [Step] {
      var result: [Step] = []
      while at < bytes.count {
        switch bytes[at] {
        case 0x24, 0x40:
          at += 1
          result.append(.current)
        case 0x2E:
          at += 1
          if at < bytes.count, bytes[at] == 0x2E {
            at += 1
            result.append(.recursive)
          }
          if at < bytes.count, bytes[at] == 0x2A {
            at += 1
            result.append(.wildcard)
          } else if at < bytes.count, bytes[at] != 0x5B {
            let name = field()
            if !name.isEmpty { result.append(.field(name)) }
          }
        case 0x5B: result.append(try bracket())
        case 0x2A:
          at += 1
          result.append(.wildcard)
        case 0x7D, 0x20, 0x29, 0x2C, 0x3D, 0x21, 0x3C, 0x3E, 0x5D, 0x0A: return result
        default:
          let name = field()
          if name.isEmpty {
            throw complain(
              "unrecognized character in action: U+\(String(UInt32(bytes[at]), radix: 16))")
          }
          if result.isEmpty { throw complain("unrecognized identifier \(name)") }
          result.append(.field(name))
        }
      }
      return result
    }

    private mutating func field() -> String {
      var result: [UInt8] = []
      while at < bytes.count {
        let byte = bytes[at]
        if byte == 0x5C, at + 1 < bytes.count {
          result.append(bytes[at + 1])
          at += 2
          continue
        }
        if Names.isLetterOrDigit(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2F
          || byte >= 0x80
        {
          result.append(byte)
          at += 1
        } else {
          break
        }
      }
      return String(decoding: result, as: UTF8.self)
    }

    private mutating func bracket() throws(Complaint) -> Step {
      at += 1
      guard at < bytes.count else { throw complain("unterminated array") }
      if bytes[at] == 0x3F { return try filter() }
      if bytes[at] == 0x27 || bytes[at] == 0x22 {
        var names: [String] = []
        while true {
          names.append(try quoted())
          guard at < bytes.count else { throw complain("unterminated array") }
          if bytes[at] == 0x2C {
            at += 1
            skipSpaces()
            continue
          }
          break
        }
        guard bytes[at] == 0x5D else { throw complain("unterminated array") }
        at += 1
        return names.count == 1 ? .field(names[0]) : .union(names.map { [.field($0)] })
      }
      var text: [UInt8] = []
      while at < bytes.count, bytes[at] != 0x5D {
        text.append(bytes[at])
        at += 1
      }
      guard at < bytes.count else { throw complain("unterminated array") }
      at += 1
      let body = String(decoding: text, as: UTF8.self)
      if body == "*" { return .wildcard }
      if body.has(",") {
        var indices: [[Step]] = []
        for part in body.pieces(",") {
          guard let number = Int(part.trimmed) else {
            throw complain("invalid array index \(body)")
          }
          indices.append([.index(number, nil, nil, isSlice: false)])
        }
        return .union(indices)
      }
      let parts = body.pieces(":")
      for part in parts where !part.isEmpty && Int(part) == nil {
        throw complain("invalid array index \(body)")
      }
      return .index(
        Int(parts[0]), parts.count > 1 ? Int(parts[1]) : nil, parts.count > 2 ? Int(parts[2]) : nil,
        isSlice: parts.count > 1)
    }

    private mutating func filter() throws(Complaint) -> Step {
      at += 1
      guard at < bytes.count, bytes[at] == 0x28 else { throw complain("unterminated filter") }
      at += 1
      skipSpaces()
      let left = try steps()
      skipSpaces()
      var comparison: [UInt8] = []
      while at < bytes.count, [0x3D, 0x21, 0x3C, 0x3E].contains(bytes[at]) {
        comparison.append(bytes[at])
        at += 1
      }
      skipSpaces()
      var right = Operand.none
      var sign = String(decoding: comparison, as: UTF8.self)
      if !sign.isEmpty {
        if sign == "=" { sign = "==" }
        right = try operand()
      }
      skipSpaces()
      guard at + 1 < bytes.count, bytes[at] == 0x29, bytes[at + 1] == 0x5D else {
        throw complain("unclosed array expect ]")
      }
      at += 2
      return .filter(left, sign, right)
    }

    private mutating func operand() throws(Complaint) -> Operand {
      guard at < bytes.count else { throw complain("unterminated filter") }
      if bytes[at] == 0x22 || bytes[at] == 0x27 { return .value(.string(try quoted())) }
      if bytes[at] == 0x40 || bytes[at] == 0x24 || bytes[at] == 0x2E { return .path(try steps()) }
      var text: [UInt8] = []
      while at < bytes.count, bytes[at] != 0x29, bytes[at] != 0x20 {
        text.append(bytes[at])
        at += 1
      }
      let word = String(decoding: text, as: UTF8.self)
      if word == "true" || word == "false" { return .value(.boolean(word == "true")) }
      if Double(word) != nil { return .value(.number(word)) }
      return .value(.null)
    }
  }
}
