import Diagnostics
import YAML

/// The text that a document came from: how its parts were spelled.
struct YqSource {
  private let lines: [ArraySlice<UInt8>]
  /// Whether it has comments, which a tree of values does not hold.
  let hasComments: Bool

  init(_ data: [UInt8]) {
    lines = data.split(separator: 10, omittingEmptySubsequences: false)
    hasComments = lines.contains { line in
      var quote: UInt8?
      var previous: UInt8 = 32
      for byte in line {
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == 34 || byte == 39, previous == 32 || previous == 91 || previous == 44 {
          quote = byte
        } else if byte == 35, previous == 32 || previous == 9 {
          return true
        }
        previous = byte
      }
      return false
    }
  }

  /// How a scalar on one line was written.
  func spelling(of node: YAMLNode) -> String? {
    let (start, end) = (node.range.start, node.range.end)
    guard start.line == end.line, lines.indices.contains(start.line - 1) else { return nil }
    let line = Array(lines[start.line - 1])
    guard start.column >= 1, end.column > start.column, end.column - 1 <= line.count else {
      return nil
    }
    return String(decoding: line[(start.column - 1)..<(end.column - 1)], as: UTF8.self)
  }

  /// Whether a list or mapping was written in brackets.
  func isFlow(_ node: YAMLNode) -> Bool {
    guard lines.indices.contains(node.range.start.line - 1) else { return false }
    let line = Array(lines[node.range.start.line - 1])
    guard line.indices.contains(node.range.start.column - 1) else { return false }
    let first = line[node.range.start.column - 1]
    return first == 91 || first == 123
  }

  /// The part of a document that a value is, or was before it was changed.
  func origin(of value: JSONValue, in document: YAMLNode) -> YAMLNode? {
    if let found = find(value, document, depth: 0) { return found }
    // A whole document, changed, still has most of its keys.
    guard case .object(let members) = value, let pairs = document.pairs else { return nil }
    let shared = members.filter { member in pairs.contains { $0.key.text == member.name } }
    return shared.isEmpty ? nil : document
  }

  private func find(_ value: JSONValue, _ node: YAMLNode, depth: Int) -> YAMLNode? {
    guard depth < 60 else { return nil }
    if JSONValue(node) == value { return node }
    for child in (node.elements ?? []) + (node.pairs ?? []).map({ $0.value }) {
      if let found = find(value, child, depth: depth + 1) { return found }
    }
    return nil
  }
}

/// Writes YAML as `yq` does: what was not changed as it was spelled.
struct YqPrinter {
  let source: YqSource
  let unwraps: Bool

  func text(_ value: JSONValue, _ origin: YAMLNode?) -> [UInt8] {
    switch value {
    case .object(let members) where !members.isEmpty:
      if let origin, source.isFlow(origin) { return Array((flow(value, origin) + "\n").utf8) }
      return Array(block(value, origin, indent: 0).utf8)
    case .array(let elements) where !elements.isEmpty:
      if let origin, source.isFlow(origin) { return Array((flow(value, origin) + "\n").utf8) }
      return Array(block(value, origin, indent: 0).utf8)
    case .string(let text) where unwraps: return Array((text + "\n").utf8)
    default: return Array((scalar(value, origin, indent: 0) + "\n").utf8)
    }
  }

  private func child(_ name: String, of origin: YAMLNode?) -> YAMLNode? { origin?[name] }

  private func element(_ index: Int, of origin: YAMLNode?) -> YAMLNode? {
    guard let elements = origin?.elements, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  private func isEmpty(_ value: JSONValue) -> Bool {
    switch value {
    case .object(let members): members.isEmpty
    case .array(let elements): elements.isEmpty
    default: true
    }
  }

  private func block(_ value: JSONValue, _ origin: YAMLNode?, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var result = ""
    if case .object(let members) = value {
      for (index, member) in members.enumerated() {
        let key = origin?.pairs?.first { $0.key.text == member.name }?.key
        let name = key.flatMap { source.spelling(of: $0) } ?? Self.plain(member.name)
        let old = child(member.name, of: origin)
        result += (index == 0 ? "" : margin) + name + ":"
        result += entry(member.value, old, indent: indent)
      }
    } else {
      for (index, element) in value.elements.enumerated() {
        let old = self.element(index, of: origin)
        result += (index == 0 ? "" : margin) + "-"
        if isEmpty(element) || old.map({ source.isFlow($0) }) == true {
          result += entry(element, old, indent: indent)
        } else {
          result += " " + block(element, old, indent: indent + 2)
        }
      }
    }
    return result
  }

  /// What stands behind a key or a hyphen, with the line's end.
  private func entry(_ value: JSONValue, _ origin: YAMLNode?, indent: Int) -> String {
    if !isEmpty(value) {
      if let origin, source.isFlow(origin) { return " " + flow(value, origin) + "\n" }
      let inner = indent + 2
      return "\n" + String(repeating: " ", count: inner) + block(value, origin, indent: inner)
    }
    let text = scalar(value, origin, indent: indent)
    return text.isEmpty ? "\n" : " \(text)\n"
  }

  private func flow(_ value: JSONValue, _ origin: YAMLNode?) -> String {
    switch value {
    case .object(let members):
      let parts = members.map {
        Self.plain($0.name) + ": " + flow($0.value, child($0.name, of: origin))
      }
      return "{" + parts.joinedText(", ") + "}"
    case .array(let elements):
      let parts = elements.enumerated().map { flow($0.element, element($0.offset, of: origin)) }
      return "[" + parts.joinedText(", ") + "]"
    default: return scalar(value, origin, indent: 0)
    }
  }

  private func scalar(_ value: JSONValue, _ origin: YAMLNode?, indent: Int) -> String {
    if let origin, origin.text != nil, JSONValue(origin) == value {
      if case .scalar(_, .block) = origin.content {
      } else if let spelling = source.spelling(of: origin) {
        return spelling
      } else if value.isNull {
        return ""
      }
    }
    switch value {
    case .null: return "null"
    case .boolean(let flag): return flag ? "true" : "false"
    case .number(let number): return number
    case .string(let text):
      guard text.has("\n") else { return Self.plain(text) }
      let margin = String(repeating: " ", count: indent + 2)
      let isClosed = text.hasSuffix("\n")
      let body = isClosed ? text.droppingLast(1) : text
      let lines = body.pieces("\n").map { $0.isEmpty ? "" : margin + $0 }
      return (isClosed ? "|\n" : "|-\n") + lines.joinedText("\n")
    case .array: return "[]"
    case .object: return "{}"
    }
  }

  /// A text without quotation marks where it may go without.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let words = ["true", "false", "null", "~", "yes", "no", "on", "off", "y", "n"]
    let isNumber =
      !bytes.isEmpty
      && bytes.allSatisfy { 48...57 ~= $0 || [43, 45, 46, 95, 101, 69, 58, 120, 111].contains($0) }
      && bytes.contains { 48...57 ~= $0 }
      && (48...57 ~= bytes[0] || bytes[0] == 45 || bytes[0] == 46 || bytes[0] == 43)
    if bytes.isEmpty || words.contains(text.lowered) || isNumber { return "\"\(text)\"" }
    let isSpecial =
      Array("-?:,[]{}#&*!|>'\"%@` ".utf8).contains(bytes[0])
      && !(bytes[0] == 45 && bytes.count > 1 && bytes[1] != 32)
      || text.has(": ") || text.has(" #") || bytes.last == 58 || bytes.last == 32
    return isSpecial ? "'\(text.replacing("'", with: "''"))'" : text
  }
}
