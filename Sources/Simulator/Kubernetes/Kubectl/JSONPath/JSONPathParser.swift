import Shell
import YAML

/// Reads templates as the real parser does, and complains in its words.
struct JSONPathParser {
  typealias Node = JSONPath.Node

  private let bytes: [UInt8]
  private var at = 0

  init(_ template: String) { bytes = Array(template.utf8) }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func complaint(_ message: String) -> JSONPath.Complaint {
    JSONPath.Complaint(message: message)
  }

  mutating func parse() throws(JSONPath.Complaint) -> [Node] {
    try parse(depth: 0)
  }

  private mutating func parse(depth: Int) throws(JSONPath.Complaint) -> [Node] {
    guard depth < 30 else { throw complaint("unclosed action") }
    var nodes: [Node] = []
    while at < bytes.count {
      let text = bytes[at...].prefix { $0 != 0x7B }
      if !text.isEmpty { nodes.append(.text(String(decoding: text, as: UTF8.self))) }
      at += text.count
      if at < bytes.count {
        at += 1
        nodes.append(.list(try action(depth)))
      }
    }
    return nodes
  }

  /// What stands between braces, behind the first.
  private mutating func action(_ depth: Int) throws(JSONPath.Complaint) -> [Node] {
    var nodes: [Node] = []
    while true {
      if starts("}") {
        at += 1
        return nodes
      }
      if starts("[?(") {
        nodes.append(try filter(depth))
        continue
      }
      if starts("..") {
        if case .recursive? = nodes.last { throw complaint("invalid multiple recursive descent") }
        at += 2
        nodes.append(.recursive)
        if at < bytes.count, Self.isAlphanumeric(bytes[at]) { nodes.append(field()) }
        continue
      }
      guard at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D else {
        throw complaint("unclosed action")
      }
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x20, 0x40, 0x24: continue
      case 0x5B: nodes += try array(depth)
      case 0x22, 0x27: nodes.append(.text(try quoted(byte)))
      case 0x2E: nodes.append(field())
      case 0x2B, 0x2D, 0x30...0x39:
        at -= 1
        nodes.append(try number())
      default:
        at -= 1
        guard Self.isAlphanumeric(byte) else {
          let scalar = String(decoding: bytes[at...], as: UTF8.self).unicodeScalars.first
          let code = scalar.map { String($0.value, radix: 16, uppercase: true) } ?? "FFFD"
          let padding = String(repeating: "0", count: max(0, 4 - code.utf8.count))
          throw complaint(
            "unrecognized character in action: U+\(padding)\(code) '\(scalar.map { String($0) } ?? "")'"
          )
        }
        nodes.append(identifier())
      }
    }
  }

  private func starts(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte == 0x5F || byte >= 0x80 || Names.isLetterOrDigit(byte)
  }

  private static func isTerminator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2E, 0x2C, 0x5B, 0x5D, 0x24, 0x40, 0x7B, 0x7D: true
    default: false
    }
  }

  /// A name behind its dot; a backslash takes the meaning from what follows it.
  private mutating func field() -> Node {
    var name: [UInt8] = []
    while at < bytes.count, !Self.isTerminator(bytes[at]) {
      if bytes[at] == 0x5C {
        at += 1
        guard at < bytes.count else { break }
      }
      name.append(bytes[at])
      at += 1
    }
    return name == [0x2A] ? .wildcard : .field(String(decoding: name, as: UTF8.self))
  }

  private mutating func identifier() -> Node {
    let word = bytes[at...].prefix { !Self.isTerminator($0) }
    at += word.count
    let name = String(decoding: word, as: UTF8.self)
    if name.lowered == "true" || name.lowered == "false" {
      return .constant(.boolean(name.lowered == "true"))
    }
    return .identifier(name)
  }

  private mutating func number() throws(JSONPath.Complaint) -> Node {
    var text: [UInt8] = []
    if bytes[at] == 0x2B || bytes[at] == 0x2D {
      text.append(bytes[at])
      at += 1
    }
    while at < bytes.count, bytes[at] == 0x2E || (0x30...0x39).contains(bytes[at]) {
      text.append(bytes[at])
      at += 1
    }
    let word = String(decoding: text, as: UTF8.self)
    if let number = Int64(word) { return .constant(.number("\(number)")) }
    guard Double(word) != nil else { throw complaint("cannot parse number \(word)") }
    return .constant(.number(word))
  }

  /// What stands behind a quotation mark.
  private mutating func quoted(_ mark: UInt8) throws(JSONPath.Complaint) -> String {
    var result: [UInt8] = []
    while at < bytes.count, bytes[at] != mark {
      if bytes[at] == 0x0A { throw complaint("unterminated quoted string") }
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
    guard at < bytes.count else { throw complaint("unterminated quoted string") }
    at += 1
    return String(decoding: result, as: UTF8.self)
  }

  /// What stands behind a bracket: an index, a slice, a name in quotation marks, or several of them.
  private mutating func array(_ depth: Int) throws(JSONPath.Complaint) -> [Node] {
    let content = bytes[at...].prefix { $0 != 0x5D && $0 != 0x0A }
    at += content.count
    guard at < bytes.count, bytes[at] == 0x5D else { throw complaint("unterminated array") }
    at += 1
    let text = String(decoding: content, as: UTF8.self)
    if text == "*" {
      return [.array(JSONPath.Slice(first: nil, last: nil, step: nil, isIndex: false))]
    }
    let parts = text.pieces(",")
    if parts.count > 1 {
      var lists: [[Node]] = []
      for part in parts {
        lists.append(try Self.inner("[" + part.trimmed + "]", depth))
      }
      return [.union(lists)]
    }
    if text.utf8.count > 1, text.hasPrefix("'"), text.hasSuffix("'"),
      !text.dropping(1).droppingLast(1).has("'")
    {
      return try Self.inner("." + text.dropping(1).droppingLast(1), depth)
    }
    return [.array(try slice(text))]
  }

  private func slice(_ text: String) throws(JSONPath.Complaint) -> JSONPath.Slice {
    let parts = text.pieces(":")
    let isWritten = parts.allSatisfy { part in
      let digits = part.hasPrefix("-") ? part.dropping(1) : part
      return digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isWritten, parts.count <= 3 else { throw complaint("invalid array index \(text)") }
    for part in parts where !part.isEmpty && Int(part) == nil {
      throw complaint("array index \(part) is not a number")
    }
    return JSONPath.Slice(
      first: Int(parts[0]), last: parts.count > 1 ? Int(parts[1]) : nil,
      step: parts.count > 2 ? Int(parts[2]) : nil, isIndex: parts.count == 1)
  }

  private mutating func filter(_ depth: Int) throws(JSONPath.Complaint) -> Node {
    at += 3
    let start = at
    var mark: UInt8?
    var isClosed = false
    while true {
      guard at < bytes.count, bytes[at] != 0x0A else { throw complaint("unterminated filter") }
      let byte = bytes[at]
      at += 1
      if byte == 0x22 || byte == 0x27 {
        if let open = mark {
          if bytes[at - 2] != 0x5C, byte == open { isClosed = true }
        } else {
          mark = byte
        }
      } else if byte == 0x29, (mark != nil) == isClosed {
        break
      }
    }
    guard at < bytes.count, bytes[at] == 0x5D else { throw complaint("unclosed array expect ]") }
    let text = Array(bytes[start..<at - 1])
    at += 1
    func isSign(_ byte: UInt8) -> Bool { [0x21, 0x3C, 0x3D, 0x3E].contains(byte) }
    let left = text.prefix { !isSign($0) }
    var sign = text.dropFirst(left.count).prefix { isSign($0) }
    var right = text.dropFirst(left.count + sign.count)
    // What is compared with has one character at least.
    if right.isEmpty, sign.count > 1 {
      right = sign.suffix(1)
      sign = sign.dropLast()
    }
    if left.isEmpty || sign.isEmpty || right.isEmpty {
      return .filter(
        left: try Self.inner(String(decoding: text, as: UTF8.self), depth), comparison: "",
        right: [])
    }
    return .filter(
      left: try Self.inner(String(decoding: left, as: UTF8.self), depth),
      comparison: String(decoding: sign, as: UTF8.self),
      right: try Self.inner(String(decoding: right, as: UTF8.self), depth))
  }

  /// The parts of an action of its own.
  private static func inner(_ text: String, _ depth: Int) throws(JSONPath.Complaint) -> [Node] {
    var parser = JSONPathParser([0x7B] + Array(text.utf8) + [0x7D])
    let nodes = try parser.parse(depth: depth + 1)
    if case .list(let inner)? = nodes.first { return inner }
    return nodes
  }
}
