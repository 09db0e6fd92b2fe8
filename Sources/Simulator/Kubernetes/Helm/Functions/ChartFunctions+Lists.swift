import YAML

/// Functions on lists, and those that choose between values.
extension ChartFunctions {
  static let lists = [
    "list", "tuple", "first", "last", "rest", "initial", "append", "push", "prepend", "concat",
    "reverse", "uniq", "without", "has", "compact", "sortAlpha", "join", "splitList", "split",
    "splitn", "toStrings", "chunk", "slice", "mustAppend", "mustUniq", "mustHas", "mustFirst",
    "mustLast", "mustRest", "mustInitial", "mustCompact", "mustReverse", "mustWithout",
    "mustPrepend", "default", "empty", "coalesce", "all", "any", "ternary",
  ]

  static func list(_ call: Arguments) throws(GoFunctions.Failure) -> JSONValue? {
    let plain = call.name.hasPrefix("must") ? uncapitalized(call.name.dropping(4)) : call.name
    switch plain {
    case "list", "tuple": return .array(call.values.map { $0 ?? .null })
    case "first": return try call.list(0).first
    case "last": return try call.list(0).last
    case "rest": return .array(Array(try call.list(0).dropFirst()))
    case "initial": return .array(Array(try call.list(0).dropLast()))
    case "append", "push": return .array(try call.list(0) + [call.value(1) ?? .null])
    case "prepend": return .array([call.value(1) ?? .null] + (try call.list(0)))
    case "concat":
      var result: [JSONValue] = []
      for index in call.values.indices { result += try call.list(index) }
      return .array(result)
    case "reverse": return .array(try call.list(0).reversed())
    case "uniq":
      var result: [JSONValue] = []
      for element in try call.list(0) where !result.contains(element) { result.append(element) }
      return .array(result)
    case "without":
      let gone = call.values.dropFirst()
      return .array(try call.list(0).filter { element in !gone.contains { $0 == element } })
    case "has":
      try call.need(2)
      return .boolean(try call.list(1).contains(call.value(0) ?? .null))
    case "compact": return .array(try call.list(0).filter { GoText.isTrue($0) })
    case "default", "empty", "coalesce", "all", "any", "ternary": return try choose(call)
    default: return try strings(call, plain)
    }
  }

  private static func uncapitalized(_ text: String) -> String {
    String(text.prefix(1)).lowered + text.dropping(1)
  }

  private static func choose(_ call: Arguments) throws(GoFunctions.Failure) -> JSONValue? {
    switch call.name {
    case "default":
      try call.need(1)
      return GoText.isTrue(call.value(1)) ? call.value(1) : call.value(0)
    case "empty": return .boolean(!GoText.isTrue(call.value(0)))
    case "coalesce": return call.values.first { GoText.isTrue($0) } ?? nil
    case "all": return .boolean(call.values.allSatisfy { GoText.isTrue($0) })
    case "any": return .boolean(call.values.contains { GoText.isTrue($0) })
    default:
      try call.need(3)
      guard case .boolean(let flag)? = call.value(2) else {
        throw GoFunctions.Failure(
          message:
            "wrong type for value; expected bool; got \(call.value(2).map { GoText.type(of: $0) } ?? "nil")"
        )
      }
      return flag ? call.value(0) : call.value(1)
    }
  }

  /// Functions between lists and texts.
  private static func strings(
    _ call: Arguments, _ name: String
  ) throws(GoFunctions.Failure) -> JSONValue? {
    switch name {
    case "sortAlpha":
      let texts = try call.list(0).map { GoText.print($0) }
      return .array(texts.sorted { GoText.precedes($0, $1) }.map { .string($0) })
    case "join":
      try call.need(2)
      if case .array? = call.value(1) {
        return .string(
          try call.list(1).filter { !$0.isNull }.map { GoText.print($0) }.joinedText(call.text(0)))
      }
      return .string(call.text(1))
    case "toStrings": return .array(try call.list(0).map { .string(GoText.print($0)) })
    case "splitList":
      try call.need(2)
      return .array(call.text(1).pieces(around: call.text(0)).map { .string($0) })
    case "split", "splitn":
      try call.need(name == "split" ? 2 : 3)
      var pieces = call.text(name == "split" ? 1 : 2).pieces(around: call.text(0))
      if name == "splitn" {
        let most = max(1, Int(clamping: call.integer(1)))
        if pieces.count > most {
          pieces =
            Array(pieces[..<(most - 1)]) + [Array(pieces[(most - 1)...]).joinedText(call.text(0))]
        }
      }
      return .object(
        pieces.enumerated().map { JSONValue.Member("_\($0.offset)", .string($0.element)) })
    case "chunk":
      try call.need(2)
      let size = max(1, Int(clamping: call.integer(0)))
      let all = try call.list(1)
      return .array(
        stride(from: 0, to: all.count, by: size).map {
          .array(Array(all[$0..<min($0 + size, all.count)]))
        })
    default:
      let all = try call.list(0)
      let start = call.count > 1 ? Int(clamping: call.integer(1)) : 0
      let end = call.count > 2 ? Int(clamping: call.integer(2)) : all.count
      guard 0 <= start, start <= end, end <= all.count else {
        throw GoFunctions.Failure(message: "list slice: index out of range")
      }
      return .array(Array(all[start..<end]))
    }
  }
}
