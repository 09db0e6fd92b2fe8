/// The functions of `jq` on texts.
enum JqTexts {
  static func value(
    _ name: ByteString, _ input: JqValue, _ first: JqValue?, _ second: JqValue?
  ) throws(JqInterrupt) -> JqValue? {
    switch name {
    case "startswith", "endswith", "ltrimstr", "rtrimstr", "_indices", "split":
      return try affix(name, input, first ?? .null)
    case "_match": return try matches(input, first ?? .null, second ?? .null)
    case "implode": return try implode(input)
    case "ascii_downcase", "ascii_upcase", "explode", "utf8bytelength", "trim", "ltrim", "rtrim":
      break
    default: return nil
    }
    guard case .string(let text) = input else {
      switch name {
      case "explode": throw .message("\(JqFormats.described(input)) cannot be exploded")
      case "utf8bytelength":
        throw .message("\(JqFormats.described(input)) only strings have UTF-8 byte length")
      case "trim", "ltrim", "rtrim":
        throw .message("\(JqFormats.described(input)) cannot be trimmed")
      default: throw .message("\(name) input must be a string")
      }
    }
    switch name {
    case "explode":
      return .array(text.text.unicodeScalars.map { .number(Double($0.value)) })
    case "utf8bytelength": return .number(Double(text.count))
    case "ascii_downcase":
      return .string(ByteString(text.bytes.map { 65...90 ~= $0 ? $0 | 32 : $0 }))
    case "ascii_upcase":
      return .string(ByteString(text.bytes.map { 97...122 ~= $0 ? $0 & 0xDF : $0 }))
    default: return .string(trimmed(text, name))
    }
  }

  private static func trimmed(_ text: ByteString, _ name: ByteString) -> ByteString {
    let blanks: [UInt8] = [32, 9, 10, 11, 12, 13]
    var bytes = text.bytes[...]
    if name != "rtrim" { bytes = bytes.drop { blanks.contains($0) } }
    if name != "ltrim" { while let last = bytes.last, blanks.contains(last) { bytes.removeLast() } }
    return ByteString(bytes)
  }

  private static func affix(
    _ name: ByteString, _ input: JqValue, _ other: JqValue
  ) throws(JqInterrupt) -> JqValue {
    guard case .string(let text) = input, case .string(let part) = other else {
      switch name {
      case "ltrimstr", "rtrimstr": return input
      case "_indices":
        if case .null = input { return .null }
        throw .message("Cannot index \(input.kind) with \(JqFormats.described(other))")
      case "split": throw .message("split input and separator must be strings")
      default: throw .message("\(name)() requires string inputs")
      }
    }
    switch name {
    case "startswith": return .boolean(text.hasPrefix(part))
    case "endswith": return .boolean(text.hasSuffix(part))
    case "ltrimstr": return .string(text.hasPrefix(part) ? text.dropFirst(part.count) : text)
    case "rtrimstr": return .string(text.hasSuffix(part) ? text.dropLast(part.count) : text)
    case "split": return .array(JqArithmetic.split(text, part))
    default:
      if part.isEmpty { return .null }
      var found: [JqValue] = []
      var at = 0
      while at + part.count <= text.count {
        if text.bytes[at...].starts(with: part.bytes) { found.append(.number(Double(at))) }
        at += 1
      }
      return .array(found)
    }
  }

  /// Where a text stands in another, in bytes.
  static func position(of part: ByteString, in text: ByteString) -> Int? {
    guard part.count <= text.count else { return nil }
    return (0...(text.count - part.count)).first { text.bytes[$0...].starts(with: part.bytes) }
  }

  private static func implode(_ input: JqValue) throws(JqInterrupt) -> JqValue {
    guard case .array(let items) = input else {
      throw .message("\(JqFormats.described(input)) cannot be imploded")
    }
    var scalars: [Unicode.Scalar] = []
    for item in items {
      guard case .number(let code) = item, 0...1_114_111 ~= code else {
        throw .message("Unicode codepoint must be numeric")
      }
      scalars.append(Unicode.Scalar(UInt32(code)) ?? "\u{FFFD}")
    }
    return .string(ByteString(scalars[...]))
  }

  // MARK: Regular expressions

  private static func matches(
    _ input: JqValue, _ expression: JqValue, _ flags: JqValue
  ) throws(JqInterrupt) -> JqValue {
    guard case .string(let text) = input else {
      throw .message("\(JqFormats.described(input)) cannot be matched, as it is not a string")
    }
    guard case .string(let source) = expression else {
      throw .message("\(JqFormats.described(expression)) cannot be matched, as it is not a string")
    }
    var syntax = RegularExpressionSyntax.perl
    var isGlobal = false
    if case .string(let letters) = flags {
      for letter in letters.bytes {
        switch letter {
        case UInt8(ascii: "g"): isGlobal = true
        case UInt8(ascii: "i"): syntax.ignoresCase = true
        case UInt8(ascii: "x"): syntax.ignoresSpace = true
        case UInt8(ascii: "s"), UInt8(ascii: "p"): syntax.matchesNewline = true
        case UInt8(ascii: "n"), UInt8(ascii: "l"): break
        default: throw .message("\(letters) is not a valid modifier string")
        }
      }
    }
    do {
      let expression = try RegularExpression(source, syntax)
      var found: [JqValue] = []
      var start = 0
      while start <= text.count, let match = try expression.match(text.bytes, from: start) {
        guard let whole = match.groups.first ?? nil else { break }
        found.append(result(match, text, expression.groupNames))
        if !isGlobal { break }
        start = whole.isEmpty ? whole.upperBound + 1 : whole.upperBound
      }
      return .array(found)
    } catch {
      throw .message("\(source) (at offset 0) is not a valid regex")
    }
  }

  private static func result(
    _ match: RegularExpression.Match, _ text: ByteString,
    _ names: [(name: ByteString, group: Int)]
  ) -> JqValue {
    func member(_ range: Range<Int>?, _ name: ByteString?, isGroup: Bool) -> JqObject {
      var object = JqObject()
      let piece = range.map { ByteString(text.bytes[$0]) }
      let before = range.map { text.prefix($0.lowerBound).text.unicodeScalars.count } ?? -1
      object["offset"] = .number(Double(before))
      object["length"] = .number(Double(piece?.text.unicodeScalars.count ?? 0))
      object["string"] = piece.map { .string($0) } ?? .null
      if isGroup { object["name"] = name.map { .string($0) } ?? .null }
      return object
    }
    var object = member(match.groups.first ?? nil, nil, isGroup: false)
    let groups = match.groups.dropFirst().enumerated().map { index, range in
      JqValue.object(member(range, names.first { $0.group == index + 1 }?.name, isGroup: true))
    }
    object["captures"] = .array(groups)
    return .object(object)
  }
}
