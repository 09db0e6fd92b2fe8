/// A line of what may be a front matter, looked at by itself.
struct FrontMatterLine {
  enum Kind: Equatable {
    case blank
    case comment
    /// `key: value`, or `key = value` in TOML. `isTight`: nothing stands behind the colon but the
    /// value, so that YAML takes the line for a text.
    case key(String, value: Range<Int>, isTight: Bool)
    /// An element of a list, or a line of a list in brackets.
    case element
    /// The beginning of a mapping in braces.
    case mapping
    /// Prose, or the continuation of a value.
    case text
  }

  var kind: Kind
  /// The line's bytes, without the break, as offsets of the text.
  var range: Range<Int>
  /// The line of the file, from 1.
  var number: Int
  /// Whether blanks stand before it.
  var isIndented: Bool

  /// The name of a `key: value` line.
  var key: String? {
    if case .key(let name, _, _) = kind { return name }
    return nil
  }

  /// Takes a text apart.
  static func lines(
    of bytes: UnsafeBufferPointer<UInt8>, isYAML: Bool, firstLine: Int
  ) -> [FrontMatterLine] {
    var lines: [FrontMatterLine] = []
    var start = 0
    while start < bytes.count {
      var next = start
      while next < bytes.count && bytes[next] != 0x0A { next += 1 }
      let end = next > start && bytes[next - 1] == 0x0D ? next - 1 : next
      var text = start
      while text < end && isBlank(bytes[text]) { text += 1 }
      lines.append(
        FrontMatterLine(
          kind: kind(bytes, text..<end, isYAML), range: start..<end,
          number: firstLine + lines.count, isIndented: text > start))
      start = next + 1
    }
    return lines
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func kind(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isYAML: Bool
  ) -> Kind {
    guard let first = range.first else { return .blank }
    let isAlone = first + 1 == range.upperBound
    switch bytes[first] {
    case UInt8(ascii: "#"): return .comment
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "}"): return .element
    case UInt8(ascii: "{"): return .mapping
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      // Only `-` is YAML's; all three are Markdown's.
      if isAlone || isBlank(bytes[first + 1]) { return .element }
    default: break
    }
    var (name, after) = (range, first)
    if bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'") {
      guard let end = range.dropFirst().first(where: { bytes[$0] == bytes[first] }) else {
        return .text
      }
      name = (first + 1)..<end
      after = end + 1
    }
    let separator = isYAML ? UInt8(ascii: ":") : UInt8(ascii: "=")
    guard let colon = (after..<range.upperBound).first(where: { bytes[$0] == separator }) else {
      return .text
    }
    if name == range { name = first..<colon }
    while let last = name.last, isBlank(bytes[last]) { name = name.dropLast() }
    if name.isEmpty { return .text }
    var value = (colon + 1)..<range.upperBound
    let isTight = isYAML && !value.isEmpty && !isBlank(bytes[colon + 1])
    if isTight && (!name.allSatisfy { isWord(bytes[$0]) } || bytes[colon + 1] == 0x2F) {
      return .text
    }
    while let first = value.first, isBlank(bytes[first]) { value = value.dropFirst() }
    while let last = value.last, isBlank(bytes[last]) { value = value.dropLast() }
    return .key(
      String(decoding: bytes[name], as: UTF8.self), value: value, isTight: isTight)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E, 0x80...: true
    default: false
    }
  }
}

extension [FrontMatterLine] {
  /// Whether the lines between two `---` are Markdown between two rules: there is text, and no line
  /// with a key, or a blank line and text that is no key stand first.
  var isProse: Bool {
    guard let first = first(where: { $0.kind != .blank && $0.kind != .comment }) else {
      return false
    }
    if self[0].kind == .blank && first.kind == .text { return true }
    return !contains { $0.key != nil || $0.kind == .mapping }
  }

  /// The lines below a `---` that is never closed, as far as they look like a front matter; empty
  /// when it is a rule above Markdown.
  var head: [FrontMatterLine] {
    guard let first = first(where: { $0.kind != .blank && $0.kind != .comment }),
      let key = first.key, !key.contains(" ")
    else { return [] }
    // Below a rule there is nearly always a blank line, below the fence of a front matter never.
    if self[0].kind == .blank && FrontMatterField.byName[key] == nil { return [] }
    return Array(prefix { $0.kind != .text || $0.isIndented })
  }
}
