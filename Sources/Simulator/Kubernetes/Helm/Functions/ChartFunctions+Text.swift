import Shell
import YAML

/// Functions on texts.
extension ChartFunctions {
  static let texts = [
    "trim", "trimAll", "trimall", "trimSuffix", "trimPrefix", "upper", "lower", "title", "untitle",
    "repeat", "substr", "nospace", "trunc", "abbrev", "contains", "hasPrefix", "hasSuffix", "quote",
    "squote", "cat", "indent", "nindent", "replace", "plural", "snakecase", "camelcase",
    "kebabcase", "toString", "regexMatch", "mustRegexMatch", "regexFind",
    "regexReplaceAll", "mustRegexReplaceAll", "regexReplaceAllLiteral", "base", "dir", "ext",
    "clean", "isAbs",
  ]

  static func text(_ call: Arguments) throws(GoFunctions.Failure) -> JSONValue? {
    switch call.name {
    case "trim": return .string(call.text(0).trimmed)
    case "trimAll", "trimall":
      try call.need(2)
      let set = Array(call.text(0).utf8)
      var bytes = Array(call.text(1).utf8)[...]
      while let first = bytes.first, set.contains(first) { bytes.removeFirst() }
      while let last = bytes.last, set.contains(last) { bytes.removeLast() }
      return .string(String(decoding: bytes, as: UTF8.self))
    case "trimSuffix":
      try call.need(2)
      let (end, text) = (call.text(0), call.text(1))
      return .string(text.hasSuffix(end) ? text.droppingLast(end.utf8.count) : text)
    case "trimPrefix":
      try call.need(2)
      let (start, text) = (call.text(0), call.text(1))
      return .string(text.hasPrefix(start) ? text.dropping(start.utf8.count) : text)
    case "upper": return .string(call.text(0).raised)
    case "lower": return .string(call.text(0).lowered)
    case "title":
      return .string(call.text(0).pieces(" ").map { $0.capitalizedFirst }.joinedText(" "))
    case "untitle":
      let text = call.text(0)
      return .string(String(text.prefix(1)).lowered + text.dropping(1))
    case "contains":
      try call.need(2)
      return .boolean(call.text(1).has(call.text(0)))
    case "hasPrefix":
      try call.need(2)
      return .boolean(call.text(1).hasPrefix(call.text(0)))
    case "hasSuffix":
      try call.need(2)
      return .boolean(call.text(1).hasSuffix(call.text(0)))
    case "toString":
      return .string(call.values.indices.map { call.text($0) }.joinedText(""))
    case "base", "dir", "ext", "clean", "isAbs": return path(call.name, call.text(0))
    case "snakecase", "kebabcase", "camelcase": return .string(cased(call.text(0), call.name))
    case "regexMatch", "mustRegexMatch", "regexFind", "regexReplaceAll", "mustRegexReplaceAll",
      "regexReplaceAllLiteral":
      return try match(call)
    default: return try layout(call)
    }
  }

  private static func layout(_ call: Arguments) throws(GoFunctions.Failure) -> JSONValue? {
    switch call.name {
    case "quote", "squote":
      let isDouble = call.name == "quote"
      return .string(
        call.values.indices.filter { call.value($0).map { !$0.isNull } ?? false }.map {
          isDouble ? call.text($0).quotedGo : "'" + call.text($0) + "'"
        }.joinedText(" "))
    case "cat":
      return .string(call.values.indices.map { call.text($0) }.joinedText(" "))
    case "indent", "nindent":
      try call.need(2)
      let pad = String(repeating: " ", count: Int(max(0, min(call.integer(0), 1000))))
      let text = call.text(1).pieces("\n").map { pad + $0 }.joinedText("\n")
      return .string(call.name == "nindent" ? "\n" + text : text)
    case "replace":
      try call.need(3)
      return .string(call.text(2).replacing(call.text(0), with: call.text(1)))
    case "repeat":
      try call.need(2)
      let (count, text) = (max(0, call.integer(0)), call.text(1))
      if count * Int64(max(1, text.utf8.count)) > 1 << 20 {
        throw GoFunctions.Failure(message: "the text is too long")
      }
      return .string(String(repeating: text, count: Int(count)))
    case "nospace":
      return .string(
        String(decoding: call.text(0).utf8.filter { $0 > 32 }, as: UTF8.self))
    case "trunc":
      try call.need(2)
      let (count, text) = (Int(clamping: call.integer(0)), call.text(1))
      let bytes = Array(text.utf8)
      return .string(
        String(
          decoding: count < 0 ? bytes.suffix(Int(count.magnitude)) : bytes.prefix(count),
          as: UTF8.self))
    case "abbrev":
      try call.need(2)
      let (width, text) = (Int(clamping: call.integer(0)), call.text(1))
      if width < 4 || text.utf8.count <= width { return .string(text) }
      return .string(String(decoding: Array(text.utf8.prefix(width - 3)), as: UTF8.self) + "...")
    case "substr":
      try call.need(3)
      let bytes = Array(call.text(2).utf8)
      let start = min(max(0, Int(clamping: call.integer(0))), bytes.count)
      let end = Int(clamping: call.integer(1))
      return .string(
        String(
          decoding: bytes[start..<(end < start || end > bytes.count ? bytes.count : end)],
          as: UTF8.self))
    default:
      try call.need(3)
      return .string(call.integer(2) == 1 ? call.text(0) : call.text(1))
    }
  }

  private static func path(_ name: String, _ text: String) -> JSONValue {
    let parts = text.pieces("/").filter { !$0.isEmpty }
    switch name {
    case "base": return .string(parts.last ?? (text.isEmpty ? "." : "/"))
    case "dir":
      let rest = parts.dropLast()
      if text.hasPrefix("/") { return .string("/" + Array(rest).joinedText("/")) }
      return .string(rest.isEmpty ? "." : Array(rest).joinedText("/"))
    case "ext": return .string((parts.last ?? "").cutLast(".").map { "." + $0.after } ?? "")
    case "isAbs": return .boolean(text.hasPrefix("/"))
    default:
      let clean = parts.filter { $0 != "." }.joinedText("/")
      return .string(text.hasPrefix("/") ? "/" + clean : clean.isEmpty ? "." : clean)
    }
  }

  private static func cased(_ text: String, _ name: String) -> String {
    var words: [[UInt8]] = [[]]
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 45 || byte == 95 || byte == 32 {
        words.append([])
      } else {
        let startsWord = 65...90 ~= byte && !(65...90 ~= previous) && words.last?.isEmpty == false
        if startsWord { words.append([]) }
        words[words.count - 1].append(byte)
      }
      previous = byte
    }
    let parts = words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self).lowered }
    switch name {
    case "snakecase": return parts.joinedText("_")
    case "kebabcase": return parts.joinedText("-")
    default: return parts.map { $0.capitalizedFirst }.joinedText("")
    }
  }
}
