import Shell
import YAML

/// Variables in the texts of a Compose file: `$NAME`, `${NAME:-default}`, `${NAME:?message}`,
/// `${NAME:+other}`, `$$` (Compose Specification, section Interpolation).
struct ComposeInterpolation {
  let value: (ByteString) -> ByteString?
  /// The variables that have no value and no default, in the order in which they were met.
  private(set) var unset: [ByteString] = []
  /// The most that defaults within defaults are followed.
  private static let mostDepth = 20

  init(value: @escaping (ByteString) -> ByteString?) { self.value = value }

  /// Fills in the variables of all texts below a place, keys excepted.
  mutating func fill(_ node: YAMLNode, at path: ByteString) throws(ComposeFailure) -> YAMLNode {
    var result = node
    switch node.content {
    case .scalar(let text, let style):
      guard text.utf8.contains(36) else { return node }
      let filled = try fill(ByteString(text), at: path, depth: 0)
      result.content = .scalar(filled.text, style)
    case .sequence(let elements):
      var filled: [YAMLNode] = []
      for element in elements { filled.append(try fill(element, at: path + ".[]")) }
      result.content = .sequence(filled)
    case .mapping(let pairs):
      var filled: [YAMLNode.Pair] = []
      for pair in pairs {
        let name = ByteString(pair.key.text ?? "")
        filled.append(
          .init(
            key: pair.key,
            value: try fill(pair.value, at: path.isEmpty ? name : path + "." + name)))
      }
      result.content = .mapping(filled)
    }
    return result
  }

  private mutating func fill(
    _ text: ByteString, at path: ByteString, depth: Int
  ) throws(ComposeFailure) -> ByteString {
    let bytes = text.bytes
    func invalid() -> ComposeFailure {
      ComposeFailure(
        "invalid interpolation format for \(path).\nYou may need to escape any $ with another $.\n\(text)"
      )
    }
    if depth > Self.mostDepth { throw invalid() }
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at] == 36 else {
        result.append(bytes[at])
        at += 1
        continue
      }
      at += 1
      guard at < bytes.count else { throw invalid() }
      if bytes[at] == 36 {
        result.append(36)
        at += 1
      } else if bytes[at] == 123 {
        guard let end = Self.closing(bytes, from: at + 1) else { throw invalid() }
        let inner = ByteString(Array(bytes[(at + 1)..<end]))
        result += try substitute(inner, at: path, depth, invalid()).bytes
        at = end + 1
      } else {
        let name = bytes[at...].prefix { Self.isNameByte($0) }
        guard let first = name.first, !(48...57).contains(first) else { throw invalid() }
        result += read(ByteString(Array(name))).bytes
        at += name.count
      }
    }
    return ByteString(result)
  }

  /// What stands between the braces of `${…}`.
  private mutating func substitute(
    _ inner: ByteString, at path: ByteString, _ depth: Int, _ invalid: ComposeFailure
  ) throws(ComposeFailure) -> ByteString {
    let name = ByteString(Array(inner.bytes.prefix { Self.isNameByte($0) }))
    guard let first = name.bytes.first, !(48...57).contains(first) else { throw invalid }
    var rest = inner.dropFirst(name.count)
    if rest.isEmpty { return read(name) }
    let emptyCounts = rest.hasPrefix(":")
    if emptyCounts { rest = rest.dropFirst() }
    guard let sign = rest.bytes.first else { throw invalid }
    let word = rest.dropFirst()
    let known = value(name)
    let isSet = emptyCounts ? known?.isEmpty == false : known != nil
    switch sign {
    case 45: return isSet ? known ?? "" : try fill(word, at: path, depth: depth + 1)
    case 43: return isSet ? try fill(word, at: path, depth: depth + 1) : ""
    case 63:
      if isSet { return known ?? "" }
      let why = try fill(word, at: path, depth: depth + 1)
      throw ComposeFailure(
        "error while interpolating \(path): required variable \(name) is missing a value"
          + (why.isEmpty ? "" : ": \(why)"))
    default: throw invalid
    }
  }

  private mutating func read(_ name: ByteString) -> ByteString {
    if let value = value(name) { return value }
    if !unset.contains(name) { unset.append(name) }
    return ""
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32) || byte == 95
  }

  /// Where the brace that was opened before `start` is closed.
  private static func closing(_ bytes: [UInt8], from start: Int) -> Int? {
    var depth = 1
    for index in start..<bytes.count {
      if bytes[index] == 123 { depth += 1 }
      if bytes[index] == 125 {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}
